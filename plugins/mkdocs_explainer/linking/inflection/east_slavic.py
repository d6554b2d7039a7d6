"""Russian and Ukrainian names in their cases, through pymorphy3."""

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import chain, product
from typing import Any, NamedTuple

from pymorphy3 import MorphAnalyzer

from mkdocs_explainer.linking.inflection.by_case import together
from mkdocs_explainer.linking.inflection.guessed_cases import guessed_forms

_CASES = ("gent", "datv", "accs", "ablt", "loct", "voct")
_PLURAL_CASES = ("nomn", *_CASES[:-1])
"""Of what has a plural: phrases of small letters."""
_SURNAME = "Surn"
_LAST_CHOICE = 4
"""Above the ranks of all readings of a word."""
_PERSONS_NAMES = ("Name", "Surn", "Patr")
_NAMES = (*_PERSONS_NAMES, "Geox", "Orgn")
"""No set of tags: Ukrainian ones know no towns."""
_NUMBERED = re.compile(r"(.*[\u0400-\u052f]{4})(-\d+)")
"""A name and the number of the town or ship that has it (`Берёзовка-2`); shorter ones are designations."""
_OF_WOMEN = ("а", "я")
"""Ends of women's names that have cases."""
_LOST_VOWEL = ("ель", "ец", "ок", "ек", "ець")
"""Ends of family names in which the vowel is lost in the other cases, or is not, as each family has it (`Журавель`)."""
_POSSESSIVE = ("ов", "ев", "ин", "ын", "ів", "їв", "ово", "ево", "ёво", "ино", "ыно")
"""Ends of towns that look like an adjective of somebody (`Миколаїв`, `Марьино`)."""


class _Word(NamedTuple):
    """A word of a name, and how it is inflected with it."""

    word: str
    parse: Any
    """As a nominative by the dictionary, or what it makes of the ending; `None`: it has no cases."""
    is_guessed: bool
    """Its endings tell forms, too: the dictionary does not have it."""


@lru_cache
def _analyzer(lang: str) -> Any:
    return MorphAnalyzer(lang=lang)


def is_given_name(lang: str, word: str) -> bool | None:
    """Return whether a word in the nominative is a given name; `None`: the dictionary does not have it. `lang`: as for
    `inflector`."""
    known = [parse.tag for parse in _analyzer(lang).parse(word) if parse.is_known]
    return any("Name" in tag and "nomn" in tag for tag in known) if known else None


def is_noun(lang: str, word: str) -> bool:
    """Return whether a word is a common noun, and no name. `lang`: as for `inflector`."""
    known = [str(parse.tag) for parse in _analyzer(lang).parse(word) if parse.is_known and parse.tag.POS == "NOUN"]
    return bool(known) and not any(mark in tag for tag in known for mark in _NAMES)


@lru_cache
def inflector(lang: str, *, of_persons: bool = False) -> Callable[[str], list[str]]:
    """Return what inflects names. `lang`: `ru` or `uk`. of_persons: full names, whose last word may be any noun."""
    analyzer = _analyzer(lang)

    def inflected(name: str) -> list[str]:
        if numbered := _NUMBERED.fullmatch(name):
            return [form + numbered[2] for form in inflected(numbered[1])]
        words = name.split(" ")
        read = _persons_words(analyzer, words) if of_persons and len(words) > 1 else _words(analyzer, words)
        if not any(one.parse or one.is_guessed for one in read):
            return []
        found: dict[str, None] = {}
        for number, case in chain(product([""], _CASES), product(["plur"], _PLURAL_CASES if name.islower() else ())):
            for form in together(_forms(lang, one, case, number) for one in read):
                found[form] = None
                found[form.replace("ё", "е").replace("Ё", "Е")] = None
        if name.islower() and len(words) > 1:  # behind two, three and four: `два зенитных комплекса`
            numbers = ("plur" if one.parse and one.parse.tag.POS != "NOUN" else "" for one in read)
            forms = [_form(one.word, one.parse, "gent", number) for one, number in zip(read, numbers, strict=True)]
            found[" ".join(forms)] = None
        found.pop(name, None)
        return list(found)

    return inflected


def _words(analyzer: Any, words: list[str]) -> list[_Word]:
    """Return how each word is inflected with the name.

    Adjectives and the first noun are; what follows it depends on it (`Министерство обороны`), but for persons' names.
    """
    read: list[_Word] = []
    has_head = False
    for at, word in enumerate(words):
        is_first = not has_head and at < len(words) - 1
        may_have = _has_cases(word) and not (has_head and word[0].islower())
        parse = _nominative(analyzer, word, is_person=has_head, is_attribute=is_first) if may_have else None
        if is_first and parse and parse.tag.POS == "NOUN":
            parse = _agreeing(analyzer, word, words[at + 1]) or parse
        is_noun = parse is None or parse.tag.POS == "NOUN" or word.endswith(_POSSESSIVE)
        is_known = parse is not None and parse.tag.POS == "NOUN" and analyzer.word_is_known(word)
        is_guessed = is_noun and not has_head and not is_known and word[:1].isupper()
        has_head = has_head or is_noun
        read.append(_Word(word, parse, is_guessed))
    return read


