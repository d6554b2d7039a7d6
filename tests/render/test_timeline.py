"""The timeline: order, spans of time in words, and the pages that show it."""

import re
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_explainer.model.context_page import DatedEntry
from mkdocs_explainer.model.corpus import Article, Corpus, Entity
from mkdocs_explainer.model.facts import Period, Relation
from mkdocs_explainer.render.figures.timeline import (
    Told,
    Year,
    by_entity,
    by_year,
    milestones,
    moments,
    time_key,
)
from mkdocs_explainer.render.messages.dates import period_html
from tests_support import Build

dates = st.builds(
    lambda year, rest: f"{'-' if year < 0 else ''}{abs(year):04}{rest}",
    st.integers(-3000, 3000),
    st.sampled_from(["", "-01", "-12", "-01-01", "-12-31"]),
)


def event(id: str, start: str, end: str = "", *, circa: bool = False, **fields: object) -> Entity:
    return Entity(id, id.capitalize(), "event", dates=Period(start, end, circa), **fields)


@pytest.mark.parametrize(
    ("start", "end", "circa", "words"),
    [
        ("2024-08-06", "", False, "6 August 2024"),
        ("2024-10", "", True, "about October 2024"),
        ("2024-08-06", "2024-08-06", False, "6 August 2024"),
        ("2024-08-06", "2024-08-12", False, "6–12 August 2024"),
        ("2024-08-06", "2024-09-12", False, "6 August – 12 September 2024"),
        ("2024-08", "2024-09", False, "August – September 2024"),
        ("2024-08-06", "2025-04-26", False, "6 August 2024 – 26 April 2025"),
        ("1914", "1918", False, "1914 – 1918"),
        ("-0044-03-15", "", False, "15 March 44 BC"),
        ("-0058", "-0050", True, "about 58 BC – 50 BC"),
        ("0000", "", False, "1 BC"),
    ],
)
def test_spans_are_said_as_short_as_they_can_be(start: str, end: str, words: str, *, circa: bool) -> None:
    html = period_html(start, end, circa=circa)
    assert re.sub(r"<[^>]+>", "", html) == words
    # HTML knows no year before 1
    assert ("<time" in html) == (not start.startswith(("-", "0000")))


def test_moments_stand_in_the_order_of_time() -> None:
    corpus = Corpus(
        entities={
            "war": event("war", "-0431", "-0404"),
            "raid": event("raid", "2024-08-06", relations=(Relation("located-in", "kursk"), Relation("x", "gone"))),
            "kursk": Entity("kursk", "Kursk", "place"),
            "undated": event("undated", ""),
        },
        articles={"a": Article("a", "seeds/a.txt", "", "A", published="2024-10-31"), "b": Article("b", "b", "", "B")},
    )
    told = [Told("context/why", [DatedEntry("2024", "In [[Kursk]] and [[both]].", entities=("war", "nobody"))])]
    found = moments(corpus, told, lambda name: {"Kursk": ["kursk"], "both": ["kursk", "war"]}[name])
    assert [moment.id for moment in found] == ["event-war", "context-why-1", "event-raid", "article-a"]
    assert found[1].entities == ("kursk", "war")
    assert [moment.id for moment in by_entity(found)["kursk"]] == ["context-why-1", "event-raid"]
    assert [(id, words) for id, words, _ in by_year(found)] == [("year-bc-431", "431 BC"), ("year-2024", "2024")]


def told_in(years: Iterable[int]) -> list[Year]:
    entries = [DatedEntry(f"{'-' if year < 0 else ''}{abs(year):04}", "Something.") for year in years]
    return by_year(moments(Corpus(), [Told("context/a", entries)], lambda _: []))


@given(st.sets(st.integers(-3000, 3000), min_size=1))
def test_few_years_are_offered_to_jump_to_and_the_earliest_is_among_them(given_years: set[int]) -> None:
    years = told_in(given_years)
    offered = milestones(years)
    assert offered[0] == years[0]
    assert len(offered) <= 40
    assert offered == [year for year in years if year in offered]
    if len(years) <= 40:
        assert offered == years


def test_of_too_many_years_the_first_of_each_decade_is_offered() -> None:
    assert [year.words for year in milestones(told_in([1949, *range(1951, 2000)]), most=8)] == [
        *("1949", "1951", "1960", "1970", "1980", "1990"),
    ]


@given(st.lists(dates))
def test_no_date_stands_before_an_earlier_year(given_dates: list[str]) -> None:
    years = [time_key(date)[0] for date in sorted(given_dates, key=time_key)]
    assert years == sorted(years)


@given(dates, dates, st.booleans())
def test_any_two_dates_make_a_span(start: str, end: str, circa: bool) -> None:  # noqa: FBT001
    assert re.search(r"\d", period_html(start, end, circa=circa))


