"""Shapes of the ground that maps show: areas, borders and rivers, as immutable data. Dates as in `model.corpus`."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from mkdocs_explainer.model.sources import Citation

ShapeKind = Literal["marked", "region", "around", "border", "water"]
"""Marked: what the map is about. Region: where that is; both say how far the map reaches. Around: a neighbour, of which
as much is shown as there is room for. Border: of countries, drawn in place of the maps' own. Water: rivers, lakes."""
Position = tuple[float, float]
"""Longitude and latitude in degrees. A line across the 180th meridian runs on beyond 180."""


class Outline(NamedTuple):
    """A shape of the ground."""

    rings: tuple[tuple[Position, ...], ...] = ()
    """Of areas: outlines and holes alike, each without its first position once more at its end. A place is inside when
    an odd number of them is around it."""
    lines: tuple[tuple[Position, ...], ...] = ()

    @property
    def positions(self) -> list[Position]:
        """All positions."""
        return [position for part in (*self.rings, *self.lines) for position in part]


@dataclass(frozen=True, slots=True)
class Shape:
    """A shape that maps of a site can show; its file is named after it."""

    id: str
    name: str
    outline: Outline
    kind: ShapeKind = "marked"
    credit: str = ""
    """Whose shape it is and under which licence, as a map's caption says it."""
    date: str = ""
    """Of which day it is."""
    sources: tuple[Citation, ...] = ()
