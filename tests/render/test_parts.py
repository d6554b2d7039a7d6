"""Long lists as pages: everything stands on one of them, once, and addresses lead where it stands."""

import json
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_explainer.hosts.cli import main
from mkdocs_explainer.model.corpus import Corpus, Entity
from mkdocs_explainer.model.facts import Period
from mkdocs_explainer.model.sources import Citation, Source
from mkdocs_explainer.render import parts
from mkdocs_explainer.render.bibliography import MOST_USING
from mkdocs_explainer.render.parts import CITING, Listed, entity_parts, packed, source_parts
from mkdocs_explainer.render.site import Site
from mkdocs_explainer.site.index import SiteIndex
from previewing import Served, files_of, from_nothing
from tests_support import Build, BuiltSite, broken_links, write_files

CONFIG = (
    "site_name: Trial\nsite_url: https://example.org/\ntheme: {name: mkdocs}\nplugins: [search, explainer]\n"
    "validation: {links: {anchors: warn}}\n"
)
COUNT = 12
LISTS = {"articles": "explainer-lead", "glossary": "<dt>", "timeline": '<li id="', "map": "<dt id", "sources": "<li id"}


def many(count: int = COUNT) -> dict[str, str]:
    files = {"mkdocs.yml": CONFIG, "docs/index.md": "# Home\n\n[All](glossary/index.md)\n"}
    for number in range(count):
        letter = chr(ord("A") + number % 26)
        files |= {
            f"seeds/a{number}.txt": f"Talks {number}\n\nDelegates of {letter}land{number} met.\n",
            f"annotations/articles/a{number}.yml": f"file: seeds/a{number}.txt\npublished: 20{10 + number}-01-02\n",
            f"annotations/glossary/e{number}.yml": (
                f"name: {letter}land{number}\ntype: place\nsummary: A land. [@s{number}]\nsources: [s{number}]\n"
                f"location: {{lat: {number}, lon: {number}}}\ndates: {{start: {1990 + number}}}\n"
            ),
            f"annotations/sources/s{number}.yml": (
                f"type: report\ntitle: Report {number}\npublisher: Office {number % 3}\nissued: {2000 + number}\n"
            ),
        }
    return files


@pytest.fixture
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lists of four or five things fill a page."""
    monkeypatch.setattr(parts, "ROOM", 1_500)


def pages_of(site: BuiltSite, section: str) -> list[str]:
    """Return the addresses of a list's pages, as its first page names them."""
    first = site.page(f"{section}/")
    nav = re.search(r'<nav class="explainer-parts".*?</nav>', first, re.DOTALL)
    assert nav, section
    found = re.findall(r'<a href="([^"]+)" data-part="(\d+)"', nav[0])
    assert [int(number) for _, number in found] == list(range(1, len(found) + 1))
    return [f"{section}/", *(f"{section}/{href}" for href, _ in found[1:])]


@pytest.mark.slow
def test_everything_stands_on_one_page_of_its_list(build_site: Build, small_pages: None) -> None:
    site = build_site(many())
    sitemap = site.page("sitemap.xml")
    assert not [line for line in site.log if "WARNING" in line]
    for section, sign in LISTS.items():
        addresses = pages_of(site, section)
        assert len(addresses) > 1
        counts = [site.page(address).count(sign) for address in addresses]
        assert sum(counts) >= COUNT
        assert min(counts)
        assert all(f"https://example.org/{address}" in sitemap for address in addresses)
        assert len({re.search("<title>.*?</title>", site.page(address))[0] for address in addresses}) == len(addresses)
        for address, after in pairwise(addresses):
            assert re.search(r'<a href="([^"]+)" rel="next">', site.page(address))
            assert re.search(r'<a href="([^"]+)" rel="prev">', site.page(after))
    text = "".join(site.page(address) for address in pages_of(site, "sources"))
    assert Counter(re.findall(r'<li id="(source-[^"]+)"', text)) == {f"source-s{n}": 1 for n in range(COUNT)}
    assert broken_links(site.root / "site") == []  # those of the timeline's moments among them


@pytest.mark.slow
def test_no_page_of_a_list_stands_in_the_navigation(build_site: Build, small_pages: None) -> None:
    site = build_site(many())
    home = site.page("")
    assert 'href="glossary/"' in home
    assert "/part/" not in home


@pytest.mark.slow
def test_an_old_address_is_told_where_its_words_stand(build_site: Build, small_pages: None) -> None:
    site = build_site(many())
    for section in ("glossary", "timeline", "map", "sources"):
        ids = json.loads((site.root / f"site/assets/explainer/parts/{section}.json").read_bytes())
        addresses = pages_of(site, section)
        assert len(ids) == len(addresses)
        for known, address in zip(ids, addresses, strict=True):
            page = site.page(address)
            assert known
            assert all(f'id="{id}"' in page for id in known if not id.startswith("about-"))


