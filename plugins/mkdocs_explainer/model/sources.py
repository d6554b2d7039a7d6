"""Bibliographic records, and how others cite them."""

from dataclasses import dataclass
from typing import Literal

from mkdocs_explainer.model.evidence import Evidence

SourceKind = Literal["primary", "party", "independent"]
"""The record itself; somebody with a stake in what is told; somebody without one."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A source, and where in it."""

    id: str
    locator: str = ""
    evidence: Evidence | None = None
    """The words in it on which what cites it rests."""


@dataclass(frozen=True, slots=True)
class Source:
    """A bibliographic record, with the field names of CSL."""

    id: str
    type: str
    title: str
    author: tuple[str, ...] = ()
    """Names as they are shown: `Michelle Lee`, `Reuters`."""
    issued: str = ""
    publisher: str = ""
    container_title: str = ""
    url: str = ""
    accessed: str = ""
    archive: str = ""
    number: str = ""
    lang: str = ""
    kind: SourceKind | None = None
    """Where it stands to what it tells; unsaid for a source that nobody has classed."""
