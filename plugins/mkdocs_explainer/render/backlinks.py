"""Where an entry is mentioned, as its page lists it: in full where that is read, by year and in short else."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from mkdocs_explainer.site.index import Excerpt

SHOWN = 6
"""Sentences of a page that are shown at once; the others are folded, with their number."""
MANY = 500
"""Sentences with which a list is read to its end; a longer one is folded by year and shows so many, the newest."""
LISTED = 5_000
"""Pages that are named in a long list: some hundred bytes each."""


class PageBacklinks(NamedTuple):
    """The sentences of one page."""

    page: str
    shown: Sequence[Excerpt]
    folded: Sequence[Excerpt]
    more: int
    """Sentences that are told by their number alone."""


class YearBacklinks(NamedTuple):
    """The pages of one year."""

    year: str
    """Empty: pages without a date."""
    pages: Sequence[PageBacklinks]
    total: int
    """Sentences, those of pages that are not named included."""
    unnamed: int
    """Pages that are not named."""


class Backlinks(NamedTuple):
    """All mentions of an entry."""

    years: Sequence[YearBacklinks]
    is_folded: bool
    """By year; else there is one group, in the order of the pages."""


def backlinks(by_page: Iterable[tuple[str, Sequence[Excerpt]]], year_of: Callable[[str], str]) -> Backlinks:
    """Return where an entry is mentioned. by_page: pages' keys with their sentences; year_of: "" for no date.

    >>> found = backlinks([("articles/a", [])], lambda page: "2024")
    >>> found.is_folded, found.years[0].pages[0].page
    (False, 'articles/a')
    """
    pages = list(by_page)
    if sum(len(found) for _, found in pages) <= MANY:
        whole = [PageBacklinks(page, found[:SHOWN], found[SHOWN:], 0) for page, found in pages]
        return Backlinks([YearBacklinks("", whole, 0, 0)] if pages else [], is_folded=False)
    years: dict[str, list[tuple[str, Sequence[Excerpt]]]] = {}
    for page, found in pages:
        years.setdefault(year_of(page), []).append((page, found))
    room, names = MANY, LISTED
    listed = []
    for year in sorted(years, reverse=True):  # pages without a date come last
        shown = []
        for page, found in years[year][: max(names, 0)]:
            some = found[: min(SHOWN, room)]
            room -= len(some)
            shown.append(PageBacklinks(page, some, (), len(found) - len(some)))
        names -= len(shown)
        total = sum(len(found) for _, found in years[year])
        listed.append(YearBacklinks(year, shown, total, len(years[year]) - len(shown)))
    return Backlinks(listed, is_folded=True)
