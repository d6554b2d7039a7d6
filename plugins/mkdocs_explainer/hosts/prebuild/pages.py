"""A site's generated pages as HTML, each with its address, from one reading of the repository."""

import posixpath
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from html import unescape

from mkdocs_explainer.model.corpus import newest_first
from mkdocs_explainer.model.sections import ARTICLES, article_key, entity_key, index_key, part_of
from mkdocs_explainer.project.planned import PageSource, count_parts, page_sources, shown_sections
from mkdocs_explainer.project.reading import Project
from mkdocs_explainer.project.written import WrittenText
from mkdocs_explainer.render.cards import card_files, has_cards
from mkdocs_explainer.render.context_page import with_front_matter
from mkdocs_explainer.render.dead_links import NOWHERE, without_dead_links
from mkdocs_explainer.render.display import Display
from mkdocs_explainer.render.entries import definition_html
from mkdocs_explainer.render.exports import Publication, data_files, to_json
from mkdocs_explainer.render.long_pages import MOST, long_page, part_href, part_path
from mkdocs_explainer.render.mention_words import mention_attributes
from mkdocs_explainer.render.messages.words import Words
from mkdocs_explainer.render.pages import BLOCK, PageWriter
from mkdocs_explainer.render.part_anchors import ANCHORS, anchor_files
from mkdocs_explainer.render.references import References
from mkdocs_explainer.render.site import Site, WrittenPage, lang_of_page
from mkdocs_explainer.render.titles import title_files
from mkdocs_explainer.site.index import site_index
from mkdocs_explainer.site.page import AnnotatedPage, Page

_HEADING = re.compile(r"<h1\b[^<>]*+>([^<]*+(?:<(?!/?h1\b)[^<]*+)*+)</h1>")
_TAG = re.compile(r"<[^<>]*+>")


@dataclass(frozen=True, slots=True)
class BuiltPage:
    """A page that is done."""

    key: str
    url: str
    """Relative to the site's root: `glossary/icbm/`; the home page's is empty."""
    title: str
    description: str
    html: str
    """What stands between a theme's header and footer."""


