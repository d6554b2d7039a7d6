"""From entities to a lexicon: every spelling of every name and alias becomes a key.

The inner loops here run for each name of a glossary, so they look at a name's letters before they call anything.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from mkdocs_explainer.core.lexicon import DERIVED, LISTED, SHORTENED, Form, Lexicon, Sense
from mkdocs_explainer.core.mentions import Via
from mkdocs_explainer.core.model import Alias, Entity, EntityType
from mkdocs_explainer.core.normalisation import fold_name
from mkdocs_explainer.core.people import family_names
from mkdocs_explainer.core.spelling import (
    COUNTED_TYPES,
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
    titled_variants,
)
from mkdocs_explainer.core.sport import CUE_KEYS, Team, sport_of, team_nickname, team_places
from mkdocs_explainer.core.words import FUNCTION_WORDS

_NUMBER_OR_LETTER = re.compile(r"(?:^| )(?:\d+|.)(?:$| )")
"""Beside a number or a single letter a hyphen may not be read as a space."""
_ACRONYM = re.compile(r"[A-Z]{2,5}|(?:[A-Z]\.){2,5}")
_CUE_FORMS = {key: Form(len(key), cue=sport) for key, sport in CUE_KEYS}


def compile_lexicon(entities: Iterable[Entity], *, lang: str) -> Lexicon:
    """Return the lexicon of the entities.

    lang: language of the texts; English spellings are derived only for names of that language. Of entities with
    the same id the last one counts.
    """
    known = dict(sorted((entity.id, entity) for entity in {entity.id: entity for entity in entities}.values()))
    compiler = _Compiler(english=_is_english(lang))
    for entity in known.values():
        compiler.add_entity(entity)
    if compiler.english:
        compiler.add_beginnings(known)
    teams: dict[str, Team] = {}
    for entity in known.values():
        if entity.type == "organization" and " " in entity.name and (team := compiler.add_team(entity, known)):
            teams[entity.id] = team
    if compiler.english:
        compiler.add_cues()
    return Lexicon(known, compiler.forms, teams)


def _is_english(lang: str) -> bool:
    return lang.partition("-")[0].lower() in ("", "en")


class _Compiler:
    """Collects forms."""

    __slots__ = ("english", "forms")

    def __init__(self, *, english: bool) -> None:
        self.english = english
        self.forms: dict[str, Form] = {}

    def add_entity(self, entity: Entity) -> None:
        name = fold_name(entity.name)
        if name:
            self._add_name(entity, name, Alias(entity.name), Via.NAME)
        for alias in entity.aliases:
            text = fold_name(alias.text)
            if not text:
                continue
            if alias.kind == "surname":
                if alias.auto:
                    self._add_family(text, entity.id)
            else:
                self._add_name(entity, text, alias, Via.ALIAS)
        for phrase in map(fold_name, entity.not_in):
            for spelling in {phrase, *cased_variants(phrase)}:
                form = self._form(spelling)
                form.bars = (*form.bars, entity.id)

    def _add_name(self, entity: Entity, name: str, alias: Alias, via: Via) -> None:
        """Add a name or alias in all its spellings."""
        id, kind = entity.id, alias.kind
        is_exact = alias.case != "any" and (alias.case == "exact" or name != name.lower())
        self._add(name, Sense(id, via, kind, LISTED, alias.auto))
        self._add_cased(name, Sense(id, Via.SPELLING, kind, DERIVED, alias.auto, shouted=True), is_exact=is_exact)
        if not alias.auto:
            return
        english = self.english and _is_english(alias.lang)
        for spelling in _respelled(name, entity, english=english, is_demonym=kind == "demonym"):
            self._add_all(spelling, Sense(id, Via.SPELLING, kind, DERIVED), is_exact=is_exact)
        if via is Via.NAME and ("," in name or name[-1] == ")"):
            for spelling in short_variants(name):
                self._add_all(spelling, Sense(id, Via.SHORT, kind, SHORTENED), is_exact=is_exact)
        if entity.type == "person" and " " in name:
            for family in family_names(name):
                self._add_family(family, id)
                if not family.isascii():
                    for plain in plain_variants(family):
                        self._add_family(plain, id)

    def _add_all(self, spelling: str, sense: Sense, *, is_exact: bool) -> None:
        self._add(spelling, sense)
        self._add_cased(spelling, sense._replace(via=Via.SPELLING, shouted=True), is_exact=is_exact)

    def _add_cased(self, spelling: str, sense: Sense, *, is_exact: bool) -> None:
        """Add the spellings that differ in capitals; `sense` is that of capitals alone."""
        if is_exact:
            upper = spelling.upper()
            if upper != spelling and spelling.lower() not in FUNCTION_WORDS:
                self._add(upper, sense)
            return
        free = sense._replace(shouted=False)
        for variant in cased_variants(spelling):
            self._add(variant, free)

    def _form(self, spelling: str) -> Form:
        key = spelling.replace("-", " ")
        form = self.forms.get(key)
        if form is None:
            form = self.forms[key] = Form(len(key))
        return form

    def _add(self, spelling: str, sense: Sense) -> None:
        key = spelling.replace("-", " ") if "-" in spelling else spelling
        form = self.forms.get(key)
        if form is None:
            self.forms[key] = form = Form(len(key), [sense])
        elif all(other.entity != sense.entity or other.tier > sense.tier for other in form.senses):
            form.senses.append(sense)
        if " " in key and _NUMBER_OR_LETTER.search(key) and spelling not in form.exact:
            form.exact = (*form.exact, spelling)

    def _add_family(self, family: str, id: str) -> None:
        for spelling in (family, family.upper()):
            form = self._form(spelling)
            if all(sense.entity != id for sense in form.kin):
                form.kin = (*form.kin, Sense(id, Via.SURNAME, "surname"))

    def add_beginnings(self, known: Mapping[str, Entity]) -> None:
        """Add longer names with an acronym of the entity's name that they begin with (`UN` for `United Nations`)."""
        acronyms: dict[str, list[str]] = {}
        for entity in known.values():
            if " " in entity.name and entity.type != "person":
                short = [alias.text for alias in entity.aliases if _ACRONYM.fullmatch(alias.text)]
                if short:
                    acronyms[fold_name(entity.name)] = short
        lengths = {name.count(" ") + 1 for name in acronyms}
        for entity in known.values() if acronyms else ():
            words = fold_name(entity.name).split(" ")
            for count in lengths:
                for acronym in acronyms.get(" ".join(words[:count]), ()) if count < len(words) else ():
                    rest = " " + " ".join(words[count:])
                    for start in (acronym, *dotted_variants(acronym)):
                        for spelling in (start + rest, *department_variants(start + rest)):
                            self._add(spelling, Sense(entity.id, Via.SPELLING, "name", DERIVED))

    def add_team(self, entity: Entity, known: Mapping[str, Entity]) -> Team | None:
        """Add what a report about sport calls an organization that is named like a team; return what its name says."""
        name = fold_name(entity.name)
        places = list(team_places(name))
        if not places:
            nickname = team_nickname(name)
            if not nickname:
                return None
            places = [place for place in _beginnings(name) if self._is_place(place, known)][:1]
            self._add_all(nickname, Sense(entity.id, Via.TEAM), is_exact=True)
        for place in places:
            self._add_all(place, Sense(entity.id, Via.TEAM), is_exact=True)
        if not places:
            return None
        is_place = name.endswith("team") or self._is_place(places[-1], known)
        return Team(places[-1].lower(), sport_of(name), is_place)

    def _is_place(self, name: str, known: Mapping[str, Entity]) -> bool:
        form = self.forms.get(name.replace("-", " "))
        return form is not None and any(known[sense.entity].type == "place" for sense in form.senses)

    def add_cues(self) -> None:
        for key, cue in _CUE_FORMS.items():
            form = self.forms.setdefault(key, cue)
            if form is not cue:
                form.cue = cue.cue


