"""Maps of a region as SVG: areas, borders and rivers that a page gives, and the places on them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from markupsafe import Markup

from mkdocs_explainer.model.choices import MapPolicy
from mkdocs_explainer.model.shapes import Outline, ShapeKind
from mkdocs_explainer.render.figures.atlas import Position, Ring, ring_of, stretch_of, world
from mkdocs_explainer.render.figures.clipping import clipped, clipped_lines, clipped_rings, path_data
from mkdocs_explainer.render.figures.country_names import country_words
from mkdocs_explainer.render.figures.drawing import Drawing, Place
from mkdocs_explainer.render.figures.lettering import width_of
from mkdocs_explainer.render.figures.planes import room_at
from mkdocs_explainer.render.figures.projection import Frame, frame_around
from mkdocs_explainer.render.figures.shapes import Base, base_of, whole_world
from mkdocs_explainer.render.messages.marks import marked
from mkdocs_explainer.render.messages.words import Words

_SIZE = (480, 340)
_LEAST_KM = 40
"""Shown at least, from side to side, where a border is among the outlines given."""
_COARSE_KM = 250
"""The same where the maps' own borders are drawn: nearer, they would say what they do not know."""
_NEAR_KM = 2000
"""A map that shows less has room for a country's name elsewhere than where maps of whole countries write it."""
_DETAIL = 0.7
_GRID = (24, 18)
"""Spots that are tried for a name, across and down."""
_STEPS = (0, -1, -0.5, 0.5, 1)
"""Where along a name there must be room for it, in halves of its width; the middle is looked at first."""
_MARKS = 3
"""Ways in which marked areas are drawn; more of them begin again."""
_ORDER: Sequence[ShapeKind] = ("around", "region", "water", "marked", "border")
"""What lies over what."""


class Ground(NamedTuple):
    """A shape on the map."""

    name: str
    kind: ShapeKind
    outline: Outline
    mark: int = 1
    """Of a marked area: how it is drawn, from 1 on."""


def mark_of(number: int) -> int:
    """Return how the marked area of a number, counted from 0, is drawn."""
    return number % _MARKS + 1


def region_svg(
    grounds: Sequence[Ground], places: Sequence[Place], title: str, *, policy: MapPolicy, id: str, words: Words
) -> Markup:
    """Return a map of areas and places, as far as they reach; nothing when there is neither.

    Where a border is among the areas, it stands for the maps' own, which are drawn for whole countries.
    """
    extent = list(_extent(grounds, places))
    if not extent:
        return Markup()
    has_borders = any(ground.kind == "border" for ground in grounds)
    least_km = _LEAST_KM if has_borders or policy != "un" else _COARSE_KM
    frame = frame_around(extent, *_SIZE, least_km=least_km, margin=0.06)
    frame = frame if frame.unit_km else whole_world(_SIZE[0])
    own = base_of(frame, policy)
    base = Base(own.land, "", "") if has_borders or policy != "un" else own
    drawing = Drawing(frame, base, words)
    inside: list[tuple[Ground, list[list[Position]]]] = []
    lines: list[list[Position]] = []
    for ground in sorted(grounds, key=lambda ground: _ORDER.index(ground.kind)):
        if ground.kind == "border" and policy != "un":
            continue
        shown = list(_rings_shown(frame, ground.outline))
        inside.append((ground, shown))
        runs = list(_runs_shown(frame, ground.outline))
        lines += runs
        drawing.areas += _paths(ground, shown, runs)
    drawing.mark(places, with_areas=False)
    drawing.scale()
    for ground, shown in reversed(inside):
        if shown and ground.kind != "water":
            edges = [[*ring, ring[0]] for other, rings in inside if other is not ground for ring in rings]
            drawing.write(ground.name, _spots(drawing, ground.name, shown, [*lines, *edges]))
    if policy == "un" and frame.unit_km * frame.width >= _NEAR_KM:
        drawing.countries(without=())
    elif policy == "un" and frame.unit_km:  # of the whole world: too small for names
        own_rings = [ring for ground, shown in inside if ground.kind == "region" for ring in shown]
        for name, rings in _countries(frame, words):
            drawing.write(name, _spots(drawing, name, rings, [*lines, *own_rings], without=own_rings))
    said = words.pgettext("list", ", ").join([ground.name for ground in grounds] + [place.name for place in places])
    return drawing.svg(title, words.gettext(marked("It shows {names}."), names=said), id=id)


def _extent(grounds: Iterable[Ground], places: Iterable[Place]) -> Iterator[Position]:
    listed = list(grounds)
    framing = [ground for ground in listed if ground.kind in ("marked", "region")]
    dots = [(place.lon, place.lat) for place in places]
    for ground in framing or ([] if dots else listed):
        yield from ground.outline.positions
    yield from dots


def _countries(frame: Frame, words: Words) -> Iterator[tuple[str, list[list[Position]]]]:
    """Yield the countries that the picture shows, with what it shows of them."""
    for country in world().countries:
        rings = [ring for polygon in country.polygons for ring in polygon]
        if country.spots and (shown := list(_cut(frame, rings))):
            yield country_words(country, words), shown


def _rings_shown(frame: Frame, outline: Outline) -> Iterator[list[Position]]:
    """Yield what of an area the picture shows, in its units."""
    yield from _cut(frame, [ring_of(ring) for ring in outline.rings])


def _cut(frame: Frame, rings: Iterable[Ring]) -> Iterator[list[Position]]:
    for shape in clipped_rings(rings, frame.window):
        cut = clipped([frame.project(*point) for point in shape], frame.view)
        if len(cut) > 2:
            yield cut


def _runs_shown(frame: Frame, outline: Outline) -> Iterator[list[Position]]:
    """Yield what of the lines the picture shows, in its units."""
    yield from clipped_lines(map(stretch_of, outline.lines), frame.window, frame.project, frame.view)


def _paths(ground: Ground, shown: Sequence[Sequence[Position]], runs: Sequence[Sequence[Position]]) -> Iterator[Markup]:
    name = f"{ground.kind} explainer-map-marked--{ground.mark}" if ground.kind == "marked" else ground.kind
    path = Markup('<path class="explainer-map-{}"{} d="{}"/>')
    if data := path_data(shown, closed=True, detail=_DETAIL):
        yield path.format(name, Markup(' fill-rule="evenodd"') if len(shown) > 1 else "", data)
    if data := path_data(runs, closed=False, detail=_DETAIL):
        yield path.format(f"{name} explainer-map-line", "", data)


def _spots(
    drawing: Drawing,
    name: str,
    rings: Sequence[Sequence[Position]],
    lines: Sequence[Sequence[Position]],
    *,
    without: Sequence[Sequence[Position]] = (),
) -> list[Position]:
    """Return the spots inside an area where its name could stand, roomiest first.

    lines: that a name shall not cross. without: areas in which it shall not stand.
    """
    columns, rows = _GRID
    frame, half, needed = drawing.frame, width_of(name, drawing.letters) / 2, drawing.leading / 2
    spots = [
        (frame.width * (i + 0.5) / columns, frame.height * (j + 0.5) / rows)
        for j in range(rows)
        for i in range(columns)
    ]

    def room(spot: Position) -> float:
        x, y = spot
        least = 0.0 if without and room_at(spot, without) else frame.width
        for step in _STEPS:
            if least <= needed:
                break
            least = min(least, room_at((x + step * half, y), rings, lines))
        return least

    found = sorted(((room(spot), spot) for spot in spots), reverse=True)
    return [spot for least, spot in found if least > needed]
