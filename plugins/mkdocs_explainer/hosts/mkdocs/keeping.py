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
from mkdocs_explainer.hosts.mkdocs.warm import Kept, told
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
    is_restored: bool = False
    """It is as the last build made it."""


class Keeping:
    """What is kept of one build's files."""

    def __init__(self, build: SiteBuild) -> None:
        self._build = build
        self._warm = build.warm
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
        """Return the same for a data file: it may say of any page whether it is there."""
        own = self._annotated(file.page) if self._warm and file.page else ""
        return told((own, self._names)) if self._warm and own is not None else ""

    def _annotated(self, key: str) -> str | None:
        """Return what a page's annotation is kept as; empty: it has none; `None`: it is not kept."""
        kept = self._warm.now.get(annotated_part(key)) if self._warm else None
        if kept:
            return kept.name
        return None if key in self._build.prepared.pages else ""

    def restored(self, part: str, base: str, path: str) -> Made | None:
        """Write a file as the last build did, if that is right, and return what it left behind."""
        kept = self._warm.right(part, base, self._build.site) if self._warm and base else None
        data = self._warm.store.read(kept.name) if self._warm and kept else None
        if data is None:
            return None
        head, _, content = data.partition(b"\n")
        lines, entries, ids = json.loads(head)
        write_file(content, path)
        return Made([(name, level, words) for name, level, words in lines], entries, ids, is_restored=True)

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
                data = f"{written}\n".encode() + Path(path).read_bytes()
                made = made._replace(kept=self._warm.made(base, data, noted, self._build.site))
        return made

    def take(self, part: str, made: Made) -> None:
        """Know of a part what is known where it was made."""
        if self._build.rendered.is_preview and self._build.rendered.reads:
            self._build.rendered.reads.take(part, made.reads)
        if self._warm:
            kept = self._warm.before.get(part) if made.is_restored else made.kept
            if kept:
                self._warm.now[part] = kept
