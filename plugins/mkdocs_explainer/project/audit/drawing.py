"""What can be judged on a site, and a random sample of it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Literal, get_args

from mkdocs_explainer.model.mentions import Mention
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.project.reading import Project
from mkdocs_explainer.site.page import AnnotatedPage
from mkdocs_explainer.suggesting.kin import Kin
from mkdocs_explainer.suggesting.suggestions import suggest
from mkdocs_explainer.suggesting.unexplained import Explained
from mkdocs_explainer.text.sentences import sentences

Stratum = Literal["link", "refusal", "unlinked"]
"""A link that the program made; words that look like a name of the glossary and were left alone; a name that the text
uses and nothing explains."""
STRATA: tuple[Stratum, ...] = get_args(Stratum)


@dataclass(frozen=True, slots=True, order=True)
class Item:
    """One thing to be judged."""

    stratum: Stratum
    page: str
    """Its key: `articles/<article>`, or a hand-written page's path without the ending."""
    start: int
    """Code point of the page's text."""
    words: str
    sentence: str
    """With the words between ⟦ and ⟧."""
    entities: tuple[str, ...] = ()
    """Ids: of a link the one that it leads to, else those that were thought of."""
    reason: str = ""
    """Of a refusal."""


def population(project: Project) -> list[Item]:
    """Return everything on the site that can be judged, sorted.

    Links that an author wrote are left out: no program decided them.
    """
    kin = Kin(project.corpus.entities.values())
    pages = list(project.articles.values())
    pages += [project.written_page(page) for page in project.written.values() if project.is_linked(page)]
    return sorted(item for page in pages for item in _items(page, kin))


def _items(page: AnnotatedPage, kin: Kin) -> Iterator[Item]:
    spans = sentences(page.text, breaks=page.blocks)
    for mention in page.mentions:
        if mention.linked and mention.via:
            place = Span(mention.start, mention.end)
            yield _item(page, "link", place, spans, (mention.entity,))
    for refusal in page.refusals:
        place = Span(refusal.start, refusal.end)
        yield _item(page, "refusal", place, spans, refusal.entities, refusal.reason.value)
    explained = Explained(
        [Mention(each.entity, each.start, each.end) for each in page.mentions],
        page.refusals,
    )
    for one in suggest(page.text, kin, explained, breaks=page.blocks):
        # refusals are a stratum of their own; terms are no names
        if one.kind in ("entity", "alias") and one.places and not explained.refusal_places.any_at(one.places[0]):
            yield _item(page, "unlinked", one.places[0], spans, one.entities)


def _item(
    page: AnnotatedPage,
    stratum: Stratum,
    place: Span,
    spans: Sequence[Span],
    entities: tuple[str, ...],
    reason: str = "",
) -> Item:
    whole = next((span for span in spans if span.start <= place.start < span.end), place)
    end = max(whole.end, place.end)
    before, words, after = (
        page.text[whole.start : place.start],
        page.text[place.start : place.end],
        page.text[place.end : end],
    )
    sentence = " ".join(f"{before}⟦{words}⟧{after}".split())
    return Item(stratum, page.key, place.start, " ".join(words.split()), sentence, entities, reason)


def draw(items: Iterable[Item], counts: dict[Stratum, int], *, seed: int) -> list[Item]:
    """Return a sample, sorted: of each stratum so many, from each page its share, by chance within it.

    Of a stratum that has no more than asked for, all.
    """
    chance = Random(seed)  # noqa: S311 -- the seed is printed: anybody can draw the same sample
    chosen: list[Item] = []
    everything = sorted(items)
    for stratum in STRATA:
        of_page: dict[str, list[Item]] = {}
        for item in everything:
            if item.stratum == stratum:
                of_page.setdefault(item.page, []).append(item)
        shares = _shares({page: len(found) for page, found in of_page.items()}, counts.get(stratum, 0), chance)
        for page, found in of_page.items():
            chosen += chance.sample(found, shares[page])
    return sorted(chosen)


def _shares(sizes: dict[str, int], wanted: int, chance: Random) -> dict[str, int]:
    """Return how many of each page are drawn: its share of the whole, what is left over by chance."""
    total = sum(sizes.values())
    if wanted >= total:
        return sizes
    shares = {page: wanted * size // total for page, size in sizes.items()}
    rests = [page for page, size in sizes.items() for _ in range(size - shares[page])]
    chance.shuffle(rests)
    for page in rests[: wanted - sum(shares.values())]:
        shares[page] += 1
    return shares
