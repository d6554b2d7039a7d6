"""The option `types`: types of entities that a site names itself, read and checked."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import cast

from mkdocs_explainer.load.likeness import closest
from mkdocs_explainer.model.corpus import ENTITY_TYPES, EntityType
from mkdocs_explainer.model.ids import is_id
from mkdocs_explainer.model.own_types import ANY, NO_TYPES, OwnType, OwnTypes

USUAL: EntityType = "concept"
"""What a type is like that does not say."""
_FIELDS = ("name", "plural", "like")
_TAKEN = frozenset(["article", "context"])
"""What filters know besides types."""
_MOST = 50
"""Types of one site: more is no list of kinds."""


def types_problem(given: object, at: Callable[[str], str] = lambda _: "") -> str:
    """Return why a site cannot have the types that its option names; "" when it can.

    at: says in words where a type stands.

    >>> types_problem({"vessel": {"name": {"en": "Vessel", "de": "Schiff"}, "plural": "Vessels", "like": "ship"}})
    ''
    >>> types_problem({"vessel": {"name": "Vessel", "like": "boat"}})
    'vessel: there is no type `boat` to be like; there are person, organization, company, place, event, weapon, ship, product, work, agreement, law, office, concept, document, species, group'
    """  # noqa: E501
    if given is None:
        return ""
    if not isinstance(given, Mapping):
        return "it needs a mapping: `vessel: {name: Vessel, plural: Vessels, like: ship}`"
    if len(given) > _MOST:
        return f"a site may name {_MOST} types; here are {len(given)}"
    told = ((id, list(_problems(id, said))) for id, said in given.items())
    return "; ".join(f"{id}{at(str(id))}: {', and '.join(problems)}" for id, problems in told if problems)


def _problems(id: object, said: object) -> Iterator[str]:
    if not isinstance(id, str) or not is_id(id):
        yield "a type is written in small Latin letters, digits and hyphens, such as `vessel`"
    elif id in ENTITY_TYPES or id in _TAKEN:
        yield "there is such a type already; choose another word"
    if not isinstance(said, Mapping):
        yield "say what it is called: `{name: Vessel, plural: Vessels, like: ship}`"
        return
    for key in said:
        if key not in _FIELDS:
            close = closest(str(key), _FIELDS)
            known = f"is `{close}` meant?" if close else "a type has name, plural, like"
            yield f"there is no field `{key}`; {known}"
    if "name" not in said:
        yield "`name` is missing: what one is called"
    for key in ("name", "plural"):
        if key in said and not _names(said[key]):
            yield f"`{key}` needs words, or a mapping with the words of each language: `{{en: Vessel, de: Schiff}}`"
    like = said.get("like", USUAL)
    if like not in ENTITY_TYPES:
        close = closest(str(like), ENTITY_TYPES)
        known = f"is `{close}` meant?" if close else f"there are {', '.join(ENTITY_TYPES)}"
        yield f"there is no type `{like}` to be like; {known}"


def read_types(given: object) -> OwnTypes:
    """Return the types that a site names; of one that is half wrong what can be used, so that its entries stay."""
    if not isinstance(given, Mapping) or len(given) > _MOST:
        return NO_TYPES
    found = {}
    for id, said in given.items():
        if isinstance(id, str) and is_id(id) and id not in ENTITY_TYPES and id not in _TAKEN:
            fields = said if isinstance(said, Mapping) else {}
            like = fields.get("like", USUAL)
            one = _names(fields.get("name")) or {ANY: id}
            many = {**one, **_names(fields.get("plural"))}
            found[id] = OwnType(cast("EntityType", like if like in ENTITY_TYPES else USUAL), one, many)
    return MappingProxyType(found)


def _names(said: object) -> dict[str, str]:
    """Return what something is called, by language; empty for what is no name."""
    given = said if isinstance(said, Mapping) else {ANY: said}
    names = {str(lang): name.strip() for lang, name in given.items() if isinstance(name, str) and name.strip()}
    is_right = len(names) == len(given) and all(len(name) <= 60 and "\n" not in name for name in names.values())
    return names if is_right else {}
