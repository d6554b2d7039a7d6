"""A page's entries in the search index, as the search plugins give them: read from plain HTML without their parsers.

Both plugins read every page with `html.parser`, a seventh of a build. Here one pattern finds tags and words; the
sections are those of the plugin (the same text, the same order), and the plugin makes the entries of them. HTML that is
not as plain as ours, and everything of a plugin that is not as it is known here, is left to the plugin.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from html import escape, unescape
from typing import Any, NamedTuple

from mkdocs.structure.pages import Page

from mkdocs_explainer.hosts.mkdocs import upstream

_TOKEN = re.compile(
    r"(?P<words>[^<]++)"
    r"|</(?P<end>[a-z][a-z0-9-]*+)>"
    r"|<(?P<tag>[a-z][a-z0-9-]*+)(?P<attributes>(?:\s++[^\s<>\"'=/`]++(?:=\"[^\"]*+\")?+)*+)\s*+(?P<void>/?)>"
)
_ATTRIBUTE = re.compile(r"([^\s<>\"'=/`]++)(?:=\"([^\"]*+)\")?+")
_RAW = frozenset("script style textarea xmp iframe noembed noframes plaintext noscript".split())
"""Elements whose content is no HTML, or not everywhere."""
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_KEPT = frozenset("p code pre li ol ul sub sup".split())
"""Elements whose tags Material's index holds."""
_TELLING = re.compile(r"\sdata-search-exclude\b|\sclass=\"(?:headerlink|linenodiv|[^\"]*&)", re.IGNORECASE)
"""Attributes that may say something of a section on an element that is no heading."""


class Token(NamedTuple):
    """A tag or the words between two tags."""

    kind: str
    """`words`, `start` or `end`."""
    value: str
    """The words as readers see them; the tag's name."""
    attributes: str = ""


def tokens(html: str) -> list[Token] | None:
    """Return the tags and words of plain HTML; `None` for HTML that asks for a parser.

    >>> [token.value for token in tokens('<p id="a">A &amp; B<br></p>')]
    ['p', 'A & B', 'br', 'p']
    >>> tokens("<!-- a --><p>") is None
    True
    """
    found = []
    at = 0
    for match in _TOKEN.finditer(html):
        if match.start() != at:
            return None
        at = match.end()
        words, end, tag, attributes, void = match.groups()
        if words is not None:
            found.append(Token("words", unescape(words) if "&" in words else words))
        elif end is not None:
            found.append(Token("end", end))
        else:
            if tag in _RAW:
                return None
            found.append(Token("start", tag, attributes))
            if void:
                found.append(Token("end", tag))
    return found if at == len(html) else None


class Kind(NamedTuple):
    """What stands for the element that a section began with, where the plugin asks for it."""

    is_left_out: bool = False

    def is_excluded(self) -> bool:
        return self.is_left_out


class Section:
    """A stretch of a page from one heading to the next, with the attributes that the plugins' own have."""

    __slots__ = ("depth", "el", "id", "is_excluded", "tag", "text", "title")

    def __init__(self, tag: str, depth: float = 0, *, is_left_out: bool = False) -> None:
        self.tag = tag
        self.depth = depth
        self.el = Kind(is_left_out)
        self.is_excluded = self.el.is_excluded
        self.text: Any = []
        self.title: Any = []
        self.id: str | None = None


def attributes_of(written: str) -> dict[str, str | None]:
    """Return what a tag says.

    >>> attributes_of(' id="a" hidden title="&lt;"')
    {'id': 'a', 'hidden': None, 'title': '<'}
    """
    return {
        found[1].lower(): unescape(found[2]) if found[2] is not None else None for found in _ATTRIBUTE.finditer(written)
    }


