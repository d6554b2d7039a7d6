"""While a page loads, slowly or in pieces, nothing that a reader looks at moves."""

import re
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, Route

from awaiting import until
from serving import Silent

if TYPE_CHECKING:
    from _typeshed import SupportsRead, SupportsWrite

pytestmark = [pytest.mark.browser, pytest.mark.slow]

REPOSITORY_ARTICLE = "articles/north-korean-troops/"
NewPage = Callable[..., Page]
SHIFT = """
window.moved = []
new PerformanceObserver(list => {
    for (const entry of list.getEntries()) {
        const where = entry.sources.map(({node}) => node?.outerHTML?.slice(0, 80) ?? node?.textContent)
        window.moved.push(`${entry.value}: ${where.join(", ")}`)
    }
}).observe({type: "layout-shift", buffered: true})
"""
"""Keeps what moved: by how much, and the heads of the elements."""
SERIF = "**/*.woff2"
"""Not let through: where it comes in the tenth of a second for which a browser still waits for it, text is set anew."""
GROWTH = """
window.heights = new Set()
requestAnimationFrame(function look() {
    window.heights.add(document.documentElement.scrollHeight)
    requestAnimationFrame(look)
})
"""


@pytest.mark.parametrize("size", [(1440, 900), (1024, 900), (390, 844), (320, 640)])
def test_nothing_moves_while_the_page_loads(
    new_page: NewPage, repository_site: Path, serve: Callable[..., str], size: tuple[int, int]
) -> None:
    """Even when the script comes long after the first picture, and the reader is in the text by then."""
    page = new_page(viewport={"width": size[0], "height": size[1]})
    page.add_init_script(SHIFT)
    page.route(SERIF, lambda route: route.abort())
    held: list[Route] = []
    page.route("**/explainer.js", lambda route: held.append(route))  # noqa: PLW0108 # Playwright marks what it is given
    page.goto(serve(repository_site) + REPOSITORY_ARTICLE, wait_until="commit")
    page.locator(".explainer-sources li").last.wait_for(state="attached")
    page.evaluate("document.querySelector('div.explainer-source').scrollIntoView()")
    page.wait_for_timeout(700)
    until(page, lambda: held, "the script is asked for")
    held[0].continue_()
    page.wait_for_function("window.explainerTally")
    page.wait_for_timeout(700)
    assert page.evaluate("window.moved") == []


PIECE = re.compile(rb".{200,}?(?:\n|</li>|</p>)", re.DOTALL)
"""A page may have all of its list in one line, and begin with a long list that is folded."""


class _PieceByPiece(Silent):
    """Sends the pieces of a page's first screens one by one, as if the network stopped behind each."""

    def copyfile(self, source: "SupportsRead[bytes]", outputfile: "SupportsWrite[bytes]") -> None:
        head, begun, rest = source.read().partition(b"<article")
        outputfile.write(head)
        if begun and self.headers["Sec-Fetch-Dest"] == "document":
            begun += rest
            end = 0
            for piece in islice(PIECE.finditer(begun), 120):
                outputfile.write(piece[0])
                end = piece.end()
                time.sleep(0.03)
            begun, rest = b"", begun[end:]
        outputfile.write(begun + rest)


@pytest.mark.parametrize(
    ("path", "width"),
    [
        *((path, 390) for path in (REPOSITORY_ARTICLE, "glossary/", "sources/", "timeline/", "")),
        *((path, 1440) for path in (REPOSITORY_ARTICLE, "map/", "glossary/kursk-oblast/")),
    ],
)
def test_nothing_moves_wherever_the_page_is_interrupted(
    new_page: NewPage, repository_site: Path, serve: Callable[..., str], path: str, width: int
) -> None:
    """A browser draws what has come: a style that waits for what follows would move what was read meanwhile."""
    page = new_page(viewport={"width": width, "height": 900})
    page.add_init_script(SHIFT + GROWTH)
    page.route(SERIF, lambda route: route.abort())
    address = serve(repository_site, _PieceByPiece) + path

    def is_seen_in_pieces() -> bool:
        page.goto(address)
        page.wait_for_timeout(300)
        assert page.evaluate("window.moved") == []
        return len(page.evaluate("[...window.heights]")) > 3

    until(page, is_seen_in_pieces, "the page is seen in pieces")  # a busy machine may not draw it until all has come


HEIGHTS = """[...document.querySelectorAll(".explainer-source p, h1, h2, a.explainer-lead-title")]
    .map(element => element.getBoundingClientRect().height)"""


@pytest.mark.parametrize(("path", "width"), [(REPOSITORY_ARTICLE, 390), (REPOSITORY_ARTICLE, 1440), ("", 390)])
def test_the_readers_own_serif_ends_lines_where_ours_does(
    new_page: NewPage, repository_site: Path, serve: Callable[..., str], path: str, width: int
) -> None:
    """Where ours comes within the tenth of a second for which a browser still waits for it, text is set anew."""
    address = serve(repository_site) + path
    without, page = (new_page(viewport={"width": width, "height": 900}) for _ in range(2))
    without.route(SERIF, lambda route: route.abort())
    without.goto(address)
    page.goto(address)
    page.evaluate("Promise.all([document.fonts.load('400 20px \"Explainer Serif\"'), document.fonts.ready])")
    page.reload()  # an optional font that came late is used from the next page on
    page.evaluate("document.fonts.ready")
    own, ours = without.evaluate(HEIGHTS), page.evaluate(HEIGHTS)
    assert len(own) == len(ours) > 0
    assert abs(sum(own) - sum(ours)) <= 0.03 * sum(ours)
    assert sum(one == other for one, other in zip(own, ours, strict=True)) >= 0.75 * len(ours)
