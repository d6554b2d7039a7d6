"""What tests wait for in a page: that something is so, and never for a time in which it would be on a quick machine."""

import time
from collections.abc import Callable

from playwright.sync_api import Page

PATIENCE = 60
"""Seconds after which what is waited for is said never to come."""


def until(page: Page, is_so: Callable[[], object], what: str) -> None:
    """Return once something is so; what the browser tells meanwhile is heard. what: in the words of a failure."""
    deadline = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < deadline, f"never: {what}"
        page.wait_for_timeout(50)


def resize(page: Page, width: int, height: int = 900) -> None:
    """Give the page's window another size; return when the page has that size and was drawn with it."""
    page.set_viewport_size({"width": width, "height": height})
    page.wait_for_function("([width, height]) => innerWidth === width && innerHeight === height", arg=[width, height])
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
