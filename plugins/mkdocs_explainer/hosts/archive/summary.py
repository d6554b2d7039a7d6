"""What a site shows of an archive: for each entry how often, when, and the newest articles."""

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import duckdb

from mkdocs_explainer.hosts.archive.tables import UNKNOWN
from mkdocs_explainer.load.archive_summary import NEWEST, SUMMARY
from mkdocs_explainer.project.outputs import MOST_BYTES
from mkdocs_explainer.project.writing import write_whole

_PLACES = """CREATE TEMP TABLE places AS SELECT entity, article, published, year, count(*) AS n
    FROM read_parquet(?, hive_partitioning = true, hive_types = {'year': VARCHAR}) GROUP BY ALL"""
"""How often each article mentions each entity; the folders say the years."""
_COUNTS = f"""SELECT entity, sum(n), count(*), min(published) FILTER (year <> '{UNKNOWN}'),
    max(published) FILTER (year <> '{UNKNOWN}') FROM places GROUP BY entity"""
_YEARS = f"SELECT entity, year, sum(n) FROM places WHERE year <> '{UNKNOWN}' GROUP BY ALL ORDER BY 1, 2"
_NEWEST = f"""SELECT entity, article, newest.published, title, url
    FROM (SELECT entity, article, published FROM places
          QUALIFY row_number() OVER (PARTITION BY entity ORDER BY published DESC, article) <= {NEWEST}) AS newest
    JOIN read_parquet(?) USING (article) ORDER BY entity, newest.published DESC, article"""


def write_summary(base: duckdb.DuckDBPyConnection, out: Path) -> None:
    """Write the summary of the tables below `out`; it depends on them alone."""
    entities: defaultdict[str, dict[str, Any]] = defaultdict(lambda: {"newest": [], "years": {}})
    if any((out / "mentions").rglob("*.parquet")):
        base.execute(_PLACES, [str(out / "mentions" / "*" / "*.parquet")])
        for entity, count, articles, first, last in base.execute(_COUNTS).fetchall():
            entities[entity] |= {"mentions": int(count), "articles": articles, "first": first or "", "last": last or ""}
        for entity, year, count in base.execute(_YEARS).fetchall():
            entities[entity]["years"][year] = int(count)
        for entity, article, published, title, url in base.execute(
            _NEWEST, [str(out / "articles" / "*.parquet")]
        ).fetchall():
            entities[entity]["newest"].append({"id": article, "published": published, "title": title, "url": url})
    lines = [f"{_json(id)}: {_json(entities[id])}" for id in sorted(entities)]
    write_whole(out, SUMMARY, "{{\n{}\n}}\n".format(",\n".join(lines)).encode(), most=MOST_BYTES)


def _json(value: Any) -> str:
    """Return JSON on one line: with `indent` Python does without its quick encoder."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False)
