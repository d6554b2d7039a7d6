"""One line for each finding, as compilers print it; editors and `grep` understand it."""

from collections.abc import Iterator

from mkdocs_explainer.hosts.cli.formats import Report, summary
from mkdocs_explainer.hosts.cli.formats.terminal import visible
from mkdocs_explainer.model.findings import Finding
from mkdocs_explainer.rules import severity_of


def lines(report: Report) -> Iterator[str]:
    """Yield the report's lines."""
    for finding in report.findings:
        yield line(finding)
    yield summary(report)


def line(finding: Finding) -> str:
    """Return the finding on one line."""
    place = finding.location
    severity = severity_of(finding)
    return f"{visible(place.path)}:{place.line}:{place.column}: {severity}[{finding.code}] {visible(finding.message)}"
