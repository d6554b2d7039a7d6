"""The rule ANC301."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from mkdocs_explainer.anchoring.quotes import Orphan
from mkdocs_explainer.model.findings import Finding, Fix, Related, Severity
from mkdocs_explainer.rules.lookup import requoting
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context

_LEAST = 0.5
"""Share of a quote's letters, and of its words, that must still be there for the passage to be proposed."""


def check(context: Context) -> Iterator[Finding]:
    """Yield notes whose passage is not in the article, with the words there that come closest."""
    for (article, note_id), place in context.anchors.items():
        note = context.corpus.notes[article, note_id]
        if not isinstance(place, Orphan) or note.quote is None:
            continue
        origin = context.corpus.origin("note", f"{article}/{note_id}")
        location = context.locate_text(origin, "quote", "exact", text=note.quote.exact)
        fixes: tuple[Fix, ...] = ()
        related: tuple[Related, ...] = ()
        advice = "copy the words from the article anew"
        if place.nearest is not None:
            found = context.texts[article][place.nearest.start : place.nearest.end]
            label = f"closest words ({_difference(note.quote.exact, found)}): check that it means the same"
            related = (Related(context.locate_in_article(article, place.nearest), label),)
            advice = "copy the words from the article anew, if the note is about this passage"
            if "\n" not in found and _is_as_much(note.quote.exact, found):
                fixes = requoting(context, location, note.quote.exact, " ".join(found.split()), safety="shown")
        yield Finding(
            "ANC301",
            "these words are not in the article",
            location,
            label="not found",
            related=related,
            help=advice,
            fixes=fixes,
        )


def _is_as_much(quoted: str, found: str) -> bool:
    """Return whether what was found may be what was quoted, edited: not just a word or a number that is left of it."""
    ours, theirs = quoted.split(), found.split()
    same = _same(ours, theirs)
    return len(found) >= _LEAST * len(quoted) and (same >= _LEAST * len(ours) or len(ours) == len(theirs) == 1)


def _same(ours: Sequence[str], theirs: Sequence[str]) -> int:
    return sum(block.size for block in SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks())


def _difference(quoted: str, found: str) -> str:
    ours, theirs = quoted.split(), found.split()
    same = _same(ours, theirs)
    count = max(len(ours), len(theirs)) - same
    if count == 0:  # then what precedes or follows is different
        return "the words around them differ"
    return f"{count} differs" if count == 1 else f"{count} differ"


RULE = Rule(
    code="ANC301",
    name="quote-not-found",
    severity=Severity.ERROR,
    what="The words that a note quotes are not in its article, or so different that any place would be a guess.",
    why="The note cannot be shown beside its passage. A note beside wrong words would be worse than none.",
    example="quote: entered Kursk oblast\n# the article says: “troops entered Kursk region on 6 August”",
    fix="quote: entered Kursk region",
    safety="suggestion",
    check=check,
)
