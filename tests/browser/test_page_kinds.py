"""What must be seen on each kind of page, and what must hold on all of them."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from awaiting import resize
from page_kinds import PAGE_KINDS, PUBLISHED

pytestmark = [pytest.mark.browser, pytest.mark.slow]

NewPage = Callable[..., Page]
FOREIGN = """[...document.querySelectorAll("[src], link[href], source[srcset], object[data], iframe")]
    .filter(e => !["canonical", "alternate", "next", "prev", "license"].includes(e.rel))
    .map(e => new URL(e.src || e.href || e.srcset || e.data, location.href))
    .filter(url => ["http:", "https:"].includes(url.protocol) && url.origin !== location.origin)
    .map(String)"""


@pytest.fixture
def address(serve: Callable[[Path], str], repository_site: Path) -> str:
    return serve(repository_site)


@pytest.mark.parametrize("script", [True, False])
def test_no_page_asks_anybody_else_for_anything(new_page: NewPage, address: str, *, script: bool) -> None:
    """`new_page` fails the test on any request that leaves the machine; what would load later is looked for, too."""
    page = new_page(java_script_enabled=script)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in PAGE_KINDS.values():
        page.goto(address + path, wait_until="networkidle")
        assert page.evaluate(FOREIGN) == [], path
    assert {url for url in asked if not url.startswith((address, "data:", "blob:"))} == set()
    assert len(asked) > len(PAGE_KINDS)
    # there is a repository to ask for: Material's script would, on a forge that it knows
    assert page.locator(f'.md-source[href="{PUBLISHED["repo_url"]}"]').count() > 0


@pytest.mark.parametrize("kind", PAGE_KINDS)
def test_no_page_is_wider_than_the_screen(new_page: NewPage, address: str, kind: str) -> None:
    """Nor when a reader turns the phone, or drags the window."""
    page = new_page(viewport={"width": 320, "height": 900})
    page.goto(address + PAGE_KINDS[kind], wait_until="networkidle")
    for width in (320, 390, 1024, 1440, 390):
        resize(page, width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, width


@pytest.mark.parametrize("kind", PAGE_KINDS)
def test_headings_have_an_order_and_lines_a_length_that_can_be_read(new_page: NewPage, address: str, kind: str) -> None:
    page = new_page(viewport={"width": 1440, "height": 900})
    page.goto(address + PAGE_KINDS[kind], wait_until="networkidle")  # a request cut off is an error of the page
    levels = page.locator(".md-content :is(h1, h2, h3, h4)").evaluate_all("all => all.map(e => +e.tagName[1])")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))
    # what holds lines; a list may be a row of cards, and its item hold columns
    wide = page.locator(".md-content__inner :is(p, li, dt, dd, h3, li > :is(a, span))").evaluate_all(
        """all => {
            const sizeOf = e => parseFloat(getComputedStyle(e).fontSize)
            const size = sizeOf(document.querySelector(".md-content .md-typeset"))
            return all
                .filter(e => getComputedStyle(e).display !== "grid")
                .filter(e => e.getBoundingClientRect().width > 42 * Math.max(size, sizeOf(e)))
                .map(e => e.outerHTML.slice(0, 80))
        }"""
    )
    assert wide == []  # 42 times the size of the text: some 80 letters


def test_an_article_begins_with_what_a_reader_must_know_of_it(page: Page, address: str) -> None:
    page.goto(address + PAGE_KINDS["article"])
    has_history = page.locator(".explainer-history").count() > 0  # a copy without the repository's history has none
    parts = (
        ".explainer-article-head h1",
        ".explainer-byline",
        ".explainer-tally",
        ".explainer-know-first",
        "div.explainer-source",
        ".explainer-rights",
        ".explainer-timeline-here",
        ".explainer-map-here",
        ".explainer-glossary-list",
        ".explainer-context",
        *([] if has_history else [".explainer-changes"]),
        ".explainer-sources",
        *([".explainer-history"] if has_history else []),
    )
    tops = []
    for part in parts:
        expect(page.locator(part).first).to_be_visible()
        tops.append(page.locator(part).first.evaluate("e => e.getBoundingClientRect().top"))
    assert tops == sorted(tops)
    assert 3 <= page.locator(".explainer-know-first li").count() <= 5
    notes = page.locator(".explainer-changes .explainer-written a")
    assert notes.count() == (0 if has_history else page.locator(".explainer-note[id]").count())


def test_an_article_invites_once_to_write(new_page: NewPage, address: str) -> None:
    for script in (True, False):
        page = new_page(java_script_enabled=script)
        page.goto(address + PAGE_KINDS["article"])
        page.locator(".explainer-controls > summary").click()
        page.get_by_role("link", name="Add a note").click()
        invitation = page.locator("#add-a-note")
        expect(invitation).to_be_in_viewport()
        expect(invitation.locator("p:visible")).to_have_count(1)
        expect(invitation.get_by_role("button", name="write a note")).to_be_visible(visible=script)
        expect(page.get_by_role("link", name="Suggest an annotation")).to_be_visible(visible=not script)


def test_an_article_leads_to_the_page_on_contributing_where_there_is_a_repository(
    new_page: NewPage, serve: Callable[[Path], str], build_site: Callable
) -> None:
    config = "site_name: T\ntheme: {name: material, font: false}\nplugins: [explainer]\n"
    files = {"seeds/a.txt": "A\n\nB.\n", "docs/contribute/index.md": "# How to help\n"}
    with_repository = build_site({**files, "mkdocs.yml": f"{config}repo_url: https://example.org/r\n"})
    page = new_page(java_script_enabled=False)
    page.goto(serve(with_repository.root / "site") + "articles/a/")
    page.get_by_role("link", name="Suggest an annotation").click()
    expect(page.locator("h1")).to_have_text("How to help")
    without = build_site({**files, "mkdocs.yml": config})
    assert "Suggest an annotation" not in without.page("articles/a/")


def test_a_context_page_hides_nothing_and_each_question_has_an_address(new_page: NewPage, address: str) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(address + PAGE_KINDS["context"])
    expect(page.locator(".explainer-answer")).to_be_visible()
    expect(page.locator(".explainer-latest")).to_contain_text("Last change")
    assert page.locator("article details:not(.explainer-glossary-list *)").count() == 0
    questions = page.locator("article h2[id]", has_text="?").evaluate_all("all => all.map(e => e.id)")
    assert len(questions) >= 4
    for id in questions:
        page.goto(f"{address}{PAGE_KINDS['context']}#{id}")
        expect(page.locator(f"#{id}")).to_be_in_viewport()
        expect(page.locator(f"#{id} ~ p").first).to_be_visible()  # a figure may stand between
    claims = page.locator(".explainer-claims")
    for claim in claims.locator("h3[id]").all():
        positions = claim.locator("+ dl > div")
        assert positions.count() >= 2
        for position in positions.all():
            expect(position.locator(".explainer-cite").first).to_be_visible()
    page.get_by_role("link", name="Last change").click()
    expect(page.locator("#changes")).to_be_in_viewport()
    contents = page.locator(".md-sidebar--secondary .md-nav__link").all_inner_texts()
    assert {"Claims and positions", "Timeline", "Articles this explains"} <= set(contents)


def test_the_glossary_is_filtered_by_type_without_javascript(new_page: NewPage, address: str) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(address + PAGE_KINDS["glossary"])
    entries = page.locator("dl.explainer-index > div")
    total = entries.count()
    person = entries.filter(has=page.get_by_role("link", name="Antony Blinken", exact=True))
    place = entries.filter(has_text="Kursk Oblast").first
    expect(person).to_contain_text("mentions")
    page.get_by_label("people").check()
    expect(person).to_be_visible()
    expect(place).to_be_hidden()
    shown = page.locator("dl.explainer-index > div:visible")
    assert 0 < shown.count() < total
    assert set(shown.evaluate_all("all => all.map(e => e.dataset.kind)")) == {"person"}
    for letter in page.locator(".explainer-letters a:visible").all():  # those that still lead somewhere
        expect(page.locator(letter.get_attribute("href") or "?")).to_be_visible()
    assert page.locator(".explainer-letters a:visible").count() < page.locator(".explainer-letters a").count()
    page.get_by_label("everything").check()
    assert page.locator("dl.explainer-index > div:visible").count() == total


def test_a_context_page_ends_with_its_sources_and_folds_what_it_mentions(new_page: NewPage, address: str) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(address + PAGE_KINDS["context"])
    entry = page.locator(".explainer-glossary-list dt").first
    expect(entry).to_be_hidden()
    heads = page.locator("article h2").filter(visible=True).all_inner_texts()
    assert heads[-1] == "Sources"
    page.locator(".explainer-glossary-list summary").click()
    expect(entry).to_be_visible()
    page.locator(".explainer-glossary-list summary").click()
    page.emulate_media(media="print")  # paper has the definitions whole
    expect(entry).to_be_visible()
    expect(page.locator(".explainer-glossary-list .explainer-line").first).to_be_visible()


@pytest.mark.parametrize("width", [320, 1440])
def test_a_letter_stands_beside_its_entries(new_page: NewPage, address: str, width: int) -> None:
    """One that has a single entry is a line of the list, and no part of its own."""
    page = new_page(viewport={"width": width, "height": 900})
    page.goto(address + "glossary/", wait_until="networkidle")
    apart = page.locator(".explainer-letter").evaluate_all(
        """all => all.map(e => [e.querySelector("h2"), e.querySelector("dt a")].map(one => one.getClientRects()[0]))
            .filter(([letter, entry]) => letter.right > entry.left || Math.abs(letter.top - entry.top) > 8).length"""
    )
    assert page.locator(".explainer-letter").count() > 10
    assert apart == 0


def test_no_mark_of_a_source_begins_a_line(new_page: NewPage, address: str) -> None:
    """It stays with the word that it is for, however narrow the screen is."""
    page = new_page(viewport={"width": 390, "height": 844})
    page.goto(address + PAGE_KINDS["context"], wait_until="networkidle")
    alone = """() => [...document.querySelectorAll(".explainer-cites")].filter(one => one.getClientRects().length)
        .filter(one => one.getClientRects()[0].left < one.parentElement.getBoundingClientRect().left + 2)
        .map(one => one.parentElement.textContent)"""
    assert page.locator(".explainer-cites").count() > 5
    for width in (390, 370, 350, 320):
        resize(page, width)
        assert page.evaluate(alone) == [], width


def test_letters_jump(page: Page, address: str) -> None:
    page.goto(address + PAGE_KINDS["glossary"])
    page.locator(".explainer-letters").get_by_role("link", name="U").click()
    expect(page.locator("#letter-U")).to_be_in_viewport()


@pytest.mark.parametrize("width", [390, 1440])
def test_years_are_offered_to_jump_to(new_page: NewPage, address: str, width: int) -> None:
    """Beside a wide page the table of contents offers them; there is none to be seen on a phone."""
    page = new_page(viewport={"width": width, "height": 844})
    page.goto(address + PAGE_KINDS["timeline"])
    places = page.locator(".explainer-years") if width < 1220 else page.locator(".md-sidebar--secondary")
    expect(page.locator(".explainer-years")).to_be_visible(visible=width < 1220)
    places.get_by_role("link", name="2022").click()
    expect(page.locator("#year-2022")).to_be_in_viewport()


def test_sources_are_filtered_by_kind_publisher_and_use_without_javascript(new_page: NewPage, address: str) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(address + PAGE_KINDS["sources"])
    listed = page.locator("ul.explainer-index > li")
    everything = listed.count()
    choice = page.locator(".explainer-filter label", has_text="primary sources")
    choice.click()
    shown = listed.filter(visible=True)
    assert 0 < shown.count() < everything
    assert shown.count() == int(choice.locator("small").inner_text())
    expect(shown.filter(has_not_text="Primary source.")).to_have_count(0)
    assert all(
        group.locator("li").filter(visible=True).count()
        for group in page.locator("section[data-kinds]").filter(visible=True).all()[:5]
    )
    publishers, using = page.locator(".explainer-by").all()
    publishers.locator("summary").click()
    publishers.locator("a").nth(3).click()
    expect(page.locator(":is(h2, h3):target")).to_have_text(publishers.locator("a").nth(3).inner_text())
    using.locator("summary").click()
    assert int(using.locator("small").first.inner_text()) > int(using.locator("small").last.inner_text())
    using.locator("a").first.click()
    expect(page.locator("#sources:target")).to_have_text("Sources")


def test_sources_say_who_cites_them_newest_first(page: Page, address: str) -> None:
    page.goto(address + PAGE_KINDS["sources"])
    for group in page.locator("ul.explainer-index").all()[:12]:
        dates = group.locator("li").evaluate_all(
            "all => all.map(e => [...e.querySelectorAll('time')].map(t => t.dateTime)[0] ?? '')"
        )
        assert dates == sorted(dates, reverse=True)
    alone = page.locator("ul.explainer-index li > small", has_text="Cited by").first
    expect(alone.locator("a")).to_have_count(1)
    page.locator(".explainer-initial").evaluate_all("all => all.forEach(e => { e.open = true })")
    uses = page.locator(".explainer-uses", has=page.locator(".explainer-evidence")).first
    expect(uses.locator("q").first).to_be_hidden()
    number = int(uses.locator("summary small").inner_text())
    uses.locator("summary").press("Enter")
    expect(uses.locator("q").first).to_be_visible()
    expect(uses.locator("p > small a")).to_have_count(number)
    uses.locator("p > small a").first.click()
    expect(page.locator("h1")).not_to_have_text("Sources")
