"""Runs of the tests for one broken place each: in a forked process, on the tests that reach the place, fastest first.

No file is changed: the process that is forked gets the broken module's code when it imports it. What others have
written (pytest, Hypothesis, MkDocs …) is imported once, before, so that a run costs its tests and little else.
"""

import ast
import gc
import hashlib
import importlib
import importlib.machinery
import json
import os
import resource
import signal
import sys
import tempfile
import time
import traceback
import types
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from contextlib import suppress
from enum import IntEnum
from pathlib import Path
from typing import IO, Any, NamedTuple, NoReturn

import pytest

REPOSITORY = Path(__file__).parents[2]
PACKAGE = REPOSITORY / "plugins" / "mkdocs_explainer"
TESTS = (
    "tests/anchoring",
    "tests/linking",
    "tests/test_linker.py",
    "tests/test_tricky_cases.py",
    "tests/test_languages.py",
    "tests/test_extending.py",
    "tests/golden/test_linking_articles.py",
    "tests/property/test_anchoring.py",
    "tests/property/test_linking.py",
    "plugins/mkdocs_explainer/anchoring",
    "plugins/mkdocs_explainer/linking",
)
"""What is run: the rooms' own tests, doctests, properties and whole articles, without what is slow."""
OPTIONS = ("-q", "-x", "--assert=plain", "-p", "no:randomly", "-p", "no:cacheprovider", "--hypothesis-seed=0")
KEPT = REPOSITORY / ".pytest_cache" / "mutation.json"
"""What tests reach, from the last time."""
QUICK = ("-m", "not slow and not browser")
PATIENCE = 4.0
"""So many times the processor time that the chosen tests took without a change, and `START` seconds; then a run counts
as noticed: tests that hang are noticed by whoever runs them."""
START = 20
_NOT_REPLACED = 78
"""Exit status where a function could not be given its other code."""
LONGEST = 0.4
"""Seconds of processor time, measured while calls are noted, from which on a test is run only for the module that it is
named after: ten such tests would take as long as all others, and notice what those do."""
MEMORY = 6 << 30
"""Bytes of address space: an endless list must not take the machine with it."""

Place = tuple[str, int]
"""File and first line of a function's code."""


class Outcome(IntEnum):
    """What became of a change; the number is the exit status of the process in which it was tried."""

    SURVIVED = 0
    NOTICED = 1
    NOT_IMPORTED = 77


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


class _Recorder:
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


_ROOMS = (f"{PACKAGE / 'linking'}{os.sep}", f"{PACKAGE / 'anchoring'}{os.sep}")


class _Chosen:
    """A plugin that runs the tests that reach the place first."""

    def __init__(self, order: dict[str, int]) -> None:
        self._order = order

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items.sort(key=lambda item: self._order.get(item.nodeid, len(self._order)))


def _baseline(found: dict[str, Any]) -> Baseline:
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


def _imported(recorder: _Recorder) -> None:
    """Import the rooms, and note which of their functions that calls."""
    sys.settrace(recorder.trace)
    for path in sorted(PACKAGE.rglob("*.py")):
        if str(path).startswith(_ROOMS):
            importlib.import_module(_name(path))
    sys.settrace(None)


