"""What happens to a build's cache and to a preview while they work: other builds, kills, clocks, files that move."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

import pytest

import building
from building import assert_as_without, built
from edited_site import ANN, FILES, KALDOVIA, VERSIONS, change
from mkdocs_explainer.hosts.mkdocs import keeping, surroundings
from mkdocs_explainer.load import guard, repository, seeds
from mkdocs_explainer.project.store import FOLDER, Store
from previewing import Served, files_of, from_nothing
from tests_support import write_files

pytestmark = pytest.mark.slow


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(surroundings, "versions", lambda: building.VERSION)
    write_files(tmp_path / "root", FILES)
    return tmp_path / "root"


def started(root: Path, site: Path, *, dies_at: int = 0) -> "subprocess.Popen[bytes]":
    """Start a build with a cache in a process of its own, which kills itself at its n-th write to the cache."""
    path = os.pathsep.join(filter(None, sys.path))
    command = [sys.executable, str(Path(building.__file__)), str(root), str(site), str(dies_at)]
    return subprocess.Popen(command, env={**os.environ, "PYTHONPATH": path})


def test_two_builds_share_a_cache(root: Path, tmp_path: Path) -> None:
    built(root, tmp_path / "first")
    change(root / ANN, VERSIONS[ANN][1])
    change(root / KALDOVIA, None)
    builds = [started(root, tmp_path / name) for name in ("one", "two")]
    assert [build.wait() for build in builds] == [0, 0]
    built(root, tmp_path / "cold", cache=False)
    wanted = files_of(tmp_path / "cold")
    assert files_of(tmp_path / "one") == files_of(tmp_path / "two") == wanted
    assert assert_as_without(root) == []


@pytest.mark.parametrize("dies_at", [1, 7, -1, -2])
def test_a_build_is_killed(root: Path, tmp_path: Path, dies_at: int) -> None:
    """dies_at: at which write; from the last one on back, below 0."""
    built(root, tmp_path / "first")
    change(root / ANN, VERSIONS[ANN][1])
    change(root / "seeds/c.txt", VERSIONS["seeds/c.txt"][0])
    count = counted_writes(root, tmp_path)
    assert count >= 8
    killed = started(root, tmp_path / "killed", dies_at=dies_at if dies_at > 0 else count + 1 + dies_at)
    assert killed.wait() == -signal.SIGKILL
    assert assert_as_without(root) == []


def counted_writes(root: Path, tmp_path: Path) -> int:
    """Return how often a build writes to the cache; the cache stays as it is."""
    shutil.copytree(root, tmp_path / "copy")
    with building.writes_noted() as noted:
        built(tmp_path / "copy", tmp_path / "counted")
    return len(noted)


def test_a_cache_that_can_only_be_read_is_read(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built(root, tmp_path / "site")
    change(root / ANN, VERSIONS[ANN][1])
    made, kept = [], keeping.Keeping.kept

    def noted(self: keeping.Keeping, part: str, *rest: object) -> keeping.Made:
        made.append(part)
        return kept(self, part, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(keeping.Keeping, "kept", noted)
    with building.writes_refused(OSError(30, "Read-only file system")):
        [line] = assert_as_without(root)
    assert "cannot be written (Read-only file system)" in line
    assert "glossary/zed" not in made[: len(made) // 2]  # the second half is of the build without


@pytest.mark.parametrize("year", [1980, 2100])
def test_a_clock_that_was_set_counts_for_nothing(root: Path, tmp_path: Path, year: int) -> None:
    """year: in which the edits are, or the cache is."""
    built(root, tmp_path / "site")
    when = (year - 1970) * 365 * 86400
    for path in (root / FOLDER).rglob("*") if year > 2000 else ():
        os.utime(path, (when, when))
    for path in (ANN, "seeds/b.txt", "docs/context/why.md"):
        change(root / path, VERSIONS[path][1])
        if year < 2000:
            os.utime(root / path, (when, when))
    assert assert_as_without(root) == []
    assert Store(root / FOLDER, building.VERSION).state()


@pytest.mark.parametrize("path", [ANN, "seeds/b.txt", "docs/context/why.md", "docs/picture.svg"])
def test_a_preview_sees_an_edit_that_a_clock_hides(root: Path, tmp_path: Path, path: str) -> None:
    (root / "docs/picture.svg").write_text("<svg>ab</svg>", "utf-8")
    text = (root / path).read_text("utf-8")
    served = Served(root, tmp_path / "site")
    before = (root / path).stat()
    with (root / path).open("r+", encoding="utf-8") as file:  # the same file, as long as it was
        file.write(text.replace("ab", "ba").replace("She", "Her").replace("They", "Them").replace("Bec", "Bek"))
    os.utime(root / path, ns=(before.st_atime_ns, before.st_mtime_ns))
    served.update()
    from_nothing(root, tmp_path / "fresh")
    assert files_of(served.site) == files_of(tmp_path / "fresh")


@contextmanager
def moving(path: Path, to: Path | None, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Have a file go, or get another name, between the listing of its folder and the reading of its bytes."""
    read, moved = guard.read_bytes, []

    def late(root: Path, name: str, *, limit: int) -> object:
        if root / name == path and path.exists():
            moved.append(name)
            if to:
                path.rename(to)
            else:
                path.unlink()
        return read(root, name, limit=limit)

    with monkeypatch.context() as patch:
        for module in (repository, seeds):
            patch.setattr(module, "read_bytes", late)
        yield moved


@pytest.mark.parametrize("path", [ANN, "seeds/b.txt"])
@pytest.mark.parametrize("is_renamed", [False, True])
def test_a_file_goes_while_it_is_read(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, *, is_renamed: bool
) -> None:
    to = (root / path).with_stem("another") if is_renamed else None
    with moving(root / path, to, monkeypatch) as moved:
        told = built(root, tmp_path / "site")
    assert moved == [path]
    assert any(path in line and "cannot be read" in line for line in told)
    assert (tmp_path / "site/glossary/zed/index.html").exists()
    assert assert_as_without(root) == []


def test_a_file_goes_while_a_preview_reads_it(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    served = Served(root, tmp_path / "site")
    change(root / ANN, VERSIONS[ANN][1])
    with moving(root / ANN, (root / ANN).with_stem("another"), monkeypatch) as moved:
        served.update()
    assert moved == [ANN]
    served.update()  # what the rename itself is announced by
    from_nothing(root, tmp_path / "fresh")
    assert files_of(served.site) == files_of(tmp_path / "fresh")


def test_many_files_change_at_once(root: Path, tmp_path: Path) -> None:
    sources = [root / f"annotations/sources/s{number}.yml" for number in range(300)]
    for path in sources:
        change(path, "type: webpage\ntitle: One\nURL: https://example.org/\naccessed: 2024-11-01\n")
    served = Served(root, tmp_path / "site")
    for number, path in enumerate(sources):
        change(path, None if number % 3 else "type: book\ntitle: Another\n")
    for number in range(60):
        change(root / f"annotations/glossary/n{number}.yml", f"name: Name {number}\ntype: place\nsummary: One.\n")
        change(root / f"seeds/n{number}.txt", f"News {number}\n\nThey met in Name {number}.\n")
    served.update()
    fresh = Path(mkdtemp(dir=tmp_path))
    from_nothing(root, fresh)
    mine, wanted = files_of(served.site), files_of(fresh)
    assert sorted(mine) == sorted(wanted)
    assert [path for path in wanted if mine[path] != wanted[path]] == []
