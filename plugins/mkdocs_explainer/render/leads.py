"""Articles as lists and the first page tell them: a sentence, what their notes say, the corrections that weigh most."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from mkdocs_explainer.model.corpus import Article, Note
from mkdocs_explainer.model.sections import article_key
from mkdocs_explainer.render.headlines import TallyPart, tally_of
from mkdocs_explainer.render.sharing import article_description
from mkdocs_explainer.render.site import Site
from mkdocs_explainer.render.words import SAYS_WORDS
from mkdocs_explainer.site.page import has_words, says_of

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


@dataclass(frozen=True, slots=True)
class _Told:
    note: Note

    @property
    def says(self) -> str:
        return says_of(self.note)


def leads(site: Site, *, with_drafts: bool) -> Iterator[Lead]:
    """Yield the articles, newest first."""
    weights = {says: place for place, says in enumerate(SAYS_WORDS)}
    for article in site.articles:
        notes = [
            note
            for note in site.corpus.notes_of(article.id)
            if note.quote and has_words(note) and (with_drafts or note.status != "draft")
        ]
        found = [note for note in notes if says_of(note) in _CORRECTING and note.headline and note.status == "reviewed"]
        found.sort(key=lambda note: weights[says_of(note)])
        entries = len(site.index.counts.get(article_key(article.id), ()))
        told = tally_of(_Told(note) for note in notes)
        yield Lead(article, article_description(article), entries, told, found[:_FINDINGS])
