"""Which of several entities a name probably means in an article, as a proposal for people to review."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from mkdocs_explainer.model.mentions import Reason, Refusal


class Read(NamedTuple):
    """What was decided about an article."""

    article: str
    text: str
    refusals: tuple[Refusal, ...]
    mentioned: frozenset[str]
    """Ids of entities that it names by words that mean no other."""


class ProposedSense(NamedTuple):
    """A name of several entities in some articles, and the one that the site speaks of most."""

    form: str
    entity: str
    articles: tuple[str, ...]
    counts: Mapping[str, int]
    """By id: how many articles name the entity by words that mean no other."""


def propose_senses(read: Iterable[Read]) -> Iterator[ProposedSense]:
    """Yield a proposal for each ambiguous name of which the site names one entity in more articles than the others."""
    articles = list(read)
    named = Counter(id for one in articles for id in one.mentioned)
    places: dict[tuple[str, tuple[str, ...]], dict[str, None]] = {}
    for one in articles:
        for refusal in one.refusals:
            if refusal.reason is Reason.AMBIGUOUS:
                form = " ".join(one.text[refusal.start : refusal.end].split())
                places.setdefault((form, refusal.entities), {})[one.article] = None
    for (form, entities), found in sorted(places.items()):
        counts = {id: named[id] for id in entities}
        best = max(counts.values())
        chosen = [id for id, count in counts.items() if count == best]
        if len(chosen) == 1:
            yield ProposedSense(form, chosen[0], tuple(found), counts)
