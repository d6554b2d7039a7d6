"""Which entity words probably mean that no alias of it lists: a family name, initials, another spelling."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from mkdocs_explainer.linking.initials import initial_letters
from mkdocs_explainer.linking.languages.english import ENGLISH
from mkdocs_explainer.linking.people import families_of
from mkdocs_explainer.model.corpus import Entity

How = Literal["surname", "initials", "spelling"]

_SHORTEST = 5
"""Letters of words of which another spelling is looked for: shorter ones are one letter from too many others."""
_LIKE = str.maketrans("yjw", "iiv")
_LONG = 9
"""Letters from which on two letters may differ."""


class Kinship(NamedTuple):
    """Words, and the entities that they probably mean."""

    how: How
    entities: tuple[str, ...]
    """Ids, sorted."""
    name: str
    """The known name that they belong to."""


class Kin:
    """All names of a glossary, ready to be compared with words that no name is."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._surnames: dict[str, dict[str, str]] = {}
        self._initials: dict[str, dict[str, str]] = {}
        self._names: dict[str, dict[str, str]] = {}
        for entity in entities:
            for name in (entity.name, *(alias.text for alias in entity.aliases)):
                self._names.setdefault(plain(name), {}).setdefault(entity.id, name)
                if entity.type == "person":
                    for family in families_of(entity, name, entity.lang, ENGLISH):
                        self._surnames.setdefault(family, {}).setdefault(entity.id, name)
                else:
                    for short in initial_letters(name, ENGLISH.function_words):
                        self._initials.setdefault(short, {}).setdefault(entity.id, name)

    def named(self, words: str) -> tuple[str, ...]:
        """Return the entities of which the words are a name, whatever their capitals and marks."""
        return tuple(sorted(self._names.get(plain(words), ())))

    def find(self, words: Iterable[str]) -> Mapping[str, Kinship]:
        """Return the kinship of those of the words that have one.

        All words are compared in one pass over the glossary, so ask for all at once.
        """
        asked = list(dict.fromkeys(words))
        found: dict[str, Kinship] = {}
        for each in asked:
            if kin := self._surnames.get(each):
                found[each] = _kinship("surname", kin)
            elif kin := self._initials.get(each.replace(".", "")):
                found[each] = _kinship("initials", kin)
        for each, kin in self._similar([each for each in asked if each not in found]).items():
            found[each] = _kinship("spelling", kin)
        return found

    def _similar(self, asked: Iterable[str]) -> dict[str, dict[str, str]]:
        shortened: dict[str, list[str]] = {}
        for each in asked:
            letters = _transcribed(plain(each))
            if len(letters) >= _SHORTEST and not each.isupper():
                for form in _with_one_less(letters):
                    shortened.setdefault(form, []).append(each)
        found: dict[str, dict[str, str]] = {}
        for name, owners in self._names.items() if shortened else ():
            if len(name) < _SHORTEST:
                continue
            near = {each for form in _with_one_less(_transcribed(name)) for each in shortened.get(form, ())}
            for each in near:
                if _is_respelled(plain(each), name):
                    found.setdefault(each, {}).update(owners)
        return found


def _kinship(how: How, names: Mapping[str, str]) -> Kinship:
    ids = tuple(sorted(names))
    return Kinship(how, ids, names[ids[0]])


def plain(words: str) -> str:
    """Return the words in small letters, without marks, dots and hyphens.

    >>> plain("Émile  Ex-Yz")
    'emile ex yz'
    """
    letters = unicodedata.normalize("NFKD", words.replace("-", " ").replace(".", "")).casefold()
    return " ".join("".join(letter for letter in letters if not unicodedata.combining(letter)).split())


def _transcribed(words: str) -> str:
    """Return the words without what transcriptions from other scripts differ in: `y` and `i`, `w` and `v`, doubles."""
    letters = words.translate(_LIKE).replace("kh", "h")
    return "".join(letter for at, letter in enumerate(letters) if not (at and letter == letters[at - 1]))


def _with_one_less(words: str) -> Iterator[str]:
    yield words
    for at in range(len(words)):
        yield words[:at] + words[at + 1 :]


def _is_respelled(words: str, name: str) -> bool:
    """Return whether the two differ so little that one is probably the other, spelled in another way.

    The first letter is the same, no figure differs, and no word is in the plural of the other's.
    """
    if words[0] != name[0] or [c for c in words if c.isdigit()] != [c for c in name if c.isdigit()]:
        return False
    if words.count(" ") != name.count(" ") or words == name:
        return words == name
    if _without_s(words) == _without_s(name):
        return False
    words, name = _transcribed(words), _transcribed(name)
    return distance(words, name) <= (2 if min(len(words), len(name)) >= _LONG else 1)


def _without_s(words: str) -> str:
    return " ".join(word.removesuffix("s") for word in words.split())


def distance(one: str, other: str) -> int:
    """Return how many letters must be changed, added, left out or swapped with their neighbour.

    >>> distance("kursk", "krusk"), distance("kursk", "kurs")
    (1, 1)
    """
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        earlier, before, row = before, row, [i]
        for j, its in enumerate(other, start=1):
            cost = min(before[j] + 1, row[-1] + 1, before[j - 1] + (letter != its))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == its:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
    return row[-1]
