"""What is known so far while a text is read: candidates, decisions, and where names stand."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from mkdocs_explainer.core.candidates import Candidate
from mkdocs_explainer.core.lexicon import Lexicon, Sense
from mkdocs_explainer.core.mentions import Reason, Refusal
from mkdocs_explainer.core.model import Entity
from mkdocs_explainer.core.scene import Scene
from mkdocs_explainer.core.sport import Sport


class Choice(NamedTuple):
    """Words with what they may still stand for."""

    start: int
    end: int
    senses: list[Sense]


@dataclass(slots=True)
class Reading:
    """The state of one reading. All offsets are those of the folded text."""

    lexicon: Lexicon
    scene: Scene
    sport: Sport
    starts: dict[int, bool] = field(default_factory=dict)
    """Where known names start, linked or not, and whether they are institutions' names with a head of their own."""
    ends: set[int] = field(default_factory=set)
    choices: dict[int, Choice] = field(default_factory=dict)
    """By start. Disjoint."""
    refused: list[Refusal] = field(default_factory=list)
    families: dict[str, list[tuple[Candidate, list[Sense]]]] = field(default_factory=dict)
    """Candidates that are a family name, in lower case, with the persons who bear it."""

    def entity(self, sense: Sense) -> Entity:
        return self.lexicon.entities[sense.entity]

    def surface(self, start: int, end: int) -> str:
        return self.scene.text[start:end]

    def choose(self, start: int, end: int, senses: list[Sense]) -> None:
        """Note what the words may stand for, in place of what was noted for them before."""
        self.choices[start] = Choice(start, end, senses)

    def refuse(self, start: int, end: int, entities: Iterable[str], reason: Reason) -> None:
        """Note that the words are not linked; a choice about them is dropped."""
        self.refused.append(Refusal(start, end, tuple(sorted(set(entities))), reason))
        self.choices.pop(start, None)

    def is_free(self, start: int, end: int) -> bool:
        """Return whether no longer or other words that overlap these are chosen or refused."""
        choice = self.choices.get(start)
        if choice and choice.end == end:
            return True
        return not any(other.start < end and start < other.end for other in self.choices.values()) and not any(
            other.start < end and start < other.end for other in self.refused
        )

    def settled(self) -> list[Choice]:
        """Return the choices that leave one entity, sorted by place."""
        return [choice for _, choice in sorted(self.choices.items()) if len(choice.senses) == 1]

    def counts(self) -> Counter[str]:
        """Return how often each entity is named by words that mean no other."""
        return Counter(choice.senses[0].entity for choice in self.settled())
