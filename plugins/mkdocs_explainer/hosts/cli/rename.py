"""`explainer rename`."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_explainer.hosts.cli import CLEAN, CommandError
from mkdocs_explainer.hosts.cli.check import add_root, find_root
from mkdocs_explainer.hosts.cli.formats.terminal import visible

if TYPE_CHECKING:  # `--help` must not wait for it
    from mkdocs_explainer.project.renaming import Renaming

_EPILOG = """\
The file moves, and with it everything that refers to it: relations, notes, pins, citations, links and the lists of
pages. The page's old address leads to the new one. Nothing else is touched; commit what was written in one commit.

examples:
  explainer rename kursk kursk-oblast
  explainer rename ap ap-2024-10-31 --kind source
  explainer rename north-korean-troops/first north-korean-troops/arrival
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.epilog = _EPILOG
    parser.add_argument("old", metavar="OLD", help="the id: the file's name without .yml; of a note ARTICLE/NOTE")
    parser.add_argument("new", metavar="NEW", help="the new id")
    parser.add_argument(
        "--kind", choices=("entity", "source", "article", "note"), help="where several things have the id"
    )
    parser.add_argument("--dry-run", action="store_true", help="tell what would change; write nothing")
    add_root(parser)


def run(arguments: argparse.Namespace) -> int:
    """Rename it."""
    from mkdocs_explainer.project.renaming import RenamingError, plan_renaming  # noqa: PLC0415 -- `--help` need not wait

    root = find_root(arguments.root)
    try:
        plan = plan_renaming(root, arguments.old, arguments.new, kind=arguments.kind)
    except RenamingError as error:
        raise CommandError(str(error)) from error
    if not arguments.dry_run:
        _write(root, plan)
    for change in plan.changes:
        moved = f"{change.path} -> {change.new_path}" if change.path else f"new: {change.new_path}"
        print(visible(moved if change.path != change.new_path else change.path))
    verb = "would be written" if arguments.dry_run else "written"
    one = plan.references == 1
    print(f"{plan.references:,} reference{'' if one else 's'} {verb} anew")
    return CLEAN


def _write(root: Path, plan: "Renaming") -> None:
    """Write everything, the new files first: whoever stops it in the middle loses nothing."""
    from mkdocs_explainer.project.writing import (  # noqa: PLC0415
        NotWrittenError,
        remove_file,
        replace_file,
        write_new,
    )

    moved = [change for change in plan.changes if change.path != change.new_path]
    try:
        for change in moved:
            write_new(root, change.new_path, change.after)
        for change in plan.changes:
            if change.path == change.new_path:
                replace_file(root, change.path, change.after, before=change.before)
        for change in moved:
            if change.path:
                remove_file(root, change.path, before=change.before)
    except NotWrittenError as error:
        raise CommandError(str(error)) from error