def _persons_words(analyzer: Any, words: list[str]) -> list[_Word]:
    """Return how each word of a full name is inflected.

    A woman's family name has no cases if it ends as a man's does; a man's may be another noun (`Заяць`), or none that
    the dictionary has.
    """
    read: list[_Word] = []
    is_woman = False
    for at, word in enumerate(words):
        is_name = _has_cases(word)
        parse = _nominative(analyzer, word, is_person=at > 0) if is_name else None
        if not at:
            is_woman = "femn" in parse.tag if parse else word.endswith(_OF_WOMEN)
        elif is_woman and not word.endswith(_OF_WOMEN):
            parse, is_name = None, False
        elif not is_woman and at == len(words) - 1 and is_name:
            parse = _mans_family(analyzer, word) or parse
        is_known = parse is not None and analyzer.word_is_known(word) and "Fixd" not in parse.tag
        may_have_other = not is_known or (at > 0 and word.endswith(_LOST_VOWEL))
        read.append(_Word(word, parse, is_name and may_have_other and word[:1].isupper()))
    return read


def _has_cases(word: str) -> bool:
    return not word.isupper() and word.replace("'", "").replace("-", "").isalpha()


def _mans_family(analyzer: Any, word: str) -> Any:
    """Return the parse of a man's family name, maybe another noun (`Заяць`), too; a woman's has no cases then."""
    parses = (parse for parse in analyzer.parse(word) if parse.tag.POS in ("NOUN", "ADJF"))
    known = [parse for parse in parses if parse.tag.case in ("nomn", None) and "masc" in parse.tag]
    return next((parse for parse in known if _SURNAME in parse.tag), known[0] if known else None)


def _nominative(analyzer: Any, word: str, *, is_person: bool = False, is_attribute: bool = False) -> Any:
    """Return how a word is a nominative; `None`: it is none, or where a person's name is asked for no such one.

    is_attribute: it may be an adjective before a noun, which goes before a family name that is written like it.
    """
    best, least = None, _LAST_CHOICE
    for parse in analyzer.parse(word):
        tag = parse.tag
        if tag.POS not in ("NOUN", "ADJF", "PRTF") or tag.case not in ("nomn", None):  # the case may go without saying
            continue
        is_name = any(mark in tag for mark in _PERSONS_NAMES)
        if is_person and not is_name:
            continue
        rank = 2 * (is_attribute and _SURNAME in tag) + ("Fixd" in tag and is_name)
        if rank < least:
            best, least = parse, rank
    return best


def _agreeing(analyzer: Any, word: str, noun: str) -> Any:
    """Return how a word that may be a noun is an adjective of the noun behind it (`Нова Ексланія`); `None`: of none."""
    heads = [parse.tag for parse in analyzer.parse(noun) if parse.tag.POS == "NOUN" and parse.tag.case == "nomn"]
    kinds = {(tag.number == "plur", tag.gender) for tag in heads}
    for parse in analyzer.parse(word):
        tag = parse.tag
        if parse.is_known and tag.POS == "ADJF" and tag.case == "nomn":
            is_plural = tag.number == "plur"
            if any(is_plural == other and (is_plural or tag.gender == gender) for other, gender in kinds):
                return parse
    return None


def _forms(lang: str, one: _Word, case: str, number: str) -> list[str]:
    """Return what a word may be in a case; nothing when there is no such form.

    number: empty for the one in which the word stands.
    """
    form = _form(one.word, one.parse, case, number)
    has_guess = one.is_guessed or (lang == "uk" and case in ("datv", "loct") and one.parse)
    guessed = guessed_forms(lang, one.word, case) if has_guess else []
    if one.parse is None and one.is_guessed:
        return guessed
    forms = [form, *_with_other_starts(lang, one.word, form, case)] if form else []
    return list(dict.fromkeys([*forms, *guessed]))


def _with_other_starts(lang: str, word: str, form: str, case: str) -> list[str]:
    """Return a word of two names with a hyphen, with the first one as it is and in its own case: which is right, its
    letters do not tell (`Мелихово-Дальнем`, `Вельске-Заречном`)."""
    start, hyphen, rest = word.partition("-")
    last = form.partition("-")[2]
    if not hyphen or not last or not rest[0].isupper() or "-" in rest:
        return []
    return [f"{first}-{last}" for first in (start, *guessed_forms(lang, start, case))]


def _form(word: str, parse: Any, case: str, number: str) -> str:
    """Return the word in a case, with its capital; the word itself when it is not inflected; empty without the case.

    number: empty for the one in which the word stands.
    """
    if parse is None:
        return word
    numbers = {number or parse.tag.number} if number or parse.tag.number else set()
    inflected = parse.inflect({case} | numbers) or parse.inflect({case})
    form = str(inflected.word) if inflected else ""
    parts = form.split("-")
    capitals = [part[:1].isupper() for part in word.split("-")]
    if len(capitals) < len(parts):
        return form
    return "-".join(
        part[:1].upper() + part[1:] if is_upper else part for part, is_upper in zip(parts, capitals, strict=False)
    )
