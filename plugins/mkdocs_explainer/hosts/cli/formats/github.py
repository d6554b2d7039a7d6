"""Workflow commands of GitHub Actions, which show findings beside the changed lines.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from collections import Counter
from collections.abc import Iterator

from mkdocs_explainer.hosts.cli.formats import Report, advice, concise, summary
from mkdocs_explainer.hosts.cli.formats.terminal import visible
from mkdocs_explainer.model.findings import Finding, Severity
from mkdocs_explainer.rules import rule, severity_of

_MOST = 10
"""Annotations of each level that GitHub shows of a step."""
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def lines(report: Report) -> Iterator[str]:
    """Yield the report's lines: commands first, then everything in the log."""
    counts: Counter[Severity] = Counter()
    for finding in report.findings:
        severity = severity_of(finding)
        counts[severity] += 1
        if counts[severity] <= _MOST:
            yield _command(finding)
    # no path begins with a colon, so that none of these lines can be a command
    for finding in report.findings:
        yield f"- {concise.line(finding)}"
    yield summary(report)


def _command(finding: Finding) -> str:
    about, place = rule(finding.code), finding.location
    properties = {
        "file": place.path,
        "line": place.line,
        "col": place.column,
        "endColumn": place.end_column or "",
        "title": f"{finding.code} {about.name}",
    }
    listed = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items() if value)
    return f"::{_COMMANDS[about.severity]} {listed}::{_data(visible(advice(finding)))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
