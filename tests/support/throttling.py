"""A slow machine for browser tests, to find the ones that pass on a quick one alone.

    EXPLAINER_THROTTLE=6 pytest tests/browser/test_card.py

gives each page a sixth of the processor, and every answer of a server comes later by some hundredths of a second. A
test that fails then, for another reason than its patience, fails on a busy machine one time in many.
"""

import os
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

RATE = float(os.environ.get("EXPLAINER_THROTTLE", "1"))
"""How many times slower pages are."""
LATENCY = 20
"""Milliseconds by which an answer comes later, for each time slower."""


def throttled(browser: Browser, rate: float = RATE) -> Browser:
    """Return the browser; its pages are slower by the rate from now on, those that pages open themselves too."""
    if rate <= 1:
        return browser
    new_context = browser.new_context

    def slow_context(**options: Any) -> BrowserContext:
        context = new_context(**options)
        context.on("page", lambda page: _slow(page, rate))
        return context

    browser.new_context = slow_context  # type: ignore[method-assign]
    browser.new_page = lambda **options: browser.new_context(**options).new_page()  # type: ignore[method-assign]
    return browser


def _slow(page: Page, rate: float) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": rate})
    session.send("Network.enable")
    session.send(
        "Network.emulateNetworkConditions",
        {"offline": False, "latency": LATENCY * rate, "downloadThroughput": -1, "uploadThroughput": -1},
    )
