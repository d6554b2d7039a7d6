"""The rule SRC408."""

from collections.abc import Iterator

from mkdocs_explainer.model.findings import Finding, Severity
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context


def check(context: Context) -> Iterator[Finding]:
    """Yield sources whose page the last check did not find."""
    corpus = context.corpus
    for id, record in corpus.records.items():
        if record.status == "gone" and id in corpus.sources and not corpus.sources[id].archive:
            since = f", for the first time on {record.since}" if record.since not in ("", record.checked) else ""
            yield Finding(
                "SRC408",
                f"on {record.checked} there was no page at this address{since}",
                corpus.origin("source", id).locate("URL"),
                help="write its new address, or that of an archived copy as `archive: https://…`",
            )


RULE = Rule(
    code="SRC408",
    name="source-gone",
    severity=Severity.WARNING,
    what=(
        "There is no page any more at the address of a source, and no archived copy is named. `explainer evidence check"
        " --write` has looked, and has written down what it saw."
    ),
    why="Readers who want to see for themselves find nothing.",
    example="URL: https://example.org/gone",
    fix="URL: https://example.org/gone\narchive: https://web.archive.org/web/20241031/https://example.org/gone",
    check=check,
)
