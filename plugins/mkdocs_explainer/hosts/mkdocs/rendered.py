"""What MkDocs has rendered when our work begins: its pages and their addresses, and what each says before its text."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property, partial
from typing import Any, NamedTuple

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import get_relative_url

from mkdocs_explainer.hosts.mkdocs.files import key_of
from mkdocs_explainer.hosts.mkdocs.generated import OURS, edit_address
from mkdocs_explainer.hosts.mkdocs.neighbours import path_of
from mkdocs_explainer.model.corpus import Corpus
from mkdocs_explainer.model.findings import Finding
from mkdocs_explainer.model.sections import entity_key
from mkdocs_explainer.project.reading import Project
from mkdocs_explainer.project.written import WrittenText, written_text
from mkdocs_explainer.render.context_page import with_front_matter
from mkdocs_explainer.render.dead_links import NOWHERE, without_dead_links
from mkdocs_explainer.render.messages.words import Words
from mkdocs_explainer.render.references import References
from mkdocs_explainer.render.site import Site, WrittenPage, lang_of_page
from mkdocs_explainer.site.reads import Reads

CONTRIBUTE = "contribute/index"
"""Key of the page that says how to suggest an annotation."""


class Content(NamedTuple):
    """What a hand-written page was rendered to."""

    html: str
    """With its references resolved, if it is ours."""
    cited: Mapping[str, int]
    """Numbers of the sources that it cites."""
    meta: Mapping[str, Any]
    """What stands before its text, as MkDocs has it."""


@dataclass(frozen=True)
class Rendering:
    """The pages of one build while MkDocs renders them: their addresses, and what resolves their references."""

    project: Project
    files: Files
    config: MkDocsConfig
    is_preview: bool = False
    """Drafts of the site's are shown."""
    references: dict[str, References] = field(default_factory=dict)
    """By page: what resolves the references in its text; it counts the page's sources."""
    reads: Reads | None = None
    """Where look-ups are noted, in a preview."""

    def key_of(self, page: MkDocsPage) -> str:
        """Return a page's key."""
        return self.key_of_file(page.file)

    def key_of_file(self, file: File) -> str:
        """Return the key of a file's page."""
        return key_of(file, self.project.settings.folders.addresses)

    @cached_property
    def pages(self) -> Mapping[str, MkDocsPage]:
        """The site's pages by key."""
        return {self.key_of(file.page): file.page for file in self.shown if file.page is not None}

    @cached_property
    def urls(self) -> Mapping[str, str]:
        """The pages' addresses relative to the site's root, by key; they are known before the pages are rendered."""
        addresses = self.project.settings.folders.addresses
        # as pages have them: of the first page it is empty
        return {key_of(file, addresses): "" if file.url in (".", "./") else file.url for file in self.shown}

    @property
    def shown(self) -> Iterable[File]:
        """The files of the pages that the site has, in the order in which they are written."""
        is_shown = InclusionLevel.is_in_serve if self.is_preview else InclusionLevel.is_included
        return self.files.documentation_pages(inclusion=is_shown)

    def resolved(self, page: MkDocsPage, html: str) -> str:
        """Return a hand-written page of ours with its references resolved, and with what its front matter adds."""
        key = self.key_of(page)
        text = self._text(page)
        written = WrittenPage(key, str(page.title or key), text.front.page, text.lang)
        return without_dead_links(with_front_matter(html, written, self.references_of(key)))

    def references_of(self, key: str) -> References:
        """Return what resolves a page's references."""
        if key not in self.references:
            self.references[key] = self.counting(key, self.asked(key), {})
        return self.references[key]

    def counting(self, key: str, site: Project | Site, cited: Mapping[str, int]) -> References:
        """Return what resolves a page's references and counts its sources on from those that it has cited."""
        href = self.href(key)
        words = self.words(key, site.corpus)
        return References(
            site.corpus,
            site.names,
            lambda entity: href(entity_key(entity)),
            map_policy=self.project.settings.map_policy,
            words=words,
            cited=dict(cited),
        )

    def words(self, key: str, corpus: Corpus) -> Words:
        """Return the words of a page's language. corpus: as the page sees it."""
        page = self.pages.get(key)
        is_written = page is not None and page.file.generated_by != OURS
        written = self._text(page).lang if page and is_written else ""
        return self.project.tongue.words_for(lang_of_page(key, corpus, written))

    def asked(self, key: str) -> Project:
        """Return the project as a page's own text sees it; in a preview, what it looks up is noted."""
        return self.reads.asked(text_part(key), self.project) if self.reads else self.project

    def asked_anew(self, page: MkDocsPage) -> Project:
        """Return the same for a page that is converted now: what it looked up before is forgotten."""
        key = self.key_of(page)
        if self.reads:
            self.reads.forget(text_part(key))
        return self.asked(key)

    def _text(self, page: MkDocsPage) -> WrittenText:
        settings, text = self.project.settings, page.file.content_string
        path = f"{settings.folders.docs}/{page.file.src_uri}"
        read = self.project.written.get(path)
        below = path_of(page.file)
        is_same = read is not None and read.text == text and read.below_docs == below
        return read if read and is_same else written_text(path, text, settings, below_docs=below)

    def href(self, key: str) -> Callable[[str], str]:
        """Return what gives a page's address as seen from this one; see `render.dead_links` for pages there are not."""
        return partial(_relative, self.urls, self.urls[key])

    def finished(self, kept: Mapping[str, Content] | None = None) -> "Rendered":
        """Return the pages when all of them are rendered.

        kept: by key, what hand-written pages were rendered to in an earlier build, where they are not rendered anew.
        """
        values = {each.name: getattr(self, each.name) for each in fields(self)}
        return Rendered(**values, kept=kept or {})


