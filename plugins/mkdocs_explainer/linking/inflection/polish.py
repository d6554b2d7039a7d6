"""Polish names in their cases, through Morfeusz 2 (tags of the NKJP tagset: part, number, case, gender)."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import chain, product
from typing import Any, NamedTuple

import morfeusz2

from mkdocs_explainer.linking.inflection.by_case import together
from mkdocs_explainer.linking.inflection.guessed_cases import guessed_forms

_NAMES_OF_CASES = {"gen": "gent", "dat": "datv", "acc": "accs", "inst": "ablt", "loc": "loct", "voc": "voct"}
"""By case of Morfeusz 2: as `guessed_cases` calls it."""
_CASES = tuple(_NAMES_OF_CASES)
_PLURAL_CASES = ("nom", *_CASES[:-1])
"""Of what has a plural: phrases of small letters."""
_NOUN = frozenset(["subst"])
_AGREEING = frozenset(["adj", "ppas", "pact"])
"""Parts of speech that take case, number and gender of the noun: adjectives and participles."""
_MEN = frozenset(["m1", "m2", "m3"])
_COMMON = "nazwa_pospolita"
_PERSONS_NAMES = frozenset(["imię", "nazwisko"])


class _Tag(NamedTuple):
    part: str
    """Of speech: `subst`, or one that agrees with it."""
    number: str
    cases: frozenset[str]
    genders: frozenset[str]
    rest: tuple[str, ...]
    """Other fields, such as degree or aspect."""

    @classmethod
    def read(cls, tag: str) -> "_Tag":
        fields = [*tag.split(":"), "", "", ""]
        cases, genders = frozenset(fields[2].split(".")), frozenset(fields[3].split("."))
        return cls(fields[0], fields[1], cases, genders, tuple(filter(None, fields[4:])))


class _Word(NamedTuple):
    """A word in the nominative."""

    lemma: str
    tag: _Tag


@lru_cache(maxsize=1)
def _morfeusz() -> Any:
    return morfeusz2.Morfeusz()


def is_given_name(word: str) -> bool | None:
    """Return whether a word in the nominative is a given name; `None`: the dictionary does not have it."""
    known = [(_Tag.read(tag), kinds) for _, _, (_, _, tag, kinds, _) in _morfeusz().analyse(word) if tag != "ign"]
    return any("imię" in kinds and "nom" in read.cases for read, kinds in known) if known else None


def is_noun(word: str) -> bool:
    """Return whether the dictionary has a word as a common noun, and as no name."""
    kinds = [kinds for _, _, (_, _, tag, kinds, _) in _morfeusz().analyse(word) if _Tag.read(tag).part in _NOUN]
    return bool(kinds) and all(not one or _COMMON in one for one in kinds)


def inflected_person(name: str) -> list[str]:
    """Return a full name in the other cases; its last word may be any noun, which a man's name has in its cases."""
    return inflected(name, of_person=True)


def inflected(name: str, *, of_person: bool = False) -> list[str]:
    """Return the name in the other cases."""
    found = _inflected(name, of_person=of_person)
    if name.islower():  # `myśliwiec` may be a hunter, too, who has another plural
        found |= _inflected(name, of_person=False, without=frozenset(["m1"]))
    found.pop(name, None)
    return list(found)


def _inflected(name: str, *, of_person: bool, without: frozenset[str] = frozenset()) -> dict[str, None]:
    """Return the other cases, as keys. without: genders that the nouns have not."""
    words = name.split(" ")
    parsed = _parsed(words, without)
    guessed = _guessed(words, parsed, of_person=of_person and len(words) > 1)
    if of_person and len(words) > 1 and parsed[-1] is None and not _is_womans(words[0], parsed[0]):
        parsed[-1] = _nominative(words[-1], _NOUN)
    if not any(parsed) and not guessed:
        return {}
    found: dict[str, None] = {}
    for number, case in chain(product([""], _CASES), product(["pl"], _PLURAL_CASES if name.islower() else ())):
        parts = []
        for at, (word, parse) in enumerate(zip(words, parsed, strict=True)):
            form = "" if parse is None and at in guessed else _form(word, parse, case, number)
            parts.append(
                [
                    *([form] if form else []),
                    *(guessed_forms("pl", word, _NAMES_OF_CASES[case]) if at in guessed else []),
                ]
            )
        found.update(dict.fromkeys(together(parts)))
    return found


