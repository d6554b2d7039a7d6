"""What an archive of articles says of an entry."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


class ArchivedArticle(NamedTuple):
    """An article of an archive."""

    id: str
    title: str
    published: str
    url: str
    """Where readers find it; empty: nobody says."""


@dataclass(frozen=True, slots=True)
class ArchiveMentions:
    """Where an archive mentions an entry."""

    mentions: int
    articles: int
    first: str = ""
    """Date of the oldest article with a date, and of the newest."""
    last: str = ""
    years: Mapping[int, int] = field(default_factory=dict)
    """Mentions by year, sorted."""
    newest: tuple[ArchivedArticle, ...] = ()
