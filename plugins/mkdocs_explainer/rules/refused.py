"""Names in articles that are not linked, for rules that tell why."""

from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_explainer.model.findings import Location
from mkdocs_explainer.model.mentions import Reason
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.site.checking import Context


class RefusedName(NamedTuple):
    """A name in an article, wherever it stands there without a link for the same reason."""

    article: str
    words: str
    entities: tuple[str, ...]
    first: Location
    times: str
    """How often, in words; empty: once."""


def refused_names(context: Context, *reasons: Reason) -> Iterator[RefusedName]:
    """Yield the names that are not linked for one of these reasons, each once per article."""
    for article, refusals in context.refusals.items():
        groups: dict[tuple[str, tuple[str, ...]], list[Span]] = {}
        for refusal in refusals:
            if refusal.reason in reasons:
                span = Span(refusal.start, refusal.end)
                words = " ".join(context.texts[article][slice(*span)].split())
                groups.setdefault((words, refusal.entities), []).append(span)
        for (words, entities), places in groups.items():
            times = f" (in {len(places)} places)" if len(places) > 1 else ""
            yield RefusedName(article, words, entities, context.locate_in_article(article, places[0]), times)
