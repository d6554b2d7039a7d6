"""Articles as Arrow batches in, mentions, refusals, anchors and errors out. Pure, and the same for every engine.

An input batch has the columns `id` and `text`, and may have `html` (then the text is what the HTML reads as), `lang`,
`published` (ISO 8601), `title` and `url`. A row that cannot be read is told in `errors`; nothing here raises for a row.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pyarrow as pa

from mkdocs_explainer.anchoring.quotes import Ambiguous, Anchoring
from mkdocs_explainer.anchoring.quotes import Found as Place
from mkdocs_explainer.hosts.archive.glossary import Glossary, linker_of
from mkdocs_explainer.hosts.archive.tables import TABLES
from mkdocs_explainer.model.corpus import Article
from mkdocs_explainer.render.article import article_html, plain_blocks
from mkdocs_explainer.site.page import Considered, consider
from mkdocs_explainer.text.view import TextView, plain_view, text_view

MAX_CHARACTERS = 10_000_000
"""Of a text or its HTML: a novel has one million; more is no article, and would hold up the others."""
AUTHOR = "author"
"""What makes a mention whose link stands in the article's own HTML."""
_COLUMNS = ("id", "text", "html", "lang", "published", "title", "url")


class LinkedBatch(NamedTuple):
    """What was found in one batch of articles, in its order."""

    mentions: pa.RecordBatch
    refusals: pa.RecordBatch
    anchors: pa.RecordBatch
    errors: pa.RecordBatch


class RowError(Exception):
    """A row cannot be read; the message says why."""


class Row(NamedTuple):
    """One article of an archive."""

    id: str
    text: str
    html: str = ""
    lang: str = ""
    published: str = ""
    title: str = ""
    url: str = ""
    """Where readers find it."""
    is_markdown: bool = False


def link_batches(batches: Iterable[pa.RecordBatch], glossary: Glossary) -> Iterator[LinkedBatch]:
    """Yield what was found in each batch; `errors` counts the rows of all batches from 0."""
    start = 0
    for batch in batches:
        found = Found()
        for number, row in enumerate(rows_of(batch), start=start):
            found.link("", number, row, glossary)
        start += batch.num_rows
        yield found.batch()


def read(row: Row, glossary: Glossary) -> Considered:
    """Return what the site's build decides about an article."""
    notes = glossary.notes_by_article.get(row.id, ())
    meanings = glossary.meanings_by_article.get(row.id, ())
    return consider(view_of(row), linker_of(glossary, row.lang or glossary.lang), notes, meanings=meanings)


def view_of(row: Row) -> TextView:
    """Return an article as text: what its HTML reads as, or its text in the paragraphs that a site would make of it."""
    title = row.text.lstrip().split("\n", 1)[0].strip()
    if row.html:
        return text_view(row.html)
    if row.is_markdown:
        return text_view(article_html(Article(row.id, f"{row.id}.md", row.text, title, lang=row.lang)))
    return plain_view(row.text, plain_blocks(row.text, title))


def rows_of(batch: pa.RecordBatch, *, is_markdown: bool = False) -> Iterator[Row | RowError]:
    """Yield each row, or why it cannot be read."""
    names = set(batch.schema.names)
    missing = [] if "html" in names and "id" in names else [name for name in ("id", "text") if name not in names]
    if missing:
        yield from (RowError(f"there is no column {' and no column '.join(missing)}") for _ in range(batch.num_rows))
        return
    present = [name for name in _COLUMNS if name in names]
    for values in zip(*[_values(batch.column(name)) for name in present], strict=True):
        try:
            fields = {
                name: value if isinstance(value, str) else _text(name, value)
                for name, value in zip(present, values, strict=True)
            }
            yield _row(fields, is_markdown=is_markdown)
        except RowError as error:
            yield error


def _row(fields: dict[str, str], *, is_markdown: bool) -> Row:
    row = Row(**{"text": "", **fields}, is_markdown=is_markdown)
    if not row.id:
        raise RowError("it has no id")
    if not (row.text or row.html):
        raise RowError(f"{row.id} has no text")
    if max(len(row.text), len(row.html)) > MAX_CHARACTERS:
        raise RowError(f"{row.id} has more than {MAX_CHARACTERS:,} characters")
    return row


def _values(column: pa.Array) -> list[Any]:
    """Return a column's values; texts as bytes if one of them is no UTF-8, which must not hide the others."""
    type = column.type.value_type if pa.types.is_dictionary(column.type) else column.type
    if pa.types.is_dictionary(column.type):
        column = column.dictionary_decode()
    is_text = pa.types.is_string(type) or pa.types.is_large_string(type) or pa.types.is_string_view(type)
    if is_text:
        try:
            column.validate(full=True)
        except pa.ArrowInvalid:
            column = column.cast(pa.binary_view() if pa.types.is_string_view(type) else pa.large_binary())
    values: list[Any] = column.to_pylist()
    return values


def _text(name: str, value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bytes):
        try:
            return value.decode("utf-8")
        except UnicodeDecodeError as error:
            raise RowError(f"{name} is no UTF-8: {error.reason} at byte {error.start:,}") from error
    if name in ("text", "html"):
        raise RowError(f"{name} is no text, but {type(value).__name__}")
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


@dataclass(slots=True)
class Found:
    """What was found so far: columns that grow row by row."""

    columns: dict[str, dict[str, list[Any]]] = field(
        default_factory=lambda: {table: {name: [] for name in schema.names} for table, schema in TABLES.items()}
    )

    def link(self, file: str, number: int, row: Row | RowError, glossary: Glossary) -> None:
        """Add all that is found in a row, or why it cannot be read."""
        if isinstance(row, RowError):
            self.add_error(file, number, "", str(row))
            return
        try:
            self.add(row, read(row, glossary))
        except Exception as error:  # noqa: BLE001 -- one text of a million must not stop the others
            self.add_error(file, number, row.id, f"{type(error).__name__}: {error}"[:500])

    def _add(self, table: str, *values: Any) -> None:
        for column, value in zip(self.columns[table].values(), values, strict=True):
            column.append(value)

    def add(self, row: Row, found: Considered) -> None:
        """Add all that was found in a row; the many, mentions, column by column."""
        text = found.text
        if found.named:
            starts, ends, entities, vias, sentences = zip(*found.named, strict=True)
            count = len(starts)
            columns = self.columns["mentions"]
            columns["article"] += [row.id] * count
            columns["published"] += [row.published] * count
            columns["entity"] += entities
            columns["start"] += starts
            columns["end"] += ends
            columns["surface"] += [text[start:end] for start, end in zip(starts, ends, strict=True)]
            columns["sentence_start"] += [sentence[0] for sentence in sentences]
            columns["sentence_end"] += [sentence[1] for sentence in sentences]
            columns["via"] += [via or AUTHOR for via in vias]
        for no in found.refusals:
            surface = text[no.start : no.end]
            self._add("refusals", row.id, row.published, no.start, no.end, surface, no.reason, no.entities)
        for note, place in found.anchors.items():
            self._add("anchors", row.id, row.published, note, *_place(place))

    def add_error(self, file: str, number: int, article: str, error: str) -> None:
        self._add("errors", file, number, article, error)

    def batch(self) -> LinkedBatch:
        return LinkedBatch(
            *(pa.RecordBatch.from_pydict(self.columns[name], schema=schema) for name, schema in TABLES.items())
        )


def _place(place: Anchoring) -> tuple[int | None, int | None, str]:
    if isinstance(place, Place):
        return place.start, place.end, "edited" if place.edited else "found"
    return None, None, "ambiguous" if isinstance(place, Ambiguous) else "orphan"
