"""What is known so far while a text is read: candidates, decisions, and where names stand."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from mkdocs_explainer.linking.candidates import Candidate
from mkdocs_explainer.linking.lexicon import Lexicon, Sense
from mkdocs_explainer.linking.scene import Scene
from mkdocs_explainer.linking.sport import Sport
from mkdocs_explainer.model.corpus import Entity
from mkdocs_explainer.model.mentions import Reason, Refusal


class Choice(NamedTuple):
    """Words with what they may still stand for."""

    start: int
    end: int
    senses: Sequence[Sense]


@dataclass(slots=True)
class Reading:
    """The state of one reading. All offsets are those of the folded text."""

    lexicon: Lexicon
    scene: Scene
    sport: Sport
    starts: dict[int, Candidate] = field(default_factory=dict)
    """Known names, linked or not, by where they start."""
    ends: set[int] = field(default_factory=set)
    choices: dict[int, Choice] = field(default_factory=dict)
    """By start."""
    refused: dict[int, Refusal] = field(default_factory=dict)
    """By start."""
    families: dict[str, list[Candidate]] = field(default_factory=dict)
    """Candidates that are a family name, by that name in lower case, in the order of the text."""
    strangers: dict[str, int] = field(default_factory=dict)
    """Names of places that stand after what may be a given name, and where the first one does."""

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

    def _is_wider(self, start: int, end: int) -> bool:
        """Return whether the words may hold others: they are no candidate as a whole."""
        choice = self.choices.get(start) or self.refused.get(start)
        return end not in self.ends or (choice is not None and choice.end != end)

    def refuse(self, start: int, end: int, entities: Iterable[str], reason: Reason) -> None:
        """Note that the words are not linked; a choice about them is dropped."""
        self.refused[start] = Refusal(start, end, tuple(sorted(set(entities))), reason)
        self.choices.pop(start, None)

    def is_decided(self, start: int, end: int) -> bool:
        """Return whether words that begin within these, or at the same place but longer, are chosen or refused."""
        for offset in range(start, end):
            known = self.choices.get(offset) or self.refused.get(offset)
            if known and (offset, known.end) != (start, end):
                return True
        return False

    def settled(self) -> list[Choice]:
        """Return the choices that leave one entity, sorted by place."""
        choices = self.choices
        return [choice for start in sorted(choices) if len((choice := choices[start]).senses) == 1]

    def counts(self) -> Counter[str]:
        """Return how often each entity is named by words that mean no other."""
        return Counter(choice.senses[0].entity for choice in self.settled())
