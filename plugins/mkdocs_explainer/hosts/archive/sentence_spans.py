"""The sentences around places of many texts at once: those of `text.sentences.sentences_at`.

Arrays tell nearly all ends of sentences for certain. What they cannot tell is asked of the rules themselves, where a
place lies in its sentence; and a text with marks in unusual rows is left to them as a whole.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from mkdocs_explainer.hosts.archive.characters import (
    CLOSER,
    IDEOGRAPHIC_CLOSER,
    LETTER,
    LOWER,
    MARK,
    OPENER,
    OTHER_PLANES,
    SPACE,
    Characters,
    Offsets,
)
from mkdocs_explainer.text.sentences import ABBREVIATIONS, DOTTED, LONGER, is_boundary, sentences_at

_STOP = ord(".")
_ELLIPSIS = ord("…")
_BEFORE_WORD = np.array([ord(sign) for sign in ' \n([“‘"'], np.uint16)
_BITS = 8
"""Of a packed letter: abbreviations are ASCII."""
_BY_LETTERS = sorted(
    (sum(ord(sign) << _BITS * place for place, sign in enumerate(reversed(word))), word not in ABBREVIATIONS)
    for word in DOTTED
)
_DOTTED = np.array([packed for packed, _ in _BY_LETTERS], np.int64)
_IS_MONTH = np.array([is_month for _, is_month in _BY_LETTERS], np.bool_)
"""Whether what follows tells."""
_BACK = np.arange(1, LONGER + 1)
_SHIFTS = _BITS * (_BACK[:-1] - 1)


def sentence_spans(characters: Characters, places: Offsets, edges: Offsets) -> tuple[Offsets, Offsets]:
    """Return where the sentences of sorted places start and end.

    places: of characters that are no white space. edges: what no sentence goes across, sorted, both ends of each text
    among them.
    """
    cuts, doubts, odd = _cuts(characters)
    starts, ends = _around(places, edges, cuts)
    doubts = doubts[:, _between(doubts[1], starts, ends)]
    if doubts.size:
        told = [_is_boundary(characters, *doubt) for doubt in doubts.T.tolist()]
        cuts = np.sort(np.concatenate([cuts, doubts[1][told]]))
        starts, ends = _around(places, edges, cuts)
    while (blank := characters.is_(SPACE, starts)).any():
        starts = starts + blank
    while (blank := characters.is_(SPACE, ends - 1)).any():
        ends = ends - blank
    if odd.size:
        _correct(characters, odd, places, edges, starts, ends)
    return starts, ends


def _around(places: Offsets, edges: Offsets, cuts: Offsets) -> tuple[Offsets, Offsets]:
    """Return the nearest edge or cut at or before each place, and the nearest behind it."""
    bounds = np.sort(np.concatenate([edges, cuts]))
    after = np.searchsorted(bounds, places, "right")
    return bounds[after - 1], bounds[after]


def _between(offsets: Offsets, starts: Offsets, ends: Offsets) -> npt.NDArray[np.bool_]:
    """Return which of the sorted offsets lie within one of the stretches."""
    steps = np.zeros(len(offsets) + 1, np.int64)
    np.add.at(steps, np.searchsorted(offsets, starts, "right"), 1)
    np.add.at(steps, np.searchsorted(offsets, ends, "left"), -1)
    return np.cumsum(steps)[:-1] > 0


def _is_boundary(characters: Characters, start: int, end: int) -> bool:
    number = int(np.searchsorted(characters.starts, start, "right")) - 1
    at = int(characters.starts[number])
    return is_boundary(characters.texts[number], start - at, end - at)


def _correct(
    characters: Characters, odd: Offsets, places: Offsets, edges: Offsets, starts: Offsets, ends: Offsets
) -> None:
    """Write the sentences of the odd texts into `starts` and `ends`."""
    for number in odd.tolist():
        at, stop = int(characters.starts[number]), int(characters.stops[number])
        first, last = np.searchsorted(places, [at, stop]).tolist()
        if first == last:
            continue
        inside = edges[np.searchsorted(edges, at) : np.searchsorted(edges, stop, "right")] - at
        own: Sequence[int] = (places[first:last] - at).tolist()
        found = sentences_at(characters.texts[number], own, breaks=inside.tolist())
        chosen = np.searchsorted([span.start for span in found], own, "right") - 1
        starts[first:last] = np.array([span.start for span in found])[chosen] + at
        ends[first:last] = np.array([span.end for span in found])[chosen] + at


def _cuts(characters: Characters) -> tuple[Offsets, Offsets, Offsets]:
    """Return where sentences end for certain, where they may (where the marks stand, and where they end), sorted both,
    and the numbers of the texts whose marks do not stand alone."""
    marks, following = characters.marks, characters.flags(characters.marks + 1)
    sign = characters.codes.take(marks)
    is_near = marks[1:] - marks[:-1] == 1
    is_odd = np.zeros(len(marks), np.bool_)
    is_odd[1:], is_odd[:-1] = is_near, is_odd[:-1] | is_near
    is_latin = sign < _ELLIPSIS
    is_plain = is_latin & ((following & SPACE) != 0)
    is_closed = np.zeros(len(marks), np.bool_)
    sure: Offsets = np.zeros(0, np.int64)
    is_open = ~is_plain & ((following & (CLOSER | MARK)) != 0)
    if is_open.any():
        closed = np.flatnonzero(is_open & is_latin & ((following & CLOSER) != 0))
        closed = closed[characters.is_(SPACE, marks[closed] + 2)]
        is_closed[closed] = True
        is_odd |= is_open & is_latin & ~is_closed
    if not is_latin.all():
        # an ellipsis is Latin and ideographic
        is_sure = ~is_latin & (sign != _ELLIPSIS) & ((following & IDEOGRAPHIC_CLOSER) == 0)
        is_odd |= ~is_latin & ~is_sure
        sure = marks[is_sure] + 1
    chosen = np.flatnonzero(is_plain | is_closed)
    starts = marks[chosen]
    ends = starts + 1 + is_closed[chosen]
    is_end, is_doubtful = _judged(characters, sign[chosen], starts, ends)
    cuts = np.sort(np.concatenate([sure, ends[is_end]]))
    odd = np.unique(characters.texts_at(marks[is_odd]))
    return cuts, np.stack([starts[is_doubtful], ends[is_doubtful]]), odd


def _judged(
    characters: Characters, sign: npt.NDArray[np.uint16], marks: Offsets, ends: Offsets
) -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_]]:
    """Return which marks end a sentence for certain, and which perhaps. ends: where white space begins behind them."""
    first = ends + 1
    following = characters.flags(first)
    if (opened := np.flatnonzero(following & OPENER)).size:
        first[opened] += 1
        following[opened] = characters.flags(first[opened])
    is_unsure = (following & (SPACE | OPENER)) != 0
    is_unsure |= characters.codes.take(first) == OTHER_PLANES
    may_end = ((following & LOWER) == 0) & ~is_unsure
    asked = np.flatnonzero(may_end & (sign == _STOP))
    is_end, is_doubtful = may_end.copy(), is_unsure
    is_end[asked], is_short = _are_words(characters, marks[asked])
    is_doubtful[asked] = ~(is_end[asked] | is_short)
    return is_end, is_doubtful


def _are_words(characters: Characters, marks: Offsets) -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_]]:
    """Return before which full stops there is for certain a word that is no abbreviation, and before which one that is,
    or a single letter."""
    codes = characters.codes.take(marks[:, None] - _BACK)
    is_letter = np.logical_and.accumulate(characters.flags_of(codes) & LETTER, axis=1)
    length = is_letter.sum(axis=1)
    is_word: npt.NDArray[np.bool_] = length == LONGER
    is_short = np.zeros(len(marks), np.bool_)
    some = np.flatnonzero((length > 0) & ~is_word)
    if some.size:
        length, is_letter, codes = length[some], is_letter[some, :-1], codes[some]
        before = codes[np.arange(len(some)), length]
        codes = codes[:, :-1]
        packed = (np.where(is_letter, codes | 32, 0).astype(np.int64) << _SHIFTS).sum(axis=1)
        at = np.minimum(_DOTTED.searchsorted(packed), len(_DOTTED) - 1)
        is_known = _DOTTED[at] == packed
        is_whole = (before[:, None] == _BEFORE_WORD).any(axis=1)
        is_whole &= ((codes < 128) | ~is_letter).all(axis=1)
        is_word[some] = is_whole & (length > 1) & ~is_known
        is_short[some] = is_whole & ((length == 1) | (is_known & ~_IS_MONTH[at]))
    return is_word, is_short
