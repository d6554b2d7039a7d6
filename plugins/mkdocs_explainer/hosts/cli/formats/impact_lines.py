"""One thing of a change as one line of a comment: a link, a note, a file.

Whatever comes from files stands in code spans: there no forge looks for people to notify, issues, addresses, HTML or
pictures. Characters that nobody sees are spelled out.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from mkdocs_explainer.hosts.cli.formats.terminal import visible
from mkdocs_explainer.render.change_words import words_of
from mkdocs_explainer.site.content import edits_of
from mkdocs_explainer.site.file_keys import FileKind
from mkdocs_explainer.site.impact import FileImpact
from mkdocs_explainer.site.link_changes import LinkChange
from mkdocs_explainer.site.passages import NoteImpact
from mkdocs_explainer.site.reviews import ReviewChange
from mkdocs_explainer.site.revision import Place
from mkdocs_explainer.text.lines import at_most

SENTENCE, _VALUE = 240, 120
"""Characters of a sentence and of any other value that are shown."""
_BODY = 1_000
"""Characters of a text that are shown where it is new or its words were changed."""
_LONG = frozenset(["summary", "body", "know_first", "quote", "headline"])
"""Fields of which the changed words are shown."""
_WORDS = 12
"""Changes of one file that are shown."""
KINDS: dict[FileKind, tuple[str, str]] = {
    "article": ("article", "articles"),
    "entity": ("entry", "entries"),
    "note": ("note", "notes"),
    "source": ("source", "sources"),
    "page": ("page", "pages"),
    "translation": ("translation", "translations"),
}
_PASSAGE = {
    "found": "its passage is found as quoted",
    "edited": "its passage is found with other words",
    "ambiguous": "its passage may be several places",
    "lost": "its passage is not in the article",
    "unquoted": "it has no passage",
    "": "",
}


def code(text: str, *, limit: int = _VALUE) -> str:
    """Return words from a file as a code span that they cannot leave.

    >>> code("@octocat `x` <img>"), code("a\\u202eb")
    ('``@octocat `x` <img>``', '`a⟨U+202E⟩b`')
    """
    words = at_most(" ".join(visible(text[: 4 * limit]).split()), limit)
    if not words:
        return "(empty)"
    fence = "`"
    while fence in words:
        fence += "`"
    space = " " if words[0] == "`" or words[-1] == "`" else ""
    return f"{fence}{space}{words}{space}{fence}"


def review_line(one: ReviewChange) -> str:
    what = "says of itself that it was reviewed" if one.is_claim else "was reviewed, and says something else now"
    words = ", ".join(code(words, limit=SENTENCE) for words in one.words[:_WORDS])
    return f"- {KINDS[one.kind][0]} {code(one.id)} {what}: {words}"


def link_line(link: LinkChange, *, with_path: bool = True) -> str:
    words = code(link.words)
    entity, before = code(link.entity), code(link.before) if link.before else ""
    what = {
        "gained": f"gained: {words} → {entity}",
        "lost": f"lost: {words}, was {entity}" + (" (the text changed)" if link.is_edited else ""),
        "moved": f"moved: {words} → {entity}, was {before}",
    }[link.change]
    place = f"{code(link.path)} line {link.line}" if with_path else f"line {link.line}"
    counted = "" if link.linked or link.change == "lost" else ", counted without a link"
    return f"- {what}; {place}{counted}: {code(sentence_around(link), limit=SENTENCE)}"


def sentence_around(link: LinkChange) -> str:
    """Return the sentence, of a long one the part around the words."""
    at = link.sentence.find(link.words)
    start = max(0, at - SENTENCE // 2)
    return f"…{link.sentence[start:]}" if start and len(link.sentence) > SENTENCE else link.sentence


def note_line(one: NoteImpact) -> str:
    told = _PASSAGE[one.after]
    if one.before and one.before != one.after:
        told += f"; before: {_PASSAGE[one.before].removeprefix('its passage ')}"
    if one.is_elsewhere:
        told += "; it stands at another place than before"
    words = f": {code(one.was or one.now, limit=SENTENCE)}"
    now = f" → {code(one.now, limit=SENTENCE)}" if one.now and one.now != one.was and one.was else ""
    line = f" (line {one.line})" if one.line else ""
    return f"- note {code(one.note)}: {told}{words}{now}{line}"


def is_withdrawn(one: FileImpact) -> bool:
    """Return whether the change says that something is retracted or disputed."""
    return any(change.field == "status" and change.after in ("retracted", "disputed") for change in one.fields)


def file_line(one: FileImpact) -> str:
    before = f" from {code(one.before)}" if one.before else ""
    words = ", ".join(code(words_of(change), limit=SENTENCE) for change in one.fields[:_WORDS])
    if len(one.fields) > _WORDS:
        words += f", and {len(one.fields) - _WORDS:,} more"
    if one.action == "changed" and one.kind != "page" and not words:
        words = "only comments or layout"
    return f"- {one.action} {KINDS[one.kind][0]} {code(one.id)}{before}{f': {words}' if words else ''}"


def whole_file(one: FileImpact) -> str:
    """Return a file with what it says: of a new or removed one everything, of a changed one the changed words."""
    lines = [file_line(one)]
    if one.action in ("added", "removed"):
        lines += [f"  - {said.name}: {code(said.words, limit=_BODY)}" for said in one.content]
    for change in one.fields:
        before, after = _text_of(change.before), _text_of(change.after)
        if change.field in _LONG and before and after:
            edits = edits_of(before, after)
            lines += [
                f"  - {change.field}: {code(edit.before, limit=_BODY)} → {code(edit.after, limit=_BODY)}"
                for edit in edits[:_WORDS]
            ]
        elif change.field in _LONG and not change.item:
            lines.append(f"  - {change.field}: {code(after or before, limit=_BODY)}")
    if one.action == "changed" and one.kind == "note":
        lines += [f"  - {said.name}: {code(said.words)}" for said in one.content if said.name in ("quote", "status")]
    return "\n".join(lines)


def _text_of(value: Any) -> str:
    """Return the words of a field; of a quote those of the article."""
    words = value.get("exact", "") if isinstance(value, Mapping) else value
    return words if isinstance(words, str) else ""


def places_in_words(places: Sequence[Place]) -> str:
    shown = ", ".join(f"{code(path)} line {line}" for path, line in places[:2])
    return f"{shown} and {len(places) - 2:,} more" if len(places) > 2 else shown
