"""Work shared out among processes: the same results and the same site, whoever does which part."""

import logging
import os
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.config import load_config

from commanded import build
from mkdocs_explainer.hosts.mkdocs import annotating, apart, aside, indexing
from mkdocs_explainer.hosts.mkdocs.annotating import Prepared
from mkdocs_explainer.hosts.mkdocs.aside import Lazily, set_aside
from mkdocs_explainer.hosts.mkdocs.forks import Shares
from mkdocs_explainer.hosts.mkdocs.indexing import index_of
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.site.index import Excerpt, excerpts_by_entity, told_by_entity
from mkdocs_explainer.site.page import AnnotatedPage, PageMention
from mkdocs_explainer.site.plain import digest
from previewing import files_of
from tests_support import write_files

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be copied here")


@pytest.mark.parametrize("helpers", [0, 1, 3])
@pytest.mark.parametrize("count", [0, 1, 30])
def test_each_is_made_once_in_order(helpers: int, count: int) -> None:
    shares = Shares(count, lambda number: (number, "thing"))
    shares.start(helpers)
    assert list(shares.finish()) == [(number, "thing") for number in range(count)]


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
    assert list(shares.finish()) == list(range(20))


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


@pytest.mark.parametrize("helpers", [0, 1])
def test_things_may_lie_in_a_file(helpers: int) -> None:
    shares = Shares(30, lambda number: [number], is_aside=True)
    shares.start(helpers)
    things = shares.finish()
    assert list(things) == [[number] for number in range(30)]
    assert things[3] is not things[3]


def test_what_finds_no_room_in_a_file_stays_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int, data: bytes, at: int) -> int:
        return write(descriptor, data[:3] if at else data, at)

    write = os.pwrite
    monkeypatch.setattr(os, "pwrite", full)
    shares = Shares(9, lambda number: [number], is_aside=True)
    shares.start(2)
    assert list(shares.finish()) == [[number] for number in range(9)]


def test_without_a_place_for_files_everything_is_made_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere(**_: object) -> None:
        raise FileNotFoundError(2, "No usable temporary directory found")

    monkeypatch.setattr(aside.tempfile, "TemporaryFile", nowhere)
    shares = Shares(9, lambda _: os.getpid(), is_aside=True)
    shares.start(2)
    assert set(shares.finish()) == {os.getpid()}


def test_mappings_are_joined_in_a_file() -> None:
    joined = set_aside([{"a": (1,), "b": (2, 3)}, {"c": (4,), "a": (5,)}])
    assert list(joined.items()) == [("a", (1, 5)), ("b", (2, 3)), ("c", (4,))]
    with pytest.raises(KeyError):
        joined["d"]


def test_the_index_of_many_pages_is_that_of_few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexing, "_AT_ONCE", 2)
    pages = {
        str(number): Prepared("", annotated(str(number), names), {})
        for number, names in enumerate(["ab", "", "bab", "c", "ca"])
    }
    pages["none"] = Prepared("", None, {})
    many, few = index_of(Lazily(pages, pages.__getitem__)), index_of(pages)
    assert list(many.excerpts.items()) == list(few.excerpts.items())
    assert (many.counts, many.totals) == (few.counts, few.totals)
    assert many.mentions_of("a") == 3
    monkeypatch.setattr(os, "pwrite", lambda *_: 0)  # a full disk
    assert index_of(Lazily(pages, pages.__getitem__)) == few


def test_excerpts_that_are_told_are_made_when_somebody_reads_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexing, "_AT_ONCE", 2)
    pages = {str(number): told(str(number), names) for number, names in enumerate(["ab", "", "bab", "c", "ca"])}
    pages["none"] = Prepared("", None, {})
    wanted = index_of(pages)
    opened: list[str] = []

    def noting(page: AnnotatedPage) -> dict[str, list[Excerpt]]:
        opened.append(page.key)
        return excerpts_by_entity(page)

    monkeypatch.setattr(indexing, "excerpts_by_entity", noting)
    few, many = index_of(pages, is_told=True), index_of(Lazily(pages, pages.__getitem__), is_told=True)
    for index in (few, many):
        assert (index.counts, index.totals) == (wanted.counts, wanted.totals)
        assert [index.pages_of(entity) for entity in "abcd"] == [wanted.pages_of(entity) for entity in "abcd"]
        assert list(index.excerpts) == list(wanted.excerpts)
    assert {id: digest(found) for id, found in few.excerpts.items()} == {
        id: digest(found) for id, found in many.excerpts.items()
    }
    assert not opened
    for index in (few, many):
        assert {entity: tuple(found) for entity, found in index.excerpts.items()} == wanted.excerpts
    assert (len(few.excerpts["b"]), few.excerpts["b"][1].page, set(opened)) == (2, "2", {"0", "2", "3", "4"})


def test_excerpts_are_told_by_what_they_say() -> None:
    def changed(names: str) -> set[str]:
        """Return the entities whose excerpts are told otherwise when the second page has other words."""
        before, now = (
            {id: digest(found) for id, found in index_of(pages, is_told=True).excerpts.items()}
            for pages in ({"0": told("0", "abc"), "1": told("1", text)} for text in ("ab", names))
        )
        return {id for id in "abcd" if before.get(id) != now.get(id)}

    assert changed("ab") == set()
    assert changed("abb") == {"a", "b"}  # they stand in the same sentence
    assert changed("") == {"a", "b"}
    assert changed("abd") == {"a", "b", "d"}


def told(key: str, names: str) -> Prepared:
    page = annotated(key, names)
    return Prepared("", page, {}, (), told_by_entity(page))


def annotated(key: str, names: str) -> AnnotatedPage:
    mentions = (
        PageMention(at, at + 1, name, linked=True, sentence=Span(0, len(names)), fragment="")
        for at, name in enumerate(names)
    )
    return AnnotatedPage(key, "", names, tuple(mentions), (), {})
