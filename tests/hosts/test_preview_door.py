"""The door for notes on MkDocs' own server: slow and huge senders, many at once, other interfaces."""

import json
import socket
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from http.client import HTTPConnection
from pathlib import Path
from types import SimpleNamespace
from typing import NamedTuple

import pytest
from mkdocs.livereload import LiveReloadServer

from mkdocs_explainer.hosts.mkdocs import notes
from mkdocs_explainer.hosts.mkdocs.notes import open_door
from mkdocs_explainer.project import notes_door
from mkdocs_explainer.project.notes_door import Checked

TOKEN = "a-token"  # noqa: S105 -- of this test
PATIENCE = 0.5
"""Seconds that the door waits here, where it is seen to let go: nobody measures when, machines are busy."""
NEVER = 600.0
"""Seconds that it waits where it is seen to go on meanwhile."""
LIMIT = 60
"""Seconds after which a test gives up."""
NOTE = {"article": "troops", "id": "a-note", "text": "quote: troops\nkind: explain\nbody: Words.\n"}


class Door(NamedTuple):
    root: Path
    port: int

    def head(self, length: int, **changes: str) -> dict[str, str]:
        host = f"127.0.0.1:{self.port}"
        return {
            "Host": host,
            "Origin": f"http://{host}",
            "Content-Type": "application/json",
            "X-Explainer-Token": TOKEN,
            "Content-Length": str(length),
        } | changes

    def send(self, note: dict[str, str], **changes: str) -> int:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=LIMIT)
        body = json.dumps(note).encode()
        connection.request("POST", "/explainer/notes", body, self.head(len(body), **changes))
        status = connection.getresponse().status
        connection.close()
        return status

    def shows_a_page(self) -> bool:
        """Return whether a page of the preview comes."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=LIMIT)
        connection.request("GET", "/")
        shown = connection.getresponse().read()
        connection.close()
        return b"A page" in shown

    def begun(self, length: int) -> socket.socket:
        """Return a connection on which a note was announced and its first letter sent."""
        sender = socket.create_connection(("127.0.0.1", self.port), timeout=LIMIT)
        head = "".join(f"{name}: {value}\r\n" for name, value in self.head(length).items())
        sender.sendall(f"POST /explainer/notes HTTP/1.1\r\n{head}\r\n{{".encode())
        return sender


@pytest.fixture
def patience() -> float:
    """Seconds that the door waits."""
    return NEVER


@pytest.fixture
def door(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, patience: float) -> Iterator[Door]:
    monkeypatch.setattr(notes_door, "PATIENCE", patience)
    monkeypatch.setattr(notes, "check_draft", lambda *_, **__: Checked([], []))
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text("<body>A page</body>")
    (tmp_path / "annotations").mkdir()
    server = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(tmp_path / "site"), shutdown_delay=0.02)
    project = SimpleNamespace(settings=SimpleNamespace(types={}))
    build = SimpleNamespace(
        site=SimpleNamespace(corpus=SimpleNamespace(articles=["troops"])),
        rendered=SimpleNamespace(project=project),
        context=None,
    )
    open_door(server, tmp_path, "annotations", TOKEN, lambda: build)  # type: ignore[arg-type,return-value]
    server.server_bind()
    server.server_activate()
    server.serve_thread.start()
    yield Door(tmp_path, server.server_port)
    server.shutdown()


def written(door: Door) -> list[str]:
    return sorted(path.name for path in (door.root / "annotations").rglob("*") if path.is_file())


def test_a_note_is_taken(door: Door) -> None:
    assert door.send(NOTE) == 201
    assert door.send(NOTE) == 409
    assert door.send(NOTE, **{"X-Explainer-Token": "b-token"}) == 403
    assert door.send(NOTE, Origin="http://evil.example") == 403
    assert written(door) == ["a-note.yml"]


def is_waiting(sender: socket.socket) -> bool:
    """Return whether nobody has answered, nor hung up."""
    sender.settimeout(0)
    try:
        sender.recv(100)
    except BlockingIOError:
        return True
    return False


def test_senders_that_stop_hold_nobody_up(door: Door) -> None:
    with ExitStack() as open_ones:  # more than the five that a server has standing at its door by itself
        senders = [open_ones.enter_context(door.begun(1000)) for _ in range(20)]
        assert door.shows_a_page()
        assert door.send(NOTE) == 201
        assert all(map(is_waiting, senders))
    assert written(door) == ["a-note.yml"]


@pytest.mark.parametrize("patience", [PATIENCE])
def test_a_sender_that_stops_is_let_go(door: Door) -> None:
    with door.begun(1000) as sender:
        assert sender.recv(100).startswith(b"HTTP/1.0 408")
    assert written(door) == []


@pytest.mark.parametrize("patience", [PATIENCE])
def test_a_trickle_is_let_go(door: Door) -> None:
    sender = door.begun(100_000)
    until = time.monotonic() + LIMIT
    answer, has_hung_up = b"", False
    with sender:
        sender.settimeout(PATIENCE / 10)
        while not answer and not has_hung_up and time.monotonic() < until:
            try:
                sender.sendall(b" ")
                answer = sender.recv(100)
            except TimeoutError:
                continue
            except OSError:
                has_hung_up = True
    assert answer or has_hung_up
    assert written(door) == []


def test_a_flood_is_refused_before_it_is_read(door: Door) -> None:
    with door.begun(10**9) as sender:
        assert sender.recv(100).startswith(b"HTTP/1.0 413")
    assert door.shows_a_page()


@pytest.mark.parametrize("patience", [PATIENCE])
def test_a_head_that_never_ends_is_let_go(door: Door) -> None:
    with socket.create_connection(("127.0.0.1", door.port), timeout=LIMIT) as sender:
        sender.sendall(b"POST /explainer/notes HTTP/1.1\r\nHost: ")
        assert sender.recv(100) == b""


def test_of_many_who_send_the_same_one_is_taken(door: Door) -> None:
    with ThreadPoolExecutor(8) as pool:
        statuses = list(pool.map(lambda number: door.send({**NOTE, "text": f"{NOTE['text']}# {number}\n"}), range(8)))
    assert sorted(statuses) == [201] + [409] * 7
    assert written(door) == ["a-note.yml"]
    text = (door.root / "annotations/notes/troops/a-note.yml").read_text()
    assert text == f"{NOTE['text']}# {statuses.index(201)}\n"
