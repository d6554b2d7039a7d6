"""Names that took each other's place around the same words: who beat whom is another statement, with the same words."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from mkdocs_explainer.anchoring.approximate import WordIndex, words_of
from mkdocs_explainer.model.spans import Span

_FARTHEST = 12
"""Words from one to the other of two that changed places."""
_FEWEST, _MOST = 2, 12
"""Words that were moved together."""


def are_exchanged(old: Sequence[tuple[str, str]], new: Sequence[str]) -> bool:
    """Return whether two names of the old wording stand the other way round in the new one, about what was said between
    them.

    old: each word with its kind: `name`, `common` for a small word, else empty. new: the words alone.

    >>> old = [("ann", "name"), ("beat", ""), ("the", "common"), ("tim", "name")]
    >>> are_exchanged(old, "then tim beat the ann".split()), are_exchanged(old, "ann beat tim".split())
    (True, False)
    """
    runs = [(kind == "name", [*words]) for kind, words in groupby(old, key=lambda word: word[1] == "name" and "name")]
    whole = f" {' '.join(new)} "
    for at in range(len(runs) - 2):
        (is_name, first), (_, between), (_, second) = runs[at : at + 3]
        if not is_name or first == second or all(kind == "common" for _, kind in between):
            continue  # `Ann and Tim` are the same two
        row = " ".join(word for word, _ in (*second, *between, *first))
        if f" {row} " in whole:
            return True
    return _has_swapped_words(old, whole)


def _has_swapped_words(old: Sequence[tuple[str, str]], whole: str) -> bool:
    """Return whether two single words, or figures, stand the other way round, with the same words between them.

    One of those at least says something (`the guards beat the thieves`, `12 died and 40`).

    whole: the new wording. Single letters are no words: scripts without spaces would have too many.
    """
    for at, (first, kind) in enumerate(old):
        if kind == "common" or not _is_word(first):
            continue
        said = False
        for end in range(at + 1, min(len(old), at + _FARTHEST)):
            second, kind_of_second = old[end]
            if said and kind_of_second != "common" and _is_word(second) and first != second:
                between = " ".join(word for word, _ in old[at + 1 : end])
                if f" {second} {between} {first} " in whole:
                    return True
            said = said or kind_of_second != "common"
    return False


def _is_word(word: str) -> bool:
    return len(word) > 1 or word.isdecimal()


def with_moved(index: WordIndex, span: Span, exact: str) -> Span:
    """Return the passage with the words right beside it that it lost: an edit moved them there from its other end.

    A single word may stand there by chance.

    >>> text = "So the vote was lost in the end. Others came."
    >>> with_moved(WordIndex(text), Span(3, 20), "in the end, the vote was lost")
    Span(start=3, end=31)
    """
    first, last = bisect_left(index.starts, span.start), bisect_left(index.starts, span.end)
    left = Counter(words_of(exact.lower()))
    left.subtract(index.keys[first:last])
    before = _moved(reversed(index.keys[max(0, first - _MOST) : first]), Counter(left))
    after = _moved(iter(index.keys[last : last + _MOST]), left)
    start, end = span
    if before >= _FEWEST:
        start = index.starts[first - before]
    if after >= _FEWEST:
        end = index.ends[last + after - 1]
    return Span(start, end)


def _moved(words: Iterator[str], lost: Counter[str]) -> int:
    """Return how many of the words were lost, from the first one on."""
    count = 0
    for word in words:
        if lost[word] < 1:
            break
        lost[word] -= 1
        count += 1
    return count