@dataclass(frozen=True)
class Rendered(Rendering):
    """The pages of one build, all of them rendered, none of them filled."""

    kept: Mapping[str, Content] = field(default_factory=dict)
    """By key: what hand-written pages were rendered to in an earlier build, where they are not rendered anew."""

    @cached_property
    def contents(self) -> Mapping[str, Content]:
        """What hand-written pages were rendered to, by key."""
        return {key: self.kept.get(key) or self._content(key) for key in self.texts}

    def _content(self, key: str) -> Content:
        references = self.references.get(key)
        page = self.pages[key]
        return Content(page.content or "", dict(references.cited) if references else {}, dict(page.meta))

    @cached_property
    def texts(self) -> Mapping[str, WrittenText]:
        """What hand-written pages say in their files, by key: as it was read, or as another plugin hands it on."""
        return {key: self._text(page) for key, page in self.pages.items() if page.file.generated_by != OURS}

    @cached_property
    def written(self) -> dict[str, WrittenPage]:
        """The hand-written pages by key."""
        return {
            key: WrittenPage(key, str(self.pages[key].title or key), text.front.page, text.lang)
            for key, text in self.texts.items()
        }

    @property
    def findings(self) -> list[Finding]:
        """What is wrong with hand-written pages."""
        return [finding for text in self.texts.values() for finding in text.findings]

    def is_generated(self, key: str) -> bool:
        """Return whether a page is made by us."""
        page = self.pages.get(key)
        return page is not None and page.file.generated_by == OURS

    def is_opted_in(self, key: str) -> bool:
        """Return whether a hand-written page asks in its front matter for what we add."""
        return bool(self.pages[key].meta.get("explainer"))

    def is_linked(self, key: str) -> bool:
        """Return whether a hand-written page's names are linked."""
        page = self.pages[key]
        switch = self.is_opted_in(key) if "explainer" in page.meta else None
        return self.project.settings.is_linked(path_of(page.file), switch=switch)

    def edit_href(self, key: str) -> str:
        """Return where a page's source is edited; empty when the site does not say where its repository stands."""
        return (self.pages[key].edit_url or "") if key in self.pages else ""

    def edit_file(self, path: str) -> str:
        """Return where a file is edited, by its path below the repository's root; empty when nobody knows."""
        return edit_address(path, self.config, self.project.root)

    def suggest_href(self, key: str) -> str:
        """Return where a page says how to suggest an annotation, if there is a repository to suggest it to."""
        has_repository = self.config.repo_url or self.config.edit_uri or self.config.edit_uri_template
        return self.href(key)(CONTRIBUTE) if has_repository and CONTRIBUTE in self.urls else ""


def text_part(key: str) -> str:
    """Return how look-ups of a page's own text are named."""
    return f"text:{key}"


def _relative(urls: Mapping[str, str], base: str, key: str) -> str:
    """Return the address of a page as seen from another; of one that the site does without, what marks a dead link."""
    return get_relative_url(urls[key], base) if key in urls else NOWHERE