@dataclass(frozen=True)
class BuiltSite:
    """The pages of a site, each made when it is asked for."""

    project: Project
    name: str = ""
    address: str = "/"
    """The site's."""
    repo_url: str = ""
    references: dict[str, References] = field(default_factory=dict)
    anchors: dict[str, Sequence[Sequence[str]]] = field(default_factory=dict)
    """Of pages in parts, by key: the ids of each part's elements."""

    @cached_property
    def sources(self) -> Mapping[str, PageSource]:
        """What generated pages are made from, by key; a page that somebody wrote stands in for one of ours."""
        sections = shown_sections(self.project, with_history=False)
        addresses = self.project.settings.folders.addresses
        parts = count_parts(self.project)
        planned = page_sources(self.project.told, sections, addresses, self.project.tongue.words, parts=parts)
        return {
            source.key: source
            for source in planned
            if source.key not in self.written
            and not (source.is_part and index_key(source.key.partition("/")[0]) in self.written)
        }

    @cached_property
    def written(self) -> Mapping[str, WrittenText]:
        """The hand-written pages by key."""
        return {page.key: page for page in self.project.written.values()}

    @cached_property
    def urls(self) -> Mapping[str, str]:
        """The addresses of all pages, by key."""
        paths = {key: source.path for key, source in self.sources.items()}
        paths |= {key: page.below_docs for key, page in self.written.items()}
        return {key: url_of(path) for key, path in paths.items()}

    def href(self, key: str) -> Callable[[str], str]:
        """Return what gives a page's address as seen from this one."""
        return partial(_relative, self.urls, self.urls[key])

    @cached_property
    def fronts(self) -> Mapping[str, WrittenPage]:
        """What hand-written pages say before their text, with their titles."""
        return {
            key: WrittenPage(key, page.title or _title(page.html()) or key, page.front.page, page.lang)
            for key, page in self.written.items()
        }

    @cached_property
    def annotated(self) -> Mapping[str, AnnotatedPage]:
        """Articles, newest before older; then hand-written pages; then the glossary."""
        project, pages = self.project, {}
        for article in newest_first(project.corpus.articles.values()):
            if article_key(article.id) in self.sources:
                pages[article_key(article.id)] = self._annotated(project.article_page(article), article.lang)
        for key, written in sorted(self.written.items()):
            html = with_front_matter(written.html(), self.fronts[key], self._references(key))
            if project.is_linked(written):
                lang = written.lang or project.settings.lang
                pages[key] = self._annotated(Page(key, html, project.settings.density), lang)
        for entity in project.told.entities.values():
            key = entity_key(entity.id)
            if key in self.sources:
                page = Page(key, definition_html(entity, self._references(key)), "first", entity.id)
                pages[key] = self._annotated(page, entity.lang or project.tongue.base)
        return pages

    def _annotated(self, page: Page, lang: str) -> AnnotatedPage:
        href, entities = self.href(page.key), self.project.corpus.entities
        words = self._words(page.key)
        return self.project.annotate(
            page,
            lang,
            href_of=lambda entity: href(entity_key(entity)),
            attributes_of=lambda entity: mention_attributes(entities[entity].type, words),
            label_of=lambda number: words.gettext("Note {number}", number=number),
        )

    def _references(self, key: str) -> References:
        if key not in self.references:
            href = self.href(key)
            corpus, names = self.project.corpus, self.project.names
            self.references[key] = References(
                corpus,
                names,
                lambda entity: href(entity_key(entity)),
                map_policy=self.project.settings.map_policy,
                words=self._words(key),
            )
        return self.references[key]

    def _words(self, key: str) -> Words:
        written = self.fronts[key].lang if key in self.fronts else ""
        return self.project.tongue.words_for(lang_of_page(key, self.project.corpus, written))

    @cached_property
    def site(self) -> Site:
        index = site_index(self.annotated.values())
        project = self.project
        return Site(
            project.told, index, self.fronts, repo_url=self.repo_url, tongue=project.tongue, original=project.corpus
        )

    def pages(self, *, with_written: bool = False) -> Iterator[BuiltPage]:
        """Yield the generated pages, and the hand-written ones if they are asked for."""
        for key, source in self.sources.items():
            page = BuiltPage(key, self.urls[key], source.title, source.description, without_dead_links(self._html(key)))
            yield from self._in_parts(page)
        for key, written in self.written.items() if with_written else ():
            writer = self._writer(key)
            lists = writer.written_lists(self.fronts[key], self.annotated.get(key))
            found = self.annotated.get(key)
            text = found.html if found else with_front_matter(written.html(), self.fronts[key], self._references(key))
            text = self.filled(key, text)
            html = without_dead_links(f"{_rebased(text, self, written)}\n{lists}")
            yield from self._in_parts(BuiltPage(key, self.urls[key], self.fronts[key].title, "", html))

    def _in_parts(self, page: BuiltPage) -> Iterator[BuiltPage]:
        """Yield a page, in parts if it is too long for one, each with the card that scripts fill."""
        key, path = page.key, f"{page.url}index.html"
        if len(page.html.encode("utf-8", "surrogatepass")) <= MOST or not page.url:
            yield replace(page, html=self._framed(key, page.html))
            return
        words, href = self._words(key), partial(part_href, path, is_folder=True)
        parted = long_page(page.html, page.title, words, key=key, href=href)
        self.anchors[key] = parted.anchors
        for number, html in enumerate(parted.parts, 1):
            own = replace(page, html=self._framed(key, html))
            if number > 1:
                url = part_path(path, number).removesuffix("index.html")
                title = words.gettext("{list}, page {number}", list=page.title, number=number)
                own = replace(own, key=f"{key}--{number}", url=url, title=title, description="")
            yield own

    def filled(self, key: str, html: str) -> str:
        """Return a hand-written page with what its comments ask for: `<!-- explainer: articles -->`."""
        return without_dead_links(self._writer(key).filled(html)) if BLOCK.search(html) else html

    def _framed(self, key: str, html: str) -> str:
        """Return a page with the empty card that scripts fill, where something opens one."""
        return f"{html}\n{self._writer(key).frame()}" if has_cards(html) else html

    def _html(self, key: str) -> str:
        section, _, id = key.partition("/")
        writer, corpus = self._writer(key), self.project.told
        if part := part_of(key):
            return writer.index(*part)
        page = self.annotated[key]
        if section == ARTICLES:
            article = corpus.articles[id]
            return f"{writer.article(article, page)}\n{writer.article_lists(article, page)}"
        entity = corpus.entities[id]
        return f"{writer.entity(entity, page)}\n{writer.entity_lists(entity)}"

    def _writer(self, key: str) -> PageWriter:
        settings = self.project.settings
        display = Display(self.project.with_drafts, settings.density, root=relative("", self.urls[key]))
        return PageWriter(self.site, key, self.href(key), self._references(key), display=display)

    def data_files(self) -> Iterator[tuple[str, bytes]]:
        """Yield the data files: path in the site, content; after the pages, whose parts they tell."""
        publication = Publication(self.address, self.name, self.project.with_drafts)
        words = self.project.tongue.words
        for file in (
            *title_files(self.urls, lambda _: self.site),
            *anchor_files(self.site),
            *card_files(self.project.corpus, words=words),
            *data_files(self.site, self.annotated, self.urls, publication=publication),
        ):
            yield file.path, file.content()
        for key, anchors in self.anchors.items():
            yield f"{ANCHORS}/{key}.json", to_json(anchors).encode()


def url_of(path: str) -> str:
    """Return a page's address: a folder of its own.

    >>> url_of("glossary/icbm.md"), url_of("glossary/index.md"), url_of("README.md")
    ('glossary/icbm/', 'glossary/', '')
    """
    stem = posixpath.splitext(path)[0]
    folder, _, name = stem.rpartition("/")
    return f"{stem}/" if name not in ("index", "README") else f"{folder}/" if folder else ""


def _relative(urls: Mapping[str, str], base: str, key: str) -> str:
    return relative(urls[key], base) if key in urls else NOWHERE


def relative(url: str, base: str) -> str:
    """Return an address as seen from a page; both are folders relative to the site's root.

    >>> relative("glossary/icbm/", "articles/kursk/"), relative("", "about/"), relative("a/", "a/")
    ('../../glossary/icbm/', '../', './')
    """
    found = posixpath.relpath(url or ".", base or ".")
    return f"{found}/"


def _title(html: str) -> str:
    found = _HEADING.search(html)
    return unescape(_TAG.sub("", found[1])).strip() if found else ""


_LINK = re.compile(r'(<a\b[^<>]*?\shref=")([^"#?:<>]+\.md)((?:#[^"<>]*)?")')


def _rebased(html: str, site: BuiltSite, page: WrittenText) -> str:
    """Return a hand-written page's HTML with links to other pages' files as links to the pages."""
    keys = {written.below_docs: key for key, written in site.written.items()}
    keys |= {source.path: key for key, source in site.sources.items()}

    def replaced(match: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(page.below_docs), unescape(match[2])))
        return f"{match[1]}{site.href(page.key)(keys[target])}{match[3]}" if target in keys else match.group()

    return _LINK.sub(replaced, html)
