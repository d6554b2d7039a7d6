"""What is read again: files that another stamp or content has, and no others."""

import json
import os
import time
from pathlib import Path

import pytest

from mkdocs_explainer.load import repository, stamps
from mkdocs_explainer.load.annotation_file import Loaded, load_file
from mkdocs_explainer.load.files import Place
from mkdocs_explainer.load.kept import KeptFiles
from mkdocs_explainer.load.known import Cache
from mkdocs_explainer.load.repository import read_corpus
from mkdocs_explainer.model.corpus import Corpus
from mkdocs_explainer.model.own_types import OwnType, OwnTypes
from mkdocs_explainer.site.plain import digest
from tests_support import write_files

ENTRY = "name: A\ntype: place\nsummary: It lies here.\n"
FILES = {
    "annotations/glossary/a.yml": ENTRY,
    "annotations/glossary/b.yml": ENTRY,
    "annotations/articles/one.yml": "file: seeds/one.txt\n",
    "seeds/one.txt": "One\n\nA text.\n",
    "seeds/two.txt": "Two\n\nA text.\n",
}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository whose files were written long ago."""
    write_files(tmp_path, FILES)
    later = time.time_ns() + 100_000_000_000
    monkeypatch.setattr(stamps.time, "time_ns", lambda: later)
    return tmp_path


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the files that are read."""
    found: list[str] = []

    def noting(root: Path, path: str, *, limit: int) -> object:
        found.append(path)
        return read_bytes(root, path, limit=limit)

    read_bytes = repository.read_bytes
    monkeypatch.setattr(repository, "read_bytes", noting)
    monkeypatch.setattr("mkdocs_explainer.load.seeds.read_bytes", noting)
    return found


def test_files_with_the_stamp_that_they_had_are_not_read(root: Path, opened: list[str]) -> None:
    cache = Cache()
    first, _ = read_corpus(root, cache=cache)
    assert sorted(opened) == sorted(FILES)
    opened.clear()
    second, _ = read_corpus(root, cache=cache)
    assert opened == []
    assert second == first
    for id, entity in first.entities.items():
        assert second.entities[id] is entity
    for id, article in first.articles.items():
        assert second.articles[id] is article


@pytest.mark.parametrize("path", sorted(FILES))
def test_one_that_is_written_is_read(root: Path, opened: list[str], path: str) -> None:
    cache = Cache()
    read_corpus(root, cache=cache)
    opened.clear()
    file = root / path
    times = file.stat()
    # as many bytes and the same time of writing, as programs leave them that set it
    file.write_text(FILES[path].replace("A", "B").replace("one", "two").replace("Two", "Six"), encoding="utf-8")
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    found, _ = read_corpus(root, cache=cache)
    assert opened == [path]
    assert found == read_corpus(root)[0]


def test_a_stamp_of_just_now_proves_nothing(tmp_path: Path, opened: list[str]) -> None:
    write_files(tmp_path, FILES)
    cache = Cache()
    read_corpus(tmp_path, cache=cache)
    opened.clear()
    read_corpus(tmp_path, cache=cache)
    assert sorted(opened) == sorted(FILES)


def test_a_link_in_a_files_place_is_not_followed(root: Path) -> None:
    cache = Cache()
    read_corpus(root, cache=cache)
    file = root / "annotations/glossary/a.yml"
    file.rename(root / "elsewhere.yml")
    file.symlink_to(root / "elsewhere.yml")
    found, findings = read_corpus(root, cache=cache)
    assert list(found.entities) == ["b"]
    assert [finding.code for finding in findings] == ["ANN113"]


def test_other_types_of_the_site_are_another_reading(root: Path) -> None:
    cache = Cache()
    read_corpus(root, cache=cache)
    own: OwnTypes = {"harbour": OwnType("place", {}, {})}
    (root / "annotations/glossary/a.yml").write_text(ENTRY.replace("place", "harbour"), encoding="utf-8")
    assert read_corpus(root, cache=cache, types=own)[0].entities["a"].type == "place"
    other: OwnTypes = {"harbour": OwnType("organization", {}, {})}
    assert read_corpus(root, cache=cache, types=other)[0].entities["a"].type == "organization"


def kept_by(root: Path, before: object = None) -> tuple[Corpus, KeptFiles]:
    """Return a reading as a build with a cache does it, and what it keeps, as it comes back from a file."""
    kept = KeptFiles(before)
    corpus, _ = read_corpus(root, cache=Cache(kept=kept))
    return corpus, KeptFiles(json.loads(json.dumps(kept.now)))


MANY = [name for name in FILES if "glossary" in name]


def test_another_process_reads_no_file_with_the_stamp_that_it_had(root: Path, opened: list[str]) -> None:
    first, kept = kept_by(root)
    opened.clear()
    second, _ = kept_by(root, kept._before)
    assert set(opened).isdisjoint(MANY)
    assert second == first


def test_another_process_takes_what_has_the_same_content(root: Path, opened: list[str], tmp_path: Path) -> None:
    first, kept = kept_by(root)
    for name in MANY:
        (root / name).unlink()
        write_files(root, {name: FILES[name]})
    opened.clear()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("mkdocs_explainer.load.known.load_file", load_articles_alone)
        second, again = kept_by(root, kept._before)
    assert set(MANY) <= set(opened)
    assert second == first
    assert not again.is_as_it_was


def load_articles_alone(place: Place, data: bytes, *, types: frozenset[str]) -> Loaded:
    assert place.kind == "article"
    return load_file(place, data, types=types)


@pytest.mark.parametrize("text", [ENTRY.replace("here", "not here"), "name: A\n", "name: [\n"])
def test_another_process_reads_what_changed(root: Path, text: str) -> None:
    _, kept = kept_by(root)
    write_files(root, {MANY[0]: text})
    told = kept_by(root, kept._before)[0]
    corpus, findings = read_corpus(root)
    assert told == corpus
    assert read_corpus(root, cache=Cache(kept=kept))[1] == findings


@pytest.mark.parametrize(
    "damage", [None, 1, [1], ["a", "b"], [None, "x", [99]], [[1], "x", [12, 1]], [[1], "x", [13, 1]]]
)
def test_what_cannot_be_understood_is_read_again(root: Path, damage: object) -> None:
    _, kept = kept_by(root)
    before = {**kept._before, MANY[0]: damage}
    if isinstance(damage, list) and len(damage) == 3:  # as if it were of this very file
        before[MANY[0]] = [*kept._before[MANY[0]][:2], damage[2]]
    assert kept_by(root, before)[0] == read_corpus(root)[0]


def test_what_is_kept_of_this_repository_comes_back_as_it_was() -> None:
    root = Path(__file__).parents[2]
    _, kept = kept_by(root)
    told, wanted = kept_by(root, kept._before)[0], read_corpus(root)[0]
    assert len(kept._before) > 100
    for mine, other in ((told.entities, wanted.entities), (told.notes, wanted.notes), (told.sources, wanted.sources)):
        assert mine == other
        assert {id: digest(one) for id, one in mine.items()} == {id: digest(one) for id, one in other.items()}
    places = {id: dict(origin.marks) for id, origin in told.origins.items()}
    assert places == {id: dict(origin.marks) for id, origin in wanted.origins.items()}
    assert {id: digest(one) for id, one in told.origins.items()} == {
        id: digest(one) for id, one in wanted.origins.items()
    }
