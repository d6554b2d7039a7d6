"""Endings of adjectives, and of nouns in the plural, for `phrases`: a row a kind of word.

A row is the ending of the dictionary's form, and what stands in its place: of an adjective in the other cases and
behind `/` in the plural, of a noun in the plural alone (its other cases are in `endings`). `-` is no ending. What the
letters of a word do not tell is all made: a wrong guess is a form that nobody writes.
"""

from collections.abc import Mapping
from typing import NamedTuple

_CZECH_ADJECTIVES = """
    cký: ckého ckému ckým ckém / cké čtí ckých ckými
    ský: ského skému ským ském / ské ští ských skými
    ý: ého ému ým ém / é í ých ými
    á: é ou / é ých ým ými
    é: ého ému ém ým / á ých ým ými
    í: ího ímu ím / í ích ím ími
"""
_CZECH_NOUNS = """
    eka: eky ek ekám ekách ekami
    ka: ky ek kám kách kami
    ice: ice ic icím icích icemi
    a: y - ám ách ami
    ie: ie ií iím iích iemi
    e: e í - ím ích emi
    st: sti stí stem stech stmi
    ko: ka kům cích ky kách ek
    o: a - ům ech y ách
    í: ích ím ími
    ek: ky ků kům cích
    ůz: ozy ozů ozům ozech
    ům: omy omů omům omech
    ůž: ože ožů ožům ožích oži
    ec: ci ce ců cům cích
    k: ky ci ků kům cích kové
    ch: chy ši chů chům ších
    h: hy zi hů hům zích
    ň: ně ni ní ním ních němi
    ď: dě di dí dím dích děmi
    ť: tě ti tí tím tích těmi
    y: ů - ům ám ech ách ami
    : y i e ové ů ům ech ích emi
"""
_SLOVAK_ADJECTIVES = """
    ý: ého ému ým om / é í ých ými
    y: eho emu ym om / e i ych ymi
    á: ej ú ou / é ých ým ými
    a: ej u ou / e ych ym ymi
    é: ého ému om ým / é ých ým ými
    í: ieho iemu ím om / ie í ích ími
    ia: ej iu ou / ie ích ím ími
"""
_SLOVAK_NOUNS = """
    eta: ety iet etám etách etami
    ka: ky iek ek kám kách kami
    ia: ie ií iám iách iami
    a: y e - ám iam ách iach ami
    sť: sti stí stiam stiach sťami
    ň: ne ní niam niach ňami
    ď: de dí diam diach ďami
    ec: ci cov com coch cami ce
    ok: ky kov kom koch kami
    k: ky ci kov kom koch kmi
    ie: ia í iam iach iami
    e: ia í iam iach ami
    o: á a - ám ách ami
    y: ov - om ám och ách ami mi
    : y i e ov om och mi ami ia
"""
_SLOVENE_ADJECTIVES = """
    en: nega nemu nem nim ni / ni ne nih nim nimi na nima
    i: ega emu em im / i e ih im imi a ima
    a: e i o / e ih im ami imi i ima
    o: ega emu em im / a ih im imi i ima
    : ega emu em im i / i e ih im imi a ima
"""
_SLOVENE_NOUNS = """
    ost: osti ostih ostim ostmi ostjo
    ec: ci cev cem cih ca cema
    a: e i - am ah ami ama
    o: a i - om ih oma
    i: ov ev e om em ih
    : i e a ov ev om em ih oma ema ji je jev jem jih
"""
_SERBO_CROATIAN_ADJECTIVES = """
    an: nog noga nom nome nim ni / ni ne nih nim nima
    i: og oga om omu ome im eg ega em emu a / i e ih im ima
    a: e oj u om / e ih im ima
    o: og oga om omu im / a ih im ima
    e: eg ega em emu im / a ih im ima
"""
_SERBO_CROATIAN_NOUNS = """
    ost: osti ošću ostima
    ka: ke kama aka
    a: e i ama
    ac: ci aca cima ce
    anak: anci anaka ancima anke anka
    ik: ici ika icima ike
    k: ci kovi ka kova cima kovima ke kove
    g: zi govi zima gova govima ge gove
    h: si hovi sima hova hovima he hove
    o: a ima
    e: a ima ama u em
    i: a ima e
    : i ovi evi a ova eva ima ovima evima e ove eve
"""
_LITHUANIAN_ADJECTIVES = """
    inis: inio iniam inį iniu iniame / iniai inių iniams inius iniais iniuose
    inė: inės inei inę ine inėje / inės inių inėms ines inėmis inėse
    inės: / inių inėms ines inėmis inėse
    iniai: / inių iniams inius iniais iniuose
    us: aus iam ų iu iame / ūs ių iems ius iais iuose
    as: o am ą u ame / i ų iems us ais uose
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
    ră: re / re
    că: ce / ce
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
_BULGARIAN_ADJECTIVES = """
    ски: ския ският ска ската ско ското / ските
    оен: ойния ойният ойна ойната ойно ойното / ойни ойните
    ен: ния ният на ната но ното / ни ните
    ият: ия /
    ия: ият /
    ки: ките / ките
    а: ата / и ите
    о: ото / и ите
    : ия ият а ата о ото / и ите
