"""Notes beside their passages: in the margin, folded up, on paper, and never among the source's words."""

import io
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from awaiting import until
from pointing import at_rest, point_at, settled_box

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ARTICLE = "articles/troops/"
REPOSITORY_ARTICLE = "articles/north-korean-troops/"
NewPage = Callable[..., Page]
SOURCE_TEXT = """() => [...document.querySelectorAll("[data-explainer-source]")].map(e => {
    const copy = e.cloneNode(true)
    for (const own of copy.querySelectorAll("[data-explainer-own]")) own.remove()
    return copy.textContent
}).join("")"""


def test_from_1220_px_a_note_stands_in_the_margin_beside_its_passage(new_page: NewPage, reading: str) -> None:
    page = new_page(viewport={"width": 1220, "height": 900})
    page.goto(reading + ARTICLE)
    for note in ("thursday", "last-names"):
        places = (f"#note-{note}", f"#passage-{note}", "div.explainer-source")
        place, passage, text = (settled_box(page.locator(one)) for one in places)
        assert abs(place["y"] - passage["y"]) < 12
        assert place["x"] >= text["x"] + text["width"] + 20
        assert place["x"] + place["width"] <= 1220
        assert place["width"] >= 200


@pytest.mark.parametrize("width", [1220, 1440, 1920])
def test_notes_overlap_neither_each_other_nor_what_follows(
    new_page: NewPage, repository_site: Path, serve: Callable[[Path], str], width: int
) -> None:
    page = new_page(viewport={"width": width, "height": 900}, reduced_motion="reduce")
    page.goto(serve(repository_site) + REPOSITORY_ARTICLE)
    _assert_stacked(page)
    for number in (0, 7, 12):
        page.get_by_role("button", name="More").nth(number).click()
    _assert_stacked(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


MOST_DRIFT = 260
"""Pixels from a note to its passage, of forty notes on four thousand characters."""
DRIFT = """[...document.querySelectorAll(".explainer-source .explainer-note")].map(e =>
    e.getBoundingClientRect().top
    - document.getElementById(e.id.replace("note-", "passage-")).getClientRects()[0].top)"""


@pytest.mark.parametrize("width", [1220, 1440, 1920])
def test_of_many_notes_each_says_its_line_whole_near_its_passage(
    new_page: NewPage, repository_site: Path, serve: Callable[[Path], str], width: int
) -> None:
    page = new_page(viewport={"width": width, "height": 900}, reduced_motion="reduce")
    page.goto(serve(repository_site) + REPOSITORY_ARTICLE)
    drift = page.evaluate(DRIFT)
    assert len(drift) > 20
    assert max(map(abs, drift)) <= MOST_DRIFT
    cut = """all => all.filter(e => e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1
        || getComputedStyle(e).textOverflow === "ellipsis").map(e => e.textContent)"""
    heads = page.locator(".explainer-source .explainer-note-head")
    assert heads.evaluate_all(cut) == []
    for head in heads.all():
        expect(head.locator(".explainer-headline")).to_be_visible()
        expect(head.locator(".explainer-says")).to_be_visible()


def test_what_the_reader_opens_stays_at_its_passage(
    new_page: NewPage, repository_site: Path, serve: Callable[[Path], str]
) -> None:
    page = new_page(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    page.goto(serve(repository_site) + REPOSITORY_ARTICLE)
    note = page.locator(".explainer-source .explainer-note").nth(8)
    before = [abs(drift) for drift in page.evaluate(DRIFT)]
    note.click(position={"x": 200, "y": 12})  # anywhere on its line
    expect(note.get_by_role("button", name="Less")).to_be_visible()
    expect(note.locator(".explainer-provenance")).to_be_visible()
    assert abs(page.evaluate(DRIFT)[8]) <= 20
    note.get_by_role("button", name="Less").click()
    assert [abs(drift) for drift in page.evaluate(DRIFT)] == before


@pytest.mark.parametrize("width", [1440, 390])
def test_a_click_on_a_passage_opens_its_note_and_marking_words_does_not(
    new_page: NewPage, reading: str, width: int
) -> None:
    page = new_page(viewport={"width": width, "height": 900})
    page.goto(reading + ARTICLE)
    opened = page.locator("#note-thursday" if width == 1440 else ".explainer-card--sheet")
    passage = page.locator("#passage-thursday")
    box = settled_box(passage)
    page.mouse.move(box["x"] + 4, box["y"] + 10)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] - 4, box["y"] + 10, steps=4)
    page.mouse.up()
    assert page.evaluate("getSelection().toString()") != ""
    expect(opened.get_by_text("A last line")).to_be_hidden()
    page.evaluate("getSelection().empty()")
    passage.click()
    expect(opened.get_by_text("A last line")).to_be_visible()
    expect(opened).to_be_focused()


