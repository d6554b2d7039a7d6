"""Articles as lists and the first page tell them: a sentence, what their notes say, the corrections that weigh most."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from mkdocs_explainer.model.corpus import Article, Note
from mkdocs_explainer.model.sections import article_key
from mkdocs_explainer.render.headlines import TallyPart, tally_of
from mkdocs_explainer.render.messages.words import Words
from mkdocs_explainer.render.passage_notes import passage_notes
from mkdocs_explainer.render.sharing import article_description
from mkdocs_explainer.render.site import Site
from mkdocs_explainer.render.words import SAYS_WORDS
from mkdocs_explainer.site.page import says_of

_FINDINGS = 2
"""Corrections that are told of an article."""
_CORRECTING = ("unsupported", "disputed", "imprecise", "outdated")


class Lead(NamedTuple):
    """One article."""

    article: Article
    text: str
    entries: int
    """How many entries it mentions."""
    tally: list[TallyPart]
    findings: list[Note]


def leads(site: Site, articles: Iterable[Article], words: Words, *, with_drafts: bool) -> Iterator[Lead]:
    """Yield articles as they are listed."""
    weights = {says: place for place, says in enumerate(SAYS_WORDS)}
    for article in articles:
        notes = passage_notes(site.corpus, article.id, with_drafts=with_drafts)
        found = [note for note in notes if says_of(note) in _CORRECTING and note.headline and note.status == "reviewed"]
        found.sort(key=lambda note: weights[says_of(note)])
        entries = len(site.index.counts.get(article_key(article.id), ()))
        yield Lead(article, article_description(article), entries, tally_of(notes, words), found[:_FINDINGS])
