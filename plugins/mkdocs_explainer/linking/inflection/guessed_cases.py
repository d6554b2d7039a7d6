"""Russian, Ukrainian and Polish words with a capital that no dictionary has, in their cases by their endings.

A row is the ending of the nominative, and what stands in its place in the genitive, dative, accusative, instrumental
and locative; the first row that fits is used. What the letters of a word do not tell is all made: a wrong guess is a
form that nobody writes.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import product

from mkdocs_explainer.linking.inflection.by_case import Row, in_case, rows_of, together

_RUSSIAN = """
    ский: ского / скому / ский ского / ским / ском
    цкий: цкого / цкому / цкий цкого / цким / цком
    ый: ого / ому / ый ого / ым / ом
    ская: ской / ской / скую / ской / ской
    ая: ой / ой / ую / ой / ой
    ое: ого / ому / ое / ым / ом
    ие: ия их / ию им / ие / ием ими / ии их
    ые: ых / ым / ые / ыми / ых
    нее: него / нему / нее / ним / нем
    няя: ней / ней / нюю / ней / ней
    ний: него ния / нему нию / ний него / ним нием / нем нии
    ия: ии / ии / ию / ией / ии
    ья: ьи / ье / ью / ьей ьёй / ье
    ова: овы овой / ове овой / ову / овой / ове овой
    ева: евы евой / еве евой / еву / евой / еве евой
    ёва: ёвы ёвой / ёве ёвой / ёву / ёвой / ёве ёвой
    ина: ины иной / ине иной / ину / иной / ине иной
    я: и / е / ю / ей ёй / е
    ка: ки / ке / ку / кой / ке
    га: ги / ге / гу / гой / ге
    ха: хи / хе / ху / хой / хе
    жа: жи / же / жу / жей жой / же
    ша: ши / ше / шу / шей шой / ше
    ча: чи / че / чу / чей чой / че
    ща: щи / ще / щу / щей щой / ще
    ца: цы / це / цу / цей цой / це
    а: ы / е / у / ой / е
    ье: ья / ью / ье / ьем / ье
    ще: ща / щу / ще / щем / ще
    о: а / у / о / ом / е
    лец: льца / льцу / лец льца / льцом льцем / льце
    ец: ца / цу / ец ца / цом цем / це
    ок: ка ока / ку оку / ок ка / ком оком / ке оке
    ель: еля ля / елю лю / ель еля ля / елем лем лём елью / еле ле ели
    ь: я и / ю и / ь я / ем ём ью / е и
    й: я / ю / й я / ем / е и
    ки: ок ек / кам / ки / ками / ках
    чи: чей / чам / чи / чами / чах
    и: ей / ям / и / ями / ях
    ы: ов / ам / ы / ами / ах
    е: / / / /
    у: / / / /
    э: / / / /
    ю: / / / /
    ё: / / / /
    : а / у / - а / ом ем ым / е
"""
_UKRAINIAN = """
    ський: ського / ському / ський ського / ським / ському
    цький: цького / цькому / цький цького / цьким / цькому
    ий: ого / ому / ий ого / им / ому ім
    ська: ської / ській / ську / ською / ській
    цька: цької / цькій / цьку / цькою / цькій
    ія: ії / ії / ію / ією / ії
    я: і / і / ю / ею єю / і
    ова: ови ової / ові овій / ову / овою / ові овій
    ева: еви евої / еві евій / еву / евою / еві евій
    ка: ки / ці / ку / кою / ці
    га: ги / зі / гу / гою / зі
    ха: хи / сі / ху / хою / сі
    жа: жі / жі / жу / жею / жі
    ша: ші / ші / шу / шею / ші
    ча: чі / чі / чу / чею / чі
    а: и / і / у / ою / і
    не: ного / ному / не / ним / ному нім
    ве: вого / вому / ве / вим / вому вім
    ще: ща / щу / ще / щем / щі
    ко: ка / ку кові / ко ка / ком / ку кові
    о: а / у ові / о / ом / і у
    їв: єва / єву / їв / євом / єві
    ів: ова ева іва / ову еву іву / ів ова іва / овом евом овим івом / ові еві іві
    лець: льця / льцю льцеві / лець льця / льцем / льці льцю
    ець: ця / цю цеві / ець ця / цем / ці цю
    ок: ку ка / ку кові / ок ка / ком / ку
    нь: ня ні / ню ні / нь ня / нем нню / ні ню
    ель: еля ля елі / елю лю елеві леві елі / ель еля ля / елем лем еллю / елі лі елю лю
    ль: ля лі / лю лі / ль ля / лем ллю / лі лю
    ть: тя ті / тю ті / ть тя / тем ттю / ті тю
    дь: дя ді / дю ді / дь дя / дем ддю / ді дю
    ь: я і / ю еві / ь я / ем / і ю
    й: я ю / ю єві / й я / єм / ї ю
    ки: ок / кам / ки / ками / ках
    ці: ців / цям / ці / цями / цях
    і: ів / ям ам / і / ями ами / ях ах
    и: ів / ам / и / ами / ах
    е: / / / /
    у: / / / /
    ю: / / / /
    є: / / / /
    : а у / у ові / - а / ом ем / і у
