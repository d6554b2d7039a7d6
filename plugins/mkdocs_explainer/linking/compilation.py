"""From entities to a lexicon: every spelling of every name and alias becomes a key.

The inner loops here run for each name of a glossary, so they look at a name's letters before they call anything.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from mkdocs_explainer.linking.candidates import MOST_KNOWN, new_tuple
from mkdocs_explainer.linking.family_cases import in_other_cases
from mkdocs_explainer.linking.initials import dotted_variants
from mkdocs_explainer.linking.languages import language as pack_of
from mkdocs_explainer.linking.languages.language import Language
from mkdocs_explainer.linking.lexicon import DERIVED, LISTED, MOST_SENSES, SHORTENED, Form, Lexicon, Sense, with_item
from mkdocs_explainer.linking.marks import greek_capitals, plain_variants
from mkdocs_explainer.linking.people import (
    called_by,
    family_names,
    may_be_either,
    maybe_family,
    order_of,
)
from mkdocs_explainer.linking.rule import Name, SpellingRule
from mkdocs_explainer.linking.spelling import department_variants
from mkdocs_explainer.linking.teams import teams_of
from mkdocs_explainer.linking.traits import Spellings
from mkdocs_explainer.model.corpus import Alias, AliasKind, Entity, EntityType
from mkdocs_explainer.model.mentions import Via
from mkdocs_explainer.text.folding import fold_name, key_of

_NUMBER_OR_LETTER = re.compile(r"(?:^| )(?:\d+|.)(?:$| )")
"""Beside a number or a single letter a hyphen may not be read as a space."""
_LAST_LATIN = "\u036f"
"""Behind it come the letters of Greek and of other scripts."""
_NON_JOINER = "\u200c"
_FOREIGN = re.compile("[・·]")
"""Between the parts of a foreign person's name in Japanese or Chinese."""
_PLAIN = Alias("")
"""Says of an entity's name what an alias without any wishes does."""
_MOST_KEPT = MOST_KNOWN // 4
"""Entities of the largest glossary of whose names it is kept how else they are written; of a larger one the last names
would drive out the first ones before anybody asks again."""
_ACRONYM = re.compile(r"[A-Z]{2,5}|(?:[A-Z]\.){2,5}")


def compile_lexicon(
    entities: Iterable[Entity],
    *,
    lang: str,
    spellings: Spellings,
    inflect: Callable[[str], Iterable[str]] | None = None,
    inflect_person: Callable[[str], Iterable[str]] | None = None,
) -> Lexicon:
    """Return the lexicon of the entities.

    lang: language of the texts. inflect: gives the other cases of a name of that language; inflect_person: of a
    person's full name. Of entities with the same id the last one counts.
    """
    known = dict(sorted((entity.id, entity) for entity in {entity.id: entity for entity in entities}.values()))
    spell = spellings.kept.__getitem__ if len(known) < _MOST_KEPT else spellings.of
    compiler = _Compiler(pack_of(lang), spell, inflect, inflect_person)
    for entity in known.values():
        compiler.add_entity(entity)
    compiler.lend(known)
    return Lexicon(
        known,
        compiler.forms,
        pack_of(lang),
        teams=teams_of(known.values()),
        unsure=compiler.unsure,
    )


def _written(name: str) -> tuple[str, ...]:
    """Return a name, and with a space for the sign that keeps parts of Persian words apart, as many write it."""
    return (name, name.replace(_NON_JOINER, " ")) if _NON_JOINER in name else (name,)


def _base(lang: str) -> str:
    """Return a language without region and script."""
    return lang.partition("-")[0].lower()


