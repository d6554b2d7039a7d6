"""Spellings that are derived from a name, so that nobody has to list them.

Derived is only what cannot become another word: a blind suffix rule would make `news` of `new` and `Mars` of `Mar`.
What is not derived can always be listed as an alias.
"""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from mkdocs_explainer.linking.words import LEGAL_FORMS

_ACRONYM = re.compile(r"[A-Z]{2,5}")
_LETTER_NUMBER = re.compile(r"([A-Z][A-Za-z]{0,2})-(\d+[A-Z]?)")
_REGIONAL = (("isation", "ization"), ("Defence", "Defense"), ("Labour", "Labor"), ("Centre", "Center"))
"""British and American parts of the names of institutions; words where both are in use with other meanings are left
out (`Programme`)."""
_IS_REGIONAL = re.compile("|".join(chain.from_iterable(_REGIONAL)))
_DEPARTMENT = re.compile(r"(.*?)(Department|Ministry) of (?:the )?([A-Z]\w+)")
_EPONYM = re.compile(r"([A-Z][a-z]+(?:-[A-Z][a-z]+)*)('s)? ([a-z][a-z ]+)")
_RIVER = re.compile(r"([^\W\d_]{4,})(?:[ -](?:upon|on|sur|am|an der|ob der)[ -])(?=[^\W\d_a-z])")
"""The start of a town's name, and how its river is joined to it."""
_GROUPS = ("集团", "集團", "グループ", "그룹")
"""What a company is called with, in one word; behind a place's name it is another company."""
_DOTTED = re.compile("[\u3041-\u3096\u30a1-\u30fe\u4e00-\u9fff]+(?:\u00b7[\u3041-\u3096\u30a1-\u30fe\u4e00-\u9fff]+)+")
"""A foreign name in Japanese or Chinese."""
_EAST_ASIAN = re.compile("[\u3005-\u3007\u3040-\u9fff\uac00-\ud7a3 ]+")
_SHORTEST_ISLAND = 5
"""Letters of a name whose plural is hardly that of another word (`Cook Islands`)."""
_FEWEST_WORDS = 3
"""Of a name in which the last ones may have small letters; of two words the first may be no name (`Civil War`)."""


def compact_variants(name: str) -> Iterator[str]:
    """Yield a model's designation without its hyphen.

    >>> list(compact_variants("F-16"))
    ['F16']
    """
    if "-" in name and (model := _LETTER_NUMBER.fullmatch(name)):
        yield model.group(1) + model.group(2)


def company_variants(name: str) -> Iterator[str]:
    """Yield a company's name without its legal form, as long as more than one short word remains; in Chinese, Japanese
    or Korean letters as a group's.

    >>> [list(company_variants(name)) for name in ("Acme Widgets Co., Ltd.", "Ax B Co.", "Ax Co.", "日本例", "예")]
    [['Acme Widgets'], ['Ax B'], [], ['日本例集团', '日本例集團', '日本例グループ'], ['예그룹']]
    """
    if not name.isascii() and _EAST_ASIAN.fullmatch(name) and not name.endswith(_GROUPS):
        yield from (name + group for group in (_GROUPS[-1:] if name[-1] >= "\uac00" else _GROUPS[:-1]))
    if name.rpartition(" ")[2].strip(",").lower() not in LEGAL_FORMS:  # nearly all names
        return
    words = name.split()
    while len(words) > 1 and words[-1].strip(",").lower() in LEGAL_FORMS:
        words.pop()
        words[-1] = words[-1].rstrip(",")
        if words[-1] in ("&", "and"):
            return
    short = " ".join(words)
    if short != name and (len(words) > 1 or len(short) >= 4):
        yield short


def article_variants(name: str) -> Iterator[str]:
    """Yield the name without its leading article when two words remain, or an acronym.

    >>> [list(article_variants(name)) for name in ("The Example Herald", "The EX", "The Hague")]
    [['Example Herald'], ['EX'], []]
    """
    if name[:4] in ("The ", "the ") and (" " in name[4:] or _ACRONYM.fullmatch(name[4:])):
        yield name[4:]


