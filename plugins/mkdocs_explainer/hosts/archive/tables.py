"""The tables of an archive: their columns, and how they are written so that equal rows are equal bytes.

Offsets are half-open code points of an article's text: of its column `text`, or of what `html` reads as.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from mkdocs_explainer.hosts.archive.glossary import Glossary

MENTIONS = pa.schema(
    [
        ("article", pa.string()),
        ("published", pa.string()),
        ("entity", pa.string()),
        ("start", pa.int64()),
        ("end", pa.int64()),
        ("surface", pa.string()),
        ("sentence_start", pa.int64()),
        ("sentence_end", pa.int64()),
        ("via", pa.string()),
    ]
)
REFUSALS = pa.schema(
    [
        ("article", pa.string()),
        ("published", pa.string()),
        ("start", pa.int64()),
        ("end", pa.int64()),
        ("surface", pa.string()),
        ("reason", pa.string()),
        ("candidates", pa.list_(pa.string())),
    ]
)
ANCHORS = pa.schema(
    [
        ("article", pa.string()),
        ("published", pa.string()),
        ("note", pa.string()),
        ("start", pa.int64()),
        ("end", pa.int64()),
        ("state", pa.string()),
    ]
)
"""`state`: found, edited, ambiguous or orphan; the last two have no place."""
ERRORS = pa.schema([("file", pa.string()), ("row", pa.int64()), ("article", pa.string()), ("error", pa.string())])

TABLES: Mapping[str, pa.Schema] = {
    "mentions": MENTIONS,
    "refusals": REFUSALS,
    "anchors": ANCHORS,
    "errors": ERRORS,
}
ORDER: Mapping[str, str] = {
    "mentions": 'article, start, "end", entity, via',
    "refusals": 'article, start, "end", reason',
    "anchors": "article, note",
    "errors": 'file, "row", error',
}
"""What the rows of a finished table are sorted by: total, so that equal rows give equal files."""

UNKNOWN = "unknown"
"""The year of what has no date."""

ROWS = 100_000
"""In a row group of a finished table: a reader skips by groups, and a writer holds one in memory."""


def metadata(glossary: Glossary) -> dict[bytes, bytes]:
    """Return what each table says of how it was made."""
    return {b"glossary": glossary.digest.encode(), b"mkdocs-explainer": glossary.version.encode()}


def write_table(path: Path, schema: pa.Schema, batches: Iterable[pa.RecordBatch], glossary: Glossary) -> int:
    """Write batches as one Parquet file of row groups of `ROWS`, however they are cut; return the number of rows."""
    rows = 0
    waiting: list[pa.RecordBatch] = []
    held = 0
    with pq.ParquetWriter(path, schema.with_metadata(metadata(glossary)), compression="zstd") as writer:

        def write(table: pa.Table) -> None:
            writer.write_table(table.combine_chunks(), row_group_size=ROWS)

        for batch in batches:
            waiting.append(batch)
            held += batch.num_rows
            if held >= ROWS:
                table = pa.Table.from_batches(waiting, schema=schema)
                whole = held - held % ROWS
                write(table.slice(0, whole))
                waiting, held = table.slice(whole).to_batches(), held - whole
                rows += whole
        if held:
            write(pa.Table.from_batches(waiting, schema=schema))
            rows += held
    return rows
