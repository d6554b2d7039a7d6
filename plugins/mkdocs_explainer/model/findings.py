"""What a check reports: a contributor's mistake is a value, collected and shown with all the others."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal


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


Safety = Literal["safe", "suggestion", "shown"]
"""`safe`: says what the author meant, and can be written without asking. `suggestion`: a person decides, and may have
all of them written at once. `shown`: a person must look at each; no command writes it."""


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Other words for a stretch of a file: half-open, lines and columns counted from 1, columns in code points.

    A line's end belongs to no line's columns: from the end of one line to the start of the next is the line break,
    however it is stored. A byte order mark, if there is one, fills column 0 of line 1.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    """What shall stand there; `\\n` becomes the file's own line break."""

    @classmethod
    def at(cls, location: "Location", text: str) -> "Edit":
        """Return the edit that replaces the words of a location; that inserts at one of which only the start is known.

        >>> Edit.at(Location("a.yml", 2, 7, 11), "place")
        Edit(line=2, column=7, end_line=2, end_column=11, text='place')
        """
        end = location.end_column or location.column
        return cls(location.line, location.column, location.line, end, text)

    @classmethod
    def line_after(cls, line: int, text: str) -> "Edit":
        """Return the edit that inserts a new line below the given one."""
        return cls(line + 1, 1, line + 1, 1, f"{text}\n")


@dataclass(frozen=True, slots=True)
class Fix:
    """One way to mend the file of a finding."""

    title: str
    """What it does, in plain words: ``write `summary` ``."""
    edits: tuple[Edit, ...]
    """All in the file of the finding's location; disjoint, sorted."""
    safety: Safety = "suggestion"


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
    fixes: tuple[Fix, ...] = ()
    """Edits that mend it. Several are choices for a person; the first of them may be safe."""
    severity: Severity | None = None
    """What it weighs here, or what the site says that it weighs; `None`: what its rule says."""

    @property
    def is_safely_fixable(self) -> bool:
        """Whether it can be mended without asking."""
        return bool(self.fixes) and self.fixes[0].safety == "safe"


def sort_key(finding: Finding) -> tuple[Location, str, str]:
    """Return what findings are sorted by: path, line, column, code, message.

    >>> sort_key(Finding("YML001", "no", Location("a.yml")))[1]
    'YML001'
    """
    place = finding.location
    return Location(place.path, place.line, place.column, place.end_column or 0), finding.code, finding.message
