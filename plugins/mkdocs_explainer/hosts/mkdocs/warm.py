"""What a build keeps for the next one, and what of that is still right: the warm build.

A part (an annotated page, a written page, a data file) is right if what it was made from is the same: its own, told by
`base`, and everything that it looked up, each look-up asked again and its answer compared with what it was.
"""

import pickle
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from mkdocs_explainer.linking.changed_forms import as_named
from mkdocs_explainer.load.stamps import digest_of
from mkdocs_explainer.model.corpus import Article, Corpus, Entity, Note
from mkdocs_explainer.model.origins import Origin
from mkdocs_explainer.model.sources import Source
from mkdocs_explainer.project.linkers import Linkers, concerns, read_alike
from mkdocs_explainer.project.pack import Pack
from mkdocs_explainer.project.reading import Project
from mkdocs_explainer.project.store import STATE, Store
from mkdocs_explainer.render.messages.words import Words
from mkdocs_explainer.site.plain import digest, from_plain, plain
from mkdocs_explainer.site.reads import NOTHING, Read, answering

_UNTOLD = (TypeError, AttributeError, ValueError, RecursionError, pickle.PicklingError)
"""What telling a value raises that cannot be told."""
_SHORT = 16
"""Characters of what tells itself in fewer than a digest has."""
_IS_SAME, _DIFFERS = 1, 2
_OTHER = ""
"""The digest of an answer that cannot be told: equal to none."""
_SHARED = frozenset([Article, Entity, Note, Source, Words])
"""Classes of values that never change and are answers of several look-ups."""
_BETWEEN = "\0"
"""Between what several values are told by: nothing is told with it."""


class Looked(NamedTuple):
    """A look-up and its answer's digest."""

    root: str
    """What was asked: `project` or `site`."""
    read: Read
    answer: str


class Asked(NamedTuple):
    """The look-ups of a state, by number."""

    ways: list[tuple[str, tuple[str, ...], str]]
    """Root, path and how: what many have in common."""
    numbers: list[int]
    """Of the way of each."""
    arguments: list[Any]
    answers: list[str]
    """Digests."""


class Kept(NamedTuple):
    """A part as it is kept."""

    base: str
    """Tells what of its own it was made from."""
    looked: Sequence[Any]
    """Look-ups (`Looked`); of a part that is as it was their numbers in the last state."""
    name: str
    """Of the data in the store, or in its pack."""
    head: str = ""
    """Of what making it left behind besides a file, in the pack."""


