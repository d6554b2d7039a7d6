"""From numbers to places in a picture: ends and steps of a scale that a reader can count along."""

import math
import sys
from collections.abc import Iterable
from typing import NamedTuple

_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
_PARTS = 4
"""Steps that a scale has about: more would crowd a phone."""


class Scale(NamedTuple):
    """A scale from a low to a high end, with round steps."""

    low: float
    high: float
    step: float

    @property
    def ticks(self) -> list[float]:
        """The ends and what lies between them."""
        count = round((self.high - self.low) / self.step)
        return [self.low + number * self.step for number in range(count + 1)]

    def share(self, value: float) -> float:
        """Return how far along the scale a value is, from 0 to 1."""
        return (value - self.low) / (self.high - self.low)


def scale_of(values: Iterable[float], *, parts: int = _PARTS) -> Scale:
    """Return a scale that holds zero and all the values.

    >>> scale_of([43_000, 325_000]).ticks
    [0.0, 100000.0, 200000.0, 300000.0, 400000.0]
    >>> scale_of([-3, 4]), scale_of([0]), scale_of([])
    (Scale(low=-4.0, high=4.0, step=2.0), Scale(low=0.0, high=1.0, step=0.25), Scale(low=0.0, high=1.0, step=0.25))
    """
    listed = [0.0, *values]
    low, high = min(listed), max(listed)
    if high - low < sys.float_info.min * parts:  # none, or less than what can be divided
        low, high = 0.0, 1.0
    rough = (high - low) / parts
    size = 10.0 ** math.floor(math.log10(rough))
    step = next(factor * size for factor in _STEPS if factor * size >= rough * 0.999)
    return Scale(math.floor(low / step + 1e-9) * step, math.ceil(high / step - 1e-9) * step, step)
