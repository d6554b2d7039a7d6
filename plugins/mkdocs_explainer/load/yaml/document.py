"""A YAML file's one document as a value, with where everything stands."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeAlias

from mkdocs_explainer.load.yaml.scalars import Scalar
from mkdocs_explainer.model.findings import Finding, Location
from mkdocs_explainer.model.origins import KeyPath

Value: TypeAlias = "dict[str, Value] | list[Value] | Scalar"


class Mark(NamedTuple):
    """Where a key or a value stands; counted from 1, columns in code points."""

    line: int
    column: int
    end_column: int
    """Exclusive; of a value of several lines, where its first line ends."""


@dataclass(frozen=True, slots=True)
class Document:
    """A file's one YAML document."""

    path: str
    value: Value = None
    """`None`, too, for a file without content and for one that cannot be read."""
    marks: dict[KeyPath, Mark] = field(default_factory=dict)
    """Where each value stands."""
    keys: dict[KeyPath, Mark] = field(default_factory=dict)
    """Where each mapping's key stands."""
    findings: list[Finding] = field(default_factory=list)
    is_readable: bool = True
    """Whether `value` is what the file says: checks of the values make sense."""
    lines: list[str] = field(default_factory=list)
    """The text's."""
    last_lines: dict[KeyPath, int] = field(default_factory=dict)
    """Of texts without quotes that go on over several lines: where they end."""

    def locate(self, keys: KeyPath, *, key: bool = False) -> Location:
        """Return where the value (or its key) stands, else where the nearest enclosing value has its key."""
        mark = (self.keys if key else self.marks).get(keys)
        if mark is None and not key and keys and not isinstance(self._at(keys[:-1]), dict | list):
            mark = self.marks.get(keys[:-1])  # a plain text that stands for a mapping is its one field
        while mark is None and keys:
            mark = self.keys.get(keys) or self.marks.get(keys)
            keys = keys[:-1]
        return Location(self.path, *mark) if mark else Location(self.path)

    def _at(self, keys: KeyPath) -> Any:
        value: Any = self.value
        for key in keys:
            if isinstance(value, dict) and isinstance(key, str):
                value = value.get(key)
            elif isinstance(value, list) and isinstance(key, int) and key < len(value):
                value = value[key]
            else:
                return {}
        return value


def texts_in(value: Any, keys: KeyPath = ()) -> Iterator[tuple[KeyPath, str]]:
    """Yield the texts of a value, each with the way to it. keys: the way to the value."""
    if isinstance(value, str):
        yield keys, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from texts_in(item, (*keys, key))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from texts_in(item, (*keys, number))
