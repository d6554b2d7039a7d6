"""What a note, entry, source or article says, as a reviewer reads it; and what words of a text were changed."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from mkdocs_explainer.model.corpus import Corpus
from mkdocs_explainer.site.file_keys import FileKey

_MOST_WORDS = 1500
"""Of a text that is compared word by word; comparing takes the square of their number."""
_AROUND = 4
"""Words before and behind a change that are shown with it."""


class Said(NamedTuple):
    """One thing that a file says."""

    name: str
    """What it is: `quote`, `text`, `verdict`."""
    words: str


class Edited(NamedTuple):
    """Words of a text that were exchanged, with some around them that stayed."""

    before: str
    after: str


def content_of(corpus: Corpus, key: FileKey) -> tuple[Said, ...]:
    """Return what there is to review in a file, in the order in which it is read; nothing for pages."""
    return tuple(Said(name, words) for name, words in _content(corpus, key) if words)


def _content(corpus: Corpus, key: FileKey) -> Iterator[tuple[str, str]]:
    kind, id = key
    if kind == "note":
        article, _, name = id.partition("/")
        if note := corpus.notes.get((article, name)):
            yield "quote", note.quote.exact if note.quote else ""
            yield "entity", note.entity
            yield "kind", note.kind
            yield "headline", note.headline
            yield "verdict", note.verdict or ""
            yield "text", note.body
            yield "sources", ", ".join(source.id for source in note.sources)
            yield "author", note.by
            yield "status", note.status
            yield "reviewer", note.reviewed_by
    elif kind == "entity" and (entity := corpus.entities.get(id)):
        yield "name", entity.name
        yield "type", entity.type
        yield "aliases", ", ".join(alias.text for alias in entity.aliases)
        yield "summary", entity.summary
        yield "text", entity.body
        yield "facts", "; ".join(f"{fact.label}: {fact.value}" for fact in entity.facts)
        yield "sources", ", ".join(source.id for source in entity.sources)
    elif kind == "translation" and (told := corpus.translations.get(_told_key(id))):
        yield "language", told.lang
        yield "name", told.name
        yield "summary", told.summary
        yield "text", told.body
        yield "facts", "; ".join(f"{label}: {value}" for label, value in told.facts)
    elif kind == "source" and (source := corpus.sources.get(id)):
        yield "title", source.title
        yield "author", ", ".join(source.author)
        yield "publication", source.container_title or source.publisher
        yield "date", source.issued
        yield "address", source.url
    elif kind == "article" and (article_ := corpus.articles.get(id)):
        yield "title", article_.title
        yield "publisher", article_.publisher
        yield "date", article_.published
        yield "rights", article_.rights


def _told_key(id: str) -> tuple[str, str]:
    entity, _, lang = id.partition(".")
    return entity, lang


def edits_of(before: str, after: str) -> tuple[Edited, ...]:
    """Return which words of a text were exchanged; of very long texts, the whole in one.

    >>> edits_of("It is a very big and red house on a hill", "It is a very big and blue house on a hill")
    (Edited(before='a very big and red house on a hill', after='a very big and blue house on a hill'),)
    """
    old, new = before.split(), after.split()
    if len(old) + len(new) > _MOST_WORDS:
        return (Edited(" ".join(old), " ".join(new)),)
    groups = SequenceMatcher(None, old, new, autojunk=False).get_grouped_opcodes(_AROUND)
    return tuple(
        Edited(" ".join(old[group[0][1] : group[-1][2]]), " ".join(new[group[0][3] : group[-1][4]])) for group in groups
    )
