"""Maps: what they show, where borders run, and that nothing leaves the picture, whatever is put on it."""

import itertools
import math
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mkdocs_explainer.model.corpus import Alias, Entity
from mkdocs_explainer.model.facts import GeoPoint
from mkdocs_explainer.render.figures.atlas import SHAPES, Box, world
from mkdocs_explainer.render.figures.clipping import clipped, path_data
from mkdocs_explainer.render.figures.drawing import Place
from mkdocs_explainer.render.figures.lettering import lines_of, width_of
from mkdocs_explainer.render.figures.maps import coordinates_words, locator_svg, overview_svg, place_of, world_svg
from mkdocs_explainer.render.figures.projection import azimuthal, frame_around, world_frame
from tests_support import Build, parsed

lons = st.floats(-180, 180)
lats = st.floats(-90, 90)
names = st.text(st.characters(codec="utf-8", exclude_categories=("C",)), min_size=1, max_size=400)


def place(name: str, lat: float, lon: float, type: str = "place", **fields: object):
    found = place_of(Entity("x", name, type, location=GeoPoint(lat, lon), **fields))
    assert found
    return found


def paths(svg: str) -> dict[str, str]:
    return dict(re.findall(r'<path class="explainer-map-([^"]+)" d="([^"]+)"', svg))


