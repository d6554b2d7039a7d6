"""The same texts give the same site, byte for byte, whatever the machine, the folder and the hour are."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from git_support import GitRepository
from reading_site import FILES
from tests_support import write_files

pytestmark = pytest.mark.slow

BUILD = """
import datetime, os, sys, time
now, back = time.time, float(sys.argv[2]) * 86400
time.time = lambda: now() - back
class Then(datetime.datetime):
    @classmethod
    def now(cls, tz=None): return cls.fromtimestamp(time.time(), tz)
    @classmethod
    def utcnow(cls): return cls.fromtimestamp(time.time(), datetime.timezone.utc).replace(tzinfo=None)
class Today(datetime.date):
    @classmethod
    def today(cls): return cls.fromtimestamp(time.time())
datetime.datetime, datetime.date = Then, Today
os.umask(int(sys.argv[3], 8))
from mkdocs.__main__ import cli
cli(["build", "--quiet", "--strict", "--config-file", sys.argv[1], "--site-dir", sys.argv[4]])
"""
"""Builds a site with a clock that is some days late."""
EPOCH = "1730419200"
"""What MkDocs writes as the day of the build."""


class Machine(NamedTuple):
    """In what two builds may differ."""

    name: str
    environment: Mapping[str, str]
    folder: str
    is_reversed: bool = False
    """Files are made in the other order."""
    umask: str = "022"
    days_late: int = 0


USUAL = Machine("usual", {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8"}, "site")
OTHERS = [
    Machine("hash seed", {**USUAL.environment, "PYTHONHASHSEED": "4711"}, "site"),
    Machine("time zone", {**USUAL.environment, "TZ": "Pacific/Kiritimati"}, "site"),
    Machine("locale", {**USUAL.environment, "LC_ALL": "C", "LANG": "C", "PYTHONCOERCECLOCALE": "0"}, "site"),
    Machine("folder", USUAL.environment, "another/ folder with a lоng näme/site"),
    Machine("order of the files", USUAL.environment, "site", is_reversed=True),
    Machine("umask", USUAL.environment, "site", umask="077"),
    Machine("clock in the past", USUAL.environment, "site", days_late=9 * 365),
    Machine(
        "all at once",
        {"PYTHONHASHSEED": "99", "TZ": "America/St_Johns", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"},
        "x/y",
        is_reversed=True,
        umask="027",
        days_late=-400,
    ),
]


def built(root: Path, machine: Machine) -> dict[str, bytes]:
    """Return a site's files by path."""
    place = root / machine.folder
    repository = GitRepository(place)
    files = {**FILES, "docs/map.png": "no picture"}
    repository.commit(dict(reversed(files.items())) if machine.is_reversed else files, date="2024-11-01T12:00:00Z")
    changed = {
        path: f"{text}# a comment\nreviewed: 2024-11-02\n" for path, text in files.items() if "/glossary/" in path
    }
    write_files(place, {path: text for path, text in changed.items() if "reviewed:" not in files[path]})
    repository.commit({}, author="Zoë Other", date="2024-11-03T23:30:00-02:30")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    environment |= {**machine.environment, "SOURCE_DATE_EPOCH": EPOCH, "XDG_CACHE_HOME": str(root / "cache")}
    arguments = [str(place / "mkdocs.yml"), str(machine.days_late), machine.umask, str(root / "built")]
    ran = subprocess.run(
        [sys.executable, "-c", BUILD, *arguments], env=environment, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr[-3000:]
    return {
        path.relative_to(root / "built").as_posix(): path.read_bytes()
        for path in sorted((root / "built").rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return built(tmp_path_factory.mktemp("usual"), USUAL)


@pytest.mark.parametrize("machine", OTHERS, ids=lambda machine: machine.name)
def test_a_build_is_the_same_everywhere(machine: Machine, usual: dict[str, bytes], tmp_path: Path) -> None:
    other = built(tmp_path, machine)
    assert usual.keys() == other.keys()
    assert [path for path, data in usual.items() if other[path] != data] == []
    assert b"November 2024" in usual["changes/index.html"]


def test_another_text_is_another_site(usual: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seed = next(path for path in FILES if path.startswith("seeds/"))
    monkeypatch.setitem(FILES, seed, f"{FILES[seed]}\nMore words.\n")
    assert built(tmp_path, USUAL) != usual
