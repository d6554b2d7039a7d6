"""Whether an edited passage has enough of the quote."""

from mkdocs_explainer.anchoring.approximate import Candidate, words_of
from mkdocs_explainer.anchoring.neighbours import is_in_place
from mkdocs_explainer.anchoring.occurrences import LONG, Parts

_LEAST_COVERAGE = 0.6
"""Share of the words that an edited passage still has. With less, what the reader sees is another statement. Recall:
.7 loses 4 % of the edited."""
_NEEDED_SCORE = 0.9
"""Score that edited passages of long quotes need, e.g. two thirds of the words and half of the context. Precision: .75
takes rewritten passages; recall: 1.0 loses 2 % of the edited."""
_NEEDED_FROM_SHORT = 0.35
"""What the shortest quotes need in addition, e.g. three quarters of the words and all of the context. Precision:
without it short quotes are found in chance words; recall: twice as much loses 1 % of the edited."""
_LEAST_OF_SHORTENED = 0.4
"""The same where the passage stands in its place and an edit only took words out: what is left was said before."""
_SMALL = 3
"""Letters of an article or preposition, which another word after it may ask for."""


def is_enough(text: str, candidate: Candidate, parts: Parts) -> bool:
    """Return whether what resembles the quote may be its passage."""
    needed = _NEEDED_SCORE + _NEEDED_FROM_SHORT * max(0.0, 1 - len(parts.exact) / LONG)
    if candidate.coverage < _LEAST_OF_SHORTENED or candidate.score < needed:
        return False
    return candidate.coverage >= _LEAST_COVERAGE or _is_shortened(text, candidate, parts)


def _is_shortened(text: str, candidate: Candidate, parts: Parts) -> bool:
    """Return whether the words in the passage's place are all of the quote, in their order, but for small ones."""
    if not is_in_place(text, candidate.span, parts.prefix, parts.suffix):
        return False
    known = words_of(parts.exact.lower())
    words = [word for word in words_of(text[slice(*candidate.span)].lower()) if word in known or len(word) > _SMALL]
    old = iter(known)
    return all(word in old for word in words)
