"""The rule MD502. Addresses in fields of their own (`url`, `URL`) are checked while files are read."""

import re
from collections.abc import Iterator
from html import unescape

from mkdocs_explainer.model.findings import Finding, Severity
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.rules.running_text import find_in_fields
from mkdocs_explainer.site.checking import Context

_ADDRESS = re.compile(
    r"\]\(\s*<?([^)\s>]+)"  # [text](address)
    r"|^[ ]{0,3}\[[^\]\n]+\]:\s*<?([^\s>]+)"  # [label]: address
    r"|<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*)>",  # <address>
    re.MULTILINE,
)
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_ALLOWED = frozenset({"http", "https", "mailto"})


def check(context: Context) -> Iterator[Finding]:
    """Yield links that do not lead to the web, to mail or within the site."""
    for match, locate in find_in_fields(context, _ADDRESS):
        address = re.sub(r"[\x00-\x20\\]", "", unescape(match[1] or match[2] or match[3]))
        scheme = _SCHEME.match(address)
        if scheme and scheme[1].lower() not in _ALLOWED:
            message = f"links with {scheme[1].lower()}: are not allowed"
        elif address.startswith("//") or (match[1] or "").startswith("\\\\"):
            message = "this address leads to another site without saying how"
        else:
            continue
        yield Finding("MD502", message, locate(), help="write an address that starts with https://")


RULE = Rule(
    code="MD502",
    name="forbidden-scheme",
    severity=Severity.ERROR,
    what="A link leads to something else than a web page (`https:`, `http:`), a mail address or a page of this site.",
    why="Links such as `javascript:` or `data:` run what a stranger wrote, in the reader’s browser.",
    example="body: See [the map](javascript:open()).",
    fix="body: See [the map](https://example.org/map).",
    check=check,
)
