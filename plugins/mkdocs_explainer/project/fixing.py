"""Fixes of findings made in the files' texts, in rounds, each round checked; nothing is written here."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs_explainer.load.guard import MAX_BYTES, read_bytes
from mkdocs_explainer.load.known import Cache
from mkdocs_explainer.model.edits import apply_edits, are_disjoint
from mkdocs_explainer.model.findings import Finding, Fix, Severity
from mkdocs_explainer.project.reading import read_project
from mkdocs_explainer.project.settings import read_settings
from mkdocs_explainer.rules import severity_of

_MOST_ROUNDS = 20
"""A file shows one mistake of its YAML at a time; who made more of them mends the rest with a second call."""


@dataclass(frozen=True, slots=True)
class FixedFile:
    """One file and what became of it."""

    path: str
    before: bytes
    after: bytes
    titles: tuple[str, ...]
    """What was done, with the rule's code: ``write summary (ANN102)``."""


@dataclass(frozen=True, slots=True)
class Fixing:
    """All files that change, and what is still wrong with the repository then."""

    files: Sequence[FixedFile]
    """Sorted by path."""
    findings: Sequence[Finding]


@dataclass(slots=True)
class _Draft:
    """A file's text while it is being mended."""

    before: bytes
    text: str
    made: list[tuple[Finding, Fix]] = field(default_factory=list)
    earlier: str = ""
    """The text before the newest round."""
    newest: Sequence[tuple[Finding, Fix]] = ()
    """What the newest round did; it stays if it helped."""
    codes: Counter[str] = field(default_factory=Counter)
    """Errors that the file had before the newest round, by code."""


def fix(root: Path, concerns: Callable[[Finding], bool], *, with_suggestions: bool) -> Fixing:
    """Return the annotation files with all safe fixes made, and with suggestions that leave no choice if wanted.

    A fix after which its finding is still there, or the file has an error that it did not have, is taken back.
    """
    cache, drafts = Cache(), dict[str, _Draft]()
    refused: set[tuple[str, Fix]] = set()
    careful: set[str] = set()
    settings = read_settings(root)
    annotations = settings.folders.annotations

    def checked() -> Sequence[Finding]:
        return read_project(root, settings=settings, cache=cache, unsaved=_unsaved(drafts)).findings()

    findings = checked()
    for _ in range(_MOST_ROUNDS):
        wanted = _wanted(filter(concerns, findings), annotations, with_suggestions=with_suggestions)
        wanted = (
            pair for pair in wanted if (pair[0].location.path, pair[1]) not in refused and not _is_circle(*pair, drafts)
        )
        chosen = _choose(wanted, careful)
        if not _edit(drafts, chosen, lambda path: _read(root, path, cache), findings):
            break
        findings = checked()
        if undone := _undo_what_did_not_help(drafts, findings):
            for path, fixes in undone.items():  # of several, the good ones are made one by one
                refused |= {(path, fixes[0])} if path in careful or len(fixes) == 1 else set()
                careful.add(path)
            findings = checked()
    files = [
        FixedFile(
            path,
            draft.before,
            draft.text.encode(),
            tuple(f"{made.title} ({finding.code})" for finding, made in draft.made),
        )
        for path, draft in sorted(drafts.items())
        if draft.text.encode() != draft.before
    ]
    return Fixing(files, findings)


def _wanted(findings: Iterable[Finding], annotations: str, *, with_suggestions: bool) -> Iterator[tuple[Finding, Fix]]:
    # what lies elsewhere is never edited: seeds are kept as received, pages are Markdown
    for finding in findings:
        is_wanted = finding.is_safely_fixable or (with_suggestions and _is_only_suggestion(finding))
        if is_wanted and finding.location.path.startswith(f"{annotations}/"):
            yield finding, finding.fixes[0]


def _is_only_suggestion(finding: Finding) -> bool:
    return len(finding.fixes) == 1 and finding.fixes[0].safety == "suggestion"


def _is_circle(finding: Finding, fix: Fix, drafts: Mapping[str, _Draft]) -> bool:
    """Return whether the same was done at the same place before: two fixes that undo each other would never end."""
    draft = drafts.get(finding.location.path)
    place = (finding.code, fix.title, finding.location.line, finding.location.column)
    made = draft.made if draft else []
    return any((old.code, each.title, old.location.line, old.location.column) == place for old, each in made)


def _choose(
    wanted: Iterable[tuple[Finding, Fix]], careful: Collection[str]
) -> Mapping[str, Sequence[tuple[Finding, Fix]]]:
    """Return the fixes of this round by path: of those that touch each other the first; one for each careful path."""
    chosen: dict[str, list[tuple[Finding, Fix]]] = {}
    for finding, fix in wanted:
        others = chosen.setdefault(finding.location.path, [])
        is_free = all(are_disjoint(fix.edits, other.edits) for _, other in others)
        if is_free and not (others and finding.location.path in careful):
            others.append((finding, fix))
    return chosen


def _edit(
    drafts: dict[str, _Draft],
    chosen: Mapping[str, Sequence[tuple[Finding, Fix]]],
    read: Callable[[str], _Draft | None],
    findings: Sequence[Finding],
) -> bool:
    """Make the fixes; return whether a text was changed."""
    is_changed = False
    for draft in drafts.values():
        draft.newest = ()
    for path, fixes in chosen.items():
        found = drafts.get(path) or read(path)
        if found is None:
            continue
        drafts[path] = found
        found.earlier, found.newest, found.codes = found.text, fixes, _codes(findings, path)
        found.text = apply_edits(found.text, [edit for _, each in fixes for edit in each.edits])
        is_changed |= found.text != found.earlier
    return is_changed


def _read(root: Path, path: str, cache: Cache) -> _Draft | None:
    """Return a file as it was when its findings were made: places in it are places of those bytes and no others.

    Whoever writes it sees to it that the file still has them.
    """
    known = cache.entries.get(path)
    data = known[0] if known else read_bytes(root, path, limit=MAX_BYTES)
    if isinstance(data, Finding):
        return None
    try:
        return _Draft(data, data.decode("utf-8"))
    except UnicodeDecodeError:
        return None


def _unsaved(drafts: Mapping[str, _Draft]) -> Mapping[str, bytes]:
    return {path: draft.text.encode() for path, draft in drafts.items()}


def _undo_what_did_not_help(drafts: Mapping[str, _Draft], findings: Sequence[Finding]) -> Mapping[str, Sequence[Fix]]:
    """Take the newest round back in files where it did not help; return what was undone, by path."""
    undone: dict[str, Sequence[Fix]] = {}
    still = {
        (finding.location.path, finding.code, finding.message, fix) for finding in findings for fix in finding.fixes
    }
    for path, draft in drafts.items():
        is_no_help = any((path, finding.code, finding.message, fix) in still for finding, fix in draft.newest)
        could_be_read = not any(code.startswith("YML") for code in draft.codes)
        has_new_errors = bool(_codes(findings, path) - draft.codes)
        if draft.newest and (is_no_help or (could_be_read and has_new_errors)):
            undone[path] = [fix for _, fix in draft.newest]
            draft.text, draft.newest = draft.earlier, ()
        draft.made += draft.newest
    return undone


def _codes(findings: Sequence[Finding], path: str) -> Counter[str]:
    """Return how many errors of each rule a file has."""
    return Counter(
        finding.code for finding in findings if finding.location.path == path and severity_of(finding) == Severity.ERROR
    )
