"""Maps of a region on a page: what they show, the same in words, and that nothing of the ground breaks them."""

import math
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_explainer.model.context_page import Figure, MapArea, MapPlace
from mkdocs_explainer.model.corpus import Corpus, Entity
from mkdocs_explainer.model.facts import GeoPoint
from mkdocs_explainer.model.names import EntityNames
from mkdocs_explainer.model.shapes import Outline, Shape
from mkdocs_explainer.model.sources import Citation, Source
from mkdocs_explainer.render.charts import chart_html
from mkdocs_explainer.render.figures.lettering import width_of
from mkdocs_explainer.render.references import References
from tests_support import parsed

SQUARE = ((35.0, 51.0), (36.0, 51.0), (36.0, 51.6), (35.0, 51.6))
CORPUS = Corpus(
    entities={
        "sudzha": Entity("sudzha", "Sudzha", "place", location=GeoPoint(51.19, 35.27)),
        "pact": Entity("pact", "P", "event"),
    },
    sources={"ap": Source("ap", "webpage", "AP")},
    shapes={
        "oblast": Shape("oblast", "The region", Outline((SQUARE,)), "region", "Natural Earth, public domain"),
        "border": Shape("border", "The border", Outline(lines=(((35.0, 50.0), (35.1, 52.0)),)), "border", "Ours, CC0"),
    },
)


def references(policy: str = "un") -> References:
    return References(CORPUS, EntityNames(CORPUS), "../{}/".format, map_policy=policy)  # type: ignore[arg-type]


def shown(*areas: MapArea, places: tuple[MapPlace, ...] = (), policy: str = "un") -> str:
    return chart_html(Figure("map", "The <region>", areas=areas, places=places), "1", references(policy))


HELD = MapArea("", "Held, by A", "marked", Outline((SQUARE,)), "A, CC BY 4.0", "2024-08-12", (Citation("ap"),))


def test_the_map_says_in_words_what_it_shows_who_says_so_and_whose_the_shapes_are() -> None:
    html = shown(MapArea("oblast"), HELD, places=(MapPlace("sudzha", says="the town", sources=(Citation("ap"),)),))
    assert '<path class="explainer-map-region" d="M' in html
    assert '<path class="explainer-map-marked explainer-map-marked--1" d="M' in html
    assert '<a xlink:href="../sudzha/"' in html
    words = re.sub(r"<svg.*</svg>", "", html, flags=re.DOTALL)
    assert "The &lt;region&gt;" in words
    assert "<b>Held, by A</b>" in words
    assert 'datetime="2024-08-12"' in words
    assert '<b><a href="../sudzha/">Sudzha</a></b> the town<sup class="explainer-cites">' in words
    assert "Outlines: Natural Earth, public domain. Outlines: A, CC BY 4.0." in words
    assert "United Nations" in words


def test_a_border_given_stands_for_our_own_and_neither_is_drawn_where_the_site_wants_none() -> None:
    with_border = shown(MapArea("oblast"), MapArea("border"))
    assert with_border.count("explainer-map-border") == 1
    assert "that of the outlines given" in with_border
    assert "United Nations" not in with_border
    assert "explainer-map-border" in shown(MapArea("oblast"), places=(MapPlace("", "Kyiv", 50.4, 30.5),))
    assert "explainer-map-border" not in shown(MapArea("oblast"), MapArea("border"), policy="coastlines")


def test_what_is_not_there_is_left_out_and_the_rest_stays() -> None:
    html = shown(MapArea("gone"), MapArea("oblast"), places=(MapPlace("pact"), MapPlace("gone"), MapPlace("sudzha")))
    assert html.count("<circle") == 1
    assert "The region" in html
    assert shown(MapArea("gone"), places=(MapPlace("pact"),)) == ""


def test_our_own_borders_are_not_drawn_nearer_than_they_are_known() -> None:
    alone = MapPlace("", "Alone", 51.0, 35.0)
    km = re.compile(r">(\d+) km<")
    assert int(km.findall(shown(places=(alone,)))[0]) >= 50
    assert int(km.findall(shown(MapArea("border"), places=(alone,)))[0]) <= 10


