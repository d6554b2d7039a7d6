"""What a change says of reviews: notes and entries called reviewed in it, and reviewed ones that say something else.

Also in another language: a translation stands under the date on which its entry was reviewed.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from mkdocs_explainer.model.corpus import Corpus, Entity, Note
from mkdocs_explainer.model.facts import Fact
from mkdocs_explainer.site.file_keys import FileKey, FileKind

_NOTE_SAYS = ("kind", "quote", "entity", "verdict", "headline", "body", "sources", "lang")
_ENTITY_SAYS = ("name", "type", "summary", "body", "facts", "roles", "relations", "dates", "location", "sources")

_TRANSLATION_SAYS = ("name", "summary", "body", "facts")


class ReviewChange(NamedTuple):
    """One note or entry whose review, or what was reviewed, is not as it was."""

    kind: FileKind
    id: str
    field: str
    """That a finding points at."""
    is_claim: bool
    """The change says that it was reviewed; else it changes what had been."""
    words: tuple[str, ...]
    """What is otherwise, a line each."""


def review_changes(base: Corpus, head: Corpus, renamed: Mapping[FileKey, str]) -> Iterator[ReviewChange]:
    """Yield what a change says of reviews. renamed: new ids of what the base has under another one."""
    before = {_new_id(f"{article}/{id}", renamed): note for (article, id), note in base.notes.items()}
    for (article, id), note in head.notes.items():
        yield from _of_note(f"{article}/{id}", before.get(f"{article}/{id}"), note)
    old = {renamed.get(("entity", id), id): entity for id, entity in base.entities.items()}
    for id, entity in head.entities.items():
        yield from _of_entity(id, old.get(id), entity)
    told = {
        renamed.get(("translation", f"{id}.{lang}"), f"{id}.{lang}"): one
        for (id, lang), one in base.translations.items()
    }
    for (id, lang), translation in head.translations.items():
        # readers of another language are told under the same date of review
        own, then, was = head.entities.get(id), old.get(id), told.get(f"{id}.{lang}")
        if own and then and was and own.reviewed and own.reviewed == then.reviewed:
            yield from _changed("translation", f"{id}.{lang}", was, translation, _TRANSLATION_SAYS)


def _new_id(note: str, renamed: Mapping[FileKey, str]) -> str:
    article, _, id = note.partition("/")
    return renamed.get(("note", note), f"{renamed.get(('article', article), article)}/{id}")


def _of_note(id: str, old: Note | None, new: Note) -> Iterator[ReviewChange]:
    claims = {name: getattr(new, name) for name in ("status", "reviewed_by", "reviewed", "reviewed_checksum")}
    if new.status == "draft":
        del claims["status"]
    said = [name for name, value in claims.items() if value and value != (getattr(old, name) if old else "")]
    if said:
        words = tuple(f"{name}: {claims[name]}" for name in said if name != "reviewed_checksum")
        yield ReviewChange("note", id, said[0], is_claim=True, words=words or ("reviewed_checksum",))
    if old and old.status == "reviewed" == new.status:
        yield from _changed("note", id, old, new, _NOTE_SAYS)


def _of_entity(id: str, old: Entity | None, new: Entity) -> Iterator[ReviewChange]:
    # an entry's date says when somebody last checked it: who makes an entry has checked it himself
    if old and new.reviewed and new.reviewed != old.reviewed:
        yield ReviewChange("entity", id, "reviewed", is_claim=True, words=(f"reviewed: {new.reviewed}",))
    elif old and old.reviewed and new.reviewed:
        yield from _changed("entity", id, old, new, _ENTITY_SAYS)


def _changed(kind: FileKind, id: str, old: Any, new: Any, names: tuple[str, ...]) -> Iterator[ReviewChange]:
    words: list[str] = []
    first = ""
    for name in names:
        before, after = getattr(old, name), getattr(new, name)
        if _said(before) != _said(after):
            first = first or name
            words += _told(name, before, after)
    if words:
        yield ReviewChange(kind, id, first, is_claim=False, words=tuple(words))


def _said(value: Any) -> Any:
    return " ".join(value.split()) if isinstance(value, str) else value


def _told(name: str, before: Any, after: Any) -> Iterator[str]:
    if name == "facts":
        old, new = ({_fact(fact)[0]: fact for fact in facts} for facts in (before, after))
        for label in dict.fromkeys([*old, *new]):
            if old.get(label) != new.get(label):
                was, now = (f"“{_fact(facts[label])[1]}”" if label in facts else "nothing" for facts in (old, new))
                yield f"fact {label}: {was} → {now}" if was != now else f"fact {label} changed"
    elif name in ("kind", "type", "verdict", "entity", "name", "headline"):
        yield f"{name}: “{before or ''}” → “{after or ''}”"
    else:
        yield f"{name} changed"


def _fact(fact: Fact | tuple[str, str]) -> tuple[str, str]:
    """Return a fact's label and value; a translation has nothing else of it."""
    return fact if isinstance(fact, tuple) else (fact.label, fact.value)
