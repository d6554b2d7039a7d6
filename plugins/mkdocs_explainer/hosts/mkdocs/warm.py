"""What a build keeps for the next one, and what of that is still right: the warm build.

A part (an annotated page, a written page, a data file) is right if what it was made from is the same: its own, told by
`base`, and everything that it looked up, each look-up asked again and its answer compared with what it was.
"""

import pickle
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, NamedTuple

from mkdocs_explainer.model.corpus import Corpus, Entity
from mkdocs_explainer.project.linkers import Linkers, as_named, concerns, read_alike
from mkdocs_explainer.project.reading import Project
from mkdocs_explainer.project.store import Store
from mkdocs_explainer.site.plain import digest, from_plain, plain
from mkdocs_explainer.site.reads import Read

_UNTOLD = (TypeError, AttributeError, ValueError, RecursionError, pickle.PicklingError)
"""What telling a value raises that cannot be told."""
_SHORT = 16
"""Characters of what tells itself in fewer than a digest has."""
_OTHER = ""
"""The digest of an answer that cannot be told: equal to none."""


class Looked(NamedTuple):
    """A look-up and its answer's digest."""

    root: str
    """What was asked: `project` or `site`."""
    read: Read
    answer: str


class Kept(NamedTuple):
    """A part as it is kept."""

    base: str
    """Tells what of its own it was made from."""
    looked: tuple[Looked, ...]
    name: str
    """Of the data in the store."""


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
    _answers: dict[tuple[str, Read], str] = field(default_factory=dict)

    def read(self) -> None:
        """Read what the last build kept."""
        state = self.store.state()
        if not isinstance(state, dict) or state.get("surroundings") != self.surroundings:
            return
        try:
            looked = [
                Looked(asked, Read(way, how, tuple(key) if type(key) is list else key), answer)
                for asked, path, how, keys, answers in state["looked"]
                for way in [_public(path)]
                for key, answer in zip(keys, answers, strict=True)
            ]
            self.before = {
                part: Kept(base, tuple(looked[number] for number in numbers), name)
                for part, (base, numbers, name) in state["parts"].items()
            }
            self.entities = {entity.id: entity for entity in from_plain(state["entities"])}
            self.langs = tuple(state["langs"])
        except (LookupError, TypeError, ValueError):
            self.store.problem = "is damaged"
            self.before = {}

    def right(self, part: str, base: str, root: object) -> Kept | None:
        """Return a part of the last build that is right; `None` for none. root: what was looked up in."""
        kept = self.before.get(part)
        if kept is None or not base or kept.base != base:
            return None
        is_same = all(self._answer(one.root, one.read, root) == one.answer != _OTHER for one in kept.looked)
        return kept if is_same else None

    def made(self, base: str, data: bytes, reads: Iterable[Read], root: object) -> Kept | None:
        """Return a part that was made now, to be kept; `None` where it cannot be."""
        if not base or not data:
            return None
        asked = "project" if isinstance(root, Project) else "site"
        looked = tuple(Looked(asked, read, self._answer(asked, read, root)) for read in reads)
        name = self.store.write(data)
        is_told = all(one.answer and _is_kept(one.read.argument) for one in looked)
        return Kept(base, looked, name) if name and is_told else None

    def _answer(self, asked: str, read: Read, root: object) -> str:
        key = asked, read
        if key not in self._answers:
            self._answers[key] = told(read.answer(root))
        return self._answers[key]

    def concerned(self, linkers: Linkers, corpus: Corpus) -> Callable[[str], bool] | None:
        """Return what says of a text whether it may be linked otherwise now; `None`: any may."""
        old = Corpus(entities=self.entities)
        if not self.before:
            return None
        if read_alike(old, Corpus(entities={id: as_named(entity) for id, entity in corpus.entities.items()})):
            return lambda _: False
        before = Linkers(old, options=linkers.options)
        for lang in self.langs:
            _ = before[lang], linkers[lang]
        return concerns(before, linkers)

    def finish(self, corpus: Corpus, langs: Iterable[str]) -> None:
        """Keep what is right now for the next build."""
        groups: dict[tuple[str, tuple[str, ...], str], dict[Looked, None]] = {}
        for kept in self.now.values():
            for one in kept.looked:
                groups.setdefault((one.root, one.read.path, one.read.how), {})[one] = None
        numbers = {one: number for number, one in enumerate(chain.from_iterable(groups.values()))}
        state = {
            "surroundings": self.surroundings,
            "entities": plain([as_named(entity) for entity in corpus.entities.values()]),
            "langs": sorted({*self.langs, *langs}),
            "looked": [
                (*group, [one.read.argument for one in looked], [one.answer for one in looked])
                for group, looked in groups.items()
            ],
            "parts": {
                part: (kept.base, [numbers[one] for one in kept.looked], kept.name) for part, kept in self.now.items()
            },
        }
        self.store.finish(state, [kept.name for kept in self.now.values()])


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
    if value is None or (type(value) is str and len(value) < _SHORT):
        return f"={value!r}"
    with suppress(*_UNTOLD):
        return digest(value)
    return _OTHER
