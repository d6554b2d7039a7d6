"""GeoJSON (RFC 7946) in YAML -> an outline: areas and lines. Points are places, and have fields of their own."""

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from mkdocs_explainer.model.shapes import Outline, Position

_MOST = 20_000
"""Positions in one shape: what a file may hold has less."""
_DEEPEST = 6
"""Collections inside one another."""
_AREAS = {"Polygon": 1, "MultiPolygon": 2}
_LINES = {"LineString": 0, "MultiLineString": 1}
_POINTS = frozenset({"Point", "MultiPoint"})
_EXAMPLE = "{type: Polygon, coordinates: [[[35.0, 51.0], [35.5, 51.0], [35.5, 51.3], [35.0, 51.0]]]}"


def outline_of(value: Any) -> Outline:
    """Return the areas and lines of a GeoJSON object.

    Rings are closed whether their first position is repeated or not. Where longitudes leap across the 180th meridian,
    they run on beyond it.

    Raises:
        PydanticCustomError: It is none, has no area and no line, or one that no map can show.
    """
    rings: list[tuple[Position, ...]] = []
    lines: list[tuple[Position, ...]] = []
    for kind, coordinates in _geometries(value, 0):
        if kind in _AREAS:
            rings += [_ring(part) for part in _parts(coordinates, _AREAS[kind])]
        else:
            lines += [_line(part) for part in _parts(coordinates, _LINES[kind])]
        if sum(map(len, (*rings, *lines))) > _MOST:
            raise _wrong(f"this shape has more than {_MOST:,} positions", "simplify it: no screen shows so many")
    if not rings and not lines:
        raise _wrong("this has no area and no line", f"write GeoJSON, such as {_EXAMPLE}")
    return Outline(tuple(rings), tuple(lines))


Geometry = Annotated[Outline, PlainValidator(outline_of), WithJsonSchema({"type": "object", "required": ["type"]})]
"""A field that holds GeoJSON."""


def _geometries(value: Any, depth: int) -> Iterator[tuple[str, Any]]:
    """Yield the kind and the coordinates of each geometry."""
    if not isinstance(value, Mapping) or depth > _DEEPEST:
        raise _wrong("GeoJSON is expected here", f"write a geometry with `type` and `coordinates`, such as {_EXAMPLE}")
    kind = value.get("type")
    within = {"Feature": "geometry", "FeatureCollection": "features", "GeometryCollection": "geometries"}
    if kind in within:
        found = value.get(within[kind])
        for one in [found] if kind == "Feature" else found if isinstance(found, list) else [None]:
            yield from _geometries(one, depth + 1)
    elif kind in _POINTS:
        raise _wrong("a point is no area", "write it under `places:` of the map, with `lat` and `lon`")
    elif isinstance(kind, str) and (kind in _AREAS or kind in _LINES):
        yield kind, value.get("coordinates")
    else:
        raise _wrong("this is no geometry", f"write one of {', '.join((*_AREAS, *_LINES))} as its `type`")


def _parts(coordinates: Any, depth: int) -> Iterator[Any]:
    """Yield the lists of positions that stand so deep in lists."""
    if not isinstance(coordinates, list):
        raise _wrong("`coordinates` is no list of positions", f"write them in brackets, such as {_EXAMPLE}")
    if not depth:
        yield coordinates
        return
    for one in coordinates:
        yield from _parts(one, depth - 1)


def _ring(part: Any) -> tuple[Position, ...]:
    positions = _line(part)
    first, last = positions[0], positions[-1]
    if first[1] == last[1] and (first[0] - last[0]) % 360 == 0 and abs(first[0] - last[0]) < 1:
        positions = positions[:-1]
    if len(set(positions)) < 3:
        raise _wrong("an area needs three different positions at least", "a single place stands under `places:`")
    if crossing := _crossing(positions):
        x, y = crossing
        where = f"near {y:.3f}° latitude, {x:.3f}° longitude"
        raise _wrong(
            f"this outline crosses itself {where}", "list its positions in the order in which one walks around"
        )
    return positions


def _line(part: Any) -> tuple[Position, ...]:
    if not isinstance(part, list) or len(part) < 2:
        raise _wrong("two positions are needed at least", f"write them as [longitude, latitude], such as {_EXAMPLE}")
    found: list[Position] = []
    for one in part:
        lon, lat = _position(one)
        if found:  # the way round that is shorter
            lon += 360 * round((found[-1][0] - lon) / 360)
        found.append((lon, lat))
    return tuple(found)


def _position(value: Any) -> Position:
    if not isinstance(value, list) or not 2 <= len(value) <= 4 or not all(map(_is_number, value)):
        raise _wrong("a position is [longitude, latitude] in degrees", "write two numbers, such as [35.27, 51.19]")
    lon, lat = float(value[0]), float(value[1])
    if abs(lat) > 90:
        advice = "longitude stands first in GeoJSON" if abs(lon) <= 90 else "write degrees, not metres"
        raise _wrong(f"there is no latitude {value[1]}", advice)
    if abs(lon) > 360:
        raise _wrong(f"there is no longitude {value[0]}", "write degrees, not metres")
    return lon, lat


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _crossing(ring: Sequence[Position]) -> Position | None:
    """Return where two sides of a ring that are no neighbours cross; `None` for one that is simple.

    Sides are looked at from west to east, each beside those that reach as far: of an outline on the ground, few.
    """
    around = ring if abs(ring[-1][0] - ring[0][0]) > 180 else (*ring, ring[0])  # around a pole, it does not close
    sides = list(pairwise(around))
    order = sorted(range(len(sides)), key=lambda i: min(sides[i][0][0], sides[i][1][0]))
    open_sides: list[int] = []
    for i in order:
        (ax, ay), (bx, by) = sides[i]
        west, low, high = min(ax, bx), min(ay, by), max(ay, by)
        open_sides = [j for j in open_sides if max(sides[j][0][0], sides[j][1][0]) >= west]
        for j in open_sides:
            (cx, cy), (dx, dy) = sides[j]
            if max(cy, dy) < low or min(cy, dy) > high:
                continue
            if _turn(ax, ay, bx, by, cx, cy) * _turn(ax, ay, bx, by, dx, dy) < 0 and (
                _turn(cx, cy, dx, dy, ax, ay) * _turn(cx, cy, dx, dy, bx, by) < 0
            ):
                return (ax + bx + cx + dx) / 4, (ay + by + cy + dy) / 4
        open_sides.append(i)
    return None


def _turn(ax: float, ay: float, bx: float, by: float, cx: float, cy: float) -> float:
    """Return on which side of the line from `a` to `b` a position lies: positive, left of it."""
    return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)


def _wrong(message: str, advice: str) -> PydanticCustomError:
    # the message is a template of pydantic's, in which braces stand for values
    return PydanticCustomError("ANN103", "{said}", {"said": message, "help": advice})
