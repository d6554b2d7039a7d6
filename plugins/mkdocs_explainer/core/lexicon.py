"""The names of all entities, compiled for matching: every spelling, and what it may stand for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from mkdocs_explainer.core.mentions import Via
from mkdocs_explainer.core.model import AliasKind, Entity, EntityType
from mkdocs_explainer.core.sport import Team
from mkdocs_explainer.core.words import FUNCTION_WORDS

LISTED, DERIVED, SHORTENED = 0, 1, 2
"""How near a spelling is to what was listed; a nearer one goes before all farther ones."""


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


_NOBODY: Mapping[str, Sequence[str]] = MappingProxyType({})


@dataclass(slots=True)
class Form:
    """A key of the lexicon: words without regard to capitals. Not changed after the lexicon is complete.

    There are many of them, so a rare field is an empty constant until it is needed.
    """

    length: int
    spellings: dict[str, list[Sense]] = field(default_factory=dict)
    """What it stands for by itself, by its capitals."""
    free: Sequence[Sense] = ()
    """What it stands for whatever its capitals."""
    kin: Mapping[str, Sequence[str]] = field(default_factory=lambda: _NOBODY)
    """Ids of persons whose family name it is, by its capitals; it stands for them after their full name."""
    bars: tuple[str, ...] = ()
    """Entities that are never meant inside this phrase (`not_in`)."""
    cue: str | None = None
    """The sport that the words speak of; empty: any; `None`: none."""
    exact: tuple[str, ...] = ()
    """Spellings in lower case, hyphens and spaces told apart, when nothing else may be read as this form (`A-10`, not
    `A 10`)."""

    def senses(self, words: str) -> Sequence[Sense]:
        """Return what the words, written with these capitals, may stand for.

        Words all in capitals may be any spelling, shouted in a heading.
        """
        listed = self.spellings.get(words, ())
        is_shouted = words.isupper() and (len(self.spellings) > 1 or not listed)
        if not is_shouted and not self.free:
            return listed
        senses = list(listed)
        for sense in self.free:
            _append_new(senses, sense)
        if is_shouted and words.lower() not in FUNCTION_WORDS:
            for others in self.spellings.values():
                for sense in others:
                    via = sense.via if sense.via is Via.TEAM else Via.SPELLING
                    _append_new(senses, sense._replace(via=via, tier=max(sense.tier, DERIVED), shouted=True))
        return senses

    def bearers(self, words: str) -> Sequence[str]:
        """Return the ids of persons whose family name the words are, written with these capitals or all in capitals."""
        if words in self.kin or not words.isupper():
            return self.kin.get(words, ())
        return [id for ids in self.kin.values() for id in ids]


def _append_new(senses: list[Sense], sense: Sense) -> None:
    if all(sense.entity != other.entity for other in senses):
        senses.append(sense)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All forms of all entities."""

    entities: Mapping[str, Entity]
    forms: Mapping[str, Form]
    """By key (`normalisation.key_of`): lower case, and hyphens are spaces, so that `air-defence` is `air defence`."""
    teams: Mapping[str, Team]
    """By entity: organizations whose name says that they are a team."""
    lang: str = "en"
    """Code of the language of the texts, without region."""
