"""What MkDocs has rendered when our work begins: its pages and their addresses, and what each says before its text."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import get_relative_url

from mkdocs_explainer.hosts.mkdocs.files import key_of
from mkdocs_explainer.model.findings import Finding
from mkdocs_explainer.project.reading import Project
from mkdocs_explainer.project.written import WrittenText, written_text
from mkdocs_explainer.render.site import WrittenPage

CONTRIBUTE = "contribute/index"
"""Key of the page that says how to suggest an annotation."""


@dataclass(frozen=True)
class Rendered:
    """The pages of one build, all of them rendered, none of them filled."""

    project: Project
    files: Files
    config: MkDocsConfig
    kept: Mapping[str, str] = field(default_factory=dict)
    """By key: what hand-written pages were rendered to in an earlier build, where they hold something else by now."""

    @cached_property
    def pages(self) -> Mapping[str, MkDocsPage]:
        """The site's pages by key."""
        return {key_of(file): file.page for file in self.files.documentation_pages() if file.page is not None}

    @cached_property
    def urls(self) -> Mapping[str, str]:
        """The pages' addresses relative to the site's root, by key."""
        return {key: page.url for key, page in self.pages.items()}

    @cached_property
    def texts(self) -> Mapping[str, WrittenText]:
        """What hand-written pages say in their files, by key: as it was read, or as another plugin hands it on."""
        found, folders = {}, self.project.settings.folders
        for key, page in self.pages.items():
            if page.file.generated_by is None:
                path = f"{folders.docs}/{page.file.src_uri}"
                read, text = self.project.written.get(path), page.file.content_string
                found[key] = read if read and read.text == text else written_text(path, text, folders)
        return found

    @cached_property
    def written(self) -> dict[str, WrittenPage]:
        """The hand-written pages by key."""
        return {
            key: WrittenPage(key, str(self.pages[key].title or key), text.front.page)
            for key, text in self.texts.items()
        }

    @cached_property
    def contents(self) -> Mapping[str, str]:
        """What hand-written pages were rendered to, by key."""
        return {key: self.kept[key] if key in self.kept else self.pages[key].content or "" for key in self.texts}

    @property
    def findings(self) -> list[Finding]:
        """What is wrong with hand-written pages."""
        return [finding for text in self.texts.values() for finding in text.findings]

    def is_generated(self, key: str) -> bool:
        """Return whether a page is made by us."""
        page = self.pages.get(key)
        return page is not None and page.file.generated_by == "explainer"

    def is_linked(self, key: str) -> bool:
        """Return whether a hand-written page's names are linked."""
        page = self.pages[key]
        switch = bool(page.meta["explainer"]) if "explainer" in page.meta else None
        return self.project.settings.is_linked(page.file.src_uri, switch=switch)

    def href(self, key: str) -> Callable[[str], str]:
        """Return what gives a page's address as seen from this one."""
        return partial(_relative, self.urls, self.urls[key])

    def edit_href(self, key: str) -> str:
        """Return where a page's source is edited; empty when the site does not say where its repository stands."""
        return (self.pages[key].edit_url or "") if key in self.pages else ""

    def suggest_href(self, key: str) -> str:
        """Return where a page says how to suggest an annotation, if there is a repository to suggest it to."""
        has_repository = self.config.repo_url or self.config.edit_uri or self.config.edit_uri_template
        return self.href(key)(CONTRIBUTE) if has_repository and CONTRIBUTE in self.urls else ""


def _relative(urls: Mapping[str, str], base: str, key: str) -> str:
    return get_relative_url(urls[key], base)
