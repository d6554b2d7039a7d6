"""A finished build as the preview goes on from it, and what the preview asks of the plugin."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from mkdocs_explainer.hosts.mkdocs import upstream
from mkdocs_explainer.hosts.mkdocs.annotating import Preparation
from mkdocs_explainer.hosts.mkdocs.inputs import Inputs
from mkdocs_explainer.hosts.mkdocs.rendered import Rendered, Rendering
from mkdocs_explainer.hosts.mkdocs.site import SiteBuild
from mkdocs_explainer.project.planned import PageSource
from mkdocs_explainer.project.reading import Project


class FullBuildNeeded(Exception):  # noqa: N818 -- a way out, not a fault
    """A change that this cannot follow; the message says which."""


@dataclass
class Built:
    """A finished build with what is needed to go on from it."""

    config: MkDocsConfig
    files: Files
    sources: Mapping[str, PageSource]
    """What generated pages were made from, by path."""
    nav: Navigation
    env: jinja2.Environment
    build: SiteBuild
    inputs: Inputs
    found: dict[str, list[Any]] = field(default_factory=dict)
    """By key: the page's entries in the search index."""
    data: frozenset[str] = frozenset()
    """Paths of the data files; empty where nobody has looked yet."""
    dates: Mapping[str, str] = field(default_factory=dict)
    """The days of pages; empty where nobody has looked yet."""


def with_search(built: Built) -> Built:
    """Return a finished full build with each page's entries in the search index.

    Raises:
        FullBuildNeeded: the index has entries of no page.
    """
    build = built.build
    keys = {page.url: key for key, page in build.rendered.pages.items()}
    found: dict[str, list[Any]] = {}
    for entry in upstream.search_entries(upstream.search_of(built.config)) or ():
        url = str(entry.get("location", "")).partition("#")[0]
        if url not in keys:
            raise FullBuildNeeded(f"the search index holds {url}, which is no page")
        found.setdefault(keys[url], []).append(entry)
    return replace(built, found=found)


class Host(Protocol):
    """The plugin, as the preview uses it."""

    def read(self, config: MkDocsConfig, before: Project | None = None) -> Project:
        """Return a new reading of the repository."""

    def sources(self, project: Project, files: Files, config: MkDocsConfig) -> dict[str, PageSource]:
        """Return what generated pages are made from, by path. files: all others."""

    def place(self, files: Files, sources: Iterable[PageSource], config: MkDocsConfig) -> None:
        """Add generated pages to files that have none."""

    def add_others(self, files: Files, project: Project, config: MkDocsConfig) -> None:
        """Add what is generated besides pages."""

    def render_with(self, rendering: Rendering) -> None:
        """Take the pages that are rendered from now on as those of this build."""

    def annotated(self, rendered: Rendered, before: Preparation | None) -> SiteBuild:
        """Return the build of pages that are rendered."""

    def begin(self, build: SiteBuild) -> None:
        """Take a build as the one whose pages are written now."""

    def finish(self, build: SiteBuild) -> None:
        """Take a build as finished."""

    def tell(self, build: SiteBuild) -> None:
        """Check a build, and log what was found."""