def test_a_list_with_room_is_one_page_without_a_word_of_pages(build_site: Build) -> None:
    site = build_site(many())
    for section in LISTS:
        page = site.page(f"{section}/")
        assert "explainer-parts" not in page
        assert "explainer-turn" not in page
    assert not (site.root / "site/assets/explainer/parts").exists()
    assert not list((site.root / "site").rglob("part"))


@pytest.mark.slow
def test_a_list_below_words_of_ones_own_goes_on_and_one_that_is_kept_does_not(
    build_site: Build, small_pages: None
) -> None:
    own = "---\nexplainer: true\n---\n# Our sources\n\nRead them.\n"
    site = build_site({**many(), "docs/sources/index.md": own, "docs/glossary/index.md": "# Mine\n"})
    assert "Read them." in site.page("sources/")
    assert len(pages_of(site, "sources")) > 1
    assert not (site.root / "site/glossary/part").exists()


@pytest.mark.slow
def test_a_page_at_the_address_of_one_of_a_list_is_kept_and_the_list_whole(
    build_site: Build, small_pages: None
) -> None:
    site = build_site({**many(), "docs/sources/part/2.md": "# Mine\n"})
    assert "Mine" in site.page("sources/part/2/")
    assert any("sources/part/2.md stands where a page would be generated" in line for line in site.log)
    addresses = [path.parent for path in (site.root / "site/sources").rglob("index.html")]
    text = "".join((path / "index.html").read_text("utf-8") for path in addresses)
    assert Counter(re.findall(r'<li id="(source-[^"]+)"', text)) == {f"source-s{n}": 1 for n in range(COUNT)}


def test_other_generators_have_the_same_pages(
    tmp_path: Path, small_pages: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(tmp_path, many())
    monkeypatch.chdir(tmp_path)
    assert main(["prebuild", "--form", "html", "--output", "out"]) == 0
    pages = sorted((tmp_path / "out/glossary").rglob("index.html"))
    lists = [page for page in pages if "part" in page.parts or page.parent.name == "glossary"]
    assert len(lists) > 1
    assert sum(page.read_text("utf-8").count("<dt>") for page in lists) == COUNT
    assert (tmp_path / "out/assets/explainer/parts/glossary.json").is_file()


@pytest.mark.slow
def test_a_list_that_grows_in_a_preview_has_its_pages(tmp_path: Path, small_pages: None) -> None:
    config = CONFIG.replace("{name: mkdocs}", "{name: material}")  # the other one writes the time of day
    write_files(tmp_path / "root", {**many(4), "mkdocs.yml": config})
    served = Served(tmp_path / "root", tmp_path / "site")
    assert not (served.site / "sources/part").exists()
    write_files(tmp_path / "root", {path: text for path, text in many(9).items() if "sources" in path})
    served.update()
    assert (served.site / "sources/part/2/index.html").is_file()
    from_nothing(served.root, tmp_path / "fresh")
    assert files_of(served.site) == files_of(tmp_path / "fresh")


@given(st.lists(st.integers(1, 500), max_size=40), st.integers(1, 1_000))
def test_parts_are_the_list_in_its_order_and_have_room(sizes: list[int], room: int) -> None:
    found = packed((Listed(place, str(place), size, (f"a{place}",)) for place, size in enumerate(sizes)), room=room)
    assert [item for part in found for item in part.items] == list(range(len(sizes)))
    if len(found) > 1:
        assert all(part.items for part in found)
        assert all(sum(sizes[item] for item in part.items) <= room or len(part.items) == 1 for part in found)
    else:
        assert sum(sizes) <= room or len(sizes) == 1


@pytest.mark.slow
def test_a_source_that_everything_cites_is_told_with_a_number(build_site: Build) -> None:
    count = CITING + 3
    files = {"mkdocs.yml": CONFIG, "docs/index.md": "# Home\n", "annotations/sources/s.yml": "type: report\ntitle: R\n"}
    for number in range(count):
        text = f"name: Land{number}\ntype: place\nsummary: A land.\nsources: [s]\n"
        files[f"annotations/glossary/e{number}.yml"] = text
    page = build_site(files).page("sources/")
    assert page.count('<a href="../glossary/e') == CITING + MOST_USING
    assert "and 3 more" in page


@pytest.mark.slow
def test_long_names_and_summaries_are_reckoned_with() -> None:
    words = Site(Corpus(), SiteIndex({}, {})).words
    sources = {
        f"s{n}": Source(f"s{n}", "report", "T" * 400, url="https://example.org/" + "x" * 300) for n in range(9_000)
    }
    assert all(len(part.items) < 1_200 for part in source_parts(sources, {}, {}, words))
    entities = [Entity(f"e{n}", "Ж" * 60, "place", summary="ж" * 400) for n in range(9_000)]
    assert all(len(part.items) < 800 for part in entity_parts(entities, "ru"))
    event = Entity("war", "War", "event", dates=Period("1914"), sources=(Citation("a"),))
    assert Site(Corpus(entities={"war": event}), SiteIndex({}, {})).part_of_moment == {"event-war": 1}