class Runs:
    """Runs the tests on one change after the other.

    A change within a function is tried in a fork of a process that has imported and collected everything: the function
    gets the other code there. What is also called while modules are imported, and what stands outside of functions,
    is tried in a fork of a process that has imported nothing of the package, which takes seconds longer.
    """

    def __init__(self) -> None:
        asked, ask = os.pipe()
        hear, answer = os.pipe()
        if not os.fork():
            os.close(ask)
            os.close(hear)
            _in_child(lambda: _serve(os.fdopen(asked), os.fdopen(answer, "w")), seconds=None)
        os.close(asked)
        os.close(answer)
        self._ask, self._hear = os.fdopen(ask, "w"), os.fdopen(hear)
        told = self._hear.readline()
        if not told:
            sys.exit("the tests fail without a change (run them with pytest to see how)")
        found = json.loads(told)
        self.baseline = _baseline(found)
        for name in found["libraries"]:
            with suppress(Exception):  # some modules cannot be imported by themselves
                importlib.import_module(name)
        self._passed: set[tuple[str, ...]] = set()

    def outcome_of(self, path: Path, source: str, position: tuple[int, int]) -> Outcome:
        """Return what the tests say when the module at the path has this source, broken at a line and column."""
        tests, late = self._tests_for(path, position)
        if tests is not None:
            status = self._asked(path, source, tests)
            if os.waitstatus_to_exitcode(status) == _NOT_REPLACED:
                return self._imported_anew(
                    path, source, [*dict.fromkeys(name.partition("::")[0] for name in tests), *late]
                )
            if status:
                return Outcome.NOTICED
            if not late:
                return Outcome.SURVIVED
        return self._imported_anew(path, source, late)

    def _tests_for(self, path: Path, position: tuple[int, int]) -> tuple[list[str] | None, list[str]]:
        """Return the tests that reach a place, fastest first, and the files that have to be imported with the change.

        What is outside of every function is reached by no test: it has to be imported, by tests of its module.
        """
        shown = self.baseline
        line = function_at(path, position)
        place = (str(path), line or 0)
        if line is None or place in shown.at_import:
            of_module = {name for (file, _), names in shown.reached.items() if file == str(path) for name in names}
            files = dict.fromkeys(name.partition("::")[0] for name in self._ranked(of_module or shown.seconds, path))
            return (None if line is None else self._ranked(shown.reached.get(place, ()), path)), list(files)
        return self._ranked(shown.reached.get(place, ()), path), shown.reached_by_files.get(place, [])

    def _ranked(self, tests: Iterable[str], path: Path) -> list[str]:
        seconds = self.baseline.seconds
        quick = [name for name in tests if path.stem in name or seconds[name] < LONGEST]
        return sorted(quick, key=lambda name: (path.stem not in name, seconds[name]))

    def _asked(self, path: Path, source: str, tests: list[str]) -> int:
        """Return the status of the tests with a function's change, zero if they pass."""
        if not tests:
            return 0
        seconds = START + PATIENCE * sum(self.baseline.seconds[name] for name in tests)
        print(json.dumps([str(path), source, tests, int(seconds)]), file=self._ask, flush=True)
        return int(self._hear.readline())

    def _imported_anew(self, path: Path, source: str, files: list[str]) -> Outcome:
        order = {name: number for number, name in enumerate(self._ranked(self.baseline.seconds, path))}
        budget = sum(took for name, took in self.baseline.seconds.items() if name.partition("::")[0] in files)

        def run() -> int:
            _break(path, source)
            try:
                importlib.import_module(_name(path))
            except Exception:  # noqa: BLE001 -- whatever a change makes of it
                return Outcome.NOT_IMPORTED
            return _tested(files, order)

        seconds = int(START + PATIENCE * budget)
        code = os.waitstatus_to_exitcode(_forked(run, seconds=seconds))
        if code in (Outcome.SURVIVED, Outcome.NOT_IMPORTED):
            return Outcome(code)
        if tuple(files) not in self._passed and _forked(lambda: _tested(files, order), seconds=seconds):
            sys.exit(f"without a change these tests fail where they are run with changes: {files}")
        self._passed.add(tuple(files))
        return Outcome.NOTICED


def _tested(files: Sequence[str], order: dict[str, int]) -> int:
    return int(pytest.main([*OPTIONS, *QUICK, *files], plugins=[_Chosen(order)]))


class _Server(_Recorder):
    """A plugin that, when the tests are collected, runs those that it is asked for, each time in a fork.

    Before, it runs all of them once, and tells what they reach.
    """

    def __init__(self, questions: IO[str], answers: IO[str]) -> None:
        super().__init__()
        self._questions, self._answers = questions, answers

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = {item.nodeid: item for item in session.items}
        functions: dict[str, list[types.FunctionType]] = {}
        for each in gc.get_objects():
            if isinstance(each, types.FunctionType):
                functions.setdefault(each.__code__.co_filename, []).append(each)
        gc.collect()
        gc.freeze()
        with tempfile.NamedTemporaryFile() as kept:
            if _forked(lambda: self._recorded(session, Path(kept.name)), seconds=1800):
                return True
            print(Path(kept.name).read_text("utf-8"), file=self._answers, flush=True)
        for line in self._questions:
            path, source, tests, seconds = json.loads(line)

            def run(path: str = path, source: str = source, tests: list[str] = tests) -> int:
                try:
                    _replace_code(functions.get(path, []), path, source)
                except (KeyError, ValueError):
                    traceback.print_exc()
                    return _NOT_REPLACED
                return _run(session, [items[name] for name in tests])

            print(_forked(run, seconds=seconds), file=self._answers, flush=True)
        return True

    def _recorded(self, session: pytest.Session, kept: Path) -> int:
        """Run all tests and write down what they reach; those of files that are as they were are not run again."""
        self.is_recording = True
        before = json.loads(KEPT.read_text("utf-8")) if KEPT.exists() else {}
        package = _hash(path for room in _ROOMS for path in sorted(Path(room).rglob("*.py")))
        keys = {path: package + _hash([REPOSITORY / path]) for path in {_file(item.nodeid) for item in session.items}}
        is_known = {path: before.get(path, {}).get("key") == key for path, key in keys.items()}
        status = _run(session, [item for item in session.items if not is_known[_file(item.nodeid)]])
        known = {path: before[path] for path in keys if is_known[path]}
        for name, places in self.tests.items():
            of_file = known.setdefault(_file(name), {"key": keys[_file(name)], "tests": {}, "seconds": {}})
            of_file["tests"][name] = sorted(places)
            of_file["seconds"][name] = self.seconds[name]
        if not status:
            KEPT.parent.mkdir(exist_ok=True)
            KEPT.write_text(json.dumps(known), "utf-8")
        found = {
            "tests": {name: places for of_file in known.values() for name, places in of_file["tests"].items()},
            "files": {name: sorted(places) for name, places in self.files.items()},
            "at_import": sorted(self.at_import),
            "seconds": {name: took for of_file in known.values() for name, took in of_file["seconds"].items()},
            "libraries": [
                name
                for name, module in list(sys.modules.items())
                if "site-packages" in (getattr(module, "__file__", None) or "")
            ],
        }
        kept.write_text(json.dumps(found), "utf-8")
        return status


