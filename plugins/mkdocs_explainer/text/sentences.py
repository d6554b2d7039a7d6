"""Sentences of a text, by rules: enough to show a mention in its sentence.

A boundary too few shows a reader a longer excerpt, a boundary too many cuts one in half; so what is in doubt is no
boundary. spaCy's sentence components do better where they are installed and asked for.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
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
    ends = (end.end() for end in _END.finditer(text) if _is_boundary(text, end))
    cuts = sorted({*_edges(text, breaks), *ends})
    return [span for start, end in pairwise(cuts) if (span := _stripped(text, start, end))]


def sentences_at(text: str, offsets: Iterable[int], *, breaks: Sequence[int] = ()) -> list[Span]:
    """Return those of the sentences (`sentences`) in which something begins, sorted; the others are not looked for.

    offsets: of characters that are no white space.

    >>> sentences_at("He left. Who? She stayed.", [9])
    [Span(start=9, end=13)]
    """
    edges = _edges(text, breaks)
    ends = list(_END.finditer(text))
    cuts = [end.end() for end in ends]
    is_cut: dict[int, bool] = {}

    def cuts_at(number: int) -> bool:
        if number not in is_cut:
            is_cut[number] = _is_boundary(text, ends[number])
        return is_cut[number]

    found: list[Span] = []
    for offset in sorted(offsets):
        if found and offset < found[-1].end:
            continue
        block = bisect_right(edges, offset)
        left, right = edges[block - 1], edges[block] if block < len(edges) else len(text)
        after = bisect_right(cuts, offset)
        before = after - 1
        while before >= 0 and cuts[before] > left and not cuts_at(before):
            before -= 1
        while after < len(cuts) and cuts[after] < right and not cuts_at(after):
            after += 1
        start = max(left, cuts[before]) if before >= 0 else left
        end = min(right, cuts[after]) if after < len(cuts) else right
        if span := _stripped(text, start, end):
            found.append(span)
    return found


def _edges(text: str, breaks: Sequence[int]) -> list[int]:
    """Return what no sentence goes across, sorted, both ends of the text among it."""
    return sorted({0, len(text), *(breaks or [match.start() for match in _BLANK_LINE.finditer(text)])})


def _stripped(text: str, start: int, end: int) -> Span | None:
    """Return a stretch without white space at its ends; `None` for one that has nothing else."""
    words = text[start:end]
    stripped = words.strip()
    begin = start + len(words) - len(words.lstrip())
    return Span(begin, begin + len(stripped)) if stripped else None


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
