"""Telling a passage from the one that stood beside it, which prefix or suffix had the edge of."""

import math
from collections.abc import Sequence
from itertools import takewhile

from mkdocs_explainer.anchoring.approximate import words_of
from mkdocs_explainer.anchoring.context import sides
from mkdocs_explainer.model.spans import Span

_SHORTEST_EDGE = 8
"""Characters of prefix or suffix that say which passage they belong to: with fewer, words agree by chance."""
_SHORTEST_SIDE = 2
"""Characters of a prefix or suffix that say anything by themselves: a word, or a letter with its full stop."""
_SHORTEST_WORD = 3
"""Letters of the passage's first word that a suffix may end with, where the passage's equal was further on."""
_LONGEST_LEAD = 80
"""Characters beside a place that are compared with what stood beside the passage's equal."""
_REACH = 24
"""Characters beside a place: what stands so near was parted from it by a few words that were put in. Recall: with 16
one of 5,705 unchanged passages is lost."""
_IN_PLACE = 0.8
"""Share of prefix and of suffix that stands around a passage in its place: one word of it may have been edited."""


def is_neighbour(text: str, span: Span, prefix: str, exact: str, suffix: str) -> bool:
    """Return whether the place is what followed the passage, or what preceded it, rather than the passage.

    Where the passage was deleted, its neighbour stands between one half of the context and a stranger: it has the
    words of the suffix in itself instead of behind itself.

    >>> text = "It rained. South won by one goal. All went home."
    >>> is_neighbour(text, Span(11, 33), "It rained. ", "North won by two goals.", " South won by one")
    True
    """
    return any(
        len(core) >= _SHORTEST_EDGE
        and core not in exact
        and not _is_beside(text, span, core, is_before=is_before)
        and _is_at_edge(text, span, core, is_before=is_before)
        for core, is_before in ((_core(suffix), False), (_core(prefix), True))
    )


def is_twin(text: str, span: Span, prefix: str, exact: str, suffix: str) -> bool:
    """Return whether the place may be the passage's equal near it, which stayed when the passage was deleted.

    >>> is_twin("One line. Others.", Span(0, 9), "", "One line.", " One line")
    True
    >>> is_twin("Then rain. One line. Others.", Span(11, 20), "", "One line.", " Then rain. One line.")
    True
    """
    before, after = prefix.strip(), suffix.strip()
    between = _before_equal(exact, after)
    if between is not None and not _is_beside(text, span, after, is_before=False):
        head, tail = text[max(0, span.start - _LONGEST_LEAD) : span.start], text[span.end : span.end + _LONGEST_LEAD]
        return _is_led(head, tail, between, (before, after))
    between = _before_equal(exact[::-1], before[::-1])
    if between is not None and not _is_beside(text, span, before, is_before=True):
        head, tail = text[max(0, span.start - _LONGEST_LEAD) : span.start], text[span.end : span.end + _LONGEST_LEAD]
        return _is_led(tail[::-1], head[::-1], between, (after[::-1], before[::-1]))
    return False


def _before_equal(exact: str, context: str) -> str | None:
    """Return what stands in the context before the passage's own words, whole or cut; `None` where these do not."""
    start = context.find(exact[:_SHORTEST_EDGE])
    again = context[start:]
    if start >= 0 and len(again) >= _SHORTEST_EDGE and (exact.startswith(again) or again.startswith(exact)):
        return context[:start]
    # its first word alone says so only behind others
    cuts = range(len(context) - _SHORTEST_EDGE + 1, len(context) - _SHORTEST_WORD + 1)
    return next((context[:cut] for cut in cuts if cut >= _SHORTEST_EDGE and exact.startswith(context[cut:])), None)


def _is_led(head: str, tail: str, lead: str, context: tuple[str, str]) -> bool:
    """Return whether what stood before the passage's equal stands before the place, rather than the passage's context.

    head, tail: the text before the place and behind it. context: prefix and suffix.
    """
    before, after = context
    words, beside = words_of(lead), words_of(head)
    if not words or (_ends_with(beside, words) and not _ends_with(words_of(before), words)):
        return True
    led = _same_end(head, lead)
    return led >= _SHORTEST_EDGE and led > max(_same_end(head, before), _same_end(tail[::-1], after[::-1]))


