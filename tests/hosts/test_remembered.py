"""Answers of commands that only read: given again while nothing has changed, and made again after any change."""

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from git_support import GitRepository
from mkdocs_explainer.hosts.cli import check as command
from mkdocs_explainer.hosts.cli import impact as impact_command
from mkdocs_explainer.hosts.cli import main
from tests_support import write_files

CONFIG = "site_name: T\nsite_url: !ENV [SITE_URL, 'https://t.example/']\nplugins: [search, explainer: {cache: true}]\n"
ENTRY = "name: Kaldovia\ntype: place\nsummary: It lies [here](../docs/context/why.md). [[nobody]]\n"
FILES = {
    "mkdocs.yml": CONFIG,
    "docs/index.md": "# T\n\n[[kaldovia]]\n",
    "docs/context/why.md": "# Why?\n\nBecause. [@nothing]\n",
    "annotations/glossary/kaldovia.yml": ENTRY,
    "seeds/one.txt": "One\n\nIn Kaldovia.\n",
}
ANSWERS = ".cache/explainer/answers"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write_files(tmp_path / "site", FILES)
    return tmp_path / "site"


def noted(module: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what gets an entry whenever a command is really run."""
    found: list[str] = []
    run = module.run

    def noting(arguments: object) -> int:
        found.append("run")
        return run(arguments)

    monkeypatch.setattr(module, "run", noting)
    return found


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Of `check`."""
    return noted(command, monkeypatch)


def asked(root: Path, capsys: pytest.CaptureFixture[str], *more: str) -> tuple[int, str, str]:
    code = main(["check", "--root", str(root), *more])
    return code, *capsys.readouterr()


def test_the_same_question_is_answered_without_running(
    root: Path, runs: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    first = asked(root, capsys)
    assert first[0] == 1
    assert "nobody" in first[1]
    assert asked(root, capsys) == first
    assert runs == ["run"]
    asked(root, capsys, "--format", "concise")
    assert runs == ["run"] * 2


def _edit(path: str, text: str) -> Callable[[Path], object]:
    return lambda root: write_files(root, {path: text})


CHANGES = {
    "an entry": _edit("annotations/glossary/kaldovia.yml", ENTRY.replace("nobody", "nobody-else")),
    "a new entry": _edit("annotations/glossary/nobody.yml", ENTRY.replace("Kaldovia", "Nobody")),
    "an article": _edit("seeds/one.txt", "One\n"),
    "a page": _edit("docs/context/why.md", "# Why?\n"),
    "a page is gone": lambda root: (root / "docs/context/why.md").unlink(),
    "a folder is gone": lambda root: shutil.rmtree(root / "seeds"),
    "settings": _edit("mkdocs.yml", CONFIG.replace("cache: true", "cache: true, density: all")),
    "the option is off": _edit("mkdocs.yml", CONFIG.replace("cache: true", "cache: false")),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_after_a_change_it_is_run(
    root: Path, runs: list[str], capsys: pytest.CaptureFixture[str], change: Callable[[Path], object]
) -> None:
    asked(root, capsys)
    change(root)
    found = asked(root, capsys)
    assert runs == ["run"] * 2
    shutil.rmtree(root / ".cache")
    assert asked(root, capsys) == found


def test_another_environment_is_another_question(
    root: Path, runs: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked(root, capsys)
    monkeypatch.setenv("SITE_URL", "https://u.example/")
    asked(root, capsys)
    assert runs == ["run"] * 2
    assert "u.example" not in "".join(path.read_text() for path in (root / ANSWERS).iterdir())


def test_without_the_option_nothing_is_kept(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_files(root, {"mkdocs.yml": CONFIG.replace("cache: true", "density: all")})
    asked(root, capsys)
    assert not (root / ".cache").exists()


def test_an_answer_that_came_with_the_repository_is_not_believed(
    root: Path, runs: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    asked(root, capsys)
    (root / ".cache/explainer/.gitignore").unlink()
    GitRepository(root).commit({})
    asked(root, capsys)
    assert runs == ["run"] * 2


@pytest.mark.parametrize("damage", [b"", b"{}", b"explainer x y\n{}"])
def test_a_damaged_answer_is_none(
    root: Path, runs: list[str], capsys: pytest.CaptureFixture[str], damage: bytes
) -> None:
    first = asked(root, capsys)
    [answer] = (root / ANSWERS).iterdir()
    answer.write_bytes(damage)
    assert asked(root, capsys) == first
    assert runs == ["run"] * 2


def test_what_writes_or_mends_is_always_run(
    root: Path,
    runs: list[str],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    for _ in range(2):
        asked(root, capsys, "--format", "github")
    assert runs == ["run"] * 2
    assert (tmp_path / "summary.md").read_text().count("nobody") >= 2


def _commit(root: Path) -> GitRepository:
    write_files(root, {".gitignore": ".cache\n"})
    repository = GitRepository(root)
    repository.commit({})
    write_files(root, {"seeds/one.txt": "One\n\nIn Kaldovia they met.\n", "notes.txt": "a\n"})
    return repository


def compared(root: Path, capsys: pytest.CaptureFixture[str], base: str = "HEAD") -> tuple[int, str, str]:
    code = main(["impact", "--base", base, "--root", str(root)])
    return code, *capsys.readouterr()


@pytest.fixture
def comparisons(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Of `impact`."""
    return noted(impact_command, monkeypatch)


def test_the_same_comparison_is_given_again(
    root: Path, comparisons: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _commit(root)
    monkeypatch.setattr(tempfile, "tempdir", None)  # as in a new process
    first = compared(root, capsys)
    assert first[0] == 0
    assert "notes.txt" in first[1]
    assert compared(root, capsys) == first
    assert comparisons == ["run"]


AFTER = {
    "an article": lambda root, _: write_files(root, {"seeds/one.txt": "One\n\nIn another place.\n"}),
    "an entry": lambda root, _: write_files(
        root, {"annotations/glossary/kaldovia.yml": "name: Keldovia\ntype: place\n"}
    ),
    "a file that is no content": lambda root, _: (root / "notes.txt").unlink(),
    "a hidden file": lambda root, _: write_files(root, {".github/workflows/own.yml": "on: push\n"}),
    "a commit": lambda _, repository: repository.commit({}),
    "an ignored file": lambda root, _: write_files(root, {".gitignore": ".cache\nnotes.txt\n"}),
}


@pytest.mark.parametrize("change", AFTER.values(), ids=AFTER)
def test_after_a_change_it_is_compared_anew(
    root: Path,
    comparisons: list[str],
    capsys: pytest.CaptureFixture[str],
    change: Callable[[Path, GitRepository], object],
) -> None:
    repository = _commit(root)
    compared(root, capsys)
    change(root, repository)
    found = compared(root, capsys)
    assert comparisons == ["run"] * 2
    shutil.rmtree(root / ".cache")
    assert compared(root, capsys) == found


def test_what_could_not_be_compared_is_not_kept(
    root: Path, comparisons: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    _commit(root)
    for _ in range(2):
        assert compared(root, capsys, "no-such-branch")[0] == 2
    assert comparisons == ["run"] * 2


def test_a_comparison_that_is_written_to_a_file_is_made(root: Path, comparisons: list[str]) -> None:
    _commit(root)
    for _ in range(2):
        main(["impact", "--base", "HEAD", "--root", str(root), "--output", str(root.with_name("report.md"))])
    assert comparisons == ["run"] * 2
