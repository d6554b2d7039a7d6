"""Arabic and Hebrew, which write small words together with the word that follows, and Turkish and its relatives."""

from mkdocs_explainer.linking.inflection.turkic import turkish_phrases
from mkdocs_explainer.linking.languages.caseless_plurals import arabic_plurals, hebrew_plurals
from mkdocs_explainer.linking.languages.language import Language, words
from mkdocs_explainer.linking.languages.more_words import MORE_WORDS


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
    doubled_letter="ו",
    plurals=hebrew_plurals,
    place_prepositions=words("אל ליד מול"),
    prefixes=_HEBREW_PREFIXES,
)


TURKISH = Language(
    code="tr",
    name_order="given-first",
    function_words=words("""
        iki üç dört beş altı yedi sekiz dokuz
        acaba ama ancak arada artık aslında ayrıca az bazı belki ben beri bile bir biri birkaç biz bu buna bunda
        bundan bunlar bunu bunun burada çok çünkü da daha dahi de defa değil diğer diye dolayı dün e eğer en fakat
        gibi göre ha hani hem henüz hep hepsi her hiç için ile ise işte kadar karşı kez ki kim kimse mı mi mu mü nasıl
        ne neden nerede niye o olan olarak oldu on ona ondan onlar onu onun önce öyle pek rağmen sadece sanki şey siz şu
        şimdi sonra tüm ve veya ya yani yer yine yok zaten
    """)
    | MORE_WORDS["tr"],
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
    plurals=turkish_phrases,
    years=words("yaşında yaşındaki"),
)

AZERBAIJANI = Language(
    code="az",
    name_order="given-first",
    function_words=words("""
        iki üç dörd beş altı yeddi səkkiz doqquz on amma ancaq artıq az bəlkə belə bəzi biz bir bu bunu bunun buna
        bundan bunlar bura çox çünki da daha də dünən əgər ən hər hələ həm həmçinin hamı hansı heç hətta ilə indi isə
        kimi ki kim lakin mən nə necə niyə o olan olaraq oldu ona onda ondan onlar onu onun öz qarşı qədər sabah sən
        siz sonra tək və ya yalnız yenə yox üçün üzrə
    """),
    speech_verbs=words("bildirdi bildirib dedi deyib deyir əlavə vurğulayıb"),
    titles=words("""
        baş cənab xanım deputat direktor doktor general kral kraliça mayor müavini nazir naziri polkovnik prezident
        prezidenti professor sədr sədri səfir vali
    """),
    directions=words("cənubi şimali şərqi qərbi yeni yuxarı aşağı böyük kiçik"),
    heads=words(
        "adaları adası agentliyi bankı dənizi hava körfəzi limanı muzeyi nazirliyi partiyası respublikası universiteti"
    ),
    apostrophe_suffixes=True,
    years=words("yaşlı yaşında"),
)

PACKS = (ARABIC, HEBREW, TURKISH, AZERBAIJANI)
