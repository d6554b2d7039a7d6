"""Forms of German, Dutch and Scandinavian phrases in other numbers and cases.

Which plural a noun has, its letters often do not tell. All that it may be is made of a long noun, and of one behind an
adjective: a wrong guess is a form that nobody writes, while a short one alone would be another word (`Rat`, `Rate`).
"""

from collections.abc import Callable, Iterator
from itertools import product

_SHORTEST_IN_E, _SHORTEST_SURE, _SHORTEST = 4, 5, 8
"""Letters of a German noun in *e*, of a noun whose ending tells its plural, and of one of which all is made; behind an
adjective, shorter ones will do."""
_SHORTEST_IN_PHRASE = 3
"""Letters of the last word of a phrase."""
_FEMININE = ("ung", "heit", "keit", "schaft", "ion", "tät", "ei", "enz", "anz")
_LONG = ("ier", "eer", "iel")
"""Ends of nouns with a long vowel, which have another plural than `Führer` (`Offiziere`)."""
_UMLAUT = str.maketrans("aouAOU", "äöüÄÖÜ")
_BEHIND = frozenset("der des von vom mit für zur zum im in gegen ohne auf aus am an".split())
"""From here on a German phrase does not change in the plural (`Waffe der Wahl`)."""
_ADJECTIVE_ENDS = ("es", "er", "en", "e")


def german(name: str) -> Iterator[str]:
    """Yield the forms of a noun, and of a phrase of small adjectives and a noun, with what is behind it.

    >>> list(german("Drohne")), list(german("Rat")), "Strafzölle" in list(german("Strafzoll"))
    (['Drohnen'], [], True)
    >>> "runde Tische" in list(german("runder Tisch"))
    True
    >>> list(german("ballistische Rakete"))[:3]
    ['ballistische Raketen', 'ballistischer Rakete', 'ballistischer Raketen']
    """
    words = name.split(" ")
    at = next((at for at, word in enumerate(words) if word in _BEHIND), len(words))
    if not at:
        return
    (*adjectives, noun), tail = words[:at], words[at:]
    if noun.islower() or not noun.replace("-", "").isalpha() or not all(map(str.islower, adjectives)):
        return
    nouns = [noun, *_german_noun(noun, in_phrase=at > 1 or bool(tail), is_neuter=words[0].endswith("es"))]
    changed = [_german_adjective(word) for word in adjectives]
    if not all(changed):
        return
    forms = (" ".join((*words, *tail)) for words in product(*changed, nouns))
    yield from (form for form in dict.fromkeys(forms) if form != name)


def _german_adjective(word: str) -> tuple[str, ...]:
    """Return the forms of an adjective; none: it is another word."""
    ending = next((end for end in _ADJECTIVE_ENDS if word.endswith(end)), None)
    if ending is None:
        return ()
    stem = word.removesuffix(ending)
    return tuple(dict.fromkeys((word, f"{stem}e", f"{stem}er", f"{stem}en", f"{stem}em")))


def _german_noun(noun: str, *, in_phrase: bool, is_neuter: bool) -> list[str]:  # noqa: PLR0911 -- an ending, a line
    if len(noun) >= _SHORTEST_IN_E and noun.endswith("e"):
        return [f"{noun}n"]
    if len(noun) < _SHORTEST_SURE and not in_phrase:
        return []
    if noun.endswith(_FEMININE):
        return [f"{noun}en"]
    if noun.endswith("in"):
        return [f"{noun}nen", *(f"{noun}{end}" for end in ("s", "e", "es", "en"))]
    if noun.endswith("or"):
        return [f"{noun}en", f"{noun}e", f"{noun}s"]
    if noun.endswith(_LONG):
        return [f"{noun}{end}" for end in ("e", "en", "s", "es")]
    if noun.endswith(("er", "el")):
        return [f"{noun}n", f"{noun}s"]
    if noun.endswith("en"):
        return [f"{noun}s"]
    if len(noun) < _SHORTEST and "-" not in noun and not in_phrase:
        return []
    return _all_german_nouns(noun, is_neuter=is_neuter)