def _assert_stacked(page: Page) -> None:
    boxes = page.evaluate(
        """[...document.querySelectorAll(".explainer-source .explainer-note")].map(e => {
            const r = e.getBoundingClientRect()
            return [r.top, r.bottom]
        })"""
    )
    assert len(boxes) > 20
    for above, below in pairwise(boxes):
        assert above[1] <= below[0]
    assert boxes[-1][1] <= page.locator("#in-this-page").evaluate("e => e.getBoundingClientRect().top")


def test_a_long_note_is_cut_and_opens(new_page: NewPage, reading: str) -> None:
    page = new_page(viewport={"width": 1440, "height": 900})
    page.goto(reading + ARTICLE)
    note = page.locator("#note-thursday")
    expect(note.get_by_text("A last line")).to_be_hidden()
    more = note.get_by_role("button", name="More")
    expect(more).to_have_attribute("aria-expanded", "false")
    more.click()
    expect(note.get_by_text("A last line")).to_be_visible()
    note.get_by_role("button", name="Less").click()
    expect(note.get_by_text("A last line")).to_be_hidden()


@pytest.mark.parametrize("forced", ["none", "active"])
def test_of_a_closed_note_nothing_covers_the_words(
    new_page: NewPage, repository_site: Path, serve: Callable[[Path], str], forced: str
) -> None:
    """Its button lies over the whole line, unseen: in forced colours, too, where no colour is transparent."""
    page = new_page(viewport={"width": 1440, "height": 900}, reduced_motion="reduce", forced_colors=forced)
    page.goto(serve(repository_site) + REPOSITORY_ARTICLE)
    row = page.locator(".explainer-note--closed").first
    page.mouse.move(2, 2)
    at_rest(row)

    def shown() -> bytes:
        return row.screenshot(animations="disabled")  # what slides or fades has come to its end

    until(page, lambda: shown() == shown(), "it is drawn to its end")
    with_button = shown()
    row.locator(".explainer-note-more").evaluate("e => { e.style.visibility = 'hidden' }")
    until(page, lambda: shown() == with_button, "it looks the same without its button")


def test_the_number_at_a_passage_opens_its_note(new_page: NewPage, reading: str) -> None:
    page = new_page(viewport={"width": 1440, "height": 900})
    page.goto(reading + ARTICLE)
    page.locator("#ref-thursday").click()
    note = page.locator("#note-thursday")
    expect(note).to_be_focused()
    expect(note.get_by_text("A last line")).to_be_visible()
    expect(page).to_have_url(f"{reading}{ARTICLE}#note-thursday")
    note.locator("blockquote a").click()
    expect(page.locator("#passage-thursday")).to_be_in_viewport()


def test_a_link_to_a_note_opens_it(new_page: NewPage, reading: str) -> None:
    page = new_page(viewport={"width": 390, "height": 800})
    page.goto(f"{reading}{ARTICLE}#note-last-names")
    expect(page.locator("#note-last-names")).to_be_in_viewport()


def test_below_1220_px_notes_stand_below_the_text_and_one_opens_in_a_sheet(new_page: NewPage, reading: str) -> None:
    page = new_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page.goto(reading + ARTICLE)
    expect(page.locator(".explainer-notes #note-thursday")).to_be_visible()
    passage = at_rest(page.locator("#passage-thursday"))
    before = page.evaluate("scrollY")
    passage.tap()
    sheet = page.locator(".explainer-card--sheet")
    expect(sheet).to_contain_text("A last line")
    expect(sheet).to_be_focused()
    expect(sheet).to_contain_text("1 of 3")
    assert page.evaluate("scrollY") == before
    close = sheet.get_by_role("button", name="Close")
    sheet.locator(".explainer-card-body").evaluate("e => e.scrollTo(0, 9999)")
    expect(close).to_be_in_viewport()
    assert settled_box(sheet)["height"] <= 844 / 2
    sheet.get_by_role("button", name="Next note").tap()
    expect(sheet).to_contain_text("Long is a matter of taste.")
    expect(sheet).to_contain_text("Disputed")
    expect(sheet).not_to_contain_text("A last line")
    sheet.get_by_role("button", name="Close").tap()
    expect(sheet).to_have_count(0)
    page.set_viewport_size({"width": 1440, "height": 900})
    expect(page.locator(".explainer-source--margin #note-long-road")).to_be_visible()
    page.set_viewport_size({"width": 390, "height": 900})
    expect(page.locator(".explainer-notes #note-long-road")).to_be_visible()


@pytest.mark.parametrize("width", [1440, 390])
def test_the_sources_words_are_the_seeds(new_page: NewPage, reading: str, reading_site: Path, width: int) -> None:
    page = new_page(viewport={"width": width, "height": 900})
    page.goto(reading + ARTICLE)
    seed = (reading_site.parent / "seeds/troops.txt").read_text(encoding="utf-8")
    expect(page.locator(".explainer-source .explainer-note")).to_have_count(3 if width == 1440 else 0)
    assert page.evaluate(SOURCE_TEXT) == seed
    for own in page.locator(".explainer-source .explainer-note").all():
        assert own.evaluate("e => !!e.closest('[data-explainer-own]')")
        expect(own).to_have_attribute("role", "note")
        assert (own.get_attribute("aria-label") or "").startswith("Annotators’ note ")


