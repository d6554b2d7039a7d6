"""A map while it is drawn: places, names and scale, each where there is room."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from mkdocs_explainer.render.figures.atlas import Box, Country, Position, world
from mkdocs_explainer.render.figures.lettering import lines_of, text_html, width_of
from mkdocs_explainer.render.figures.projection import DEGREE_KM, Frame
from mkdocs_explainer.render.figures.shapes import Base, country_data

_LETTERS = (15.0, 17.0)
"""Size and leading of names, in units. They are placed at this size, so that the stylesheet may use it on small
screens; on large ones it draws them smaller."""
_LETTERS_WIDE = (13.0, 14.5)
"""On a wide map, which small screens show without names."""
_WIDE = 480
"""Units; a wider map counts as wide."""
_DOT = 5.0
_SMALL_DOT = 3.0
_MANY = 60
"""Places, from which on their dots are small."""
_SPREAD = 2.2
"""A name may be so many times as wide as its country is narrow: countries are rarely round."""
_RIM = 3
"""Free of letters at each edge."""
_LABEL_ROOM = 150.0
_MOST_NAMES = 8
_MOST_LABELS = 40
"""Labels on one map: more would be a cloud. The list below the map has them all."""
_SCALES = (2000, 1000, 500, 200, 100, 50)


class Place(NamedTuple):
    """Something on a map."""

    name: str
    lon: float
    lat: float
    href: str = ""
    country: Country | None = None
    """When the place is a whole country, drawn as an area."""


@dataclass
class Drawing:
    """One map while it is drawn: knows what room is taken."""

    frame: Frame
    base: Base

    def __post_init__(self) -> None:
        self.letters, self.leading = _LETTERS_WIDE if self.frame.width > _WIDE else _LETTERS
        self.dot = _DOT
        self.taken: list[Box] = []
        self.areas: list[Markup] = []
        self.names: list[Markup] = []
        self.marks: list[Markup] = []

    def mark(self, places: Sequence[Place], *, with_areas: bool) -> None:
        """Draw the places: countries as areas, others as dots, then as many of their names as have room."""
        self.dot = _DOT if len(places) < _MANY else _SMALL_DOT
        dots: dict[int, Position] = {}
        for i, place in enumerate(places):
            if with_areas and place.country:
                area = Markup('<path class="explainer-map-area" d="{}"/>').format(
                    country_data(self.frame, place.country.name)
                )
                self.areas.append(_linked(place, area) if self._has_room(place) else area)
            if not (with_areas and self._has_room(place)) and (point := self._point(place)):
                dots[i] = point
        self.taken += [_around(point, 2 * self.dot, 2 * self.dot) for point in dots.values()]
        named = 0
        for i in sorted(range(len(places)), key=dots.__contains__):
            place = places[i]
            label = Markup()
            if named < _MOST_LABELS:
                label = self._label_beside(place, dots[i]) if i in dots else self._label_inside(place)
                named += bool(label)
            self.marks.append(_linked(place, _dot(dots[i], self.dot) + label) if i in dots else label)

    def _has_room(self, place: Place) -> bool:
        """Return whether a country is large enough in this picture to bear its name."""
        if place.country is None or not place.country.spots:
            return False
        unit = DEGREE_KM / self.frame.unit_km if self.frame.unit_km else self.frame.width / 360
        _, width, _ = self._lines(place)
        return width / 2 <= place.country.spots[0].room * unit * _SPREAD

    def _point(self, place: Place) -> Position | None:
        return self.frame.point(place.lon, place.lat)

    def _label_inside(self, place: Place) -> Markup:
        """Return a country's name in the roomiest place of it that is free; nothing when none is."""
        lines, width, height = self._lines(place)
        for spot in place.country.spots if place.country and lines else ():
            point = self.frame.point(spot.lon, spot.lat)
            if point and self._is_free(box := _around(point, width, height)):
                self.taken.append(box)
                return self._text(lines, point[0], box, "explainer-map-label", "middle")
        return Markup()

    def _label_beside(self, place: Place, point: Position) -> Markup:
        """Return a place's name beside its dot; nothing when there is no room for it."""
        lines, width, height = self._lines(place)
        x, y = point
        gap = self.dot + 3
        near = gap * 0.7
        choices = [
            ("start", x + gap, y - height / 2),
            ("end", x - gap, y - height / 2),
            ("middle", x, y - gap - height),
            ("middle", x, y + gap),
            ("start", x + near, y - near - height),
            ("start", x + near, y + near),
            ("end", x - near, y - near - height),
            ("end", x - near, y + near),
        ]
        for anchor, at, top in choices if lines else ():
            left = at - width * {"start": 0, "middle": 0.5, "end": 1}[anchor]
            if self._is_free(box := Box(left, top, left + width, top + height)):
                self.taken.append(box)
                return self._text(lines, at, box, "explainer-map-label", anchor)
        return Markup()

    def _lines(self, place: Place) -> tuple[list[str], float, float]:
        """Return a name in lines, and how much room they take; no lines for a name of blanks."""
        lines = lines_of(place.name, self.letters, _LABEL_ROOM, most=3)
        width = max((width_of(line, self.letters) for line in lines), default=0.0)
        return lines, width, self.leading * len(lines)

    def _text(self, lines: Sequence[str], x: float, box: Box, name: str, anchor: str) -> Markup:
        """Return lines in a box; `x` is where they start, end or have their middle, as `anchor` says."""
        attributes = Markup(' class="{}" text-anchor="{}"').format(name, anchor)
        return text_html(lines, x, box.low + self.leading * 0.76, leading=self.leading, attributes=attributes)

    def countries(self, *, without: Iterable[Country | None]) -> None:
        """Write the names of the countries that have the most room, where no place is."""
        named = {country.name for country in without if country}
        found: list[tuple[float, str, Position]] = []
        for country in world().countries:
            if country.name not in named:
                found += [
                    (spot.room * DEGREE_KM / self.frame.unit_km, country.name, point)
                    for spot in country.spots
                    if (point := self.frame.point(spot.lon, spot.lat))
                ]
        for room, name, point in sorted(found, reverse=True):
            box = _around(point, width_of(name, self.letters), self.leading)
            fits = room >= self.leading / 2 and box.right - point[0] <= room * _SPREAD
            if fits and name not in named and len(self.names) < _MOST_NAMES and self._is_free(box):
                named.add(name)
                self.taken.append(box)
                self.names.append(self._text([name], point[0], box, "explainer-map-name", "middle"))

    def scale(self) -> None:
        """Draw a bar of a round number of kilometres, where one scale holds for the whole picture."""
        if not 0 < self.frame.unit_km < 15:
            return
        km = next((km for km in _SCALES if km / self.frame.unit_km <= self.frame.width / 4), _SCALES[-1])
        length = km / self.frame.unit_km
        x, y = 12.0, self.frame.height - 12
        box = Box(x, y - 20, x + max(length, 60), y + 4)
        if not self._is_free(box):
            return
        self.taken.append(box)
        bar = Markup('<path class="explainer-map-scale" d="M{0:.1f} {1:.1f}v4h{2:.1f}v-4"/>').format(x, y - 2, length)
        attributes = Markup(' class="explainer-map-scale-words"')
        self.marks.append(bar + text_html([f"{km:,} km"], x, y - 6, leading=0, attributes=attributes))

    def _is_free(self, box: Box) -> bool:
        view = self.frame.view
        is_inside = (
            box.left >= _RIM and box.low >= _RIM and box.right <= view.right - _RIM and box.high <= view.high - _RIM
        )
        return is_inside and not any(box.meets(other) for other in self.taken)

    def svg(self, title: str, description: str, *, id: str) -> Markup:
        """Return the finished picture. With links it is a group: what is inside an image, screen readers skip."""
        base = self.base
        paths = [("land", base.land), ("border", base.borders), ("border explainer-map-disputed", base.disputed)]
        drawn = [Markup('<path class="explainer-map-{}" d="{}"/>').format(name, data) for name, data in paths if data]
        role = "group" if any("<a " in mark for mark in (*self.areas, *self.marks)) else "img"
        width, height = f"{self.frame.width:g}", f"{self.frame.height:.0f}"
        return Markup(
            '<svg class="explainer-map-picture" viewBox="0 0 {0} {1}" width="{0}" height="{1}" direction="ltr"'
            ' role="{2}" aria-labelledby="{3}-title" aria-describedby="{3}-desc">'
            '<title id="{3}-title">{4}</title><desc id="{3}-desc">{5}</desc>'
            '<rect class="explainer-map-sea" width="{0}" height="{1}"/>{6}</svg>'
        ).format(
            width,
            height,
            role,
            id,
            title,
            description,
            Markup("\n").join(["", *drawn[:1], *self.areas, *drawn[1:], *self.names, *self.marks, ""]),
        )


def _dot(point: Position, radius: float) -> Markup:
    return Markup('<circle class="explainer-map-dot" cx="{:.1f}" cy="{:.1f}" r="{:g}"/>').format(*point, radius)


def _linked(place: Place, drawn: Markup) -> Markup:
    if not place.href or not drawn:
        return drawn
    link = Markup('<a xlink:href="{}" aria-label="{}"><title>{}</title>{}</a>')
    return link.format(place.href, place.name, place.name, drawn)


def _around(point: Position, width: float, height: float) -> Box:
    x, y = point
    return Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)
