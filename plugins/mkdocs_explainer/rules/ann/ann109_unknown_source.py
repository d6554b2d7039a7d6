"""The rule ANN109."""

from collections.abc import Iterator

from mkdocs_explainer.model.findings import Finding, Location, Severity
from mkdocs_explainer.rules.lookup import did_you_mean, renaming
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context, citation_fields


def check(context: Context) -> Iterator[Finding]:
    """Yield citations of sources that do not exist."""
    corpus = context.corpus
    known = {*corpus.sources, *(key for kind, key in corpus.broken if kind == "source")}

    def unknown(target: str, location: Location) -> Finding:
        file = f"{context.folders.annotations}/sources/{target}.yml"
        advice = did_you_mean(target, known) or f"add {file}, or cite an existing source"
        if target.lower().startswith(("https://", "http://")):
            advice = "a source has a file of its own, whose name is written here; `explainer new source` and the"
            advice += " address make one"
        elif target.endswith(".yml"):
            advice = f"write the name of the file without .yml: {target.removesuffix('.yml')}"
        fixes = renaming(context, location, target, known)
        return Finding("ANN109", f"there is no source {target}", location, label="unknown", help=advice, fixes=fixes)

    for place in citation_fields(corpus):
        if place.citation.id not in known:
            yield unknown(place.citation.id, place.origin.locate(*place.keys, "id"))
    for reference in context.written_references:
        if reference.kind == "cite" and reference.target not in known:
            yield unknown(reference.target, reference.locate())


RULE = Rule(
    code="ANN109",
    name="unknown-source",
    severity=Severity.ERROR,
    what="A list `sources:` or a citation `[@…]` names a source that has no file in `annotations/sources/`.",
    why="Readers could not check the statement that the source is to support.",
    example="sources: [britanica-kursk]",
    fix="sources: [britannica-kursk]",
    safety="suggestion",
    check=check,
)
