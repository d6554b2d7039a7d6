"""Mouse and finger as a hand moves them: onto what stands still, from outside, in steps."""

from playwright.sync_api import FloatRect, Locator, Page


def at_rest(target: Locator) -> Locator:
    """Return the element once it is in view and scrolling is over.

    The pause begins when the page was drawn: a busy machine tells of a scroll long after it was asked to.
    """
    target.scroll_into_view_if_needed()
    target.element_handle().wait_for_element_state("stable")
    target.page.wait_for_timeout(250)
    return target


def point_at(target: Locator) -> None:
    """Move the mouse onto an element's first line."""
    box = at_rest(target).evaluate("e => { const r = e.getClientRects()[0]; return [r.x + 4, r.y + r.height / 2] }")
    target.page.mouse.move(2, 2)
    target.page.mouse.move(*box, steps=3)


def settled_box(target: Locator) -> FloatRect:
    """Return where an element stands, once nothing moves it: no scroll, no slide, no picture that comes."""
    target.element_handle().wait_for_element_state("stable")
    last: FloatRect | None = None
    for _ in range(100):
        box = target.bounding_box()
        if box and box == last:
            return box
        last = box
        target.page.wait_for_timeout(100)
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
