"""Cases of names by the endings of the nominative alone, as a table: for languages without a library.

A row is an ending, and what stands in its place in the other cases; the first row that fits is used. Where a language
changes sounds as a name may not show, all that it may come to is made: a wrong guess is a form that nobody writes.
"""

from collections.abc import Callable, Mapping, Sequence
from unicodedata import category, normalize

from mkdocs_explainer.linking.inflection.baltic_endings import BELARUSIAN, LATVIAN, LITHUANIAN, ROMANIAN
from mkdocs_explainer.linking.inflection.slavic_endings import CZECH, SERBO_CROATIAN, SLOVAK, SLOVENE

Row = tuple[str, str]
"""An ending; the other ones, parted by spaces (`-` is none)."""
_SHORTEST = 3
"""Letters of a name that has cases here; of shorter ones too many forms are other words."""

_ALBANIAN: Sequence[Row] = (
    ("ë", "a ës ën"),
    ("i", "ia isë inë it in"),
    ("ia", "isë inë ies i"),
    ("ja", "jes jen je"),
    ("j", "jt jn jit jin"),
    ("u", "ut un"),
    ("a", "ës ën ë"),
    ("o", "os oja on"),
    ("e", "ja es en"),
    ("", "i it in"),
)
_ICELANDIC: Sequence[Row] = (
    ("fjörður", "fjarðar firði fjörð"),
    ("völlur", "vallar velli völl"),
    ("vellir", "valla völlum velli"),
    ("höfn", "hafnar"),
    ("strönd", "strandar"),
    ("tjörn", "tjarnar"),
    ("mörk", "markar merkur"),
    ("bær", "bæjar bæ"),
    ("ey", "eyjar ey eyju"),
    ("eyri", "eyrar"),
    ("ar", "a um"),
    ("ir", "a um i"),
    ("a", "u"),
    ("i", "a is ar"),
    ("ur", "s i ar -"),
    ("fell", "fells felli"),
    ("ll", "ls li l lar"),
    ("nn", "ns ni n"),
    ("", "s i ar ur"),
)
_GREEK: Sequence[Row] = (
    ("ος", "ου ο ε"),
    ("ός", "ού ό έ"),
    ("ως", "ω"),
    ("ώς", "ώ"),
    ("ας", "α"),
    ("ης", "η"),
    ("άς", "ά"),
    ("ής", "ή"),
    ("α", "ας"),
    ("ά", "άς"),
    ("η", "ης"),
    ("ή", "ής"),
    ("ο", "ου"),
    ("ό", "ού"),
)
_GEORGIAN: Sequence[Row] = (
    ("ი", "ის ს მა ით ად ში ზე თან იდან ისთვის ისა ისკენ ამდე"),
    ("ა", "ის ას ამ ით აში აზე ასთან იდან ისთვის ისკენ ამდე"),
    ("ე", "ის ეს ემ ით ეში ეზე ესთან იდან ისთვის ისკენ ემდე"),
    ("ო", "ოს ომ ოთი ოში ოზე ოსთან ოდან ოსთვის ოსკენ ომდე"),
    ("უ", "უს უმ უთი უში უზე უსთან უდან უსთვის უსკენ უმდე"),
)
_ARMENIAN: Sequence[Row] = (
    ("ի", "ու ին իի իում իից իով"),
    ("ա", "այի այում այից այով ան"),
    ("ո", "ոյի ոյում ոյից ոյով ոն"),
    ("ե", "եի եում եից եով են"),
    ("", "ի ը ն ում ից ով"),
)
_BENGALI: Sequence[Row] = (
    *((vowel, f"{vowel}র {vowel}তে {vowel}য় {vowel}কে {vowel}ও {vowel}ই") for vowel in "ািীুূেো"),
    ("", "ের ে কে তে ও ই েরই"),
)
_NEPALI: Sequence[Row] = (("", "को का की मा ले लाई बाट सँग"),)
_MARATHI: Sequence[Row] = (
    ("ा", "ेच्या ेचा ेची ेचे ेत ेने ेला ेतील ेकडे ामध्ये"),
    *(
        (vowel, f"{vowel}च्या {vowel}चा {vowel}ची {vowel}चे {vowel}त {vowel}ने {vowel}ला {vowel}तील {vowel}मध्ये")
        for vowel in "िीुूेो"
    ),
    ("", "ाच्या ाचा ाची ाचे ात ाने ाला ातील ाकडे च्या चा ची चे त ने ला तील मध्ये हून"),
)
_GUJARATI: Sequence[Row] = (("", "માં ના ની નો નું ને થી ે નાં"),)
_AFTER_STOP = "ில் ின் ுக்கு ிற்கு ை ுடன் ிலிருந்து ும்".split()
_DOUBLED_STOPS: Sequence[Row] = tuple(
    (f"{stop}்", " ".join([f"{stop}்{stop}{end}" for end in _AFTER_STOP] + [f"{stop}{end}" for end in _AFTER_STOP]))
    for stop in "கசடதபற"
)
"""Consonants that Tamil doubles before an ending; not all names do it."""
_TAMIL: Sequence[Row] = (
    ("ம்", "த்தில் த்தின் த்துக்கு த்திற்கு த்தை த்துடன் த்திலிருந்து த்தால் மும் மில் மின் முக்கு மிற்கு மை முடன் மிலிருந்து மால்"),
    *_DOUBLED_STOPS,
    ("்", "ில் ின் ுக்கு ிற்கு ை ுடன் ிலிருந்து ால் ும்"),
    ("ா", "ாவில் ாவின் ாவுக்கு ாவிற்கு ாவை ாவுடன் ாவிலிருந்து ாவால் ாவும்"),
    ("ி", "ியில் ியின் ிக்கு ியை ியுடன் ியிலிருந்து ியால் ியும்"),
    ("ீ", "ீயில் ீயின் ீக்கு ீயை ீயுடன் ீயிலிருந்து ீயும்"),
    ("ை", "ையில் ையின் ைக்கு ையை ையுடன் ையிலிருந்து ையும்"),
    ("டு", "ட்டில் ட்டின் ட்டுக்கு ட்டிற்கு ட்டை ட்டுடன் ட்டிலிருந்து டும்"),
    ("ு", "ில் ின் ுக்கு ிற்கு ை ுடன் ும் ுவில் ுவின் ுவுக்கு ுவை"),
    ("ோ", "ோவில் ோவின் ோவுக்கு ோவை ோவுடன் ோவும்"),
)
_KANNADA: Sequence[Row] = (
    *((vowel, f"{vowel}ಯ {vowel}ಯಲ್ಲಿ {vowel}ಗೆ {vowel}ಯನ್ನು {vowel}ಯಿಂದ {vowel}ಯು") for vowel in "ಿೆೀೇ"),
    ("ು", "ಿನ ಿನಲ್ಲಿ ಿಗೆ ನ್ನು ಿನಿಂದ"),
    ("", "ದ ದಲ್ಲಿ ಕ್ಕೆ ವನ್ನು ದಿಂದ ವು"),
)
_TELUGU: Sequence[Row] = (("", "లో కు కి ను ని తో నుంచి నుండి లోని కే"),)
_MALAYALAM: Sequence[Row] = (
    ("ം", "ത്തിൽ ത്തിന്റെ ത്തെ ത്തും ത്തിലെ ത്ത് ത്തിന് ത്തേക്ക് ത്തോട് ത്തുനിന്ന്"),
    *(
        (
            last,
            " ".join(
                f"{sign}{ending}" for sign in signs for ending in "ിൽ ിന്റെ ിനെ ും ിലെ ിന് ിലേക്ക് ോട് ിൽനിന്ന്".split(" ")
            ),
        )
        for last, signs in (("ർ", "റര"), ("ൽ", "ല"), ("ൾ", "ള"), ("ൺ", "ണ"), ("്", ("",)))
    ),
    ("ൻ", "നിൽ ന്റെ നെ നും നോട് നിലെ നിന്റെ നിന് നിനെ നിലേക്ക്"),
    ("", "യിൽ യുടെ യെ യും യിലെ യ്ക്ക് ക്ക് യിലേക്ക് യോട് യിൽനിന്ന്"),
)
_UZBEK: Sequence[Row] = (
    ("k", "kda kdan kka kning kni kdagi"),
    ("q", "qda qdan qqa qning qni qdagi"),
    ("", "da dan ga ning ni dagi"),
)

