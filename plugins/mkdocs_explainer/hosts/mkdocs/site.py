"""All pages of one MkDocs build: annotated, indexed, and filled, in this order and after MkDocs has rendered them."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from fnmatch import fnmatch
from functools import cached_property, partial
from html import escape
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import get_relative_url

from mkdocs_explainer.hosts.mkdocs.contents import extend_contents, set_contents
from mkdocs_explainer.hosts.mkdocs.files import key_of, root_of
from mkdocs_explainer.linking.linker import Linker
from mkdocs_explainer.linking.second_reading import Reader
from mkdocs_explainer.load.front_matter import FrontMatter, front_matter_of
from mkdocs_explainer.load.pages import read_pages, repository_reader
from mkdocs_explainer.model.corpus import Article, Corpus
from mkdocs_explainer.model.findings import Finding
from mkdocs_explainer.model.folders import USUAL, Folders
from mkdocs_explainer.model.names import EntityNames
from mkdocs_explainer.model.sections import ARTICLES, GLOSSARY, SECTIONS, article_key, entity_key, index_key, is_context
from mkdocs_explainer.project.analysis import context_of
from mkdocs_explainer.project.note_form import NoteForm
from mkdocs_explainer.project.settings import SiteReader
from mkdocs_explainer.render.article import article_html
from mkdocs_explainer.render.cards import card_files
from mkdocs_explainer.render.context_page import with_front_matter
from mkdocs_explainer.render.exports import data_files, to_json
from mkdocs_explainer.render.figures.shapes import MapPolicy
from mkdocs_explainer.render.pages import Display, PageWriter, definition_html
from mkdocs_explainer.render.references import References
from mkdocs_explainer.render.site import Site, WrittenPage, mention_attributes
from mkdocs_explainer.render.words import SECTION_WORDS
from mkdocs_explainer.rules import gathered, run_rules
from mkdocs_explainer.site.checking import Context
from mkdocs_explainer.site.history import History
from mkdocs_explainer.site.index import SiteIndex, site_index
from mkdocs_explainer.site.page import AnnotatedPage, Density, Page, annotate

CONTRIBUTE = "contribute/index"
"""Key of the page that says how to suggest an annotation."""
_INDEXES = {index_key(section): SECTION_WORDS[section] for section in SECTIONS}
"""Titles of the index pages."""
_WITH_CARDS = ("explainer-mention", "explainer-cite", "explainer-note-ref")
"""Classes of what a card opens on."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the site's configuration says, as far as it concerns pages."""

    density: Density
    link_pages: tuple[str, ...]
    """Shell patterns of the hand-written pages whose names are linked."""
    with_drafts: bool
    lang: str
    map_policy: MapPolicy = "un"
    reader: Reader | None = None
    """Reads texts in the site's language a second time."""
    note_form: NoteForm | None = None
    """The form for notes on articles."""
    folders: Folders = USUAL
    ignored: Mapping[str, str] = field(default_factory=dict)
    """By code of a rule: why the site does without its warnings."""
    headlines: frozenset[str] = frozenset()
    """The kinds of notes that the site wants a headline for."""


