"""A page of somebody's site without a name that is explained: shown as it is without the plugin."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from computed_styles import computed_styles, style_differences
from tests_support import Build

pytestmark = pytest.mark.browser

CONFIG = """\
site_name: Test
theme:
  name: {theme}
plugins: {plugins}
markdown_extensions: [admonition, attr_list, tables, toc: {{permalink: true}}, footnotes, def_list]
nav: [index.md, plain.md]
"""
PLAIN = """\
# A page

First words with [a link](index.md), `code`, <small>small words</small> and a note[^1].

## A part

!!! note
    An admonition with **bold** words.

| a | b |
|---|---|
| 1 | 2 |

### Below it

- one
- two

> A quotation.

Term
:   What it means.

[^1]: The note.
"""
FILES = {
    "seeds/first.txt": "Troops near Kursk\n\nThey stood in Kursk.\n",
    "annotations/glossary/kursk.yml": "name: Kursk\ntype: place\nsummary: A city.\n",
    "docs/index.md": "# Home\n",
    "docs/plain.md": PLAIN,
}
MATERIAL = "material\n  font: false\n  palette: {scheme: slate, primary: teal, accent: lime}"


@pytest.mark.parametrize(
    "theme",
    [MATERIAL, "readthedocs\n  highlightjs: false", "mkdocs\n  highlightjs: false"],
    ids=["material", "readthedocs", "mkdocs"],
)
def test_a_page_without_a_mention_is_shown_as_without_the_plugin(
    build_site: Build, serve: Callable[..., str], page: Page, theme: str
) -> None:
    styles = []
    for plugins in ("[search]", "[search, explainer: {history: false}]", "[search, explainer: {style: site}]"):
        config = CONFIG.format(theme=theme, plugins=plugins)
        root = build_site({**FILES, "mkdocs.yml": config}, into=str(len(styles))).root
        address = serve(root / "site")
        page.goto(f"{address}plain/", wait_until="networkidle")
        page.evaluate("Promise.allSettled(document.getAnimations().map(one => one.finished))")
        page.evaluate("new Promise(done => requestIdleCallback(done))")  # scripts have placed what they place
        styles.append(computed_styles(page, without=address))
        # the look of a whole site finds pages by their names everywhere, with the script
        assert page.locator("script[src*=explainer]").count() == ("style: site" in plugins)
    assert style_differences(styles[0], styles[1]) == []
    if theme == MATERIAL:
        assert style_differences(styles[0], styles[2])
