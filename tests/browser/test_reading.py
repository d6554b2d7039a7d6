"""The site as a reader meets it, in a real browser."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

from pointing import arrive

pytestmark = [pytest.mark.browser, pytest.mark.slow]

MATERIAL = """
site_name: Test
site_url: http://127.0.0.1/
theme: {name: material, font: false, features: [navigation.instant]}
plugins: [search, explainer]
"""
HOSTILE = Path(__file__).parent.parent / "golden/hostile.yml"
ARTICLE = "articles/north-korean-troops/"


def test_from_a_name_to_its_entry_and_back_to_the_sentence(
    page: Page, serve: Callable[[Path], str], repository_site: Path
) -> None:
    address = serve(repository_site)
    page.goto(address + ARTICLE)
    page.locator(".explainer-source a.explainer-mention", has_text="Kursk region").click()
    expect(page.locator("h1")).to_have_text("Kursk Oblast")
    sentence = page.locator(".explainer-mentions li", has_text="an estimated 8,000 in the Kursk region")
    sentence.get_by_role("link", name="Kursk region").click()
    expect(page).to_have_url(f"{address}{ARTICLE}#mention-kursk-oblast-1")
    expect(page.locator("#mention-kursk-oblast-1")).to_be_in_viewport()


def test_from_a_passage_to_its_note_and_back(page: Page, serve: Callable[[Path], str], repository_site: Path) -> None:
    page.goto(serve(repository_site) + ARTICLE)
    page.locator("#ref-meat-grinder").click()
    note = page.locator("#note-meat-grinder")
    expect(note).to_be_in_viewport()
    expect(note).to_contain_text("meat grinder")
    note.locator("blockquote a").click()
    expect(page.locator("#passage-meat-grinder")).to_be_in_viewport()


def test_instant_navigation_loads_no_page_anew(page: Page, serve: Callable[[Path], str], build_site: Callable) -> None:
    """The window's own variable survives two navigations; generated pages work as any other."""
    files = {
        "seeds/first.txt": "Troops near Kursk\nThey stood in Kursk.\n",
        "annotations/glossary/kursk.yml": "name: Kursk\ntype: place\nsummary: A city.\n",
    }
    address = serve(build_site({**files, "mkdocs.yml": MATERIAL}).root / "site")
    # instant navigation needs to know the address, which is only known now
    config = MATERIAL.replace("http://127.0.0.1/", address)
    build_site({**files, "mkdocs.yml": config})
    arrive(page, address + "articles/first/")
    page.evaluate("window.stays = true")
    page.locator("a.explainer-mention").click()
    expect(page.locator("h1")).to_have_text("Kursk")
    page.locator(".explainer-mentions li a").last.click()
    expect(page.locator("#mention-kursk-2")).to_be_in_viewport()
    assert page.evaluate("window.stays") is True


def test_nothing_that_strangers_write_runs(page: Page, serve: Callable[[Path], str], build_site: Callable) -> None:
    files = yaml.safe_load(HOSTILE.read_text(encoding="utf-8"))["files"]
    site = build_site({**files, "mkdocs.yml": MATERIAL}).root / "site"
    address = serve(site)
    pages = [file.parent.relative_to(site).as_posix() for file in site.rglob("index.html")]
    assert {".", "articles/first", "glossary/icbm", "articles", "glossary"} <= set(pages)
    for path in pages:
        page.goto(f"{address}{path}/")
        page.wait_for_load_state("networkidle")
        expect(page.locator("article h1").first).to_be_visible()
    page.goto(address + "articles/first/")
    expect(page.locator("h1")).to_have_text('<script>alert(1)</script> & "quotes"')
    assert page.title().startswith('<script>alert(1)</script> & "quotes"')


def test_without_javascript_every_definition_and_note_is_there(
    browser: Browser, serve: Callable[[Path], str], repository_site: Path
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(serve(repository_site) + ARTICLE)
    expect(page.locator("#note-meat-grinder")).to_be_visible()
    expect(page.locator("#entry-kursk-oblast + dd")).to_be_visible()
    context.close()


@pytest.mark.parametrize("width", [1440, 390, 320])
def test_nothing_is_wider_than_the_screen(
    browser: Browser, serve: Callable[[Path], str], repository_site: Path, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    address = serve(repository_site)
    for path in ("", ARTICLE, "glossary/", "glossary/kursk-oblast/", "context/what-happened-in-kursk/", "sources/"):
        page.goto(address + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    context.close()
