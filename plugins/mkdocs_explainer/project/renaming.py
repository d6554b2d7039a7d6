"""An entity, article, note or source under another id: its files moved, and every reference to it written anew.

Only the letters of the id are exchanged, where they are a reference; every other character of a file is kept.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import yaml

from mkdocs_explainer.load.files import FOLDER_OF, PAGE_ENDINGS
from mkdocs_explainer.load.guard import MAX_BYTES, read_bytes
from mkdocs_explainer.load.pages import repository_reader
from mkdocs_explainer.load.repository import read_corpus
from mkdocs_explainer.load.yaml.yaml_text import read_yaml
from mkdocs_explainer.model.corpus import Corpus
from mkdocs_explainer.model.findings import Finding
from mkdocs_explainer.model.folders import Folders
from mkdocs_explainer.model.front_matter import find_front_matter
from mkdocs_explainer.model.ids import is_id
from mkdocs_explainer.model.origins import Kind
from mkdocs_explainer.project.addresses import renamed_links
from mkdocs_explainer.project.settings import read_settings
from mkdocs_explainer.project.written import read_written
from mkdocs_explainer.text.references import find_references

KINDS: tuple[Kind, ...] = ("entity", "source", "article", "note")
_FORMER = "former_ids"
_REFERENCE = {"entity": "entity", "source": "cite"}
"""What references in running text are called that name the kind."""


class RenamingError(Exception):
    """Nothing can be renamed so; the message says why."""


class Change(NamedTuple):
    """A file that changes, moves, or is new."""

    path: str
    """"" for a new one."""
    new_path: str
    before: bytes
    after: bytes


@dataclass(frozen=True, slots=True)
class Renaming:
    """All that a renaming does."""

    kind: Kind
    changes: tuple[Change, ...]
    """Sorted by path."""
    references: int
    """How many references are written anew."""


def plan_renaming(root: Path, old: str, new: str, *, kind: Kind | None = None) -> Renaming:
    """Return what is to be written so that `old` is called `new`; nothing is written.

    `old` and `new` are ids; of a note `<article>/<note>`. Where `old` is gone and `new` is there, its file was renamed
    before, and the references follow.

    Raises:
        RenamingError: there is no such thing, or the new id cannot be had.
    """
    settings = read_settings(root)
    folders = settings.folders
    corpus, _ = read_corpus(root, annotations=folders.annotations, seeds=folders.seeds, types=settings.types)
    kind, is_moved = _kind_of(corpus, old, new, kind)
    if kind == "note" and "/" not in new:
        new = f"{old.partition('/')[0]}/{new}"
    _check(corpus, kind, old, new, is_moved=is_moved)
    writing = _Writing(root, folders, corpus, kind, old, new)
    writing.write_references()
    if not is_moved:
        writing.move_files()
    return Renaming(kind, tuple(sorted(writing.changes())), writing.references)


def _ids(corpus: Corpus, kind: Kind) -> set[str]:
    broken = {id for broken, id in corpus.broken if broken == kind}
    return broken | {id for origin, id in corpus.origins if origin == kind}


def _kind_of(corpus: Corpus, old: str, new: str, kind: Kind | None) -> tuple[Kind, bool]:
    """Return what is renamed, and whether its file has been already."""
    kinds = [kind] if kind else KINDS
    found = [each for each in kinds if old in _ids(corpus, each)]
    moved = [each for each in kinds if new in _ids(corpus, each)]
    if len(found) > 1 or (not found and len(moved) > 1):
        choices = " or --kind ".join(found or moved)
        raise RenamingError(f"more than one thing is called {old if found else new}; say which: --kind {choices}")
    if not found and not moved:
        raise RenamingError(f"there is no {kind or 'entity, source, article or note'} {old}")
    return (found or moved)[0], not found


def _check(corpus: Corpus, kind: Kind, old: str, new: str, *, is_moved: bool) -> None:
    if old == new:
        raise RenamingError("the two ids are the same")
    if not is_moved and new in _ids(corpus, kind):
        raise RenamingError(f"there is a {kind} {new} already")
    if not all(map(is_id, new.split("/"))) or new.count("/") != (kind == "note") or new == "none":
        raise RenamingError(f"{new} is no id: small letters a-z, digits and single hyphens, at most 80")
    if kind == "note" and old.partition("/")[0] != new.partition("/")[0]:
        raise RenamingError("a note stays with its article: its passage is there")


@dataclass
class _Writing:
    """The files as they will be."""

    root: Path
    folders: Folders
    corpus: Corpus
    kind: Kind
    old: str
    new: str
    references: int = 0
    texts: dict[str, tuple[bytes, str]] = field(default_factory=dict)
    """By path: the bytes before, and the text after."""
    moves: dict[str, str] = field(default_factory=dict)
    new_files: dict[str, str] = field(default_factory=dict)

    def write_references(self) -> None:
        """Write the new id wherever the old one is referred to."""
        pages = read_written(self.root, self.folders.docs)
        origins = {origin.path for origin in self.corpus.origins.values()}
        linked = renamed_links(self.corpus, pages, repository_reader(self.root), self.folders, self.kind, self.old)
        for path in sorted({*origins, *pages, *linked}):
            text = self._text(path) if path.endswith((".yml", *PAGE_ENDINGS)) else None
            if text is None or (path in origins and not path.endswith(".yml")):  # articles stand as they were received
                continue
            places = {_offset(text, *place) for place in linked.get(path, ())}
            places.update(
                self._page_places(text) if path in pages else _yaml_places(text, 0, len(text), self.kind, self.old)
            )
            self._exchange(path, text, places)

    def _page_places(self, text: str) -> Iterator[int]:
        front = find_front_matter(text)
        if front:
            yield from _yaml_places(text, *front, self.kind, self.old)
        for reference in find_references(text):
            if not front or reference.start >= front[1]:
                yield from _in_reference(text, reference.start, reference.kind, reference.target, self.kind, self.old)

    def _exchange(self, path: str, text: str, places: Iterable[int]) -> None:
        name, written = self.old.rpartition("/")[2], self.new.rpartition("/")[2]
        for at in sorted(places, reverse=True):
            text = f"{text[:at]}{written}{text[at + len(name) :]}"
            self.references += 1
        self.texts[path] = (self.texts[path][0], text)

    def _text(self, path: str) -> str | None:
        if path not in self.texts:
            data = read_bytes(self.root, path, limit=MAX_BYTES)
            if isinstance(data, Finding):
                return None
            try:
                self.texts[path] = (data, data.decode("utf-8"))
            except UnicodeDecodeError:
                return None
        return self.texts[path][1]

    def move_files(self) -> None:
        """Give the files their new names, and keep the old id where pages have an address by it."""
        folder = f"{self.folders.annotations}/{FOLDER_OF[self.kind]}"
        own = f"{folder}/{self.old}.yml"
        moved = [own, *self._beside(f"{folder}/{self.old}.")]
        for path in moved:
            self.moves[path] = f"{folder}/{self.new}{path.removeprefix(f'{folder}/{self.old}')}"
        if self.kind == "article":
            notes = f"{self.folders.annotations}/{FOLDER_OF['note']}"
            for path in self._beside(f"{notes}/{self.old}/"):
                self.moves[path] = f"{notes}/{self.new}/{path.removeprefix(f'{notes}/{self.old}/')}"
        if self.kind == "source":
            record = f"{self.folders.annotations}/{FOLDER_OF['evidence']}/{{}}.yml"
            if self._text(record.format(self.old)) is not None:
                self.moves[record.format(self.old)] = record.format(self.new)
        if self.kind in ("entity", "article"):
            text = self._text(own)
            if text is None:  # an article that no file describes is called like its seed
                del self.moves[own]
                seed = self.corpus.articles[self.old].file
                self.new_files[f"{folder}/{self.new}.yml"] = f"file: {seed}\n{_FORMER}: [{self.old}]\n"
            else:
                self.texts[own] = (self.texts[own][0], with_former(text, self.old))

    def _beside(self, start: str) -> Iterator[str]:
        """Yield the annotation files whose paths start so: translations of a file, notes of an article."""
        folder = self.root / start.rpartition("/")[0]
        for file in sorted(folder.iterdir()) if folder.is_dir() else ():
            path = file.relative_to(self.root).as_posix()
            if path.startswith(start) and path.endswith(".yml") and file.is_file() and path not in self.moves:
                yield path

    def changes(self) -> Iterator[Change]:
        """Yield the files that change."""
        for path in {*self.texts, *self.moves}:
            text, target = self._text(path), self.moves.get(path, path)
            if text is None:
                raise RenamingError(f"{path} cannot be read as text")
            before = self.texts[path][0]
            if target != path or text.encode() != before:
                yield Change(path, target, before, text.encode())
        for path, text in self.new_files.items():
            yield Change("", path, b"", text.encode())


def _offset(text: str, line: int, column: int) -> int:
    at = 0
    for _ in range(line - 1):
        at = text.index("\n", at) + 1
    return at + column - 1 + (line == 1 and text.startswith("\ufeff"))


def _yaml_places(text: str, start: int, end: int, kind: Kind, old: str) -> Iterator[int]:
    """Yield where references stand in the YAML of `text[start:end]`: offsets of the id's first letter."""
    part = text[start:end]
    if old.rpartition("/")[2] not in part or not read_yaml(part, "").is_readable:
        return
    try:
        top = yaml.compose(part.removeprefix("\ufeff"), yaml.SafeLoader)
    except yaml.YAMLError:
        return
    shift = start + part.startswith("\ufeff")
    for keys, node in _scalars(top, ()):
        begin, stop = node.start_mark.index + shift, node.end_mark.index + shift
        raw = text[begin:stop]
        if _is_reference(keys, kind):
            if node.value == old and raw.count(old) == 1:
                yield begin + raw.index(old)
        elif kind in _REFERENCE:
            yield from _in_text(node.value, raw, begin, kind, old)


