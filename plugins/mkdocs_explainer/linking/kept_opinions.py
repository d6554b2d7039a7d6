"""Opinions on texts that were read before, kept in the user's own folder: a second build reads nothing again.

Never in the repository: whoever sends a checkout could send opinions with it.
"""

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

from mkdocs_explainer.linking.second_reading import Named, Opinion
from mkdocs_explainer.model.spans import Span

_FORMAT = "1"
"""Raised when what is kept, or how a pipeline is read, changes."""
_MOST = 20_000
"""Texts that are kept for one pipeline, some 100 MB; beyond them nothing is kept."""


class KeptOpinions:
    """What one pipeline said, by text."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._room: int | None = None

    def read(self, text: str) -> Opinion | None:
        """Return what was said about the text; `None` where nothing is known, or what is kept makes no sense."""
        with suppress(OSError, ValueError, TypeError):
            data = json.loads((self._folder / _key(text)).read_bytes())
            return Opinion(
                [Span(*span) for span in data["sentences"]],
                [Named(Span(*span), tuple(types), bool(people)) for span, types, people in data["names"]],
                [Span(*span) for span in data["verbs"]],
            )
        return None

    def write(self, text: str, opinion: Opinion) -> None:
        """Keep what was said about the text, where there is room and the folder can be written."""
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            if self._room is None:
                self._room = _MOST - sum(1 for _ in _names(self._folder))
            if self._room <= 0:
                return
            self._room -= 1
            data = {"sentences": opinion.sentences, "names": opinion.names, "verbs": opinion.verbs}
            part = self._folder / f"{_key(text)}.{os.getpid()}.part"
            part.write_text(json.dumps(data), encoding="utf-8")
            part.replace(self._folder / _key(text))


def _names(folder: Path) -> Iterator[str]:
    with suppress(OSError), os.scandir(folder) as entries:
        yield from (entry.name for entry in entries)


def _key(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def kept_opinions(model: str) -> KeptOpinions | None:
    """Return what the pipeline of that name or path said before; `None` where nobody can tell which pipeline it is.

    A pipeline is told by its files: their names, sizes and times.
    """
    place = _place(model)
    if place is None:
        return None
    told = sha256(f"{_FORMAT}\0{place}".encode("utf-8", "surrogatepass"))
    try:
        for path in sorted(path for path in place.rglob("*") if path.is_file() and path.suffix != ".pyc"):
            stat = path.stat()
            told.update(f"\0{path.relative_to(place)}\0{stat.st_size}\0{stat.st_mtime_ns}".encode("utf-8", "replace"))
    except OSError:
        return None
    home = os.environ.get("XDG_CACHE_HOME") or str(Path("~/.cache").expanduser())
    return KeptOpinions(Path(home) / "mkdocs-explainer" / "opinions" / told.hexdigest()[:32])


def _place(model: str) -> Path | None:
    """Return the pipeline's folder."""
    if (folder := Path(model)).is_dir():
        return folder.resolve()
    with suppress(ImportError, ValueError):
        spec = find_spec(model) if model.isidentifier() else None
        if spec and spec.origin:
            return Path(spec.origin).parent
    return None
