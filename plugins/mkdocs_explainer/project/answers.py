"""What a command printed, kept for the next call: it is printed again as long as all that was read is as it was.

Nothing knows by hand what a command reads. While it runs, Python tells of each file that is opened and each folder that
is listed (`sys.addaudithook`), and of our own calls of git, which are asked again. An answer is right while all of them
are the same, and the names of all files of the site: who only asks whether a file is there is not told of. What ran any
other program, asked the network or wrote a file is not kept, but for the temporary folder with what a commit holds.
"""

import hashlib
import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from tempfile import gettempdir
from typing import Any, TextIO, cast

from mkdocs_explainer.load.git.command import ASIDE, BEGIN, END, GitError, git
from mkdocs_explainer.load.stamps import digest_of
from mkdocs_explainer.project.programs import PACKAGE, distrust, versions
from mkdocs_explainer.project.store import FOLDER, Store

_ANSWERS = "answers"
_MOST = 50
"""Answers that are kept; the oldest go."""
_NAMES = ("NO_COLOR", "TERM", "COLUMNS", "GITHUB_STEP_SUMMARY", "PYTHONIOENCODING", "PYTHONUTF8", "LANG", "LC_ALL")
"""Variables of the environment that what is printed may hang on."""
_ASIDE = frozenset("site build dist node_modules venv __pycache__".split())
"""Folders whose names of files nobody asks for."""
_FOREIGN = ("subprocess.Popen", "os.posix_spawn", "os.fork", "os.system", "os.exec", "socket.connect")
_FORKS = ("subprocess.Popen", "os.posix_spawn", "os.fork")
"""Ways in which Python starts git."""
_ENVIRONMENT = re.compile(r"!ENV([^\n]*)")
_VARIABLE = re.compile(r"\w+")
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


class Answer:
    """An answer that was kept, and is right."""

    def __init__(self, kept: Mapping[str, Any]) -> None:
        self._kept = kept

    def give(self) -> int:
        """Print what was printed; return the exit code."""
        sys.stdout.write(str(self._kept["out"]))
        sys.stderr.write(str(self._kept["err"]))
        return int(self._kept["code"])


def recall(arguments: Sequence[str]) -> Answer | None:
    """Return the answer to a call of a command; `None`: it has to be run."""
    start = Path(_given_root(arguments) or ".").absolute()
    root = next((folder for folder in (start, *start.parents) if (folder / FOLDER / _ANSWERS).is_dir()), None)
    if root is None or distrust(root):
        return None
    kept = Store(root / FOLDER, versions()).state(_name(arguments, root))
    try:
        is_right = (
            kept["names"] == _names(root)
            and all(_content(path) == digest for path, digest in kept["files"].items())
            and all(_listing(path) == digest for path, digest in kept["folders"].items())
            and all(_value(name) == digest for name, digest in kept["variables"].items())
            and all(_told(folder, asked) == digest for folder, asked, digest in kept["git"])
        )
    except (LookupError, TypeError, AttributeError):
        return None
    return Answer(kept) if is_right else None


