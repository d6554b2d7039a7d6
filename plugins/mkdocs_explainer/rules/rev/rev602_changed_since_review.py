"""The rule REV602."""

import hashlib
from collections.abc import Iterator

from mkdocs_explainer.model.corpus import Note
from mkdocs_explainer.model.findings import Edit, Finding, Fix, Location, Severity
from mkdocs_explainer.rules.registry import Rule
from mkdocs_explainer.site.checking import Context

_NEW = "new"
_LENGTH = 12
"""Hexadecimal digits: it tells a changed text, and protects from nobody."""


def check(context: Context) -> Iterator[Finding]:
    """Yield notes that say something else than what was reviewed."""
    for (article, note_id), note in context.corpus.notes.items():
        if note.status != "reviewed" or not note.reviewed_checksum:
            continue
        wanted = checksum(note)
        if note.reviewed_checksum == wanted:
            continue
        origin = context.corpus.origin("note", f"{article}/{note_id}")
        place = origin.locate("reviewed_checksum")
        renewal = Fix(f"it was reviewed as it is now: write {wanted}", (Edit.at(place, wanted),))
        if note.reviewed_checksum == _NEW:
            yield Finding("REV602", "the checksum of the review is still to be written", place, fixes=(renewal,))
            continue
        yield Finding(
            "REV602",
            "this note was changed after its review",
            place,
            label="of what was reviewed",
            help="if you have read the note anew, write the checksum that is suggested; else write `status: draft`",
            fixes=(*_to_draft(origin.locate("status")), renewal),
        )


def checksum(note: Note) -> str:
    """Return the checksum of what a reviewer judges: the words, what they are about, and what supports them.

    Line breaks and spaces do not count, nor do dates and names of people.

    >>> checksum(Note("n", "a", "explain", body="It flew.")) == checksum(Note("m", "a", "explain", body="It\\nflew."))
    True
    """
    quote = note.quote.exact if note.quote else ""
    sources = [f"{source.id} {source.locator}" for source in note.sources]
    parts = [note.kind, quote, note.entity, note.verdict or "", note.body, *sorted(sources)]
    if note.headline:  # notes that have none keep the checksums that were written before there were any
        parts.append(f"headline: {note.headline}")
    return hashlib.sha256("\x00".join(" ".join(part.split()) for part in parts).encode()).hexdigest()[:_LENGTH]


def _to_draft(status: Location) -> tuple[Fix, ...]:
    return (Fix("write status: draft", (Edit.at(status, "draft"),), "safe"),) if status.end_column else ()


RULE = Rule(
    code="REV602",
    name="changed-since-review",
    severity=Severity.WARNING,
    what=(
        "A note with the status `reviewed` has a `reviewed_checksum`, and its kind, quote, entity, verdict, body or "
        "sources have changed since that was written. A reviewer writes `reviewed_checksum: new`; "
        "`explainer check --fix --suggestions` puts the number there."
    ),
    why="Readers would take words for reviewed that no second person has seen. The fix makes the note a draft again.",
    example="status: reviewed\nreviewed_checksum: 31bc06a1f07e",
    fix="status: draft\nreviewed_checksum: 31bc06a1f07e",
    safety="safe",
    check=check,
)
