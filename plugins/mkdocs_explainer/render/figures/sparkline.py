"""Numbers by year as a row of bars, small enough to stand in a line of text."""

from collections.abc import Mapping

_HEIGHT, _BAR, _GAP = 18, 5, 1
_MOST = 60
"""Years that are drawn, the newest: more would be a picture, not a line."""


def sparkline_svg(years: Mapping[int, int], label: str) -> str:
    """Return bars for each year from the first to the last, also for those without any; empty without two years.

    label: the same in words, as HTML, for those who see no picture.

    >>> sparkline_svg({2024: 3}, "")
    ''
    """
    if len(years) < 2:
        return ""
    last = max(years)
    first = max(min(years), last - _MOST + 1)
    most = max(count for year, count in years.items() if year >= first)
    bars = []
    for place, year in enumerate(range(first, last + 1)):
        count = years.get(year, 0)
        height = max(1, round(_HEIGHT * count / most)) if count else 0
        x, y = place * (_BAR + _GAP), _HEIGHT - height
        bars.append(f'<rect x="{x}" y="{y}" width="{_BAR}" height="{height}"/>' if height else "")
    width = (last - first + 1) * (_BAR + _GAP) - _GAP
    size = f'viewBox="0 0 {width} {_HEIGHT}" width="{width}" height="{_HEIGHT}"'
    return (
        f'<svg class="explainer-sparkline" {size} role="img" aria-label="{label}" fill="currentColor">'
        f"{''.join(bars)}</svg>"
    )
