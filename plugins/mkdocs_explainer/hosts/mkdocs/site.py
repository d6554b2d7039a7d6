"""All pages of one MkDocs build: annotated, indexed, and filled, in this order and after MkDocs has rendered them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import get_relative_url

from mkdocs_explainer.hosts.mkdocs.annotating import annotated_pages
from mkdocs_explainer.hosts.mkdocs.contents import extend_contents, set_contents
from mkdocs_explainer.hosts.mkdocs.rendered import Rendered
from mkdocs_explainer.model.findings import Finding
from mkdocs_explainer.model.sections import ARTICLES, GLOSSARY, SECTIONS, article_key, entity_key, index_key, is_context
from mkdocs_explainer.project.note_form import NoteForm
from mkdocs_explainer.render.cards import card_files
from mkdocs_explainer.render.dead_links import NOWHERE, without_dead_links
from mkdocs_explainer.render.exports import data_files, to_json
from mkdocs_explainer.render.figures.shapes import MapPolicy
from mkdocs_explainer.render.pages import Display, PageWriter
from mkdocs_explainer.render.site import Site
from mkdocs_explainer.render.words import SECTION_WORDS
from mkdocs_explainer.rules import gathered
from mkdocs_explainer.site.checking import Context
from mkdocs_explainer.site.history import History
from mkdocs_explainer.site.index import site_index
from mkdocs_explainer.site.page import AnnotatedPage

_INDEXES = {index_key(section): SECTION_WORDS[section] for section in SECTIONS}
"""Titles of the index pages."""
_WITH_CARDS = ("explainer-mention", "explainer-cite", "explainer-note-ref")
"""Classes of what a card opens on."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the site's configuration says of its pages besides the settings that every door has."""

    map_policy: MapPolicy = "un"
    note_form: NoteForm | None = None
    """The form for notes on articles."""
    history: History | None = None


def annotate_site(rendered: Rendered, options: Options) -> "SiteBuild":
    """Return the build with all pages annotated, none of them filled."""
    annotated = {page.key: page for page in annotated_pages(rendered)}
    return SiteBuild(rendered, options, annotated)


