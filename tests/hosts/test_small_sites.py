"""Small sites as people have them: what is in their files, in their configuration and on their machines."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from mkdocs_explainer.project.reading import read_project
from tests_support import Build, broken_links, read_page, source_text, write_files

pytestmark = pytest.mark.slow

CONFIG = "site_name: Test\ntheme: {name: null, custom_dir: theme}\nplugins: [search, explainer]\n"
FILES = {
    "mkdocs.yml": CONFIG,
    "annotations/articles/talks.yml": "file: seeds/talks.md\npublished: 2024-10-31\nlang: en\n",
    "annotations/glossary/veldonia.yml": "name: Veldonia\ntype: place\nsummary: A country of the north.\n",
    "annotations/sources/almanac.yml": "type: book\ntitle: Almanac\n",
    "annotations/notes/talks/haste.yml": "quote: signed in haste\nkind: explain\nbody: At night.\nstatus: reviewed\n",
    "docs/index.md": "# Home\n",
}
BODY = "The talks in Veldonia ended. The deal was signed in haste.\n"


def data(site: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads((site / "explainer/articles/talks.json").read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize(
    "front", ["", "---\nauthor: Hidden\ntags: [a]\n---\n"], ids=["no front matter", "front matter"]
)
@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_a_byte_order_mark_is_no_word(build_site: Build, front: str, ends: str) -> None:
    text = f"{front}# Talks end\n\n{BODY}".replace("\n", ends)
    site = build_site({**FILES, "seeds/talks.md": b"\xef\xbb\xbf" + text.encode()})
    page = site.page("articles/talks/")
    assert re.search(r"<h1[^>]*>Talks end</h1>", page)
    assert "\ufeff" not in page
    assert "Hidden" not in source_text(page)
    assert 'id="passage-haste"' in page
    assert page.startswith("Talks end")


def test_lines_that_were_broken_at_a_width_are_one_paragraph(build_site: Build) -> None:
    files = {name: text.replace("talks.md", "talks.txt") for name, text in FILES.items()}
    files["annotations/glossary/west-veldonia.yml"] = "name: West Veldonia\ntype: place\nsummary: Its west.\n"
    text = "Talks\n\nThe envoys met in West\nVeldonia on Friday. The deal was\nsigned in haste.\n\nThey went home.\n"
    page = build_site({**files, "seeds/talks.txt": text}).page("articles/talks/")
    assert 'data-entity="west-veldonia"' in page
    assert 'data-entity="veldonia"' not in page
    source = page.partition('<div class="explainer-source"')[2].partition("</div>")[0]
    assert source.count("<p") == 2
    assert 'id="passage-haste"' in page


HEADINGS = "## Notes\n\n## Sources\n\n## In this article\n\n## Timeline\n\n## Note haste\n\n## Veldonia\n\n## Changes\n"


def test_no_id_stands_twice_on_a_page(build_site: Build) -> None:
    """Those that we make beside those of the text's own headings; `read_page` fails on a second one."""
    context = (
        "---\nanswer: Yes.\narticles: [talks]\nsources: [almanac]\nreviewed: 2024-11-01\n"
        "changes:\n  - {date: 2024-11-02, text: Corrected.}\n"
        "timeline:\n  - {date: 2024-10-01, text: It began., sources: [almanac]}\n"
        "claims:\n  - {claim: It is so., positions: [{who: veldonia, says: Yes.}]}\n---\n"
        "# Why?\n\nVeldonia [@almanac].\n\n## Claims and positions\n\n## On this page\n\n## Articles\n\n"
    )
    files = {
        **FILES,
        "seeds/talks.md": f"# Talks\n\n{BODY}\n[down](#notes)\n\n{HEADINGS}\n## Passage haste\n\n## Know first\n",
        "annotations/articles/talks.yml": (
            "file: seeds/talks.md\npublished: 2024-10-31\nlang: en\nsources: [almanac]\nknow_first: Much.\n"
        ),
        "docs/context/why.md": f"{context}{HEADINGS}",
    }
    site = build_site(files)
    for address in ("articles/talks/", "context/why/", "glossary/veldonia/"):
        read_page(site.page(address))
    assert broken_links(site.root / "site") == []
    page = site.page("articles/talks/")
    # ours keep their ids, which others link to; the text's own get another, and its links follow
    assert re.search(r'<section class="explainer-notes"[^>]*>\s*<h2 id="notes"', page)
    assert '<h2 id="text-notes">' in page
    assert '<a href="#text-notes"' in page.replace('rel="nofollow ugc noopener" ', "").replace(
        ' rel="nofollow ugc noopener"', ""
    )


