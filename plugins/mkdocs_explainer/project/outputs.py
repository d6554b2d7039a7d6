"""Folders of files that a command makes: written, renewed and tidied, without touching what somebody else put there.

What is ours is told by a mark in each file, or, where files have no room for one, by a list of what was written.
"""

import json
import os
from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from mkdocs_explainer.project.writing import NotWrittenError, content_of, remove_file, replace_file, write_new

LIST = ".explainer-files.json"
"""What a command wrote into a folder whose files have no room for a mark: by path the checksums of its contents."""
MOST_BYTES = 200_000_000
"""Of a file that is looked at before it is replaced; larger ones we do not write."""


class Written(NamedTuple):
    """What was done in a folder."""

    written: list[str]
    removed: list[str]


def output_place(given: str) -> tuple[Path, str]:
    """Return a folder that a person named as a folder from which links are looked for, and the path below it.

    Below the working folder no link is followed; elsewhere the person knows the place.
    """
    place = Path(os.path.abspath(given))  # noqa: PTH100 -- `resolve` would follow the links
    here = Path.cwd()
    if place.is_relative_to(here):
        return here, place.relative_to(here).as_posix()
    return place, "."


def write_marked(
    root: Path, folder: str, files: Mapping[str, bytes], *, mark: bytes, ending: str, is_check: bool = False
) -> Written:
    """Write files that all hold the mark into a folder below `root`, and delete others with the mark and the ending.

    is_check: nothing is written; what would be is returned.

    Raises:
        NotWrittenError: a file without the mark stands where one of them belongs; nothing was written.
    """

    def is_ours(_: str, data: bytes) -> bool:
        return mark in data

    place = root if folder == "." else root / folder
    there = [file.name for file in place.glob(f"*{ending}") if file.name not in files and not file.is_symlink()]
    return _write(root, folder, files, is_ours, there, is_check=is_check)


def write_listed(root: Path, folder: str, files: Mapping[str, bytes]) -> Written:
    """Write files into a folder below `root`, and delete what was written there before and is no longer made.

    What was written is kept in a list in the folder, with checksums: a file that somebody changed since stands for
    somebody else's.

    Raises:
        NotWrittenError: another file stands where one of them belongs; nothing was written.
    """
    path = _below(folder, LIST)
    listed = content_of(root, path, limit=MOST_BYTES)
    known = _known(listed, path)
    sums = {name: sha256(data).hexdigest() for name, data in files.items()}

    def is_ours(name: str, data: bytes) -> bool:
        return sha256(data).hexdigest() in known.get(name, ())

    _contents(root, folder, files, is_ours)  # refuses before the list is touched
    # both states are listed first: wherever the next step is stopped, all that stands there is known to be ours
    now = {name: {sum} for name, sum in sums.items()}
    both = {name: known.get(name, set()) | now.get(name, set()) for name in known.keys() | now.keys()}
    listed = _write_list(root, path, listed, both)
    done = _write(root, folder, files, is_ours, known.keys() - files.keys(), is_check=False)
    _write_list(root, path, listed, now)
    return done


def listed_files(root: Path, folder: str, *, ending: str = "") -> set[str]:
    """Return the names of the files in a folder that `write_listed` wrote and nobody changed since.

    ending: of the names that are asked for.

    Raises:
        NotWrittenError: the list cannot be read.
    """
    path = _below(folder, LIST)
    known = _known(content_of(root, path, limit=MOST_BYTES), path)
    return {
        name
        for name, sums in known.items()
        if name.endswith(ending)
        and (data := _ours(root, _below(folder, name))) is not None
        and sha256(data).hexdigest() in sums
    }


def write_output(given: str, data: bytes, *, is_ours: Callable[[bytes], bool]) -> None:
    """Write one file that a person named; an older one is replaced if it is ours.

    Raises:
        NotWrittenError: it is somebody else's, a link, or cannot be written.
    """
    root, path = output_place(given)
    if path == ".":
        root, path = root.parent, root.name
    files = {path.rpartition("/")[2]: data}
    _write(root, path.rpartition("/")[0] or ".", files, lambda _, before: is_ours(before), (), is_check=False)


def _write(
    root: Path,
    folder: str,
    files: Mapping[str, bytes],
    is_ours: Callable[[str, bytes], bool],
    others: Iterable[str],
    *,
    is_check: bool,
) -> Written:
    """Write what differs; delete those of the others that are ours. Everything is looked at before anything is done."""
    before = _contents(root, folder, files, None if is_check else is_ours)
    changed = [name for name, data in before.items() if data != files[name]]
    stale = {
        name: data
        for name in sorted(others)
        if (data := _ours(root, _below(folder, name))) is not None and is_ours(name, data)
    }
    if not is_check:
        for name in changed:
            path, old = _below(folder, name), before[name]
            if old is None:
                write_new(root, path, files[name])
            else:
                replace_file(root, path, files[name], before=old)
        for name, data in stale.items():
            remove_file(root, _below(folder, name), before=data)
    return Written(changed, list(stale))


def _contents(
    root: Path, folder: str, files: Mapping[str, bytes], is_ours: Callable[[str, bytes], bool] | None
) -> dict[str, bytes | None]:
    """Return what stands where the files belong, by name; somebody else's is refused, unless nobody asks.

    Raises:
        NotWrittenError: a file that differs is not ours.
    """
    before = {name: content_of(root, _below(folder, name), limit=MOST_BYTES) for name in files}
    # an empty file holds nothing of anybody's
    differing = [(name, data) for name, data in before.items() if data and data != files[name]]
    strange = [name for name, data in differing if is_ours and not is_ours(name, data)]
    if strange:
        more = f" and {len(strange) - 1} more" if len(strange) > 1 else ""
        raise NotWrittenError(
            f"{_below(folder, strange[0])}{more} was not written by this command, or changed since;"
            " move it away, or choose another folder"
        )
    return before


def _ours(root: Path, path: str) -> bytes | None:
    """Return the content of a file that may be deleted; `None` for what cannot be looked at, which stays."""
    try:
        return content_of(root, path, limit=MOST_BYTES)
    except NotWrittenError:
        return None


def _below(folder: str, name: str) -> str:
    return name if folder in ("", ".") else f"{folder}/{name}"


def _known(listed: bytes | None, path: str) -> dict[str, set[str]]:
    """Return the checksums by path that a list holds.

    Raises:
        NotWrittenError: it is no such list.
    """
    try:
        data = json.loads(listed or b"{}")
    except (ValueError, RecursionError):
        data = None
    if not isinstance(data, dict):
        raise NotWrittenError(f"{path} is no list of what was written here; move it away")
    return {name: set(map(str, sums)) for name, sums in data.items() if isinstance(sums, list)}


def _write_list(root: Path, path: str, before: bytes | None, entries: Mapping[str, set[str]]) -> bytes:
    lines = {name: sorted(sums) for name, sums in sorted(entries.items())}
    data = (json.dumps(lines, indent=1, ensure_ascii=False) + "\n").encode()
    if before is None:
        write_new(root, path, data)
    elif before != data:
        replace_file(root, path, data, before=before)
    return data
