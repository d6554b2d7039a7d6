"""Detectors of texts that start, or end, with a sign that means something to YAML."""

import re

import yaml

from mkdocs_explainer.load.yaml.bullets import starred
from mkdocs_explainer.load.yaml.fault import QUOTE_IT, Fault, replacing
from mkdocs_explainer.model.findings import Finding, Fix
from mkdocs_explainer.text.yaml_words import scalar

_FIELD = re.compile(r"[ \t]*(?:- )?[\w-]+:(?:[ \t]|$)")
_STARTS = {
    "*": "a reference",
    "&": "a name for references",
    "!": "a tag",
    "%": "a directive",
    ">": "the sign that a text starts on the next line",
    "|": "the sign that a text starts on the next line",
    "?": "a key",
    "-": "a list",
    ",": "the next item",
    "]": "the end of a list",
    "}": "the end of a mapping",
}
_RESERVED = frozenset("@`")
_CLOSING = frozenset("”“’»″")
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


def announced(fault: Fault) -> Finding | None:
    """Detect a text that starts behind the sign (`|`, `>`) which says that it starts on the next line."""
    line, column = fault.start
    text = fault.text(line)[column:]
    found = re.match(r"[|>][-+0-9]{0,2}[ ]+(?=[^\s#])", text)
    if not found or not any(words in fault.problem for words in _START_PROBLEMS):
        return None
    lead = len(fault.text(line)) - len(fault.text(line).lstrip(" "))
    below = next((each for each in fault.lines[line + 1 :] if each.strip()), "")
    indent = " " * max(lead + 2, len(below) - len(below.lstrip(" ")))
    sign = found[0].rstrip()
    return fault.finding(
        "YML005",
        f"a text that {sign} announces starts on the next line",
        "write it there, indented; or delete the sign",
        (line, column),
        len(text.rstrip()),
        fixes=[replacing(line, column, found[0], f"{sign}\n{indent}", "start the text on the next line")],
    )


def linked_source(fault: Fault) -> Finding | None:
    """Detect a link `[text](address)` in a list of sources."""
    for line, column in (fault.start, (fault.line, fault.text().find("["))):
        if column >= 0 and re.match(r"\[[^\[\]]*\]\(", fault.text(line)[column:]) and _in_sources(fault, line):
            return fault.rest_of_line("YML005", "a source is named by its id, not by a link", _SOURCES, (line, column))
    return None


def special_start(fault: Fault) -> Finding | None:
    if not any(words in fault.problem for words in _START_PROBLEMS):
        return None
    line, column = fault.start
    character = fault.text(line)[column : column + 1]
    if character in _RESERVED:
        message = f"a text without quotes cannot start with {character}"
    elif character in _STARTS:
        message = f"YAML takes a text that starts with {character} for {_STARTS[character]}"
    else:
        return None
    text = fault.text(line)[column:]
    if re.match(r"- \S", text) and fault.text(line)[:column].rstrip().endswith(":"):
        return fault.finding(
            "YML001",
            "a list cannot start behind its field's name",
            "write the list in brackets, `[one, two]`, or each item on a line of its own after `- `",
            (line, column),
            fixes=[replacing(line, column, text.rstrip(), f"[{text[1:].strip()}]", "write the list in brackets")],
        )
    if re.match(r"\* \S", text) and not fault.text(line)[:column].strip():
        return fault.finding(
            "YML001",
            "in these files the items of a list start with a dash",
            "write `- `",
            (line, column),
            fixes=starred(fault.lines, line),
        )
    found = re.match(r".[^\s,\]}]*", text)
    return fault.finding(
        "YML005",
        message,
        QUOTE_IT,
        (line, column),
        found.end() if found else 1,
        fixes=fault.quoting(line, column),
    )


def open_quote(fault: Fault) -> Finding | None:
    if "quoted scalar" not in fault.problem or "end of stream" not in fault.problem:
        return None
    line, column = fault.start
    return _never_closed(fault, line, column)


_SOURCES = "write the name of its file in annotations/sources/ without .yml; `explainer new source` makes one"


def _in_sources(fault: Fault, line: int) -> bool:
    """Return whether a line belongs to a list of sources."""
    for number in range(line, -1, -1):
        if found := re.match(r"[ ]*(?:- )?([\w-]+):", fault.text(number)):
            return found[1] == "sources"
    return False


