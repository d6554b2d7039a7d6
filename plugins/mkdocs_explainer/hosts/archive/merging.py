"""The results of all units put together: sorted, each article once, by year, whatever the units were."""

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from mkdocs_explainer.hosts.archive.glossary import Glossary
from mkdocs_explainer.hosts.archive.summary import write_summary
from mkdocs_explainer.hosts.archive.tables import ORDER, ROWS, TABLES, UNKNOWN, write_table

ARTICLES = pa.schema(
    [
        ("article", pa.string()),
        ("file", pa.string()),
        ("row", pa.int64()),
        ("published", pa.string()),
        ("title", pa.string()),
        ("url", pa.string()),
    ]
)
"""Which articles a unit holds, and where: what tells duplicates, and what leads from a mention to its words."""
DUPLICATE = "an article with this id came before"
_YEAR = f"""CASE WHEN regexp_full_match(published, '[0-9]{{4}}(-.*)?') THEN substr(published, 1, 4)
    ELSE '{UNKNOWN}' END"""
_MEMORY = "1GB"
"""For sorting; the rest goes to the disk."""


def merge(glossary: Glossary, parts: Sequence[Path], out: Path) -> tuple[dict[str, int], int]:
    """Write the tables below `out` from the units' folders; return the rows by table, and how many were duplicates.

    Of articles with one id the first counts, in the order of files and rows; the others are told in `errors`. Each
    table is put in its place when it is whole.
    """
    with duckdb.connect() as base:
        scratch = out / ".sorting"
        scratch.mkdir(exist_ok=True)
        base.execute(f"SET memory_limit = '{_MEMORY}'")
        base.execute("SET temp_directory = ?", [str(scratch)])
        duplicates = _find_duplicates(base, parts)
        rows = {}
        for table in TABLES:
            fresh = out / f".new-{table}"
            shutil.rmtree(fresh, ignore_errors=True)
            rows[table] = _write(base, table, parts, fresh, glossary)
            shutil.rmtree(out / table, ignore_errors=True)
            fresh.rename(out / table)
        _write_articles(base, parts, out, glossary)
        write_summary(base, out)
        shutil.rmtree(scratch, ignore_errors=True)
    return rows, duplicates


def _files(parts: Sequence[Path], table: str) -> list[str]:
    return [str(part / f"{table}.parquet") for part in parts]


def _find_duplicates(base: duckdb.DuckDBPyConnection, parts: Sequence[Path]) -> int:
    """Make the table `later`: by unit's folder and article, all but the first of each id; return its length."""
    base.execute(
        """CREATE TABLE later AS SELECT regexp_replace(filename, '/[^/]*$', '') AS part, article, file, "row"
        FROM (SELECT *, row_number() OVER (PARTITION BY article ORDER BY file, "row") AS place
              FROM read_parquet(?, filename = true)) WHERE place > 1""",
        [_files(parts, "articles")],
    )
    return int(base.execute("SELECT count(*) FROM later").fetchall()[0][0])


def _write(base: duckdb.DuckDBPyConnection, table: str, parts: Sequence[Path], folder: Path, glossary: Glossary) -> int:
    names = ", ".join(f'"{name}"' for name in TABLES[table].names)
    if table == "errors":
        once = f"""SELECT {names}, '' AS year FROM read_parquet(?)
            UNION ALL SELECT file, "row", article, '{DUPLICATE}', '' FROM later"""
    elif base.execute("SELECT count(*) FROM later").fetchall()[0][0]:
        once = f"""SELECT {names}, {_YEAR} AS year FROM read_parquet(?, filename = true) AS one
            WHERE NOT EXISTS (SELECT 1 FROM later WHERE later.article = one.article
                              AND later.part = regexp_replace(one.filename, '/[^/]*$', ''))"""
    else:  # as nearly always; every row's file would be looked at for nothing
        once = f"SELECT {names}, {_YEAR} AS year FROM read_parquet(?)"
    result = base.sql(f"{once} ORDER BY year, {ORDER[table]}", params=[_files(parts, table)])
    rows = 0
    for year_named, batches in _by_year(result.to_arrow_reader(ROWS)):
        place = folder / f"year={year_named}" if year_named else folder
        place.mkdir(parents=True)
        rows += write_table(place / "part-0.parquet", TABLES[table], batches, glossary)
    folder.mkdir(exist_ok=True)
    return rows


def _write_articles(base: duckdb.DuckDBPyConnection, parts: Sequence[Path], out: Path, glossary: Glossary) -> None:
    """Write where each article stands: what leads from a mention to its words."""
    result = base.sql(
        """SELECT article, file, "row", published, title, url
        FROM (SELECT *, row_number() OVER (PARTITION BY article ORDER BY file, "row")
        AS place FROM read_parquet(?)) WHERE place = 1 ORDER BY article""",
        params=[_files(parts, "articles")],
    )
    fresh = out / ".new-articles"
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir()
    write_table(fresh / "part-0.parquet", ARTICLES, result.to_arrow_reader(ROWS), glossary)
    shutil.rmtree(out / "articles", ignore_errors=True)
    fresh.rename(out / "articles")


def _by_year(batches: pa.RecordBatchReader) -> Iterator[tuple[str, Iterator[pa.RecordBatch]]]:
    """Yield each year with its batches; they are to be read in this order, each to its end."""
    pending: list[pa.RecordBatch] = []
    source = iter(batches)

    def fill() -> bool:
        while not pending:
            batch = next(source, None)
            if batch is None:
                return False
            if batch.num_rows:
                pending.append(batch)
        return True

    def of_year(year: str) -> Iterator[pa.RecordBatch]:
        while fill():
            batch = pending.pop()
            same = pc.equal(batch.column("year"), year)
            count = pc.sum(same).as_py() or 0  # sorted by year: those of this one stand first
            if count:
                yield batch.slice(0, count).drop_columns(["year"])
            if count < batch.num_rows:
                pending.append(batch.slice(count))
                return

    while fill():
        year = pending[-1].column("year")[0].as_py()
        yield year, of_year(year)
