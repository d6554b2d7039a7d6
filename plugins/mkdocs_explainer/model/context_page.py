"""What the front matter of a hand-written page says, as immutable data. Dates as in `model.corpus`."""

from typing import Literal, NamedTuple

from mkdocs_explainer.model.evidence import Evidence
from mkdocs_explainer.model.findings import Location
from mkdocs_explainer.model.sources import Citation

ReferenceKind = Literal["cite", "entity", "article"]


class DatedEntry(NamedTuple):
    """Something that happened, as a page tells it."""

    date: str
    text: str
    """Markdown of one paragraph, as are the other texts here."""
    end: str = ""
    circa: bool = False
    sources: tuple[Citation, ...] = ()
    entities: tuple[str, ...] = ()
    """Entities that it is about, besides those that the text links."""


class Position(NamedTuple):
    """What somebody says about a claim."""

    who: str
    """An entity's id, or a name."""
    says: str
    date: str = ""
    sources: tuple[Citation, ...] = ()


class Claim(NamedTuple):
    """A claim on which there are several positions."""

    claim: str
    positions: tuple[Position, ...]


class Change(NamedTuple):
    """What was changed on a page, and when."""

    date: str
    text: str


class ContextPage(NamedTuple):
    """What a page says before its text."""

    answer: str = ""
    """The answer in short."""
    articles: tuple[str, ...] = ()
    """Articles that the page says it explains."""
    entities: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    reviewed: str = ""
    timeline: tuple[DatedEntry, ...] = ()
    claims: tuple[Claim, ...] = ()
    changes: tuple[Change, ...] = ()
    """Newest first."""


class PageReference(NamedTuple):
    """A source, entity or article that a page names before its text."""

    kind: ReferenceKind
    target: str
    """Its id."""
    location: Location
    evidence: Evidence | None = None
    """Of a source: the words in it that bear out what the page says."""