@dataclass
class Warm:
    """The parts of the last build, and of this one."""

    store: Store
    surroundings: str
    """Tells everything that any part may hang on, besides look-ups."""
    before: dict[str, Kept] = field(default_factory=dict)
    entities: Mapping[str, Entity] = field(default_factory=dict)
    """Of the last build, as names are found by."""
    langs: tuple[str, ...] = ()
    """Languages of the texts that were linked then."""
    now: dict[str, Kept] = field(default_factory=dict)
    pack: Pack = field(init=False)
    """What is kept in one file."""
    _asked: Asked = field(default_factory=lambda: Asked([], [], [], []))
    """The look-ups of the last build."""
    _same: bytearray = field(default_factory=bytearray)
    """By number of a look-up: whether its answer is what it was; 0 of one that was not asked again yet."""
    _answering: dict[int, Callable[[Any], Any]] = field(default_factory=dict)
    """By number of a way: what answers its look-ups now."""
    _answers: dict[tuple[str, Read], str] = field(default_factory=dict)
    _told: dict[int, tuple[str, Any]] = field(default_factory=dict)
    """By number (`id`) of a value that many share: what it is told by, and the value."""

    def __post_init__(self) -> None:
        self.pack = self.store.pack()

    def read(self) -> None:
        """Read what the last build kept."""
        state = self.store.state()
        if not isinstance(state, dict) or state.get("surroundings") != self.surroundings:
            return
        try:
            asked = Asked(*state["asked"])
            self._asked = asked._replace(ways=[(root, _public(path), how) for root, path, how in asked.ways])
            self.before = {part: Kept(*kept) for part, kept in state["parts"].items()}
            self.entities = {entity.id: entity for entity in from_plain(state["entities"])}
            self.langs = tuple(state["langs"])
        except (LookupError, TypeError, ValueError):
            self.store.problem = "is damaged"
            self.before = {}
        self._same = bytearray(len(self._asked.answers))

    def told(self, value: Any) -> str:
        """Return what a value is told by; empty for one that cannot be told. What many share is told once."""
        kind = type(value)
        if kind in _SHARED:
            # with the value, whose number nothing else has as long as it is there
            known = self._told.get(id(value))
            if known is None:
                known = self._told[id(value)] = told(value), value
            return known[0]
        if kind is tuple and value and type(value[0]) in _SHARED:
            parts = list(map(self.told, value))
            return f"t{digest_of(_BETWEEN.join(parts).encode())}" if all(parts) else _OTHER
        return told(value)

    def right(self, part: str, base: str, root: object) -> Kept | None:
        """Return a part of the last build that is right; `None` for none. root: what was looked up in."""
        kept = self.before.get(part)
        if kept is None or not base or kept.base != base:
            return None
        same = self._same
        for number in kept.looked:
            if (same[number] or self._ask_again(number, root)) != _IS_SAME:
                return None
        return kept

    def _ask_again(self, number: int, root: object) -> int:
        way, argument = self._asked.numbers[number], self._asked.arguments[number]
        if way not in self._answering:
            _, path, how = self._asked.ways[way]
            self._answering[way] = answering(root, path, how)
        answer = self.told(self._answering[way](tuple(argument) if type(argument) is list else argument))
        self._same[number] = _IS_SAME if answer == self._asked.answers[number] != _OTHER else _DIFFERS
        return self._same[number]

    def made(self, base: str, name: str, reads: Iterable[Read], root: object) -> Kept | None:
        """Return a part that was made now, to be kept; `None` where it cannot be. name: of its data."""
        if not base or not name:
            return None
        asked = "project" if isinstance(root, Project) else "site"
        looked = tuple(Looked(asked, read, self._answer(asked, read, root)) for read in reads)
        is_told = all(one.answer and _is_kept(one.read.argument) for one in looked)
        return Kept(base, looked, name) if is_told else None

    def _answer(self, asked: str, read: Read, root: object) -> str:
        key = asked, read
        if key not in self._answers:
            self._answers[key] = self.told(read.answer(root))
        return self._answers[key]

    def concerned(self, linkers: Linkers, corpus: Corpus) -> Callable[[str], bool] | None:
        """Return what says of a text whether it may be linked otherwise now; `None`: any may."""
        old = Corpus(entities=self.entities)
        if not self.before:
            return None
        if read_alike(
            old, Corpus(entities={id: as_named(entity) for id, entity in corpus.entities.items()}), self.langs
        ):
            return lambda _: False
        before = Linkers(old, options=linkers.options)
        for lang in self.langs:
            _ = before[lang], linkers[lang]
        return concerns(before, linkers)

    def finish(self, corpus: Corpus, langs: Iterable[str]) -> None:
        """Keep what is right now for the next build."""
        entities = plain([as_named(entity) for entity in corpus.entities.values()])
        all_langs = sorted({*self.langs, *langs})
        self.store.keep_pack(self.pack, {name for kept in self.now.values() for name in (kept.name, kept.head)})
        if not self._is_as_it_was(corpus, all_langs):
            asked, parts = _numbered(self.now, self._asked)
            state = {
                "surroundings": self.surroundings,
                "entities": entities,
                "langs": all_langs,
                "asked": asked,
                "parts": parts,
            }
            self.store.keep(STATE, state)
        self.store.sweep([kept.name for kept in self.now.values()])

    def _is_as_it_was(self, corpus: Corpus, langs: Sequence[str]) -> bool:
        """Return whether the state of the last build is that of this one."""
        named = {id: as_named(entity) for id, entity in corpus.entities.items()}
        return bool(self.before) and self.now == self.before and named == self.entities and [*self.langs] == [*langs]


def _numbered(parts: Mapping[str, Kept], before: Asked) -> tuple[Asked, dict[str, Any]]:
    """Return the look-ups of all parts, and the parts with their numbers. before: those that had numbers already."""
    now = Asked(list(before.ways), [], [], [])
    ways = {way: number for number, way in enumerate(now.ways)}
    known: dict[int | Looked, int] = {}

    def number_of(one: int | Looked) -> int:
        if one in known:
            return known[one]
        if isinstance(one, int):
            now.numbers.append(before.numbers[one])
            now.arguments.append(before.arguments[one])
            now.answers.append(before.answers[one])
        else:
            way = one.root, one.read.path, one.read.how
            if way not in ways:
                ways[way] = len(now.ways)
                now.ways.append(way)
            now.numbers.append(ways[way])
            now.arguments.append(one.read.argument)
            now.answers.append(one.answer)
        known[one] = len(now.answers) - 1
        return known[one]

    return now, {part: (kept.base, list(map(number_of, kept.looked)), *kept[2:]) for part, kept in parts.items()}


def _public(path: Iterable[str]) -> tuple[str, ...]:
    """Return a path of attributes, none of which leads to what Python itself hangs on objects.

    Raises:
        ValueError: one does.
    """
    way = tuple(path)
    if any(name.startswith("_") for name in way):
        raise ValueError(way)
    return way


def _is_kept(argument: object) -> bool:
    """Return whether an argument comes back from JSON as it was."""
    parts = argument if type(argument) is tuple else (argument,)
    return all(type(part) is str for part in parts)


def told(value: Any) -> str:
    """Return what a value is told by; empty for one that cannot be told."""
    if value is None or (type(value) is str and len(value) < _SHORT) or type(value) in (bool, int):
        return f"={value!r}"
    if value is NOTHING:  # most look-ups of what stands on few pages
        return "-"
    if type(value) is Origin and hasattr(value.marks, "told_by"):
        return f"o{digest_of(repr((value.path, value.marks.told_by())).encode('utf-8', 'surrogatepass'))}"
    if type(value) is str:
        return f"s{digest_of(value.encode('utf-8', 'surrogatepass'))}"
    with suppress(*_UNTOLD):
        return digest(value)
    return _OTHER
