"""Markdown for a comment on a change, or for the summary of a run; nothing that a file says has a meaning in it.

It says what the terminal says: lines with a caret, related places, what to do, the line as it is suggested.
"""

import re
from collections.abc import Iterator

from mkdocs_explainer.hosts.cli.formats import Report, full, summary
from mkdocs_explainer.hosts.cli.formats.terminal import visible
from mkdocs_explainer.model.edits import apply_edits
from mkdocs_explainer.model.findings import Finding, Fix
from mkdocs_explainer.rules import rule

MOST_DETAILED = 12_000
"""Characters after which findings are told in a line or two: a comment holds 65,536, and others are to have room."""
_MOST_LINES = 6
"""Of a suggestion that are shown."""
_SIGNS = re.compile(r"([\\`*_{}\[\]()#+!|~$-])")
_APART = "\u200b"
"""Seen by nobody; parts what a forge would read together."""


def lines(report: Report) -> Iterator[str]:
    """Yield the report's lines: the count first, then every finding as an item of a list."""
    yield f"**{summary(report)}**"
    if report.findings:
        yield ""
    used = 0
    for finding in report.findings:
        told = list(_item(finding))
        if used < MOST_DETAILED:
            told += _details(finding, report)
        used += sum(map(len, told))
        yield from told


def _item(finding: Finding) -> Iterator[str]:
    about, place = rule(finding.code), finding.location
    where = visible(f"{place.path}:{place.line}:{place.column}").replace("`", "'")
    yield f"- **{about.severity}** `{where}` {plain(finding.message)} ({finding.code} {about.name})"
    if finding.help:
        yield f"  - what to do: {plain(finding.help)}"


def _details(finding: Finding, report: Report) -> Iterator[str]:
    places = [(finding.location, finding.label), *((each.location, each.label) for each in finding.related)]
    margin = max(len(str(location.line)) for location, _ in places)
    shown = [line for location, label in places for line in full.place_lines(location, label, margin, report)]
    if any(not line.lstrip().startswith("-->") for line in shown):
        yield from _fenced(shown, "text")
    for fix in finding.fixes:
        lines = _suggested(fix, finding.location.path, report)
        if 0 < len(lines) <= _MOST_LINES:
            yield f"  - suggestion: {plain(fix.title)}"
            yield from _fenced(lines, "suggestion")


def _suggested(fix: Fix, path: str, report: Report) -> list[str]:
    before = report.read(path)
    return [visible(line) for _, line in full.changed_lines(before, apply_edits(before, fix.edits))]


def _fenced(lines: list[str], language: str) -> Iterator[str]:
    """Yield lines as a block of code inside an item of a list, which they cannot end."""
    longest = max((len(run) for line in lines for run in re.findall("`+", line)), default=0)
    fence = "`" * max(3, longest + 1)
    yield ""
    yield from (f"  {line}".rstrip() for line in (f"{fence}{language}", *lines, fence))
    yield ""


def plain(text: str) -> str:
    """Return text of which Markdown, HTML and forges read every character as itself: no link, no picture, no mention.

    Forges look for people and issues in what the Markdown became, where an escaped sign is a sign again; so these are
    parted by a character that nobody sees.

    >>> print(plain("[a](https://b) <c> @d #1").replace("\\u200b", "|"))
    \\[a\\]\\(https:|//b\\) &lt;c&gt; @|d \\#|1
    """
    escaped = _SIGNS.sub(r"\\\1", visible(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
    escaped = (
        re.sub("([@\uff20\ufe6b])", rf"\1{_APART}", escaped).replace("#", f"#{_APART}").replace("://", f":{_APART}//")
    )
    escaped = re.sub(r"\b(GH)(?=\\?-\d)", rf"\1{_APART}", escaped, flags=re.IGNORECASE)
    return re.sub(r"\b(www)\.", rf"\1{_APART}.", escaped, flags=re.IGNORECASE)
