"""What is written down of checks: one file for each source, `annotations/evidence/<source>.yml`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from mkdocs_explainer.model.evidence import PageStatus, SeenWords, SourceRecord
from mkdocs_explainer.project.evidence.comparing import Answer
from mkdocs_explainer.text.yaml_words import scalar

MARK = "# Written by `explainer evidence check`."
FOLDER = "evidence"


@dataclass(frozen=True, slots=True)
class Seen:
    """What one check saw of a source."""

    status: PageStatus
    answers: Mapping[str, Answer]
    """By quote."""
    address: str = ""
    """Where the page is now, if it moved."""
    in_copies: frozenset[str] = frozenset()
    """Quotes that were looked for in a kept copy."""


def updated(before: SourceRecord | None, id: str, seen: Seen, *, today: str) -> SourceRecord:
    """Return what is known of a source after a check.

    Of words that nobody could look for, what was known before is kept; words that nothing cites any more are dropped.
    """
    words = tuple(
        _words(before.of(quote) if before else None, quote, answer, today, in_copy=quote in seen.in_copies)
        for quote, answer in sorted(seen.answers.items())
    )
    since = before.since or before.checked if before and before.status == seen.status else today
    return SourceRecord(id, today, seen.status, since=since, address=seen.address, words=words)


def read_in_copy(before: SourceRecord | None, id: str, quote: str, *, today: str) -> SourceRecord:
    """Return what is known of a source once a person has read words in a copy that somebody keeps.

    Nobody asked for the page: what is known of it, and of other words, stays; so do these, where they were seen there.
    """
    record = before or SourceRecord(id, today, "copied", since=today)
    known = record.of(quote)
    if known and known.status != "unknown" and not known.in_copy:
        return record
    others = [words for words in record.words if words.quote != quote]
    new = SeenWords(quote, "found", today, seen=today, in_copy=True)
    return replace(record, words=tuple(sorted((*others, new), key=lambda words: words.quote)))


def _words(before: SeenWords | None, quote: str, answer: Answer, today: str, *, in_copy: bool) -> SeenWords:
    if answer.status == "unknown":
        if before is None:
            return SeenWords(quote, "unknown", today)
        # what was wrong stays wrong until somebody has looked again
        return replace(before, status="unknown") if before.status == "found" else before
    if answer.status == "found":
        return SeenWords(quote, "found", today, seen=today, aside=answer.aside, in_copy=in_copy)
    seen, was_in_copy = (before.seen, before.in_copy) if before else ("", False)
    return SeenWords(quote, answer.status, today, seen=seen, aside=answer.aside, in_copy=was_in_copy, now=answer.now)


def record_yaml(record: SourceRecord) -> str:
    """Return the record as the text of its file."""
    return "".join(f"{line}\n" for line in _lines(record))


def _lines(record: SourceRecord) -> Iterator[str]:
    yield MARK
    yield f"checked: {record.checked}"
    yield f"status: {record.status}"
    if record.since:
        yield f"since: {record.since}"
    if record.address:
        yield f"address: {scalar(record.address)}"
    if record.words:
        yield "words:"
    for words in record.words:
        yield f"  - quote: {scalar(words.quote)}"
        yield f"    status: {words.status}"
        yield f"    checked: {words.checked}"
        if words.seen:
            yield f"    seen: {words.seen}"
        if words.aside:
            yield "    aside: true"
        if words.in_copy:
            yield "    in_copy: true"
        if words.now:
            yield f"    now: {scalar(words.now[:500])}"
