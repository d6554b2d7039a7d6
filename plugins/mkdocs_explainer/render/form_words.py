"""What the form for notes says: its script holds no text, it asks for these by name."""

import json
from collections.abc import Iterable, Mapping

from mkdocs_explainer.model.choices import NOTE_KINDS
from mkdocs_explainer.model.corpus import VERDICTS
from mkdocs_explainer.render.messages.marks import marked, marked_as, marked_many
from mkdocs_explainer.render.messages.words import Words, locale_of
from mkdocs_explainer.render.words import SAYS_WORDS, TYPE_WORDS, own_types, type_words

FORM_WORDS: Mapping[str, str] = {
    "annotate": marked("Annotate this"),
    "announcement": marked("To annotate the selected words press Tab, then Enter. Escape takes the button away."),
    "title": marked("Annotate a passage"),
    "close": marked("Close"),
    "quote": marked("Words of the article"),
    "which": marked("Which place do you mean?"),
    "kind": marked("What does your note do?"),
    "kind-explain": marked("Explain: what a word or a name means"),
    "kind-context": marked("Context: what lies behind it"),
    "kind-check": marked("Check: is it true?"),
    "kind-update": marked("Update: what has happened since"),
    "kind-question": marked("Question: what readers want to know"),
    "kind-identify": marked("Identify: who or what is meant"),
    "verdict": marked("Your verdict"),
    "choose": marked("Choose…"),
    "body": marked("Your note"),
    "body-hint": marked("A few sentences in your own words. **bold**, *italic*, [words](https://…), lists with “- ”."),
    "sources": marked("Sources"),
    "sources-hint": marked("One that the site has, or the address of a new one. Enter adds it."),
    "describe": marked("Say more about it, so that it gets a place among the site's sources"),
    "source-form": marked("Suggest a source"),
    "source-address": marked("Address"),
    "source-title": marked("Title"),
    "source-title-hint": marked("The headline, exactly as it stands there."),
    "source-publisher": marked("Who published it"),
    "source-issued": marked("When it was published"),
    "source-issue": marked("Source: {name}"),
    "no-address": marked("Paste the address of the source (https://…)."),
    "no-date": marked("Write the day as 2024-10-31, or the month, or the year alone."),
    "meant": marked("Did you mean:"),
    "complete": marked("Complete it:"),
    "sources-list": marked("Sources of your note"),
    "entry": marked("Entry it is about"),
    "entry-hint": marked("From the glossary. Only needed to identify who or what is meant."),
    "name": marked("Your name"),
    "name-hint": marked("As it shall be shown: a name, or github:your-name. May stay empty."),
    "forget": marked("Forget my name"),
    "article": marked("Article"),
    "language": marked("Language of your note"),
    "look": marked("How it will look"),
    "file": marked("The file {name}"),
    "file-label": marked("The note as a file"),
    "empty": marked("Your note appears here."),
    "by": marked("By {name}"),
    "source": marked("Source: {address}"),
    "terms": marked("You put your note under {license}."),
    "draft-back": marked("Your draft is back."),
    "draft-delete": marked("Delete it"),
    "draft-began": marked("You began a note on “{passage}”."),
    "draft-resume": marked("Go on with it"),
    "remove": marked("Remove"),
    "remove-source": marked("Remove the source {name}"),
    "no-words": marked("Put words of the article into the first field, as they stand there."),
    "several": marked("Choose a longer passage: these words stand in several places."),
    "no-verdict": marked("Choose a verdict: what did your check find?"),
    "no-body": marked("Write your note."),
    "no-source": marked("A check needs a source that the site has: choose one of the list."),
    "or-issue": marked("With a new one, send your note as an issue."),
    "unknown-source": marked("The site has no such source. Choose one from the list, or paste an address (https://…)."),
    "no-entry": marked("Choose the entry that the words mean, or write none."),
    "unknown-entry": marked("The glossary has no such entry: choose one, or empty the field."),
    "no-language": marked("Write the language as en, ru, zh, pt-BR, …"),
    "unknown-link": marked("The glossary has no entry “{name}”. Write the words alone, without [[ and ]]."),
    "unknown-cite": marked("The site has no source “{name}”. Take [@{name}] out, and add the source's address below."),
    "copy-them": marked("Copy them from the article."),
    "pick": marked("Choose words with the keyboard"),
    "pick-how": marked(
        "The arrow keys go from word to word and from paragraph to paragraph; with Shift they choose more words. Enter"
        " takes the words, Escape leaves."
    ),
    "entry-title": marked("Suggest a new entry"),
    "entry-name": marked("Name"),
    "entry-name-hint": marked("The usual name, in full."),
    "entry-spelled": marked("Name in Latin letters"),
    "entry-spelled-hint": marked("For the address of its page: letters from a to z, digits and hyphens."),
    "entry-type": marked("What is it?"),
    "entry-aliases": marked("Other names"),
    "entry-aliases-hint": marked("As they stand in articles, one on each line."),
    "entry-summary": marked("Explained in one or two sentences"),
    "entry-summary-hint": marked("At most 400 characters, so that somebody understands who knows nothing of it."),
    "entry-language": marked("Language of the entry"),
    "entry-issue": marked("New entry: {name}"),
    "no-name": marked("Write the name."),
    "is-there": marked("The glossary has this entry already."),
    "no-type": marked("Choose what it is."),
    "no-summary": marked("Write what somebody needs to know who has never heard of it."),
    "correct-title": marked("Correct: {name}"),
    "correct-page": marked("Page"),
    "correct-wrong": marked("As it stands"),
    "correct-right": marked("As it should stand"),
    "correct-right-hint": marked("Change only what is wrong."),
    "correct-how": marked("How do you know?"),
    "correct-how-hint": marked("Where it can be read, an address on each line."),
    "correct-issue": marked("Correction: {name}"),
    "correct-file": marked("Change the file itself"),
    "no-right": marked("Write how it should stand."),
    "no-how": marked("Say where it can be read."),
    "not-there": marked("These words are not in the article. Copy them from it."),
    "or-is-it": marked("Or is it {words}?"),
    "no-place": marked("Nothing near these words tells this place from others. Choose a longer passage."),
    "once": marked("Stands once in the article: {words}"),
    "once-wide": marked("Stands once in the article, in more than one paragraph; words of one are enough: {words}"),
    "here": marked("Stands here: {words}"),
    "saving": marked("Saving…"),
    "saved": marked("{message} The page shows it in a moment."),
    "silent": marked("The preview does not answer. Is it still running? Copy the text, so that nothing is lost."),
    "new-tab": marked("(opens a new tab)"),
    "copied-whole": marked("The text was copied, in case it is missing there."),
    "copied-paste": marked("The text was copied: paste it into the empty file that opens (Ctrl+V or ⌘V)."),
    "copied-paste-issue": marked("The text was copied: paste it into the large field that is empty (Ctrl+V or ⌘V)."),
    "copy-whole": marked("Copy the text with the button below, in case it is missing there."),
    "copy-paste": marked(
        "Copy the text with the button below: paste it into the empty file that opens (Ctrl+V or ⌘V)."
    ),
    "copy-paste-issue": marked(
        "Copy the text with the button below: paste it into the large field that is empty (Ctrl+V or ⌘V)."
    ),
    "downloaded": marked("Downloaded {name}. It belongs into {folder}."),
    "save": marked("Save the note"),
    "save-file": marked("Save it"),
    "propose-source": marked("First propose its new source on {forge}"),
    "propose": marked("Propose it on {forge}"),
    "issue": marked("Send it as an issue"),
    "issue-title": marked("Note on {article}: {words}"),
    "issue-place": marked("Place: {words}"),
    "issue-verdict": marked("Verdict: {verdict}"),
    "issue-entry": marked("Entry: {entry}"),
    "copy": marked("Copy the text"),
    "copied": marked("Copied."),
    "not-copied": marked("Not copied: download the file."),
    "download": marked("Download the file"),
}
"""By name in the script."""
_TIMES = marked_many(
    "form",
    "These words stand {count} time; what is around them says where: {words}",
    "These words stand {count} times; what is around them says where: {words}",
)
_KINDS: Mapping[str, tuple[str, str]] = {
    "explain": marked_as("kind", "Explain"),
    "context": marked_as("kind", "Context"),
    "check": marked_as("kind", "Check"),
    "update": marked_as("kind", "Update"),
    "question": marked_as("kind", "Question"),
    "identify": marked_as("kind", "Identify"),
}
"""At the head of the preview."""
_SAMPLE = range(200)
"""Numbers that show each plural form of any language."""


