"""A site's pages as files: Markdown for generators that read it, or finished HTML."""

import json
import re
from collections.abc import Iterator
from html import escape
from typing import Literal

from markupsafe import Markup

from mkdocs_explainer.hosts.prebuild.pages import BuiltPage, BuiltSite, relative
from mkdocs_explainer.model.own_types import likes
from mkdocs_explainer.model.sections import ARTICLES, GLOSSARY, SECTIONS, index_key, part_of
from mkdocs_explainer.render import assets
from mkdocs_explainer.render.figures.maps import world_svg
from mkdocs_explainer.render.messages.tongues import direction
from mkdocs_explainer.render.templating import environment, speaking
from mkdocs_explainer.render.words import SECTION_WORDS
from mkdocs_explainer.text.html_syntax import Tag, tokens

Form = Literal["markdown", "hugo", "html"]
_HOME = "index"


def site_files(site: BuiltSite, form: Form) -> Iterator[tuple[str, bytes]]:
    """Yield all files of a form: path, content."""
    for page in site.pages(with_written=form == "html"):
        yield _path(page, form), _file(page, site, form).encode()
    if form == "html" and _HOME not in site.urls:
        home = BuiltPage(_HOME, "", site.name or site.project.tongue.words.gettext("Home"), "", _contents(site))
        yield "index.html", _file(home, site, form).encode()
    static = "static/" if form == "hugo" else ""
    yield f"{static}{assets.STYLE}", assets.style(types=likes(site.project.settings.types)).encode()
    yield f"{static}{assets.SCRIPT}", assets.script().encode()
    if site.project.corpus.has_places:
        yield f"{static}{assets.WORLD}", world_svg().encode()
    if form == "html":
        yield assets.PLAIN_STYLE, assets.plain_style().encode()
    for path, data in site.data_files():
        yield f"{static}{path}", data


def _path(page: BuiltPage, form: Form) -> str:
    folder = page.url.rstrip("/")
    if form == "html":
        return f"{page.url}index.html"
    if form == "hugo":
        # Hugo's name for a page that has others below it
        return f"content/{folder}/_index.html" if _is_index(page) else f"content/{folder}.html"
    return f"{folder}/index.md" if _is_index(page) else f"{folder}.md"


def _is_index(page: BuiltPage) -> bool:
    return page.key in {index_key(section) for section in SECTIONS}


def _file(page: BuiltPage, site: BuiltSite, form: Form) -> str:
    if form == "html":
        return _document(page, site)
    said: dict[str, object] = {"title": page.title}
    if page.description:
        said["description"] = page.description
    if form == "markdown":
        # their room is the notes'; a list of letters is there already
        hidden = {ARTICLES: ["navigation", "toc"], GLOSSARY: ["toc"]}.get(page.key.partition("/")[0], [])
        if hidden and (page.key.startswith(f"{ARTICLES}/") or part_of(page.key)):
            said["hide"] = hidden
        said["explainer"] = False  # its names are linked
    front = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in said.items())
    text = _BLOCK.format(one_line(page.html)) if form == "markdown" else page.html
    return f"---\n{front}---\n\n{text}\n"


_BLOCK = '<div class="explainer-page">{}</div>'


def one_line(html: str) -> str:
    """Return HTML that no Markdown parser reads as anything else: one line, what could be a mark as a reference.

    Markdown parsers make blanks of tabs, drop carriage returns, look for their signs where lines begin, and some of
    their extensions within lines (`[[…]]`, `{{…}}`), also in HTML. Comments go.

    >>> one_line('<p class="a"\\n id="b">One\\n\\n[two]</p>')
    '<p class="a" id="b">One&#10;&#10;&#91;two&#93;</p>'
    """
    parts, end = [], 0
    for token in tokens(html):
        raw = html[token.start : token.end]
        parts.append(_LINE_END.sub(" ", html[end : token.start]))  # content of scripts, which is data
        if isinstance(token, Tag):
            parts.append("" if raw.startswith("<!--") else _LINE_END.sub(" ", raw))
        else:
            parts.append(raw if raw.startswith("&") else _SIGNS.sub(_reference, raw))
        end = token.end
    return "".join(parts)


_LINE_END = re.compile(r"(?<![^\S\n])[^\S\n]*+\n\s*+")
_SIGNS = re.compile(r"[\n\t\r\f\v`{}\[\]$~*_\\^|:]")


def _reference(sign: re.Match[str]) -> str:
    return f"&#{ord(sign.group())};"


def _document(page: BuiltPage, site: BuiltSite) -> str:
    """Return a page of the small theme."""
    words = site.project.tongue.words
    shown = [section for section in SECTIONS if index_key(section) in site.urls]
    links = [
        (words.gettext(SECTION_WORDS[section]), relative(site.urls[index_key(section)], page.url)) for section in shown
    ]
    return (
        environment()
        .get_template("plain.html")
        .render(
            page=page,
            name=site.name or "Explainer",
            lang=site.project.settings.lang,
            root=relative("", page.url),
            content=Markup(page.html),
            links=links,
            style=assets.STYLE,
            plain=assets.PLAIN_STYLE,
            script=assets.SCRIPT,
            direction=direction,
            **speaking(words),
            canonical=f"{site.address}{page.url}" if site.address.startswith("http") else "",
        )
    )


def _contents(site: BuiltSite) -> str:
    """Return what a home page says where nobody wrote one: the articles."""
    articles = site.site.articles
    items = "".join(
        f'<li><a href="{site.urls[f"{ARTICLES}/{article.id}"]}">{escape(article.title)}</a></li>'
        for article in articles
        if f"{ARTICLES}/{article.id}" in site.urls
    )
    name = site.name or site.project.tongue.words.gettext("Home")
    return f"<h1>{escape(name)}</h1>\n<ul>{items}</ul>"
