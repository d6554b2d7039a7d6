"""From positions on the globe to points of a picture."""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from mkdocs_explainer.render.figures.atlas import Box, Position

Point = tuple[float, float]
DEGREE_KM = 111.2
"""Kilometres to a degree of latitude."""
_MERIDIAN = 11.0
"""In the middle of a map of the world: its edges then run through the Bering Strait and cut no country."""
_WORLD_LATITUDES = (-57.0, 84.0)
_POLAR_ROOM = 0.06
"""Above and below a map that shows the poles, in radii of the globe: for the dot of one that is marked."""
_WIDEST = 78.0
"""Degrees from the middle to a corner, beyond which the map shows the whole world."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A picture of a part of the globe."""

    width: float
    height: float
    project: Callable[[float, float], Point]
    """From longitude and latitude to a point of the picture; y grows downwards."""
    window: Box
    """Longitudes and latitudes, at least those that the picture shows."""
    unit_km: float
    """Kilometres to a unit of the picture in its middle; 0: no scale holds for all of it."""

    @property
    def view(self) -> Box:
        return Box(0, 0, self.width, self.height)

    def point(self, lon: float, lat: float) -> Point | None:
        """Return where a position stands in the picture; `None` when it does not."""
        window = self.window
        lon -= 360 * round((lon - (window.left + window.right) / 2) / 360)
        if not (window.left <= lon <= window.right and window.low <= lat <= window.high):
            return None
        x, y = self.project(lon, lat)
        return (x, y) if 0 <= x <= self.width and 0 <= y <= self.height else None


def is_polar(positions: Iterable[Position]) -> bool:
    """Return whether some lie beyond all inhabited land, which is what maps of the world show otherwise."""
    low, high = _WORLD_LATITUDES
    return any(not low <= lat <= high for _, lat in positions)


def world_frame(width: float, *, with_poles: bool = False) -> Frame:
    """Return a frame that shows all inhabited land, in the Natural Earth projection (Patterson, Šavrič).

    with_poles: it shows the whole globe.
    """
    low, high = (-90.0, 90.0) if with_poles else _WORLD_LATITUDES
    left = _natural_earth(-180, 0)[0]
    scale = width / (-2 * left)
    room = _POLAR_ROOM if with_poles else 0.0
    top = _natural_earth(0, high)[1] + room

    def project(lon: float, lat: float) -> Point:
        x, y = _natural_earth(lon - _MERIDIAN, lat)
        return (x - left) * scale, (top - y) * scale

    height = (top + room - _natural_earth(0, low)[1]) * scale
    return Frame(width, height, project, Box(_MERIDIAN - 180, low - 1, _MERIDIAN + 180, high), 0)


def _natural_earth(lon: float, lat: float) -> Point:
    phi = math.radians(lat)
    square = phi * phi
    fourth = square * square
    along = 0.8707 - 0.131979 * square + fourth * (-0.013791 + fourth * (0.003971 * square - 0.001529 * fourth))
    up = phi * (1.007226 + square * (0.015085 + fourth * (-0.044475 + 0.028874 * square - 0.005916 * fourth)))
    return math.radians(lon) * along, up


def frame_around(
    positions: Sequence[Position], width: float, height: float, *, least_km: float, margin: float
) -> Frame:
    """Return a frame that holds the positions, in Lambert's equal-area projection; the world's when they are far apart.

    Args:
        positions: At least one.
        least_km: Width of what is shown at least.
        margin: Part of the width and height that stays free at each side.
    """
    middle = _middle(positions)
    if middle is None:
        return world_frame(width, with_poles=is_polar(positions))
    for _ in range(2):  # the middle of what is drawn, not of the globe's surface
        box = _bounds(azimuthal(middle)(*position) for position in positions)
        middle = _inverse(middle, (box.left + box.right) / 2, (box.low + box.high) / 2) or middle
    project = azimuthal(middle)
    box = _bounds(project(*position) for position in positions)
    free = 1 - 2 * margin
    half_width = max(-box.left, box.right)
    half_height = max(-box.low, box.high)
    least = math.radians(least_km / DEGREE_KM) / 2
    unit = max(2 * half_width / (width * free), 2 * half_height / (height * free), 2 * least / width)
    window = _window(middle, unit * width / 2, unit * height / 2)
    if window is None:
        return world_frame(width, with_poles=is_polar(positions))

    def place(lon: float, lat: float) -> Point:
        x, y = project(lon, lat)
        return x / unit + width / 2, height / 2 - y / unit

    return Frame(width, height, place, window, math.degrees(unit) * DEGREE_KM)


