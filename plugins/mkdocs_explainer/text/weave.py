"""Marks woven into HTML: every other byte stays as it was, and the text stays the text.

Two kinds of mark. A *wrap* is one element around its whole span, or it is refused: a link must not fall apart, must
not stand in another link, and must not cross the edge of a block. A *highlight* is cut into as many pieces as the
HTML needs, so any passage can bear one, and highlights may overlap each other and wraps.

Order at one place in the HTML, from left to right: ends of highlights, ends of wraps, what follows a mark, starts
of wraps, starts of highlights. Highlights are cut at every wrap's edge, so this order is always well nested.
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.text.html_syntax import BLOCK, PHRASING, VOID
from mkdocs_explainer.text.view import PlacedTag, TextView
from mkdocs_explainer.text.zones import RUBY_PARTS, SILENT_ELEMENTS


class Wrap(NamedTuple):
    """One element around a span."""

    span: Span
    start: str
    """The start tag."""
    end: str


class Highlight(NamedTuple):
    """One element around each piece of a span."""

    span: Span
    first: str
    """The first piece's start tag."""
    rest: str
    """The other pieces' start tag."""
    end: str
    after: str = ""
    """What stands behind the last piece, outside any link; it must have no text of its own."""


class Insertion(NamedTuple):
    """Something that was added."""

    position: int
    """Offset in the HTML before anything was added."""
    html: str


@dataclass(frozen=True, slots=True)
class Woven:
    """HTML with marks."""

    html: str
    insertions: tuple[Insertion, ...]
    """Sorted, in the order in which they stand at one position."""
    refused: tuple[Wrap | Highlight, ...]
    """Marks that have no valid place."""


_HIGHLIGHT_END, _WRAP_END, _AFTER, _WRAP_START, _HIGHLIGHT_START = range(5)


class _Piece(NamedTuple):
    position: int
    rank: int
    order: int
    html: str


def weave(view: TextView, *, wraps: Iterable[Wrap] = (), highlights: Iterable[Highlight] = ()) -> Woven:
    """Return the view's HTML with the marks in it. `wraps` must be disjoint.

    >>> from mkdocs_explainer.text.view import text_view
    >>> weave(text_view("<p>in <b>Kursk</b></p>"), wraps=[Wrap(Span(3, 8), "<a href=k>", "</a>")]).html
    '<p>in <b><a href=k>Kursk</a></b></p>'
    """
    pieces: list[_Piece] = []
    refused: list[Wrap | Highlight] = []
    placed: list[Span] = []
    for wrap in wraps:
        place = _place_wrap(view, wrap.span)
        if place is None:
            refused.append(wrap)
            continue
        placed.append(place)
        pieces.append(_Piece(place.start, _WRAP_START, 0, wrap.start))
        pieces.append(_Piece(place.end, _WRAP_END, 0, wrap.end))
    layers = sorted(highlights, key=lambda layer: (layer.span.start, -layer.span.end))
    if layers:
        pieces.extend(_place_highlights(view, layers, sorted(placed), refused))
    pieces.sort(key=lambda piece: piece[:3])
    insertions = tuple(Insertion(piece.position, piece.html) for piece in pieces)
    return Woven(_insert(view.html, insertions), insertions, tuple(refused))


def _insert(html: str, insertions: Sequence[Insertion]) -> str:
    parts: list[str] = []
    last = 0
    for position, added in insertions:
        parts += html[last:position], added
        last = position
    return "".join([*parts, html[last:]])


def _place_wrap(view: TextView, span: Span) -> Span | None:
    """Return where an element around the span begins and ends in the HTML, or `None` when there is no valid place."""
    place = view.html_span(span)
    if place is None:
        return None
    first, last = view.chunk_at(span.start), view.chunk_at(span.end - 1)
    if view.chunks[first].html_end >= place.end or first == last:
        return place
    between = _tags_within(view, place)
    if not between:
        return place
    if any(tag.name not in PHRASING for tag in between):
        return None
    if any(tag.name in SILENT_ELEMENTS for tag in between):
        place = _with_readings(view, place, span.end)
        between = _tags_within(view, place)
    unopened, unclosed = _unbalanced(between)
    return _widened(view, place, unopened=unopened, unclosed=unclosed)


def _with_readings(view: TextView, place: Span, text_end: int) -> Span:
    """Return the place with the start of the ruby that it begins with, and the readings that end the last one.

    A reading must stay in one element with its words. Where the ruby has other words, too, the place comes out of
    balance by this, and is refused.
    """
    start, end = place
    index = _tag_index(view, start) - 1
    if index >= 0 and view.tags[index].end == start and view.tags[index].name == "ruby":
        start = view.tags[index].start
    index = _tag_index(view, end)
    while index < len(view.tags) and view.tags[index].offset == text_end:
        tag = view.tags[index]
        if tag.name == "ruby" and tag.is_end:
            end = tag.end
            break
        if tag.name not in RUBY_PARTS:
            break
        index += 1
    return Span(start, end)


def _tags_within(view: TextView, place: Span) -> Sequence[PlacedTag]:
    low, high = _tag_index(view, place.start), _tag_index(view, place.end)
    return view.tags[low:high]


def _tag_index(view: TextView, position: int) -> int:
    """Return the index of the first tag that starts at `position` or behind it."""
    return bisect_left(view.tags, position, key=attrgetter("start"))


