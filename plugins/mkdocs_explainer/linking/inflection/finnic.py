"""Finnish and Estonian phrases of common words: adjectives stand in the case and number of their noun.

Of adjectives those are known that an ending tells (`-nen`, `-line`); other words before the noun stay.
"""

import re
from collections.abc import Callable, Iterator

_SHORTEST = 4
"""Letters of a common noun that has other forms."""
_BACK = re.compile("[aou]")
_COMPOUND = re.compile("[aou][^aouäöy]*[ei][^aouäöy]*[ei][^aouäöy]*$")
"""Behind back vowels two at least of the others, which may be a word of their own (`sukellusvene`)."""
_FINNISH_CASES = ("ssa", "sta", "lla", "lta", "lle", "ksi", "tta", "na")
"""Endings that an adjective has as its noun has them, with the back vowel."""
_ESTONIAN_CASES = ("st", "sse", "s", "lt", "le", "l", "ks")
_ESTONIAN_ENDS = ("ga", "ni", "na", "ta")
"""Endings that an adjective has not: it stands in the genitive before them."""
_PARTITIVES = {"st": "ku", "si": "ke"}
"""What Estonian adjectives in `-lik` have in the place of these endings of those in `-line`."""
_ADJECTIVES = ("nen", "eä", "ea", "ton", "tön", "line", "lik")

Pairs = Iterator[tuple[str, str]]
"""The ending of an adjective, and a form of the noun that goes with it."""


def finnish_phrases(name: str) -> list[str]:
    """Return the plurals of a Finnish common noun, and all other forms of a phrase with an adjective.

    >>> "ballistisilla ohjuksilla" in finnish_phrases("ballistinen ohjus"), finnish_phrases("Lahti")
    (True, [])
    """
    return _phrases(name, _finnish, _finnish_adjective)


def estonian_phrases(name: str) -> list[str]:
    """Return the forms of an Estonian common noun, and of a phrase with an adjective.

    >>> "ballistilised raketid" in estonian_phrases("ballistiline rakett"), estonian_phrases("Tartu")
    (True, [])
    """
    return _phrases(name, _estonian, _estonian_adjective)


def _phrases(name: str, noun: Callable[[str], Pairs], adjective: Callable[[str, str], str]) -> list[str]:
    *before, last = name.split(" ")
    is_one = name.islower() or any(word.endswith(_ADJECTIVES) for word in before)
    if not is_one or len(last) < _SHORTEST or not name.replace(" ", "").replace("-", "").isalpha():
        return []
    found: dict[str, None] = {}
    for ending, form in noun(last):
        found[" ".join((*(adjective(word, ending) for word in before), form))] = None
    found.pop(name, None)
    return list(found)


def _finnish_adjective(word: str, ending: str) -> str:
    if word.endswith(("ton", "tön")):
        return _lacking(word, ending)
    if word.endswith(("eä", "ea")):
        return _of_quality(word, ending)
    if not word.endswith("nen"):
        return word
    stem = word.removesuffix("nen")
    return stem + (ending if _BACK.search(stem) else ending.replace("a", "ä"))


def _of_quality(word: str, ending: str) -> str:
    """Return the form of an adjective like `vihreä`."""
    a = word[-1]
    if ending in ("sta", "sten"):
        return f"{word}{a}" if ending == "sta" else f"{word[:-1]}iden"
    if ending.startswith("se"):
        return word + (f"{a}n" if ending == "seen" else ending[2:].replace("a", a))
    return word[:-1] + (f"it{a}" if ending == "sia" else ending[1:].replace("a", a))


def _lacking(word: str, ending: str) -> str:
    """Return the form of an adjective that says what somebody is without (`miehittämätön`)."""
    a = "a" if word[-2] == "o" else "ä"
    stem = f"{word[:-2]}t{word[-2]}m"
    if ending == "sta":
        return f"{word}t{a}"
    if ending.startswith("se"):
        rest = f"{a}n" if ending == "seen" else ending[2:].replace("a", a)
        return stem + a + rest
    return stem + ("ien" if ending == "sten" else ending[1:].replace("a", a))


def _estonian_adjective(word: str, ending: str) -> str:
    if word.endswith("line"):
        return word.removesuffix("ne") + ending
    if not word.endswith("lik"):
        return word
    if ending in _PARTITIVES:
        return word + _PARTITIVES[ending]
    return word + ("e" if ending.startswith("ste") else "u") + ending[3 if ending.startswith("ste") else 2 :]


def _finnish(noun: str) -> Pairs:
    yield from _finnish_with(noun, "a" if _BACK.search(noun) else "ä")
    if _COMPOUND.search(noun):
        yield from _finnish_with(noun, "ä")


