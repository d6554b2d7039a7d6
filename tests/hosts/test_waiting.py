"""What the preview makes beside its server: in which order, and that no request is answered with something old."""

from collections.abc import Callable, Collection, Iterable
from threading import Event, Thread
from typing import Any

import pytest

from mkdocs_explainer.hosts.mkdocs.behind import Behind
from mkdocs_explainer.hosts.mkdocs.waiting import Waiting, file_asked_for


class Site:
    """Files by path, those of them that differ, and a server for them all."""

    def __init__(self, *paths: str) -> None:
        self.files = dict.fromkeys(("a/index.html", "b/index.html", "c/index.html", "feed.xml"), "old")
        self.left = dict.fromkeys(paths)
        self.at_work: Callable[[], None] = lambda: None

    def wrong(self) -> Iterable[str]:
        return self.left

    def known(self) -> Collection[str]:
        return ("a/index.html", "b/index.html", "c/index.html")

    def make_one(self, asked: Iterable[str]) -> Collection[str] | None:
        path = next((path for path in (*asked, *self.left) if path in self.left), "")
        if not path:
            return None
        self.at_work()
        self.files[path] = "new"
        del self.left[path]
        return [path]

    def serve(self, environ: dict[str, Any], start_response: Callable[..., object]) -> list[bytes]:
        start_response("200 OK", [])
        return [self.files[file_asked_for(environ["PATH_INFO"], "/") or ""].encode()]


def by_hand(site: Site, *, failed: Callable[[Exception], None] = print) -> tuple[Behind, Callable[[], bool]]:
    """Return what makes a site's files, begun; and what makes the next one."""
    behind = Behind(done=lambda _: None, failed=failed)
    return behind, begun(behind, site)


def begun(behind: Behind, site: Site) -> Callable[[], bool]:
    """Begin to make a site's files; return what makes the next one."""
    kept: list[Callable[[], bool]] = []
    behind.start = kept.append
    behind.begin(site)  # type: ignore[arg-type]
    return kept[0]


def asking(site: Site, behind: Behind, path: str) -> tuple[Thread, list[bytes]]:
    """Return a reader who asks for a page, and the answers that he has got."""
    answers: list[bytes] = []

    def ask() -> None:
        head = {"PATH_INFO": path, "REQUEST_METHOD": "GET"}
        answers.extend(Waiting(site.serve, behind, "/")(head, lambda *_: None))

    reader = Thread(target=ask, daemon=True)
    reader.start()
    return reader, answers


def test_a_page_that_somebody_asks_for_is_made_first_and_he_gets_the_new_one() -> None:
    site = Site("a/index.html", "b/index.html", "c/index.html")
    behind, make_one = by_hand(site)
    reader, answers = asking(site, behind, "/c/")
    reader.join(0.05)
    assert not answers
    while not behind._asked:
        reader.join(0.01)
    assert make_one()
    reader.join(20)
    assert answers == [b"new"]
    assert list(site.left) == ["a/index.html", "b/index.html"]


def test_what_is_right_is_served_at_once_and_what_nobody_knows_when_all_is() -> None:
    site = Site("a/index.html")
    behind, make_one = by_hand(site)
    for path, expected in [("/b/", [b"old"]), ("/a/", []), ("/feed.xml", [])]:
        reader, answers = asking(site, behind, path)
        reader.join(20 if expected else 0.05)
        assert answers == expected
    reader, answers = asking(site, behind, "/feed.xml")
    assert make_one()
    reader.join(0.05)
    assert not answers
    assert not make_one()
    reader.join(20)
    assert answers == [b"old"]


def test_what_was_read_before_an_update_ended_is_read_again() -> None:
    site = Site()
    behind = Behind(done=lambda _: None, failed=print)
    is_waiting, may_go_on = Event(), Event()

    def serve(environ: dict[str, Any], start_response: Callable[..., object]) -> list[bytes]:
        """Wait for the update that is under way, as MkDocs' server does."""
        if not is_waiting.is_set():
            is_waiting.set()
            may_go_on.wait(20)
        return site.serve(environ, start_response)

    answers: list[bytes] = []
    head = {"PATH_INFO": "/a/", "REQUEST_METHOD": "GET"}
    started: list[object] = []
    waiting = Waiting(serve, behind, "/")
    reader = Thread(target=lambda: answers.extend(waiting(head, lambda *_: started.append(_))), daemon=True)
    reader.start()
    is_waiting.wait(20)
    site.left = {"a/index.html": None}
    make_one = begun(behind, site)
    may_go_on.set()
    reader.join(0.05)
    assert not answers
    assert make_one()
    reader.join(20)
    assert answers == [b"new"]
    assert len(started) == 1


def test_an_update_that_comes_between_finds_what_is_left_and_readers_wait_on() -> None:
    site = Site("a/index.html", "b/index.html")
    behind, make_one = by_hand(site)
    assert make_one()
    reader, answers = asking(site, behind, "/b/")
    assert behind.stop() is site.left
    assert not make_one()
    assert list(site.left) == ["b/index.html"]
    reader.join(0.05)
    assert not answers
    assert begun(behind, site)()
    reader.join(20)
    assert answers == [b"new"]


def test_while_everything_is_built_nobody_gets_anything() -> None:
    site = Site("a/index.html")

    def fail() -> None:
        raise OSError("no more room")

    site.at_work = fail
    seen: list[tuple[str, bool]] = []
    behind, make_one = by_hand(site, failed=lambda error: seen.append((str(error), behind.is_right("b/index.html"))))
    assert behind.is_right("b/index.html")
    assert not make_one()
    assert seen == [("no more room", False)]
    behind.settle()
    assert behind.is_right("b/index.html")


@pytest.mark.parametrize(
    ("path", "mount", "file"),
    [
        ("/", "/", "index.html"),
        ("/glossary/a/", "/", "glossary/a/index.html"),
        ("/sub/glossary/", "/sub/", "glossary/index.html"),
        ("/sub", "/sub/", ""),
        ("/other/", "/sub/", None),
        ("/livereload/1/2", "/", None),
        ("/a/../../b.json", "/", "b.json"),
        ("/\xc3\xa9.html", "/", "é.html"),
    ],
)
def test_a_request_names_a_file(path: str, mount: str, file: str | None) -> None:
    assert file_asked_for(path, mount) == file
