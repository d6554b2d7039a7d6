"""From a finder's hits to candidates: whole words, the longest of those that overlap."""

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from mkdocs_explainer.linking.lexicon import Form, Sense
from mkdocs_explainer.model.spans import Span

_CONTRACTIONS = ("s", "S", "ll", "re", "ve", "d", "LL", "RE", "VE", "D")
"""What may follow a name and an apostrophe; anything else is part of the name (`O'…`, `Côte d'…`)."""
_ADDRESS_SIGNS = frozenset("./:@-_=?&#%~\\")
_UNSPACED_SCRIPTS = (("\u0e00", "\u0f00"), ("\u1000", "\u10a0"), ("\u1780", "\u1800"))
"""Thai and Lao, Burmese, Khmer: words follow each other without a space."""
_FIRST_WITHOUT_SPACES = _UNSPACED_SCRIPTS[0][0]
"""Before it, all letters belong to scripts that write spaces between words."""
_FIRST_UNSPACED_SCRIPT = "\u2e80"
"""From here on come the scripts of East Asia, which write no spaces between words."""


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
    cues: list[tuple[int, str]]
    """Words of sport: their places, and the sport."""


def whole_words(text: str, hits: Iterable[tuple[int, Form]]) -> Found:
    """Return the hits that neither begin nor end inside a word, name or address; `text` is the folded text."""
    candidates, bars, cues = found = Found([], [], [])
    framed = f"\n{text}\n"
    for last, form in hits:
        end = last + 1
        start = end - form.length
        # This loop sees every hit, and most are pieces of words: letters, or spaces, on both sides are decided here.
        before, after = framed[start], framed[end + 1]
        if (before.isalnum() and before < _FIRST_WITHOUT_SPACES) or (after.isalnum() and after < _FIRST_WITHOUT_SPACES):
            continue
        if (before not in " \n" or after not in " \n,") and not is_whole(text, start, end):
            continue
        surface = text[start:end]
        if form.exact and surface.lower() not in form.exact:
            continue
        if form.cue is not None and after != "-":
            cues.append((start, form.cue))
        if form.bars:
            bars.append((Span(start, end), form.bars))
        words = surface.replace("-", " ") if "-" in surface else surface
        senses = form.senses(words) if form.spelling else ()
        kin = form.bearers(words) if form.kin else ()
        if senses or kin:
            candidates.append(Candidate(start, end, surface, senses, kin))
    return found


def is_whole(text: str, start: int, end: int) -> bool:
    """Return whether `text[start:end]` neither begins nor ends inside a word, name or address."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if (before.isalnum() and not _is_unspaced(before, text[start])) or (
        after.isalnum() and not _is_unspaced(after, text[end - 1])
    ):
        return False
    return _is_free(text, start, end)


def _is_unspaced(outside: str, inside: str) -> bool:
    return _has_no_spaces(outside) and _has_no_spaces(inside)


def _has_no_spaces(letter: str) -> bool:
    return letter >= _FIRST_UNSPACED_SCRIPT or any(first <= letter < end for first, end in _UNSPACED_SCRIPTS)


def _is_free(text: str, start: int, end: int) -> bool:
    """Return whether the signs beside `text[start:end]` leave it a name of its own."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if _is_bound_left(before, text[max(0, start - 2) : start - 1], text[start]):
        return False
    if _is_bound_right(after, text[end + 1 : end + 4]):
        return False
    if "/" in (before, after) and _is_in_slashes(text, start, end):
        return False
    return not (before in _ADDRESS_SIGNS or after in _ADDRESS_SIGNS) or not _is_in_address(text, start, end)


def _is_bound_left(sign: str, before: str, first: str) -> bool:
    """Return whether the sign before a name belongs to it; `before` is what stands before the sign."""
    if sign in "@_":
        return True
    if sign == ".":
        return first.islower() or before.isalnum()
    return sign in "'&\\" and before.isalnum()


def _is_bound_right(sign: str, rest: str) -> bool:
    """Return whether the sign after a name belongs to it; `rest` is what follows the sign."""
    if sign in "_@#\\+" or unicodedata.combining(sign):
        return True
    if sign == "&":
        return rest[:1].isalnum()
    if sign == "'":
        return rest[:1].isalnum() and not _is_contraction(rest)
    return sign == "." and (rest[:1].islower() or rest[:1].isdigit() or (rest[1:2] == "." and rest[:1].isalpha()))


def _is_contraction(rest: str) -> bool:
    letters = rest
    while letters and not letters[-1].isalnum():
        letters = letters[:-1]
    return letters in _CONTRACTIONS or (rest[:1] in "sS" and not rest[1:2].isalnum())


def _is_in_slashes(text: str, start: int, end: int) -> bool:
    """Return whether the words are a piece of something like `F/A-18` or `N/A`: one side is a letter or number."""
    left = text[start - 2 : start - 1] if text[start - 1 : start] == "/" else ""
    is_left_single = left.isalnum() and (start < 3 or not text[start - 3].isalpha())
    right = text[end + 1 : end + 2] if text[end : end + 1] == "/" else ""
    is_right_single = right.isalnum() and not text[end + 2 : end + 3].isalpha()
    return end - start == 1 or is_left_single or is_right_single


def _is_in_address(text: str, start: int, end: int) -> bool:
    """Return whether the words are a piece of a web or mail address."""
    low, high = max(0, start - 200), end + 200  # longer addresses are cut: their near end tells enough
    begin = max(text.rfind(" ", low, start), text.rfind("\n", low, start)) + 1
    stops = [stop for stop in (text.find(" ", end, high), text.find("\n", end, high)) if stop >= 0]
    token = text[begin or low : min(stops, default=high)]
    return "://" in token or "@" in token or "www." in token


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
