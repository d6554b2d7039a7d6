"""Runs of the tests for one broken place each: in a forked process, on the tests that reach the place, fastest first.

No file is changed: the process that is forked gets the broken module's code when it imports it. What others have
written (pytest, Hypothesis, MkDocs …) is imported once, before, so that a run costs its tests and little else.
"""

import gc
import importlib
import importlib.machinery
import importlib.metadata
import json
import os
import resource
import signal
import sys
import tempfile
import traceback
import types
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from contextlib import suppress
from enum import IntEnum
from pathlib import Path
from typing import IO, NoReturn

import pytest
from babel import Locale
from mutation_reach import REPOSITORY, Recorder, baseline, file_of, function_at, name_of, run

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
QUICK = ("-m", "not browser and (not slow or pipeline)")
PATIENCE = 4.0
"""So many times the processor time that the chosen tests took without a change, and `START` seconds; then a run counts
as noticed: tests that hang are noticed by whoever runs them."""
START = 20
LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "tr", "ja", "zh", "ko", "he", "ar")
"""Of the texts of many tests."""
_NOT_REPLACED = 78
"""Exit status where a function could not be given its other code."""
LONGEST = 0.4
"""Seconds of processor time, measured while calls are noted, from which on a test is run only for the module that it is
named after: ten such tests would take as long as all others, and notice what those do."""
FEW = 20
"""Quick tests with fewer of which the others are run, too."""
MEMORY = 6 << 30
"""Bytes of address space: an endless list must not take the machine with it."""


class Outcome(IntEnum):
    """What became of a change; the number is the exit status of the process in which it was tried."""

    SURVIVED = 0
    NOTICED = 1
    NOT_IMPORTED = 77


class _Chosen:
    """A plugin that runs the tests that reach the place first."""

    def __init__(self, order: dict[str, int]) -> None:
        self._order = order

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items.sort(key=lambda item: self._order.get(item.nodeid, len(self._order)))


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
        self.baseline = baseline(found)
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
                return self._imported_anew(path, source, [*dict.fromkeys(file_of(name) for name in tests), *late])
            if status:
                return Outcome.NOTICED
            if not late:
                return Outcome.SURVIVED
        return self._imported_anew(path, source, late)

    def _tests_for(self, path: Path, position: tuple[int, int]) -> tuple[list[str] | None, list[str]]:
        """Return the tests that reach a place, fastest first, and the files that have to be imported with the change.

        What is outside of every function is reached by no test: it has to be imported, by tests of its module and by
        those that call nothing, which look at modules themselves.
        """
        shown = self.baseline
        line = function_at(path, position)
        place = (str(path), line or 0)
        of_module = {name for (file, _), names in shown.reached.items() if file == str(path) for name in names}
        if line is None or place in shown.at_import:
            files = dict.fromkeys(file_of(name) for name in self._ranked(of_module or shown.seconds, path))
            calling = {file_of(name) for names in shown.reached.values() for name in names}
            files.update(dict.fromkeys(file_of(name) for name in shown.seconds if file_of(name) not in calling))
            return (None if line is None else self._ranked(shown.reached.get(place, ()), path)), list(files)
        reaching = shown.reached.get(place, [])
        if len(reaching) < FEW:  # what is kept for later is called by one test and used by many
            reaching = list({*reaching, *of_module})
        return self._ranked(reaching, path), shown.reached_by_files.get(place, [])

    def _ranked(self, tests: Iterable[str], path: Path) -> list[str]:
        seconds = self.baseline.seconds
        quick = [name for name in tests if path.stem in name or seconds[name] < LONGEST]
        return sorted(quick if len(quick) >= FEW else tests, key=lambda name: (path.stem not in name, seconds[name]))

    def _asked(self, path: Path, source: str, tests: list[str]) -> int:
        """Return the status of the tests with a function's change, zero if they pass."""
        if not tests:
            return 0
        seconds = START + PATIENCE * sum(self.baseline.seconds[name] for name in tests)
        print(json.dumps([str(path), source, tests, int(seconds)]), file=self._ask, flush=True)
        return int(self._hear.readline())

    def _imported_anew(self, path: Path, source: str, files: list[str]) -> Outcome:
        order = {name: number for number, name in enumerate(self._ranked(self.baseline.seconds, path))}
        budget = sum(took for name, took in self.baseline.seconds.items() if file_of(name) in files)

        def run() -> int:
            _break(path, source)
            try:
                importlib.import_module(name_of(path))
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


class _Server(Recorder):
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
        gc.unfreeze()  # whatever has been set apart when the tests were collected is looked through, too
        for each in gc.get_objects():
            if isinstance(each, types.FunctionType):
                functions.setdefault(each.__code__.co_filename, []).append(each)
        gc.collect()
        gc.freeze()
        with tempfile.NamedTemporaryFile() as kept:
            if _forked(lambda: self._told(session, Path(kept.name)), seconds=1800):
                return True
            print(Path(kept.name).read_text("utf-8"), file=self._answers, flush=True)
        for line in self._questions:
            path, source, tests, seconds = json.loads(line)

            def tried(path: str = path, source: str = source, tests: list[str] = tests) -> int:
                try:
                    _replace_code(functions[path], path, source)
                except (KeyError, ValueError):
                    traceback.print_exc()
                    return _NOT_REPLACED
                return run(session, [items[name] for name in tests])

            print(_forked(tried, seconds=seconds), file=self._answers, flush=True)
        return True

    def _told(self, session: pytest.Session, kept: Path) -> int:
        if (found := self.record(session)) is None:
            return 1
        libraries = [
            name
            for name, module in list(sys.modules.items())
            if "site-packages" in (getattr(module, "__file__", None) or "")
        ]
        kept.write_text(json.dumps({**found, "libraries": libraries}), "utf-8")
        return 0


def _serve(questions: IO[str], answers: IO[str]) -> int:
    # What costs time in each run and no change can reach: what Babel knows.
    for lang in LANGUAGES:
        dict(Locale.parse(lang).territories)
    server = _Server(questions, answers)
    server.import_rooms()
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
