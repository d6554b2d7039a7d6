"""All pages of one MkDocs build: annotated, indexed, and filled, in this order and after MkDocs has rendered them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from html import escape

from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import get_relative_url

from mkdocs_explainer.hosts.mkdocs.annotating import Preparation, Prepared, prepare, references_of
from mkdocs_explainer.hosts.mkdocs.contents import extend_contents, set_contents
from mkdocs_explainer.hosts.mkdocs.files import key_of
from mkdocs_explainer.hosts.mkdocs.rendered import Rendered
from mkdocs_explainer.model.findings import Finding
from mkdocs_explainer.model.sections import ARTICLES, GLOSSARY, SECTIONS, article_key, index_key, is_context
from mkdocs_explainer.project.note_form import NoteForm
from mkdocs_explainer.render.exports import DataFile, Publication, data_files
from mkdocs_explainer.render.figures.shapes import MapPolicy
from mkdocs_explainer.render.pages import Display, PageWriter
from mkdocs_explainer.render.references import References
from mkdocs_explainer.render.site import Site
from mkdocs_explainer.rules import gathered
from mkdocs_explainer.site.checking import Context
from mkdocs_explainer.site.history import History
from mkdocs_explainer.site.index import site_index
from mkdocs_explainer.site.page import AnnotatedPage
from mkdocs_explainer.site.reads import Reads

_INDEXES = {index_key(section): section.capitalize() for section in SECTIONS}
"""Titles of the index pages."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the site's configuration says of its pages besides the settings that every door has."""

    map_policy: MapPolicy = "un"
    note_form: NoteForm | None = None
    """The form for notes on articles."""
    history: History | None = None


def annotate_site(rendered: Rendered, options: Options, before: Preparation | None = None) -> "SiteBuild":
    """Return the build with all pages annotated, none of them filled. before: see `prepare`."""
    return SiteBuild(rendered, options, prepare(rendered, before))


