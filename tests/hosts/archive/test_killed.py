"""Workers and drivers that are killed in the middle: nothing is lost, nothing is there twice, and nobody is left."""

import hashlib
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from archive_support import killed, link_unit_once_killed
from mkdocs_explainer import Entity
from mkdocs_explainer.hosts.archive import Glossary
from mkdocs_explainer.hosts.archive.engines import dask, embedded
from mkdocs_explainer.hosts.archive.glossary import read_glossary
from mkdocs_explainer.hosts.archive.inputs import Unit, find_units
from mkdocs_explainer.hosts.archive.linked import link_archive
from mkdocs_explainer.hosts.archive.running import Engine, RunError, Task

pytestmark = pytest.mark.slow

GLOSSARY = Glossary([Entity("kaldovia", "Kaldovia", "place"), Entity("council", "Harbour Council", "organization")])
SENTENCES = ("Kaldovia closed its ports.", "The Harbour Council met in the morning.", "Rain fell on the coast.")
ARTICLES, GROUP = 200, 5


def write(folder: Path) -> str:
    """Write articles as Parquet files; return the pattern that names them."""
    rng = random.Random(1)  # noqa: S311 -- no secret
    folder.mkdir(parents=True)
    rows = [{"id": f"a{number}", "text": " ".join(rng.choices(SENTENCES, k=30))} for number in range(ARTICLES)]
    for number in range(4):
        pq.write_table(pa.Table.from_pylist(rows[number::4]), folder / f"{number}.parquet", row_group_size=GROUP)
    return f"{folder}/*.parquet"


def digests(folder: Path) -> dict[str, str]:
    """Return the digest of each finished table's file."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*.parquet"))
        if ".parts" not in path.parts
    }


def articles_in(folder: Path) -> list[str]:
    names: list[str] = pq.ParquetFile(folder / "articles" / "part-0.parquet").read()["article"].to_pylist()
    return names


@pytest.mark.filterwarnings("ignore::Warning")  # of the engine about a worker that is gone
@pytest.mark.parametrize("make", [embedded, lambda count: dask(workers=count)], ids=["embedded", "dask"])
def test_a_worker_that_is_killed_is_replaced(
    make: Callable[[int], Engine], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KILLED", str(tmp_path / "killed"))
    units = find_units([write(tmp_path / "in")])
    link_archive(GLOSSARY, units, tmp_path / "whole", embedded(1))

    def engine(_: Task, given: Any, missing: Sequence[Unit], parts: Path) -> None:
        make(2)(link_unit_once_killed, given, missing, parts)

    outcome = link_archive(GLOSSARY, units, tmp_path / "out", engine)
    assert (tmp_path / "killed").exists()
    assert (outcome.units, outcome.duplicates) == (len(units), 0)
    assert articles_in(tmp_path / "out") == sorted(f"a{number}" for number in range(ARTICLES))
    assert digests(tmp_path / "out") == digests(tmp_path / "whole") != {}
    assert not list((tmp_path / "out").rglob("*.tmp"))


def test_a_unit_that_ends_every_worker_is_told(tmp_path: Path) -> None:
    units = find_units([write(tmp_path / "in")])[:2]
    with pytest.raises(RunError, match="is memory short"):
        embedded(2)(killed, GLOSSARY, units, tmp_path)


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="looks for processes where Linux lists them")
@pytest.mark.parametrize("engine", ["embedded", "dask"])
def test_a_driver_that_is_killed_leaves_nobody_and_goes_on(engine: str, tmp_path: Path) -> None:
    pattern = write(tmp_path / "in")
    entries = tmp_path / "site" / "annotations" / "glossary"
    entries.mkdir(parents=True)
    (entries / "kaldovia.yml").write_text("name: Kaldovia\ntype: place\nsummary: A land.\n", encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs_explainer.hosts.cli", "archive", "link", "--root", str(tmp_path / "site")]
    command += ["--articles", pattern, "--workers", "2", "--engine", engine, "--out"]
    parts = tmp_path / "out" / ".parts"
    with subprocess.Popen([*command, str(tmp_path / "out")], env={**os.environ, "MARKED": str(tmp_path)}) as process:
        until = time.monotonic() + 120
        while len(finished(parts)) < 3 and time.monotonic() < until:
            time.sleep(0.005)
        os.kill(process.pid, signal.SIGKILL)
    done = len(finished(parts))
    assert 3 <= done < ARTICLES // GROUP
    assert not (tmp_path / "out" / "manifest.json").exists()
    until = time.monotonic() + 60
    while marked(str(tmp_path)) and time.monotonic() < until:
        time.sleep(0.1)
    assert not marked(str(tmp_path))
    said = subprocess.run([*command, str(tmp_path / "out")], check=True, capture_output=True, text=True).stdout
    assert done_before(said) >= done
    link_archive(read_glossary(tmp_path / "site"), find_units([pattern]), tmp_path / "whole", embedded(1))
    assert articles_in(tmp_path / "out") == sorted(f"a{number}" for number in range(ARTICLES))
    assert digests(tmp_path / "out") == digests(tmp_path / "whole") != {}


def finished(parts: Path) -> list[Path]:
    return [path for path in parts.glob("*/*") if path.suffix != ".tmp"]


def done_before(said: str) -> int:
    """Return how many units the command says were done before."""
    return int(said.partition("(")[2].partition(" ")[0])


def marked(mark: str) -> list[str]:
    """Return the processes whose environment has the mark: the driver's and its workers'."""
    found = []
    for path in Path("/proc").glob("[0-9]*"):
        try:
            if f"MARKED={mark}".encode() in (path / "environ").read_bytes().split(b"\0"):
                found.append(path.name)
        except OSError:
            continue  # gone meanwhile
    return found
