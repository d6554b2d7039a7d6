"""A page that is too long for one: everything stands on one of its parts, once, and ways lead from each to each."""

import gzip
import json
import re
from collections import Counter
from pathlib import Path

import pytest

from mkdocs_explainer.hosts.cli import main
from mkdocs_explainer.hosts.mkdocs import long_pages as written
from mkdocs_explainer.hosts.prebuild import pages as prebuilt
from mkdocs_explainer.render import long_pages
from previewing import Served, files_of, from_nothing
from tests_support import Build, broken_links, read_page, source_text, write_files

pytestmark = pytest.mark.slow

MOST, ROOM = 40_000, 20_000
CONFIG = "site_name: Trial\nsite_url: https://example.org/\ntheme: {name: material}\nplugins: [search, explainer]\n"
CREW = "name: Crew\ntype: group\nsummary: x\n"


@pytest.fixture
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(long_pages, "ROOM", ROOM)
    for module in (long_pages, written, prebuilt):
        monkeypatch.setattr(module, "MOST", MOST)


def with_notes(count: int = 80, *, between: str = " ") -> dict[str, str]:
    said = [f"Word{n} stands <here> & the Crew came." for n in range(count)]
    return {
        "mkdocs.yml": CONFIG,
        "docs/index.md": "# Home\n",
        "seeds/a.txt": f"A Title\n\n{between.join(said)}\n",
        "annotations/glossary/crew.yml": CREW,
        "annotations/sources/s.yml": "type: webpage\ntitle: S\nURL: https://example.org/\n",
        "annotations/notes/a/lost.yml": "quote: nowhere at all\nkind: explain\nbody: Lost.\nstatus: retracted\n",
    } | {
        f"annotations/notes/a/n{n}.yml": (
            f"quote: Word{n} stands\nkind: explain\nbody: About {n}. [@s]\nstatus: reviewed\n"
        )
        for n in range(count)
    }


def parts_of(site: Path, name: str = "a") -> list[Path]:
    """Return an article's pages in their order, as the first one names them."""
    first = site / f"articles/{name}/index.html"
    found = re.findall(r'<a href="\.\./([^"/]+)/" data-part="(\d+)"', first.read_text("utf-8"))
    assert [int(number) for _, number in found] == list(range(1, len(found) + 1))
    return [site / "articles" / folder / "index.html" for folder, _ in found]


@pytest.mark.parametrize("between", [" ", "\n\n"])
def test_a_long_article_goes_on_with_nothing_lost(build_site: Build, small_pages: None, between: str) -> None:
    files = with_notes(between=between)
    site = build_site(files)
    out = site.root / "site"
    pages = [path.read_text("utf-8") for path in parts_of(out)]
    assert len(pages) > 2
    assert max(len(page.encode()) for page in pages) <= MOST + 12_000  # one part's room, and the theme's own
    assert "".join(map(source_text, pages)).strip() == files["seeds/a.txt"].strip()
    notes = Counter(re.findall(r'<aside class="explainer-note [^>]* id="note-([^"]+)"', "".join(pages)))
    assert notes == {**{f"n{n}": 1 for n in range(80)}, "lost": 1}
    for page in pages:  # a note stands with its passage
        passages = set(re.findall(r'<mark[^>]* id="passage-([^"]+)"', page))
        assert passages <= set(re.findall(r' id="note-([^"]+)"', page))
    assert len({re.search("<title>.*?</title>", page)[0] for page in pages}) == len(pages)
    assert len({re.search('<link rel="canonical" href="[^"]+"', page)[0] for page in pages}) == len(pages)
    assert all(page.count("<h1") == 1 for page in pages)
    addresses = [re.search('<link rel="canonical" href="([^"]+)"', page)[1] for page in pages]
    listed = re.findall("<loc>([^<]+)</loc>", site.page("sitemap.xml"))
    assert [address for address in listed if address in addresses] == addresses
    assert gzip.decompress((out / "sitemap.xml.gz").read_bytes()) == (out / "sitemap.xml").read_bytes()
    known = json.loads((out / "assets/explainer/parts/articles/a.json").read_bytes())
    for ids, page in zip(known, pages, strict=True):
        assert ids
        assert set(ids) <= read_page(page).ids
    # an entry's page leads to the article, whose script knows on which part the mention stands
    elsewhere = [link for link in broken_links(out) if "articles/a/#mention-" not in link]
    assert elsewhere == []