def _unbalanced(tags: Iterable[PlacedTag]) -> tuple[list[str], list[str]]:
    """Return the names of the end tags without a start among `tags`, and of the start tags without an end."""
    unopened: list[str] = []
    unclosed: list[str] = []
    for tag in tags:
        if tag.name in VOID:
            continue
        if not tag.is_end:
            unclosed.append(tag.name)
        elif unclosed and unclosed[-1] == tag.name:
            unclosed.pop()
        else:
            unopened.append(tag.name)
    return unopened, unclosed


def _widened(view: TextView, place: Span, *, unopened: list[str], unclosed: list[str]) -> Span | None:
    """Return the place with the tags that touch it taken in, so that it is balanced; `None` when they do not touch."""
    start, end = place
    index = _tag_index(view, start) - 1
    for name in unopened:
        tag = view.tags[index] if index >= 0 else None
        if tag is None or tag.end != start or tag.name != name or tag.is_end:
            return None
        start = tag.start
        index -= 1
    index = _tag_index(view, end)
    for name in reversed(unclosed):
        tag = view.tags[index] if index < len(view.tags) else None
        if tag is None or tag.start != end or tag.name != name or not tag.is_end:
            return None
        end = tag.end
        index += 1
    return Span(start, end)


def _place_highlights(
    view: TextView, layers: Sequence[Highlight], wraps: Sequence[Span], refused: list[Wrap | Highlight]
) -> Iterator[_Piece]:
    """Yield the pieces of all highlights: runs without a tag, cut where a highlight or a wrap begins or ends."""
    places = [view.html_span(_trimmed(view.text, layer.span)) for layer in layers]
    last_end: dict[int, int] = {}
    for run, covering in _covered_runs(view, places):
        edges = {edge for _, place in covering for edge in place}
        edges.update(edge for wrap in _between(wraps, run) for edge in wrap)
        cuts = sorted({run.start, run.end, *(edge for edge in edges if run.start < edge < run.end)})
        for piece, inside in _pieces_covered(cuts, covering):
            for depth, index in enumerate(inside):
                layer = layers[index]
                yield _Piece(piece.start, _HIGHLIGHT_START, depth, layer.rest if index in last_end else layer.first)
                yield _Piece(piece.end, _HIGHLIGHT_END, -depth, layer.end)
                last_end[index] = piece.end
    for index, layer in enumerate(layers):
        if index not in last_end:
            refused.append(layer)
        elif layer.after:
            yield _Piece(_outside_links(view, wraps, last_end[index]), _AFTER, index, layer.after)


def _pieces_covered(cuts: Sequence[int], covering: Iterable[tuple[int, Span]]) -> Iterator[tuple[Span, Sequence[int]]]:
    """Yield each stretch between two cuts with the numbers, sorted, of the places that cover it.

    Every edge of a place within the cuts is a cut. The time depends on what comes out, however many places there are.
    """
    waiting = sorted(covering, key=lambda numbered: numbered[1].start, reverse=True)
    active: list[tuple[int, Span]] = []
    for piece in map(Span._make, pairwise(cuts)):
        while waiting and waiting[-1][1].start <= piece.start:
            insort(active, waiting.pop())
        active = [numbered for numbered in active if numbered[1].end > piece.start]
        yield piece, [index for index, _ in active]


def _trimmed(text: str, span: Span) -> Span:
    """Return the span without white space at its ends, which may have no place in the HTML."""
    words = text[span.start : span.end]
    return Span(span.start + len(words) - len(words.lstrip()), span.end - len(words) + len(words.rstrip()))


def _covered_runs(view: TextView, places: Sequence[Span | None]) -> Iterator[tuple[Span, list[tuple[int, Span]]]]:
    """Yield each run of HTML without tags on which a highlight lies, with the numbers and places of those."""
    waiting = [(index, place) for index, place in enumerate(places) if place is not None]
    waiting.sort(key=lambda numbered: numbered[1].start, reverse=True)
    active: list[tuple[int, Span]] = []
    for run in _runs(view):
        while waiting and waiting[-1][1].start < run.end:
            active.append(waiting.pop())
        active = [numbered for numbered in active if numbered[1].end > run.start]
        if active:
            yield run, sorted(active)


def _runs(view: TextView) -> Iterator[Span]:
    """Yield the stretches of HTML without a tag, but for white space that touches a block's edge."""
    chunks = view.chunks
    first = 0
    for index, chunk in enumerate(chunks):
        if index + 1 < len(chunks) and chunks[index + 1].html_start == chunk.html_end:
            continue
        run = Span(chunks[first].html_start, chunk.html_end)
        is_space = view.text[chunks[first].text_start : chunk.text_end].isspace()
        first = index + 1
        if not (is_space and _touches_block(view, run)):
            yield run


def _touches_block(view: TextView, run: Span) -> bool:
    index = _tag_index(view, run.start)
    around = view.tags[max(0, index - 1) : index + 1]
    return any(tag.name in BLOCK and run.start <= tag.end and tag.start <= run.end for tag in around)


def _between(wraps: Sequence[Span], run: Span) -> Sequence[Span]:
    """Return the wraps that share a character with the run."""
    low = bisect_right(wraps, run.start, key=attrgetter("end"))
    high = bisect_left(wraps, run.end, key=attrgetter("start"))
    return wraps[low:high]


def _outside_links(view: TextView, wraps: Sequence[Span], position: int) -> int:
    """Return the first place at or behind `position` that is in no link, neither an author's nor a woven one."""
    for wrap in _between(wraps, Span(position - 1, position)):
        position = max(position, wrap.end)
    index = bisect_left(view.links, position, key=lambda link: link.html.start) - 1
    return view.links[index].html.end if index >= 0 and position < view.links[index].html.end else position
