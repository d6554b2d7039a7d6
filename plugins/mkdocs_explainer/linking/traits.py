"""Which rules of spelling may change a name: told by a few traits, found out once for each name of a glossary."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import chain

from mkdocs_explainer.linking.answers import Answers
from mkdocs_explainer.linking.languages.language import Language
from mkdocs_explainer.linking.rule import Name, SpellingRule, Trait
from mkdocs_explainer.model.corpus import EntityType

_BIT = {trait: 1 << number for number, trait in enumerate(Trait)}
_SPACE, _HYPHEN, _STOP, _MARKS, _ACRONYM, _SMALL_START, _SHORT_END, _ARTICLE, _APOSTROPHE, _ABBREVIATED = map(
    _BIT.__getitem__, Trait
)


def traits_of(name: str, language: Language) -> int:
    """Return what the rules of spelling ask about a name, as a sum of bits. language: of the texts."""
    second = name[1:2]
    found = _ACRONYM if second.isupper() or second == "." else 0
    if " " in name:
        found |= _SPACE
    if "-" in name:
        found |= _HYPHEN
    if "." in name:
        found |= _STOP
    if not name.isascii():
        found |= _MARKS
    if name[0].islower() and not name.islower():
        found |= _SMALL_START
    if "," in name or name[-1] == ")":
        found |= _SHORT_END
    if name[0] in "tT":
        found |= _ARTICLE
    if "'" in name:
        found |= _APOSTROPHE
    return found | _ABBREVIATED if name.startswith(_abbreviated(language)) else found


class Spellings:
    """Rules of spelling, in their order, and what they made of names.

    A preview, or a comparison of two versions, makes linkers of nearly the same names again and again. What the rules
    make of a name depends on nothing else, and is half of what a linker costs: so it is kept, for a glossary's names.
    """

    __slots__ = ("_about", "_rules", "kept")

    def __init__(self, rules: Iterable[SpellingRule]) -> None:
        self._rules = tuple(rules)
        self._about: dict[tuple[int, EntityType, str, bool, bool], tuple[SpellingRule, ...]] = {}
        self.kept = Answers(self.of)
        """By name, what `of` returns."""

    def of(self, name: Name) -> tuple[tuple[str, SpellingRule], ...]:
        """Return how else a name is written, each with the rule that says so."""
        return tuple([(spelling, rule) for rule in self._rules_about(name) for spelling in rule.spell(name)])

    def _rules_about(self, name: Name) -> tuple[SpellingRule, ...]:
        """Return the rules that may change a name."""
        type, language, is_own, is_main = name.type, name.language, name.is_own, name.is_main
        traits = traits_of(name.text, language)
        key = (traits, type, language.code, is_own, is_main)
        known = self._about.get(key)
        if known is None:
            known = self._about[key] = tuple(
                rule
                for rule in self._rules
                if _bits_of(rule.needs) & ~traits == 0
                and (not rule.types or type in rule.types)
                and (is_main or not rule.is_of_main_name)
                and (is_own or not rule.is_of_language)
                and (not rule.langs or (is_own and language.code in rule.langs))
            )
        return known


@lru_cache(maxsize=16)
def _abbreviated(language: Language) -> tuple[str, ...]:
    """Return the beginnings of names that a language abbreviates."""
    return tuple(chain.from_iterable(language.abbreviations))


def _bits_of(traits: frozenset[Trait]) -> int:
    """Return the sum of the bits of traits."""
    return sum(map(_BIT.__getitem__, traits))
