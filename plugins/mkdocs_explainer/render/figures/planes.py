"""Boxes, points and lines in a picture: how far, and whether they cross."""

import math
from collections.abc import Sequence
from itertools import pairwise

from mkdocs_explainer.render.figures.atlas import Box, Position


def box_around(point: Position, width: float, height: float) -> Box:
    """Return a box with a point in its middle."""
    x, y = point
    return Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)


def distance(box: Box, point: Position) -> float:
    """Return how far a point is from a box; 0 within it."""
    x, y = point
    return math.hypot(max(box.left - x, 0, x - box.right), max(box.low - y, 0, y - box.high))


def is_crossing(a: Position, b: Position, c: Position, d: Position) -> bool:
    """Return whether two lines, from `a` to `b` and from `c` to `d`, cross."""

    def side(p: Position, q: Position, r: Position) -> float:
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0


def room_at(point: Position, rings: Sequence[Sequence[Position]], lines: Sequence[Sequence[Position]] = ()) -> float:
    """Return how far a point inside an area is from its edge, and from lines; 0 outside.

    The rings are outlines and holes alike.
    """
    x, y = point
    sides = [side for ring in rings for side in pairwise([*ring, ring[0]])]
    crossed = sum((y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1 for (x1, y1), (x2, y2) in sides)
    if not crossed % 2:
        return 0.0
    sides += [step for line in lines for step in pairwise(line)]
    return min(_to_line(x, y, *start, *end) for start, end in sides)


def _to_line(x: float, y: float, x1: float, y1: float, x2: float, y2: float) -> float:
    dx, dy = x2 - x1, y2 - y1
    length = dx * dx + dy * dy
    along = max(0.0, min(1.0, ((x - x1) * dx + (y - y1) * dy) / length)) if length else 0.0
    return math.hypot(x - x1 - along * dx, y - y1 - along * dy)