class _Compiler:
    """Collects forms."""

    __slots__ = (
        "_inflect",
        "_inflect_person",
        "_is_lending",
        "_language",
        "_senses",
        "_spell",
        "forms",
        "unsure",
    )

    def __init__(
        self,
        language: Language,
        spell: Callable[[Name], Iterable[tuple[str, SpellingRule]]],
        inflect: Callable[[str], Iterable[str]] | None,
        inflect_person: Callable[[str], Iterable[str]] | None,
    ) -> None:
        self._language = language
        self._spell = spell
        self._inflect = inflect
        self._inflect_person = inflect_person
        self._senses: dict[tuple[Via, AliasKind, int, bool, bool], tuple[Sense]] = {}
        """The senses of the entity that is added now, each as the only one of a form: its names share them, which saves
        a tenth of a lexicon's memory."""
        self.forms: dict[str, Form] = {}
        self.unsure: set[tuple[str, str]] = set()
        self._is_lending = False

    def add_entity(self, entity: Entity) -> None:
        self._senses.clear()
        name = fold_name(entity.name)
        if name:
            self._add_name(entity, name, _PLAIN, Via.NAME)
        for alias, text in ((one, fold_name(words)) for one in entity.aliases for words in _written(one.text)):
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
        self._add(name, self._sense(id, type, via, kind, LISTED, auto=alias.auto), is_exact=is_exact)
        if not alias.auto:
            return
        is_own = not alias.lang or _base(alias.lang) == self._language.code
        inflect = self._inflect_person if type == "person" else self._inflect
        told: Name = new_tuple(
            Name, (name, type, kind, via is Via.NAME, self._language, inflect if is_own else None, is_own)
        )
        for spelling, rule in self._spell(told):
            self._add(spelling, self._sense(id, type, rule.via, rule.kind or kind, rule.tier), is_exact=is_exact)
            if rule.tier == SHORTENED and name[-1] == ")" and spelling == name.partition(" (")[0]:
                self._add_spellings_of_short(told._replace(text=spelling), id, is_exact=is_exact)
        if type == "person":
            self._add_person(entity, name, alias.lang or (entity.lang if via is Via.NAME else ""))

    def _add_spellings_of_short(self, told: Name, id: str, *, is_exact: bool) -> None:
        """Add how else a name is written that was shortened by its brackets."""
        for spelling, rule in self._spell(told):
            one = self._sense(id, told.type, rule.via, rule.kind or told.kind, SHORTENED)
            self._add(spelling, one, is_exact=is_exact)

    def _sense(  # noqa: PLR0913 -- what a sense is made of
        self,
        id: str,
        type: EntityType,
        via: Via,
        kind: AliasKind,
        tier: int,
        *,
        auto: bool = True,
        shouted: bool = False,
    ) -> tuple[Sense]:
        """Return a sense of the entity that is added now, as the only one of a form."""
        key = (via, kind, tier, auto, shouted)
        known = self._senses.get(key)
        if known is None:
            known = self._senses[key] = (Sense(id, type, via, kind, tier, auto, shouted),)
        return known

    def _derived(self, sense: Sense, *, shouted: bool = False) -> tuple[Sense]:
        """Return a sense as one of a spelling that only the capitals make another one."""
        entity, type, _, kind, tier, auto, was_shouted = sense
        tier, shouted = max(tier, DERIVED), shouted or was_shouted
        return self._sense(entity, type, Via.SPELLING, kind, tier, auto=auto, shouted=shouted)

    def _add_person(self, entity: Entity, name: str, lang: str) -> None:
        """Add the words by which a text goes on to call a person."""
        if entity.family and entity.family not in ("first", "last"):
            self._add_family_in_all_spellings(fold_name(entity.family), name, lang, entity.id)
            return
        if " " not in name and not _FOREIGN.search(name):
            return
        order = order_of(entity, name, lang, self._language)
        if not order and not may_be_either(name, order, self._language):
            self.unsure.update((entity.id, family.lower()) for family in family_names(name))
        if family := maybe_family(name, order, self._language):
            self.unsure.add((entity.id, family.lower()))
            self._add_family_in_all_spellings(family, name, lang, entity.id)
        for family in called_by(name, order, self._language):
            self._add_family_in_all_spellings(family, name, lang, entity.id)

    def _add_family_in_all_spellings(self, family: str, name: str, lang: str, id: str) -> None:
        plain = () if family.isascii() else plain_variants(family)
        is_own = not lang or _base(lang) == self._language.code
        inflected = in_other_cases(family, name, self._inflect, self._inflect_person) if is_own else ()
        for spelling in (family, *plain, *inflected):
            self._add_family(spelling, id)

    def _form(self, spelling: str) -> Form:
        key = key_of(spelling)
        form = self.forms.get(key)
        if form is None:
            form = self.forms[key] = Form(len(key))
        return form

    def _add(self, spelling: str, one: tuple[Sense], *, is_exact: bool = True) -> None:
        """Add a spelling with the one sense that it has."""
        form = self._form(spelling)
        words = spelling.replace("-", " ") if "-" in spelling else spelling
        if not form.spelling:
            form.spelling, form.spelling_senses = words, one
        elif words == form.spelling:
            form.spelling_senses = self._with(form.spelling_senses, one)
        elif form.others:
            form.others[words] = self._with(form.others.get(words, ()), one)
        else:
            form.others = {words: one}
        if not is_exact:
            form.free = self._with(form.free, self._derived(one[0]))
        if " " in words and _NUMBER_OR_LETTER.search(words) and spelling.lower() not in form.exact:
            form.exact = (*form.exact, spelling.lower())
        if not spelling.isascii() and len(upper := spelling.upper()) != len(spelling):  # ß is SS in capitals
            self._add(upper, self._derived(one[0], shouted=True))
        if "ı" in spelling:  # its capital is the one that elsewhere is that of `i`
            self._add(spelling.replace("i", "İ").upper(), self._derived(one[0], shouted=True))
        if spelling[-1] > _LAST_LATIN and (upper := greek_capitals(spelling)):
            self._add(upper, self._derived(one[0], shouted=True))

    def _with(self, senses: Sequence[Sense], one: tuple[Sense]) -> Sequence[Sense]:
        """Return the senses and one more, unless they have it, or more than enough that are as near to the name."""
        if not senses:
            return one
        (sense,) = one
        if self._has(senses, sense):
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
        if self._language.code == "en":
            self._add_beginnings(known)

    def _add_beginnings(self, known: Mapping[str, Entity]) -> None:
        """Add longer names with an acronym of the entity that they begin with the name or alias of (`UN` for `United
        Nations`)."""
        acronyms: dict[str, list[str]] = {}
        for entity in known.values():
            if entity.type == "person":
                continue
            if short := [alias.text for alias in entity.aliases if _ACRONYM.fullmatch(alias.text)]:
                names = (entity.name, *(alias.text for alias in entity.aliases))
                acronyms.update((fold_name(name), short) for name in names if " " in name)
        lengths = {name.count(" ") + 1 for name in acronyms}
        firsts = {name.partition(" ")[0] for name in acronyms}
        for entity in known.values() if acronyms else ():
            name = fold_name(entity.name)
            if name.partition(" ")[0] not in firsts:
                continue
            self._senses.clear()
            words = name.split(" ")
            for count in lengths:
                for acronym in acronyms.get(" ".join(words[:count]), ()) if count < len(words) else ():
                    rest = " " + " ".join(words[count:])
                    for start in (acronym, *dotted_variants(acronym)):
                        for spelling in (start + rest, *department_variants(start + rest)):
                            self._add(spelling, self._sense(entity.id, entity.type, Via.SPELLING, "name", DERIVED))
