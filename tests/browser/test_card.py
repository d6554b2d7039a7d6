"""The card on a mention: each of its behaviours as a reader meets it.

Where time matters, the page's clock is the test's: nothing here measures how fast a machine is.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from pointing import arrive, at_rest, point_at, settled_box
from reading_site import CONFIG, FILES

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ARTICLE = "articles/troops/"
NewPage = Callable[..., Page]
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def mention(page: Page, entity: str, number: int = 1) -> Locator:
    return page.locator(f"#mention-{entity}-{number}")


def card(page: Page) -> Locator:
    return page.locator(".explainer-card")


def opened(page: Page, target: Locator) -> Locator:
    point_at(target)
    expect(card(page)).to_be_visible()
    return card(page)


def test_1_the_mouse_opens_it_after_300_ms_of_rest(page: Page, reading: str) -> None:
    page.clock.install()
    page.goto(reading + ARTICLE)
    page.clock.pause_at(page.evaluate("Date.now()") + 5000)
    point_at(mention(page, "kursk", 2))
    page.clock.run_for(299)
    expect(card(page)).to_have_count(0)
    page.clock.run_for(2)
    expect(card(page)).to_be_visible()


def test_2_the_next_one_opens_after_100_ms_and_only_one_is_open(page: Page, reading: str) -> None:
    page.clock.install()
    page.goto(reading + ARTICLE)
    page.clock.pause_at(page.evaluate("Date.now()") + 5000)
    point_at(mention(page, "antony-blinken"))
    page.clock.run_for(301)
    page.mouse.move(*_middle(mention(page, "kursk", 2)), steps=3)
    page.clock.run_for(99)
    expect(card(page)).to_contain_text("Antony Blinken")
    page.clock.run_for(2)
    expect(card(page)).to_have_count(1)
    expect(card(page)).to_contain_text("Kursk Oblast")


def test_2_also_when_the_one_before_closes_meanwhile(page: Page, reading: str) -> None:
    page.clock.install()
    page.goto(reading + ARTICLE)
    page.clock.pause_at(page.evaluate("Date.now()") + 5000)
    point_at(mention(page, "antony-blinken"))
    page.clock.run_for(301)
    page.mouse.move(2, 2, steps=2)
    page.clock.run_for(250)
    page.mouse.move(*_middle(mention(page, "kursk", 2)))
    page.clock.run_for(51)
    expect(card(page)).to_have_count(0)
    page.clock.run_for(50)
    expect(card(page)).to_contain_text("Kursk Oblast")


def test_3_it_closes_300_ms_after_the_pointer_left(page: Page, reading: str) -> None:
    page.clock.install()
    page.goto(reading + ARTICLE)
    page.clock.pause_at(page.evaluate("Date.now()") + 5000)
    point_at(mention(page, "kursk", 2))
    page.clock.run_for(301)
    page.mouse.move(2, 2, steps=2)
    page.clock.run_for(299)
    expect(card(page)).to_be_visible()
    page.clock.run_for(2)
    expect(card(page)).to_have_count(0)


def test_4_the_pointer_may_enter_it_and_it_stays(page: Page, reading: str) -> None:
    page.clock.install()
    page.goto(reading + ARTICLE)
    page.clock.pause_at(page.evaluate("Date.now()") + 5000)
    point_at(mention(page, "kursk", 2))
    page.clock.run_for(301)
    page.mouse.move(2, 2, steps=2)  # past both: from here on it would close
    page.clock.run_for(200)
    page.mouse.move(*_middle(card(page)), steps=4)
    page.clock.run_for(700)
    expect(card(page)).to_be_visible()
    page.clock.resume()
    link = card(page).get_by_role("link", name="Full entry")
    page.mouse.move(*_middle(link), steps=4)
    link.click()
    expect(page.locator("h1")).to_have_text("Kursk Oblast")
    expect(card(page)).to_have_count(0)


def test_5_what_scrolls_below_a_resting_pointer_opens_nothing(page: Page, reading: str) -> None:
    page.goto(reading + ARTICLE)
    target = at_rest(mention(page, "kursk", 2))
    x, y = _middle(target)
    page.mouse.move(x, y - 200)
    page.mouse.wheel(0, 200)
    page.wait_for_function("([x, y]) => document.elementFromPoint(x, y).id === 'mention-kursk-2'", arg=[x, y - 200])
    page.wait_for_timeout(900)
    expect(card(page)).to_have_count(0)
    # browsers differ in what they send then: a pointer that comes over a link without moving, or moves while it scrolls
    target.evaluate(
        """e => {
            const at = {bubbles: true, pointerType: "mouse"}
            e.dispatchEvent(new PointerEvent("pointerover", at))
            document.dispatchEvent(new Event("scroll"))
            e.dispatchEvent(new PointerEvent("pointermove", at))
        }"""
    )
    page.wait_for_timeout(900)
    expect(card(page)).to_have_count(0)
    page.mouse.move(x + 1, y - 200)
    expect(card(page)).to_be_visible()


def test_6_the_keyboard_opens_it_and_keeps_its_focus(page: Page, reading: str) -> None:
    page.goto(reading + ARTICLE)
    _tab_to(page, mention(page, "kursk", 2))
    expect(card(page)).to_be_visible()
    expect(mention(page, "kursk", 2)).to_be_focused()
    page.wait_for_timeout(500)
    page.mouse.move(5, 5, steps=3)  # the pointer elsewhere closes nothing that the keyboard opened
    page.wait_for_timeout(500)
    expect(card(page)).to_be_visible()


def test_7_tab_enters_it_and_leaves_it_again(page: Page, reading: str) -> None:
    page.goto(reading + ARTICLE)
    _tab_to(page, mention(page, "kursk", 2))
    expect(card(page)).to_be_visible()
    assert page.evaluate("document.querySelector('.explainer-card').previousElementSibling.id") == "mention-kursk-2"
    inside = 0
    while page.keyboard.press("Tab") is None and page.evaluate("!!document.activeElement.closest('.explainer-card')"):
        inside += 1
        assert inside < 20, "the keyboard is trapped"
    assert inside == card_stops()
    expect(card(page)).to_have_count(0)
    assert page.evaluate("document.activeElement.matches('.explainer-source *')")


def card_stops() -> int:
    """Correction, previous, next, full entry, annotate, off."""
    return 6


def test_8_escape_closes_it_and_it_stays_closed_until_the_trigger_is_left(page: Page, reading: str) -> None:
    page.goto(reading + ARTICLE)
    target = mention(page, "kursk", 2)
    opened(page, target)
    page.keyboard.press("Escape")
    expect(card(page)).to_have_count(0)
    x, y = _middle(target)
    page.mouse.move(x + 1, y)
    page.mouse.move(x, y)
    page.wait_for_timeout(700)
    expect(card(page)).to_have_count(0)
    opened(page, target)
    page.keyboard.press("Escape")
    page.mouse.move(2, 2)
    _tab_to(page, target)
    expect(card(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(card(page)).to_have_count(0)
    expect(target).to_be_focused()
    page.wait_for_timeout(700)
    expect(card(page)).to_have_count(0)
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    expect(target).to_be_focused()
    expect(card(page)).to_be_visible()


def test_9_escape_inside_it_goes_back_to_its_trigger(page: Page, reading: str) -> None:
    page.goto(reading + ARTICLE)
    _tab_to(page, mention(page, "kursk", 2))
    expect(card(page)).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(card(page)).to_have_count(0)
    expect(mention(page, "kursk", 2)).to_be_focused()
    page.wait_for_timeout(700)
    expect(card(page)).to_have_count(0)


def test_10_it_is_a_named_group_that_its_trigger_points_to(page: Page, reading: str) -> None:
    page.goto(reading + ARTICLE)
    ids = page.evaluate("document.querySelectorAll('[id]').length")
    opened(page, mention(page, "kursk", 2))
    expect(page.get_by_role("group", name="Kursk Oblast: Place")).to_be_visible()
    expect(mention(page, "kursk", 2)).to_have_attribute("aria-details", card(page).get_attribute("id") or "?")
    expect(card(page)).to_have_attribute("popover", "manual")
    expect(card(page)).to_have_attribute("data-explainer-own", "")
    expect(card(page).locator("h1, h2, h3, h4, h5, h6")).to_have_count(0)
    assert page.evaluate("document.querySelectorAll('[id]').length") == ids + 1  # the card's own
    assert mention(page, "kursk", 2).get_attribute("title") is None
    page.keyboard.press("Escape")
    assert mention(page, "kursk", 2).get_attribute("aria-details") is None


@pytest.mark.parametrize("size", [(1440, 900), (640, 500), (320, 600)])
def test_11_it_covers_no_line_of_its_link_and_stays_on_the_screen(
    new_page: NewPage, reading: str, size: tuple[int, int]
) -> None:
    width, height = size
    page = new_page(viewport={"width": width, "height": height})
    page.goto(reading + ARTICLE)
    for target in page.locator(".explainer-source a.explainer-mention").all():
        for part in (0.15, 0.5, 0.85):
            target.evaluate("(e, part) => scrollBy(0, e.getBoundingClientRect().top - innerHeight * part)", part)
            opened(page, target)
            box = card(page).bounding_box()  # where it opens: it moves no more, but for its colour
            assert box
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= width
            assert box["y"] >= 0
            assert box["y"] + box["height"] <= height
            for line in target.evaluate("e => [...e.getClientRects()].map(r => [r.top, r.bottom])"):
                assert box["y"] >= line[1] or box["y"] + box["height"] <= line[0]
            page.keyboard.press("Escape")


def test_12_touch_opens_a_sheet_and_the_second_tap_follows_the_link(new_page: NewPage, reading: str) -> None:
    page = new_page(**PHONE)
    page.goto(reading + ARTICLE)
    target = mention(page, "kursk", 2)
    target.tap()
    expect(card(page)).to_be_visible()
    expect(page).to_have_url(reading + ARTICLE)
    box = settled_box(card(page))
    assert box["height"] <= 844 / 2
    assert round(box["y"] + box["height"]) == 844
    assert (box["x"], box["width"]) == (0, 390)
    is_clear = """link => link.getBoundingClientRect().bottom
        <= document.querySelector(".explainer-card").getBoundingClientRect().top"""
    page.wait_for_function(is_clear, arg=target.element_handle())  # the page moves out of its way
    expect(card(page).get_by_role("link", name="Full entry")).to_be_visible()
    target.tap()
    expect(page.locator("h1")).to_have_text("Kursk Oblast")


def test_13_a_tap_elsewhere_or_on_close_shuts_the_sheet(new_page: NewPage, reading: str) -> None:
    page = new_page(**PHONE)
    page.goto(reading + ARTICLE)
    mention(page, "kursk", 2).tap()
    card(page).get_by_role("button", name="Close").tap()
    expect(card(page)).to_have_count(0)
    mention(page, "kursk", 2).tap()
    expect(card(page)).to_be_visible()
    page.touchscreen.tap(200, 90)
    expect(card(page)).to_have_count(0)


def test_14_it_says_what_the_list_says(page: Page, reading: str) -> None:
    page.goto(reading + ARTICLE)
    opened(page, mention(page, "antony-blinken"))
    expect(card(page)).to_contain_text("Person")
    expect(card(page)).to_contain_text("American diplomat, born in 1962.")
    expect(card(page)).to_contain_text("Secretary of State, as of 31 October 2024")
    expect(card(page)).not_to_contain_text("Deputy")
    expect(card(page)).to_contain_text("2 sources")
    opened(page, mention(page, "kursk", 2))
    expect(card(page)).to_contain_text("Why it matters here The troops stood here.")
    expect(card(page)).to_contain_text("1 source")
    expect(card(page)).to_contain_text("Reviewed 5 November 2024")
    expect(card(page).get_by_role("link", name="Suggest a correction: Kursk Oblast")).to_have_attribute(
        "href", "https://example.org/repository/edit/main/annotations/glossary/kursk.yml"
    )
    expect(card(page).get_by_role("link", name="Full entry: Kursk Oblast")).to_have_attribute(
        "href", re.compile("/glossary/kursk/$")
    )


def test_15_it_steps_through_the_mentions(page: Page, reading: str) -> None:
    page.goto(reading + ARTICLE)
    opened(page, mention(page, "kursk", 2))
    expect(card(page)).to_contain_text("1 of 2")
    card(page).get_by_role("button", name="Next mention").click()
    expect(card(page)).to_contain_text("2 of 2")
    expect(mention(page, "kursk", 3)).to_be_in_viewport()
    assert page.evaluate("document.querySelector('.explainer-card').previousElementSibling.id") == "mention-kursk-3"
    expect(card(page).get_by_role("button", name="Next mention")).to_be_focused()
    page.keyboard.press("Enter")
    expect(card(page)).to_contain_text("1 of 2")
    card(page).get_by_role("button", name="Previous mention").click()
    expect(card(page)).to_contain_text("2 of 2")


def test_16_the_off_switch_is_remembered(page: Page, reading: str) -> None:
    page.goto(reading + ARTICLE)
    opened(page, mention(page, "kursk", 2))
    card(page).get_by_role("button", name="Turn cards off").click()
    expect(card(page)).to_have_count(0)
    page.reload()
    page.locator(".explainer-controls > summary").click()
    box = page.get_by_role("checkbox", name="Cards")
    expect(box).not_to_be_checked()
    page.locator(".explainer-controls > summary").click()
    point_at(mention(page, "kursk", 2))
    page.wait_for_timeout(900)
    expect(card(page)).to_have_count(0)
    page.locator(".explainer-controls > summary").click()
    box.check()
    page.reload()
    page.locator(".explainer-controls > summary").click()
    expect(box).to_be_checked()
    page.locator(".explainer-controls > summary").click()
    opened(page, mention(page, "kursk", 2))


def test_17_it_bears_the_entrys_language_and_direction(page: Page, reading: str) -> None:
    page.goto(reading + ARTICLE)
    opened(page, mention(page, "tehran"))
    expect(card(page)).to_have_attribute("lang", "fa")
    expect(card(page)).to_have_attribute("dir", "rtl")
    opened(page, mention(page, "kursk", 2))
    expect(card(page)).to_have_attribute("lang", "en")
    expect(card(page)).to_have_attribute("dir", "ltr")


def test_18_ids_may_be_in_any_script(page: Page, reading: str) -> None:
    page.goto(reading + ARTICLE)
    page.evaluate(
        """() => {
            document.getElementById("entry-kursk").id = "entry-курськ, область.1"
            for (const e of document.querySelectorAll("[data-entity=kursk]")) e.dataset.entity = "курськ, область.1"
        }"""
    )
    opened(page, mention(page, "kursk", 2))
    expect(card(page)).to_contain_text("1 of 2")


def test_19_it_works_from_the_disk(new_page: NewPage, build_site: Callable) -> None:
    config = CONFIG.replace("site_url: http://127.0.0.1/", 'site_url: ""\nuse_directory_urls: false').replace(
        "features: [navigation.instant]", "features: []"
    )
    root = build_site({**FILES, "mkdocs.yml": config}).root / "site"
    page = new_page()
    page.goto((root / "articles/troops.html").as_uri())
    opened(page, mention(page, "kursk", 2))
    expect(page.locator(".explainer-source--margin")).to_be_visible()


def test_20_it_works_after_two_instant_navigations(page: Page, serve: Callable, build_site: Callable) -> None:
    address = serve(build_site(FILES).root / "site")
    build_site({**FILES, "mkdocs.yml": CONFIG.replace("http://127.0.0.1/", address)})
    arrive(page, address)
    page.evaluate("window.stays = true")
    page.get_by_role("link", name="another").click()
    expect(page.locator("h1")).to_have_text("Another day in Kursk")
    opened(page, page.locator("#mention-kursk-2"))
    card(page).get_by_role("link", name="Full entry").click()
    expect(page.locator("h1")).to_have_text("Kursk Oblast")
    expect(card(page)).to_have_count(0)
    page.locator(".explainer-mentions a").first.click()
    expect(page.locator(".explainer-source")).to_be_visible()
    opened(page, page.locator(".explainer-source a.explainer-mention[data-entity=kursk]").first)
    page.keyboard.press("Escape")
    page.locator(".explainer-controls > summary").click()
    page.get_by_role("checkbox", name="Cards").uncheck()
    page.get_by_role("radio", name="off").check()
    page.locator("a.md-logo").first.click()
    page.get_by_role("link", name="the article").click()
    expect(page.locator(".explainer-source--margin")).to_be_visible()
    page.locator(".explainer-controls > summary").click()
    expect(page.get_by_role("checkbox", name="Cards")).not_to_be_checked()
    expect(page.get_by_role("radio", name="off")).to_be_checked()
    assert page.evaluate("window.stays") is True


def test_21_nothing_moves_for_those_who_want_no_motion(new_page: NewPage, reading: str) -> None:
    names = []
    for motion in ("no-preference", "reduce"):
        page = new_page(reduced_motion=motion)
        page.goto(reading + ARTICLE)
        opened(page, mention(page, "kursk", 2))
        names.append(card(page).evaluate("e => getComputedStyle(e).animationName"))
    assert names == ["explainer-card-in", "none"]


def test_22_in_forced_colours_it_has_an_edge_and_links_a_line(new_page: NewPage, reading: str) -> None:
    page = new_page(forced_colors="active")
    page.goto(reading + ARTICLE)
    opened(page, mention(page, "kursk", 2))
    style = "e => { const s = getComputedStyle(e); return [s.borderLeftStyle, s.borderLeftWidth] }"
    assert card(page).evaluate(style) == ["solid", "2px"]
    assert "underline" in mention(page, "kursk", 2).evaluate("e => getComputedStyle(e).textDecorationLine")


def test_why_it_matters_here_stands_off_its_line(new_page: NewPage, reading: str) -> None:
    for direction, side in (("ltr", "Left"), ("rtl", "Right")):
        page = new_page()
        page.goto(reading + ARTICLE)
        page.evaluate("direction => { document.body.dir = direction }", direction)
        opened(page, mention(page, "kursk", 2))
        style = f"e => [getComputedStyle(e).border{side}Width, parseFloat(getComputedStyle(e).padding{side}) > 5]"
        assert card(page).locator(".explainer-why").evaluate(style) == ["3px", True]


def test_23_it_fits_320_pixels(new_page: NewPage, reading: str) -> None:
    for touch in (False, True):
        page = new_page(viewport={"width": 320, "height": 640}, has_touch=touch)
        page.goto(reading + ARTICLE)
        target = mention(page, "kursk", 2)
        if touch:
            target.tap()
            expect(card(page)).to_be_visible()
        else:
            opened(page, target)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        assert card(page).evaluate("e => e.scrollWidth <= e.clientWidth")


def test_24_it_works_where_storage_is_forbidden(new_page: NewPage, reading: str) -> None:
    page = new_page()
    page.add_init_script(
        """for (const name of ["getItem", "setItem"]) {
            const given = Storage.prototype[name]
            Storage.prototype[name] = function (key, ...rest) {
                if (key.startsWith("explainer")) throw new DOMException("forbidden")
                return given.call(this, key, ...rest)
            }
        }"""
    )
    page.goto(reading + ARTICLE)
    opened(page, mention(page, "kursk", 2))
    card(page).get_by_role("button", name="Turn cards off").click()
    point_at(mention(page, "antony-blinken"))
    page.wait_for_timeout(700)
    expect(card(page)).to_have_count(0)


def test_25_it_asks_for_nothing(page: Page, reading: str) -> None:
    page.goto(reading + ARTICLE)
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for entity, number in (("kursk", 2), ("antony-blinken", 1), ("tehran", 1)):
        opened(page, mention(page, entity, number))
    assert asked == []


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs"])
def test_26_it_works_in_other_themes(browser: Browser, serve: Callable, build_site: Callable, theme: str) -> None:
    config = f"site_name: Test\ntheme: {theme}\nplugins: [explainer]\n"
    address = serve(build_site({**FILES, "mkdocs.yml": config}).root / "site")
    context = browser.new_context()
    page = context.new_page()
    page.route(lambda url: not url.startswith(address), lambda route: route.fulfill(status=404))  # their own CDNs
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(error.stack or ""))
    page.goto(address + ARTICLE)
    opened(page, mention(page, "kursk", 2))
    assert card(page).evaluate("e => getComputedStyle(e).backgroundColor") == "rgb(255, 255, 255)"
    page.locator("#ref-thursday").click()
    expect(page.locator("#note-thursday").get_by_text("A last line")).to_be_visible()
    assert [problem for problem in problems if "explainer.js" in problem] == []
    context.close()


@pytest.mark.parametrize("leave", ["pointer", "Escape"])
def test_what_comes_when_nobody_points_there_any_more_opens_nothing(
    page: Page, repository_site: Path, serve: Callable, leave: str
) -> None:
    """On a page that lists no entry the card's words come over the network, which may be slow."""
    page.route("**/cards/*.json", lambda _: None)
    page.goto(serve(repository_site) + "glossary/kursk-oblast/")
    names = page.locator(".md-content a.explainer-mention[data-entity]:visible")
    with page.expect_request("**/cards/*.json"):
        point_at(names.first)
    page.wait_for_timeout(500)  # it would be open by now
    if leave == "pointer":
        page.mouse.move(2, 2)
    else:
        page.keyboard.press(leave)
    page.unroute("**/cards/*.json")  # lets those go that were held
    page.wait_for_timeout(500)
    expect(card(page)).to_have_count(0)
    point_at(names.nth(1))
    expect(card(page).locator(".explainer-line")).not_to_be_empty()


def test_context_pages_have_cards_too(page: Page, reading: str) -> None:
    page.goto(reading + "context/why-kursk/")
    opened(page, mention(page, "kursk", 2))
    expect(card(page)).to_contain_text("A region of Russia")


def test_a_word_in_the_know_first_box_or_a_note_opens_a_card(
    page: Page, repository_site: Path, serve: Callable
) -> None:
    page.goto(serve(repository_site) + "articles/north-korean-troops/")
    page.locator(".explainer-know-first > summary").click()
    opened(page, page.locator(".explainer-know-first a.explainer-mention").first)


def _middle(target: Locator) -> tuple[float, float]:
    box = target.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def _tab_to(page: Page, target: Locator) -> None:
    """Put the focus just before the target, then press Tab."""
    target.scroll_into_view_if_needed()
    target.evaluate(
        """e => {
            const before = document.createElement("span")
            before.tabIndex = -1
            e.before(before)
            before.focus({preventScroll: true})
        }"""
    )
    page.keyboard.press("Tab")
    expect(target).to_be_focused()
