"""What a build was made from besides annotations and articles: as it was, to be compared with what it is now."""

import hashlib
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import get_build_date

from mkdocs_explainer.hosts.mkdocs import upstream

PLUGINS = frozenset(["explainer", *upstream.SEARCHES])
"""Plugins that are known to make nothing of a page but that page and its entries in the search index."""
_INCLUDING = re.compile(r"snippets|include|macros")
"""Names of Markdown extensions by which one page may hold another."""
_ALL_PAGES = re.compile(r"\bpages\b")
"""In a template: what it shows may hang on any page."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """Files by path, and the day."""

    pages: Mapping[str, bytes]
    """Hand-written pages: a digest of their content."""
    others: Mapping[str, tuple[int, ...]]
    """All else that is watched: times, size and number of the file; one of the times nobody can set back."""
    day: str
    """Pages say when they were built."""


def read_inputs(config: MkDocsConfig, aside: Iterable[str]) -> Inputs:
    """Return what is there now. aside: folders that somebody else compares."""
    pages: dict[str, bytes] = {}
    others: dict[str, tuple[int, ...]] = {}
    docs = _folder(config.docs_dir)
    without = tuple(map(_folder, aside))
    for path in _files([config.docs_dir, *_own(config)]):
        if path.startswith(without):
            continue
        try:
            if path.startswith(docs) and path.endswith((".md", ".markdown", ".mdown", ".mkdn", ".mkd")):
                pages[path] = hashlib.blake2b(Path(path).read_bytes()).digest()
            else:
                stat = Path(path).stat()
                others[path] = stat.st_mtime_ns, stat.st_ctime_ns, stat.st_size, stat.st_ino
        except OSError:  # gone while we looked: another event follows
            continue
    return Inputs(pages, others, get_build_date())


def _own(config: MkDocsConfig) -> Iterator[str]:
    """Yield what configures the build: settings with what they may inherit, the site's own templates."""
    if config.config_file_path:
        folder = Path(config.config_file_path).parent
        yield from (str(path) for ending in ("yml", "yaml") for path in folder.glob(f"*.{ending}"))
    if config.theme.custom_dir:
        yield config.theme.custom_dir
    yield from config.watch


def _files(places: Iterable[str]) -> Iterator[str]:
    # as MkDocs has them: links are not followed
    for place in dict.fromkeys(os.path.abspath(place) for place in places):  # noqa: PTH100 -- as MkDocs has it: links stay
        if Path(place).is_file():
            yield place
        for folder, _, names in os.walk(place):
            yield from (f"{folder}{os.sep}{name}" for name in names)


def _folder(path: str) -> str:
    return os.path.abspath(path) + os.sep  # noqa: PTH100 -- as MkDocs has it: links stay


def hindrance(config: MkDocsConfig) -> str:
    """Return why pages of this site cannot be made one by one; empty: they can."""
    return next(filter(None, _hindrances(config)), "")


def _hindrances(config: MkDocsConfig) -> Iterator[str]:
    if name := upstream.unknown():
        yield f"this MkDocs is another one than is known ({name})"
    yield from (f"nobody knows what the plugin {name} makes of other pages" for name in config.plugins.keys() - PLUGINS)
    if config.hooks:
        yield "the site has hooks"
    if config.extra_templates:
        yield "the site has templates of its own"
    search = upstream.search_of(config)
    if search is not None and (upstream.search_entries(search) is None or search.config.get("prebuild_index")):
        yield "the search index is made as a whole"
    for path in map(Path, _files([config.theme.custom_dir] if config.theme.custom_dir else [])):
        if path.suffix in (".html", ".xml") and _ALL_PAGES.search(path.read_text("utf-8", "replace")):
            yield f"the template {path.name} shows any page"


def includes_pages(config: MkDocsConfig) -> bool:
    """Return whether one hand-written page may hold another."""
    return any(_INCLUDING.search(str(extension)) for extension in config.markdown_extensions)
