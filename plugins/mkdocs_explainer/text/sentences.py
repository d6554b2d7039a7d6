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
DOTTED = ABBREVIATIONS | _MONTHS
LONGER = max(map(len, DOTTED)) + 1
"""Letters that are none of them together."""

MARKS = ".!?…。！？"
CLOSERS = "\"'”’»)]"
"""What may stand between a mark and the white space behind its sentence."""
IDEOGRAPHIC_CLOSERS = "”’」』）"
"""And between an ideographic one and the next sentence, which needs no space."""
_END = re.compile(rf"(?<![.!?…])[.!?…]++[{re.escape(CLOSERS)}]*+(?=\s)|[。！？…]+[{IDEOGRAPHIC_CLOSERS}]*")
_SPACES = frozenset(" \n")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
OPENERS = frozenset("\"'“‘«([")
_TO_WORD = re.compile(r".*[\s(\[“‘\"]", re.DOTALL)
_LONGEST_WORD = 40
"""Characters before a full stop that are looked at: no abbreviation is as long."""
_NEXT_WORD = re.compile(r"\s+[\"'“‘«(\[]*(?P<first>\S)")
_INITIALS = re.compile(r"(?:\w\.)*\w", re.UNICODE)


def sentences(text: str, *, breaks: Sequence[int] = ()) -> list[Span]:
    """Return the sentences, sorted and disjoint, without white space at their ends.

    `breaks` are offsets that no sentence goes across (see `TextView.blocks`); without any, blank lines are.

    >>> text = "The U.S. said so. “Really?” asked Dr. Kim. No."
    >>> [text[start:end] for start, end in sentences(text)]
    ['The U.S. said so.', '“Really?” asked Dr. Kim.', 'No.']
    """
    cuts = sorted(
        {
            *edges_of(text, breaks),
            *(end for start, end in zip(*_ends(text), strict=True) if is_boundary(text, start, end)),
        }
    )
    return [span for start, end in pairwise(cuts) if (span := _stripped(text, start, end))]


def sentences_at(text: str, offsets: Iterable[int], *, breaks: Sequence[int] = ()) -> list[Span]:
    """Return those of the sentences (`sentences`) in which something begins, sorted; the others are not looked for.

    offsets: of characters that are no white space.

    >>> sentences_at("He left. Who? She stayed.", [9])
    [Span(start=9, end=13)]
    """
    edges = [*edges_of(text, breaks), len(text) + 1]
    starts, cuts = _ends(text)
    is_cut: dict[int, bool] = {}

    def cuts_at(number: int) -> bool:
        known = is_cut.get(number)
        if known is None:
            known = is_cut[number] = is_boundary(text, starts[number], cuts[number])
        return known

    found: list[Span] = []
    done = -1
    block = after = 0
    for offset in sorted(offsets):
        if offset < done:
            continue
        while edges[block] <= offset:
            block += 1
        left, right = edges[block - 1], min(edges[block], len(text))
        after = bisect_right(cuts, offset, after)
        before = after - 1
        while before >= 0 and cuts[before] > left and not cuts_at(before):
            before -= 1
        while after < len(cuts) and cuts[after] < right and not cuts_at(after):
            after += 1
        start = cuts[before] if before >= 0 and cuts[before] > left else left
        end = cuts[after] if after < len(cuts) and cuts[after] < right else right
        if span := _stripped(text, start, end):
            found.append(span)
            done = span.end
    return found


def _ends(text: str) -> tuple[list[int], list[int]]:
    """Return where marks and what closes after them may end a sentence: starts and ends, sorted.

    Looking for one mark after the other is many times as fast as looking for all at once.
    """
    places = []
    for mark in MARKS:
        at = text.find(mark)
        while at >= 0:
            places.append(at)
            at = text.find(mark, at + 1)
    places.sort()
    starts, ends = [], []
    done = 0
    last = -2
    for place in places:
        if place > last + 1 and text[place] in ".!?" and text[place + 1 : place + 2] in _SPACES:
            done = place + 1  # one mark, and a space: nearly all are so
        elif place >= done and (end := _END.match(text, place)):
            done = end.end()
        else:
            last = place
            continue
        last = place
        starts.append(place)
        ends.append(done)
    return starts, ends


def edges_of(text: str, breaks: Sequence[int]) -> list[int]:
    """Return what no sentence goes across, sorted, both ends of the text among it."""
    return sorted({0, len(text), *(breaks or [match.start() for match in _BLANK_LINE.finditer(text)])})


def _stripped(text: str, start: int, end: int) -> Span | None:
    """Return a stretch without white space at its ends; `None` for one that has nothing else."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def is_boundary(text: str, start: int, end: int) -> bool:
    """Return whether a sentence ends with the marks at `start` and what closes after them, up to `end`."""
    if text[start] in "。！？" or _is_clear(text, start):
        return True
    following = _NEXT_WORD.match(text, end)
    if following and following["first"].islower():
        return False
    if text[start] != "." or text[start + 1 : end][:1] == ".":
        return True
    stop = start - (text[start - 1 : start] == "\n")
    least = max(0, start - _LONGEST_WORD)
    before = _TO_WORD.match(text, least, stop)
    word = text[before.end() if before else least : stop]
    if word.lower() in ABBREVIATIONS:
        return False
    if word.lower() in _MONTHS:
        return not (following and following["first"].isdigit())
    # initials (J. Smith) and dotted acronyms (U.S. Army): a following capital does not tell, so no boundary
    return not ((len(word) == 1 or "." in word) and not word.isdigit() and _INITIALS.fullmatch(word))


def _is_clear(text: str, place: int) -> bool:
    """Return whether the mark at `place` is a full stop that ends a sentence for certain; most do."""
    first = place + 3 if text[place + 2 : place + 3] in OPENERS else place + 2
    if text[place : place + 2] != ". " or not text[first : first + 1].isupper():
        return False
    if place >= LONGER and text[place - LONGER : place].isalpha():
        return True
    word = text[text.rfind(" ", max(0, place - _LONGEST_WORD), place) + 1 : place]
    return len(word) > 1 and word.isalpha() and word.lower() not in DOTTED