def test_what_an_article_rests_on_is_listed_though_nothing_in_it_cites_it(build_site: Build) -> None:
    article = {"annotations/articles/talks.yml": "file: seeds/talks.md\nlang: en\nsources: [almanac]\n"}
    files = {**FILES, **article, "seeds/talks.md": f"# Talks\n\n{BODY}"}
    site = build_site(files)
    assert '<h2 id="sources">' in site.page("articles/talks/")
    assert broken_links(site.root / "site") == []


def test_ruby_is_shown_and_its_readings_are_no_text(build_site: Build) -> None:
    ruby = "<ruby>架<rt>か</rt>空<rt>くう</rt>国<rt>こく</rt></ruby>"
    files = {
        **FILES,
        "annotations/articles/talks.yml": "file: seeds/talks.md\npublished: 2024-10-31\nlang: ja\n",
        "annotations/glossary/veldonia.yml": (
            "name: Veldonia\ntype: place\nsummary: A country.\naliases: [{text: 架空国, lang: ja}]\n"
        ),
        "annotations/notes/talks/haste.yml": "quote: 架空国は遠い\nkind: explain\nbody: Far.\nstatus: reviewed\n",
        "seeds/talks.md": f"# 会談\n\n{ruby}は遠い。\n",
    }
    site = build_site(files)
    page = site.page("articles/talks/")
    assert page.count("<rt") == 3
    assert 'data-entity="veldonia"' in page
    assert 'data-note="haste"' in page
    text = str(data(site.root / "site")["text"])
    assert "架空国は遠い。" in text
    assert "くう" not in text
    assert "くう" not in (site.root / "site/search/search_index.json").read_text(encoding="utf-8")


def test_marks_of_footnotes_are_no_part_of_the_words(build_site: Build) -> None:
    text = (
        "# Talks\n\nThey met in Veldonia[^1] on Friday, and the deal[^b] was signed in haste.\n\n"
        "[^1]: https://example.org/report\n[^b]: Its third version.\n"
    )
    note = "quote: the deal was signed in haste\nkind: explain\nbody: At night.\nstatus: reviewed\n"
    site = build_site({**FILES, "seeds/talks.md": text, "annotations/notes/talks/haste.yml": note})
    page = site.page("articles/talks/")
    assert "https://example.org/report" in page
    assert "Its third version." in page
    assert 'data-entity="veldonia"' in page
    assert 'data-note="haste"' in page
    assert "the deal was signed in haste" in " ".join(str(data(site.root / "site")["text"]).split())


