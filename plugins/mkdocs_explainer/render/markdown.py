"""Markdown that strangers wrote, as HTML that can do no harm.

A Markdown instance of its own with few extensions, then nh3 with a strict list of what may stay. Whatever the text
says, no script, style, image, id or class comes out, and links are to the web, to mail or within the site.
"""

import re
from functools import lru_cache
from typing import Literal

import nh3
from markdown import Markdown
from markdown.extensions.toc import TocExtension

from mkdocs_explainer.render.free_ids import with_own_ids
from mkdocs_explainer.render.inline_syntax import CITE_TAG, ENTITY_TAG, InlineSyntax

TAGS = frozenset(
    "a abbr b blockquote br code dd del dl dt em hr i ins kbd li ol p pre q rb rp rt rtc ruby s small strong sub sup"
    " table tbody td th thead tr ul".split()
)
HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
ATTRIBUTES = {
    "a": {"href"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "abbr": {"title"},
    ENTITY_TAG: {"to", "given"},
    CITE_TAG: {"to", "at"},
}
CLASSES = {"sup": {"explainer-cites", "footnote-ref", "footnote-backref"}}
SCHEMES = {"http", "https", "mailto"}
LINK_REL = "nofollow ugc noopener"
"""Search engines give no credit, and the linked page gets no handle on ours."""

_PROTOCOL_RELATIVE = re.compile(r"""(<a (?:rel="[^"]*" )?href=")[\s\x00-\x20]*(?:[/\\]\s*[/\\])[^"]*\"""")
"""In what the sanitiser writes: of a link's attributes it keeps these alone."""
_NOTE_MARK = re.compile(
    r'<sup id="(?P<id>fnref\d*:[\w-]+)"><a class="footnote-ref" (?P<link>href="#fn:[\w-]+">\d+</a></sup>)'
)
_NOTE_BACK = re.compile(r'<a class="footnote-backref" (?P<link>href="#fnref\d*:[\w-]+")[^<>]*>(?P<sign>[^<>]*</a>)')
_NOTE_ID = re.compile(r"fn(?:ref\d*)?:[\w-]+")
_READING = re.compile(r"<(r(?:p|t|tc))>")
_Kind = Literal["annotation", "article", "page"]
_WRAPPED = re.compile(r"(?<=[!-~])\n(?=[A-Za-z\d(])")
"""Where a line was broken between words that a space parts; between ideographs a line's end is no space."""
_ONE_PARAGRAPH = re.compile(r"\s*<p>((?:(?!</?p\b).)*)</p>\s*", re.DOTALL)


_PLAIN = re.compile(r"[A-Za-z](?:[^\W_]|[ ,.;:'()–—’“”\"-])*+(?<! )\n?")
"""A line of words without any sign of Markdown or HTML: most summaries, which a parser would give back as they are."""


@lru_cache(maxsize=1 << 12)  # a summary is shown on every page that mentions its entity
def annotation_html(text: str) -> str:
    """Return annotation text as sanitised HTML blocks. Entity links and citations are placeholders still.

    >>> annotation_html("a **b** <img src=x onerror=alert(1)> [c](javascript:alert(1))")
    '<p>a <strong>b</strong>  <a rel="nofollow ugc noopener">c</a></p>'
    """
    if _PLAIN.fullmatch(text):
        return f"<p>{text.rstrip()}</p>"
    html = _sanitised(_convert(text, "annotation"), TAGS)
    return html if "<pre" in html else _WRAPPED.sub(" ", html)  # spaces are alike, and shorter when compressed


def annotation_inline(text: str) -> str:
    """Return the same for a text of one paragraph, without the paragraph's tags.

    >>> annotation_inline("a *b*")
    'a <em>b</em>'
    """
    html = annotation_html(text)
    paragraph = _ONE_PARAGRAPH.fullmatch(html)
    return paragraph[1] if paragraph else html


def article_markdown_html(text: str) -> str:
    """Return a Markdown article as sanitised HTML: the same, with headings that have ids, and footnotes.

    Our syntax is text here. Readings of ruby, and the marks of footnotes, are no text; the search is told so.
    """
    html = _NOTE_MARK.sub(r'<sup id="\g<id>" class="footnote-ref"><a \g<link>', _convert(text, "article"))
    html = _NOTE_BACK.sub(r'<sup class="footnote-backref"><a \g<link>>\g<sign></sup>', html)
    clean = _sanitised(html, TAGS | HEADINGS, notes=True)
    return with_own_ids(_READING.sub(r"<\1 data-search-exclude>", clean))


def page_markdown_html(text: str) -> str:
    """Return a stranger's version of a hand-written page as sanitised HTML: what its words are, for comparison."""
    return _sanitised(_convert(text, "page"), TAGS | HEADINGS)


def _sanitised(html: str, tags: frozenset[str], *, notes: bool = False) -> str:
    seen: set[str] = set()

    def without_strange_ids(tag: str, name: str, value: str) -> str | None:
        if name == "id" and tag not in HEADINGS and (value in seen or not _NOTE_ID.fullmatch(value)):
            return None
        seen.add(value)
        return value

    headings = {name: {"id"} for name in (*HEADINGS, *(("li", "sup") if notes else ()))}
    clean = nh3.clean(
        html,
        tags=set(tags) | {ENTITY_TAG, CITE_TAG},
        attributes={name: set(given) for name, given in {**ATTRIBUTES, **headings}.items()},
        attribute_filter=without_strange_ids,
        allowed_classes=CLASSES,
        url_schemes=SCHEMES,
        link_rel=LINK_REL,
        strip_comments=True,
    )
    return _PROTOCOL_RELATIVE.sub(r'\1#"', clean)


def _convert(text: str, kind: _Kind) -> str:
    try:
        html: str = _converter(kind).reset().convert(text)
    except BaseException:
        _converter.cache_clear()  # it stands in the middle of that text still, and `reset` forgets half of it
        raise
    return html


@lru_cache
def _converter(kind: _Kind) -> Markdown:
    if kind == "article":
        return Markdown(extensions=["tables", "sane_lists", "footnotes", TocExtension(permalink=False)])
    if kind == "page":
        return Markdown(extensions=["tables", "sane_lists", "attr_list", "admonition", InlineSyntax()])
    return Markdown(extensions=["tables", "sane_lists", InlineSyntax()])
