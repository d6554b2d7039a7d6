"""What stands in the head of our pages for those who share, search or follow them; and which tab they belong to."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from html import escape, unescape
from typing import Any

from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import get_relative_url

from mkdocs_explainer.anchoring.quotes import Found
from mkdocs_explainer.hosts.mkdocs.files import address_of
from mkdocs_explainer.hosts.mkdocs.neighbours import translations_of
from mkdocs_explainer.hosts.mkdocs.shared import image_of, shared_files
from mkdocs_explainer.hosts.mkdocs.site import SiteBuild
from mkdocs_explainer.model.sections import ARTICLES, CHANGES, GLOSSARY, article_key, index_key, is_context, part_of
from mkdocs_explainer.render.exports import DataFile
from mkdocs_explainer.render.messages.tongues import direction
from mkdocs_explainer.render.plain import cut, plain_text
from mkdocs_explainer.render.sharing import (
    Address,
    article_entries,
    article_ld,
    atom_xml,
    change_entries,
    context_ld,
    entity_ld,
    head_html,
    json_ld_html,
    translations_ld,
)
from mkdocs_explainer.render.site import Site

_COLUMN = '<article class="md-content__inner md-typeset"'
"""Of Material."""
FEED, CHANGES_FEED = "feed.xml", "changes.xml"
_DESCRIPTION = 200
_BOOSTS = {ARTICLES: 4.0, GLOSSARY: 4.0}
"""How much more than other pages an article and an entry weigh in Material's search."""
_OF_INDEXES = 0.3
"""Indexes repeat what the pages say that they list."""


def fill_page(build: SiteBuild, key: str) -> None:
    """Give a page its content, as far as search reads it, and what search is told of it."""
    build.fill_page(key)
    _settle_meta(build, build.rendered.pages[key])


def _settle_meta(build: SiteBuild, page: MkDocsPage) -> None:
    """Say of a page, before search reads it, what it is about and how much it weighs; what it says itself stays."""
    key = build.rendered.key_of(page)
    section = key.partition("/")[0]
    is_generated = build.rendered.is_generated(key)
    if key in build.rendered.written and is_context(key) and "description" not in page.meta:
        answer = build.rendered.written[key].front.answer
        if answer:
            page.meta["description"] = escape(cut(plain_text(answer), _DESCRIPTION))
    boost = _OF_INDEXES if is_generated and part_of(key) else _BOOSTS.get(section) if is_generated else None
    if is_context(key):
        boost = _BOOSTS[GLOSSARY]
    if boost and "search" not in page.meta:
        is_log = is_generated and section in (CHANGES, "credits") and part_of(key) is not None
        page.meta["search"] = {"exclude": True} if is_log else {"boost": boost}


def mark_section(build: SiteBuild, page: MkDocsPage, *, is_active: bool) -> None:
    """Show a generated page's section as the one that the reader is in: the page itself stands in no navigation."""
    key = build.rendered.key_of(page)
    section, _, id = key.partition("/")
    index = build.rendered.pages.get(index_key(section)) if id != "index" else None
    if index is not None and index is not page and build.rendered.is_generated(key):
        index.active = is_active


def with_column(html: str, build: SiteBuild, page: MkDocsPage) -> str:
    """Return an article's finished page with the theme's element around its text named, for the place of its column.

    By then the browser knows it: it would draw what has come, and move it once the text's own head is there.
    """
    key = build.rendered.key_of(page)
    if _COLUMN not in html or "explainer-article-head" not in (page.content or ""):
        return html
    side = " explainer-column--rtl" if direction(build.site.lang_of(key)) == "rtl" else ""
    return html.replace(_COLUMN, f'{_COLUMN[:-1]} explainer-column{side}"', 1)


def with_head(html: str, build: SiteBuild, page: MkDocsPage) -> str:
    """Return a finished page of ours with what others read in its head; a page that has it already as it is."""
    key = build.rendered.key_of(page)
    if not (build.rendered.is_generated(key) or is_context(key)) or 'property="og:title"' in html:
        return html
    config = build.rendered.config
    address = Address(page.canonical_url or "", config.site_name, str(config.theme.get("language") or "en"))
    title = unescape(str(page.title or ""))
    description = unescape(str(page.meta.get("description") or config.site_description or ""))
    is_told = key.startswith(f"{ARTICLES}/") or is_context(key)
    feed = get_relative_url(FEED, page.url) if config.site_url else ""
    kind = "article" if is_told and not part_of(key) else "website"
    head = head_html(title, description, address, type=kind, feed=feed, image=image_of(build, key))
    data = _linked_data(build, key, address.url)
    if data and is_context(key) and config.site_url:
        data |= translations_ld({lang: config.site_url + url for lang, url in translations_of(page.file).items()})
    if data:  # at the page's end, near the sources that it names again: that is shorter after compression; and in no
        # part that Material's navigation puts into another page, whose scripts it runs
        start, _, rest = html.rpartition("</body>")
        html = f"{start}{json_ld_html(data)}\n</body>{rest}" if start else html
    return html.replace("</head>", f"{head}\n</head>", 1)


def _linked_data(build: SiteBuild, key: str, url: str) -> dict[str, Any] | None:
    section, _, id = key.partition("/")
    site = build.asked(key)
    if is_context(key) and key in build.rendered.written:
        return context_ld(site, build.rendered.written[key], url)
    if section == GLOSSARY and id in site.corpus.entities:
        scheme = build.rendered.pages.get(index_key(GLOSSARY))
        return entity_ld(site.corpus.entities[id], url, (scheme.canonical_url or "") if scheme else "")
    if section == ARTICLES and id in site.corpus.articles:
        page = build.page(article_key(id))
        if page is None:
            return None
        passages = {
            note: page.text[place.start : place.end] for note, place in page.anchors.items() if isinstance(place, Found)
        }
        notes = [
            note
            for note in site.corpus.notes_of(id)
            if note.id in passages and (note.status == "reviewed" or build.rendered.project.with_drafts)
        ]
        return article_ld(site, site.corpus.articles[id], notes, passages, url)
    return None


def feeds(build: SiteBuild) -> Iterator[DataFile]:
    """Yield the feeds of a site that knows its address."""
    config = build.rendered.config
    if not config.site_url:
        return
    home = config.site_url
    pages = build.rendered.pages

    def address_of(key: str) -> str:
        return (pages[key].canonical_url or "") if key in pages else home

    def feed(path: str, entries: Callable[[Site, Callable[[str], str]], Iterable[Any]]) -> bytes:
        told = entries(build.asked(path), address_of)
        return atom_xml(config.site_name, told, url=f"{home}{path}", home=home).encode()

    yield DataFile(FEED, "", partial(feed, FEED, article_entries))
    yield DataFile(CHANGES_FEED, "", partial(feed, CHANGES_FEED, change_entries))


def published_files(build: SiteBuild) -> Iterator[DataFile]:
    """Yield the files of data and the feeds, but for those whose address something else has.

    A site that explains nothing yet gets none.
    """
    if build.rendered.project.corpus.is_empty:
        return
    taken = {address_of(file) for file in build.rendered.files}
    ours = (*build.data_files(), *feeds(build), *shared_files(build))
    yield from (file for file in ours if file.path.casefold() not in taken)
