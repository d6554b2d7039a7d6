"""Text in pictures: how wide it is about, how it is broken into lines, and cut when there is no room."""

import unicodedata
from collections.abc import Sequence
from itertools import takewhile

from markupsafe import Markup, escape

_NARROW = frozenset("iIjl.,:;'’‘!|()[]{}ftr-– ")
_BROAD = frozenset("mwMW@%—…")
_RIGHT_TO_LEFT = frozenset(["R", "AL"])


def width_of(text: str, size: float) -> float:
    """Return about how wide the text is in a sans serif face of a size; rather too wide than too narrow.

    >>> width_of("Kursk", 10) < width_of("KURSK", 10) < width_of("Курскі", 10) < width_of("庫爾斯克", 10)
    True
    """
    return size * sum(map(_share, text))


def _share(character: str) -> float:
    if character in _NARROW:
        return 0.36
    if character in _BROAD:
        return 0.95
    if character.isascii():
        return 0.7 if character.isupper() else 0.57
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Mn", "Me"):
        return 0
    if unicodedata.east_asian_width(character) in "WF":
        return 1.04
    return 0.74 if character.isupper() else 0.66


def lines_of(text: str, size: float, room: float, *, most: int) -> list[str]:
    """Return the text in at most so many lines of a width; what does not fit is cut, and `…` says so.

    Words that are wider than a line are broken, where no other place is.

    >>> lines_of("Democratic People's Republic of Korea", 10, 100, most=2)
    ['Democratic', 'People’s Republic…']
    """
    words = " ".join(text.split()).replace("'", "’").split(" ")
    lines: list[str] = []
    line = ""
    for word in words:
        longer = f"{line} {word}" if line else word
        if width_of(longer, size) <= room:
            line = longer
            continue
        if line:
            lines.append(line)
        line = word
        while width_of(line, size) > room and len(lines) < most:
            head = _head(line, size, room)
            lines.append(head)
            line = line[len(head) :]
        if len(lines) >= most:
            break
    if line and len(lines) < most:
        lines.append(line)
        line = ""
    shown = lines[:most]
    if sum(map(len, "".join(shown).split())) < sum(map(len, words)):
        shown[-1] = _head(shown[-1], size, room - width_of("…", size)).rstrip(" ,;:.") + "…"
    return shown


def _head(text: str, size: float, room: float) -> str:
    """Return the first characters that fit, at least one; a mark stays with its letter."""
    used = 0.0
    for place, character in enumerate(text):
        used += width_of(character, size)
        if used > room and place:
            marks = takewhile(lambda sign: unicodedata.category(sign).startswith("M"), text[place:0:-1])
            return text[: max(1, place - len(list(marks)))]
    return text


def text_html(lines: Sequence[str], x: float, y: float, *, leading: float, attributes: Markup) -> Markup:
    """Return an SVG text whose first baseline is at `y`; escaped."""
    if len(lines) == 1:
        inner = escape(_isolated(lines[0]))
    else:
        inner = Markup("").join(
            Markup('<tspan x="{}" dy="{}">{}</tspan>').format(_number(x), _number(leading if i else 0), _isolated(line))
            for i, line in enumerate(lines)
        )
    return Markup('<text x="{}" y="{}"{}>{}</text>').format(_number(x), _number(y), attributes, inner)


def _isolated(line: str) -> str:
    """Return a line whose signs at its ends stand on the side where its own script wants them."""
    if any(unicodedata.bidirectional(character) in _RIGHT_TO_LEFT for character in line):
        return f"\u2068{line}\u2069"
    return line


def _number(value: float) -> str:
    """Return a coordinate with one decimal at most."""
    return f"{value:.1f}".removesuffix(".0")
