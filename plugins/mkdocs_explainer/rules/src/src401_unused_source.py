"""The rule SRC401."""

from collections.abc import Iterator

from mkdocs_explainer.model.findings import Finding, Severity
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context, citation_fields


def check(context: Context) -> Iterator[Finding]:
    """Yield sources that nothing cites."""
    corpus = context.corpus
    cited = {place.citation.id for place in citation_fields(corpus)}
    cited.update(reference.target for reference in context.written_references if reference.kind == "cite")
    for source_id in corpus.sources:
        # a file that could not be loaded may cite it
        if source_id not in cited and source_id not in context.broken_words:
            yield Finding(
                "SRC401",
                "nothing cites this source",
                corpus.origin("source", source_id).locate(),
                help="cite it where it supports a statement, or delete the file",
            )


RULE = Rule(
    code="SRC401",
    name="unused-source",
    severity=Severity.WARNING,
    what="No entity, note, article or hand-written page cites the source.",
    why="The list of sources would claim a support that the site does not make use of.",
    example="# annotations/sources/ap-2024.yml exists, and no file says",
    fix="sources: [ap-2024]",
    check=check,
)
