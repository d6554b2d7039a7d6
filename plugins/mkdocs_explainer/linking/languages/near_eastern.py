"""Arabic and Hebrew, which write small words together with the word that follows, and Turkish and its relatives."""

from collections.abc import Iterator

from mkdocs_explainer.linking.languages.caseless_plurals import arabic_plurals, hebrew_plurals
from mkdocs_explainer.linking.languages.language import Language, words


def tuple_of(text: str) -> tuple[str, ...]:
    """Return the words of a list that is written as a text, in its order."""
    return tuple(text.split())


ARABIC = Language(
    code="ar",
    name_order="given-first",
    function_words=words(
        "في من إلى على عن مع هذا هذه ذلك التي الذي أن إن لا ما لم لن قد كان كانت هو هي هم و أو ثم بل بين"
    ),
    speech_verbs=words("أضاف أضافت أعلن أعلنت أكد أكدت صرح صرحت قال قالت يقول"),
    titles=words("الرئيس الوزير الملك الأمير الشيخ السيد السيدة الدكتور الجنرال اللواء العميد القائد النائب السفير"),
    heads_before=tuple_of("جامعة بنك مصرف خليج بحر بحيرة نهر جبل جزيرة مطار ميناء مستشفى صحيفة مضيق متحف"),
    places_of_parts=frozenset(
        ["أيرلندا الشمالية", "إيرلندا الشمالية", "قبرص الشمالية", "نيو مكسيكو", "منغوليا الداخلية"]
    ),
    plurals=arabic_plurals,
    place_prepositions=words("في إلى من عند نحو قرب"),
    prefixes=tuple(f"{and_}{to}" for and_ in ("", "و", "ف") for to in ("", "ب", "ك", "ل") if and_ or to),
)

_HEBREW_PREFIXES = tuple(
    f"{and_}{that}{to}{the}"
    for and_ in ("", "ו")
    for that in ("", "ש", "כש", "לכש", "מש")
    for to in ("", "ב", "כ", "ל", "מ")
    for the in ("", "ה")
    if and_ or that or to or the
)
"""And, that, to and the, in the only order in which they follow one another."""

HEBREW = Language(
    code="he",
    name_order="given-first",
    function_words=words(
        "של את על לא גם זה זו הוא היא הם הן כי אם או אבל רק כל עם אל מן מה מי יש אין היה היתה אחרי לפני בין"
    ),
    speech_verbs=words("אמר אמרה הודיע הודיעה הוסיף הוסיפה טען טענה מסר מסרה"),
    titles=words('מר גברת נשיא נשיאת שר שרת מלך מלכה הרב דובר אלוף האלוף השר הנשיא ד"ר פרופ\' ח"כ'),
    heads_before=tuple_of('אוניברסיטת בנק מפרץ נמל מצר ים נהר אגם הר הפועל מכבי בית"ר מוזיאון'),
    places_of_parts=frozenset(["צפון אירלנד", "צפון קפריסין", "ניו מקסיקו", "מונגוליה הפנימית"]),
    joined_article="ה",
    plurals=hebrew_plurals,
    place_prepositions=words("אל ליד מול"),
    prefixes=_HEBREW_PREFIXES,
)


def turkish_plurals(name: str) -> Iterator[str]:
    """Yield a phrase in small letters in the plural, and in its cases.

    >>> list(turkish_plurals("balistik füze"))[:3], list(turkish_plurals("Ankora"))
    (['balistik füzeler', 'balistik füzeleri', 'balistik füzelerin'], [])
    """
    vowels = [letter for letter in name if letter in "aıoueiöü"]
    if name.islower() and vowels and name[-1].isalpha():
        a, i = ("a", "ı") if vowels[-1] in "aıou" else ("e", "i")
        yield from (f"{name}l{a}r{end}" for end in ("", i, f"{i}n", a, f"d{a}", f"d{a}n", f"l{a}"))


TURKISH = Language(
    code="tr",
    name_order="given-first",
    function_words=words("""
        iki üç dört beş altı yedi sekiz dokuz
        acaba ama ancak arada artık aslında ayrıca az bazı belki ben beri bile bir biri birkaç biz bu buna bunda
        bundan bunlar bunu bunun burada çok çünkü da daha dahi de defa değil diğer diye dolayı dün e eğer en fakat
        gibi göre ha hem henüz hep hepsi her hiç için ile ise işte kadar karşı kez ki kim kimse mı mi mu mü nasıl ne
        neden nerede niye o olan olarak oldu on ona ondan onlar onu onun önce öyle pek rağmen sadece sanki şey siz şu
        şimdi sonra tüm ve veya ya yani yer yine yok zaten
    """),
    speech_verbs=words("açıkladı anlattı belirtti dedi ekledi söyledi"),
    titles=words("""
        amiral bakan bakanı başbakan başkan başkanı bay bayan belediye büyükelçi cumhurbaşkanı doktor dr dr. general
        hakim kaptan komutan kral kraliçe milletvekili müdür orgeneral prof prof. profesör sayın sözcü vali
    """),
    directions=words("batı doğu eski güney kuzey yeni"),
    heads=words(
        "bankası belediyesi bakanlığı üniversitesi cumhuriyeti krallığı denizi körfezi müzesi havalimanı"
        " partisi gazetesi ajansı adası adaları limanı hastanesi enstitüsü"
    ),
    place_prepositions=words(""),
    apostrophe_suffixes=True,
    plurals=turkish_plurals,
    years=words("yaşında yaşındaki"),
)

AZERBAIJANI = Language(code="az", name_order="given-first", apostrophe_suffixes=True)

PACKS = (ARABIC, HEBREW, TURKISH, AZERBAIJANI)
