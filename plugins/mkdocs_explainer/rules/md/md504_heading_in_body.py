"""The rule MD504."""

import re
from collections.abc import Iterator

from mkdocs_explainer.model.findings import Finding, Severity
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.rules.running_text import find_in_fields
from mkdocs_explainer.site.checking import Context

_HEADING = re.compile(
    r"^ {0,3}(#{1,6}[ \t]+\S[^\n]*)|^ {0,3}(?![-=>|*+ ]|\d+[.)])(\S[^\n]*)\n {0,3}(?:={2,}|-{2,})[ \t]*$", re.MULTILINE
)


def check(context: Context) -> Iterator[Finding]:
    """Yield headings in the annotations' texts."""
    for _, locate in find_in_fields(context, _HEADING):
        yield Finding(
            "MD504",
            "this is a heading, and annotations have none",
            locate(),
            help="write it as a paragraph in bold, **…**, or as the first words of the text",
        )


RULE = Rule(
    code="MD504",
    name="heading-in-body",
    severity=Severity.WARNING,
    what="A text of an annotation contains a heading: a line with `#` in front, or underlined with `===` or `---`.",
    why=(
        "Annotations are shown inside other pages, in notes, cards and lists. A heading there would break the page’s "
        "outline, so its words are shown as plain text."
    ),
    example="body: |\n  # History\n  The region was founded in 1934.",
    fix="body: |\n  **History.** The region was founded in 1934.",
    check=check,
)
