"""The characters of some texts in one array, so that what is looked for in all of them is looked for at once."""

from collections.abc import Sequence
from functools import cache
from itertools import accumulate

import numpy as np
import numpy.typing as npt

from mkdocs_explainer.text.sentences import CLOSERS, IDEOGRAPHIC_CLOSERS, MARKS, OPENERS

Offsets = npt.NDArray[np.int64]
Flags = npt.NDArray[np.uint8]

LETTER, LOWER, SPACE, CLOSER, IDEOGRAPHIC_CLOSER, OPENER, MARK, LINE_END = (1 << bit for bit in range(8))
"""What a character is, as Python and `text.sentences` have it; `LINE_END` is any, not only a new line."""
REACH = 8
"""Characters around a text at which one may look without a thought of its ends: they are spaces."""
OTHER_PLANES = 0xFFFF
"""Stands for every character beyond the first plane: no text has it."""
_LINE_ENDS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_GENERAL_PUNCTUATION = 0x2000
"""From here on all characters are looked up. Of those before it, marks and ends of lines are few, and named."""


class Characters:
    """Some texts, one behind the other, spaces between them. Offsets: code points of all of them together."""

    __slots__ = ("codes", "lines", "marks", "other_ends", "starts", "stops", "texts")

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = texts
        joined = " ".join(["", *texts, " " * REACH])
        self.codes = _codes(joined)
        ends = np.fromiter(accumulate(len(text) + 1 for text in texts), np.int64, len(texts))
        self.stops: Offsets = ends
        """Where each text ends."""
        self.starts: Offsets = np.concatenate([np.ones(1, np.int64), ends[:-1] + 1])
        codes = self.codes
        may_be = (codes < 32) | (codes == 0x85) | (codes >= _GENERAL_PUNCTUATION)
        for sign in MARKS:
            if ord(sign) < _GENERAL_PUNCTUATION:
                may_be |= codes == ord(sign)
        places = np.flatnonzero(may_be)
        kinds = self.flags(places)
        self.marks: Offsets = places[kinds & MARK != 0]
        """Where a mark of `text.sentences` stands."""
        ends_line = places[kinds & LINE_END != 0]
        is_new_line = codes[ends_line] == ord("\n")
        self.lines: Offsets = ends_line[is_new_line]
        self.other_ends: Offsets = ends_line[~is_new_line]
        """Where a line ends with something else than a new line."""

    def flags(self, places: Offsets) -> Flags:
        """Return what the characters at some places are."""
        return self.flags_of(self.codes.take(places))

    def flags_of(self, codes: npt.NDArray[np.uint16]) -> Flags:
        """Return what some characters are."""
        return _table().take(codes)

    def is_(self, kind: int, places: Offsets) -> npt.NDArray[np.bool_]:
        """Return whether the characters at some places are of a kind."""
        found: npt.NDArray[np.bool_] = (self.flags(places) & kind) != 0
        return found

    def texts_at(self, places: Offsets) -> Offsets:
        """Return the numbers of the texts that have some places."""
        found: Offsets = np.searchsorted(self.starts, places, "right") - 1
        return found


def _codes(joined: str) -> npt.NDArray[np.uint16]:
    data = joined.encode("utf-16-le", "surrogatepass")
    if len(data) == 2 * len(joined):
        return np.frombuffer(data, np.uint16)
    whole = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), np.uint32)
    return np.minimum(whole, OTHER_PLANES).astype(np.uint16)


@cache
def _table() -> Flags:
    """Return the flags of every character of the first plane."""
    asked = {
        LETTER: str.isalpha,
        LOWER: str.islower,
        SPACE: str.isspace,
        CLOSER: CLOSERS.__contains__,
        IDEOGRAPHIC_CLOSER: IDEOGRAPHIC_CLOSERS.__contains__,
        OPENER: OPENERS.__contains__,
        MARK: MARKS.__contains__,
        LINE_END: _LINE_ENDS.__contains__,
    }
    signs = [chr(code) for code in range(OTHER_PLANES + 1)]
    table = np.zeros(len(signs), np.uint8)
    for flag, is_one in asked.items():
        table |= np.fromiter(map(is_one, signs), np.bool_, len(signs)).astype(np.uint8) * np.uint8(flag)
    return table
