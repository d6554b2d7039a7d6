"""The rule ANN119."""

from collections.abc import Iterator

from mkdocs_explainer.model.corpus import Corpus
from mkdocs_explainer.model.drafts import is_unwritten
from mkdocs_explainer.model.findings import Finding, Severity
from mkdocs_explainer.rules.registry import Rule


def unwritten(corpus: Corpus) -> Iterator[Finding]:
    """Yield entries and notes that nobody has written. corpus: with drafts, which other rules of a build do not see."""
    parts = [("entity", id, "entry", "summary", entity.summary) for id, entity in corpus.entities.items()]
    parts += [("note", f"{article}/{id}", "note", "body", note.body) for (article, id), note in corpus.notes.items()]
    for kind, id, what, field, text in parts:
        if is_unwritten(text):
            place = corpus.origin("entity" if kind == "entity" else "note", id).locate(field)
            advice = f"write it and delete `status: draft`, or delete the file: the site does without this {what}"
            yield Finding("ANN119", f"nobody has written this {what} yet", place, help=advice)


RULE = Rule(
    code="ANN119",
    name="unwritten-draft",
    severity=Severity.WARNING,
    what="An entry or a note still has the text that `explainer suggest --write` or `explainer new` put there: DRAFT."
    " The site does without it, whatever its `status` says.",
    why="Readers would be told that nobody has written what they are looking for.",
    example='summary: "DRAFT. Nobody has written this entry yet."\nstatus: draft',
    fix='summary: "Russian region on the border with Ukraine."',
)
