"""The rule LNK353."""

from collections.abc import Iterator

from mkdocs_explainer.model.corpus import SENSES, Entity
from mkdocs_explainer.model.findings import Finding, Severity
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context
from mkdocs_explainer.text.folding import fold_name, key_of


def check(context: Context) -> Iterator[Finding]:
    """Yield senses of words that are no name of their entity, and those that another one contradicts."""
    corpus = context.corpus
    first: dict[tuple[str, str], tuple[str, int]] = {}
    for number, sense in enumerate(corpus.senses):
        where = corpus.origin(*SENSES).locate("senses", number, "form")
        entity = corpus.entities.get(sense.entity)
        if entity and not _is_name(sense.form, entity):
            path = corpus.origin("entity", entity.id).path
            yield Finding(
                "LNK353",
                f"{sense.form} is no name of {sense.entity}: this sense never decides anything",
                where,
                label="no name or alias",
                help=f"write it as the entry has it, or add it to the aliases in {path}",
            )
        for article in sense.articles if entity else ():
            other, line = first.setdefault((key_of(fold_name(sense.form)), article), (sense.entity, where.line))
            if other != sense.entity:
                yield Finding(
                    "LNK353",
                    f"in {article}, {sense.form} means {other} by line {line}: this sense never decides anything there",
                    where,
                    help="keep one of the two; for one passage alone write a note of the kind identify",
                )


def _is_name(form: str, entity: Entity) -> bool:
    """Return whether words may be a name of the entity: one of its names, a part of one, or another spelling."""
    key = key_of(fold_name(form))
    names = [key_of(fold_name(name)) for name in (entity.name, *(alias.text for alias in entity.aliases))]
    return any(f" {key} " in f" {name} " or key.replace(".", "") == name.replace(".", "") for name in names)


RULE = Rule(
    code="LNK353",
    name="sense-decides-nothing",
    severity=Severity.WARNING,
    what="A sense in `annotations/senses.yml` is about words that are no name of its entity, or contradicts another.",
    why="It decides nothing, and whoever wrote it believes that it does.",
    example="senses:\n  - {form: Pyong, entity: pyongyang, articles: [first]}",
    fix="senses:\n  - {form: Pyongyang, entity: pyongyang, articles: [first]}",
    check=check,
)
