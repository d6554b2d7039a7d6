"""The rule REV603."""

from collections.abc import Iterator

from mkdocs_explainer.model.findings import Finding, Severity
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context


def check(context: Context) -> Iterator[Finding]:
    """Yield notes that were retracted, nobody says why."""
    for (article, note_id), note in context.corpus.notes.items():
        if note.status == "retracted" and not note.retraction:
            yield Finding(
                "REV603",
                "this note is retracted and does not say why",
                context.corpus.origin("note", f"{article}/{note_id}").locate("status"),
                help="add `retraction: ` with a sentence; readers see it above the note",
            )


RULE = Rule(
    code="REV603",
    name="retracted-without-reason",
    severity=Severity.WARNING,
    what="A note has the status `retracted` and no field `retraction`.",
    why="Readers who relied on the note must learn what was wrong with it.",
    example="status: retracted",
    fix="status: retracted\nretraction: The ministry has corrected the figure.",
    check=check,
)