def _scalars(node: yaml.Node | None, keys: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], yaml.ScalarNode]]:
    if isinstance(node, yaml.ScalarNode):
        yield keys, node
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _scalars(value, (*keys, str(key.value)))
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _scalars(item, (*keys, "-"))


def _is_reference(keys: tuple[str, ...], kind: Kind) -> bool:
    if kind == "entity":
        return keys[-1:] == ("entity",) or keys[-2:] == ("entities", "-") or keys[-3:] == ("positions", "-", "who")
    if kind == "source":
        return keys[-2:] == ("sources", "-") or keys[-3:] == ("sources", "-", "id")
    return kind == "article" and keys[-2:] == ("articles", "-")


def _in_text(value: str, raw: str, begin: int, kind: Kind, old: str) -> Iterator[int]:
    """Yield where a Markdown text refers to the id: the same occurrences in the file as in the value."""
    pattern = re.compile(rf"(?<![\w-]){re.escape(old)}(?![\w-])")
    read, written = list(pattern.finditer(value)), list(pattern.finditer(raw))
    if not read or len(read) != len(written):  # escapes hide it
        return
    wanted = {
        at
        for reference in find_references(value)
        for at in _in_reference(value, reference.start, reference.kind, reference.target, kind, old)
    }
    yield from (begin + there.start() for here, there in zip(read, written, strict=True) if here.start() in wanted)