def _all_german_nouns(noun: str, *, is_neuter: bool) -> list[str]:
    """Return all the plurals and cases that a noun may have by its letters."""
    at = max(map(noun.lower().rfind, "aou"))
    if noun[at - 1 : at + 1] == "au":
        at -= 1
    turned = f"{noun[:at]}{noun[at].translate(_UMLAUT)}{noun[at + 1 :]}" if at > len(noun) - _SHORTEST_SURE else ""
    ends = ["e", "en", "er", "ern", "es", "s"]
    if len(noun) < _SHORTEST and not is_neuter:  # `kalte Krieger` are no cold wars
        ends = ["e", "en", "es", "s"]
    plain = [noun + end for end in ends if not (end == "s" and noun.endswith("s"))]
    return [*plain, *(turned + end for end in ("e", "en", "er", "ern") if turned)]


def dutch(name: str) -> Iterator[str]:
    """Yield the plural of a noun in small letters, and of an adjective and a noun.

    >>> list(dutch("straaljager")), "ballistische raketten" in list(dutch("ballistische raket"))
    (['straaljagers'], True)
    """
    yield from _phrases(name, _dutch_noun, _dutch_adjective)


def _dutch_adjective(word: str) -> tuple[str, ...]:
    """Return an adjective as it is, and with its ending: `rood`, `rode`; `wit`, `witte`; `boos`, `boze`."""
    if word.endswith("e"):
        return (word,)
    stem, last = word[:-1], word[-1]
    soft = {"f": "v", "s": "z"}.get(last, last)
    longer = [f"{stem}{last}e", f"{stem}{soft}e", f"{word}{last}e"]
    if len(word) > _SHORTEST_IN_PHRASE and word[-2] == word[-3] and word[-2] in _VOWELS:
        longer += [f"{word[:-2]}{soft}e", f"{word[:-2]}{last}e"]
    return tuple(dict.fromkeys((word, *longer)))


_DUTCH = {
    "heid": "heden",
    "schip": "schepen",
    "stad": "steden",
    "lid": "leden",
    "kind": "kinderen",
    "smid": "smeden",
    "basis": "bases",
}
"""Ends of nouns with a plural of their own."""


def _dutch_noun(noun: str) -> list[str]:
    if end := next((end for end in _DUTCH if noun.endswith(end)), ""):
        return [noun.removesuffix(end) + _DUTCH[end]]
    if noun.endswith(("e", "er", "el", "em", "en", "ie", "or")):
        others = [f"{noun}n"] if noun.endswith("e") else [f"{noun}en"] if noun.endswith("or") else []
        if noun[-2] == noun[-3]:  # `machinegeweer`, `kantoor`
            others = [f"{noun[:-2]}{noun[-1]}en"]
        elif noun.endswith("ier"):  # `roofdier`
            others = [f"{noun}en"]
        return [f"{noun}s", *others]
    last = noun[-1]
    if last in "fs":
        soft = "v" if last == "f" else "z"
        short = [f"{noun[:-2]}{soft}en"] if noun[-2] == noun[-3:-2] else []  # `doos`, `dozen`
        return [f"{noun[:-1]}{soft}en", f"{noun}en", f"{noun}{last}en", *short]
    if last in "aeiouy":
        return [f"{noun}'s", f"{noun}s"]
    short = [f"{noun[:-2]}{last}en"] if len(noun) > 3 and noun[-2] == noun[-3] else []
    return [f"{noun}en", f"{noun}{last}en", f"{noun}s", *short]


def swedish(name: str) -> Iterator[str]:
    """Yield the forms of a noun in small letters, and of an adjective and a noun.

    >>> list(swedish("ballistisk robot"))[-2:], list(swedish("drönare"))[:3]
    (['ballistiska roboterna', 'ballistiska roboternas'], ['drönaren', 'drönarens', 'drönarna'])
    """
    yield from _phrases(name, _swedish_noun, _scandinavian_adjective("a"))


def _pairs(text: str) -> dict[str, str]:
    return dict(pair.split(":") for pair in text.split())


