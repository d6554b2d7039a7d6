"""The rule ENT207."""

from collections.abc import Iterator

from mkdocs_explainer.model.findings import Finding, Related, Severity
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context


def check(context: Context) -> Iterator[Finding]:
    """Yield entities with the Wikidata number of another one."""
    corpus = context.corpus
    first: dict[str, str] = {}
    for entity_id, entity in corpus.entities.items():
        if not entity.wikidata:
            continue
        other = first.setdefault(entity.wikidata, entity_id)
        if other != entity_id:
            yield Finding(
                "ENT207",
                f"{entity.name} and {corpus.entities[other].name} have the same Wikidata number",
                corpus.origin("entity", entity_id).locate("wikidata"),
                label="here",
                related=(Related(corpus.origin("entity", other).locate("wikidata"), "and here"),),
                help="delete the number from the one that is something else; if both are the same, keep one file",
            )


RULE = Rule(
    code="ENT207",
    name="duplicate-wikidata-id",
    severity=Severity.WARNING,
    what="Two entities have the same `wikidata` number.",
    why="One of them is wrong, or the same thing is explained twice and its mentions are shared out by chance.",
    example="# kursk-oblast.yml\nwikidata: Q3178\n# kursk-city.yml\nwikidata: Q3178",
    fix="# kursk-oblast.yml\nwikidata: Q3178\n# kursk-city.yml\n# no number before somebody has looked it up",
    check=check,
)
