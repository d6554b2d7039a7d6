"""What a check reports: a contributor's mistake is a value, collected and shown with all the others."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs; the rule with the finding's code says which."""

    ERROR = "error"
    """The site would mislead or lose something: a strict build fails."""
    WARNING = "warning"
    """Worth a look; builds go on."""
    INFO = "info"
    """Good to know."""


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file of the repository."""

    path: str
    """Relative to the repository's root, with forward slashes."""
    line: int = 1
    """Counted from 1."""
    column: int = 1
    """Counted from 1, in code points."""
    end_column: int | None = None
    """Where the marked words end on the same line (exclusive); `None`: only the start is known."""


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that belongs to a finding, with what there is to see there."""

    location: Location
    label: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem, told so that a person who never saw the code can mend it."""

    code: str
    """Of the rule that reports it, e.g. `ANC301`. Name, severity and documentation are the rule's."""
    message: str
    """What is wrong, in plain words; one line, no full stop."""
    location: Location
    label: str = ""
    """What stands beside the caret under the marked words."""
    related: tuple[Related, ...] = ()
    help: str = ""
    """What to do."""


def sort_key(finding: Finding) -> tuple[Location, str, str]:
    """Return what findings are sorted by: path, line, column, code, message.

    >>> sort_key(Finding("YML001", "no", Location("a.yml")))[1]
    'YML001'
    """
    place = finding.location
    return Location(place.path, place.line, place.column, place.end_column or 0), finding.code, finding.message
