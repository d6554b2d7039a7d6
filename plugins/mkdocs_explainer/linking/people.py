"""Family names: what they are, and whether a name says so.

Which word of a name is the family name depends on where somebody is from, and no list of families can tell. The entry
may say it (`family`), the language of the name, or its script; else a name that the language of the text would write
with the family name last is taken so, unless it looks like one from East Asia.
"""

import re
from functools import lru_cache

from mkdocs_explainer.linking.languages import language as pack_of
from mkdocs_explainer.linking.languages.language import Language, NameOrder
from mkdocs_explainer.linking.syllables import are_syllables
from mkdocs_explainer.linking.words import NAME_SUFFIXES, PARTICLES, is_acronym
from mkdocs_explainer.model.corpus import Entity

_FEWEST_SYLLABLES = 3
"""Words of one syllable that make such a name; two are too often `Tom Dan`."""
_UNSPACED = re.compile("[\u3040-\u9fff\uac00-\ud7a3]{2,}")
"""Kana, Han and Hangul."""
_HAN = re.compile("[\u3005\u4e00-\u9fff]+ [\u3005\u3041-\u3096\u4e00-\u9fff]+")
"""A Japanese or Chinese name in two parts; foreign ones have katakana or another sign between."""
_SEPARATORS = re.compile(r"[・·=＝]")
"""Between the parts of a foreign name in Japanese or Chinese; they stand in the order of its own language."""
_SHORTEST_END = 6
"""Letters of a title that may be the end of a longer one; given names end in shorter ones (`Jürgen`, `Waldgraf`)."""
_WORDS_WITH_TWO = 4
"""Words of a name of which two are given names, and two family names."""
_INITIALS = re.compile(r"[^\W\d_]\.(?:-?[^\W\d_]\.){0,3}")
_FORMERLY = frozenset(["ex", "vice", "co"])
"""Before a hyphen and a title, in all languages that have taken them from Latin."""
_ARABIC = re.compile(r"(?:abd|abd[eu]l|abou|abu|al|el|nur)-|.*-(?:[aeu]d-?di|[aeu]l|\w*llah)")
"""Given names that have a small letter after their hyphen now and then."""
_LATIN_CAPITAL_INSIDE = re.compile(r"-[^\W\d_A-Z]")
_GAELIC = frozenset(["ó", "ní", "nic", "uí", "mac", "mhic"])
"""Parts of Irish family names, which nobody is called without; they have a capital."""
_BEFORE_FAMILY = PARTICLES | _GAELIC | frozenset("abou abu abū am dela dello im las li lo los te wa".split())
_BEFORE_PARTICLE = frozenset("an aus bij in onder op over uit und".split())
"""Before another small word of a family name (`Ann in der Ex`)."""
_PATRONYMICS = ("вич", "вна", "чна", "шна")
"""Ends of East Slavic names after the father, with which somebody is called politely."""


def order_of(entity: Entity, name: str, lang: str, language: Language) -> NameOrder:
    """Return in which order a person's name stands; empty when nothing makes it sure.

    lang: of the name; empty when nobody said. language: of the texts.
    """
    if entity.family in ("first", "last"):
        return "family-first" if entity.family == "first" else "given-first"
    own = pack_of(lang).name_order if lang else ""
    if " " not in name and _SEPARATORS.search(name):
        return "given-first"
    if own:
        return own
    if ("-" in name and has_lower_hyphen(name)) or (not name.isascii() and _HAN.fullmatch(name)):
        return "family-first"
    return "given-first" if language.name_order == "given-first" and not _looks_east_asian(name) else ""


def families_of(entity: Entity, name: str, lang: str, language: Language) -> tuple[str, ...]:
    """Return the words by which texts in a language go on to call a person of that name. lang: of the name."""
    if entity.family and entity.family not in ("first", "last"):
        return (entity.family,)
    return family_names(name, order_of(entity, name, lang, language), titles=language.titles)


def called_by(name: str, order: NameOrder, language: Language) -> tuple[str, ...]:
    """Return the words by which a text in a language goes on to call a person, besides the given name.

    order: of the name; empty: nobody knows. Of four words the last but one is a family name, too, where people have
    two.

    >>> called_by("Ann Bea Ex Roe", "given-first", pack_of("es")), called_by("Ex Ann", "", pack_of("hu"))
    (('Roe', 'Ex'), ('Ann', 'Ex'))
    """
    found = family_names(name, order, titles=language.titles)
    if not found:
        return ()
    words = name_words(name)
    if may_be_either(name, order, language):
        found += (words[0],)
    elif order == "given-first" and language.two_family_names and len(words) >= _WORDS_WITH_TWO:
        found += (words[-2],) if words[-2][0].isupper() else ()
    if len(words) == _WORDS_WITH_TWO - 1 and words[1].endswith(_PATRONYMICS):  # `Сергей Петрович`
        found += (f"{words[0]} {words[1]}",)
    pair = last_two(name, order)
    return (*found, pair) if pair else found


