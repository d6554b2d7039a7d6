"""Marks as locations, made only when somebody asks for one: a corpus has hundreds of thousands, findings are few."""

from collections.abc import Iterator, Mapping

from mkdocs_explainer.load.yaml.document import Mark
from mkdocs_explainer.model.findings import Location
from mkdocs_explainer.model.origins import KeyPath


class Marks(Mapping[KeyPath, Location]):
    """Where a file's values stand."""

    __slots__ = ("_marks", "_path", "_told")

    def __init__(self, path: str, marks: Mapping[KeyPath, Mark], told: str) -> None:
        """told: digest of the file's content."""
        self._path = path
        self._marks = marks
        self._told = told

    def told_by(self) -> tuple[str, ...]:
        """Return what all of them are told by."""
        return self._path, self._told

    def __getitem__(self, keys: KeyPath) -> Location:
        return Location(self._path, *self._marks[keys])

    def __iter__(self) -> Iterator[KeyPath]:
        return iter(self._marks)

    def __len__(self) -> int:
        return len(self._marks)
