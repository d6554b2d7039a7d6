"""Timelines: what happened when, from the glossary, the articles and the context pages, in the order of time."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby
from math import inf
from typing import NamedTuple

from mkdocs_explainer.model.context_page import DatedEntry
from mkdocs_explainer.model.corpus import Article, Corpus, Entity
from mkdocs_explainer.model.sections import article_key, entity_key
from mkdocs_explainer.model.sources import Citation
from mkdocs_explainer.render.messages.dates import date_words
from mkdocs_explainer.render.messages.marks import marked
from mkdocs_explainer.render.messages.words import ENGLISH, Words
from mkdocs_explainer.text.references import find_references

_SEPARATORS = re.compile(r"[/\s]+")
_PARTS = re.compile(r"(-?\d+)(?:-(\d\d)(?:-(\d\d))?)?")

KINDS = {"article": marked("Articles"), "context": marked("Context")}
"""Kinds of moment that are not an entity's type, in words."""


class Moment(NamedTuple):
    """Something on a timeline."""

    id: str
    """Its id on the timeline's page."""
    kind: str
    """An entity's type, `article` or `context`."""
    start: str
    title: str
    """Plain text; empty for an entry of a context page, whose text says it all."""
    key: str
    """The page that tells more."""
    end: str = ""
    circa: bool = False
    text: str = ""
    """Markdown of one paragraph."""
    sources: tuple[Citation, ...] = ()
    entities: tuple[str, ...] = ()
    """Entities that it is about, each once."""
    major: bool = False
    """Weighs more than others."""

    @property
    def year(self) -> int:
        return time_key(self.start)[0]


class Told(NamedTuple):
    """The dated entries of a hand-written page."""

    key: str
    entries: Sequence[DatedEntry]


def moments(corpus: Corpus, told: Iterable[Told], find: Callable[[str], Iterable[str]]) -> list[Moment]:
    """Return everything that has a date, earliest first; what is undated is left out.

    `find` gives the ids of the entities that a link such as `[[Kursk]]` may mean.
    """
    found = [_event(entity, corpus) for entity in corpus.entities.values() if entity.dates and entity.dates.start]
    found += [_publication(article) for article in corpus.articles.values() if article.published]
    for page in told:
        for number, entry in enumerate(page.entries, start=1):
            id = f"{_SEPARATORS.sub('-', page.key)}-{number}"
            about = _about(entry, corpus, find)
            found.append(
                Moment(
                    id,
                    "context",
                    entry.date,
                    "",
                    page.key,
                    entry.end,
                    entry.circa,
                    entry.text,
                    entry.sources,
                    about,
                    entry.major,
                )
            )
    return sorted(found, key=lambda moment: (time_key(moment.start), time_key(moment.end), moment.id))


def _about(entry: DatedEntry, corpus: Corpus, find: Callable[[str], Iterable[str]]) -> tuple[str, ...]:
    """Return the entities that an entry links or names, each once."""
    links = [set(find(link.target)) for link in find_references(entry.text) if link.kind == "entity"]
    linked = [id for ids in links if len(ids) == 1 for id in ids]
    return tuple(dict.fromkeys([*linked, *(id for id in entry.entities if id in corpus.entities)]))


def _event(entity: Entity, corpus: Corpus) -> Moment:
    dates = entity.dates
    if dates is None:
        raise ValueError(f"{entity.id} has no dates")
    about = dict.fromkeys([entity.id, *(relation.entity for relation in entity.relations)])
    return Moment(
        f"event-{entity.id}",
        entity.said_type,
        dates.start,
        entity.name,
        entity_key(entity.id),
        dates.end,
        dates.circa,
        entity.summary,
        entity.sources,
        tuple(id for id in about if id in corpus.entities),
        dates.major,
    )


def _publication(article: Article) -> Moment:
    return Moment(f"article-{article.id}", "article", article.published, article.title, article_key(article.id))


def by_entity(found: Iterable[Moment]) -> Mapping[str, list[Moment]]:
    """Return the moments of each entity, in their order."""
    groups: defaultdict[str, list[Moment]] = defaultdict(list)
    for moment in found:
        for entity in moment.entities:
            groups[entity].append(moment)
    return groups


class Year(NamedTuple):
    """What happened in a year."""

    id: str
    words: str
    moments: list[Moment]
    """In the order of time, at least one."""


def year_id(year: int) -> str:
    """Return the id of a year's heading.

    >>> year_id(2024), year_id(-44)
    ('year-2024', 'year-bc-44')
    """
    return f"year-{'bc-' if year <= 0 else ''}{abs(year)}"


def by_year(found: Iterable[Moment], words: Words = ENGLISH) -> list[Year]:
    """Return sorted moments by year."""
    return [
        Year(
            year_id(year),
            date_words(f"{'-' if year < 0 else ''}{abs(year):04}", words),
            list(group),
        )
        for year, group in groupby(found, lambda moment: moment.year)
    ]


def milestones(years: Sequence[Year], *, most: int = 40) -> list[Year]:
    """Return the years that a reader is offered to jump to: all, or where there are too many, the first of each decade,
    century or millennium.

    `years`: as `by_year` returns them, sorted.
    """
    for span in (1, 10, 100, 1000):
        firsts: dict[int, Year] = {}
        for year in years:
            firsts.setdefault(year.moments[0].year // span, year)
        if len(firsts) <= most:
            break
    return list(firsts.values())


def time_key(date: str) -> tuple[int, int, int]:
    """Return what dates are sorted by; a year stands before its months, and no date before all.

    >>> sorted(["2024-08-06", "2024", "-0044-03-15", "2024-08", ""], key=time_key)
    ['', '-0044-03-15', '2024', '2024-08', '2024-08-06']
    """
    found = _PARTS.fullmatch(date)
    if not found:
        return (-100_000, 0, 0)
    return int(found[1]), int(found[2] or 0), int(found[3] or 0)


def days_between(one: str, other: str) -> float:
    """Return how many days lie between two dates; infinity unless both are known to the day.

    >>> days_between("2024-10-31", "2024-11-02"), days_between("2024", "2024-11-02")
    (2, inf)
    """
    try:
        return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)
    except ValueError:
        return inf
