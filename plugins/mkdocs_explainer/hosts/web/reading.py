"""The text of a page that was fetched: HTML, PDF, plain text."""

import io
import json
import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import lxml.html
import trafilatura
from lxml import etree
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from mkdocs_explainer.hosts.web.fetching import Fetched
from mkdocs_explainer.project.evidence.comparing import PageText
from mkdocs_explainer.text.view import text_view

_UNSEEN = (
    "//comment()|//processing-instruction()|//script|//style|//template|//noscript|//iframe|//object|//svg|//title"
    "|//*[@hidden]|//textarea|//select|//button"
)
_WITHDRAWN = "//del|//s|//strike"
"""Words that the page itself strikes out."""
_HIDING = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_STRIKING = re.compile(r"line-through", re.IGNORECASE)
_AROUND = "//nav|//footer|//form|//*[@role='navigation' or @role='search' or @role='contentinfo']"
"""What stands around a page's text on every page of a site."""
_INLINE = frozenset("a abbr b bdi cite em font i mark q small span strong u".split())
_REFERENCE_MARK = re.compile(r"\W*\w{1,3}\W*")
"""What stands raised between words and leads to a footnote."""
_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_BROKEN_LINE = re.compile(r"(?<=[^\W\d_])[-\u2010]\s*\n\s*(?=[a-zß-ÿа-я])")
_MOST_PAGES = 2_000
"""Of a PDF."""
_PAID = frozenset({"false", "0", "no"})
_HTML, _PDF, _TEXT = ("text/html", "application/xhtml+xml", ""), ("application/pdf",), ("text/plain", "text/markdown")

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is wrong with others' files is told by the answer


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of an answer."""

    text: PageText | None
    """`None`: no text could be read."""
    is_paid: bool = False
    """The page says of itself that it is for those who pay."""
    reason: str = ""
    """Why nothing could be read."""


def read_page(page: Fetched) -> Reading:
    """Return the text of what was fetched; never raises for what others wrote."""
    try:
        if page.type in _PDF or page.data[:5] == b"%PDF-":
            return Reading(_pdf(page.data))
        if page.type in _TEXT:
            return Reading(PageText((_decoded(page),)))
        if page.type in _HTML:
            return _html(_decoded(page))
    except (PyPdfError, etree.LxmlError, ValueError, RecursionError, KeyError, TypeError, AttributeError) as error:
        # parsers of strangers' files fail in many ways
        return Reading(None, reason=f"it cannot be read: {' '.join(str(error).split())[:100] or type(error).__name__}")
    return Reading(None, reason=f"it is {page.type}, in which no text is looked for")


def _decoded(page: Fetched) -> str:
    """Return the text in the encoding that the server names, the page names, or that fits."""
    named = [page.charset, *(found.decode("ascii") for found in _META.findall(page.data[:2048])[:1])]
    for name in [*filter(None, named), "utf-8"]:
        try:
            return page.data.decode(name)
        except (LookupError, UnicodeDecodeError):
            continue
    return page.data.decode("windows-1252", "replace")


def _html(source: str) -> Reading:
    tree = lxml.html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", source) or "<p></p>")
    is_paid = any(map(_says_paid, _linked_data(tree)))
    for element in list(_unread(tree)):
        _drop(element)
    everything = lxml.html.tostring(tree, encoding="unicode")
    for element in list(_teasers(tree)):
        _drop(element)
    main = trafilatura.extract(
        lxml.html.tostring(tree, encoding="unicode"),
        include_comments=False,
        include_tables=True,
        favor_recall=True,
        deduplicate=False,
    )
    tree = lxml.html.document_fromstring(everything)
    for element in tree.xpath(_AROUND):
        _drop(element)
    whole = text_view(lxml.html.tostring(tree, encoding="unicode")).text
    if not (main or whole).strip():
        return Reading(None, is_paid, reason="there is no text on it; it may need scripts")
    return Reading(PageText((main,) if main else (whole,), whole), is_paid)


def _unread(tree: lxml.html.HtmlElement) -> Iterator[Any]:
    """Yield the elements whose words nobody reads, or that are taken back."""
    yield from tree.xpath(_UNSEEN)
    yield from tree.xpath(_WITHDRAWN)
    for element in tree.xpath("//*[@style]"):
        style = element.get("style", "")
        if _HIDING.search(style) or _STRIKING.search(style):
            yield element
    for element in tree.xpath("//sup"):
        if _REFERENCE_MARK.fullmatch(element.text_content()) and element.xpath(".//a|ancestor::a"):
            yield element


def _teasers(tree: lxml.html.HtmlElement) -> Iterator[Any]:
    """Yield links that are all of their block: they lead to other pages, and say nothing on this one."""
    for link in tree.xpath("//a[@href][not(ancestor::h1)]"):
        block = next((above for above in link.iterancestors() if above.tag not in _INLINE), None)
        words = " ".join(link.text_content().split())
        if block is not None and words and " ".join(block.text_content().split()) == words:
            yield link


def _drop(element: Any) -> None:
    """Remove an element with its content; what stands behind it stays."""
    parent = element.getparent()
    if parent is None:
        return
    tail = element.tail or ""
    before = element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(element)


def _linked_data(tree: lxml.html.HtmlElement) -> Iterator[Any]:
    """Yield what the page says of itself in JSON-LD."""
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            yield json.loads(script.text_content())
        except (ValueError, RecursionError):
            continue


def _says_paid(data: Any, depth: int = 0) -> bool:
    """Return whether the page is not free for all, in the words of schema.org."""
    if depth > 8:
        return False
    if isinstance(data, list):
        return any(_says_paid(item, depth + 1) for item in data)
    if not isinstance(data, dict):
        return False
    if str(data.get("isAccessibleForFree", "")).lower() in _PAID:
        return True
    return any(_says_paid(item, depth + 1) for item in data.values() if isinstance(item, dict | list))


def _pdf(data: bytes) -> PageText:
    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise ValueError("it asks for a password")
    if len(reader.pages) > _MOST_PAGES:
        raise ValueError(f"it has more than {_MOST_PAGES:,} pages")
    text = "\n".join(page.extract_text() for page in reader.pages)
    if not text.strip():
        raise ValueError("it has no text; it may be a picture of one")
    return PageText(tuple(dict.fromkeys((text, _BROKEN_LINE.sub("", text)))))