def explainer(root: Path, *arguments: str, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    command = [sys.executable, "-m", "mkdocs_explainer.hosts.cli", *arguments]
    return subprocess.run(command, cwd=root, capture_output=True, env={**os.environ, **environment}, check=False)


def test_a_configuration_may_inherit_ours(tmp_path: Path) -> None:
    """Folders and options are those of the build for every command, and no tag of the file is obeyed."""
    base = (
        "site_name: Test\ntheme: mkdocs\nplugins:\n  search: {}\n  explainer: {annotations: notes, seeds: texts}\n"
        "extra: {danger: !!python/name:os.system ''}\n"
    )
    files = {name.replace("annotations/", "notes/"): text.replace("seeds/", "texts/") for name, text in FILES.items()}
    write_files(tmp_path, {**files, "mkdocs.yml": "INHERIT: base.yml\nsite_name: Mine\n", "base.yml": base})
    write_files(tmp_path, {"texts/talks.md": f"# Talks\n\n{BODY}"})
    assert read_project(tmp_path).corpus.articles.keys() == {"talks"}
    assert explainer(tmp_path, "check").returncode == 0
    why = explainer(tmp_path, "why", "talks", "Veldonia", "--format", "json")
    assert why.returncode == 0, why.stderr
    assert b"veldonia" in why.stdout
    assert explainer(tmp_path, "schema").returncode == 0
    assert (tmp_path / "notes/schema").is_dir()
    assert not (tmp_path / "annotations").exists()


@pytest.mark.parametrize(
    "arguments",
    [("why", "talks", "Veldonia"), ("check",), ("coverage",), ("suggest", "talks"), ("explain", "ANC301")],
    ids=" ".join,
)
def test_pipes_get_utf_8(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    note = "quote: сказал Иван – «да»\nkind: explain\nbody: X.\nstatus: reviewed\n"
    text = "# Talks\n\nВ Veldonia Иван Рыбников сказал – «нет» “so”.\n"
    write_files(tmp_path, {**FILES, "seeds/talks.md": text, "annotations/notes/talks/haste.yml": note})
    shown = () if arguments[0] == "explain" else ("--format", "json")
    done = explainer(tmp_path, *arguments, *shown, PYTHONUTF8="0", PYTHONIOENCODING="cp1252", LC_ALL="C")
    assert done.returncode in (0, 1), done.stderr
    text_out = done.stdout.decode("utf-8")
    if shown:
        json.loads(text_out)


@pytest.mark.parametrize("separator", ["\u2028", "\u2029", "\f", "\x85", "\r", "\v"], ids=ascii)
def test_separators_of_lines_part_what_a_person_sees_parted(build_site: Build, separator: str) -> None:
    files = {name: text.replace("talks.md", "talks.txt") for name, text in FILES.items()}
    lines = ["Talks end", "The talks in Veldonia ended.", "The deal was signed in haste."]
    site = build_site({**files, "seeds/talks.txt": separator.join(lines).encode()})
    page = site.page("articles/talks/")
    assert page.count("<h1") == 1
    assert page.startswith("Talks end\n")
    assert 'data-note="haste"' in page
    found = data(site.root / "site")
    text = str(found["text"])
    [mention] = [one for one in found["mentions"] if one["entity"] == "veldonia"]  # type: ignore[attr-defined]
    assert text[mention["start"] : mention["end"]] == "Veldonia"
    source = page.partition('<div class="explainer-source"')[2].partition("</div>")[0]
    assert "Talks end" not in source or "<h1" in source
    assert re.search(r"ended\.\s*</(?:p|span)>|ended\.\s*<br|ended\.[\s\u2028\u2029]", source)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root can give a repository to somebody else")
def test_a_repository_of_somebody_else_is_told_once(build_site: Build, tmp_path: Path) -> None:
    files = {**FILES, "seeds/talks.md": f"# Talks\n\n{BODY}"}
    write_files(tmp_path, files)
    author = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    for arguments in (("init", "-q"), ("add", "-A"), (*author, "commit", "-qm", "Begin")):
        subprocess.run(["git", *arguments], cwd=tmp_path, check=True)
    for path in (tmp_path, *tmp_path.rglob("*")):
        os.chown(path, 1234, 1234)
    log = build_site(files).log
    told = [line for line in log if "safe.directory" in line or "owner" in line or "owned" in line]
    assert len(told) == 1, log
    assert not told[0].startswith("WARNING"), "a strict build goes on"


def test_build_and_check_read_in_the_same_language(build_site: Build) -> None:
    """A German page names Veldonien in the genitive alone."""
    config = "site_name: T\ntheme: {name: null, custom_dir: theme, language: de}\nplugins: [explainer]\n"
    files = {
        **FILES,
        "mkdocs.yml": config,
        "annotations/articles/talks.yml": "file: seeds/talks.md\npublished: 2024-10-31\nlang: de\n",
        "annotations/glossary/veldonia.yml": "name: Veldonien\ntype: place\nsummary: Ein Land.\nlang: de\n",
        "annotations/notes/talks/haste.yml": "quote: in Eile\nkind: explain\nbody: Nachts.\nstatus: reviewed\n",
        "seeds/talks.md": "# Gespräche\n\nDie Regierung unterschrieb in Eile.\n",
        "docs/index.md": "---\nexplainer: true\n---\n# Start\n\nDie Grenzen Veldoniens sind alt.\n",
    }
    site = build_site(files)
    assert 'data-entity="veldonia"' in site.page("")
    codes = {match[1] for line in site.log if (match := re.search(r"\[([A-Z]+\d+)\]", line))}
    checked = {finding.code for finding in read_project(site.root).findings()}
    assert codes == checked
    assert "ENT204" not in codes


RAW = {
    "a sentence": "# Talks\n\nHe said [[so be it]] of Veldonia [@home].\n\n",
    "the title": "# Talks [[end]] [@now]\n\n",
    "a heading": "# Talks\n\n## About [[that]]\n\n",
    "a mention's sentence": "# Talks\n\nThey [[have]]\n*broken* with Veldonia & [[the\nrest]].\n\n",
    "a list and a table": "# Talks\n\n* one [[two]]\n* [@three] four\n\n| a | b |\n|---|---|\n| [[x]] | [@y z] |\n\n",
}


@pytest.mark.parametrize("ending", ["md", "txt"])
@pytest.mark.parametrize("name", RAW)
def test_brackets_of_an_article_are_its_words_wherever_they_are_shown(
    build_site: Build, name: str, ending: str
) -> None:
    """In the list of articles, in excerpts, below an entry: nobody forgot to write a reference there."""
    files = {path: text.replace("talks.md", f"talks.{ending}") for path, text in FILES.items()}
    site = build_site({**files, f"seeds/talks.{ending}": RAW[name] + BODY})
    assert "[[" in site.page("articles/") or "[@" in site.page("articles/")
    assert [line for line in site.log if line.startswith("WARNING")] == []


def test_brackets_that_a_template_of_ours_left_are_told(build_site: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mkdocs_explainer.render.pages.PageWriter.entity", lambda *_: "<h1>V</h1><p>[[lost]]</p>")
    log = build_site({**FILES, "seeds/talks.md": f"# Talks\n\n{BODY}"}).log
    assert any("glossary/veldonia.md: readers would see this as it is written: [[lost" in line for line in log)


@pytest.mark.parametrize(
    ("front", "page", "words", "codes"),
    [
        ("---\nexplainer: true\n---\n", "docs/index.md", "[[veldonja]] [@almanach]", {"ANN108", "ANN109"}),
        ("---\nexplainer: true\n---\n", "docs/about.md", "[[veldonia", {"MD510"}),
        ("", "docs/context/why.md", "[@almanac 2024]", {"MD510"}),
        ("", "docs/index.md", "[[veldonia]] and [[veldonja]]", {"ANN108"}),
        ("", "docs/index.md", "[[veldonia]] and [[Some page]] [@a b]", set()),
        ("", "docs/index.md", "[[veldonja]]", set()),
        ("", "docs/about.md", "[[veldonia]] [[veldonja]] [[veldo", set()),
    ],
)
def test_a_misspelt_reference_is_told_where_it_is_ours(
    build_site: Build, front: str, page: str, words: str, codes: set[str]
) -> None:
    """On the first page, where it may be another plugin's, only beside one that is ours, and no build fails for it."""
    site = build_site({**FILES, "seeds/talks.md": f"# Talks\n\n{BODY}", page: f"{front}# Page\n\n{words}\n"})
    told = [line for line in site.log if re.search(r"\[(ANN|MD)\d+\]", line)]
    assert {match[1] for line in told if (match := re.search(r"\[([A-Z]+\d+)\]", line))} == codes
    assert codes <= {finding.code for finding in read_project(site.root).findings()}
    if page == "docs/index.md" and not front:
        assert not [line for line in told if line.startswith("WARNING")]


def test_a_theme_that_lies_among_the_pages_keeps_its_files(build_site: Build) -> None:
    """A theme's files stand at the site's root, wherever its folder is."""
    files = {
        "mkdocs.yml": CONFIG.replace("custom_dir: theme", "custom_dir: docs/overrides"),
        "docs/overrides/main.html": "{{ page.content }}",
        "docs/overrides/assets/menu.js": "menu();",
        "docs/own.js": "own();",
    }
    site = build_site(files)
    assert site.page("assets/menu.js") == "menu();"
    assert site.page("own.js") == "own();"


def test_arguments_are_read_as_a_terminal_sends_them(tmp_path: Path) -> None:
    """Also where the locale is one in which Python reads nothing but ASCII."""
    write_files(tmp_path, {**FILES, "seeds/talks.md": "# Talks\n\nВ Veldonia Иван сказал «нет».\n"})
    ascii_only = {"PYTHONUTF8": "0", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"}
    done = explainer(tmp_path, "quote", "talks", "Иван сказал", **ascii_only)
    assert done.returncode == 0, done.stderr
    assert "Иван сказал" in done.stdout.decode("utf-8")


def test_bytes_that_nobody_can_read_are_told_with_their_line(build_site: Build, tmp_path: Path) -> None:
    bad = {
        "seeds/talks.md": b"# Talks\n\nfine\nnot \xff fine\n",
        "annotations/glossary/bad.yml": b"name: X\ntype: place\nsummary: caf\xe9.\n",
        "docs/context/why.md": b"# Why\r\n\r\nok\r\n\r\nbad \xe9 byte\r\n",
        "docs/about.md": b"\xe9\n",
    }
    site = build_site({**FILES, **bad})
    places = {"seeds/talks.md": "4:5", "annotations/glossary/bad.yml": "3:13", "docs/context/why.md": "5:5"}
    places["docs/about.md"] = "1:1"
    for path, place in places.items():
        assert [line for line in site.log if f"{path}:{place}: " in line and "UTF-8" in line], (path, site.log)
    checked = {f"{one.location.path}:{one.location.line}" for one in read_project(site.root).findings()}
    assert {f"{path}:{place.partition(':')[0]}" for path, place in places.items()} <= checked
    (tmp_path / "report.txt").write_bytes(b"One\n\ntw\xf6\n")
    done = explainer(site.root, "new", "article", str(tmp_path / "report.txt"))
    assert done.returncode == 2
    assert b"report.txt:3:3: " in done.stderr