def maybe_family(name: str, order: NameOrder, language: Language) -> str:
    """Return the second word of three, where people have two family names: one of them, or a second given name; a title
    tells. Empty: no such name.

    >>> [maybe_family("Ann Ex Roe", "given-first", pack_of(lang)) for lang in ("es", "fr")]
    ['Ex', '']
    """
    words = name_words(name) if order == "given-first" and language.two_family_names else []
    return words[1] if len(words) == _WORDS_WITH_TWO - 1 and words[1].istitle() else ""


def may_be_either(name: str, order: NameOrder, language: Language) -> bool:
    """Return whether a name's first word is as likely the family name as its last one, and both mean the person alone:
    in a language that puts it first and writes foreign names as they are."""
    if order or language.name_order != "family-first" or (not name.isascii() and _UNSPACED.search(name)):
        return False
    return len(name.split()) == 2 and not _looks_east_asian(name)


def has_lower_hyphen(name: str) -> bool:
    """Return whether the last word has a small letter after its hyphen, as Korean and Taiwanese given names do.

    >>> has_lower_hyphen("Ex An-na"), has_lower_hyphen("Ann Alba-Smith"), has_lower_hyphen("Ann al-Ex")
    (True, False, False)
    """
    first, _, last = name.rpartition(" ")
    return bool(first) and last[:1].isupper() and bool(_LATIN_CAPITAL_INSIDE.search(last)) and "al-" not in last.lower()


def _looks_east_asian(name: str) -> bool:
    """Return whether a name is a row of words of one syllable, in which the family name may be the first or the last.

    >>> _looks_east_asian("Pak Jong Chon"), _looks_east_asian("John Paul Jones"), _looks_east_asian("Ann Ex")
    (True, False, False)
    >>> _looks_east_asian("Пак Чжон Чхоль"), _looks_east_asian("Пётр Ильич Экс")
    (True, False)
    """
    words = name.split()
    if len(words) < _FEWEST_SYLLABLES or not PARTICLES.isdisjoint(words):
        return False
    return are_syllables(words)


def family_names(
    name: str, order: NameOrder = "given-first", *, titles: frozenset[str] = frozenset()
) -> tuple[str, ...]:
    """Return the words by which a text goes on to call a person; none for a name of one word or of a monarch.

    order: of the name; empty: nobody knows, and the text must make it sure that the last word is. titles: words, in
    lower case, that begin no person's name.

    >>> family_names("Ann B. Ex Jr."), family_names("Ex An-na", "family-first"), family_names("Ann van der Ex")
    (('Ex',), ('Ex',), ('Ex', 'van der Ex', 'Van der Ex', 'Van Der Ex'))
    >>> family_names("Queen Ann II", titles=frozenset(["queen"]))
    ()
    """
    words = name_words(name)
    if len(words) < 2 or len(words) < len(name.partition(" (")[0].split()) - 1 or words[0].lower() in titles:
        return ()
    return (words[0],) if order == "family-first" else tuple(_last_names(words))


def _last_names(words: list[str]) -> list[str]:
    last = words[-1]
    is_small = last[0].islower() and not "\u10d0" <= last[0] <= "\u10ff"  # Georgian has no capitals in names
    if is_small or len(last) < 2 or last[-1] == ".":
        if "-" in last and (plain := last.partition("-")[2])[:1].isupper():
            return [last, plain, last[:1].upper() + last[1:]]
        if last.partition("'")[2][:1].isupper():  # `d'Ex`, `dell'Ex`
            return [last, last[:1].upper() + last[1:]]
        return []
    names = [last]
    at = _family_at(words)
    if at < len(words) - 1:
        whole = " ".join(words[at:])
        names += [whole] if whole[0].isupper() else [whole, whole[0].upper() + whole[1:]]
        if at < len(words) - 2:  # as headings write it
            names.append(" ".join(word[0].upper() + word[1:] for word in words[at:]))
    return names


def _family_at(words: list[str]) -> int:
    """Return which word of a name the family name begins with, small words before it included."""
    last = at = len(words) - 1
    while at > 1 and (words[at - 1].lower() in _BEFORE_FAMILY or (at < last and words[at - 1] in _BEFORE_PARTICLE)):
        at -= 1
    return at