TABLES: Mapping[str, Sequence[Row]] = {
    "cs": CZECH,
    "sk": SLOVAK,
    "sl": SLOVENE,
    **dict.fromkeys(("hr", "bs", "sr", "cnr", "sh"), SERBO_CROATIAN),
    "be": BELARUSIAN,
    "lt": LITHUANIAN,
    "lv": LATVIAN,
    "ro": ROMANIAN,
    "sq": _ALBANIAN,
    "is": _ICELANDIC,
    "el": _GREEK,
    "ka": _GEORGIAN,
    "hy": _ARMENIAN,
    "bn": _BENGALI,
    "ne": _NEPALI,
    "mr": _MARATHI,
    "gu": _GUJARATI,
    "ta": _TAMIL,
    "kn": _KANNADA,
    "te": _TELUGU,
    "ml": _MALAYALAM,
    "uz": _UZBEK,
}
"""By language (BCP 47)."""
_WHOLE_PHRASES = frozenset(["ka", "hy", "bn", "ne", "mr", "gu", "ta", "kn", "te", "ml", "uz"])
"""Languages in which the last word alone of a name has the ending."""
_ACRONYMS = frozenset(["uz"])
"""Languages in which an acronym has the endings, too, without a sign between."""
_CYRILLIC = dict(zip("abvgdđežzijklmnoprstćufhcčš", "абвгдђежзијклмнопрстћуфхцчш", strict=True))


