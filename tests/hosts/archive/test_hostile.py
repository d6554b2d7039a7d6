"""What people have by way of archives, and what they do with folders: told, put aside, and the rest is linked."""

import os
from datetime import UTC, date, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from mkdocs_explainer import Entity
from mkdocs_explainer.hosts.archive import Glossary, link_batches
from mkdocs_explainer.hosts.archive.engines import embedded
from mkdocs_explainer.hosts.archive.finding import Question, find_sentences
from mkdocs_explainer.hosts.archive.glossary import linker_of
from mkdocs_explainer.hosts.archive.inputs import find_units
from mkdocs_explainer.hosts.archive.linked import link_archive
from mkdocs_explainer.hosts.archive.listing import InputError
from mkdocs_explainer.hosts.archive.running import RunError, claimed
from mkdocs_explainer.hosts.archive.words import words_at

TEXT = "Kaldovia closed."
GLOSSARY = Glossary([Entity("kaldovia", "Kaldovia", "place")])


def dated(column: pa.Array) -> tuple[list[str], list[str]]:
    """Return the dates of the articles that are linked, and what is told of the others."""
    columns = {"id": [str(number) for number in range(len(column))], "text": [TEXT] * len(column), "published": column}
    (found,) = link_batches([pa.RecordBatch.from_pydict(columns)], GLOSSARY)
    return found.mentions["published"].to_pylist(), found.errors["error"].to_pylist()


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        (pa.array([date(1, 1, 1), date(9999, 12, 31), None]), ["0001-01-01", "9999-12-31", ""]),
        (pa.array([datetime(2024, 5, 1, tzinfo=UTC)]), ["2024-05-01T00:00:00+00:00"]),
        (pa.array([1], pa.timestamp("ns")), ["1970-01-01T00:00:00"]),
        (pa.array([0], pa.timestamp("us", "Mars/Olympus")), ["1970-01-01T00:00:00+00:00"]),
        (pa.array([2024], pa.int16()), ["2024"]),
        (pa.nulls(1), [""]),
        (pa.array(["2024"]).dictionary_encode(), ["2024"]),
    ],
)
def test_dates_of_every_kind_are_read(column: pa.Array, expected: list[str]) -> None:
    assert dated(column) == (expected, [])


def test_a_date_that_no_calendar_has_puts_its_own_article_aside() -> None:
    found, errors = dated(pa.array([10**17, 0], pa.timestamp("ms")))
    assert found == ["1970-01-01T00:00:00"]
    assert len(errors) == 1
    assert errors[0].startswith("published cannot be read")


def test_regions_of_a_language_share_one_linker() -> None:
    assert linker_of(GLOSSARY, "en_US") is linker_of(GLOSSARY, "EN-gb") is linker_of(GLOSSARY, "en")
    assert linker_of(GLOSSARY, "de") is not linker_of(GLOSSARY, "en")