@dataclass
class SiteBuild:
    """One build: what `fill` makes is read by `data_files`."""

    corpus: Corpus
    files: Files
    config: MkDocsConfig
    options: Options
    history: History | None = None
    linkers: dict[str, Linker] = field(default_factory=dict)
    """By language."""
    annotated: dict[str, AnnotatedPage] = field(default_factory=dict)
    references: dict[str, References] = field(default_factory=dict)

    @cached_property
    def pages(self) -> Mapping[str, MkDocsPage]:
        """The site's pages by key."""
        return {key_of(file): file.page for file in self.files.documentation_pages() if file.page is not None}

    @cached_property
    def urls(self) -> Mapping[str, str]:
        """The pages' addresses relative to the site's root, by key."""
        return {key: page.url for key, page in self.pages.items()}

    @cached_property
    def names(self) -> EntityNames:
        return EntityNames(self.corpus)

    @cached_property
    def written(self) -> dict[str, WrittenPage]:
        """The hand-written pages by key."""
        return {
            key: WrittenPage(key, str(page.title or key), self.front_matter.get(key, FrontMatter()).page)
            for key, page in self.pages.items()
            if page.file.generated_by is None
        }

    @cached_property
    def front_matter(self) -> dict[str, FrontMatter]:
        """What hand-written pages say before their text, by key, where it concerns us."""
        found = {}
        docs = Path(os.path.relpath(self.config.docs_dir, root_of(self.config))).as_posix()
        for key, page in self.pages.items():
            if page.file.generated_by is None:
                path = f"{docs}/{page.file.src_uri}"
                found[key] = front_matter_of(page.file.content_string, path, is_context=is_context(key))
        return found

    @cached_property
    def site(self) -> Site:
        return Site(
            self.corpus,
            self.index,
            self.written,
            self.options.map_policy,
            self.history,
            self.config.repo_url or "",
        )

    @cached_property
    def index(self) -> SiteIndex:
        """Articles first, newest before older; then hand-written pages; then the glossary."""
        return site_index(self.annotated.values())

    def fill(self) -> None:
        """Give every page its content."""
        for article in Site(self.corpus, SiteIndex({}, {})).articles:
            self._annotate_article(article)
        for key in sorted(self.written):
            self._annotate_written(key)
        for entity in self.corpus.entities.values():
            key = entity_key(entity.id)
            if self._is_generated(key):
                html = definition_html(entity, self._references(key))
                self._annotate(Page(key, html, "first", entity.id), entity.lang or self.options.lang)
        for key, page in self.pages.items():
            self._fill_page(key, page)

    def _annotate_article(self, article: Article) -> None:
        notes = tuple(
            note
            for note in self.corpus.notes_of(article.id)
            if self.options.with_drafts or note.status != "draft" or note.kind == "identify"
        )
        page = Page(article_key(article.id), article_html(article), self.options.density, "", notes)
        self._annotate(page, article.lang)

    def _annotate_written(self, key: str) -> None:
        page = self.pages[key]
        html = with_front_matter(page.content or "", self.written[key], self._references(key))
        if self._is_linked(page):
            self._annotate(Page(key, html, self.options.density), self.options.lang)
        else:
            page.content = html

    def _annotate(self, page: Page, lang: str) -> None:
        linker = self.linkers.get(lang)
        if linker is None:
            reader = SiteReader(self.options.reader, self.options.lang)
            linker = self.linkers[lang] = reader.linker(self.corpus, lang)
        href = self._href(page.key)
        self.annotated[page.key] = annotate(
            page,
            linker,
            href_of=lambda entity: href(entity_key(entity)),
            attributes_of=lambda entity: mention_attributes(self.corpus.entities[entity]),
        )

    def _fill_page(self, key: str, page: MkDocsPage) -> None:
        section, _, id = key.partition("/")
        if key in self.written:
            if key in self.annotated:
                page.content = self._take_html(key).html
            if key in _INDEXES:
                page.content = self._writer(key).index(section, page.content or "")
            return
        if not self._is_generated(key):
            return
        if key in _INDEXES:
            page.content = self._writer(key).index(section)
        elif section == ARTICLES:
            page.content = self._writer(key).article(self.corpus.articles[id], self._take_html(key))
            page.meta["hide"] = ["navigation", "toc"]  # their room is the notes'
        else:
            page.content = self._writer(key).entity(self.corpus.entities[id], self._take_html(key))
        _describe(page, self._title(key), self._description(section, id))

    def _take_html(self, key: str) -> AnnotatedPage:
        """Return an annotated page, and keep it without its HTML: from now on the page has it."""
        page = self.annotated[key]
        self.annotated[key] = replace(page, html="")
        return page

    def findings(self, root: Path, loaded: Iterable[Finding]) -> list[Finding]:
        """Return what is wrong with the site, now that every page is annotated.

        `root`: the repository's folder; `loaded`: what was found while its files were read.
        """
        in_pages = (finding for front in self.front_matter.values() for finding in front.findings)
        return gathered(run_rules(self.context(root), loaded=[*loaded, *in_pages]))

    def context(self, root: Path) -> Context:
        """Return what rules look at. `root`: the repository's folder."""
        articles = {id: self.annotated[article_key(id)] for id in self.corpus.articles}
        elsewhere = frozenset(entity for key in self.written for entity in self.index.counts.get(key, ()))
        folders = self.options.folders
        pages = read_pages(root, folders.docs)
        read = repository_reader(root)
        context = context_of(self.corpus, articles, mentioned=elsewhere, pages=pages, read=read)
        return replace(context, folders=folders, ignored=self.options.ignored, headlines=self.options.headlines)

    def add_lists(self, page: MkDocsPage) -> None:
        """Add the lists that follow a page's text, just before its template is filled.

        Later than the rest for two reasons: search has read the page by now and is spared what it would leave out,
        and the lists of all pages are never in memory together.
        """
        key = key_of(page.file)
        section, _, id = key.partition("/")
        if key in _INDEXES:
            self._add_frame(key, page)
            return
        if key in self.written:
            lists = self._writer(key).written_lists(self.written[key], self.annotated.get(key))
            page.content = f"{page.content}\n{lists}"
            if is_context(key):
                extend_contents(page)
        elif self._is_generated(key):
            writer = self._writer(key)
            lists = (
                writer.article_lists(self.corpus.articles[id], self.annotated[key])
                if section == ARTICLES
                else writer.entity_lists(self.corpus.entities[id])
            )
            page.content = f"{page.content}\n{lists}"
            set_contents(page)
        self._add_frame(key, page)

    def _add_frame(self, key: str, page: MkDocsPage) -> None:
        """Add the empty card where there is something that has one."""
        if any(f'class="{name}"' in (page.content or "") for name in _WITH_CARDS):
            page.content = f"{page.content}\n{self._writer(key).frame()}"

    def release(self, page: MkDocsPage) -> None:
        """Let go of what made a page that is written: what MkDocs keeps of all pages would be as large as the site.

        Pages that somebody wrote stay as MkDocs made them.
        """
        key = key_of(page.file)
        self.references.pop(key, None)
        if self._is_generated(key):
            page.content = ""

    def _writer(self, key: str) -> PageWriter:
        references = self._references(key)
        return PageWriter(
            self.site,
            key,
            self._href(key),
            references,
            display=Display(
                self.options.with_drafts,
                self.options.density,
                self._edit_href,
                self._suggest_href(key),
                self._form_settings,
            ),
        )

    def _edit_href(self, key: str) -> str:
        """Return where a page's source is edited; empty when the site does not say where its repository stands."""
        return (self.pages[key].edit_url or "") if key in self.pages else ""

    def _suggest_href(self, key: str) -> str:
        """Return where a page says how to suggest an annotation, if there is a repository to suggest it to."""
        has_repository = self.config.repo_url or self.config.edit_uri or self.config.edit_uri_template
        return self._href(key)(CONTRIBUTE) if has_repository and CONTRIBUTE in self.urls else ""

    def _form_settings(self, article: str) -> str:
        """Return what the form for notes is told on an article's page; empty without a form."""
        form, page = self.options.note_form, self.pages[article_key(article)]
        return form.settings(self.corpus, article, get_relative_url(form.door, page.url)) if form else ""

    def _title(self, key: str) -> str:
        return _INDEXES.get(key) or self.site.title_of(key)

    def _description(self, section: str, id: str) -> str:
        entity = self.corpus.entities.get(id) if section == GLOSSARY else None
        return " ".join(entity.summary.split()) if entity else ""

    def _references(self, key: str) -> References:
        if key not in self.references:
            href = self._href(key)
            self.references[key] = References(self.corpus, self.names, lambda entity: href(entity_key(entity)))
        return self.references[key]

    def _is_generated(self, key: str) -> bool:
        page = self.pages.get(key)
        return page is not None and page.file.generated_by == "explainer"

    def _is_linked(self, page: MkDocsPage) -> bool:
        if "explainer" in page.meta:
            return bool(page.meta["explainer"])
        return any(fnmatch(page.file.src_uri, pattern) for pattern in self.options.link_pages)

    def _href(self, key: str) -> Callable[[str], str]:
        """Return what gives a page's address as seen from this one."""
        return partial(_relative, self.urls, self.urls[key])

    def data_files(self) -> Iterator[tuple[str, bytes]]:
        """Yield the data files: path in the site, content."""
        base, name = self.config.site_url or "/", self.config.site_name
        for path, cards in card_files(self.corpus):
            yield path, to_json(cards).encode()
        yield from data_files(self.site, self.annotated, self.urls, base=base, name=name)


def _relative(urls: Mapping[str, str], base: str, key: str) -> str:
    return get_relative_url(urls[key], base)


def _describe(page: MkDocsPage, title: str, description: str) -> None:
    """Set what themes and search read of a page besides its content; themes write both into HTML as they are."""
    page.title = escape(title)
    page.meta = {**page.meta, "title": escape(title)}
    if description:
        page.meta["description"] = escape(description)
    if page.file.src_uri == f"{index_key(GLOSSARY)}.md":
        page.meta["hide"] = ["toc"]  # it would repeat the row of letters
    set_contents(page)
