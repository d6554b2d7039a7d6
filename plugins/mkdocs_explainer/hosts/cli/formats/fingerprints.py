"""Names of findings that stay the same while lines are added above them, so that forges know old ones from new ones."""

import hashlib
from collections import Counter
from collections.abc import Sequence

from mkdocs_explainer.hosts.cli.formats import Report
from mkdocs_explainer.model.findings import Finding


def fingerprints(report: Report) -> Sequence[str]:
    """Return a name for each finding of the report: 64 hexadecimal digits, all different.

    It is made of the rule, the file, and the line's text; equal ones are counted. Neither the line's number nor the
    message's wording counts.
    """
    seen: Counter[tuple[str, str, str]] = Counter()
    names = []
    for finding in report.findings:
        key = (finding.code, finding.location.path, line_of(finding, report).strip())
        seen[key] += 1
        text = "\0".join([*key, str(seen[key])])
        names.append(hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest())
    return names


def line_of(finding: Finding, report: Report) -> str:
    """Return the line of the file that the finding points at; "" where there is none."""
    lines = report.read(finding.location.path).removeprefix("\ufeff").split("\n")
    number = finding.location.line
    return lines[number - 1] if number <= len(lines) else ""
