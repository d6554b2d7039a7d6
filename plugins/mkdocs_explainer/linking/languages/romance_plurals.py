"""Plurals of French, Italian, Catalan, Occitan, Spanish, Portuguese and Galician phrases.

The noun and its adjectives change, up to the first `de`.
"""

import re
from collections.abc import Callable, Iterator
from itertools import product

from mkdocs_explainer.linking.languages.language import words

_SHORTEST_NOUN = 4
"""Letters of a noun that gets a plural, one fewer at the head of a phrase: shorter ones are too often other words."""
_UNCHANGED = words("de du des d del della dello delle degli di da do dos das en in à a à con con sol-air sol-sol")
"""From here on a phrase does not change in the plural (`char de combat`)."""


_NEGATIONS = frozenset(["no", "non", "não"])
"""Words within a phrase that do not change (`aviones no tripulados`)."""
_NO_LETTERS = str.maketrans("", "", " -'")


def plurals_by(*ways: Callable[[str], str]) -> Callable[[str], Iterator[str]]:
    """Return what yields the plurals of a phrase with a small first word, its words up to a preposition changed, but
    names (`chevaux de Troie`).

    ways: what gives the plural of a word; of several each may be right.
    """

    def plurals(name: str) -> Iterator[str]:
        parts = name.split(" ")
        if not (parts[0].islower() and name.translate(_NO_LETTERS).isalpha()):
            return
        count = next((at for at, word in enumerate(parts) if word in _UNCHANGED or "'" in word), len(parts))
        if not count or len(parts[0]) + (len(parts) > 1) < _SHORTEST_NOUN:
            return
        many = [
            [word] if word in _NEGATIONS or not word.islower() else list(dict.fromkeys(way(word) for way in ways))
            for word in parts
        ]
        for changed in product(*many[:count]):
            yield from _unless(name, (*changed, *parts[count:]))
            if count > 1:
                yield from _unless(name, (changed[0], *parts[1:]))  # what follows may be a noun (`mines antipersonnel`)
            joined = parts[0].split("-")
            if len(joined) > 1 and ways[0](joined[-1]) != joined[-1]:  # `gardes-côtes`, but not `porte-avions`
                yield " ".join(("-".join(map(ways[0], joined)), *changed[1:], *parts[count:]))
                yield " ".join(("-".join((ways[0](joined[0]), *joined[1:])), *changed[1:], *parts[count:]))

    return plurals


def _unless(name: str, parts: tuple[str, ...]) -> Iterator[str]:
    """Yield what the parts make, unless it is the name itself."""
    if (made := " ".join(parts)) != name:
        yield made


_FRENCH_AUX = frozenset("bail corail émail soupirail travail vantail vitrail".split())
"""Nouns in `ail` whose plural is `aux`."""
_FRENCH_ALS = frozenset("bal banal carnaval cérémonial chacal fatal festival final natal naval récital régal".split())
"""Words in `al` whose plural is `als`."""
_FRENCH_OUX = frozenset("bijou caillou chou genou hibou joujou pou".split())


def french(word: str) -> str:
    if word.endswith(("s", "x", "z")):
        return word
    if word in _FRENCH_AUX:
        return word[:-3] + "aux"
    if (word.endswith(("eau", "eu")) and word not in ("bleu", "pneu")) or word in _FRENCH_OUX:
        return word + "x"
    return word[:-2] + "aux" if word.endswith("al") and word not in _FRENCH_ALS else word + "s"


_STRESSED = dict(zip("áéíóú", "aeiou", strict=True))
_ONE_SYLLABLE = re.compile("[^aeiou]*[aeiou]{1,2}s")
_UNSTRESSED = str.maketrans(_STRESSED)
_STRESS = str.maketrans("aeiou", "áéíóú")


