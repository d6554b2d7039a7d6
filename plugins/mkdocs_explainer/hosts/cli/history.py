"""Earlier texts of a file, from git."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

_MOST_VERSIONS = 50
"""Of an article that are looked at; articles are hardly ever edited."""
_PATIENCE = 20
"""Seconds for one call of git."""


def earlier_texts(root: Path, path: str) -> Iterator[str]:
    """Yield the file's committed texts, the newest first; nothing where there is no git, no repository, no commit."""
    listed = _git(root, "log", "--format=%H", f"--max-count={_MOST_VERSIONS}", "--", path)
    for revision in (listed or b"").decode("ascii", "replace").split():
        shown = _git(root, "show", f"{revision}:./{path}")
        if shown is not None:
            yield shown.decode("utf-8", "replace")


def _git(root: Path, *arguments: str) -> bytes | None:
    try:
        ran = subprocess.run(  # noqa: S603 -- no shell, and paths stand behind `--` or a colon
            ["git", "--literal-pathspecs", "-C", str(root), *arguments],  # noqa: S607
            capture_output=True,
            check=False,
            timeout=_PATIENCE,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return ran.stdout if ran.returncode == 0 else None