def _in_reference(text: str, start: int, found: str, target: str, kind: Kind, old: str) -> Iterator[int]:
    if found == _REFERENCE.get(kind) and target == old:
        yield text.index(old, start)


def with_former(text: str, id: str) -> str:
    """Return an annotation file that also says an id that it had before; every other character is kept.

    >>> with_former("name: Kursk\\n", "kursk"), with_former("former_ids: [a]\\nname: B\\n", "c")
    ('name: Kursk\\nformer_ids: [kursk]\\n', 'former_ids: [a, c]\\nname: B\\n')
    """
    newline = "\r\n" if "\r\n" in text else "\n"
    bare = text.removeprefix("\ufeff")
    top = yaml.compose(bare, yaml.SafeLoader)
    pairs = top.value if isinstance(top, yaml.MappingNode) else []
    shift = len(text) - len(bare)
    listed = next((value for key, value in pairs if key.value == _FORMER), None)
    if isinstance(listed, yaml.SequenceNode) and listed.value:
        at = listed.value[-1].end_mark.index + shift
        if listed.flow_style:
            return f"{text[:at]}, {id}{text[at:]}"
        column = listed.start_mark.column
        return f"{text[:at]}{newline}{' ' * column}- {id}{text[at:]}"
    end = "" if not text or text.endswith(("\n", "\r")) else newline
    return f"{text}{end}{_FORMER}: [{id}]{newline}"
