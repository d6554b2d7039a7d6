"""SARIF 2.1.0, which GitHub's code scanning and many editors read.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

import json
from collections.abc import Iterator
from importlib.metadata import version
from typing import Any
from urllib.parse import quote

from mkdocs_explainer.hosts.cli.formats import Report, advice
from mkdocs_explainer.hosts.cli.formats.fingerprints import fingerprints
from mkdocs_explainer.hosts.cli.formats.terminal import visible
from mkdocs_explainer.model.findings import Edit, Finding, Fix, Location, Severity
from mkdocs_explainer.rules import Rule, rule, severity_of
from mkdocs_explainer.rules.pages import rule_page

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_ROOT = "%SRCROOT%"
"""What readers of SARIF put the repository's folder for."""


def lines(report: Report) -> Iterator[str]:
    """Yield the report's lines, only ASCII."""
    codes = sorted({finding.code for finding in report.findings})
    names = fingerprints(report)
    run = {
        "tool": {
            "driver": {
                "name": "explainer",
                "version": version("mkdocs-explainer"),
                "rules": [_rule(rule(code), report) for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder of the repository."}}},
        "results": [
            _result(finding, codes.index(finding.code), name)
            for finding, name in zip(report.findings, names, strict=True)
        ],
    }
    yield json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def _rule(about: Rule, report: Report) -> dict[str, Any]:
    address = {"helpUri": report.docs(about.code)} if report.manual else {}
    return {
        **address,
        "id": about.code,
        "name": "".join(word.capitalize() for word in about.name.split("-")),
        "shortDescription": {"text": about.name},
        "fullDescription": {"text": about.what},
        "help": {"text": f"{about.what}\n\n{about.why}", "markdown": rule_page(about)},
        "defaultConfiguration": {"level": _LEVELS[about.severity]},
    }


def _result(finding: Finding, index: int, fingerprint: str) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _LEVELS[severity_of(finding)],
        "message": {"text": visible(advice(finding))},
        "locations": [_location(finding.location)],
        "partialFingerprints": {"explainer/v1": fingerprint},
    }
    if finding.related:
        result["relatedLocations"] = [
            {**_location(each.location), "id": number, "message": {"text": visible(each.label)}}
            for number, each in enumerate(finding.related, 1)
        ]
    # a byte order mark has no column here
    if fixes := [_fix(each, finding) for each in finding.fixes if all(edit.column for edit in each.edits)]:
        result["fixes"] = fixes
    return result


def _fix(fix: Fix, finding: Finding) -> dict[str, Any]:
    change = {
        "artifactLocation": _artifact(finding.location.path),
        "replacements": [
            {"deletedRegion": _region(edit), "insertedContent": {"text": edit.text}} for edit in fix.edits
        ],
    }
    return {"description": {"text": visible(fix.title)}, "artifactChanges": [change]}


def _region(edit: Edit) -> dict[str, int]:
    start = {"startLine": edit.line, "startColumn": edit.column}
    return {**start, "endLine": edit.end_line, "endColumn": edit.end_column}


def _location(place: Location) -> dict[str, Any]:
    region = {"startLine": place.line, "startColumn": place.column}
    if place.end_column and place.end_column >= place.column:
        region["endColumn"] = place.end_column
    return {"physicalLocation": {"artifactLocation": _artifact(place.path), "region": region}}


def _artifact(path: str) -> dict[str, str]:
    return {"uri": quote(path, errors="replace"), "uriBaseId": _ROOT}
