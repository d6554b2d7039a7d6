"""What pages hang on besides what they look up: the programs that make them, configuration, theme, navigation."""

import hashlib
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.nav import Navigation
from mkdocs.utils import get_build_date

from mkdocs_explainer.hosts.mkdocs.files import root_of
from mkdocs_explainer.hosts.mkdocs.generated import OURS
from mkdocs_explainer.hosts.mkdocs.neighbours import language_of
from mkdocs_explainer.hosts.mkdocs.rendered import Rendered
from mkdocs_explainer.hosts.mkdocs.warm import Warm
from mkdocs_explainer.load.git.command import GitError, git
from mkdocs_explainer.project.store import FOLDER, Store
from mkdocs_explainer.site.plain import digest

log = get_plugin_logger(__name__)

_PACKAGE = Path(__file__).parents[2]
_ADDRESS = re.compile(r" at 0x[0-9a-f]+")
"""In what Python shows of a function: where it lies in memory."""
_DATED = re.compile(rb"build_date|update_date|\bnow\(")
"""In a template: it shows when the site was built."""
_ASIDE = frozenset(
    "plugins theme site_dir docs_dir config_file_path hooks watch nav dev_addr strict mdx_configs"
    " processes cache".split()
)
"""Settings that are told otherwise, or that no generated page hangs on."""


def open_warm(rendered: Rendered, nav: Navigation | None) -> Warm | None:
    """Return what the last build of this site kept; `None` where nothing can be kept."""
    config = rendered.config
    project = rendered.project
    if project.settings.spacy_model or language_of(config) or project.linkers.has_foreign_rules:
        return None  # who reads or links there, nobody can tell from a version
    root = root_of(config)
    if reason := distrust(root):
        log.info("The cache in %s is not used: %s", FOLDER, reason)
        return None
    warm = Warm(Store(root / FOLDER, versions()), digest(tuple(_surroundings(rendered, nav))))
    warm.read()
    return warm


def distrust(root: Path) -> str:
    """Return why nobody should read or write the cache's folder; empty: nothing speaks against it.

    What is in the repository came with it: also with a stranger's proposal.
    """
    folder = root / FOLDER
    if any(path.is_symlink() for path in (folder, folder.parent, folder / "objects")):
        return "it is a link to elsewhere"
    if not folder.exists():
        return ""
    try:
        return "it is part of the repository" if git(root, "ls-files", "-z", "--", FOLDER) else ""
    except GitError:
        return ""


@lru_cache(maxsize=1)
def versions() -> str:
    """Return what tells the programs that make pages: our own files, and the versions of everything installed."""
    told = hashlib.blake2b(sys.version.encode(), digest_size=16)
    for path in sorted(_PACKAGE.rglob("*")):
        if path.suffix not in (".pyc", "") and path.is_file():
            told.update(path.relative_to(_PACKAGE).as_posix().encode())
            told.update(path.read_bytes())
    for name in sorted({path.name for folder in sys.path for path in _installed(folder)}):
        told.update(f"{name}\n".encode())
    return told.hexdigest()


def _installed(folder: str) -> Iterator[Path]:
    """Yield what says which packages are installed in a folder, and in which version: by its name alone."""
    with suppress(OSError):
        yield from Path(folder or ".").glob("*.dist-info")


def _surroundings(rendered: Rendered, nav: Navigation | None) -> Iterator[Any]:
    config = rendered.config
    yield _shown({key: config[key] for key in sorted(config) if key not in _ASIDE})
    for name, plugin in config.plugins.items():
        yield _shown((name, {key: plugin.config[key] for key in sorted(plugin.config) if key not in _ASIDE}))
    yield _shown(({key: config.theme[key] for key in sorted(config.theme)}, config.theme.name))
    templates = list(_templates(config))
    yield templates
    if any(_DATED.search(content) for path, content in templates if not path.endswith("sitemap.xml")):
        yield get_build_date()
    for plugin in config.plugins.values():
        if font := plugin.config.get("share_font"):  # the face of pictures, which a file of the same name may change
            yield Path(str(font)).read_bytes()
    yield list(_navigation(nav.items if nav else ()))
    # pages of one article or entry come and go with it; that is a look-up
    yield sorted((key, url) for key, url in rendered.urls.items() if not _is_of_one(rendered, key))


def _shown(value: object) -> str:
    return _ADDRESS.sub("", repr(value))


def _is_of_one(rendered: Rendered, key: str) -> bool:
    page = rendered.pages.get(key)
    source = getattr(page, "source", None)
    return page is not None and page.file.generated_by == OURS and source is not None and not source.is_index


def _templates(config: MkDocsConfig) -> Iterator[tuple[str, bytes]]:
    """Yield the templates of the theme, and all files of the site's own ones, by path."""
    own = config.theme.custom_dir
    for folder in map(Path, config.theme.dirs):
        for path in _files(folder):
            if path.suffix in (".html", ".xml") or str(folder) == own:
                yield path.relative_to(folder).as_posix(), path.read_bytes()


def _files(folder: Path) -> Iterator[Path]:
    # pictures in their thousands lie in folders with a dot; they come with the theme's version
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.is_dir() and not path.name.startswith("."):
            yield from _files(path)
        elif path.is_file():
            yield path


def _navigation(items: Iterable[Any], depth: int = 0) -> Iterator[tuple[int, str, str]]:
    for item in items:
        yield depth, str(item.title), str(getattr(item, "url", "") or "")
        yield from _navigation(getattr(item, "children", None) or (), depth + 1)
