"""One step of the preview: from a finished build to the next, with what differs told; `making` makes it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from mkdocs.structure.files import File, Files, InclusionLevel, set_exclusions

from mkdocs_explainer.hosts.mkdocs import upstream
from mkdocs_explainer.hosts.mkdocs.annotating import Preparation
from mkdocs_explainer.hosts.mkdocs.built import Built, FullBuildNeeded, Host
from mkdocs_explainer.hosts.mkdocs.dates import dates_of
from mkdocs_explainer.hosts.mkdocs.files import delete, key_of
from mkdocs_explainer.hosts.mkdocs.generated import OURS
from mkdocs_explainer.hosts.mkdocs.heads import published_files
from mkdocs_explainer.hosts.mkdocs.inputs import Inputs, includes_pages
from mkdocs_explainer.hosts.mkdocs.long_pages import forget_parts, part_counts
from mkdocs_explainer.hosts.mkdocs.making import Left, Making
from mkdocs_explainer.hosts.mkdocs.rendered import Rendered, Rendering, text_part
from mkdocs_explainer.load.front_matter import find_danger
from mkdocs_explainer.load.page_schema import ContextPage
from mkdocs_explainer.load.pages import find_unreadable
from mkdocs_explainer.model.sections import part_of
from mkdocs_explainer.project.linkers import concerns
from mkdocs_explainer.project.planned import PageSource
from mkdocs_explainer.render.exports import DataFile

_OURS = frozenset(ContextPage.keys())
"""Keys of front matter that concern no navigation."""


class Exchanged(NamedTuple):
    """What became of the generated pages: keys."""

    come: set[str]
    gone: set[str]
    other: set[str]
    """Those with another title, description or file."""


class Update:
    """One step from a finished build to the next."""

    def __init__(self, host: Host, built: Built, now: Inputs, left: Left | None = None) -> None:
        """left: what the step before did not get to."""
        if built.build.rendered.reads is None:
            raise FullBuildNeeded("nobody noted what pages were made from")
        self._host = host
        self._built = built
        self._now = now
        self._config = built.config
        self._reads = built.build.rendered.reads
        self._project = host.read(built.config, built.build.rendered.project)
        self._files = built.files
        self._build = built.build
        self._sources = built.sources
        self._rerendered: set[str] = set()
        self._left = left or Left(parts=part_counts(built.config))

    def run(self) -> Making:
        """Tell what differs, and return it to be made; files that are no pages are there already."""
        edited = self._edited_pages()
        pages = self._exchange_files()
        rendered = self._rendered(edited | self._pages_naming(pages.come | pages.gone) | self._resolving_anew())
        before = self._built.build.prepared
        concerned = concerns(self._built.build.rendered.project.linkers, self._project.linkers)
        known = replace(before, is_concerned=concerned) if concerned else Preparation({}, self._reads, None)
        self._build = self._host.annotated(rendered, known)
        self._build.earlier = self._built.build.site.index
        stale = self._stale(pages)
        dates = dates_of(self._build)
        is_other = bool(pages.come or pages.gone) or (self._built.dates or dates_of(self._built.build)) != dates
        data = {file.path: file for file in published_files(self._build)}
        found = {key: entries for key, entries in self._built.found.items() if key not in pages.gone}
        left = Left(
            stale,
            self._stale_data(pages, data),
            is_searched=self._left.is_searched and not (stale or pages.gone),
            is_listed=self._left.is_listed and not is_other,
            parts=self._left.parts,
        )
        self._reads.settle()
        self._host.begin(self._build)
        self._host.finish(self._build)
        built = replace(
            self._built,
            files=self._files,
            sources=self._sources,
            build=self._build,
            inputs=self._now,
            found=found,
            data=frozenset(data),
            dates=dates,
        )
        return Making(built, left, self._rerendered)

    def _key(self, file: File) -> str:
        return key_of(file, self._project.settings.folders.addresses)

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
            if find_danger(text, path) or find_unreadable(text, path, is_ours=True):
                raise FullBuildNeeded(f"{file.src_uri} cannot be read as it is")
            found.add(self._key(file))
        return found

    def _exchange_files(self) -> Exchanged:
        """Put the generated files of now in place, and write or delete those that are no pages."""
        old = {file.src_uri: file for file in self._built.files if file.generated_by == OURS}
        fresh = Files(file for file in self._built.files if file.generated_by != OURS)
        sources = self._host.sources(self._project, fresh, self._config)
        if list(sources.items()) == list(self._built.sources.items()):
            fresh = Files(
                file for file in self._built.files if file.generated_by != OURS or file.is_documentation_page()
            )
        else:
            fresh = self._placed(sources, fresh, old)
        self._sources = sources
        known = set(fresh.src_uris)
        self._host.add_others(fresh, self._project, self._config)
        for file in fresh:
            if file.src_uri not in known:
                file.generated_by = OURS  # outside of an event MkDocs does not know whose it is
        set_exclusions(fresh, self._config)
        now = {file.src_uri: file for file in fresh if file.generated_by == OURS}
        come = [now[path] for path in now.keys() - old.keys()]
        gone = [old[path] for path in old.keys() - now.keys()]
        other = [file for path, file in now.items() if path in old and file is not old[path]]
        for file in (*come, *gone):
            if file.is_documentation_page() and file.inclusion is not InclusionLevel.NOT_IN_NAV:
                raise FullBuildNeeded(f"{file.src_uri} comes or goes")
        for file in gone:  # before the others: an address may lead to another page by now
            if file.is_documentation_page():
                forget_parts(self._config, self._key(file), file.dest_uri)
            delete(file.abs_dest_path, self._config.site_dir)
        for file in (*come, *other):
            if not file.is_documentation_page() and _is_another(old.get(file.src_uri), file):
                file.copy_file()
        self._files = fresh
        return Exchanged(*(self._keys_of(files) for files in (come, gone, other)))

    def _placed(self, sources: Mapping[str, PageSource], others: Files, old: Mapping[str, File]) -> Files:
        """Return all pages in the order of a full build: those that were there before where they are made from the
        same, since they have their pages, and a place in the navigation."""
        kept = {path: old[path] for path, source in sources.items() if path in old and _is_made_from(old[path], source)}
        if len({path.casefold() for path in sources}) < len(sources):  # who comes first has the address
            kept = {}
        fresh = Files([*others, *kept.values()])
        self._host.place(fresh, [source for path, source in sources.items() if path not in kept], self._config)
        ours = {file.src_uri: file for file in fresh if file.generated_by == OURS}
        return Files([*others, *(ours[path] for path in sources if path in ours)])

    def _keys_of(self, files: Iterable[File]) -> set[str]:
        return {self._key(file) for file in files if file.is_documentation_page()}

    def _pages_naming(self, keys: set[str]) -> set[str]:
        """Return the keys of hand-written pages that may link to pages that come or go."""
        if not keys:
            return set()
        ids = {key.partition("/")[2] for key in keys}
        texts = self._built.build.rendered.texts
        return {key for key, text in texts.items() if any(id in text.text for id in ids)}

    def _resolving_anew(self) -> set[str]:
        """Return the keys of hand-written pages whose references mean something else now."""
        before = self._built.build.rendered
        parts = {text_part(key): key for key in before.texts if self._reads.knows(text_part(key))}
        return {parts[part] for part in self._reads.changed(parts, before.project, self._project)}

    def _rendered(self, again: set[str]) -> Rendered:
        """Return the pages rendered: those of hand-written pages anew that are named."""
        kept = {key: content for key, content in self._built.build.rendered.contents.items() if key not in again}
        rendering = Rendering(self._project, self._files, self._config, is_preview=True, reads=self._reads)
        self._host.render_with(rendering)
        for key in sorted(again):
            page = rendering.pages[key]
            title, meta = page.title, self._built.build.rendered.contents[key].meta
            upstream.populate(page, self._config, self._files)
            if page.title != title or _foreign(meta) != _foreign(page.meta):
                raise FullBuildNeeded(f"{page.file.src_uri} has another title or other settings")
        self._rerendered = again
        return rendering.finished(kept)

    def _stale(self, exchanged: Exchanged) -> dict[str, None]:
        """Return the keys of the pages that differ, in the order in which they are made."""
        pages = self._build.rendered.pages
        before, now = self._built.build, self._build
        stale = self._reads.changed(pages, before.site, now.site) | self._rerendered | self._left.pages.keys()
        old = before.prepared.pages
        for key, one in now.prepared.pages.items():
            was = old.get(key)
            if was is not one and (was is None or was[:3] != one[:3]):
                stale.add(key)
        stale |= exchanged.come | exchanged.other
        for key in exchanged.gone:
            self._reads.forget(key)
        # lists take longest, and hardly anybody waits for them
        return dict.fromkeys(sorted((key for key in pages if key in stale), key=lambda key: part_of(key) is not None))

    def _stale_data(self, pages: Exchanged, files: Mapping[str, DataFile]) -> dict[str, DataFile]:
        """Return the data files that differ, by path, and delete those that there are no more. files: all of now."""
        before, now, reads = self._built.build, self._build, self._reads
        # a file of the whole site says of any page where it is; one of a page says it of this page
        moved = pages.come | ({""} if pages.come or pages.gone else set())
        stale = reads.changed(files, before.site, now.site) | self._left.files.keys()
        old, new = before.prepared.pages, now.prepared.pages
        found = {}
        for path, file in files.items():
            is_other = file.page and (file.page not in old or old[file.page].page != new[file.page].page)
            if path in stale or is_other or file.page in moved:
                found[path] = file
        known = self._built.data or {file.path for file in published_files(before)}
        for path in known - files.keys():
            reads.forget(path)
            delete(str(Path(self._config.site_dir, path)), self._config.site_dir)
        return found


def _is_made_from(file: File, source: PageSource) -> bool:
    """Return whether a page that is there is made from a source; of an index MkDocs makes the page, which has none."""
    is_index = source.is_index and not source.is_part
    return file.is_documentation_page() and (is_index or getattr(file.page, "source", None) == source)


def _is_another(before: File | None, now: File) -> bool:
    return before is None or before.content_bytes != now.content_bytes


def _foreign(meta: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in meta.items() if key not in _OURS}
