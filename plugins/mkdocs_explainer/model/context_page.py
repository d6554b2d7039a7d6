"""What the front matter of a hand-written page says, as immutable data. Dates as in `model.corpus`."""

import re
from typing import Literal, NamedTuple

from mkdocs_explainer.model.evidence import Evidence
from mkdocs_explainer.model.findings import Location
from mkdocs_explainer.model.shapes import Outline, ShapeKind
from mkdocs_explainer.model.sources import Citation

ReferenceKind = Literal["cite", "entity", "article", "shape", "place"]
"""A place is an entity that a map shows."""


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
    major: bool = False
    """Weighs more than others."""


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


FIGURE = re.compile(r"<!--\s*explainer:\s*figure\s+([\w-]+)\s*-->")
"""Where in a page's text a figure of its front matter stands: its id, or its number among them."""

FigureKind = Literal["estimates", "bars", "line", "profile", "map"]


class Estimate(NamedTuple):
    """What somebody puts a number at: at one value, or between two, of which one may be open."""

    who: str
    date: str = ""
    value: float | None = None
    least: float | None = None
    most: float | None = None
    sources: tuple[Citation, ...] = ()


class Row(NamedTuple):
    """A value of bars or of a line."""

    label: str
    value: float
    sources: tuple[Citation, ...] = ()


class Path(NamedTuple):
    """A line through points, such as the path of something that flies; of one point: a mark."""

    name: str
    points: tuple[tuple[float, float], ...]
    """Across and up."""
    sources: tuple[Citation, ...] = ()


class MapArea(NamedTuple):
    """A shape on a map."""

    shape: str = ""
    """Id of its file; empty: it has an outline of its own. What is empty below, the file says."""
    name: str = ""
    kind: ShapeKind | None = None
    outline: Outline = Outline()
    credit: str = ""
    date: str = ""
    sources: tuple[Citation, ...] = ()


class MapPlace(NamedTuple):
    """A place on a map."""

    entity: str = ""
    """Id of an entry that has a location; empty: the place has none."""
    name: str = ""
    lat: float | None = None
    """`None`, as the longitude: where the entry has it."""
    lon: float | None = None
    says: str = ""
    """What is to be known of it."""
    date: str = ""
    sources: tuple[Citation, ...] = ()


class Figure(NamedTuple):
    """A picture that is drawn from numbers, or a map of a region."""

    kind: FigureKind
    title: str
    id: str = ""
    """By which the text says where it stands; empty: behind the text."""
    unit: str = ""
    across: str = ""
    up: str = ""
    up_unit: str = ""
    """Of a profile whose axes have scales of their own; empty: both have `unit`, and one scale."""
    estimates: tuple[Estimate, ...] = ()
    rows: tuple[Row, ...] = ()
    paths: tuple[Path, ...] = ()
    areas: tuple[MapArea, ...] = ()
    places: tuple[MapPlace, ...] = ()
    note: str = ""
    date: str = ""
    sources: tuple[Citation, ...] = ()

    @property
    def citations(self) -> tuple[Citation, ...]:
        """All sources of it."""
        parts: tuple[Estimate | Row | Path | MapArea | MapPlace, ...] = (
            *self.estimates,
            *self.rows,
            *self.paths,
            *self.areas,
            *self.places,
        )
        return (*self.sources, *(citation for part in parts for citation in part.sources))


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
    figures: tuple[Figure, ...] = ()
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
