"""How far the knowledge of a page reaches: to its newest event, or to the day on which its newest source appeared.

A text can be read again and found right long after its sources end. So this date stands beside that of the review.
Dates are ISO 8601 at their own precision, and the empty text where nothing bears one.
"""

from collections.abc import Iterable, Iterator

from mkdocs_explainer.model.context_page import ContextPage
from mkdocs_explainer.model.corpus import Corpus, Entity
from mkdocs_explainer.model.sources import Citation
from mkdocs_explainer.text.references import find_references


def newest(dates: Iterable[str]) -> str:
    """Return the latest date. A year without a day counts as its beginning: nobody knows that more of it is covered.

    >>> newest(["2024-10-31", "2026", "2025-09", "-0044"]), newest([])
    ('2026', '')
    """
    return max((date for date in dates if not date.startswith("-")), default="")


def reach_of_article(corpus: Corpus, article: str) -> str:
    """Return how far the notes on an article reach, and what stands before it to be known first."""
    notes = [note for note in corpus.notes_of(article) if note.status not in ("draft", "retracted")]
    cited = [citation for note in notes for citation in note.sources]
    texts = [note.body for note in notes]
    if given := corpus.articles.get(article):
        cited += given.sources
        texts.append(given.know_first)
    return newest(_issued(corpus, cited, texts))


def reach_of_entity(corpus: Corpus, entity: Entity) -> str:
    """Return how far an entry reaches."""
    lists = [entity.sources, *(fact.sources for fact in entity.facts), *(role.sources for role in entity.roles)]
    cited = [citation for found in lists for citation in found]
    return newest(_issued(corpus, cited, [entity.summary, entity.body]))


def reach_of_page(corpus: Corpus, page: ContextPage) -> str:
    """Return how far a context page reaches, as far as its front matter tells."""
    events = [event.end or event.date for event in page.timeline]
    cited = [Citation(id) for id in page.sources]
    cited += [citation for event in page.timeline for citation in event.sources]
    cited += [citation for claim in page.claims for position in claim.positions for citation in position.sources]
    cited += [citation for figure in page.figures for citation in figure.citations]
    return newest([*events, *_issued(corpus, cited, [page.answer])])


def _issued(corpus: Corpus, cited: Iterable[Citation], texts: Iterable[str]) -> Iterator[str]:
    """Yield when the sources appeared that lists and texts cite, as far as they say so."""
    ids = {citation.id for citation in cited}
    ids.update(reference.target for text in texts for reference in find_references(text) if reference.kind == "cite")
    for id in ids:
        if (source := corpus.sources.get(id)) and source.issued:
            yield source.issued
