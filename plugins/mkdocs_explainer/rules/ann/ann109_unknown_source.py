"""The rule ANN109."""

import re
from collections.abc import Iterator
from functools import partial

from mkdocs_explainer.model.findings import Finding, Severity
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.rules.unknown import Kind, Use, misspelt, unknown_ids
from mkdocs_explainer.site.checking import Context, citation_fields

_ADDRESS = re.compile(r"(?:https?:)?//|www\.", re.IGNORECASE)
_KIND = Kind("ANN109", "source", "source")


def check(context: Context) -> Iterator[Finding]:
    """Yield citations of sources that do not exist."""
    corpus = context.corpus
    known = {*corpus.sources, *(key for kind, key in corpus.broken if kind == "source")}
    unknown = [
        Use(place.citation.id, partial(place.origin.locate, *place.keys, "id"))
        for place in citation_fields(corpus)
        if place.citation.id not in known
    ]
    unknown += [
        Use(reference.target, reference.locate)
        for reference in context.written_references
        if reference.kind == "cite" and reference.target not in known
    ]
    yield from unknown_ids(context, _KIND, unknown, known, partial(_advice, context))
    yield from misspelt(context, _KIND, "cite", known)


def _advice(context: Context, target: str) -> str:
    if _ADDRESS.match(target):
        return (
            "a source has a file of its own, whose name is written here; `explainer new source` and the address make"
            " one"
        )
    if target.endswith((".yml", ".yaml")):
        return f"write the name of the file without .yml: {target.rpartition('.')[0]}"
    return f"add {context.folders.annotations}/sources/{target}.yml, or cite an existing source"


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
