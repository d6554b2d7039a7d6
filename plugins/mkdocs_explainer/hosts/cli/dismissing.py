"""Suggestions that a site's people have decided against: a file among the annotations that is committed with them."""

from collections.abc import Iterable
from pathlib import Path

from mkdocs_explainer.hosts.cli import CommandError
from mkdocs_explainer.load.guard import MAX_SEED_BYTES, read_bytes
from mkdocs_explainer.model.findings import Finding
from mkdocs_explainer.model.folders import DISMISSED
from mkdocs_explainer.project.writing import NotWrittenError, replace_file, write_new
from mkdocs_explainer.suggesting.name_groups import name_key, one_line

_HEAD = "# Names that need no entry, one a line; `explainer suggest --dismiss NAME` adds one. Behind a # stands why.\n"


def read_dismissed(root: Path, annotations: str) -> frozenset[str]:
    """Return the keys of the names in the file; none where there is no file."""
    return frozenset(filter(None, (name_key(_name(line)) for line in _text(root, annotations).splitlines())))


def dismiss(root: Path, annotations: str, names: Iterable[str], *, because: str = "") -> list[str]:
    """Add names to the file, sorted, so that two who add one seldom meet; return those that were not there.

    Raises:
        CommandError: a name is empty or has characters that nobody sees, or the file cannot be written.
    """
    text = _text(root, annotations)
    known = read_dismissed(root, annotations)
    new: dict[str, str] = {}
    for name in map(one_line, names):
        if not name or not name.isprintable() or name.startswith("#"):
            raise CommandError(f"{name!a} is no name")
        if name_key(name) not in known:
            new.setdefault(name_key(name), name)
    if not new:
        return []
    reason = f"  # {one_line(because)}" if because else ""
    lines = [line for line in text.splitlines() if line.strip()]
    head = [line for line in lines if line.startswith("#")] or [_HEAD.strip()]
    before = [line for line in lines if not line.startswith("#")]
    rest = sorted([*before, *(f"{name}{reason}" for name in new.values())])
    data = "".join(f"{line}\n" for line in [*head, *rest]).encode()
    path = f"{annotations}/{DISMISSED}"
    try:
        if text:
            replace_file(root, path, data, before=text.encode())
        else:
            write_new(root, path, data)
    except NotWrittenError as error:
        raise CommandError(str(error)) from error
    return list(new.values())


def _name(line: str) -> str:
    return one_line(line.partition("#")[0])


def _text(root: Path, annotations: str) -> str:
    """Return the file's text; empty where there is none."""
    path = f"{annotations}/{DISMISSED}"
    if not (root / path).exists():
        return ""
    data = read_bytes(root, path, limit=MAX_SEED_BYTES)
    try:
        return "" if isinstance(data, Finding) else data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise CommandError(f"{path}:{line}: these bytes are no UTF-8; save the file with that encoding") from error
