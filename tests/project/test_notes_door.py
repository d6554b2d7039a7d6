"""The preview's door for notes: what it writes, and everything that it does not let in."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mkdocs_explainer.project.notes_door import MAX_REQUEST, Checked, Draft, NotesDoor, NotesFolder

TOKEN = "a-token"  # noqa: S105 -- of this test
TEXT = "quote: troops\nkind: explain\nbody: Words – слова.\n"
NOTE = {"article": "troops", "id": "a-note", "text": TEXT}
Answer = tuple[int, dict[str, Any]]
Send = Callable[..., Answer]


@pytest.fixture
def send(tmp_path: Path) -> Send:
    """Sends a note as the form does; what is given replaces parts of the request, `None` takes a part away."""
    (tmp_path / "annotations").mkdir()

    def site(environ: dict[str, Any], start_response: Callable[..., Any]) -> list[bytes]:
        start_response("200 OK", [])
        return [b'{"page": true}']

    def check(draft: Draft) -> Checked:
        return Checked(["This is wrong: mend it"] if "wrong" in draft.text else [], ["A hint"])

    def folder() -> NotesFolder:
        return NotesFolder(tmp_path, "annotations", frozenset(["troops", "../evil", "index"]))

    door = NotesDoor(site, path="/site/explainer/notes", token=TOKEN, notes=folder, check=check)

    def sent(note: object = NOTE, **changes: object) -> Answer:
        body = note if isinstance(note, bytes) else json.dumps(note).encode()
        environ = {
            "REQUEST_METHOD": "POST",
            "PATH_INFO": "/site/explainer/notes",
            "REMOTE_ADDR": "127.0.0.1",
            "SERVER_PORT": "8000",
            "CONTENT_TYPE": "application/json",
            "CONTENT_LENGTH": str(len(body)),
            "HTTP_HOST": "127.0.0.1:8000",
            "HTTP_ORIGIN": "http://127.0.0.1:8000",
            "HTTP_SEC_FETCH_SITE": "same-origin",
            "HTTP_X_EXPLAINER_TOKEN": TOKEN,
            "wsgi.input": io.BytesIO(body),
            **changes,
        }
        started: list[str] = []
        parts = door(
            {name: value for name, value in environ.items() if value is not None},
            lambda status, _: started.append(status),
        )
        return int(started[0][:3]), json.loads(b"".join(parts))

    return sent


def written(root: Path) -> list[str]:
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if not path.is_dir())


def test_a_note_becomes_a_file(send: Send, tmp_path: Path) -> None:
    status, answer = send()
    assert status == 201
    assert answer["path"] == "annotations/notes/troops/a-note.yml"
    assert answer["findings"] == ["A hint"]
    assert (tmp_path / answer["path"]).read_bytes() == TEXT.encode()
    assert send(HTTP_HOST="localhost:8000", HTTP_ORIGIN="http://localhost:8000")[0] == 409
    assert (
        send({**NOTE, "id": "b"}, REMOTE_ADDR="::1", HTTP_HOST="[::1]:8000", HTTP_ORIGIN="http://[::1]:8000")[0] == 201
    )
    assert send({**NOTE, "id": "c"}, HTTP_SEC_FETCH_SITE=None)[0] == 201  # an older browser


def test_entries_and_sources_become_files_of_their_folders(send: Send, tmp_path: Path) -> None:
    for folder in ("glossary", "sources"):
        status, answer = send({"folder": folder, "article": "", "id": "new-one", "text": "name: X\n"})
        assert (status, answer["path"]) == (201, f"annotations/{folder}/new-one.yml")
        assert send({"folder": folder, "article": "", "id": "new-one", "text": "x"})[0] == 409
    for folder in ("articles", "", "schema", "../seeds", "notes/troops", None, 5):
        assert send({"folder": folder, "article": "", "id": "other", "text": "x"})[0] in (400, 404)
    for id in ("index", "none", "../x", "X", ""):
        assert send({"folder": "glossary", "article": "", "id": id, "text": "x"})[0] == 400
    assert written(tmp_path) == ["annotations/glossary/new-one.yml", "annotations/sources/new-one.yml"]


def test_other_ways_to_say_json(send: Send) -> None:
    for number, said in enumerate(["application/json; charset=utf-8", "Application/JSON", " application/json "]):
        assert send({**NOTE, "id": f"n{number}"}, CONTENT_TYPE=said)[0] == 201


@pytest.mark.parametrize("path", ["/explainer/notes", "/site/explainer/./notes", "/site//explainer/notes", "/site/x"])
def test_the_door_has_one_address(send: Send, tmp_path: Path, path: str) -> None:
    assert send(PATH_INFO=path) == (200, {"page": True})
    assert written(tmp_path) == []


def test_everything_else_is_the_sites(send: Send) -> None:
    assert send(PATH_INFO="/site/") == (200, {"page": True})
    assert send(PATH_INFO="/site/explainer/notes/", REQUEST_METHOD="GET") == (200, {"page": True})


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({"REQUEST_METHOD": "GET"}, 405),
        ({"REQUEST_METHOD": "PUT"}, 405),
        ({"REQUEST_METHOD": "HEAD"}, 405),
        ({"REQUEST_METHOD": "DELETE"}, 405),
        ({"REQUEST_METHOD": "PATCH"}, 405),
        ({"REQUEST_METHOD": "TRACE"}, 405),
        ({"REQUEST_METHOD": "CONNECT"}, 405),
        ({"REQUEST_METHOD": "post"}, 405),
        ({"REQUEST_METHOD": None}, 405),
        ({"REQUEST_METHOD": "OPTIONS"}, 405),  # what a browser asks before a request from another origin
        ({"REMOTE_ADDR": "192.168.1.7"}, 403),
        ({"REMOTE_ADDR": ""}, 403),
        ({"REMOTE_ADDR": "0.0.0.0"}, 403),  # noqa: S104 -- what is refused
        ({"REMOTE_ADDR": "fe80::1%eth0"}, 403),
        ({"REMOTE_ADDR": "127.0.0.1, 192.168.1.7"}, 403),
        ({"HTTP_HOST": "0.0.0.0:8000", "HTTP_ORIGIN": "http://0.0.0.0:8000"}, 403),
        ({"HTTP_HOST": "192.168.1.7:8000", "HTTP_ORIGIN": "http://192.168.1.7:8000"}, 403),
        ({"HTTP_HOST": "localhost.evil.example:8000", "HTTP_ORIGIN": "http://localhost.evil.example:8000"}, 403),
        ({"HTTP_HOST": "evil.example:1@localhost:8000", "HTTP_ORIGIN": "http://evil.example:1@localhost:8000"}, 403),
        ({"HTTP_HOST": "localhost:8000, evil.example:8000", "HTTP_ORIGIN": "http://localhost:8000"}, 403),
        ({"HTTP_HOST": "localhost:8000", "HTTP_ORIGIN": "http://127.0.0.1:8000"}, 403),
        ({"HTTP_ORIGIN": "https://127.0.0.1:8000"}, 403),
        ({"HTTP_ORIGIN": "http://127.0.0.1:8000/"}, 403),
        ({"HTTP_ORIGIN": "http://127.0.0.1:8000, http://evil.example"}, 403),
        ({"HTTP_SEC_FETCH_SITE": "none"}, 403),
        ({"HTTP_HOST": "rebound.example:8000", "HTTP_ORIGIN": "http://rebound.example:8000"}, 403),
        ({"HTTP_HOST": "127.0.0.1.rebound.example:8000"}, 403),
        ({"HTTP_HOST": "127.0.0.1", "HTTP_ORIGIN": "http://127.0.0.1"}, 403),
        ({"HTTP_HOST": "127.0.0.1:9000", "HTTP_ORIGIN": "http://127.0.0.1:9000"}, 403),
        ({"HTTP_HOST": None}, 403),
        ({"HTTP_ORIGIN": "http://evil.example"}, 403),
        ({"HTTP_ORIGIN": "http://127.0.0.1:9000"}, 403),
        ({"HTTP_ORIGIN": "null"}, 403),
        ({"HTTP_ORIGIN": None}, 403),
        ({"HTTP_SEC_FETCH_SITE": "cross-site"}, 403),
        ({"HTTP_SEC_FETCH_SITE": "same-site"}, 403),
        ({"HTTP_X_EXPLAINER_TOKEN": None}, 403),
        ({"HTTP_X_EXPLAINER_TOKEN": ""}, 403),
        ({"HTTP_X_EXPLAINER_TOKEN": "b-token"}, 403),
        ({"HTTP_X_EXPLAINER_TOKEN": "tökén"}, 403),
        ({"CONTENT_TYPE": "text/plain"}, 415),
        ({"CONTENT_TYPE": "application/x-www-form-urlencoded"}, 415),
        ({"CONTENT_TYPE": "multipart/form-data; boundary=application/json"}, 415),
        ({"CONTENT_TYPE": "application/jsonp"}, 415),
        ({"CONTENT_TYPE": "text/plain; application/json"}, 415),
        ({"CONTENT_TYPE": None}, 415),
        ({"CONTENT_LENGTH": None}, 411),
        ({"CONTENT_LENGTH": None, "HTTP_TRANSFER_ENCODING": "chunked"}, 411),
        ({"CONTENT_LENGTH": "+5"}, 411),
        ({"CONTENT_LENGTH": "1_0"}, 411),
        ({"CONTENT_LENGTH": "\u0665"}, 411),
        ({"CONTENT_LENGTH": "9" * 5000}, 413),
        ({"CONTENT_LENGTH": str(MAX_REQUEST)}, 400),  # and less is sent
        ({"CONTENT_LENGTH": "0"}, 400),
        ({"CONTENT_LENGTH": "-1"}, 411),
        ({"CONTENT_LENGTH": "many"}, 411),
        ({"CONTENT_LENGTH": str(MAX_REQUEST + 1)}, 413),
    ],
)
def test_who_is_not_let_in(send: Send, tmp_path: Path, changes: dict[str, object], status: int) -> None:
    assert send(**changes)[0] == status
    assert written(tmp_path) == []


@pytest.mark.parametrize(
    ("note", "status"),
    [
        (b"no JSON", 400),
        (b"[" * 100_000, 400),
        (b"\xff\xfe", 400),
        ([], 400),
        ({"article": "troops", "id": "a"}, 400),
        ({**NOTE, "text": 1}, 400),
        ({**NOTE, "article": "nothing"}, 404),
        ({**NOTE, "article": "../evil"}, 404),
        ({**NOTE, "article": "/etc"}, 404),
        ({**NOTE, "id": "../../../evil"}, 400),
        ({**NOTE, "id": "a/b"}, 400),
        ({**NOTE, "id": "a\\b"}, 400),
        ({**NOTE, "id": "a\0b"}, 400),
        ({**NOTE, "id": "A-Note"}, 400),
        ({**NOTE, "id": "a.yml"}, 400),
        ({**NOTE, "id": ""}, 400),
        ({**NOTE, "id": "index"}, 400),
        ({**NOTE, "id": "a" * 81}, 400),
        ({**NOTE, "text": "wrong"}, 422),
        ({**NOTE, "text": "half \ud800"}, 400),
    ],
)
def test_what_is_not_written(send: Send, tmp_path: Path, note: object, status: int) -> None:
    answer = send(note)
    assert answer[0] == status
    assert answer[1]["message"]
    assert written(tmp_path) == []
    if status == 422:
        assert answer[1]["findings"] == ["This is wrong: mend it", "A hint"]


def test_a_file_that_exists_is_kept(send: Send, tmp_path: Path) -> None:
    file = tmp_path / "annotations/notes/troops/a-note.yml"
    file.parent.mkdir(parents=True)
    file.write_text("what somebody wrote")
    status, answer = send()
    assert status == 409
    assert "annotations/notes/troops/a-note.yml" in answer["message"]
    assert file.read_text() == "what somebody wrote"


@pytest.mark.parametrize("link", ["annotations/notes", "annotations/notes/troops"])
def test_nothing_is_written_through_a_linked_folder(send: Send, tmp_path: Path, link: str) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (tmp_path / link).parent.mkdir(exist_ok=True)
    (tmp_path / link).symlink_to(outside)
    assert send()[0] == 403
    assert written(outside) == []


def test_nothing_is_written_through_a_linked_file(send: Send, tmp_path: Path) -> None:
    file = tmp_path / "annotations/notes/troops/a-note.yml"
    file.parent.mkdir(parents=True)
    file.symlink_to(tmp_path / "outside.txt")
    assert send()[0] == 403
    assert not (tmp_path / "outside.txt").exists()


def test_a_file_where_a_folder_should_be_is_kept(send: Send, tmp_path: Path) -> None:
    (tmp_path / "annotations/notes").write_text("a file")
    assert send()[0] == 409
    assert (tmp_path / "annotations/notes").read_text() == "a file"
