"""What a change of the glossary does to an archive: every sentence that it touches, found through the index."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from mkdocs_explainer.anchoring.quotes import Found
from mkdocs_explainer.hosts.archive.glossary import Glossary, linker_of
from mkdocs_explainer.hosts.archive.index import BITS, articles_of, index_unit, places_of
from mkdocs_explainer.hosts.archive.inputs import Unit
from mkdocs_explainer.hosts.archive.kernel import Row, read
from mkdocs_explainer.hosts.archive.running import Engine, claim, run_units, write_unit
from mkdocs_explainer.hosts.archive.tables import ROWS, write_table
from mkdocs_explainer.site.page import Considered, Named

CHANGES = pa.schema(
    [
        ("article", pa.string()),
        ("published", pa.string()),
        ("change", pa.string()),
        ("entity", pa.string()),
        ("before", pa.string()),
        ("start", pa.int64()),
        ("end", pa.int64()),
        ("surface", pa.string()),
        ("sentence", pa.string()),
    ]
)
"""`change`: gained, lost, moved (`before`: the entity that had it), reworded (the same link; its entry says something
else now), note-placed, note-lost. Of notes `entity` is the note's id."""


@dataclass(frozen=True, eq=False)
class Change:
    """Two states of a glossary."""

    before: Glossary
    after: Glossary
    index: Path
    """The folder of the index's parts."""

    @property
    def entities(self) -> frozenset[str]:
        """Ids of the entities that are not the same in both."""
        olds, news = ({one.id: one for one in side.entities} for side in (self.before, self.after))
        return frozenset(id for id in olds.keys() | news.keys() if olds.get(id) != news.get(id))

    @property
    def notes(self) -> frozenset[tuple[str, str]]:
        """Articles and ids of the notes that are not the same in both."""
        olds, news = ({(one.article, one.id): one for one in side.notes} for side in (self.before, self.after))
        return frozenset(key for key in olds.keys() | news.keys() if olds.get(key) != news.get(key))

    def forms(self, lang: str) -> frozenset[str]:
        """Return every form of every changed entity, before and after, in texts of a language."""
        forms: set[str] = set()
        for side in (self.before, self.after):
            changed = [one for one in side.entities if one.id in self.entities]
            forms.update(linker_of(Glossary(changed), lang).forms)
        return frozenset(forms)


def make_index(glossary: Glossary, units: Sequence[Unit], folder: Path, engine: Engine) -> int:
    """Write the signatures of all articles below `folder`, those that are missing; return how many units these were.

    Raises:
        RunError: the folder holds something else, or a unit cannot be done.
    """
    claim(folder)
    # only the language of articles that name none matters to an index
    return run_units(index_unit, Glossary((), (), glossary.lang), units, folder / "parts", engine)


def touched(change: Change, units: Sequence[Unit], out: Path, engine: Engine, *, is_complete: bool = False) -> Path:
    """Return the table of all that the change does to the archive, written below `out`.

    `is_complete`: read every article, as if there were no index; the result is the same.

    Raises:
        RunError: the folder holds something else, or a unit cannot be done.
    """
    claim(out)
    parts = out / "parts" / f"{change.before.digest[:12]}-{change.after.digest[:12]}{'-all' if is_complete else ''}"
    run_units(_compare_all if is_complete else _compare, change, units, parts, engine)
    table = out / "changes.parquet"
    with duckdb.connect() as base:
        files = [str(parts / unit.key / "changes.parquet") for unit in units]
        rows = base.sql(
            'SELECT * FROM read_parquet(?) ORDER BY article, start, "end", change, entity', params=[files]
        ).to_arrow_reader(ROWS)
        write_table(table, CHANGES, rows, change.after)
    return table


def _compare(change: Change, unit: Unit, parts: Path) -> None:
    write_unit(unit, parts, {"changes": CHANGES}, lambda: _changes(change, unit, _candidates(change, unit)))


def _compare_all(change: Change, unit: Unit, parts: Path) -> None:
    write_unit(unit, parts, {"changes": CHANGES}, lambda: _changes(change, unit, None))


