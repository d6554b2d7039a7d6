"""From entities to a lexicon: every spelling of every name and alias becomes a key.

The inner loops here run for each name of a glossary, so they look at a name's letters before they call anything.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from mkdocs_explainer.linking.lexicon import (
    DERIVED,
    LISTED,
    MOST_SENSES,
    SHORTENED,
    Form,
    Lexicon,
    Sense,
    with_item,
)
from mkdocs_explainer.linking.people import family_names
from mkdocs_explainer.linking.spelling import (
    COUNTED_TYPES,
    article_variants,
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
from mkdocs_explainer.linking.sport import CUE_KEYS, Team, sport_of, team_nickname, team_places
from mkdocs_explainer.model.corpus import Alias, Entity, EntityType
from mkdocs_explainer.model.mentions import Via
from mkdocs_explainer.text.folding import fold_name, key_of

_NUMBER_OR_LETTER = re.compile(r"(?:^| )(?:\d+|.)(?:$| )")
"""Beside a number or a single letter a hyphen may not be read as a space."""
_ACRONYM = re.compile(r"[A-Z]{2,5}|(?:[A-Z]\.){2,5}")
_CUE_FORMS = {key: Form(len(key), cue=sport) for key, sport in CUE_KEYS}


def compile_lexicon(
    entities: Iterable[Entity], *, lang: str, inflect: Callable[[str], Iterable[str]] | None = None
) -> Lexicon:
    """Return the lexicon of the entities.

    lang: language of the texts; English spellings are derived only for names of that language. inflect: gives the
    other cases of a name of that language. Of entities with the same id the last one counts.
    """
    known = dict(sorted((entity.id, entity) for entity in {entity.id: entity for entity in entities}.values()))
    compiler = _Compiler(lang, inflect)
    for entity in known.values():
        compiler.add_entity(entity)
    compiler.lend(known)
    teams: dict[str, Team] = {}
    for entity in known.values():
        if entity.type == "organization" and " " in entity.name and (team := compiler.add_team(entity)):
            teams[entity.id] = team
    if compiler.english:
        compiler.add_cues()
    return Lexicon(known, compiler.forms, teams, _base(lang) or "en")


def _base(lang: str) -> str:
    """Return a language without region and script."""
    return lang.partition("-")[0].lower()


def _is_english(lang: str) -> bool:
    return _base(lang) in ("", "en")


class _Compiler:
    """Collects forms."""

    __slots__ = ("_inflect", "_is_lending", "_lang", "english", "forms")

    def __init__(self, lang: str, inflect: Callable[[str], Iterable[str]] | None) -> None:
        self.english = _is_english(lang)
        self._lang = _base(lang)
        self._inflect = inflect
        self.forms: dict[str, Form] = {}
        self._is_lending = False

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
            form = self._form(phrase)
            form.bars = with_item(form.bars, entity.id)

    def _add_name(self, entity: Entity, name: str, alias: Alias, via: Via) -> None:
        """Add a name or alias in all its spellings."""
        id, type, kind = entity.id, entity.type, alias.kind
        is_exact = alias.case != "any" and (alias.case == "exact" or name != name.lower())
        self._add(name, Sense(id, type, via, kind, LISTED, alias.auto), is_exact=is_exact)
        if not alias.auto:
            return
        english = self.english and (not alias.lang or _is_english(alias.lang))
        spellings = [
            *_respelled(name, entity, english=english, is_demonym=kind == "demonym"),
            *self._inflected(name, alias.lang),
        ]
        if spellings:
            derived = Sense(id, type, Via.SPELLING, kind, DERIVED)
            for spelling in spellings:
                self._add(spelling, derived, is_exact=is_exact)
        if via is Via.NAME and ("," in name or name[-1] == ")"):
            for spelling in short_variants(name):
                self._add(spelling, Sense(id, type, Via.SHORT, kind, SHORTENED), is_exact=is_exact)
        if type == "person" and " " in name:
            for family in family_names(name):
                self._add_family_in_all_spellings(family, alias.lang, id)

    def _add_family_in_all_spellings(self, family: str, lang: str, id: str) -> None:
        plain = () if family.isascii() else plain_variants(family)
        for spelling in (family, *plain, *self._inflected(family, lang)):
            self._add_family(spelling, id)

    def _inflected(self, name: str, lang: str) -> Iterable[str]:
        """Return the other cases of a name, if it is in the language of the texts."""
        return self._inflect(name) if self._inflect and (not lang or _base(lang) == self._lang) else ()

    def _form(self, spelling: str) -> Form:
        key = key_of(spelling)
        form = self.forms.get(key)
        if form is None:
            form = self.forms[key] = Form(len(key))
        return form

    def _add(self, spelling: str, sense: Sense, *, is_exact: bool = True) -> None:
        form = self._form(spelling)
        words = spelling.replace("-", " ") if "-" in spelling else spelling
        if not form.spelling:
            form.spelling, form.spelling_senses = words, (sense,)
        elif words == form.spelling:
            form.spelling_senses = self._with(form.spelling_senses, sense)
        elif form.others:
            form.others[words] = self._with(form.others.get(words, ()), sense)
        else:
            form.others = {words: (sense,)}
        if not is_exact:
            form.free = self._with(form.free, sense._replace(via=Via.SPELLING, tier=max(sense.tier, DERIVED)))
        if " " in words and _NUMBER_OR_LETTER.search(words) and spelling.lower() not in form.exact:
            form.exact = (*form.exact, spelling.lower())
        if not spelling.isascii() and len(upper := spelling.upper()) != len(spelling):  # ß is SS in capitals
            self._add(upper, sense._replace(via=Via.SPELLING, tier=max(sense.tier, DERIVED), shouted=True))

    def _with(self, senses: Sequence[Sense], sense: Sense) -> Sequence[Sense]:
        """Return the senses and one more, unless they have it, or more than enough that are as near to the name."""
        if senses and self._has(senses, sense):
            return senses
        if len(senses) > MOST_SENSES and sum(other.tier == sense.tier for other in senses) > MOST_SENSES:
            return senses
        return with_item(senses, sense)

    def _has(self, senses: Sequence[Sense], sense: Sense) -> bool:
        """Return whether a sense as near for the same entity is among the senses.

        Entities come one after the other, so its senses are the last ones, until names are added that entities
        lend each other.
        """
        for other in reversed(senses):
            if other.entity == sense.entity:
                if other.tier <= sense.tier:
                    return True
            elif not self._is_lending:
                return False
        return False

    def _add_family(self, family: str, id: str) -> None:
        form = self._form(family)
        words = family.replace("-", " ") if "-" in family else family
        for place, (spelling, ids) in enumerate(form.kin):
            if spelling == words:
                if ids[-1] != id:
                    form.kin = (*form.kin[:place], (words, with_item(ids, id)), *form.kin[place + 1 :])
                return
        form.kin = (*form.kin, (words, (id,)))

    def lend(self, known: Mapping[str, Entity]) -> None:
        """Begin with the names that entities lend each other; no entity may be added any more."""
        self._is_lending = True
        if self.english:
            self._add_beginnings(known)

    def _add_beginnings(self, known: Mapping[str, Entity]) -> None:
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
                            self._add(spelling, Sense(entity.id, entity.type, Via.SPELLING, "name", DERIVED))

    def add_team(self, entity: Entity) -> Team | None:
        """Add what a report about sport calls an organization that is named like a team; return what its name says."""
        name = fold_name(entity.name)
        places = list(team_places(name))
        if not places:
            nickname = team_nickname(name)
            if not nickname:
                return None
            places = [place for place in _beginnings(name) if self._is_place(place)][:1]
            self._add(nickname, Sense(entity.id, entity.type, Via.TEAM), is_exact=True)
        for place in places:
            self._add(place, Sense(entity.id, entity.type, Via.TEAM), is_exact=True)
        if not places:
            return None
        is_place = name.endswith("team") or self._is_place(places[-1])
        return Team(places[-1].lower(), sport_of(name), is_place)

    def _is_place(self, name: str) -> bool:
        form = self.forms.get(key_of(name))
        senses = form.listed(name.replace("-", " ")) if form else ()
        return any(sense.type == "place" for sense in senses)

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
