"""Marks as locations, made only when somebody asks for one: a corpus has hundreds of thousands, findings are few."""

from collections.abc import Iterator, Mapping

from mkdocs_explainer.load.yaml.document import Mark
from mkdocs_explainer.model.findings import Location
from mkdocs_explainer.model.origins import KeyPath


class Marks(Mapping[KeyPath, Location]):
    """Where a file's values stand."""

    __slots__ = ("_marks", "_path")

    def __init__(self, path: str, marks: Mapping[KeyPath, Mark]) -> None:
        self._path = path
        self._marks = marks

    def __getitem__(self, keys: KeyPath) -> Location:
        return Location(self._path, *self._marks[keys])

    def __iter__(self) -> Iterator[KeyPath]:
        return iter(self._marks)

    def __len__(self) -> int:
        return len(self._marks)
