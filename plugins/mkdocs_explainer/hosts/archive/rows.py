"""The rows of an archive's batches: articles, or why they cannot be read."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import pyarrow as pa

from mkdocs_explainer.model.corpus import Article
from mkdocs_explainer.render.article import article_html, plain_blocks
from mkdocs_explainer.text.view import TextView, plain_view, text_view

MAX_CHARACTERS = 10_000_000
"""Of a text or its HTML: a novel has one million; more is no article, and would hold up the others."""
_COLUMNS = ("id", "text", "html", "lang", "published", "title", "url")


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

    @property
    def is_plain(self) -> bool:
        """Whether the text is what readers see, as it stands."""
        return not (self.html or self.is_markdown)


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
    if pa.types.is_timestamp(type) and (type.tz or type.unit == "ns"):
        # whatever the zone is called, the time is that of UTC; no date needs nanoseconds
        zone = "UTC" if type.tz else None
        column = column.cast(pa.timestamp("us" if type.unit == "ns" else type.unit, zone), safe=False)
    try:
        values: list[Any] = column.to_pylist()
    except (ValueError, ArithmeticError, pa.ArrowException):
        return [_value(column, number) for number in range(len(column))]
    return values


def _value(column: pa.Array, number: int) -> Any:
    """Return a value, or what is wrong with it."""
    try:
        return column[number].as_py()
    except (ValueError, ArithmeticError, pa.ArrowException) as error:
        return error


def _text(name: str, value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, Exception):
        raise RowError(f"{name} cannot be read: {value}") from value
    if isinstance(value, bytes):
        try:
            return value.decode("utf-8")
        except UnicodeDecodeError as error:
            raise RowError(f"{name} is no UTF-8: {error.reason} at byte {error.start:,}") from error
    if name in ("text", "html"):
        raise RowError(f"{name} is no text, but {type(value).__name__}")
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
