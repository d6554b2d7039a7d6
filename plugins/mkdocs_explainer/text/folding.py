"""Folding of text for matching: quotes, hyphens, white space and Unicode composition, with the way back.

Spelling that carries no meaning is evened out once, here, so that no rule after it has to know about it. Usually the
folded text is as long as the given one and the offsets are the same; only where something is inserted, dropped or
composed do the offsets need a map.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.text.composing import compositions, has_vowel_marks, unpointed_compositions
from mkdocs_explainer.text.soft_hyphens import joins_words, without_broken_lines

BREAK = "\n"
"""What stands in a folded text where no name can go on: the end of a block, or a blank line."""

_SPACES = (
    "\t\r\v\f\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u202f\u205f\u3000"
)
_SAME_LENGTH = (
    ("'", "‘’‛ʼʹ′`´＇ʻʽʾʿ׳ꞌ"),
    ('"', "“”„‟«»″＂״"),
    # Em dash and horizontal bar are not hyphens: they part words, they do not join them.
    ("-", "‐‑‒–−﹣－־"),
    (" ", _SPACES),
    (BREAK, "\u2029"),
    # Between the parts of a foreign name in Chinese and Japanese.
    ("\u00b7", "\u30fb\u2027\u2219\uff65"),
    ("=", "\uff1d\u30a0"),
    *zip("./@#_+", "\uff0e\uff0f\uff20\uff03\uff3f\uff0b", strict=True),
    # Arabic letters that Persian and Urdu write otherwise; who has no such keys writes the Arabic ones.
    ("\u064a", "\u06cc"),
    ("\u0643", "\u06a9"),
    ("\u0647", "\u06c1"),
)
_FULL_WIDTH = {code: code - 0xFEE0 for code in (0xFF06, *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
"""`&` and letters as wide as an ideograph, as Chinese and Japanese texts write Latin ones."""
_HALF_WIDTH = re.compile("[\uff66-\uff9d][\uff9e\uff9f]?")
"""Katakana half as wide as usual; the sign that makes another sound of it stands behind it."""
_PRESENTED = re.compile("[\ufb00-\ufb06\ufb50-\ufdf2\ufe80-\ufefc\u2f00-\u2fd5]")
"""Letters in the shape that they have in print, as files for printing give them away: `ﬁ`, Arabic ones, radicals."""
_APART = re.compile("\u0e4d([\u0e48-\u0e4b]?)\u0e32|\u0ecd([\u0ec8-\u0ecb]?)\u0eb2")
"""A vowel of Thai and Lao that some write as its two parts, with the mark of the tone between."""
_APART_MARKS = frozenset("\u0e4d\u0ecd")
_LINE_SIGN = "\u00ac"
"""What files for printing give away for a soft hyphen; elsewhere it denies."""
_DIVIDED = re.compile(rf"[-{_LINE_SIGN}](?<=[^\W\d_].) {{0,2}}+\n *+(?=[^\W\d_])")
"""A word that a sign divides at the end of a line, perhaps before the two spaces that break one in Markdown."""
_AT_LINE_END = ("-\n", "- \n", "-  \n")
"""What a text has that has such a word; but for the other sign."""
_TWO_FOR_GERSHAYIM = re.compile("(?<=[\u05d0-\u05ea])''(?=[\u05d0-\u05ea])")
"""Two apostrophes in a Hebrew acronym, where there is no key for its sign."""
_FULL_WIDTHS = frozenset(map(chr, _FULL_WIDTH))
_HALF_WIDTHS = frozenset(map(chr, range(0xFF66, 0xFF9E)))
_DOT_IN_NAME = re.compile("(?<=[\u3041-\u30ff\u4e00-\u9fff])\u2022(?=[\u3041-\u30ff\u4e00-\u9fff])")
"""The sign of a list, where it stands for the dot between the parts of a foreign name."""
_FIGURES = {chr(code): str(unicodedata.decimal(chr(code))) for code in range(0x80, 0x10000) if chr(code).isdecimal()}
"""Of other scripts (`٧`, `७`): a name may be listed with the ones and written with the others."""
_FOLDS = {char: to for to, chars in _SAME_LENGTH for char in chars} | _FIGURES
_ASCII_FOLDS = tuple((char, to) for char, to in _FOLDS.items() if char.isascii())
_ASCII = bytes(range(128))
_INVISIBLE = "\u00ad\u061c\u0640\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef"
"""Ranges of soft hyphen, Arabic letter mark, the stroke that widens Arabic words, zero-width space and joiners,
direction marks, choices of a letter's shape: they may stand in and beside a word and say nothing about it."""
_SOFT_HYPHEN = "\u00ad"
_IS_INVISIBLE = re.compile(f"[{_INVISIBLE}]")
_UNEVEN_LOWER = (("İ", "i"), ("Σ", "σ"))
"""Capitals whose small letter is two code points, or another one at the end of a word."""
_IRREGULAR_SPACE = re.compile(r"[ \n]{2,}")
_FROM_LINE_END = re.compile(r"\n[ \n]*")
_IRREGULAR_OR_INVISIBLE = re.compile(f"[ \n]*[{_INVISIBLE}][ \n{_INVISIBLE}]*|[ \n]{{2,}}")


