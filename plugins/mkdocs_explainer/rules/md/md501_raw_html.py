"""The rule MD501."""

import re
from collections.abc import Iterator
from functools import lru_cache

from mkdocs_explainer.model.findings import Finding, Severity
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.rules.running_text import find_in_fields
from mkdocs_explainer.site.checking import Context

_HTML = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?:[\s/][^<>]*)?>|<[A-Za-z][A-Za-z0-9-]*\s+[\w-]+\s*=|<!--")


_OPENING = re.compile(r"<([A-Za-z][A-Za-z0-9-]*)")


@lru_cache(maxsize=1)
def _opened(text: str) -> frozenset[str]:
    return frozenset(_OPENING.findall(text))


def check(context: Context) -> Iterator[Finding]:
    """Yield HTML in annotations."""
    for match, locate in find_in_fields(context, _HTML, without_comments=False):
        if match[0].startswith("</") and match[0][2:-1].split()[0] in _opened(match.string):
            continue  # told at the opening tag
        what = "an HTML comment" if match[0] == "<!--" else "HTML"
        yield Finding(
            "MD501",
            f"this is {what}; annotations are Markdown without HTML",
            locate(),
            help="use Markdown (*emphasis*, **strong**, [text](address)), or put code between backticks",
        )


RULE = Rule(
    code="MD501",
    name="raw-html",
    severity=Severity.ERROR,
    what="An annotation contains HTML.",
    why="It would be removed from the page, and the text with it may be lost. HTML can carry scripts.",
    example="body: The <b>only</b> crossing.",
    fix="body: The **only** crossing.",
    check=check,
)
