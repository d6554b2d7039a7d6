"""Names in the cases of a language: `Курск` is also written `Курска`, `Курске`, `Курском`.

The forms are made once, from the glossary's names, so that finding them costs no more than finding the names. Russian
and Ukrainian come from pymorphy3, Polish from Morfeusz 2; both belong to the extra `morphology`, and without them
names alone are inflected there, by their endings. The others need rules alone: of endings (`endings`), of endings
that follow the vowels of the name (`harmony`), of an s, of first letters that change. What a library or a rule only
guesses of a name that it does not know is used too: a wrong guess is a form that nobody writes.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from importlib.util import find_spec

from mkdocs_explainer.linking.inflection.endings import declined_by
from mkdocs_explainer.linking.inflection.finnic import estonian_phrases, finnish_phrases
from mkdocs_explainer.linking.inflection.german import german_phrases
from mkdocs_explainer.linking.inflection.greek import greek_phrases
from mkdocs_explainer.linking.inflection.guessed_cases import by_endings
from mkdocs_explainer.linking.inflection.harmony import BY_HARMONY
from mkdocs_explainer.linking.inflection.persons import persons_by
from mkdocs_explainer.linking.inflection.phrases import phrases_by
from mkdocs_explainer.linking.inflection.turkic import azerbaijani, turkish_names
from mkdocs_explainer.linking.marks import german_variants

Inflect = Callable[[str], list[str]]
"""Gives the other forms of a name in the nominative; none for what is not inflected."""

LIBRARIES = {"ru": ("pymorphy3", "pymorphy3_dicts_ru"), "uk": ("pymorphy3", "pymorphy3_dicts_uk"), "pl": ("morfeusz2",)}
"""What a language needs, by its code."""
_GENITIVE_S = frozenset(["da", "de", "nb", "nn", "no", "sv"])
"""Languages in which a genitive is the name with an s, without an apostrophe."""
_ECLIPSES = (("B", "m"), ("C", "g"), ("D", "n"), ("F", "bh"), ("G", "n"), ("P", "b"), ("T", "d"))
"""First letters of Irish words, and what stands before them after *i*, *ar an* and the like."""
_LENITED = "BCDFGMPST"
"""First letters of Irish words that get an `h` behind them."""
_VOWELS = "AEIOUÁÉÍÓÚ"
_WELSH = (
    ("Rh", ("R",)),
    ("Ll", ("L",)),
    ("P", ("B", "Mh", "Ph")),
    ("T", ("D", "Nh", "Th")),
    ("C", ("G", "Ngh", "Ch")),
    ("B", ("F", "M")),
    ("D", ("Dd", "N")),
    ("G", ("Ng",)),
    ("M", ("F",)),
)
"""First letters of Welsh words, and what small words before make of them."""
_WELSH_LETTERS = ("Th", "Ph", "Ch", "Dd", "Ng")
"""First letters that nothing changes, written as two."""
_ARTICLE = "ال"
"""In Arabic, right before a noun; behind `ل` it loses its first letter, and with it the second before another one."""
_HEBREW_ARTICLE, _HEBREW_PREPOSITIONS = "ה", "בלכ"
"""In Hebrew, right before a noun; it gives way to the prepositions."""
_SHORTEST_BEHIND_ARTICLE = 3
"""Letters of a noun behind it: where there are fewer, the first letter is the name's own (`האג`)."""
_ACRONYM_S = frozenset(["nb", "nn", "no", "da"])
"""Languages in which an acronym has that s, too (`FNs`)."""
_NO_GENITIVE_S = ("s", "ß", "x", "z", "ce")
"""Ends of names that take nothing, or an apostrophe, which ends the name anyway."""

_PHRASES = {"el": greek_phrases, "fi": finnish_phrases, "et": estonian_phrases, "az": azerbaijani}
"""By language: what common nouns and phrases are there, and in Azerbaijani names, too."""


def inflection(lang: str, *, of_persons: bool = False) -> Inflect | None:  # noqa: PLR0911 -- a language, a line
    """Return what inflects names of a language (BCP 47); `None` when it is not inflected.

    of_persons: their full names.

    >>> inflection("de")("Moskau"), inflection("de")("von der Ex"), inflection("de")("van Exen"), inflection("en")
    (['Moskaus'], [], ['van Exens'], None)
    >>> inflection("ga")("Corcaigh"), inflection("ga")("Éire")
    (['gCorcaigh', 'Chorcaigh'], ['nÉire', 'hÉire'])
    >>> inflection("cy")("Caerdydd"), inflection("cy")("Gwynedd"), inflection("cy")("Llanelli")
    (['Gaerdydd', 'Nghaerdydd', 'Chaerdydd'], ['Wynedd', 'Ngwynedd'], ['Lanelli'])
    >>> inflection("nb")("FN"), inflection("ar")("الهند"), inflection("ar")("اللجنة")
    (['FNs'], ['للهند'], ['للجنة'])
    >>> inflection("sv")("Alba Norra"), inflection("sv")("Paris"), inflection("cs", of_persons=True)("Jan Ex")[:2]
    (['Alba Norras'], [], ['Jana Exa', 'Jana Exe'])
    """
    base = lang.partition("-")[0].lower()
    if base in _GENITIVE_S:
        if base == "de":
            return _german_person if of_persons else _german
        return _genitive_or_acronyms if base in _ACRONYM_S else _genitive
    if base == "nl":  # of places the same letters make an adjective
        return _genitive if of_persons else None
    if base in _BEFORE:
        return None if of_persons and base == "he" else _BEFORE[base]
    if base not in LIBRARIES:
        phrases = persons_by(base) if of_persons else turkish_names if base == "tr" else phrases_by(base)
        return _together(BY_HARMONY.get(base), declined_by(base), _PHRASES.get(base), phrases)
    if missing_libraries(lang):
        return partial(by_endings, base, of_person=of_persons)
    # the libraries are optional, and their dictionaries are large
    if base == "pl":
        from mkdocs_explainer.linking.inflection.polish import inflected, inflected_person  # noqa: PLC0415

        return inflected_person if of_persons else inflected
    from mkdocs_explainer.linking.inflection.east_slavic import inflector  # noqa: PLC0415

    return inflector(base, of_persons=of_persons)


