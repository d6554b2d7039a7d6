"""Cases of names in languages that hang one ending on another: Hungarian, Finnish, Estonian, Basque and Kazakh.

The vowels of the name say which vowels an ending has. What the sounds of a name might come to is all made: a wrong
guess is a form that nobody writes.
"""

import re
from collections.abc import Iterator

_SHORTEST = 3
"""Letters of a name that has cases here; of shorter ones too many forms are other words."""
_SHORTEST_WORD = 5
"""Letters of a common noun that has cases here, if it is no phrase."""
_VOWELS = "aáeéiíoóöőuúüűäyõ"
_HUNGARIAN_VOWELS = "aáeéiíoóöőuúüű"
_BACK = re.compile("[aáoóuú]")
_LONG = {"a": "á", "e": "é"}
"""Last vowels of Hungarian words that are long before an ending."""
_DIGRAPHS = ("dzs", "sz", "zs", "cs", "gy", "ny", "ty", "ly", "dz")
_BACK_ENDINGS = "nak ban ba ból ra ról nál hoz tól ért ig ként ".split()
_FRONT_ENDINGS = "nek ben be ből re ről nél hez höz től ért ig ként ".split()

_FINNISH_VOWELS = "aeiouyäö"
_SHORT_FINNISH = re.compile(f"[AEIOUYÄÖ][{_FINNISH_VOWELS}]")
"""A name of two letters that can be a Finnish word, which has a long vowel then (`Ii`)."""
_GRADES = (("kk", "k"), ("pp", "p"), ("tt", "t"), ("nk", "ng"), ("nt", "nn"), ("lt", "ll"), ("rt", "rr"), ("mp", "mm"))
"""Consonants before the last vowel of a Finnish word, and what they are in most of its cases."""
_LABIALS = (("rpi", "ve"), ("lpi", "ve"), ("rpa", "va"), ("lpa", "va"), ("rki", "je"), ("lki", "je"))
_FINNISH_GRADES = (("rku", "u"), ("mäki", "e"), ("hti", "di"), ("hta", "da"), ("hto", "do"), ("htu", "du"), *_LABIALS)
"""Ends of Finnish names in which a single consonant changes, and their last two letters then."""
_STRONG_GRADES = (*_GRADES, ("t", "d"), ("p", "v"))
"""The same with those that are single: in names in `-as` the nominative has the weak one."""
_ESTONIAN_ENDINGS = "s st sse l lt le ga ni ks na ta t".split()
_ESTONIAN_GRADES = tuple(
    (end, to)
    for line in (
        "as:a ne:se nne:nde liit:liidu mägi:mäe jõgi:jõe sk:se,sa nd:nna,nni,nnu ld:lla,lli,llu laht:lahe rd:rra lm:lma"
    ).split()
    for end, ends in [line.split(":")]
    for to in ends.split(",")
)
"""Ends of Estonian names, and what they are in most cases."""
_BASQUE_AFTER_VOWEL = "n ko ra tik ren k ri rekin rako rantz raino z rentzat".split()
_BASQUE_OF_NOUNS = "a ak ek en ei aren ari ekin arekin etan etako etatik an ko ren ri ik rik ez az".split()
_BASQUE_AFTER_CONSONANT = "en tik dik ko go eko era etik ek i ekin erako eraino ez entzat".split()
_ACRONYMS = {
    "eu": (*_BASQUE_AFTER_VOWEL, *_BASQUE_AFTER_CONSONANT, "a", "aren", "ak", "ari", "arekin", "an"),
    "et": ("i", *_ESTONIAN_ENDINGS, *(f"i{end}" for end in _ESTONIAN_ENDINGS)),
}
"""What may stand right behind an acronym in capitals."""
_KAZAKH_BACK = re.compile("[аоұыуяё]")


def hungarian(name: str) -> list[str]:
    """Return a name in the Hungarian cases; of several words the last one has the ending.

    >>> hungarian("Kaldovia")[:4], hungarian("Párizs")[4:6]
    (['Kaldoviát', 'Kaldovián', 'Kaldoviával', 'Kaldoviává'], ['Párizzsal', 'Párizzsá'])
    """
    if not _has_cases(name, may_be_small=True):
        return []
    forms = (form for is_back in _harmonies(name) for form in _hungarian(name, is_back=is_back))
    return list(dict.fromkeys(forms))


def _harmonies(name: str) -> tuple[bool, ...]:
    """Return whether the endings of a Hungarian name have the back vowels: the last vowel tells, but for `i` and `é`,
    behind which those before may tell, unless they are another word's (`vadászgép`)."""
    vowels = [letter for letter in name.lower().rpartition(" ")[2] if letter in _HUNGARIAN_VOWELS]
    if not vowels or vowels[-1] not in "iíé":
        return (bool(vowels) and bool(_BACK.match(vowels[-1])),)
    return (True, False) if _BACK.search("".join(vowels)) else (False,)


