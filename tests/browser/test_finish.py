"""What a newspaper's designer would not sign, each as it was seen once: marks, edges, gaps, what is cut."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from page_kinds import PAGE_KINDS
from pointing import arrive
from reading_site import FILES, WHOLE
from tongue_sites import ARABIC

pytestmark = [pytest.mark.browser, pytest.mark.slow]

NewPage = Callable[..., Page]
WITH_TABS = WHOLE.replace("[navigation.instant]", "[navigation.tabs]")
DESK = {"viewport": {"width": 1440, "height": 900}, "reduced_motion": "reduce"}


@pytest.fixture
def address(serve: Callable[[Path], str], repository_site: Path) -> str:
    return serve(repository_site)


def test_the_tab_of_the_page_is_told_from_the_others(new_page: NewPage, address: str) -> None:
    """To the eye, not in the page's source alone; after instant navigation, too."""
    page = new_page(**DESK)
    shown = (
        "all => all.filter(e => getComputedStyle(e).boxShadow !== 'none' || "
        "getComputedStyle(e.firstElementChild).opacity > Math.min(...all.map(one => "
        "getComputedStyle(one.firstElementChild).opacity))).map(e => e.innerText.trim())"
    )
    tabs = page.locator(".md-tabs__item")
    arrive(page, address + PAGE_KINDS["article"])
    assert tabs.evaluate_all(shown) == ["Articles"]
    page.locator(".md-tabs").get_by_role("link", name="Glossary").click()
    expect(page.locator("h1")).to_have_text("Glossary")
    assert tabs.evaluate_all(shown) == ["Glossary"]


def test_no_column_repeats_the_name_of_the_page_alone(
    new_page: NewPage, address: str, serve: Callable[[Path], str], build_site: Callable
) -> None:
    page = new_page(**DESK)
    beside = page.locator(".md-sidebar--primary .md-nav__link:visible")
    page.goto(address + PAGE_KINDS["timeline"])
    expect(beside).to_have_count(0)
    page.goto(address + PAGE_KINDS["context"])
    assert beside.count() > 5
    page.goto(f"{serve(build_site({**FILES, 'mkdocs.yml': WITH_TABS}).root / 'site')}sources/")
    expect(page.locator(".md-tabs__item--active")).to_have_text("Sources")
    expect(beside).to_have_count(0)  # a section that holds but its own page
    page = new_page(viewport={"width": 390, "height": 844})
    page.goto(address + PAGE_KINDS["timeline"])
    page.locator("header label[for=__drawer]").click()
    expect(page.locator(".md-sidebar--primary .md-nav__link", has_text="Timeline").first).to_be_visible()


@pytest.mark.parametrize("width", [1024, 1440])
def test_what_stands_beside_a_page_is_the_same_before_its_words_have_come(
    new_page: NewPage, address: str, width: int
) -> None:
    """A column comes first in a page's source: what it shows must not wait for what stands behind it, and jump then."""
    page = new_page(viewport={"width": width, "height": 900})
    shown = page.locator(".md-sidebar .md-nav__link:visible")
    counts = []
    for path in PAGE_KINDS.values():
        page.goto(address + path, wait_until="networkidle")
        before = shown.all_inner_texts()
        page.locator(".md-content").evaluate("e => e.replaceChildren()")
        assert shown.all_inner_texts() == before, path
        counts.append(len(before))
    assert max(counts) > 10


@pytest.mark.parametrize("width", [320, 1440])
def test_each_line_of_the_tally_begins_where_the_text_does(new_page: NewPage, address: str, width: int) -> None:
    page = new_page(viewport={"width": width, "height": 900})
    for path in (PAGE_KINDS["article"], PAGE_KINDS["articles"]):
        page.goto(address + path, wait_until="networkidle")
        starts = page.locator(".explainer-tally").evaluate(
            """tally => {
                const left = tally.parentElement.getBoundingClientRect().left
                const lines = new Map()
                for (const link of tally.querySelectorAll("a")) {
                    const range = document.createRange()
                    range.selectNodeContents(link)
                    const box = range.getBoundingClientRect()
                    lines.set(Math.round(box.top), Math.min(box.left - left, lines.get(Math.round(box.top)) ?? 9999))
                }
                return [...lines.values()]
            }"""
        )
        assert len(starts) >= 2
        assert all(abs(start) < 1 for start in starts), (path, starts)


def test_a_filter_leaves_no_holes_in_the_sentences(new_page: NewPage, address: str) -> None:
    """The numbers of other notes stay, faint; nothing leads to them, and no line breaks anew."""
    page = new_page(**DESK)
    page.goto(address + PAGE_KINDS["article"])
    paragraph = page.locator(".explainer-source > p").first
    before = paragraph.bounding_box()
    page.locator(".explainer-tally a", has_text="unsupported").click()
    others = page.locator(".explainer-source .explainer-note-ref:not([data-says=unsupported])")
    assert others.count() > 20
    seen = others.evaluate_all(
        "all => all.map(e => getComputedStyle(e, '::after')).map(e => [e.visibility, e.opacity])"
    )
    assert all(visibility == "visible" and 0.2 < float(opacity) < 0.6 for visibility, opacity in seen)
    assert paragraph.bounding_box() == before
    page.locator(".explainer-know-first > summary").focus()
    for _ in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.matches('.explainer-note-ref.explainer-aside')") is False


