"""The rule SRC404."""

from collections.abc import Iterator

from mkdocs_explainer.model.findings import Finding, Severity
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context


def check(context: Context) -> Iterator[Finding]:
    """Yield sources on the web of which nobody says when they were looked at."""
    for source_id, source in context.corpus.sources.items():
        if source.url and not source.accessed and not source.archive:
            yield Finding(
                "SRC404",
                "this source does not say when somebody last looked at its page",
                context.corpus.origin("source", source_id).locate("URL"),
                help="open the page, check that it says what is cited, and add `accessed: ` with the date",
            )


RULE = Rule(
    code="SRC404",
    name="no-access-date",
    severity=Severity.WARNING,
    what="A source has a `URL` and neither `accessed` nor `archive`.",
    why="Web pages change and vanish. The date says which state of the page supports the statement.",
    example="URL: https://example.org/report",
    fix="URL: https://example.org/report\naccessed: 2024-11-02",
    check=check,
)