def test_a_page_with_room_has_no_word_of_parts(build_site: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    site = build_site(with_notes(8))
    plain = site.page("articles/a/")
    assert "explainer-parts" not in plain
    assert not (site.root / "site/assets/explainer/parts").exists()
    monkeypatch.setattr(long_pages, "ROOM", 100)  # it is looked at, and has room
    assert build_site(with_notes(8)).page("articles/a/") == plain


def test_lists_that_are_too_long_go_on(build_site: Build, small_pages: None, monkeypatch: pytest.MonkeyPatch) -> None:
    count = 60
    monkeypatch.setattr(long_pages, "ROOM", 1_000)
    monkeypatch.setattr(written, "MOST", 5_000)
    people = {
        f"annotations/notes/a/p{n}.yml": f"quote: Word{n} stands\nkind: explain\nbody: x\nby: Person Number {n}\n"
        "status: reviewed\n"
        for n in range(count)
    }
    asked = {f"docs/context/q{n}.md": f"---\nquestion: What about number {n}?\n---\nWords.\n" for n in range(count)}
    config = {"mkdocs.yml": CONFIG.replace("material", "mkdocs")}
    site = build_site({**with_notes(count), **people, **asked, **config})
    for section, sign in (("credits", r"Person Number \d+<"), ("context", r">Q\d+</a></dt>")):
        folders = [site.root / "site" / name for name in (section, *(f"{section}--{n}" for n in range(2, 20)))]
        pages = [(folder / "index.html").read_text("utf-8") for folder in folders if folder.exists()]
        assert len(pages) > 1, section
        assert all(len(re.findall(sign, page)) < count for page in pages)
        assert len(set(re.findall(sign, "".join(pages)))) == count


def test_other_generators_have_the_same_parts(
    tmp_path: Path, small_pages: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = with_notes()
    write_files(tmp_path, files)
    monkeypatch.chdir(tmp_path)
    for form in ("html", "markdown"):
        assert main(["prebuild", "--form", form, "--output", form]) == 0
    pages = [path.read_text("utf-8") for path in parts_of(tmp_path / "html")]
    assert len(pages) > 2
    assert "".join(map(source_text, pages)).strip() == files["seeds/a.txt"].strip()
    for page in pages:
        passages = set(re.findall(r'<mark[^>]* id="passage-([^"]+)"', page))
        assert passages <= set(re.findall(r' id="note-([^"]+)"', page))
    assert broken_links(tmp_path / "html", without=("../../articles/a/#mention-",)) == []
    assert (tmp_path / "html/assets/explainer/parts/articles/a.json").is_file()
    assert (tmp_path / "markdown/articles/a--2.md").is_file()


def test_parts_come_and_go_in_a_preview(tmp_path: Path, small_pages: None) -> None:
    root = tmp_path / "root"
    write_files(root, with_notes(60))
    served = Served(root, tmp_path / "site")
    assert (served.site / "articles/a--3/index.html").is_file()
    for number, kept in enumerate((40, 4)):
        for path in [path for path in (root / "annotations/notes/a").glob("n*.yml") if int(path.stem[1:]) >= kept]:
            path.unlink()
        served.update()
        from_nothing(root, tmp_path / f"fresh{number}")
        assert files_of(served.site) == files_of(tmp_path / f"fresh{number}")
    assert not list((served.site / "articles").glob("a--*"))
    assert not (served.site / "assets/explainer/parts").exists()


def test_a_build_that_kept_its_pages_has_all_parts(build_site: Build, small_pages: None) -> None:
    config = {"mkdocs.yml": CONFIG.replace("explainer]", "explainer: {cache: true}]")}
    first = build_site({**with_notes(), **config})
    before = files_of(first.root / "site")
    assert [path for path in before if "a--2" in str(path)]
    assert files_of(build_site({**with_notes(), **config}).root / "site") == before