def _guessed(words: list[str], parsed: list[_Word | None], *, of_person: bool) -> set[int]:
    """Return which words have the forms that their endings tell: those with a capital that the dictionary does not
    have, or as another case alone (`Orlany`), up to the first noun, and in a person's name all.

    A woman's family name has cases in `-a` alone.
    """
    found = set()
    is_womans = of_person and _is_womans(words[0], parsed[0])
    for at, (word, parse) in enumerate(zip(words, parsed, strict=True)):
        may_have = word[:1].isupper() and not (at and is_womans and word[-1] != "a")
        if may_have and parse is None and not (at and _is_known(word)) and not _is_indeclinable(word):
            found.add(at)
        if not of_person and (parse is None or parse.tag.part in _NOUN):
            break
    return found


def _is_womans(given: str, parse: _Word | None) -> bool:
    return parse.tag.genders.isdisjoint(_MEN) if parse else given.endswith("a")


def _is_indeclinable(word: str) -> bool:
    """Return whether the dictionary has a word that is the same in the nominative and the genitive."""
    tags = [_Tag.read(tag) for _, _, (_, _, tag, *_) in _morfeusz().analyse(word)]
    return any({"nom", "gen"} <= tag.cases for tag in tags)


def _is_known(word: str) -> bool:
    return any(tag != "ign" for _, _, (_, _, tag, *_) in _morfeusz().analyse(word))


def _parsed(words: list[str], without: frozenset[str]) -> list[_Word | None]:
    """Return each word that is inflected with the name, `None` for the others.

    Adjectives before or after the first noun agree with it (`Korea Północna`); other nouns after it depend on it, but
    for the parts of a person's name.
    """
    nouns = {word: noun for word in words if (noun := _nominative(word, _NOUN, without=without))}
    head = next((noun for word, noun in nouns.items() if not _is_attribute(word, nouns)), None)
    parsed: list[_Word | None] = []
    is_after_head = False
    for word in words:
        parse = None
        if word.isalpha() and not word.isupper():
            parse = _nominative(word, _AGREEING | _NOUN, head=head, is_person=is_after_head, without=without)
        is_after_head = is_after_head or (parse is not None and parse.tag.part in _NOUN)
        parsed.append(parse)
    return parsed


def _is_attribute(word: str, nouns: Mapping[str, _Word]) -> bool:
    """Return whether a word agrees with another noun: *Zielone* may be a noun, but not in *Zielone Wzgórza*."""
    return any(_nominative(word, _AGREEING, head=noun) for other, noun in nouns.items() if other != word)


def _nominative(
    word: str,
    parts: AbstractSet[str],
    *,
    head: _Word | None = None,
    is_person: bool = False,
    without: frozenset[str] = frozenset(),
) -> _Word | None:
    """Return the first reading of a word as the nominative of one of the parts of speech, with the gender and number
    of the head."""
    for _, _, (_, lemma, tag, kinds, _) in _morfeusz().analyse(word):
        read = _Tag.read(tag)
        if read.part not in parts or "nom" not in read.cases or "gen" in read.cases:  # both: indeclinable
            continue
        if is_person and read.part in _NOUN and _PERSONS_NAMES.isdisjoint(kinds):
            continue
        shared = (read.genders & head.tag.genders if head else read.genders) - without
        if shared and (not head or read.number == head.tag.number):
            return _Word(lemma, read._replace(genders=shared))
    return None


def _form(word: str, parse: _Word | None, case: str, number: str) -> str:
    """Return the word in a case, with its capital; the word itself when it is not inflected; empty without the case.

    number: empty for the one in which the word stands.
    """
    if parse is None:
        return word
    wanted = parse.tag
    for form, _, tag, *_rest in _morfeusz().generate(parse.lemma):
        read = _Tag.read(tag)
        is_same = (read.part, read.number, read.rest) == (wanted.part, number or wanted.number, wanted.rest)
        if is_same and case in read.cases and read.genders & wanted.genders:
            return str(form[:1].upper() + form[1:] if word[:1].isupper() else form)
    return ""
