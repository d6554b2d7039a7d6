"""What git knows of a repository, asked with commands that run nothing of the repository's own.

No command here checks anything out, and none runs hooks, filters, text conversions, pagers or signature programs,
whatever a contributor's `.gitattributes` or a cloned configuration says: git hands over objects, byte for byte.
Nothing is fetched: where an object is missing, that is told.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

SYMLINK, SUBMODULE = "120000", "160000"
"""Modes of what is no plain file."""
_PATIENCE = 120
"""Seconds for one call of git; the longest walks the whole history."""
_AT_ONCE = 500
"""Objects that are asked for in one call: what comes back is held in memory."""
_SAFE = (
    "--no-pager",
    "--literal-pathspecs",
    "-c", "core.fsmonitor=false",
    "-c", f"core.hooksPath={os.devnull}",
    "-c", f"core.attributesFile={os.devnull}",
    "-c", "core.quotePath=false",
    "-c", "log.showSignature=false",
)  # fmt: skip
_KEPT = re.compile(r"(?!GIT_)|GIT_(?:CONFIG|CEILING|EXEC_PATH|DISCOVERY)")
"""Variables that are passed on: not those that point git elsewhere, as they stand while a hook runs. Configuration may
say which folders of other owners are to be trusted."""
_OWN = {
    "GIT_ALLOW_PROTOCOL": "",  # a partial clone would fetch what is missing, with git older than the next variable
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
_ID = re.compile(rb"[0-9a-f]{40}(?:[0-9a-f]{24})?")


_DISTRUST = "dubious ownership"


BEGIN, END = "mkdocs_explainer.git.begin", "mkdocs_explainer.git.end"
"""Events (`sys.audit`) around a call; the second one tells folder, arguments, input, and the answer or `None`."""
ASIDE = "mkdocs_explainer.aside"
"""Event: in this temporary folder stands what a commit holds, and nothing else."""


class GitError(Exception):
    """git could not answer; the message says why, in words for the person who asked."""


class DistrustError(GitError):
    """The repository belongs to another user, so that git reads nothing of it: mended with one command."""


def git(root: Path, *arguments: str, given: bytes = b"") -> bytes:
    """Return what a command of git prints; `given` is its standard input.

    Raises:
        GitError: there is no git, no repository, or the command failed.
    """
    answer: bytes | None = None
    sys.audit(BEGIN)
    try:
        answer = _answer(root, arguments, given)
        return answer
    finally:
        sys.audit(END, str(root), arguments, given, answer)


def _answer(root: Path, arguments: tuple[str, ...], given: bytes) -> bytes:
    environment = {name: value for name, value in os.environ.items() if _KEPT.match(name)}
    try:
        ran = subprocess.run(  # noqa: S603 -- no shell; what comes from outside stands behind `--` or is an id
            ["git", *_SAFE, "-C", str(root), *arguments],  # noqa: S607
            input=given,
            capture_output=True,
            check=False,
            timeout=_PATIENCE,
            env=environment | _OWN,
        )
    except FileNotFoundError as error:
        raise GitError("git is not installed, or not where programs are looked for") from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise GitError(f"git did not answer: {error}") from error
    if ran.returncode != 0:
        said = ran.stderr.decode("utf-8", "replace")
        raise (DistrustError if _DISTRUST in said else GitError)(_reason(said, root))
    return ran.stdout


def _reason(said: str, root: Path) -> str:
    if "not a git repository" in said:
        return f"{root} lies in no git repository"
    if _DISTRUST in said:
        return f"git does not trust {root}, which belongs to another user: git config --global --add safe.directory"
    if "promisor remote" in said:
        return "this clone was made without the contents of older files; fetch them first: git fetch --refetch origin"
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return f"git: {lines[-1].removeprefix('fatal: ')[:300]}" if lines else "git failed and does not say why"


def find_commit(root: Path, revision: str) -> str:
    """Return the id of the commit that a person's words name: a branch, a tag, `HEAD~3`, an id.

    Raises:
        GitError: there is none, with what to fetch where that may be the reason.
    """
    if not revision or "\x00" in revision:
        raise GitError("this is no name of a revision")
    git(root, "rev-parse", "--git-dir")  # that there is a repository at all is another reason
    try:
        found = git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").strip()
    except GitError:
        found = b""
    if _ID.fullmatch(found):
        return found.decode()
    shown = ascii(revision[:100]).strip("'")
    if is_shallow(root):
        # no server knows what HEAD~1 is here
        fetch = "--unshallow" if re.search(r"[~^@]|^HEAD", revision) else f"--depth=1 origin {shown}"
        raise GitError(
            f"the revision {shown} is not in this clone, which has only the newest commits; fetch it first:"
            f" git fetch {fetch} (on GitHub Actions: actions/checkout with fetch-depth: 0)"
        )
    raise GitError(f"there is no revision {shown} here; if it is a branch of the server: git fetch origin {shown}")


def is_shallow(root: Path) -> bool:
    """Return whether older commits were left out when the repository was cloned.

    Raises:
        GitError: there is no repository.
    """
    return git(root, "rev-parse", "--is-shallow-repository").strip() == b"true"


def merge_base(root: Path, one: str, other: str) -> str:
    """Return the id of the commit from which two have parted; "" where they share none, or it was not fetched."""
    try:
        found = git(root, "merge-base", one, other).split()
    except GitError:
        return ""
    return found[0].decode() if found else ""


class Listed(NamedTuple):
    """A file as a commit has it."""

    path: str
    """Relative to the repository's folder; bytes that are no UTF-8 as halves of surrogates."""
    mode: str
    id: str


def list_files(root: Path, commit: str, *folders: str) -> Iterator[Listed]:
    """Yield a commit's files below the folders, by path; all without folders.

    Raises:
        GitError: git failed.
    """
    for entry in git(root, "ls-tree", "-r", "-z", commit, "--", *folders).split(b"\0"):
        if entry:
            head, _, name = entry.partition(b"\t")
            mode, _, id = head.decode().split()
            yield Listed(name.decode("utf-8", "surrogateescape"), mode, id)


def read_blobs(root: Path, ids: Iterable[str], *, limit: int) -> dict[str, bytes]:
    """Return the contents of objects by their ids; those that are missing, no files or above `limit` bytes are absent.

    Raises:
        GitError: git failed.
    """
    wanted = list(dict.fromkeys(ids))
    found: dict[str, bytes] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        asked = "".join(f"{id}\n" for id in wanted[start : start + _AT_ONCE]).encode()
        sizes = git(root, "cat-file", "--batch-check", given=asked).decode().splitlines()
        small = [line.split()[0] for line in sizes if _is_small(line, limit)]
        if small:
            found |= _contents(git(root, "cat-file", "--batch", given="".join(f"{id}\n" for id in small).encode()))
    return found


def _is_small(line: str, limit: int) -> bool:
    words = line.split()
    return len(words) == 3 and words[1] == "blob" and int(words[2]) <= limit


def _contents(stream: bytes) -> Mapping[str, bytes]:
    found = {}
    at = 0
    while at < len(stream):
        end = stream.index(b"\n", at)
        id, _, size = stream[at:end].decode().split()
        found[id] = stream[end + 1 : end + 1 + int(size)]
        at = end + 2 + int(size)
    return found
