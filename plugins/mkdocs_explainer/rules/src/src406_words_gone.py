"""The rule SRC406."""

from collections.abc import Iterator

from mkdocs_explainer.model.findings import Finding, Severity
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context
from mkdocs_explainer.site.evidence import seen_words


def check(context: Context) -> Iterator[Finding]:
    """Yield evidence whose words the last check did not find in the source."""
    for cited, words in seen_words(context.corpus, context.listed):
        if words.status == "gone":
            where = "in a stored copy" if words.in_copy else "there"
            known = f"they were {where} on {words.seen}" if words.seen else "no check has found them there"
            yield Finding(
                "SRC406",
                f"on {words.checked} these words did not stand in the source {cited.source} ({known})",
                cited.location,
                help="read the source again: cite other words of it or another source, or change what rests on them",
            )


RULE = Rule(
    code="SRC406",
    name="words-gone",
    severity=Severity.WARNING,
    what=(
        "The words that bear a statement out do not stand in its source any more. `explainer evidence check --write`"
        " has looked, and has written down what it saw in the folder `evidence` of the annotations."
    ),
    why="The site says that its source says so. Somebody has taken it back, or has never said it.",
    example="sources: [{id: ministry-2024, evidence: {quote: 250 were killed}}]",
    fix="the words that stand in the source today, or another source; or the statement, changed",
    check=check,
)