_SWEDISH = _pairs("man:män stad:städer land:länder hand:händer bok:böcker mot:möter natt:nätter")
_DANISH = _pairs("mand:mænd stad:stæder hånd:hænder tand:tænder bog:bøger bonde:bønder barn:børn nat:nætter")
_NORWEGIAN = _pairs("mann:menn stad:steder hånd:hender tann:tenner bok:bøker bonde:bønder natt:netter fot:føtter")
"""Ends of nouns that change their vowel in the plural, as a word of their own has it."""


def _swedish_noun(noun: str) -> list[str]:
    if end := next((end for end in _SWEDISH if noun.endswith(end)), ""):
        many = noun.removesuffix(end) + _SWEDISH[end]
        one = f"{noun}nen" if end == "man" else f"{noun}en"
        return [form + s for form in (one, many, f"{many}na", f"{many}nen") for s in ("", "s")]
    if noun.endswith(("er", "el", "en")):  # `läger`, `lägret`
        short = noun[:-2] + noun[-1]
        return [*_with_genitives(noun, "n na en et ar arna er erna"), *_with_genitives(short, "en et ar arna")]
    if noun.endswith("a"):
        return _with_genitives(noun[:-1], "an or orna")
    if noun.endswith("are"):
        return [*_with_genitives(noun, "n"), *_with_genitives(noun[:-1], "na")]
    if noun.endswith("e"):
        return _with_genitives(noun[:-1], "en et er erna ar arna ena")
    return _with_genitives(noun, "en et ar arna er erna")


_VOWELS = "aeiouyæøåäö"


def _with_genitives(stem: str, ends: str) -> list[str]:
    return [stem + end.strip("-") + s for end in ends.split() for s in ("", "s")]


def danish(name: str) -> Iterator[str]:
    """Yield the forms of a noun in small letters, and of an adjective and a noun, in Danish and Norwegian.

    >>> list(danish("drone"))[:4], "ballistiske missiler" in list(danish("ballistisk missil"))
    (['dronen', 'dronens', 'droner', 'droners'], True)
    """
    yield from _phrases(name, _danish_noun, _scandinavian_adjective("e"))


def _danish_noun(noun: str) -> list[str]:
    for ends in (_DANISH, _NORWEGIAN):
        if end := next((end for end in ends if noun.endswith(end)), ""):
            many = noun.removesuffix(end) + ends[end]
            return [*_with_genitives(noun, "en et"), *_with_genitives(many, "- ene ne")]
    stem = noun.removesuffix("e")
    if stem != noun:
        return _with_genitives(stem, "en er erne ene a")
    found = _with_genitives(noun, "en et er erne ene e a")
    if noun.endswith("er"):
        return [*found, *_with_genitives(noun, "ne")]
    if noun[-1] not in _VOWELS and noun[-2] in _VOWELS and noun[-3] not in _VOWELS:  # `raket`, `raketter`
        found += _with_genitives(noun + noun[-1], "en et er erne ene e")
    return found


def _scandinavian_adjective(ending: str) -> Callable[[str], tuple[str, ...]]:
    def forms(word: str) -> tuple[str, ...]:
        if word.endswith(ending):
            return (word,)
        past = (f"{word[:-1]}de", f"{word[:-1]}te") if word.endswith(("ad", "at", "et")) else ()  # `bepansrade`
        neuter: tuple[str, ...] = (f"{word[:-1]}{ending}",) if word.endswith("t") else ()  # `politiskt parti`
        if word.endswith("tt"):  # `nytt land`, `rött kort`
            neuter += (f"{word[:-2]}{ending}", f"{word[:-2]}d{ending}")
        return (word, f"{word}t", f"{word}{ending}", *past, *neuter)

    return forms


def _phrases(name: str, noun: Callable[[str], list[str]], adjective: Callable[[str], tuple[str, ...]]) -> Iterator[str]:
    """Yield a phrase of small letters with all forms of its last word, and of the words before it."""
    *before, last = name.split(" ")
    if not name.islower() or not name.replace(" ", "").replace("-", "").isalpha():
        return
    if len(last) < (_SHORTEST_IN_PHRASE if before else _SHORTEST_SURE):
        return
    forms = (" ".join(words) for words in product(*map(adjective, before), [last, *noun(last)]))
    yield from (form for form in dict.fromkeys(forms) if form != name)
