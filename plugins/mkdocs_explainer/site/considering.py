"""What is decided about a text: which entities its names stand for, where its notes stand, in which sentences."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol

from mkdocs_explainer.anchoring.quotes import Anchoring, AnchorText
from mkdocs_explainer.linking.meanings import Meaning
from mkdocs_explainer.model.corpus import Note
from mkdocs_explainer.model.mentions import Linked, Place, Refusal, Via
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.site.told import pins_of, told_by
from mkdocs_explainer.text.sentences import sentences_at
from mkdocs_explainer.text.view import TextView


class LinksText(Protocol):
    """What finds the mentions in a text (`mkdocs_explainer.Linker`)."""

    def link(
        self,
        text: str,
        *,
        breaks: Sequence[int] = (),
        blocked: Sequence[Span] = (),
        pins: Sequence[tuple[Span, str]] = (),
        meanings: Sequence[Meaning] = (),
    ) -> Linked: ...


class Named(NamedTuple):
    """A place where an entity is named. Offsets: half-open, code points of the page's text."""

    start: int
    end: int
    entity: str
    via: Via | None
    """As in `PageMention`."""
    sentence: Span


class Decided(NamedTuple):
    """All that is decided about a text, but in which sentences that is."""

    places: Sequence[Place]
    """Sorted by start, disjoint."""
    refusals: tuple[Refusal, ...]
    anchors: Mapping[str, Anchoring]
    """By note id: what became of each note that has a quote."""
    told: Sequence[Span]
    """Sentences, if the linker was told of some."""


class Considered(NamedTuple):
    """All that is decided about a text, before anything is made of it."""

    text: str
    named: Sequence[Named]
    """Sorted by start, disjoint."""
    refusals: tuple[Refusal, ...]
    anchors: Mapping[str, Anchoring]
    """By note id: what became of each note that has a quote."""


def consider(
    view: TextView, linker: LinksText, notes: Sequence[Note] = (), *, meanings: Sequence[Meaning] = ()
) -> Considered:
    """Return what `annotate` decides about a page with this view and these notes."""
    found = decide(view, linker, notes, meanings=meanings)
    return Considered(view.text, named(view, found), found.refusals, found.anchors)


def decide(
    view: TextView, linker: LinksText, notes: Sequence[Note] = (), *, meanings: Sequence[Meaning] = ()
) -> Decided:
    """Return what `consider` does, for those who find the sentences in another way."""
    anchors = _anchors(view.text, notes) if notes else {}
    pins = pins_of(notes, anchors) if anchors else ()
    told = [*told_by(notes), *meanings]
    linked = linker.link(view.text, breaks=view.breaks, blocked=view.blocked, pins=pins, meanings=told)
    return Decided(_places(view, linked), linked.refused, anchors, linked.sentences)


def _anchors(text: str, notes: Sequence[Note]) -> dict[str, Anchoring]:
    quoted = [(note.id, note.quote) for note in notes if note.quote]
    if not quoted:
        return {}
    anchor_text = AnchorText(text)
    return {id: anchor_text.anchor(quote) for id, quote in quoted}


def _places(view: TextView, linked: Linked) -> list[Place]:
    """Return where entities are named, those that an author linked included."""
    places: list[Place] = [(one.start, one.end, one.entity, one.via) for one in linked.mentions]
    if own := {(link.span.start, link.span.end, link.entity) for link in view.links if link.entity}:
        places = [place for place in places if place[:3] not in own]
        places = sorted([*places, *((*place, None) for place in own)], key=lambda place: place[:3])
    return places


def named(view: TextView, decided: Decided) -> list[Named]:
    """Return where entities are named, with the sentences."""
    if not decided.places:
        return []
    excerpts = _excerpts(view, decided.told, [place[0] for place in decided.places])
    found = []
    at, last = 0, len(excerpts) - 1
    for start, end, entity, via in decided.places:
        while at < last and excerpts[at].end <= start:
            at += 1
        sentence = excerpts[at] if excerpts else Span(start, end)  # a link of an author around nothing
        found.append(Named(start, end, entity, via, sentence))
    return found


def _excerpts(view: TextView, told: Sequence[Span], offsets: Sequence[int]) -> Sequence[Span]:
    """Return the sentences of the sorted offsets: as the linker was told them, if each lies in one; else by rules."""
    if told:
        starts = [span.start for span in told]
        indexes = [bisect_right(starts, offset) - 1 for offset in offsets]
        if all(at >= 0 and offset < told[at].end for at, offset in zip(indexes, offsets, strict=True)):
            return told
    return sentences_at(view.text, offsets, breaks=view.blocks)
