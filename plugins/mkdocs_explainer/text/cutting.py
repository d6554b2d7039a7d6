"""HTML in pieces of about one size, each whole: what is open where a piece ends is closed there, and opened again.

Nothing is lost and nothing comes twice: the texts of the pieces, one behind the other, are the text of the whole.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from mkdocs_explainer.text.html_syntax import VOID, Tag, Text, tokens

_GOES_ON = frozenset(
    "article aside b blockquote bdi body code dd del details div dl em header i ins li main ol p pre section small span"
    " strong table tbody td th thead tr u ul".split()
)
"""Elements that may go on in another piece. A link, a mark, a heading, a drawing stays whole."""
_BEGINS = frozenset(
    "article aside blockquote details div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section table tr ul".split()
)
"""Elements before which a reader sees an end; between a term and what it means is none."""
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_SENTENCE, _WORD, _WITHIN, _DEPTH = 100, 200, 500, 10
"""How much worse than between two blocks a place is: after a sentence, after a word, within what is read as one thing,
and for each element that is open there."""
_KEPT_WHOLE = frozenset("aside dd li td th".split())
_LEAST = 0.7
"""Of a piece's room that is filled before a good place is looked for."""
_BLANK = re.compile(r"\s+")
_ENDING = re.compile(r"[.!?…。！？؟।][\"'’”»)\]]?$")
_ID = re.compile(r'\sid="[^"]*"')


class Open(NamedTuple):
    """An element that is open at a place."""

    name: str
    tag: str
    """Its start tag as it opens again: without the id, which stands on a site's page once."""


class Place(NamedTuple):
    """Where HTML may be cut."""

    at: int
    """Offset in the HTML."""
    filled: float
    """Bytes up to there, and what else is reckoned."""
    badness: int
    around: tuple[Open, ...]
    """Elements that are open, the outermost first."""


def pieces(html: str, *, room: int, weight: Callable[[str], int] = lambda _: 0) -> list[str]:
    """Return HTML in pieces of at most `room` bytes, as far as places allow it; one piece for what has room.

    weight: of a start tag, as it is written: bytes that come with it besides its own.

    >>> pieces("<div><p>One two.</p><p>Three.</p></div>", room=24)
    ['<div><p>One two.</p></div>', '<div><p>Three.</p></div>']
    >>> pieces('<p id="a">One two three</p>', room=24)
    ['<p id="a">One two </p>', '<p>three</p>']
    """
    found, begin, around = [], 0, tuple[Open, ...]()
    for place in _chosen(list(_places(html, weight)), room=room):
        found.append(f"{reopened(around)}{html[begin : place.at]}{closed(place.around)}")
        begin, around = place.at, place.around
    return [*found, f"{reopened(around)}{html[begin:]}"]


def reopened(around: Sequence[Open]) -> str:
    """Return the start tags of elements."""
    return "".join(one.tag for one in around)


def closed(around: Sequence[Open]) -> str:
    """Return the end tags of elements."""
    return "".join(f"</{one.name}>" for one in reversed(around))


def _chosen(places: Sequence[Place], *, room: int) -> Iterator[Place]:
    """Yield the places at which is cut: the best in what is left of each piece's room; else the next there is."""
    *inner, end = places
    done, number = 0.0, 0
    while end.filled - done > room:
        window, before = list[Place](), list[Place]()
        while number < len(inner) and inner[number].filled - done <= room:
            if inner[number].filled - done >= _LEAST * room:
                window.append(inner[number])
            elif inner[number].filled > done:
                before = [inner[number]]
            number += 1
        window = window or before
        if window:
            best = min(window, key=lambda place: (place.badness, -place.at))
            number = next(n for n in range(number - 1, -1, -1) if inner[n].at == best.at) + 1
        elif number < len(inner):
            best, number = inner[number], number + 1
        else:
            return
        yield best
        done = best.filled


def _places(html: str, weight: Callable[[str], int]) -> Iterator[Place]:
    """Yield the places where HTML may be cut, in order, and its end."""
    around: list[Open] = []
    barred = 0
    filled = 0.0
    after_heading = False
    for token in tokens(html):
        raw = html[token.start : token.end]
        size = len(raw.encode("utf-8", "surrogatepass"))
        if isinstance(token, Text):
            if not barred and not raw.startswith("&"):
                yield from _in_text(raw, token.start, filled, size / len(raw), tuple(around))
            filled += size
            continue
        if not token.is_end and token.name in _BEGINS and not barred and filled:
            badness = _badness(around) + _WITHIN * after_heading
            yield Place(token.start, filled, badness, tuple(around))
        filled += size
        if token.name and not token.is_end:
            filled += weight(raw)
        barred += _step(token, raw, around)
        after_heading = token.name in _HEADINGS if token.name else after_heading
    yield Place(len(html), filled, 0, ())


def _step(token: Tag, raw: str, around: list[Open]) -> int:
    """Keep what is open; return how many elements more are open now that stay whole."""
    if not token.name or token.name in VOID or raw.endswith("/>"):
        return 0
    if not token.is_end:
        around.append(Open(token.name, _ID.sub("", raw)))
        return token.name not in _GOES_ON
    names = [one.name for one in around]
    if token.name not in names:
        return 0
    change = 0
    while around:
        name = around.pop().name
        change -= name not in _GOES_ON
        if name == token.name:
            break
    return change


def _in_text(raw: str, start: int, filled: float, width: float, around: tuple[Open, ...]) -> Iterator[Place]:
    base = _badness(around)
    for blank in _BLANK.finditer(raw):
        ends = _ENDING.search(raw, max(0, blank.start() - 2), blank.start())
        yield Place(start + blank.end(), filled + blank.end() * width, base + (_SENTENCE if ends else _WORD), around)


def _badness(around: Sequence[Open]) -> int:
    return _DEPTH * len(around) + _WITHIN * any(one.name in _KEPT_WHOLE for one in around)
