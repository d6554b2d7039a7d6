"""One step of the preview: from a finished build to the next, with what differs made anew and written."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel, set_exclusions
from mkdocs.structure.nav import Navigation
from mkdocs.utils import write_file

from mkdocs_explainer.hosts.mkdocs import upstream
from mkdocs_explainer.hosts.mkdocs.annotating import Preparation
from mkdocs_explainer.hosts.mkdocs.files import key_of
from mkdocs_explainer.hosts.mkdocs.inputs import Inputs, includes_pages
from mkdocs_explainer.hosts.mkdocs.rendered import Rendered
from mkdocs_explainer.hosts.mkdocs.site import SiteBuild
from mkdocs_explainer.load import schema
from mkdocs_explainer.load.front_matter import find_danger
from mkdocs_explainer.load.pages import find_unreadable
from mkdocs_explainer.project.reading import Project
from mkdocs_explainer.site.reads import Reads

_OURS = frozenset(schema.ContextPage.keys())
"""Keys of front matter that concern no navigation."""


class FullBuildNeeded(Exception):  # noqa: N818 -- a way out, not a fault
    """A change that this cannot follow; the message says which."""


@dataclass
class Built:
    """A finished build with what is needed to go on from it."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: jinja2.Environment
    build: SiteBuild
    inputs: Inputs
    found: Mapping[str, list[Any]]
    """By key: the page's entries in the search index."""


def built_of(config: MkDocsConfig, nav: Navigation, env: jinja2.Environment, build: SiteBuild, inputs: Inputs) -> Built:
    """Return a finished build.

    Raises:
        FullBuildNeeded: the search index has entries of no page.
    """
    keys = {page.url: key for key, page in build.rendered.pages.items()}
    found: dict[str, list[Any]] = {}
    for entry in upstream.search_entries(upstream.search_of(config)) or ():
        url = str(entry.get("location", "")).partition("#")[0]
        if url not in keys:
            raise FullBuildNeeded(f"the search index holds {url}, which is no page")
        found.setdefault(keys[url], []).append(entry)
    return Built(config, build.rendered.files, nav, env, build, inputs, found)


class Host(Protocol):
    """The plugin, as the preview uses it."""

    def read(self, config: MkDocsConfig, before: Project | None = None) -> Project:
        """Return a new reading of the repository."""

    def site_files(self, files: Files, project: Project, config: MkDocsConfig) -> None:
        """Add the generated files to those that are there."""

    def begin(self, build: SiteBuild) -> None:
        """Take a build as the one whose pages are written now."""

    def finish(self, build: SiteBuild) -> None:
        """Take a build as finished, and tell what was found."""

    def remade(self, rendered: Rendered, before: Preparation | None) -> SiteBuild:
        """Return the build of pages that are rendered."""


