"""The articles of an archive, wherever they lie: Parquet, JSON lines, folders of text and Markdown.

Work is cut into units that follow from the files alone, never from the number of workers: a row group of a Parquet
file, a stretch of lines, a hundred text files. So a unit that is done stays done, whoever goes on.
"""

import hashlib
import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from mkdocs_explainer.hosts.archive.listing import TABLES, TEXTS, InputError, article_files

BATCH = 256
"""Articles that are in memory together."""
_STRETCH = 32_000_000
"""Bytes of JSON lines in a unit: some thousand articles, a few seconds of work."""
_FILES = 500
"""Text files in a unit."""
_LONGEST_LINE = 64_000_000
_COLUMNS = ("id", "text", "html", "lang", "published", "title", "url")


@dataclass(frozen=True, slots=True, order=True)
class Unit:
    """One piece of work."""

    file: str
    """Or the folder that the texts lie in."""
    part: int = 0
    """A Parquet file's row group; where a stretch of lines begins, in bytes; the first of a unit's text files."""
    stop: int = 0
    """Where a stretch ends."""
    names: tuple[str, ...] = ()
    """The text files, relative to the folder."""
    stamp: str = ""
    """Of the file's size and time: another one is another unit."""

    @property
    def key(self) -> str:
        """A name for files, the same for the same content."""
        said = json.dumps([self.file, self.part, self.stop, self.names, self.stamp])
        return hashlib.sha256(said.encode()).hexdigest()[:24]


def find_units(patterns: Sequence[str]) -> list[Unit]:
    """Return the units of all files that the patterns name, sorted.

    A pattern is a file, a folder, or a pattern of the shell with `**`.

    Raises:
        InputError: nothing is there, or a file that is named is of no known kind, or all are broken.
    """
    units: list[Unit] = []
    broken: list[Unit] = []
    texts: dict[Path, list[Path]] = {}
    for base, path in article_files(patterns):
        if path.suffix.lower() in TEXTS:
            texts.setdefault(base, []).append(path)
        else:
            try:
                units.extend(_units_of(path))
            except InputError as error:
                broken.append(Unit(path.as_posix(), stamp=str(error)))
    for folder, paths in texts.items():
        units.extend(_text_units(folder.as_posix(), sorted(path.relative_to(folder).as_posix() for path in paths)))
    if broken and not units:
        raise InputError(broken[0].stamp)
    if not units:
        raise InputError(f"there is no article in {', '.join(patterns)}: {', '.join((*TABLES, *TEXTS))} are read")
    return sorted([*units, *broken])  # whoever reads those that are broken is told why


def _units_of(path: Path) -> list[Unit]:
    name = path.as_posix()
    try:
        stat = path.stat()
        stamp = f"{stat.st_size} {stat.st_mtime_ns}"
        if path.suffix.lower() == ".parquet":
            return [Unit(name, part, stamp=stamp) for part in range(pq.ParquetFile(path).num_row_groups)]
    except (OSError, pa.ArrowException) as error:
        raise InputError(f"{name} cannot be read: {error}") from error
    return [
        Unit(name, start, min(start + _STRETCH, stat.st_size), stamp=stamp)
        for start in range(0, stat.st_size, _STRETCH)
    ]


def _text_units(folder: str, names: Sequence[str]) -> list[Unit]:
    units = []
    for start in range(0, len(names), _FILES):
        some = tuple(names[start : start + _FILES])
        stats = [(Path(folder) / name).stat() for name in some]
        stamp = hashlib.sha256(repr([(stat.st_size, stat.st_mtime_ns) for stat in stats]).encode()).hexdigest()
        units.append(Unit(folder, start, start + len(some), some, stamp))
    return units


@dataclass(frozen=True, slots=True)
class Batch:
    """Some articles of a unit."""

    articles: pa.RecordBatch
    file: str
    start: int
    """Number of the first row, counted in the unit's file."""
    places: tuple[int, ...] = ()
    """For lines: the byte at which each begins."""
    is_markdown: bool = False
    broken: tuple[tuple[int, str], ...] = ()
    """Rows that are no articles at all, with the reason."""


def read_batches(unit: Unit) -> Iterator[Batch]:
    """Yield a unit's articles, a few at a time.

    Raises:
        InputError: the file is gone or broken.
    """
    try:
        if unit.names:
            yield from _read_texts(unit)
        elif unit.file.lower().endswith(".parquet"):
            yield from _read_parquet(unit)
        else:
            yield from _read_lines(unit)
    except (OSError, pa.ArrowException) as error:
        raise InputError(f"{unit.file} cannot be read: {error}") from error


