"""Whole sentences of which an edit put clauses in another order, or words before the first one.

What is aligned word by word has the longer clause alone then. Between prefix and suffix stands all of it.
"""

import re
from collections import Counter

from mkdocs_explainer.anchoring.approximate import SINGLE, Candidate, words_of
from mkdocs_explainer.anchoring.occurrences import Parts
from mkdocs_explainer.model.spans import Span

_END = re.compile(r"[.!?…؟।։።۔][\"')\]]*(?=\s|$)")
_ENDS = re.compile(rf"{_END.pattern}\s*$")
_UNSPACED = re.compile(f"[{SINGLE}]")
_LEAST_SHARED = 0.6
"""Share of the old words, and of the new ones, that both have: as an edited passage must have of the old ones."""
_FEWEST = 5
"""Words of a sentence of which the share tells anything."""


def sentences_between(text: str, parts: Parts) -> Candidate | None:
    """Return what stands between prefix and suffix, if that is as many sentences as the quote, of mostly its words.

    Where the quote has no prefix, or no suffix, the text begins or ends.

    `None` also where the quote is no whole sentence, where prefix or suffix is edited or stands twice, and in scripts
    without spaces, whose single characters recur in any sentence.

    >>> parts = Parts("It rained. ", "At noon the old bridge fell. ", " All left.")
    >>> sentences_between("It rained. The old bridge fell at noon. All left.", parts)
    Candidate(coverage=1.0, context=1.0, span=Span(start=11, end=39))
    """
    before, exact, after = (part.strip() for part in parts)
    is_whole = _ENDS.search(exact) and (not before or _ENDS.search(before))
    if not (before or after) or not is_whole or _UNSPACED.search(exact):
        return None
    start, end = text.find(before) + len(before), text.rfind(after)
    is_once = not before or text.rfind(before) + len(before) == start >= len(before)
    is_once = is_once and end >= start and (not after or text.find(after, start) == end)
    stretch = text[start:end] if is_once else ""
    if not stretch.strip() or len(_END.findall(stretch)) > len(_END.findall(exact)):
        return None
    old, new = (words_of(words.lower()) for words in (exact, stretch))
    shared = sum((Counter(old) & Counter(new)).values())
    if len(old) < _FEWEST or shared < _LEAST_SHARED * max(len(old), len(new)):
        return None
    start += len(stretch) - len(stretch.lstrip())
    return Candidate(shared / len(old), 1.0, Span(start, start + len(stretch.strip())))
