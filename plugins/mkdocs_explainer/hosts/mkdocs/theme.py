"""What themes show of ours: the script, where a page needs it; and Material's pages, mended where they fall short.

Mended is only where the site asks for our look (`style: site`), for it is the theme's own that is changed.

Two landmarks are named for screen readers: the search dialog, and the skip link, which stands outside all landmarks.
Each can go when Material names it itself.

The link to the repository is no component of Material's script any more: for one on github.com or gitlab.com the
script would ask that host, from every reader's browser, for stars and releases. A site that is read should tell nobody
who reads it.

The lines and indents that Material's templates leave, a seventh of a short page, go from around the page's own words.

What is not found is left as it is.
"""

import re
from html import escape
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import get_relative_url

from mkdocs_explainer.render.assets import SCRIPT, early_fonts, needs_script
from mkdocs_explainer.render.messages.words import ENGLISH, Words, linked

_HEAD = re.compile(r"<head(?: [^<>]*)?>")
_SEARCH = '<div class="md-search" data-md-component="search" role="dialog">'
_SEARCH_FIELD = 'class="md-search__input"'
_LABEL = re.compile(r' aria-label="([^"<>]*)"')
_SKIP = re.compile(
    r'<div data-md-component="skip">(\s*+<a [^<>]*class="md-skip"[^<>]*+>\s*+([^\s<]*+(?:\s++[^\s<]++)*+)\s*+</a>)'
)
_REPOSITORY = re.compile(r'(<a [^<>]*class="md-source") data-md-component="source"')


def with_script(html: str, url: str, *, always: bool = False) -> str:
    """Return a page's content with the script behind it, if there is something for it to do, or always.

    url: the page's address from the site's root. In the content, and not behind the page, because the script must come
    with it where a theme loads contents alone (Material's `navigation.instant`).

    >>> with_script('<div class="explainer-source">', "articles/a/").partition("\\n")[2]
    '<script defer src="../../assets/explainer/explainer.js"></script>'
    """
    if not always and not needs_script(html):
        return html
    return f'{html}\n<script defer src="{get_relative_url(SCRIPT, url)}"></script>'


def mended(html: str, base: str, theme: str) -> str:
    """Return a page of a site with our look, mended. base: the site's root, as the page links to it."""
    early = with_early_fonts(html, base)
    if theme != "material":
        return early
    return without_indents(with_silent_repository_link(with_named_landmarks(early)))


def mended_template(html: str, name: str, config: MkDocsConfig, words: Words) -> str:
    """Return what a template was filled to that is no page, such as 404.html, mended as pages are."""
    base = urlsplit(config.site_url or "/").path.rstrip("/")
    page = mended(html, base, str(config.theme.name))
    return with_missing_page(page, base, words) if name == "404.html" else page


def with_early_fonts(html: str, base: str) -> str:
    """Return a page that asks for the serif before anything else: what comes after the first picture moves the words.

    base: the site's root, as the page links to it.

    >>> with_early_fonts("<head><title>T</title></head>", "..").partition(" as=")[0]
    '<head>\\n<link rel="preload" href="../assets/explainer/fonts/serif-400.woff2"'
    """
    return _HEAD.sub(lambda found: f"{found[0]}\n{early_fonts(base)}", html, count=1)


def with_named_landmarks(html: str) -> str:
    """Return a page of Material's with its search dialog and its skip link in named landmarks.

    >>> with_named_landmarks('<div data-md-component="skip"> <a href="#x" class="md-skip"> Skip to content </a></div>')
    '<div data-md-component="skip" role="navigation" aria-label="Skip to content"> <a href="#x" class="md-skip"> Skip to content </a></div>'
    """  # noqa: E501
    at = html.find(_SEARCH_FIELD)
    label = _LABEL.search(html, html.rfind("<", 0, at), html.find(">", at)) if at >= 0 else None
    if label:
        html = html.replace(_SEARCH, f'{_SEARCH[:-1]} aria-label="{label[1]}">', 1)
    return _SKIP.sub(r'<div data-md-component="skip" role="navigation" aria-label="\2">\1', html, count=1)


def with_silent_repository_link(html: str) -> str:
    """Return a page of Material's whose links to the repository ask nobody for its stars.

    >>> with_silent_repository_link('<a href="r" class="md-source" data-md-component="source">R</a>')
    '<a href="r" class="md-source">R</a>'
    """
    return _REPOSITORY.sub(r"\1", html)


_INDENT = re.compile(r"\n\s+")
_KEPT = re.compile(r"(</?(?:pre|textarea|script|style)\b)", re.IGNORECASE)
"""Begin and end of where white space means something."""


def without_indents(html: str) -> str:
    """Return a page of Material's without the empty lines and indents of its templates; its article as it is.

    >>> without_indents("<body>\\n\\n  <pre>\\n  x</pre>\\n  <article>\\n  y</article>\\n\\n  z</body>")
    '<body>\\n<pre>\\n  x</pre>\\n<article>\\n  y</article>\\nz</body>'
    """
    start, article, rest = html.partition("<article")
    body, end_of_article, end = rest.rpartition("</article>")
    if not end_of_article:
        return html
    return f"{_unindented(start)}{article}{body}{end_of_article}{_unindented(end)}"


def _unindented(html: str) -> str:
    parts = _KEPT.split(html)  # by turns what is between tags, and the beginning of a tag
    inside = ""
    for number, part in enumerate(parts):
        if number % 2 == 0:
            parts[number] = part if inside else _INDENT.sub("\n", part)
        elif not inside and part[1] != "/":
            inside = part[1:].lower()
        elif part[2:].lower() == inside:
            inside = ""
    return "".join(parts)


_NOT_FOUND = re.compile(r"<h1>404 - [^<]*</h1>")
_MISSING = (
    '<div class="explainer-missing">\n<h1>{title}</h1>\n'
    "<p>{go_on}</p>\n<p>{alike}</p>\n<ol></ol>\n</div>"
    '<script defer src="{base}/{script}"></script>'
)


def with_missing_page(html: str, base: str, words: Words = ENGLISH) -> str:
    """Return Material's page for addresses that there are not with words that help on.

    base: the site's own address; words: of its language.

    >>> with_missing_page("<h1>404 - Not found</h1>", "/site").split(">")[0]
    '<div class="explainer-missing"'
    """
    root = base.rstrip("/")
    go_on = linked(
        words.gettext("It may have another address by now: [search the site], or go on from the [first page]."),
        *('<label for="__search"><u>', "</u></label>"),
        *(f'<a href="{root}/">', "</a>"),
    )
    title, alike = words.gettext("This page is not here"), words.gettext("These pages are called alike:")
    missing = _MISSING.format(base=root, script=SCRIPT, title=escape(title), go_on=go_on, alike=escape(alike))
    return _NOT_FOUND.sub(lambda _: missing, html, count=1)