def _file(test: str) -> str:
    return test.partition("::")[0]


def _hash(paths: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.read_bytes())
        digest.update(b"".join(one.read_bytes() for one in sorted(path.parent.rglob("*.yml")) if "tests" in path.parts))
    return digest.hexdigest()


def _run(session: pytest.Session, items: Sequence[pytest.Item]) -> int:
    """Run tests up to the first one that fails; return 1 if one does."""
    for item, following in zip(items, [*items[1:], None], strict=True):
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        if session.testsfailed:
            return 1
    return 0


def _serve(questions: IO[str], answers: IO[str]) -> int:
    server = _Server(questions, answers)
    _imported(server)
    return int(pytest.main([*OPTIONS, *QUICK, *TESTS], plugins=[server]))


def _replace_code(functions: Iterable[types.FunctionType], path: str, source: str) -> None:
    """Give the functions of a module their code of another source."""
    original = compile(Path(path).read_text("utf-8"), path, "exec", dont_inherit=True)
    other = dict(_pairs(original, compile(source, path, "exec", dont_inherit=True)))
    for each in functions:
        each.__code__ = other[_known_by(each.__code__)]


def _pairs(one: types.CodeType, other: types.CodeType) -> Iterator[tuple[Hashable, types.CodeType]]:
    """Yield each piece of code with the one that stands in its place; what a change has put in or out has none."""
    yield _known_by(one), other
    parts, others = ([each for each in code.co_consts if isinstance(each, types.CodeType)] for code in (one, other))
    if len(parts) == len(others):
        for pair in zip(parts, others, strict=True):
            yield from _pairs(*pair)


def _known_by(code: types.CodeType) -> Hashable:
    return code.co_qualname, code.co_firstlineno, tuple(code.co_positions())


def _name(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


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


def _break(path: Path, source: str) -> None:
    """Give the importing of the module at the path another source."""
    original = importlib.machinery.SourceFileLoader.get_code

    def get_code(self: importlib.machinery.SourceFileLoader, name: str) -> types.CodeType | None:
        if Path(self.path) == path:
            return compile(source, str(path), "exec", dont_inherit=True)
        return original(self, name)

    importlib.machinery.SourceFileLoader.get_code = get_code  # type: ignore[method-assign]


def _forked(work: Callable[[], int], *, seconds: int) -> int:
    """Return the status of work done in a process of its own; it ends after so much processor time."""
    child = os.fork()
    if not child:
        _in_child(work, seconds=seconds)
    return os.waitpid(child, 0)[1]


def _in_child(work: Callable[[], int], *, seconds: int | None) -> NoReturn:
    """Do the work, silently, and end the process with its status."""
    status = 1
    try:
        os.chdir(REPOSITORY)
        if not os.environ.get("MUTATION_SHOW"):
            nothing = os.open(os.devnull, os.O_RDWR)
            for stream in (0, 1, 2):
                os.dup2(nothing, stream)
        if seconds is not None:
            resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            signal.alarm(20 * seconds)  # something that waits takes no processor time
        status = work()
    except BaseException:  # noqa: BLE001 -- the process ends here
        traceback.print_exc()
    finally:
        os._exit(status)