def last_two(name: str, order: NameOrder) -> str:
    """Return the last two words of a name of three or more, with particles, by which some are called; empty: none.

    >>> [last_two(name, "given-first") for name in ("Ann Bea Ex", "Ann Bea de Ex", "Ann van Ex")]
    ['Bea Ex', 'Bea de Ex', '']
    """
    if order == "family-first" or len(words := name_words(name)) < 3:
        return ""
    at = _family_at(words)
    before, last = words[at - 1], words[-1]
    if at < 2:
        return ""
    is_name = before[0].isupper() and len(before) > 2 and before[-1] != "." and before.lower() not in PARTICLES
    return " ".join(words[at - 1 :]) if is_name and last[0].isupper() and len(last) > 1 else ""


def name_words(name: str) -> list[str]:
    """Return the words of a person's name without what follows the family name; none if it is told by a place."""
    name = name.partition(" (")[0]
    if "," in name or " of " in name:
        return []
    if " " not in name:
        return _SEPARATORS.split(name)
    return [word for word in name.split() if word.lower() not in NAME_SUFFIXES]


def given_name(name: str, order: NameOrder = "given-first") -> str:
    """Return the first given name."""
    first, _, rest = name.partition(" ")
    return rest.partition(" ")[0] if order == "family-first" else first


def is_full(words: str) -> bool:
    """Return whether a person's name has more than one part, or is in a script that writes both in one word.

    >>> is_full("Ann Ex"), is_full("Ex"), is_full("田中花子")
    (True, False, True)
    """
    if " " in words or words.isascii():
        return " " in words or "=" in words
    return bool(_SEPARATORS.search(words)) or bool(_UNSPACED.fullmatch(words))


def is_initial(word: str, name: str) -> bool:
    """Return whether the word is the initial of the person's first given name.

    >>> is_initial("A.", "Ann Ex"), is_initial("A.B.", "Ann Ex"), is_initial("B.", "Ann Ex")
    (True, True, False)
    """
    return word[:1] == name[:1] and are_initials(word)


def initials_of(entity: Entity) -> list[str]:
    """Return the initials of a person's given names, of a name that has the family name last."""
    is_last = entity.family != "first" and not has_lower_hyphen(entity.name)
    return [word[0] for word in name_words(entity.name)[:-1] if word[0].isupper()] if is_last else []


def are_initials(word: str) -> bool:
    """Return whether the word is nothing but initials, written together (`A.`, `A.B.`, `J.-P.`)."""
    return word[1:2] == "." and bool(_INITIALS.fullmatch(word))


def is_particle(word: str) -> bool:
    """Return whether the word may stand between given and family name."""
    return word.lower() in PARTICLES


def has_suffix(word: str, language: Language) -> bool:
    """Return whether the word is a name with a small word or a suffix that no name ends in.

    Words like `ORZ와`, `Brask'taki`, `ORZ:ssa`.
    """
    if word[-1].isalpha() and not word[-1].islower() and not word[-1].isupper():
        return True
    name, sign, rest = word.partition(":" if ":" in word else "'")
    return rest.islower() and (is_acronym(name) or (sign == "'" and language.apostrophe_suffixes))


def is_of_name(word: str, language: Language) -> bool:
    """Return whether a word with a capital before a name is made of another name: it is no given name.

    >>> [is_of_name(word, pack_of("en")) for word in ("Brask-based", "ORZ-Frau", "ORZ'er", "An-na", "Abdul-rahman")]
    [True, True, True, False, False]
    """
    if has_suffix(word, language):
        return True
    name, _, rest = word.partition("-")
    if not rest or rest.isupper():
        return False
    if rest in language.compound_rests or (len(name) > 1 and name[-1].isupper()):
        return True
    lower = word.lower()
    is_asian = are_syllables(lower.split("-"))
    return rest.islower() and not is_asian and not _ARABIC.match(lower)


def is_title(word: str, language: Language) -> bool:
    """Return whether the word stands before a person's name without being a part of it.

    >>> [is_title(word, pack_of("de")) for word in ("Minister", "Verkehrsminister", "Anne")]
    [True, True, False]
    """
    lower = word.lower()
    first, hyphen, rest = word.partition("-")
    starts = language.compound_starts
    if hyphen and rest and (first.lower() in _FORMERLY or first.lower() in starts):  # `Ex-CEO`, `Half-sister`
        return is_acronym(rest) or is_title(rest, language) or (bool(starts) and rest.islower())
    if rest.islower() and first.lower() in language.titles:  # `Senator-elect`
        return True
    if lower in language.titles or lower in language.function_words:
        return True
    if language.title_endings and len(word) >= _SHORTEST_END and lower.endswith(language.title_endings):
        return True
    return language.compound_titles and lower.endswith(_long_titles(language.titles))


@lru_cache(maxsize=64)
def _long_titles(titles: frozenset[str]) -> tuple[str, ...]:
    """Return the titles that no given name ends in: the long ones."""
    return tuple(sorted(title for title in titles if len(title) >= _SHORTEST_END))
