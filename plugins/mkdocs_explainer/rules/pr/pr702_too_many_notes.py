"""The rule PR702."""

import re
from collections.abc import Iterator

from mkdocs_explainer.model.findings import Finding, Location, Severity
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context

MAX_NOTES = 10
"""In one change. Each is read beside its passage and its sources: ten are more than an hour of a reviewer's time."""


def check(context: Context) -> Iterator[Finding]:
    """Yield one finding for a change that adds more notes than a person reviews with care."""
    note = re.compile(rf"{re.escape(context.folders.annotations)}/notes/[^/]+/[^/]+\.ya?ml")
    added = sorted(filter(note.fullmatch, context.change.added)) if context.change else []
    if len(added) > MAX_NOTES:
        yield Finding(
            "PR702",
            f"this change adds {len(added)} notes; more than {MAX_NOTES} are hardly reviewed with care",
            Location(added[MAX_NOTES]),
            help="propose them in several changes, such as one for each topic",
        )


RULE = Rule(
    code="PR702",
    name="too-many-notes",
    severity=Severity.WARNING,
    what=f"A change adds more than {MAX_NOTES} notes. Found with `explainer check --base REV`.",
    why="Each note is checked against its passage and its sources. In a large pile the wrong one passes unseen.",
    example="# thirty new files in one change\nannotations/notes/kursk/first-report.yml\n# and so on",
    fix="# ten at a time\nannotations/notes/kursk/first-report.yml",
    check=check,
)
