"""Runs of the tests for one broken place each: in a forked process, on the tests that reach the place, fastest first.

No file is changed: the process that is forked gets the broken module's code when it imports it. What others have
written (pytest, Hypothesis, MkDocs …) is imported once, before, so that a run costs its tests and little else.
"""

import ast
import gc
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
QUICK = ("-m", "not slow and not browser")
PATIENCE = 4.0
"""So many times the processor time that the chosen tests took without a change, and `START` seconds; then a run counts
as noticed: tests that hang are noticed by whoever runs them."""
START = 20
_NOT_REPLACED = 78
"""Exit status where a function could not be given its other code."""
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
    libraries: list[str]


class _Recorder:
    """A plugin that notes which functions of the package each test calls, and how long it takes."""

    def __init__(self, at_import: set[Place]) -> None:
        self._now: set[Place] = set()
        self.at_import = at_import
        self.tests: dict[str, set[Place]] = {}
        self.files: dict[str, set[Place]] = {}
        self.seconds: dict[str, float] = {}

    def profile(self, frame: types.FrameType, event: str, _argument: object) -> None:
        if event == "call" and frame.f_code.co_filename.startswith(_ROOMS):
            self._now.add((frame.f_code.co_filename, frame.f_code.co_firstlineno))

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(self, collector: pytest.Collector) -> Iterator[None]:
        self._now = self.files.setdefault(collector.nodeid.partition("::")[0], set())
        sys.setprofile(self.profile)
        result = yield
        sys.setprofile(None)
        return result

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self._now = self.tests.setdefault(item.nodeid, set())
        start = time.process_time()
        sys.setprofile(self.profile)
        result = yield
        sys.setprofile(None)
        self.seconds[item.nodeid] = time.process_time() - start
        return result


_ROOMS = (f"{PACKAGE / 'linking'}{os.sep}", f"{PACKAGE / 'anchoring'}{os.sep}")


class _Chosen:
    """A plugin that runs the tests that reach the place first."""

    def __init__(self, order: dict[str, int]) -> None:
        self._order = order

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items.sort(key=lambda item: self._order.get(item.nodeid, len(self._order)))


def _baseline() -> Baseline:
    """Return what the tests reach without a change, and import for all later runs what they need.

    Raises:
        SystemExit: they fail.
    """
    with tempfile.NamedTemporaryFile() as kept:
        status = _forked(lambda: _recorded(Path(kept.name)), seconds=1800)
        if status != 0:
            sys.exit("the tests fail without a change (run them with pytest to see how)")
        found = json.loads(Path(kept.name).read_text("utf-8"))
    for name in found["libraries"]:
        with suppress(Exception):  # some modules cannot be imported by themselves
            importlib.import_module(name)

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
        found["libraries"],
    )


def _recorded(kept: Path) -> int:
    before = frozenset(sys.modules)
    recorder = _Recorder(set())
    recorder._now = recorder.at_import
    sys.setprofile(recorder.profile)
    for path in sorted(PACKAGE.rglob("*.py")):
        if str(path).startswith(_ROOMS):
            importlib.import_module(_name(path))
    sys.setprofile(None)
    status = pytest.main([*OPTIONS, *QUICK, *TESTS], plugins=[recorder])
    libraries = [
        name
        for name, module in list(sys.modules.items())
        if name not in before and "site-packages" in (getattr(module, "__file__", None) or "")
    ]
    kept.write_text(
        json.dumps(
            {
                "tests": {name: sorted(places) for name, places in recorder.tests.items()},
                "files": {name: sorted(places) for name, places in recorder.files.items()},
                "at_import": sorted(recorder.at_import),
                "seconds": recorder.seconds,
                "libraries": libraries,
            }
        ),
        "utf-8",
    )
    return int(status)


class Runs:
    """Runs the tests on one change after the other.

    A change within a function is tried in a fork of a process that has imported and collected everything: the function
    gets the other code there. What is also called while modules are imported, and what stands outside of functions,
    is tried in a fork of a process that has imported nothing of the package, which takes seconds longer.
    """

    def __init__(self) -> None:
        self.baseline = _baseline()
        asked, ask = os.pipe()
        hear, answer = os.pipe()
        if not os.fork():
            os.close(ask)
            os.close(hear)
            _in_child(lambda: _serve(os.fdopen(asked), os.fdopen(answer, "w")), seconds=None)
        os.close(asked)
        os.close(answer)
        self._ask, self._hear = os.fdopen(ask, "w"), os.fdopen(hear)
        everything = list(self.baseline.seconds)
        if self._asked(None, everything) or _forked(lambda: _tested([*TESTS], {}), seconds=1800):
            sys.exit("the tests fail in the process that runs them with changes, without any")

    def outcome_of(self, path: Path, source: str, position: tuple[int, int]) -> Outcome:
        """Return what the tests say when the module at the path has this source, broken at a line and column."""
        tests, late = self._tests_for(path, position)
        if tests is not None:
            status = self._asked((path, source), tests)
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
        return sorted(tests, key=lambda name: (path.stem not in name, self.baseline.seconds[name]))

    def _asked(self, change: tuple[Path, str] | None, tests: list[str]) -> int:
        """Return the status of the tests with a function's change, of zero if they pass."""
        if not tests:
            return 0
        path, source = change or (None, "")
        seconds = START + PATIENCE * sum(self.baseline.seconds[name] for name in tests)
        print(json.dumps([str(path or ""), source, tests, int(seconds)]), file=self._ask, flush=True)
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

        code = os.waitstatus_to_exitcode(_forked(run, seconds=int(START + PATIENCE * budget)))
        return Outcome(code) if code in (Outcome.SURVIVED, Outcome.NOT_IMPORTED) else Outcome.NOTICED


def _tested(files: Sequence[str], order: dict[str, int]) -> int:
    return int(pytest.main([*OPTIONS, *QUICK, *files], plugins=[_Chosen(order)]))


class _Server:
    """A plugin that, when the tests are collected, runs those that it is asked for, each time in a fork."""

    def __init__(self, questions: IO[str], answers: IO[str]) -> None:
        self._questions, self._answers = questions, answers

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = {item.nodeid: item for item in session.items}
        gc.collect()
        gc.freeze()
        for line in self._questions:
            path, source, tests, seconds = json.loads(line)

            def run(path: str = path, source: str = source, tests: list[str] = tests) -> int:
                try:
                    if path:
                        _replace_code(path, source)
                except (KeyError, ValueError):
                    traceback.print_exc()
                    return _NOT_REPLACED
                chosen = [items[name] for name in tests]
                for item, following in zip(chosen, [*chosen[1:], None], strict=True):
                    item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
                    if session.testsfailed:
                        return 1
                return 0

            print(_forked(run, seconds=seconds), file=self._answers, flush=True)
        return True


def _serve(questions: IO[str], answers: IO[str]) -> int:
    return int(pytest.main([*OPTIONS, *QUICK, *TESTS], plugins=[_Server(questions, answers)]))


def _replace_code(path: str, source: str) -> None:
    """Give every function of the module its code of another source."""
    original = compile(Path(path).read_text("utf-8"), path, "exec", dont_inherit=True)
    other = dict(_pairs(original, compile(source, path, "exec", dont_inherit=True)))
    gc.unfreeze()
    for each in gc.get_objects():
        if isinstance(each, types.FunctionType) and each.__code__.co_filename == path:
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
