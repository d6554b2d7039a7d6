"""What MkDocs has of files: their keys, what in them would end it, and ours besides pages."""

from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from mkdocs_explainer.hosts.mkdocs.generated import OURS
from mkdocs_explainer.hosts.mkdocs.neighbours import path_of
from mkdocs_explainer.load.front_matter import find_danger, without_front_matter
from mkdocs_explainer.load.odd_files import find_no_text, find_odd
from mkdocs_explainer.load.pages import find_unreadable
from mkdocs_explainer.model.corpus import Corpus
from mkdocs_explainer.model.findings import Finding
from mkdocs_explainer.model.front_matter import text_start
from mkdocs_explainer.model.own_types import likes
from mkdocs_explainer.model.sections import Addresses, is_context
from mkdocs_explainer.project.note_form import form_script
from mkdocs_explainer.project.reading import Project
from mkdocs_explainer.project.settings import Reading, Settings
from mkdocs_explainer.project.written import page_key, switch_of
from mkdocs_explainer.render import assets
from mkdocs_explainer.render.figures.maps import world_svg
from mkdocs_explainer.render.form_words import form_words_files
from mkdocs_explainer.render.redirects import redirect_html, redirects

_LEFT_OUT = "This page is left out: its text cannot be read as Markdown. The log of the build says where.\n"


def root_of(config: MkDocsConfig) -> Path:
    """Return the repository's folder: the one that holds `mkdocs.yml`."""
    return Path(config.config_file_path).parent if config.config_file_path else Path(config.docs_dir).parent


def key_of(file: File, addresses: Addresses) -> str:
    """Return the key of a page, the same in every language of a translated site."""
    return page_key(path_of(file), addresses)


def reading_of_page(page: Page, settings: Settings) -> Reading:
    """Return how far a page is ours that MkDocs has read."""
    if page.file.generated_by == OURS:
        return "not"
    switch = bool(page.meta["explainer"]) if "explainer" in page.meta else None
    return reading_of(page.file, settings, switch=switch)


def reading_of(file: File, settings: Settings, *, switch: bool | None) -> Reading:
    """Return how a page's text is read. switch: what its front matter says of that; `None`: nothing."""
    is_answer = is_context(key_of(file, settings.folders.addresses))
    return settings.reading(path_of(file), is_context=is_answer, switch=switch)


def leave_out_odd(files: Files, config: MkDocsConfig, docs: str, *, ours: str) -> None:
    """Take out what must not be read or published: links that lead out, pipes, floods. The checks tell of each.

    docs: the folder of the pages; ours: that in which strangers write, both relative to the repository.
    """
    root = root_of(config)
    for file in list(files):
        source = Path(file.abs_src_path) if file.abs_src_path and file.generated_by is None else None
        # not by its address: a theme's folder, whose files stand at the root, may lie among the pages
        if source and source.is_relative_to(config.docs_dir):
            below = source.relative_to(config.docs_dir).as_posix()
            if find_odd(root, f"{docs}/{below}", ours=ours):
                files.remove(file)


def disarm_pages(files: Files, root: Path, docs: str, settings: Settings) -> list[Finding]:
    """Take away front matter and texts that would end, flood or hold up MkDocs' own reading; return what was found.

    root, docs: the repository's folder, and that of the pages below it, for the findings. Texts in which no stranger
    writes are not touched, however long.
    """
    found: list[Finding] = []
    for file in files.documentation_pages():
        if file.generated_by is not None:
            continue
        try:
            text = file.content_string
        except (OSError, ValueError):  # it would end the build
            file.content_string = _LEFT_OUT
            found += filter(None, [find_no_text(root, f"{docs}/{file.src_uri}")])
            continue
        if danger := find_danger(text, f"{docs}/{file.src_uri}"):
            file.content_string = text = without_front_matter(text)
            found.append(danger)
        is_ours = reading_of(file, settings, switch=switch_of(text)) == "ours"
        if unreadable := find_unreadable(text, f"{docs}/{file.src_uri}", is_ours=is_ours):
            file.content_string = f"{text[: text_start(text)]}{_LEFT_OUT}"
            found.append(unreadable)
    return found


def add_redirects(files: Files, corpus: Corpus, config: MkDocsConfig, addresses: Addresses) -> None:
    """Add a page at each address that an entity or article had before, where the site has no other."""
    taken = {address_of(file) for file in files}
    lang = str(config.theme.get("language") or config.theme.get("locale") or "en")
    for redirect in redirects(corpus):
        path = addresses.path(redirect.key)
        html = redirect_html(redirect, lang=lang, is_folder=config.use_directory_urls)
        file = _made(f"{path}/index.html" if config.use_directory_urls else f"{path}.html", html, config)
        if path and address_of(file) not in taken:
            files.append(file)


def address_of(file: File) -> str:
    """Return what a file takes in the site: two of the same would be written over each other."""
    return _address_of(file.dest_uri)


@lru_cache(maxsize=1 << 15)
def _address_of(path: str) -> str:
    return Path(path).as_posix().casefold()


def add_assets(
    files: Files, project: Project, config: MkDocsConfig, *, with_form: bool, look: assets.Look = "components"
) -> None:
    """Add stylesheet and script, and those of the form for notes, with its words in each language of the pages."""
    corpus, tongue = project.corpus, project.tongue
    contents: dict[str, str | bytes] = {
        assets.STYLE: assets.style(look=look, types=likes(project.settings.types)),
        assets.SCRIPT: assets.script(),
        assets.FIND_SCRIPT: assets.find_script(),
    }
    if corpus.has_places:  # a third of a second, for a site that may have no map
        contents[assets.WORLD] = world_svg()
    if with_form:
        contents |= {
            assets.FORM_STYLE: assets.form_style(),
            assets.FORM_SCRIPT: form_script(corpus, project.settings.types),
        }
        tongues = {tongue.words_for(article.lang) for article in corpus.articles.values()}
        contents |= form_words_files(sorted(tongues | {tongue.words}, key=lambda words: words.lang))
    if look == "site":
        contents |= assets.fonts()
    for path, content in contents.items():
        files.append(_made(path, content, config))


def _made(path: str, content: str | bytes, config: MkDocsConfig) -> File:
    """Return a file with a content of ours. Plugins expect that each has a file: it is given one that exists."""
    file = File.generated(config, path, content=content)
    file.abs_src_path = str(assets.ASSETS / "explainer.css")
    return file


def delete(path: str, site: str) -> None:
    """Delete a file of the site, and the folders that it leaves empty; nothing happens where there is none."""
    with suppress(OSError):
        Path(path).unlink()
    folder = Path(path).parent
    while folder != Path(site) and folder.is_relative_to(site):
        try:
            folder.rmdir()
        except OSError:
            return
        folder = folder.parent
