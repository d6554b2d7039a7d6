"""The rule PR706."""

from collections.abc import Iterator

from mkdocs_explainer.model.findings import Finding, Severity
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.rules.reviewing import reviews
from mkdocs_explainer.site.checking import Context

_HELP = {
    "note": "write `status: draft`, or let the reviewer read it anew",
    "entity": "check it against the sources, and write today's date under `reviewed`",
    "translation": "let somebody who reads both languages compare it with the entry",
}


def check(context: Context) -> Iterator[Finding]:
    """Yield reviewed notes and entries that a change makes say something else."""
    for review, origin in reviews(context):
        if not review.is_claim:
            yield Finding(
                "PR706",
                f"this was reviewed as it was, and the change makes it say something else: {'; '.join(review.words)}",
                origin.locate(review.field),
                help=_HELP[review.kind],
            )


RULE = Rule(
    code="PR706",
    name="reviewed-words-changed",
    severity=Severity.WARNING,
    what="A change edits what a reviewed note, or an entry with a date of review, says: its words, its verdict, a"
    " figure, its sources; or what a translation of it says. Found with `explainer check --base REV`.",
    why="Readers would take for checked what nobody has checked. A figure that is changed by one digit looks as good as"
    " the right one.",
    example="verdict: unsupported # was: supported\nstatus: reviewed",
    fix="verdict: unsupported\nstatus: draft",
    check=check,
)
