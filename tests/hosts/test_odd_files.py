"""Files that no program should read or publish, among hand-written pages: a finding each, and the rest is built."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from mkdocs_explainer.hosts.cli import main
from tests_support import Build, write_files

OUTSIDE = "words from outside"


def _sparse(place: Path) -> None:
    with place.open("wb") as file:
        file.truncate(1_000_000_000)


ODD: dict[str, tuple[str, Callable[[Path, Path], object]]] = {
    "a pipe for a page": ("docs/context/a.md", lambda place, _: os.mkfifo(place)),
    "a pipe beside pages": ("docs/a.bin", lambda place, _: os.mkfifo(place)),
    "a flood for a page": ("docs/context/a.md", lambda place, _: _sparse(place)),
    "a flood beside pages": ("docs/a.bin", lambda place, _: _sparse(place)),
    "a page that leads out": ("docs/context/a.md", lambda place, out: place.symlink_to(out / "secret.md")),
    "a picture that leads out": ("docs/a.png", lambda place, out: place.symlink_to(out / "secret.md")),
    "a folder that leads out": ("docs/context/a", lambda place, out: place.symlink_to(out)),
    "a page that leads nowhere": ("docs/context/a.md", lambda place, out: place.symlink_to(out / "nowhere")),
    "a page that leads to itself": ("docs/context/a.md", lambda place, _: place.symlink_to(place)),
    "a page in UTF-16": ("docs/context/a.md", lambda place, _: place.write_bytes("# a".encode("utf-16"))),
    "a page that is no text": ("docs/context/a.md", lambda place, _: place.write_bytes(b"# a\n\xff\xfe\x00")),
    "a page in Latin-1 elsewhere": ("docs/a.md", lambda place, _: place.write_bytes("# é".encode("latin-1"))),
    "a pipe for an article": ("seeds/b.txt", lambda place, _: os.mkfifo(place)),
    "a flood for an article": ("seeds/b.txt", lambda place, _: _sparse(place)),
    "an article that leads out": ("seeds/b.txt", lambda place, out: place.symlink_to(out / "secret.md")),
    "a folder for an entry": ("annotations/glossary/b.yml/c", lambda place, _: place.write_text("x")),
}


@pytest.mark.parametrize("name", ODD)
def test_it_is_told_and_the_rest_is_built(
    name: str, build_site: Build, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, make = ODD[name]
    outside, root = tmp_path / "outside", tmp_path / "site"
    write_files(outside, {"secret.md": f"# {OUTSIDE}\n", "a.md": f"# {OUTSIDE}\n"})
    files = {"seeds/a.txt": "A Title\n\nThe Crew.\n", "docs/context/why.md": "# Why\n\nWords.\n"}
    write_files(root, {**files, "mkdocs.yml": "site_name: x\nplugins: [explainer]\n"})
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    make(root / path, outside)
    assert main(["check", "--root", str(root), "--format", "concise"]) == 1
    assert path in capsys.readouterr().out
    site = build_site(files, into="site")
    assert any(path in line and "error" in line for line in site.log)
    assert "Words." in site.page("context/why/")
    assert "The Crew." in site.page("articles/a/")
    made = [file for file in (root / "site").rglob("*") if file.is_file()]
    assert all(OUTSIDE.encode() not in file.read_bytes() for file in made if file.stat().st_size < 1_000_000)
    assert all(file.stat().st_size < 50_000_000 for file in made)


def test_a_link_within_the_repository_is_published(build_site: Build, tmp_path: Path) -> None:
    write_files(tmp_path / "site", {"README.md": "# Read\n\nThese words.\n", "docs/index.md": "# Home\n"})
    (tmp_path / "site/docs/read.md").symlink_to("../README.md")
    site = build_site({}, into="site")
    assert "These words." in site.page("read/")
    assert not [line for line in site.log if "error" in line]
