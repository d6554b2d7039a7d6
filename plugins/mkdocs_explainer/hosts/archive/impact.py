"""What a change of the glossary does to an archive: every sentence that it touches, found through the index."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from mkdocs_explainer.anchoring.quotes import Found
from mkdocs_explainer.hosts.archive.deciding import read
from mkdocs_explainer.hosts.archive.glossary import Glossary, forms_changed
from mkdocs_explainer.hosts.archive.index import BITS, articles_of, index_unit, places_of
from mkdocs_explainer.hosts.archive.inputs import Unit
from mkdocs_explainer.hosts.archive.rows import Row, view_of
from mkdocs_explainer.hosts.archive.running import Engine, claimed, run_units, write_unit
from mkdocs_explainer.hosts.archive.tables import ROWS, write_table
from mkdocs_explainer.linking.finders.aho_corasick import AhoCorasickFinder
from mkdocs_explainer.model.corpus import Entity
from mkdocs_explainer.site.considering import Considered, Named
from mkdocs_explainer.text.folding import fold, key_of

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
else now), note-placed, note-lost, note-changed (the same passage; the note says something else now, or is retracted).
Of notes `entity` is the note's id."""


_UNIT = "regexp_extract(filename, '([^/]*)/[^/]*$', 1)"
"""Which unit a row of its file is of."""


@dataclass(frozen=True, eq=False)
class Change:
    """Two states of a glossary."""

    before: Glossary
    after: Glossary
    index: Path
    """The folder of the index's parts."""

    @cached_property
    def entities(self) -> frozenset[str]:
        """Ids of the entities that say something else in the two, or are in one alone."""
        olds, news = ({one.id: said_of(one) for one in side.entities} for side in (self.before, self.after))
        return frozenset(id for id in olds.keys() | news.keys() if olds.get(id) != news.get(id))

    @cached_property
    def notes(self) -> dict[str, list[str]]:
        """By article the ids of the notes that are not the same in both."""
        olds, news = ({(one.article, one.id): one for one in side.notes} for side in (self.before, self.after))
        found: dict[str, list[str]] = {}
        for article, id in sorted(key for key in olds.keys() | news.keys() if olds.get(key) != news.get(key)):
            found.setdefault(article, []).append(id)
        return found

    @cached_property
    def articles(self) -> frozenset[str]:
        """Those of which notes or senses are not the same in both."""
        olds, news = (side.meanings_by_article for side in (self.before, self.after))
        return frozenset(self.notes) | {id for id in olds.keys() | news.keys() if olds.get(id) != news.get(id)}


def said_of(entity: Entity) -> Entity:
    """Return an entity with all that readers are told of it, and nothing that only links it."""
    return replace(entity, aliases=(), not_in=(), reviewed="")


def make_index(glossary: Glossary, units: Sequence[Unit], folder: Path, engine: Engine) -> int:
    """Write the signatures of all articles below `folder`, those that are missing; return how many units these were.

    Raises:
        RunError: the folder holds something else, or a unit cannot be done.
    """
    with claimed(folder):
        # only the language of articles that name none matters to an index
        return run_units(index_unit, Glossary((), (), glossary.lang), units, folder / "parts", engine)


def touched(change: Change, units: Sequence[Unit], out: Path, engine: Engine, *, is_complete: bool = False) -> Path:
    """Return the table of all that the change does to the archive, written below `out`.

    `is_complete`: read every article, as if there were no index; the result is the same.

    Raises:
        RunError: the folder holds something else, or a unit cannot be done.
    """
    with claimed(out):
        return _touched_by(change, units, out, engine, is_complete=is_complete)


def _touched_by(change: Change, units: Sequence[Unit], out: Path, engine: Engine, *, is_complete: bool) -> Path:
    parts = out / "parts" / f"{change.before.digest[:12]}-{change.after.digest[:12]}{'-all' if is_complete else ''}"
    run_units(_compare_all if is_complete else _compare, change, units, parts, engine)
    table = out / "changes.parquet"
    with duckdb.connect() as base:
        keys = [unit.key for unit in units]
        files = {
            name: [str(folder / unit.key / f"{name}.parquet") for unit in units]
            for name, folder in (("changes", parts), ("index", change.index))
        }
        # of articles with one id the first counts, in the order of the units
        rows = base.sql(
            f"""WITH units AS (SELECT unnest(?) AS unit, generate_subscripts(?, 1) AS number),
            changed AS (SELECT *, {_UNIT} AS unit FROM read_parquet(?, filename = true)),
            holders AS (SELECT article, arg_min(unit, number) AS unit FROM (
                SELECT article, {_UNIT} AS unit FROM read_parquet(?, filename = true)
                WHERE article IN (SELECT article FROM changed)) JOIN units USING (unit) GROUP BY article)
            SELECT {", ".join(f'"{name}"' for name in CHANGES.names)} FROM changed JOIN holders USING (article, unit)
            ORDER BY article, start, "end", change, entity""",
            params=[keys, keys, files["changes"], files["index"]],
        ).to_arrow_reader(ROWS)
        write_table(table, CHANGES, rows, change.after)
    return table


