"""How findings are shown. Each format is a module with `lines(report)`; a new one needs a line in `FORMATS`."""

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from mkdocs_explainer.model.findings import Finding, Severity
from mkdocs_explainer.model.installed import added_by_packages

GROUP = "mkdocs_explainer.report_formats"
"""Entry points that give a format: the name is the format's, the object a function of a `Report` that yields lines."""
FORMATS = ("full", "concise", "markdown", "json", "github", "gitlab", "sarif", "rdjson")


@dataclass(frozen=True, slots=True)
class Report:
    """What is to be shown."""

    findings: Sequence[Finding]
    """Sorted."""
    files: int
    """How many were checked."""
    read: Callable[[str], str]
    """Returns the text of a file of the repository; "" for one that cannot be read."""
    has_colour: bool = False
    manual: str = ""
    """Where the site says that the manual stands; empty: nowhere that we know of."""

    def docs(self, code: str) -> str:
        """Return where a rule's page is to be read: its address, or the command that prints it."""
        from mkdocs_explainer.rules import rule  # noqa: PLC0415 -- `--help` must not wait for it

        return f"{self.manual.rstrip('/')}/{rule(code).page}" if self.manual else f"explainer explain {code}"


def format_names() -> tuple[str, ...]:
    """Return the names of the formats: the package's, and those that installed packages add."""
    return (*FORMATS, *sorted({point.name for point in added_by_packages(GROUP)} - set(FORMATS)))


def formatter(name: str) -> Callable[[Report], Iterator[str]]:
    """Return what makes the lines of a report."""
    if name not in FORMATS:
        [point] = added_by_packages(GROUP).select(name=name)
        added: Callable[[Report], Iterator[str]] = point.load()
        return added
    lines: Callable[[Report], Iterator[str]] = import_module(f"{__name__}.{name}").lines
    return lines


def advice(finding: Finding) -> str:
    """Return what is wrong and what to do, on one line."""
    return f"{finding.message}; {finding.help}" if finding.help else finding.message


def summary(report: Report) -> str:
    """Return the last line: `3 errors, 1 warning in 42 files`."""
    from mkdocs_explainer.rules import severity_of  # noqa: PLC0415 -- `--help` must not wait for it

    counts = Counter(severity_of(finding) for finding in report.findings)
    nouns = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "info"}
    parts = [_counted(counts[severity], noun) for severity, noun in nouns.items() if counts[severity]]
    return f"{', '.join(parts) or 'nothing to mend'} in {_counted(report.files, 'file')}"


def write_step_summary(report: Report) -> None:
    """Append everything to the page that GitHub shows of a run (`GITHUB_STEP_SUMMARY`); elsewhere there is none."""
    if page := os.environ.get("GITHUB_STEP_SUMMARY"):
        try:
            with Path(page).open("a", encoding="utf-8", errors="backslashreplace") as file:
                file.writelines(f"{line}\n" for line in formatter("markdown")(report))
        except OSError as error:  # the findings themselves are printed already
            print(f"explainer: cannot write the summary to {page}: {error.strerror}", file=sys.stderr)


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
