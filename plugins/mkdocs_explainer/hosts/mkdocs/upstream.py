"""What the preview uses of MkDocs' and its search plugins' inner functions; nothing else of theirs is used but by API.

All of it in one place: `unknown` says whether they are as they were, and without them every change builds everything.
"""

import inspect
from collections.abc import Sequence
from typing import Any

import jinja2
from mkdocs.commands import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

_USED = {
    "_populate_page": ["page", "config", "files", "dirty"],
    "_build_page": ["page", "config", "doc_files", "nav", "env", "dirty", "excluded"],
    "_build_theme_template": ["template_name", "env", "files", "config", "nav"],
}
SEARCHES = ("search", "material/search")
"""Plugins that make the search index, page by page, and write it at the end."""


def unknown() -> str:
    """Return which function of MkDocs' is not the one that is known here; empty: none."""
    for name, wanted in _USED.items():
        function = getattr(build, name, None)
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
    build._build_page(page, config, pages, nav, env, excluded=is_excluded)  # noqa: SLF001


def build_static_templates(env: jinja2.Environment, files: Files, config: MkDocsConfig, nav: Navigation) -> None:
    """Fill and write the theme's pages that are no Markdown pages, the sitemap among them."""
    for template in config.theme.static_templates:
        build._build_theme_template(template, env, files, config, nav)  # noqa: SLF001


def watches_theme(server: LiveReloadServer, config: MkDocsConfig) -> bool:
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
