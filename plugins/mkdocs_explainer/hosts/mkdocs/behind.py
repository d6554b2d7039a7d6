"""What an update leaves to be made, made beside the preview's server: first what somebody asks for, then the rest."""

from collections.abc import Callable
from threading import Condition, Lock, Thread

from mkdocs_explainer.hosts.mkdocs.making import Left, Making


def in_thread(make_one: Callable[[], bool]) -> Thread:
    """Return a thread that makes one thing after another. make_one: returns whether there may be more."""

    def work() -> None:
        while make_one():
            pass

    thread = Thread(target=work, daemon=True)
    thread.start()
    return thread


class Behind:
    """Makes what differs, while the server goes on. One thing is made at a time, and nothing during an update."""

    def __init__(self, *, done: Callable[[Making], None], failed: Callable[[Exception], None]) -> None:
        """done: called when everything is right. failed: makes everything right where that is not possible here."""
        self.start: Callable[[Callable[[], bool]], Thread | None] = in_thread
        self.done = done
        self.begun = 0
        """How many updates have left something, to tell whether what was read meanwhile may be old."""
        self._failed = failed
        self._lock = Lock()
        """Held while something is made."""
        self._making: Making | None = None
        self._thread: Thread | None = None
        self._changed = Condition()
        """Held by who looks at or changes what follows."""
        self._is_settled = True
        self.wrong: dict[str, None] = {}
        """Paths of files that are known to be old, in the order in which they are made."""
        self._known: set[str] = set()
        """Paths of files of which is told when they are right."""
        self._asked: dict[str, None] = {}

    def begin(self, making: Making) -> None:
        """Make what an update has left, from now on."""
        with self._changed:
            self.begun += 1
            self._is_settled, self.wrong, self._known = False, dict.fromkeys(making.wrong()), set(making.known())
            self._changed.notify_all()
        self._making = making
        self._thread = self.start(lambda: self._make_one(making))

    def stop(self) -> Left | None:
        """Make no more; return what is left, which readers go on waiting for. `None`: nothing was under way."""
        making, self._making = self._making, None
        with self._lock:  # what is made just now is finished
            return making.left if making else None

    def settle(self) -> None:
        """Say that everything is right: it was made elsewhere."""
        with self._changed:
            self._is_settled = True
            self.wrong.clear()
            self._asked.clear()
            self._changed.notify_all()

    def _distrust(self) -> None:
        """Have readers wait for everything."""
        with self._changed:
            self.begun += 1
            self._known.clear()

    def join(self) -> None:
        """Return when everything is made, and what is done afterwards is done."""
        if self._thread:
            self._thread.join()

    def wait_for(self, path: str) -> None:
        """Return when a file of the site is right; have it made before others. path: in the site."""
        with self._changed:
            self.ask_for(path)
            self._changed.wait_for(lambda: self.is_right(path))

    def ask_for(self, path: str) -> None:
        """Have a file that is not right made before others."""
        with self._changed:
            if not self.is_right(path):
                self._asked[path] = None

    def is_right(self, path: str) -> bool:
        """Return whether a file is as it shall be; of one that nobody knows, whether all are."""
        return self._is_settled or (path in self._known and path not in self.wrong)

    def _make_one(self, making: Making) -> bool:
        """Make what is next; return whether there may be more."""
        with self._changed:
            asked = list(self._asked)
        with self._lock:
            if self._making is not making:  # an update has taken over what is left
                return False
            try:
                made = making.make_one(asked)
            except Exception as error:  # noqa: BLE001 -- whatever it is: a full build tells, or does without
                self._making = None
                self._distrust()
                self._failed(error)
                return False
            if made is None:
                self._making = None
                self.settle()
        if made is None:
            self.done(making)
            return False
        with self._changed:
            for path in made:
                self.wrong.pop(path, None)
                self._asked.pop(path, None)
            self._changed.notify_all()
        return True
