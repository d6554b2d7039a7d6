"""Builds as the command makes them, with what they keep for the next one and without.

    python tests/support/building.py ROOT SITE NUMBER

builds with a cache; the program kills itself at that write to the cache, 0: at none.
"""

import logging
import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

from mkdocs.config import load_config

from commanded import build
from mkdocs_explainer.hosts.mkdocs import surroundings
from mkdocs_explainer.project.store import FOLDER
from previewing import Told, files_of, folders_of

VERSION = "tests"
"""Of all programs: they are not read for each of many builds."""


def built(root: Path, site: Path, *, cache: bool = True, processes: int | None = None) -> list[str]:
    """Build as the command does, and return what was logged, but for times."""
    told = Told()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(told)
    level = logger.level
    logger.setLevel(logging.INFO)
    try:
        config = load_config(str(root / "mkdocs.yml"), site_dir=str(site))
        config.plugins["explainer"].config.cache = cache
        config.plugins["explainer"].config.processes = processes
        build(config)
    finally:
        logger.removeHandler(told)
        logger.setLevel(level)
    lines = [line.replace(str(site), "site") for line in told.lines]
    return [line for line in lines if not line.startswith(("Cleaning", "Building", "Documentation"))]


def assert_as_without(root: Path, *, processes: tuple[int | None, int | None] = (None, None)) -> list[str]:
    """Build with the cache and without; return what was told of the cache. processes: with it, and without.

    With it, into a folder beside the root in which the last site stands.
    """
    warm, cold = root.with_name("standing"), Path(mkdtemp(prefix="cold-"))
    try:
        lines = built(root, warm, processes=processes[0])
        others = built(root, cold, cache=False, processes=processes[1])
        mine, wanted = files_of(warm), files_of(cold)
        assert sorted(mine) == sorted(wanted)
        assert [path for path in wanted if mine[path] != wanted[path]] == []
        assert folders_of(warm) == folders_of(cold)
        assert [line for line in lines if "The cache" not in line] == others
        return [line for line in lines if "The cache" in line]
    finally:
        shutil.rmtree(cold)


@contextmanager
def writes_noted(then: Callable[[int], None] = lambda _: None) -> Iterator[list[str]]:
    """Note each write to the cache: a file begun, a file put in its place. then: called before it, with its number."""
    noted: list[str] = []
    write, replace = Path.write_bytes, Path.replace

    def note(path: Path) -> None:
        if FOLDER in path.as_posix():
            noted.append(path.name)
            then(len(noted))

    def writing(path: Path, data: bytes) -> int:
        note(path)
        return write(path, data)

    def replacing(path: Path, target: Path) -> Path:
        note(path)
        return replace(path, target)

    Path.write_bytes, Path.replace = writing, replacing  # type: ignore[assignment,method-assign]
    try:
        yield noted
    finally:
        Path.write_bytes, Path.replace = write, replace  # type: ignore[method-assign]


@contextmanager
def writes_refused(error: OSError) -> Iterator[None]:
    """Refuse each write to the cache."""
    write, opened = Path.write_bytes, Path.open

    def writing(path: Path, data: bytes) -> int:
        if FOLDER in path.as_posix():
            raise error
        return write(path, data)

    def opening(path: Path, mode: str = "r", *more: object, **named: object) -> object:
        if FOLDER in path.as_posix() and "r" not in mode:
            raise error
        return opened(path, mode, *more, **named)  # type: ignore[call-overload]

    Path.write_bytes, Path.open = writing, opening  # type: ignore[assignment,method-assign]
    try:
        yield
    finally:
        Path.write_bytes, Path.open = write, opened  # type: ignore[method-assign]


def main(root: str, site: str, dies_at: str) -> None:
    def die(number: int) -> None:
        if number == int(dies_at):
            os.kill(os.getpid(), signal.SIGKILL)

    surroundings.versions = lambda: VERSION  # type: ignore[assignment]
    with writes_noted(die):
        built(Path(root), Path(site))


if __name__ == "__main__":
    main(*sys.argv[1:])
