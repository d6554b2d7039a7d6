"""The entries of the search index: what the plugins' own parsers make of a page, without them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.config import load_config
from mkdocs.contrib.search.search_index import ContentParser

from commanded import build
from mkdocs_explainer.hosts.mkdocs import apart, search, upstream
from tests_support import write_files

material_search = pytest.importorskip("material.plugins.search.plugin", reason="Material is not installed")

FILES = {
    "docs/index.md": "# Home\n\nOn Kaldovia [@ap].\n",
    "docs/context/why.md": "---\nanswer: Of [[kaldovia]].\n---\n# Why?\n\nKaldovia.\n\n## Part\n\nZed & <b>x</b>\n",
    "seeds/a.txt": "Talks & more\n\nDelegates met in Kaldovia. Ann Ex said so.\n\nMs. Ex left for Zed.\n",
    "annotations/articles/a.yml": "file: seeds/a.txt\npublished: 2024-10-31\ncontext: [why]\nsources: [ap]\n",
    "annotations/glossary/kaldovia.yml": (
        "name: Kaldovia\ntype: place\nsummary: A land < of [[zed]] [@ap].\nbody: |\n  Some `code` & words.\n\n  - one\n"
        "  - two\nrelations: [{type: part-of, entity: zed}]\nlocation: {lat: 50, lon: 30}\nsources: [ap]\n"
    ),
    "annotations/glossary/zed.yml": "name: Zed\ntype: place\nsummary: A town in Kaldovia.\n",
    "annotations/glossary/ann.yml": "name: Ann Ex\ntype: person\nsummary: She speaks.\n",
    "annotations/sources/ap.yml": "type: webpage\ntitle: AP\nURL: https://example.org/ap\naccessed: 2024-11-01\n",
    "annotations/notes/a/met.yml": "quote: Delegates met\nkind: explain\nbody: Who? [@ap]\nstatus: reviewed\n",
}


def by_material(html: str) -> list[tuple[Any, ...]]:
    parser = material_search.Parser()
    parser.feed(html)
    parser.close()
    return [told(section) for section in parser.data]


def told(section: Any) -> tuple[Any, ...]:
    return section.id, "".join(section.title), "".join(section.text), section.is_excluded()


def by_mkdocs(html: str) -> tuple[list[tuple[Any, ...]], str]:
    parser = ContentParser()
    parser.feed(html)
    parser.close()
    return [(one.id, one.title, one.text) for one in parser.data], parser.stripped_html


@pytest.mark.slow
@pytest.mark.parametrize(
    ("theme", "name"), [("material", "material/search"), ("mkdocs", "search")], ids=["material", "mkdocs"]
)
def test_the_index_is_what_the_plugin_makes_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, theme: str, name: str
) -> None:
    config = f"site_name: T\ntheme: {{name: {theme}}}\nplugins: [{name}, explainer: {{history: false}}]\n"
    write_files(tmp_path, {**FILES, "mkdocs.yml": config})
    quickly = index_of(tmp_path, "quick")
    monkeypatch.setattr(apart, "read_quickly", lambda *_: None)
    assert index_of(tmp_path, "slow") == quickly
    assert b"Delegates met" in quickly


@pytest.mark.slow
def test_no_generated_page_asks_for_a_parser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = "site_name: T\ntheme: {name: material}\nplugins: [search, explainer: {history: false, processes: 1}]\n"
    write_files(tmp_path, {**FILES, "mkdocs.yml": config})
    read = []
    monkeypatch.setattr(search, "material_sections", remembering(search.material_sections, read))
    index_of(tmp_path, "site")
    assert len(read) >= 9
    assert None not in read


def remembering(function: Callable[[str], Any], results: list[Any]) -> Callable[[str], Any]:
    def call(html: str) -> Any:
        results.append(function(html))
        return results[-1]

    return call


def index_of(root: Path, site: str) -> bytes:
    build(load_config(str(root / "mkdocs.yml"), site_dir=str(root / site)))
    return (root / site / "search/search_index.json").read_bytes()


PIECES = st.lists(
    st.sampled_from(
        '<h1>|<h2 id=\'x\'>|<h2 id="a">|</h2>|<h3 id="b" data-search-exclude>|</h3>|<p>|</p>|<p data-search-exclude>'
        '|<ul>|<li>|</li>|</ul>|<pre>|</pre>|<code>|</code>|<br>|<br/>|<div class="linenodiv">|</div>|<div>|<svg/>'
        "|<sup>|</sup>"
        '|<a class="headerlink" href="#a">|<a href="?a=1&amp;b">|</a>|words|  |\n|&amp;|&lt;p|a & b|<!-- c -->|<object>'
        "|</object>|<em>|</em>|\n words\n|&nbsp;|<section data-search-exclude>|</section>|1 < 2".split("|")
    ),
    max_size=25,
).map("".join)


@given(PIECES)
def test_sections_are_those_of_materials_parser(html: str) -> None:
    found = search.material_sections(html)
    if found is not None:
        assert [told(section) for section in found] == by_material(html)


@given(PIECES)
def test_sections_are_those_of_mkdocs_parser(html: str) -> None:
    found = search.plain_sections(html)
    if found is not None:
        assert ([(one.id, one.title, one.text) for one in found[0]], found[1]) == by_mkdocs(html)


def test_another_index_is_left_to_its_plugin() -> None:
    class Index:
        def add_entry_from_context(self, page: object, more: object) -> None:
            raise NotImplementedError

        def create_entry_for_section(self) -> None:
            raise NotImplementedError

    index = Index()
    assert upstream.unknown_in_search(index) == "add_entry_from_context"

    class Search:
        search_index = index

    search.read_quickly(Search(), lambda _: True)
    assert "add_entry_from_context" not in vars(index)
