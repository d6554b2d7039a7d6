"""Markdown for a comment on a change, or for the summary of a run; nothing that a file says has a meaning in it."""

import re
from collections.abc import Iterator

from mkdocs_explainer.hosts.cli.formats import Report, summary
from mkdocs_explainer.hosts.cli.formats.terminal import visible
from mkdocs_explainer.model.findings import Finding
from mkdocs_explainer.rules import rule

_SIGNS = re.compile(r"([\\`*_{}\[\]()#+!|~$-])")


def lines(report: Report) -> Iterator[str]:
    """Yield the report's lines: the count first, then every finding as an item of a list."""
    yield f"**{summary(report)}**"
    if report.findings:
        yield ""
    for finding in report.findings:
        yield from _item(finding)


def _item(finding: Finding) -> Iterator[str]:
    about, place = rule(finding.code), finding.location
    where = visible(f"{place.path}:{place.line}:{place.column}").replace("`", "'")
    yield f"- **{about.severity}** `{where}` {plain(finding.message)} ({finding.code} {about.name})"
    if finding.help:
        yield f"  - what to do: {plain(finding.help)}"


def plain(text: str) -> str:
    """Return text of which Markdown, HTML and forges read every character as itself: no link, no picture, no mention.

    >>> print(plain("[a](https://b) <c> @d #1"))
    \\[a\\]\\(https&#58;//b\\) &lt;c&gt; &#64;d \\#1
    """
    escaped = _SIGNS.sub(r"\\\1", visible(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
    # GitHub makes links of bare addresses and calls whoever is named behind an at sign
    escaped = escaped.replace("@", "&#64;").replace("://", "&#58;//")
    return re.sub(r"\bwww\.", "www&#46;", escaped, flags=re.IGNORECASE)
