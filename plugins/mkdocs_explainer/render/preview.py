"""Pages of two builds of a site beside each other, for who reviews a change: what a page says, and nothing that acts.

Whatever a proposal's pages hold, of each page only the text's element is taken, through nh3 with a list of what may
stay: no script, form, frame or style comes out, no address of another site, and links lead to the other pages of the
preview alone. Each page forbids everything in its head once more, and stands in a frame that may run nothing.
"""

import posixpath
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from html import escape, unescape
from typing import Literal, NamedTuple
from urllib.parse import quote, unquote, urlsplit

import nh3

from mkdocs_explainer.text.html_syntax import BLOCK, Tag, attributes, tokens
from mkdocs_explainer.text.lines import at_most

Side = Literal["before", "after"]
Action = Literal["added", "changed", "removed"]

TAGS = frozenset(
    "a abbr article aside b bdi bdo blockquote br caption circle cite code col colgroup dd defs del details dfn div dl"
    " dt ellipse em figcaption figure footer g h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li line mark nav ol p"
    " path polygon polyline pre q rb rect rp rt rtc ruby s samp section small span strong sub summary sup svg table"
    " tbody td text tfoot th thead time tr tspan u ul var wbr".split()
)
ATTRIBUTES: Mapping[str, set[str]] = {
    "*": {"class", "id", "lang", "dir", "title", "hidden", "role", "datetime", "value", "start", "open"}
    | {"colspan", "rowspan", "scope"},
    "a": {"href"},
    "img": {"src", "alt", "width", "height"},
    **dict.fromkeys(
        "svg g path circle ellipse rect line polyline polygon text tspan".split(),
        set("viewbox viewBox width height x y x1 y1 x2 y2 cx cy r rx ry d points transform dx dy text-anchor".split())
        | set("fill stroke stroke-width preserveAspectRatio preserveaspectratio".split()),
    ),
}
POLICY = "default-src 'none'; style-src 'self' file:; img-src 'self' file:; form-action 'none'; base-uri 'none'"
"""Of each page. `file:` because who downloads the preview opens it from a disk."""
_BLOCKS = frozenset("p li dt dd td th h1 h2 h3 h4 h5 h6 figcaption summary".split())
"""Elements that are marked where they are not on the other side."""
_CHANGED = "explainer-preview-changed"
_BLOCKS_SHOWN, _WORDS = 5, 300
"""Blocks that are quoted above a page, and characters of each."""
_TAG = re.compile(r"</?([a-z0-9]*+)[^<>]*+>")
STYLE = f"""\
.{_CHANGED} {{ outline: 2px solid #b35900; outline-offset: 2px; background: rgb(255 200 80 / 22%); }}
.explainer-annotate, .explainer-density, .explainer-controls, .explainer-filter, .headerlink {{ display: none; }}
.explainer-preview-page {{ max-width: 46rem; margin: 0 auto; padding: 1rem; }}
"""
INDEX_STYLE = """\
body { margin: 0; padding: 1rem; font: 16px/1.5 system-ui, sans-serif; color: #1b1b1b; background: #fff; }
section { margin: 2rem 0; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
@media (max-width: 60rem) { .pair { grid-template-columns: 1fr; } }
h2 { overflow-wrap: anywhere; }
h3 { margin: 0 0 .3rem; font-size: 1rem; }
blockquote { margin: 0 0 .5rem; padding: .2rem .7rem; border-inline-start: 3px solid #b35900; overflow-wrap: anywhere; }
iframe { box-sizing: border-box; width: 100%; height: 80vh; border: 1px solid #767676; background: #fff; }
"""


class Shown(NamedTuple):
    """A page of one side, as it is shown."""

    html: str
    title: str


