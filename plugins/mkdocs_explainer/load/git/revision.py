"""The annotations, articles and pages of another revision, as plain files in a folder of their own.

So what reads the working files reads them, too, under the same limits. Only what is content is taken; symbolic links,
submodules and paths that lead elsewhere are not written.
"""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from mkdocs_explainer.load.files import PAGE_ENDINGS, is_seed, printable
from mkdocs_explainer.load.git.command import SUBMODULE, SYMLINK, Listed, list_files, read_blobs
from mkdocs_explainer.load.guard import MAX_BYTES, MAX_SEED_BYTES
from mkdocs_explainer.text.active_files import may_run

MOST_FILES = 200_000
"""Of one revision: ten times the largest site that is known."""


class Refused(NamedTuple):
    """A file of the revision that was not taken."""

    path: str
    """As it can be shown."""
    reason: str


def write_revision(
    root: Path, commit: str, folder: Path, *, annotations: str = "annotations", seeds: str = "seeds", docs: str = "docs"
) -> list[Refused]:
    """Write the revision's content into an empty folder; return what was left out.

    `commit` is an id, as `find_commit` gives it.

    Raises:
        GitError: git failed.
        OSError: the folder cannot be written.
    """
    refused: list[Refused] = []
    listed = []
    for file in islice(list_files(root, commit, *filter(None, (annotations, seeds, docs))), MOST_FILES):
        if not _is_content(file.path, annotations=annotations, seeds=seeds, docs=docs):
            continue
        if reason := _reason(file.mode, file.path):
            refused.append(Refused(printable(file.path), reason))
        else:
            listed.append(file)
    refused += _write(root, folder, listed, annotations)
    return sorted(refused)


def _is_content(path: str, *, annotations: str, seeds: str, docs: str) -> bool:
    if path in (annotations, seeds, docs):  # a link, or a submodule, in a folder's place
        return True
    name = path.lower()
    if path.startswith(f"{annotations}/"):
        return name.endswith((".yml", ".yaml"))
    return is_seed(path) if path.startswith(f"{seeds}/") else path.endswith(PAGE_ENDINGS) or may_run(path)


def _reason(mode: str, path: str) -> str:
    if mode == SYMLINK:
        return "a symbolic link; links are not followed"
    if mode == SUBMODULE:
        return "another repository; submodules are not read"
    parts = path.split("/")
    if ".." in parts or "." in parts or "" in parts or "\\" in path or ".git" in map(str.lower, parts):
        return "its path leads out of the repository"
    return "" if printable(path) == path else "its name has characters that are no text"


def _write(root: Path, folder: Path, listed: list[Listed], annotations: str) -> Iterator[Refused]:
    big = {one.id for one in listed if not one.path.startswith(f"{annotations}/")}
    blobs = read_blobs(root, (one.id for one in listed if one.id not in big), limit=MAX_BYTES)
    blobs |= read_blobs(root, big, limit=MAX_SEED_BYTES)
    for path, _, id in listed:
        data = blobs.get(id)
        if data is None:
            yield Refused(path, "too big, or not in this clone")
            continue
        file = folder / path
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            with file.open(
                "xb"
            ) as stream:  # "x": where capitals do not count, a second file must not replace the first
                stream.write(data)
        except (FileExistsError, NotADirectoryError):
            yield Refused(path, "another file has this name but for capitals")
        except OSError as error:
            yield Refused(path, f"it cannot be written: {error.strerror}")
