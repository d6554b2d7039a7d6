"""An archive linked: each unit of articles, then tables that depend on the articles alone.

When all units are there, their rows are put together, sorted, by year: the same articles give the same bytes, whatever
the number of workers, units or their order.
"""

import json
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from mkdocs_explainer.hosts.archive.glossary import Glossary
from mkdocs_explainer.hosts.archive.inputs import Unit, read_batches
from mkdocs_explainer.hosts.archive.kernel import Found
from mkdocs_explainer.hosts.archive.listing import InputError
from mkdocs_explainer.hosts.archive.merging import ARTICLES, DUPLICATE, merge
from mkdocs_explainer.hosts.archive.rows import Row, RowError, rows_of
from mkdocs_explainer.hosts.archive.running import Engine, claimed, run_units, write_unit
from mkdocs_explainer.hosts.archive.tables import TABLES
from mkdocs_explainer.project.outputs import MOST_BYTES
from mkdocs_explainer.project.writing import write_whole

_PARTS = ".parts"
"""Where units' results wait, below the output folder."""
MANIFEST = "manifest.json"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run did."""

    units: int
    done: int
    """Of them, now; the others were there already."""
    rows: dict[str, int]
    """By table."""
    duplicates: int
    """Of the errors: articles whose id came before."""


def link_archive(glossary: Glossary, units: Sequence[Unit], out: Path, engine: Engine) -> Outcome:
    """Link all units into tables below `out`, going on where an earlier run stopped.

    Raises:
        RunError: the folder holds something else, or a unit cannot be done.
    """
    with claimed(out):
        return _link(glossary, units, out, engine)


def _link(glossary: Glossary, units: Sequence[Unit], out: Path, engine: Engine) -> Outcome:
    parts = out / _PARTS / glossary.digest[:24]
    for stale in (out / _PARTS).iterdir() if (out / _PARTS).is_dir() else ():
        if stale != parts:
            shutil.rmtree(stale)  # of another glossary
    done = run_units(link_unit, glossary, units, parts, engine)
    rows, duplicates = merge(glossary, [parts / unit.key for unit in units], out)
    said = {"glossary": glossary.digest, "version": glossary.version, "rows": rows, "duplicates": duplicates}
    write_whole(out, MANIFEST, f"{json.dumps(said, indent=2, sort_keys=True)}\n".encode(), most=MOST_BYTES)
    return Outcome(len(units), done, rows, duplicates)


def link_unit(glossary: Glossary, unit: Unit, parts: Path) -> None:
    """Link one unit into `parts`."""
    write_unit(unit, parts, {**TABLES, "articles": ARTICLES}, lambda: _linked(glossary, unit))


def _linked(glossary: Glossary, unit: Unit) -> Iterator[tuple[pa.RecordBatch, ...]]:
    """Yield what is found in a unit, a few articles at a time: the tables, and which articles these were."""
    seen: set[str] = set()
    try:
        for batch in read_batches(unit):
            found = Found()
            for number, problem in batch.broken:
                found.add_error(unit.file, number, "", problem)
            articles: list[tuple[str | int, ...]] = []
            fresh: list[tuple[int, Row | RowError]] = []
            for number, row in enumerate(rows_of(batch.articles, is_markdown=batch.is_markdown)):
                place = batch.places[number] if batch.places else batch.start + number
                if isinstance(row, Row):
                    if row.id in seen:
                        found.add_error(unit.file, place, row.id, DUPLICATE)
                        continue
                    seen.add(row.id)
                    articles.append((row.id, unit.file, place, row.published, row.title, row.url))
                fresh.append((place, row))
            found.link(unit.file, fresh, glossary)
            yield *found.batch(), _table(articles)
    except InputError as error:
        found = Found()
        found.add_error(unit.file, unit.part, "", str(error))
        yield *found.batch(), _table([])


def _table(articles: Sequence[tuple[str | int, ...]]) -> pa.RecordBatch:
    columns = zip(*articles, strict=True) if articles else [[] for _ in ARTICLES.names]
    return pa.RecordBatch.from_pydict(dict(zip(ARTICLES.names, columns, strict=True)), schema=ARTICLES)
