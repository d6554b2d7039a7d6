"""The names of all entities, compiled for matching: every spelling, and what it may stand for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from mkdocs_explainer.core.mentions import Via
from mkdocs_explainer.core.model import AliasKind, Entity
from mkdocs_explainer.core.sport import Team

LISTED, DERIVED, SHORTENED = 0, 1, 2
"""How near a spelling is to what was listed; a nearer one goes before all farther ones."""


class Sense(NamedTuple):
    """An entity that a form may stand for."""

    entity: str
    """Id."""
    via: Via
    kind: AliasKind = "name"
    tier: int = LISTED
    auto: bool = True
    shouted: bool = False
    """Only the capitals of a heading make this form."""


@dataclass(slots=True)
class Form:
    """A key of the lexicon. Not changed after the lexicon is complete."""

    length: int
    senses: list[Sense] = field(default_factory=list)
    """What it stands for by itself."""
    kin: tuple[Sense, ...] = ()
    """Persons whose family name it is; it stands for them after their full name."""
    bars: tuple[str, ...] = ()
    """Entities that are never meant inside this phrase (`not_in`)."""
    cue: str | None = None
    """The sport that the words speak of; empty: any; `None`: none."""
    exact: tuple[str, ...] = ()
    """Spellings, hyphens and spaces told apart, when nothing else may be read as this form (`A-10`, not `A 10`)."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All forms of all entities."""

    entities: Mapping[str, Entity]
    forms: Mapping[str, Form]
    """By folded spelling; hyphens are spaces here, so that `air-defence` is `air defence`."""
    teams: Mapping[str, Team]
    """By entity: organizations whose name says that they are a team."""
