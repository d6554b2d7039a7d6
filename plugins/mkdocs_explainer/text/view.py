"""The text that a reader of rendered HTML sees, with the way back to the HTML.

Linking and anchoring read `TextView.text`; `weave` writes marks at the places that the view gives back. The text is
the HTML's character data in order. Where two blocks, or the parts around a `<br>`, would run together without white
space, a line break stands between them that has no place in the HTML.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from mkdocs_explainer.model.spans import Span, merged
from mkdocs_explainer.text.formulas import formulas
from mkdocs_explainer.text.html_syntax import BLOCK, VOID, Tag, Text, attributes, tokens
from mkdocs_explainer.text.zones import APART_ELEMENTS, RUBY_PARTS, UNREAD, zone_of


class Chunk(NamedTuple):
    """A stretch of text and its place in the HTML; lengths differ only where it is a character reference."""

    text_start: int
    text_end: int
    html_start: int
    html_end: int


class PlacedTag(NamedTuple):
    """A tag, and the text offset at which it stands."""

    start: int
    end: int
    name: str
    is_end: bool
    offset: int


class Link(NamedTuple):
    """An `<a>` element of the HTML."""

    span: Span
    """Its text."""
    html: Span
    """The element with its tags."""
    entity: str
    """Of a link that an author wrote with `[[…]]`; else empty."""


class Section(NamedTuple):
    """A heading."""

    span: Span
    level: int
    id: str


@dataclass(frozen=True, slots=True)
class TextView:
    """The text of an HTML fragment. All spans and offsets: half-open, code points of `text`."""

    html: str
    text: str
    chunks: tuple[Chunk, ...]
    """Sorted; together all of `text` but the line breaks that have no place in the HTML."""
    tags: tuple[PlacedTag, ...]
    breaks: tuple[int, ...]
    """Sorted offsets that no name goes across: the edges of blocks, and of what parts two words within a line."""
    blocks: tuple[int, ...]
    """Those of them at which a block begins; no sentence goes across."""
    blocked: tuple[Span, ...]
    """Sorted and disjoint: where no name is found."""
    headings: tuple[Section, ...]
    """Sorted: where names are found but not linked; those with a level start a section."""
    links: tuple[Link, ...]
    """Sorted by start."""

    def chunk_at(self, offset: int) -> int:
        """Return the index of the chunk that holds the character at `offset`, else of the last one before it."""
        return bisect_right(self.chunks, offset, key=lambda chunk: chunk.text_start) - 1

    def html_span(self, span: Span) -> Span | None:
        """Return where in the HTML the first character begins and the last one ends.

        `None` when either has no place there, or lies within a reference that stands for several characters.
        """
        first, last = self.chunk_at(span.start), self.chunk_at(span.end - 1)
        if first < 0 or span.start >= span.end:
            return None
        start = _html_offset(self.chunks[first], span.start)
        end = _html_offset(self.chunks[last], span.end)
        return None if start is None or end is None else Span(start, end)


def _html_offset(chunk: Chunk, offset: int) -> int | None:
    if not chunk.text_start <= offset <= chunk.text_end:
        return None
    if chunk.text_end - chunk.text_start == chunk.html_end - chunk.html_start:
        return chunk.html_start + offset - chunk.text_start
    return {chunk.text_start: chunk.html_start, chunk.text_end: chunk.html_end}.get(offset)


def text_view(html: str) -> TextView:
    """Return the view of an HTML fragment.

    >>> view = text_view("<p>R&amp;D</p><p>in <b>Kursk</b></p>")
    >>> view.text, view.html_span(Span(1, 2))
    ('R&D\\nin Kursk', Span(start=4, end=9))
    """
    return _Viewer(html).view()


def plain_view(text: str, paragraphs: Iterable[Span]) -> TextView:
    """Return the view of plain text, as that of a page with it would be; it has no HTML.

    paragraphs: sorted; none touches another.

    >>> plain_view("One.\\n\\nTwo.", [Span(0, 4), Span(6, 10)]).breaks
    (4, 6)
    """
    end = len(text)
    edges = tuple([edge for span in paragraphs for edge in span if 0 < edge < end])
    return TextView("", text, (), (), edges, edges, tuple(formulas(text)), (), ())


class _Open(NamedTuple):
    """An element that is not closed yet."""

    name: str
    zone: str
    offset: int
    html_start: int
    entity: str
    id: str


class _Viewer:
    """Builds one view; a single use each."""

    def __init__(self, html: str) -> None:
        self.html = html
        self.parts: list[str] = []
        self.length = 0
        self.chunks: list[Chunk] = []
        self.tags: list[PlacedTag] = []
        self.breaks: list[int] = []
        self.blocks: list[int] = []
        self.blocked: list[Span] = []
        self.headings: list[Section] = []
        self.links: list[Link] = []
        self.open: list[_Open] = []
        self.open_names: Counter[str] = Counter()
        self.opaque = 0
        self.ends_in_space = True
        self.separator = ""
        """What must stand before the next character: `line`, `block` (also a break), or nothing."""

    def view(self) -> TextView:
        for token in tokens(self.html):
            if isinstance(token, Text):
                if not self.opaque:
                    self._add_text(token)
            else:
                self._add_tag(token)
        while self.open:
            self._close(self.open.pop(), len(self.html))
        text = "".join(self.parts)
        return TextView(
            self.html,
            text,
            tuple(self.chunks),
            tuple(self.tags),
            tuple(dict.fromkeys(self.breaks)),
            tuple(dict.fromkeys(self.blocks)),
            tuple(merged([*self.blocked, *formulas(text)])),
            tuple(sorted(self.headings)),
            tuple(sorted(self.links)),
        )

    def _add_text(self, token: Text) -> None:
        value = token.value
        if self.separator:
            if not self.ends_in_space and not value[0].isspace():
                self._append("\n")
            if self.separator == "block":
                self.breaks.append(self.length)
                self.blocks.append(self.length)
            self.separator = ""
        start = self.length
        self._append(value)
        last = self.chunks[-1] if self.chunks else None
        verbatim = len(value) == token.end - token.start
        if (
            last
            and verbatim
            and last.html_end == token.start
            and last.text_end == start
            and last.text_end - last.text_start == last.html_end - last.html_start
        ):
            self.chunks[-1] = Chunk(last.text_start, self.length, last.html_start, token.end)
        else:
            self.chunks.append(Chunk(start, self.length, token.start, token.end))

    def _append(self, value: str) -> None:
        self.parts.append(value)
        self.length += len(value)
        self.ends_in_space = value[-1].isspace()

    def _add_tag(self, tag: Tag) -> None:
        name = tag.name
        self.tags.append(PlacedTag(tag.start, tag.end, name, tag.is_end, self.length))
        if not self.opaque and self.length:
            if name in BLOCK:
                self.separator = "block"
            elif name == "br":
                self.separator = self.separator or "line"
            elif name in APART_ELEMENTS:
                self.breaks.append(self.length)
        if not name or name in VOID:
            return
        if tag.is_end:
            self._end(name, tag.end)
        else:
            self._start(tag)

    def _start(self, tag: Tag) -> None:
        source = self.html[tag.start : tag.end]
        given = attributes(source) if " " in source or "\n" in source or "\t" in source else {}
        if tag.name in RUBY_PARTS and self.open and self.open[-1].name in RUBY_PARTS:
            self._close(self.open.pop(), tag.start)
        zone = zone_of(tag.name, given)
        if zone in UNREAD:
            self.opaque += 1
        entity = given.get("data-entity", "") if tag.name == "a" else ""
        self.open.append(_Open(tag.name, zone, self.length, tag.start, entity, given.get("id", "")))
        self.open_names[tag.name] += 1

    def _end(self, name: str, html_end: int) -> None:
        if not self.open_names[name]:  # a stray end tag closes nothing
            return
        while True:
            element = self.open.pop()
            self._close(element, html_end)
            if element.name == name:
                return

    def _close(self, element: _Open, html_end: int) -> None:
        self.open_names[element.name] -= 1
        span = Span(element.offset, self.length)
        if element.zone in UNREAD:
            self.opaque -= 1
            if (
                not self.opaque and self.length and element.zone == "opaque"
            ):  # what stood here parts the words around it
                self.breaks.append(self.length)
        elif element.zone == "blocked":
            self.blocked.append(span)
        elif element.zone == "heading":
            level = int(element.name[1]) if element.name[0] == "h" else 0
            self.headings.append(Section(span, level, element.id))
        if element.name == "a" and element.zone not in UNREAD:
            self.links.append(Link(span, Span(element.html_start, html_end), element.entity))
