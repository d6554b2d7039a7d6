"""The rule ENT204."""

from collections.abc import Iterator

from mkdocs_explainer.model.findings import Finding, Severity
from mkdocs_explainer.model.names import EntityNames
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context


def check(context: Context) -> Iterator[Finding]:
    """Yield entities that nothing leads to."""
    corpus = context.corpus
    names = EntityNames(corpus)
    reached = set(context.mentioned)
    reached.update(relation.entity for entity in corpus.entities.values() for relation in entity.relations)
    reached.update(note.entity for note in corpus.notes.values())
    for reference in context.written_references:
        if reference.kind == "entity":
            reached |= names.find(reference.target)
    for entity_id, entity in corpus.entities.items():
        # a file that could not be loaded may refer to it
        if entity_id not in reached and entity_id not in context.broken_words:
            yield Finding(
                "ENT204",
                f"no text mentions {entity.name}",
                corpus.origin("entity", entity_id).locate("name"),
                help="add the name that articles use as an alias, or leave it: the glossary lists it anyway",
            )


RULE = Rule(
    code="ENT204",
    name="unmentioned-entity",
    severity=Severity.INFO,
    what="An entity is mentioned in no article and no hand-written page, and no other entity refers to it.",
    why="Readers meet it in the glossary's list only. Often an alias is missing that the articles use.",
    example="name: Democratic People’s Republic of Korea",
    fix="name: Democratic People’s Republic of Korea\naliases: [North Korea]",
    check=check,
)