def spanish(word: str) -> str:
    if word.endswith("z"):
        return word[:-1] + "ces"
    if word[-1] not in "ns":
        return word + ("s" if word[-1] in "aeiouáéó" else "es")
    begin, vowel = word[:-2], word[-2]
    if vowel in _STRESSED:  # `almacén`: one more syllable needs no sign, but in `país`
        return begin + (vowel if begin[-1] in "aeo" else _STRESSED[vowel]) + word[-1] + "es"
    if word[-1] == "s":
        return word + "es" if _ONE_SYLLABLE.fullmatch(word) else word  # `gris`, `gas`, but `crisis`
    plain = begin.translate(_UNSTRESSED)
    at = max(map(plain.rfind, "aeiou"))
    if at < 0 or at == len(plain) - 1:  # `tren`, `bien`
        return word + "es"
    return f"{plain[:at]}{plain[at].translate(_STRESS)}{plain[at + 1 :]}{vowel}nes"  # `crimen`: the stress needs one


def _has_accent(word: str) -> bool:
    """Return whether a written accent says that the last syllable has no stress (`míssil`, but `fuzil`)."""
    return not word[:-1].isascii()


_PORTUGUESE_ENDS = {"ão": "ões", "m": "ns", "al": "ais", "ol": "óis", "ul": "uis", "s": "s"}


def portuguese(word: str) -> str:
    if word.endswith(("el", "il")):
        stressed = "éis" if word.endswith("el") else "is"
        return word[:-2] + ("eis" if _has_accent(word) else stressed)
    for end, plural in _PORTUGUESE_ENDS.items():
        if word.endswith(end):
            return word.removesuffix(end) + plural
    return word + ("s" if word[-1] in "aeiouáéó" else "es")


def portuguese_other(word: str) -> str:
    """Return the plural of a word in `ão` that the commonest rule does not give (`cidadãos`)."""
    return f"{word}s" if word.endswith("ão") else portuguese(word)


def portuguese_rare(word: str) -> str:
    """Return the same of a few (`capitães`)."""
    return f"{word[:-2]}ães" if word.endswith("ão") else portuguese(word)


def catalan(word: str) -> str:
    """Return the plural of a word; `avió` has an `n` there, and no sign of stress."""
    for end, plural in (("ça", "ces"), ("ca", "ques"), ("ja", "ges"), ("gua", "gües"), ("ga", "gues"), ("a", "es")):
        if word.endswith(end):
            return word.removesuffix(end) + plural
    if word[-1] in "áàéèíóòú":
        return word[:-1] + "aaeeioou"["áàéèíóòú".index(word[-1])] + "ns"
    return word + ("os" if word[-1] in "sxç" else "s")


def catalan_longer(word: str) -> str:
    """Return the other plural of a word that ends in these consonants (`impostos`, `imposts`)."""
    return word + "os" if word.endswith(("st", "sc", "xt")) else catalan(word)


def occitan(word: str) -> str:
    return word if word.endswith("s") else word + "s"


def galician(word: str) -> str:
    """Return the plural of a word; of more than one syllable an `l` is lost, unless the stress is before it."""
    if word[-1] in "nm":
        return word[:-1] + "ns"
    if word.endswith("l") and not _has_accent(word) and len(re.findall("[aeiou]+", word)) > 1:
        return word[:-1] + "is" if word[-2] != "i" else word[:-2] + "ís"
    if word.endswith("z"):
        return word[:-1] + "ces"
    return word if word.endswith("s") else word + ("s" if word[-1] in "aeiouáéíóú" else "es")


_ITALIAN = {"arma": "armi", "ala": "ali", "uomo": "uomini", "dio": "dei", "mano": "mani"}
"""Nouns with a plural of their own."""


def italian(word: str) -> str:
    if word in _ITALIAN:
        return _ITALIAN[word]
    if word.endswith(("gramma", "ema", "oma")):  # from Greek
        return word[:-1] + "i"
    if word.endswith("ico"):  # `balistico`: the stress is not on the last but one
        return word[:-1] + "i"
    if word.endswith(("co", "go", "ca", "ga")):
        return word[:-1] + ("hi" if word[-1] == "o" else "he")
    if word.endswith("io"):
        return word[:-1]
    ends = {"o": "i", "e": "i", "a": "e"}
    return word[:-1] + ends[word[-1]] if word[-1] in ends else word


def italian_hard(word: str) -> str:
    """Return the plural of a word in `co` or `go` that the other way does not give (`valichi`, `sindaci`)."""
    if word.endswith("ico"):
        return word[:-1] + "hi"
    return word[:-1] + "i" if word.endswith(("co", "go")) else italian(word)
