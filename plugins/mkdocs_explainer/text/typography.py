"""Text with its typesetting taken away, and the way back to the offsets of the text as it was.

A passage that was only set anew (curly quotes for straight ones, other spaces, dashes or line breaks, soft hyphens,
ligatures, full-width letters, decomposed accents) folds to the same characters, so it can be found by plain comparison.
`folding` folds for linking, which must tell more apart: there a long dash parts names and a blank line ends them; here
a passage may run across both.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.text.composing import compositions
from mkdocs_explainer.text.soft_hyphens import without_broken_lines

_DROPPED = "\u00ad"
"""Stands for every character that is dropped while the fold is under way."""

_INVISIBLE = (
    "\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
"""Soft hyphen, zero-width space and joiner, direction marks. Not the joiners U+200C and U+200D: they spell words."""

_SPACES = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d"
_SINGLE_QUOTES = "\u2018\u2019\u201a\u201b\u2039\u203a\u2032\u02bc\u0060\u00b4\uff07"
_DOUBLE_QUOTES = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\u301d\u301e\u301f\uff02"

_ONE_TO_ONE = {
    old: new
    for olds, new in (
        (_INVISIBLE, _DROPPED), (_SPACES, " "), (_DASHES, "-"), (_SINGLE_QUOTES, "'"), (_DOUBLE_QUOTES, '"')
    )
    for old in olds
    if old != new
}  # fmt: skip
_ONE_TO_ONE |= {chr(code): chr(code - 0xFEE0) for code in range(0xFF10, 0xFF5B) if chr(code).isalnum()}
"""Letters and figures as wide as an ideograph are those of ASCII."""
_ONE_TO_ONE_ASCII = {old: new for old, new in _ONE_TO_ONE.items() if old.isascii()}
_EXPANDED = {"…": "...", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}

_PIECE = re.compile(
    r" (?: ++(?:-[- ]*+)?|-[- ]*+)"  # possessive: a run of a million spaces is read once
    r"|-[- ]++"
)
"""What the fold makes shorter in ordinary text: runs of spaces and dashes."""
_ANY_PIECE = re.compile(
    r"[ \xad]{2,}+(?:-[- \xad]*+)?"
    r"|[ \xad]-[- \xad]*+"
    r"|-[- \xad]++"
    r"|\xad"
    rf"|[{''.join(_EXPANDED)}]"
)
"""The same in text with characters that are dropped or expanded, which is rare and takes longer to find."""


@dataclass(frozen=True, slots=True)
class FoldedText:
    """A text without its typesetting.

    It is kept in stretches. A stretch is either so many characters copied one by one, or a piece: one or several
    characters that together stand for one source (a run of spaces, a ligature, a letter with its mark).
    """

    text: str
    """What to compare. White space is one space, dashes are hyphens without space around them, quotes are straight."""
    starts: tuple[int, ...]
    """Where each stretch begins in `text`."""
    sources: tuple[int, ...]
    """Where each stretch begins in the source."""
    ends: tuple[int, ...]
    """Where each piece ends in the source; `0` for a stretch that was copied."""

    def to_source(self, start: int, end: int) -> Span:
        """Return the span of the source that became `text[start:end]`, which must not be empty."""
        first = bisect_right(self.starts, start) - 1
        last = bisect_right(self.starts, end - 1, first) - 1
        return Span(
            self.sources[first] + (0 if self.ends[first] else start - self.starts[first]),
            self.ends[last] or self.sources[last] + end - self.starts[last],
        )

    def from_source(self, start: int, end: int) -> Span:
        """Return the span of `text` that has a part of `source[start:end]`; empty when all of it was dropped."""
        first = bisect_right(self.sources, start) - 1
        last = bisect_left(self.sources, end) - 1
        from_ = 0 if first < 0 else self._after(first, start, is_piece_in=start < self.ends[first])
        to = 0 if last < 0 else self._after(last, end, is_piece_in=False)
        return Span(from_, max(from_, to))

    def _after(self, stretch: int, position: int, *, is_piece_in: bool) -> int:
        """Return where `text` goes on for a position that is not before the stretch."""
        start = self.starts[stretch]
        if is_piece_in:
            return start
        limit = self.starts[stretch + 1] if stretch + 1 < len(self.starts) else len(self.text)
        return limit if self.ends[stretch] else min(limit, start + position - self.sources[stretch])


def fold(source: str) -> FoldedText:
    """Return the text without its typesetting, with the way back to offsets of `source`.

    >>> folded = fold("the\\u00a0“new  phase” — so far")
    >>> folded.text
    'the "new phase"-so far'
    >>> folded.to_source(5, 14)
    Span(start=5, end=15)
    """
    flat = _flat(without_broken_lines(source))
    return _assembled(flat, sorted([*_composed(source), *_set_pieces(flat)]))


_Piece = tuple[int, int, int, int, str]
"""Start and end of what is replaced, start and end of what the replacement stands for, the replacement."""


def _flat(source: str) -> str:
    """Return the text with each character that has a single equivalent replaced by it; as long as before."""
    # A scan for each character is ten times as fast as `str.translate`.
    for old, new in (_ONE_TO_ONE_ASCII if source.isascii() else _ONE_TO_ONE).items():
        if old in source:
            source = source.replace(old, new)
    return source


def _set_pieces(flat: str) -> list[_Piece]:
    found = []
    is_ordinary = flat.isascii() or not any(character in flat for character in (_DROPPED, *_EXPANDED))
    for match in (_PIECE if is_ordinary else _ANY_PIECE).finditer(flat):
        start, end, words = match.start(), match.end(), match[0]
        if "-" in words:
            # The spaces around a dash fall away; the dash stands for the dash alone.
            found.append((start, end, start + words.index("-"), start + words.rindex("-") + 1, "-"))
        elif " " in words:
            found.append((start, end, start + words.index(" "), start + words.rindex(" ") + 1, " "))
        else:
            found.append((start, end, start, end, _EXPANDED.get(words, "")))
    return found


def _composed(source: str) -> list[_Piece]:
    """Return what NFC makes of letters with their marks, where it changes them."""
    return [
        (start, end, start, end, _flat(letter))
        for start, end, letter in compositions(source)
        if source[start] not in _ONE_TO_ONE
    ]


def _assembled(flat: str, pieces: list[_Piece]) -> FoldedText:
    parts: list[str] = []
    starts: list[int] = []
    sources: list[int] = []
    ends: list[int] = []
    length = position = 0

    def add(words: str, source: int, end: int) -> None:
        nonlocal length
        if words:
            parts.append(words)
            starts.append(length)
            sources.append(source)
            ends.append(end)
            length += len(words)

    for start, end, stands_from, stands_to, words in pieces:
        add(flat[position:start], position, 0)
        add(words, stands_from, stands_to)
        position = end
    add(flat[position:], position, 0)
    return FoldedText("".join(parts), tuple(starts), tuple(sources), tuple(ends))
