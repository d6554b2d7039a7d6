"""Lines in a plane with two axes: what goes up and down along something, and what flies."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from markupsafe import Markup, escape

from mkdocs_explainer.render.figures.lettering import width_of
from mkdocs_explainer.render.figures.scales import Scale, scale_of

Point = tuple[float, float]

_WIDTH = 480.0
_HEIGHT = 300.0
_LEAST = 60.0
"""Units between the axes: a path as flat as the ground still has some air above it."""
_MOST = 460.0
_LETTERS = 15.0
"""Size of letters at which there is room for them; a stylesheet may draw them smaller."""
_ABOVE = 26.0
_BELOW = 24.0
_RIGHT = 16.0
_SVG = Markup(
    '<svg class="explainer-plot" viewBox="0 0 {0:g} {1:.0f}" width="{0:g}" height="{1:.0f}" direction="ltr"'
    ' role="img" aria-label="{2}">{3}</svg>'
)
_LINES = 4
"""Kinds of line that the stylesheet tells apart."""


def profile_svg(
    paths: Sequence[Sequence[Point]], label: str, number: Callable[[float], str], *, is_one_scale: bool
) -> Markup:
    """Return paths and marks by number, from 1 on, which a list explains. One scale: a unit is as long up as across."""
    across = scale_of(x for path in paths for x, _ in path)
    up = scale_of(y for path in paths for _, y in path)
    left = _left(up, number)
    inner = _WIDTH - left - _RIGHT
    height = inner * (up.high - up.low) / (across.high - across.low) if is_one_scale else _HEIGHT - _ABOVE - _BELOW
    if not _LEAST <= height <= _MOST:  # so steep or flat that one scale would show a line alone
        height = min(max(height, _LEAST), _MOST)
        if is_one_scale and height == _MOST:
            inner = height * (across.high - across.low) / (up.high - up.low)
            inner = min(max(inner, 4 * _LEAST), _WIDTH - left - _RIGHT)

    def at(point: Point) -> Point:
        return left + inner * across.share(point[0]), _ABOVE + height * (1 - up.share(point[1]))

    marks: list[Markup] = [_axes(across, up, at, number)]
    for place, path in enumerate(paths, start=1):
        points = [at(point) for point in path]
        kind = (place - 1) % _LINES + 1
        top = min(points, key=lambda point: point[1])
        if len(points) > 1:
            marks.append(
                Markup('<path class="explainer-plot-line explainer-plot-line--{}" d="{}"/>').format(
                    kind, smooth(points)
                )
            )
        else:
            marks.append(_dot(top, kind))
        marks.append(_text(str(place), top[0], top[1] - 8, "middle", " explainer-plot-number"))
    return _SVG.format(_WIDTH, height + _ABOVE + _BELOW, label, Markup().join(marks))


def line_svg(values: Sequence[float], labels: Sequence[str], label: str, number: Callable[[float], str]) -> Markup:
    """Return values one after the other as a line, the first and the last label below it."""
    up = scale_of(values)
    left = _left(up, number)
    inner, height = _WIDTH - left - _RIGHT, _HEIGHT - _ABOVE - _BELOW
    across = Scale(0, len(values) - 1, len(values) - 1)

    def at(point: Point) -> Point:
        return left + inner * across.share(point[0]), _ABOVE + height * (1 - up.share(point[1]))

    points = [at((place, value)) for place, value in enumerate(values)]
    parts = [_axes(across, up, at, number, has_words_across=False)]
    parts.append(
        Markup('<path class="explainer-plot-line explainer-plot-line--1" d="{}"/>').format(
            "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
        )
    )
    parts += [_dot(point, 1) for point in points]
    bottom = _ABOVE + height + 18
    shown = [(labels[0], left, "start"), (labels[-1], left + inner, "end")]
    if sum(width_of(words, _LETTERS) for words, _, _ in shown) < inner:
        parts += [_text(words, x, bottom, anchor) for words, x, anchor in shown]
    return _SVG.format(_WIDTH, _HEIGHT, label, Markup().join(parts))


def smooth(points: Sequence[Point]) -> str:
    """Return path data through points without a corner, and nowhere beyond the points between which it is.

    Monotone in height between neighbours, after Fritsch and Carlson: what goes up goes to its highest point and no
    further. Points that go back are joined straight.

    >>> smooth([(0, 0), (10, 10)])
    'M0.0 0.0C3.3 3.3 6.7 6.7 10.0 10.0'
    """
    start = f"M{points[0][0]:.1f} {points[0][1]:.1f}"
    if any(x2 <= x1 for (x1, _), (x2, _) in pairwise(points)):
        return start + "".join(f"L{x:.1f} {y:.1f}" for x, y in points[1:])
    slopes = [(y2 - y1) / (x2 - x1) for (x1, y1), (x2, y2) in pairwise(points)]
    if len(slopes) == 1:
        tangents = [slopes[0], slopes[0]]
    else:  # as steep at its ends as an arc would be, level at its top
        inner = [0.0 if one * two <= 0 else 2 * one * two / (one + two) for one, two in pairwise(slopes)]
        tangents = [2 * slopes[0] - inner[0], *inner, 2 * slopes[-1] - inner[-1]]
    parts = []
    for ((x1, y1), (x2, y2)), (one, two) in zip(pairwise(points), pairwise(tangents), strict=True):
        third = (x2 - x1) / 3
        parts.append(
            f"C{x1 + third:.1f} {y1 + one * third:.1f} {x2 - third:.1f} {y2 - two * third:.1f} {x2:.1f} {y2:.1f}"
        )
    return start + "".join(parts)


def _left(up: Scale, number: Callable[[float], str]) -> float:
    return 12 + max(width_of(number(tick), _LETTERS) for tick in up.ticks)


def _axes(
    across: Scale,
    up: Scale,
    at: Callable[[Point], Point],
    number: Callable[[float], str],
    *,
    has_words_across: bool = True,
) -> Markup:
    left, bottom = at((across.low, up.low))
    right, _ = at((across.high, up.low))
    grid = "".join(f"M{left:.1f} {at((across.low, tick))[1]:.1f}H{right:.1f}" for tick in up.ticks)
    parts = [Markup('<path class="explainer-plot-grid" d="{}"/>').format(grid)]
    parts += [_text(number(tick), left - 6, at((across.low, tick))[1] + 4, "end") for tick in up.ticks]
    if has_words_across:
        taken = float("-inf")
        for tick in across.ticks:
            x = at((tick, up.low))[0]
            half = width_of(number(tick), _LETTERS) / 2
            x = min(x, _WIDTH - half)
            if x - half > taken:
                parts.append(_text(number(tick), x, bottom + 18, "middle"))
                taken = x + half + 6
    return Markup().join(parts)


def _dot(point: Point, kind: int) -> Markup:
    return Markup('<circle class="explainer-plot-dot explainer-plot-dot--{}" cx="{:.1f}" cy="{:.1f}" r="4"/>').format(
        kind, *point
    )


def _text(words: str, x: float, y: float, anchor: str, more: str = "") -> Markup:
    return Markup('<text class="explainer-plot-words{}" x="{:.1f}" y="{:.1f}" text-anchor="{}">{}</text>').format(
        more, x, y, anchor, escape(words)
    )
