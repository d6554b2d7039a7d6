"""Long lists of mentions: folded by year, bounded, and every page and number still told."""

import re

import pytest

from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.render.backlinks import LISTED, MANY, SHOWN, backlinks
from mkdocs_explainer.render.templating import excerpt_html
from mkdocs_explainer.site.index import Excerpt
from tests_support import Build


def sentences(page: str, count: int) -> list[Excerpt]:
    return [Excerpt(page, f"Crew {number}", (Span(0, 4),), "") for number in range(count)]


def year_of(page: str) -> str:
    return page.partition("-")[0]


def test_a_list_that_is_read_is_whole_and_in_the_order_of_the_pages() -> None:
    found = backlinks([("2024-b", sentences("2024-b", MANY - 1)), ("2023-a", sentences("2023-a", 1))], year_of)
    assert not found.is_folded
    assert [one.page for one in found.years[0].pages] == ["2024-b", "2023-a"]
    assert [len(one.shown) + len(one.folded) for one in found.years[0].pages] == [MANY - 1, 1]
    assert backlinks([], year_of).years == []


@pytest.mark.parametrize(("pages", "each"), [(1, 60_000), (3, 200), (600, 1), (2 * LISTED, 3)])
def test_a_long_list_is_folded_and_bounded_and_tells_all_numbers(pages: int, each: int) -> None:
    keys = [f"{2000 + number % 20}-{number}" if number % 7 else f"-{number}" for number in range(pages)]
    found = backlinks([(key, sentences(key, each)) for key in keys], year_of)
    assert found.is_folded
    years = [year.year for year in found.years]
    assert years == sorted({year_of(key) for key in keys}, reverse=True)
    listed = [one for year in found.years for one in year.pages]
    assert len(listed) == min(pages, LISTED)
    assert sum(year.unnamed for year in found.years) == pages - len(listed)
    assert sum(year.total for year in found.years) == pages * each
    assert all(len(one.shown) + one.more == each and not one.folded for one in listed)
    assert sum(len(one.shown) for one in listed) <= MANY
    assert len(listed[0].shown) == min(SHOWN, each)


def test_the_page_of_an_entry_that_is_everywhere(build_site: Build) -> None:
    files = {"annotations/glossary/crew.yml": "name: Crew\ntype: group\nsummary: x\n"}
    for number, year in enumerate(("2022", "2024", "")):
        text = "\n\n".join(f"The Crew came on day {day}." for day in range(300))
        files[f"seeds/a{number}.txt"] = f"Title {number}\n\n{text}\n"
        files[f"annotations/articles/a{number}.yml"] = f"file: seeds/a{number}.txt\n" + f"published: {year}\n" * bool(
            year
        )
    page = build_site(files).page("glossary/crew/")
    listed = page[page.index('id="mentions"') :]
    assert re.findall(r"<summary>(\S.*?) <small>(\d+)</small>", listed) == [
        ("2024", "300"),
        ("2022", "300"),
        ("Without a date", "300"),
    ]
    assert listed.count("<li>and 294 more</li>") == 3
    assert listed.count('<details class="explainer-rest explainer-year" open>') == 1
    assert len(listed) < 20_000


def test_a_sentence_that_never_ends_is_shown_around_its_first_mention() -> None:
    text = "x" * 9_000 + " Crew " + "y" * 9_000 + " Crew"
    html = excerpt_html(Excerpt("a", text, (Span(9_001, 9_005), Span(len(text) - 4, len(text))), ""), "a/")
    assert '<a href="a/">Crew</a>' in html
    assert html.startswith("… x")
    assert html.endswith("y …")
    assert len(html) < 2_000
    short = Excerpt("a", "A Crew.", (Span(2, 6),), "")
    assert excerpt_html(short, "a/") == 'A <a href="a/">Crew</a>.'
