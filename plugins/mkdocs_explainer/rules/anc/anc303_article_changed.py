"""The rule ANC303."""

from collections.abc import Iterator

from mkdocs_explainer.anchoring.quotes import Found
from mkdocs_explainer.model.findings import Finding, Related, Severity
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.rules.lookup import requoting
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context


def check(context: Context) -> Iterator[Finding]:
    """Yield notes whose passage the article now words otherwise."""
    for (article, note_id), place in context.anchors.items():
        note = context.corpus.notes[article, note_id]
        if not isinstance(place, Found) or not place.edited or note.quote is None:
            continue
        origin = context.corpus.origin("note", f"{article}/{note_id}")
        span = Span(place.start, place.end)
        location = context.locate_text(origin, "quote", "exact", text=note.quote.exact)
        words = " ".join(context.texts[article][place.start : place.end].split())
        yield Finding(
            "ANC303",
            "these are not quite the words of the article",
            location,
            label="quoted",
            related=(Related(context.locate_in_article(article, span), "in the article"),),
            help=f"if the article was edited, check that the note still fits; then: explainer reanchor {origin.path}",
            fixes=requoting(context, location, note.quote.exact, words, safety="suggestion"),
        )


RULE = Rule(
    code="ANC303",
    name="article-changed",
    severity=Severity.WARNING,
    what="The article’s words differ a little from those that a note quotes; the passage is found by what is alike.",
    why="The note was written about the earlier words. Whether it is true of the new ones, only a person can tell.",
    example=(
        "quote: nearly 10,000 soldiers were sent to the region\n"
        "# the article now says: “nearly 10,000 soldiers were being sent to the region”"
    ),
    fix="quote: nearly 10,000 soldiers were being sent to the region",
    safety="suggestion",
    check=check,
)
