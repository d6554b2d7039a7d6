"""Sentences of a text, by rules: enough to show a mention in its sentence.

A boundary too few shows a reader a longer excerpt, a boundary too many cuts one in half; so what is in doubt is no
boundary. spaCy's sentence components do better where they are installed and asked for.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from mkdocs_explainer.model.spans import Span

ABBREVIATIONS = frozenset(
    "adm approx art brig capt cf cmdr co col corp dept dr ed eds e.g est etc ex fig fr ft gen gov hon i.e inc jr lt"
    " ltd maj messrs mr mrs ms mt mx no nos op pp prof rep rev sec sen sgt sr st supt vol vs viz".split()
)
"""Written with a full stop that ends no sentence, or rarely one (English)."""

_MONTHS = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())

_END = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*+(?=\s)|[。！？…]+[”’」』）]*")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_WORD_BEFORE = re.compile(r"[^\s(\[“‘\"]*$")
_NEXT_WORD = re.compile(r"\s+[\"'“‘«(\[]*(?P<first>\S)")
_INITIALS = re.compile(r"(?:\w\.)*\w", re.UNICODE)


def sentences(text: str, *, breaks: Sequence[int] = ()) -> list[Span]:
    """Return the sentences, sorted and disjoint, without white space at their ends.

    `breaks` are offsets that no sentence goes across (see `TextView.blocks`); without any, blank lines are.

    >>> text = "The U.S. said so. “Really?” asked Dr. Kim. No."
    >>> [text[start:end] for start, end in sentences(text)]
    ['The U.S. said so.', '“Really?” asked Dr. Kim.', 'No.']
    """
    edges = breaks or [match.start() for match in _BLANK_LINE.finditer(text)]
    cuts = sorted({0, len(text), *edges, *(end.end() for end in _END.finditer(text) if _is_boundary(text, end))})
    found = []
    for start, end in pairwise(cuts):
        words = text[start:end]
        stripped = words.strip()
        if stripped:
            begin = start + len(words) - len(words.lstrip())
            found.append(Span(begin, begin + len(stripped)))
    return found


def _is_boundary(text: str, end: re.Match[str]) -> bool:
    if end.group()[0] in "。！？":
        return True
    following = _NEXT_WORD.match(text, end.end())
    if following and following["first"].islower():
        return False
    if not end.group().startswith(".") or end.group().startswith(".."):
        return True
    before = _WORD_BEFORE.search(text, max(0, end.start() - 40), end.start())
    word = before.group() if before else ""
    if word.lower() in ABBREVIATIONS:
        return False
    if word.lower() in _MONTHS:
        return not (following and following["first"].isdigit())
    # initials (J. Smith) and dotted acronyms (U.S. Army): a following capital does not tell, so no boundary
    return not (_INITIALS.fullmatch(word) and not word.isdigit() and (len(word) == 1 or "." in word))