def _finnish_with(noun: str, a: str) -> Pairs:
    for strong, weak in _finnish_stems(noun):
        yield "sen", f"{weak}n"
        yield "set", f"{weak}t"
        yield "seen", f"{strong}{strong[-1]}n"
        yield "seen", f"{strong}seen"
        if strong[-1] == "i":
            yield "sien", f"{strong}en"
            yield "sten", f"{strong}en"
        for case in _FINNISH_CASES:
            yield f"se{case}", (strong if case == "na" else weak) + case.replace("a", a)
        yield from _finnish_many(strong, weak, a)
    for ends in (f"t{a}", f"{a}"):
        for base in (noun, noun[:-3] + "s") if noun.endswith("nen") else (noun,):
            yield "sta", base + ends
    yield "sten", f"{noun}ten"


def _finnish_many(strong: str, weak: str, a: str) -> Pairs:
    """Yield the plurals of a stem in the cases that they share with the adjective."""
    for many, short in zip(_finnish_plural(strong), _finnish_plural(weak), strict=True):
        for ends in (a, f"t{a}"):
            yield "sia", many + ends
        for ends in ("in", "hin"):
            yield "siin", many + ends
        for ends in ("en", "den", "tten"):
            yield "sien", many + ends
            yield "sten", many + ends
        if many[-2] in "oö":  # `laivojen`
            yield "sien", f"{many[:-1]}jen"
            yield "sten", f"{many[:-1]}jen"
            yield "sia", f"{many[:-1]}j{a}"
        for case in _FINNISH_CASES:
            yield f"si{case}", (many if case == "na" else short) + case.replace("a", a)


def _finnish_stems(noun: str) -> Iterator[tuple[str, str]]:
    """Yield the stems of a Finnish noun, each in the strong and in the weak grade."""
    if noun.endswith("nen"):
        yield f"{noun[:-3]}se", f"{noun[:-3]}se"
    elif noun.endswith(("us", "ys", "os", "ös", "is")):
        yield f"{noun[:-1]}kse", f"{noun[:-1]}kse"
    elif noun.endswith(("as", "äs")):
        yield noun[:-1] + noun[-2], noun[:-1] + noun[-2]
    elif noun.endswith("in"):
        yield f"{noun[:-1]}me", f"{noun[:-1]}me"
    elif noun.endswith("e"):
        yield f"{noun}e", f"{noun}e"
        if noun[-2] in "tkp":  # `pakote`, `pakotteen`
            yield (doubled := f"{noun[:-1]}{noun[-2]}ee"), doubled
    elif noun[-1] in "aiouyäö":
        weak = next((noun[:-3] + to + noun[-1] for end, to in _GRADES if noun[:-1].endswith(end)), noun)
        yield noun, weak
        if noun[-2] in "tkp" and weak == noun:
            yield noun, noun[:-2] + {"t": "d", "k": "", "p": "v"}[noun[-2]] + noun[-1]
    else:
        yield f"{noun}i", f"{noun}i"


_GRADES = (("kk", "k"), ("pp", "p"), ("tt", "t"), ("nk", "ng"), ("nt", "nn"), ("lt", "ll"), ("rt", "rr"), ("mp", "mm"))
"""Consonants before the last vowel of a Finnish word, and what they are in most of its cases."""


def _finnish_plural(stem: str) -> tuple[str, str]:
    """Return what a Finnish stem may be before the endings of the plural, without the `i` as a `j`, and with it."""
    if stem.endswith(("aa", "ää", "ee")):
        return f"{stem[:-1]}i", f"{stem[:-1]}i"
    if stem[-1] in "aä":
        round_ = "o" if stem[-1] == "a" else "ö"
        return f"{stem[:-1]}i", f"{stem[:-1]}{round_}i"
    if stem[-1] == "i":
        return f"{stem[:-1]}ei", f"{stem[:-1]}ej"
    if stem[-1] == "e":
        return f"{stem[:-1]}i", f"{stem[:-1]}i"
    return f"{stem}i", f"{stem}j"


def _estonian(noun: str) -> Pairs:
    """Yield all that a stem may be: the quantity of a vowel or of `tt` may change."""
    stems = [noun] if noun[-1] in "aeiouõäöü" else [f"{noun}{vowel}" for vowel in "iau"]
    if noun.endswith(("er", "el")):  # `laager`, `laagri`
        stems.append(f"{noun[:-2]}{noun[-1]}i")
    if noun[-2:] in ("tt", "pp", "kk", "ss"):
        stems = [f"{noun[:-1]}i", *stems]
    if noun.endswith("us"):
        stems = [f"{noun}e", f"{noun[:-1]}kse"]
    for stem in stems:
        yield "se", stem
        yield "st", f"{stem}t"
        yield "sed", f"{stem}d"
        yield "si", f"{stem[:-1]}eid"
        yield "si", f"{stem}sid"
        yield "si", f"{stem}id"
        yield "si", f"{stem[:-1]}i"
        yield "si", f"{stem[:-1]}e"
        yield "st", stem
        for case in _ESTONIAN_CASES:
            yield f"se{case}", stem + case
        for many in (f"{stem}de", f"{stem}te", f"{noun}te"):
            yield "ste", many
            for case in _ESTONIAN_CASES:
                yield f"ste{case}", many + case
            for case in _ESTONIAN_ENDS:
                yield "ste", many + case
        for case in _ESTONIAN_ENDS:
            yield "se", stem + case
    yield "st", f"{noun}t"
