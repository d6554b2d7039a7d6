"""Which functions of linking and anchoring each test calls, and how long it takes: what to run for a broken place.

Told by a run of all tests without a change. What a file of tests reaches is kept for the next time.
"""

import ast
import hashlib
import importlib
import json
import os
import sys
import time
import types
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pytest

REPOSITORY = Path(__file__).parents[2]
PACKAGE = REPOSITORY / "plugins" / "mkdocs_explainer"
_ROOMS = (f"{PACKAGE / 'linking'}{os.sep}", f"{PACKAGE / 'anchoring'}{os.sep}")
_KEPT = REPOSITORY / ".pytest_cache" / "mutation.json"
"""What tests reach, from the last time."""

Place = tuple[str, int]
"""File and first line of a function's code."""


class Baseline(NamedTuple):
    """What a run of all tests without a change has shown."""

    reached: dict[Place, list[str]]
    """Tests, in the order in which they ran, for each function that they call."""
    reached_by_files: dict[Place, list[str]]
    """Files of tests that call the function when they are imported."""
    at_import: frozenset[Place]
    """Functions that are called when the package itself is imported: they reach every test."""
    seconds: dict[str, float]
    """Processor time of each test."""


class Recorder:
    """A plugin that notes which functions of the package each test calls, and how long it takes."""

    def __init__(self) -> None:
        self.at_import: set[Place] = set()
        self._now = self.at_import
        self.is_recording = False
        self.tests: dict[str, set[Place]] = {}
        self.files: dict[str, set[Place]] = {}
        self.seconds: dict[str, float] = {}

    def trace(self, frame: types.FrameType, _event: str, _argument: object) -> None:
        """Note a call; nothing is returned, so that no line of the function is traced."""
        if frame.f_code.co_filename.startswith(_ROOMS):
            self._now.add((frame.f_code.co_filename, frame.f_code.co_firstlineno))

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(self, collector: pytest.Collector) -> Iterator[None]:
        self._now = self.files.setdefault(collector.nodeid.partition("::")[0], set())
        sys.settrace(self.trace)
        result = yield
        sys.settrace(None)
        return result

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        if not self.is_recording:
            return (yield)
        self._now = self.tests.setdefault(item.nodeid, set())
        start = time.process_time()
        sys.settrace(self.trace)
        result = yield
        sys.settrace(None)
        self.seconds[item.nodeid] = time.process_time() - start
        return result

    def import_rooms(self) -> None:
        """Import the rooms, and note which of their functions that calls."""
        sys.settrace(self.trace)
        for path in sorted(PACKAGE.rglob("*.py")):
            if str(path).startswith(_ROOMS):
                importlib.import_module(name_of(path))
        sys.settrace(None)

    def record(self, session: pytest.Session) -> dict[str, Any] | None:
        """Run all tests and return what they reach, `None` if one fails.

        Those of files that are as they were are not run again.
        """
        self.is_recording = True
        before = json.loads(_KEPT.read_text("utf-8")) if _KEPT.exists() else {}
        package = _hash(path for room in _ROOMS for path in sorted(Path(room).rglob("*.py")))
        keys = {
            path: package + _hash(_data(REPOSITORY / path)) for path in {file_of(one.nodeid) for one in session.items}
        }
        known = {path: before[path] for path, key in keys.items() if before.get(path, {}).get("key") == key}
        if run(session, [item for item in session.items if file_of(item.nodeid) not in known]):
            return None
        for name, places in self.tests.items():
            of_file = known.setdefault(file_of(name), {"key": keys[file_of(name)], "tests": {}, "seconds": {}})
            of_file["tests"][name] = sorted(places)
            of_file["seconds"][name] = self.seconds[name]
        _KEPT.parent.mkdir(exist_ok=True)
        _KEPT.write_text(json.dumps(known), "utf-8")
        return {
            "tests": {name: places for of_file in known.values() for name, places in of_file["tests"].items()},
            "files": {name: sorted(places) for name, places in self.files.items()},
            "at_import": sorted(self.at_import),
            "seconds": {name: took for of_file in known.values() for name, took in of_file["seconds"].items()},
        }


def run(session: pytest.Session, items: Sequence[pytest.Item]) -> int:
    """Run tests up to the first one that fails; return 1 if one does."""
    for item, following in pairwise([*items, None]):
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        if session.testsfailed:
            return 1
    return 0


def baseline(found: dict[str, Any]) -> Baseline:
    """Return what the process that runs the tests has found out about them."""

    def by_place(of: dict[str, list[list[Any]]]) -> dict[Place, list[str]]:
        result: dict[Place, list[str]] = {}
        for name, places in of.items():
            for path, line in places:
                result.setdefault((path, line), []).append(name)
        return result

    return Baseline(
        by_place(found["tests"]),
        by_place(found["files"]),
        frozenset((path, line) for path, line in found["at_import"]),
        found["seconds"],
    )


def function_at(path: Path, position: tuple[int, int]) -> int | None:
    """Return the first line of the innermost function's code around a line and column, if any."""
    found: int | None = None
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.FunctionDef | ast.Lambda):
            continue
        body = node.body if isinstance(node.body, ast.expr) else node.body[0]
        end = (node.end_lineno or 0, node.end_col_offset or 0)
        if (body.lineno, body.col_offset) <= position < end:
            decorators = getattr(node, "decorator_list", [])
            line = min([node.lineno, *(one.lineno for one in decorators)])
            found = line if found is None else max(found, line)
    return found


def name_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def file_of(test: str) -> str:
    """Return the file of a test."""
    return test.partition("::")[0]


def _data(path: Path) -> list[Path]:
    """Return a file of tests and the fixtures beside it."""
    return [path, *(sorted(path.parent.rglob("*.yml")) if path.name.startswith("test_") else ())]


def _hash(paths: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.read_bytes())
    return digest.hexdigest()
