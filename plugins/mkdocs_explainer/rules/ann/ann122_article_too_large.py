"""The rule ANN122."""

from collections.abc import Iterator

from mkdocs_explainer.model.findings import Finding, Location, Severity
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context
from mkdocs_explainer.site.page_size import MOST_BYTES, article_size


def check(context: Context) -> Iterator[Finding]:
    """Yield articles that are too large for one page."""
    for id, text in context.texts.items():
        article, notes = context.corpus.articles[id], context.corpus.notes_of(id)
        size = article_size(
            text,
            notes,
            blocks=len(context.blocks.get(id, ())),
            mentions=context.counts.get(id, 0),
            entities=len(context.mentioned_in.get(id, ())),
        )
        if size.total > MOST_BYTES:
            told = (f"{_mb(size.text)} of text", f"{_mb(size.mentions)} of mentions", f"{_mb(size.notes)} of notes")
            yield Finding(
                "ANN122",
                f"this article takes about {_mb(size.total)}: {', '.join(told)};"
                f" what is more than {_mb(MOST_BYTES)} goes on on further pages",
                Location(article.file),
                help="make several articles of it, such as one for each chapter: a file in seeds/ for each",
            )


def _mb(size: int) -> str:
    return f"{size / 1e6:.1f} MB"


RULE = Rule(
    code="ANN122",
    name="article-too-large",
    severity=Severity.INFO,
    what="An article takes more than 2 MB with its notes and mentions, and has several pages. The size is reckoned.",
    why=(
        "What a phone cannot show goes on on further pages, cut where it is full. Chapters are better places for that: "
        "readers find them by their titles, and search leads into each."
    ),
    example="# seeds/report.txt: 1.9 MB, three hundred chapters",
    fix="# seeds/report-01.txt, seeds/report-02.txt and so on: one for each chapter",
    check=check,
)
