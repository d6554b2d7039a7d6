"""The names of all entities, compiled for matching: every spelling, and what it may stand for."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from mkdocs_explainer.core.mentions import Via
from mkdocs_explainer.core.model import Alias, AliasKind, Entity
from mkdocs_explainer.core.normalisation import fold_name
from mkdocs_explainer.core.people import family_names
from mkdocs_explainer.core.spelling import (
    article_variants,
    cased_variants,
    compact_variants,
    company_variants,
    department_variants,
    dotted_variants,
    hyphen_variants,
    initial_variants,
    plain_variants,
    plurals,
    regional_variants,
    short_variants,
)
from mkdocs_explainer.core.sport import CUE_KEYS, Team, sport_of, team_nickname, team_places
from mkdocs_explainer.core.words import FUNCTION_WORDS

_NUMBER_OR_LETTER = re.compile(r"(?:^| )(?:\d+|.)(?:$| )")
"""Beside a number or a single letter a hyphen may not be read as a space."""

_ACRONYM = re.compile(r"[A-Z]{2,5}|(?:[A-Z]\.){2,5}")
LISTED, DERIVED, SHORTENED = 0, 1, 2
"""How near a spelling is to what was listed; a nearer one goes before all farther ones."""


class Sense(NamedTuple):
    """An entity that a form may stand for."""

    entity: str
    """Id."""
    via: Via
    kind: AliasKind = "name"
    tier: int = LISTED
    auto: bool = True
    shouted: bool = False
    """Only the capitals of a heading make this form."""


@dataclass(slots=True)
class Form:
    """A key of the lexicon. Made once, and not changed after the lexicon is complete."""

    length: int
    senses: list[Sense] = field(default_factory=list)
    bars: list[str] = field(default_factory=list)
    """Entities that are never meant inside this phrase (`not_in`)."""
    cue: str | None = None
    """The sport that the words speak of; empty: any; `None`: none."""
    exact: set[str] = field(default_factory=set)
    """Spellings, hyphens and spaces told apart, when nothing else may be read as this form (`A-10`, not `A 10`)."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All forms of all entities."""

    entities: Mapping[str, Entity]
    forms: Mapping[str, Form]
    """By folded spelling; hyphens are spaces here, so that `air-defence` is `air defence`."""
    teams: Mapping[str, Team]
    """By entity: organizations whose name says that they are a team."""


def compile_lexicon(entities: Iterable[Entity], *, lang: str) -> Lexicon:
    """Return the lexicon of the entities.

    lang: language of the texts; English spellings are derived only for names of that language. Of entities with
    the same id the last one counts.
    """
    known = {entity.id: entity for entity in sorted(entities, key=lambda entity: entity.id)}
    forms: dict[str, Form] = {}
    english = lang.partition("-")[0].lower() in ("", "en")
    for entity in known.values():
        _add_name(forms, entity, english=english)
        for alias in entity.aliases:
            _add_alias(forms, entity, alias, english=english and alias.lang.partition("-")[0].lower() in ("", "en"))
        for phrase in entity.not_in:
            for spelling in cased_variants(fold_name(phrase)):
                _form(forms, spelling).bars.append(entity.id)
            _form(forms, fold_name(phrase)).bars.append(entity.id)
    if english:
        _add_beginnings(forms, known)
    teams: dict[str, Team] = {}
    for entity in known.values():
        if entity.type == "organization" and " " in entity.name:
            _add_team(forms, teams, entity, known)
    if english:
        for key, sport in CUE_KEYS:
            _form(forms, key).cue = sport
    return Lexicon(known, forms, teams)


def _add_beginnings(forms: dict[str, Form], known: Mapping[str, Entity]) -> None:
    """Add longer names with an acronym for the other entity's name that they begin with (`UN` in `United Nations …`)."""
    acronyms: dict[str, list[str]] = {}
    for entity in known.values():
        if " " in entity.name:
            short = [alias.text for alias in entity.aliases if _ACRONYM.fullmatch(alias.text)]
            if short:
                acronyms[fold_name(entity.name)] = short
    for entity in known.values() if acronyms else ():
        name = fold_name(entity.name)
        words = name.split(" ")
        for count in range(2, len(words)):
            beginning = " ".join(words[:count])
            for acronym in acronyms.get(beginning, ()):
                rest = name[len(beginning) :]
                for start in (acronym, *dotted_variants(acronym)):
                    for spelling in (start + rest, *department_variants(start + rest)):
                        _add(forms, spelling, Sense(entity.id, Via.SPELLING, "name", DERIVED))