def _candidates(change: Change, unit: Unit) -> set[int]:
    """Return the places in the unit of the articles that the change may concern."""
    table = pq.read_table(change.index / unit.key / "index.parquet")
    if not table.num_rows:
        return set()
    words = np.frombuffer(b"".join(table["words"].to_pylist()), np.uint8).reshape(table.num_rows, BITS // 8)
    langs = np.array(table["lang"].to_pylist())
    noted = {article for article, _ in change.notes}
    found = np.array([article in noted for article in table["article"].to_pylist()])
    for lang in sorted(set(langs.tolist())):
        found |= (langs == lang) & _may_hold(words, _bits(change, lang))
    return {int(place) for place in np.flatnonzero(found)}


def _may_hold(words: "np.ndarray[Any, np.dtype[np.uint8]]", forms: Iterable[Sequence[int]]) -> Any:
    found = np.zeros(len(words), bool)
    for bits in forms:
        has = np.ones(len(words), bool)
        for bit in bits:
            has &= (words[:, bit >> 3] >> (bit & 7)) & 1 == 1
        found |= has
    return found


@lru_cache(maxsize=64)
def _bits(change: Change, lang: str) -> tuple[tuple[int, ...], ...]:
    """Return for each form of a changed entity the bits that every text with it has; each set once."""
    return tuple(sorted({tuple(places_of(form)) for form in change.forms(lang)}))


def _changes(change: Change, unit: Unit, wanted: set[int] | None) -> Iterator[Sequence[pa.RecordBatch]]:
    place = 0
    if wanted is not None and not wanted:
        return
    for rows in articles_of(unit):
        columns: dict[str, list[Any]] = {name: [] for name in CHANGES.names}
        for row in rows:
            if wanted is None or place in wanted:
                for values in compared(change, row):
                    for column, value in zip(columns.values(), values, strict=True):
                        column.append(value)
            place += 1
        yield (pa.RecordBatch.from_pydict(columns, schema=CHANGES),)


class Touched(NamedTuple):
    """One row of `CHANGES`."""

    article: str
    published: str
    change: str
    entity: str
    before: str
    start: int | None
    end: int | None
    surface: str
    sentence: str


def compared(change: Change, row: Row) -> list[Touched]:
    """Return what the change does to one article."""
    try:
        old, new = read(row, change.before), read(row, change.after)
    except Exception:  # noqa: BLE001 -- linking tells of it in its table of errors
        return []
    olds, news = ({(one.start, one.end): one for one in page.named} for page in (old, new))
    found = []
    for span in sorted(olds.keys() | news.keys()):
        before, after = olds.get(span), news.get(span)
        kind = _kind(before, after, change.entities)
        if kind:
            found.append(_touched(row, kind, before, after, new.text))
    return [*found, *_touched_notes(change, row, old, new)]


def _kind(before: Named | None, after: Named | None, changed: frozenset[str]) -> str:
    if before is None or after is None:
        return "gained" if after else "lost"
    if before.entity != after.entity:
        return "moved"
    return "reworded" if after.entity in changed else ""


def _touched(row: Row, kind: str, before: Named | None, after: Named | None, text: str) -> Touched:
    one = after or before
    if one is None:
        raise ValueError("a change is of a mention")
    moved_from = before.entity if before and after and before.entity != after.entity else ""
    sentence = text[one.sentence.start : one.sentence.end]
    surface = text[one.start : one.end]
    return Touched(row.id, row.published, kind, one.entity, moved_from, one.start, one.end, surface, sentence)


def _touched_notes(change: Change, row: Row, old: Considered, new: Considered) -> Iterator[Touched]:
    for article, note in sorted(change.notes):
        if article != row.id:
            continue
        place, is_new = new.anchors.get(note), True
        if not isinstance(place, Found):
            place, is_new = old.anchors.get(note), False
        if isinstance(place, Found):
            kind = "note-placed" if is_new else "note-lost"
            words = new.text[place.start : place.end]
            yield Touched(row.id, row.published, kind, note, "", place.start, place.end, words, words)
