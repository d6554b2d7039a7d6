"""Links within the site, and what there is that they can lead to."""

import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, lru_cache, partial
from html import unescape
from pathlib import PurePosixPath
from typing import NamedTuple
from urllib.parse import unquote

from mkdocs_explainer.model.findings import Location
from mkdocs_explainer.model.front_matter import text_start
from mkdocs_explainer.model.sections import ARTICLES, SECTIONS, article_key, entity_key
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.site.checking import Context, locate
from mkdocs_explainer.text.references import code_spans, is_escaped

_LINK = re.compile(
    r"(?<!!)\[(?:[^\[\]\n]|\[[^\[\]\n]*\]){0,400}\]"
    r"\([ ]{0,9}<?(?P<inline>[^()\[\]\s<>]{1,1000})>?(?:[ ]{1,9}[\"'][^\n]{0,400}?)?[ ]{0,9}\)"
    r"|^ {0,3}\[[^\]\n^@]{1,200}\]:[ ]+<?(?P<defined>[^\s<>]{1,1000})",
    re.MULTILINE,
)
"""Every part has a bound: a line of brackets must not hold us."""
_IGNORED_BY_BROWSERS = re.compile(r"[\x00-\x20]+")
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|/|\?|\{")
"""An address with a scheme, one from a server's root, a template: not looked at."""
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(?P<text>[^\n]+)$", re.MULTILINE)
_MARKUP = re.compile(r"\{[^{}]{0,200}\}\s*$|[`*]|!?\[|\]\([^()]{0,400}\)|\]")
_ID = re.compile(
    r"""\{[^{}\n#]{0,200}#(?P<attr>[\w:.-]{1,200})[^{}\n]{0,200}\}|\b(?:id|name)=["'](?P<html>[^"'\n]{1,200})["']"""
)
_INDEX = re.compile(r"(?:^|/)(?:index|README)$")
_GENERATED = ("mention-", "fn", "__")
"""Starts of ids that are made when a page is built."""


class Link(NamedTuple):
    """A link within the site as somebody wrote it."""

    target: str
    """Path and fragment as written."""
    base: str
    """The key of the page that it is read on: `context/why`."""
    path: str
    """The file in which it stands."""
    locate: Callable[[], Location]
    """Where; looked up for those that are wrong only."""
    is_in_page: bool
    """Hand-written pages link to files, `….md`; annotations, which have no page of their own, to addresses."""


def links(context: Context) -> Iterator[Link]:
    """Yield the links within the site that are ours to judge: of annotations and, outside a build, of our pages."""
    for path, text in ({} if context.is_build else context.own_pages).items():
        for target, span in _written(text):
            base = page_key(context.folders.below_docs(path))
            yield Link(target, base, path, partial(locate, text, span, path), is_in_page=True)
    corpus = context.corpus
    address = context.folders.addresses.path
    shown = {corpus.origin("entity", id).path: address(entity_key(id)) for id in corpus.entities}
    shown |= {corpus.origin("article", id).path: address(article_key(id)) for id in corpus.articles}
    shown |= {
        corpus.origin("note", f"{article}/{id}").path: address(article_key(article)) for article, id in corpus.notes
    }
    for field in context.markdown_fields:
        for target, span in _written(field.text):
            place = partial(context.locate_in_field, field, span)
            yield Link(target, shown[field.origin.path], field.origin.path, place, is_in_page=False)


def _written(text: str) -> Iterator[tuple[str, Span]]:
    if "](" not in text and "]:" not in text:
        return
    code = code_spans(text)
    for match in _LINK.finditer(text, text_start(text)):
        group = match.lastgroup or "inline"
        span = Span(*match.span(group))
        if _ELSEWHERE.match(_IGNORED_BY_BROWSERS.sub("", unescape(match[group]))) or is_escaped(text, match.start()):
            continue
        if not any(span.overlaps(other) for other in code):
            yield match[group], span


def page_key(path: str) -> str:
    """Return what stands for a page, whatever form its address has. path: below the folder of pages.

    >>> page_key("context/why.md"), page_key("index.md"), page_key("manual/README.md")
    ('context/why', '', 'manual')
    """
    key = PurePosixPath(path).with_suffix("").as_posix()
    return _INDEX.sub("", key)


class Site:
    """The pages of a site and the places on them, as far as the files tell."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @cached_property
    def pages(self) -> Mapping[str, str]:
        """The text of each page by key; generated ones have none here."""
        corpus = self._context.corpus
        addresses = self._context.folders.addresses
        keys = [*map(article_key, corpus.articles), *map(entity_key, corpus.entities)]
        keys += [article_key(id) for kind, id in corpus.broken if kind == "article"]
        keys += [entity_key(id) for kind, id in corpus.broken if kind == "entity"]
        found = dict.fromkeys([path for key in keys if (path := addresses.path(key))], "")
        found |= dict.fromkeys([folder for section in SECTIONS if (folder := addresses.folder(section))], "")
        below = self._context.folders.below_docs
        return found | {page_key(below(path)): text for path, text in (self._context.pages or {}).items()}

    def resolve(self, link: Link) -> tuple[str, str] | None:
        """Return the key of the page that a link leads to, and the place there; `None` for another sort of file."""
        path, _, fragment = unquote(link.target).partition("#")
        path = path.partition("?")[0]
        if not path:
            return link.base, fragment
        # the page a/b has the address a/b/, and the file a/b.md, from whose folder links between files start
        folder = self._folder_of(link.path) if link.is_in_page else link.base
        full = posixpath.normpath(posixpath.join(folder, path))
        name = full.rpartition("/")[2]
        if "." in name.strip(".") and not name.endswith((".md", ".markdown", ".html")):
            return None  # a picture, a file to download
        key = re.sub(r"\.(?:md|markdown|html)$", "", full)
        return ("" if key == "." else _INDEX.sub("", key)), fragment

    def _folder_of(self, path: str) -> str:
        return self._context.folders.below_docs(path).rpartition("/")[0]

    def has_place(self, key: str, fragment: str) -> bool:
        """Return whether a page has an element with this id; of generated pages only notes are known."""
        corpus = self._context.corpus
        section, _, id = self._context.folders.addresses.key(key).partition("/")
        found = re.fullmatch(r"(?:note|passage|ref)-(.+)", fragment)
        if section == ARTICLES and found:
            return (id, found[1]) in corpus.notes or ("note", f"{id}/{found[1]}") in corpus.broken
        text = self.pages[key]
        if not text or not fragment or fragment.startswith(_GENERATED):
            return True
        given = {match["attr"] or match["html"] for match in _ID.finditer(text)}
        return fragment in given or fragment in _heading_ids(text)


@lru_cache(maxsize=256)
def _heading_ids(text: str) -> frozenset[str]:
    """Return the ids of a page's headings: many links lead to the same page, and a preview asks again and again."""
    from markdown.extensions.toc import slugify  # noqa: PLC0415 -- few pages link to headings

    found: set[str] = set()
    code = code_spans(text)
    for match in _HEADING.finditer(text):
        if any(span.start <= match.start() < span.end for span in code):
            continue
        plain = slugify(_MARKUP.sub("", match["text"].rstrip("# \t")), "-")
        slug, number = plain, 0
        while slug in found:
            number += 1
            slug = f"{plain}_{number}"
        found.add(slug)
    return frozenset(found)
