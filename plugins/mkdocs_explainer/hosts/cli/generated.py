"""Files that are made from the code and committed: written, or compared with what is there."""

import sys
from collections.abc import Mapping
from pathlib import Path

from mkdocs_explainer.hosts.cli import CLEAN, FINDINGS, CommandError
from mkdocs_explainer.project.outputs import write_marked
from mkdocs_explainer.project.writing import NotWrittenError


def write_or_check(files: Mapping[str, str], place: tuple[Path, str], *, mark: str, ending: str, is_check: bool) -> int:
    """Write the files into a folder, and remove others with this ending and the mark; or say which are not up to date.

    place: a folder from which links are not followed, and the path below it.
    """
    root, folder = place
    try:
        done = write_marked(
            root,
            folder,
            {name: text.encode("utf-8") for name, text in files.items()},
            mark=mark.encode("utf-8"),
            ending=ending,
            is_check=is_check,
        )
    except NotWrittenError as error:
        raise CommandError(str(error)) from error
    shown = root if folder == "." else root / folder
    if is_check:
        for name in [*done.written, *done.removed]:
            print(f"{shown / name} is not up to date", file=sys.stderr)
        return FINDINGS if done.written or done.removed else CLEAN
    print(f"{len(files)} files in {shown}, {len(done.written)} written")
    return CLEAN
