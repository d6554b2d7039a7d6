"""The search: what readers type, and which page comes first."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from search_phrases import PHRASES

pytestmark = [pytest.mark.browser, pytest.mark.slow]

FOUND = """[...document.querySelectorAll(".md-search-result__item:not(.explainer-twice)")].slice(0, 3)
    .map(item => new URL(item.querySelector("a").href).pathname.slice(1))"""


EMPTY = "Type to start searching"
"""What the theme says until it has an answer."""


def answer(page: Page, phrase: str) -> list[str]:
    """Return the first three pages that a phrase finds.

    What is called so comes as soon as the names are there, and again with the theme's own answer: both before anything
    else is done in the page.
    """
    field, told = page.locator(".md-search__input"), page.locator(".md-search-result__meta")
    field.fill("")
    expect(told).to_have_text(EMPTY)
    expect(page.locator(".md-search-result__item")).to_have_count(0)
    field.fill(phrase)
    field.press("End")
    expect(told).not_to_have_text(EMPTY)
    found: list[str] = page.evaluate(FOUND)
    return found


def test_sixty_phrases_find_their_pages(page: Page, serve: Callable[[Path], str], repository_site: Path) -> None:
    page.goto(serve(repository_site))
    with page.expect_response("**/titles.json") as names:
        page.locator(".md-search__input").focus()
    names.value.finished()
    first, among = 0, []
    for phrase, wanted in PHRASES:
        found = answer(page, phrase)
        first += found[:1] == [wanted]
        if wanted not in found:
            among.append((phrase, found))
    assert among == []
    assert len(PHRASES) >= 60
    assert first >= len(PHRASES) * 55 / 60
