"""GeoJSON in YAML: what outlines come of it, and what is told of one that is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError
from pydantic_core import PydanticCustomError

from mkdocs_explainer.load.geojson import Geometry, outline_of

SQUARE = [[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]]
HOLE = [[0.5, 0.5], [1, 0.5], [1, 1]]


def polygon(*rings: object) -> dict[str, object]:
    return {"type": "Polygon", "coordinates": list(rings)}


def told(value: object) -> str:
    with pytest.raises(PydanticCustomError) as caught:
        outline_of(value)
    return caught.value.message()


def test_areas_and_lines_are_found_in_whatever_holds_them() -> None:
    line = {"type": "LineString", "coordinates": [[5, 5], [6, 6, 120.5]]}
    feature = {"type": "Feature", "properties": {"name": "x"}, "geometry": polygon(SQUARE, HOLE)}
    many = {"type": "MultiPolygon", "coordinates": [[SQUARE], [HOLE]]}
    whole = {
        "type": "FeatureCollection",
        "features": [feature, {"type": "GeometryCollection", "geometries": [line, many]}],
    }
    found = outline_of(whole)
    assert [len(ring) for ring in found.rings] == [4, 3, 4, 3]
    assert found.lines == (((5.0, 5.0), (6.0, 6.0)),)


def test_an_outline_across_the_date_line_runs_on() -> None:
    ring = [[179, 0], [-179, 0], [-179, 2], [179, 2]]
    assert outline_of(polygon(ring)).rings == (((179.0, 0.0), (181.0, 0.0), (181.0, 2.0), (179.0, 2.0)),)


def test_an_outline_around_a_pole_is_no_crossing() -> None:
    ring = [[lon, 80 + lon % 7] for lon in range(-180, 181, 20)]
    (found,) = outline_of(polygon(ring)).rings
    assert found[-1][0] - found[0][0] == 360


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("51.2, 35.3", "GeoJSON is expected"),
        ({"type": "Pentagon", "coordinates": []}, "no geometry"),
        ({"type": "Point", "coordinates": [35, 51]}, "a point is no area"),
        ({"type": "Polygon"}, "no list of positions"),
        (polygon(), "no area and no line"),
        (polygon([[1, 1]]), "two positions are needed"),
        (polygon([[1, 1], [1, 1], [1, 1], [1, 1]]), "three different positions"),
        (polygon([[1, 1], [1, "2"], [2, 2]]), "[longitude, latitude]"),
        (polygon([[1, 1], [True, 2], [2, 2]]), "[longitude, latitude]"),
        (polygon([[51, 135], [51, 136], [52, 136]]), "no latitude 135"),
        (polygon([[1000, 1], [1, 2], [2, 2]]), "no longitude 1000"),
        (polygon([[0, 0], [2, 2], [2, 0], [0, 2]]), "crosses itself near 1.000° latitude, 1.000° longitude"),
        ({"type": "LineString", "coordinates": [[n / 100, 0] for n in range(20_002)]}, "more than 20,000"),
        ({"type": "Feature", "geometry": None}, "GeoJSON is expected"),
    ],
)
def test_what_no_map_can_show_is_told(value: object, words: str) -> None:
    assert words in told(value)


def test_collections_in_one_another_end() -> None:
    value: dict[str, object] = {"type": "GeometryCollection"}
    value["geometries"] = [value]
    assert "GeoJSON is expected" in told(value)


class _Part(BaseModel):
    geojson: Geometry


VALUES = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(["type", "coordinates"]), inner),
)


@given(st.fixed_dictionaries({"type": st.sampled_from(["Polygon", "LineString", "Feature"]), "coordinates": VALUES}))
def test_nothing_but_a_finding_comes_of_nonsense(value: object) -> None:
    try:
        outline = _Part(geojson=value).geojson  # type: ignore[arg-type]
    except ValidationError:
        return
    assert outline.positions
