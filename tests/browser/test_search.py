"""The search: what readers type, and which page comes first."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from search_phrases import PHRASES

pytestmark = [pytest.mark.browser, pytest.mark.slow]

FOUND = """[...document.querySelectorAll(".md-search-result__item:not(.explainer-twice)")].slice(0, 3)
    .map(item => new URL(item.querySelector("a").href).pathname.slice(1))"""


def answer(page: Page, phrase: str) -> list[str]:
    """Return the first three pages that a phrase finds, once they stay the same: however long the machine takes."""
    field = page.locator(".md-search__input")
    field.fill("")
    expect(page.locator(".md-search-result__item")).to_have_count(0)
    field.fill(phrase)
    field.press("End")
    found: list[str] = []
    for _ in range(100):
        before, found = found, page.evaluate(FOUND)
        if found and found == before:
            break
        page.wait_for_timeout(100)
    return found


def test_sixty_phrases_find_their_pages(page: Page, serve: Callable[[Path], str], repository_site: Path) -> None:
    page.goto(serve(repository_site))
    page.locator(".md-search__input").focus()
    first, among = 0, []
    for phrase, wanted in PHRASES:
        found = answer(page, phrase)
        first += found[:1] == [wanted]
        if wanted not in found:
            among.append((phrase, found))
    assert among == []
    assert len(PHRASES) >= 60
    assert first >= len(PHRASES) * 55 / 60
