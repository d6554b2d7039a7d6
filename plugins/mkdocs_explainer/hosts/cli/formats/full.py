"""The format for people: every finding with its line, a caret, related places, what to do, where to read more."""

from collections.abc import Iterator

from mkdocs_explainer.hosts.cli.formats import Report, summary
from mkdocs_explainer.hosts.cli.formats.terminal import visible, width
from mkdocs_explainer.model.edits import apply_edits
from mkdocs_explainer.model.findings import Finding, Fix, Location
from mkdocs_explainer.rules import rule

_WIDEST = 100
"""Columns of a source line that are shown."""
_LEAD = 40
"""Columns before the caret that a shortened line keeps."""
_MOST_LINES = 3
"""Of a fix that are shown; `--diff` shows all."""
_COLOURS = {"error": "\x1b[1;31m", "warning": "\x1b[1;33m", "info": "\x1b[1;36m"}
_PLAIN = "\x1b[0m"


def lines(report: Report) -> Iterator[str]:
    """Yield the report's lines."""
    for finding in report.findings:
        yield from _finding(finding, report)
        yield ""
    if safe := sum(1 for finding in report.findings if finding.is_safely_fixable):
        yield f"{safe:,} of these can be mended by `explainer check --fix`"
    yield summary(report)


def _finding(finding: Finding, report: Report) -> Iterator[str]:
    about = rule(finding.code)
    head = f"{about.severity}[{finding.code}]"
    if report.has_colour:
        head = f"{_COLOURS[about.severity]}{head}{_PLAIN}"
    yield f"{head} {about.name}: {visible(finding.message)}"
    places = [(finding.location, finding.label), *((each.location, each.label) for each in finding.related)]
    margin = max(len(str(location.line)) for location, _ in places)
    for location, label in places:
        yield from place_lines(location, label, margin, report)
    indent = " " * (margin + 1)
    if finding.help and not any(finding.help.partition(":")[0] == fix.title for fix in finding.fixes):
        yield f"{indent}= help: {visible(finding.help)}"
    for fix in finding.fixes:
        yield from _fix(fix, finding.location.path, margin, report)
    yield f"{indent}= docs: {report.docs(finding.code)}"


def _fix(fix: Fix, path: str, margin: int, report: Report) -> Iterator[str]:
    """Yield what the fix does, and the lines as they would be if they are few."""
    word = "fix" if fix.safety == "safe" else "suggestion"
    yield f"{' ' * (margin + 1)}= {word}: {visible(fix.title)}"
    before = report.read(path)
    lines = changed_lines(before, apply_edits(before, fix.edits))
    if len(lines) <= _MOST_LINES:
        for number, line in lines:
            yield f"{number:>{margin}} | {_cut_right(visible(line), _WIDEST)}"


def changed_lines(before: str, after: str) -> list[tuple[int, str]]:
    """Return the lines of `after` that `before` does not have, with their numbers.

    >>> changed_lines("a\\nb\\nc\\n", "a\\nx\\nc\\n")
    [(2, 'x')]
    """
    old, new = before.removeprefix("\ufeff").split("\n"), after.removeprefix("\ufeff").split("\n")
    head = next(
        (at for at, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]), min(len(old), len(new))
    )
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return [(at + 1, new[at]) for at in range(head, len(new) - tail)]


def place_lines(location: Location, label: str, margin: int, report: Report) -> Iterator[str]:
    yield f"{' ' * margin}--> {visible(location.path)}:{location.line}:{location.column}"
    source = report.read(location.path).removeprefix("\ufeff").split("\n")
    line = source[location.line - 1] if location.line <= len(source) else ""
    if not line.strip():  # there is nothing to point at; what the label says still counts
        if label:
            yield f"{' ' * margin} | {visible(label)}"
        return
    shown, before, marked = excerpt(line, location)
    gap = " " * margin
    yield f"{gap} |"
    yield f"{location.line:>{margin}} | {shown}"
    yield f"{gap} | {' ' * before}{'^' * marked}{' ' + visible(label) if label else ''}"


def excerpt(line: str, location: Location) -> tuple[str, int, int]:
    """Return the line as it is shown, the columns before the caret, and the caret's width.

    >>> excerpt("a\\t漢b", Location("x", 1, 4, 5))
    ('a    漢b', 7, 1)
    """
    start = min(location.column - 1, len(line))
    end = min(max(location.end_column or location.column + 1, location.column + 1) - 1, max(len(line), start + 1))
    before, marked, after = (visible(part) for part in (line[:start], line[start:end], line[end:]))
    if width(before) + width(marked) + width(after) > _WIDEST:
        before = _cut_left(before, _LEAD)
        marked = _cut_right(marked, _WIDEST - width(before))
        after = _cut_right(after, _WIDEST - width(before) - width(marked))
    return f"{before}{marked}{after}".rstrip(), width(before), max(width(marked), 1)


def _cut_left(text: str, columns: int) -> str:
    if width(text) <= columns:
        return text
    # no more characters than columns can be needed, but for those without width
    text = text[-2 * columns :]
    while width(text) >= columns:
        text = text[1:]
    return f"…{text}"


def _cut_right(text: str, columns: int) -> str:
    columns = max(columns, 1)
    if width(text) <= columns:
        return text
    text = text[: 2 * columns]
    while width(text) >= columns and text:
        text = text[:-1]
    return f"{text}…"
