"""The same rows from Spark and Ray Data as from the batches themselves."""

import sys

import pyarrow as pa
import pytest

from mkdocs_explainer import Entity
from mkdocs_explainer.hosts.archive import Glossary, link_batches
from mkdocs_explainer.hosts.archive.ray_data import LinkTable
from mkdocs_explainer.hosts.archive.tables import TABLES

GLOSSARY = Glossary([Entity("kaldovia", "Kaldovia", "place"), Entity("council", "Harbour Council", "organization")])
ROWS = [{"id": f"a{n}", "text": f"Line {n}. Kaldovia met the Harbour Council."} for n in range(40)]
ROWS.append({"id": "empty", "text": ""})


def expected(table: str) -> list[dict[str, object]]:
    """Return a table's rows as the kernel gives them, without what depends on how an engine cuts the rows."""
    (found,) = link_batches([pa.RecordBatch.from_pylist(ROWS)], GLOSSARY)
    return comparable(getattr(found, table).to_pylist())


def comparable(rows: list[dict[str, object]]) -> list[dict[str, object]]:
    """Return the rows in one order, without their numbers in a partition."""
    kept = [{name: value for name, value in row.items() if name != "row"} for row in rows]
    return sorted(kept, key=str)


@pytest.mark.parametrize("table", TABLES)
def test_a_table_of_ray_data_is_that_of_the_batches(table: str) -> None:
    link = LinkTable(GLOSSARY, table)
    halves = [link(pa.Table.from_pylist(ROWS[:20])), link(pa.Table.from_pylist(ROWS[20:]))]
    rows = comparable(pa.concat_tables(halves).to_pylist())
    assert rows == expected(table)
    assert bool(rows) == (table in ("mentions", "errors"))


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::Warning")  # of the engine about itself
def test_spark_gives_the_same_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    sql = pytest.importorskip("pyspark.sql", reason="Spark is large, and nothing else here needs it")
    from mkdocs_explainer.hosts.archive.spark import linked_frame  # noqa: PLC0415

    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)  # its workers are to be this Python
    session = sql.SparkSession.builder.master("local[2]").getOrCreate()
    try:
        frame = session.createDataFrame(ROWS).repartition(3)
        for table in ("mentions", "errors"):
            rows = [row.asDict() for row in linked_frame(frame, GLOSSARY, table).collect()]
            assert comparable(rows) == expected(table) != []
    finally:
        session.stop()


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::Warning")  # of the engine about itself
def test_ray_gives_the_same_rows() -> None:
    ray = pytest.importorskip("ray", reason="Ray is large, and nothing else here needs it")
    data = pytest.importorskip("ray.data", reason="the extra of Ray that reads tables")
    ray.init(num_cpus=2, include_dashboard=False, logging_level="ERROR")
    try:
        given = data.from_arrow([pa.Table.from_pylist(ROWS[:20]), pa.Table.from_pylist(ROWS[20:])])
        linked = given.map_batches(LinkTable, fn_constructor_args=(GLOSSARY,), batch_format="pyarrow", concurrency=1)
        assert comparable(linked.take_all()) == expected("mentions") != []
    finally:
        ray.shutdown()
