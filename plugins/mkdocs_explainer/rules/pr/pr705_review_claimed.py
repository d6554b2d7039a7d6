"""The rule PR705."""

from collections.abc import Iterator

from mkdocs_explainer.model.findings import Finding, Severity
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.rules.reviewing import reviews
from mkdocs_explainer.site.checking import Context


def check(context: Context) -> Iterator[Finding]:
    """Yield notes and entries of which a change says that somebody reviewed them."""
    for review, origin in reviews(context):
        if review.is_claim:
            yield Finding(
                "PR705",
                f"this change itself says that it was reviewed ({', '.join(review.words)})",
                origin.locate(review.field),
                help="the reviewer who is named should confirm it; else write `status: draft`"
                if review.kind == "note"
                else "check the entry against its sources, or take the date back",
            )


RULE = Rule(
    code="PR705",
    name="review-claimed",
    severity=Severity.WARNING,
    what="A change gives a note another status than draft, or says who reviewed it or when; or it gives an entry a new"
    " date of review. Found with `explainer check --base REV`.",
    why="“Reviewed” tells readers that somebody of the project has checked the words and their sources. Anybody can"
    " write the word into a proposal; whoever merges it answers for it.",
    example="status: reviewed\nreviewed_by: github:hubot",
    fix="status: draft",
    check=check,
)
