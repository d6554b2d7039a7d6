"""The rule ENT212."""

from collections.abc import Iterator, Mapping

from mkdocs_explainer.linking.languages.english import ENGLISH
from mkdocs_explainer.linking.marks import plain_variants
from mkdocs_explainer.linking.people import families_of, is_title
from mkdocs_explainer.model.corpus import Corpus, Entity
from mkdocs_explainer.model.findings import Finding, Related, Severity
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context
from mkdocs_explainer.text.folding import fold_name


def check(context: Context) -> Iterator[Finding]:
    """Yield aliases that are the family name of a person whom another entry explains."""
    corpus = context.corpus
    bearers = _bearers(corpus)
    for entity_id, entity in corpus.entities.items():
        if entity.type == "place":  # towns are called like people, and the linker knows a town by what stands around it
            continue
        origin = corpus.origin("entity", entity_id)
        for number, alias in enumerate(entity.aliases):
            name = _without_titles(alias.text)
            having = bearers.get(_key(name), {})
            others = having.keys() - {entity_id}
            if not others or not alias.auto or alias.kind == "surname":
                continue
            if entity_id in having and name != alias.text:  # of two bearers, the title says which
                continue
            other = min(others)
            surname = "write {text: …, kind: surname}, which waits for the full name; or " * (entity_id in having)
            yield Finding(
                "ENT212",
                f"{alias.text} is what articles call {corpus.entities[other].name}, too; with this alias it always"
                f" means {entity.name}",
                origin.locate("aliases", number, "text"),
                label=f"taken from {other}",
                related=(Related(corpus.origin("entity", other).locate("name"), "the other person"),),
                help=f"{surname}delete the alias, or write a longer name",
            )


def _bearers(corpus: Corpus) -> Mapping[str, dict[str, None]]:
    """Return by key of a family name the persons who bear it."""
    found: dict[str, dict[str, None]] = {}
    for id, entity in corpus.entities.items():
        for key in _family_keys(entity) if entity.type == "person" else ():
            found.setdefault(key, {})[id] = None
    return found


def _family_keys(person: Entity) -> Iterator[str]:
    linked = [alias for alias in person.aliases if alias.auto]
    names = [(person.name, person.lang), *((alias.text, alias.lang) for alias in linked if alias.kind == "name")]
    families = [family for name in names for family in families_of(person, *name, ENGLISH)]
    for family in (*families, *(alias.text for alias in linked if alias.kind == "surname")):
        yield _key(family)
        yield from map(_key, plain_variants(family))


def _key(name: str) -> str:
    """Return a name without regard to capitals: in a heading both are written in capitals alone."""
    return fold_name(name).casefold()


def _without_titles(name: str) -> str:
    words = name.split()
    while len(words) > 1 and is_title(words[0], ENGLISH):
        del words[0]
    return " ".join(words)


RULE = Rule(
    code="ENT212",
    name="family-name-of-another",
    severity=Severity.WARNING,
    what="An alias, with or without a title before it, is the family name of a person whom another entry explains."
    " Aliases of places are left out.",
    why="Articles go on with the family name alone. An alias means its entry in every article, so the new entry would"
    " take over links that meant the other person, and readers would be told about the wrong one.",
    example="# meital-blinken.yml, beside an entry on Antony Blinken\naliases: [Blinken]",
    fix="# meital-blinken.yml\naliases:\n  - {text: Blinken, kind: surname}",
    check=check,
)