def _add_team(forms: dict[str, Form], teams: dict[str, Team], entity: Entity, known: Mapping[str, Entity]) -> None:
    """Add what a report about sport calls an organization that is named like a team."""
    name = fold_name(entity.name)
    sense = Sense(entity.id, Via.TEAM)
    places = list(team_places(name))
    for place in places:
        _add_cased(forms, place, sense, is_exact=True)
    if places:
        teams[entity.id] = Team(places[-1].lower(), sport_of(name))
    nickname = "" if places else team_nickname(name)
    if not nickname:
        return
    _add_cased(forms, nickname, sense, is_exact=True)
    words = name.split(" ")
    for count in range(len(words) - 1, 0, -1):
        place = " ".join(words[:count])
        form = forms.get(place.replace("-", " "))
        if form and any(known[other.entity].type == "place" for other in form.senses):
            _add_cased(forms, place, sense, is_exact=True)
            teams[entity.id] = Team(place.lower(), sport_of(name))
            return


def _form(forms: dict[str, Form], spelling: str) -> Form:
    key = spelling.replace("-", " ")
    form = forms.get(key)
    if form is None:
        form = forms[key] = Form(len(key))
    return form


def _add(forms: dict[str, Form], spelling: str, sense: Sense) -> None:
    key = spelling.replace("-", " ") if "-" in spelling else spelling
    form = forms.get(key)
    if form is None:
        form = forms[key] = Form(len(key))
        form.senses.append(sense)
    elif not any(
        other.entity == sense.entity and other.tier <= sense.tier and other.via is not Via.SURNAME
        for other in form.senses
    ):
        form.senses.append(sense)
    if " " in key and _NUMBER_OR_LETTER.search(key):
        form.exact.add(spelling)


def _add_name(forms: dict[str, Form], entity: Entity, *, english: bool) -> None:
    name = fold_name(entity.name)
    if not name:
        return
    _add_cased(forms, name, Sense(entity.id, Via.NAME), is_exact=name != name.lower())
    for tier, via, spelling in _derived(name, entity, None, english=english):
        _add_cased(forms, spelling, Sense(entity.id, via, "name", tier), is_exact=name != name.lower())
    if entity.type == "person" and " " in name:
        _add_family(forms, name, entity)


def _add_alias(forms: dict[str, Form], entity: Entity, alias: Alias, *, english: bool) -> None:
    text = fold_name(alias.text)
    if not text:
        return
    if alias.kind == "surname":
        if alias.auto:
            _add_cased(forms, text, Sense(entity.id, Via.SURNAME, "surname"), is_exact=True)
        return
    is_exact = alias.is_case_exact
    sense = Sense(entity.id, Via.ALIAS, alias.kind, LISTED, alias.auto)
    _add_cased(forms, text, sense, is_exact=is_exact)
    if alias.auto:
        for tier, via, spelling in _derived(text, entity, alias, english=english):
            _add_cased(forms, spelling, Sense(entity.id, via, alias.kind, tier), is_exact=is_exact)
        if entity.type == "person" and " " in text:
            _add_family(forms, text, entity)


def _add_family(forms: dict[str, Form], name: str, entity: Entity) -> None:
    for family in family_names(name):
        if not family.isascii():
            for plain in plain_variants(family):
                _add_cased(forms, plain, Sense(entity.id, Via.SURNAME, "surname", DERIVED), is_exact=True)
        _add_cased(forms, family, Sense(entity.id, Via.SURNAME, "surname"), is_exact=True)


def _add_cased(forms: dict[str, Form], spelling: str, sense: Sense, *, is_exact: bool) -> None:
    _add(forms, spelling, sense)
    if not is_exact:
        for variant in cased_variants(spelling):
            if variant != spelling:
                _add(forms, variant, sense._replace(tier=max(sense.tier, DERIVED)))
        return
    upper = spelling.upper()
    if upper != spelling and spelling.lower() not in FUNCTION_WORDS:
        _add(forms, upper, sense._replace(tier=max(sense.tier, DERIVED), shouted=True))


_Derivation = tuple[int, Via, str]


def _derived(name: str, entity: Entity, alias: Alias | None, *, english: bool) -> Iterator[_Derivation]:
    """Yield spellings derived from a name or alias (`None`: from the name)."""
    makers: list[Callable[[str], Iterator[str]]] = []
    if name[0].isupper() and (name[1:2].isupper() or name[1:2] == "."):
        makers.append(dotted_variants)
    if "-" in name:
        makers.append(hyphen_variants if entity.type == "person" else compact_variants)
    if " " in name:
        if entity.type == "organization":
            makers.append(company_variants)
        if entity.type == "person" and "." in name:
            makers.append(initial_variants)
        if name[0] in "tT":
            makers.append(article_variants)
    if " " in name and entity.type != "person":
        makers += (regional_variants, department_variants)
    for make in makers:
        for spelling in make(name):
            yield DERIVED, Via.SPELLING, spelling
    if not name.isascii():
        for spelling in plain_variants(name):
            yield DERIVED, Via.SPELLING, spelling
    if english:
        for spelling in plurals(name, entity, alias):
            yield DERIVED, Via.SPELLING, spelling
    if alias is None and ("," in name or name[-1] == ")"):
        for spelling in short_variants(name):
            yield SHORTENED, Via.SHORT, spelling
