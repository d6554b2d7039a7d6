"""What became of notes' passages between two revisions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from mkdocs_explainer.anchoring.quotes import Ambiguous, Anchoring, Found, Orphan
from mkdocs_explainer.model.sections import article_key
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.site.file_keys import FileKey
from mkdocs_explainer.site.revision import Revision
from mkdocs_explainer.text.alignment import Alignment

NoteState = Literal["found", "edited", "ambiguous", "lost", "unquoted", ""]
"""What became of a note's passage: found as quoted, found with other words, several places, nowhere; `unquoted`: the
note needs none; empty: there is no such note."""


@dataclass(frozen=True, slots=True)
class NoteImpact:
    """What became of a note's passage."""

    note: str
    """`<article>/<note>`"""
    path: str
    before: NoteState
    after: NoteState
    was: str
    """The passage's words in the base revision; as quoted where they were not found."""
    now: str
    line: int
    """In the article; 0 where the passage was not found."""
    is_elsewhere: bool
    """The passage stands at another place than the words it was about."""


Renamed = Mapping[FileKey, str]


def note_impacts(base: Revision, head: Revision, renamed: Renamed) -> Iterator[NoteImpact]:
    """Yield the notes whose passage fares otherwise than before, and new ones whose passage is not found."""
    old_ids = {_note_id(id, renamed): id for id in (f"{article}/{note}" for article, note in base.corpus.notes)}
    alignments: dict[str, Alignment] = {}
    for article, id in head.corpus.notes:
        name = f"{article}/{id}"
        old = old_ids.get(name, "")
        before, after = _place(base, old), _place(head, name)
        states = _state(before), _state(after)
        was, now = base.pages.get(article_key(old.partition("/")[0])), head.pages.get(article_key(article))
        is_elsewhere = False
        if isinstance(before, Found) and isinstance(after, Found) and was and now:
            if article not in alignments:
                alignments[article] = Alignment(was.annotated.text, now.annotated.text)
            carried = alignments[article].carried(Span(before.start, before.end))
            is_elsewhere = carried is not None and not carried.overlaps(Span(after.start, after.end))
        is_worth_telling = states[0] != states[1] if old else states[1] not in ("found", "unquoted")
        if is_elsewhere or is_worth_telling:
            yield NoteImpact(
                name,
                head.corpus.origin("note", name).path,
                *states,
                _passage(base, old, before),
                _passage(head, name, after),
                now.line(Span(after.start, after.end)) if now and isinstance(after, Found) else 0,
                is_elsewhere,
            )


def _note_id(id: str, renamed: Renamed) -> str:
    """Return the note's id in the head; a renamed article takes its notes along."""
    if ("note", id) in renamed:
        return renamed["note", id]
    article, _, note = id.partition("/")
    return f"{renamed.get(('article', article), article)}/{note}"


def _place(revision: Revision, name: str) -> Anchoring | Literal["unquoted", ""]:
    article, _, id = name.partition("/")
    note = revision.corpus.notes.get((article, id))
    if note is None:
        return ""
    page = revision.pages.get(article_key(article))
    if not note.quote:
        return "unquoted"
    return page.annotated.anchors.get(id, Orphan()) if page else Orphan()


def _state(place: Anchoring | Literal["unquoted", ""]) -> NoteState:
    if isinstance(place, str):
        return place
    if isinstance(place, Found):
        return "edited" if place.edited else "found"
    return "ambiguous" if isinstance(place, Ambiguous) else "lost"


def _passage(revision: Revision, name: str, place: Anchoring | str) -> str:
    article, _, id = name.partition("/")
    note = revision.corpus.notes.get((article, id))
    page = revision.pages.get(article_key(article))
    if isinstance(place, Found) and page:
        return page.words(Span(place.start, place.end))
    return " ".join(note.quote.exact.split()) if note and note.quote else ""
