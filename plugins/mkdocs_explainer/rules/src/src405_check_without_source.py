"""The rule SRC405."""

from collections.abc import Iterator

from mkdocs_explainer.model.findings import Finding, Severity
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context
from mkdocs_explainer.text.references import find_references


def check(context: Context) -> Iterator[Finding]:
    """Yield notes that test a claim without saying against what."""
    for (article, note_id), note in context.corpus.notes.items():
        if note.kind != "check" or note.sources:
            continue
        if not any(reference.kind == "cite" for reference in find_references(note.body)):
            yield Finding(
                "SRC405",
                "this note checks a claim and cites no source",
                context.corpus.origin("note", f"{article}/{note_id}").locate("kind"),
                help="add `sources: [...]`",
            )


RULE = Rule(
    code="SRC405",
    name="check-without-source",
    severity=Severity.ERROR,
    what="A note of the kind `check` cites no source.",
    why="A verdict on an article's claim is worth what supports it; readers must be able to see that.",
    example="kind: check\nverdict: disputed\nbody: This is wrong.",
    fix="kind: check\nverdict: disputed\nbody: The ministry gave another figure.\nsources: [mod-2024-10-31]",
    check=check,
)
