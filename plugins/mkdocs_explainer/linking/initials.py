"""Initials and acronyms: how else they are written, and those that a name has."""

import re
from collections.abc import Container, Iterator

_INITIALS = re.compile(r"(?:[A-Z]\.){2,5}")
_DOTTED_START = re.compile(r"(?:[A-Z]\.){2,5}(?= )")
_SPACED_START = re.compile(r"(?:[A-Z]\. ){1,4}[A-Z]\.(?= [A-Z])")
_ACRONYM = re.compile(r"[A-Z]{2,5}")
_ACRONYM_START = re.compile(r"[A-Z]{2,3}(?= [A-Z])")
_HYPHEN = re.compile(r"-(?=[A-Z])")
"""Before a word of its own (`Asia-Pacific`, but `Co-operation`)."""
_SHORTEST_ACRONYM = 3
"""Letters of an acronym that is made of a name."""


def dotted_variants(name: str) -> Iterator[str]:
    """Yield `UN` and `U.N` for `U.N.`, and `U.N.` for `UN`, alone or at the start of a longer name.

    Initials before a name are written with spaces between them and without.

    >>> list(dotted_variants("U.N. Security Council")), list(dotted_variants("UN"))
    (['UN Security Council', 'U. N. Security Council'], ['U.N.'])
    >>> list(dotted_variants("A. B. Ex"))
    ['A.B. Ex', 'AB Ex']
    """
    if "." in name:
        if _INITIALS.fullmatch(name):
            yield name.replace(".", "")
            yield name[:-1]
        elif start := _DOTTED_START.match(name):
            yield start.group().replace(".", "") + name[start.end() :]
            yield start.group().replace(".", ". ") + name[start.end() + 1 :]
        elif start := _SPACED_START.match(name):
            yield start.group().replace(" ", "") + name[start.end() :]
            yield start.group().replace(". ", "")[:-1] + name[start.end() :]
    elif _ACRONYM.fullmatch(name):
        yield ".".join(name) + "."
    elif start := _ACRONYM_START.match(name):
        yield ".".join(start.group()) + "." + name[start.end() :]


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


def initial_letters(name: str, common: Container[str]) -> Iterator[str]:
    """Yield the acronym of a name of three words or more with a capital, and with full stops where it is short.

    common: words, in lower case, that have no letter in it.

    >>> list(initial_letters("Example Widget Office of Trade", ["of"])), list(initial_letters("Example Office", ()))
    (['EWOT', 'E.W.O.T.'], [])
    """
    if name.count(" ") + name.count("-") < _SHORTEST_ACRONYM - 1:
        return
    words = [word for word in _HYPHEN.sub(" ", name).split() if word.lower() not in common]
    letters = "".join(word[0] for word in words)
    if len(letters) >= _SHORTEST_ACRONYM and letters.isalpha() and letters.isupper():
        yield letters
        yield from dotted_variants(letters)
