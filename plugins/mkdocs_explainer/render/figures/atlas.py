"""The shapes of land and countries, read from the vendored TopoJSON.

Positions are longitude and latitude in degrees. Rings cross the 180th meridian uncut: their longitudes run on beyond
180, so whoever reads them looks at each ring also 360 degrees to the east and to the west.
"""

import json
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

Position = tuple[float, float]
"""Longitude, latitude."""

SHAPES = Path(__file__).parents[2] / "assets/world/countries.json"
_STEP = 2.0
"""Degrees: longer lines are divided, so that a border along a parallel is drawn as a curve where it is one."""
_DISPUTED = (
    frozenset(["CYP", "CYN"]),
    frozenset(["ISR", "PSX"]),
    frozenset(["MAR", "SAH"]),
    frozenset(["SOM", "SOL"]),
    frozenset(["SRB", "KOS"]),
)
"""Pairs whose border the United Nations do not recognise as one, or not as a final one; drawn as a dashed line."""
_WITHOUT_OWNER = "KAS"
"""The Siachen Glacier: every line around it is disputed."""
_DISPUTED_NAMES = {
    "N. Cyprus": "CYN",
    "Palestine": "PSX",
    "Western Sahara": "SAH",
    "Somaliland": "SOL",
    "Kosovo": "KOS",
}


class Box(NamedTuple):
    """A rectangle: of positions, or of points in a picture."""

    left: float
    low: float
    right: float
    high: float

    def meets(self, other: "Box") -> bool:
        return (
            self.left <= other.right and other.left <= self.right and self.low <= other.high and other.low <= self.high
        )

    def moved(self, shift: float) -> "Box":
        return Box(self.left + shift, self.low, self.right + shift, self.high)


class Line(NamedTuple):
    """A part of a coast or border."""

    points: Sequence[Position]
    box: Box


class Ring(NamedTuple):
    """A closed outline, as the lines it is made of; each begins where the one before ends."""

    lines: Sequence[Line]
    box: Box

    @property
    def points(self) -> list[Position]:
        return [point for line in self.lines for point in line.points]


class Spot(NamedTuple):
    """A place inside a country where its name fits."""

    lon: float
    lat: float
    room: float
    """Degrees of latitude to the nearest border."""


@dataclass(frozen=True)
class Country:
    """A shape with a name."""

    id: str
    name: str
    spots: Sequence[Spot]
    """Roomiest first."""
    polygons: Sequence[Sequence[Ring]]
    """Each an outline and its holes."""

    @cached_property
    def boxes(self) -> list[Box]:
        return [polygon[0].box for polygon in self.polygons]

    def holds(self, lon: float, lat: float) -> bool:
        """Return whether a position lies in the country."""
        return self.part_at(lon, lat) is not None

    def part_at(self, lon: float, lat: float) -> int | None:
        """Return which of the polygons holds a position."""
        here = Box(lon, lat, lon, lat)
        for number, polygon in enumerate(self.polygons):
            for shift in (0, 360, -360):
                if polygon[0].box.meets(here.moved(shift)) and sum(_is_in(lon + shift, lat, r) for r in polygon) == 1:
                    return number
        return None


@dataclass(frozen=True)
class Atlas:
    """The world."""

    countries: Sequence[Country]
    land: Sequence[Ring]
    borders: Sequence[Line]
    disputed: Sequence[Line]

    def country_at(self, lon: float, lat: float) -> Country | None:
        """Return the country that holds a position; `None` at sea."""
        return next((country for country in self.countries if country.holds(lon, lat)), None)

    @cached_property
    def by_name(self) -> dict[str, Country]:
        """Countries by their names without capitals."""
        return {country.name.casefold(): country for country in self.countries}


@lru_cache
def world() -> Atlas:
    """Return the vendored atlas; it is read once."""
    return decoded(json.loads(SHAPES.read_text(encoding="utf-8")))