_NO_WIDTHS: Mapping[int, int] = MappingProxyType({})


class Folded(NamedTuple):
    """A text made ready for matching."""

    text: str
    """One space for every run of white space, `BREAK` where names end, straight quotes, ASCII hyphens, NFC."""
    starts: tuple[int, ...] = ()
    """Offsets in `text` from which on the shift is another; empty: all offsets are those of the given text."""
    origins: tuple[int, ...] = ()
    """What `starts` are in the given text."""
    widths: Mapping[int, int] = _NO_WIDTHS
    """Characters of `text` that stand for several of the given text."""

    def origin(self, start: int, end: int) -> Span:
        """Return which code points of the given text `text[start:end]` stands for; not empty, `start < end`."""
        return Span(*self.originals([(start, end)])[0])

    def originals(self, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        """Return `origin` of each span; they are sorted, so that each is looked for after the one before."""
        starts, origins, widths = self.starts, self.origins, self.widths
        if not starts:
            return list(spans)
        found: list[tuple[int, int]] = []
        piece, last = 0, len(starts)
        for start, end in spans:
            piece = bisect_right(starts, start, piece)
            shift = origins[piece - 1] - starts[piece - 1]
            is_within = piece == last or end <= starts[piece]
            stop = end - 1 + shift if is_within else self._origin(end - 1)
            found.append((start + shift, stop + widths.get(end - 1, 1)))
        return found

    def _origin(self, offset: int) -> int:
        piece = bisect_right(self.starts, offset) - 1
        return self.origins[piece] + offset - self.starts[piece]


def fold(text: str, *, breaks: Iterable[int] = ()) -> Folded:
    """Return the text made ready for matching.

    breaks: offsets in `text` that no name may cross. A blank line is one without being listed.

    >>> fold("the\\u00a0UN\\nCouncil’s").text
    "the UN Council's"
    >>> fold("Kyi\\u00adv  is", breaks=[0]).text
    '\\nKyiv is'
    """
    signs = frozenset() if text.isascii() else beyond_ascii(text)
    same = _same_length(text, signs)
    edits = list(_insertions(breaks, same)) if breaks else []
    if signs:
        edits += _written_otherwise(same, signs)
    has_newline = "\n" in same
    if has_newline and (_LINE_SIGN in signs or any(map(same.__contains__, _AT_LINE_END))):
        edits += ((m.start(), m.end(), _hyphen(same, m)) for m in _DIVIDED.finditer(same))
    if any(map(_IS_INVISIBLE.match, signs)):
        edits += _spaces(same, _IRREGULAR_OR_INVISIBLE)
    elif "  " in same:
        edits += _spaces(same, _IRREGULAR_SPACE)
    elif has_newline:
        edits += _line_ends(same)
    if has_newline:
        same = same.replace("\n", " ")  # the edits hold what is a break
    if signs:
        edits += unpointed_compositions(same) if has_vowel_marks(signs) else compositions(same)
    return _edited(same, edits) if edits else Folded(same)


def _written_otherwise(text: str, signs: frozenset[str]) -> Iterator["_Edit"]:
    """Yield what stands for letters of another length: half-width ones, parts of one, shapes of print, gershayim.

    signs: those of the text that are not ASCII.
    """
    if not signs.isdisjoint(_HALF_WIDTHS):
        yield from ((m.start(), m.end(), unicodedata.normalize("NFKC", m[0])) for m in _HALF_WIDTH.finditer(text))
    if not signs.isdisjoint(_APART_MARKS):
        for m in _APART.finditer(text):
            yield m.start(), m.end(), f"{m[1] or m[2] or ''}{chr(ord(m[0][-1]) + 1)}"
    if any(map(_PRESENTED.match, signs)):
        yield from ((m.start(), m.end(), _unpresented(m[0])) for m in _PRESENTED.finditer(text))
    if max(signs) >= "\u05d0" and "''" in text:
        yield from ((m.start(), m.end(), '"') for m in _TWO_FOR_GERSHAYIM.finditer(text))


def _hyphen(text: str, divided: re.Match[str]) -> str:
    """Return the hyphen of a divided word if it is the word's own, as beside a capital.

    Words like `North-` and `Exville`, `NATO-` and `led`, `Exville-` and `backed`.
    """
    begin, end = divided.span()
    if text[begin] != "-":
        return ""
    is_beside_capital = not text[end].islower() or text[begin - 1].isupper()
    return "-" if is_beside_capital or joins_words(text, begin, end) else ""


def _same_length(text: str, signs: frozenset[str]) -> str:
    """Return the text with one character for each that is written otherwise. signs: those that are not ASCII."""
    same = without_broken_lines(text) if signs else text
    for char, to in _ASCII_FOLDS:
        if char in same:
            same = same.replace(char, to)
    if "\u2022" in signs:
        same = _DOT_IN_NAME.sub("\u00b7", same)
    for char in signs & _FOLDS.keys():
        same = same.replace(char, _FOLDS[char])
    return same if signs.isdisjoint(_FULL_WIDTHS) else same.translate(_FULL_WIDTH)


def beyond_ascii(text: str) -> frozenset[str]:
    """Return the characters that are not ASCII. Bytes are sorted out many times as fast as characters are looked at."""
    data = text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    return frozenset(data.decode("utf-8", "surrogatepass"))


def _unpresented(sign: str) -> str:
    """Return what a letter in a shape of print is a shape of."""
    return "".join(_FOLDS.get(letter, letter) for letter in unicodedata.normalize("NFKC", sign))


def key_of(text: str) -> str:
    """Return a folded text or name without what tells its spellings apart: lower case, and hyphens are spaces.

    It is as long as the text, so offsets are the same.

    >>> key_of("Example-Hub İX")
    'example hub ix'
    """
    spaced = text.replace("-", " ") if "-" in text else text
    if spaced.isascii():
        return spaced.lower()
    for char, lower in _UNEVEN_LOWER:
        if char in spaced:
            spaced = spaced.replace(char, lower)
    return spaced.lower()


def fold_name(name: str) -> str:
    """Return a name as it stands in a folded text.

    >>> fold_name(" Xi’an–Hub\\u00a0 II ")
    "Xi'an-Hub II"
    """
    if name.isascii() and "  " not in name and name.isprintable() and "`" not in name:
        return name.strip()
    return " ".join(fold(name).text.split())


_Edit = tuple[int, int, str]
"""Start and end in the text of equal length, and what replaces it."""


def _insertions(breaks: Iterable[int], text: str) -> Iterator[_Edit]:
    """Yield what makes breaks where they are asked for; beside an empty line, which is one, nothing is needed."""
    beside = set()
    place = text.find("\n\n")
    while place >= 0:
        beside |= {place, place + 2}
        place = text.find("\n\n", place + 1)
    for offset in sorted(set(breaks) - beside):
        if 0 <= offset <= len(text):
            yield offset, offset, BREAK


def _line_ends(text: str) -> Iterator[_Edit]:
    """Yield what `_spaces` does for a text without two spaces in a row, and nothing in it that cannot be seen."""
    for match in _FROM_LINE_END.finditer(text):
        start, end = match.span()
        if start and text[start - 1] == " ":
            start -= 1
        if end - start > 1:
            yield start, end, BREAK if text.count("\n", start, end) > 1 else " "


def _spaces(text: str, runs: re.Pattern[str]) -> Iterator[_Edit]:
    """Yield what makes one space or break of each run of white space, and drops what cannot be seen."""
    for match in runs.finditer(text):
        run = match.group()
        newlines = run.count("\n")
        if newlines == 1 and run[0] == _SOFT_HYPHEN and match.start() and text[match.start() - 1].isalpha():
            yield match.start(), match.end(), ""  # a word that was divided at the end of a line
            continue
        yield match.start(), match.end(), BREAK if newlines > 1 else " " if newlines or " " in run else ""


def _edited(text: str, edits: list[_Edit]) -> Folded:
    parts: list[str] = []
    starts: list[int] = []
    origins: list[int] = []
    widths: dict[int, int] = {}
    done = length = 0
    shift = -1
    for start, end, to in [*sorted(edits), (len(text), len(text), "")]:
        if start < done:  # an insertion within a run of spaces: the run is already a break or becomes one
            if to == BREAK and parts and parts[-1] == " ":
                parts[-1] = BREAK
            continue
        if done < start or to:
            if done - length != shift:
                shift = done - length
                starts.append(length)
                origins.append(done)
            if done < start:
                parts.append(text[done:start])
            length += start - done
            if to:
                parts.append(to)
                length += len(to)
                if start < end and end - start != len(to):
                    widths[length - 1] = end - start - len(to) + 1
        done = end
    return Folded("".join(parts), tuple(starts), tuple(origins), MappingProxyType(widths))
