"""What a site shows of an archive: for each entry how often, when, and the newest articles."""

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import duckdb

from mkdocs_explainer.load.archive_summary import NEWEST, SUMMARY
from mkdocs_explainer.project.outputs import MOST_BYTES
from mkdocs_explainer.project.writing import write_whole

_DATED = "regexp_full_match(published, '[0-9]{4}(-.*)?')"


def write_summary(base: duckdb.DuckDBPyConnection, out: Path) -> None:
    """Write the summary of the tables below `out`; it depends on them alone."""
    entities: defaultdict[str, dict[str, Any]] = defaultdict(lambda: {"newest": [], "years": {}})
    mentions = str(out / "mentions" / "**" / "*.parquet")
    if any((out / "mentions").rglob("*.parquet")):
        places = (
            f"(SELECT entity, article, published, count(*) AS n FROM read_parquet('{_quoted(mentions)}') GROUP BY ALL)"
        )
        for entity, count, articles, first, last in base.execute(
            f"""SELECT entity, sum(n), count(*), min(published) FILTER ({_DATED}), max(published) FILTER ({_DATED})
            FROM {places} GROUP BY entity"""
        ).fetchall():
            entities[entity] |= {"mentions": int(count), "articles": articles, "first": first or "", "last": last or ""}
        for entity, year, count in base.execute(
            f"SELECT entity, substr(published, 1, 4), sum(n) FROM {places} WHERE {_DATED} GROUP BY ALL ORDER BY 1, 2"
        ).fetchall():
            entities[entity]["years"][year] = int(count)
        for entity, article, published, title, url in base.execute(
            f"""SELECT entity, article, p.published, title, url FROM {places} AS p JOIN read_parquet(?) USING (article)
            QUALIFY row_number() OVER (PARTITION BY entity ORDER BY p.published DESC, article) <= {NEWEST}
            ORDER BY entity, p.published DESC, article""",
            [str(out / "articles" / "*.parquet")],
        ).fetchall():
            entities[entity]["newest"].append({"id": article, "published": published, "title": title, "url": url})
    write_whole(
        out,
        SUMMARY,
        f"{json.dumps(entities, sort_keys=True, ensure_ascii=False, indent=1)}\n".encode(),
        most=MOST_BYTES,
    )


def _quoted(text: str) -> str:
    return text.replace("'", "''")
