"""Where a quote's words stand unchanged in a text, both without their typesetting."""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from mkdocs_explainer.anchoring.approximate import is_within_word, words_of
from mkdocs_explainer.anchoring.wordings import denying_syllables, has_divided_before
from mkdocs_explainer.model.corpus import Quote
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.text.typography import fold

MOST_SPANS = 64
"""Occurrences of the same words that are compared, and named when they cannot be told apart. Cost: each takes .1 ms."""

LONG = 40
"""Characters, about seven words, from which on a quote is evidence enough: found unchanged once, it needs no context,
and an edited one needs no more of it than any longer quote. Precision: 20 takes twins; recall: 80 loses .2 % of the
unchanged and 1 % of the edited."""

_NEAR_CONTEXT = 8
"""Characters of context that pick the occurrences to compare where there are more than `MOST_SPANS`: two words."""
_MOST_LOOKS = 20_000
"""Occurrences that are tested for being whole words; any further one counts as a rival. Cost: bounds the time on text
that repeats one letter to 10 ms."""
_LONGEST_WORD = 80
"""Characters in which a quote's first word ends."""


class Parts(NamedTuple):
    """A quote without its typesetting."""

    prefix: str
    exact: str
    suffix: str


def parts_of(quote: Quote) -> Parts:
    """Return the quote's parts, folded as the row of words that they are in the text."""
    folded = fold(quote.prefix + quote.exact + quote.suffix)
    start, end = folded.from_source(len(quote.prefix), len(quote.prefix) + len(quote.exact))
    words = folded.text[start:end]
    start += len(words) - len(words.lstrip(" "))
    end = start + len(words.strip(" "))
    return Parts(folded.text[:start], folded.text[start:end], folded.text[end:])


def occurrences(text: str, parts: Parts) -> list[Span]:
    """Return where the quote's words stand unchanged; the one place alone where its context does, too."""
    prefix, _, suffix = parts
    if prefix or suffix:
        whole = list(islice(find(text, parts, len(prefix), len(suffix)), 2))
        if len(whole) == 1:
            return whole
    spans = list(islice(find(text, parts, 0, 0), MOST_SPANS + 1))
    if len(spans) <= MOST_SPANS or not (prefix or suffix):
        return spans[:MOST_SPANS]
    near = set(islice(find(text, parts, _NEAR_CONTEXT, 0), MOST_SPANS)) if prefix else set()
    near |= set(islice(find(text, parts, 0, _NEAR_CONTEXT), MOST_SPANS)) if suffix else set()
    return sorted(near)


def find(text: str, parts: Parts, before: int, after: int) -> Iterator[Span]:
    """Yield where the words stand with so many characters of context.

    A quote with a prefix must begin with a whole word there, unless the prefix says that it begins within one, and none
    begins behind a syllable that denies it: `legal` is not in `illegal`. A short quote must be whole words.
    """
    prefix, exact, suffix = parts
    lead = prefix[-before:] if before else ""
    needle = lead + exact + suffix[:after]
    looks = 0
    is_long = len(exact) >= LONG
    is_cut_before = is_within_word(prefix[-1:] + exact, 1) if prefix else is_long
    is_cut_by_prefix = prefix and (is_cut_before or prefix.endswith("-"))
    is_cut_after = is_long or is_within_word(exact + suffix[:1], len(exact))
    found = text.find(needle)
    while found >= 0:
        start = found + len(lead)
        end = start + len(exact)
        is_whole_before = (is_cut_before or not is_within_word(text, start)) and (
            is_cut_by_prefix or not _is_denied(text, start)
        )
        if looks >= _MOST_LOOKS or (is_whole_before and (is_cut_after or not is_within_word(text, end))):
            yield Span(start, end)
        looks += 1
        found = text.find(needle, found + 1)


def _is_denied(text: str, start: int) -> bool:
    """Return whether nothing but a syllable that denies stands before `start` in its word, with a hyphen or none.

    >>> _is_denied("unlawful", 2), _is_denied("so un-lawful", 6), _is_denied("so lawful", 3)
    (True, True, False)
    """
    if not is_within_word(text, start):
        return has_divided_before(text, start)
    longest = max(map(len, denying_syllables()))
    begin = start
    while begin and start - begin <= longest and is_within_word(text, begin):
        begin -= 1
    return text[begin:start].lower() in denying_syllables()


def is_denied_at(text: str, start: int, exact: str) -> bool:
    """Return whether the quote's first word stands there behind a syllable and a hyphen that deny it."""
    words = words_of(exact[:_LONGEST_WORD])
    return bool(words) and text.startswith(words[0], start) and has_divided_before(text, start)