def main_part(html: str) -> str:
    """Return what a page says: its `article`, else its `main`, else all of it.

    >>> main_part("<nav>x</nav><main><article class=a>T<article>u</article></article></main>")
    'T<article>u</article>'
    """
    found = list(tokens(html))
    for name in ("article", "main", "body"):
        begin, depth = 0, 0
        for token in found:
            if not isinstance(token, Tag) or token.name != name:
                continue
            if not token.is_end:
                begin = begin if depth else token.end
                depth += 1
            elif depth:
                depth -= 1
                if not depth:
                    return html[begin : token.start]
        if depth:  # never closed: everything that follows is in it
            return html[begin:]
    return html


def cleaned(html: str, *, path: str, pages: Collection[str], image: Callable[[str], str]) -> str:
    """Return a page's own part without all that acts or asks another site.

    path: of the page below the site; pages: those that links may lead to; image: gives the address of an image of the
    site, by its path there, as seen from the page; empty: it is left out.
    """

    def kept(element: str, attribute: str, value: str) -> str | None:
        if attribute == "href":
            return _link(value, path, pages) if element == "a" else None
        if attribute == "src":
            return image(resolved(value, path)) or None
        return value if "url(" not in value.lower() else None

    return nh3.clean(
        main_part(html),
        tags=set(TAGS),
        clean_content_tags={"script", "style", "template"},
        attributes={name: set(names) for name, names in ATTRIBUTES.items()},
        attribute_filter=kept,
        generic_attribute_prefixes={"aria-", "data-says", "data-type", "data-number"},
        link_rel="noopener noreferrer",
        url_schemes=set(),
        strip_comments=True,
    )


def resolved(address: str, path: str) -> str:
    """Return the path below the site that an address of a page leads to; empty for one that leads elsewhere.

    >>> resolved("../kursk/#x", "glossary/icbm/index.html"), resolved("//evil.example/x", "index.html")
    ('glossary/kursk/index.html', '')
    """
    cut = urlsplit(address)
    if cut.scheme or cut.netloc or address.startswith(("/", "\\")) or "\\" in address:
        return ""
    below = unquote(cut.path)
    if not below:
        return path
    found = posixpath.normpath(posixpath.join(posixpath.dirname(path), below))
    if found.startswith("..") or "\x00" in found:
        return ""
    is_folder = below.endswith("/") or found == "." or posixpath.basename(below) in (".", "..")
    return posixpath.normpath(posixpath.join(found, "index.html")) if is_folder else found


def _link(address: str, path: str, pages: Collection[str]) -> str | None:
    if address.startswith("#"):
        return address
    try:
        target = resolved(address, path)
        fragment = urlsplit(address).fragment
    except ValueError:
        return None
    if target not in pages:
        return None
    below = quote(posixpath.relpath(target, posixpath.dirname(path) or "."))
    return f"{below}#{fragment}" if fragment else below


def words_of(html: str) -> str:
    """Return the words of a part of a page, to be compared: blocks part them, and nothing else does.

    >>> words_of("<p>They <em>lay</em>.</p><p>He<br>left.</p>")
    'They lay. He left.'
    """
    return " ".join(_TAG.sub(lambda tag: " " if tag[1] in BLOCK or tag[1] == "br" else "", html).split())


def marked(html: str, other: str) -> str:
    """Return a cleaned page with the blocks marked that the other side does not have."""
    known = {words for _, _, words in _leaves(other)}
    parts, last = [], 0
    for start, end, words in _leaves(html):
        if not words or words in known:
            continue
        tag = html[start:end]
        inner = re.sub(r' class="([^"]*)"', "", tag)
        given = attributes(tag).get("class", "")
        classes = escape(f"{given} {_CHANGED}".strip())
        parts += [html[last:start], inner[:-1], f' class="{classes}">']
        last = end
    return "".join([*parts, html[last:]])


def _leaves(html: str) -> list[tuple[int, int, str]]:
    """Return the blocks that hold no other: the places of their start tags, and their words."""
    found: list[tuple[int, int, str]] = []
    begun: Tag | None = None
    for token in tokens(html):
        if not isinstance(token, Tag) or token.name not in _BLOCKS:
            continue
        if not token.is_end:
            begun = token
        elif begun and begun.name == token.name:
            found.append((begun.start, begun.end, words_of(html[begun.end : token.start])))
            begun = None
    return found


