"""A site's pages as files: the same words, mentions and notes as MkDocs' build, whatever a generator does with them."""

import shutil
import subprocess
import sys
from html.parser import HTMLParser
from importlib.metadata import entry_points
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from mkdocs_explainer.hosts.cli import main
from mkdocs_explainer.hosts.prebuild.files import one_line
from mkdocs_explainer.project.outputs import LIST

FILES = {
    "mkdocs.yml": "site_name: Trial\ntheme: {name: material}\nplugins: [explainer]\n",
    "docs/index.md": "# Home\n\nKaldovia and its [glossary](glossary/index.md), [why](context/why.md).\n",
    "docs/context/why.md": (
        "---\nanswer: Because of [[kaldovia]] [@report].\n---\n\n# Why it began\n\nKaldovia said so.\n"
    ),
    "docs/about.md": "# About\n\nKaldovia is not linked here.\n",
    "seeds/a.txt": (
        "Talks in Kaldovia\n\nDelegates\tmet in `Kaldovia` [[on]] *Monday*.\n\n\n    {{ so }} it was.\r\n```\nend\n"
    ),
    "annotations/articles/a.yml": "file: seeds/a.txt\npublished: 2024-01-02\nlang: en\nrights: Ours.\n",
    "annotations/glossary/kaldovia.yml": (
        "name: Kaldovia\ntype: place\nsummary: A land by the sea.\nsources: [report]\n"
    ),
    "annotations/glossary/brask.yml": "name: Brask\ntype: place\nsummary: A town in [[kaldovia]].\n",
    "annotations/sources/report.yml": (
        "type: report\ntitle: A report\nissued: 2024\npublisher: Office\n"
        "URL: https://example.org/r\naccessed: 2024-01-03\n"
    ),
    "annotations/notes/a/n.yml": (
        "quote: met in\nkind: explain\nbody: They met.\nby: project\ncreated: 2024-01-03\nstatus: reviewed\n"
        "lang: en\nlicense: CC-BY-4.0\n"
    ),
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    root = tmp_path / "site"
    for name, text in FILES.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
    return root


class Reading(HTMLParser):
    """What a page says: the article's words, the mentions, the passages of notes."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.words, self.mentions, self.passages = "", [], []
        self._open: list[tuple[str, bool]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag not in ("br", "hr", "img", "input", "link", "meta"):
            self._open.append((tag, "data-explainer-source" in given))
        if "explainer-mention" in (given.get("class") or ""):
            self.mentions.append((given.get("data-entity"), given.get("id"), given.get("href")))
        if tag == "mark":
            self.passages.append(given.get("data-note"))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if any(is_source for _, is_source in self._open):
            self.words += data


def reading(file: Path) -> tuple[str, list[object], list[object]]:
    page = Reading(file.read_text(encoding="utf-8"))
    return page.words, page.mentions, page.passages


THEMES = {point.name for group in ("mkdocs.themes", "properdocs.themes") for point in entry_points(group=group)}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("engine", "theme"),
    [
        ("mkdocs", "material"),
        ("mkdocs", "readthedocs"),
        ("mkdocs", "mkdocs"),
        ("properdocs", "material"),
        ("properdocs", "materialx"),
    ],
)
def test_pages_without_a_generator_say_what_built_pages_say(
    engine: str, theme: str, site: Path, tmp_path: Path
) -> None:
    """Words, mentions with their links, passages and data are the same with every engine and theme."""
    if theme not in THEMES:
        pytest.skip("mkdocs-materialx, Material's successor, is not installed: it cannot be beside Material")
    config = site / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace("name: material", f"name: {theme}"), encoding="utf-8")
    if engine == "properdocs":
        (site / "mkdocs.yml").rename(site / "properdocs.yml")
    command = [sys.executable, "-m", engine, "build", "-q", "-f", str(next(site.glob("*docs.yml"))), "-d"]
    command.append(str(tmp_path / "mk"))
    assert subprocess.run(command, check=False).returncode == 0
    assert main(["prebuild", "--root", str(site), "--form", "html", "--output", str(tmp_path / "plain")]) == 0
    for page in ("articles/a", "glossary/kaldovia", "glossary/brask", "context/why"):
        built, plain = (reading(tmp_path / folder / page / "index.html") for folder in ("mk", "plain"))
        assert built == plain
        assert built[1] or page == "glossary/kaldovia"  # its own page has no link to itself
    words, mentions, passages = reading(tmp_path / "plain" / "articles" / "a" / "index.html")
    assert words.replace("\r", "") == FILES["seeds/a.txt"].replace("\r", "")
    assert [one[0] for one in mentions] == ["kaldovia"]
    assert passages == ["n"]
    data = [path.relative_to(tmp_path / "mk") for path in (tmp_path / "mk" / "explainer").rglob("*.json*")]
    assert data
    for path in data:
        assert (tmp_path / "mk" / path).read_bytes() == (tmp_path / "plain" / path).read_bytes()


def test_markdown_pages_keep_every_character_through_a_parser(site: Path, tmp_path: Path) -> None:
    out = tmp_path / "docs"
    assert main(["prebuild", "--root", str(site), "--output", str(out)]) == 0
    text = (out / "articles" / "a.md").read_text(encoding="utf-8").split("---\n", 2)[2]
    page = Reading(Markdown(extensions=["extra", "md_in_html", "pymdownx.superfences", "smarty"]).convert(text))
    assert page.words == FILES["seeds/a.txt"]
    assert [one[0] for one in page.mentions] == ["kaldovia"]
    assert page.passages == ["n"]
    assert not (out / "about.md").exists()


WORDS = st.text(st.sampled_from("ab \n\t`~*_[]{}<&>#|:$^!-=1.\r\\\"'"), max_size=60)


@given(st.lists(WORDS, min_size=1, max_size=4))
def test_no_text_is_read_as_markdown(texts: list[str]) -> None:
    escaped = [text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") for text in texts]
    html = "".join(f"<p data-explainer-source>{text}</p>\n" for text in escaped)
    shown = Markdown(extensions=["extra", "pymdownx.superfences"]).convert(f"<div>{one_line(html)}</div>")
    assert Reading(shown).words == "".join(texts)


def test_a_second_call_writes_what_differs_and_removes_what_is_gone(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["prebuild", "--root", str(site)]) == 0
    assert "0 removed" in capsys.readouterr().out
    assert (site / "docs" / "glossary" / "brask.md").exists()
    assert main(["prebuild", "--root", str(site)]) == 0
    assert "0 files written, 0 removed" in capsys.readouterr().out
    (site / "annotations" / "glossary" / "brask.yml").unlink()
    assert main(["prebuild", "--root", str(site)]) == 0
    assert "1 removed" in capsys.readouterr().out
    assert not (site / "docs" / "glossary" / "brask.md").exists()
    assert (site / "docs" / "about.md").read_text(encoding="utf-8") == FILES["docs/about.md"]


def test_other_commands_take_what_was_written_for_nobodys(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = main(["check", "--root", str(site)]), capsys.readouterr().out
    assert main(["prebuild", "--root", str(site)]) == 0
    capsys.readouterr()
    assert (main(["check", "--root", str(site)]), capsys.readouterr().out) == before
    made = (site / "docs" / "context" / "index.md", site / "docs" / "glossary" / "brask.md")
    texts = [file.read_bytes() for file in made]
    assert main(["rename", "kaldovia", "the-land", "--root", str(site)]) == 0
    assert [file.read_bytes() for file in made] == texts
    capsys.readouterr()
    assert main(["prebuild", "--root", str(site)]) == 0
    assert "1 removed" in capsys.readouterr().out
    # who goes on writing in one of them has written a page
    made[1].write_text("---\nexplainer: true\n---\n# Brask\n\n[[nobody]]\n", encoding="utf-8")
    assert main(["check", "--root", str(site)]) == 1
    assert "glossary/brask.md:6" in capsys.readouterr().out


def test_a_page_of_somebody_else_is_kept(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mine = site / "docs" / "glossary" / "kaldovia.md"
    mine.parent.mkdir()
    mine.write_text("# Mine\n", encoding="utf-8")
    assert main(["prebuild", "--root", str(site)]) == 0
    assert mine.read_text(encoding="utf-8") == "# Mine\n"
    assert (site / "docs" / "glossary" / "brask.md").exists()
    style = site / "docs" / "assets" / "explainer" / "explainer.css"
    style.write_text("/* mine */", encoding="utf-8")
    assert main(["prebuild", "--root", str(site)]) == 2
    assert "not written by this command" in capsys.readouterr().err
    assert style.read_text(encoding="utf-8") == "/* mine */"


def test_links_of_hand_written_pages_lead_to_pages(site: Path, tmp_path: Path) -> None:
    assert main(["prebuild", "--root", str(site), "--form", "html", "--output", str(tmp_path / "out")]) == 0
    home = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert 'href="glossary/"' in home
    assert 'href="context/why/"' in home
    assert "<title>Home</title>" in home
    why = (tmp_path / "out" / "context" / "why" / "index.html").read_text(encoding="utf-8")
    assert 'href="../../glossary/kaldovia/"' in why
    assert "A report" in why


def test_hugo_finds_pages_and_files_where_it_looks(site: Path, tmp_path: Path) -> None:
    assert main(["prebuild", "--root", str(site), "--form", "hugo", "--output", str(tmp_path / "out")]) == 0
    names = {path.relative_to(tmp_path / "out").as_posix() for path in (tmp_path / "out").rglob("*") if path.is_file()}
    assert {"content/glossary/_index.html", "content/articles/a.html", "static/explainer/glossary.jsonld"} <= names
    page = (tmp_path / "out" / "content" / "articles" / "a.html").read_text(encoding="utf-8")
    assert page.startswith('---\ntitle: "Talks in Kaldovia"\n')
    assert LIST in names


@pytest.mark.slow
def test_zensical_shows_the_same(site: Path) -> None:
    zensical = shutil.which("zensical")
    if not zensical:
        pytest.skip("Zensical is not installed: it brings versions of its own of what the other tests use")
    main(["prebuild", "--root", str(site)])
    (site / "zensical.toml").write_text(
        '[project]\nsite_name = "Trial"\n[project.markdown_extensions.explainer]\n', encoding="utf-8"
    )
    assert subprocess.run([zensical, "build"], cwd=site, check=False).returncode == 0
    words, mentions, passages = reading(site / "site" / "articles" / "a" / "index.html")
    assert words == FILES["seeds/a.txt"]
    assert [one[0] for one in mentions] == ["kaldovia"]
    assert passages == ["n"]
    home = (site / "site" / "index.html").read_text(encoding="utf-8")
    assert 'href="glossary/kaldovia/"' in home
    about = (site / "site" / "about" / "index.html").read_text(encoding="utf-8")
    assert "explainer-mention" not in about


@pytest.mark.parametrize("form", ["html", "markdown"])
def test_cards_have_their_frame_and_their_files(form: str, site: Path, tmp_path: Path) -> None:
    assert main(["prebuild", "--root", str(site), "--form", form, "--output", str(tmp_path / "out")]) == 0
    page = "articles/a/index.html" if form == "html" else "articles/a.md"
    assert 'class="explainer-frame" data-files="1"' in (tmp_path / "out" / page).read_text(encoding="utf-8")
    cards = (tmp_path / "out/assets/explainer/cards/0.json").read_text(encoding="utf-8")
    assert "A land by the sea." in cards
    assert "glossary/kaldovia/" in (tmp_path / "out/assets/explainer/titles.json").read_text(encoding="utf-8")


def test_pages_are_called_as_they_say(site: Path, tmp_path: Path) -> None:
    (site / "docs/context/how.md").write_text(
        '---\ntitle: "How: it began"\nanswer: So.\n---\n\n## Then\n\nWords.\n', "utf-8"
    )
    assert main(["prebuild", "--root", str(site), "--output", str(tmp_path / "out")]) == 0
    index = (tmp_path / "out/context/index.md").read_text(encoding="utf-8")
    assert ">How&#58; it began</a>" in index
    assert ">Why it began</a>" in index
    assert "context/how<" not in index