def _never_closed(fault: Fault, line: int, column: int) -> Finding:
    text = fault.text(line)
    sign, value = text[column : column + 1], text[column:].rstrip()
    if value[-1:] in _CLOSING and len(value) > 2:
        return fault.finding(
            "YML005",
            "this text starts with a straight quotation mark and ends with a curly one, which closes nothing",
            f"write {sign} at both ends",
            (line, column),
            len(value),
            fixes=[replacing(line, column + len(value) - 1, value[-1], sign, "close it with a straight one")],
        )
    advice = (
        "close it at the end of the text; if it belongs to the text, put the other kind of straight quotes around all"
    )
    # where a comma, a bracket or a comment may end the text, nobody knows where
    is_whole = not re.search(r"[\]},]|\s#", value)
    fixes = [replacing(line, column, value, value + sign, "close it at the end of the line")] if is_whole else []
    if sign == "'":
        advice = "close it at the end of the text; if it is an apostrophe, put the whole text in double quotes"
    return fault.finding("YML001", "this quotation mark is not closed", advice, (line, column), fixes=fixes)


def escape(fault: Fault) -> Finding | None:
    if "escape character" not in fault.problem:
        return None
    column = fault.column if fault.character == "\\" else fault.column - 1
    return fault.finding(
        "YML001",
        "between double quotes a backslash starts a code, and this one is unknown",
        "write two backslashes, or put single quotes around the text",
        (fault.line, column),
        2,
        fixes=_in_single_quotes(fault),
    )


def _in_single_quotes(fault: Fault) -> list[Fix]:
    line, column = fault.start
    value = fault.text(line)[column:].rstrip()
    if line != fault.line or value[:1] != '"' or value[-1:] != '"' or "'" in value:
        return []
    return [replacing(line, column, value, scalar(value[1:-1], style="'"), "put single quotes around the text")]


def after_quote(fault: Fault) -> Finding | None:
    """Detect text after a closing quotation mark, and a mark that was closed by one further down."""
    last, kind = fault.last, type(fault.last)
    if kind is not yaml.ScalarEvent or last.style not in ("'", '"') or last.end_mark.line != fault.line:
        return None
    first, column = last.start_mark.line, last.start_mark.column
    if any(_FIELD.match(fault.text(line)) for line in range(first + 1, fault.line + 1)):
        return _never_closed(fault, first, column)
    sign, other = ("double", "single") if last.style == '"' else ("single", "double")
    advice = f"put {other} quotes around the whole text"
    if last.style == "'" and fault.text()[last.end_mark.column :][:1].isalpha():
        advice = "inside single quotes write an apostrophe twice (''), or put double quotes around the text"
    return fault.finding(
        "YML005",
        f"a text that starts with a {sign} quotation mark ends at the next one, but here more follows",
        advice,
        (fault.line, last.end_mark.column - 1),
        len(fault.text().rstrip()) - last.end_mark.column + 1,
        fixes=fault.quoting(first, column) if first == fault.line else (),
    )


def after_bracket(fault: Fault) -> Finding | None:
    last, kind = fault.last, type(fault.last)
    if kind not in (yaml.SequenceEndEvent, yaml.MappingEndEvent) or last.end_mark.line != fault.line:
        return None
    closing = fault.text()[last.end_mark.column - 1 : last.end_mark.column]
    if closing not in ("]", "}") or fault.column < last.end_mark.column:
        return None
    opening = {"]": "[", "}": "{"}[closing]
    start = fault.text().find(opening)
    return fault.finding(
        "YML005",
        f"YAML takes a text that starts with {opening} for a {'list' if opening == '[' else 'mapping'}",
        QUOTE_IT,
        (fault.line, max(start, 0)),
        last.end_mark.column - max(start, 0),
        fixes=fault.quoting(fault.line, max(start, 0)),
    )


def flow(fault: Fault) -> Finding | None:
    if "parsing a flow" not in fault.problem:
        return None
    line, column = fault.start
    if fault.character == ":" and line == fault.line:
        return fault.finding(
            "YML003",
            "this text contains ': ', so YAML reads a new field",
            QUOTE_IT,
            (fault.line, fault.column),
        )
    sign = fault.text(line)[column : column + 1]
    kind = "list" if sign == "[" else "mapping"
    if line < fault.line:
        return fault.finding(
            "YML001",
            f"this bracket opens a {kind} that is not closed",
            f"close it; if the bracket belongs to the text, {QUOTE_IT}",
            (line, column),
        )
    return fault.finding(
        "YML001",
        f"between the items of this {kind} a comma is missing",
        f"write a comma; if commas or brackets belong to the text, {QUOTE_IT}",
        (fault.line, fault.column),
    )