def _read_parquet(unit: Unit) -> Iterator[Batch]:
    with pq.ParquetFile(unit.file) as file:
        columns = [name for name in _COLUMNS if name in file.schema_arrow.names]
        start = sum(file.metadata.row_group(number).num_rows for number in range(unit.part))
        if not columns:
            rows = file.metadata.row_group(unit.part).num_rows
            nothing = pa.RecordBatch.from_pydict({"row": list(range(rows))})
            yield Batch(nothing, unit.file, start)
            return
        for batch in file.iter_batches(BATCH, row_groups=[unit.part], columns=columns):
            yield Batch(batch, unit.file, start)
            start += batch.num_rows


def _read_lines(unit: Unit) -> Iterator[Batch]:
    """Yield the lines that begin in the stretch."""
    with open(unit.file, "rb") as file:  # noqa: PTH123
        position = unit.part
        if position:
            file.seek(position - 1)
            position += len(file.readline()) - 1
        rows: list[dict[str, Any]] = []
        places: list[int] = []
        broken: list[tuple[int, str]] = []
        while position < unit.stop and (line := file.readline(_LONGEST_LINE)):
            place, position = position, position + len(line)
            problem = _add_line(line, rows)
            if problem is None:
                places.append(place)
            elif problem:
                broken.append((place, problem))
            if len(rows) >= BATCH:
                yield _lines_batch(unit.file, rows, places, broken)
                rows, places, broken = [], [], []
        if rows or broken:
            yield _lines_batch(unit.file, rows, places, broken)


def _add_line(line: bytes, rows: list[dict[str, Any]]) -> str | None:
    """Add a line's article to the rows and return `None`; else return what is wrong with it, or "" for a blank one."""
    if not line.strip():
        return ""
    if len(line) >= _LONGEST_LINE:
        return f"the line is longer than {_LONGEST_LINE:,} bytes"
    try:
        data = json.loads(line)
        wrong = [name for name in ("text", "html") if not isinstance(data.get(name) or "", str)]
        row = {name: None if data.get(name) is None else str(data[name]) for name in _COLUMNS}
        "".join(value for value in row.values() if value).encode()
    except (AttributeError, ValueError, RecursionError) as error:  # no object; no JSON; half a character
        return f"the line is no JSON object in UTF-8: {error}"
    if wrong:
        return f"{wrong[0]} is no text"
    rows.append(row)
    return None


def _lines_batch(file: str, rows: list[dict[str, Any]], places: list[int], broken: list[tuple[int, str]]) -> Batch:
    columns = {name: pa.array([row[name] for row in rows], pa.large_string()) for name in _COLUMNS}
    return Batch(
        pa.RecordBatch.from_pydict(columns), file, places[0] if places else 0, tuple(places), broken=tuple(broken)
    )


def read_article(file: str, row: int, *, id: str = "") -> Batch:
    """Return the one article that stands at a place which `Batch.start` or `Batch.places` told.

    id: what it is called, which for text files says more than their number.

    Raises:
        InputError: there is no article any more.
    """
    path = Path(file)
    if path.is_dir():
        beside = (path / id).parent
        files = [each for each in beside.iterdir() if each.suffix.lower() in TEXTS] if beside.is_dir() else []
        names = sorted(each.relative_to(path).as_posix() for each in files if each.with_suffix("") == path / id)
        units = [Unit(file, row, row + 1, tuple(names[:1]))] if names else []
    elif path.suffix.lower() == ".parquet":
        with pq.ParquetFile(path) as table:
            ends = accumulate(table.metadata.row_group(part).num_rows for part in range(table.num_row_groups))
            units = [Unit(file, part) for part, end in enumerate(ends) if row < end][:1]
    else:
        units = [Unit(file, row, row + 1)]
    for batch in (batch for unit in units for batch in read_batches(unit)):
        place = batch.places.index(row) if row in batch.places else row - batch.start
        if place < batch.articles.num_rows:
            return replace(batch, articles=batch.articles.slice(place, 1))
    raise InputError(f"{file} has no article at {row} any more")


def _read_texts(unit: Unit) -> Iterator[Batch]:
    """Yield text files: each is an article whose id is its path without the ending."""
    for number, name in enumerate(unit.names, start=unit.part):
        path = Path(unit.file) / name
        texts: list[bytes] = []
        broken: tuple[tuple[int, str], ...] = ()
        try:
            texts = [path.read_bytes()]
        except OSError as error:
            broken = ((number, f"{name!a} cannot be read: {error.strerror}"),)
        ids = [os.fsencode(Path(name).with_suffix("").as_posix()) for _ in texts]
        articles = pa.RecordBatch.from_pydict(
            {"id": pa.array(ids, pa.binary()), "text": pa.array(texts, pa.large_binary())}
        )
        yield Batch(articles, unit.file, number, is_markdown=path.suffix.lower() != ".txt", broken=broken)