def _compare(change: Change, unit: Unit, parts: Path) -> None:
    write_unit(unit, parts, {"changes": CHANGES}, lambda: _changes(change, unit, _candidates(change, unit)))


def _compare_all(change: Change, unit: Unit, parts: Path) -> None:
    write_unit(unit, parts, {"changes": CHANGES}, lambda: _changes(change, unit, None))


def _candidates(change: Change, unit: Unit) -> set[int] | None:
    """Return the places in the unit of the articles that the change may concern; `None`: any may be."""
    table = pq.read_table(change.index / unit.key / "index.parquet", columns=["article", "lang", "place", "words"])
    if not table.num_rows:
        return set()
    table = table.combine_chunks()
    data = table["words"].chunk(0)
    width = BITS // 8
    words = np.frombuffer(data.buffers()[1], np.uint8)[data.offset * width :][: len(data) * width].reshape(-1, width)
    found = pc.is_in(table["article"], pa.array(sorted(change.articles), pa.string())).to_numpy().copy()
    for lang in pc.unique(table["lang"]).to_pylist():
        bits = _bits(change, lang)
        if bits is None:
            return None
        found |= pc.equal(table["lang"], lang).to_numpy() & _may_hold(words, bits)
    return set(table["place"].to_numpy()[found].tolist())


def _may_hold(words: "np.ndarray[Any, np.dtype[np.uint8]]", forms: Iterable[Sequence[int]]) -> Any:
    found = np.zeros(len(words), bool)
    for bits in forms:
        has = np.ones(len(words), bool)
        for bit in bits:
            has &= (words[:, bit >> 3] >> (bit & 7)) & 1 == 1
        found |= has
    return found


@lru_cache(maxsize=64)
def _bits(change: Change, lang: str) -> tuple[tuple[int, ...], ...] | None:
    """Return for each form that makes a difference the bits that every text with it has; each set once."""
    forms = forms_changed(change.before, change.after, lang)
    return None if forms is None else tuple(sorted({tuple(places_of(form)) for form in forms}))


@lru_cache(maxsize=64)
def _finder(change: Change, lang: str) -> AhoCorasickFinder[bool] | None:
    forms = forms_changed(change.before, change.after, lang)
    return None if forms is None else AhoCorasickFinder(dict.fromkeys(forms, True))


def _is_concerned(change: Change, row: Row) -> bool:
    """Return whether the change may concern an article: it has one of the forms, or a note that is another one."""
    finder = _finder(change, row.lang or change.after.lang)
    if finder is None or row.id in change.articles:
        return True
    view = view_of(row)
    return any(True for _ in finder.find(key_of(fold(view.text, breaks=view.breaks).text)))


def _changes(change: Change, unit: Unit, wanted: set[int] | None) -> Iterator[Sequence[pa.RecordBatch]]:
    if wanted is not None and not wanted:
        return
    for rows in articles_of(unit, wanted):
        found = [each for _, row in rows for each in compared(change, row, is_asked=wanted is not None)]
        columns = zip(*found, strict=True) if found else [[] for _ in CHANGES.names]
        yield (pa.RecordBatch.from_pydict(dict(zip(CHANGES.names, columns, strict=True)), schema=CHANGES),)


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


def compared(change: Change, row: Row, *, is_asked: bool = True) -> list[Touched]:
    """Return what the change does to one article. is_asked: `False` reads it twice even if it cannot be concerned."""
    try:
        if is_asked and not _is_concerned(change, row):
            return []
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
    for note in change.notes.get(row.id, ()):
        before, after = old.anchors.get(note), new.anchors.get(note)
        place = after if isinstance(after, Found) else before
        if isinstance(place, Found):
            is_both = isinstance(after, Found) and isinstance(before, Found)
            kind = "note-changed" if is_both else "note-placed" if place is after else "note-lost"
            words = new.text[place.start : place.end]
            yield Touched(row.id, row.published, kind, note, "", place.start, place.end, words, words)
