"""What pages hang on besides what they look up: the programs that make them, configuration, theme, navigation."""

import re
from collections.abc import Iterable, Iterator
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
from mkdocs_explainer.model.collector import collector_paused
from mkdocs_explainer.project.programs import distrust, versions
from mkdocs_explainer.project.store import FOLDER, Store
from mkdocs_explainer.site.plain import digest

log = get_plugin_logger(__name__)

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
    if reason := distrust(root_of(config)):
        log.info("The cache in %s is not used: %s", FOLDER, reason)
        return None
    warm = Warm(_store(config), digest(tuple(_surroundings(rendered, nav))))
    with collector_paused(stays=True):
        warm.read()
    return warm


def open_store(config: MkDocsConfig) -> Store | None:
    """Return the folder in which the last build kept things; `None` where nobody should read it."""
    return None if distrust(root_of(config)) else _store(config)


def _store(config: MkDocsConfig) -> Store:
    return Store(root_of(config) / FOLDER, versions())


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
    # pages of one article or entry come and go with it, parts of a list with its length; these are look-ups
    yield sorted((key, url) for key, url in rendered.urls.items() if not _comes_and_goes(rendered, key))


def _shown(value: object) -> str:
    return _ADDRESS.sub("", repr(value))


def _comes_and_goes(rendered: Rendered, key: str) -> bool:
    page = rendered.pages.get(key)
    source = getattr(page, "source", None)
    return (
        page is not None
        and page.file.generated_by == OURS
        and source is not None
        and (not source.is_index or source.is_part)
    )


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
