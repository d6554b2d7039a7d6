"""A YAML error -> the true cause, at its true place, in plain words.

A parser reports where it gave up, in its own terms ("could not find expected ':'"). What went wrong often stands
earlier. Each detector below knows one common mistake; the first that recognises it speaks.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from mkdocs_explainer.core.findings import Finding, Location

_QUOTE_IT = "put the text in quotes"
_CURLY = "“”„‟«»‘’‚"
_FIELD = re.compile(r"[ \t]*(?:- )?[\w-]+:(?:[ \t]|$)")


@dataclass(frozen=True, slots=True)
class _Fault:
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

    def finding(self, code: str, message: str, help: str, place: tuple[int, int], width: int = 1) -> Finding:
        line, column = min(place[0], len(self.lines) - 1), place[1]
        return Finding(
            code, message, Location(self.path, line + 1, column + 1, column + 1 + max(width, 1)), help=help
        )


def explain(error: yaml.YAMLError, lines: Sequence[str], path: str, last: Any) -> Finding:
    """Return the finding for an error of PyYAML's parser; `last` is the newest event before it."""
    mark = getattr(error, "problem_mark", None)
    context = getattr(error, "context_mark", None)
    fault = _Fault(
        path=path,
        lines=lines,
        problem=f"{getattr(error, 'context', '') or ''}: {getattr(error, 'problem', '') or error}",
        line=mark.line if mark else 0,
        column=mark.column if mark else 0,
        context=(context.line, context.column) if context else None,
        last=last,
    )
    for detect in _DETECTORS:
        if finding := detect(fault):
            return finding
    return fault.finding(
        "YML001",
        "YAML cannot read this line",
        "compare it with a file that works: `key: value`, lists with `- `, the same indentation for the same level",
        (fault.line, fault.column),
        len(fault.text()) - fault.column,
    )


def _tab(fault: _Fault) -> Finding | None:
    line = fault.line
    lead = re.match(r"[ \t]*", fault.text(line))
    indent = lead[0] if lead else ""
    if "\t" not in indent or not ("token" in fault.problem or "tab" in fault.problem):
        return None
    column = indent.index("\t")
    return fault.finding(
        "YML004", "this line is indented with a tab", "use spaces", (line, column), len(indent) - column
    )


def _unquoted_colon(fault: _Fault) -> Finding | None:
    if "mapping values are not allowed" not in fault.problem:
        return None
    start = _plain_start(fault)
    if start is None or start[0] == fault.line:
        return _colon_in_value(fault)
    line, column = start
    if not fault.text(line)[:column].strip(" -"):
        return _missing_colon(fault, line, column)
    word = re.search(r"\S*$", fault.text()[: fault.column])
    width = len(word[0]) if word else 0
    return fault.finding(
        "YML003",
        "this line continues the text above it and contains ': ', so YAML reads a new field",
        "if it is text, put the whole text in quotes; if it is a field, start it in the column of the other fields",
        (fault.line, fault.column - width),
        width + 1,
    )


def _plain_start(fault: _Fault) -> tuple[int, int] | None:
    last = fault.last
    if type(last) is yaml.ScalarEvent:
        return last.start_mark.line, last.start_mark.column
    return None


def _colon_in_value(fault: _Fault) -> Finding:
    line = fault.text()
    found = re.match(r"[ \t]*(?:- +)*(?:[^:\s][^:]*:[ \t]+)?", line)
    value = found.end() if found else 0
    if line[value : value + 1] in _CURLY and value < len(line):
        return _curly(fault, (fault.line, value), len(line.rstrip()) - value)
    return fault.finding(
        "YML003",
        "this text contains ': ', so YAML reads a new field",
        f"{_QUOTE_IT}: {_quoted(line[value:].rstrip())}",
        (fault.line, fault.column),
        1,
    )


def _quoted(text: str) -> str:
    """Return the text as YAML would need it, shortened to its start when it is long."""
    text = text if len(text) <= 60 else f"{text[:59]}…"
    return f'"{text}"' if '"' not in text and "\\" not in text else "'" + text.replace("'", "''") + "'"


