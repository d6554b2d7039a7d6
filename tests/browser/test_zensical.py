"""A site that Zensical made of `explainer prebuild`'s pages: a reader's card, its click, and the notes work there."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from mkdocs_explainer.hosts.cli import main
from pointing import point_at
from reading_site import FILES
from tests_support import write_files

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SETTINGS = """\
[project]
site_name = "Trial"
extra_css = ["assets/explainer/explainer.css"]
extra_javascript = ["assets/explainer/explainer.js"]
[project.theme]
font = false
[project.markdown_extensions.explainer]
"""


@pytest.fixture
def zensical(tmp_path: Path, serve: Callable[..., str]) -> str:
    program = shutil.which(os.environ.get("ZENSICAL", "zensical"))
    if not program:
        pytest.skip("Zensical is not installed: it brings versions of its own of what the other tests use")
    write_files(tmp_path, {**FILES, "zensical.toml": SETTINGS})
    assert main(["prebuild", "--root", str(tmp_path)]) == 0
    subprocess.run([program, "build"], cwd=tmp_path, check=True, capture_output=True)
    return serve(tmp_path / "site")


def test_a_card_opens_and_its_link_leads_to_the_entry(page: Page, zensical: str) -> None:
    page.goto(f"{zensical}articles/troops/")
    name = page.locator("a.explainer-mention[data-entity=kursk]").first
    card = page.locator(".explainer-card")
    point_at(name)
    expect(card).to_contain_text("Kursk Oblast")
    card.get_by_role("link", name="Kursk Oblast").first.click()
    page.wait_for_url("**/glossary/kursk/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Kursk Oblast")


def test_a_tap_opens_a_card_and_the_next_one_follows_the_link(new_page: Callable[..., Page], zensical: str) -> None:
    page = new_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page.goto(f"{zensical}articles/troops/")
    name = page.locator("a.explainer-mention[data-entity=kursk]").first
    name.tap()
    expect(page.locator(".explainer-card")).to_contain_text("Kursk Oblast")
    assert page.url.endswith("articles/troops/")
    name.tap()
    page.wait_for_url("**/glossary/kursk/")


def test_a_filter_leaves_one_type(page: Page, zensical: str) -> None:
    page.goto(f"{zensical}glossary/")
    shown = page.locator("[data-kind]:visible")
    everything = shown.count()
    page.locator("input[name=explainer-filter][value=person]").check()
    expect(page.locator("[data-kind]:not([data-kind=person])").first).to_be_hidden()
    assert 0 < shown.count() < everything
