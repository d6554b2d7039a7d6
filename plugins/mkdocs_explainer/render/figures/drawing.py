"""A map while it is drawn: places, names and scale, each where there is room."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from mkdocs_explainer.render.figures.atlas import Box, Country, Position, world
from mkdocs_explainer.render.figures.country_names import country_words
from mkdocs_explainer.render.figures.lettering import lines_of, text_html, width_of
from mkdocs_explainer.render.figures.planes import box_around, distance, is_crossing
from mkdocs_explainer.render.figures.projection import DEGREE_KM, Frame
from mkdocs_explainer.render.figures.shapes import Base, country_data
from mkdocs_explainer.render.messages.words import ENGLISH, Words

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
_APART = 14.0
"""Between the name of an area and a dot, which it would seem to name."""
_BOLD = 1.08
"""How much wider letters are in the bold face that places are named in."""
_LABEL_ROOM = 150.0
_MOST_NAMES = 8
_MOST_LABELS = 40
"""Labels on one map: more would be a cloud. The list below the map has them all."""
_LEADERS = (16.0, 24.0, 34.0, 46.0, 60.0, 76.0)
"""How far from its dot a name may begin that a line leads to: the nearest room is taken."""
_DIRECTIONS = 16
_SCALES = (2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1)
"""Kilometres that a bar stands for."""


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
    words: Words = ENGLISH

    def __post_init__(self) -> None:
        self.letters, self.leading = _LETTERS_WIDE if self.frame.width > _WIDE else _LETTERS
        self.dot = _DOT
        self.taken: list[Box] = []
        self.dots: list[Position] = []
        self.labels: list[Box] = []
        self.leaders: list[tuple[Position, Position]] = []
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
        self.dots = list(dots.values())
        self.taken += [box_around(point, 2 * self.dot, 2 * self.dot) for point in dots.values()]
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
            if point and self._is_free(box := box_around(point, width, height)):
                self._take(box)
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
            box = Box(left, top, left + width, top + height)
            if self._is_free(box) and self._is_nearest(box, point):
                self._take(box)
                return self._text(lines, at, box, "explainer-map-label", anchor)
        return self._label_with_leader(lines, width, height, point) if lines else Markup()

    def _label_with_leader(self, lines: Sequence[str], width: float, height: float, point: Position) -> Markup:
        """Return a name in the nearest room around its dot, with a line from one to the other; nothing without room."""
        x, y = point
        for reach in _LEADERS:
            for step in range(_DIRECTIONS):
                turn = 2 * math.pi * step / _DIRECTIONS
                end = (x + reach * math.cos(turn), y + reach * math.sin(turn))
                is_left = math.cos(turn) < 0
                left = end[0] - width - 2 if is_left else end[0] + 2
                box = Box(left, end[1] - height / 2, left + width, end[1] + height / 2)
                if self._is_free(box) and self._is_apart(box, point) and self._is_clear(point, end):
                    self._take(box)
                    self.leaders.append((point, end))
                    line = Markup('<path class="explainer-map-leader" d="M{:.1f} {:.1f}L{:.1f} {:.1f}"/>').format(
                        *point, *end
                    )
                    anchor, at = ("end", box.right) if is_left else ("start", box.left)
                    return line + self._text(lines, at, box, "explainer-map-label", anchor)
        return Markup()

    def _is_nearest(self, box: Box, point: Position) -> bool:
        """Return whether no other dot is as near to a label as its own: it would seem to name that one."""
        own = distance(box, point)
        return all(other == point or distance(box, other) > own + self.dot for other in self.dots)

    def _is_apart(self, box: Box, point: Position) -> bool:
        """Return whether no dot but its own is close to a label, which would seem to name it in spite of its line."""
        return all(other == point or distance(box, other) > 2 * self.dot for other in self.dots)

    def _is_clear(self, start: Position, end: Position) -> bool:
        """Return whether a leader crosses no label and no other leader, and passes no other dot closely."""
        steps = [(start[0] + (end[0] - start[0]) * i / 12, start[1] + (end[1] - start[1]) * i / 12) for i in range(13)]
        if any(distance(box, step) == 0 for box in self.labels for step in steps):
            return False
        others = [dot for dot in self.dots if dot != start]
        if any(math.dist(dot, step) < self.dot + 1 for dot in others for step in steps[2:]):
            return False
        return not any(is_crossing(start, end, *other) for other in self.leaders)

    def _take(self, box: Box) -> None:
        self.taken.append(box)
        self.labels.append(box)

    def _lines(self, place: Place) -> tuple[list[str], float, float]:
        """Return a name in lines, and how much room they take; no lines for a name of blanks."""
        lines = lines_of(place.name, self.letters, _LABEL_ROOM, most=3)
        width = _BOLD * max((width_of(line, self.letters) for line in lines), default=0.0)
        return lines, width, self.leading * len(lines)

    def _text(self, lines: Sequence[str], x: float, box: Box, name: str, anchor: str) -> Markup:
        """Return lines in a box; `x` is where they start, end or have their middle, as `anchor` says."""
        attributes = Markup(' class="{}" text-anchor="{}"').format(name, anchor)
        return text_html(lines, x, box.low + self.leading * 0.76, leading=self.leading, attributes=attributes)

    def countries(self, *, without: Iterable[Country | None]) -> None:
        """Write the names of the countries that have the most room, where no place is."""
        named = {country.name for country in without if country}
        found: list[tuple[float, str, Position]] = []
        names: dict[str, str] = {}
        for country in world().countries:
            if country.name not in named:
                names[country.name] = country_words(country, self.words)
                found += [
                    (spot.room * DEGREE_KM / self.frame.unit_km, country.name, point)
                    for spot in country.spots
                    if (point := self.frame.point(spot.lon, spot.lat))
                ]
        for room, name, point in sorted(found, reverse=True):
            said = names[name]
            box = box_around(point, width_of(said, self.letters), self.leading)
            fits = room >= self.leading / 2 and box.right - point[0] <= room * _SPREAD
            if fits and name not in named and len(self.names) < _MOST_NAMES and self._is_free(box):
                named.add(name)
                self.taken.append(box)
                self.names.append(self._text([said], point[0], box, "explainer-map-name", "middle"))

    def write(self, name: str, spots: Iterable[Position]) -> None:
        """Write the name of an area in the first of the spots that is free; nowhere when none is."""
        lines = lines_of(name, self.letters, _LABEL_ROOM, most=3)
        width = max((width_of(line, self.letters) for line in lines), default=0.0)
        for point in spots if lines else ():
            box = box_around(point, width, self.leading * len(lines))
            if self._is_free(box) and all(distance(box, dot) > _APART for dot in self.dots):
                self._take(box)
                self.names.append(self._text(lines, point[0], box, "explainer-map-name", "middle"))
                return

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
        self.marks.append(
            bar
            + text_html(
                [self.words.gettext("{number} km", number=self.words.number(km))],
                x,
                y - 6,
                leading=0,
                attributes=attributes,
            )
        )

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
        if base.land_href:
            land = Markup('<image class="explainer-map-world" xlink:href="{}" width="{:g}" height="{:.0f}"/>')
            drawn = [land.format(base.land_href, self.frame.width, self.frame.height)]
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
