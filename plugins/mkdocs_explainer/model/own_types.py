"""Types of entities that a site names in its settings: the option `types`, read and checked.

A type of its own is, to all that links, judges and draws, one of ours: the one that it is `like`. To readers it is what
its names say.
"""

from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches
from types import MappingProxyType
from typing import NamedTuple, cast

from mkdocs_explainer.model.corpus import ENTITY_TYPES, EntityType
from mkdocs_explainer.model.ids import is_id

USUAL: EntityType = "concept"
"""What a type is like that does not say."""
ANY = ""
"""The language of a name that is the same in all."""
_FIELDS = ("name", "plural", "like")
_TAKEN = frozenset(["article", "context"])
"""What filters know besides types."""
_MOST = 50
"""Types of one site: more is no list of kinds."""


class OwnType(NamedTuple):
    """A type that a site names."""

    like: EntityType
    one: Mapping[str, str]
    """By language, what one is called."""
    many: Mapping[str, str]
    """By language, what several are called."""


OwnTypes = Mapping[str, OwnType]
NO_TYPES: OwnTypes = MappingProxyType({})


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
            close = get_close_matches(str(key), _FIELDS, 1)
            known = f"is `{close[0]}` meant?" if close else "a type has name, plural, like"
            yield f"there is no field `{key}`; {known}"
    if "name" not in said:
        yield "`name` is missing: what one is called"
    for key in ("name", "plural"):
        if key in said and not _names(said[key]):
            yield f"`{key}` needs words, or a mapping with the words of each language: `{{en: Vessel, de: Schiff}}`"
    like = said.get("like", USUAL)
    if like not in ENTITY_TYPES:
        close = get_close_matches(str(like), ENTITY_TYPES, 1)
        known = f"is `{close[0]}` meant?" if close else f"there are {', '.join(ENTITY_TYPES)}"
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


def likes(types: OwnTypes) -> dict[str, str]:
    """Return by type what it is like."""
    return {id: str(type.like) for id, type in types.items()}


def _names(said: object) -> dict[str, str]:
    """Return what something is called, by language; empty for what is no name."""
    given = said if isinstance(said, Mapping) else {ANY: said}
    names = {str(lang): name.strip() for lang, name in given.items() if isinstance(name, str) and name.strip()}
    is_right = len(names) == len(given) and all(len(name) <= 60 and "\n" not in name for name in names.values())
    return names if is_right else {}
