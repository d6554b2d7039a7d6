"""Mouse and finger as a hand moves them: onto what stands still, from outside, in steps."""

from playwright.sync_api import Locator


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