def _hungarian(name: str, *, is_back: bool) -> list[str]:
    endings = _BACK_ENDINGS if is_back else _FRONT_ENDINGS
    with_, to = ("val", "vá") if is_back else ("vel", "vé")
    last = name[-1]
    digraph = next((end for end in _DIGRAPHS if name.endswith(end)), "")
    if last in _VOWELS and not digraph:
        stem = name[:-1] + _LONG.get(last, last)
        many = () if name[0].isupper() else _hungarian_plurals(f"{stem}k", is_back=is_back)
        return [stem + end for end in ("t", "n", with_, to, *endings)] + list(many)
    doubled = name[: len(name) - len(digraph)] + digraph[0] + digraph if digraph else name + last
    own = "t at ot on" if is_back else "t et öt en ön"
    found = [*(name + end for end in own.split()), doubled + with_[1:], doubled + to[1:], *map(name.__add__, endings)]
    if name[0].islower():
        for vowel in "oa" if is_back else "eö":
            found += _hungarian_plurals(f"{name}{vowel}k", is_back=is_back)
    return found


def _hungarian_plurals(plural: str, *, is_back: bool) -> list[str]:
    """Return the plural of a common noun in its cases."""
    ends = ("at", "on", "kal", "ká") if is_back else ("et", "en", "kel", "ké")
    return [plural, *(plural + end for end in (*ends, *(_BACK_ENDINGS if is_back else _FRONT_ENDINGS)))]


def finnish(name: str) -> list[str]:
    """Return a name in the Finnish cases; of several words the last one has the ending.

    >>> finnish("Kaldovia")[:4], finnish("Turkki")[:3], finnish("Virtanen")[:3], finnish("Biden")[:2]
    (['Kaldovian', 'Kaldoviassa', 'Kaldoviasta', 'Kaldovialla'], ['Turkin', 'Turkissa', 'Turkista'], \
['Virtasen', 'Virtasessa', 'Virtasesta'], ['Bidenin', 'Bidenissä'])
    """
    if not _has_cases(name, may_be_small=" " not in name) and not _SHORT_FINNISH.fullmatch(name):
        return []
    found = [form for a in _finnish_harmonies(name) for form in _finnish(name, a)]
    return list(dict.fromkeys(found))


def _finnish_harmonies(name: str) -> str:
    """Return the vowels that the endings of a Finnish name may have: its last one of either kind tells, unless others
    follow it that may be a word of their own (`Rovaniemellä`)."""
    kinds = ["a" if one in "aou" else "ä" if one in "äöy" else "" for one in name.lower() if one in _FINNISH_VOWELS]
    known = next((kind for kind in reversed(kinds) if kind), "ä")
    return "aä" if known == "a" and kinds[-2:] == ["", ""] else known


def _finnish(name: str, a: str) -> list[str]:
    """Return the cases of a Finnish name. a: the vowel of their endings."""
    found: list[str] = []
    for strong, weak in _finnish_stems(name):
        vowel = strong[-1]
        found += [weak + end for end in ("n", f"ss{a}", f"st{a}", f"ll{a}", f"lt{a}", "lle", "ksi", "t", f"tt{a}")]
        found += [f"{strong}{vowel}n", f"{strong}n{a}", f"{strong}{a}"]
    if name.endswith("nen"):
        found.append(f"{name[:-3]}st{a}")
    if name[-1] in _FINNISH_VOWELS and name[-2].lower() in _FINNISH_VOWELS:
        found += [f"{name}h{name[-1]}n", f"{name}seen"]
    if name[-1] == "t" and name[-2] in _FINNISH_VOWELS:
        found += _finnish_plurals(name[:-1], a)
    return found


def _finnish_plurals(weak: str, a: str) -> list[str]:
    """Return the cases of a Finnish name that is a plural (`Yhdysvallat`), whose stem is in the weak grade there."""
    strongs = [weak, *(weak[:-3] + to + weak[-1] for to, end in _GRADES if weak[:-1].endswith(end) and len(end) > 1)]
    found = []
    for many in _finnish_many(weak):
        found += [many + case for case in (f"ss{a}", f"st{a}", f"ll{a}", f"lt{a}", "lle", "ksi", f"tt{a}")]
    for strong in strongs:
        found.append(f"{strong}in")
        for many in _finnish_many(strong):
            found += [many + end for end in ("in", "hin", "en", "den", "tten", a, f"t{a}", f"n{a}")]
            if many[-2] in "oöeuy":
                found += [f"{many[:-1]}j{end}" for end in ("en", a)]
        if strong[-1] in "ei":
            found.append(f"{strong[:-1]}ten" if strong[-1] == "e" else f"{strong}en")
    return found


def _finnish_many(stem: str) -> list[str]:
    """Return what a Finnish stem may be before the endings of the plural."""
    if stem[-1] == stem[-2]:
        return [f"{stem[:-1]}i"]
    if stem[-1] in "aä":
        return [f"{stem[:-1]}i", f"{stem[:-1]}{'o' if stem[-1] == 'a' else 'ö'}i"]
    return [f"{stem[:-1]}i"] if stem[-1] == "e" else [f"{stem[:-1]}ei"] if stem[-1] == "i" else [f"{stem}i"]