FILES = {
    "seeds/first.txt": "Troops near Kursk\n\nAfter the Sudzha raid they waited in Kursk.\n",
    "annotations/articles/first.yml": "file: seeds/first.txt\npublished: 2024-10-31\n",
    "annotations/glossary/kursk.yml": (
        "name: Kursk\ntype: place\nsummary: A city.\nlocation: {lat: 51.73, lon: 36.19}\nsources: [atlas]\n"
    ),
    "annotations/glossary/raid.yml": (
        "name: Sudzha raid\ntype: event\nsummary: An attack.\ndates: {start: 2024-08-06, circa: true}\n"
        "relations: [{type: located-in, entity: kursk}]\nsources: [atlas]\n"
    ),
    "annotations/glossary/war.yml": "name: War\ntype: event\nsummary: Old.\ndates: {start: '-0431', end: '-0404'}\n",
    "annotations/sources/atlas.yml": "type: book\ntitle: Atlas\n",
    "annotations/sources/ap.yml": "type: book\ntitle: AP\n",
    "docs/context/why.md": (
        "---\ntitle: Why?\ntimeline:\n  - date: 2024-09\n    text: <b onclick=x>Talks</b> on [[Kursk]].\n"
        "    sources: [ap]\n---\n# Why?\n\nBecause.\n"
    ),
}


def test_what_is_major_stands_out_on_every_timeline(build_site: Build) -> None:
    files = {
        **FILES,
        "annotations/glossary/raid.yml": FILES["annotations/glossary/raid.yml"].replace("true}", "true, major: true}"),
        "docs/context/why.md": FILES["docs/context/why.md"].replace(
            "  - date: 2024-09", "  - major: true\n    date: 2024-09"
        ),
    }
    site = build_site(files)
    marked = re.findall(r'<li id="([^"]+)" data-kind="[^"]+" class="explainer-moment-major"', site.page("timeline/"))
    assert marked == ["event-raid", "context-why-1"]
    assert site.page("articles/first/").count('class="explainer-moment-major"') == 1
    assert 'class="explainer-moment-major"' not in build_site(FILES, into="plain").page("timeline/")


def test_the_timeline_page_has_everything_with_its_sources(build_site: Build) -> None:
    site = build_site(FILES)
    page = site.page("timeline/")
    assert re.findall(r'<li id="([^"]+)" data-kind="([^"]+)"', page) == [
        ("event-war", "event"),
        ("event-raid", "event"),
        ("context-why-1", "context"),
        ("article-first", "article"),
    ]
    assert "about <time" in page
    assert "431 BC" in page
    assert "onclick" not in page
    for number in (1, 2):
        assert f'href="#source-{number}"' in page
        assert f'id="source-{number}"' in page
    assert '<details id="about-kursk">' in page
    assert "SRC401" not in str(site.log)


def test_pages_show_the_part_of_it_that_is_theirs(build_site: Build) -> None:
    site = build_site(FILES)
    article = site.page("articles/first/")
    assert article.index("Events mentioned here") < article.index("../../timeline/#event-raid")
    assert "This article" in article
    assert "War" not in article
    assert 'id="timeline-here"' in site.page("glossary/kursk/")
    context = site.page("context/why/")
    assert '<h2 id="timeline-here">Timeline</h2>' in context
    assert '<time datetime="2024-09">September 2024</time>' in context


def test_an_unusable_entry_is_reported_and_the_page_built(build_site: Build) -> None:
    broken = (
        "---\ntitle: Why?\ntimeline: [{date: soon, text: x}, {date: 2024, text: y, sources: [gone]}]\n---\n# Why?\n"
    )
    site = build_site({**FILES, "docs/context/why.md": broken})
    assert any("docs/context/why.md:3:19: error[ANN104] this is not a date" in line for line in site.log)
    assert any("ANN109" in line and "gone" in line for line in site.log)
    assert 'id="context-why-1"' in site.page("timeline/")


def test_own_pages_keep_their_words(build_site: Build) -> None:
    own = {"docs/timeline/index.md": "# Days\n\nMy days.\n"}
    own["docs/map/index.md"] = "---\nexplainer: true\n---\n# Where\n\nMy map.\n"
    site = build_site({**FILES, **own})
    assert "<p>My days.</p>" in site.page("timeline/")
    assert "explainer-moments" not in site.page("timeline/")
    assert "My map." in site.page("map/")
    assert "51.73° N, 36.19° E, in Russia" in site.page("map/")


def test_a_site_without_dates_and_places_has_those_pages_only_where_it_links_to_them(build_site: Build) -> None:
    files = {"annotations/glossary/tide.yml": "name: Tide\ntype: concept\nsummary: Rise of the sea.\n"}
    assert not (build_site(files, into="none").root / "site/map").exists()
    site = build_site({**files, "docs/index.md": "See [dates](timeline/index.md) and [places](map/index.md).\n"})
    assert "Nothing has a date yet." in site.page("timeline/")
    assert "No entry has a location yet." in site.page("map/")


def test_the_map_policy_is_an_option(build_site: Build) -> None:
    config = "site_name: T\ntheme: {name: null, custom_dir: theme}\nplugins: [explainer: {map_policy: coastlines}]\n"
    page = build_site({**FILES, "mkdocs.yml": config}).page("glossary/kursk/")
    assert "No borders are drawn" in page
    assert "explainer-map-border" not in page
    page = build_site(FILES, into="un").page("glossary/kursk/")
    assert "Borders follow the view of the United Nations" in page
    assert "Natural Earth" in page
