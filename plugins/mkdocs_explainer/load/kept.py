"""What annotation files say, as an earlier process read them: plain data by path, told by stamp or content.

Only files with nothing wrong in them are kept, and of those what makes the corpus. Where their values stand is read
again in the rare case that somebody asks.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from mkdocs_explainer.load.annotation_file import Loaded
from mkdocs_explainer.load.characters import decode
from mkdocs_explainer.load.files import Place
from mkdocs_explainer.load.guard import MAX_BYTES, read_bytes
from mkdocs_explainer.load.stamps import Stamp, digest_of, settled_stamp_of
from mkdocs_explainer.load.yaml.marks import Marks
from mkdocs_explainer.load.yaml.yaml_text import read_yaml
from mkdocs_explainer.model.corpus import Entity, Note
from mkdocs_explainer.model.findings import Finding, Location
from mkdocs_explainer.model.origins import KeyPath, Kind, Origin
from mkdocs_explainer.model.sources import Source
from mkdocs_explainer.site.plain import from_plain, plain

_KINDS: Mapping[Kind, type] = {"entity": Entity, "note": Note, "source": Source}
"""Those of which there are many."""


class KeptFiles:
    """The files of the last build, and of this one."""

    def __init__(self, before: Any) -> None:
        """before: what `now` was in the last build; whatever else it is, it is as if nothing had been kept."""
        self._before: Mapping[str, Any] = before if isinstance(before, dict) else {}
        self.now: dict[str, Any] = {}
        """Plain data by path: stamp, digest of the file's content, and what it says."""
        self._stamps: dict[str, Stamp | None] = {}
        """By path, before the file was read."""

    @property
    def is_as_it_was(self) -> bool:
        return self.now == self._before

    def built(
        self, root: Path, place: Place, read: Callable[[Place], bytes | None]
    ) -> tuple[Any, Origin] | bytes | None:
        """Return what a file is in the corpus and where it was written; its bytes, if it has to be read anew.

        `None`: it cannot be read, which `read` has told.
        """
        if place.kind not in _KINDS:
            return read(place)
        stamp = self._stamps[place.path] = settled_stamp_of(root, place.path)
        try:
            before, told, data = self._before[place.path]
            if stamp and before == [*stamp]:
                return self._taken(root, place, stamp, told, data)
        except (LookupError, TypeError, ValueError):
            before, told, data = None, "", None
        content = read(place)
        if content is None or not told or told != digest_of(content):
            return content
        try:
            return self._taken(root, place, stamp, told, data)
        except (LookupError, TypeError, ValueError):
            return content

    def _taken(self, root: Path, place: Place, stamp: Stamp | None, told: str, data: Any) -> tuple[Any, Origin]:
        built = from_plain(data)
        if type(built) is not _KINDS[place.kind]:
            raise TypeError(place.path)
        self.now[place.path] = [_plain(stamp), told, data]
        return built, Origin(place.path, KeptMarks(root, place.path, told))

    def keep(self, loaded: Loaded, content: bytes, built: object) -> None:
        """Keep a file that was read now, if it may be."""
        place = loaded.place
        if place.kind not in _KINDS or loaded.findings or loaded.part is None or built is None:
            return
        try:
            data = plain(built)
        except TypeError:
            return
        self.now[place.path] = [_plain(self._stamps.get(place.path)), digest_of(content), data]


class KeptMarks(Mapping[KeyPath, Location]):
    """Where a file's values stand, read when somebody asks."""

    def __init__(self, root: Path, path: str, told: str) -> None:
        """told: digest of the content that is meant; of any other nothing is said."""
        self._root = root
        self._path = path
        self._told = told

    @cached_property
    def _marks(self) -> Mapping[KeyPath, Location]:
        content = read_bytes(self._root, self._path, limit=MAX_BYTES)
        text = "" if isinstance(content, Finding) or digest_of(content) != self._told else decode(content, self._path)
        return (
            Marks(self._path, read_yaml(text, self._path).marks, self._told) if text and isinstance(text, str) else {}
        )

    def told_by(self) -> tuple[str, ...]:
        """Return what all of them are told by, as those of a file that was read."""
        return self._path, self._told

    def __getitem__(self, keys: KeyPath) -> Location:
        return self._marks[keys]

    def __iter__(self) -> Iterator[KeyPath]:
        return iter(self._marks)

    def __len__(self) -> int:
        return len(self._marks)


def _plain(stamp: Stamp | None) -> list[int] | None:
    return [*stamp] if stamp else None
