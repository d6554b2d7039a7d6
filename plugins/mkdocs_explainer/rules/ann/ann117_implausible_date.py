"""The rule ANN117."""

from collections.abc import Iterator
from datetime import date, timedelta

from mkdocs_explainer.model.corpus import Corpus
from mkdocs_explainer.model.findings import Finding, Severity
from mkdocs_explainer.model.origins import KeyPath, Origin
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context

_FIRST_SITE = 1991
"""The year before which nobody looked a web page up, and no note was written."""
_FIRST_NEWS = 1450
"""The year before which nothing was printed that is cited by its day."""
_FAR = 30
"""Years from now to which plans reach: terms of office, treaties, deadlines."""


def check(context: Context) -> Iterator[Finding]:
    """Yield dates that cannot be: of what has happened in the future, of what people planned far beyond it."""
    latest = context.today + timedelta(days=1)  # somewhere it is tomorrow already
    for origin, keys, written, first in _done(context.corpus):
        if written and _is_after(written, latest):
            message = f"{written} is in the future, and this has happened already"
            yield Finding("ANN117", message, origin.locate(*keys), help="correct the date")
        elif written and not written.startswith("-") and int(written[:4]) < first:
            message = f"in {int(written[:4])} there was nothing of this kind"
            yield Finding("ANN117", message, origin.locate(*keys), help="correct the year")
    for origin, keys, written in _planned(context.corpus):
        if written and not written.startswith("-") and int(written[:4]) > context.today.year + _FAR:
            message = f"{written} is more than {_FAR} years from now"
            yield Finding("ANN117", message, origin.locate(*keys), help="correct the year")


def _is_after(written: str, latest: date) -> bool:
    return not written.startswith("-") and written > latest.isoformat()[: len(written)]


def _done(corpus: Corpus) -> Iterator[tuple[Origin, KeyPath, str, int]]:
    """Yield the dates of what has happened, each with the first year that it may be in."""
    for id, article in corpus.articles.items():
        yield corpus.origin("article", id), ("published",), article.published, _FIRST_NEWS
    for id, entity in corpus.entities.items():
        origin = corpus.origin("entity", id)
        yield origin, ("reviewed",), entity.reviewed, _FIRST_SITE
        for number, fact in enumerate(entity.facts):
            yield origin, ("facts", number, "as_of"), fact.as_of, 0
    for (article_id, id), note in corpus.notes.items():
        origin = corpus.origin("note", f"{article_id}/{id}")
        yield origin, ("created",), note.created, _FIRST_SITE
        yield origin, ("reviewed",), note.reviewed, _FIRST_SITE
    for id, source in corpus.sources.items():
        origin = corpus.origin("source", id)
        yield origin, ("accessed",), source.accessed, _FIRST_SITE
        yield origin, ("issued",), source.issued, 0


def _planned(corpus: Corpus) -> Iterator[tuple[Origin, KeyPath, str]]:
    """Yield the dates that may be in the future."""
    for id, entity in corpus.entities.items():
        origin = corpus.origin("entity", id)
        if entity.dates:
            yield origin, ("dates", "start"), entity.dates.start
            yield origin, ("dates", "end"), entity.dates.end
        for number, role in enumerate(entity.roles):
            yield origin, ("roles", number, "from"), role.start
            yield origin, ("roles", number, "to"), role.end


RULE = Rule(
    code="ANN117",
    name="implausible-date",
    severity=Severity.WARNING,
    what="A date of what has happened (published, issued, accessed, created, reviewed, the date of a figure) is in the"
    " future; a note was written, or a page looked up, before there was a web; an event or office is dated more than"
    " thirty years ahead.",
    why="It is a slip of the keyboard, and readers would be told a wrong date: 2062 for 2026, 0204 for 2024.",
    example="created: 2062-11-02",
    fix="created: 2026-11-02",
    check=check,
)
