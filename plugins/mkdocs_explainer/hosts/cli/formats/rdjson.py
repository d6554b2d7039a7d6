"""The Reviewdog Diagnostic Format, from which reviewdog writes comments at the changed lines on any forge.

https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
"""

import json
from collections.abc import Iterator
from typing import Any

from mkdocs_explainer.hosts.cli.formats import Report, advice
from mkdocs_explainer.hosts.cli.formats.terminal import visible
from mkdocs_explainer.model.edits import Lines, apply_edits
from mkdocs_explainer.model.findings import Finding, Fix, Severity
from mkdocs_explainer.rules import rule

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}


def lines(report: Report) -> Iterator[str]:
    """Yield the report's lines, only ASCII."""
    diagnostics = [_diagnostic(finding, report) for finding in report.findings]
    yield json.dumps({"source": {"name": "explainer"}, "diagnostics": diagnostics}, indent=2)


def _diagnostic(finding: Finding, report: Report) -> dict[str, Any]:
    text = report.read(finding.location.path)
    about, place, rows = rule(finding.code), finding.location, text.removeprefix("\ufeff").split("\n")
    marked = {"start": _position(place.line, place.column, rows)}
    if place.end_column and place.end_column > place.column:
        marked["end"] = _position(place.line, place.end_column, rows)
    diagnostic: dict[str, Any] = {
        "message": visible(advice(finding)),
        "location": {"path": place.path, "range": marked},
        "severity": _SEVERITIES[about.severity],
        "code": {"value": f"{finding.code} {about.name}"},
    }
    if report.manual:
        diagnostic["code"]["url"] = report.docs(finding.code)
    # a byte order mark has no column here
    if fixes := [_suggestion(fix, text, rows) for fix in finding.fixes if all(edit.column for edit in fix.edits)]:
        diagnostic["suggestions"] = fixes
    return diagnostic


def _suggestion(fix: Fix, text: str, rows: list[str]) -> dict[str, Any]:
    """Return a fix as one replacement, from its first edit to its last one: several suggestions are alternatives."""
    first, last, lines = fix.edits[0], fix.edits[-1], Lines(text)
    start, end = lines.span(first).start, lines.span(last).end
    after = apply_edits(text, fix.edits)
    place = {
        "start": _position(first.line, first.column, rows),
        "end": _position(last.end_line, last.end_column, rows),
    }
    return {"range": place, "text": after[start : len(after) - (len(text) - end)]}


def _position(line: int, column: int, rows: list[str]) -> dict[str, int]:
    """Return a place; the format counts columns in bytes of UTF-8, from 1."""
    row = rows[line - 1] if line <= len(rows) else ""
    return {"line": line, "column": len(row[: column - 1].encode("utf-8", "surrogatepass")) + 1}