@dataclass
class SiteBuild:
    """A build whose pages are annotated: gives each its content."""

    rendered: Rendered
    options: Options
    annotated: dict[str, AnnotatedPage]
    """In the order in which backlinks list them."""

    @cached_property
    def site(self) -> Site:
        return Site(
            self.rendered.project.corpus,
            site_index(self.annotated.values()),
            self.rendered.written,
            self.options.map_policy,
            self.options.history,
            self.rendered.config.repo_url or "",
        )

    def fill(self) -> None:
        """Give every page its content, as far as search reads it."""
        for key, page in self.rendered.pages.items():
            self._fill_page(key, page)
            if NOWHERE in (content := page.content or ""):
                page.content = without_dead_links(content)

    def _fill_page(self, key: str, page: MkDocsPage) -> None:
        section, _, id = key.partition("/")
        corpus = self.site.corpus
        if key in self.rendered.written:
            if key in self.annotated:
                page.content = self._take_html(key).html
            if key in _INDEXES and self.rendered.is_opted_in(key):
                page.content = self._writer(key).index(section, page.content or "")
            return
        if not self.rendered.is_generated(key):
            return
        if key in _INDEXES:
            page.content = self._writer(key).index(section)
        elif section == ARTICLES:
            page.content = self._writer(key).article(corpus.articles[id], self._take_html(key))
            page.meta["hide"] = ["navigation", "toc"]  # their room is the notes'
        else:
            page.content = self._writer(key).entity(corpus.entities[id], self._take_html(key))
        if key == index_key(GLOSSARY):
            page.meta["hide"] = ["toc"]  # it would repeat the row of letters
        set_contents(page)

    def _take_html(self, key: str) -> AnnotatedPage:
        """Return an annotated page, and keep it without its HTML: from now on the page has it."""
        page = self.annotated[key]
        self.annotated[key] = replace(page, html="")
        return page

    def findings(self, loaded: Iterable[Finding]) -> list[Finding]:
        """Return what is wrong with the site. loaded: what was found while MkDocs' files were looked through."""
        project = self.rendered.project
        return gathered(project.findings(self.context, more=[*loaded, *self.rendered.findings]))

    @cached_property
    def context(self) -> Context:
        """What rules look at."""
        project, published = self.rendered.project, self.annotated
        # who left an article's page out is told what is wrong with its notes all the same
        articles = {id: published.get(article_key(id)) or project.articles[id] for id in self.site.corpus.articles}
        counts = self.site.index.counts
        elsewhere = frozenset(entity for key in self.rendered.written for entity in counts.get(key, ()))
        return replace(self.rendered.project.context_of(articles, elsewhere), is_build=True)

    def add_lists(self, page: MkDocsPage) -> None:
        """Add the lists that follow a page's text, just before its template is filled.

        Later than the rest for two reasons: search has read the page by now and is spared what it would leave out,
        and the lists of all pages are never in memory together.
        """
        key = self.rendered.key_of(page)
        section, _, id = key.partition("/")
        corpus = self.site.corpus
        if key in _INDEXES and self.rendered.is_generated(key):
            self._add_frame(key, page)
            return
        if key in self.rendered.written:
            lists = self._writer(key).written_lists(self.rendered.written[key], self.annotated.get(key))
            if lists.strip():
                page.content = without_dead_links(f"{page.content}\n{lists}")
                if is_context(key):
                    extend_contents(page)
        elif self.rendered.is_generated(key):
            writer = self._writer(key)
            lists = (
                writer.article_lists(corpus.articles[id], self.annotated[key])
                if section == ARTICLES
                else writer.entity_lists(corpus.entities[id])
            )
            page.content = without_dead_links(f"{page.content}\n{lists}")
            set_contents(page)
        self._add_frame(key, page)

    def _add_frame(self, key: str, page: MkDocsPage) -> None:
        """Add the empty card where there is something that has one."""
        if any(f'class="{name}"' in (page.content or "") for name in _WITH_CARDS):
            page.content = f"{page.content}\n{self._writer(key).frame()}"

    def pages_aside(self) -> list[tuple[str, list[MkDocsPage]]]:
        """Return the articles and entries, which stand in no navigation: title and pages of each section."""
        pages = self.rendered.pages
        corpus = self.site.corpus
        articles = [article_key(article.id) for article in self.site.articles]
        entries = [entity_key(id) for id in corpus.entities]
        parts = (("Articles", articles), ("Glossary", entries))
        return [(title, [pages[key] for key in keys if self.rendered.is_generated(key)]) for title, keys in parts]

    def release(self, page: MkDocsPage) -> None:
        """Let go of what made a page that is written: what MkDocs keeps of all pages would be as large as the site.

        Pages that somebody wrote stay as MkDocs made them.
        """
        key = self.rendered.key_of(page)
        self.rendered.references.pop(key, None)
        if self.rendered.is_generated(key):
            page.content = ""

    def _writer(self, key: str) -> PageWriter:
        rendered = self.rendered
        return PageWriter(
            self.site,
            key,
            rendered.href(key),
            rendered.references_of(key),
            display=Display(
                rendered.project.with_drafts,
                rendered.project.settings.density,
                rendered.edit_href,
                rendered.suggest_href(key),
                self._form_settings,
            ),
        )

    def _form_settings(self, article: str) -> str:
        """Return what the form for notes is told on an article's page; empty without a form."""
        form, page = self.options.note_form, self.rendered.pages[article_key(article)]
        return form.settings(self.site.corpus, article, get_relative_url(form.door, page.url)) if form else ""

    def data_files(self) -> Iterator[tuple[str, bytes]]:
        """Yield the data files: path in the site, content."""
        config, project = self.rendered.config, self.rendered.project
        base, name = config.site_url or "/", config.site_name
        for path, cards in card_files(project.corpus):
            yield path, to_json(cards).encode()
        yield from data_files(
            self.site, self.annotated, self.rendered.urls, base=base, name=name, with_drafts=project.with_drafts
        )
