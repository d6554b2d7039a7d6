"""How much of an article is linked: a reader's choice."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from pointing import point_at
from reading_site import CONFIG, FILES

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ARTICLE = "articles/troops/"
MENTIONS = ".explainer-source .explainer-mention"
LINKS = ".explainer-source a.explainer-mention[href]"


def choose(page: Page, name: str) -> None:
    """Choose in the menu at the text's head, which is folded."""
    page.locator(".explainer-controls").evaluate("e => { e.open = true }")
    page.get_by_role("radio", name=name).check()


def links(page: Page) -> list[str]:
    return page.locator(LINKS).evaluate_all("all => all.map(e => e.id)")


def test_all_makes_real_links_of_all_mentions(page: Page, reading: str) -> None:
    page.goto(reading + ARTICLE)
    configured = links(page)
    total = page.locator(MENTIONS).count()
    assert 0 < len(configured) < total
    text = page.locator(".explainer-source").inner_text()
    choose(page, "all")
    assert len(links(page)) == total
    assert page.locator(".explainer-source").inner_text() == text
    added = page.locator("#mention-kursk-3")
    expect(added).to_have_attribute("data-type", "place")
    expect(added).to_have_attribute("aria-description", "Place")
    added.click()
    expect(page.locator("h1")).to_have_text("Kursk Oblast")


def test_off_leaves_no_link_and_first_in_each_section_is_what_was_there(page: Page, reading: str) -> None:
    page.goto(reading + ARTICLE)
    configured = links(page)
    choose(page, "off")
    assert links(page) == []
    expect(page.locator("#mention-kursk-2")).to_have_css("text-decoration-line", "none")
    expect(page.locator(".explainer-note-ref").first).to_be_visible()
    choose(page, "first in each section")
    assert links(page) == configured


def test_the_choice_is_remembered_on_other_pages_and_visits(page: Page, reading: str) -> None:
    page.goto(reading + ARTICLE)
    choose(page, "off")
    page.goto(reading + "articles/other/")
    expect(page.locator('.explainer-density input[value="none"]')).to_be_checked()
    assert links(page) == []
    choose(page, "first in each section")
    page.reload()
    assert links(page) == ["mention-kursk-2"]


@pytest.mark.parametrize("density", ["all", "section", "first", "none"])
def test_the_page_comes_as_configured_and_the_script_agrees(
    page: Page, serve: Callable, build_site: Callable, density: str
) -> None:
    """Going away and back gives what the build made, in an article with sections."""
    article = "# Kursk and Kursk\n\nKursk. ICBM. Kursk.\n\n## More\n\nKursk, the ICBM.\n\n### Deeper\n\nKursk. Kursk.\n"
    config = CONFIG.replace("plugins: [search, explainer]", f"plugins: [{{explainer: {{density: {density}}}}}]")
    files = {name: text for name, text in FILES.items() if "glossary" in name or "sources" in name}
    site = build_site({**files, "mkdocs.yml": config, "seeds/sections.md": article})
    page.goto(serve(site.root / "site") + "articles/sections/")
    configured = links(page)
    checked = page.locator(".explainer-density input:checked")
    expect(checked).to_have_attribute("value", density)
    other = "none" if density == "all" else "all"
    page.locator(".explainer-controls > summary").click()
    page.locator(f".explainer-density input[value={other}]").check()
    assert links(page) != configured
    page.locator(f".explainer-density input[value={density}]").check()
    assert links(page) == configured


def test_a_card_opens_on_a_link_that_the_reader_asked_for(page: Page, reading: str) -> None:
    page.goto(reading + ARTICLE)
    choose(page, "all")
    point_at(page.locator("#mention-icbm-2"))
    expect(page.locator(".explainer-card")).to_contain_text("A missile that flies further")


def test_types_differ_by_their_line_and_not_by_colour_alone(page: Page, serve: Callable, repository_site: Path) -> None:
    page.goto(serve(repository_site) + "articles/north-korean-troops/")
    lines = {}
    for type in ("person", "organization", "place", "event", "weapon"):
        link = page.locator(f'.explainer-source a.explainer-mention[data-type="{type}"]').first
        lines[type] = link.evaluate(
            "e => getComputedStyle(e).textDecorationStyle + getComputedStyle(e).textDecorationThickness"
        )
        expect(link).to_have_attribute("aria-description", type.capitalize())
    assert len(set(lines.values())) == 5, lines
