"""Sentences of an archive in which an entity is mentioned, from the tables that linking wrote."""

from dataclasses import dataclass
from pathlib import Path

import duckdb


class NoArchiveError(Exception):
    """The folder holds no linked archive; the message says what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is looked for."""

    entity: str
    near: str = ""
    """Another entity in the same sentence."""
    since: str = ""
    until: str = ""
    """Dates of publication, both inclusive, at any precision: `2024`, `2024-05`, `2024-05-31`."""
    limit: int = 100


@dataclass(frozen=True, slots=True)
class Sentence:
    """Where a sentence stands."""

    article: str
    published: str
    file: str
    row: int
    start: int
    end: int


def find_sentences(out: Path, question: Question) -> tuple[int, list[Sentence]]:
    """Return how many sentences there are, and the newest of them.

    Raises:
        NoArchiveError: nothing was linked into this folder.
    """
    mentions, articles = out / "mentions", out / "articles"
    if not (mentions.is_dir() and articles.is_dir()):
        raise NoArchiveError(f"{out} holds no linked archive: explainer archive link --out {out}")
    if not any(mentions.rglob("*.parquet")):
        return 0, []
    near = (
        """AND EXISTS (SELECT 1 FROM read_parquet($mentions) AS other WHERE other.entity = $near
            AND other.article = one.article AND other.sentence_start = one.sentence_start)"""
        if question.near
        else "AND $near = ''"
    )
    sentences = f"""SELECT article, published, sentence_start, sentence_end
        FROM read_parquet($mentions) AS one WHERE entity = $entity AND published >= $since
        AND ($until = '' OR substr(published, 1, length($until)) <= $until) {near} GROUP BY ALL"""
    asked = {
        "mentions": str(mentions / "**" / "*.parquet"),
        "entity": question.entity,
        "near": question.near,
        "since": question.since,
        "until": question.until,
    }
    with duckdb.connect() as base:
        count = base.execute(f"SELECT count(*) FROM ({sentences})", asked).fetchall()[0][0]
        rows = base.execute(
            f"""SELECT s.article, s.published, a.file, a."row", s.sentence_start, s.sentence_end
            FROM ({sentences}) AS s JOIN read_parquet($articles) AS a USING (article)
            ORDER BY s.published DESC, s.article, s.sentence_start LIMIT {int(question.limit)}""",
            {**asked, "articles": str(articles / "*.parquet")},
        ).fetchall()
    return count, [Sentence(*row) for row in rows]
