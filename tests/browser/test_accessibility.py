"""What axe finds, on every kind of page, in both schemes and both directions: nothing."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from accessibility import findings
from mkdocs_explainer.render.assets import LOOKS, Look, style
from page_kinds import PAGE_KINDS
from pointing import point_at
from reading_site import FILES, WHOLE

pytestmark = [pytest.mark.browser, pytest.mark.slow]

NewPage = Callable[..., Page]
APART = [("light", "ltr"), ("dark", "rtl")]
"""Schemes change colours alone, directions places alone, as the test below says of our styles: each of both once."""


def open_card(page: Page) -> None:
    point_at(page.locator(".explainer-source a.explainer-mention").first)
    card = page.locator(".explainer-card")
    expect(card).to_be_visible()
    card.evaluate("e => Promise.all(e.getAnimations({subtree: true}).map(one => one.finished))")  # faded in


@pytest.mark.parametrize("look", LOOKS)
def test_schemes_and_directions_have_nothing_to_do_with_one_another(look: Look) -> None:
    """No rule is for both, and one for a scheme sets colours alone, or how much is seen of something."""
    rules = re.findall(r"([^{}]*)\{([^{}]*)\}", style(look=look))
    of_schemes = [(selector, body) for selector, body in rules if "slate" in selector]
    assert len(of_schemes) > 3
    assert not [selector for selector, _ in of_schemes if "dir" in selector]
    set_there = {line.partition(":")[0].strip() for _, body in of_schemes for line in body.split(";")} - {""}
    assert {name for name in set_there if not name.startswith("--explainer-")} <= {"opacity", "color", "background"}


@pytest.mark.parametrize(("scheme", "direction"), APART)
@pytest.mark.parametrize("kind", PAGE_KINDS)
def test_pages_of_the_repository(
    new_page: NewPage, serve: Callable[[Path], str], repository_site: Path, kind: str, scheme: str, direction: str
) -> None:
    page = new_page(color_scheme=scheme, reduced_motion="reduce", viewport={"width": 1440, "height": 900})
    page.goto(serve(repository_site) + PAGE_KINDS[kind])
    page.evaluate("direction => { document.body.dir = direction; dispatchEvent(new Event('resize')) }", direction)
    assert findings(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", ["article", "context", "glossary", "timeline"])
def test_pages_of_the_repository_on_a_phone(
    new_page: NewPage, serve: Callable[[Path], str], repository_site: Path, kind: str, scheme: str
) -> None:
    page = new_page(color_scheme=scheme, reduced_motion="reduce", viewport={"width": 390, "height": 844})
    page.goto(serve(repository_site) + PAGE_KINDS[kind])
    for fold in page.locator("details.explainer-beside").all():
        fold.evaluate("e => { e.open = true }")
    assert findings(page) == []


@pytest.mark.parametrize(("scheme", "direction"), APART)
@pytest.mark.parametrize("width", [1440, 390])
def test_an_article_with_its_card_open(
    new_page: NewPage, serve: Callable[[Path], str], build_site: Callable, scheme: str, direction: str, width: int
) -> None:
    config = WHOLE if direction == "ltr" else WHOLE.replace("  font: false", "  font: false\n  language: ar")
    address = serve(build_site({**FILES, "mkdocs.yml": config}).root / "site")
    page = new_page(color_scheme=scheme, reduced_motion="reduce", viewport={"width": width, "height": 900})
    page.goto(address + "articles/troops/")
    assert page.evaluate("getComputedStyle(document.body).direction") == direction
    open_card(page)
    assert findings(page) == []
    page.keyboard.press("Escape")
    page.locator("#ref-thursday").click()
    expect(page.locator("#note-thursday" if width == 1440 else ".explainer-card--sheet")).to_be_focused()
    assert findings(page) == []
    if direction == "rtl" and width == 1440:
        text = page.locator("div.explainer-source").bounding_box()
        note = page.locator("#note-thursday").bounding_box()
        assert text
        assert note
        assert 0 <= note["x"] < note["x"] + note["width"] <= text["x"]


@pytest.mark.parametrize("width", [1440, 390])
def test_an_article_that_runs_the_other_way_than_the_site(
    new_page: NewPage, serve: Callable[[Path], str], build_site: Callable, width: int
) -> None:
    article = FILES["annotations/articles/troops.yml"] + "lang: en\n"
    config = WHOLE.replace("  font: false", "  font: false\n  language: ar")
    files = {**FILES, "mkdocs.yml": config, "annotations/articles/troops.yml": article}
    page = new_page(viewport={"width": width, "height": 900})
    page.goto(serve(build_site(files).root / "site") + "articles/troops/")
    text = page.locator("div.explainer-source")
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
    assert text.evaluate("e => getComputedStyle(e).direction") == "ltr"
    for fold in ("controls", "know-first"):  # the arrow stands behind the words
        summary = page.locator(f".explainer-{fold} > summary")
        right, left = (summary.evaluate(f"e => getComputedStyle(e, '::after').{side}") for side in ("right", "left"))
        assert float(right.removesuffix("px")) < 20 < float(left.removesuffix("px"))
    if width == 1440:  # notes stand where the lines end
        box, note = text.bounding_box(), page.locator("#note-thursday").bounding_box()
        assert box
        assert note
        assert box["x"] + box["width"] <= note["x"] < note["x"] + note["width"] <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_in_another_look_what_is_ours(new_page: NewPage, reading: str, scheme: str) -> None:
    """Without `style: site` the theme's own parts stay as they are; in what we add there is nothing to find."""
    page = new_page(color_scheme=scheme, reduced_motion="reduce", viewport={"width": 1440, "height": 900})
    page.goto(reading + "articles/troops/")
    assert findings(page, ".md-content__inner") == []
    open_card(page)
    assert findings(page, ".explainer-card") == []


def test_the_repositorys_article_with_a_card_open(
    new_page: NewPage, serve: Callable[[Path], str], repository_site: Path
) -> None:
    for scheme in ("light", "dark"):
        page = new_page(color_scheme=scheme, reduced_motion="reduce", viewport={"width": 1440, "height": 900})
        page.goto(serve(repository_site) + PAGE_KINDS["article"])
        open_card(page)
        assert findings(page) == []