def test_a_letter_stands_beside_its_entries_when_some_are_left_out(new_page: NewPage, address: str) -> None:
    page = new_page(**DESK)
    page.goto(address + PAGE_KINDS["glossary"])
    page.get_by_label("weapons").check()
    letters = page.locator(".explainer-letter:visible")
    assert letters.count() > 4
    apart = letters.evaluate_all(
        """all => all.map(e => [e.querySelector("h2"),
            [...e.querySelectorAll("dt a")].find(one => one.getClientRects().length)])
            .map(([letter, entry]) => letter.getBoundingClientRect().top - entry.getClientRects()[0].top)
            .filter(apart => Math.abs(apart) > 8)"""
    )
    assert apart == []


def test_escape_folds_the_menu_at_the_texts_head(new_page: NewPage, address: str) -> None:
    page = new_page(**DESK)
    page.goto(address + PAGE_KINDS["article"])
    menu = page.locator(".explainer-controls")
    menu.locator("summary").click()
    expect(menu.get_by_role("checkbox", name="Cards")).to_be_visible()
    menu.get_by_role("checkbox", name="Cards").focus()
    page.keyboard.press("Escape")
    expect(menu.get_by_role("checkbox", name="Cards")).to_be_hidden()
    expect(menu.locator("summary")).to_be_focused()


@pytest.mark.parametrize("width", [320, 390, 1024, 1440])
def test_a_question_on_the_first_page_is_answered_in_whole_words(new_page: NewPage, address: str, width: int) -> None:
    page = new_page(viewport={"width": width, "height": 900})
    page.goto(address)
    answers = page.locator(".explainer-questions li > span")
    assert answers.count() >= 5
    cut = answers.evaluate_all("all => all.filter(e => e.scrollHeight > e.clientHeight + 2 && e.clientHeight).length")
    assert cut == 0
    # and what was found is underlined under the pointer alone, as the headlines beside it
    lines = page.locator(".explainer-findings a").evaluate_all(
        "all => all.map(e => getComputedStyle(e).textDecorationLine)"
    )
    assert set(lines) == {"none"}


@pytest.mark.parametrize("width", [320, 360])
@pytest.mark.parametrize("path", ["", "map/"])
def test_a_narrow_map_begins_where_most_of_its_places_are(
    new_page: NewPage, address: str, path: str, width: int
) -> None:
    page = new_page(viewport={"width": width, "height": 700})
    page.goto(address + path, wait_until="networkidle")
    assert whole(page, "circle") >= 5
    assert whole(page, ".explainer-map-label") >= 4


def test_so_does_one_in_a_language_from_right_to_left(
    new_page: NewPage, serve: Callable[[Path], str], build_site: Callable
) -> None:
    page = new_page(viewport={"width": 320, "height": 700})
    page.goto(serve(build_site(ARABIC).root / "site") + "map/", wait_until="networkidle")
    assert whole(page, "circle") == 2
    assert whole(page, ".explainer-map-label") == 2


def whole(page: Page, what: str) -> int:
    """Return how many things of the wide map are whole in what is seen of it."""
    return page.locator(".explainer-map--wide").evaluate(
        """(map, what) => {
            const around = map.getBoundingClientRect()
            return [...map.querySelectorAll(what)].map(one => one.getBoundingClientRect())
                .filter(box => box.left >= around.left && box.right <= around.right).length
        }""",
        what,
    )


def test_on_the_smallest_phone_a_notes_sheet_shows_the_note(new_page: NewPage, address: str) -> None:
    page = new_page(viewport={"width": 320, "height": 568}, has_touch=True, is_mobile=True)
    page.goto(address + PAGE_KINDS["article"])
    page.locator(".explainer-source .explainer-note-ref").nth(3).tap()
    sheet = page.locator(".explainer-card--sheet")
    expect(sheet).to_be_visible()
    tops = sheet.locator(".explainer-card-foot > :visible").evaluate_all("all => all.map(e => e.offsetTop)")
    assert len(tops) >= 4
    assert max(tops) - min(tops) < 20  # one row
    lines = sheet.locator(".explainer-card-body").evaluate(
        "e => e.clientHeight / parseFloat(getComputedStyle(e).lineHeight)"
    )
    assert lines >= 3.5
    small = sheet.locator("button:visible").evaluate_all(
        "all => all.filter(e => e.offsetWidth < 44 || e.offsetHeight < 44).length"
    )
    assert small == 0