def points(data: str) -> list[tuple[float, float]]:
    """Return every point of path data as our maps write it: `Mx yldx dy…`."""
    found = []
    for part in re.findall(r"M([^M]+)", data):
        numbers = [float(number) for number in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", part)]
        x = y = 0.0
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + dx, y + dy
            found.append((x, y))
    return found


@pytest.mark.parametrize(
    ("name", "lat", "lon", "country"),
    [
        ("Simferopol", 44.95, 34.10, "Ukraine"),  # other editions of these shapes draw it in Russia
        ("Sevastopol", 44.6, 33.6, "Ukraine"),
        ("Donetsk", 48.0, 37.8, "Ukraine"),
        ("Kursk", 51.73, 36.19, "Russia"),
        ("Laayoune", 27.1, -13.1, "Western Sahara"),
        ("Anadyr, beyond the 180th meridian", 66.0, -175.0, "Russia"),
        ("Pyongyang", 39.0, 125.75, "North Korea"),
        ("South Pole", -90, 0, "Antarctica"),
    ],
)
def test_borders_follow_the_united_nations(name: str, lat: float, lon: float, country: str) -> None:
    found = world().country_at(lon, lat)
    assert found is not None, name
    assert found.name == country


def test_nobody_owns_the_sea() -> None:
    assert world().country_at(0, 0) is None


def test_the_shapes_stay_small_and_have_their_licence() -> None:
    assert SHAPES.stat().st_size < 150_000
    assert "Redistribution and use" in (SHAPES.parent / "LICENSE.txt").read_text(encoding="utf-8")


def test_every_spot_for_a_name_lies_in_its_country() -> None:
    assert [c.name for c in world().countries for spot in c.spots if not c.holds(spot.lon, spot.lat)] == []


def test_a_locator_map_says_what_it_shows() -> None:
    svg = locator_svg(place("Simferopol", 44.95, 34.1), policy="un")
    root = parsed(svg)
    assert root.get("role") == "img"
    assert svg.index("<title") < svg.index("<desc") < svg.index("<path")
    assert "44.95° N, 34.1° E in Ukraine" in svg
    assert "<circle" in svg
    assert ">Ukraine</text>" in svg
    assert "<a " not in svg


def test_a_country_is_an_area_not_a_dot() -> None:
    korea = place("DPRK", 40, 127, aliases=(Alias("North Korea"),))
    svg = locator_svg(korea, policy="un")
    assert "explainer-map-area" in svg
    assert "<circle" not in svg
    # a town of a country's name is none, nor is an event in it
    assert place("Lebanon", 40.34, -76.41).country is None
    assert place("Ukraine", 49, 32, "event").country is None


def test_coastlines_show_no_border_and_name_no_country() -> None:
    svg = locator_svg(place("Russia", 60, 100), policy="coastlines")
    assert set(paths(svg)) == {"land"}
    assert svg.count("<text") == 1
    assert " in Russia" not in svg


def test_russia_is_one_piece_across_the_180th_meridian() -> None:
    area = paths(locator_svg(place("Russia", 60, 100), policy="un"))["area"]
    mainland = max(area.split("z"), key=len)
    xs = [x for x, _ in points(mainland)]
    assert max(xs) - min(xs) > 0.7 * 480
    svg = overview_svg([place("Russia", 60, 100), place("Chile", -30, -71), place("Kenya", 0, 38)], policy="un")
    assert max(x for x, _ in points(max(paths(svg)["area"].split("z"), key=len))) < 720


@pytest.mark.slow
def test_a_map_of_many_places_links_each() -> None:
    places = [place(f"P{i}", -50 + i % 100, -170 + i * 3 % 340)._replace(href=f"../p{i}/") for i in range(200)]
    svg = overview_svg(places, policy="un")
    root = parsed(svg)
    assert root.get("role") == "group"  # what is inside an image, screen readers skip
    assert svg.count("<a xlink:href=") == 200
    assert overview_svg([], policy="un") == ""


NEAR = [
    ("North Korea", 40, 127), ("South Korea", 36, 128), ("Launch of 31 October", 39, 125.8), ("Japan", 36, 138),
    ("Kursk Oblast", 51.7, 36.2), ("Sudzha", 51.2, 35.3), ("Sumy Oblast", 50.9, 34.8), ("Kyiv", 50.4, 30.5),
    ("Lima", -12, -77), ("Oslo", 59.9, 10.7), ("Nairobi", -1.3, 36.8), ("Sydney", -33.9, 151.2),
]  # fmt: skip


@pytest.mark.parametrize("is_small", [True, False])
def test_each_label_stands_at_its_own_dot_or_has_a_line_to_it(*, is_small: bool) -> None:
    """And covers no other label. Twelve places in two crowds and alone: most are named, none at another's dot."""
    places = [place(name, lat, lon)._replace(href=f"../{name}/", country=None) for name, lat, lon in NEAR]
    root = parsed(overview_svg(places, policy="un", is_small=is_small))
    size = 15.0 if is_small else 13.0
    dots: dict[str, tuple[float, float]] = {}
    boxes: dict[str, Box] = {}
    leaders: dict[str, bool] = {}
    for link in root.iter():
        if link.tag.rpartition("}")[2] != "a":
            continue
        name = link.get("aria-label") or ""
        parts = {each.tag.rpartition("}")[2]: each for each in link}
        dots[name] = (float(parts["circle"].get("cx") or 0), float(parts["circle"].get("cy") or 0))
        text = parts.get("text")
        if text is None:
            continue
        lines = [line.text or "" for line in text] or [text.text or ""]
        width = max(width_of(line, size) for line in lines)
        x, y = float(text.get("x") or 0), float(text.get("y") or 0)
        left = x - width * {"start": 0, "middle": 0.5, "end": 1}[text.get("text-anchor") or "start"]
        boxes[name] = Box(left, y - 0.8 * size, left + width, y + 0.2 * size + 1.1 * size * (len(lines) - 1))
        leaders[name] = "path" in parts

    def gap(box: Box, dot: tuple[float, float]) -> float:
        return math.hypot(max(box.left - dot[0], 0, dot[0] - box.right), max(box.low - dot[1], 0, dot[1] - box.high))

    assert len(dots) == 12
    assert len(boxes) >= 10
    for name, box in boxes.items():
        if leaders[name]:
            continue
        assert gap(box, dots[name]) <= 14, name
        assert min(dots, key=lambda other, box=box: gap(box, dots[other])) == name
    for one, other in itertools.combinations(boxes.values(), 2):
        assert not one.meets(other)


def test_small_maps_of_the_world_share_their_land() -> None:
    far = [Place("Here", 37, 51), Place("There", -100, 40), Place("Down there", 150, -30)]
    shared = overview_svg(far, policy="un", is_small=True, land_href="../world.svg")
    assert '<image class="explainer-map-world" xlink:href="../world.svg" width="480"' in shared
    assert "explainer-map-land" not in shared
    drawn = overview_svg(far, policy="un", is_small=True)
    land = drawn.partition('class="explainer-map-land" d="')[2].partition('"')[0]
    assert f'd="{land}"' in world_svg()
    near = overview_svg(
        [Place("Here", 37, 51), Place("There", 36, 50)], policy="un", is_small=True, land_href="../w.svg"
    )
    assert "w.svg" not in near  # each its own


def test_what_a_name_holds_stays_text() -> None:
    svg = overview_svg([place('</text><script>"&', 1, 1)._replace(href='"onload="x')], policy="un")
    parsed(svg)
    assert "<script" not in svg
    assert '"onload' not in svg


def test_a_map_is_the_same_each_time() -> None:
    places = [place("Kursk", 51.7, 36.2), place("Ukraine", 49, 32), place("France", 46, 2)]
    assert overview_svg(places, policy="un") == overview_svg(places, policy="un")


def test_coordinates_in_words() -> None:
    assert coordinates_words(-33.9, 151.2) == "33.9° S, 151.2° E"
    assert coordinates_words(0, -180) == "0° N, 180° W"


@given(lons, lats, names)
@example(36.2, 51.7, " ")
def test_nothing_leaves_the_picture(lon: float, lat: float, name: str) -> None:
    svg = locator_svg(place(name, lat, lon), policy="un")
    assert ("explainer-map-label" in svg) <= bool(name.strip())
    root = parsed(svg)
    width, height = float(root.get("width", "")), float(root.get("height", ""))
    for kind, data in paths(svg).items():
        for x, y in points(data) if kind != "scale" else ():
            assert -0.2 <= x <= width + 0.2
            assert -0.2 <= y <= height + 0.2
    assert "nan" not in svg.replace(name, "").lower().split("<desc")[0]
    dots = re.findall(r'cx="([^"]+)" cy="([^"]+)"', svg)
    assert [(width / 2, height / 2)] == [(float(x), round(float(y))) for x, y in dots]


@given(st.lists(st.tuples(lons, lats), min_size=1, max_size=20))
def test_a_map_shows_all_its_places(positions: list[tuple[float, float]]) -> None:
    frame = frame_around(positions, 480, 270, least_km=1000, margin=0.07)
    for lon, lat in positions:
        point = frame.point(lon, lat)
        if point is None:  # the world's map ends where nobody lives
            assert not frame.unit_km
            assert not -57 <= lat <= 84
        else:
            assert all(map(math.isfinite, point))


@given(lons, lats, lons, lats)
def test_the_projection_keeps_what_is_near_finite(lon0: float, lat0: float, lon: float, lat: float) -> None:
    x, y = azimuthal((lon0, lat0))(lon, lat)
    assert math.isfinite(x)
    assert math.isfinite(y)
    assert azimuthal((lon0, lat0))(lon0, lat0) == pytest.approx((0, 0), abs=1e-9)


def test_the_world_map_cuts_no_country_in_two() -> None:
    frame = world_frame(720)
    anadyr, cape, alaska = (frame.point(lon, 66)[0] for lon in (177.5, -169.5, -168.5))
    assert alaska < 100
    assert 600 < anadyr < cape  # the easternmost cape of Asia stands in the east


@pytest.mark.parametrize("is_small", [False, True])
@pytest.mark.parametrize("pole", [-90, -77.8, 90, 84.5])
def test_a_map_of_the_world_reaches_to_what_it_lists(pole: float, *, is_small: bool) -> None:
    told = [place("Kursk", 51.7, 36.2), place("Far", pole, 0), place("Quito", -0.2, -78.5), place("Suva", -18, 178)]
    svg = str(overview_svg(told, policy="un", is_small=is_small, land_href="world.svg"))
    assert svg.count('class="explainer-map-dot"') == len(told)
    assert "world.svg" not in svg  # it shows inhabited land
    width, height = map(float, re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg).groups())
    for x, y in re.findall(r'cx="([^"]+)" cy="([^"]+)"', svg):
        assert 0 <= float(x) <= width
        assert 0 <= float(y) <= height
    usual = str(overview_svg([told[0], *told[2:]], policy="un", is_small=True, land_href="world.svg"))
    assert "world.svg" in usual