def _same_end(one: str, other: str) -> int:
    """Return how many characters at their ends are the same, white space beside them aside."""
    pairs = zip(reversed(one.rstrip()), reversed(other.rstrip()), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def is_in_place(text: str, span: Span, prefix: str, suffix: str) -> bool:
    """Return whether all the context that there is stands around the place.

    >>> is_in_place("a new phase began", Span(2, 5), "a ", " phase"), is_in_place("a new phase", Span(2, 5), "", "")
    (True, False)
    """
    known = [share for share in sides(text, span, prefix, suffix) if share is not None]
    return bool(known) and min(known) >= _IN_PLACE


def whole_side(text: str, span: Span, prefix: str, suffix: str) -> float:
    """Return the length of the prefix or suffix that stands at the place to the letter, the shorter one of two.

    Infinite where none does.

    One that is short, because the text began there, cannot agree more than that.

    >>> whole_side("So it was a car", Span(3, 5), "So ", " was no car"), whole_side("a car", Span(2, 5), "", "s")
    (2.0, inf)
    """
    before, after = prefix.strip(), suffix.strip()
    stands_before = before and text.endswith((before, f"{before} "), 0, span.start)
    stands_after = after and text.startswith((after, f" {after}"), span.end)
    known = [float(len(side)) for side, stands in ((before, stands_before), (after, stands_after)) if stands]
    return min((length for length in known if length >= _SHORTEST_SIDE), default=math.inf)


def torn_apart(text: str, spans: Sequence[Span], prefix: str, suffix: str) -> list[Span]:
    """Return the places that have prefix or suffix to the letter, where one has the first and another the second.

    No measure of agreement tells which of them is the passage. Empty where one place has nearly both, or none has the
    other.

    >>> torn_apart("an old car. a new car stood", [Span(7, 10), Span(18, 21)], "an old ", " stood")
    [Span(start=7, end=10), Span(start=18, end=21)]
    """
    before, after = prefix.strip(), suffix.strip()
    heads = [text.endswith((before, f"{before} "), 0, span.start) for span in spans]
    tails = [text.startswith((after, f" {after}"), span.end) for span in spans]
    if not any(heads) or not any(tails) or any(is_in_place(text, span, prefix, suffix) for span in spans):
        return []
    return [span for span, head, tail in zip(spans, heads, tails, strict=True) if head or tail]


def is_elsewhere(text: str, span: Span, prefix: str, suffix: str) -> bool:
    """Return whether prefix or suffix stands to the letter away from the place, which has the words of neither.

    Then the passage stood there and is gone; a place with something like them around it is its twin.

    >>> text = "In the north it is dry. In the south the crop was poor."
    >>> is_elsewhere(text, Span(37, 54), "In the north ", ", and so on")
    True
    """
    before, after = prefix.strip(), suffix.strip()
    if _has_words(text, span, before, after):
        return False
    low, high = max(0, span.start - _REACH), span.end + _REACH
    return any(
        len(side) >= _SHORTEST_EDGE and (text.find(side, 0, low) >= 0 or text.find(side, high) >= 0)
        for side in (before, after)
    )


def _has_words(text: str, span: Span, before: str, after: str) -> bool:
    """Return whether the words of prefix or suffix stand beside the place, whatever signs are between them."""
    left, right = words_of(before), words_of(after)
    return bool((left and _stands_before(text, span, left)) or (right and _stands_after(text, span, right)))


def _stands_before(text: str, span: Span, words: list[str]) -> bool:
    return _ends_with(words_of(text[max(0, span.start - 2 * len(" ".join(words)) - _REACH) : span.start]), words)


def _stands_after(text: str, span: Span, words: list[str]) -> bool:
    return _starts_with(words_of(text[span.end : span.end + 2 * len(" ".join(words)) + _REACH]), words)


def _ends_with(words: list[str], last: list[str]) -> bool:
    return " ".join(words).endswith(" ".join(last))  # what is cut at its outer end has a part of a word there


def _starts_with(words: list[str], first: list[str]) -> bool:
    return " ".join(words).startswith(" ".join(first))


def _core(context: str) -> str:
    """Return the context from its first letter to its last."""
    start, end = 0, len(context)
    while start < end and not context[start].isalnum():
        start += 1
    while start < end and not context[end - 1].isalnum():
        end -= 1
    return context[start:end]


def _is_at_edge(text: str, span: Span, core: str, *, is_before: bool) -> bool:
    """Return whether the place begins with the core of what followed the passage, or ends with that of the prefix.

    By half of the core: where a word was put before it or cut from it, the place begins a little later.
    """
    half = len(core) // 2
    if is_before:
        return text.find(core, max(0, span.start - half, span.end - len(core) - half), span.end + half) >= 0
    return text.find(core, max(0, span.start - half), min(span.end, span.start + len(core)) + half) >= 0


def _is_beside(text: str, span: Span, core: str, *, is_before: bool) -> bool:
    reach = len(core) + _SHORTEST_EDGE
    return core in (text[max(0, span.start - reach) : span.start] if is_before else text[span.end : span.end + reach])