def _beginnings(name: str) -> Iterator[str]:
    """Yield the name without its last word, its last two words and so on."""
    while " " in name:
        name = name.rpartition(" ")[0]
        yield name


def _respelled(name: str, entity: Entity, *, english: bool, is_demonym: bool) -> Iterator[str]:
    """Yield spellings that mean the same as the name."""
    type = entity.type
    has_space = " " in name
    if name[1:2].isupper() or name[1:2] == ".":
        yield from dotted_variants(name)
    if not name.isascii():
        yield from plain_variants(name)
    if "-" in name:
        yield from hyphen_variants(name) if type == "person" else compact_variants(name)
    if has_space and type == "person":
        if "." in name:
            yield from initial_variants(name)
    elif has_space:
        yield from _respelled_phrase(name, type, english=english)
    if english and (is_demonym or type in COUNTED_TYPES or (has_space and name[-1].islower())):
        yield from plurals(name, type, is_demonym=is_demonym)


def _respelled_phrase(name: str, type: EntityType, *, english: bool) -> Iterator[str]:
    """Yield spellings of a name of several words that is no person's."""
    if type == "organization":
        yield from company_variants(name)
    if name[0] in "tT":
        yield from article_variants(name)
    if english:
        yield from regional_variants(name)
        yield from department_variants(name)
        yield from titled_variants(name)