def azimuthal(middle: Position) -> Callable[[float, float], Point]:
    """Return Lambert's azimuthal equal-area projection around a position; the globe's radius is 1, y grows upwards."""
    lon0 = middle[0]
    sin0, cos0 = math.sin(math.radians(middle[1])), math.cos(math.radians(middle[1]))
    sin, cosine, root, degree = math.sin, math.cos, math.sqrt, math.pi / 180  # looked up once: called for every point

    def project(lon: float, lat: float) -> Point:
        phi, turn = lat * degree, (lon - lon0) * degree
        high, cos = sin(phi), cosine(phi)
        ahead = cos * cosine(turn)
        stretch = root(2 / max(1 + sin0 * high + cos0 * ahead, 1e-9))  # behind the globe: far away, not infinite
        return stretch * cos * sin(turn), stretch * (cos0 * high - sin0 * ahead)

    return project


def _inverse(middle: Position, x: float, y: float) -> Position | None:
    rho = math.hypot(x, y)
    if rho == 0:
        return middle
    if rho > 2:
        return None
    angle = 2 * math.asin(rho / 2)
    sin0, cos0 = math.sin(math.radians(middle[1])), math.cos(math.radians(middle[1]))
    lat = math.asin(max(-1.0, min(1.0, math.cos(angle) * sin0 + y * math.sin(angle) * cos0 / rho)))
    lon = math.atan2(x * math.sin(angle), rho * cos0 * math.cos(angle) - y * sin0 * math.sin(angle))
    return middle[0] + math.degrees(lon), math.degrees(lat)


def _window(middle: Position, half_width: float, half_height: float) -> Box | None:
    """Return the longitudes and latitudes that a picture shows; `None` when it shows too much of the globe for one."""
    rho = math.hypot(half_width, half_height)
    corner = math.degrees(2 * math.asin(rho / 2)) if rho < 2 else 180.0
    lon0, lat0 = middle
    poles = [azimuthal(middle)(lon0, pole) for pole in (90, -90)]
    is_pole_seen = [
        abs(y) <= half_height * 1.01 and abs(lat0 - pole) < 90 for (_, y), pole in zip(poles, (90, -90), strict=True)
    ]
    if corner > _WIDEST or (any(is_pole_seen) and corner > 2 * abs(lat0) - 5):
        return None
    steps = [i / 8 for i in range(-8, 9)]
    rim = [
        *((half_width * side, half_height * step) for side in (-1, 1) for step in steps),
        *((half_width * step, half_height * side) for side in (-1, 1) for step in steps),
    ]
    seen = [found for x, y in rim if (found := _inverse(middle, x, y))]
    box = _bounds(seen)
    slack = 1.0  # the rim bends between the points that were looked at
    low = -90.0 if is_pole_seen[1] else box.low - slack
    high = 90.0 if is_pole_seen[0] else box.high + slack
    if any(is_pole_seen):
        return Box(lon0 - 180, low, lon0 + 180, high)
    return Box(box.left - slack, low, box.right + slack, high)


def _middle(positions: Iterable[Position]) -> Position | None:
    """Return the position in the middle of others; `None` when they stand all around the globe."""
    x = y = z = 0.0
    count = 0
    for lon, lat in positions:
        cos = math.cos(math.radians(lat))
        x += cos * math.cos(math.radians(lon))
        y += cos * math.sin(math.radians(lon))
        z += math.sin(math.radians(lat))
        count += 1
    if math.sqrt(x * x + y * y + z * z) < 0.3 * count:
        return None
    return math.degrees(math.atan2(y, x)), math.degrees(math.atan2(z, math.hypot(x, y)))


def _bounds(points: Iterable[Point]) -> Box:
    listed = list(points)
    xs, ys = [x for x, _ in listed], [y for _, y in listed]
    return Box(min(xs), min(ys), max(xs), max(ys))