def test_the_page_of_many_sources_is_as_short_as_its_letters(new_page: NewPage, address: str) -> None:
    """With how many there are, and whose; a letter that somebody goes to, a source that is linked, and paper unfold."""
    page = new_page(**DESK)
    page.goto(address + PAGE_KINDS["sources"], wait_until="networkidle")
    letters = page.locator(".explainer-initial")
    sources = page.locator(".explainer-index > li")
    total = sources.count()
    assert total > 300
    assert page.evaluate("document.documentElement.scrollHeight") < 2 * 900
    counted = page.locator(".explainer-initial > summary > small:first-of-type").all_inner_texts()
    assert sum(int(words.split()[0]) for words in counted) == total
    assert sources.filter(visible=True).count() == 0
    assert "AFP" in page.locator(".explainer-initial > summary").first.inner_text()
    beside = page.locator(".md-sidebar--secondary .md-nav__link:visible")
    assert len("".join(beside.all_inner_texts())) == beside.count() > 20  # letters, and none of those under them
    page.locator(".md-sidebar--secondary").get_by_role("link", name="K", exact=True).click()
    kcna = page.locator(".explainer-initial:has(#letter-K) li")
    expect(kcna.first).to_be_in_viewport()
    linked = sources.nth(total - 5).get_attribute("id")
    page.goto(address)
    page.goto(f"{address}{PAGE_KINDS['sources']}#{linked}")
    expect(page.locator("li:target")).to_be_in_viewport()
    page.emulate_media(media="print")
    assert sources.filter(visible=True).count() == total
    expect(letters.locator(".explainer-initial-names").first).to_be_hidden()


def test_filtered_sources_and_years_are_not_folded(new_page: NewPage, address: str) -> None:
    """Nor is it said how many there are besides; without JavaScript either."""
    page = new_page(java_script_enabled=False, **DESK)
    page.goto(address + PAGE_KINDS["sources"])
    page.get_by_label("accounts of a party").check()
    expect(page.locator(".explainer-index > li").filter(visible=True)).to_have_count(60)
    expect(page.locator(".explainer-initial > summary small").filter(visible=True)).to_have_count(0)
    page.get_by_label("everything").check()
    expect(page.locator(".explainer-index > li").filter(visible=True)).to_have_count(0)
    page.goto(address + PAGE_KINDS["timeline"])
    early = page.locator(".explainer-decade li").first
    expect(early).to_be_hidden()
    kind = early.get_attribute("data-kind")
    page.locator(f".explainer-filter input[value={kind}]").check()
    expect(early).to_be_visible()
    expect(page.locator(".explainer-decade > summary small").filter(visible=True)).to_have_count(0)


@pytest.mark.parametrize("script", [True, False])
def test_an_articles_many_sources_are_folded_with_their_number(
    new_page: NewPage, address: str, *, script: bool
) -> None:
    page = new_page(java_script_enabled=script, **DESK)
    page.goto(address + PAGE_KINDS["article"])
    fold = page.locator(".explainer-sources > details")
    number = int(fold.locator("summary small").inner_text())
    assert number == page.locator(".explainer-sources li").count() > 100
    expect(fold.locator("li").first).to_be_hidden()
    page.locator(".explainer-know-first > summary").click()
    page.locator(".explainer-know-first .explainer-cite").nth(4).click()
    expect(fold.locator("li:target")).to_be_in_viewport()
    fold.locator("summary").click()
    expect(fold.locator("li").first).to_be_hidden()
    page.emulate_media(media="print")
    expect(fold.locator("li").last).to_be_visible()
    page.emulate_media(media="screen")
    page.goto(address + PAGE_KINDS["context"])  # what is read to its end hides nothing
    expect(page.locator(".explainer-sources li").first).to_be_visible()


def test_the_columns_below_an_article_agree_and_use_its_width(new_page: NewPage, address: str) -> None:
    page = new_page(**DESK)
    page.goto(address + PAGE_KINDS["article"], wait_until="networkidle")
    edges = page.locator(".explainer-jumps").evaluate_all("all => all.map(e => e.getBoundingClientRect().right)")
    assert len(edges) > 20
    assert max(edges) - min(edges) < 1
    assert page.locator(".explainer-line").first.evaluate("e => e.clientWidth") > 480


def test_paper_has_nothing_to_press(new_page: NewPage, address: str) -> None:
    """Neither marks of folds, nor lists that lead into the page itself: those of sources took pages of paper."""
    page = new_page(**DESK)
    page.goto(address + PAGE_KINDS["sources"])
    lists = page.locator(".explainer-by")
    expect(lists).to_have_count(2)
    expect(lists.first).to_be_visible()
    marks = "all => all.map(e => getComputedStyle(e, '::after').content)"
    summaries = page.locator(".explainer-rest > summary")
    assert set(summaries.evaluate_all(marks)) == {'""'}
    page.emulate_media(media="print")
    expect(lists.filter(visible=True)).to_have_count(0)
    assert set(summaries.evaluate_all(marks)) == {"none"}


def test_a_button_of_the_form_is_one_word_on_the_smallest_phone(new_page: NewPage, address: str) -> None:
    page = new_page(viewport={"width": 320, "height": 568}, has_touch=True, is_mobile=True)
    page.goto(address + PAGE_KINDS["article"])
    page.locator(".explainer-annotate button").first.tap()
    close = page.locator("dialog.explainer-form").get_by_role("button", name="Close")
    lines = close.evaluate(
        "e => { const r = document.createRange(); r.selectNodeContents(e); return r.getClientRects().length }"
    )
    assert lines == 1
