"""Comments by which an author says that a finding is no mistake: `# explainer: ignore[ENT208] the title has it`.

They hold on a finding's line, directly above it, or at the head of the file. Only what is a matter of judgement can be
ignored; a stranger must not switch off what guards the site.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from mkdocs_explainer.core.findings import Finding

IGNORABLE = ("ENT", "SRC")
"""Families of rules."""
_COMMENT = re.compile(r"(?:^|\s)#\s*explainer:\s*ignore\[(?P<codes>[A-Za-z0-9, ]{1,200})\](?P<reason>.*)$")


def without_ignored(findings: Iterable[Finding], read: Callable[[str], str]) -> Iterator[Finding]:
    """Yield the findings that no comment ignores; a comment without a reason ignores nothing, and is told so."""
    for finding in findings:
        reason = _reason(finding, read) if finding.code.startswith(IGNORABLE) else None
        if reason is None:
            yield finding
        elif not reason:
            yield replace(finding, help=f"the comment that ignores {finding.code} needs a reason after the bracket")


def _reason(finding: Finding, read: Callable[[str], str]) -> str | None:
    """Return the reason given for ignoring the finding; "" for none, `None` when no comment ignores it."""
    for line in _lines_around(read(finding.location.path).split("\n"), finding.location.line - 1):
        found = _COMMENT.search(line)
        if found and finding.code in found["codes"].upper().replace(" ", "").split(","):
            return found["reason"].strip(" :–—-")
    return None


def _lines_around(lines: list[str], at: int) -> Iterator[str]:
    yield from lines[at : at + 1]
    above = at - 1
    while 0 <= above < len(lines) and lines[above].lstrip().startswith("#"):
        yield lines[above]
        above -= 1
    for line in lines:
        if line.strip() and not line.startswith("#"):
            return
        yield line
