"""From a finder's hits to candidates: whole words, the longest of those that overlap."""

from bisect import bisect_left
from collections.abc import Callable, Container, Iterable, Sequence
from typing import NamedTuple

from mkdocs_explainer.linking.boundaries import FIRST_OTHER_SCRIPT
from mkdocs_explainer.linking.lexicon import Form, Sense
from mkdocs_explainer.model.spans import Span

_PLAIN_LETTERS = frozenset(letter for letter in map(chr, range(ord(FIRST_OTHER_SCRIPT))) if letter.isalpha())
"""Beside an ASCII letter they are in the same word."""


class Candidate(NamedTuple):
    """Words of the folded text that are spelled like a name."""

    start: int
    end: int
    surface: str
    """The words as they stand there."""
    senses: Sequence[Sense]
    """What they may stand for by themselves."""
    kin: Sequence[str] = ()
    """Ids of the persons whose family name they are."""


class Found(NamedTuple):
    """What a finder's hits come to."""

    candidates: list[Candidate]
    bars: list[tuple[Span, Sequence[str]]]
    """Phrases of `not_in`, with the entities that they speak against."""


def whole_words(
    text: str, hits: Iterable[tuple[int, Form]], is_part: Callable[[str, int, int], bool], common: Container[str]
) -> Found:
    """Return the hits that neither begin nor end inside a word, name or address; `text` is the folded text.

    is_part: whether `text[start:end]` is a part of a longer word. common: function words of the language.
    """
    candidates, bars = found = Found([], [])
    framed = f"\n{text}\n"
    for last, form in hits:
        # This loop sees every hit, and most are pieces of words: plain letters, or spaces, on both sides are decided
        # here, without a call.
        after = framed[last + 2]
        if after in _PLAIN_LETTERS and framed[last + 1].isascii():
            continue
        end = last + 1
        start = end - form.length
        before = framed[start]
        if before in _PLAIN_LETTERS and framed[start + 1].isascii():
            continue
        if (before not in " \n" or after not in " \n,") and is_part(text, start, end):
            continue
        surface = text[start:end]
        if form.exact and surface.lower() not in form.exact:
            continue
        if form.bars:
            bars.append((Span(start, end), form.bars))
        words = surface.replace("-", " ") if "-" in surface else surface
        if words == form.spelling and not form.free and not form.others:
            senses = form.spelling_senses
        else:
            senses = form.senses(words, common) if form.spelling else ()
        kin = form.bearers(words) if form.kin else ()
        if senses or kin:
            candidates.append(Candidate(start, end, surface, senses, kin))
    return found


def longest(candidates: list[Candidate]) -> list[Candidate]:
    """Return disjoint candidates, sorted: of those that overlap the longest, of equally long ones the leftmost."""
    candidates.sort(key=_by_place)
    kept: list[Candidate] = []
    cluster: list[Candidate] = []
    reach = -1
    for candidate in candidates:
        if candidate.start >= reach:
            kept += _longest_of(cluster)
            cluster = []
            reach = candidate.end
        elif candidate.end > reach:
            reach = candidate.end
        cluster.append(candidate)
    return kept + _longest_of(cluster)


def _by_place(candidate: Candidate) -> tuple[int, int]:
    return candidate.start, -candidate.end


def _longest_of(cluster: list[Candidate]) -> list[Candidate]:
    """Return the longest of candidates that overlap, and what of the others does not overlap it."""
    if len(cluster) < 2 or cluster[0].end == max([candidate.end for candidate in cluster]):
        return cluster[:1]
    chosen: list[Candidate] = []
    for candidate in sorted(cluster, key=lambda candidate: (candidate.start - candidate.end, candidate.start)):
        place = bisect_left(chosen, candidate.start, key=lambda other: other.start)
        is_free_left = place == 0 or chosen[place - 1].end <= candidate.start
        if is_free_left and (place == len(chosen) or candidate.end <= chosen[place].start):
            chosen.insert(place, candidate)
    return chosen
