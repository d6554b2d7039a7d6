"""What two judges' answers say: rates with exact bounds, and how far the judges agree."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from scipy.special import betaincinv

from mkdocs_explainer.project.audit.drawing import STRATA, Stratum
from mkdocs_explainer.project.audit.sheets import Judgement, Sample

_LEVEL = 0.95


class Rate(NamedTuple):
    """A share with its bounds."""

    bad: int
    all: int
    low: float
    high: float

    @property
    def share(self) -> float:
        return self.bad / self.all if self.all else 0.0


def rate(bad: int, all: int) -> Rate:
    """Return a rate with the exact bounds of Clopper and Pearson, at 95 %.

    >>> found = rate(0, 100)
    >>> round(found.low, 4), round(found.high, 4)
    (0.0, 0.0362)
    """
    if not all:
        return Rate(0, 0, 0.0, 1.0)
    beyond = (1 - _LEVEL) / 2
    low = float(betaincinv(bad, all - bad + 1, beyond)) if bad else 0.0
    high = float(betaincinv(bad + 1, all - bad, 1 - beyond)) if bad < all else 1.0
    return Rate(bad, all, low, high)


def kappa(first: Mapping[str, str], second: Mapping[str, str]) -> float | None:
    """Return Cohen's kappa: 1 for full agreement, 0 for what chance would give.

    `None` where both gave one and the same answer throughout: chance would give that, too.

    >>> kappa({"a": "x", "b": "y"}, {"a": "x", "b": "y"}), kappa({"a": "x"}, {"a": "x"})
    (1.0, None)
    """
    total = len(first)
    seen = sum(first[name] == second[name] for name in first) / total if total else 1.0
    one, other = Counter(first.values()), Counter(second.values())
    chance = sum(one[answer] * other[answer] for answer in one) / (total * total) if total else 1.0
    return None if chance == 1 else (seen - chance) / (1 - chance)


@dataclass(frozen=True, slots=True)
class Figures:
    """What an audit found."""

    sample: Sample
    judges: tuple[str, str]
    rates: Mapping[Stratum, Rate]
    """What at least one of the judges calls misleading or missing."""
    both: Mapping[Stratum, int]
    """What both do."""
    unsure: Mapping[Stratum, int]
    """Where at least one is unsure, and none calls it bad."""
    disputed: tuple[str, ...]
    """The names of items on which the judges differ, sorted."""
    agreement: float
    """The share of equal answers."""
    kappa: float | None


def figures(
    sample: Sample, judges: tuple[str, str], first: Mapping[str, Judgement], second: Mapping[str, Judgement]
) -> Figures:
    """Return the figures for two judges' answers by the items' names."""
    rates: dict[Stratum, Rate] = {}
    both: dict[Stratum, int] = {}
    unsure: dict[Stratum, int] = {}
    for stratum in STRATA:
        pairs = [{first[name], second[name]} for name, item in sample.items.items() if item.stratum == stratum]
        bad = [pair for pair in pairs if pair & {"misleading", "missing"}]
        rates[stratum] = rate(len(bad), len(pairs))
        both[stratum] = sum(len(pair) == 1 for pair in bad)
        unsure[stratum] = sum("unsure" in pair for pair in pairs if pair not in bad)
    disputed = tuple(sorted(name for name in sample.items if first[name] != second[name]))
    agreement = 1 - len(disputed) / len(sample.items) if sample.items else 1.0
    return Figures(sample, judges, rates, both, unsure, disputed, agreement, kappa(first, second))
