"""Comments by which an author says that a finding is no mistake: `# explainer: ignore[ENT208] the title has it`.

They hold on a finding's line, directly above it, or at the head of the file. Only what is a matter of judgement can be
ignored, warnings and information; an error would mislead readers or break the build, whoever says otherwise.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from mkdocs_explainer.model.findings import Edit, Finding, Fix, Location, Severity

CODE = "ANN115"
"""Of the rule that reports comments without effect."""
_COMMENT = re.compile(r"(?:^|(?<=\s))#\s*explainer:\s*ignore\[(?P<codes>[^\]\n]{0,200})\](?P<reason>.*)$")
_SEPARATORS = " :–—-"


@dataclass(slots=True)
class Comment:
    """One such comment."""

    location: Location
    codes: Sequence[str]
    reason: str
    lines: range
    """The lines that it speaks of, counted from 1."""
    is_whole_line: bool
    used: set[str] = field(default_factory=set)
    """Codes of findings that it ignored."""


def without_ignored(
    findings: Iterable[Finding],
    texts: Mapping[str, str],
    severity_of: Callable[[str], Severity | None],
    *,
    is_complete: bool,
) -> Iterator[Finding]:
    """Yield the findings that no comment ignores, then one for each code that a comment names in vain.

    texts: of the files with comments, by path. severity_of: of a rule by its code; `None`: there is no such rule.
    is_complete: every file could be read; else findings may be missing, and no comment is called needless.
    """
    comments = {path: list(find_comments(text, path)) for path, text in texts.items()}
    broken = set()
    for finding in findings:
        path = finding.location.path
        if severity_of(finding.code) == Severity.ERROR:
            broken.add(path)
        elif any(_ignores(comment, finding) for comment in comments.get(path, ())):
            continue
        yield finding
    for path, found in comments.items():
        for comment in found:
            for code in comment.codes or ("",):
                if problem := _problem(comment, code, severity_of):
                    yield problem
                elif code not in comment.used and is_complete and path not in broken:
                    yield _needless(comment, code)


def find_comments(text: str, path: str) -> Iterator[Comment]:
    """Yield the comments of a file with the lines they speak of."""
    lines = text.split("\n")
    head = next((at for at, line in enumerate(lines) if line.strip() and not line.lstrip("\ufeff").startswith("#")), 0)
    # by line: the first one from it on that is no comment, which is what a comment above it speaks of
    followed = list(range(len(lines)))
    for at in range(len(lines) - 2, -1, -1):
        if lines[at].lstrip().startswith("#"):
            followed[at] = followed[at + 1]
    for at, line in enumerate(lines):
        if not (found := _COMMENT.search(line)):
            continue
        is_whole_line = not line[: found.start()].strip()
        below = followed[at] if is_whole_line else at
        yield Comment(
            Location(path, at + 1, found.start() + 1, len(line) + 1),
            [code.strip().upper() for code in found["codes"].split(",") if code.strip()],
            found["reason"].strip(_SEPARATORS),
            range(1, len(lines) + 1) if at < head else range(at + 1, below + 2),
            is_whole_line,
        )


def _ignores(comment: Comment, finding: Finding) -> bool:
    if finding.code not in comment.codes or finding.location.line not in comment.lines:
        return False
    comment.used.add(finding.code)
    return bool(comment.reason)


def _problem(comment: Comment, code: str, severity_of: Callable[[str], Severity | None]) -> Finding | None:
    severity = severity_of(code)
    if severity is None:
        message, advice = f"there is no rule {code or 'without a code'}", "write the code that the finding shows"
    elif severity == Severity.ERROR:
        message, advice = f"{code} is an error, and errors cannot be ignored", "mend what it reports, and delete this"
    elif not comment.reason:
        message = f"this comment does not say why {code} is no mistake here, so it has no effect"
        advice = "write the reason behind the bracket"
    else:
        return None
    return Finding(CODE, message, comment.location, help=advice)


def _needless(comment: Comment, code: str) -> Finding:
    place = comment.location
    fixes: tuple[Fix, ...] = ()
    if len(comment.codes) == 1 and comment.is_whole_line:
        fixes = (Fix("delete the comment", (Edit(place.line, 1, place.line + 1, 1, ""),)),)
    return Finding(
        CODE, f"there is no {code} here that could be ignored", place, help="delete the comment", fixes=fixes
    )
