"""The format for programs: one JSON object."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from mkdocs_explainer.hosts.cli.formats import Report
from mkdocs_explainer.model.findings import Finding, Location
from mkdocs_explainer.rules import rule


def lines(report: Report) -> Iterator[str]:
    """Yield the report's lines. Only ASCII: no terminal obeys what a file says."""
    content = {"files": report.files, "findings": [_finding(finding, report) for finding in report.findings]}
    yield json.dumps(content, indent=2)


def _finding(finding: Finding, report: Report) -> dict[str, Any]:
    about = rule(finding.code)
    return {
        "code": finding.code,
        "name": about.name,
        "severity": str(about.severity),
        "message": finding.message,
        **_place(finding.location),
        "label": finding.label,
        "related": [{**_place(related.location), "label": related.label} for related in finding.related],
        "help": finding.help,
        "docs": report.docs(finding.code),
        "fixes": [
            {"title": fix.title, "safety": fix.safety, "edits": [asdict(edit) for edit in fix.edits]}
            for fix in finding.fixes
        ],
    }


def _place(location: Location) -> dict[str, Any]:
    return {
        "path": location.path,
        "line": location.line,
        "column": location.column,
        "end_column": location.end_column,
    }
