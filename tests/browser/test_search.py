"""The search: what readers type, and which page comes first."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from search_phrases import PHRASES

pytestmark = [pytest.mark.browser, pytest.mark.slow]

FOUND = """[...document.querySelectorAll(".md-search-result__item:not(.explainer-twice)")].slice(0, 3)
    .map(item => new URL(item.querySelector("a").href).pathname.slice(1))"""


def test_sixty_phrases_find_their_pages(page: Page, serve: Callable[[Path], str], repository_site: Path) -> None:
    page.goto(serve(repository_site))
    field = page.locator(".md-search__input")
    field.focus()
    page.wait_for_timeout(1500)  # the index is read
    first, among = 0, []
    for phrase, wanted in PHRASES:
        field.fill(phrase)
        field.press("End")
        page.wait_for_timeout(500)
        found = page.evaluate(FOUND)
        first += found[:1] == [wanted]
        if wanted not in found:
            among.append((phrase, found))
    assert among == []
    assert len(PHRASES) >= 60
    assert first >= len(PHRASES) * 55 / 60
