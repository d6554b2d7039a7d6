"""The Reviewdog Diagnostic Format, from which reviewdog writes comments at the changed lines on any forge.

https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
"""

import json
from collections.abc import Iterator
from typing import Any

from mkdocs_explainer.core.findings import Finding, Location, Severity
from mkdocs_explainer.hosts.cli.formats import Report, advice
from mkdocs_explainer.hosts.cli.formats.fingerprints import line_of
from mkdocs_explainer.hosts.cli.formats.terminal import visible
from mkdocs_explainer.rules import rule

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}


def lines(report: Report) -> Iterator[str]:
    """Yield the report's lines, only ASCII."""
    diagnostics = [_diagnostic(finding, line_of(finding, report)) for finding in report.findings]
    yield json.dumps({"source": {"name": "explainer"}, "diagnostics": diagnostics}, indent=2)


def _diagnostic(finding: Finding, line: str) -> dict[str, Any]:
    about = rule(finding.code)
    return {
        "message": visible(advice(finding)),
        "location": {"path": finding.location.path, "range": _range(finding.location, line)},
        "severity": _SEVERITIES[about.severity],
        "code": {"value": f"{finding.code} {about.name}"},
    }


def _range(place: Location, line: str) -> dict[str, Any]:
    """Return the marked words; the format counts columns in bytes of UTF-8, from 1, the end exclusive."""
    found = {"start": {"line": place.line, "column": _bytes(line, place.column)}}
    if place.end_column and place.end_column > place.column:
        found["end"] = {"line": place.line, "column": _bytes(line, place.end_column)}
    return found


def _bytes(line: str, column: int) -> int:
    return len(line[: column - 1].encode("utf-8", "surrogatepass")) + 1
