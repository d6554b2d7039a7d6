"""Formulas in TeX that stand in a text."""

import re
from collections.abc import Iterator

from mkdocs_explainer.model.spans import Span, merged

TEX = re.compile(
    r"\\\((?:(?!\\\().){1,2000}?\\\)|\\\[(?:(?!\\\[).){1,2000}?\\\]|\$\$[^$]{1,2000}\$\$"
    r"|\$(?<![\w$\\]\$)(?![\s$])[^$\n]{1,200}(?<![\s\\])\$(?![\w$])",
    re.DOTALL,
)
"""Formulas left for a script in the browser. Single dollars by Pandoc's rule (no space inside, no digit or letter
after), so that amounts of money stay text. Each way begins with a character, so that a search leaps from one to the
next."""


def formulas(text: str) -> list[Span]:
    """Return the formulas of a text, sorted and disjoint: no names are found in them."""
    if "\\" not in text:
        # what a single dollar opens another one closes that no letter or figure follows: with prices there is none
        after = [text[at : at + 1] for at in _behind(text, "$")][1:]
        if all(map(str.isalnum, after)):
            return []
    return merged(Span(*match.span()) for match in TEX.finditer(text))


def _behind(text: str, sign: str) -> Iterator[int]:
    """Yield the offsets right behind a sign."""
    at = text.find(sign) + 1
    while at:
        yield at
        at = text.find(sign, at) + 1
