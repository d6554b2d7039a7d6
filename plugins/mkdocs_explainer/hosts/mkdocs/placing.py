"""Where generated pages stand among a site's own: never in another one's place, and none without anything to show."""

import os
import posixpath
import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files

from mkdocs_explainer.hosts.mkdocs.files import address_of
from mkdocs_explainer.hosts.mkdocs.generated import OURS, generated_file, own
from mkdocs_explainer.hosts.mkdocs.neighbours import Language, place_in_language
from mkdocs_explainer.model.sections import ARTICLES, SECTIONS, Addresses, index_key
from mkdocs_explainer.project.planned import PageSource, count_parts, page_sources, shown_sections
from mkdocs_explainer.project.reading import Project
from mkdocs_explainer.project.written import switch_of
from mkdocs_explainer.site.history import History

log = get_plugin_logger(__name__)

_LINK = re.compile(r"\]\([ ]*<?([^()\s<>#?]{1,1000})|^ {0,3}\[[^\]\n]{1,200}\]:[ ]+<?([^\s<>#?]{1,1000})", re.MULTILINE)


@dataclass(slots=True)
class Placing:
    """The generated pages of one build."""

    root: Path
    addresses: Addresses
    language: Language | None = None
    """Of a translated site: the one that is built."""
    sources: dict[str, PageSource] = field(default_factory=dict)
    """By path below the folder of pages."""
    kept: list[str] = field(default_factory=list)
    """Paths of others' pages that stand where one would be generated."""

    def add(self, files: Files, config: MkDocsConfig, sources: Iterable[PageSource]) -> None:
        """Add pages whose addresses are free; others' files there are kept."""
        taken = {address_of(file): file for file in files}
        others: set[str] = set()  # sections whose index shows no list of ours
        for source in sources:
            section = source.key.partition("/")[0]
            if source.is_part and section in others:
                continue
            file = generated_file(source, config)
            if self.language:
                place_in_language(file, self.language)
            other = taken.get(address_of(file))
            if other is None:
                if config.exclude_docs and config.exclude_docs.match_file(source.path):
                    others |= {section} if source.is_index else set()
                    continue
                files.append(file)
                own(file, source, config, self.root)
                self.sources[source.path] = source
                continue
            switch = _switch(other)
            others |= {section} if source.is_index and not switch else set()
            if switch is None:
                self.kept.append(other.src_uri)

    def settle(self, files: Files) -> None:
        """Take out pages that plugins have put others in the place of since."""
        taken = {address_of(file): file for file in files if file.generated_by != OURS}
        for path in list(self.sources):
            file = files.src_uris.get(path)
            other = taken.get(address_of(file)) if file else None
            if file is None or other is None:
                continue
            del self.sources[path]
            self.kept.append(other.src_uri)
            if file.generated_by == OURS:
                files.remove(file)

    def tell(self) -> None:
        """Log which pages are kept where one would be generated."""
        if self.kept:
            log.warning(_kept_words(self.kept, self.addresses))


def _switch(file: File) -> bool | None:
    """Return what a page's front matter says of us; `None`: nothing."""
    try:
        return switch_of(file.content_string) if file.is_documentation_page() else None
    except (OSError, ValueError):
        return None


def _kept_words(paths: Iterable[str], addresses: Addresses) -> str:
    """Return what to tell of pages that stand where one would be generated."""
    paths = sorted(set(paths))
    many = len(paths) > 1
    section = next(
        (one for one in SECTIONS if addresses.key(posixpath.splitext(paths[0])[0].lower()).startswith(one)), ARTICLES
    )
    return (
        f"{', '.join(paths[:5])}{f' and {len(paths) - 5} more' if len(paths) > 5 else ''}"
        f" {'stand where pages' if many else 'stands where a page'} would be generated; yours"
        f" {'are' if many else 'is'} kept as {'they are' if many else 'it is'}, and ours left out. To have both, rename"
        f" yours, or give ours another folder: `sections: {{{section}: another-folder}}`. To have yours alone and no"
        " such warning: `explainer: false` in its front matter"
    )


def planned_sources(
    project: Project, files: Files, *, with_history: bool, history: History | None
) -> dict[str, PageSource]:
    """Return what generated pages are made from, by path below the folder of pages.

    files: all others. with_history: the site shows what changed. history: what is known of that.
    """
    addresses = project.settings.folders.addresses
    shown = shown_sections(project, with_history=with_history, history=history)
    empty = [section for section in SECTIONS if section not in shown and addresses.folder(section)]
    shown += asked_for(files, addresses, empty)
    planned = page_sources(project.told, shown, addresses, project.tongue.words, parts=count_parts(project))
    return {source.path: source for source in planned}


def asked_for(files: Files, addresses: Addresses, sections: Iterable[str]) -> list[str]:
    """Return the sections whose index some page links to: to leave it out would break what somebody wrote."""
    wanted = {f"{addresses.path(index_key(section))}.md": section for section in sections}
    found: dict[str, None] = {}
    for file in files.documentation_pages() if wanted else ():
        try:
            text = file.content_string
        except (OSError, ValueError):  # MkDocs tells
            continue
        if not any(path in text for path in wanted):
            continue
        folder = posixpath.dirname(file.src_uri)
        for link in _LINK.finditer(text):
            path = posixpath.normpath(posixpath.join(folder, link[1] or link[2]))
            if path in wanted:
                found[wanted[path]] = None
    return list(found)


def without_absent(nav: Any, addresses: Addresses, present: Container[str]) -> Any:
    """Return a navigation without the indexes that the site does without. present: paths of all its pages."""
    indexes = (f"{addresses.path(index_key(section))}.md" for section in SECTIONS if addresses.folder(section))
    return without_entries(nav, frozenset(path for path in indexes if path not in present))


def without_entries(nav: Any, paths: frozenset[str]) -> Any:
    """Return a navigation without the entries of pages that there are not; a part that was nothing else goes with them.

    >>> without_entries([{"Home": "index.md"}, {"More": [{"Map": "map/index.md"}]}], frozenset({"map/index.md"}))
    [{'Home': 'index.md'}]
    """
    if isinstance(nav, list):
        kept = (without_entries(item, paths) for item in nav)
        return [item for item, was in zip(kept, nav, strict=True) if item or not was]
    if isinstance(nav, Mapping):
        left = {title: without_entries(value, paths) for title, value in nav.items()}
        return {title: value for title, value in left.items() if value or not nav[title]}
    return "" if isinstance(nav, str) and os.path.normpath(nav).replace(os.sep, "/") in paths else nav
