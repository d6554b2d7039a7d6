"""Which articles may hold which words: a small signature of each article's words, so that questions need not read all.

A signature says no for certain and yes perhaps (a Bloom filter): an article that holds a name has all of the name's
words, so its signature has all of their bits.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from pathlib import Path
from zlib import crc32

import pyarrow as pa

from mkdocs_explainer.hosts.archive.glossary import Glossary
from mkdocs_explainer.hosts.archive.inputs import Unit, read_batches
from mkdocs_explainer.hosts.archive.listing import InputError
from mkdocs_explainer.hosts.archive.rows import Row, rows_of, view_of
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
"""`place`: number of the article's row in its unit, from 0."""

_WHOLE = r"[^\W\d_\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff]"
_WORD = re.compile(rf"{_WHOLE}+|\d+|[^\W\d_]")
"""Letters of a script that writes spaces; digits; one letter of a script that writes none, or whose words grow at both
ends (Hangul)."""


_KEPT = 30
"""Signs of a run whose bits are kept: a word with what stands at it; where a script writes no spaces, no run comes
again."""


def signature(text: str) -> bytes:
    """Return the signature of a text as it stands."""
    bits = 0
    for run in set(key_of(fold(text).text).split()):
        bits |= _mask(run) if len(run) <= _KEPT else _mask.__wrapped__(run)
    return bits.to_bytes(BITS // 8, "little")


@lru_cache(maxsize=20_000)  # of the commonest runs; half a kilobyte each
def _mask(run: str) -> int:
    """Return the bits of all words in a run of signs without white space."""
    bits = 0
    for word in _WORD.findall(run):
        first, second = _places(word)
        bits |= 1 << first | 1 << second
    return bits


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
    for rows in articles_of(unit):
        columns: dict[str, list[object]] = {name: [] for name in INDEX.names}
        for place, row in rows:
            values = (row.id, row.published, row.lang or glossary.lang, place, _signature_of(row))
            for column, value in zip(columns.values(), values, strict=True):
                column.append(value)
        yield (pa.RecordBatch.from_pydict(columns, schema=INDEX),)


def _signature_of(row: Row) -> bytes:
    try:
        return signature(row.text if row.is_plain else view_of(row).text)
    except Exception:  # noqa: BLE001 -- a text that cannot be read is looked at again by whoever asks
        return b"\xff" * (BITS // 8)


def articles_of(unit: Unit, wanted: AbstractSet[int] | None = None) -> Iterator[list[tuple[int, Row]]]:
    """Yield a unit's articles with their places, a few at a time, each id once; what cannot be read is left out.

    wanted: the places of those to read; `None`: all.
    """
    seen: set[str] = set()
    start = 0
    try:
        for batch in read_batches(unit):
            count = batch.articles.num_rows
            places: Sequence[int] = range(start, start + count)
            articles = batch.articles
            if wanted is not None:
                places = [place for place in places if place in wanted]
                articles = articles.take(pa.array([place - start for place in places], pa.int64()))
            rows = zip(places, rows_of(articles, is_markdown=batch.is_markdown), strict=True)
            yield [(place, row) for place, row in rows if isinstance(row, Row) and _is_new(row, seen)]
            start += count
    except InputError:
        return


def _is_new(row: Row, seen: set[str]) -> bool:
    is_new = row.id not in seen
    seen.add(row.id)
    return is_new
