"""What is decided about articles, a few at a time, step by step: read, linked, the sentences around the places found.

The decisions are those of `site.page.consider`. One article after the other through all steps would take a tenth
longer, since each step drives the last one's code and data out of the processor's caches; and what arrays can tell of
many texts they tell at once.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from mkdocs_explainer.hosts.archive.characters import Characters, Offsets
from mkdocs_explainer.hosts.archive.glossary import Glossary, linker_of
from mkdocs_explainer.hosts.archive.paragraph_edges import paragraph_edges
from mkdocs_explainer.hosts.archive.rows import Row, RowError, view_of
from mkdocs_explainer.hosts.archive.sentence_spans import sentence_spans
from mkdocs_explainer.linking.linker import Linker
from mkdocs_explainer.linking.meanings import Meaning
from mkdocs_explainer.model.corpus import Note
from mkdocs_explainer.site.considering import Considered, Decided, consider, decide, named
from mkdocs_explainer.text.formulas import formulas
from mkdocs_explainer.text.sentences import edges_of
from mkdocs_explainer.text.view import TextView

_TOGETHER = 256
"""Articles that take each step together."""
_MOST_CHARACTERS = 1_000_000
"""Of them, unless one alone has more: their arrays have some bytes for each character."""


@dataclass(slots=True)
class Looked:
    """An article, and what was decided about it. Offsets: half-open, code points of its text."""

    number: int
    row: Row
    text: str
    view: TextView | None = None
    """`None`: the text is plain, and each of its lines a paragraph (`paragraph_edges`)."""
    decided: Decided | None = None
    """`None`: it cannot be read."""
    sentences: Offsets | None = None
    """Where the sentences of its places start, and in a second row where they end; `None`: there is no place."""
    error: str = ""
    """Why it cannot be read."""


def read(row: Row, glossary: Glossary) -> Considered:
    """Return what the site's build decides about an article."""
    linker, notes, meanings = _asked_of(row, glossary)
    return consider(view_of(row), linker, notes, meanings=meanings)


def _asked_of(row: Row, glossary: Glossary) -> tuple[Linker, Sequence[Note], Sequence[Meaning]]:
    """Return who links an article, and what people wrote about its words."""
    linker = linker_of(glossary, row.lang or glossary.lang)
    return linker, glossary.notes_by_article.get(row.id, ()), glossary.meanings_by_article.get(row.id, ())


def look_at(rows: Iterable[tuple[int, Row | RowError]], glossary: Glossary) -> Iterator[Looked]:
    """Yield what is decided about rows with these numbers, in their order; nothing is raised for one of them."""
    for some in _together(rows):
        articles = [_begun(number, row) for number, row in some]
        _go_on(articles, glossary)
        yield from articles


def _together(rows: Iterable[tuple[int, Row | RowError]]) -> Iterator[list[tuple[int, Row | RowError]]]:
    """Yield some rows at a time."""
    some: list[tuple[int, Row | RowError]] = []
    length = 0
    for number, row in rows:
        own = len(row.text) + len(row.html) if isinstance(row, Row) else 0
        if some and (len(some) == _TOGETHER or length + own > _MOST_CHARACTERS):
            yield some
            some, length = [], 0
        some.append((number, row))
        length += own
    if some:
        yield some


def _begun(number: int, row: Row | RowError) -> Looked:
    if isinstance(row, RowError):
        return Looked(number, Row("", ""), "", error=str(row))
    article = Looked(number, row, row.text)
    if not row.is_plain:
        _try(article, _view)
    return article


def _view(article: Looked) -> None:
    article.view = view_of(article.row)
    article.text = article.view.text


def _try(article: Looked, step: Callable[[Looked], None]) -> None:
    """Take a step, or note why it cannot be taken: one text of a million must not stop the others."""
    try:
        step(article)
    except Exception as error:  # noqa: BLE001 -- whatever it is
        article.decided, article.error = None, f"{type(error).__name__}: {error}"[:500]


def _go_on(articles: Sequence[Looked], glossary: Glossary) -> None:
    """Fill in what is decided about some articles."""
    characters = Characters([article.text for article in articles])
    edges, is_regular = paragraph_edges(characters, np.array([not one.view for one in articles], np.bool_))

    def link(article: Looked) -> None:
        row = article.row
        linker, notes, meanings = _asked_of(row, glossary)
        if article.view or notes or meanings:
            article.decided = decide(article.view or view_of(row), linker, notes, meanings=meanings)
        else:  # a view would tell nothing else, and takes a while to make
            places, refused = linker.places(row.text, blocked=formulas(row.text))
            article.decided = Decided(places, refused, {}, ())

    for article, regular in zip(articles, is_regular.tolist(), strict=True):
        if not (article.error or article.view or regular):
            _try(article, _view)
    for article in sorted(articles, key=lambda one: one.row.lang):  # no more linkers are kept than some languages have
        if not article.error:
            _try(article, link)
    _add_sentences(articles, characters, edges)


def _add_sentences(articles: Sequence[Looked], characters: Characters, edges: Offsets) -> None:
    """Fill in the sentences of some articles. edges: of the paragraphs of those without a view."""
    asked: list[tuple[Looked, int]] = []
    places: list[int] = []
    bounds = edges.tolist()
    for article, at in zip(articles, characters.starts.tolist(), strict=True):
        decided, view = article.decided, article.view
        if not (decided and decided.places):
            continue
        if view and (decided.told or any(link.entity for link in view.links)):
            article.sentences = np.array([one.sentence for one in named(view, decided)], np.int64).T
            continue
        if view:
            bounds += [at + edge for edge in edges_of(article.text, view.blocks)]
        asked.append((article, at))
        places += [at + place[0] for place in decided.places]
    if not asked:
        return
    several = sentence_spans(characters, np.array(places, np.int64), np.array(sorted(bounds), np.int64))
    spans = np.stack(several)
    done = 0
    for article, at in asked:
        count = len(article.decided.places) if article.decided else 0
        article.sentences = spans[:, done : done + count] - at
        done += count
