"""A long article on several pages, as readers meet it: on from part to part, and to the right one from anywhere."""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, expect

from mkdocs_explainer.hosts.mkdocs import long_pages as written
from mkdocs_explainer.render import long_pages
from tests_support import Build

pytestmark = [pytest.mark.browser, pytest.mark.slow]

NewPage = Callable[..., Page]
COUNT = 60


@pytest.fixture
def parted(build_site: Build, monkeypatch: pytest.MonkeyPatch, serve: Callable[[Path], str]) -> str:
    """The address of a site whose article has several parts."""
    monkeypatch.setattr(long_pages, "ROOM", 20_000)
    for module in (long_pages, written):
        monkeypatch.setattr(module, "MOST", 40_000)
    said = [f"Word{n} stands here & the Crew came." for n in range(COUNT)]
    notes = {
        f"annotations/notes/a/n{n}.yml": f"quote: Word{n} stands\nkind: explain\nbody: About {n}.\nstatus: reviewed\n"
        for n in range(COUNT)
    }
    site = build_site(
        {
            "mkdocs.yml": "site_name: Trial\ntheme: {name: material, font: false}\nplugins: [search, explainer]\n",
            "docs/index.md": "# Home\n",
            "seeds/a.txt": "A Title\n\n" + "\n\n".join(said) + "\n",
            "annotations/glossary/crew.yml": "name: Crew\ntype: group\nsummary: x\n",
            **notes,
        }
    )
    return serve(site.root / "site")


def test_ways_lead_from_part_to_part_and_each_address_to_its_part(new_page: NewPage, parted: str) -> None:
    page = new_page(viewport={"width": 390, "height": 844})
    page.goto(f"{parted}articles/a/")
    parts = page.locator("nav.explainer-parts a")
    count = parts.count()
    assert count > 2
    expect(parts.first).to_have_attribute("aria-current", "page")
    page.locator("a[rel=next]").first.click()
    expect(page).to_have_url(f"{parted}articles/a--2/")
    expect(page.locator("nav.explainer-parts a[aria-current]")).to_have_attribute("data-part", "2")
    page.locator("a[rel=prev]").first.click()
    expect(page).to_have_url(f"{parted}articles/a/")

    last = COUNT - 1
    page.goto(f"{parted}articles/a/#note-n{last}")
    expect(page).to_have_url(f"{parted}articles/a--{count}/#note-n{last}")
    expect(page.locator(f"#passage-n{last}")).to_be_attached()

    page.goto(f"{parted}glossary/crew/")
    page.locator(".explainer-mentions details > summary").evaluate_all("all => all.forEach(one => one.click())")
    page.locator(".explainer-mentions a[href*='#mention-crew-']").last.click()
    expect(page).to_have_url(re.compile("/articles/a.*#mention-crew-"))
    target = page.url.partition("#")[2]
    expect(page.locator(f"#{target}")).to_be_attached()


def test_without_scripts_the_parts_are_all_there(new_page: NewPage, parted: str) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"{parted}articles/a/")
    found = []
    while True:
        found += [one.get_attribute("id") for one in page.locator("mark[id^=passage-n]").all()]
        onward = page.locator("a[rel=next]").first
        if not onward.count():
            break
        address = urljoin(page.url, onward.get_attribute("href") or "?")
        onward.click()
        page.wait_for_url(address)  # and all of it has come: what is looked for is counted
    assert sorted(found) == sorted(f"passage-n{n}" for n in range(COUNT))
