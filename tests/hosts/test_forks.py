"""Work shared out among processes: the same results and the same site, whoever does which part."""

import logging
import os
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from mkdocs_explainer.hosts.mkdocs import annotating, apart, forks
from mkdocs_explainer.hosts.mkdocs.forks import Shares
from previewing import files_of
from tests_support import write_files

pytestmark = pytest.mark.skipif(not forks.is_safe(), reason="processes cannot be copied here")


@pytest.mark.parametrize("helpers", [0, 1, 3])
@pytest.mark.parametrize("count", [0, 1, 30])
def test_each_is_made_once_in_order(helpers: int, count: int) -> None:
    shares = Shares(count, lambda number: (number, "thing"))
    shares.start(helpers)
    assert shares.finish() == [(number, "thing") for number in range(count)]


def test_helpers_do_their_part() -> None:
    def slowly(number: int) -> int:
        if os.getpid() == own:
            os.read(wait, 1)  # until a helper has made something
        else:
            os.write(told, b"x")
        return os.getpid()

    own = os.getpid()
    wait, told = os.pipe()
    shares = Shares(8, slowly)
    shares.start(1)
    assert set(shares.finish()) != {own}


def test_what_a_helper_could_not_make_is_made_here() -> None:
    own = os.getpid()

    def only_here(number: int) -> int:
        if os.getpid() != own:
            if number % 2:
                raise RuntimeError("not here")
            os._exit(9)  # as if it were killed
        return number

    shares = Shares(20, only_here)
    shares.start(2)
    assert shares.finish() == list(range(20))


def test_what_fails_here_fails() -> None:
    def failing(number: int) -> int:
        raise LookupError(number)

    shares = Shares(3, failing)
    shares.start(1)
    with pytest.raises(LookupError):
        shares.finish()
    shares.stop()


def test_stopping_leaves_no_process() -> None:
    told, tell = os.pipe()
    nothing, keep = os.pipe()

    def stay(_: int) -> bytes:
        os.write(tell, struct.pack("i", os.getpid()))
        return os.read(nothing, 1)

    shares = Shares(4, stay)
    shares.start(1)
    (begun,) = struct.unpack("i", os.read(told, 4))
    shares.stop()
    for end in (told, tell, nothing, keep):
        os.close(end)
    with pytest.raises(ProcessLookupError):
        os.kill(begun, 0)


FILES = {
    "docs/index.md": "# Home\n\n[A note](articles/a1.md#nowhere) [Entry](glossary/e1.md#description)\n",
    **{f"seeds/a{n}.txt": f"Talks {n}\n\nThey met in Town{n} and Town{n + 1}.\n" for n in range(12)},
    **{
        f"annotations/glossary/e{n}.yml": f"name: Town{n}\ntype: place\nsummary: Near [[e{n - 1}]].\n"
        for n in range(1, 12)
    },
    "annotations/glossary/e0.yml": "name: Town0\ntype: place\nsummary: The first.\n",
}


@pytest.fixture
def warnings_told() -> Iterator[list[str]]:
    class Told(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(record.getMessage())

    lines: list[str] = []
    handler = Told(logging.WARNING)
    logging.getLogger("mkdocs").addHandler(handler)
    yield lines
    logging.getLogger("mkdocs").removeHandler(handler)


@pytest.mark.slow
def test_a_site_is_the_same_for_any_number_of_processes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, warnings_told: list[str]
) -> None:
    for module in (apart, annotating):
        monkeypatch.setattr(module, "LEAST_SHARED", 2)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1730000000")
    write_files(tmp_path, FILES)
    made, told = [], []
    for processes in (1, 2, 4):
        settings = f"explainer: {{history: false, processes: {processes}}}"
        config = (
            f"site_name: T\ntheme: {{name: mkdocs}}\nplugins: [search, {settings}]\nvalidation: {{anchors: warn}}\n"
        )
        (tmp_path / "mkdocs.yml").write_text(config, encoding="utf-8")
        warnings_told.clear()
        build(load_config(str(tmp_path / "mkdocs.yml"), site_dir=str(tmp_path / f"site{processes}")))
        made.append(files_of(tmp_path / f"site{processes}"))
        told.append(list(warnings_told))
    assert made[0] == made[1] == made[2]
    assert told[0] == told[1] == told[2]
    assert len(made[0]) > 30
    assert any("nowhere" in line for line in told[0])
