"""The rule ENT211."""

from collections.abc import Iterator

from mkdocs_explainer.model.findings import Finding, Severity
from mkdocs_explainer.model.origins import KeyPath
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context
from mkdocs_explainer.text.scripts import find_mixed, script_of


def check(context: Context) -> Iterator[Finding]:
    """Yield names with a word whose letters are of two alphabets."""
    for entity_id, entity in context.corpus.entities.items():
        origin = context.corpus.origin("entity", entity_id)
        names: list[tuple[str, KeyPath]] = [(entity.name, ("name",))]
        names += [(alias.text, ("aliases", n, "text")) for n, alias in enumerate(entity.aliases)]
        for name, keys in names:
            if found := find_mixed(name):
                word, strange = found
                alphabet = script_of(strange[0]).capitalize()
                verb = "is" if len(strange) == 1 else "are"
                yield Finding(
                    "ENT211",
                    f"“{strange}” in “{word}” {verb} {alphabet}, the other letters are not; they only look alike",
                    origin.locate(*keys),
                    help="type the word anew on one keyboard",
                )


RULE = Rule(
    code="ENT211",
    name="mixed-alphabets",
    severity=Severity.WARNING,
    what="A word of a name or an alias has letters of two alphabets that look alike, such as a Cyrillic К in Kursk.",
    why="The name is found in no article, and nobody sees why. Some do it on purpose: two entries then seem to have the"
    " same name.",
    example="name: Kursk\naliases: [Кursk region] # the first letter is Cyrillic",
    fix="name: Kursk\naliases: [Kursk region]",
    check=check,
)