def _finnish_stems(name: str) -> Iterator[tuple[str, str]]:
    """Yield the stems of a Finnish name, each as it is in the strong and in the weak grade."""
    last = name[-1]
    if name.endswith("nen"):
        yield f"{name[:-3]}se", f"{name[:-3]}se"
    if last == "e":
        yield f"{name}e", f"{name}e"
        yield from (
            (stem := f"{name[: -1 - len(to)]}{end}ee", stem) for end, to in _STRONG_GRADES if name[:-1].endswith(to)
        )
    if last not in _VOWELS:
        yield f"{name}i", f"{name}i"
        if name.endswith(("as", "äs")):  # `Haukipudas`, `Haukiputaan`
            strongs = {name[:-2], *(name[: -2 - len(to)] + end for end, to in _STRONG_GRADES if name[:-2].endswith(to))}
            yield from ((stem := f"{strong}{name[-2]}{name[-2]}", stem) for strong in sorted(strongs))
        return
    weak = next((name[:-3] + to + last for end, to in _GRADES if name.endswith(end + last)), name)
    yield name, weak
    lower = name.lower()
    yield from ((name, name[:-2] + to) for end, to in _FINNISH_GRADES if lower.endswith(end))
    if lower.endswith("joki"):
        yield f"{name[:-1]}e", f"{name[:-2]}e"
    if last == "i":  # old words: Lahti, Lahden
        yield f"{name[:-1]}e", f"{name[:-2]}de" if name[-2] == "t" else f"{weak[:-1]}e"


def estonian(name: str) -> list[str]:
    """Return a name in the Estonian cases, an acronym with their endings.

    >>> estonian("Kaldoovia")[:3], estonian("NATO")[:2], "Tallinnas" in estonian("Tallinn")
    (['Kaldoovias', 'Kaldooviast', 'Kaldooviasse'], ['NATOi', 'NATOs'], True)
    """
    if name.isupper():
        return _acronym(name, "et")
    if not _has_cases(name):
        return []
    stems = [name] if name[-1] in _VOWELS else [f"{name}{vowel}" for vowel in "iaue"]
    lower = name.lower()
    for end, to in _ESTONIAN_GRADES:
        if lower.endswith(end):
            at = len(name) - len(end)
            stems.append(name[:at] + (to.capitalize() if name[at].isupper() else to))
    if name[-2:] in ("pp", "tt", "kk"):
        stems += [f"{name[:-1]}{vowel}" for vowel in "iaue"]
    forms = [stem + end for stem in stems for end in _ESTONIAN_ENDINGS]
    return forms if len(stems) == 1 else [*stems, *forms]


def basque(name: str) -> list[str]:
    """Return a name in the Basque cases, an acronym with their endings.

    >>> basque("Bilbo")[:2], basque("NBE")[3:5]
    (['Bilbon', 'Bilboko'], ['NBEtik', 'NBEren'])
    """
    if name.isupper():
        return _acronym(name, "eu")
    if name.islower() and _has_cases(name, may_be_small=True):
        stem = name.removesuffix("a")
        return [stem + end for end in _BASQUE_OF_NOUNS]
    if not _has_cases(name):
        return []
    return [name + end for end in (_BASQUE_AFTER_VOWEL if name[-1] in _VOWELS else _BASQUE_AFTER_CONSONANT)]


def kazakh(name: str) -> list[str]:
    """Return a name in the Kazakh cases.

    >>> kazakh("Алматы")[:2], kazakh("Семей")[:2]
    (['Алматының', 'Алматыдың'], ['Семейнің', 'Семейдің'])
    """
    if not _has_cases(name):
        return []
    back = [one for one in name.lower() if one in "аоұыуяёәөүіе"]
    is_back = not back or bool(_KAZAKH_BACK.match(back[-1]))
    kinds = (True, False) if name[-1] == "и" else (is_back,)  # the letter has both kinds
    return [form for kind in kinds for form in _kazakh(name, is_back=kind)]


def _kazakh(name: str, *, is_back: bool) -> list[str]:
    i, a, g = ("ы", "а", "ғқ") if is_back else ("і", "е", "гк")
    ends = [f"{one}{i}ң" for one in "ндт"] + [f"{one}{i}" for one in "ндт"] + [f"{one}{a}" for one in (*g, "д", "т")]
    return [name + end for end in (*ends, *(f"{one}{a}н" for one in "днт"), *(f"{one}ен" for one in "мпб"))]


def _has_cases(name: str, *, may_be_small: bool = False) -> bool:
    """may_be_small: a long word in small letters may have cases, too."""
    last = name.rpartition(" ")[2]
    is_long = may_be_small and len(last) >= (_SHORTEST_WORD if last == name else _SHORTEST)
    return len(name) >= _SHORTEST and (name[0].isupper() or is_long) and not name.isupper() and name[-1].isalpha()


def _acronym(name: str, lang: str) -> list[str]:
    return [name + end for end in _ACRONYMS[lang]] if len(name) > 1 and name.isalpha() else []


BY_HARMONY = {"hu": hungarian, "fi": finnish, "et": estonian, "eu": basque, "kk": kazakh}
"""By language (BCP 47)."""