def _curly(fault: _Fault, place: tuple[int, int], width: int) -> Finding:
    return fault.finding(
        "YML005",
        "curly quotation marks are ordinary letters to YAML; they quote nothing",
        "put straight quotation marks (\" or ') around the text",
        place,
        width,
    )


def _missing_colon(fault: _Fault, line: int, column: int) -> Finding:
    text = fault.text(line)
    before = fault.text(line - 1).rstrip() if line else ""
    width = len(text.rstrip()) - column
    if re.match(r"-\S", text[column:]):
        return fault.finding("YML001", "after the dash of a list a space is missing", "write `- `", (line, column), 1)
    if found := re.match(r"[\w-]+:(?=\S)", text[column:]):
        return fault.finding(
            "YML001",
            "after the colon a space is missing",
            "write `key: value`",
            (line, column + found.end() - 1),
            1,
        )
    if re.search(r":[ \t]+[|>][-+0-9]*$", before):
        return fault.finding(
            "YML001",
            "this line belongs to the text that the line above announces, but is not indented",
            "indent the text by two spaces",
            (line, column),
            width,
        )
    return fault.finding(
        "YML001",
        "this line has no colon: a field is written `key: value`",
        "add the colon; if the line continues the text above, indent it",
        (line, column),
        width,
    )


def _no_colon(fault: _Fault) -> Finding | None:
    if "could not find expected ':'" not in fault.problem:
        return None
    return _missing_colon(fault, *fault.start)


_STARTS = {
    "*": "a reference",
    "&": "a name for references",
    "!": "a tag",
    "%": "a directive",
    "@": "something reserved",
    "`": "something reserved",
    ">": "a text that starts on the next line",
    "|": "a text that starts on the next line",
    "?": "a key",
    "-": "a list",
    ",": "the next item",
    "]": "the end of a list",
    "}": "the end of a mapping",
}
_START_PROBLEMS = (
    "cannot start any token",
    "scanning an alias",
    "scanning an anchor",
    "a tag",
    "scanning a directive",
    "comment or",
    "entries are not allowed",
    "mapping keys are not allowed",
    "node content",
    "block scalar",
)


def _special_start(fault: _Fault) -> Finding | None:
    if not any(words in fault.problem for words in _START_PROBLEMS):
        return None
    line, column = fault.start
    character = fault.text(line)[column : column + 1]
    if not character or character not in _STARTS:
        return None
    found = re.match(r".[^\s,\]}]*", fault.text(line)[column:])
    return fault.finding(
        "YML005",
        f"a text that starts with {character} means {_STARTS[character]} to YAML",
        _QUOTE_IT,
        (line, column),
        found.end() if found else 1,
    )


def _open_quote(fault: _Fault) -> Finding | None:
    if "quoted scalar" not in fault.problem or "end of stream" not in fault.problem:
        return None
    line, column = fault.start
    return _never_closed(fault, line, column)


def _never_closed(fault: _Fault, line: int, column: int) -> Finding:
    sign = fault.text(line)[column : column + 1]
    return fault.finding(
        "YML001",
        "this quotation mark is not closed",
        "close it at the end of the text; if it belongs to the text, put the other kind of straight quotes around all"
        if sign == '"'
        else "close it at the end of the text; if it is an apostrophe, put the whole text in double quotes",
        (line, column),
    )


def _escape(fault: _Fault) -> Finding | None:
    if "escape character" not in fault.problem:
        return None
    column = fault.column if fault.character == "\\" else fault.column - 1
    return fault.finding(
        "YML001",
        "between double quotes a backslash starts a code, and this one is unknown",
        "write two backslashes, or put single quotes around the text",
        (fault.line, column),
        2,
    )


