"""Maps as SVG: where a place is, and all places of a page or of the site. Drawn from the vendored shapes alone."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from markupsafe import Markup

from mkdocs_explainer.model.choices import MapPolicy
from mkdocs_explainer.model.corpus import Entity
from mkdocs_explainer.render.figures.atlas import Box, Country, Position, world
from mkdocs_explainer.render.figures.country_names import countries_by_name, country_words
from mkdocs_explainer.render.figures.drawing import Drawing, Place
from mkdocs_explainer.render.figures.projection import frame_around, is_polar
from mkdocs_explainer.render.figures.shapes import base_of, whole_world
from mkdocs_explainer.render.messages.marks import marked
from mkdocs_explainer.render.messages.words import ENGLISH, Words

POLICY_WORDS: Mapping[MapPolicy, str] = {
    "un": marked("Borders follow the view of the United Nations; dashed ones are disputed"),
    "coastlines": marked("No borders are drawn"),
}
"""What a map's caption says of its borders."""
_NORTH, _SOUTH = marked("{degrees}° N"), marked("{degrees}° S")
_EAST, _WEST = marked("{degrees}° E"), marked("{degrees}° W")
SOURCE_WORDS = marked("Shapes: Natural Earth, as changed by Visionscarto")

_LOCATOR = (480, 300)
_LOCATOR_KM = 2200
"""Shown around a place at least: far enough to see a country that readers know."""
_OVERVIEW = (720, 400)
_SMALL = (480, 270)
_OVERVIEW_KM = 3000


def place_of(entity: Entity, *, lang: str = "en") -> Place | None:
    """Return an entity as a place; `None` when it has no location. A country is known by its name and position.

    lang: a language in which it may be named besides English.
    """
    if entity.location is None:
        return None
    lon, lat = entity.location.lon, entity.location.lat
    country = None
    if entity.type == "place":
        names = (entity.name, *(alias.text for alias in entity.aliases))
        known = countries_by_name(lang)
        found = next((c for name in names if (c := known.get(name.casefold()))), None)
        country = found if found and found.holds(lon, lat) else None
    return Place(entity.name, lon, lat, country=country)


@lru_cache(maxsize=4096)
def country_around(lon: float, lat: float) -> Country | None:
    """Return the country that holds a position; map, caption and list all ask."""
    return world().country_at(lon, lat)


def coordinates_words(lat: float, lon: float, words: Words = ENGLISH) -> str:
    """Return a position as readers know it.

    >>> coordinates_words(51.75, -0.5)
    '51.75° N, 0.5° W'
    """
    north = words.gettext(_NORTH if lat >= 0 else _SOUTH, degrees=words.decimal(abs(lat)))
    east = words.gettext(_EAST if lon >= 0 else _WEST, degrees=words.decimal(abs(lon)))
    return f"{north}, {east}"


def where_words(place: Place, country: Country | None, words: Words) -> str:
    """Return where a place lies: its position, and the country."""
    position = coordinates_words(place.lat, place.lon, words)
    if country is None:
        return position
    return words.gettext("{position}, in {country}", position=position, country=country_words(country, words))


def locator_svg(place: Place, *, policy: MapPolicy, id: str = "locator", words: Words = ENGLISH) -> Markup:
    """Return a map of where a place is: a country as an area, anything else as a dot, with the countries around."""
    frame = frame_around(_extent(place), *_LOCATOR, least_km=_LOCATOR_KM, margin=0.1 if place.country else 0.0)
    country = place.country or (country_around(place.lon, place.lat) if policy == "un" else None)
    drawing = Drawing(frame, base_of(frame, policy), words)
    drawing.mark([place], with_areas=policy == "un")
    drawing.scale()
    if policy == "un":
        drawing.countries(without=[place.country])
    position = coordinates_words(place.lat, place.lon, words)
    said = country_words(country, words) if country and not place.country else ""
    message = (
        marked("Map with a mark at {position} in {country}.") if said else marked("Map with a mark at {position}.")
    )
    description = words.gettext(message, position=position, country=said)
    return drawing.svg(words.gettext("Where {place} is", place=place.name), description, id=id)


def overview_svg(
    places: Sequence[Place],
    *,
    policy: MapPolicy,
    id: str = "overview",
    is_small: bool = False,
    words: Words = ENGLISH,
    land_href: str = "",
) -> Markup:
    """Return a map of several places, each a link to its page; nothing for no place. The first ones are named first.

    land_href: where the site has `world_svg`, which all small maps of the world show; empty: each draws it.
    """
    if not places:
        return Markup()
    size = _SMALL if is_small else _OVERVIEW
    extent = [position for place in places for position in _extent(place)]
    frame = frame_around(extent, *size, least_km=_OVERVIEW_KM, margin=0.07)
    with_poles = is_polar(extent)
    if not frame.unit_km:
        frame = whole_world(size[0], with_poles=with_poles)
    is_small_world = is_small and not frame.unit_km  # countries are dots: outlines would weigh more than the text
    base = base_of(frame, policy)
    is_drawn_once = is_small_world and not with_poles
    drawing = Drawing(frame, base._replace(land_href=land_href) if is_drawn_once else base, words)
    drawing.mark(places, with_areas=policy == "un" and not is_small_world)
    drawing.scale()
    if frame.unit_km and policy == "un":
        drawing.countries(without=[place.country for place in places])
    names = words.pgettext("list", ", ").join(place.name for place in places[:12])
    message = marked("It shows {names} and others.") if len(places) > 12 else marked("It shows {names}.")
    return drawing.svg(words.gettext("Map of the places listed"), words.gettext(message, names=names), id=id)


def world_svg() -> str:
    """Return the land of a small map of the world as a picture of its own: the stylesheet says how white it is."""
    frame = whole_world(_SMALL[0])
    land = base_of(frame, "coastlines").land
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {frame.width:g} {frame.height:.0f}">'
        f'<path fill="#fff" stroke="#999" stroke-width=".6" d="{land}"/></svg>\n'
    )


def _extent(place: Place) -> list[Position]:
    """Return the positions that a map of the place must show: of a country the part it lies in, and large ones near."""
    if place.country is None:
        return [(place.lon, place.lat)]
    part = place.country.part_at(place.lon, place.lat) or 0
    main = place.country.boxes[part]
    least = _size(main) / 8
    rings = [
        polygon[0]
        for polygon, box in zip(place.country.polygons, place.country.boxes, strict=True)
        if box == main or (_size(box) >= least and box.meets(_grown(main)))
    ]
    return [point for ring in rings for point in ring.points[:: max(1, len(ring.points) // 60)]]


def _size(box: Box) -> float:
    return (box.right - box.left) * (box.high - box.low)


def _grown(box: Box) -> Box:
    x, y = (box.right - box.left) / 4 + 3, (box.high - box.low) / 4 + 3
    return Box(box.left - x, box.low - y, box.right + x, box.high + y)
