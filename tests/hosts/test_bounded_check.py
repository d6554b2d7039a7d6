"""`explainer check` on files that were made to hold it up: bounded work, and a finding where something is refused."""

import json
from pathlib import Path
from time import process_time

import pytest

from mkdocs_explainer.hosts.cli import main
from tests_support import write_files

pytestmark = pytest.mark.slow

PATIENCE = 8.0
"""Seconds of processor time. What is tried here took from half a minute to hours."""


def _yaml(**fields: object) -> str:
    return "".join(f"{name}: {json.dumps(value)}\n" for name, value in fields.items())


def _source(**fields: object) -> dict[str, str]:
    return {"annotations/sources/s.yml": _yaml(**{"type": "webpage", "title": "x", "URL": "https://a.org"} | fields)}


def _entity(**fields: object) -> dict[str, str]:
    return {"annotations/glossary/e.yml": _yaml(**{"name": "Crew", "type": "group", "summary": "x"} | fields)}


LONG = 90_000
"""Letters of a field; a file has at most 100,000 bytes."""
FIELDS = {
    "an address": _source(URL="https://" + "a" * LONG),
    "an address with a space": _source(URL="https://" + "a" * LONG + " b"),
    "an address with spaces": _source(URL="https://a.org/" + "a " * (LONG // 2)),
    "an address of blanks": _source(URL="https://a" + " " * LONG),
    "a link for an address": _source(URL="[a](" + "a" * LONG),
    "an archive": _source(archive="a" * LONG),
    "a date": _source(issued="1-" * (LONG // 2)),
    "a title": _source(title="a " * (LONG // 2)),
    "an alias": _entity(aliases=["A" * LONG]),
    "an alias of words": _entity(aliases=["A " * (LONG // 2)]),
    "an alias of hyphens": _entity(aliases=["A-" * (LONG // 2)]),
    "an alias of stops": _entity(aliases=["A." * (LONG // 2)]),
    "a name of blanks": _entity(name="A" + " " * LONG + "B"),
    "exclamations": _entity(body="!" * LONG + "x"),
    "stops and marks": _entity(body=".)" * (LONG // 2) + "x"),
    "an entity": _entity(wikidata="Q" * LONG),
    "brackets around an item": {"annotations/glossary/e.yml": "name: A\naliases:\n  - [" + " " * LONG + "\n"},
}
PIECES = [
    *("\\\\", "\\(", "\\*", "<a>", "</a>", '<b x="', "&a;", "&#38;", "!", "![", "[[", "[@a", "`", "*a", "_", "**a** "),
    *(
        "> ",
        "- ",
        "1. ",
        "# ",
        "\t",
        " ",
        "\n",
        "~~~\n",
        "<!--",
        "|",
        "http://",
        "a@b ",
        "$",
        "\\(x",
        "\u0301",
        "\u200b",
    ),
    *("=\n", "{", "[^1]"),
]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    write_files(tmp_path, {"mkdocs.yml": "plugins: [explainer]\n", "seeds/z.txt": "T\n\nThe Crew came.\n"})
    main(["check", "--root", str(tmp_path)])  # what is made once is not counted
    return tmp_path


def _seconds(root: Path, files: dict[str, str]) -> float:
    write_files(root, files)
    began = process_time()
    assert main(["check", "--root", str(root), "--format", "concise"]) in {0, 1}
    return process_time() - began


@pytest.mark.parametrize("name", FIELDS)
def test_long_fields(name: str, site: Path) -> None:
    assert _seconds(site, FIELDS[name]) < PATIENCE


@pytest.mark.parametrize(
    ("path", "piece"),
    [
        *(("seeds/a.md", piece) for piece in PIECES),
        *(("docs/context/a.md", piece) for piece in PIECES),
        *(("seeds/a.txt", piece) for piece in ("!", "<a>", "=\n", "$", "\t")),
    ],
)
def test_long_texts(path: str, piece: str, site: Path) -> None:
    size = 400_000 // len(piece) if path.startswith("seeds") else 90_000 // len(piece)
    assert _seconds(site, {path: f"# T\n\n{piece * size}x\n"}) < PATIENCE


@pytest.mark.parametrize("piece", ["\\\\", "\\(", "<a>", "</a>", "&a;", "a"])
def test_an_article_that_costs_too_much_is_a_finding(
    piece: str, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_files(site, {"seeds/a.md": f"# T\n\nThe Crew.\n\n{piece * (160_000 // len(piece))}\n"})
    capsys.readouterr()
    assert main(["check", "--root", str(site), "--format", "concise"]) == 1
    told = capsys.readouterr().out
    assert "seeds/a.md:5:" in told
    assert "MD507" in told