def test_the_map_reaches_as_far_as_its_region_and_not_to_its_neighbours_ends() -> None:
    far = MapArea("", "Russia", "around", Outline((((28.0, 45.0), (150.0, 45.0), (150.0, 70.0), (28.0, 70.0)),)), "x")
    alone, beside = shown(MapArea("oblast")), shown(MapArea("oblast"), far)
    region = re.compile(r'explainer-map-region" d="([^"]+)"')
    assert region.findall(alone) == region.findall(beside) != []


OUTLINES = {
    "one side": (((0.0, 0.0), (1.0, 0.0), (0.0, 0.0)),),
    "across the date line": (((178.0, 60.0), (182.0, 60.0), (182.0, 62.0), (178.0, 62.0)),),
    "around a pole": (tuple((float(lon), 80.0) for lon in range(-180, 181, 10)),),
    "the whole globe": (((-180.0, -90.0), (0.0, -90.0), (179.0, -90.0), (179.0, 90.0), (-180.0, 90.0)),),
    "as small as a house": (((35.0, 51.0), (35.0001, 51.0), (35.0001, 51.0001)),),
    "crossing itself": (((0.0, 0.0), (2.0, 2.0), (2.0, 0.0), (0.0, 2.0)),),
    "with a hole": (SQUARE, ((35.2, 51.2), (35.4, 51.2), (35.4, 51.4))),
}


@pytest.mark.parametrize("rings", OUTLINES.values(), ids=OUTLINES)
def test_no_outline_breaks_the_map(rings: tuple[tuple[tuple[float, float], ...], ...]) -> None:
    html = shown(HELD._replace(outline=Outline(rings)))
    picture = re.search(r"<svg.*</svg>", html, re.DOTALL)
    assert picture
    assert parsed(picture[0]) is not None
    assert "nan" not in html
    assert "inf" not in picture[0]
    assert "<b>Held, by A</b>" in html


POSITIONS = st.tuples(st.floats(-180, 180), st.floats(-90, 90))


@settings(max_examples=10, deadline=None)
@given(st.lists(POSITIONS, min_size=3, max_size=8), st.lists(POSITIONS, max_size=6))
def test_whatever_the_ground_numbers_are_numbers(
    ring: list[tuple[float, float]], spots: list[tuple[float, float]]
) -> None:
    places = tuple(MapPlace("", f"P{i}", lat, lon) for i, (lon, lat) in enumerate(spots))
    html = shown(HELD._replace(outline=Outline((tuple(ring),))), places=places)
    assert not re.search(r"\b(?:nan|inf)\b", html)


def test_each_place_has_its_name_at_its_own_dot_and_areas_have_theirs_away_from_dots() -> None:
    near = [
        ("Korenevo", 51.411, 34.9),
        ("Glushkovo", 51.341, 34.639),
        ("Kursk", 51.727, 36.185),
        ("Sumy", 50.917, 34.799),
    ]
    html = shown(MapArea("oblast"), places=tuple(MapPlace("", *one) for one in near))
    dots = [tuple(map(float, found)) for found in re.findall(r'<circle[^>]*cx="([^"]+)" cy="([^"]+)"', html)]
    marks = re.findall(r'<circle[^>]*/><text x="([^"]+)" y="([^"]+)"[^>]*text-anchor="(\w+)">([^<]+)<', html)
    assert len(dots) == 4
    assert [name for *_, name in marks] == [name for name, *_ in near]
    names = re.findall(r'<text x="([^"]+)" y="([^"]+)" class="explainer-map-name"[^>]*>([^<]+)<', html)
    assert "The region" in [name for *_, name in names]
    for x, y, name in names:
        half = width_of(name, 15) / 2
        for dot_x, dot_y in dots:
            beside = max(abs(dot_x - float(x)) - half, 0)
            assert math.hypot(beside, dot_y - float(y)) > 8, name