def small_article_variants(name: str) -> Iterator[str]:
    """Yield a name of one word with its article as it is within a sentence.

    >>> [list(small_article_variants(name)) for name in ("The Exward", "The Example Herald", "The EX", "Theex")]
    [['the Exward'], [], [], []]
    """
    word = name[4:]
    if name.startswith("The ") and word[:1].isupper() and " " not in word and not _ACRONYM.fullmatch(word):
        yield f"the {word}"


def short_variants(name: str) -> Iterator[str]:
    """Yield what stands before a bracket, or before the comma of a place or title.

    >>> list(short_variants("Springfield, Exampleland")), list(short_variants("Ann Ex (minister)"))
    (['Springfield'], ['Ann Ex'])
    """
    if name.endswith(")") and " (" in name:
        name = name.partition(" (")[0]
        yield name
    before, comma, _ = name.partition(", ")
    if comma and len(before) > 2:
        yield before


def comma_variants(name: str) -> Iterator[str]:
    """Yield a place's name without the comma before what it lies in.

    >>> list(comma_variants("Springfield, E.L."))
    ['Springfield E.L.']
    """
    before, comma, after = name.partition(", ")
    if comma and "," not in after and "(" not in name:
        yield f"{before} {after}"


def kind_variants(name: str) -> Iterator[str]:
    """Yield a name that says its kind in brackets as texts say it.

    >>> list(kind_variants("Example (magazine)")), list(kind_variants("Example (2012 film)"))
    (['Example Magazine'], [])
    """
    before, _, kind = name.partition(" (")
    if kind[-1:] == ")" and (word := kind[:-1]).isalpha() and word.islower():
        yield f"{before} {word.capitalize()}"


def closed_variants(name: str) -> Iterator[str]:
    """Yield a name of Chinese, Japanese or Korean letters without its spaces, and without the dots between its parts.

    >>> list(closed_variants("山田 花子")), list(closed_variants("山田 Bank")), list(closed_variants("ブルー·ベイ"))
    (['山田花子'], [], ['ブルーベイ'])
    """
    if " " in name and _EAST_ASIAN.fullmatch(name):
        yield name.replace(" ", "")
    elif _DOTTED.fullmatch(name):
        yield name.replace("\u00b7", "")


