"""Faults that readers met once, each as a reader would meet it again."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from awaiting import until
from pointing import arrive, at_rest, is_all_there, point_at
from reading_site import CONFIG, FILES

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ARTICLE = "articles/north-korean-troops/"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
DESK = {"viewport": {"width": 1440, "height": 900}, "reduced_motion": "reduce"}
NewPage = Callable[..., Page]


@pytest.fixture
def address(serve: Callable[[Path], str], repository_site: Path) -> str:
    return serve(repository_site)


def test_a_notes_number_works_any_number_of_times_also_after_instant_navigation(
    new_page: NewPage, serve: Callable[[Path], str], build_site: Callable
) -> None:
    site = serve(build_site(FILES).root / "site")
    build_site({**FILES, "mkdocs.yml": CONFIG.replace("http://127.0.0.1/", site)})
    page = new_page(**DESK)
    page.goto(f"{site}articles/troops/")
    for _ in range(2):
        is_all_there(page)  # addresses are absolute by now, too
        for _ in range(3):
            page.locator("#ref-long-road").click()
            expect(page.locator("#note-long-road")).to_be_focused()
            page.locator("#ref-thursday").focus()
            page.keyboard.press("Enter")
            expect(page.locator("#note-thursday")).to_be_focused()
        page.get_by_role("link", name="Articles", exact=False).first.click()
        expect(page.locator("h1")).to_have_text("Articles")
        page.get_by_role("link", name="Troops near Kursk").first.click()
        expect(page.locator("h1")).to_have_text("Troops near Kursk")


def test_a_tap_on_a_name_in_a_passage_shows_its_card_and_leads_to_the_note(new_page: NewPage, reading: str) -> None:
    page = new_page(**PHONE)
    page.goto(f"{reading}articles/troops/")
    inside = page.locator("a.explainer-mention:has(mark), mark a.explainer-mention").first
    inside.tap()
    sheet = page.locator(".explainer-card--sheet")
    expect(sheet).to_have_attribute("dir", "rtl")  # Tehran's entry
    sheet.locator(".explainer-card-note").tap()
    expect(page.locator(".explainer-card--sheet")).to_contain_text("Long is a matter of taste.")


def test_no_written_page_has_raw_brackets_or_placeholders(repository_site: Path) -> None:
    found = []
    aside = re.compile(
        r"<(pre|code|script|style|template)\b.*?</\1>|<div class=\"explainer-source\".*?<section", re.DOTALL
    )
    for file in sorted(repository_site.rglob("*.html")):
        text = re.sub(r"<[^>]*>", "", aside.sub("", file.read_text(encoding="utf-8")))
        raw = re.search(r"\[@\w|\[\[[^\W\d]|explainer-(?:ref|cite)\b|\{\{|\{%", text)
        if raw:
            found.append((file.relative_to(repository_site).as_posix(), text[raw.start() : raw.start() + 60]))
    assert found == []


def test_the_article_on_a_desk(new_page: NewPage, address: str) -> None:
    """What leads to the notes leads to notes; the section is told; the words have a landmark; sources lead back."""
    page = new_page(**DESK)
    page.goto(address + ARTICLE)
    # no link to an empty section: the tally filters
    tally = page.locator(".explainer-tally a")
    tally.filter(has_text="unsupported").click()
    shown = page.locator(".explainer-source .explainer-note:visible")
    assert 0 < shown.count() < 10
    assert shown.evaluate_all("all => all.every(e => e.dataset.says === 'unsupported')")
    page.reload()
    is_all_there(page)
    assert shown.evaluate_all("all => all.length && all.every(e => e.dataset.says === 'unsupported')")
    tally.first.click()
    assert shown.count() > 20
    # where the reader is, and the way back
    expect(page.locator(".md-tabs__item--active")).to_have_text(re.compile("Articles"))
    expect(page.locator(".explainer-path a")).to_have_attribute("href", re.compile(r"/articles/$|\.\./$"))
    # a landmark of the article's own words
    expect(page.get_by_role("region", name="The article’s own words")).to_contain_text("meat grinder")
    # the launch of the day is among the events
    expect(page.locator(".explainer-timeline-here")).to_contain_text("missile launch of 31 October 2024")
    # as many mentions as are said
    for jump in page.locator(".explainer-jumps").all()[:12]:
        count = int((jump.inner_text()).split()[0])
        entity = (jump.get_attribute("href") or "").rsplit("#mention-", 1)[1].rsplit("-", 1)[0]
        assert page.locator(f".explainer-source .explainer-mention[id][data-entity='{entity}']").count() <= count
    # a source that is jumped to is marked, and leads back to the very mark
    page.locator(".explainer-know-first > summary").click()
    mark = page.locator(".explainer-know-first .explainer-cite").nth(2)
    point_at(mark)
    expect(page.locator(".explainer-card")).to_contain_text("2024")
    page.keyboard.press("Escape")
    mark.click()
    source = page.locator(".explainer-sources li:target")
    expect(source).to_be_in_viewport()
    assert source.evaluate("e => getComputedStyle(e).outlineStyle") == "solid"
    source.get_by_role("link", name="Back to the text").click()
    expect(mark).to_be_focused()
    expect(mark).to_be_in_viewport()


def test_a_source_stays_marked_when_the_theme_puts_the_page_in_its_own_place(new_page: NewPage, address: str) -> None:
    """Instant navigation does so at the first jump within a page; over a network it comes after the jump."""
    page = new_page(**DESK)
    arrive(page, address + ARTICLE)
    held: list[Route] = []
    page.route(f"**/{ARTICLE}", lambda route: held.append(route))  # noqa: PLW0108 # Playwright marks what it is given
    page.evaluate("document.querySelector('article').dataset.before = ''")
    page.locator(".explainer-know-first > summary").click()
    page.locator(".explainer-know-first .explainer-cite").nth(2).click()
    source = page.locator(".explainer-sources li:target")
    expect(source).to_be_in_viewport()
    page.wait_for_function("history.state")  # where the reader is was noted
    until(page, lambda: held, "the page is asked for")
    assert len(held) == 1
    held[0].continue_()
    expect(page.locator("article[data-before]")).to_have_count(0)
    expect(source).to_be_in_viewport()
    source.get_by_role("link", name="Back to the text").click()
    expect(page.locator(".explainer-know-first .explainer-cite").nth(2)).to_be_in_viewport()


def test_copied_paragraphs_are_parted_by_one_blank_line(new_page: NewPage, address: str) -> None:
    page = new_page(**DESK)
    page.goto(address + ARTICLE)
    copied = page.evaluate(
        """() => {
            const source = document.querySelector("div.explainer-source")
            const range = document.createRange()
            range.setStart(source.querySelector("p"), 0)
            range.setEnd(source.querySelectorAll(":scope > p")[2], 1)
            getSelection().removeAllRanges()
            getSelection().addRange(range)
            let text = ""
            document.addEventListener("copy", e => { text = e.clipboardData.getData("text/plain") }, {once: true})
            document.execCommand("copy")
            return text
        }"""
    )
    assert copied.startswith("In a significant escalation, North Korea may soon join")
    assert copied.count("\n\n") == 2
    assert "\n\n\n" not in copied
    assert "Update" not in copied


def test_escape_in_the_search_gives_the_keyboard_back(new_page: NewPage, address: str) -> None:
    page = new_page(**DESK)
    page.goto(address + ARTICLE)
    link = page.locator(".explainer-source a.explainer-mention").first
    link.focus()
    page.locator(".md-search__input").focus()
    page.keyboard.type("Kursk")
    page.keyboard.press("Escape")
    expect(link).to_be_focused()


def test_escape_does_so_before_the_search_has_opened(new_page: NewPage, address: str) -> None:
    """The theme opens it after the field has the keyboard, on a busy machine much later."""
    page = new_page(**DESK)
    page.goto(address + ARTICLE)
    link = page.locator(".explainer-source a.explainer-mention").first
    link.focus()
    page.locator(".md-search__input").evaluate(
        "e => { e.focus(); e.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })) }"
    )
    expect(link).to_be_focused()


def test_search_results_are_sentences(repository_site: Path) -> None:
    """Not a type and a date run together."""
    index = (repository_site / "search/search_index.json").read_text(encoding="utf-8")
    assert not re.search(r"(?:Place|Person|Event|Organization|Weapon)(?:Reviewed|Newest)", index)


def test_a_tap_on_a_passage_opens_one_note_and_moves_nothing(new_page: NewPage, address: str) -> None:
    page = new_page(**PHONE)
    page.goto(address + ARTICLE)
    passage = at_rest(page.locator("mark.explainer-passage").nth(6))
    before = page.evaluate("scrollY")
    box = passage.evaluate("e => { const r = e.getClientRects()[0]; return [r.x + 3, r.y + r.height / 2] }")
    page.touchscreen.tap(*box)
    expect(page.locator(".explainer-card--sheet")).to_have_count(1)
    assert page.evaluate("scrollY") == before
    page.locator(".explainer-card--sheet").get_by_role("button", name="Close").tap()
    expect(page.locator(".explainer-card--sheet")).to_have_count(0)
    assert page.evaluate("scrollY") == before


@pytest.mark.parametrize("size", [(1440, 900), (390, 844)])
def test_the_story_begins_on_the_first_screen(new_page: NewPage, address: str, size: tuple[int, int]) -> None:
    page = new_page(viewport={"width": size[0], "height": size[1]})
    page.goto(address + ARTICLE)
    line = page.locator(".explainer-source > p").first.evaluate(
        "e => e.getBoundingClientRect().top + 2 * parseFloat(getComputedStyle(e).lineHeight)"
    )
    assert line < size[1]


def test_few_of_the_words_are_marked(new_page: NewPage, address: str) -> None:
    """Strongly what is wrong or in dispute; nothing where a note only explains."""
    page = new_page(**DESK)
    page.goto(address + ARTICLE)
    share = page.evaluate(
        """() => {
            const isMarked = e => !["rgba(0, 0, 0, 0)", "transparent"].includes(getComputedStyle(e).backgroundColor)
            const source = document.querySelector("div.explainer-source").cloneNode(true)
            for (const own of source.querySelectorAll("[data-explainer-own]")) own.remove()
            const marks = [...document.querySelectorAll(".explainer-source mark")].filter(isMarked)
            const outer = marks.filter(e => !marks.some(other => other !== e && other.contains(e)))
            return outer.reduce((sum, e) => sum + e.textContent.length, 0) / source.textContent.length
        }"""
    )
    assert 0 < share <= 0.15
    for says in ("explain", "context"):
        mark = page.locator(f"mark[data-says={says}]:not(mark mark)").first
        assert mark.evaluate("e => getComputedStyle(e).backgroundColor") == "rgba(0, 0, 0, 0)"


def test_cards_open_on_pages_that_list_no_entry(new_page: NewPage, address: str) -> None:
    page = new_page(**DESK)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in ("glossary/kursk-oblast/", "timeline/"):
        page.goto(address + path)
        page.wait_for_load_state("networkidle")
        asked.clear()
        # decades before the story are folded
        names = page.locator(".md-content a.explainer-mention[data-entity]:visible")
        for number in range(2):
            name = names.nth(number)
            point_at(name)
            card = page.locator(".explainer-card")
            expect(card).to_be_visible()
            expect(card.locator(".explainer-line")).not_to_be_empty()
            page.keyboard.press("Escape")
        assert len([url for url in asked if "cards/" in url]) <= 1
