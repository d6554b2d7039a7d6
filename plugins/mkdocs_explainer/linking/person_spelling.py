"""Spellings that are derived from a person's name."""

import re
from collections.abc import Container, Iterator, Mapping, Sequence

from mkdocs_explainer.linking.words import NAME_SUFFIXES, ROMAN_NUMBER

_SMALL_AFTER_HYPHEN = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_A-Z])")
_AFTER_HYPHEN = re.compile(r"(?<=-)[^\W\d_]")


def hyphen_variants(name: str) -> Iterator[str]:
    """Yield a person's name with the other case after its hyphens, and in one word where that is a small letter's.

    >>> list(hyphen_variants("Ex An-na")), list(hyphen_variants("Ann-Marie Ex"))
    (['Ex An-Na', 'Ex Anna'], ['Ann-marie Ex'])
    """
    yield _AFTER_HYPHEN.sub(lambda match: match.group().swapcase(), name)
    if (closed := _SMALL_AFTER_HYPHEN.sub("", name)) != name:
        yield closed


def monarch_variants(name: str, titles: Container[str]) -> Iterator[str]:
    """Yield the name of a monarch or pope without its number, and without its title. titles: in lower case.

    >>> list(monarch_variants("King Ann Bea II", {"king"})), list(monarch_variants("King Ann", {"king"}))
    (['King Ann Bea', 'Ann Bea II'], [])
    """
    title, _, rest = name.partition(" ")
    given, _, number = rest.rpartition(" ")
    if given and ROMAN_NUMBER.fullmatch(number) and title.lower() in titles:
        yield f"{title} {given}"
        yield rest


def short_name_variants(name: str, short_names: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Yield a person's name with the short form of the given name, without other given names.

    >>> list(short_name_variants("Robert Q. Ex", {"Robert": ("Bob", "Rob")}))
    ['Bob Ex', 'Rob Ex']
    """
    given, _, rest = name.partition(" ")
    if rest.rpartition(" ")[2].lower() in NAME_SUFFIXES:
        rest = rest.rpartition(" ")[0].rstrip(",")
    if rest and given in short_names and rest[-1].isalpha():
        family = rest.rpartition(" ")[2]
        yield from (f"{short} {family}" for short in short_names[given])
