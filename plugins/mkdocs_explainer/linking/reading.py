"""What is known so far while a text is read: candidates, decisions, and where names stand."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from mkdocs_explainer.linking.candidates import Candidate, new_tuple
from mkdocs_explainer.linking.lexicon import Lexicon, Sense
from mkdocs_explainer.linking.scene import Scene
from mkdocs_explainer.model.corpus import Entity
from mkdocs_explainer.model.mentions import Reason, Refusal
from mkdocs_explainer.model.spans import Span

_KEPT_APART = 2
"""Full names of a stranger from which on a text keeps the two apart: the family name alone is the other person."""


class Choice(NamedTuple):
    """Words with what they may still stand for."""

    start: int
    end: int
    senses: Sequence[Sense]


class Cover:
    """Spans that may hold candidates, with the ids that each of them concerns."""

    __slots__ = ("_longest", "_spans", "_starts")

    def __init__(self, spans: Iterable[tuple[Span, Sequence[str]]]) -> None:
        self._spans = sorted(spans)
        self._starts = [span.start for span, _ in self._spans]
        self._longest = max((span.end - span.start for span, _ in self._spans), default=0)

    def __len__(self) -> int:
        return len(self._spans)

    def around(self, start: int, end: int) -> list[tuple[Span, Sequence[str]]]:
        """Return the spans that contain `start` to `end`."""
        high = bisect_right(self._starts, start)
        low = bisect_right(self._starts, end - self._longest - 1)
        return [pair for pair in self._spans[low:high] if pair[0].end >= end]


NOWHERE = Cover(())
"""Holds nothing."""


@dataclass(slots=True)
class Family:
    """Those who bear a family name in a text."""

    first: dict[str, int]
    """Entity -> end of its first full name; -1 where the family name is listed as an alias."""
    bearers: Sequence[str] = ()
    """Entities, sorted."""
    given: dict[str, str] | None = None
    """First given name -> entity, of several the first by id; `None` until it is asked for."""
    counts: dict[str, int] = field(default_factory=dict)
    """Full names of each entity in the text, and the family names read so far."""
    stranger: int = -1
    """Where the first full name of somebody stands who has no entity; -1: nowhere."""
    strangers: int = 0
    """Full names of somebody who has no entity."""
    doubles: set[str] = field(default_factory=set)
    """Family names of two words that a stranger has, the first of which this one is."""

    @property
    def weight_of_strangers(self) -> int:
        """How much speaks for a stranger: nothing if the text goes on to give the full name each time."""
        is_kept_apart = self.strangers >= _KEPT_APART and any(place >= 0 for place in self.first.values())
        return 0 if is_kept_apart else min(self.strangers, 1)


class Definition(NamedTuple):
    """An acronym that the text explains, and the words that it stands for."""

    acronym: str
    expansion: Span
    bracket: int
    """Where the acronym itself begins."""


@dataclass(slots=True)
class Reading:
    """The state of one reading. All offsets are those of the folded text."""

    lexicon: Lexicon
    scene: Scene
    is_part: Callable[[str, int, int], bool]
    """Whether words of the text are a part of a longer word, name or address."""
    bars: Cover
    """Phrases of `not_in`, with the entities that they speak against."""
    definitions: Sequence[Definition] = ()
    expansions: Cover = NOWHERE
    """The words that `definitions` explain."""
    strength: Mapping[str, str] = field(default_factory=dict)
    """By type of entity: what hides a name of it as a part of a longer one (`rule.Strength`)."""
    starts: dict[int, Candidate] = field(default_factory=dict)
    """Known names, linked or not, by where they start."""
    ends: set[int] = field(default_factory=set)
    choices: dict[int, Choice] = field(default_factory=dict)
    """By start."""
    refused: dict[int, Refusal] = field(default_factory=dict)
    """By start."""
    families: dict[str, list[Candidate]] = field(default_factory=dict)
    """Candidates that are a family name, by that name in lower case, in the order of the text."""
    bearers: dict[str, Family] = field(default_factory=dict)
    """By family name in lower case: what was found out about those who bear it."""
    strangers: dict[str, int] = field(default_factory=dict)
    """Names of places that stand after what may be a given name, and where the first one does."""
    told_persons: set[str] = field(default_factory=set)
    """Those of `strangers` that the text says are persons."""
    gives_result: bool | None = None
    """Whether the text gives the result of a match, as soon as that was asked."""
    genders: dict[str, str] = field(default_factory=dict)
    """By id of a person: `w` or `m`, where a title with the full name says so."""
    known_teams: dict[str, bool] = field(default_factory=dict)
    """By id: whether the text speaks of the team's sport, as far as that was asked."""
    rule: str = ""
    """The name of the rule that reads now."""
    _settled: list[Choice] | None = None
    """What `settled` returns, until something is chosen or refused."""

    def entity(self, sense: Sense) -> Entity:
        """Return the entity of a sense."""
        return self.lexicon.entities[sense.entity]

    def surface(self, start: int, end: int) -> str:
        """Return the words."""
        return self.scene.text[start:end]

    def choose(self, start: int, end: int, senses: Sequence[Sense]) -> None:
        """Note what the words may stand for, in place of what was noted for words that begin in them."""
        for offset in range(start, end) if self._is_wider(start, end) else (start,):
            self.choices.pop(offset, None)
            self.refused.pop(offset, None)
        self.choices[start] = Choice(start, end, senses)
        self._settled = None

    def _is_wider(self, start: int, end: int) -> bool:
        """Return whether the words may hold others: they are no candidate as a whole."""
        choice = self.choices.get(start) or self.refused.get(start)
        return end not in self.ends or (choice is not None and choice.end != end)

    def refuse(self, start: int, end: int, entities: Iterable[str], reason: Reason) -> None:
        """Note that the words are not linked; a choice about them is dropped."""
        ids = tuple(entities)
        if len(ids) > 1:
            ids = tuple(sorted(set(ids)))
        self.refused[start] = new_tuple(Refusal, (start, end, ids, reason, self.rule))
        self.choices.pop(start, None)
        self._settled = None

    def is_decided(self, start: int, end: int) -> bool:
        """Return whether words that begin within these, or at the same place but longer, are chosen or refused."""
        for offset in range(start, end):
            known = self.choices.get(offset) or self.refused.get(offset)
            if known and (offset, known.end) != (start, end):
                return True
        return False

    def settled(self) -> list[Choice]:
        """Return the choices that leave one entity, sorted by place."""
        if self._settled is None:
            choices = self.choices
            self._settled = [choice for start in sorted(choices) if len((choice := choices[start]).senses) == 1]
        return self._settled

    def counts(self) -> Counter[str]:
        """Return how often each entity is named by words that mean no other."""
        return Counter(choice.senses[0].entity for choice in self.settled())
