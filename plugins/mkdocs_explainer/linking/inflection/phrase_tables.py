"""Endings of adjectives, and of nouns in the plural, for `phrases`: a row a kind of word.

A row is the ending of the dictionary's form, and what stands in its place: of an adjective in the other cases and
behind `/` in the plural, of a noun in the plural alone (its other cases are in `endings`). `-` is no ending. What the
letters of a word do not tell is all made: a wrong guess is a form that nobody writes.
"""

from collections.abc import Mapping
from typing import NamedTuple

from mkdocs_explainer.linking.inflection import slavic_tables as slavic

_LITHUANIAN_ADJECTIVES = """
    dysis: džiojo džiajam dįjį džiuoju džiajame / dieji džiųjų diesiems džiuosius džiaisiais džiuosiuose
    ysis: iojo iajam įjį iuoju iajame / ieji iųjų iesiems iuosius iaisiais iuosiuose
    asis: ojo ajam ąjį uoju ajame / ieji ųjų iesiems uosius aisiais uosiuose
    oji: osios ajai ąją ąja ojoje / osios ųjų osioms ąsias osiomis osiose
    osios: / ųjų osioms ąsias osiomis osiose
    ieji: / ųjų iesiems uosius aisiais uosiuose
    inis: inio iniam inį iniu iniame / iniai inių iniams inius iniais iniuose
    inė: inės inei inę ine inėje / inės inių inėms ines inėmis inėse
    inės: / inių inėms ines inėmis inėse
    iniai: / inių iniams inius iniais iniuose
    us: aus iam ų iu iame / ūs ių iems ius iais iuose
    as: o am ą u ame / i ų iems us ais uose
    tis: čio čiam tį čiu čiame / čiai čių tiems čius čiais čiuose
    dis: džio džiam dį džiu džiame / džiai džių diems džius džiais džiuose
    is: io iam į iu iame / i ių iems ius iais iuose
    a: os ai ą oje / os ų oms as omis ose
    i: ios iai ią ia ioje / ios ių ioms ias iomis iose
"""
_LITHUANIAN_NOUNS = """
    tis: tys čių tims čiai čiams čius čiais čiuose timis tyse ties
    dis: dys džių dims džiai džiams džius džiais džiuose
    is: ys iai ių iams ims ius is iais imis iuose yse ies
    ys: iai ių iams ius iais iuose
    ius: iai ių iams ius iais iuose
    os: ų oms as omis ose
    ai: ų ams us ais uose
    us: ūs ų ums us umis uose
    as: ai ų ams us ais uose
    tė: tės čių tėms tes tėmis tėse
    ė: ės ių ėms es ėmis ėse
    a: os ų oms as omis ose
"""
_LATVIAN_ADJECTIVES = """
    ās: / o ajām ajās
    ie: / o ajiem os ajos
    ais: ā ajam o ajā / ie o ajiem os ajos
    ā: ās ajai ai o ajā / ās o ajām ajās
    s: a am u ā / i u iem us os
    a: as ai u ā / as u ām ās
"""
_LATVIAN_NOUNS = """
    nis: ņa ņi ņu ņiem ņus ņos
    lis: ļa ļi ļu ļiem ļus ļos
    is: a i u iem us os ša ši šu šiem šus šos
    us: i u iem us os
    ums: uma umi umu umiem umus umos
    as: u ām ās
    tis: tu tīm tīs
    s: a i u iem us os is im īs ju īm
    te: tes šu tēm tēs
    de: des žu dēm dēs
    ne: nes ņu nēm nēs
    le: les ļu lēm lēs
    e: es šu ju u ēm ēs
    a: as u ām ās
"""
_ROMANIAN_ADJECTIVES = """
    tor: torul torului toare / tori toare torii toarele
    esc: ească / ești
    ească: ești / ești
    oare: / oare
    eană: ene / ene
    iană: iene / iene
    ean: eană ene / eni ene
    ian: iană iene / ieni iene
    ouă: oi / oi
    ră: re / re
    că: ce ci / ce ci
    gă: gi ge / gi ge
    che: chi / chi
    ă: e i / e i
    e: / i
    iu: ie / ii
    l: lă / le li i
    t: tă / te ți
    d: dă / de zi
    s: să / se și
    : ă / e i
"""
_ROMANIAN_NOUNS = """
    iune: iunea iunii iuni iunile iunilor
    ție: ția ției ții țiile țiilor
    ie: ia iei ii iile iilor
    are: area ării ări ările ărilor
    ere: erea erii eri erile erilor
    e: ea ei ii i ile ilor
    ată: ata atei ate ete atele etele atelor etelor
    oadă: oada oadei oade oadele oadelor
    că: ca cei chii ce ci cele cile celor cilor
    ă: a ei ii e i ele ile elor ilor
    stru: strul strului ștri ștrii ștrilor
    iu: iul iului ii iile iilor iilor
    u: ul ului ie uri ele iele urile elor ielor urilor i ii ilor
    on: onul onului oane oanele oanelor oni onii onilor
    or: orul orului oare oarele oarelor ori orii orilor
    oi: oiul oiului oaie oaiele oaielor oi oii oilor
    l: lul lului le lele lelor li i ii ilor luri lurile lurilor
    st: stul stului ști știi știlor ste stele stelor sturi
    t: tul tului te tele telor ți ții ților turi turile turilor
    d: dul dului de dele delor zi zii zilor duri durile durilor
    s: sul sului se sele selor și șii șilor suri surile surilor
    : ul ului e ele elor i ii ilor uri urile urilor
"""

