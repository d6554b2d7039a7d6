"""Which files differ from a commit."""

import os
from pathlib import Path

import pytest

from git_support import GitRepository
from mkdocs_explainer.hosts.cli import main
from mkdocs_explainer.load.git.changed import changed_paths
from tests_support import write_files


@pytest.fixture
def repository(tmp_path: Path) -> GitRepository:
    made = GitRepository(tmp_path)
    made.commit({"a.txt": "one\ntwo\n", "b.txt": "b\n", "sub/c.txt": "c\n", ".gitignore": "ignored.txt\n"})
    return made


def changed(repository: GitRepository, folder: str = ".") -> tuple[list[str], list[str], list[str]]:
    found = changed_paths(repository.root / folder, repository.run("rev-parse", "HEAD"))
    return sorted(found.added), sorted(found.edited), sorted(found.removed)


def test_added_edited_removed(repository: GitRepository) -> None:
    write_files(repository.root, {"new/über ⟨x⟩.txt": "x", "ignored.txt": "x", "b.txt": "other\n"})
    (repository.root / "sub/c.txt").unlink()
    assert changed(repository) == (["new/über ⟨x⟩.txt"], ["b.txt"], ["sub/c.txt"])
    repository.run("add", "-A")
    assert changed(repository) == (["new/über ⟨x⟩.txt"], ["b.txt"], ["sub/c.txt"])


def test_a_file_that_was_only_touched_is_the_same(repository: GitRepository) -> None:
    os.utime(repository.root / "a.txt", (1, 1))
    (repository.root / "b.txt").write_bytes(b"b\r\n")
    assert changed(repository) == ([], [], [])


def test_a_file_that_git_was_told_to_forget_is_still_there(repository: GitRepository) -> None:
    repository.run("rm", "-q", "--cached", "a.txt")
    assert changed(repository) == ([], [], [])


def test_a_link_in_a_files_place_is_an_edit(repository: GitRepository) -> None:
    (repository.root / "b.txt").unlink()
    (repository.root / "b.txt").symlink_to("a.txt")
    assert changed(repository) == ([], ["b.txt"], [])


def test_paths_are_those_of_the_folder(repository: GitRepository) -> None:
    write_files(repository.root, {"sub/c.txt": "x", "b.txt": "x", "sub/d.txt": "x"})
    assert changed(repository, "sub") == (["d.txt"], ["c.txt"], [])


def test_check_against_a_base(
    repository: GitRepository, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository.root)
    write_files(repository.root, {"annotations/glossary/x.yml": "name: x\ntype: concept\nsummary: x\n", "hooks.py": ""})
    assert main(["check", "--format", "concise"]) == 0
    assert "PR701" not in capsys.readouterr().out
    assert main(["check", "--format", "concise", "--base", "HEAD"]) == 0
    assert "hooks.py:1:1: warning[PR701]" in capsys.readouterr().out
    assert main(["check", "--base", "HEAD", "--strict"]) == 1
    assert main(["check", "--base", "nonsense"]) == 2
    assert "there is no revision nonsense here" in capsys.readouterr().err