class Update:
    """One step from a finished build to the next."""

    def __init__(self, host: Host, built: Built, now: Inputs) -> None:
        self._host = host
        self._built = built
        self._now = now
        self._config = built.config
        self._project = host.read(built.config, built.build.rendered.project)
        self._files = built.files
        self._build = built.build
        self._found = dict(built.found)
        self._rerendered: set[str] = set()

    def result(self) -> Built:
        return replace(self._built, files=self._files, build=self._build, inputs=self._now, found=self._found)

    def run(self) -> int:
        """Make and write what differs; return how many pages that are."""
        edited = self._edited_pages()
        gone, come = self._exchange_files()
        rendered = self._rendered(edited | self._pages_naming(gone | come))
        before = self._built.build.prepared
        is_linked_alike = self._project.linkers is self._built.build.rendered.project.linkers
        known = before if is_linked_alike else Preparation({}, before.reads, None)
        self._build = self._host.remade(rendered, known)
        stale = self._stale(come, self._rerendered)
        self._host.begin(self._build)
        self._write_pages(stale)
        self._remove(gone)
        if gone or come:
            upstream.build_static_templates(self._built.env, self._files, self._config, self._built.nav)
        self._write_data(gone)
        self._write_search()
        self._host.finish(self._build)
        return len(stale)

    def _edited_pages(self) -> set[str]:
        """Return the keys of hand-written pages whose files have another content."""
        old, new = self._built.inputs, self._now
        if old.day != new.day:
            raise FullBuildNeeded("a new day has begun")
        if old.pages.keys() != new.pages.keys():
            path = min(old.pages.keys() ^ new.pages.keys())
            raise FullBuildNeeded(f"{Path(path).name} came or went")
        if old.others != new.others:
            other = sorted(path for path, _ in old.others.items() ^ new.others.items())
            raise FullBuildNeeded(f"{Path(other[0]).name} changed")
        edited = {path for path, digest in new.pages.items() if old.pages[path] != digest}
        if edited and includes_pages(self._config):
            raise FullBuildNeeded("a page changed that others may hold")
        by_path = {file.abs_src_path: file for file in self._files.documentation_pages()}
        found = set()
        for path in edited:
            file = by_path.get(path)
            if file is None:
                raise FullBuildNeeded(f"{Path(path).name} changed")
            text = file.content_string
            if find_danger(text, path) or find_unreadable(text, path):
                raise FullBuildNeeded(f"{file.src_uri} cannot be read as it is")
            found.add(key_of(file))
        return found

    def _exchange_files(self) -> tuple[set[str], set[str]]:
        """Put the generated files of now in place; return the keys of pages that go, and of those that come."""
        fresh = Files(file for file in self._built.files if file.generated_by != "explainer")
        before = set(fresh.src_uris)
        self._host.site_files(fresh, self._project, self._config)
        for file in fresh:
            if file.src_uri not in before:
                file.generated_by = "explainer"  # outside of an event MkDocs does not know whose it is
        set_exclusions(fresh, self._config)
        old = {file.src_uri: file for file in self._built.files if file.generated_by == "explainer"}
        kept, come = list[File](), list[File]()
        for file in fresh:
            known = old.pop(file.src_uri, None) if file.generated_by == "explainer" else None
            is_same = known is not None and _is_same(known, file)
            kept.append(known if known is not None and is_same else file)
            if file.generated_by == "explainer" and not is_same:
                come.append(file)
        pages = [file for file in (*old.values(), *come) if file.is_documentation_page()]
        for file in pages:
            if file.inclusion is not InclusionLevel.NOT_IN_NAV:
                raise FullBuildNeeded(f"the navigation has {file.src_uri}")
        for file in old.values():  # before the others: an address may lead to another page by now
            _delete(file.abs_dest_path, self._config.site_dir)
        for file in come:
            if not file.is_documentation_page():
                file.copy_file()
        self._files = Files(kept)
        return {key_of(file) for file in pages if file.src_uri in old}, {key_of(file) for file in pages if file in come}

    def _pages_naming(self, keys: set[str]) -> set[str]:
        """Return the keys of hand-written pages that may link to pages that come or go."""
        if not keys:
            return set()
        ids = {key.partition("/")[2] for key in keys}
        texts = self._built.build.rendered.texts
        return {key for key, text in texts.items() if any(id in text.text for id in ids)}

    def _rendered(self, again: set[str]) -> Rendered:
        """Return the pages rendered: those of hand-written pages anew that are named."""
        old = self._built.build.rendered
        contents = dict(old.contents)
        for key in again:
            contents[key] = self._render_anew(key)
        self._rerendered = again
        return Rendered(self._project, self._files, self._config, contents)

    def _render_anew(self, key: str) -> str:
        page = self._built.build.rendered.pages[key]
        title, meta = page.title, page.meta
        upstream.populate(page, self._config, self._files)
        if page.title != title or _foreign(meta) != _foreign(page.meta):
            raise FullBuildNeeded(f"{page.file.src_uri} has another title or other settings")
        return page.content or ""

    def _stale(self, come: set[str], rerendered: set[str]) -> set[str]:
        """Return the keys of the pages that differ."""
        pages = self._build.rendered.pages
        reads = self._reads
        before, now = self._built.build, self._build
        stale = reads.changed(pages, before.site, now.site) | come | rerendered
        old = before.prepared.pages
        for key, one in now.prepared.pages.items():
            was = old.get(key)
            if was is not one and (was is None or was[:3] != one[:3]):
                stale.add(key)
        return stale & pages.keys()

    @property
    def _reads(self) -> Reads:
        reads = self._build.reads
        if reads is None:
            raise FullBuildNeeded("nobody noted what pages were made from")
        return reads

    def _write_pages(self, stale: set[str]) -> None:
        config, files, build = self._config, self._files, self._build
        order = files.documentation_pages(inclusion=InclusionLevel.is_in_serve)
        chosen = [file for file in order if key_of(file) in stale]
        for file in chosen:
            key = key_of(file)
            self._reads.forget(key)
            if file.page is None:
                raise FullBuildNeeded(f"{file.src_uri} is no page")
            if key not in self._rerendered:
                upstream.populate(file.page, config, files)
            build.fill_page(key)
        search = upstream.search_of(config)
        entries = upstream.search_entries(search)
        for file in chosen:
            if entries is not None:
                entries.clear()
            if file.page is not None:
                upstream.build_page(file.page, config, order, self._built.nav, self._built.env)
            self._found[key_of(file)] = list(entries or ())
        self._reads.close()

    def _remove(self, gone: set[str]) -> None:
        for key in gone:
            self._found.pop(key, None)
            self._reads.forget(key)

    def _write_data(self, gone: set[str]) -> None:
        before, now, reads = self._built.build, self._build, self._reads
        files = list(now.data_files())
        stale = reads.changed([file.path for file in files], before.site, now.site)
        old, new = before.prepared.pages, now.prepared.pages
        for file in files:
            is_other = file.page and (file.page not in old or old[file.page].page != new[file.page].page)
            if file.path in stale or is_other or gone:
                reads.forget(file.path)
                write_file(file.content(), str(Path(self._config.site_dir, file.path)))
        reads.close()
        for path in {file.path for file in before.data_files()} - {file.path for file in files}:
            reads.forget(path)
            _delete(str(Path(self._config.site_dir, path)), self._config.site_dir)

    def _write_search(self) -> None:
        search = upstream.search_of(self._config)
        entries = upstream.search_entries(search)
        if entries is None:
            return
        order = self._files.documentation_pages(inclusion=InclusionLevel.is_in_serve)
        entries[:] = [entry for file in order for entry in self._found.get(key_of(file), ())]
        search.on_post_build(config=self._config)


def _is_same(before: File, now: File) -> bool:
    """Return whether a generated file is what it was."""
    if before.is_documentation_page():
        return before.edit_uri == now.edit_uri and before.inclusion == now.inclusion
    return before.content_bytes == now.content_bytes


def _foreign(meta: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in meta.items() if key not in _OURS}


def _delete(path: str, site: str) -> None:
    """Delete a file, and the folders that it leaves empty."""
    with suppress(OSError):
        Path(path).unlink()
    folder = Path(path).parent
    while folder != Path(site) and folder.is_relative_to(site):
        try:
            folder.rmdir()
        except OSError:
            return
        folder = folder.parent
