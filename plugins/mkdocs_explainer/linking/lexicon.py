"""The names of all entities, compiled for matching: every spelling, and what it may stand for."""

from collections.abc import Container, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple, TypeVar

from mkdocs_explainer.linking.languages.language import Language
from mkdocs_explainer.model.corpus import AliasKind, Entity, EntityType
from mkdocs_explainer.model.mentions import Via

LISTED, DERIVED, SHORTENED = 0, 1, 2
"""How near a spelling is to what was listed; a nearer one goes before all farther ones."""
MOST_SENSES = 64
"""Entities that a name is chosen from. A name of more decides nothing in any text, and would cost time in all."""


class Sense(NamedTuple):
    """An entity that a form may stand for."""

    entity: str
    """Id."""
    type: EntityType
    """Of the entity: it stands here because the rules ask for it all the time."""
    via: Via
    kind: AliasKind = "name"
    tier: int = LISTED
    auto: bool = True
    shouted: bool = False
    """Only the capitals of a heading make this form."""


_NO_OTHERS: dict[str, Sequence[Sense]] = {}
"""Never changed: one for all forms."""
Item = TypeVar("Item")


@dataclass(slots=True, init=False)
class Form:
    """A key of the lexicon: words without regard to capitals. Not changed after the lexicon is complete.

    There are many of them, and nearly all have one spelling with one sense. So this one needs no dictionary, and a
    rare field is an empty constant until it is needed: a quarter less memory in all.
    """

    length: int
    spelling: str
    """One way to write its capitals; empty: it stands for nothing by itself."""
    spelling_senses: Sequence[Sense]
    """What it stands for by itself, in that spelling."""
    others: dict[str, Sequence[Sense]]
    """What it stands for in others."""
    free: Sequence[Sense]
    """What it stands for whatever its capitals."""
    kin: Sequence[tuple[str, Sequence[str]]]
    """Spellings that are a family name, with the ids of the persons; it stands for them after their full name."""
    bars: Sequence[str]
    """Entities that are never meant inside this phrase (`not_in`)."""
    exact: tuple[str, ...]
    """Spellings in lower case, hyphens and spaces told apart, when nothing else may be read as this form (`A-10`, not
    `A 10`)."""

    def __init__(self, length: int) -> None:
        """Stands for nothing yet. length: of the key, in code points."""
        self.length = length
        self.spelling = ""
        self.spelling_senses = self.free = ()
        self.others = _NO_OTHERS
        self.kin = ()
        self.bars = ()
        self.exact = ()

    def senses(self, words: str, common: Container[str]) -> Sequence[Sense]:
        """Return what the words, written with these capitals, may stand for.

        Words all in capitals may be any spelling, shouted in a heading, unless they are `common`: function words of
        the language, in lower case.
        """
        listed = self.listed(words)
        is_shouted = words.isupper() and (not listed or bool(self.others))
        if not is_shouted and not self.free:
            return listed
        senses = list(listed)
        for sense in self.free:
            _append_new(senses, sense)
        if is_shouted and words.lower() not in common:
            for sense in chain(self.spelling_senses, *self.others.values()):
                shouted = sense._replace(via=Via.SPELLING, tier=max(sense.tier, DERIVED), shouted=True)
                _append_new(senses, shouted)
        return senses

    def listed(self, words: str) -> Sequence[Sense]:
        """Return what the words stand for by themselves, written with these capitals."""
        return self.spelling_senses if words == self.spelling else self.others.get(words, ())

    def bearers(self, words: str) -> Sequence[str]:
        """Return the ids of persons whose family name the words are, written with these capitals or all in capitals."""
        for spelling, ids in self.kin:
            if spelling == words:
                return ids
        return [id for _, ids in self.kin for id in ids] if words.isupper() else ()


def _append_new(senses: list[Sense], sense: Sense) -> None:
    if len(senses) <= MOST_SENSES and all(sense.entity != other.entity for other in senses):
        senses.append(sense)


def with_item(items: Sequence[Item], item: Item) -> Sequence[Item]:
    """Return the items and one more. A tuple stands for few; a list, which grows in place, for many."""
    if isinstance(items, list):
        items.append(item)
        return items
    return (item,) if not items else [*items, item]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All forms of all entities."""

    entities: Mapping[str, Entity]
    forms: Mapping[str, Form]
    """By key (`normalisation.key_of`): lower case, and hyphens are spaces, so that `air-defence` is `air defence`."""
    language: Language
    """Of the texts."""
    teams: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """By name of a place, in lower case: the ids of its teams (`teams.teams_of`)."""
    unsure: AbstractSet[tuple[str, str]] = frozenset()
    """Ids of persons with words, in lower case, that may be the family name, when nobody knows."""
