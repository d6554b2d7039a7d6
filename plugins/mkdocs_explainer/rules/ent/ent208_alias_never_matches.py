"""The rule ENT208."""

import re
from collections.abc import Iterator

from mkdocs_explainer.model.corpus import Alias, Entity
from mkdocs_explainer.model.findings import Finding, Severity
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context


def check(context: Context) -> Iterator[Finding]:
    """Yield aliases that do nothing."""
    for entity_id, entity in context.corpus.entities.items():
        origin = context.corpus.origin("entity", entity_id)
        for number, message, advice in _idle(entity):
            yield Finding("ENT208", message, origin.locate("aliases", number, "text"), help=advice)


def _idle(entity: Entity) -> Iterator[tuple[int, str, str]]:
    excluded = {_folded(phrase) for phrase in entity.not_in}
    seen = {_key(Alias(entity.name)): "the name"}
    for number, alias in enumerate(entity.aliases):
        if not re.search(r"\w", alias.text):
            yield number, "this alias has no letter and no digit, so it can match nothing", "delete it"
        elif _folded(alias.text) in excluded:
            yield number, "`not_in` excludes exactly this alias", "delete it here or in `not_in`"
        elif earlier := seen.get(_key(alias)):
            yield number, f"this alias is the same as {earlier}", "delete it"
        else:
            seen[_key(alias)] = "an alias above"


def _key(alias: Alias) -> tuple[str, str]:
    return alias.text if alias.is_case_exact else alias.text.lower(), alias.lang


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


RULE = Rule(
    code="ENT208",
    name="alias-never-matches",
    severity=Severity.WARNING,
    what="An alias can match nothing: it has no letter or digit, `not_in` excludes it, or it repeats another name.",
    why="It does nothing, and the next author will wonder what it is for.",
    example="name: Kursk\naliases: [Kursk]",
    fix="name: Kursk\naliases: [Kursk region]",
    check=check,
)
