"""What the dates in the files tell of changes: for sites that are built without the repository's history."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from mkdocs_explainer.model.context_page import Change
from mkdocs_explainer.model.corpus import Entity, Note
from mkdocs_explainer.render.site import WrittenPage
from mkdocs_explainer.render.told_days import MOST_DAYS


class DatedNote(NamedTuple):
    number: int | None
    """At its passage; `None` where nothing in the text points to it."""
    note: Note


class DatedDay(NamedTuple):
    """What bears the date of one day, month or year."""

    date: str
    notes: tuple[DatedNote, ...]
    entries: tuple[Entity, ...]
    pages: tuple[tuple[WrittenPage, Change], ...]


def dated_days(
    notes: Iterable[DatedNote], entries: Iterable[Entity], pages: Sequence[WrittenPage], *, most: int = MOST_DAYS
) -> list[DatedDay]:
    """Return the days on which notes were written, entries were checked or context pages changed, newest first."""
    written: defaultdict[str, list[DatedNote]] = defaultdict(list)
    for dated in notes:
        written[dated.note.created].append(dated)
    checked: defaultdict[str, list[Entity]] = defaultdict(list)
    for entity in entries:
        checked[entity.reviewed].append(entity)
    changed: defaultdict[str, list[tuple[WrittenPage, Change]]] = defaultdict(list)
    for page in pages:
        for change in page.front.changes:
            changed[change.date].append((page, change))
    newest = sorted({*written, *checked, *changed} - {""}, reverse=True)[:most]
    return [DatedDay(date, tuple(written[date]), tuple(checked[date]), tuple(changed[date])) for date in newest]