class Watch:
    """What is read while a command runs, and what it prints."""

    def __init__(self) -> None:
        self.files: dict[str, None] = {}
        self.folders: dict[str, None] = {}
        self.is_foreign = False
        """Something was asked or done that nobody here can see."""
        self.git: dict[tuple[str, tuple[str, ...]], str] = {}
        """Calls of git whose answers may be others next time: folder, arguments, and a digest of the answer."""
        self._is_in_git = False
        self._aside: list[str] = []
        """Folders with what commits hold."""
        self.printed: dict[str, list[str]] = {"out": [], "err": []}

    def note(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Note an event of Python's."""
        if event in _FOREIGN:
            self.is_foreign |= not (self._is_in_git and event in _FORKS)
        elif event == BEGIN:
            self._is_in_git = True
        elif event == END:
            self._note_git(*arguments)
        elif event == ASIDE:
            self._aside.append(f"{os.path.realpath(arguments[0])}{os.sep}")
        elif event in ("os.listdir", "os.scandir"):
            self._note(arguments[0], self.folders)
        elif event == "open":
            if not self._note(arguments[0], self.files):
                return
            mode, flags = arguments[1], arguments[2]
            is_writing = isinstance(flags, int) and flags & _WRITING and not isinstance(mode, str)
            self.is_foreign |= (
                bool(is_writing) or (isinstance(mode, str) and not mode.startswith("r")) or "+" in str(mode)
            )

    def _note_git(self, folder: str, asked: tuple[str, ...], given: bytes, answer: bytes | None) -> None:
        self._is_in_git = False
        if answer is None:
            self.is_foreign = True
            return
        if asked[0] in ("cat-file", "ls-tree"):  # of objects, by their ids: they never change
            return
        self.is_foreign |= bool(given)
        self.git[folder, asked] = digest_of(answer)

    def _note(self, path: Any, found: dict[str, None]) -> bool:
        if isinstance(path, int):  # opened before, by its name
            return False
        full = os.path.abspath(os.fsdecode(path) if path is not None else ".")  # noqa: PTH100 -- links are not followed
        if _is_of_programs(full) or f"{os.path.realpath(full)}{os.sep}".startswith(tuple(self._aside)):
            return False
        found[full] = None
        return True

    def keep(self, arguments: Sequence[str], root: Path, code: int) -> None:
        """Keep what was printed, if it may be."""
        if self.is_foreign or distrust(root):
            return
        store = Store(root / FOLDER, versions())
        answer = {
            "names": _names(root),
            "files": {path: _content(path) for path in self.files},
            "folders": {path: _listing(path) for path in self.folders},
            "variables": {name: _value(name) for path in self.files for name in _variables(path)},
            "git": [(folder, asked, digest) for (folder, asked), digest in self.git.items()],
            "code": code,
            **{name: "".join(said) for name, said in self.printed.items()},
        }
        store.keep(_name(arguments, root), answer)
        _forget_oldest(root / FOLDER / _ANSWERS)


_watching: Watch | None = None
_is_hooked = False


def _hook(event: str, arguments: tuple[Any, ...]) -> None:
    if _watching is not None:
        _watching.note(event, arguments)


@contextmanager
def watched() -> Iterator[Watch]:
    """Note what is read and printed."""
    global _watching, _is_hooked  # noqa: PLW0603 -- Python has one hook for the whole process, and no way to take it off
    if not _is_hooked:
        sys.addaudithook(_hook)
        _is_hooked = True
    gettempdir()  # the first time, Python looks where it may write, by writing
    watch = _watching = Watch()
    streams = sys.stdout, sys.stderr
    sys.stdout = cast("TextIO", _Copied(streams[0], watch.printed["out"].append, watch))
    sys.stderr = cast("TextIO", _Copied(streams[1], watch.printed["err"].append, watch))
    try:
        yield watch
    finally:
        _watching = None
        sys.stdout, sys.stderr = streams


class _Copied:
    """A stream of which somebody keeps what is written."""

    def __init__(self, stream: TextIO, keep: Callable[[str], object], watch: Watch) -> None:
        self._stream = stream
        self._keep = keep
        self._watch = watch

    def write(self, text: str) -> int:
        self._keep(text)
        return self._stream.write(text)

    def __getattr__(self, name: str) -> Any:
        if name in ("buffer", "writelines", "detach"):  # by these more may be written than is seen here
            self._watch.is_foreign = True
        return getattr(self._stream, name)


def _given_root(arguments: Sequence[str]) -> str:
    for place, argument in enumerate(arguments):
        if argument == "--root":
            return arguments[place + 1] if place + 1 < len(arguments) else ""
        if argument.startswith("--root="):
            return argument.partition("=")[2]
    return ""


def _name(arguments: Sequence[str], root: Path) -> str:
    """Return the name of the file with the answer: what was asked, where, when and by whom."""
    asked = (
        list(arguments),
        str(root),
        str(Path.cwd()),
        datetime.now(UTC).date().isoformat(),
        datetime.now().astimezone().date().isoformat(),
        [os.environ.get(name) for name in _NAMES],
        [(stream.isatty(), stream.encoding) for stream in (sys.stdout, sys.stderr)],
    )
    return f"{_ANSWERS}/{digest_of(repr(asked).encode('utf-8', 'replace'))}.json"


def _variables(path: str) -> list[str]:
    """Return the variables of the environment that a configuration asks for; none for any other file."""
    if not path.endswith((".yml", ".yaml", ".toml")):
        return []
    try:
        text = Path(path).read_text("utf-8", "replace")
    except OSError:
        return []
    return [name for asked in _ENVIRONMENT.findall(text) for name in _VARIABLE.findall(asked)]


def _value(name: str) -> str:
    """Return what tells a variable's value, which may be a secret."""
    return digest_of(repr(os.environ.get(name)).encode("utf-8", "replace"))


def _is_of_programs(path: str) -> bool:
    """Return whether a file belongs to Python, an installed package or us: `versions` tells of those."""
    return path.startswith(_PROGRAMS)


_PROGRAMS = tuple(
    f"{folder}{os.sep}"
    for folder in {str(PACKAGE), sys.prefix, sys.base_prefix, sys.exec_prefix, "/proc", "/dev", "/sys"}
    if len(Path(folder).parts) > 2 or folder in ("/proc", "/dev", "/sys")
)


def _content(path: str) -> str:
    """Return what tells a file's content; empty for one that cannot be read."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123 -- thousands of them
            return digest_of(file.read())
    except (OSError, ValueError):
        return ""


def _told(folder: str, asked: Sequence[str]) -> str:
    """Return what tells git's answer; empty where there is none."""
    try:
        return digest_of(git(Path(folder), *asked))
    except GitError:
        return ""


def _listing(path: str) -> str:
    """Return what tells the names in a folder; empty for one that cannot be read."""
    try:
        with os.scandir(path) as found:
            names = sorted((entry.name, entry.is_dir(), entry.is_symlink()) for entry in found)
    except (OSError, ValueError):
        return ""
    return digest_of(repr(names).encode("utf-8", "replace"))


def _names(root: Path) -> str:
    """Return what tells the names of all files of a site."""
    told = hashlib.blake2b(digest_size=16)
    waiting = [str(root)]
    while waiting:
        folder = waiting.pop()
        told.update(f"{folder}\n".encode("utf-8", "replace"))
        with suppress(OSError), os.scandir(folder) as found:
            for entry in sorted(found, key=lambda entry: entry.name):
                is_folder = entry.is_dir(follow_symlinks=False)
                if is_folder and (entry.name.startswith(".") or entry.name in _ASIDE):
                    continue
                told.update(f"{entry.name}\0{is_folder}{entry.is_symlink()}\n".encode("utf-8", "replace"))
                if is_folder:
                    waiting.append(entry.path)
    return told.hexdigest()


def _forget_oldest(folder: Path) -> None:
    with suppress(OSError):
        found = sorted(folder.glob("*.json"), key=lambda path: path.stat().st_mtime, reverse=True)
        for path in found[_MOST:]:
            path.unlink()
