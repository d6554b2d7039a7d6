"""The rule ANC305."""

from bisect import bisect_right
from collections.abc import Iterator

from mkdocs_explainer.anchoring.quotes import Found
from mkdocs_explainer.model.findings import Finding, Severity
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context


def check(context: Context) -> Iterator[Finding]:
    """Yield notes whose passage goes on in the next paragraph."""
    for (article, note_id), place in context.anchors.items():
        note = context.corpus.notes[article, note_id]
        if not isinstance(place, Found) or note.quote is None:
            continue
        blocks, text = context.blocks.get(article, ()), context.texts[article]
        edges = blocks[bisect_right(blocks, place.start) : bisect_right(blocks, place.end - 1)]
        # two edges with nothing but white space between them are one gap
        gaps = [edge for edge in edges if text[place.start : edge].strip() and text[edge : place.end].strip()]
        if gaps:
            yield Finding(
                "ANC305",
                "these words stand in more than one paragraph of the article",
                context.locate_text(
                    context.corpus.origin("note", f"{article}/{note_id}"), "quote", "exact", text=note.quote.exact
                ),
                help="quote words of one paragraph: a few that say what the note is about are enough",
            )


RULE = Rule(
    code="ANC305",
    name="quote-crosses-blocks",
    severity=Severity.INFO,
    what="A note quotes words from the end of one paragraph (or heading, or item of a list) to the next one.",
    why="So long a passage is marked piece by piece, and its note stands below the last piece, far from its start.",
    example="quote: |\n  The troops stayed.\n\n  On Monday, the council met.",
    fix="quote: The troops stayed.",
    check=check,
)
