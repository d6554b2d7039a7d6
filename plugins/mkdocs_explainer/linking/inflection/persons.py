"""Full names of persons in their cases, for languages without a library: each word has the case, by its ending.

Names of women whose family name has none stay in their last word (`Ivanom Šimić`).
"""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from itertools import product

from mkdocs_explainer.linking.inflection.by_case import in_case, row_of, rows_of
from mkdocs_explainer.linking.inflection.endings import in_cyrillic, other_endings

_CZECH = """
    ová: ové / ové / ovou / ovou
    ek: ka / kovi ku / ka / kem
    ec: ce / covi ci / ce / cem
    el: la ela / lovi elovi lu elu / la ela / lem elem
    ka: ky / ce kovi / ku / kou
    ha: hy / ze hovi / hu / hou
    ga: gy / ze govi / gu / gou
    ra: ry / ře rovi / ru / rou
    cha: chy / še chovi / chu / chou
    ia: ie / ii / ii / ií
    ie: ie / ii / ii / ií
    á: é / é / ou / ou
    ý: ého / ému / ého / ým
    í: ího / ímu / ího / ím
    e: e / i ovi / i / í em
    o: a y / ovi / a / em
    a: y i / ě e ovi i / u / ou
    ž: že / ži žovi / že / žem
    š: še / ši šovi / še / šem
    č: če / či čovi / če / čem
    ř: ře / ři řovi / ře / řem
    c: ce / ci covi / ce / cem
    j: je / ji jovi / je / jem
    : a e / ovi u i / a e / em
"""
_SLOVAK = """
    avol: avla avola / avlovi avolovi / avla avola / avlom avolom
    ter: tra tera / trovi terovi / tra tera / trom terom
    ová: ovej / ovej / ovú / ovou
    ek: ka eka / kovi ekovi / ka eka / kom ekom
    ec: ca / covi / ca / com
    ok: ka / kovi / ka / kom
    ia: ie iu / ii iovi / iu / iou iom
    a: y e u / e i ovi / u / ou om
    á: ej / ej / ú / ou
    ý: ého / ému / ého / ým
    y: yho / ymu / yho / ym
    o: a / ovi / a / om
    : a / ovi / a / om
"""
_SLOVENE = """
    ec: ca / cu / ca / cem
    er: erja ra era / erju ru eru / erja ra era / erjem rom erom
    el: la ela / lu elu / la ela / lom elom
    en: na ena / nu enu / na ena / nom enom
    r: rja ra / rju ru / rja ra / rjem rom
    a: e a / i u / o a / o om
    o: a / u / a / om
    : a / u / a / om em
"""
_SERBO_CROATIAN = """
    ska: ske / skoj / sku / skom
    ac: ca / cu / ca / cem
    ec: ca eca / cu ecu / ca eca / cem ecom
    ar: ra ara / ru aru / ra ara / rom arom
    ao: la / lu / la / lom
    ski: skog / skom / skog / skim
    a: e / i / u / om
    o: a / u / a / om
    e: a e / u i / a u / om em
    i: ija / iju / ija / ijem
    : a / u / a / om em
"""
_LITHUANIAN = """
    tis: čio / čiui / tį / čiu
    dis: džio / džiui / dį / džiu
    tys: čio / čiui / tį / čiu
    dys: džio / džiui / dį / džiu
    ius: iaus / iui / ių / iumi
    jus: jaus / jui / jų / jumi
    us: aus / ui / ų / umi
    as: o / ui / ą / u
    is: io / iui / į / iu
    ys: io / iui / į / iu
    ė: ės / ei / ę / e
    a: os / ai / ą / a
"""
_LATVIAN = """
    nis: ņa / nim / ni / ni
    lis: ļa / lim / li / li
    tis: ša ta / tim / ti / ti
    dis: ža da / dim / di / di
    cis: ča ca / cim / ci / ci
    zis: ža za / zim / zi / zi
    sis: ša sa / sim / si / si
    bis: bja ba / bim / bi / bi
    pis: pja pa / pim / pi / pi
    mis: mja ma / mim / mi / mi
    vis: vja va / vim / vi / vi
    is: a / im / i / i
    us: us / um / u / u
    s: a / am / u / u
    š: a / am / u / u
    e: es / ei em / i / i
    a: as / ai am / u / u
"""
_BELARUSIAN = """
    скі: скага / скаму / скага / скім
    цкі: цкага / цкаму / цкага / цкім
    кі: кага / каму / кага / кім
    ы: ага / аму / ага / ым
    ская: скай / скай / скую / скай
    цкая: цкай / цкай / цкую / цкай
    ая: ай / ай / ую / ай
    ка: кі / цы / ку / кай кам
    га: гі / зе / гу / гай
    ра: ры / ры / ру / рай
    ава: авай авы / авай / аву / авай
    ева: евай евы / евай / еву / евай
    а: ы / е / у / ай
    я: і / і / ю / яй
    ь: я / ю / я / ем
    й: я / ю / я / ем
    ец: ца / цу / ца / цам цом
    нак: нка нака / нку наку / нка нака / нкам накам
    ок: ка ока / ку оку / ка ока / кам окам
    ў: ва / ву / ва / вым вам
    о: / / /
    : а / у / а / ам ом ым
"""
_ICELANDIC = """
    son: sonar / syni / son / son
    dóttir: dóttur / dóttur / dóttur / dóttur
    ur: s ar / i / - / -
    ar: ars / ari / ar / ar
    ll: ls / li / l / l
    nn: ns / ni / n / n
    l: ls / li / l / l
    a: u / u / u / u
    i: a / a / a / a
    : s ar / i u / - u / - u
"""
_ROMANIAN = """
    ca: căi chii / căi chii / ca / ca
    ga: găi ghii / găi ghii / ga / ga
    ia: iei / iei / ia / ia
    a: ei / ei / a / a
"""
_TABLES: Mapping[str, str] = {
    "cs": _CZECH,
    "sk": _SLOVAK,
    "sl": _SLOVENE,
    **dict.fromkeys(("hr", "bs", "sr", "cnr", "sh"), _SERBO_CROATIAN),
    "be": _BELARUSIAN,
    "lt": _LITHUANIAN,
    "lv": _LATVIAN,
    "is": _ICELANDIC,
    "ro": _ROMANIAN,
}
"""By language (BCP 47): an ending in the nominative, and what stands in its place in the genitive, dative, accusative
and instrumental."""
_LAST_ONLY = frozenset(["sq"])
"""Languages in which the last word of a name alone has the case."""
_CYRILLIC = frozenset(["sr", "cnr", "sh", "bs"])
_OF_WOMEN = ("a", "e", "а", "е")
"""Ends of given names after which a family name may have no cases."""
_MOST_WORDS = 4


