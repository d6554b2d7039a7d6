"""The rule SRC407."""

from collections.abc import Iterator

from mkdocs_explainer.model.findings import Finding, Severity
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context
from mkdocs_explainer.site.evidence import seen_words


def check(context: Context) -> Iterator[Finding]:
    """Yield evidence of which the last check found other words in the source."""
    for cited, words in seen_words(context.corpus, context.listed):
        if words.status == "edited":
            yield Finding(
                "SRC407",
                f"on {words.checked} the source {cited.source} said this in other words: “{words.now}”",
                cited.location,
                help="if it still bears out what rests on it, quote the new words; else change what rests on it",
            )


RULE = Rule(
    code="SRC407",
    name="words-edited",
    severity=Severity.WARNING,
    what=(
        "The words that bear a statement out stand in its source in another wording: another figure, another name, a"
        " word more. `explainer evidence check --write` has looked, and has written down what it saw."
    ),
    why="An edit may be a comma, and may be a correction of just what the site tells.",
    example="sources: [{id: ministry-2024, evidence: {quote: 250 were killed}}]",
    fix="sources: [{id: ministry-2024, evidence: {quote: 350 were killed}}]",
    check=check,
)
