"""The index of a build's pages. That of many pages lies in a file, and is at no time in memory as a whole."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from itertools import islice

from mkdocs_explainer.hosts.mkdocs.annotating import Prepared
from mkdocs_explainer.hosts.mkdocs.aside import set_aside
from mkdocs_explainer.model.collector import collector_paused
from mkdocs_explainer.site.index import Excerpt, SiteIndex, ToldExcerpts, counts_of, excerpts_by_entity, site_index
from mkdocs_explainer.site.page import AnnotatedPage

_AT_ONCE = 250
"""Pages: their excerpts are about 2 MB."""
_Told = defaultdict[str, list[tuple[str, str]]]
"""By entity: pages' keys in order, each with what its excerpts of the entity are told by."""


def index_of(pages: Mapping[str, Prepared], before: SiteIndex | None = None, *, is_told: bool = False) -> SiteIndex:
    """Return the index over pages; if they lie in a file, so do its excerpts. before: that of an earlier edition.

    is_told: pages know what their excerpts are told by, and few of these are read.
    """
    if not isinstance(pages, dict):
        told: _Told = defaultdict(list)
        index = _index_aside(pages, told)
        return replace(index, excerpts=_told_excerpts(told, index.excerpts.__getitem__)) if is_told else index
    return _told_index(pages) if is_told else site_index(_annotated(pages), before)


def _told_index(pages: Mapping[str, Prepared]) -> SiteIndex:
    """Return the index over pages in memory that know what their excerpts are told by."""
    counts: dict[str, Mapping[str, int]] = {}
    totals: Counter[str] = Counter()
    told: _Told = defaultdict(list)
    for key, one in pages.items():
        if one.page:
            counts[key] = counts_of(one.page)
            totals.update(counts[key])
            _tell(told, key, one)

    @lru_cache(maxsize=_AT_ONCE)
    def excerpts_on(key: str) -> Mapping[str, Sequence[Excerpt]]:
        page = pages[key].page
        return excerpts_by_entity(page) if page else {}

    def excerpts_of(entity: str) -> Sequence[Excerpt]:
        return [excerpt for key, _ in told[entity] for excerpt in excerpts_on(key)[entity]]

    return SiteIndex(_told_excerpts(told, excerpts_of), counts, totals)


def _told_excerpts(told: _Told, excerpts_of: Callable[[str], Sequence[Excerpt]]) -> Mapping[str, ToldExcerpts]:
    return {entity: ToldExcerpts(found, partial(excerpts_of, entity)) for entity, found in told.items()}


def _tell(told: _Told, key: str, one: Prepared) -> None:
    for entity, digest in one.told.items():
        told[entity].append((key, digest))


def _index_aside(pages: Mapping[str, Prepared], told: _Told) -> SiteIndex:
    """Return the index over pages, its excerpts in a file. told: filled with what these are told by."""
    counts: dict[str, Mapping[str, int]] = {}
    totals: Counter[str] = Counter()

    def told_pages() -> Iterator[AnnotatedPage]:
        for key, one in pages.items():
            _tell(told, key, one)
            if one.page:
                yield one.page

    def parts() -> Iterator[Mapping[str, Sequence[Excerpt]]]:
        rest = told_pages()
        while some := list(islice(rest, _AT_ONCE)):
            part = site_index(some)
            counts.update(part.counts)
            totals.update(part.totals)
            yield part.excerpts

    try:
        with collector_paused():
            return SiteIndex(set_aside(parts()), counts, totals)
    except OSError:  # no room on the disk: there may be some in memory
        told.clear()
        return site_index(told_pages())


def _annotated(pages: Mapping[str, Prepared]) -> Iterator[AnnotatedPage]:
    return (one.page for one in pages.values() if one.page)
