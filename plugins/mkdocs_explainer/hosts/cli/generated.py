"""Files that are made from the code and committed: written, or compared with what is there."""

import sys
from collections.abc import Mapping
from pathlib import Path

from mkdocs_explainer.hosts.cli import CLEAN, FINDINGS, CommandError


def write_or_check(files: Mapping[str, str], folder: Path, *, ending: str, is_check: bool) -> int:
    """Write the files into the folder, and remove others with this ending; or say which are not up to date."""
    there = {path.name for path in folder.glob(f"*{ending}")}
    stale = sorted(there - files.keys())
    changed = [name for name, text in files.items() if name not in there or _read(folder / name) != text]
    if is_check:
        for name in [*changed, *stale]:
            print(f"{folder / name} is not up to date", file=sys.stderr)
        return FINDINGS if changed or stale else CLEAN
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name in changed:
            (folder / name).write_text(files[name], encoding="utf-8", newline="\n")
        for name in stale:
            (folder / name).unlink()
    except OSError as error:
        raise CommandError(f"cannot write to {folder}: {error.strerror}") from error
    print(f"{len(files)} files in {folder}, {len(changed)} written")
    return CLEAN


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8", errors="replace")
