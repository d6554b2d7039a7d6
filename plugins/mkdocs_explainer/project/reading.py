"""The one reading of a repository: settings, corpus, linkers, annotated pages, findings; for every door the same.

Each part is made when it is first asked for: who asks for the corpus links nothing, who checks builds no site.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from mkdocs_explainer.anchoring.quotes import Anchoring
from mkdocs_explainer.load.known import Cache
from mkdocs_explainer.load.odd_files import odd_files
from mkdocs_explainer.load.pages import repository_reader
from mkdocs_explainer.load.repository import read_corpus
from mkdocs_explainer.model.corpus import Article, Corpus, Note
from mkdocs_explainer.model.findings import Finding
from mkdocs_explainer.model.names import EntityNames
from mkdocs_explainer.model.sections import article_key
from mkdocs_explainer.project.linkers import Linkers, SiteReader, read_alike
from mkdocs_explainer.project.published import published
from mkdocs_explainer.project.settings import Settings, read_settings
from mkdocs_explainer.project.written import WrittenText, read_written, written_texts
from mkdocs_explainer.render.article import article_html
from mkdocs_explainer.render.context_page import with_front_matter
from mkdocs_explainer.render.references import References
from mkdocs_explainer.render.site import Tongue, WrittenPage
from mkdocs_explainer.rules import run_rules
from mkdocs_explainer.rules.ann.ann119_unwritten_draft import unwritten
from mkdocs_explainer.site.checking import Context, Published
from mkdocs_explainer.site.page import AnnotatedPage, Page, annotate
from mkdocs_explainer.site.told import meanings_of
from mkdocs_explainer.site.translations import told_in


class Earlier(NamedTuple):
    """What an earlier reading had, of which some may serve again."""

    settings: Settings
    corpus: Corpus
    linkers: Linkers
    """They serve again where no name has changed."""
    written: Mapping[str, WrittenText]
    """Those serve again whose files are the same."""


@dataclass(frozen=True, eq=False)
class Project:
    """A repository, read as far as somebody asks. `read_project` makes one."""

    root: Path
    settings: Settings
    reader: SiteReader
    """Who reads texts a second time."""
    cache: Cache | None = None
    unsaved: Mapping[str, bytes] = field(default_factory=dict)
    """By path, what annotation files that are there would hold."""
    with_drafts: bool = True
    """Whether entries and notes with `status: draft` are shown; notes are anchored in any case."""
    before: "Earlier | None" = None
    given: Corpus | None = None
    """What the annotation files say, where somebody has read them already."""

    @cached_property
    def _loaded(self) -> tuple[Corpus, list[Finding]]:
        if self.given:
            return self.given, []
        folders = self.settings.folders
        return read_corpus(
            self.root,
            annotations=folders.annotations,
            seeds=folders.seeds,
            lang=self.settings.lang,
            types=self.settings.types,
            cache=self.cache,
            unsaved=self.unsaved,
        )

    @property
    def corpus(self) -> Corpus:
        """All that could be loaded, without drafts where they are not shown.

        Raises:
            NotADirectoryError: the root is no folder.
        """
        return self._published

    @cached_property
    def _published(self) -> Corpus:
        return self._loaded[0] if self.with_drafts else self._loaded[0].without_drafts()

    @property
    def loading(self) -> list[Finding]:
        """What is wrong with annotation files as such, sorted."""
        return self._loaded[1]

    @cached_property
    def names(self) -> EntityNames:
        return EntityNames(self.corpus)

    @cached_property
    def linkers(self) -> Linkers:
        """A linker for each language."""
        before = self.before
        is_same = before and before.linkers.options == self.settings.linking
        if before and is_same and read_alike(before.corpus, self.corpus, before.linkers.languages):
            return before.linkers
        return Linkers(self.corpus, self.reader, options=self.settings.linking)

    @property
    def earlier(self) -> Earlier:
        """What a later reading may take over."""
        return Earlier(self.settings, self.corpus, self.linkers, self.written)

    @cached_property
    def written(self) -> Mapping[str, WrittenText]:
        """The hand-written pages by path."""
        known = self.before.written if self.before and self.before.settings == self.settings else {}
        return written_texts(read_written(self.root, self.settings.folders.docs), self.settings, known)

    @cached_property
    def fronts(self) -> Mapping[str, WrittenPage]:
        """What hand-written pages say before their text, by key."""
        return {page.key: WrittenPage(page.key, page.key, page.front.page, page.lang) for page in self.written.values()}

    @cached_property
    def read(self) -> Callable[[str], str]:
        """Returns the text of a file; "" for one that cannot or must not be read."""
        return repository_reader(self.root, unsaved=self.unsaved)

    def published(self, text: str) -> Published:
        """Return what becomes of a hand-written page's text."""
        return published(text, self.settings.extensions)

    @property
    def problems(self) -> list[str]:
        """What kept a part from being read as the site has it, in plain words: settings, languages that were used."""
        return [*filter(None, [self.settings.problem]), *self.linkers.problems]

    def article_page(self, article: Article) -> Page:
        """Return an article as it is to be annotated."""
        notes = self.corpus.notes_of(article.id)
        hidden = frozenset(note.id for note in notes if not self.shows(note))
        density = self.settings.density
        meanings = meanings_of(self.corpus.senses_of(article.id))
        return Page(article_key(article.id), article_html(article), density, "", tuple(notes), hidden, meanings)

    def shows(self, note: Note) -> bool:
        """Return whether readers see a note."""
        return self.with_drafts or note.status != "draft"

    def is_linked(self, page: WrittenText) -> bool:
        """Return whether a hand-written page's names are linked."""
        return self.settings.is_linked(page.below_docs, switch=page.switch)

    def annotate(
        self,
        page: Page,
        lang: str,
        *,
        href_of: Callable[[str], str] = str,
        attributes_of: Callable[[str], str] = lambda _: "",
        label_of: Callable[[int], str] = str,
    ) -> AnnotatedPage:
        """Return a page with everything that was decided about it, in a language; see `site.page.annotate`."""
        return annotate(page, self.linkers[lang], href_of=href_of, attributes_of=attributes_of, label_of=label_of)

    @cached_property
    def tongue(self) -> Tongue:
        """The site's language, with what it says otherwise than we do."""
        return Tongue(self.settings.lang, self.settings.messages, self.settings.written_in)

    @cached_property
    def told(self) -> Corpus:
        """The corpus with entries as they are told in the site's language."""
        return told_in(self.corpus, self.tongue.lang)

    @cached_property
    def articles(self) -> Mapping[str, AnnotatedPage]:
        """All articles, by id."""
        return {
            id: self.annotate(self.article_page(article), article.lang) for id, article in self.corpus.articles.items()
        }

    def written_page(self, page: WrittenText, *, shows_citations: bool = True) -> AnnotatedPage:
        """Return a hand-written page, annotated, without what other plugins and extensions add to it."""
        references = References(self.corpus, self.names, str, shows_citations=shows_citations)
        html = with_front_matter(page.html(), WrittenPage(page.key, page.key, page.front.page, page.lang), references)
        return self.annotate(Page(page.key, html, self.settings.density), self.settings.lang)

    @cached_property
    def mentioned_elsewhere(self) -> frozenset[str]:
        """Entities that hand-written pages mention."""
        pages = (self.written_page(page) for page in self.written.values() if self.is_linked(page))
        return frozenset(mention.entity for page in pages for mention in page.mentions)

    @cached_property
    def context(self) -> Context:
        """What rules look at."""
        return self.context_of(self.articles, self.mentioned_elsewhere)

    def context_of(self, articles: Mapping[str, AnnotatedPage], elsewhere: frozenset[str]) -> Context:
        """Return what rules look at, by pages that a site's build annotated.

        articles: by id; elsewhere: entities that hand-written pages mention.
        """
        texts, refusals, blocks = {}, {}, {}
        anchors: dict[tuple[str, str], Anchoring] = {}
        mentioned: dict[str, frozenset[str]] = {}
        counts = {}
        for id, page in articles.items():  # each is asked for once: it may have to be read
            texts[id], refusals[id], blocks[id] = page.text, page.refusals, page.blocks
            anchors.update({(id, note): place for note, place in page.anchors.items()})
            mentioned[id] = frozenset(mention.entity for mention in page.mentions)
            counts[id] = len(page.mentions)
        return Context(
            corpus=self.corpus,
            texts=texts,
            anchors=anchors,
            refusals=refusals,
            mentioned=elsewhere.union(*mentioned.values()),
            mentioned_in=mentioned,
            counts=counts,
            blocks=blocks,
            pages={path: page.text for path, page in self.written.items()},
            listed={path: page.front.references for path, page in self.written.items()},
            own=frozenset(path for path, page in self.written.items() if page.reading == "ours"),
            shared=frozenset(path for path, page in self.written.items() if page.reading == "known"),
            read=self.read,
            published=self.published,
            folders=self.settings.folders,
            ignored=self.settings.ignored,
            severities=self.settings.severities,
            headlines=self.settings.headlines,
        )

    def findings(self, context: Context | None = None, *, more: Iterable[Finding] = ()) -> tuple[Finding, ...]:
        """Return what is wrong with the repository, sorted.

        context: default: `self.context`. more: what a host found besides, in files that it read.
        """
        in_pages = (finding for page in self.written.values() for finding in page.findings)
        # a host that reads pages itself finds again what stands in their files
        folders = self.settings.folders
        odd = odd_files(self.root, folders.docs, ours=folders.context)
        loaded = dict.fromkeys([*self.loading, *odd, *unwritten(self._loaded[0]), *in_pages, *more])
        return tuple(run_rules(context or self.context, loaded=list(loaded)))

    def files(self, findings: Iterable[Finding]) -> frozenset[str]:
        """Return the paths of everything that was read. findings: they name files that could not be."""
        return frozenset(
            [origin.path for origin in self.corpus.origins.values()]
            + [article.file for article in self.corpus.articles.values()]
            + [finding.location.path for finding in findings]
            + list(self.written)
        )


def read_project(
    root: Path | str,
    *,
    settings: Settings | None = None,
    reader: SiteReader | None = None,
    cache: Cache | None = None,
    unsaved: Mapping[str, bytes] = MappingProxyType({}),
    with_drafts: bool = True,
) -> Project:
    """Return a reading of the repository at `root`.

    settings: default: what the site's configuration says. reader: who reads texts a second time; default: nobody.
    """
    root = Path(root).resolve()
    known = settings or read_settings(root)
    return Project(root, known, reader or SiteReader(None, known.lang), cache, unsaved, with_drafts)