def decoded(topology: dict[str, Any]) -> Atlas:
    """Return the atlas of a topology: TopoJSON whose arcs are encoded polylines."""
    grid = topology["transform"]["scale"][0]
    arcs = [_divided(_polyline(text, grid)) for text in topology["arcs"]]
    shapes = topology["objects"]["countries"]["geometries"]
    owners: dict[int, set[str]] = {}
    countries = []
    for shape in shapes:
        name = shape["properties"]["name"]
        id = _DISPUTED_NAMES.get(name, shape["id"])
        for number in _numbers(shape["arcs"]):
            owners.setdefault(number, set()).add(id or name)
        polygons = [[_ring(ring, arcs) for ring in polygon] for polygon in shape["arcs"]]
        spots = [Spot(*spot) for spot in shape["properties"].get("spots", ())]
        countries.append(Country(id, name, spots, polygons))
    shared = {number: pair for number, pair in sorted(owners.items()) if len(pair) > 1}
    disputed = {number for number, pair in shared.items() if pair in _DISPUTED or _WITHOUT_OWNER in pair}
    return Atlas(
        countries,
        [_ring(ring, arcs) for polygon in topology["objects"]["land"]["arcs"] for ring in polygon],
        [_line(arcs[number]) for number in shared if number not in disputed],
        [_line(arcs[number]) for number in shared if number in disputed],
    )


def _polyline(text: str, grid: float) -> list[Position]:
    """Return the points of an encoded polyline, longitude first."""
    values: list[int] = []
    value = bits = 0
    for sign in text:
        chunk = ord(sign) - 63
        value |= (chunk & 0x1F) << bits
        bits += 5
        if chunk < 0x20:
            values.append(~(value >> 1) if value & 1 else value >> 1)
            value = bits = 0
    x = y = 0
    points = []
    for dx, dy in zip(values[::2], values[1::2], strict=True):
        x, y = x + dx, y + dy
        points.append((x * grid, y * grid))
    return points


def _divided(points: list[Position]) -> list[Position]:
    found = points[:1]
    for x, y in points[1:]:
        from_x, from_y = found[-1]
        parts = math.ceil(max(abs(x - from_x), abs(y - from_y)) / _STEP)
        found += [(from_x + (x - from_x) * i / parts, from_y + (y - from_y) * i / parts) for i in range(1, parts)]
        found.append((x, y))
    return found


def _numbers(polygons: Sequence[Sequence[Sequence[int]]]) -> Iterator[int]:
    return (arc if arc >= 0 else ~arc for polygon in polygons for ring in polygon for arc in ring)


def _ring(numbers: Sequence[int], arcs: Sequence[list[Position]]) -> Ring:
    lines: list[Line] = []
    for number in numbers:
        points = arcs[number] if number >= 0 else arcs[~number][::-1]
        if lines:
            shift = 360 * round((lines[-1].points[-1][0] - points[0][0]) / 360)
            points = [(x + shift, y) for x, y in points] if shift else points
        lines.append(_line(points))
    return _closed(lines)


def ring_of(points: Sequence[Position]) -> Ring:
    """Return an outline on the ground as a ring; its longitudes run on where it crosses the 180th meridian."""
    return _closed([_line(_divided([*points, points[0]] if abs(points[-1][0] - points[0][0]) < 180 else [*points]))])


def stretch_of(points: Sequence[Position]) -> Line:
    """Return a border or river on the ground as a line."""
    return _line(_divided([*points]))


def _closed(lines: list[Line]) -> Ring:
    first, last = lines[0].points[0], lines[-1].points[-1]
    if abs(last[0] - first[0]) > 180:  # it runs around a pole, which it holds
        pole = math.copysign(90, first[1])
        lines.append(_line([last, (last[0], pole), (first[0], pole), first]))
    boxes = [line.box for line in lines]
    box = Box(
        min(box.left for box in boxes),
        min(box.low for box in boxes),
        max(box.right for box in boxes),
        max(box.high for box in boxes),
    )
    return Ring(lines, box)


def _line(points: Sequence[Position]) -> Line:
    lons, lats = [x for x, _ in points], [y for _, y in points]
    return Line(points, Box(min(lons), min(lats), max(lons), max(lats)))


def _is_in(lon: float, lat: float, ring: Ring) -> bool:
    """Return whether a ray to the east crosses the outline an odd number of times."""
    inside = False
    for points, box in ring.lines:
        if not box.low <= lat <= box.high or box.right < lon:
            continue
        if box.left > lon:  # all of it lies ahead: only its ends decide
            inside ^= (points[0][1] > lat) != (points[-1][1] > lat)
            continue
        for (x1, y1), (x2, y2) in pairwise(points):
            if (y1 > lat) != (y2 > lat) and lon < (x2 - x1) * (lat - y1) / (y2 - y1) + x1:
                inside = not inside
    return inside
