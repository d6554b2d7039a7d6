"""Articles as Arrow batches in, mentions, refusals, anchors and errors out. Pure, and the same for every engine.

An input batch has the columns `id` and `text`, and may have `html` (then the text is what the HTML reads as), `lang`,
`published` (ISO 8601), `title` and `url`. A row that cannot be read is told in `errors`; nothing here raises for a row.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa

from mkdocs_explainer.anchoring.quotes import Ambiguous, Anchoring
from mkdocs_explainer.anchoring.quotes import Found as Passage
from mkdocs_explainer.hosts.archive.characters import Offsets
from mkdocs_explainer.hosts.archive.deciding import Looked, look_at
from mkdocs_explainer.hosts.archive.glossary import Glossary
from mkdocs_explainer.hosts.archive.rows import Row, RowError, rows_of
from mkdocs_explainer.hosts.archive.tables import MENTIONS, TABLES
from mkdocs_explainer.model.mentions import Place

AUTHOR = "author"
"""What makes a mention whose link stands in the article's own HTML."""


class LinkedBatch(NamedTuple):
    """What was found in one batch of articles, in its order."""

    mentions: pa.RecordBatch
    refusals: pa.RecordBatch
    anchors: pa.RecordBatch
    errors: pa.RecordBatch


def link_batches(batches: Iterable[pa.RecordBatch], glossary: Glossary) -> Iterator[LinkedBatch]:
    """Yield what was found in each batch; `errors` counts the rows of all batches from 0."""
    start = 0
    for batch in batches:
        found = Found()
        found.link("", enumerate(rows_of(batch), start=start), glossary)
        start += batch.num_rows
        yield found.batch()


_GROWING = {name: schema for name, schema in TABLES.items() if name != "mentions"}
"""Tables with a row now and then; mentions are as many as all others together, many times."""


@dataclass(slots=True)
class _Mentions:
    """Mentions of articles in their order, as columns of arrays will need them."""

    articles: list[str] = field(default_factory=list)
    published: list[str] = field(default_factory=list)
    counts: list[int] = field(default_factory=list)
    """Of the places of each article."""
    places: list[Place] = field(default_factory=list)
    surfaces: list[str] = field(default_factory=list)
    sentences: list[Offsets] = field(default_factory=list)

    def add(self, article: Looked, places: Sequence[Place]) -> None:
        if article.sentences is None:
            raise ValueError("each place has a sentence")
        text = article.text
        self.articles.append(article.row.id)
        self.published.append(article.row.published)
        self.counts.append(len(places))
        self.places += places
        self.surfaces += [text[start:end] for start, end, _, _ in places]
        self.sentences.append(article.sentences)

    def batch(self) -> pa.RecordBatch:
        if not self.places:
            return pa.RecordBatch.from_pylist([], schema=MENTIONS)
        numbers = pa.array(np.repeat(np.arange(len(self.counts)), self.counts))
        starts, ends, entities, vias = zip(*self.places, strict=True)
        sentence_starts, sentence_ends = np.concatenate(self.sentences, axis=1)
        columns = {
            "article": pa.array(self.articles, pa.string()).take(numbers),
            "published": pa.array(self.published, pa.string()).take(numbers),
            "entity": entities,
            "start": starts,
            "end": ends,
            "surface": self.surfaces,
            "sentence_start": sentence_starts,
            "sentence_end": sentence_ends,
            "via": [via or AUTHOR for via in vias] if None in vias else vias,
        }
        return pa.RecordBatch.from_pydict(columns, schema=MENTIONS)


@dataclass(slots=True)
class Found:
    """What was found so far: columns that grow row by row."""

    columns: dict[str, dict[str, list[Any]]] = field(
        default_factory=lambda: {table: {name: [] for name in schema.names} for table, schema in _GROWING.items()}
    )
    mentions: _Mentions = field(default_factory=_Mentions)

    def link(self, file: str, rows: Iterable[tuple[int, Row | RowError]], glossary: Glossary) -> None:
        """Add all that is found in rows with these numbers, or why they cannot be read."""
        for article in look_at(rows, glossary):
            if article.error:
                self.add_error(file, article.number, article.row.id, article.error)
            else:
                self._add_all(article)

    def _add(self, table: str, *values: Any) -> None:
        for column, value in zip(self.columns[table].values(), values, strict=True):
            column.append(value)

    def _add_all(self, article: Looked) -> None:
        """Add all that was found in an article."""
        row, text, found = article.row, article.text, article.decided
        if found is None:
            return
        if found.places:
            self.mentions.add(article, found.places)
        for no in found.refusals:
            surface = text[no.start : no.end]
            self._add("refusals", row.id, row.published, no.start, no.end, surface, no.reason, no.entities)
        for note, place in found.anchors.items():
            self._add("anchors", row.id, row.published, note, *_place(place))

    def add_error(self, file: str, number: int, article: str, error: str) -> None:
        self._add("errors", file, number, article, error)

    def batch(self) -> LinkedBatch:
        others = (pa.RecordBatch.from_pydict(self.columns[name], schema=schema) for name, schema in _GROWING.items())
        return LinkedBatch(self.mentions.batch(), *others)


def _place(place: Anchoring) -> tuple[int | None, int | None, str]:
    if isinstance(place, Passage):
        return place.start, place.end, "edited" if place.edited else "found"
    return None, None, "ambiguous" if isinstance(place, Ambiguous) else "orphan"
