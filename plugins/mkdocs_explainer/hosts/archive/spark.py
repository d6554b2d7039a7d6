"""Apache Spark: a table of articles in, one of an archive's tables out."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import pyarrow as pa

from mkdocs_explainer.hosts.archive.glossary import Glossary
from mkdocs_explainer.hosts.archive.kernel import link_batches
from mkdocs_explainer.hosts.archive.tables import TABLES

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

_TYPES = {pa.string(): "string", pa.int64(): "bigint", pa.list_(pa.string()): "array<string>"}


def linked_frame(articles: "DataFrame", glossary: Glossary, table: str = "mentions") -> "DataFrame":
    """Return `mentions`, `refusals`, `anchors` or `errors` of a frame of articles.

    `articles` has the columns of `link_batches`. `errors` counts rows within a partition. Each Python worker compiles
    the glossary once.
    """

    def link(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for found in link_batches(batches, glossary):
            yield getattr(found, table)

    return articles.mapInArrow(link, spark_schema(table))


def spark_schema(table: str) -> str:
    """Return a table's columns as Spark writes them.

    >>> spark_schema("errors")
    '`file` string, `row` bigint, `article` string, `error` string'
    """
    return ", ".join(f"`{field.name}` {_TYPES[field.type]}" for field in TABLES[table])
