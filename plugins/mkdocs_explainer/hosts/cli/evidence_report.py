"""What a check of evidence tells: for a terminal, for an issue on a forge, as data."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from mkdocs_explainer.hosts.cli.formats import Report, formatter
from mkdocs_explainer.hosts.cli.formats.markdown import plain
from mkdocs_explainer.hosts.cli.formats.terminal import visible
from mkdocs_explainer.model.corpus import Corpus
from mkdocs_explainer.model.evidence import PageStatus, SeenWords, SourceRecord, WordsStatus
from mkdocs_explainer.model.findings import Finding
from mkdocs_explainer.project.evidence.comparing import difference
from mkdocs_explainer.project.reading import Project
from mkdocs_explainer.site.evidence import cited_words

_PAGES: dict[PageStatus, str] = {
    "read": "the page was read",
    "moved": "the page has moved",
    "gone": "there is no page any more",
    "paywalled": "the page is for those who pay",
    "refused": "the page may not be read by programs",
    "unreachable": "there was no answer",
    "unreadable": "no text could be read",
    "copied": "nobody has asked for the page; its words were read in a copy",
}
_SUMMARY = re.compile(rb"^(?:\*\*)?\d+ quotes in \d+ sources: ", re.MULTILINE)
"""The line that reports for people have."""
_WORDS: dict[WordsStatus, str] = {
    "found": "there",
    "edited": "in other words now",
    "gone": "not there",
    "unknown": "nobody could look",
}


@dataclass(frozen=True)
class Checked:
    """What a check saw."""

    project: Project
    """As it was before."""
    after: Corpus
    """With what is known now."""
    chosen: Sequence[str]
    """The sources that were looked at."""
    findings: Sequence[Finding]
    """What is to be mended, sorted."""

    @property
    def records(self) -> list[SourceRecord]:
        return [self.after.records[id] for id in self.chosen]

    def is_new(self, record: SourceRecord, words: SeenWords | None = None) -> bool:
        """Return whether what is known is another thing than before."""
        before = self.project.corpus.records.get(record.id)
        if words is None:
            return (before.status if before else "read") != record.status
        known = before.of(words.quote) if before else None
        return known is None or (known.status, known.now) != (words.status, words.now)


def report_lines(checked: Checked, format: str) -> Iterator[str]:
    """Yield the lines of the report: `text`, `markdown`, `json` or `sarif`."""
    if format == "sarif":
        manual = checked.project.settings.manual
        return formatter("sarif")(
            Report(checked.findings, len(checked.chosen), read=checked.project.read, manual=manual)
        )
    makers: dict[str, Callable[[Checked], Iterator[str]]] = {"text": _text, "markdown": _markdown, "json": _json}
    return makers[format](checked)


def is_report(data: bytes) -> bool:
    """Return whether a file is a report of an earlier run, in any of the formats."""
    if _SUMMARY.search(data):
        return True
    try:
        read = json.loads(data)
    except (ValueError, RecursionError):
        return False
    if not isinstance(read, dict):
        return False
    runs = read.get("runs")
    tools = [run.get("tool") for run in runs if isinstance(run, dict)] if isinstance(runs, list) else []
    drivers = [tool.get("driver") for tool in tools if isinstance(tool, dict)]
    is_sarif = any(isinstance(driver, dict) and driver.get("name") == "explainer" for driver in drivers)
    return is_sarif or (list(read) == ["sources"] and isinstance(read["sources"], list))


def _summary(checked: Checked) -> str:
    counts = Counter(words.status for record in checked.records for words in record.words)
    parts = [f"{counts[status]} {told}" for status, told in _WORDS.items() if counts[status]]
    return (
        f"{sum(counts.values())} quotes in {len(checked.chosen)} sources: {', '.join(parts) or 'nothing to look for'}"
    )


def _text(checked: Checked) -> Iterator[str]:
    for record in checked.records:
        if record.status not in ("read", "copied"):
            yield f"{record.id}: {_PAGES[record.status]}{f': {visible(record.address)}' if record.address else ''}"
        for words in record.words:
            if words.status in ("edited", "gone"):
                yield f"{record.id}: {_WORDS[words.status]}{_last(words)}"
                yield f"  old  {visible(words.quote)}"
                if words.now:
                    yield f"  new  {visible(words.now)}"
    for finding in checked.findings:
        yield f"{finding.location.path}:{finding.location.line}: {finding.code} {visible(finding.message)}"
    yield _summary(checked)


def _last(words: SeenWords) -> str:
    where = ", in a copy" if words.in_copy else ""
    return f" (last seen {words.seen}{where})" if words.seen else " (never seen)"


def _markdown(checked: Checked) -> Iterator[str]:
    """Yield what changed, then what else is to be mended, then what nobody could look at."""
    places = _places(checked)
    yield f"**{_summary(checked)}.**"
    told = [
        (record, words) for record in checked.records for words in record.words if words.status in ("edited", "gone")
    ]
    for title, is_new in (("New since the last check", True), ("Known since an earlier check", False)):
        items = [one for one in told if checked.is_new(*one) is is_new]
        pages = [one for one in checked.records if one.status in ("gone", "moved") and checked.is_new(one) is is_new]
        if items or pages:
            yield from ("", f"### {title}", "")
        for record, words in items:
            yield f"- **{_WORDS[words.status]}**: {plain(record.id)}{_last(words)}"
            shown = difference(plain(words.quote), plain(words.now)) if words.now else f"~~{plain(words.quote)}~~"
            yield f"  > {shown}"
            for place in places.get((record.id, words.quote), ()):
                yield f"  - `{place}` rests on it"
        for record in pages:
            yield f"- **{_PAGES[record.status]}**: {plain(record.id)} {plain(record.address)}".rstrip()
    others = [record for record in checked.records if record.status not in ("read", "moved", "gone", "copied")]
    if others:
        yield from ("", "### Nobody could look", "")
    for record in others:
        yield f"- {plain(record.id)}: {_PAGES[record.status]}, since {record.since}"


def _places(checked: Checked) -> dict[tuple[str, str], list[str]]:
    """Return by source and quote where something rests on it."""
    found: dict[tuple[str, str], list[str]] = {}
    references = {path: page.front.references for path, page in checked.project.written.items()}
    for cited in cited_words(checked.after, references):
        where = visible(f"{cited.location.path}:{cited.location.line}").replace("`", "'")
        found.setdefault((cited.source, cited.evidence.quote), []).append(where)
    return found


def _json(checked: Checked) -> Iterator[str]:
    places = _places(checked)
    data: dict[str, Any] = {
        "sources": [
            {
                "source": record.id,
                "url": checked.after.sources[record.id].url,
                "status": record.status,
                "since": record.since,
                "address": record.address,
                "checked": record.checked,
                "new": checked.is_new(record),
                "words": [
                    {
                        "quote": words.quote,
                        "status": words.status,
                        "now": words.now,
                        "seen": words.seen,
                        "aside": words.aside,
                        "in_copy": words.in_copy,
                        "new": checked.is_new(record, words),
                        "places": places.get((record.id, words.quote), []),
                    }
                    for words in record.words
                ],
            }
            for record in checked.records
        ]
    }
    yield json.dumps(data, ensure_ascii=False, indent=2)
