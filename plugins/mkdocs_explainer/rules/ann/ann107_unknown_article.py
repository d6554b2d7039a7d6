"""The rule ANN107."""

from collections.abc import Iterator

from mkdocs_explainer.model.findings import Finding, Severity
from mkdocs_explainer.rules.lookup import did_you_mean, renaming
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context


def check(context: Context) -> Iterator[Finding]:
    """Yield folders of notes, and pages, that name an article which does not exist."""
    corpus = context.corpus
    known = {*corpus.articles, *(key for kind, key in corpus.broken if kind == "article")}
    reported = set()
    for article, note in corpus.notes:
        if article not in known and article not in reported:
            reported.add(article)
            yield Finding(
                "ANN107",
                f"there is no article {article}",
                corpus.origin("note", f"{article}/{note}").locate(),
                help=did_you_mean(article, known) or "name the folder of notes like the article's id",
            )
    for reference in context.written_references:
        if reference.kind == "article" and reference.target not in known:
            place = reference.locate()
            yield Finding(
                "ANN107",
                f"there is no article {reference.target}",
                place,
                help=did_you_mean(reference.target, known),
                fixes=renaming(context, place, reference.target, known),
            )


RULE = Rule(
    code="ANN107",
    name="unknown-article",
    severity=Severity.ERROR,
    what="Notes lie in a folder, or a page names an article, that does not exist.",
    why="Readers would never see these notes, because there is no page to show them on.",
    example="annotations/notes/north-korea-troops/meat-grinder.yml",
    fix="annotations/notes/north-korean-troops/meat-grinder.yml",
    safety="suggestion",
    check=check,
)
