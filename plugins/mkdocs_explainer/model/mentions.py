"""What linking yields: mentions, and refusals with their reasons."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from mkdocs_explainer.model.spans import Span


class Via(StrEnum):
    """What makes the words of a mention a form of its entity."""

    NAME = "name"
    """The entity's name."""
    ALIAS = "alias"
    """An alias that is listed."""
    SPELLING = "spelling"
    """A spelling derived from a name or alias: dots, plural, case, capitals, an article or a legal form less."""
    SHORT = "short"
    """The part of a place's name before the comma, or of a name before its bracket."""
    SURNAME = "surname"
    """A person's family name, after the full name."""
    REGION = "region"
    """An abbreviation of a part of a state, after a town and a comma."""
    GIVEN = "given"
    """A person's given name, after the full name."""
    FULLER = "fuller"
    """A person's first and family name with more names between them, or fewer."""
    DEFINED = "defined"
    """An acronym that the text itself explains."""
    LABEL = "label"
    """A trained pipeline says what kind of thing the words name, and only one of several entities is of that kind."""
    SENSE = "sense"
    """`annotations/senses.yml` says so, of several entities that the words may mean."""
    PIN = "pin"
    """An `identify` note says so."""


class Reason(StrEnum):
    """Why words that look like an entity's name are not linked."""

    AMBIGUOUS = "ambiguous"
    """Several entities bear the name and nothing in the text decides."""
    LONGER_NAME = "longer-name"
    """The words are part of a longer name that the glossary does not have."""
    COMPOUND = "compound"
    """The words are part of a compound with a hyphen that is a name of its own."""
    NOT_IN = "not-in"
    """The words stand in a phrase of the entity's `not_in`."""
    NOT_AUTO = "not-auto"
    """The alias says `auto: false`."""
    NAMESAKE = "namesake"
    """The family name belongs to another person in this text."""
    COMMON_WORD = "common-word"
    """The words are written like common words here: `US` or `WHO` in a line of capitals."""
    VERB = "verb"
    """A trained pipeline says that the words, in small letters, are a verb."""
    BLOCKED = "blocked"
    """The name reaches into a passage where nothing may be linked."""
    PINNED = "pinned"
    """An `identify` note says that the passage means no entity, or another one."""


class Mention(NamedTuple):
    """A place where an alias stands for its entity."""

    entity: str
    """Id."""
    start: int
    """Code point of the given text."""
    end: int
    """Exclusive."""
    via: Via = Via.ALIAS


Place = tuple[int, int, str, Via | None]
"""A mention as a plain value: start, end, entity, via; `None`: the author wrote the link."""


class Refusal(NamedTuple):
    """Words that look like a name and are not linked."""

    start: int
    end: int
    entities: tuple[str, ...]
    """Ids of the entities that they might mean, sorted."""
    reason: Reason
    """The kind of what spoke against it."""
    rule: str = ""
    """The name of the rule of linking that did; empty: none of them, but a note, a block or a pipeline."""


@dataclass(frozen=True, slots=True)
class Linked:
    """All that was decided about a text."""

    mentions: tuple[Mention, ...]
    """Disjoint, sorted by place."""
    refused: tuple[Refusal, ...]
    """Sorted by place; none overlaps a mention, but for entities that a `not_in` or a choice left behind."""
    sentences: tuple[Span, ...] = ()
    """Sorted, where a second reader told them; empty: nobody did."""
