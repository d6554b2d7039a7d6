"""Prefix and suffix: how well they agree with the words around a place, and how much of them a description has.

Bit-parallel approximate matching after G. Myers, "A fast bit-vector algorithm for approximate string matching based on
dynamic programming", Journal of the ACM 46 (1999), anchored at the edge of the passage.
"""

from collections.abc import Iterator

from mkdocs_explainer.anchoring.approximate import word_bounds
from mkdocs_explainer.model.spans import Span

CONTEXT = 32
"""Characters of prefix and of suffix that a description has at most where that suffices: as the Hypothesis client.
Recall: without them a third of the edited passages is lost, with twice as many .5 % less. Precision: twice as many take
the twin of a deleted passage four times as often, and to end behind the word that 32 cut instead of before it makes six
wrong anchors of four."""
_STEP = 16
"""Characters that prefix and suffix grow by where they stand elsewhere, too."""
MOST_CONTEXT = 512
"""Characters from which on a passage is not worth describing: nobody reads or corrects such a prefix."""

LONGEST_CONTEXT = 64
"""Characters of prefix and suffix, next to the passage, that are compared where they do not agree to the letter. Cost:
more takes longer. Recall: of the 32 that selectors have, 24 lose .7 % of the edited, 16 lose 2 %."""

_CHANCE = 0.35
"""Agreement of texts that have nothing to do with one another: English reaches .2 to .4. It counts as none. Precision:
half of it doubles the wrong anchors; recall: .5 loses .1 % of the unchanged."""
_SLACK = 16
"""Characters that the text may have more than the prefix or suffix: about three words put in. Half or twice as much
changes nothing."""
_SECOND_SIDE = 0.5
"""What the side that agrees less weighs. Edits reach one side as a rule, so the better side decides. Precision: counted
in full, two middling agreements by chance pass for a real one; recall: not counted at all, .1 % is lost."""


def agreement(text: str, span: Span, prefix: str, suffix: str) -> float:
    """Return how many characters of prefix and suffix agree with what stands around the span.

    Typographic differences are expected to be folded away. Chance agreement is taken off: `0.0` says nothing agrees.
    The most is the length of the longer side and half of the other.

    >>> agreement("a new phase began", Span(2, 5), "a", "phase")
    5.5
    >>> agreement("a new phase began", Span(2, 5), "the", "moon")
    0.0
    """
    before, after = _agreement_of_each(text, span, prefix, suffix)
    return max(before, after) + _SECOND_SIDE * min(before, after)


def sides(text: str, span: Span, prefix: str, suffix: str) -> tuple[float | None, float | None]:
    """Return the shares of prefix and of suffix that agree, 0 to 1; `None` for the one that has no words.

    >>> sides("a new phase began", Span(2, 5), "a", "moon"), sides("new phase", Span(0, 3), "", "phase")
    ((1.0, 0.0), (None, 1.0))
    """
    agreed = _agreement_of_each(text, span, prefix, suffix)
    lengths = [min(len(part.strip()), LONGEST_CONTEXT) for part in (prefix, suffix)]
    before, after = (share / length if length else None for share, length in zip(agreed, lengths, strict=True))
    return before, after


def _agreement_of_each(text: str, span: Span, prefix: str, suffix: str) -> tuple[float, float]:
    """Return how many characters of prefix and of suffix agree."""
    reach = LONGEST_CONTEXT + _SLACK
    before = _agreeing(
        prefix.rstrip()[: -LONGEST_CONTEXT - 1 : -1], text[max(0, span.start - reach) : span.start][::-1]
    )
    return before, _agreeing(suffix.lstrip()[:LONGEST_CONTEXT], text[span.end : span.end + reach])


def _agreeing(pattern: str, text: str) -> float:
    """Return how many characters of the pattern agree with the text, both read from the passage outwards."""
    pattern, text = pattern.rstrip(), text.lstrip()
    length = len(pattern)
    if not length or text.startswith(pattern):
        return float(length)
    share = 1 - _distance(pattern, text[: length + _SLACK]) / length
    return length * max(0.0, share - _CHANCE) / (1 - _CHANCE)


def _distance(pattern: str, text: str) -> int:
    """Return the least number of edits that make the pattern a beginning of the text."""
    masks: dict[str, int] = {}
    for index, character in enumerate(pattern):
        masks[character] = masks.get(character, 0) | 1 << index
    everything = (1 << len(pattern)) - 1
    highest = 1 << len(pattern) - 1
    more, less = everything, 0  # vertical differences of +1 and -1
    distance = best = len(pattern)
    for character in text:
        equal = masks.get(character, 0)
        zero = ((equal & more) + more ^ more) | equal | less
        right_more = less | ~(zero | more)
        right_less = more & zero
        if right_more & highest:
            distance += 1
        elif right_less & highest:
            distance -= 1
            best = min(best, distance)
        right_more = right_more << 1 | 1
        more = (right_less << 1 | ~(zero | right_more)) & everything
        less = right_more & zero & everything
    return best


def context_lengths(source: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield lengths of prefix and suffix that end at word boundaries: up to `CONTEXT` on each side, then more.

    >>> next(context_lengths("It was a new phase. Then came a new phase again.", 32, 41))
    (32, 7)
    """
    before = [0, *(start - word for word in _reversed_starts(source, start))]
    after = [0, *(bound.end for bound in word_bounds(source[end : end + MOST_CONTEXT]))]
    if end + MOST_CONTEXT < len(source) and after[-1] == MOST_CONTEXT:
        after.pop()  # it may be cut
    for most in range(CONTEXT, MOST_CONTEXT + 1, _STEP):
        yield max(b for b in before if b <= most), max(a for a in after if a <= most)


def _reversed_starts(source: str, end: int) -> list[int]:
    """Return where the words before `end` begin, the nearest first."""
    start = max(0, end - MOST_CONTEXT)
    starts = [start + bound.start for bound in word_bounds(source[start:end])]
    if start and starts[:1] == [start]:
        del starts[0]  # it may be cut
    return starts[::-1]