@pytest.mark.parametrize("width", [1440, 390])
def test_who_copies_the_article_copies_no_note(new_page: NewPage, reading: str, width: int) -> None:
    page = new_page(viewport={"width": width, "height": 1800})
    page.goto(reading + ARTICLE)
    if width == 390:
        page.locator("#ref-thursday").click()
        expect(page.locator(".explainer-card--sheet")).to_be_in_viewport()
    # a scroll to the note may still be under way
    start = settled_box(page.locator(".explainer-source > p").first)
    end = settled_box(page.locator(".explainer-source > p").nth(1))
    page.mouse.move(start["x"] + 1, start["y"] + 8)
    page.mouse.down()
    page.mouse.move(end["x"] + end["width"] - 4, end["y"] + end["height"] - 8, steps=5)
    page.mouse.up()
    copied = page.evaluate("getSelection().toString()")
    assert "near Kursk on Thursday" in copied
    assert "The road to Tehran is long" in copied
    assert "31 October" not in copied
    assert "Explain" not in copied


def test_the_keyboard_opens_and_closes_a_note(new_page: NewPage, reading: str) -> None:
    page = new_page(viewport={"width": 1440, "height": 900})
    page.goto(reading + ARTICLE)
    note = page.locator("#note-thursday")
    expect(note.get_by_text("A last line")).to_be_hidden()
    note.get_by_role("button").focus()
    page.keyboard.press("Enter")
    expect(note.get_by_text("A last line")).to_be_visible()
    expect(note.get_by_role("button", name="Less: note 1")).to_be_focused()
    page.keyboard.press("Enter")
    expect(note.get_by_text("A last line")).to_be_hidden()


def test_a_retracted_note_and_the_heading_stay_where_they_were(new_page: NewPage, reading: str) -> None:
    page = new_page(viewport={"width": 1440, "height": 900})
    page.goto(reading + ARTICLE)
    expect(page.locator(".explainer-notes #note-retracted")).to_be_visible()
    expect(page.locator(".explainer-notes h2")).to_have_text("Notes")


def test_a_passage_and_its_note_light_up_together(new_page: NewPage, reading: str) -> None:
    page = new_page(viewport={"width": 1440, "height": 900})
    page.goto(reading + ARTICLE)
    page.locator("#passage-last-names").hover()
    expect(page.locator("#note-last-names.explainer-active")).to_be_visible()
    page.locator("#note-long-road").hover()
    expect(page.locator("#passage-long-road.explainer-active")).to_be_visible()
    expect(page.locator("#note-last-names.explainer-active")).to_have_count(0)


def test_without_javascript_notes_and_definitions_are_there_and_no_control(new_page: NewPage, reading: str) -> None:
    for width in (1440, 390):
        page = new_page(java_script_enabled=False, viewport={"width": width, "height": 900})
        page.goto(reading + ARTICLE)
        for note in ("thursday", "long-road", "last-names", "retracted"):
            expect(page.locator(f".explainer-notes #note-{note}")).to_be_visible()
        expect(page.locator("#entry-kursk + dd")).to_contain_text("A region of Russia")
        expect(page.locator("#entry-kursk + dd")).to_contain_text("Why it matters here The troops stood here.")
        expect(page.locator(".explainer-density")).to_be_hidden()
        expect(page.locator(".explainer-cards")).to_be_hidden()
        page.locator(".explainer-controls > summary").click()
        expect(page.locator(".explainer-key")).to_be_visible()
        page.locator("#mention-kursk-2").click()
        expect(page.locator("h1")).to_have_text("Kursk Oblast")


@pytest.mark.parametrize("script", [True, False])
def test_paper_has_every_definition_and_note_and_nothing_to_press(
    new_page: NewPage, reading: str, *, script: bool
) -> None:
    page = new_page(java_script_enabled=script, viewport={"width": 1440, "height": 900})
    page.goto(reading + ARTICLE)
    if script:
        point_at(page.locator("#mention-kursk-2"))
        expect(page.locator(".explainer-card")).to_be_visible()
    pdf = PdfReader(io.BytesIO(page.pdf()))
    text = " ".join(" ".join(part.extract_text() for part in pdf.pages).split())
    assert "near Kursk on Thursday" in text
    for words in ("A last line", "Long is a matter of taste.", "And again.", "This note was retracted."):
        assert text.count(words) == 1, words
    for words in ("American diplomat, born in 1962.", "A region of Russia", "The troops stood here."):
        assert text.count(words) == 1, words
    for words in ("Turn cards off", "first in each section", "Next mention", "Reading", "Full entry"):
        assert words not in text, words
    for words in ("1 disputed", "write a note"):
        assert words not in text, words
    if script:  # and the screen has everything back in its place
        expect(page.locator(".explainer-source--margin .explainer-note")).to_have_count(3)
