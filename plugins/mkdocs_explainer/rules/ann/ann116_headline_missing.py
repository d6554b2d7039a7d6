"""The rule ANN116."""

from collections.abc import Iterator

from mkdocs_explainer.model.findings import Finding, Severity
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context


def check(context: Context) -> Iterator[Finding]:
    """Yield notes on passages without a headline, of the kinds for which the site wants one."""
    for (article, note_id), note in context.corpus.notes.items():
        if note.kind in context.headlines and note.quote and not note.headline and note.status != "retracted":
            yield Finding(
                "ANN116",
                f"this note of the kind {note.kind} has no headline",
                context.corpus.origin("note", f"{article}/{note_id}").locate("kind"),
                help="add `headline: …`: in at most 70 characters, what the reader learns",
            )


RULE = Rule(
    code="ANN116",
    name="headline-missing",
    severity=Severity.WARNING,
    what=(
        "A note has no field `headline`, and is of a kind for which the site wants one: the option `headlines` of the "
        "plugin in `mkdocs.yml`, such as `[check, update]`. Without the option no note needs one."
    ),
    why="The margin shows the headline whole. Without one readers see first words that were not meant to stand alone.",
    example="kind: check\nverdict: imprecise",
    fix="kind: check\nverdict: imprecise\nheadline: The ministry spoke of 10,000, a month later",
    check=check,
)
