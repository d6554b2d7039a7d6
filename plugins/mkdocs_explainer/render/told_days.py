"""Which notes and entries bear which date, for the page of changes of a site without history: ids alone.

Who shows them looks up what they are; a site's other notes and entries are none of its business.
"""

from collections import defaultdict
from typing import NamedTuple

from mkdocs_explainer.model.corpus import Corpus
from mkdocs_explainer.site.page import has_words

MOST_DAYS = 12
"""Who wants to know what happened before them looks at the repository."""


class ToldDay(NamedTuple):
    """What bears the date of one day, month or year."""

    date: str
    entries: tuple[str, ...]
    notes: tuple[tuple[str, str], ...]
    """By article and note id: those that the article's page has a place for."""


def told_days(corpus: Corpus, *, with_drafts: bool) -> list[ToldDay]:
    """Return the days on which notes were written or entries checked, newest first."""
    written: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for key, note in corpus.notes.items():
        if note.quote and (with_drafts or note.status != "draft") and has_words(note):
            written[note.created].append(key)
    checked: defaultdict[str, list[str]] = defaultdict(list)
    for id, entity in corpus.entities.items():
        checked[entity.reviewed].append(id)
    newest = sorted({*written, *checked} - {""}, reverse=True)[:MOST_DAYS]
    return [ToldDay(date, tuple(checked.get(date, ())), tuple(written.get(date, ()))) for date in newest]