"""
_POLISH = """
    ski: skiego / skiemu / skiego ski / skim / skim
    cki: ckiego / ckiemu / ckiego cki / ckim / ckim
    ska: skiej ski / skiej / ską / ską / skiej
    cka: ckiej cki / ckiej / cką / cką / ckiej
    ia: ii i / ii i / ię / ią / ii i
    ja: ji i / ji i / ję / ją / ji i
    ka: ki / ce / kę / ką / ce
    ga: gi / dze / gę / gą / dze
    ra: ry / rze / rę / rą / rze
    ta: ty / cie / tę / tą / cie
    da: dy / dzie / dę / dą / dzie
    ła: ły / le / łę / łą / le
    la: li / li / lę / lą / li
    cha: chy / sze / chę / chą / sze
    ża: ży / ży / żę / żą / ży
    sza: szy / szy / szę / szą / szy
    cza: czy / czy / czę / czą / czy
    rza: rzy / rzy / rzę / rzą / rzy
    ca: cy / cy / cę / cą / cy
    a: y / ie / ę / ą / ie
    sko: ska / sku / sko / skiem / sku
    no: na nego / nu nemu / no / nem nym / nie nem
    ko: ki ka / ce ku / kę ko / ką kiem / ce ku
    to: ta / tu / to / tem / cie
    ło: ła / łu / ło / łem / le
    o: a y / u ie / o ę / em ą / ie u
    ice: ic / icom / ice / icami / icach
    yce: yc / ycom / yce / ycami / ycach
    ie: ia / iu / ie / iem / iu
    e: ego a / emu u / e / em / em u
    ki: ek / kom / ki / kami / kach
    y: - ów / om / y / ami / ach
    i: i ego / im emu / i / imi im / ich im
    iec: ca / cowi / iec ca / cem / cu
    ec: ca / cowi / ec ca / cem / cu
    ek: ka / kowi / ek ka / kiem / ku
    ów: owa / owowi / ów owa / owem / owie
    eń: nia / niowi / eń nia / niem / niu
    ń: nia / niowi / ń nia / niem / niu
    ość: ości / ości / ość / ością / ości
    ś: sia si / siowi si / ś sia / siem sią / siu si
    ć: cia ci / ciowi ci / ć cia / ciem cią / ciu ci
    ż: ża u ży / żowi ży / ż ża / żem żą / żu ży
    k: ka ku / kowi / k ka / kiem / ku
    g: ga gu / gowi / g ga / giem / gu
    ch: cha chu / chowi / ch cha / chem / chu
    l: la lu li / lowi li / l la / lem lą / lu li
    sz: sza szu / szowi / sz sza / szem / szu
    cz: cza czu / czowi / cz cza / czem / czu
    rz: rza / rzowi / rz rza / rzem / rzu
    c: ca cu / cowi / c ca / cem / cu
    j: ja ju / jowi / j ja / jem / ju
    r: ra ru / rowi / r ra / rem / rze
    t: ta tu / towi / t ta / tem / cie
    d: da du / dowi / d da / dem / dzie
    ł: ła łu / łowi / ł ła / łem / le
    u: / / / /
    é: / / / /
    : a u / owi / - a / em / ie u
