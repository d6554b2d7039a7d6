"""Figures from numbers: what they show, and the same in words."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_explainer.model.context_page import ContextPage, Estimate, Figure, Path, Row
from mkdocs_explainer.model.corpus import Corpus
from mkdocs_explainer.model.names import EntityNames
from mkdocs_explainer.model.sources import Citation, Source
from mkdocs_explainer.render.charts import chart_html
from mkdocs_explainer.render.context_page import with_front_matter
from mkdocs_explainer.render.figures.plots import line_svg, profile_svg, smooth
from mkdocs_explainer.render.figures.scales import scale_of
from mkdocs_explainer.render.figures.tracks import bar_svg, range_svg
from mkdocs_explainer.render.messages.words import Words, words_of
from mkdocs_explainer.render.references import References
from mkdocs_explainer.render.site import WrittenPage

CORPUS = Corpus(sources={"ap": Source("ap", "webpage", "AP"), "un": Source("un", "webpage", "UN")})
AMOUNTS = st.floats(-1e12, 1e12, allow_nan=False)


def references(words: Words | None = None) -> References:
    return References(CORPUS, EntityNames(CORPUS), str, words=words or Words("en"))


def rows_of(html: str) -> list[list[str]]:
    rows = re.findall(r"<tr>(.*?)</tr>", html, re.DOTALL)
    return [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", re.sub("<svg.*?</svg>", "", row)) for row in rows]


ESTIMATES = Figure(
    "estimates",
    "The <dead>",
    unit="people",
    estimates=(
        Estimate("Late", "2025-01", least=275_000, most=325_000, sources=(Citation("ap"), Citation("ap"))),
        Estimate("Early <b>", "2024-12-08", value=43_000, sources=(Citation("un"),)),
        Estimate("Open", "2026", least=200_000),
        Estimate("Below", "2026", most=7.5),
    ),
)


def test_estimates_stand_in_the_order_of_time_with_who_says_so_and_the_source() -> None:
    html = chart_html(ESTIMATES, "3", references())
    assert html.count("The &lt;dead&gt;") == 1
    assert 'id="figure-3"' in html
    head, *rows = rows_of(html)
    assert head == ["Who says so", "<span>0</span> <span>400,000</span>", "Estimate"]
    cite = '<sup class="explainer-cites"><a class="explainer-cite" href="#source-{0}">[{0}]</a></sup>'
    assert [row[2] for row in rows] == [
        "43,000" + cite.format(1),
        "275,000 to 325,000" + cite.format(2),
        "at least 200,000",
        "up to 7.5",
    ]
    assert rows[0][0] == 'Early &lt;b&gt; <small><time datetime="2024-12-08">8 December 2024</time></small>'


def test_an_end_that_nobody_knows_is_a_broken_line() -> None:
    scale = scale_of([400])
    assert 'track-range" d="M25 5H75"' in range_svg(scale, 100, 300)
    assert 'track-open" d="M25 5H100"' in range_svg(scale, 100, None)
    assert 'track-open" d="M75 5H0"' in range_svg(scale, None, 300)
    one = range_svg(scale, 100, 100)
    assert one.count("track-dot") == 1
    assert 'track-bar" d="M50 5H25"' in bar_svg(scale_of([-2, 2]), -1)


def test_a_figure_speaks_the_language_of_its_page() -> None:
    assert "275.000 bis 325.000" in chart_html(ESTIMATES, "1", references(words_of("de")))
    assert "8. Dezember 2024" in chart_html(ESTIMATES, "1", references(words_of("de")))


def test_bars_and_lines_say_every_row() -> None:
    rows = tuple(Row(f"Year {year}", year - 2000, (Citation("ap"),)) for year in range(2020, 2024))
    for kind in ("bars", "line"):
        html = chart_html(
            Figure(kind, "Years", rows=rows, date="2024-05", sources=(Citation("un"),)), "1", references()
        )
        assert [row[0] for row in rows_of(html) if row[0].startswith("Year")] == [row.label for row in rows]
        assert 'As of <time datetime="2024-05">May 2024</time>.' in html
        assert html.count("<svg") == (4 if kind == "bars" else 1)


def test_a_profile_numbers_its_paths_and_says_what_they_are() -> None:
    paths = (
        Path("Lofted", ((0, 0), (500, 7687.5), (1000, 0)), (Citation("ap"),)),
        Path("There", ((4600, 0),)),
    )
    html = chart_html(
        Figure("profile", "Up", unit="km", across="distance", up="height", paths=paths), "1", references()
    )
    assert "<li><b>Lofted</b> distance 1,000 km, height 7,687.5 km<sup" in html
    assert "<li><b>There</b> distance 4,600 km</li>" in html
    assert re.findall(r"plot-number[^>]*>(\d)<", html) == ["1", "2"]
    with_own_scales = Figure("profile", "Up", unit="km", up="height", up_unit="m", paths=paths[:1])
    assert "1,000 km, height 7,687.5 m" in chart_html(with_own_scales, "1", references())


def test_one_scale_has_a_unit_as_long_up_as_across() -> None:
    picture = profile_svg([[(0, 0), (3000, 1000)], [(4000, 2000)]], "x", str, is_one_scale=True)
    lines = re.search(r'plot-grid" d="([^"]+)"', picture)
    assert lines
    places = [(float(x), float(y), float(end)) for x, y, end in re.findall(r"M([\d.]+) ([\d.]+)H([\d.]+)", lines[1])]
    width = places[0][2] - places[0][0]
    assert places[0][1] - places[-1][1] == pytest.approx(width / 2, abs=0.3)


def test_figures_stand_where_the_text_wants_them_and_sources_are_numbered_as_they_are_read() -> None:
    one = Figure("bars", "One", "one", rows=(Row("a", 1, (Citation("un"),)),))
    other = Figure("bars", "Other", "one", rows=(Row("b", 2),))
    page = WrittenPage("context/x", "X", ContextPage(figures=(one, other)))
    ask = '<explainer-cite to="ap">ap</explainer-cite>'
    text = f'<h1>X</h1><p id="figure-one-2">{ask}</p><!-- explainer: figure one --><p>after</p>'
    html = with_front_matter(f"{text}<!-- explainer: figure none -->", page, references())
    assert html.index("#source-1") < html.index("<b>One</b>") < html.index("#source-2") < html.index("after")
    assert html.index("after") < html.index("<b>Other</b>")
    assert 'id="explainer-figure-one-2"' in html
    assert "explainer: figure" not in html


def test_any_hand_written_page_may_have_figures() -> None:
    page = WrittenPage("about", "About", ContextPage(figures=(Figure("bars", "One", rows=(Row("a", 1),)),)))
    html = with_front_matter("<h1>About</h1><!-- explainer: figure 1 --><p>after</p>", page, references())
    assert html.index("<b>One</b>") < html.index("after")


@given(st.lists(AMOUNTS, max_size=12))
def test_a_scale_holds_zero_and_every_value_in_few_round_steps(values: list[float]) -> None:
    scale = scale_of(values)
    assert all(-1e-6 <= scale.share(value) <= 1 + 1e-6 for value in (0.0, *values))
    assert 2 <= len(scale.ticks) <= 8


@given(points=st.lists(st.tuples(AMOUNTS, AMOUNTS), min_size=1, max_size=8), is_one_scale=st.booleans())
def test_nothing_leaves_the_picture(points: list[tuple[float, float]], *, is_one_scale: bool) -> None:
    picture = profile_svg([points], "x", lambda value: f"{value:g}", is_one_scale=is_one_scale)
    _, _, width, height = (float(part) for part in re.findall(r'viewBox="([^"]+)"', picture)[0].split())
    assert height < 600
    for x, y in re.findall(r"(-?[\d.]+) (-?[\d.]+)", " ".join(re.findall(r'plot-line[^"]*" d="([^"]*)"', picture))):
        assert -1 <= float(x) <= width + 1
        assert -1 <= float(y) <= height + 1


def test_a_path_goes_no_higher_than_its_highest_point() -> None:
    assert (
        smooth([(0, 100), (50, 0), (100, 100)])
        == "M0.0 100.0C16.7 33.3 33.3 0.0 50.0 0.0C66.7 0.0 83.3 33.3 100.0 100.0"
    )
    assert smooth([(0, 0), (0, 5), (2, 2)]) == "M0.0 0.0L0.0 5.0L2.0 2.0"


def test_a_line_of_long_labels_leaves_them_to_the_table() -> None:
    assert ">first<" in line_svg([1, 2], ["first", "last"], "x", str)
    assert "long" not in line_svg([1, 2], ["long " * 20, "last"], "x", str)
