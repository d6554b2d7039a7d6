"""What a change does to an archive, as Markdown: counts first, then examples."""

from pathlib import Path

import duckdb

_EXAMPLES = 5
"""Of each kind of change: enough to see what it is; the table has all."""
_HEADINGS = {
    "lost": "Links lost",
    "moved": "Links moved to another entry",
    "gained": "Links gained",
    "reworded": "Links whose entry says something else now",
    "note-changed": "Notes that say something else now, or are retracted",
    "note-lost": "Notes that lost their passage, or are gone",
    "note-placed": "Notes at a passage",
}


def report(table: Path) -> str:
    """Return the report of a table of changes."""
    with duckdb.connect() as base:
        counts = base.execute(
            "SELECT change, count(*), count(DISTINCT article) FROM read_parquet(?) GROUP BY 1", [str(table)]
        ).fetchall()
        by_kind = {kind: (places, articles) for kind, places, articles in counts}
        lines = ["# What the change does to the archive", ""]
        if not by_kind:
            lines += ["No sentence of the archive is concerned.", ""]
        else:
            lines += ["| | places | articles |", "| --- | ---: | ---: |"]
        kinds = [kind for kind in _HEADINGS if kind in by_kind]
        lines += [f"| {_HEADINGS[kind]} | {by_kind[kind][0]:,} | {by_kind[kind][1]:,} |" for kind in kinds]
        for kind in kinds:
            lines += ["", f"## {_HEADINGS[kind]}", ""]
            rows = base.execute(
                f"""SELECT article, published, entity, before, surface, sentence FROM read_parquet(?)
                WHERE change = ? ORDER BY published DESC, article, start LIMIT {_EXAMPLES}""",
                [str(table), kind],
            ).fetchall()
            lines += [_line(*row) for row in rows]
    return "\n".join(lines).rstrip("\n") + "\n"


def _line(article: str, published: str, entity: str, before: str, surface: str, sentence: str) -> str:
    moved = f"{before} → {entity}" if before else entity
    dated = f"{published}, " if published else ""
    return f"- {_plain(surface)} ({moved}), {dated}{_plain(article)}: {_plain(sentence)}"


def _plain(text: str) -> str:
    """Return text on one line that means nothing to Markdown."""
    shown = " ".join(text.split())
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]<>#|@&!" else sign for sign in shown)
