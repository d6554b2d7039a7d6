"""The pages that are generated, as MkDocs and its plugins see files and pages: with a title, and a file that exists."""

import os
import posixpath
import re
from functools import lru_cache
from html import escape
from pathlib import Path
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from mkdocs_explainer.project.planned import PageSource

OURS = "explainer"
"""What MkDocs notes of files that this plugin adds: by whom."""
_PARENT = re.compile(r"(?<![^/=?#])[^/=?#]++/\.\./")
"""A folder left again: an `edit_uri_template` may have the path where no browser would resolve it."""


class GeneratedPage(Page):
    """A page whose content comes from the corpus: Markdown, which costs a millisecond a page, is left out.

    MkDocs has the content of all pages in memory together. Here it is kept as UTF-8: one curly quote or dash makes a
    Python string of a page twice as large.
    """

    _content: bytes | None = None
    source: PageSource | None = None

    @property
    def content(self) -> str | None:
        return None if self._content is None else self._content.decode("utf-8", "surrogatepass")

    @content.setter
    def content(self, html: str | None) -> None:
        self._content = None if html is None else html.encode("utf-8", "surrogatepass")

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown = self.source.markdown if self.source else ""
        self.meta = dict(self.source.meta) if self.source else {}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        title = f"<h1>{escape(self.source.title)}</h1>" if self.source else ""
        self.content, self.toc = title, get_toc([])
        self.present_anchor_ids = set()


def generated_file(source: PageSource, config: MkDocsConfig) -> File:
    """Return the file of a generated page; what the site has as drafts is one here too."""
    is_draft = config.draft_docs is not None and config.draft_docs.match_file(source.path)
    # articles and entries would make every page's navigation large; of indexes one is not warned whose own navigation
    # was made before these pages came
    is_aside = not source.is_index or source.is_part or config.nav is not None
    aside = InclusionLevel.NOT_IN_NAV if is_aside else InclusionLevel.UNDEFINED
    return File.generated(config, source.path, content="", inclusion=InclusionLevel.DRAFT if is_draft else aside)


def edit_address(path: str, config: MkDocsConfig, root: Path) -> str:
    """Return where a file below the repository's root is edited, as MkDocs says it of a page's; empty: nobody knows."""
    template, uri = config.edit_uri_template, config.edit_uri or ""
    if not path or not (template or uri):
        return ""
    docs = _below(config.docs_dir, root)
    below = posixpath.relpath(path, docs)
    found = template.format(path=below, path_noext=posixpath.splitext(below)[0]) if template else uri + below
    return _PARENT.sub("", urljoin(f"{(config.repo_url or '').rstrip('/')}/" if config.repo_url else "", found))


@lru_cache(maxsize=4)
def _below(folder: str, root: Path) -> str:
    """Return a folder as seen from the root, with forward slashes."""
    return Path(os.path.relpath(folder, root)).as_posix()


def own(file: File, source: PageSource, config: MkDocsConfig, root: Path) -> None:
    """Give a file that has its place what a generated page is made from, and its page."""
    file.generated_by = OURS
    # plugins ask git, or the file system, about the file of each page
    file.abs_src_path = f"{root}{os.sep}{source.file or Path(config.config_file_path or '').name}"
    file._content = source.text  # noqa: SLF001 -- MkDocs' own way to set it forgets the file
    if source.is_index and not source.is_part:  # MkDocs makes its page, with the title that the navigation gives it
        return
    docs = _below(config.docs_dir, root)
    file.edit_uri = posixpath.relpath(source.file, docs) if source.file else None
    page = GeneratedPage(None, file, config)
    page.source = source
    if page.edit_url:
        page.edit_url = _PARENT.sub("", page.edit_url)
