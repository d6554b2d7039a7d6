"""A YAML error -> the true cause, at its true place, in plain words.

A parser reports where it gave up, in its own terms ("could not find expected ':'"). What went wrong often stands
earlier. Each detector below knows one common mistake; the first that recognises it speaks.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any

import yaml

from mkdocs_explainer.load.yaml.bullets import dashed
from mkdocs_explainer.load.yaml.fault import QUOTE_IT, Fault, replacing
from mkdocs_explainer.load.yaml.layout import indented, pasted, quoted_lines, realigned, untabbed
from mkdocs_explainer.load.yaml.value_starts import (
    after_bracket,
    after_quote,
    announced,
    escape,
    flow,
    linked_source,
    open_quote,
    special_start,
)
from mkdocs_explainer.load.yaml.wording import shortened
from mkdocs_explainer.model.findings import Edit, Finding, Fix
from mkdocs_explainer.text.yaml_words import scalar

_CURLY = "“”„‟«»‘’‚"


def explain(error: yaml.YAMLError, lines: Sequence[str], path: str, last: Any) -> Finding:
    """Return the finding for an error of PyYAML's parser; `last` is the newest event before it."""
    mark = getattr(error, "problem_mark", None)
    context = getattr(error, "context_mark", None)
    fault = Fault(
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
    return fault.rest_of_line(
        "YML001",
        "YAML cannot read this line",
        "compare it with a file that works: `key: value`, lists with `- `, the same indentation for the same level",
    )


def _tab(fault: Fault) -> Finding | None:
    line = fault.line
    lead = re.match(r"[ \t]*", fault.text(line))
    indent = lead[0] if lead else ""
    if "\t" not in indent or not ("token" in fault.problem or "tab" in fault.problem):
        return None
    column = indent.index("\t")
    return fault.finding(
        "YML004",
        "this line is indented with a tab",
        "use spaces: two for each level",
        (line, column),
        len(indent) - column,
        fixes=untabbed(fault.lines),
    )


def _unquoted_colon(fault: Fault) -> Finding | None:
    if "mapping values are not allowed" not in fault.problem:
        return None
    start = _plain_start(fault)
    if start is None or start[0] == fault.line:
        return _colon_in_value(fault)
    line, column = start
    if not fault.text(line)[:column].strip(" -"):
        return _missing_colon(fault, line, column)
    if found := re.match(r"[ ]+(?=(?:[a-z_-]+|URL):(?:[ ]|$))", fault.text()):
        return _deeper(fault, line, found.end())
    word = re.search(r"\S*$", fault.text()[: fault.column])
    width = len(word[0]) if word else 0
    return fault.finding(
        "YML003",
        "this line continues the text above it and contains ': ', so YAML reads a new field",
        "if it is text, put the whole text in quotes; if it is a field, start it in the column of the other fields",
        (fault.line, fault.column - width),
        width + 1,
        fixes=quoted_lines(fault.lines, (line, column)),
    )


def _plain_start(fault: Fault) -> tuple[int, int] | None:
    last, kind = fault.last, type(fault.last)
    return (last.start_mark.line, last.start_mark.column) if kind is yaml.ScalarEvent else None


def _colon_in_value(fault: Fault) -> Finding:
    line = fault.text()
    found = re.match(r"[ \t]*(?:- +)*(?:[^:\s][^:]*:[ \t]+)?", line)
    value = found.end() if found else 0
    if line[value : value + 1] in _CURLY and value < len(line):
        return _curly(fault, (fault.line, value), len(line.rstrip()) - value)
    key = re.match(r"[\w-]+(?=:)", line[:value].lstrip(" -"))
    if key and (again := re.match(rf"{re.escape(key[0])}[ ]*:[ ]+", line[value:], re.IGNORECASE)):
        return fault.finding(
            "YML003",
            f"the field's name `{key[0]}` stands here a second time",
            "delete it once",
            (fault.line, value),
            again.end(),
            fixes=[replacing(fault.line, value, again[0], "", f"write {key[0]} once")],
        )
    return fault.finding(
        "YML003",
        "this text contains ': ', so YAML reads a new field",
        f"{QUOTE_IT}: {scalar(shortened(line[value:].rstrip()))}",
        (fault.line, fault.column),
        fixes=fault.quoting(fault.line, value),
    )


def _deeper(fault: Fault, above: int, indent: int) -> Finding:
    """Return the finding for a field that is indented more than the one above it."""
    lead = re.match(r"[ ]*", fault.text(above))
    wanted = lead.end() if lead else 0
    return fault.finding(
        "YML001",
        "this field is indented more than the one above it, so YAML takes it for a part of that text",
        "start it in the same column as the field above; if it is text, put the whole text in quotes",
        (fault.line, indent),
        len(fault.text().rstrip()) - indent,
        fixes=[replacing(fault.line, 0, " " * indent, " " * wanted, "start it in the column of the field above")],
    )


def _curly(fault: Fault, place: tuple[int, int], width: int) -> Finding:
    return fault.finding(
        "YML005",
        "curly quotation marks are ordinary letters to YAML; they quote nothing",
        "put straight quotation marks (\" or ') around the text",
        place,
        width,
        fixes=fault.quoting(*place),
    )


def _missing_colon(fault: Fault, line: int, column: int) -> Finding:
    text, place = fault.text(line), (line, column)
    before = fault.text(line - 1).rstrip() if line else ""
    if re.match(r"-\S", text[column:]):
        fix = replacing(line, column, "-", "- ", "write a space after the dash")
        return fault.finding("YML001", "after the dash of a list a space is missing", "write `- `", place, fixes=[fix])
    if found := re.match(r"[\w-]+:(?=\S)", text[column:]):
        colon = column + found.end() - 1
        fix = replacing(line, colon, ":", ": ", "write a space after the colon")
        message = "after the colon a space is missing"
        return fault.finding("YML001", message, "write `key: value`", (line, colon), fixes=[fix])
    if re.search(r":[ \t]+[|>][-+0-9]*$", before):
        return fault.rest_of_line(
            "YML001",
            "this line belongs to the text that the line above announces, but is not indented",
            "indent the text by two spaces",
            place,
            fixes=indented(fault.lines, line),
        )
    above = next((fault.text(number) for number in range(line - 1, -1, -1) if fault.text(number).strip()), "")
    if above.startswith(f"{text[:column]}- ") and not text[:column].strip():
        fix = replacing(line, column, "", "- ", "write a dash and a space before it")
        return fault.rest_of_line(
            "YML001", "before this item of the list the dash is missing", "write `- `", place, fixes=[fix]
        )
    if found := re.match(r"([\w-]+)[ ]*([=：])[ ]*", text[column:]):
        return fault.rest_of_line(
            "YML001",
            "a field is written with a colon, not with ="
            if found[2] == "="
            else "this is the wide colon of Chinese and Japanese keyboards, which means nothing to YAML",
            "write `key: value`",
            place,
            fixes=[replacing(line, column, found[0], f"{found[1]}: ", "write a colon")],
        )
    return fault.rest_of_line(
        "YML001",
        "this line has no colon: a field is written `key: value`",
        "add the colon; if the line continues the text above, indent it",
        place,
    )


def _bullets(fault: Fault) -> Finding | None:
    if "could not find expected ':'" not in fault.problem:
        return None
    line, column = fault.start
    fixes = dashed(fault.lines, line)
    message = "in these files the items of a list start with a dash"
    return (
        fault.rest_of_line("YML001", message, "write `- ` before each", (line, column), fixes=fixes) if fixes else None
    )


def _no_colon(fault: Fault) -> Finding | None:
    if "could not find expected ':'" not in fault.problem:
        return None
    return _missing_colon(fault, *fault.start)


def _indentation(fault: Fault) -> Finding | None:
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
        return fault.rest_of_line(
            "YML001",
            "YAML takes what follows ` #` for a comment, and a text cannot go on after one",
            QUOTE_IT,
            (before, cut.start() + 1),
        )
    return fault.rest_of_line(
        "YML001",
        "this line starts in a column that fits no line above it",
        "start it in the same column as the lines it belongs to",
        fixes=realigned(fault.lines, fault.line),
    )


def _document(fault: Fault) -> Finding | None:
    if "<document start>" not in fault.problem:
        return None
    if finding := _first_lines_indented(fault):
        return finding
    return fault.rest_of_line(
        "YML012",
        "the document has ended above, but here more follows",
        "delete the line with `...` or `---`; a file holds one document",
    )


def _first_lines_indented(fault: Fault) -> Finding | None:
    """Detect that a file's first fields start farther right than the others, which for YAML are a second document."""
    first = next((number for number, text in enumerate(fault.lines) if text.strip() and not text.startswith("#")), 0)
    lead = len(fault.text(first)) - len(fault.text(first).lstrip(" "))
    if not lead or first >= fault.line or fault.text()[:1] in " -.#":
        return None
    edits = [
        Edit(number + 1, 1, number + 1, lead + 1, "")
        for number in range(first, fault.line)
        if fault.text(number).startswith(" " * lead)
    ]
    return fault.rest_of_line(
        "YML001",
        "this field is indented more than those below it",
        "let all fields start at the beginning of their lines",
        (first, lead),
        fixes=[Fix("start it in the first column", tuple(edits))],
    )


_DETECTORS: tuple[Callable[[Fault], Finding | None], ...] = (
    pasted,
    _tab,
    _unquoted_colon,
    _bullets,
    _no_colon,
    announced,
    linked_source,
    special_start,
    open_quote,
    escape,
    after_quote,
    after_bracket,
    flow,
    _indentation,
    _document,
)
