"""Spellings that are derived from a name, so that nobody has to list them.

Derived is only what cannot become another word: a blind suffix rule would make `news` of `new` and `Mars` of `Mar`.
What is not derived can always be listed as an alias.
"""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import chain

from mkdocs_explainer.linking.languages.language import Language
from mkdocs_explainer.linking.words import LEGAL_FORMS
from mkdocs_explainer.model.corpus import EntityType

_INITIALS = re.compile(r"(?:[A-Z]\.){2,5}")
_DOTTED_START = re.compile(r"(?:[A-Z]\.){2,5}(?= )")
_ACRONYM = re.compile(r"[A-Z]{2,5}")
_ACRONYM_START = re.compile(r"[A-Z]{2,3}(?= [A-Z])")
_LETTER_NUMBER = re.compile(r"([A-Z][A-Za-z]{0,2})-(\d+[A-Z]?)")
_REGIONAL = (("isation", "ization"), ("Defence", "Defense"), ("Labour", "Labor"), ("Centre", "Center"))
"""British and American parts of the names of institutions; words where both are in use with other meanings are left
out (`Programme`)."""
_IS_REGIONAL = re.compile("|".join(chain.from_iterable(_REGIONAL)))
_DEPARTMENT = re.compile(r"(.*?)(Department|Ministry) of (?:the )?([A-Z]\w+)")
_AFTER_HYPHEN = re.compile(r"(?<=-)[^\W\d_]")
COUNTED_TYPES = frozenset(
    {"weapon", "product", "concept", "document", "office", "agreement", "law", "event", "species", "group"}
)
"""Types whose names can be counted; there is one of each place, person and organization."""
_SHORTEST_ACRONYM = 3
"""Letters of an acronym that gets a plural: two letters and an `s` are too many other things (`ITs`, `USs`)."""


def dotted_variants(name: str) -> Iterator[str]:
    """Yield `UN` and `U.N` for `U.N.`, and `U.N.` for `UN`, alone or at the start of a longer name.

    >>> list(dotted_variants("U.N. Security Council")), list(dotted_variants("UN"))
    (['UN Security Council'], ['U.N.'])
    """
    if "." in name:
        if _INITIALS.fullmatch(name):
            yield name.replace(".", "")
            yield name[:-1]
        elif start := _DOTTED_START.match(name):
            yield start.group().replace(".", "") + name[start.end() :]
    elif _ACRONYM.fullmatch(name):
        yield ".".join(name) + "."
    elif start := _ACRONYM_START.match(name):
        yield ".".join(start.group()) + "." + name[start.end() :]


def plurals(name: str, type: EntityType, language: Language, *, is_demonym: bool = False) -> Iterator[str]:
    """Yield the plural of an acronym, a model, a common noun, or people named after their country.

    >>> from mkdocs_explainer.linking.languages.english import ENGLISH
    >>> [list(plurals(*one, ENGLISH)) for one in (("ICBM", "weapon"), ("new", "concept"), ("drone strike", "concept"))]
    [['ICBMs'], [], ['drone strikes']]
    """
    is_english = language.code == "en"
    last = name.rpartition(" ")[2]
    if is_demonym:
        if is_english and name[-1] in "ni":
            yield name + "s"
    elif last.islower():
        if language.plurals and (type in COUNTED_TYPES or (name != last and type != "person")):
            yield from language.plurals(name)
    elif is_english and type in COUNTED_TYPES and last.istitle() and last.isalpha() and language.plurals:
        yield from language.plurals(name)
    elif is_english and type in COUNTED_TYPES and (_is_acronym(last) or ("-" in name and last[-1:].isdigit())):
        yield name + "s"


def _is_acronym(word: str) -> bool:
    return word.isupper() and len(word) >= _SHORTEST_ACRONYM and word.isascii() and word.isalpha() and word[-1] != "S"


def compact_variants(name: str) -> Iterator[str]:
    """Yield a model's designation without its hyphen.

    >>> list(compact_variants("F-16"))
    ['F16']
    """
    if "-" in name and (model := _LETTER_NUMBER.fullmatch(name)):
        yield model.group(1) + model.group(2)


def company_variants(name: str) -> Iterator[str]:
    """Yield a company's name without its legal form, as long as more than one short word remains.

    >>> list(company_variants("Acme Widgets Co., Ltd."))
    ['Acme Widgets']
    """
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


def abbreviated_variants(name: str, abbreviations: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield a name with its first word abbreviated or written out. abbreviations: rows of what is the same.

    >>> [list(abbreviated_variants(name, [("Saint", "St.", "St")])) for name in ("Saint Ex", "Stan Ex")]
    [['St. Ex', 'St Ex'], []]
    """
    for row in abbreviations:
        for word in row:
            rest = name[len(word) :]
            if name.startswith(word) and rest[:1] in (" ", "-") and rest[1:2].isupper():
                yield from (
                    other + rest for other in row if other != word and not (other[-1] == "." and rest[0] == "-")
                )
                return


def initial_variants(name: str) -> Iterator[str]:
    """Yield a person's name without initials between given and family name.

    >>> list(initial_variants("Ann B. Ex"))
    ['Ann Ex']
    """
    words = name.split()
    if len(words) > 2:
        kept = [word for word in words[1:-1] if not (len(word) <= 2 and word[0].isupper() and word[-1] == ".")]
        if len(kept) < len(words) - 2:
            yield " ".join((words[0], *kept, words[-1]))


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
    if match := _DEPARTMENT.fullmatch(name):
        before, head, rest = match.groups()
        yield f"{before}{rest} {head}"


def hyphen_variants(name: str) -> Iterator[str]:
    """Yield a person's name with the other case after its hyphens.

    >>> list(hyphen_variants("Ex An-na"))
    ['Ex An-Na']
    """
    yield _AFTER_HYPHEN.sub(lambda match: match.group().swapcase(), name)


def headed_variants(name: str) -> Iterator[str]:
    """Yield a name that begins with a small letter as it stands at the head of a sentence.

    >>> list(headed_variants("al-Qamar")), list(headed_variants("ʻIolani"))
    (['Al-Qamar'], [])
    """
    if name[:1].islower():
        yield name[0].upper() + name[1:]


def short_name_variants(name: str, short_names: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Yield a person's name with the short form of the given name, without other given names.

    >>> list(short_name_variants("Robert Q. Ex", {"Robert": ("Bob", "Rob")}))
    ['Bob Ex', 'Rob Ex']
    """
    given, _, rest = name.partition(" ")
    if rest and given in short_names and rest[-1].isalpha():
        family = rest.rpartition(" ")[2]
        yield from (f"{short} {family}" for short in short_names[given])


def initial_letters(name: str, common: Container[str]) -> Iterator[str]:
    """Yield the acronym of a name of three words or more with a capital.

    common: words, in lower case, that have no letter in it.

    >>> list(initial_letters("Example Widget Office of Trade", ["of"])), list(initial_letters("Example Office", ()))
    (['EWOT'], [])
    """
    words = [word for word in name.replace("-", " ").split() if word.lower() not in common]
    letters = "".join(word[0] for word in words)
    if len(letters) >= _SHORTEST_ACRONYM and letters.isalpha() and letters.isupper():
        yield letters
