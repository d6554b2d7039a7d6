"""The rule ENT205."""

from collections.abc import Iterator

from mkdocs_explainer.model.corpus import ENTITY_TYPES
from mkdocs_explainer.model.findings import Finding, Severity
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context

_NAMED = frozenset(ENTITY_TYPES) - {"concept", "group"}
"""Types whose entities are single things; a concept or a group is often cut otherwise than Wikidata cuts it."""


def check(context: Context) -> Iterator[Finding]:
    """Yield entities without a Wikidata number, if others have one."""
    entities = context.corpus.entities
    if not any(entity.wikidata for entity in entities.values()):
        return
    for entity_id, entity in entities.items():
        if entity.type in _NAMED and not entity.wikidata:
            yield Finding(
                "ENT205",
                f"{entity.name} has no Wikidata number",
                context.corpus.origin("entity", entity_id).locate("name"),
                help="look it up at wikidata.org and add `wikidata: Q…` once you are sure that it is the same",
            )


RULE = Rule(
    code="ENT205",
    name="no-wikidata",
    severity=Severity.INFO,
    what=(
        "An entity has no field `wikidata`, and others have one. A site that uses none is left alone. One finding "
        "stands for all; name a file to be told of that file."
    ),
    why="The number tells programs which Kursk is meant, and links the glossary with other data.",
    example="name: Kursk Oblast\ntype: place",
    fix="name: Kursk Oblast\ntype: place\nwikidata: Q3178",
    check=check,
    most=1,
)
