"""The option `linking` of a site's configuration, and what installed packages add to the linker.

A package adds through an entry point, and a configuration names it; nothing is imported because of a configuration.
"""

from collections.abc import Callable, Iterable, Mapping
from importlib.metadata import EntryPoint
from typing import Any

from mkdocs_explainer.linking.finders.aho_corasick import AhoCorasickFinder
from mkdocs_explainer.linking.finders.plain import PlainFinder
from mkdocs_explainer.linking.rule import MakeFinder, Options, Rule, Strength
from mkdocs_explainer.linking.ruler import RulerError, ruler_of
from mkdocs_explainer.model.installed import added_by_packages

RULES_GROUP = "mkdocs_explainer.linking_rules"
"""Entry points that give a `Rule`, or several."""
FINDERS_GROUP = "mkdocs_explainer.finders"
"""Entry points that give what makes a `Finder` of keys and values."""
_FINDERS: Mapping[str, MakeFinder] = {"aho-corasick": AhoCorasickFinder, "plain": PlainFinder}
_KEYS = ("off", "on", "longer_name", "finder")
_STRENGTHS: tuple[Strength, ...] = ("strict", "heads", "off")


def read_options(given: object) -> Options:
    """Return what a configuration says under `linking`, and the rules that installed packages add.

    Raises:
        RulerError: what it says cannot be done; the message says what it may say.
    """
    values = given or {}
    if not isinstance(values, Mapping):
        raise RulerError(f"linking must be a mapping with {_listed(_KEYS)}")
    if unknown := [key for key in values if key not in _KEYS]:
        raise RulerError(f"linking has no {unknown[0]}; it may have {_listed(_KEYS)}")
    strengths = _strengths(values.get("longer_name"))
    name = values.get("finder")
    options = Options(
        off=_names(values.get("off"), "off"),
        on=_names(values.get("on"), "on"),
        longer_name=strengths,
        add=tuple(_own_rules()),
        finder=_finder(str(name)) if name else None,
    )
    ruler_of(options)
    return options


def _names(value: Any, key: str) -> frozenset[str]:
    if value is None:
        return frozenset()
    if not isinstance(value, list | tuple) or not all(isinstance(name, str) for name in value):
        raise RulerError(f"linking: {key} must be a list of rules' names")
    return frozenset(value)


def _strengths(value: Any) -> dict[str, Strength]:
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        raise RulerError("linking: longer_name must be a mapping: by type of entity, strict, heads or off")
    found: dict[str, Strength] = {}
    for type, given in value.items():
        # YAML 1.1 reads off as false
        strength = next((one for one in _STRENGTHS if one == ("off" if given is False else given)), None)
        if strength is None:
            raise RulerError(f"linking: longer_name of {type} must be {_listed(_STRENGTHS)}, not {given}")
        found[str(type)] = strength
    return found


def _own_rules() -> Iterable[Rule]:
    for point in added_by_packages(RULES_GROUP):
        given = _loaded(point, "rule of linking")
        rules = [given] if isinstance(given, Rule) else given
        if not isinstance(rules, list | tuple) or not all(isinstance(rule, Rule) for rule in rules):
            raise RulerError(f"the rule of linking {point.name} ({point.value}) is no Rule, and no list of them")
        yield from rules


def _finder(name: str) -> MakeFinder:
    if name in _FINDERS:
        return _FINDERS[name]
    for point in added_by_packages(FINDERS_GROUP).select(name=name):
        made: Callable[..., Any] = _loaded(point, "finder")
        return made
    known = [*_FINDERS, *(point.name for point in added_by_packages(FINDERS_GROUP))]
    raise RulerError(f"linking: there is no finder {name}; there are {_listed(known)}")


def _loaded(point: EntryPoint, what: str) -> Any:
    try:
        return point.load()
    except Exception as error:
        raise RulerError(f"the {what} {point.name} ({point.value}) cannot be loaded: {error}") from error


def _listed(words: Iterable[str]) -> str:
    *first, last = words
    return f"{', '.join(first)} or {last}" if first else last
