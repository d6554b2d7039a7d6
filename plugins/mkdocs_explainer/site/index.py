"""What all pages together know: where each entity is mentioned."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.site.page import AnnotatedPage, PageMention


class Excerpt(NamedTuple):
    """A sentence in which an entity is mentioned."""

    page: str
    """The page's key."""
    text: str
    spans: tuple[Span, ...]
    """The mentions, as offsets in `text`."""
    fragment: str
    """Id of the first of these mentions that has an element on the page; empty when none has."""


@dataclass(frozen=True, slots=True)
class SiteIndex:
    """Backlinks of the whole site."""

    excerpts: Mapping[str, tuple[Excerpt, ...]]
    """By entity: each sentence once, pages in the given order, sentences in the text's."""
    counts: Mapping[str, Mapping[str, int]]
    """By page key: mentions of each entity, entities in the order of their first mention."""

    def mentions_of(self, entity: str) -> int:
        """Return how often the entity is mentioned on all pages."""
        return sum(len(excerpt.spans) for excerpt in self.excerpts.get(entity, ()))

    def pages_of(self, entity: str) -> list[str]:
        """Return the keys of the pages that mention the entity, each once, in order."""
        return list(dict.fromkeys(excerpt.page for excerpt in self.excerpts.get(entity, ())))


def site_index(pages: Iterable[AnnotatedPage]) -> SiteIndex:
    """Return the index over the pages, in time linear in their mentions."""
    excerpts: defaultdict[str, list[Excerpt]] = defaultdict(list)
    counts: dict[str, dict[str, int]] = {}
    for page in pages:
        own: dict[str, int] = {}
        counts[page.key] = own
        sentences: dict[tuple[str, Span], list[PageMention]] = {}
        for mention in page.mentions:
            own[mention.entity] = own.get(mention.entity, 0) + 1
            sentences.setdefault((mention.entity, mention.sentence), []).append(mention)
        for (entity, sentence), mentions in sentences.items():
            excerpts[entity].append(_excerpt(page, sentence, mentions))
    return SiteIndex({entity: tuple(found) for entity, found in excerpts.items()}, counts)


def _excerpt(page: AnnotatedPage, sentence: Span, mentions: list[PageMention]) -> Excerpt:
    shift = sentence.start
    # a name may go on behind what the rules took for a sentence's end
    sentence = Span(shift, max(sentence.end, *(mention.end for mention in mentions)))
    spans = tuple(Span(mention.start - shift, mention.end - shift) for mention in mentions)
    fragment = next((mention.fragment for mention in mentions if mention.fragment), "")
    return Excerpt(page.key, page.text[sentence.start : sentence.end], spans, fragment)
