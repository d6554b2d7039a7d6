"""What differs after an edit, made and written one thing after another: pages, what is made of them all, data files."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.structure.files import InclusionLevel
from mkdocs.utils import write_file

from mkdocs_explainer.hosts.mkdocs import upstream
from mkdocs_explainer.hosts.mkdocs.built import Built, FullBuildNeeded
from mkdocs_explainer.hosts.mkdocs.dates import date_pages
from mkdocs_explainer.hosts.mkdocs.heads import fill_page
from mkdocs_explainer.hosts.mkdocs.long_pages import list_parts, part_counts
from mkdocs_explainer.render.exports import DataFile

SEARCH = "search/search_index.json"


@dataclass
class Left:
    """What is not right yet: the next update finds it here if it comes before."""

    pages: dict[str, None] = field(default_factory=dict)
    """Keys, in the order in which they are made."""
    files: dict[str, DataFile] = field(default_factory=dict)
    """Data files by path."""
    is_searched: bool = True
    """Whether the search index is right, but for the entries of these pages."""
    is_listed: bool = True
    """Whether the sitemap is right, but for further pages of long pages."""
    parts: Mapping[str, int] = field(default_factory=dict)
    """Of which pages the sitemap knows on how many they are."""


class Making:
    """What an update has found to differ, made when somebody says so, one thing at a time."""

    def __init__(self, built: Built, left: Left, rendered_anew: Collection[str]) -> None:
        """rendered_anew: keys of hand-written pages whose text is rendered already."""
        self.built = built
        self.left = left
        self.pages = len(left.pages)
        """How many differ."""
        self.began = 0.0
        """When the update began, in seconds of a clock that nobody sets."""
        self._rendered_anew = rendered_anew
        self._order = built.files.documentation_pages(inclusion=InclusionLevel.is_in_serve)
        pages = built.build.rendered.pages
        self._keys = {pages[key].file.dest_uri: key for key in left.pages}

    def wrong(self) -> Iterator[str]:
        """Yield the paths, in the site, of the files that are known to differ: there may be more."""
        pages = self.built.build.rendered.pages
        yield from (pages[key].file.dest_uri for key in self.left.pages)
        if not self.left.is_searched:
            yield SEARCH
        yield from self.left.files

    def known(self) -> Collection[str]:
        """Return the paths of all files of which `wrong` says whether they differ."""
        config, pages = self.built.config, {file.dest_uri for file in self.built.files}
        made = pages | self.built.data | self.left.files.keys()
        return made.difference(config.theme.static_templates)

    def make_one(self, asked: Iterable[str]) -> Collection[str] | None:
        """Make what is next; return the paths of what is right by now, `None` when everything is.

        asked: paths that somebody waits for, which are made first where that can be.

        Raises:
            FullBuildNeeded: a page cannot be made by itself.
        """
        left = self.left
        for path in asked:
            if path in self._keys and self._keys[path] in left.pages:
                return self._make_page(self._keys[path])
            if path in left.files:
                return self._make_file(path)
        if left.pages:
            return self._make_page(next(iter(left.pages)))
        if not left.is_searched:
            return self._make_search()
        if not left.is_listed or part_counts(self.built.config) != left.parts:
            return self._make_listing()
        return self._make_file(next(iter(left.files))) if left.files else None

    def _make_page(self, key: str) -> Collection[str]:
        built = self.built
        build, reads, page = built.build, built.build.rendered.reads, built.build.rendered.pages[key]
        search = upstream.search_of(built.config)
        entries = upstream.search_entries(search)
        if reads is None:
            raise FullBuildNeeded("nobody notes what pages are made from")
        reads.forget(key)
        if key not in self._rendered_anew:
            upstream.populate(page, built.config, built.files)
        fill_page(build, key)
        if entries is not None:
            entries.clear()
        upstream.build_page(page, built.config, self._order, built.nav, built.env)
        built.found[key] = list(entries or ())
        reads.close()
        del self.left.pages[key]
        return [page.file.dest_uri]

    def _make_search(self) -> Collection[str]:
        config, found, key_of = self.built.config, self.built.found, self.built.build.rendered.key_of_file
        search = upstream.search_of(config)
        entries = upstream.search_entries(search)
        if entries is not None:
            entries[:] = [entry for file in self._order for entry in found.get(key_of(file), ())]
            search.on_post_build(config=config)
        self.left.is_searched = True
        return [SEARCH]

    def _make_listing(self) -> Collection[str]:
        """Make the sitemap, and what else the theme makes of all pages."""
        built, config = self.built, self.built.config
        date_pages(built.build)
        upstream.build_static_templates(built.env, built.files, config, built.nav)
        list_parts(built.build, config)
        self.left.is_listed, self.left.parts = True, part_counts(config)
        return config.theme.static_templates

    def _make_file(self, path: str) -> Collection[str]:
        reads = self.built.build.rendered.reads
        if reads:
            reads.forget(path)
        write_file(self.left.files[path].content(), str(Path(self.built.config.site_dir, path)))
        if reads:
            reads.close()
        del self.left.files[path]
        return [path]
