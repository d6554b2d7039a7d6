"""What the preview uses of MkDocs' and its search plugins' inner functions; nothing else of theirs is used but by API.

All of it in one place: `unknown` says whether they are as they were, and without them every change builds everything.
"""

import inspect
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial, wraps
from typing import TYPE_CHECKING, Any

import jinja2
from mkdocs import utils
from mkdocs.commands import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

if TYPE_CHECKING:  # only previews need it
    from mkdocs.livereload import LiveReloadServer

_USED = {
    "_populate_page": ["page", "config", "files", "dirty"],
    "_build_page": ["page", "config", "doc_files", "nav", "env", "dirty", "excluded"],
    "_build_theme_template": ["template_name", "env", "files", "config", "nav"],
}
_INDEX = {
    "add_entry_from_context": ["page"],
    "create_entry_for_section": ["section", "toc", "url", "page"],
}
"""What Material's search index is used by; the one of MkDocs' own plugin has no page there, and `_add_entry`."""
_PLAIN_INDEX = {
    "add_entry_from_context": ["page"],
    "create_entry_for_section": ["section", "toc", "abs_url"],
    "_add_entry": ["title", "text", "loc"],
}
LOGGER = build.__name__.partition(".")[0]
"""The logger that MkDocs, or ProperDocs, and their plugins log through."""
SEARCHES = ("search", "material/search")
"""Plugins that make the search index, page by page, and write it at the end."""


def unknown() -> str:
    """Return which function of MkDocs' is not the one that is known here; empty: none."""
    return _other_than(build, _USED)


def _other_than(owner: object, known: Mapping[str, list[str]]) -> str:
    """Return which function is not there with the parameters that are known here; empty: none."""
    for name, wanted in known.items():
        function = getattr(owner, name, None)
        if function is None or list(inspect.signature(function).parameters) != wanted:
            return name
    return ""


def populate(page: Page, config: MkDocsConfig, files: Files) -> None:
    """Read a page and render its Markdown, with the events that plugins wait for."""
    build._populate_page(page, config, files)  # noqa: SLF001 -- see above


def build_page(
    page: Page, config: MkDocsConfig, pages: Sequence[File], nav: Navigation, env: jinja2.Environment
) -> None:
    """Fill a page's template and write it, with the events that plugins wait for."""
    is_excluded = page.file.inclusion is InclusionLevel.EXCLUDED or page.file.inclusion is InclusionLevel.DRAFT
    own = getattr(build._build_page, "diverted", build._build_page)  # noqa: SLF001
    own(page, config, pages, nav, env, excluded=is_excluded)


def divert_pages(pages: Collection[int], settle: Callable[[Page], None] | None) -> None:
    """Have the build that is under way call `settle` where it would build one of these pages.

    pages: their numbers (`id`). Of all other pages nothing changes; `None` gives back what was there.
    """
    own = getattr(build._build_page, "diverted", build._build_page)  # noqa: SLF001
    if settle is None:
        build._build_page = own  # noqa: SLF001
        return
    take: Callable[[Page], None] = settle

    @wraps(own)
    def diverted(page: Page, *arguments: Any, **more: Any) -> None:
        if id(page) in pages:
            take(page)
        else:
            own(page, *arguments, **more)

    diverted.diverted = own  # type: ignore[attr-defined]
    build._build_page = diverted  # noqa: SLF001


def empties_its_folder() -> bool:
    """Return whether a build begins with the function that `divert_cleaning` knows."""
    return {"utils", "clean_directory"} <= set(build.build.__code__.co_names)


def divert_cleaning(folder: str, clean: Callable[[Callable[[], None]], None] | None) -> None:
    """Have the next build call `clean` where it would empty this folder; it is given what empties it.

    `None` gives back what was there.
    """
    own = getattr(utils.clean_directory, "diverted", utils.clean_directory)
    utils.clean_directory = own
    if clean is None or not empties_its_folder():
        return
    take: Callable[[Callable[[], None]], None] = clean

    @wraps(own)
    def diverted(directory: str) -> None:
        if directory != folder:
            own(directory)
            return
        utils.clean_directory = own
        take(partial(own, directory))

    diverted.diverted = own  # type: ignore[attr-defined]
    utils.clean_directory = diverted


def build_static_templates(env: jinja2.Environment, files: Files, config: MkDocsConfig, nav: Navigation) -> None:
    """Fill and write the theme's pages that are no Markdown pages, the sitemap among them."""
    for template in config.theme.static_templates:
        build._build_theme_template(template, env, files, config, nav)  # noqa: SLF001


def watches_theme(server: "LiveReloadServer", config: MkDocsConfig) -> bool:
    """Return whether the preview watches the theme's own files (`--watch-theme`)."""
    watched = getattr(server, "_watched_paths", {})
    return any(folder in watched for folder in config.theme.dirs if folder != config.theme.custom_dir)


def search_of(config: MkDocsConfig) -> Any:
    """Return the plugin that makes the search index; `None` for none."""
    found = [config.plugins[name] for name in SEARCHES if name in config.plugins]
    return found[0] if found and getattr(found[0].config, "enabled", True) else None


def search_entries(search: Any) -> list[Any] | None:
    """Return the entries of a search plugin's index, the list itself; `None` where it is not as it is known here."""
    index = getattr(search, "search_index", None)
    entries = getattr(index, "entries", None)
    entries = getattr(index, "_entries", None) if entries is None else entries
    return entries if isinstance(entries, list) else None


def is_material_index(index: Any) -> bool:
    """Return whether a search index is Material's."""
    return not hasattr(index, "_add_entry")


def unknown_in_search(index: Any) -> str:
    """Return which function of a search plugin's index is not the one that is known here; empty: none."""
    return _other_than(index, _INDEX if is_material_index(index) else _PLAIN_INDEX)
