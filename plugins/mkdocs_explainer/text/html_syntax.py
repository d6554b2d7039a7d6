"""HTML as a flat list of tags and stretches of text, each with its place in the source.

Not a parser that repairs: nothing is reordered, nothing is lost, and what cannot be read safely is reported as one
opaque rest. The grammar of tags follows the HTML standard's tokenizer (quoted values, raw-text elements).
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
"""Elements without content or end tag."""

RAW_TEXT = frozenset("script style textarea title xmp iframe noembed noframes noscript".split())
"""Elements whose content a browser with scripting does not read as tags."""

BLOCK = frozenset(
    "address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol p pre"
    " search section summary table tbody td tfoot th thead tr ul".split()
)
"""Elements at whose edges a reader sees a new block; no name and no sentence goes on across them."""

PHRASING = frozenset(
    "abbr b bdi bdo big br cite dfn del em font i img ins mark q rb rp rt rtc ruby s small span strike strong sub sup"
    " time u wbr".split()
)
"""Inline elements that a link may contain or stand in."""


class Tag(NamedTuple):
    """A start tag, an end tag, or something without text (comment, declaration, opaque rest)."""

    start: int
    """Offsets in the HTML."""
    end: int
    name: str
    """Lower case; empty for what is no tag."""
    is_end: bool


class Text(NamedTuple):
    """Characters that a reader sees: as they stand, or written as one character reference."""

    start: int
    """Offsets in the HTML."""
    end: int
    value: str


_TOKEN = re.compile(
    r"""
    <!--(?:>|->|.*?(?:--!?>|\Z))                      # comment, also an unclosed one
  | <(?P<end>/?)(?P<name>[a-zA-Z][^\s/>]*+)
      (?P<attributes>(?>\s+ | / |
        [^\s/>][^\s/>=]*+                             # attribute name …
        (?>\s*=\s*(?>"[^"]*" | '[^']*' | [^\s>"'][^\s>]* | (?=>)) | (?!\s*=))   # … and value: a quote must be closed
      )*+)>
  | <(?:[!?]|/(?![a-zA-Z]))[^>]*>                     # declaration, bogus comment
  | <(?=[a-zA-Z/!?])(?P<opaque>.*)                    # a tag that never ends: nobody can say where text goes on
  | &(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?
    """,
    re.VERBOSE | re.DOTALL,
)
_ATTRIBUTE = re.compile(r"""([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)))?""")


def tokens(html: str) -> Iterator[Tag | Text]:
    """Yield tags and texts in order; together they cover every character of `html` but the content of raw text.

    >>> [token.value if isinstance(token, Text) else token.name for token in tokens("<b>R&amp;D</b>")]
    ['b', 'R', '&', 'D', 'b']
    """
    position = 0
    while match := _TOKEN.search(html, position):
        start, end = match.span()
        name = (match["name"] or "").lower()
        if position < start:
            yield Text(position, start, html[position:start])
        if html[start] == "&":
            # Python has nothing for some control characters; a browser has something there
            yield Text(start, end, unescape(match.group()) or "\ufffd")
            position = end
            continue
        is_end = bool(match["end"])
        yield Tag(start, end, name, is_end)
        position = end
        if name in RAW_TEXT and not is_end:
            close = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(html, end)
            position = close.start() if close else len(html)
    if position < len(html):
        yield Text(position, len(html), html[position:])


def attributes(tag: str) -> dict[str, str]:
    """Return a start tag's attributes, names in lower case, values with character references resolved.

    >>> attributes('<a class="x y" href=/r&amp;d hidden>')
    {'class': 'x y', 'href': '/r&d', 'hidden': ''}
    """
    inner = re.sub(r"^<[a-zA-Z][^\s/>]*|/?>$", "", tag)
    found: dict[str, str] = {}
    for name, *values in _ATTRIBUTE.findall(inner):
        found.setdefault(name.lower(), unescape("".join(values)))
    return found
