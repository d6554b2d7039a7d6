"""The rule ANN107."""

from collections.abc import Iterator
from functools import partial

from mkdocs_explainer.model.corpus import SENSES
from mkdocs_explainer.model.findings import Finding, Location, Severity
from mkdocs_explainer.rules.lookup import did_you_mean
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.rules.unknown import Kind, Use, unknown_ids
from mkdocs_explainer.site.checking import Context

_KIND = Kind("ANN107", "article", "article")


def check(context: Context) -> Iterator[Finding]:
    """Yield folders of notes, and pages, that name an article which does not exist."""
    corpus = context.corpus
    known = {*corpus.articles, *(key for kind, key in corpus.broken if kind == "article")}
    first: dict[str, str] = {}
    for article, note in corpus.notes:
        first.setdefault(article, note)
    for article, note in first.items():
        if article in known:
            continue
        gone = context.change.gone.get(("article", article)) if context.change else None
        notes = len(corpus.notes_of(article))
        advice = did_you_mean(article, known) or "name the folder of notes like the article's id"
        if gone:
            advice = "take the deletion back, or delete the notes, too"
        if gone and gone.renamed:
            advice = f"give their folder the new name: explainer rename {article} {gone.renamed}"
        yield Finding(
            "ANN107",
            f"this change deletes the article {article}, and its {notes:,} notes are still there"
            if gone
            else f"there is no article {article}",
            Location(gone.path) if gone else corpus.origin("note", f"{article}/{note}").locate(),
            help=advice,
        )
    uses = [
        Use(reference.target, reference.locate)
        for reference in context.written_references
        if reference.kind == "article" and reference.target not in known
    ]
    uses += (
        Use(id, partial(corpus.origin(*SENSES).locate, "senses", number, "articles", place))
        for number, sense in enumerate(corpus.senses)
        for place, id in enumerate(sense.articles)
        if id not in known
    )
    yield from unknown_ids(context, _KIND, uses, known, lambda _: "write the id of an article")


RULE = Rule(
    code="ANN107",
    name="unknown-article",
    severity=Severity.ERROR,
    what="Notes lie in a folder, or a page or a sense names an article, that does not exist.",
    why="Readers would never see these notes, because there is no page to show them on.",
    example="annotations/notes/north-korea-troops/meat-grinder.yml",
    fix="annotations/notes/north-korean-troops/meat-grinder.yml",
    safety="suggestion",
    check=check,
)
