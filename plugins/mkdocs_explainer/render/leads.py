"""Articles as lists and the first page tell them: a sentence, what their notes say, the corrections that weigh most."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from mkdocs_explainer.model.sections import article_key
from mkdocs_explainer.render.article_heads import ArticleHead, NoteLine
from mkdocs_explainer.render.headlines import TallyPart, tally_of
from mkdocs_explainer.render.messages.words import Words
from mkdocs_explainer.render.site import Site
from mkdocs_explainer.render.words import SAYS_WORDS

LEADING = 3
"""Articles beside what is new: one that leads, and two below it."""
MOST_LEADS = LEADING + 2 * 3
"""Articles that the first page tells: those, and two rows of three."""
_FINDINGS = 2
"""Corrections that are told of an article."""
_FINDINGS_LEADING = 5
"""Of the one that leads the first page."""
_CORRECTING = ("unsupported", "disputed", "imprecise", "outdated")


class Lead(NamedTuple):
    """One article."""

    article: ArticleHead
    text: str
    entries: int
    """How many entries it mentions."""
    tally: list[TallyPart]
    findings: list[NoteLine]


def leads(site: Site, articles: Iterable[ArticleHead], words: Words, *, with_drafts: bool) -> Iterator[Lead]:
    """Yield articles as they are listed; the first one leads."""
    weights = {says: weight for weight, says in enumerate(SAYS_WORDS)}
    for place, article in enumerate(articles):
        notes = [note for note in site.lines_of(article.id) if with_drafts or note.status != "draft"]
        found = [note for note in notes if note.says in _CORRECTING and note.headline and note.status == "reviewed"]
        found.sort(key=lambda note: weights[note.says])
        entries = len(site.index.counts.get(article_key(article.id), ()))
        yield Lead(
            article, article.text, entries, tally_of(notes, words), found[: _FINDINGS if place else _FINDINGS_LEADING]
        )
