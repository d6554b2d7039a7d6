"""Russian and Ukrainian names in their cases, through pymorphy3."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

from pymorphy3 import MorphAnalyzer

_CASES = ("gent", "datv", "accs", "ablt", "loct", "voct")
_PERSONS_NAMES = ("Name", "Surn", "Patr")


@lru_cache
def inflector(lang: str) -> Callable[[str], list[str]]:
    """Return what inflects names. `lang`: `ru` or `uk`."""
    analyzer = MorphAnalyzer(lang=lang)

    def inflected(name: str) -> list[str]:
        words = name.split(" ")
        parses = list(_parses(analyzer, words))
        if not any(parses):
            return []
        found: dict[str, None] = {}
        for case in _CASES:
            forms = [_form(word, parse, case) for word, parse in zip(words, parses, strict=True)]
            if all(forms):
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
        parse = None if word.isupper() or not word.isalpha() else _nominative(analyzer, word, is_person=has_head)
        has_head = has_head or (parse is not None and parse.tag.POS == "NOUN")
        yield parse


def _nominative(analyzer: Any, word: str, *, is_person: bool) -> Any:
    for parse in analyzer.parse(word):
        tag = parse.tag
        if tag.POS not in ("NOUN", "ADJF", "PRTF") or "nomn" not in tag:
            continue
        if not is_person or any(mark in tag for mark in _PERSONS_NAMES):
            return parse
    return None


def _form(word: str, parse: Any, case: str) -> str:
    """Return the word in a case, with its capital; the word itself when it is not inflected; empty without the case."""
    if parse is None:
        return word
    number = {parse.tag.number} if parse.tag.number else set()
    inflected = parse.inflect({case} | number) or parse.inflect({case})
    form = str(inflected.word) if inflected else ""
    return form[:1].upper() + form[1:] if word[:1].isupper() else form
