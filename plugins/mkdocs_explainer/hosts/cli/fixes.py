"""`explainer check --fix` and `--diff`: what is said and written of fixed files."""

import difflib
import sys
from collections.abc import Callable
from pathlib import Path

from mkdocs_explainer.hosts.cli import CLEAN, FINDINGS, CommandError
from mkdocs_explainer.hosts.cli.formats.terminal import visible
from mkdocs_explainer.model.findings import Finding
from mkdocs_explainer.project.fixing import FixedFile, fix
from mkdocs_explainer.project.settings import read_folders
from mkdocs_explainer.project.writing import NotWrittenError, write_annotation


def write_fixes(root: Path, concerns: Callable[[Finding], bool], *, with_suggestions: bool) -> None:
    """Mend the files, and say what was done; on standard error, since the report may be read by a program.

    Raises:
        CommandError: a file could not be written; those before it were.
    """
    annotations = read_folders(root).annotations
    for file in fix(root, concerns, with_suggestions=with_suggestions).files:
        try:
            write_annotation(root, file.path, file.after, before=file.before, annotations=annotations)
        except NotWrittenError as error:
            raise CommandError(str(error)) from error
        for title in file.titles:
            print(f"fixed {visible(file.path)}: {visible(title)}", file=sys.stderr)


def show_diff(root: Path, concerns: Callable[[Finding], bool], *, with_suggestions: bool) -> int:
    """Print what would be changed; return the exit code: findings when there is something."""
    files = fix(root, concerns, with_suggestions=with_suggestions).files
    for file in files:
        print("\n".join(diff(file)))
    if not files:
        print("there is nothing to mend without asking")
    return FINDINGS if files else CLEAN


def diff(file: FixedFile) -> list[str]:
    """Return the lines of a unified diff; what a terminal would obey is spelled out."""
    before, after = (text.decode("utf-8").split("\n") for text in (file.before, file.after))
    found = difflib.unified_diff(before, after, f"a/{file.path}", f"b/{file.path}", lineterm="")
    return ["\t".join(visible(part) for part in line.split("\t")) for line in found]