def page_html(part: str, *, title: str, lang: str, direction: str, styles: Collection[str]) -> str:
    """Return a page of the preview. styles: addresses of its stylesheets, as seen from it."""
    links = "".join(f'<link rel="stylesheet" href="{escape(one)}">\n' for one in styles)
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(lang)}" dir="{escape(direction)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        f'<meta name="referrer" content="no-referrer">\n<meta name="robots" content="noindex">\n'
        f'<meta name="viewport" content="width=device-width">\n<title>{escape(title)}</title>\n{links}</head>\n'
        f'<body data-md-color-scheme="default">\n<div class="md-typeset explainer-preview-page">\n{part}\n</div>\n'
        "</body>\n</html>\n"
    )


def new_words(html: str, other: str) -> list[str]:
    """Return the words of the blocks that a cleaned page has and the other side does not."""
    known = {words for _, _, words in _leaves(other)}
    return [unescape(words) for _, _, words in _leaves(html) if words and words not in known]


class Listed(NamedTuple):
    """A page that differs."""

    path: str
    action: Action
    title: str
    gone: Sequence[str] = ()
    """Words of blocks that it has no more."""
    come: Sequence[str] = ()
    """Words of blocks that are new."""


def index_html(listed: Collection[Listed], more: Collection[str], *, style: str) -> str:
    """Return the page that shows both sides of each page. more: paths of pages that differ and are not shown."""
    parts = []
    for one in listed:
        sides: tuple[Side, ...] = ("before", "after")
        frames = "".join(f"<div><h3>{side.capitalize()}</h3>{_frame(one, side)}</div>\n" for side in sides)
        parts.append(
            f"<section>\n<h2>{escape(one.title)} <small>({one.action}: {escape(one.path)})</small></h2>\n"
            f'<div class="pair">\n<div>{_quoted(one.gone)}</div>\n<div>{_quoted(one.come)}</div>\n{frames}</div>\n'
            "</section>\n"
        )
    said = f"{len(listed)} {'page' if len(listed) == 1 else 'pages'} with other words than before."
    rest = "".join(f"<li>{escape(path)}</li>" for path in more)
    others = f"<h2>Others that differ, without a preview</h2>\n<ul>{rest}</ul>\n" if more else ""
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self' file:;"
        " frame-src 'self' file:; form-action 'none'; base-uri 'none'\">\n"
        '<meta name="referrer" content="no-referrer">\n<meta name="robots" content="noindex">\n'
        '<meta name="viewport" content="width=device-width">\n<title>Before and after</title>\n'
        f'<link rel="stylesheet" href="{escape(style)}">\n</head>\n<body>\n<h1>Before and after</h1>\n<p>{said}'
        f" What is new on a side is marked. Nothing here runs or leads elsewhere.</p>\n"
        f"{''.join(parts)}{others}</body>\n</html>\n"
    )


def _quoted(blocks: Sequence[str]) -> str:
    """Return the first blocks in plain words, so that nobody has to look for them."""
    shown = "".join(f"<blockquote>{escape(at_most(words, _WORDS))}</blockquote>" for words in blocks[:_BLOCKS_SHOWN])
    return shown + (f"<p>and {len(blocks) - _BLOCKS_SHOWN:,} more</p>" if len(blocks) > _BLOCKS_SHOWN else "")


def _frame(one: Listed, side: Side) -> str:
    absent: Action = "added" if side == "before" else "removed"
    if one.action == absent:
        return "<p>The site does not have this page.</p>"
    title = escape(f"{side}: {one.title}")
    # its stylesheets are of the same origin; scripts, forms and everything else stay forbidden
    # no place within it: a browser would scroll this page, too
    address = f"{side}/{escape(one.path)}"
    return f'<iframe sandbox="allow-same-origin" loading="lazy" title="{title}" src="{address}"></iframe>'