"""
CASES = ("gent", "datv", "accs", "ablt", "loct")
"""The cases of a row, as pymorphy3 calls them."""
_TABLES: Mapping[str, str] = {"ru": _RUSSIAN, "uk": _UKRAINIAN, "pl": _POLISH}
_IS_WORD = {
    **dict.fromkeys(("ru", "uk"), re.compile("[\u0400-\u052f'-]+")),
    "pl": re.compile("[A-Za-z\u00c0-\u024f'-]+"),
}
"""By language: the letters of its script, and signs within words."""
_ADJECTIVES: Mapping[str, str] = {
    "ru": """
    ый: ого / ому / ый ого / ым / ом
    ий: ого его / ому ему / ий ого его / им / ом ем
    ой: ого / ому / ой ого / ым / ом
    ая: ой / ой / ую / ой / ой
    яя: ей / ей / юю / ей / ей
    ое: ого / ому / ое / ым / ом
    ее: его / ему / ее / им / ем
    ые: ых / ым / ые / ыми / ых
    ие: их / им / ие / ими / их
    """,
    "uk": """
    ий: ого / ому / ий ого / им / ому ім
    ій: ього / ьому / ій ього / ім / ьому
    а: ої / ій / у / ою / ій
    я: ьої / ій / ю / ьою / ій
    е: ого / ому / е / им / ому ім
    є: ього / ьому / є / ім / ьому
    і: их / им / і / ими / их
    """,
    "pl": """
    ki: kiego / kiemu / ki kiego / kim / kim
    gi: giego / giemu / gi giego / gim / gim
    y: ego / emu / y ego / ym / ym
    i: iego / iemu / i iego / im / im
    a: ej / ej / ą / ą / ej
    ie: iego ich / iemu im / ie / im imi / im ich
    e: ego ych / emu ym / e / ym ymi / ym ych
    """,
}
"""By language: adjectives before a noun, rows as above."""
_OF_MEN = ("ов", "ев", "ёв", "ин", "ын", "ий", "ый", "ski", "cki")
"""Ends of men's family names that a woman's has another one of."""
_OF_WOMEN = ("а", "я", "a")
_SHORTEST = 3
"""Letters of a name that has cases here; of shorter ones too many forms are other words."""


@lru_cache(maxsize=4)
def _rows(lang: str) -> tuple[Row, ...]:
    return rows_of(_TABLES[lang])


def by_endings(lang: str, name: str, *, of_person: bool = False) -> list[str]:
    """Return a name with a capital in the other cases without a dictionary: the adjectives before the first noun and
    that noun, of a person all words but a woman's family name that ends as a man's does. lang: as for `guessed_forms`.

    >>> "Новой Экслании" in by_endings("ru", "Новая Экслания"), by_endings("ru", "дрон")
    (True, [])
    >>> by_endings("uk", "Ганна Екс", of_person=True)[:2]
    ['Ганни Екс', 'Ганні Екс']
    """
    words = name.split(" ")
    if not name[0].isupper():
        return []
    rows = rows_of(_ADJECTIVES[lang])
    last = len(words) - 1
    head = next((at for at, word in enumerate(words[:-1]) if in_case(word, rows, 0) is None), last)
    is_womans = of_person and words[0].endswith(_OF_WOMEN) and not words[-1].endswith(_OF_MEN)
    found: dict[str, None] = {}
    for noun, (at_case, case) in product({last} if of_person else {0, head}, enumerate(CASES)):
        parts = []
        for at, word in enumerate(words):
            if at > noun or (at > 0 and is_womans and not word.endswith(_OF_WOMEN)):
                parts.append([word])
            elif at < noun and not of_person:
                parts.append(in_case(word, rows, at_case) or [word])
            else:
                parts.append(guessed_forms(lang, word, case) or [word])
        for form in together(parts):
            found[form] = None
            found[form.replace("ё", "е")] = None  # as Russian papers write it
    found.pop(name, None)
    return list(found)


def guessed_forms(lang: str, word: str, case: str) -> list[str]:
    """Return what a word may be in a case (one of `CASES`); nothing for what has no cases, or is no word.

    lang: `ru`, `uk` or `pl`. Of a word with hyphens the last part has the case, or all have it, and before a small
    word the first one.

    >>> guessed_forms("ru", "Экслания", "gent"), guessed_forms("pl", "Exany", "loct"), guessed_forms("uk", "Е1", "gent")
    (['Экслании'], ['Exanach'], [])
    >>> guessed_forms("ru", "Экс-на-Вире", "gent"), guessed_forms("ru", "Экс-Дольск", "gent")
    (['Экса-на-Вире'], ['Экс-Дольска', 'Экса-Дольска'])
    """
    if case not in CASES or len(word) < _SHORTEST or word.isupper() or not _IS_WORD[lang].fullmatch(word):
        return []
    at, rows = CASES.index(case), _rows(lang)
    first, hyphen, rest = word.partition("-")
    if not hyphen:
        return in_case(word, rows, at) or []
    if any(part.islower() for part in rest.split("-")):
        return [f"{form}-{rest}" for form in in_case(first, rows, at) or []]
    last = in_case(rest, rows, at) or []
    return [f"{start}-{end}" for start in (first, *(in_case(first, rows, at) or [])) for end in last]
