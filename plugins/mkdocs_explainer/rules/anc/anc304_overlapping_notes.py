"""The rule ANC304."""

from collections.abc import Iterator

from mkdocs_explainer.anchoring.quotes import Found
from mkdocs_explainer.model.corpus import Note
from mkdocs_explainer.model.findings import Finding, Related, Severity
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context


def check(context: Context) -> Iterator[Finding]:
    """Yield notes whose passage begins inside that of another note of the same kind and ends outside it."""
    groups: dict[tuple[str, str], list[tuple[int, int, str, Note]]] = {}
    for (article, note_id), place in context.anchors.items():
        note = context.corpus.notes[article, note_id]
        if isinstance(place, Found) and note.quote and note.status != "retracted" and note.kind != "identify":
            groups.setdefault((article, note.kind), []).append((place.start, place.end, note_id, note))
    for (article, kind), placed in groups.items():
        placed.sort(key=lambda one: one[:3])
        open_ones: list[tuple[int, int, str, Note]] = []
        for start, end, note_id, note in placed:
            open_ones = [one for one in open_ones if one[1] > start]
            other = next((one for one in open_ones if one[0] < start and one[1] < end), None)
            open_ones.append((start, end, note_id, note))
            if other and note.quote and other[3].quote:
                second, first = (context.corpus.origin("note", f"{article}/{id}") for id in (note_id, other[2]))
                yield Finding(
                    "ANC304",
                    f"this passage begins inside that of {other[2]}, another note of the kind {kind}",
                    context.locate_text(second, "quote", "exact", text=note.quote.exact),
                    related=(
                        Related(context.locate_text(first, "quote", "exact", text=other[3].quote.exact), "the other"),
                    ),
                    help="quote fewer words, or make one note of the two",
                )


RULE = Rule(
    code="ANC304",
    name="overlapping-notes",
    severity=Severity.INFO,
    what=(
        "The passages of two notes of the same kind cross: one begins inside the other and ends outside it. A passage "
        "that lies wholly inside another one is no fault."
    ),
    why="Readers cannot see where the one passage ends and the other begins, and which note speaks of which words.",
    example="# one.yml\nquote: troops entered the Kursk region\n# two.yml\nquote: the Kursk region on 6 August",
    fix="# one.yml\nquote: troops entered the Kursk region\n# two.yml\nquote: on 6 August",
    check=check,
)
