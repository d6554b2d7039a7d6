"""What tells the programs that make a site, and whether the folder in which builds keep things is to be trusted."""

import hashlib
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from mkdocs_explainer.load.git.command import GitError, git
from mkdocs_explainer.project.store import FOLDER

PACKAGE = Path(__file__).parents[1]
"""Our own files."""


def distrust(root: Path) -> str:
    """Return why nobody should read or write the cache's folder; empty: nothing speaks against it.

    What is in the repository came with it: also with a stranger's proposal.
    """
    folder = root / FOLDER
    if any(path.is_symlink() for path in (folder, folder.parent, folder / "objects", folder / "answers")):
        return "it is a link to elsewhere"
    if not folder.exists():
        return ""
    try:
        return "it is part of the repository" if git(root, "ls-files", "-z", "--", FOLDER) else ""
    except GitError:
        return ""


@lru_cache(maxsize=1)
def versions() -> str:
    """Return what tells the programs that make pages: our own files, and the versions of everything installed."""
    told = hashlib.blake2b(sys.version.encode(), digest_size=16)
    for path in sorted(PACKAGE.rglob("*")):
        # where Python keeps what it compiles, files under other names come and go while another program starts
        if path.parent.name != "__pycache__" and path.suffix and path.is_file():
            told.update(path.relative_to(PACKAGE).as_posix().encode())
            told.update(path.read_bytes())
    for name in sorted({path.name for folder in sys.path for path in _installed(folder)}):
        told.update(f"{name}\n".encode())
    return told.hexdigest()


def _installed(folder: str) -> Iterator[Path]:
    """Yield what says which packages are installed in a folder, and in which version: by its name alone."""
    with suppress(OSError):
        yield from Path(folder or ".").glob("*.dist-info")