def form_words(words: Words) -> dict[str, str | dict[str, str]]:
    """Return what the form says in a language, by name; what has plural forms by CLDR's names of them."""
    said: dict[str, str | dict[str, str]] = {name: words.gettext(message) for name, message in FORM_WORDS.items()}
    said |= {f"is-{kind}": words.pgettext(*_KINDS[kind]) for kind in NOTE_KINDS}
    said |= {f"type-{type}": type_words(type, words) for type in (*TYPE_WORDS, *own_types(words))}
    said |= {f"verdict-{verdict}": words.inner(words.gettext(SAYS_WORDS[verdict].name)) for verdict in VERDICTS}
    category = locale_of(words.lang).plural_form
    said["times"] = {
        category(number): words.npgettext(*_TIMES, number, count="{count}", words="{words}") for number in _SAMPLE
    }
    return said


def form_words_path(lang: str) -> str:
    """Return where the site has the form's words in a language."""
    return f"assets/explainer/words/{lang}.js"


def form_words_files(tongues: Iterable[Words]) -> dict[str, str]:
    """Return the form's words as scripts, which browsers load on `file://`, too: path in the site, content."""
    files = {}
    for words in tongues:
        told = json.dumps(
            {"lang": words.lang, "dir": words.dir, **form_words(words)}, ensure_ascii=False, separators=(",", ":")
        )
        files[form_words_path(words.lang)] = f'(window.explainerWords??={{}})["{words.lang}"]={told};\n'
    return files
