"""Parts of names that belong to no language: a text has them whatever it is written in. All in lower case.

And what is an acronym.
"""

import re
from functools import lru_cache

from mkdocs_explainer.text.scripts import script_of


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


LEGAL_FORMS = _words("""
    ab ag asa b.v. bv co co. company corp corp. corporation gmbh group holding holdings inc inc. incorporated kgaa kk
    l.l.c. limited llc llp lp ltd ltd. n.v. nv oyj plc pty s.a. s.p.a. sa se spa
""")
"""Ends of company names that news leaves out."""

NAME_SUFFIXES = _words("jr jr. sr sr. ii iii iv")
"""Stand after a family name and are not one."""

PARTICLES = _words("""
    af al ap auf ben bin bint da dal dalla das de de' degli dei del della den der des di do dos du el ferch ibn la le 't
    ten ter van vom von zu zum zur бин ван дель дер ибн фон эль
""")
"""Stand between given and family name; the family name is used with them and without."""


ROMAN_NUMBER = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})")
"""What counts agreements, councils and kings (`Alba III`)."""


def is_acronym(word: str) -> bool:
    """Return whether a word is of two or more capitals, with full stops or not: a name of its own."""
    letters = word.replace(".", "")
    return len(letters) > 1 and letters.isalpha() and letters.isupper()


def is_of_other_alphabet(word: str, name: str) -> bool:
    """Return whether a word beside a name has other letters, and so is no part of it (`в Киеве Apple`).

    >>> is_of_other_alphabet("Киеве", "Apple"), is_of_other_alphabet("Kyiv", "Apple")
    (True, False)
    """
    if word.isascii() and name.isascii():
        return False
    one, other = (next(filter(str.isalpha, letters), "") for letters in (word, name))
    return bool(one and other) and _alphabet(one) != _alphabet(other)


@lru_cache(maxsize=1024)
def _alphabet(letter: str) -> str:
    return script_of(letter)


def ends_as_word(word: str) -> bool:
    """Return whether a word goes on to its end: no comma, and no mark of a footnote.

    >>> ends_as_word("Ex"), ends_as_word("Ex,"), ends_as_word("Ex⁵")
    (True, False, False)
    """
    return word[-1].isalpha() or word[-1].isdecimal()


def is_common_noun(words: str) -> bool:
    """Return whether words are in small letters, but for acronyms before the last one: no capital beside is theirs.

    Georgian has no capitals for names.

    >>> is_common_noun("fighter jet"), is_common_noun("TV station"), is_common_noun("Boeing jet"), is_common_noun("TV")
    (True, True, False, False)
    >>> is_common_noun("ბათუმი")
    False
    """
    if words[-1].title() == words[-1] and words[-1].islower():
        return False
    if words.islower() or " " not in words:
        return words.islower()
    *others, last = words.split(" ")
    return last.islower() and all(one.islower() or is_acronym(one) for one in others)
