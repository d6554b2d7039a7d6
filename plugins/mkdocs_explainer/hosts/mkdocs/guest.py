"""Whether there is anything of ours in a site: where there is not, nothing is done, and nothing is imported for it."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_explainer.hosts.mkdocs.options import ExplainerConfig
from mkdocs_explainer.model.sections import CONTEXT, SECTIONS

_INDEXES = tuple(f"{section}/index.md" for section in SECTIONS)
_PAGES = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
_META = ".meta.yml"
"""Front matter of a folder's pages (Material's plugin `meta`)."""
_SWITCH = b"explainer"
"""What the front matter of a page that is ours says. Looked for anywhere: what is found in vain costs only time."""


def has_ours(config: MkDocsConfig, options: ExplainerConfig) -> bool:
    """Return whether a site has something for the plugin to do.

    That is an option, an annotation, an article, a context page, a page that asks for it, or one of our indexes in
    a link or the navigation. Of pages that are only made while MkDocs builds nobody knows; they could name nothing.
    """
    usual = ExplainerConfig()
    usual.validate()
    if options.data != usual.data:
        return True
    root = Path(config.config_file_path).parent if config.config_file_path else Path(config.docs_dir).parent
    if any(_files(root / folder) for folder in (options.annotations, options.seeds)):
        return True
    docs = Path(config.docs_dir)
    signs = [_SWITCH, *(index.encode() for index in _INDEXES if not (docs / index).exists())]
    if _has(str(config.nav).encode(), signs[1:]):
        return True
    return any(CONTEXT in page.relative_to(docs).parts[:-1] or _has(_bytes(page), signs) for page in _pages(docs))


def _has(text: bytes, signs: Iterable[bytes]) -> bool:
    return any(sign in text for sign in signs)


def _files(folder: Path) -> bool:
    return any(names for _, _, names in os.walk(folder))


def _pages(folder: Path) -> Iterator[Path]:
    for place, _, names in os.walk(folder):
        yield from (Path(place, name) for name in names if name.endswith(_PAGES) or name == _META)


def _bytes(page: Path) -> bytes:
    try:
        return page.read_bytes()
    except OSError:  # MkDocs tells
        return b""