def write(file: Path, *ids: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    pq.write_table(pa.table({"id": ids, "text": [TEXT] * len(ids)}), file)


def test_a_file_that_is_broken_is_told_and_the_others_are_linked(tmp_path: Path) -> None:
    write(tmp_path / "in" / "a.parquet", "a")
    (tmp_path / "in" / "b.parquet").write_bytes((tmp_path / "in" / "a.parquet").read_bytes()[:100])
    (tmp_path / "in" / "c.parquet").touch()
    (tmp_path / "in" / "d.jsonl").touch()
    (tmp_path / "in" / "x.docx").touch()
    outcome = link_archive(GLOSSARY, find_units([str(tmp_path / "in")]), tmp_path / "out", embedded(1))
    assert (outcome.rows["mentions"], outcome.rows["errors"]) == (1, 2)
    errors = pq.ParquetFile(tmp_path / "out" / "errors" / "part-0.parquet").read().to_pylist()
    assert [Path(one["file"]).name for one in errors] == ["b.parquet", "c.parquet"]


@pytest.mark.parametrize("name", ["d.jsonl", "empty/"])
def test_no_article_at_all_is_told(name: str, tmp_path: Path) -> None:
    (tmp_path / name).mkdir() if name.endswith("/") else (tmp_path / name).touch()
    with pytest.raises(InputError, match="there is no article in"):
        find_units([str(tmp_path / name)])


def test_links_in_a_circle_give_each_file_once(tmp_path: Path) -> None:
    write(tmp_path / "in" / "z" / "a.parquet", "a")
    (tmp_path / "in" / "loop").symlink_to(tmp_path / "in", target_is_directory=True)
    (tmp_path / "in" / "dead.txt").symlink_to(tmp_path / "nowhere")
    pattern = str(tmp_path / "in" / "**" / "*.parquet")
    for asked in ([str(tmp_path / "in")], [pattern], [pattern, str(tmp_path / "in")]):
        assert [Path(unit.file) for unit in find_units(asked)] == [tmp_path / "in" / "z" / "a.parquet"]


def test_what_was_written_among_the_articles_is_no_article(tmp_path: Path) -> None:
    write(tmp_path / "in" / "a.parquet", "a")
    units = find_units([str(tmp_path / "in")])
    link_archive(GLOSSARY, units, tmp_path / "in" / "out", embedded(1))
    assert find_units([str(tmp_path / "in")]) == units
    assert find_units([str(tmp_path / "in" / "**" / "*.parquet")]) == units


def test_a_text_that_cannot_be_read_is_one_row(tmp_path: Path) -> None:
    for name in ("a.txt", "b.md", "c.txt"):
        (tmp_path / "in" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "in" / name).write_text(TEXT, encoding="utf-8")
    units = find_units([str(tmp_path / "in")])
    (tmp_path / "in" / "b.md").unlink()
    outcome = link_archive(GLOSSARY, units, tmp_path / "out", embedded(1))
    assert (outcome.rows["mentions"], outcome.rows["errors"]) == (2, 1)


@pytest.mark.skipif(os.name == "nt", reason="names are UTF-16 there")
def test_names_that_are_no_utf8_are_told(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in ("bad\udcff.txt", "good.txt"):
        try:
            (tmp_path / "in" / name).write_text(TEXT, encoding="utf-8")
        except OSError:
            pytest.skip("this disk has no such names")
    outcome = link_archive(GLOSSARY, find_units([str(tmp_path / "in")]), tmp_path / "out", embedded(1))
    assert (outcome.rows["mentions"], outcome.rows["errors"]) == (1, 1)
    (tmp_path / "in" / "bad\udcff.parquet").touch()
    with pytest.raises(InputError, match="is no UTF-8"):
        find_units([str(tmp_path / "in")])


def test_a_sentence_is_found_in_the_text_file_of_its_article(tmp_path: Path) -> None:
    for name in ("a.md", "b.txt", "c.txt"):
        (tmp_path / "in" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "in" / name).write_text(f"{TEXT} {name[0].upper()}.", encoding="utf-8")
    # named by a pattern, of which the folder has more
    link_archive(GLOSSARY, find_units([str(tmp_path / "in" / "*.txt")]), tmp_path / "out", embedded(1))
    _, found = find_sentences(tmp_path / "out", Question(entity="kaldovia"))
    assert {(one.article, words_at(one)) for one in found} == {("b", TEXT), ("c", TEXT)}


@pytest.mark.skipif(os.name == "nt", reason="there are no such locks there")
def test_two_runs_at_once_do_not_write_into_one_folder(tmp_path: Path) -> None:
    write(tmp_path / "in" / "a.parquet", "a")
    units = find_units([str(tmp_path / "in")])
    with claimed(tmp_path / "out"), pytest.raises(RunError, match="another run writes into"):
        link_archive(GLOSSARY, units, tmp_path / "out", embedded(1))
    assert link_archive(GLOSSARY, units, tmp_path / "out", embedded(1)).rows["mentions"] == 1
