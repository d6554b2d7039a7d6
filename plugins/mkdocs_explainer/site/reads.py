"""What a part of a site was made from: each look-up noted while the part is made, and asked again later.

A part is out of date when one of its look-ups has another answer now. Nothing knows by hand what depends on what.
"""

from array import array
from collections.abc import Callable, Hashable, ItemsView, Iterable, Iterator, KeysView, Mapping, ValuesView
from typing import Any, Literal, NamedTuple, TypeVar, cast

from mkdocs_explainer.model.corpus import Corpus
from mkdocs_explainer.model.names import EntityNames
from mkdocs_explainer.site.history import History
from mkdocs_explainer.site.index import SiteIndex

_ASKED_WITHIN = (Corpus, EntityNames, History, SiteIndex)
"""What is looked into, so that one of its values is a look-up of its own."""
_NOTHING = object()
"""What a look-up finds that fails."""
Root = TypeVar("Root")


class Read(NamedTuple):
    """A look-up: from a root along attributes to what was asked, and how."""

    path: tuple[str, ...]
    how: Literal["value", "item", "has", "order", "all", "call"]
    """The attribute itself; of a mapping one item, whether it is there, the keys in their order, or everything; of a
    method its result."""
    argument: Hashable = ()

    def answer(self, root: object) -> Any:
        """Return what the look-up finds now; something that equals nothing else where it fails."""
        try:
            value: Any = root
            for name in self.path:
                value = getattr(value, name)
            return _HOW[self.how](value, self.argument)
        except (AttributeError, LookupError, TypeError):
            return _NOTHING


_HOW: Mapping[str, Callable[[Any, Any], Any]] = {
    "value": lambda value, _: type(value) if isinstance(value, _ASKED_WITHIN) else value,
    "item": lambda value, key: value.get(key, _NOTHING),
    "has": lambda value, key: key in value,
    "order": lambda value, _: list(value),
    "all": lambda value, _: list(value.items()),
    "call": lambda value, arguments: value(*arguments),
}


class Reads:
    """The look-ups of all parts. Each look-up is kept once, and each part as their numbers."""

    def __init__(self) -> None:
        self._numbers: dict[Read, int] = {}
        self._reads: list[Read] = []
        self._parts: dict[str, array[int]] = {}
        self._open: dict[str, dict[int, None]] = {}
        self._last: tuple[str, object, _Asked] | None = None
        """The part that was asked for last: its root, and what it sees of it."""

    def asked(self, part: str, root: Root) -> Root:
        """Return the root as a part sees it: what it looks up there is noted, besides what it looked up before."""
        if self._last and self._last[0] == part and self._last[1] is root:
            return cast("Root", self._last[2])
        noted = self._open.setdefault(part, dict.fromkeys(self._parts.get(part, ())))

        def note(read: Read) -> None:
            noted[self._number(read)] = None

        asked = _Asked(root, (), note)
        self._last = part, root, asked
        return cast("Root", asked)

    def _number(self, read: Read) -> int:
        number = self._numbers.setdefault(read, len(self._reads))
        if number == len(self._reads):
            self._reads.append(read)
        return number

    def forget(self, part: str) -> None:
        """Begin a part anew, or drop it."""
        self._last = None
        self._open.pop(part, None)
        self._parts.pop(part, None)

    def of(self, part: str) -> list[Read]:
        """Return the look-ups of a part."""
        return [self._reads[number] for number in self._open.get(part, self._parts.get(part, ()))]

    def take(self, part: str, reads: Iterable[Read]) -> None:
        """Take look-ups as those of a part: it was made elsewhere."""
        self._last = None
        self._open.pop(part, None)
        self._parts[part] = array("L", map(self._number, reads))

    def knows(self, part: str) -> bool:
        """Return whether a part was made."""
        return part in self._parts or part in self._open

    def close(self) -> None:
        """Keep what was noted in less room."""
        self._last = None
        for part, noted in self._open.items():
            self._parts[part] = array("L", noted)
        self._open.clear()

    def changed(self, parts: Iterable[str], before: object, now: object) -> set[str]:
        """Return which of the parts have a look-up whose answer is another now. Unknown parts always have."""
        own = {part: self._parts.get(part) for part in parts}
        wanted = {number for numbers in own.values() if numbers is not None for number in numbers}
        other = {number for number in wanted if not _same(self._reads[number], before, now)}
        return {part for part, numbers in own.items() if numbers is None or not other.isdisjoint(numbers)}


def _same(read: Read, before: object, now: object) -> bool:
    old, new = read.answer(before), read.answer(now)
    return old is new or bool(old == new)


class _Asked:
    """An object whose attributes are noted when somebody looks at them first; then it has them itself."""

    def __init__(self, target: object, path: tuple[str, ...], note: Callable[[Read], None]) -> None:
        self._asked_target = target
        self._asked_path = path
        self._asked_note = note

    def __getattr__(self, name: str) -> Any:
        value = self._noted(name)
        self.__dict__[name] = value
        return value

    def _noted(self, name: str) -> Any:
        value = getattr(self._asked_target, name)
        path = (*self._asked_path, name)
        if isinstance(value, _ASKED_WITHIN):
            self._asked_note(Read(path, "value"))
            return _Asked(value, path, self._asked_note)
        if isinstance(value, Mapping):
            return _AskedMapping(value, path, self._asked_note)
        if callable(value):
            return self._called(value, path)
        self._asked_note(Read(path, "value"))
        return value

    def _called(self, method: Callable[..., Any], path: tuple[str, ...]) -> Callable[..., Any]:
        known: dict[tuple[Hashable, ...], Any] = {}

        def call(*arguments: Hashable) -> Any:
            if arguments not in known:
                self._asked_note(Read(path, "call", arguments))
                known[arguments] = method(*arguments)
            return known[arguments]

        return call


class _AskedMapping(Mapping[Any, Any]):
    """A mapping whose look-ups are noted."""

    __slots__ = ("_note", "_path", "_seen", "_target")

    def __init__(self, target: Mapping[Any, Any], path: tuple[str, ...], note: Callable[[Read], None]) -> None:
        self._target = target
        self._path = path
        self._note = note
        self._seen: set[Any] = set()
        """Keys whose items were noted."""

    def __getitem__(self, key: Any) -> Any:
        if key not in self._seen:
            self._seen.add(key)
            self._note(Read(self._path, "item", key))
        return self._target[key]

    def get(self, key: Any, default: Any = None) -> Any:
        if key not in self._seen:
            self._seen.add(key)
            self._note(Read(self._path, "item", key))
        return self._target.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._note(Read(self._path, "has", key))
        return key in self._target

    def __iter__(self) -> Iterator[Any]:
        self._note(Read(self._path, "order"))
        return iter(self._target)

    def __len__(self) -> int:
        self._note(Read(self._path, "order"))
        return len(self._target)

    def keys(self) -> KeysView[Any]:
        self._note(Read(self._path, "order"))
        return self._target.keys()

    def values(self) -> ValuesView[Any]:
        self._note(Read(self._path, "all"))
        return self._target.values()

    def items(self) -> ItemsView[Any, Any]:
        self._note(Read(self._path, "all"))
        return self._target.items()
