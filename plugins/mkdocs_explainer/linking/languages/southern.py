"""Persian, Urdu, Hindi, Amharic and others, most of them without capitals."""

from mkdocs_explainer.linking.languages.caseless_plurals import (
    amharic_plurals,
    armenian_plurals,
    bengali_plurals,
    georgian_plurals,
    hindi_plurals,
    persian_plurals,
    tamil_plurals,
    urdu_plurals,
)
from mkdocs_explainer.linking.languages.language import Language, words
from mkdocs_explainer.text.folding import fold_name


def folded(text: str) -> frozenset[str]:
    """Return the words of a list as they stand in a folded text, which has Arabic letters for Persian ones."""
    return words(fold_name(text))


PERSIAN = Language(
    code="fa",
    name_order="given-first",
    function_words=folded(
        "از است اما اگر این آن او با باید بر برای به بود پس پیش تا چون چه خود در دیگر را شد که کرد گفت ما من نه"
        " نیز هر هم همه و ولی یا یک"
    ),
    speech_verbs=folded("گفت افزود گفته"),
    titles=folded("آقای خانم دکتر رئیس رییس وزیر سردار ژنرال شاه شیخ آیت\u200cالله سید"),
    heads_before=tuple(sorted(folded("دانشگاه بانک فرودگاه خلیج دریای دریاچه رود کوه جزیره بیمارستان موزه تنگه"))),
    places_of_parts=frozenset(["ایرلند شمالی", "قبرس شمالی", "مغولستان داخلی"]),
    plurals=persian_plurals,
    place_prepositions=folded("در از به"),
    years=folded("ساله سال"),
)

URDU = Language(
    code="ur",
    name_order="given-first",
    function_words=folded(
        "اور ایک اس ان اگر بھی پر تھا تھی تھے تک جب جو سے کا کی کے کو کہ کہا لیے مگر میں نے نہیں ہے ہیں ہو وہ یہ یا"
    ),
    speech_verbs=folded("کہا بتایا"),
    titles=folded("جناب مسٹر ڈاکٹر صدر وزیر جنرل"),
    heads=folded("یونیورسٹی بینک ہوائی ہسپتال ٹائمز میوزیم"),
    places_of_parts=frozenset(["شمالی آئرلینڈ", "شمالی قبرص", "نیو میکسیکو"]),
    plurals=urdu_plurals,
    years=folded("سالہ سال"),
)

HINDI = Language(
    code="hi",
    name_order="given-first",
    function_words=words("अगर अब इस उस एक और का की के को कि जो तक तथा तो था थी थे नहीं ने पर भी में यह या वह से हुआ है हैं हो"),
    speech_verbs=words("कहा बताया"),
    titles=words("श्री श्रीमती डॉ डॉ. प्रधानमंत्री राष्ट्रपति मंत्री जनरल"),
    heads=words("विश्वविद्यालय बैंक एयरपोर्ट हवाईअड्डा अस्पताल टाइम्स सागर महासागर संग्रहालय नदी"),
    places_of_parts=frozenset(
        ["उत्तरी आयरलैंड", "उत्तरी साइप्रस", "न्यू मैक्सिको", "न्यू मेक्सिको", "आंतरिक मंगोलिया", "भीतरी मंगोलिया"]
    ),
    plurals=hindi_plurals,
    years=words("साल वर्ष वर्षीय"),
)

_PLACES_OF_PARTS = {
    "bn": frozenset(["উত্তর আয়ারল্যান্ড", "উত্তর সাইপ্রাস", "নিউ মেক্সিকো"]),
    "ta": frozenset(["வட அயர்லாந்து", "வடக்கு அயர்லாந்து", "வட சைப்ரஸ்", "நியூ மெக்சிகோ"]),
}
_PLURALS = {"bn": bengali_plurals, "ta": tamil_plurals, "ka": georgian_plurals, "hy": armenian_plurals}
_HEAD_STEMS = {
    "bn": "বিশ্ববিদ্যালয় ব্যাংক হাসপাতাল বিমানবন্দর জাদুঘর নদী উপসাগর",
    "ta": "பல்கலைக்கழக வங்கி மருத்துவமனை",
    "ka": "უნივერსიტეტ ბანკ აეროპორტ მუზეუმ საავადმყოფო",
    "mr": "विद्यापीठ बँक विमानतळ",
    "ne": "विश्वविद्यालय बैंक विमानस्थल अस्पताल",
}
OTHERS_WITH_NAMES = tuple(
    Language(
        code=code,
        name_order="given-first",
        places_of_parts=_PLACES_OF_PARTS.get(code, frozenset()),
        plurals=_PLURALS.get(code),
        head_stems=tuple(_HEAD_STEMS.get(code, "").split()),
    )
    for code in "bn gu hy ka kk kn ky mn mr ne pa si ta tg tk tt uz".split()
)
_AMHARIC_SUFFIXES = words("ና ን ም ስ ንም ንና ምን ዎች")
AMHARIC = Language(
    code="am",
    name_order="given-first",
    function_words=words("እና ነው ነበር ግን ላይ ወደ ውስጥ ጋር ያለ ይህ ስለ እንደ ብሏል"),
    prefixes=tuple("በ የ ለ ከ ስለ እንደ በየ ከየ እስከ".split()),
    is_suffix=lambda _name, rest: rest in _AMHARIC_SUFFIXES,
    plurals=amharic_plurals,
    head_stems=("ዩኒቨርሲቲ", "ባንክ", "ሆስፒታል", "ኤርፖርት"),
    places_of_parts=frozenset(["ሰሜን አየርላንድ", "ሰሜን ቆጵሮስ", "ኒው ሜክሲኮ"]),
)
TIGRINYA = Language(code="ti", name_order="given-first", prefixes=tuple("ብ ን ኣብ ካብ ናይ".split()))
"""In Ethiopic script small words before a name and behind it are written together with it."""
"""Languages of which nothing is known but that the family name is the last one."""
PACKS = (*OTHERS_WITH_NAMES, PERSIAN, URDU, HINDI, AMHARIC, TIGRINYA)
