"""The rules that are on: those of the ordered list, without what a publisher switches off, with what he adds."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from mkdocs_explainer.linking.languages.language import Language
from mkdocs_explainer.linking.neighbours import (
    AFTER_CAPITAL,
    AFTER_SMALL,
    BEFORE_CAPITAL,
    BEFORE_OTHER,
    BEFORE_SMALL,
    BEFORE_WORD,
)
from mkdocs_explainer.linking.ordered_rules import RULES
from mkdocs_explainer.linking.rule import (
    DEFAULTS,
    BoundaryRule,
    CandidateRule,
    EvidenceRule,
    NeighbourRule,
    Options,
    SpellingRule,
    TextRule,
)
from mkdocs_explainer.linking.traits import Spellings
from mkdocs_explainer.model.corpus import ENTITY_TYPES

_AFTER = {
    "any": AFTER_CAPITAL | AFTER_SMALL,
    "capital": AFTER_CAPITAL,
    "large": AFTER_CAPITAL,
    "small": AFTER_SMALL,
    "word": 0,
}
_BEFORE = {
    "any": BEFORE_CAPITAL | BEFORE_OTHER | BEFORE_SMALL | BEFORE_WORD,
    "capital": BEFORE_CAPITAL,
    "large": BEFORE_CAPITAL | BEFORE_OTHER | BEFORE_WORD,
    "small": BEFORE_OTHER | BEFORE_SMALL,
    "word": BEFORE_WORD,
}
"""By `NeighbourRule.beside`: what stands beside a name where the rule is asked."""


class RulerError(ValueError):
    """A name of a rule that does not exist, or a rule that cannot be used; the message is for whoever wrote it."""


@dataclass(frozen=True, slots=True)
class Ruler:
    """The rules that are on, by kind."""

    spellings: Spellings
    boundaries: tuple[BoundaryRule, ...]
    candidates: tuple[CandidateRule, ...]
    neighbours: tuple[tuple[NeighbourRule, ...], ...]
    """By what stands beside the name (`neighbours.Sides.of`)."""
    texts: tuple[TextRule, ...]
    evidence: tuple[EvidenceRule, ...]
    last: tuple[TextRule, ...]
    strength: dict[str, str]
    names: frozenset[str]
    """Of the rules that are on."""

    def is_part(self, language: Language) -> Callable[[str, int, int], bool]:
        """Return what says whether words of a text are a part of a longer word, name or address."""
        rules = tuple(rule.is_part for rule in self.boundaries)

        def is_part(text: str, start: int, end: int) -> bool:
            for rule in rules:  # noqa: SIM110 -- a generator would take half of the time again
                if rule(text, start, end, language):
                    return True
            return False

        return is_part


def ruler_of(options: Options) -> Ruler:
    """Return the rules that an options value leaves.

    Raises:
        RulerError: it switches off a rule that there is not, or adds one whose name is taken.
    """
    return _defaults() if options is DEFAULTS else _made(options)


@cache
def _defaults() -> Ruler:
    return _made(DEFAULTS)


def _made(options: Options) -> Ruler:
    rules = [*RULES, *options.add]
    names = [rule.name for rule in rules]
    if unknown := sorted((options.off | options.on) - set(names)):
        raise RulerError(f"there is no rule of linking called {unknown[0]}; there are {', '.join(sorted(names))}")
    if taken := sorted(name for name, count in Counter(names).items() if count > 1):
        raise RulerError(f"there is a rule of linking called {taken[0]} already")
    if wrong := sorted(set(options.longer_name) - set(ENTITY_TYPES)):
        raise RulerError(f"longer_name: there is no type {wrong[0]}; there are {', '.join(ENTITY_TYPES)}")
    on = [rule for rule in rules if (rule.is_on or rule.name in options.on) and rule.name not in options.off]
    texts = [rule for rule in on if isinstance(rule, TextRule)]
    return Ruler(
        Spellings(rule for rule in on if isinstance(rule, SpellingRule)),
        tuple(rule for rule in on if isinstance(rule, BoundaryRule)),
        tuple(rule for rule in on if isinstance(rule, CandidateRule)),
        tuple(
            tuple(rule for rule in on if isinstance(rule, NeighbourRule) and sides & _asked_beside(rule))
            for sides in range(2 * BEFORE_WORD)
        ),
        tuple(rule for rule in texts if not rule.is_last),
        tuple(rule for rule in on if isinstance(rule, EvidenceRule)),
        tuple(rule for rule in texts if rule.is_last),
        dict(options.longer_name),
        frozenset(rule.name for rule in on),
    )


def _asked_beside(rule: NeighbourRule) -> int:
    """Return beside what a rule is asked, as a sum of what `neighbours.Sides.of` returns."""
    after = _AFTER[rule.beside] if rule.side in ("after", "both") else 0
    return after | (_BEFORE[rule.beside] if rule.side in ("before", "both") else 0)
