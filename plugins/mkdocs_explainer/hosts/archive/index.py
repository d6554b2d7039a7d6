"""Which articles may hold which words: a small signature of each article's words, so that questions need not read all.

A signature says no for certain and yes perhaps (a Bloom filter): an article that holds a name has all of the name's
words, so its signature has all of their bits.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from zlib import crc32

import pyarrow as pa

from mkdocs_explainer.hosts.archive.glossary import Glossary
from mkdocs_explainer.hosts.archive.inputs import InputError, Unit, read_batches
from mkdocs_explainer.hosts.archive.kernel import Row, rows_of, view_of
from mkdocs_explainer.hosts.archive.running import write_unit
from mkdocs_explainer.text.folding import fold, key_of

BITS = 4096
"""A news story of 4,000 characters has some 350 different words; with two bits a word one in 35 other words seems to be
there, one in 1,000 other names of two words."""
_MASK = BITS - 1
INDEX = pa.schema(
    [
        ("article", pa.string()),
        ("published", pa.string()),
        ("lang", pa.string()),
        ("place", pa.int64()),
        ("words", pa.binary(BITS // 8)),
    ]
)
"""`place`: number of the article in its unit, counted from 0 over what could be read."""

_WHOLE = r"[^\W\d_\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff]"
_WORD = re.compile(rf"{_WHOLE}+|\d+|[^\W\d_]")
"""Letters of a script that writes spaces; digits; one letter of a script that writes none, or whose words grow at both
ends (Hangul)."""


def signature(text: str) -> bytes:
    """Return the signature of a text as it stands."""
    bits = bytearray(BITS // 8)
    for word in set(_WORD.findall(key_of(fold(text).text))):
        for place in _places(word):
            bits[place >> 3] |= 1 << (place & 7)
    return bytes(bits)


def words_of(form: str) -> frozenset[str]:
    """Return the words that every text with this form of a name has (`linking.lexicon.Lexicon.forms`).

    >>> sorted(words_of("kursk oblast"))
    ['kursk', 'oblast']
    """
    return frozenset(_WORD.findall(form))


def places_of(form: str) -> list[int]:
    """Return the bits that are set in the signature of every text with this form."""
    return sorted({place for word in words_of(form) for place in _places(word)})


def _places(word: str) -> tuple[int, int]:
    code = crc32(word.encode("utf-8", "surrogatepass"))
    return code & _MASK, (code >> 16) & _MASK


def index_unit(glossary: Glossary, unit: Unit, parts: Path) -> None:
    """Write the signatures of one unit's articles."""
    write_unit(unit, parts, {"index": INDEX}, lambda: _indexed(unit, glossary))


def _indexed(unit: Unit, glossary: Glossary) -> Iterator[Sequence[pa.RecordBatch]]:
    place = 0
    for rows in articles_of(unit):
        columns: dict[str, list[object]] = {name: [] for name in INDEX.names}
        for row in rows:
            values = (row.id, row.published, row.lang or glossary.lang, place, _signature_of(row))
            for column, value in zip(columns.values(), values, strict=True):
                column.append(value)
            place += 1
        yield (pa.RecordBatch.from_pydict(columns, schema=INDEX),)


def _signature_of(row: Row) -> bytes:
    try:
        return signature(view_of(row).text)
    except Exception:  # noqa: BLE001 -- a text that cannot be read is looked at again by whoever asks
        return b"\xff" * (BITS // 8)


def articles_of(unit: Unit) -> Iterator[list[Row]]:
    """Yield a unit's articles, a few at a time, each id once; what cannot be read is left out."""
    seen: set[str] = set()
    try:
        for batch in read_batches(unit):
            rows = [row for row in rows_of(batch.articles, is_markdown=batch.is_markdown) if isinstance(row, Row)]
            yield list(_new(rows, seen))
    except InputError:
        return


def _new(rows: Iterable[Row], seen: set[str]) -> Iterator[Row]:
    for row in rows:
        if row.id not in seen:
            seen.add(row.id)
            yield row
