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


def updated(before: SourceRecord | None, id: str, seen: Seen, *, today: str) -> SourceRecord:
    """Return what is known of a source after a check.

    Of words that nobody could look for, what was known before is kept; words that nothing cites any more are dropped.
    """
    words = tuple(
        _words(before.of(quote) if before else None, quote, answer, today)
        for quote, answer in sorted(seen.answers.items())
    )
    since = before.since or before.checked if before and before.status == seen.status else today
    return SourceRecord(id, today, seen.status, since=since, address=seen.address, words=words)


def _words(before: SeenWords | None, quote: str, answer: Answer, today: str) -> SeenWords:
    if answer.status == "unknown":
        if before is None:
            return SeenWords(quote, "unknown", today)
        # what was wrong stays wrong until somebody has looked again
        return replace(before, status="unknown") if before.status == "found" else before
    seen = today if answer.status == "found" else before.seen if before else ""
    return SeenWords(quote, answer.status, today, seen=seen, aside=answer.aside, now=answer.now)


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
        if words.now:
            yield f"    now: {scalar(words.now[:500])}"