"""
_BULGARIAN_NOUNS = """
    ия: ията ии иите
    а: ата и ите
    я: ята и ите
    ост: остта ости остите
    о: ото а ата
    ие: ието ия ията
    е: ето я ята ета етата
    ец: ецът еца ци ците
    ник: никът ника ници ниците
    к: кът ка ци ците кове ковете
    г: гът га зи зите гове говете
    й: ят я и ите
    : ът а ове овете и ите еве евете т та
"""
_MACEDONIAN_ADJECTIVES = """
    ски: скиот ска ската ско ското / ските
    ен: ниот ениот на ена ната ената но ното / ни ните ени ените
    а: ата / и ите
    о: ото / и ите
    : иот а ата о ото / и ите
"""
_MACEDONIAN_NOUNS = """
    ија: ијата ии ииите
    а: ата и ите
    ост: оста ости остите
    о: ото а ата
    ие: ието ија ијата
    е: ето иња ињата ја јата
    ец: ецот ци ците
    ник: никот ници ниците
    к: кот ци ците кови ковите
    г: гот зи зите гови говите
    : от ови овите и ите еви евите та
"""

_ALBANIAN_ADJECTIVES = """
    e: / e
    ë: e / ë a
    : e / ë e
"""
_ALBANIAN_NOUNS = """
    ë: a at ave e et eve
    e: a t ve
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
    "cs": Grammar(_CZECH_ADJECTIVES, _CZECH_NOUNS),
    "sk": Grammar(_SLOVAK_ADJECTIVES, _SLOVAK_NOUNS),
    "sl": Grammar(_SLOVENE_ADJECTIVES, _SLOVENE_NOUNS),
    **dict.fromkeys(("hr", "bs", "sr", "cnr", "sh"), Grammar(_SERBO_CROATIAN_ADJECTIVES, _SERBO_CROATIAN_NOUNS)),
    "lt": Grammar(_LITHUANIAN_ADJECTIVES, _LITHUANIAN_NOUNS, is_noun_last=True),
    "lv": Grammar(_LATVIAN_ADJECTIVES, _LATVIAN_NOUNS, is_noun_last=True),
    "ro": Grammar(_ROMANIAN_ADJECTIVES, _ROMANIAN_NOUNS, follows=True),
    "sq": Grammar(_ALBANIAN_ADJECTIVES, _ALBANIAN_NOUNS, follows=True),
    "is": Grammar(_ICELANDIC_ADJECTIVES, _ICELANDIC_NOUNS),
    "bg": Grammar(_BULGARIAN_ADJECTIVES, _BULGARIAN_NOUNS),
    "mk": Grammar(_MACEDONIAN_ADJECTIVES, _MACEDONIAN_NOUNS),
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
