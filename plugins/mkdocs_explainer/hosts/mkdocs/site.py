"""All pages of one MkDocs build: annotated, indexed, and filled, in this order and after MkDocs has rendered them."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from html import unescape
from itertools import chain

from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import get_relative_url

from mkdocs_explainer.hosts.mkdocs.annotating import Preparation, Prepared, prepare
from mkdocs_explainer.hosts.mkdocs.aside import Lazily
from mkdocs_explainer.hosts.mkdocs.contents import extend_contents, set_contents
from mkdocs_explainer.hosts.mkdocs.indexing import index_of
from mkdocs_explainer.hosts.mkdocs.rendered import Rendered
from mkdocs_explainer.hosts.mkdocs.site_options import Options
from mkdocs_explainer.hosts.mkdocs.warm import Warm
from mkdocs_explainer.linking.pipeline import PipelineError
from mkdocs_explainer.model.findings import Finding
from mkdocs_explainer.model.sections import ARTICLES, GLOSSARY, article_key, entity_key, is_context, part_of
from mkdocs_explainer.render.cards import card_files, has_cards
from mkdocs_explainer.render.dead_links import NOWHERE, without_dead_links
from mkdocs_explainer.render.display import Display
from mkdocs_explainer.render.exports import DataFile, Publication, data_files
from mkdocs_explainer.render.free_ids import ids_of, with_free_ids
from mkdocs_explainer.render.long_pages import framed
from mkdocs_explainer.render.pages import BLOCK, PageWriter
from mkdocs_explainer.render.part_anchors import anchor_files
from mkdocs_explainer.render.raw_words import raw_words
from mkdocs_explainer.render.references import References
from mkdocs_explainer.render.site import Site
from mkdocs_explainer.render.titles import title_files
from mkdocs_explainer.render.words import SECTION_WORDS
from mkdocs_explainer.rules import gathered
from mkdocs_explainer.site.checking import Context
from mkdocs_explainer.site.index import SiteIndex
from mkdocs_explainer.site.page import AnnotatedPage


def annotate_site(
    rendered: Rendered, options: Options, before: Preparation | None = None, *, warm: Warm | None = None
) -> "SiteBuild":
    """Return the build with all pages annotated, none of them filled. before, warm: see `prepare`.

    Raises:
        PluginError: the pipeline that the site asks for cannot be loaded.
    """
    try:
        return SiteBuild(rendered, options, prepare(rendered, before, warm, options.processes), warm=warm)
    except PipelineError as error:
        raise PluginError(f"explainer: spacy_model: {error}") from error


@dataclass
class SiteBuild:
    """A build whose pages are annotated: gives each its content."""

    rendered: Rendered
    options: Options
    prepared: Preparation
    references: dict[str, References] = field(default_factory=dict)
    """By page: what resolves references in what is put around its text, and counts its sources on."""
    warm: Warm | None = None
    """What the last build kept, and this one keeps for the next."""
    earlier: SiteIndex | None = None
    """The index of the edition before this one, in a preview."""

    @property
    def annotated(self) -> Mapping[str, AnnotatedPage]:
        """The pages whose names were looked at, by key."""
        texts = self.rendered.texts
        keys = [key for key in self.prepared.pages if key not in texts or self.rendered.is_linked(key)]
        return Lazily(keys, lambda key: _sure(key, self.page(key)))

    @cached_property
    def site(self) -> Site:
        return Site(
            self.rendered.project.told,
            index_of(self.prepared.pages, self.earlier, is_told=self.warm is not None),
            self.rendered.written,
            self.options.map_policy,
            self.options.history,
            self.rendered.config.repo_url or "",
            self.options.archive,
            self.rendered.project.tongue,
            self.rendered.project.corpus,
        )

    def asked(self, part: str) -> Site:
        """Return the site as a page or data file sees it; in a preview, what it looks up is noted."""
        reads = self.rendered.reads
        return reads.asked(part, self.site) if reads else self.site

    def fill_page(self, key: str) -> None:
        """Give a page its content, as far as search reads it."""
        page = self.rendered.pages[key]
        self._fill(key, page)
        if NOWHERE in (content := page.content or ""):
            page.content = without_dead_links(content)

    def _fill(self, key: str, page: MkDocsPage) -> None:
        section, _, id = key.partition("/")
        part = part_of(key)
        if key in self.rendered.written:
            page.content = self._take(key).html
            if BLOCK.search(page.content):
                page.content = self._writer(key).filled(page.content)
            if part and self.rendered.is_opted_in(key):
                page.content = self._writer(key).index(*part, before=page.content)
            return
        if not self.rendered.is_generated(key):
            return
        corpus = self.asked(key).corpus
        if part:
            page.content = self._writer(key).index(*part)
        elif section == ARTICLES:
            page.content = self._writer(key).article(corpus.articles[id], self._take_page(key))
            page.meta["hide"] = ["navigation", "toc"]  # their room is the notes'
        else:
            page.content = self._writer(key).entity(corpus.entities[id], self._take_page(key))
        if part and section == GLOSSARY:
            page.meta["hide"] = ["toc"]  # it would repeat the row of letters
        set_contents(page)

    @property
    def _is_in_memory(self) -> bool:
        """Whether all pages are in memory before they are filled."""
        return isinstance(self.prepared.pages, dict)

    def _take(self, key: str) -> Prepared:
        """Return a prepared page; but in a preview, keep it without its HTML: from now on the page has it."""
        one, pages = self.prepared.pages[key], self.prepared.pages
        if isinstance(pages, dict) and not self.rendered.is_preview:
            page = replace(one.page, html="") if one.page else None
            pages[key] = one._replace(html="", page=page, made_from=())
        return one

    def _take_page(self, key: str) -> AnnotatedPage:
        return _sure(key, self._take(key).page)

    def page(self, key: str) -> AnnotatedPage | None:
        """Return an annotated page; `None` for one whose names are not looked at."""
        return self.prepared.pages[key].page

    def findings(self, loaded: Iterable[Finding]) -> list[Finding]:
        """Return what is wrong with the site. loaded: what was found while MkDocs' files were looked through."""
        context = self.context if self.rendered.is_preview else self._context()
        return gathered(self.rendered.project.findings(context, more=[*loaded, *self.rendered.findings]))

    @cached_property
    def context(self) -> Context:
        """What rules look at."""
        return self._context()

    def _context(self) -> Context:
        project, published = self.rendered.project, self.annotated
        # who left an article's page out is told what is wrong with its notes all the same
        articles = Lazily(
            self.site.corpus.articles, lambda one: published.get(article_key(one)) or project.articles[one]
        )
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
        if part_of(key) and self.rendered.is_generated(key):
            self._add_frame(key, page)
            return
        if key in self.rendered.written:
            lists = self._writer(key).written_lists(self.rendered.written[key], self.page(key))
            if lists.strip():
                lists = with_free_ids(lists, ids_of(page.content or ""))
                page.content = without_dead_links(f"{page.content}\n{lists}")
                if is_context(key):
                    extend_contents(page)
        elif self.rendered.is_generated(key):
            writer, corpus, annotated = self._writer(key), self.asked(key).corpus, self.page(key)
            lists = (
                writer.article_lists(corpus.articles[id], annotated)
                if section == ARTICLES and annotated
                else writer.entity_lists(corpus.entities[id])
            )
            page.content = without_dead_links(f"{page.content}\n{lists}")
            set_contents(page)
        self._add_frame(key, page)

    def raw_words(self, page: MkDocsPage) -> str:
        """Return what a reader of one of our pages would see of a citation or a link that was not read; "" for none."""
        key = self.rendered.key_of(page)
        text = self.rendered.texts.get(key)
        is_ours = self.rendered.is_generated(key) or (is_context(key) and text is not None and text.reading == "ours")
        is_meant = "\\[" in (page.markdown or "")
        found = raw_words(page.content or "") if is_ours and not is_meant else ()
        return next((words for words in found if not self._is_meant(words)), "")

    def _is_meant(self, words: str) -> bool:
        """Return whether an article, a title or a name has these words: many pages show them as they were received."""
        begin = " ".join(unescape(words).rstrip("…. ").split())
        corpus = self.site.corpus
        texts = chain(
            (page.text for key, page in self.annotated.items() if key.startswith(f"{ARTICLES}/")),
            (article.title for article in corpus.articles.values()),
            (source.title for source in corpus.sources.values()),
            (entity.name for entity in corpus.entities.values()),
        )
        return any(begin in " ".join(text.split()) for text in texts)

    def _add_frame(self, key: str, page: MkDocsPage) -> None:
        """Add the empty card where there is something that has one; mark what shows much, which may need parts."""
        content = page.content or ""
        shown = framed(content) if self.rendered.is_generated(key) or is_context(key) else content
        page.content = f"{shown}\n{self._writer(key).frame()}" if has_cards(content) else shown

    def pages_aside(self) -> list[tuple[str, list[MkDocsPage]]]:
        """Return the articles and entries, which stand in no navigation: title and pages of each section."""
        pages, corpus = self.rendered.pages, self.site.corpus
        articles = [article_key(article.id) for article in self.site.articles]
        entries = [entity_key(id) for id in corpus.entities]
        parts = ((SECTION_WORDS[ARTICLES], articles), (SECTION_WORDS[GLOSSARY], entries))
        return [
            (self.site.words.gettext(title), [pages[key] for key in keys if self.rendered.is_generated(key)])
            for title, keys in parts
        ]

    def release(self, page: MkDocsPage) -> None:
        """Let go of what made a page that is written: what MkDocs keeps of all pages would be as large as the site.

        Pages that somebody wrote stay as MkDocs made them.
        """
        key = self.rendered.key_of(page)
        self.references.pop(key, None)
        self.rendered.references.pop(key, None)
        if self.rendered.is_generated(key):
            page.content = ""

    def let_go(self, page: MkDocsPage) -> None:
        """Let go of a page that is written, whoever wrote it."""
        key = self.rendered.key_of(page)
        if self._is_in_memory and key in self.prepared.pages:
            self._take(key)
        self.release(page)

    def _writer(self, key: str) -> PageWriter:
        rendered, site = self.rendered, self.asked(key)
        if key not in self.references:
            prepared = self.prepared.pages.get(key)
            self.references[key] = rendered.counting(key, site, prepared.cited if prepared else {})
        return PageWriter(
            site,
            key,
            rendered.href(key),
            self.references[key],
            display=Display(
                rendered.project.with_drafts,
                rendered.project.settings.density,
                rendered.edit_href,
                rendered.edit_file,
                rendered.suggest_href(key),
                partial(self._form_settings, key),
                f"{get_relative_url('.', rendered.urls[key]).rstrip('/')}/",
            ),
        )

    def _form_settings(self, key: str, article: str, shown: Collection[str]) -> str:
        """Return what the forms are told; empty without. article: whose page it is, or ""; shown: notes on the page."""
        form = self.options.note_form
        if not form:
            return ""
        site, door = self.asked(key), get_relative_url(form.door, self.rendered.urls[key])
        words = site.words_for(key)
        if not article:
            return form.site_settings(site.tongue.base, door, words)
        return form.settings(site.corpus, article, door, words, base=site.tongue.base, shown=shown)

    def data_files(self) -> Iterator[DataFile]:
        """Yield the data files; each is made when somebody asks for its content."""
        config, project = self.rendered.config, self.rendered.project
        yield from title_files(self.rendered.urls, self.asked)
        yield from anchor_files(self.site, self.asked)
        tongue = project.tongue
        yield from card_files(
            self.site.corpus, lambda path: self.asked(path).corpus, words=tongue.words, lang=tongue.written_in
        )
        publication = Publication(config.site_url or "/", config.site_name, project.with_drafts)
        yield from data_files(self.site, self.annotated, self.rendered.urls, publication=publication, asked=self.asked)


def _sure(key: str, page: AnnotatedPage | None) -> AnnotatedPage:
    if page is None:
        raise KeyError(key)
    return page
