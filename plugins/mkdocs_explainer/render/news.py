"""What is new, as the first page tells it: notes, and what changed on the context pages, newest first."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from mkdocs_explainer.model.sections import article_key
from mkdocs_explainer.render.leads import Lead
from mkdocs_explainer.render.plain import cut, plain_text
from mkdocs_explainer.render.site import Site
from mkdocs_explainer.render.words import SAYS_WORDS

_MOST = 6
"""As many as stand beside the first article without being much longer than it."""
_EACH = 3
"""Of one article, and of all context pages together, where others have something new, too."""
_LONGEST = 120
"""Characters of what changed on a page: three lines of the column."""
_WEIGHTS = {says: weight for weight, says in enumerate(dict.fromkeys(("update", *SAYS_WORDS)))}
"""Of one day what happened since comes first, then what weighs most."""


class News(NamedTuple):
    """One thing that is new."""

    date: str
    key: str
    """The page it stands on."""
    id: str
    """Of the note; empty: a change of the page."""
    words: str
    about: str
    """The page's title."""
    says: str
    """What the note says; empty: no note."""
    lang: str


def news(site: Site, shown: Iterable[Lead], *, with_drafts: bool) -> list[News]:
    """Return what is new, newest first; what has no date is not. shown: articles whose corrections are told already."""
    told = {(lead.article.id, note.id) for lead in shown for note in lead.findings}
    notes = (one for one in _of_notes(site, with_drafts=with_drafts) if one[1] not in told)
    ranked = sorted([*_of_pages(site), *notes], key=lambda one: one[0])
    ranked.sort(key=lambda one: one[2].date, reverse=True)
    counts = Counter[str]()
    first: list[News] = []
    rest: list[News] = []
    for _, _, one in ranked:
        where = one.key if one.id else ""
        counts[where] += 1
        (first if counts[where] <= _EACH else rest).append(one)
    return sorted([*first, *rest][:_MOST], key=lambda one: one.date, reverse=True)


_Ranked = tuple[int, tuple[str, str], News]
"""How early it comes on its day, an id, and what it is."""


def _of_notes(site: Site, *, with_drafts: bool) -> Iterator[_Ranked]:
    for article in site.heads:
        key = article_key(article.id)
        for note in site.lines_of(article.id):
            if (
                note.created
                and note.headline
                and (note.status == "reviewed" or (with_drafts and note.status == "draft"))
            ):
                one = News(note.created, key, note.id, note.headline, article.title, note.says, note.lang)
                yield 1 + _WEIGHTS[note.says], (article.id, note.id), one


def _of_pages(site: Site) -> Iterator[_Ranked]:
    for page in site.context_pages:
        for newest in page.front.changes[:1]:
            words = cut(plain_text(newest.text), _LONGEST)
            yield 0, (page.key, ""), News(newest.date, page.key, "", words, page.title, "", site.lang_of(page.key))