def in_cyrillic(text: str) -> str:
    """Return Serbian letters of the Latin script in the Cyrillic one.

    >>> in_cyrillic("ska njom")
    'ска њом'
    """
    for two, one in (("lj", "љ"), ("nj", "њ"), ("dž", "џ")):
        text = text.replace(two, one)
    return "".join(_CYRILLIC.get(letter, letter) for letter in text)


def _split(others: str) -> list[str]:
    return [other.strip("-") for other in normalize("NFC", others).split()]


def other_endings(lang: str) -> Callable[[str], list[str]]:
    """Return what gives a word with its other endings, whatever word it is; nothing where there is no table.

    >>> other_endings("cs")("tank"), other_endings("fr")("char")
    (['tanka', 'tanku', 'tankě', 'tanke', 'tankem', 'tankovi', 'tanki'], [])
    """
    latin = [(normalize("NFC", ending), _split(others)) for ending, others in TABLES.get(lang, ())]
    cyrillic = [(in_cyrillic(end), list(map(in_cyrillic, others))) for end, others in latin]

    def changed(name: str) -> list[str]:
        for ending, others in cyrillic if "\u0400" <= name[-1] < "\u0500" else latin:
            if name.endswith(ending):
                stem = name[: len(name) - len(ending)]
                return [stem + other for other in others]
        return []

    return changed


def declined_by(lang: str) -> Callable[[str], list[str]] | None:
    """Return what gives the other cases of a name of a language; `None`: there is no table of it.

    >>> declined_by("cs")("Praha"), declined_by("lt")("Vilnius"), declined_by("ka")("ნატო")[:2], declined_by("fr")
    (['Prahy', 'Praze', 'Prahu', 'Prahou', 'Praho'], ['Vilniaus', 'Vilniui', 'Vilnių', 'Vilniuje', 'Vilniumi'], \
['ნატოს', 'ნატომ'], None)
    >>> declined_by("sr")("Србија"), declined_by("cs")("OSN"), declined_by("cs")("Nové Brno")
    (['Србије', 'Србији', 'Србију', 'Србијом', 'Србијој'], [], [])
    """
    if lang not in TABLES:
        return None
    changed = other_endings(lang)
    has_phrases, has_acronyms = lang in _WHOLE_PHRASES, lang in _ACRONYMS

    def declined(name: str) -> list[str]:
        if len(name) < _SHORTEST or (not has_phrases and (name[0].islower() or " " in name)):
            return []
        if (name.isupper() and not has_acronyms) or category(name[-1])[0] not in "LM":
            return []
        return changed(name)

    return declined