@given(st.lists(st.tuples(st.floats(-9, 9), st.floats(-9, 9)), min_size=3, max_size=12))
def test_clipping_stays_in_the_box(polygon: list[tuple[float, float]]) -> None:
    for x, y in clipped(polygon, Box(-3, -2, 4, 5)):
        assert -3 <= x <= 4
        assert -2 <= y <= 5


def test_path_data_is_short() -> None:
    assert path_data([[(0, 0), (10, 0.5), (10.1, 0.5), (10, 10)]], closed=True, detail=0.7) == "M0 0l10 .5 0 9.5z"
    assert path_data([[(0, 0), (0.1, 0.1), (0, 0.2)]], closed=True, detail=0.7) == ""


@given(names, st.floats(20, 300), st.integers(1, 4))
def test_lines_fit_and_say_when_something_is_missing(text: str, room: float, most: int) -> None:
    lines = lines_of(text, 10, room, most=most)
    assert len(lines) <= most
    for line in lines:
        assert width_of(line, 10) <= room + width_of("…", 10) + 10.4
    shown, whole = "".join("".join(lines).split()), "".join(text.replace("'", "’").split())
    assert shown == whole or lines[-1].endswith("…")


@pytest.mark.parametrize("location", ["location: {lat: 1, lon: 2}\n", ""])
def test_the_picture_of_the_world_is_drawn_for_sites_with_places(build_site: Build, location: str) -> None:
    files = {
        "mkdocs.yml": "site_name: T\ntheme: {name: mkdocs}\nplugins: [explainer]\n",
        "docs/index.md": "# Home\n",
        "annotations/glossary/a.yml": f"name: Aland\ntype: place\nsummary: A land.\n{location}",
    }
    assert (build_site(files).root / "site/assets/explainer/world.svg").exists() == bool(location)
