"""Earlier texts of a file, from git."""

from collections.abc import Iterator
from pathlib import Path

from mkdocs_explainer.load.git import GitError, git

_MOST_VERSIONS = 50
"""Of an article that are looked at; articles are hardly ever edited."""


def earlier_texts(root: Path, path: str) -> Iterator[str]:
    """Yield the file's committed texts, the newest first; nothing where there is no git, no repository, no commit."""
    try:
        listed = git(root, "log", "--format=%H", f"--max-count={_MOST_VERSIONS}", "--", path)
    except GitError:
        return
    for revision in listed.decode("ascii", "replace").split():
        try:
            yield git(root, "cat-file", "blob", f"{revision}:./{path}").decode("utf-8", "replace")
        except GitError:  # deleted in that commit, or not in this clone
            continue
