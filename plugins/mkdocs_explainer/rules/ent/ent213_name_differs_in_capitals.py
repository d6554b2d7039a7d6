"""The rule ENT213."""

from collections.abc import Iterator

from mkdocs_explainer.model.findings import Finding, Related, Severity
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context
from mkdocs_explainer.text.folding import fold_name, key_of


def check(context: Context) -> Iterator[Finding]:
    """Yield entries whose name is that of another one but for capitals, hyphens and spaces."""
    first: dict[str, str] = {}
    for entity_id, entity in context.corpus.entities.items():
        other = first.setdefault(key_of(fold_name(entity.name)), entity_id)
        named = context.corpus.entities[other].name
        if other == entity_id or named == entity.name:  # the same name is an error of its own
            continue
        yield Finding(
            "ENT213",
            f"the entry {other} has this name, too, written {named}",
            context.corpus.origin("entity", entity_id).locate("name"),
            related=(Related(context.corpus.origin("entity", other).locate("name"), "the other entry"),),
            help="if both are the same, make one of them an alias of the other and delete its file",
        )


RULE = Rule(
    code="ENT213",
    name="name-differs-in-capitals",
    severity=Severity.WARNING,
    what="Two entries have names that differ in capitals, hyphens or spaces alone.",
    why="Mostly somebody did not find the entry that was there, and the site explains one thing twice, with the links"
    " of articles shared out by chance. Where they are two things, such as Who and WHO, say so in a comment.",
    example="# kursk.yml\nname: Kursk Oblast\n# kursk-oblast.yml\nname: Kursk oblast",
    fix="# kursk.yml\nname: Kursk Oblast\naliases: [Kursk oblast]",
    check=check,
)
