"""The rule ENT201."""

import unicodedata
from collections.abc import Iterator

from mkdocs_explainer.model.corpus import Alias, Corpus
from mkdocs_explainer.model.findings import Finding, Related, Severity
from mkdocs_explainer.model.origins import KeyPath
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context

_Form = tuple[str, bool, str]
"""Text, whether capitals must agree, language: what makes two names the same to the linker."""


def check(context: Context) -> Iterator[Finding]:
    """Yield names that two entities claim."""
    corpus = context.corpus
    first: dict[_Form, tuple[str, KeyPath]] = {}
    for form, entity, keys in _forms(corpus):
        owner, place = first.setdefault(form, (entity, keys))
        if owner == entity:
            continue
        yield Finding(
            "ENT201",
            f"{owner} and {entity} both claim the name {form[0]}",
            corpus.origin("entity", entity).locate(*keys),
            label="here",
            related=(Related(corpus.origin("entity", owner).locate(*place), "and here"),),
            help="delete it from one of them, or write {text: …, auto: false} where it is the rarer meaning",
        )


def _forms(corpus: Corpus) -> Iterator[tuple[_Form, str, KeyPath]]:
    """Yield each name that is linked by itself, its entity, and where in its file it stands."""
    for entity_id, entity in corpus.entities.items():
        yield _form(Alias(entity.name)), entity_id, ("name",)
        for number, alias in enumerate(entity.aliases):
            # a family name means whoever of its bearers the article has named in full
            if alias.auto and alias.kind != "surname":
                yield _form(alias), entity_id, ("aliases", number, "text")


def _form(alias: Alias) -> _Form:
    text = " ".join(unicodedata.normalize("NFC", alias.text).split())
    is_exact = alias.is_case_exact
    return text if is_exact else text.lower(), is_exact, alias.lang


RULE = Rule(
    code="ENT201",
    name="alias-collision",
    severity=Severity.ERROR,
    what="Two entities have the same name or alias, and both are to be linked by themselves.",
    why="Nothing tells which of the two an article means, so its mentions stay without a link.",
    example="# kursk-oblast.yml\naliases: [Kursk]\n# kursk-city.yml\nname: Kursk",
    fix="# kursk-oblast.yml\naliases: [Kursk region]\n# kursk-city.yml\nname: Kursk",
    check=check,
)
