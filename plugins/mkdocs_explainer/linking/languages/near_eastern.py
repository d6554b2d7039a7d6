"""Arabic and Hebrew, which write small words together with the word that follows, and Turkish and its relatives."""

from mkdocs_explainer.linking.languages.language import Language, words

ARABIC = Language(
    code="ar",
    name_order="given-first",
    function_words=words(
        "في من إلى على عن مع هذا هذه ذلك التي الذي أن إن لا ما لم لن قد كان كانت هو هي هم و أو ثم بل بين"
    ),
    titles=words("الرئيس الوزير الملك الأمير الشيخ السيد السيدة الدكتور الجنرال اللواء العميد القائد النائب السفير"),
    of_heads=words("جامعة بنك وزارة جمهورية مملكة إمارة خليج بحر مدينة محافظة مطار"),
    place_prepositions=words("في إلى من عند نحو قرب"),
    prefixes=("و", "ف", "ب", "ك", "ل", "وب", "ول", "وك", "فب", "فل"),
)

HEBREW = Language(
    code="he",
    name_order="given-first",
    function_words=words(
        "של את על לא גם זה זו הוא היא הם הן כי אם או אבל רק כל עם אל מן מה מי יש אין היה היתה אחרי לפני בין"
    ),
    titles=words('מר גברת נשיא נשיאת שר שרת מלך מלכה הרב דובר אלוף האלוף השר הנשיא ד"ר פרופ\' ח"כ'),
    of_heads=words("אוניברסיטת בנק משרד רפובליקת ממלכת מפרץ ים עיריית נמל"),
    place_prepositions=words("אל ליד מול"),
    prefixes=(
        "ו",
        "ה",
        "ב",
        "ל",
        "מ",
        "ש",
        "כ",
        "וה",
        "וב",
        "ול",
        "ומ",
        "וש",
        "וכ",
        "שב",
        "של",
        "שה",
        "שמ",
        "מה",
        "כש",
        "לכש",
    ),
)

TURKISH = Language(
    code="tr",
    name_order="given-first",
    function_words=words("""
        acaba ama ancak arada artık aslında ayrıca az bazı belki ben beri bile bir biri birkaç biz bu buna bunda
        bundan bunlar bunu bunun burada çok çünkü da daha dahi de defa değil diğer diye dolayı dün e eğer en fakat
        gibi göre ha hem henüz hep hepsi her hiç için ile ise işte kadar karşı kez ki kim kimse mı mi mu mü nasıl ne
        neden nerede niye o olan olarak oldu on ona ondan onlar onu onun önce öyle pek rağmen sadece sanki şey siz şu
        şimdi sonra tüm ve veya ya yani yer yine yok zaten
    """),
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
)

AZERBAIJANI = Language(code="az", name_order="given-first", apostrophe_suffixes=True)

PACKS = (ARABIC, HEBREW, TURKISH, AZERBAIJANI)
