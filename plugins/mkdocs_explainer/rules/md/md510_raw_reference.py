"""The rule MD510."""

import re
from collections.abc import Iterator

from mkdocs_explainer.model.findings import Finding, Location, Severity
from mkdocs_explainer.model.front_matter import text_start
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context, locate
from mkdocs_explainer.text.references import find_unread

_SHOWN = re.compile(r"\s+")


def check(context: Context) -> Iterator[Finding]:
    """Yield what looks like a citation or a link to an entry and is none: readers would see its brackets."""
    for place in context.markdown_fields:
        for span in find_unread(place.text):
            yield _finding(context.locate_in_field(place, span), place.text, span)
    for path, text in context.own_pages.items():  # elsewhere another plugin may read them
        start = text_start(text)
        for span in find_unread(text[start:]):
            there = Span(span.start + start, span.end + start)
            yield _finding(locate(text, there, path), text, there)


def _finding(location: Location, text: str, span: Span) -> Finding:
    words = _SHOWN.sub(" ", text[span.start : span.end])
    return Finding(
        "MD510",
        f"readers would see this as it is written: {words}",
        location,
        help="write [@source-id] or [@source-id, p. 4] and [[entry]]; a backslash before the bracket keeps it as it is",
    )


RULE = Rule(
    code="MD510",
    name="raw-reference",
    severity=Severity.ERROR,
    what=(
        "An annotation, a context page or a page that asks for our syntax has `[@` or `[[` that is no citation, no "
        "link to an entry, and no code."
    ),
    why="Readers would see the brackets and the id in place of the number of a source or a name.",
    example="body: They left [@reuters 2024].",
    fix="body: They left [@reuters-2024].",
    check=check,
)