@dataclass
class SiteBuild:
    """A build whose pages are annotated: gives each its content."""

    rendered: Rendered
    options: Options
    prepared: Preparation
    references: dict[str, References] = field(default_factory=dict)

    @property
    def reads(self) -> Reads | None:
        """Where look-ups of pages and data files are noted, in a preview."""
        return self.prepared.reads

    @property
    def annotated(self) -> dict[str, AnnotatedPage]:
        """The pages whose names were looked at, by key."""
        return {key: one.page for key, one in self.prepared.pages.items() if one.page}

    @cached_property
    def site(self) -> Site:
        return Site(
            self.rendered.project.corpus,
            site_index(one.page for one in self.prepared.pages.values() if one.page),
            self.rendered.written,
            self.options.map_policy,
            self.options.history,
            self.rendered.config.repo_url or "",
        )

    def asked(self, part: str) -> Site:
        """Return the site as a page or data file sees it; in a preview, what it looks up is noted."""
        return self.reads.asked(part, self.site) if self.reads else self.site

    def fill(self) -> None:
        """Give every page its content, as far as search reads it."""
        for key in self.rendered.pages:
            self.fill_page(key)

    def fill_page(self, key: str) -> None:
        """Give a page its content, as far as search reads it."""
        page = self.rendered.pages[key]
        section, _, id = key.partition("/")
        if key in self.rendered.written:
            page.content = self._take(key).html
            if key in _INDEXES:
                page.content = self._writer(key).index(section, page.content)
            return
        if not self.rendered.is_generated(key):
            return
        site = self.asked(key)
        if key in _INDEXES:
            page.content = self._writer(key).index(section)
        elif section == ARTICLES:
            page.content = self._writer(key).article(site.corpus.articles[id], self._take_page(key))
            page.meta["hide"] = ["navigation", "toc"]  # their room is the notes'
        else:
            page.content = self._writer(key).entity(site.corpus.entities[id], self._take_page(key))
        _describe(page, _INDEXES.get(key) or site.title_of(key), _description(site, section, id))

    def _take(self, key: str) -> Prepared:
        """Return a prepared page; but in a preview, keep it without its HTML: from now on the page has it."""
        one = self.prepared.pages[key]
        if not self.reads:
            page = replace(one.page, html="") if one.page else None
            self.prepared.pages[key] = one._replace(html="", page=page, made_from=())
        return one

    def _take_page(self, key: str) -> AnnotatedPage:
        page = self._take(key).page
        if page is None:
            raise KeyError(key)
        return page

    def _page(self, key: str) -> AnnotatedPage | None:
        return self.prepared.pages[key].page

    def findings(self, loaded: Iterable[Finding]) -> list[Finding]:
        """Return what is wrong with the site. loaded: what was found while MkDocs' files were looked through."""
        project = self.rendered.project
        return gathered(project.findings(self.context, more=[*loaded, *self.rendered.findings]))

    @cached_property
    def context(self) -> Context:
        """What rules look at."""
        annotated = self.annotated
        articles = {id: annotated[article_key(id)] for id in self.site.corpus.articles}
        counts = self.site.index.counts
        elsewhere = frozenset(entity for key in self.rendered.written for entity in counts.get(key, ()))
        return self.rendered.project.context_of(articles, elsewhere)

    def add_lists(self, page: MkDocsPage) -> None:
        """Add the lists that follow a page's text, just before its template is filled.

        Later than the rest for two reasons: search has read the page by now and is spared what it would leave out,
        and the lists of all pages are never in memory together.
        """
        key = key_of(page.file)
        section, _, id = key.partition("/")
        if key in _INDEXES:
            return
        if key in self.rendered.written:
            lists = self._writer(key).written_lists(self.rendered.written[key], self._page(key))
            page.content = f"{page.content}\n{lists}"
            if is_context(key):
                extend_contents(page)
        elif self.rendered.is_generated(key):
            writer, corpus, annotated = self._writer(key), self.asked(key).corpus, self._page(key)
            lists = (
                writer.article_lists(corpus.articles[id], annotated)
                if section == ARTICLES and annotated
                else writer.entity_lists(corpus.entities[id])
            )
            page.content = f"{page.content}\n{lists}"
            set_contents(page)

    def release(self, page: MkDocsPage) -> None:
        """Let go of what made a page that is written: what MkDocs keeps of all pages would be as large as the site.

        Pages that somebody wrote stay as MkDocs made them.
        """
        key = key_of(page.file)
        self.references.pop(key, None)
        if self.rendered.is_generated(key):
            page.content = ""

    def _writer(self, key: str) -> PageWriter:
        rendered, site = self.rendered, self.asked(key)
        if key not in self.references:
            prepared = self.prepared.pages.get(key)
            self.references[key] = references_of(rendered, site, key, prepared.cited if prepared else {})
        return PageWriter(
            site,
            key,
            rendered.href(key),
            self.references[key],
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
        return (
            form.settings(self.asked(article_key(article)).corpus, article, get_relative_url(form.door, page.url))
            if form
            else ""
        )

    def data_files(self) -> Iterator[DataFile]:
        """Yield the data files; each is made when somebody asks for its content."""
        config, project = self.rendered.config, self.rendered.project
        base, name = config.site_url or "/", config.site_name
        yield from data_files(
            self.site,
            self.annotated,
            self.rendered.urls,
            publication=Publication(base, name, project.with_drafts),
            asked=self.asked,
        )


def _description(site: Site, section: str, id: str) -> str:
    entity = site.corpus.entities.get(id) if section == GLOSSARY else None
    return " ".join(entity.summary.split()) if entity else ""


def _describe(page: MkDocsPage, title: str, description: str) -> None:
    """Set what themes and search read of a page besides its content; themes write both into HTML as they are."""
    page.title = escape(title)
    page.meta = {**page.meta, "title": escape(title)}
    if description:
        page.meta["description"] = escape(description)
    if page.file.src_uri == f"{index_key(GLOSSARY)}.md":
        page.meta["hide"] = ["toc"]  # it would repeat the row of letters
    set_contents(page)
