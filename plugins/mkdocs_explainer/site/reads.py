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
NOTHING = object()
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
        return _answered(_HOW[self.how], _found(root, self.path), self.argument)


_HOW: Mapping[str, Callable[[Any, Any], Any]] = {
    "value": lambda value, _: type(value) if isinstance(value, _ASKED_WITHIN) else value,
    "item": lambda value, key: value.get(key, NOTHING),
    "has": lambda value, key: key in value,
    "order": lambda value, _: list(value),
    "all": lambda value, _: list(value.items()),
    "call": lambda value, arguments: value(*arguments),
}


class Reads:
    """The look-ups of all parts. Each look-up is kept once, and each part as their numbers."""

    def __init__(self) -> None:
        self._groups: list[_Group] = []
        self._group_of: dict[tuple[tuple[str, ...], str], _Group] = {}
        self._reads: list[Read] = []
        self._in_group: array[int] = array("L")
        """By number of a look-up: that of its group."""
        self._parts: dict[str, _Part] = {}
        self._open: dict[str, dict[int, None]] = {}
        self._alike: dict[frozenset[int], frozenset[int]] = {}
        """Parts of one kind look into the same groups."""
        self._compared: tuple[object, object, dict[int, set[int]]] | None = None
        """Two roots, and by group the look-ups that they answer otherwise."""
        self._last: tuple[str, object, _Asked] | None = None
        """The part that was asked for last: its root, and what it sees of it."""

    def asked(self, part: str, root: Root) -> Root:
        """Return the root as a part sees it: what it looks up there is noted, besides what it looked up before."""
        if self._last and self._last[0] == part and self._last[1] is root:
            return cast("Root", self._last[2])
        noted = self._open.setdefault(part, dict.fromkeys(self._of(part)))

        def note(read: Read) -> None:
            noted[self._number(read)] = None

        asked = _Asked(root, (), note)
        self._last = part, root, asked
        return cast("Root", asked)

    def _of(self, part: str) -> "array[int]":
        return self._parts[part].numbers if part in self._parts else _NO_NUMBERS

    def _number(self, read: Read) -> int:
        key = read.path, read.how
        group = self._group_of.get(key)
        if group is None:
            group = self._group_of[key] = _Group(read.path, read.how, len(self._groups))
            self._groups.append(group)
        number = group.numbers.setdefault(read.argument, len(self._reads))
        if number == len(self._reads):
            self._reads.append(read)
            self._in_group.append(group.number)
        return number

    def forget(self, part: str) -> None:
        """Begin a part anew, or drop it."""
        self._last = None
        self._open.pop(part, None)
        self._parts.pop(part, None)

    def of(self, part: str) -> list[Read]:
        """Return the look-ups of a part."""
        return [self._reads[number] for number in self._open.get(part) or self._of(part)]

    def take(self, part: str, reads: Iterable[Read]) -> None:
        """Take look-ups as those of a part: it was made elsewhere."""
        self._last = None
        self._open.pop(part, None)
        self._keep(part, map(self._number, reads))

    def knows(self, part: str) -> bool:
        """Return whether a part was made."""
        return part in self._parts or part in self._open

    def close(self) -> None:
        """Keep what was noted in less room."""
        self._last = None
        for part, noted in self._open.items():
            self._keep(part, noted)
        self._open.clear()

    def settle(self) -> None:
        """Let go of what was compared."""
        self._compared = None

    def _keep(self, part: str, noted: Iterable[int]) -> None:
        numbers = array("L", noted)
        groups = frozenset(map(self._in_group.__getitem__, numbers))
        self._parts[part] = _Part(numbers, self._alike.setdefault(groups, groups))

    def changed(self, parts: Iterable[str], before: object, now: object) -> set[str]:
        """Return which of the parts have a look-up whose answer is another now. Unknown parts always have.

        What was compared is known until `settle`: parts that were made in between are not asked for again.
        """
        own = {part: self._parts.get(part) for part in parts}
        wanted = frozenset().union(*{one.groups for one in own.values() if one})
        other: set[int] = set()
        concerned = set()
        if not self._compared or self._compared[0] is not before or self._compared[1] is not now:
            self._compared = before, now, {}
        compared = self._compared[2]
        for number in wanted:
            if number not in compared:
                compared[number] = set(self._groups[number].changed(before, now))
            if found := compared[number]:
                other |= found
                concerned.add(number)
        return {
            part
            for part, one in own.items()
            if one is None or not (concerned.isdisjoint(one.groups) or other.isdisjoint(one.numbers))
        }


class _Part(NamedTuple):
    """What a part looked up."""

    numbers: "array[int]"
    groups: frozenset[int]
    """In which groups these are."""


_NO_NUMBERS: "array[int]" = array("L")


class _Group:
    """All look-ups along one path in one way, by argument: they are asked again together."""

    def __init__(self, path: tuple[str, ...], how: str, number: int) -> None:
        self.number = number
        self.numbers: dict[Hashable, int] = {}
        self._path = path
        self._how = how

    def changed(self, before: object, now: object) -> Iterator[int]:
        """Yield the numbers of those that have another answer now."""
        way = self._path[:-1] if self._how == "call" else self._path
        if _found(before, way) is _found(now, way):
            return
        old, new = _found(before, self._path), _found(now, self._path)
        if self._how == "item" and isinstance(old, dict) and isinstance(new, dict):  # most look-ups of a large site
            for key, number in self.numbers.items():
                one, other = old.get(key, NOTHING), new.get(key, NOTHING)
                if one is not other and one != other:
                    yield number
            return
        answer = _HOW[self._how]
        for argument, number in self.numbers.items():
            was, is_now = _answered(answer, old, argument), _answered(answer, new, argument)
            if was is not is_now and was != is_now:
                yield number


def _found(root: object, path: Iterable[str]) -> Any:
    """Return what attributes lead to; something that equals nothing else where there is no such attribute."""
    value: Any = root
    try:
        for name in path:
            value = getattr(value, name)
    except (AttributeError, LookupError, TypeError):
        return NOTHING
    return value


def answering(root: object, path: Iterable[str], how: str) -> Callable[[Any], Any]:
    """Return what gives the answers to look-ups along one path in one way, by argument."""
    found, answer = _found(root, path), _HOW[how]
    return lambda argument: _answered(answer, found, argument)


def _answered(answer: Callable[[Any, Any], Any], value: object, argument: Hashable) -> Any:
    try:
        return answer(value, argument)
    except (AttributeError, LookupError, TypeError):
        return NOTHING


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