def abbreviated_variants(name: str, abbreviations: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """Yield a name with its first word abbreviated or written out. abbreviations: rows of what is the same.

    >>> [list(abbreviated_variants(name, [("Saint", "St.", "St")])) for name in ("Saint Ex", "Stan Ex")]
    [['St. Ex', 'St Ex'], []]
    """
    for row in abbreviations:
        for word in row if name.startswith(row) else ():
            rest = name[len(word) :]
            if name.startswith(word) and rest[:1] in (" ", "-") and rest[1:2].isupper():
                yield from (
                    other + rest for other in row if other != word and not (other[-1] == "." and rest[0] == "-")
                )
                return


def regional_variants(name: str) -> Iterator[str]:
    """Yield the name in British and American spelling, all words alike.

    >>> list(regional_variants("Example Labour Organization"))
    ['Example Labour Organisation', 'Example Labor Organization', 'Example Labor Organisation']
    """
    if not _IS_REGIONAL.search(name):
        return
    spellings = {name}
    for british, american in _REGIONAL:
        if british not in name and american not in name:
            continue
        for known in tuple(spellings):
            if british in known:
                spellings.add(known.replace(british, american))
            elif american in known:
                spellings.add(known.replace(american, british))
    yield from sorted(spellings - {name}, reverse=True)


def lowered_variants(name: str) -> Iterator[str]:
    """Yield a name of three words or more with small letters from its second word on, from its third and so on.

    >>> [list(lowered_variants(name)) for name in ("Exland Grain Deal", "Grain Deal", "F-16 Ex Deal")]
    [['Exland grain deal', 'Exland Grain deal'], [], []]
    """
    words = name.split(" ")
    if len(words) < _FEWEST_WORDS or not all(word.isalpha() and word[0].isupper() for word in words):
        return
    for at in range(1, len(words)):
        if words[at].istitle() and all(word.istitle() for word in words[at:]):
            yield " ".join((*words[:at], *map(str.lower, words[at:])))


def small_rests(name: str, lang: str, *, is_organized: bool) -> Iterator[str]:
    """Yield a name with small letters after its first words: in English no institution's, in other languages those
    alone."""
    if (lang == "en") != is_organized:
        yield from lowered_variants(name) if lang == "en" else _small_romance_variants(name)


def _small_romance_variants(name: str) -> Iterator[str]:
    """Yield a name with small letters from its second word on, from its third and so on.

    >>> list(_small_romance_variants("Office Fluvial des Ports"))
    ['Office fluvial des ports', 'Office Fluvial des ports']
    """
    words = name.split(" ")
    for at in range(1, len(words)):
        rest = words[at:]
        if words[0][0].isupper() and rest[0].istitle() and all(word.islower() or word.istitle() for word in rest):
            yield " ".join((*words[:at], *map(str.lower, rest)))


def eponym_variants(name: str) -> Iterator[str]:
    """Yield what is called after somebody with and without the genitive.

    >>> list(eponym_variants("Exman disease")), list(eponym_variants("Exman's disease"))
    (["Exman's disease"], ['Exman disease'])
    """
    if match := _EPONYM.fullmatch(name):
        person, genitive, rest = match.groups()
        yield f"{person} {rest}" if genitive else f"{person}'s {rest}"


def contracted_variants(
    name: str, contractions: Mapping[str, Sequence[str]], of_words: Container[str]
) -> Iterator[str]:
    """Yield a town's name with its article as it is within a sentence, also in one word with a preposition.

    of_words: those for *of*, which have no capital here: with one they begin a family name (`Dell'Ex`).

    >>> list(contracted_variants("Le Ex", {"le": ("du", "au")}, {"du"}))
    ['du Ex', 'au Ex', 'Au Ex']
    """
    article = name.partition("'")[0] + "'" if "'" in name.partition(" ")[0] else name.partition(" ")[0]
    rest = name[len(article) :]
    if rest.lstrip(" ")[:1].isupper():
        for form in contractions.get(article.lower(), ()):
            yield form + rest
            if form not in of_words:
                yield form.capitalize() + rest


def island_variants(name: str) -> Iterator[str]:
    """Yield the plural by which a group of islands is called.

    >>> list(island_variants("Exland Islands")), list(island_variants("Exland"))
    (['Exlands'], [])
    """
    first, _, rest = name.partition(" ")
    if rest == "Islands" and len(first) >= _SHORTEST_ISLAND and first.isalpha() and first[-1] not in "sxyz":
        yield f"{first}s"


def river_variants(name: str) -> Iterator[str]:
    """Yield what stands before a town's river.

    >>> [list(river_variants(name)) for name in ("Exburg upon Ex", "Exville-sur-Ex", "Exburg am Ex", "Ex on Ice")]
    [['Exburg'], ['Exville'], ['Exburg'], []]
    """
    if match := _RIVER.match(name):
        yield match[1]


def titled_variants(name: str, common: Container[str]) -> Iterator[str]:
    """Yield a name of several words with a capital on each, as headings and other houses write it.

    common: words, in lower case, that keep their small letter.

    >>> list(titled_variants("Example Shuttle program", ()))
    ['Example Shuttle Program']
    """
    if name.istitle():
        return
    words = name.split(" ")
    if words[0][0].isupper() and any(word[0].islower() and word not in common for word in words):
        yield " ".join(word if word in common else word[:1].upper() + word[1:] for word in words)


def department_variants(name: str) -> Iterator[str]:
    """Yield `… Trade Department` for `… Department of Trade`, and the same for ministries.

    >>> list(department_variants("Exampleland Department of the Treasury"))
    ['Exampleland Treasury Department']
    """
    if " of " in name and (match := _DEPARTMENT.fullmatch(name)):
        before, head, rest = match.groups()
        yield f"{before}{rest} {head}"


def headed_variants(name: str) -> Iterator[str]:
    """Yield a name that begins with a small letter as it stands at the head of a sentence.

    >>> list(headed_variants("al-Qamar")), list(headed_variants("ʻIolani")), list(headed_variants("iEx"))
    (['Al-Qamar'], [], ['IEx', 'İEx'])
    """
    if name[:1].islower():
        yield name[0].upper() + name[1:]
    if name[:1] == "i":  # as Turkish writes it
        yield f"İ{name[1:]}"
