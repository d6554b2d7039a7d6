"""Mouse and finger as a hand moves them: onto what stands still, and from outside."""

from playwright.sync_api import FloatRect, Locator, Page

STILL = 3
"""So many times in a row an element stands where it stood: then it is at rest."""
BETWEEN = 80
"""Milliseconds between two looks. Three of them are more than what a card calls scrolling (`QUIET` in `card.js`)."""


def at_rest(target: Locator) -> Locator:
    """Return the element once it is in view and scrolling is over."""
    target.scroll_into_view_if_needed()
    settled_box(target)
    return target


def point_at(target: Locator) -> None:
    """Move the mouse onto an element's first line, without a halt on the way.

    On a busy machine a halt is long enough for what lies there: its card opens, above the element.
    """
    x, y = at_rest(target).evaluate("e => { const r = e.getClientRects()[0]; return [r.x + 3, r.y + r.height / 2] }")
    target.page.mouse.move(2, 2)
    target.page.mouse.move(x, y)
    target.page.mouse.move(x + 1, y)


def settled_box(target: Locator) -> FloatRect:
    """Return where an element stands, once nothing moves it: no scroll, no slide, no picture that comes.

    Each time the page was drawn before: a busy machine stands still for long in the middle of a scroll.
    """
    last: FloatRect | None = None
    still = 0
    for _ in range(200):
        target.element_handle().wait_for_element_state("stable")
        box = target.bounding_box()
        still = still + 1 if box and box == last else 0
        if box and still == STILL:
            return box
        last = box
        target.page.wait_for_timeout(BETWEEN)
    raise AssertionError("the element does not come to rest")


def arrive(page: Page, address: str) -> None:
    """Open a page of a site with instant navigation; return when the theme can follow its links instantly."""
    page.goto(address)
    is_all_there(page)


def is_all_there(page: Page) -> None:
    """Return when a page has everything that it asks for by itself, and has read it.

    The theme's instant navigation asks for the sitemap. Who presses a link before that was read gets a page as any
    link leads to one, and for a link within the page the page once more in its own place.
    """
    page.wait_for_load_state("networkidle")
    page.evaluate("new Promise(done => requestIdleCallback(done))")
