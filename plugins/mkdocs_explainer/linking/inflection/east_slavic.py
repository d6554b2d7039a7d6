"""Russian and Ukrainian names in their cases, through pymorphy3."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import chain, product
from typing import Any

from pymorphy3 import MorphAnalyzer

_CASES = ("gent", "datv", "accs", "ablt", "loct", "voct")
_PLURAL_CASES = ("nomn", *_CASES[:-1])
"""Of what has a plural: phrases of small letters."""
_SURNAME = "Surn"
_PERSONS_NAMES = ("Name", "Surn", "Patr")


@lru_cache
def _analyzer(lang: str) -> Any:
    return MorphAnalyzer(lang=lang)


def is_given_name(lang: str, word: str) -> bool | None:
    """Return whether a word in the nominative is a given name; `None`: the dictionary does not have it. `lang`: as for
    `inflector`."""
    known = [parse.tag for parse in _analyzer(lang).parse(word) if parse.is_known]
    return any("Name" in tag and "nomn" in tag for tag in known) if known else None


@lru_cache
def inflector(lang: str, *, of_persons: bool = False) -> Callable[[str], list[str]]:
    """Return what inflects names. `lang`: `ru` or `uk`. of_persons: full names, whose last word may be any noun."""
    analyzer = _analyzer(lang)

    def inflected(name: str) -> list[str]:
        words = name.split(" ")
        parses = list(_parses(analyzer, words))
        if of_persons and len(words) > 1 and parses[0] is not None and "masc" in parses[0].tag and words[-1].isalpha():
            parses[-1] = _mans_family(analyzer, words[-1]) or parses[-1]
        if not any(parses):
            return []
        found: dict[str, None] = {}
        for number, case in chain(product([""], _CASES), product(["plur"], _PLURAL_CASES if name.islower() else ())):
            forms = [_form(word, parse, case, number) for word, parse in zip(words, parses, strict=True)]
            if all(forms):
                found[form := " ".join(forms)] = None
                found[form.replace("ё", "е").replace("Ё", "Е")] = None
        if name.islower() and len(words) > 1:  # behind two, three and four: `два зенитных комплекса`
            numbers = ("plur" if parse and parse.tag.POS != "NOUN" else "" for parse in parses)
            forms = [_form(word, parse, "gent", one) for word, parse, one in zip(words, parses, numbers, strict=True)]
            found[" ".join(forms)] = None
        found.pop(name, None)
        return list(found)

    return inflected


def _parses(analyzer: Any, words: list[str]) -> Iterator[Any]:
    """Yield the parse of each word that is inflected with the name, `None` for the others.

    Adjectives and the first noun are; what follows it depends on it (`Министерство обороны`), but for the parts of a
    person's name.
    """
    has_head = False
    for word in words:
        parse = (
            None
            if word.isupper() or not word.replace("'", "").isalpha()
            else _nominative(analyzer, word, is_person=has_head)
        )
        has_head = has_head or (parse is not None and parse.tag.POS == "NOUN")
        yield parse


def _mans_family(analyzer: Any, word: str) -> Any:
    """Return the parse of a man's family name, maybe another noun (`Заяць`), too; a woman's has no cases then."""
    parses = (parse for parse in analyzer.parse(word) if parse.tag.POS in ("NOUN", "ADJF"))
    known = [parse for parse in parses if parse.tag.case in ("nomn", None) and "masc" in parse.tag]
    return next((parse for parse in known if _SURNAME in parse.tag), known[0] if known else None)


def _nominative(analyzer: Any, word: str, *, is_person: bool) -> Any:
    for parse in analyzer.parse(word):
        tag = parse.tag
        if tag.POS not in ("NOUN", "ADJF", "PRTF") or tag.case not in ("nomn", None):  # the case may go without saying
            continue
        if not is_person or any(mark in tag for mark in _PERSONS_NAMES):
            return parse
    return None


def _form(word: str, parse: Any, case: str, number: str) -> str:
    """Return the word in a case, with its capital; the word itself when it is not inflected; empty without the case.

    number: empty for the one in which the word stands.
    """
    if parse is None:
        return word
    numbers = {number or parse.tag.number} if number or parse.tag.number else set()
    inflected = parse.inflect({case} | numbers) or parse.inflect({case})
    form = str(inflected.word) if inflected else ""
    return form[:1].upper() + form[1:] if word[:1].isupper() else form
