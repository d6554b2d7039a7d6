"""The repository's history as data: one walk of `git log`, and the versions of files that were changed."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from mkdocs_explainer.load.characters import decode, find_invisible
from mkdocs_explainer.load.files import PAGE_ENDINGS, Place, classify, is_seed, printable
from mkdocs_explainer.load.git.command import DistrustError, GitError, find_commit, git, is_shallow, read_blobs
from mkdocs_explainer.load.guard import MAX_BYTES
from mkdocs_explainer.load.yaml.yaml_text import read_yaml
from mkdocs_explainer.site.changes import FieldChange, field_changes
from mkdocs_explainer.site.file_keys import is_content
from mkdocs_explainer.site.history import Action, Change, ChangeKind, History, Subject

MOST_COMMITS = 20_000
"""Those that touch content, the newest first: more than any site has."""
MOST_VERSIONS = 50
"""Of an article that are looked at for the words of a note; articles are hardly ever edited."""
MOST_COMPARED = 2_000
"""Changed files whose two versions are read, the newest first; of older ones only that they changed is told."""
_ALIKE = "-M70%"
"""Above which a new file is an old one under a new name: notes have half of their lines in common."""
_HEAD = "%x01%H %ct%x02%aN%x02%(trailers:key=Co-authored-by,valueonly,separator=%x02)"
_ACTIONS: Mapping[str, Action] = {"A": "added", "D": "removed", "R": "renamed"}
_LONGEST_NAME, _LONGEST_PERSON = 80, 1_000
"""Letters of a name that is shown, and of a name with its address that is looked at."""


class _FileChange(NamedTuple):
    status: str
    path: str
    before: str
    old: str
    new: str


class _Commit(NamedTuple):
    id: str
    date: str
    authors: tuple[str, ...]
    files: list[_FileChange]


@dataclass(slots=True)
class HistoryCache:
    """What was read of the history, for the next rebuild: a preview asks again with every change of a file."""

    key: tuple[Any, ...] = ()
    history: History | None = None
    fields: dict[tuple[str, str], tuple[FieldChange, ...]] = field(default_factory=dict)
    """What changed between two versions, by their ids."""
    problem: str = ""
    """Why there is none, where a person can mend that."""


def read_history(
    root: Path,
    *,
    annotations: str = "annotations",
    seeds: str = "seeds",
    pages: str = "docs/context",
    cache: HistoryCache | None = None,
) -> History | None:
    """Return what happened to the content up to the commit that is checked out.

    `None` where it cannot be known in full: no git, no repository, a clone with the newest commits alone.
    """
    cache = cache or HistoryCache()
    try:
        key = (find_commit(root, "HEAD"), annotations, seeds, pages)
        if cache.key != key:
            cache.history = _read(root, annotations, seeds, pages, cache)
            cache.key = key
    except GitError as error:
        cache.problem = str(error) if isinstance(error, DistrustError) else ""
        return None
    cache.problem = ""
    return cache.history


def _read(root: Path, annotations: str, seeds: str, pages: str, cache: HistoryCache) -> History | None:
    if is_shallow(root):  # its oldest commit would seem to have added everything
        return None
    known = [
        (commit, file, subject)
        for commit in _commits(
            root, [folder for folder in (annotations, seeds, pages) if ".." not in folder.split("/")]
        )
        for file in commit.files
        if (subject := _subject(file.path, annotations=annotations, seeds=seeds))
    ]
    compared = [file for _, file, subject in known if _is_compared(file, subject)][:MOST_COMPARED]
    cache.fields |= _fields(root, [file for file in compared if (file.old, file.new) not in cache.fields])
    found = []
    for commit, file, subject in known:
        action = _ACTIONS.get(file.status, "changed")
        fields = cache.fields.get((file.old, file.new)) if _is_compared(file, subject) else None
        if action == "changed" and fields == ():  # comments, or the layout of the file
            continue
        before = _subject(file.before, annotations=annotations, seeds=seeds) if file.before else None
        was = before[1] if before and before[0] == subject[0] and before != subject else ""
        found.append(Change(commit.date, commit.id, *subject, action, was, fields or (), commit.authors))
    return History(tuple(found)) if found else None


def _is_compared(file: _FileChange, subject: Subject) -> bool:
    return subject[0] not in ("text", "page") and bool(file.old) and bool(file.new)


def _subject(path: str, *, annotations: str, seeds: str) -> Subject | None:
    if path != printable(path):
        return None
    if path.startswith(f"{annotations}/"):
        place = classify(path, annotations)
        if not isinstance(place, Place) or not is_content(place.kind):
            return None
        return place.kind, place.id
    if path.startswith(f"{seeds}/"):
        return ("text", path) if is_seed(path) else None
    kind: ChangeKind = "page"
    return (kind, path.rpartition(".")[0]) if path.endswith(PAGE_ENDINGS) else None


def _fields(root: Path, files: Iterable[_FileChange]) -> dict[tuple[str, str], tuple[FieldChange, ...]]:
    pairs = list(dict.fromkeys((file.old, file.new) for file in files))
    blobs = read_blobs(root, (id for pair in pairs for id in pair), limit=MAX_BYTES)
    values = {id: _value(data) for id, data in blobs.items()}
    # a version that says nothing readable: only that it changed can be told
    return {
        (old, new): field_changes(values[old], values[new])
        for old, new in pairs
        if values.get(old) is not None and values.get(new) is not None
    }


def _value(data: bytes) -> Any:
    text = decode(data, "")
    if not isinstance(text, str) or find_invisible(text, ""):
        return None
    document = read_yaml(text, "")
    return document.value if document.is_readable else None


def _commits(root: Path, folders: Sequence[str]) -> Iterator[_Commit]:
    """Yield the commits that touch the folders, newest first."""
    listed = git(
        root, "log", "-z", "--encoding=UTF-8",
        f"--format={_HEAD}", f"--max-count={MOST_COMMITS}", "--raw", "--no-abbrev", _ALIKE, "-l500",
        "-c", "--relative", "--no-ext-diff", "--no-textconv", "--no-color", "--no-notes", "--no-decorate",
        "--ignore-submodules=all", "HEAD", "--", *folders,
    )  # fmt: skip
    yield from read_log(listed)


def read_log(listed: bytes) -> Iterator[_Commit]:
    """Yield the commits of a list that git wrote, whatever stands in them."""
    fields = iter(listed.split(b"\0"))
    commit: _Commit | None = None
    for each in fields:
        item = each.lstrip(b"\n")
        if item.startswith(b"\x01"):
            if commit:
                yield commit
            commit = _commit(item[1:])
        elif item.startswith(b":") and commit:
            commit.files.extend(filter(None, [_file(item.decode("ascii", "replace"), fields)]))
    if commit:
        yield commit


def _commit(head: bytes) -> _Commit:
    """Return a commit as git tells it, whatever stands in it: git accepts any bytes in a commit's head."""
    stamp, *people = head.decode("utf-8", "replace").split("\x02")
    id, _, seconds = stamp.partition(" ")
    names = dict.fromkeys(name for person in people if (name := author_name(person)))
    return _Commit(id, _day(seconds), tuple(names), [])


