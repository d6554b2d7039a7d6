"""The rule ANN123."""

from collections.abc import Collection, Iterator

from mkdocs_explainer.model.corpus import Corpus
from mkdocs_explainer.model.findings import Finding, Severity
from mkdocs_explainer.rules.lookup import did_you_mean, renaming
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context


def check(context: Context) -> Iterator[Finding]:
    """Yield what a page's map names and cannot show."""
    corpus = context.corpus
    for reference in (one for references in context.listed.values() for one in references):
        target, place = reference.target, reference.location
        if reference.kind == "shape":
            known, kind = corpus.shapes.keys(), "shape"
            advice = f"add {context.folders.annotations}/shapes/{target}.yml, or write `geojson` here"
        elif reference.kind == "place":
            known, kind = corpus.entities.keys(), "entity"
            advice = "write the id of an entry, or `name`, `lat` and `lon`"
        else:
            continue
        if target in known:
            if kind == "entity" and (finding := _nowhere(corpus, target)):
                yield Finding("ANN123", finding[0], place, label="not on the map", help=finding[1])
        elif not _is_broken(corpus, kind, target):
            fixes = renaming(context, place, target, known)
            advice = did_you_mean(target, known) or advice
            yield Finding("ANN123", f"there is no {kind} {target}", place, label="unknown", help=advice, fixes=fixes)


def _nowhere(corpus: Corpus, id: str) -> tuple[str, str] | None:
    entity = corpus.entities[id]
    if entity.location:
        return None
    return f"{entity.name} has no location", "add `location` to the entry, or write `lat` and `lon` here"


def _is_broken(corpus: Corpus, kind: str, id: str) -> bool:
    """Return whether a file of that name is there, which has a finding of its own."""
    broken: Collection[tuple[str, str]] = corpus.broken
    return (kind, id) in broken


RULE = Rule(
    code="ANN123",
    name="not-on-map",
    severity=Severity.ERROR,
    what="A page's map names a shape that has no file in `annotations/shapes/`, or an entry without a location.",
    why="Readers would get a map without what its text speaks of.",
    example="figures:\n  - kind: map\n    title: The region\n    areas: [kursk-oblst]",
    fix="figures:\n  - kind: map\n    title: The region\n    areas: [kursk-oblast]",
    safety="suggestion",
    check=check,
)
