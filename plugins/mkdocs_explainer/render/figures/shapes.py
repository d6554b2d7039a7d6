"""What maps are drawn from: land, borders and countries as path data for a frame."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from mkdocs_explainer.model.choices import MapPolicy
from mkdocs_explainer.render.figures.atlas import Ring, world
from mkdocs_explainer.render.figures.clipping import clipped, clipped_lines, clipped_rings, path_data
from mkdocs_explainer.render.figures.projection import Frame, world_frame

_SMALL_WORLD = 480
"""Units; a map of the world that is no wider is drawn with a broad pen and without borders, since many articles have
one: countries that it is about are areas."""


class Base(NamedTuple):
    """Path data of what every map of a frame shows."""

    land: str
    borders: str
    disputed: str
    land_href: str = ""
    """Address of a picture that shows the land instead."""


def base_of(frame: Frame, policy: MapPolicy) -> Base:
    """Return what every map of a frame shows; of the world it is drawn once."""
    return _drawn_base(frame, policy) if frame.unit_km else _world_base(frame, policy)


@lru_cache
def whole_world(width: float, *, with_poles: bool = False) -> Frame:
    """Return the frame of the world: one object for each width, so that what is drawn in it is found again."""
    return world_frame(width, with_poles=with_poles)


@lru_cache
def _world_base(frame: Frame, policy: MapPolicy) -> Base:
    """Return the base of a map of the world: the same for every page that shows one."""
    return _drawn_base(frame, policy)


def _drawn_base(frame: Frame, policy: MapPolicy) -> Base:
    atlas = world()
    land = _area_data(frame, atlas.land)
    is_small_world = not frame.unit_km and frame.width <= _SMALL_WORLD
    if policy != "un" or is_small_world:  # there, borders would be lines among lines, and weigh as much as the text
        return Base(land, "", "")
    borders, disputed = (
        path_data(clipped_lines(lines, frame.window, frame.project, frame.view), closed=False, detail=_detail(frame))
        for lines in (atlas.borders, atlas.disputed)
    )
    return Base(land, borders, disputed)


def _area_data(frame: Frame, rings: Iterable[Ring]) -> str:
    shapes = ([frame.project(*point) for point in shape] for shape in clipped_rings(rings, frame.window))
    cut = (clipped(shape, frame.view) for shape in shapes)
    return path_data((shape for shape in cut if len(shape) > 2), closed=True, detail=_detail(frame))


def country_data(frame: Frame, name: str) -> str:
    """Return the outline of a country."""
    return _drawn_country(frame, name) if frame.unit_km else _world_country(frame, name)


@lru_cache(maxsize=1024)
def _world_country(frame: Frame, name: str) -> str:
    return _drawn_country(frame, name)


def _drawn_country(frame: Frame, name: str) -> str:
    country = world().by_name[name.casefold()]
    return _area_data(frame, [ring for polygon in country.polygons for ring in polygon])


def _detail(frame: Frame) -> float:
    """Return the units between two points: far from the globe, coasts are drawn with a broader pen."""
    if frame.unit_km:
        return 0.7 if frame.unit_km < 8 else 1.3
    return 1.8 if frame.width > _SMALL_WORLD else 4.0
