"""From entities to a lexicon: every spelling of every name and alias becomes a key.

The inner loops here run for each name of a glossary, so they look at a name's letters before they call anything.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from mkdocs_explainer.linking.initials import dotted_variants
from mkdocs_explainer.linking.languages import language as pack_of
from mkdocs_explainer.linking.languages.language import Language
from mkdocs_explainer.linking.lexicon import DERIVED, LISTED, MOST_SENSES, SHORTENED, Form, Lexicon, Sense, with_item
from mkdocs_explainer.linking.marks import greek_capitals, plain_variants
from mkdocs_explainer.linking.people import called_by, family_names, may_be_either, order_of
from mkdocs_explainer.linking.rule import Name, SpellingRule, Trait
from mkdocs_explainer.linking.spelling import department_variants
from mkdocs_explainer.linking.teams import teams_of
from mkdocs_explainer.model.corpus import Alias, Entity, EntityType
from mkdocs_explainer.model.mentions import Via
from mkdocs_explainer.text.folding import fold_name, key_of

_NUMBER_OR_LETTER = re.compile(r"(?:^| )(?:\d+|.)(?:$| )")
"""Beside a number or a single letter a hyphen may not be read as a space."""
_LAST_LATIN = "\u036f"
"""Behind it come the letters of Greek and of other scripts."""
_FOREIGN = re.compile("[・·]")
"""Between the parts of a foreign person's name in Japanese or Chinese."""
_ACRONYM = re.compile(r"[A-Z]{2,5}|(?:[A-Z]\.){2,5}")


def compile_lexicon(
    entities: Iterable[Entity],
    *,
    lang: str,
    spellings: Sequence[SpellingRule],
    inflect: Callable[[str], Iterable[str]] | None = None,
    inflect_person: Callable[[str], Iterable[str]] | None = None,
) -> Lexicon:
    """Return the lexicon of the entities.

    lang: language of the texts. spellings: rules, in their order. inflect: gives the other cases of a name of that
    language; inflect_person: of a person's full name. Of entities with the same id the last one counts.
    """
    known = dict(sorted((entity.id, entity) for entity in {entity.id: entity for entity in entities}.values()))
    compiler = _Compiler(pack_of(lang), spellings, inflect, inflect_person)
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
        "_rules",
        "_spellings",
        "forms",
        "unsure",
    )

    def __init__(
        self,
        language: Language,
        spellings: Sequence[SpellingRule],
        inflect: Callable[[str], Iterable[str]] | None,
        inflect_person: Callable[[str], Iterable[str]] | None,
    ) -> None:
        self._language = language
        self._spellings = spellings
        self._inflect = inflect
        self._inflect_person = inflect_person
        self._rules: dict[tuple[int, EntityType, bool], tuple[SpellingRule, ...]] = {}
        """The rules that may change a name with these traits, of this type, in the language of the texts or not."""
        self.forms: dict[str, Form] = {}
        self.unsure: set[tuple[str, str]] = set()
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
        is_own = not alias.lang or _base(alias.lang) == self._language.code
        rules = self._rules_for(name, type, is_own=is_own)
        if rules:
            inflect = self._inflect_person if type == "person" else self._inflect
            told = Name(name, type, kind, via is Via.NAME, self._language, inflect if is_own else None)
            for rule in rules:
                for spelling in rule.spell(told):
                    self._add(spelling, Sense(id, type, rule.via, rule.kind or kind, rule.tier), is_exact=is_exact)
                    if rule.tier == SHORTENED and name[-1] == ")" and spelling == name.partition(" (")[0]:
                        self._add_spellings_of_short(told._replace(text=spelling), id, is_own=is_own, is_exact=is_exact)
        if type == "person":
            self._add_person(entity, name, alias.lang or (entity.lang if via is Via.NAME else ""))

    def _add_spellings_of_short(self, told: Name, id: str, *, is_own: bool, is_exact: bool) -> None:
        """Add how else a name is written that was shortened by its brackets."""
        for rule in self._rules_for(told.text, told.type, is_own=is_own):
            for spelling in rule.spell(told):
                self._add(
                    spelling, Sense(id, told.type, rule.via, rule.kind or told.kind, SHORTENED), is_exact=is_exact
                )

    def _rules_for(self, name: str, type: EntityType, *, is_own: bool) -> tuple[SpellingRule, ...]:
        key = (_traits(name), type, is_own)
        known = self._rules.get(key)
        if known is None:
            known = self._rules[key] = tuple(
                rule
                for rule in self._spellings
                if _mask(rule.needs) & ~key[0] == 0
                and (not rule.types or type in rule.types)
                and (is_own or not rule.is_of_language)
                and (not rule.langs or (is_own and self._language.code in rule.langs))
            )
        return known

    def _add_person(self, entity: Entity, name: str, lang: str) -> None:
        """Add the words by which a text goes on to call a person."""
        if entity.family and entity.family not in ("first", "last"):
            self._add_family_in_all_spellings(fold_name(entity.family), lang, entity.id)
            return
        if " " not in name and not _FOREIGN.search(name):
            return
        order = order_of(entity, name, lang, self._language)
        if not order and not may_be_either(name, order, self._language):
            self.unsure.update((entity.id, family.lower()) for family in family_names(name))
        for family in called_by(name, order, self._language):
            self._add_family_in_all_spellings(family, lang, entity.id)

    def _add_family_in_all_spellings(self, family: str, lang: str, id: str) -> None:
        plain = () if family.isascii() else plain_variants(family)
        is_own = not lang or _base(lang) == self._language.code
        inflected = self._inflect(family) if self._inflect and is_own else ()
        for spelling in (family, *plain, *inflected):
            self._add_family(spelling, id)

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
        if "ı" in spelling:  # its capital is the one that elsewhere is that of `i`
            self._add(
                spelling.replace("i", "İ").upper(),
                sense._replace(via=Via.SPELLING, tier=max(sense.tier, DERIVED), shouted=True),
            )
        if spelling[-1] > _LAST_LATIN and (upper := greek_capitals(spelling)):
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
        for entity in known.values() if acronyms else ():
            words = fold_name(entity.name).split(" ")
            for count in lengths:
                for acronym in acronyms.get(" ".join(words[:count]), ()) if count < len(words) else ():
                    rest = " " + " ".join(words[count:])
                    for start in (acronym, *dotted_variants(acronym)):
                        for spelling in (start + rest, *department_variants(start + rest)):
                            self._add(spelling, Sense(entity.id, entity.type, Via.SPELLING, "name", DERIVED))


def _traits(name: str) -> int:
    """Return what the rules of spelling ask about a name, as the bits of `_BITS`."""
    second = name[1:2]
    found = 16 if second.isupper() or second == "." else 0
    if " " in name:
        found |= 1
    if "-" in name:
        found |= 2
    if "." in name:
        found |= 4
    if not name.isascii():
        found |= 8
    if name[0].islower() and not name.islower():
        found |= 32
    if "," in name or name[-1] == ")":
        found |= 64
    return found | 128 if name[0] in "tT" else found


_BITS = (
    Trait.SPACE,
    Trait.HYPHEN,
    Trait.STOP,
    Trait.MARKS,
    Trait.ACRONYM,
    Trait.SMALL_START,
    Trait.SHORT_END,
    Trait.ARTICLE,
)
"""In the order of their bits."""


def _mask(traits: frozenset[Trait]) -> int:
    return sum(1 << bit for bit, trait in enumerate(_BITS) if trait in traits)
