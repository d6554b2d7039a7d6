"""What all pages together know: where each entity is mentioned."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.site.page import AnnotatedPage, PageMention
from mkdocs_explainer.site.plain import digest


class Excerpt(NamedTuple):
    """A sentence in which an entity is mentioned."""

    page: str
    """The page's key."""
    text: str
    spans: tuple[Span, ...]
    """The mentions, as offsets in `text`."""
    fragment: str
    """Id of the first of these mentions that has an element on the page; empty when none has."""


class ToldExcerpts(Sequence[Excerpt]):
    """The excerpts of an entity, made when somebody reads them; before that they are told by page."""

    __slots__ = ("_made", "_make", "_told")

    def __init__(self, told: Sequence[tuple[str, str]], make: Callable[[], Sequence[Excerpt]]) -> None:
        """told: pages' keys in order, each with what its excerpts of the entity are told by. make: returns all."""
        self._told = told
        self._make = make
        self._made: Sequence[Excerpt] | None = None

    @property
    def pages(self) -> list[str]:
        """The keys of their pages, in order."""
        return [page for page, _ in self._told]

    def told_by(self) -> tuple[tuple[str, str], ...]:
        """Return what all of them are told by."""
        return tuple(self._told)

    def _all(self) -> Sequence[Excerpt]:
        if self._made is None:
            self._made = self._make()
        return self._made

    def __getitem__(self, number: Any) -> Any:
        return self._all()[number]

    def __len__(self) -> int:
        return len(self._all())

    def __iter__(self) -> Iterator[Excerpt]:
        return iter(self._all())


@dataclass(frozen=True, slots=True)
class SiteIndex:
    """Backlinks of the whole site."""

    excerpts: Mapping[str, Sequence[Excerpt]]
    """By entity: each sentence once, pages in the given order, sentences in the text's."""
    counts: Mapping[str, Mapping[str, int]]
    """By page key: mentions of each entity, entities in the order of their first mention."""
    totals: Mapping[str, int] = field(default_factory=dict)
    """By entity: how often it is mentioned on all pages."""
    pages: Mapping[str, "PageIndex"] = field(default_factory=dict, compare=False, repr=False)
    """By page key: what the index of another edition takes over, where the page is the same."""

    def mentions_of(self, entity: str) -> int:
        """Return how often the entity is mentioned on all pages."""
        return self.totals.get(entity, 0)

    def pages_of(self, entity: str) -> list[str]:
        """Return the keys of the pages that mention the entity, each once, in order."""
        found = self.excerpts.get(entity, ())
        return found.pages if isinstance(found, ToldExcerpts) else list(dict.fromkeys(one.page for one in found))


class PageIndex(NamedTuple):
    """What one page adds to the index."""

    text: str
    mentions: Sequence[PageMention]
    """These two it was made from."""
    counts: Mapping[str, int]
    excerpts: Sequence[tuple[str, Excerpt]]
    """With their entities."""

    def is_of(self, page: AnnotatedPage) -> bool:
        """Return whether it is made from this page; `False` may also be said of an equal one."""
        return self.mentions is page.mentions and self.text is page.text


def site_index(pages: Iterable[AnnotatedPage], before: SiteIndex | None = None) -> SiteIndex:
    """Return the index over the pages, in time linear in their mentions. before: that of an earlier edition."""
    known = before.pages if before else {}
    made: dict[str, PageIndex] = {}
    excerpts: defaultdict[str, list[Excerpt]] = defaultdict(list)
    for page in pages:
        old = known.get(page.key)
        one = made[page.key] = old if old and old.is_of(page) else _page_index(page)
        for entity, excerpt in one.excerpts:
            excerpts[entity].append(excerpt)
    counts = {key: one.counts for key, one in made.items()}
    totals: Counter[str] = Counter()
    for own in counts.values():
        totals.update(own)
    return SiteIndex({entity: tuple(found) for entity, found in excerpts.items()}, counts, totals, made)


def counts_of(page: AnnotatedPage) -> dict[str, int]:
    """Return how often a page mentions each entity, in the order of their first mention."""
    return dict(Counter(mention.entity for mention in page.mentions))


def _page_index(page: AnnotatedPage) -> PageIndex:
    """Return what a page adds to the index."""
    sentences: dict[tuple[str, Span], list[PageMention]] = {}
    for mention in page.mentions:
        sentences.setdefault((mention.entity, mention.sentence), []).append(mention)
    found = tuple((entity, _excerpt(page, sentence, mentions)) for (entity, sentence), mentions in sentences.items())
    return PageIndex(page.text, page.mentions, counts_of(page), found)


def excerpts_by_entity(page: AnnotatedPage) -> dict[str, list[Excerpt]]:
    """Return a page's excerpts by entity, in the order of their first mention."""
    found: dict[str, list[Excerpt]] = {}
    for entity, excerpt in _page_index(page).excerpts:
        found.setdefault(entity, []).append(excerpt)
    return found


def told_by_entity(page: AnnotatedPage) -> dict[str, str]:
    """Return by entity what a page's excerpts of it are told by."""
    return {entity: digest(found) for entity, found in excerpts_by_entity(page).items()}


def _excerpt(page: AnnotatedPage, sentence: Span, mentions: list[PageMention]) -> Excerpt:
    shift = sentence.start
    # a name may go on behind what the rules took for a sentence's end
    sentence = Span(shift, max(sentence.end, *(mention.end for mention in mentions)))
    spans = tuple(Span(mention.start - shift, mention.end - shift) for mention in mentions)
    fragment = next((mention.fragment for mention in mentions if mention.fragment), "")
    return Excerpt(page.key, page.text[sentence.start : sentence.end], spans, fragment)