def persons_by(lang: str) -> Callable[[str], list[str]] | None:
    """Return what gives the other cases of full names; `None`: there is no table.

    >>> persons_by("cs")("Jana Exová"), persons_by("lt")("Tomas Exas"), persons_by("fr")
    (['Jany Exové', 'Jani Exové', 'Janě Exové', 'Jane Exové', 'Janovi Exové', 'Janu Exovou', \
'Janou Exovou'], ['Tomo Exo', 'Tomui Exui', 'Tomą Exą', 'Tomu Exu'], None)
    >>> persons_by("hr")("Ivana Šimić")[-2:], persons_by("hr")("Davor Ex")[-2:], persons_by("cs")("Ex")
    (['Ivanom Šimićem', 'Ivanom Šimić'], ['Davorem Exom', 'Davorem Exem'], [])
    """
    if lang in _LAST_ONLY:
        return partial(_with_last_declined, other_endings(lang))
    table = _TABLES.get(lang)
    if table is None:
        return None
    latin = rows_of(table)
    cyrillic = tuple(row_of(in_cyrillic(line)) for line in table.strip().split("\n")) if lang in _CYRILLIC else latin

    def declined(name: str) -> list[str]:
        words = name.split(" ")
        if not 1 < len(words) <= _MOST_WORDS or not all(word[0].isupper() and word[-1].isalpha() for word in words):
            return []
        is_woman = words[0].endswith(_OF_WOMEN) and not words[-1].endswith(("á", "a", "а"))
        rows = cyrillic if "\u0400" <= name[-1] < "\u0500" else latin
        found: dict[str, None] = {}
        for case in range(4):
            parts = [in_case(word, rows, case) or [word] for word in words]
            if lang == "is":
                parts = [[*forms, *_rounded(word, forms)] for word, forms in zip(words, parts, strict=True)]
            for words_in_case in product(*parts):
                found[" ".join(words_in_case)] = None
            if is_woman:
                found.update(dict.fromkeys(f"{first} {' '.join(words[1:])}" for first in parts[0]))
        found.pop(name, None)
        return list(found)

    return declined


def _rounded(word: str, forms: Iterable[str]) -> list[str]:
    """Return the Icelandic forms in `-u` with the vowel that an `a` before it becomes (`Katla`, `Kötlu`)."""
    stem = word[:-1]
    at = max(stem.rfind("a"), stem.rfind("A"))
    if not word.endswith("a") or at < 0 or any(vowel in stem[at + 1 :].lower() for vowel in "aáeéiíoóuúyýæö"):
        return []
    other = "ö" if stem[at] == "a" else "Ö"
    return [f"{stem[:at]}{other}{form[at + 1 :]}" for form in forms if form.endswith("u")]


def _with_last_declined(declined: Callable[[str], list[str]], name: str) -> list[str]:
    *before, last = name.split(" ")
    return [" ".join((*before, form)) for form in declined(last)] if before and last[0].isupper() else []