class _Material:
    """The sections of a page as Material's plugin parts it."""

    def __init__(self) -> None:
        self.sections: list[Section] = []
        self._section: Section | None = None
        self._open: list[str] = []
        """The elements around."""
        self._around: Counter[str] = Counter()
        """How many of each."""
        self._permalinks: list[int] = []
        """At which depths a heading's link to itself is open."""
        self._skipped: set[str] = {"object", "script", "style"}
        self._skipping = 0
        """How many of the elements around are skipped."""

    def read(self, found: Iterable[Token]) -> list[Section]:
        for kind, value, attributes in found:
            if kind == "words":
                if not self._skipping:
                    self._read_words(value)
            elif kind == "end":
                if self._open and self._open[-1] == value:
                    self._end(value)
            elif value not in _VOID:
                self._begin(value, attributes)
        return self.sections

    def _new(self, tag: str, depth: float = 0, *, is_left_out: bool = False) -> Section:
        section = Section(tag, depth, is_left_out=is_left_out)
        self.sections.append(section)
        self._section = section
        return section

    def _part(self, section: Section) -> list[str]:
        """Return where words go: the section's title while its heading is open, else its text."""
        part: list[str] = section.title if self._around[section.tag] else section.text
        return part

    def _begin(self, tag: str, written: str) -> None:
        told = attributes_of(written) if written and (tag in _HEADINGS or _TELLING.search(written)) else {}
        self._open.append(tag)
        self._around[tag] += 1
        depth = len(self._open)
        if tag == "a" and told.get("class") == "headerlink":
            self._permalinks.append(depth)
        self._skipping += tag in self._skipped
        if tag in _HEADINGS and "id" in told:
            if tag != "h1" and not self.sections:
                self._new("hx", depth)
            is_first = not self.sections
            section = self._new(tag, depth, is_left_out="data-search-exclude" in told)
            section.id = None if is_first else told["id"]
        section = self._section or self._new("hx")
        if "data-search-exclude" in told or told.get("class") == "linenodiv":
            if tag not in self._skipped:
                self._skipped.add(tag)
                self._skipping += self._around[tag]
        elif not self._skipping and tag in _KEPT:
            self._part(section).append(f"<{tag}>")

    def _end(self, tag: str) -> None:
        depth = len(self._open)
        section = self._section or self._new("hx")
        if section.depth > depth:
            around = next((one for one in reversed(self.sections) if one.depth <= depth), None)
            if around is not None:
                section.depth = float("inf")
                self._section = section = around
        self._open.pop()
        self._around[tag] -= 1
        if self._permalinks and self._permalinks[-1] == depth:
            self._permalinks.pop()
        if tag in self._skipped:
            self._skipping -= 1
            if tag not in ("script", "style", "object"):
                self._skipped.discard(tag)
                self._skipping -= self._around[tag]
        elif not self._skipping and tag in _KEPT:
            part = self._part(section)
            index = part.index(f"<{tag}>")
            if any(not piece.isspace() for piece in part[index + 1 :]):
                part.append(f"</{tag}>")
            else:
                del part[index:]

    def _read_words(self, words: str) -> None:
        is_space = words.isspace()
        is_plain = not self._around["pre"]
        if is_plain:
            words = " " if is_space else words.replace("\n", " ")
        section = self._section or self._new("hx")
        if self._around[section.tag]:
            if not self._permalinks:
                section.title.append(escape(words, quote=False))
        elif not is_space:
            section.text.append(escape(words, quote=False))
        elif not section.text or not section.text[-1].isspace() or not is_plain:
            section.text.append(words)


def material_sections(html: str) -> list[Section] | None:
    """Return the sections of a page as Material's plugin parts it; `None` for HTML that asks for its parser."""
    found = tokens(html)
    if found is None:
        return None
    try:
        return _Material().read(found)
    except ValueError:  # its own parser ends here, too: that is for it to tell
        return None


def plain_sections(html: str) -> tuple[list[Section], str] | None:
    """Return the sections of a page as MkDocs' own plugin parts it, and all its words; `None` as above."""
    found = tokens(html)
    if found is None:
        return None
    sections: list[Section] = []
    words: list[str] = []
    in_heading = False
    for token in found:
        if token.kind == "words":
            words.append(token.value)
            if not sections:
                continue
            if in_heading:
                sections[-1].title = token.value
            else:
                sections[-1].text.append(token.value.rstrip("\n"))
        elif token.value in _HEADINGS:
            in_heading = token.kind == "start"
            if in_heading:
                sections.append(Section(token.value))
                sections[-1].title = None
                sections[-1].id = attributes_of(token.attributes).get("id")
    return sections, "\n".join(words)


def read_quickly(search: Any, is_ours: Callable[[Page], bool]) -> None:
    """Have a search plugin's index read our pages without its parser.

    is_ours: says of a page whether it is. Nothing is done where the plugin is not as it is known here.
    """
    index = getattr(search, "search_index", None)
    if index is None or upstream.unknown_in_search(index):
        return
    by_parser = index.add_entry_from_context
    quickly = _add_material if upstream.is_material_index(index) else _add_plain

    def add(page: Page) -> None:
        if not (is_ours(page) and quickly(index, page)):
            by_parser(page)

    index.add_entry_from_context = add


def _add_material(index: Any, page: Page) -> bool:
    """Add a page's entries to Material's index; return whether that could be done."""
    if (page.meta.get("search") or {}).get("exclude"):
        return True
    sections = material_sections(page.content or "")
    for section in sections or ():
        if not section.is_excluded():
            index.create_entry_for_section(section, page.toc, page.url, page)
    return sections is not None


def _add_plain(index: Any, page: Page) -> bool:
    """Add a page's entries to the index of MkDocs' own plugin; return whether that could be done."""
    found = plain_sections(page.content or "")
    if found is None:
        return False
    sections, words = found
    indexing = index.config["indexing"]
    index._add_entry(  # noqa: SLF001 -- see `upstream`
        title=page.title, text=words.rstrip("\n") if indexing == "full" else "", loc=page.url
    )
    for section in sections if indexing in ("full", "sections") else ():
        index.create_entry_for_section(section, page.toc, page.url)
    return True
