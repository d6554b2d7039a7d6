"""Written pages and data files from the last build where they are right, and kept for the next one."""

import json
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

from mkdocs_explainer.hosts.mkdocs.annotating import annotated_part
from mkdocs_explainer.hosts.mkdocs.site import SiteBuild
from mkdocs_explainer.hosts.mkdocs.standing import Standing, fine_stamp_of
from mkdocs_explainer.hosts.mkdocs.warm import Kept, told
from mkdocs_explainer.load.stamps import Stamp, digest_of
from mkdocs_explainer.render.exports import DataFile
from mkdocs_explainer.site.reads import Read


class Made(NamedTuple):
    """What making a page or a data file left behind besides its file."""

    told: Sequence[tuple[str, int, str]]
    """What was logged: logger, level, words."""
    entries: list[Any]
    """In the search index."""
    ids: list[str]
    """Of the page, where others may link to."""
    reads: Sequence[Read] = ()
    """What was looked up, in a preview."""
    kept: Kept | None = None
    """As what the next build finds it; `None`: it does not."""
    head: bytes = b""
    """All that is told above, as it is kept; nothing of it stands above then."""
    stamp: Stamp | None = None
    """Of the file, when it was written."""


class Keeping:
    """What is kept of one build's files."""

    def __init__(self, build: SiteBuild, standing: Standing | None) -> None:
        self._build = build
        self._standing = standing
        self._warm = build.warm
        self.is_asked = bool(build.warm) or build.rendered.is_preview
        """Whether anybody will ask what parts were made from."""
        self._names = told(sorted(build.rendered.urls.items())) if build.warm else ""

    def base_of_page(self, page: Page, key: str) -> str:
        """Return what tells what a page is made from besides look-ups; empty for one that is not kept."""
        if not self._warm or not self._build.rendered.is_generated(key):
            return ""
        own = self._annotated(key)
        source = getattr(page, "source", None)
        address = page.url, page.canonical_url, page.edit_url, page.file.inclusion.name
        return told((own, source, page.title, sorted(page.meta.items()), address)) if own is not None else ""

    def base_of_data(self, file: DataFile) -> str:
        """Return the same for a data file. One of a page says where this page is; one of the whole site, of any."""
        if not self._warm:
            return ""
        if not file.page:
            return told(self._names)
        own = self._annotated(file.page)
        return told((own, self._build.rendered.urls.get(file.page))) if own is not None else ""

    def _annotated(self, key: str) -> str | None:
        """Return what a page's annotation is kept as; empty: it has none; `None`: it is not kept."""
        kept = self._warm.now.get(annotated_part(key)) if self._warm else None
        if kept:
            return kept.name
        return None if key in self._build.prepared.pages else ""

    def restored(self, part: str, base: str, path: str) -> Made | None:
        """Have a file as the last build made it, if that is right, and return that it is so."""
        kept = self._warm.right(part, base, self._build.site) if self._warm and base else None
        head = self._warm.pack.read(kept.head) if self._warm and kept else None
        if not self._warm or kept is None or head is None:
            return None
        if self._standing and self._standing.has(path, kept.name):
            return Made([], [], [], kept=kept, head=head, stamp=self._standing.kept(path))
        content = self._warm.store.read(kept.name)
        if content is None:
            return None
        if self._standing:
            self._standing.give_up(path)
        write_file(content, path)
        return Made([], [], [], kept=kept, head=head, stamp=fine_stamp_of(path))

    def kept(self, part: str, base: str, path: str, made: Made) -> Made:
        """Keep a file that was written."""
        reads = self._build.rendered.reads
        noted = reads.of(part) if reads else []
        if self._build.rendered.is_preview:
            return made._replace(reads=noted)
        if reads:
            reads.forget(part)
        if not self._warm or not base:
            return made
        head = [[list(line) for line in made.told], made.entries, made.ids]
        with suppress(OSError, TypeError, ValueError):
            written = json.dumps(head)
            if json.loads(written) == head:
                stamp = fine_stamp_of(path)
                name = self._warm.store.write(Path(path).read_bytes())
                kept = self._warm.made(base, name, noted, self._build.site)
                if kept:
                    data = written.encode()
                    return Made([], [], [], kept=kept._replace(head=digest_of(data)), head=data, stamp=stamp)
        return made

    def take(self, part: str, path: str, made: Made) -> None:
        """Know of a part what is known where it was made."""
        if self._build.rendered.is_preview and self._build.rendered.reads:
            self._build.rendered.reads.take(part, made.reads)
        if self._warm and made.kept:
            self._warm.now[part] = made.kept
            self._warm.pack.put(made.kept.head, made.head)
            if self._standing:
                self._standing.take(path, made.kept.name, made.stamp)

    def opened(self, made: Made) -> Made:
        """Return what making a part left behind, with all that is told of it."""
        if not made.kept:
            return made
        lines, entries, ids = json.loads(made.head)
        return made._replace(told=[(name, level, words) for name, level, words in lines], entries=entries, ids=ids)
