"""A second opinion on what was linked, from somebody who tells kinds of names and parts of speech apart.

The opinion comes through `Reader`, so that the core needs no library for it. It may decide where the rules left a name
open, and it may take a link away; a name that the rules refused for another reason stays refused.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple, Protocol

from mkdocs_explainer.model.corpus import ORGANIZED, Entity, EntityType
from mkdocs_explainer.model.mentions import Mention, Reason, Refusal, Via
from mkdocs_explainer.model.spans import Span

_HIDING: frozenset[EntityType] = frozenset([*ORGANIZED, "event", "group"])
"""Kinds of names that places are parts of without being meant. Measured: docs/manual/linking.md."""


class Named(NamedTuple):
    """A name, and what kinds of entities its label may mean."""

    span: Span
    """Without the article before it and the possessive `'s` after it."""
    types: tuple[EntityType, ...]
    is_people: bool = False
    """Whether the label means people by where they are from (`Examplian`), as an alias of their country does."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a reader says about a text. Offsets are half-open code points of that text; all is sorted."""

    sentences: Sequence[Span] = ()
    """Empty: the reader does not know."""
    names: Sequence[Named] = ()
    verbs: Sequence[Span] = ()
    """Words that are verbs."""


class Reader(Protocol):
    """Somebody who has an opinion."""

    def read(self, text: str) -> Opinion:
        """Return what kinds of names and which verbs are in a text; no name and no sentence crosses a line break."""


def reread(
    entities: Mapping[str, Entity], text: str, mentions: Iterable[Mention], refused: Iterable[Refusal], opinion: Opinion
) -> tuple[list[Mention], list[Refusal]]:
    """Return mentions and refusals, both sorted, as they are after a second reading; offsets are those of `text`.

    An ambiguous name becomes a mention if one entity alone is of the kind that its label says. A place inside the
    longer name of an institution, an event or a people (`Exland` in the `Bank of Exland`), and a mention in small
    letters that is a verb, are refused. Longer names of other kinds take nothing away: their ends are wrong too often.
    """
    kept: list[Mention] = []
    plain: list[Refusal] = []
    exact = {name.span: name for name in opinion.names}
    verbs = set(opinion.verbs)
    around = _Names(opinion.names)
    for mention in mentions:
        span = Span(mention.start, mention.end)
        entity = entities[mention.entity]
        if span in verbs and text[span.start : span.end].islower():
            plain.append(Refusal(*span, (entity.id,), Reason.VERB))
        elif entity.type == "place" and any(_hides_places(name) for name in around.longer_than(span)):
            plain.append(Refusal(*span, (entity.id,), Reason.LONGER_NAME))
        else:
            kept.append(mention)
    for refusal in refused:
        span = Span(refusal.start, refusal.end)
        label = exact.get(span) if refusal.reason is Reason.AMBIGUOUS else None
        fitting = [id for id in refusal.entities if label and _fits(entities[id], text, span, label)]
        if len(fitting) == 1:
            kept.append(Mention(fitting[0], *span, Via.LABEL))
        else:
            plain.append(refusal)
    return sorted(kept, key=lambda mention: mention.start), sorted(plain)


class _Names:
    """Names by place."""

    __slots__ = ("_names", "_reach", "_starts")

    def __init__(self, names: Sequence[Named]) -> None:
        self._names = names
        self._starts = [name.span.start for name in names]
        self._reach = list(accumulate((name.span.end for name in names), max))

    def longer_than(self, span: Span) -> list[Named]:
        """Return the names that contain the span and more."""
        found = []
        place = bisect_right(self._starts, span.start)
        while place and self._reach[place - 1] >= span.end:
            place -= 1
            name = self._names[place]
            if name.span != span and name.span.contains(span):
                found.append(name)
        return found


def _hides_places(name: Named) -> bool:
    return not _HIDING.isdisjoint(name.types)


def _fits(entity: Entity, text: str, span: Span, name: Named) -> bool:
    """Return whether the entity is of the kind that a label says, or the words are its demonym and the label people."""
    if entity.type in name.types:
        return True
    words = text[span.start : span.end]
    return name.is_people and any(alias.kind == "demonym" and alias.text == words for alias in entity.aliases)
