"""What a file's fields must say together; each function returns the findings for one checked model."""

from mkdocs_explainer.load import schema
from mkdocs_explainer.load.dates import is_before
from mkdocs_explainer.load.yaml.document import Document
from mkdocs_explainer.model.corpus import VERDICTS
from mkdocs_explainer.model.findings import Finding
from mkdocs_explainer.model.origins import KeyPath


def check_entity(document: Document, entity: schema.Entity) -> list[Finding]:
    """Return where a period ends before it starts."""
    findings = []
    periods: list[tuple[KeyPath, str, str]] = [
        (("roles", index, "to"), role.start, role.end) for index, role in enumerate(entity.roles)
    ]
    periods += [(("relations", index, "to"), link.start, link.end) for index, link in enumerate(entity.relations)]
    if entity.dates:
        periods.append((("dates", "end"), entity.dates.start, entity.dates.end))
    for keys, start, end in periods:
        if start and end and is_before(end, start):
            findings.append(Finding("ANN104", f"this ends before it starts ({start})", document.locate(keys)))
    return findings


def check_note(document: Document, note: schema.Note) -> list[Finding]:
    """Return what a note of its kind lacks, or has too much."""
    findings = []
    top = document.locate(())
    if note.quote is None and not note.entity:
        findings.append(
            Finding(
                "ANN101",
                "this note does not say what it is about",
                top,
                help="add `quote: …` with words of the article, or `entity: …` for a note on an entity",
            )
        )
    if note.kind == "identify" and not note.entity:
        findings.append(
            Finding(
                "ANN101",
                "the field `entity` is missing: a note of the kind identify says which entity the passage means",
                document.locate(("kind",)),
                help="add `entity: …`, or `entity: none` where the words mean no entity",
            )
        )
    if note.scope == "article" and (note.kind != "identify" or note.quote is None):
        lacks = "no quote, whose words it is about" if note.kind == "identify" else f"the kind {note.kind}"
        findings.append(
            Finding(
                "ANN105",
                f"the scope article belongs to notes of the kind identify with a quote, and this one has {lacks}",
                document.locate(("scope",)),
                help="write `kind: identify` and `quote: …`, or delete the scope",
            )
        )
    if not note.body and note.kind != "identify":
        findings.append(
            Finding("ANN101", "the field `body` is missing: the note says nothing", top, help="add `body: …`")
        )
    if note.retraction and note.status != "retracted":
        findings.append(
            Finding(
                "ANN105",
                f"a retraction belongs to notes with the status retracted, and this one is {note.status}",
                document.locate(("retraction",)),
                help="write `status: retracted`, or delete the retraction",
            )
        )
    if note.kind == "check" and not note.verdict:
        findings.append(
            Finding(
                "ANN101",
                "the field `verdict` is missing: a note of the kind check says what the check found",
                document.locate(("kind",)),
                help=f"add `verdict: …` – one of {', '.join(VERDICTS)}; or write another kind",
            )
        )
    if note.verdict and note.kind != "check":
        findings.append(
            Finding(
                "ANN105",
                f"a verdict belongs to notes of the kind check, and this one is of the kind {note.kind}",
                document.locate(("verdict",)),
                help="write `kind: check`, or delete the verdict",
            )
        )
    return findings
