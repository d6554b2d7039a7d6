"""The rule ANC302."""

from collections.abc import Iterator, Sequence

from mkdocs_explainer.core.checking import Context
from mkdocs_explainer.core.findings import Finding, Related, Severity
from mkdocs_explainer.core.quotes import Ambiguous
from mkdocs_explainer.core.spans import Span
from mkdocs_explainer.rules.registry import Rule

_SHOWN = 3
"""Places that are shown; who sees three knows what is wrong."""
_LONGEST = 60
"""Characters of a prefix that is proposed."""


def check(context: Context) -> Iterator[Finding]:
    """Yield notes whose words stand in the article more than once."""
    for (article, note_id), place in context.anchors.items():
        note = context.corpus.notes[article, note_id]
        if not isinstance(place, Ambiguous) or note.quote is None:
            continue
        text = context.texts[article]
        related = tuple(
            Related(context.locate_in_article(article, span), _deciding(text, span, place.spans))
            for span in sorted(place.spans)[:_SHOWN]
        )
        more = len(place.spans) - len(related)
        yield Finding(
            "ANC302",
            f"these words stand in the article {len(place.spans)} times",
            context.locate_text(
                context.corpus.origin("note", f"{article}/{note_id}"), "quote", "exact", text=note.quote.exact
            ),
            label=f"which one? ({more} more not shown)" if more else "which one?",
            related=related,
            help="add the prefix of the place that is meant: quote: {exact: …, prefix: …}",
        )


def _deciding(text: str, span: Span, spans: Sequence[Span]) -> str:
    """Return the words before this place that stand before no other, else those behind it."""
    others = [other for other in spans if other != span]
    for length in range(1, _LONGEST):
        prefix = text[max(span.start - length, 0) : span.start]
        if prefix[:1].isspace() or (span.start > length and not text[span.start - length - 1].isspace()):
            continue  # whole words
        if "\n" not in prefix and not any(text[: other.start].endswith(prefix) for other in others):
            return f'prefix: "{prefix}"'
    for length in range(1, _LONGEST):
        suffix = text[span.end : span.end + length]
        if not suffix[-1:].isalnum() or text[span.end + length : span.end + length + 1].isalnum():
            continue
        if "\n" not in suffix and not any(text.startswith(suffix, other.end) for other in others):
            return f'suffix: "{suffix}"'
    return "one of them"


RULE = Rule(
    code="ANC302",
    name="quote-ambiguous",
    severity=Severity.ERROR,
    what="The words that a note quotes stand in its article more than once, and its prefix and suffix do not decide.",
    why="The note would be shown beside a passage that its author may not have meant.",
    example="quote: North Korean troops",
    fix='quote: {exact: North Korean troops, prefix: "as many as 10,000 "}',
    safety="safe",
    check=check,
)
