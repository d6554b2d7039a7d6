"""The pages that are generated, as MkDocs files: kept out of the navigation tree, with the right "edit" link."""

import os
import posixpath
import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from mkdocs_explainer.load.front_matter import find_danger, without_front_matter
from mkdocs_explainer.load.pages import find_unreadable
from mkdocs_explainer.model.corpus import Corpus
from mkdocs_explainer.model.findings import Finding
from mkdocs_explainer.model.front_matter import text_start
from mkdocs_explainer.model.sections import CHANGES, CREDITS, SECTIONS, article_key, entity_key, index_key
from mkdocs_explainer.project.note_form import form_script
from mkdocs_explainer.project.written import page_key
from mkdocs_explainer.render import assets
from mkdocs_explainer.render.redirects import redirect_html, redirects

_PARENT = re.compile(r"[^/=?#]+/\.\./")
"""A folder left again: an `edit_uri_template` may have the path where no browser would resolve it."""


_LEFT_OUT = "This page is left out: its text cannot be read as Markdown. The log of the build says where.\n"


class GeneratedPage(Page):
    """A page whose content comes from the corpus: Markdown, which costs a millisecond a page, is left out.

    MkDocs has the content of all pages in memory together. Here it is kept as UTF-8: one curly quote or dash makes a
    Python string of a page twice as large.
    """

    _content: bytes | None = None

    @property
    def content(self) -> str | None:
        return None if self._content is None else self._content.decode("utf-8", "surrogatepass")

    @content.setter
    def content(self, html: str | None) -> None:
        self._content = None if html is None else html.encode("utf-8", "surrogatepass")

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown, self.meta = "", {}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content, self.toc = "", get_toc([])
        self.present_anchor_ids = set()


def root_of(config: MkDocsConfig) -> Path:
    """Return the repository's folder: the one that holds `mkdocs.yml`."""
    return Path(config.config_file_path).parent if config.config_file_path else Path(config.docs_dir).parent


def key_of(file: File) -> str:
    """Return the key of a page: its path in `docs/` without the ending; a README is its folder's index."""
    return page_key(file.src_uri)


def disarm_pages(files: Files, docs: str) -> list[Finding]:
    """Take away front matter and texts that would end, flood or hold up MkDocs' own reading; return what was found.

    docs: the folder of the pages, for the findings.
    """
    found = []
    for file in files.documentation_pages():
        if file.generated_by is not None:
            continue
        try:
            text = file.content_string
        except (OSError, ValueError):  # MkDocs tells
            continue
        if danger := find_danger(text, f"{docs}/{file.src_uri}"):
            file.content_string = text = without_front_matter(text)
            found.append(danger)
        if unreadable := find_unreadable(text, f"{docs}/{file.src_uri}"):
            file.content_string = f"{text[: text_start(text)]}{_LEFT_OUT}"
            found.append(unreadable)
    return found


def add_files(
    files: Files,
    corpus: Corpus,
    config: MkDocsConfig,
    root: Path,
    *,
    without: frozenset[str] = frozenset(),
) -> list[str]:
    """Add a page for each article and entity, and the indexes that nobody wrote.

    `without`: sections that have no index.

    Returns the paths of hand-written pages that stand where a page would have been generated; they are kept.
    """
    taken = {key_of(file): file.src_uri for file in files.documentation_pages()}
    kept = []
    origins = {article_key(id): corpus.origin("article", id).path or corpus.articles[id].file for id in corpus.articles}
    origins |= {entity_key(id): corpus.origin("entity", id).path for id in corpus.entities}
    docs = Path(os.path.relpath(config.docs_dir, root)).as_posix()
    for key, path in origins.items():
        if key in taken:
            kept.append(taken[key])
            continue
        file = File.generated(config, f"{key}.md", content="", inclusion=InclusionLevel.NOT_IN_NAV)
        file.edit_uri = posixpath.relpath(path, docs)
        files.append(file)
        page = GeneratedPage(None, file, config)
        if page.edit_url:
            page.edit_url = _PARENT.sub("", page.edit_url)
    for section in SECTIONS:
        key = index_key(section)
        if key not in taken and section not in without:
            # a site whose own navigation was made before these pages came is not warned of them
            is_aside = section in (CHANGES, CREDITS) and config.nav is not None
            inclusion = InclusionLevel.NOT_IN_NAV if is_aside else InclusionLevel.UNDEFINED
            files.append(File.generated(config, f"{key}.md", content="", inclusion=inclusion))
    return kept


def add_redirects(files: Files, corpus: Corpus, config: MkDocsConfig) -> None:
    """Add a page at each address that an entity or article had before, where the site has no other."""
    taken = {key_of(file) for file in files.documentation_pages()}
    lang = str(config.theme.get("language") or "en")
    for redirect in redirects(corpus):
        if redirect.key not in taken:
            is_folder = config.use_directory_urls
            html = redirect_html(redirect, lang=lang, is_folder=is_folder)
            path = f"{redirect.key}/index.html" if is_folder else f"{redirect.key}.html"
            files.append(File.generated(config, path, content=html))


def add_assets(
    files: Files, corpus: Corpus, config: MkDocsConfig, *, with_form: bool, look: assets.Look = "components"
) -> None:
    """Add stylesheet and script, and those of the form for notes."""
    files.append(File.generated(config, assets.STYLE, content=assets.style(look=look)))
    files.append(File.generated(config, assets.SCRIPT, content=assets.script()))
    if with_form:
        files.append(File.generated(config, assets.FORM_STYLE, content=assets.form_style()))
        files.append(File.generated(config, assets.FORM_SCRIPT, content=form_script(corpus)))
