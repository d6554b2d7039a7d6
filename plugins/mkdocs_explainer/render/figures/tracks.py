"""Ranges and bars as small pictures, one to a row: a table holds them, whose words say the same.

A picture is stretched to its cell, so that a table with pictures fits every screen; its lines keep their width.
"""

from markupsafe import Markup

from mkdocs_explainer.render.figures.scales import Scale

_TRACK = Markup(
    '<svg class="explainer-track" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">'
    '<path class="explainer-track-grid" d="{}"/>{}</svg>'
)
_PART = Markup('<path class="explainer-track-{}" d="{}"/>')


def range_svg(scale: Scale, least: float | None, most: float | None) -> Markup:
    """Return a range; an end that nobody knows runs out of the picture as a broken line."""
    low = _x(scale, least) if least is not None else None
    high = _x(scale, most) if most is not None else None
    parts = []
    if low is not None and high is not None:
        parts.append(_PART.format("range", f"M{low} 5H{high}"))
    elif low is not None:
        parts.append(_PART.format("open", f"M{low} 5H100"))
    elif high is not None:
        parts.append(_PART.format("open", f"M{high} 5H{_x(scale, max(0.0, scale.low))}"))
    # a line of no length with round ends is a dot, however the picture is stretched
    parts += [_PART.format("dot", f"M{x} 5h.01") for x in dict.fromkeys((low, high)) if x is not None]
    return _TRACK.format(_grid(scale), Markup().join(parts))


def bar_svg(scale: Scale, value: float) -> Markup:
    """Return a bar from zero to a value."""
    return _TRACK.format(_grid(scale), _PART.format("bar", f"M{_x(scale, 0)} 5H{_x(scale, value)}"))


def _grid(scale: Scale) -> str:
    return "".join(f"M{_x(scale, tick)} 0V10" for tick in scale.ticks)


def _x(scale: Scale, value: float) -> str:
    return f"{100 * scale.share(value):.2f}".rstrip("0").rstrip(".")
