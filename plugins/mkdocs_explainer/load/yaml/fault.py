"""A parser's error with what surrounds it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from mkdocs_explainer.model.findings import Edit, Finding, Fix, Location
from mkdocs_explainer.text.yaml_words import scalar

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

    def finding(
        self, code: str, message: str, advice: str, place: tuple[int, int], width: int = 1, *, fixes: Sequence[Fix] = ()
    ) -> Finding:
        """Return the finding that marks so many columns. Its fixes are proposals: nobody has tried them yet."""
        line, column = min(place[0], len(self.lines) - 1), place[1]
        here = Location(self.path, line + 1, column + 1, column + 1 + max(width, 1))
        return Finding(code, message, here, help=advice, fixes=tuple(fixes))

    def rest_of_line(
        self,
        code: str,
        message: str,
        advice: str,
        place: tuple[int, int] | None = None,
        *,
        fixes: Sequence[Fix] = (),
    ) -> Finding:
        """Return the finding that marks a line from this place (default: where the parser gave up) to its end."""
        line, column = place or (self.line, self.column)
        width = len(self.text(line).rstrip()) - column
        return self.finding(code, message, advice, (line, column), width, fixes=fixes)

    def quoting(self, line: int, column: int) -> list[Fix]:
        """Return the fix that puts the value which starts here in quotes."""
        text = self.text(line)
        before, value = text[:column], text[column:].rstrip()
        if any(before.count(opening) > before.count(closing) for opening, closing in ("[]", "{}")):
            found = re.match(r"""(?:"[^"]*"|'[^']*'|[^,\]}])*""", value)
            value = value[: found.end()].rstrip() if found else value
        elif before.rstrip().endswith((":", "-")) or not before.strip():
            pass
        else:
            return []
        return [replacing(line, column, value, scalar(uncovered(value)), QUOTE_IT)] if value else []


def uncovered(value: str) -> str:
    """Return a text without the quotation marks around it, curly ones included.

    >>> uncovered("“Kursk”"), uncovered("'it's'"), uncovered('"a" and "b"')
    ('Kursk', "it's", '"a" and "b"')
    """
    pairs = {"“": "”", "„": "“", "‘": "’", "«": "»", '"': '"', "'": "'"}
    end = pairs.get(value[:1])
    is_covered = end is not None and len(value) > 2 and value.endswith((end, "”"))
    inner = value[1:-1]
    return inner.strip() if is_covered and not (value[0] == '"' and '"' in inner) else value


def replacing(line: int, column: int, words: str, others: str, title: str) -> Fix:
    """Return the fix that writes other words; line and column counted from 0."""
    return Fix(title, (Edit(line + 1, column + 1, line + 1, column + 1 + len(words), others),))
