"""GitLab's Code Quality report, which shows findings in a merge request.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

import json
from collections.abc import Iterator
from typing import Any

from mkdocs_explainer.hosts.cli.formats import Report, advice
from mkdocs_explainer.hosts.cli.formats.fingerprints import fingerprints
from mkdocs_explainer.hosts.cli.formats.terminal import visible
from mkdocs_explainer.model.findings import Finding, Severity
from mkdocs_explainer.rules import rule

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def lines(report: Report) -> Iterator[str]:
    """Yield the report's lines, only ASCII."""
    names = fingerprints(report)
    issues = [_issue(finding, name) for finding, name in zip(report.findings, names, strict=True)]
    yield json.dumps(issues, indent=2)


def _issue(finding: Finding, fingerprint: str) -> dict[str, Any]:
    about = rule(finding.code)
    return {
        "description": visible(advice(finding)),
        "check_name": f"{finding.code} {about.name}",
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[about.severity],
        "location": {"path": finding.location.path, "lines": {"begin": finding.location.line}},
    }
