"""Outlines and lines cut at a rectangle, and written as SVG path data."""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from mkdocs_explainer.render.figures.atlas import Box, Line, Ring

Point = tuple[float, float]
_TURNS = (0, 360, -360)
"""A ring may stand in the picture once more, a whole turn of the globe away."""
_STEP = 4.0
"""Degrees: the window's own edge is divided, so that around a pole it is drawn as the circle that it is."""


def clipped_rings(rings: Iterable[Ring], window: Box) -> Iterator[list[Point]]:
    """Yield what of the rings lies in a window of longitudes and latitudes."""
    views = [(turn, window.moved(-turn)) for turn in _TURNS]
    for ring in rings:
        for turn, seen in views:
            if ring.box.meets(seen) and (points := clipped(_within_reach(ring, seen), seen)):
                yield [(x + turn, y) for x, y in _divided(points)]


def _within_reach(ring: Ring, window: Box) -> list[Point]:
    """Return the ring with each line that lies beside the window as its two ends: inside, that changes nothing."""
    points: list[Point] = []
    for line in ring.lines:
        points += line.points if line.box.meets(window) else (line.points[0], line.points[-1])
    return points


def _divided(points: Sequence[Point]) -> list[Point]:
    found: list[Point] = []
    from_x, from_y = points[-1]
    for x, y in points:
        if abs(x - from_x) > _STEP:
            parts = math.ceil(abs(x - from_x) / _STEP)
            found += [(from_x + (x - from_x) * i / parts, from_y + (y - from_y) * i / parts) for i in range(1, parts)]
        found.append((x, y))
        from_x, from_y = x, y
    return found


def clipped(points: Sequence[Point], box: Box) -> list[Point]:
    """Return the part of a polygon inside the box (Sutherland and Hodgman); empty when nothing is.

    >>> clipped([(-1, 1), (1, 1), (1, 3), (-1, 3)], Box(0, 0, 2, 2))
    [(0.0, 2), (0, 1.0), (1, 1), (1.0, 2)]
    """
    for axis, edge, sign in ((0, box.left, 1), (0, box.right, -1), (1, box.low, 1), (1, box.high, -1)):
        if not points:
            return []
        points = _half(points, axis, edge, sign)
    return list(points)


def _half(points: Sequence[Point], axis: int, edge: float, sign: int) -> list[Point]:
    found: list[Point] = []
    last = points[-1]
    was_in = (last[axis] - edge) * sign >= 0
    for point in points:
        is_in = (point[axis] - edge) * sign >= 0
        if is_in != was_in:
            along = (edge - last[axis]) / (point[axis] - last[axis])
            other = last[1 - axis] + along * (point[1 - axis] - last[1 - axis])
            found.append((other, edge) if axis else (edge, other))
        if is_in:
            found.append(point)
        last, was_in = point, is_in
    return found


def clipped_lines(
    lines: Iterable[Line], window: Box, project: Callable[[float, float], Point], view: Box
) -> Iterator[list[Point]]:
    """Yield the parts inside `view` of projected lines; `window` tells which lines can reach it."""
    views = [(turn, window.moved(-turn)) for turn in _TURNS]
    for line in lines:
        for turn, seen in views:
            if line.box.meets(seen):
                yield from _runs([project(x + turn, y) for x, y in line.points], view)


def _runs(points: Sequence[Point], box: Box) -> Iterator[list[Point]]:
    run: list[Point] = []
    for (x1, y1), (x2, y2) in pairwise(points):
        piece = _segment(x1, y1, x2, y2, box)
        if piece is None:
            if run:
                yield run
                run = []
            continue
        start, end = piece
        if run and run[-1] != start:
            yield run
            run = []
        run = run or [start]
        run.append(end)
    if run:
        yield run


def _segment(x1: float, y1: float, x2: float, y2: float, box: Box) -> tuple[Point, Point] | None:
    """Return the part of a segment inside the box (Liang and Barsky)."""
    if (
        box.left <= x1 <= box.right
        and box.left <= x2 <= box.right
        and (box.low <= y1 <= box.high and box.low <= y2 <= box.high)
    ):
        return (x1, y1), (x2, y2)
    start, end = 0.0, 1.0
    dx, dy = x2 - x1, y2 - y1
    for step, room in ((-dx, x1 - box.left), (dx, box.right - x1), (-dy, y1 - box.low), (dy, box.high - y1)):
        if step == 0:
            if room < 0:
                return None
        elif step < 0:
            start = max(start, room / step)
        else:
            end = min(end, room / step)
    if start >= end:
        return None
    return (x1 + start * dx, y1 + start * dy), (x1 + end * dx, y1 + end * dy)


def path_data(lines: Iterable[Sequence[Point]], *, closed: bool, detail: float) -> str:
    """Return lines as path data in tenths of a unit.

    `detail`: units; points that are nearer to the one before, and outlines that are smaller, are left out.
    """
    parts: list[str] = []
    near = detail * 10
    for line in lines:
        if closed and _extent(line) < 2 * detail:
            continue
        x, y = round(line[0][0] * 10), round(line[0][1] * 10)
        start = f"M{_tenths(x)} {_tenths(y)}"
        steps: list[str] = []
        last = len(line) - 1
        for number, (to_x, to_y) in enumerate(line):
            dx, dy = round(to_x * 10) - x, round(to_y * 10) - y
            if abs(dx) + abs(dy) >= near or (not closed and number == last and (dx or dy)):
                steps.append(f"{_tenths(dx)} {_tenths(dy)}")
                x, y = x + dx, y + dy
        if len(steps) >= (2 if closed else 1):
            parts.append(f"{start}l{' '.join(steps)}{'z' if closed else ''}".replace(" -", "-"))
    return "".join(parts)


def _extent(line: Sequence[Point]) -> float:
    xs, ys = [x for x, _ in line], [y for _, y in line]
    return max(max(xs) - min(xs), max(ys) - min(ys))


def _tenths(value: int) -> str:
    """Return tenths as the shortest number: `-.5`, `12`, `3.1`."""
    whole, rest = divmod(abs(value), 10)
    sign = "-" if value < 0 else ""
    if not rest:
        return f"{sign}{whole}" if whole else "0"
    return f"{sign}{whole or ''}.{rest}"