def _after_quote(fault: _Fault) -> Finding | None:
    """Detect text after a closing quotation mark, and a mark that was closed by one further down."""
    last = fault.last
    if type(last) is not yaml.ScalarEvent or last.style not in ("'", '"') or last.end_mark.line != fault.line:
        return None
    first, column = last.start_mark.line, last.start_mark.column
    if any(_FIELD.match(fault.text(line)) for line in range(first + 1, fault.line + 1)):
        return _never_closed(fault, first, column)
    sign = "double" if last.style == '"' else "single"
    help = "put single quotes around the whole text" if last.style == '"' else "put double quotes around the whole text"
    if last.style == "'" and fault.text()[last.end_mark.column :][:1].isalpha():
        help = "inside single quotes write an apostrophe twice (''), or put double quotes around the text"
    return fault.finding(
        "YML005",
        f"a text that starts with a {sign} quotation mark ends at the next one, but here more follows",
        help,
        (fault.line, last.end_mark.column - 1),
        len(fault.text().rstrip()) - last.end_mark.column + 1,
    )


def _after_bracket(fault: _Fault) -> Finding | None:
    last = fault.last
    if type(last) not in (yaml.SequenceEndEvent, yaml.MappingEndEvent) or last.end_mark.line != fault.line:
        return None
    closing = fault.text()[last.end_mark.column - 1 : last.end_mark.column]
    if closing not in ("]", "}") or fault.column < last.end_mark.column:
        return None
    opening = {"]": "[", "}": "{"}[closing]
    start = fault.text().find(opening)
    return fault.finding(
        "YML005",
        f"a text that starts with {opening} means a {'list' if opening == '[' else 'mapping'} to YAML",
        _QUOTE_IT,
        (fault.line, max(start, 0)),
        last.end_mark.column - max(start, 0),
    )


def _flow(fault: _Fault) -> Finding | None:
    if "parsing a flow" not in fault.problem:
        return None
    line, column = fault.start
    if fault.character == ":" and line == fault.line:
        return fault.finding(
            "YML003",
            "this text contains ': ', so YAML reads a new field",
            _QUOTE_IT,
            (fault.line, fault.column),
        )
    sign = fault.text(line)[column : column + 1]
    kind = "list" if sign == "[" else "mapping"
    if line < fault.line:
        return fault.finding(
            "YML001",
            f"this bracket opens a {kind} that is not closed",
            f"close it; if the bracket belongs to the text, {_QUOTE_IT}",
            (line, column),
        )
    return fault.finding(
        "YML001",
        f"between the items of this {kind} a comma is missing",
        f"write a comma; if commas or brackets belong to the text, {_QUOTE_IT}",
        (fault.line, fault.column),
    )


def _indentation(fault: _Fault) -> Finding | None:
    if not ("expected key" in fault.problem or "block end" in fault.problem or "'-' indicator" in fault.problem):
        return None
    text = fault.text()
    if text[: fault.column].strip():
        return None
    if fault.character == ":":
        return fault.finding(
            "YML001", "before this colon the field's name is missing", "write `key: value`", (fault.line, fault.column)
        )
    before = fault.line - 1
    while before >= 0 and not fault.text(before).strip():
        before -= 1
    if cut := re.search(r"[ \t]#", fault.text(before)):
        return fault.finding(
            "YML001",
            "YAML takes what follows ` #` for a comment, and a text cannot go on after one",
            _QUOTE_IT,
            (before, cut.start() + 1),
            len(fault.text(before).rstrip()) - cut.start() - 1,
        )
    return fault.finding(
        "YML001",
        "this line starts in a column that fits no line above it",
        "start it in the same column as the lines it belongs to",
        (fault.line, fault.column),
        len(text.rstrip()) - fault.column,
    )


def _document(fault: _Fault) -> Finding | None:
    if "<document start>" not in fault.problem:
        return None
    return fault.finding(
        "YML012",
        "the document has ended above, but here more follows",
        "delete the line with `...` or `---`; a file holds one document",
        (fault.line, fault.column),
        len(fault.text()) - fault.column,
    )


_DETECTORS: tuple[Callable[[_Fault], Finding | None], ...] = (
    _tab,
    _unquoted_colon,
    _no_colon,
    _special_start,
    _open_quote,
    _escape,
    _after_quote,
    _after_bracket,
    _flow,
    _indentation,
    _document,
)