def _together(*ways: Inflect | None) -> Inflect | None:
    """Return what gives all that some of these give, those there are; `None`: there is none."""
    known = [way for way in ways if way]
    return (lambda name: list(dict.fromkeys(form for way in known for form in way(name)))) if known else None


@lru_cache(maxsize=4096)
def is_given_name(lang: str, word: str) -> bool | None:
    """Return whether the dictionary of an inflected language (its code) has a word as a given name; `None`: it does not
    have the word, or there is none.

    >>> is_given_name("en", "Ann")
    """
    if lang not in LIBRARIES or missing_libraries(lang):
        return None
    if lang == "pl":
        from mkdocs_explainer.linking.inflection import polish  # noqa: PLC0415 -- as for `inflection`

        return polish.is_given_name(word)
    from mkdocs_explainer.linking.inflection import east_slavic  # noqa: PLC0415 -- as for `inflection`

    return east_slavic.is_given_name(lang, word)


@lru_cache(maxsize=4096)
def is_noun(lang: str, word: str) -> bool:
    """Return whether the dictionary of an inflected language (its code) has a word as a common noun, in any case.

    >>> is_noun("en", "fund")
    False
    """
    if lang not in LIBRARIES or missing_libraries(lang):
        return False
    if lang == "pl":
        from mkdocs_explainer.linking.inflection import polish  # noqa: PLC0415 -- as for `inflection`

        return polish.is_noun(word)
    from mkdocs_explainer.linking.inflection import east_slavic  # noqa: PLC0415 -- as for `inflection`

    return east_slavic.is_noun(lang, word)


def missing_libraries(lang: str) -> list[str]:
    """Return the libraries without which names of this language are not inflected."""
    return [name for name in LIBRARIES.get(lang.partition("-")[0].lower(), ()) if not find_spec(name)]


def _genitive(name: str) -> list[str]:
    """Return the genitive of a name, which its last word has (`Angela Exs`)."""
    last = name.rpartition(" ")[2]
    is_name = not name.islower() and last[-1:].isalpha() and not last.isupper() and len(last) > 1
    return [f"{name}s"] if is_name and not name.lower().endswith(_NO_GENITIVE_S) else []


def _german_person(name: str) -> list[str]:
    """Return the genitive of a German name in its spellings."""
    return [spelling for form in _genitive(name) for spelling in (form, *german_variants(form))]


def _german(name: str) -> list[str]:
    """Return the other cases of a German name in their spellings."""
    if _is_acronym(name) and name[-1] not in _VOWELS:  # `VWs`, but *der USA*
        return _genitive_or_acronyms(name)
    forms = (spelling for form in german_phrases(name) for spelling in (form, *german_variants(form)))
    return list(dict.fromkeys((*_german_person(name), *forms)))


def _genitive_or_acronyms(name: str) -> list[str]:
    """Return the genitive of a name or of an acronym."""
    return [f"{name}s"] if _is_acronym(name) else _genitive(name)


def _is_acronym(name: str) -> bool:
    return len(name) > 1 and name.isalpha() and name.isupper() and name[-1] != "S"


def _with_to(name: str) -> list[str]:
    """Return an Arabic name with the article as it is written together with *to*."""
    if not name.startswith(_ARTICLE):
        return []
    noun = name.removeprefix(_ARTICLE)
    return [f"ل{noun}" if noun.startswith("ل") else f"لل{noun}"]


def _with_prepositions(name: str) -> list[str]:
    """Return a Hebrew name with the article as it is written together with *in*, *to* and *like*.

    >>> _with_prepositions("הגליל"), _with_prepositions("האג")
    (['בגליל', 'לגליל', 'כגליל'], [])
    """
    noun = name.removeprefix(_HEBREW_ARTICLE)
    is_long = len(noun.partition(" ")[0]) >= _SHORTEST_BEHIND_ARTICLE
    return [f"{small}{noun}" for small in _HEBREW_PREPOSITIONS] if noun != name and is_long else []


def _mutations(name: str) -> list[str]:
    """Return an Irish name as small words before it change its first letter."""
    first, rest = name[:1], name[1:]
    if not first.isupper() or not rest[:1].islower():
        return []
    if first in _VOWELS:
        return [f"n{name}", f"h{name}"]
    eclipsis = [f"{before}{name}" for letter, before in _ECLIPSES if letter == first]
    is_lenited = first in _LENITED and (first != "S" or rest[:1] in "lnraeiouáéíóú")
    return [*eclipsis, *([f"{first}h{rest}"] if is_lenited and rest[:1] != "h" else [])]


def _welsh_mutations(name: str) -> list[str]:
    """Return a Welsh name as small words before it change its first letter; a `G` is dropped, too."""
    if not name[:1].isupper() or not name[1:2].islower() or name.startswith(_WELSH_LETTERS):
        return []
    dropped = [name[1:2].upper() + name[2:]] if name[0] == "G" else []
    letters, others = next((row for row in _WELSH if name.startswith(row[0])), ("", ()))
    return [*dropped, *(other + name.removeprefix(letters) for other in others)]


_BEFORE: Mapping[str, Inflect] = {
    "ga": _mutations,
    "cy": _welsh_mutations,
    "ar": _with_to,
    "he": _with_prepositions,
}
"""By language: what small words before a name make of it."""