_ALBANIAN_ADJECTIVES = """
    e: / e
    ë: e / ë a
    : e / ë e
"""
_ALBANIAN_NOUNS = """
    ë: a at ave e et eve
    e: a ja et eve t ve
    : i in it ë ët ëve e et eve a at ave u un ut
"""
_ICELANDIC_ADJECTIVES = """
    ur: an um s a ri rar u / ir ar u um ra
    : an um s a ri rar u t / ir ar u um ra
"""
_ICELANDIC_NOUNS = """
    ur: ar ir um a inn num sins arnir irnir unum anna
    a: ur um na urnar unum unnar
    i: ar um a inn anum ans arnir unum anna
    : ar ir um a in ið inni inu ins innar arnar irnar unum anna
"""


class Grammar(NamedTuple):
    """What of a phrase changes, and how."""

    adjectives: str
    nouns: str
    is_noun_last: bool = False
    """What stands before the last noun and is no adjective, depends on it (`karo laivas`)."""
    follows: bool = False
    """Adjectives stand behind the noun (`rachetă balistică`)."""


GRAMMARS: Mapping[str, Grammar] = {
    "cs": Grammar(slavic.CZECH_ADJECTIVES, slavic.CZECH_NOUNS),
    "sk": Grammar(slavic.SLOVAK_ADJECTIVES, slavic.SLOVAK_NOUNS),
    "sl": Grammar(slavic.SLOVENE_ADJECTIVES, slavic.SLOVENE_NOUNS),
    **dict.fromkeys(
        ("hr", "bs", "sr", "cnr", "sh"), Grammar(slavic.SERBO_CROATIAN_ADJECTIVES, slavic.SERBO_CROATIAN_NOUNS)
    ),
    "be": Grammar(slavic.BELARUSIAN_ADJECTIVES, slavic.BELARUSIAN_NOUNS),
    "lt": Grammar(_LITHUANIAN_ADJECTIVES, _LITHUANIAN_NOUNS, is_noun_last=True),
    "lv": Grammar(_LATVIAN_ADJECTIVES, _LATVIAN_NOUNS, is_noun_last=True),
    "ro": Grammar(_ROMANIAN_ADJECTIVES, _ROMANIAN_NOUNS, follows=True),
    "sq": Grammar(_ALBANIAN_ADJECTIVES, _ALBANIAN_NOUNS, follows=True),
    "is": Grammar(_ICELANDIC_ADJECTIVES, _ICELANDIC_NOUNS),
    "bg": Grammar(slavic.BULGARIAN_ADJECTIVES, slavic.BULGARIAN_NOUNS),
    "mk": Grammar(slavic.MACEDONIAN_ADJECTIVES, slavic.MACEDONIAN_NOUNS),
}
"""By language (BCP 47)."""
Rows = tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]
"""An ending each, with the others of the singular and of the plural."""


def rows(table: str, *, in_plural: bool) -> Rows:
    """Return the rows of a table, in both scripts where a language of it has two. in_plural: without `/`, a row's
    endings are of the plural."""
    found: list[tuple[str, tuple[str, ...], tuple[str, ...]]] = []
    for line in table.strip().split("\n"):
        ending, _, others = line.partition(":")
        one, slash, many = (tuple(end.strip("-") for end in part.split()) for part in others.partition("/"))
        found.append((ending.strip(), one, many) if slash or not in_plural else (ending.strip(), (), one))
    return tuple(found)