def _day(seconds: str) -> str:
    """Return a day, UTC; "" for a time that is none, or none of our calendar.

    >>> _day("1730419200"), _day("253402300800"), _day("-5"), _day("")
    ('2024-11-01', '', '', '')
    """
    if not (seconds.isascii() and seconds.isdecimal() and len(seconds) <= 12):
        return ""
    try:
        return datetime.fromtimestamp(int(seconds), UTC).date().isoformat()
    except (ValueError, OverflowError, OSError):
        return ""


def _file(about: str, fields: Iterator[bytes]) -> _FileChange | None:
    """Return a line of git's raw format, `None` for another; of a merge's the first parent is what was before."""
    parents = len(about) - len(about.lstrip(":"))
    words = about.split()
    if len(words) != 2 * parents + 3:
        return None
    ids, status = words[parents + 1 : 2 * parents + 2], words[-1][0]
    path = next(fields, b"").decode("utf-8", "surrogateescape")
    before = ""
    if parents == 1 and status in "RC":
        before, path = path, next(fields, b"").decode("utf-8", "surrogateescape")
    old, new = (id if id.strip("0") else "" for id in (ids[0], ids[-1]))
    return _FileChange("M" if parents > 1 and old and new else status, path, before if status == "R" else "", old, new)


def earlier_texts(root: Path, path: str) -> Iterator[str]:
    """Yield a file's committed texts, the newest first; nothing where there is no git, no repository, no commit."""
    try:
        listed = git(root, "log", "--format=%H", f"--max-count={MOST_VERSIONS}", "--", path)
    except GitError:
        return
    for revision in listed.decode("ascii", "replace").split():
        try:
            yield git(root, "cat-file", "blob", f"{revision}:./{path}").decode("utf-8", "replace")
        except GitError:  # deleted in that commit, or not in this clone
            continue


def author_name(person: str) -> str:
    """Return the name of `Name <address>`; "" for a program, and where an address stands in the name's place.

    >>> author_name("Ann Author <ann@example.org>"), author_name("ann@example.org"), author_name("dependabot[bot] <x>")
    ('Ann Author', '', '')
    """
    name, bracket, rest = person[:_LONGEST_PERSON].partition("<")
    address, closed, behind = rest.partition(">")
    # git hands its own words on for an author that a commit does not name
    is_person = bracket == "" or (closed and not behind.strip() and "<" not in address)
    if len(person) > _LONGEST_PERSON or not is_person or name == "%aN":
        return ""
    seen = (" " if letter.isspace() else letter for letter in name)
    name = "".join(letter for letter in seen if not unicodedata.category(letter).startswith("C"))
    name = " ".join(name.split())
    return "" if "@" in name or name.endswith("[bot]") or len(name) > _LONGEST_NAME else name
