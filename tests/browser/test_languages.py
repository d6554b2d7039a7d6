"""Sites in other languages, as their readers have them: axe finds nothing, and the form says nothing in English."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from accessibility import findings
from pointing import point_at
from said_words import latin_words
from tongue_sites import ARABIC, UKRAINIAN, config

pytestmark = [pytest.mark.browser, pytest.mark.slow]

NewPage = Callable[..., Page]
GERMAN = {**UKRAINIAN, "mkdocs.yml": config("Erklärt", "de"), "docs/index.md": "# Erklärt\n"}
"""Ukrainian articles on a German site: two languages on most pages."""
SITES: Mapping[str, tuple[Mapping[str, str], str, str]] = {
    "de": (GERMAN, "articles/mist/", "glossary/olena-koval/"),
    "ar": (ARABIC, "articles/aljisr/", "glossary/layla-haddad/"),
}


@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (390, "dark")])  # the others: test_accessibility.py
@pytest.mark.parametrize("lang", SITES)
def test_axe_finds_nothing(
    new_page: NewPage, serve: Callable[[Path], str], build_site: Callable, lang: str, width: int, scheme: str
) -> None:
    files, article, entry = SITES[lang]
    base = serve(build_site(files).root / "site")
    page = new_page(color_scheme=scheme, reduced_motion="reduce", viewport={"width": width, "height": 900})
    for path in (article, entry, "", "timeline/", "map/", "changes/"):
        page.goto(base + path)
        assert findings(page) == [], path
    page.goto(base + article)
    page.locator(".explainer-annotate button").click()
    expect(page.locator("dialog.explainer-form")).to_be_visible()
    assert findings(page) == []
    for path, asks in (("glossary/", "[data-asks=entry]"), ("sources/", "[data-asks=source]")):
        page.goto(base + path)
        page.locator(asks).last.click()
        expect(page.locator("dialog.explainer-form")).to_be_visible()
        assert findings(page) == [], asks


@pytest.mark.parametrize(
    ("files", "article", "direction"), [(UKRAINIAN, "articles/mist/", "ltr"), (ARABIC, "articles/aljisr/", "rtl")]
)
def test_the_form_says_nothing_in_english(
    new_page: NewPage,
    serve: Callable[[Path], str],
    build_site: Callable,
    files: Mapping[str, str],
    article: str,
    direction: str,
) -> None:
    page = new_page(viewport={"width": 1200, "height": 900})
    page.goto(serve(build_site(files).root / "site") + article)
    page.locator(".explainer-annotate button").click()
    form = page.locator("dialog.explainer-form")
    expect(form).to_have_attribute("dir", direction)
    form.locator("select[name=kind]").select_option("check")
    form.locator("textarea[name=quote]").fill("x")
    form.locator(".explainer-form-actions button").first.click()
    shown = form.evaluate(
        "e => [...e.querySelectorAll('h2, h3, label, option, p, button, a, summary')].map(one => one.textContent)"
    )
    labels = form.evaluate("e => [...e.querySelectorAll('[aria-label]')].map(one => one.getAttribute('aria-label'))")
    known = frozenset("Tab Enter Escape Ctrl https github none en ru zh pt BR GitHub issue CC BY Your note yml".split())
    texts = [re.sub(r"note-[0-9a-f]+", "", text) for text in (*shown, *labels)]
    assert list(latin_words(texts, known=known | {"pt-BR", "CC-BY", "your-name", "CC-BY-4"})) == []
    assert len(texts) > 30


def test_a_card_keeps_our_words_in_the_pages_language(
    new_page: NewPage, serve: Callable[[Path], str], build_site: Callable
) -> None:
    files = {**GERMAN, "annotations/glossary/rada.yml": f"{GERMAN['annotations/glossary/rada.yml']}lang: uk\n"}
    files["annotations/articles/mist.yml"] = files["annotations/articles/mist.yml"].replace("lang: uk", "lang: de")
    page = new_page(viewport={"width": 1440, "height": 900})
    page.goto(serve(build_site(files).root / "site") + "articles/mist/")
    target = page.locator('.explainer-source a[data-entity="rada"]').first
    point_at(target)
    card = page.locator(".explainer-card")
    expect(card).to_have_attribute("lang", "uk")
    foot = card.locator(".explainer-card-foot")
    expect(foot).to_have_attribute("lang", "de")
    expect(foot).to_contain_text("Karten ausschalten")
    expect(card.locator(".explainer-card-type")).to_have_text("Organisation")


def test_a_text_in_the_other_direction_scrolls_no_phone_sideways(
    new_page: NewPage, serve: Callable[[Path], str], build_site: Callable
) -> None:
    """The marks of its lists stand on the other side than the page's, and have room there."""
    listed = "# عنوان\n\n- قالت\n    - قالت\n\n1. أولا\n2. ثانيا\n\n> قالت\n"
    files = {
        **ARABIC,
        "mkdocs.yml": config("Explained", "en"),
        "docs/index.md": "# Explained\n",
        "seeds/list.md": listed,
        "annotations/articles/list.yml": "file: seeds/list.md\nlang: ar\n",
    }
    base = serve(build_site(files).root / "site")
    for width in (390, 320):
        page = new_page(viewport={"width": width, "height": 800})
        for path in ("articles/list/", "articles/aljisr/", "glossary/layla-haddad/", "sources/", "changes/"):
            page.goto(base + path)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    page.goto(base + "articles/list/")
    item = page.locator(".explainer-source li").first
    assert item.evaluate("one => getComputedStyle(one).direction") == "rtl"
    assert item.evaluate("one => parseFloat(getComputedStyle(one).marginRight)") > 10
    assert item.evaluate("one => parseFloat(getComputedStyle(one).marginLeft)") == 0
