"""The rule MD505."""

import re
from collections.abc import Iterator

from mkdocs_explainer.model.findings import Finding, Severity
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.rules.running_text import find_in_fields
from mkdocs_explainer.site.checking import Context

_TEMPLATE = re.compile(r"\{\{|\{%|\{#|--8<--")


def check(context: Context) -> Iterator[Finding]:
    """Yield what template engines would run."""
    for match, locate in find_in_fields(context, _TEMPLATE):
        yield Finding(
            "MD505",
            f"`{match[0]}` starts an instruction for template engines",
            locate(),
            help="delete it; code belongs between backticks",
        )


RULE = Rule(
    code="MD505",
    name="template-syntax",
    severity=Severity.ERROR,
    what="An annotation contains `{{`, `{%`, `{#` or `--8<--`.",
    why="Plugins for macros and snippets would run it while the site is built, on the publisher’s computer.",
    example="body: Our key is {{ environ.KEY }}.",
    fix="body: The key is not published.",
    check=check,
)
