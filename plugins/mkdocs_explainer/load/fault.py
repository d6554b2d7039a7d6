"""A parser's error with what surrounds it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from mkdocs_explainer.core.findings import Finding, Location

QUOTE_IT = "put the text in quotes"


@dataclass(frozen=True, slots=True)
class Fault:
    """A parser's error with what surrounds it; lines and columns counted from 0."""

    path: str
    lines: Sequence[str]
    problem: str
    """The parser's words, context included."""
    line: int
    column: int
    context: tuple[int, int] | None
    """Line and column of the start of what the parser was reading."""
    last: Any
    """The newest event."""

    def text(self, line: int | None = None) -> str:
        number = self.line if line is None else line
        return self.lines[number] if 0 <= number < len(self.lines) else ""

    @property
    def character(self) -> str:
        return self.text()[self.column : self.column + 1]

    @property
    def start(self) -> tuple[int, int]:
        """Where the faulty thing starts."""
        return self.context or (self.line, self.column)

    def finding(self, code: str, message: str, advice: str, place: tuple[int, int], width: int = 1) -> Finding:
        line, column = min(place[0], len(self.lines) - 1), place[1]
        return Finding(
            code, message, Location(self.path, line + 1, column + 1, column + 1 + max(width, 1)), help=advice
        )
