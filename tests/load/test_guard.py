"""What is refused before a parser sees it."""

import os
from pathlib import Path

import pytest

from mkdocs_explainer.load.characters import decode, find_invisible
from mkdocs_explainer.load.guard import find_nesting, read_bytes
from mkdocs_explainer.model.findings import Finding


def code(result: object) -> str:
    assert isinstance(result, Finding)
    return result.code


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b.yml").write_bytes(b"x" * 10)
    assert read_bytes(tmp_path, "a/b.yml", limit=10) == b"x" * 10
    assert code(read_bytes(tmp_path, "a/b.yml", limit=9)) == "YML009"


@pytest.mark.parametrize("path", ["../x", "a/../../x", "/etc/passwd", "a\\b", "a\x00b", "", "x" * 5000, "nothing"])
def test_no_path_leads_out_or_raises(path: str, tmp_path: Path) -> None:
    assert code(read_bytes(tmp_path, path, limit=10)) == "ANN113"


def test_links_are_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.yml").write_text("x")
    root = tmp_path / "root"
    root.mkdir()
    (root / "folder").symlink_to(outside)
    (root / "file.yml").symlink_to(outside / "secret.yml")
    (root / "dangling.yml").symlink_to("nowhere")
    for path in ("folder/secret.yml", "file.yml", "dangling.yml"):
        assert code(read_bytes(root, path, limit=10)) == "ANN113"


def test_what_is_no_file_does_not_hold_us(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yml")
    (tmp_path / "folder.yml").mkdir()
    assert code(read_bytes(tmp_path, "pipe.yml", limit=10)) == "ANN113"
    assert code(read_bytes(tmp_path, "folder.yml", limit=10)) == "ANN113"


def test_encodings() -> None:
    assert decode("é\r\n".encode(), "x") == "é\r\n"
    utf_16 = decode("name: a".encode("utf-16"), "x")
    assert isinstance(utf_16, Finding)
    assert "UTF-16" in utf_16.message
    latin = decode("name: a\ncafé: b\n".encode("latin-1"), "x")
    assert isinstance(latin, Finding)
    assert (latin.location.line, latin.location.column) == (2, 4)


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\x7f", "\x85", "\u2028", "\u202e", "\u2066", "\ufeff"])
def test_invisible_characters(character: str) -> None:
    finding = find_invisible(f"a: b\r\nc: d{character}e\n", "x.yml")
    assert finding is not None
    assert (finding.location.line, finding.location.column) == (2, 5)


@pytest.mark.parametrize(
    "text", ["\ufeffa: b\t\n", "👩‍🌾", "می‌خواهم", "🏴󠁧󠁢󠁥󠁮󠁧󠁿 England", "\u200eעברית\u200f", "a\u00a0b\u00adc"]
)
def test_characters_that_scripts_need(text: str) -> None:
    assert find_invisible(text, "x.yml") is None


def test_brackets_in_ordinary_text_are_not_depth() -> None:
    assert find_nesting("[x] " * 5000 + ":( [ { " * 40, "x.yml") is None
    assert find_nesting("body: |\n" + " " * 300 + "far right\n", "x.yml") is None
    assert find_nesting("- " * 101 + "x", "x.yml") is not None
