"""The rule REV601."""

from collections.abc import Iterator

from mkdocs_explainer.model.findings import Finding, Related, Severity
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context


def check(context: Context) -> Iterator[Finding]:
    """Yield notes that their author reviewed."""
    for (article, note_id), note in context.corpus.notes.items():
        if note.status == "reviewed" and note.by and _person(note.by) == _person(note.reviewed_by):
            origin = context.corpus.origin("note", f"{article}/{note_id}")
            yield Finding(
                "REV601",
                f"{note.by} wrote this note and reviewed it",
                origin.locate("reviewed_by"),
                related=(Related(origin.locate("by"), "the author"),),
                help="let somebody else review it; until then write `status: draft`",
            )


def _person(name: str) -> str:
    return " ".join(name.casefold().removeprefix("github:").removeprefix("gitlab:").removeprefix("@").split())


RULE = Rule(
    code="REV601",
    name="self-approved",
    severity=Severity.WARNING,
    what="A note with the status `reviewed` names the same person in `by` and in `reviewed_by`.",
    why="“Reviewed” tells readers that a second person has checked the note and its sources.",
    example="by: github:octocat\nstatus: reviewed\nreviewed_by: octocat",
    fix="by: github:octocat\nstatus: reviewed\nreviewed_by: github:hubot",
    check=check,
)
