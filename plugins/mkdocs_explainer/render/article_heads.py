"""Articles as lists tell them, without their texts: a list is another one only when what it shows is."""

from functools import lru_cache
from typing import NamedTuple

from mkdocs_explainer.model.corpus import Article, Corpus, Note
from mkdocs_explainer.render.article import opening
from mkdocs_explainer.render.passage_notes import passage_notes
from mkdocs_explainer.render.plain import cut
from mkdocs_explainer.site.page import says_of

DESCRIPTION = 200
"""Characters: what search engines and networks show of a page."""


class ArticleHead(NamedTuple):
    """What lists say of an article."""

    id: str
    title: str
    published: str
    publisher: str
    lang: str
    text: str
    """Its first sentences."""


class NoteLine(NamedTuple):
    """What lists say of a note on a passage."""

    id: str
    says: str
    status: str
    headline: str
    lang: str
    created: str


@lru_cache(maxsize=1 << 14)
def article_description(article: Article) -> str:
    """Return what to say of an article: its first sentences below the headline, in two hundred characters at most."""
    return cut(opening(article, 4 * DESCRIPTION), DESCRIPTION)


def head_of(article: Article) -> ArticleHead:
    """Return what lists say of an article."""
    text = article_description(article)
    return ArticleHead(article.id, article.title, article.published, article.publisher, article.lang, text)


def line_of(note: Note) -> NoteLine:
    """Return what lists say of a note."""
    return NoteLine(note.id, says_of(note), note.status, note.headline, note.lang, note.created)


def lines_of_article(corpus: Corpus, article: str) -> tuple[NoteLine, ...]:
    """Return what lists say of the notes on passages of an article, drafts among them, in the text's order.

    Where a passage stands is looked up in the file; of words that stand otherwise there the notes come last.
    """
    text = corpus.articles[article].text if article in corpus.articles else ""
    notes = passage_notes(corpus, article, with_drafts=True)
    return tuple(map(line_of, sorted(notes, key=lambda note: _place(text, note))))


def _place(text: str, note: Note) -> int:
    if not note.quote:
        return len(text)
    before, exact = note.quote.prefix, note.quote.exact
    around = text.find(before + exact)
    found = around + len(before) if around >= 0 else text.find(exact)
    return found if found >= 0 else len(text)
