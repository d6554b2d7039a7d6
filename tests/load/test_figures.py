"""What a page says of figures: findings at the place, and what can be used of the rest."""

import pytest

from mkdocs_explainer.load.front_matter import front_matter_of, is_telling


def read(figures: str, text: str = ""):
    page = f"---\nfigures:\n{figures}---\n\n{text}\n"
    assert is_telling(page)
    return front_matter_of(page, "docs/context/x.md", is_context=True)


GOOD = "  - kind: bars\n    title: Good\n    id: good\n    rows: [{label: a, value: 1}, {label: b, value: -2.5}]\n"


def test_a_figure_is_read_with_its_sources() -> None:
    found = read(
        "  - kind: estimates\n    title: T\n    estimates:\n"
        "      - {who: A, date: 2024-01, least: 1, most: 2, sources: [ap]}\n      - {who: B, value: 3}\n" + GOOD
    )
    assert found.findings == ()
    first, second = found.page.figures
    assert (first.estimates[0].least, first.estimates[0].most, first.estimates[1].value) == (1, 2, 3)
    assert [citation.id for citation in first.citations] == ["ap"]
    assert [row.value for row in second.rows] == [1, -2.5]
    assert [reference.target for reference in found.references] == ["ap"]


@pytest.mark.parametrize(
    ("figure", "code", "words", "line"),
    [
        ("{kind: pie, title: T}", "ANN105", "", 3),
        ("{kind: bars}", "ANN101", "title", 3),
        ("{kind: bars, title: T}", "ANN101", "a figure of this kind needs `rows`", 3),
        ("{kind: line, title: T, rows: [{label: a, value: 1}]}", "ANN101", "two rows", 3),
        ("{kind: bars, title: T, rows: [{label: a, value: '12,000'}]}", "ANN103", "a number is expected", 3),
        ("{kind: bars, title: T, rows: [{label: a, value: .inf}]}", "ANN103", "a number is expected", 3),
        ("{kind: bars, title: T, rows: [{label: a, value: 1e300}]}", "ANN103", "no picture can show", 3),
        ("{kind: estimates, title: T, estimates: [{who: A}]}", "ANN101", "has no number", 3),
        ("{kind: estimates, title: T, estimates: [{who: A, least: 3, most: 2}]}", "ANN103", "lower end", 3),
        (
            "{kind: estimates, title: T, estimates: [{who: A, value: 3, least: 4}]}",
            "ANN103",
            "a range at once",
            3,
        ),
        ("{kind: estimates, title: T, rows: [{label: a, value: 1}]}", "ANN101", "needs `estimates`", 3),
        ("{kind: profile, title: T, paths: [{name: a, points: [[1]]}]}", "ANN103", "", 3),
        ("{kind: profile, title: T, paths: [{name: a, points: []}]}", "ANN103", "", 3),
        ("{kind: bars, title: T, rows: [{label: a, value: 1}], colour: red}", "ANN102", "colour", 3),
        ("{kind: map, title: T}", "ANN101", "needs `areas` or `places`", 3),
        ("{kind: map, title: T, places: [{name: A, lat: 1}]}", "ANN101", "where this place is", 3),
        ("{kind: map, title: T, places: [{lat: 1, lon: 2}]}", "ANN101", "no name", 3),
        ("{kind: map, title: T, places: [{name: A, lat: 91, lon: 2}]}", "ANN105", "", 3),
        ("{kind: map, title: T, areas: [{name: A}]}", "ANN101", "no shape", 3),
        ("{kind: map, title: T, areas: [{geojson: {type: Point}}]}", "ANN103", "a point is no area", 3),
        ("{kind: map, title: T, areas: [a], rows: [{label: a, value: 1}]}", "ANN103", "`rows` belong", 3),
    ],
)
def test_what_is_wrong_is_told_at_its_place_and_the_other_figures_stay(
    figure: str, code: str, words: str, line: int
) -> None:
    found = read(f"  - {figure}\n{GOOD}")
    assert [one.code for one in found.findings] == [code]
    assert words in found.findings[0].message
    assert found.findings[0].location.line == line
    assert [one.title for one in found.page.figures][-1] == "Good"


def test_the_text_names_figures_that_are_there() -> None:
    assert read(GOOD, "<!-- explainer: figure good -->").findings == ()
    (finding,) = read(GOOD, "One.\n\n<!-- explainer: figure goood -->").findings
    assert (finding.code, finding.location.line, finding.location.column) == ("ANN108", 11, 24)
    assert "did you mean `good`?" in (finding.help or "")


def test_two_figures_of_one_name_are_told_and_both_kept() -> None:
    found = read(GOOD + GOOD)
    assert [one.message for one in found.findings] == ["two figures have the id `good`"]
    assert len(found.page.figures) == 2


def test_more_values_than_anybody_reads_are_refused() -> None:
    rows = ", ".join(f"{{label: a{number}, value: {number}}}" for number in range(201))
    found = read(f"  - kind: bars\n    title: T\n    rows: [{rows}]\n")
    assert found.findings
    assert not found.page.figures
