"""The text of a new article that is a document: converted, and shown, so that a person sees what was kept."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_explainer.hosts.cli import CommandError
from mkdocs_explainer.hosts.cli.formats.terminal import visible
from mkdocs_explainer.hosts.documents.pandoc import ConversionError
from mkdocs_explainer.hosts.documents.reading import EXTRA, is_document, missing_for, read_document
from mkdocs_explainer.load.guard import MAX_SEED_BYTES

if TYPE_CHECKING:
    from mkdocs_explainer.hosts.documents.reading import Document

_MOST_BYTES = 50_000_000
"""Of a document, which may hold pictures."""
_SHOWN = 70
"""Characters of the first and the last line."""


def read_words(file: Path) -> "Document | None":
    """Return the words of a document; `None` for a file that is text, or is not there.

    Raises:
        CommandError: what reads it is not installed, or it cannot be read.
    """
    if not (is_document(file.name) and file.is_file()):
        return None
    if missing_for(file.name):
        raise CommandError(
            f"to read {file.suffix} files: pip install 'mkdocs-explainer[{EXTRA}]'; or save the text as .txt with the"
            " encoding UTF-8"
        )
    try:
        if file.stat().st_size > _MOST_BYTES:
            raise CommandError(f"{file.name} is longer than {_MOST_BYTES:,} bytes")
        document = read_document(file.read_bytes(), file.name)
    except ConversionError as error:
        raise CommandError(f"{file.name} cannot be read: {error}; save its text as .txt") from error
    except OSError as error:
        raise CommandError(f"cannot read {file}: {error.strerror}") from error
    if len(document.text.encode()) > MAX_SEED_BYTES:
        raise CommandError(f"the text of {file.name} is longer than {MAX_SEED_BYTES:,} bytes")
    return document


def told(document: "Document", seed: str) -> Iterator[str]:
    """Yield what a person should know before the text is published."""
    words = len(document.text.split())
    yield f"wrote {seed}, the words of the document; the document itself is not copied"
    yield f"  kept: {_counted(document.kept + Counter({'word': words}))}"
    if +document.left_out:
        yield f"  left out: {_counted(document.left_out)}"
    lines = [line for line in document.text.splitlines() if line.strip()]
    yield f"  begins: {_cut(lines[0])}"
    yield f"  ends: {_cut(lines[-1])}"
    yield "  look it through: nothing of it is changed from now on"


def _counted(counts: Counter[str]) -> str:
    return ", ".join(f"{count:,} {thing if count == 1 else _many(thing)}" for thing, count in counts.items() if count)


def _many(thing: str) -> str:
    """Return a thing in the plural.

    >>> _many("mark of a note"), _many("table")
    ('marks of a note', 'tables')
    """
    first, space, rest = thing.partition(" ")
    return f"{first}s{space}{rest}"


def _cut(line: str) -> str:
    line = visible(" ".join(line.split()))
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN].rstrip()} …"
