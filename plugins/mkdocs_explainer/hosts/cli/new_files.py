"""New files written into a repository: never over another one, never outside it, never through a link."""

import subprocess
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from mkdocs_explainer.hosts.cli import CommandError
from mkdocs_explainer.hosts.cli.drafting import Draft
from mkdocs_explainer.hosts.cli.formats import advice
from mkdocs_explainer.hosts.cli.formats.terminal import visible
from mkdocs_explainer.load.annotation_file import load_file
from mkdocs_explainer.load.files import Place, classify, slug
from mkdocs_explainer.model.findings import Finding
from mkdocs_explainer.model.ids import is_id
from mkdocs_explainer.project import writing
from mkdocs_explainer.project.settings import read_settings

_PATIENCE = 5
"""Seconds for one call of git."""
_NOBODY = frozenset({"", "root", "user", "you", "your name", "name", "admin", "unknown"})
"""What stands in the settings of machines that nobody named."""


def today() -> str:
    """Return the date of the machine."""
    return datetime.now().astimezone().date().isoformat()


def author(root: Path) -> str:
    """Return who works here as git's settings say: `github:login` where that is set, else a name; "" for neither."""
    login = _setting(root, "github.user")
    if login and login.replace("-", "").isalnum() and login.isascii():
        return f"github:{login}"
    name = " ".join(_setting(root, "user.name").split())
    return name if name.lower() not in _NOBODY and name.isprintable() and len(name) <= 100 else ""


def _setting(root: Path, name: str) -> str:
    try:
        ran = subprocess.run(  # noqa: S603 -- no shell, fixed arguments
            ["git", "-C", str(root), "config", "--get", name],  # noqa: S607
            capture_output=True,
            check=False,
            timeout=_PATIENCE,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return ran.stdout.decode("utf-8", "replace").strip() if ran.returncode == 0 else ""


def annotation_path(root: Path, folder: str, id: str, *, may_count: bool = False) -> str:
    """Return the path of a new annotation file. may_count: a number is added to an id that is taken.

    Raises:
        CommandError: the id is none, or a file with it is there.
    """
    if not is_id(id):
        better = slug(id)
        more = f"; {better} can" if better else ""
        raise CommandError(
            f"{visible(id)!r} cannot be the name of a file, which has small letters a–z, digits and hyphens{more}"
        )
    annotations = read_settings(root).folders.annotations
    number = 1
    while True:
        path = f"{annotations}/{folder}/{id if number == 1 else f'{id}-{number}'}.yml"
        place = classify(path, annotations)
        if isinstance(place, Finding):
            more = f"; {place.help}" if place.help else ""
            raise CommandError(f"{visible(id)!r} cannot be the name of a file: {place.message}{more}")
        if not is_taken(root / path):
            return path
        if not may_count:
            raise CommandError(f"{path} is there already; edit it, or choose another name with --id")
        number += 1


def is_taken(file: Path) -> bool:
    """Return whether a file has this name, whatever its capitals: many computers take them for the same."""
    if file.is_symlink() or file.exists():
        return True
    try:
        return any(other.name.lower() == file.name.lower() for other in file.parent.iterdir())
    except OSError:
        return False


def write_new(root: Path, path: str, content: str | bytes) -> None:
    """Write a file that is not there yet, whole or not at all; its folders are made.

    Raises:
        CommandError: it is there, a folder on the way is a symbolic link, or it cannot be written.
    """
    try:
        writing.write_new(root, path, content.encode("utf-8") if isinstance(content, str) else content)
    except writing.NotWrittenError as error:
        raise CommandError(str(error)) from error


def asked(given: str | None, question: str, option: str, *, choices: Sequence[str] = ()) -> str:
    """Return what was given; else, in a terminal, what a person answers.

    Raises:
        CommandError: nothing was given, and there is nobody to ask.
    """
    listed = f" ({', '.join(choices)})" if choices else ""
    while not given:
        if not (sys.stdin.isatty() and sys.stdout.isatty()):
            raise CommandError(f"{option} is missing: {question}{listed}")
        try:
            given = input(f"{question}{listed}: ").strip()
        except EOFError as error:
            raise CommandError(f"{option} is missing: {question}{listed}") from error
        if given and choices and given not in choices:
            print(f"  {visible(given)} is none of them")
            given = ""
    return given


def refuse_invalid(path: str, draft: Draft, root: Path) -> None:
    """Raise where a value that was given cannot stand in the file; what is still to be written may be missing."""
    settings = read_settings(root)
    place = classify(path, settings.folders.annotations)
    if not isinstance(place, Place):
        raise CommandError(f"{path} is no place for an annotation")
    types = frozenset(settings.types)
    for finding in load_file(place, draft.text.encode("utf-8", "replace"), types=types).findings:
        if finding.code != "ANN101":
            line = draft.text.splitlines()[finding.location.line - 1].strip()
            raise CommandError(f"{advice(finding)}: {line}")


def line_of(text: str, option: str) -> str:
    """Return a text on one line.

    Raises:
        CommandError: it has characters that nobody sees, or is empty where an option is named.
    """
    line = " ".join(text.split())
    if not line.isprintable():
        raise CommandError(f"there are characters in it that nobody sees: {visible(line)}")
    if not line and option:
        raise CommandError(f"{option} is empty")
    return line
