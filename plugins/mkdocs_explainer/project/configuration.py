"""A site's configuration as plain values, whichever program it is written for; nothing in it is obeyed or run."""

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from mkdocs_explainer.load.guard import find_nesting

FILES = ("mkdocs.yml", "mkdocs.yaml", "properdocs.yml", "properdocs.yaml", "zensical.toml")
"""MkDocs', ProperDocs' and Zensical's; of several the first that names the plugin counts, else the first."""
PLUGIN = "explainer"
_MOST_BYTES = 500_000
"""Of a configuration with the whole navigation of a large site; longer ones are not read for this."""
_MOST_PARENTS = 10
"""`INHERIT` upon `INHERIT`; two are many."""
_ADVICE = "the usual folders and options are taken"


class Configuration(NamedTuple):
    """What one file says, with what it inherits."""

    name: str = ""
    """The file's; empty: there is none."""
    values: Mapping[str, Any] = {}
    problem: str = ""
    """Why it could not be read, with what is done instead; empty: it was."""

    @property
    def plugins(self) -> Mapping[str, Any]:
        """The plugins that it names, with their options: a mapping or a list of names and mappings."""
        plugins = self.values.get("plugins")
        found: dict[str, Any] = {}
        for entry in plugins if isinstance(plugins, list) else [plugins]:
            found |= entry if isinstance(entry, dict) else {entry: None} if isinstance(entry, str) else {}
        return found

    @property
    def extensions(self) -> tuple[str, ...]:
        """The names of the extensions of Markdown."""
        listed = self.values.get("markdown_extensions")
        entries = listed if isinstance(listed, dict | list) else ()
        return tuple(str(name) for entry in entries for name in (entry if isinstance(entry, dict) else [entry]) if name)

    @property
    def names_plugin(self) -> bool:
        """Whether it is that of an explainer site: a plugin or, where there are none of ours, a Markdown extension."""
        extensions = self.values.get("markdown_extensions")
        listed = extensions if isinstance(extensions, dict | list) else ()
        return PLUGIN in self.plugins or any(entry == PLUGIN or _is_ours(entry) for entry in listed)


def _is_ours(entry: object) -> bool:
    return isinstance(entry, dict) and PLUGIN in entry


def read_configuration(root: Path) -> Configuration:
    """Return what the site's configuration says; one that cannot be read says nothing but that."""
    found = [_read(root, name) for name in FILES if (root / name).is_file()]
    return next((one for one in found if one.names_plugin), found[0] if found else Configuration())


def _read(root: Path, name: str) -> Configuration:
    try:
        values = _toml(root / name) if name.endswith(".toml") else _yaml(root / name, _MOST_PARENTS)
    except _UnreadableError as error:
        return Configuration(name, problem=f"{error}; {_ADVICE}")
    return Configuration(name, values)


class _UnreadableError(Exception):
    """Why a configuration cannot be read."""


def _text(file: Path) -> str:
    try:
        if file.stat().st_size > _MOST_BYTES:
            raise _UnreadableError(f"{file.name} has more than {_MOST_BYTES:,} bytes")
        return file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise _UnreadableError(f"{file.name} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise _UnreadableError(f"{file.name} is not written in UTF-8") from error


def line_of(file: Path, *keys: str) -> int:
    """Return in which line of a configuration, counted from 1, an option of ours stands; 0 where nobody knows."""
    try:
        node = None if file.suffix == ".toml" else yaml.compose(_text(file), yaml.SafeLoader)
    except (_UnreadableError, yaml.YAMLError, RecursionError, ValueError):
        return 0
    line = 0
    for key in ("plugins", PLUGIN, *keys):
        items = node.value if isinstance(node, yaml.SequenceNode) else [node]
        pairs = [pair for item in items if isinstance(item, yaml.MappingNode) for pair in item.value]
        name, node = next((pair for pair in pairs if pair[0].value == key), (None, None))
        line = name.start_mark.line + 1 if name else 0
    return line


def _toml(file: Path) -> Mapping[str, Any]:
    """Return what stands under `[project]`: there Zensical has MkDocs' words."""
    try:
        project = tomllib.loads(_text(file)).get("project")
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise _UnreadableError(f"{file.name} cannot be read: {error}") from error
    return project if isinstance(project, dict) else {}


def _yaml(file: Path, parents: int) -> Mapping[str, Any]:
    text = _text(file)
    if deep := find_nesting(text, file.name):
        raise _UnreadableError(f"{file.name}:{deep.location.line}: {deep.message}")
    try:
        # nodes, not values: no tag is obeyed
        values = _Values().of(yaml.compose(text, yaml.SafeLoader))  # the parser that MkDocs reads its settings with
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise _UnreadableError(_told(error, file.name)) from error
    if not isinstance(values, dict):
        raise _UnreadableError(f"{file.name} is no mapping of settings")
    parent = values.pop("INHERIT", None)
    if not isinstance(parent, str) or not parent:
        return values
    if not parents:
        raise _UnreadableError(f"{file.name} inherits from too many files, or from itself")
    return merged(_yaml(file.parent / parent, parents - 1), values)


def _told(error: Exception, name: str) -> str:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or "it is no YAML"
    return f"{name}:{mark.line + 1}:{mark.column + 1}: {problem}" if mark else f"{name} cannot be read: {problem}"


def merged(parent: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """Return a file's values over those that it inherits, as MkDocs has it: mappings are merged, all else replaced.

    >>> merged({"a": {"x": 1, "y": [1]}, "b": 2}, {"a": {"y": [2]}})
    {'a': {'x': 1, 'y': [2]}, 'b': 2}
    """
    both = dict(parent)
    for key, value in own.items():
        before = both.get(key)
        both[key] = merged(before, value) if isinstance(before, dict) and isinstance(value, dict) else value
    return both


class _Values:
    """Nodes as texts, lists and mappings; a node that is referred to again gives the same value, once."""

    def __init__(self) -> None:
        self._known: dict[int, Any] = {}

    def of(self, node: yaml.Node | None) -> Any:
        if node is None:
            return None
        if id(node) not in self._known:
            if isinstance(node, yaml.MappingNode):
                self._known[id(node)] = values = dict[str, Any]()
                self._fill(values, node)
            elif isinstance(node, yaml.SequenceNode) and node.tag != "!ENV":
                self._known[id(node)] = items = list[Any]()
                items += [self.of(item) for item in node.value]
            else:
                self._known[id(node)] = _scalar(node)
        return self._known[id(node)]

    def _fill(self, values: dict[str, Any], node: yaml.MappingNode) -> None:
        own = {name.value: self.of(value) for name, value in node.value if isinstance(name.value, str)}
        shared = own.pop("<<", None)
        for one in shared if isinstance(shared, list) else [shared]:
            values |= one if isinstance(one, dict) else {}
        values |= own


def _scalar(node: yaml.Node) -> str | None:
    """Return a text or nothing; of `!ENV name` and `!ENV [name, name, default]` the first variable that is set."""
    if isinstance(node, yaml.ScalarNode):
        if node.tag == "!ENV":
            return os.environ.get(node.value, "")
        return None if node.tag.endswith(":null") else str(node.value)
    # of scalars alone: lists within lists, named again and again, would be read as often as there are ways to them
    items = [item for item in node.value if isinstance(item, yaml.ScalarNode)]
    *names, default = [str(_scalar(item) or "") for item in items] or [""]
    return next((os.environ[name] for name in names if name in os.environ), default)
