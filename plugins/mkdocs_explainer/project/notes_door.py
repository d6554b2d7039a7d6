"""The preview's own door for new files: the forms in the pages write notes, entries and sources.

Open to the person at this computer alone. A page of another site that is open in the same browser must not get
through: it neither knows the token, nor may it send the header that carries it, nor does its origin fit. A name of
another site that is made to point here (DNS rebinding) fails at `Host`. What is written is checked first, as
`explainer check` would, and no file that exists is touched.
"""

import hmac
import ipaddress
import json
import time
from collections.abc import Callable, Iterable, Mapping
from http import HTTPStatus
from io import BufferedIOBase
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from mkdocs_explainer.model.corpus import NOT_AN_ENTITY
from mkdocs_explainer.model.ids import is_id
from mkdocs_explainer.model.origins import Kind
from mkdocs_explainer.project.writing import IsThereError, LinkError, NotWrittenError, write_new

ADDRESS = "explainer/notes"
"""Where notes are sent to, relative to the site's root."""
MAX_REQUEST = 200_000
"""Bytes; a note has at most 100,000 (`load/guard.py`), written as JSON."""

PATIENCE = 10.0
"""Seconds within which all of a note must have come. It comes from this computer."""

Environ = Mapping[str, Any]
StartResponse = Callable[..., Any]
App = Callable[[dict[str, Any], StartResponse], Iterable[bytes]]


class Refusal(Exception):  # noqa: N818 -- an answer, not a fault of ours
    """Why a request is not carried out."""

    def __init__(self, status: HTTPStatus, message: str, findings: Iterable[str] = ()) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.findings = list(findings)


class Draft(NamedTuple):
    """A new file as it was sent."""

    article: str
    """Of a note; of others empty."""
    id: str
    text: str
    folder: str = "notes"
    """Of the annotations: one of `KIND_OF`."""


KIND_OF: Mapping[str, Kind] = {"notes": "note", "glossary": "entity", "sources": "source"}
"""What may be sent: by folder."""


class Checked(NamedTuple):
    """What the checks say of a draft, a line each."""

    errors: list[str]
    others: list[str]


class NotesDoor:
    """A WSGI application that takes new notes and hands everything else on."""

    def __init__(
        self,
        app: App,
        *,
        path: str,
        token: str,
        notes: Callable[[], "NotesFolder"],
        check: Callable[[Draft], Checked],
    ) -> None:
        self._app = app
        self._path = path
        self._token = token
        self._notes = notes
        self._check = check

    def __call__(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        if environ.get("PATH_INFO") != self._path:
            return self._app(environ, start_response)
        try:
            status, answer = self._take(environ)
        except Refusal as refusal:
            status, answer = refusal.status, {"message": refusal.message, "findings": refusal.findings}
        body = json.dumps(answer).encode()
        headers = [
            ("Content-Type", "application/json"),
            ("Content-Length", str(len(body))),
            ("Cache-Control", "no-store"),
            ("X-Content-Type-Options", "nosniff"),
        ]
        if status == HTTPStatus.METHOD_NOT_ALLOWED:
            headers.append(("Allow", "POST"))
        start_response(f"{status.value} {status.phrase}", headers)
        return [body]

    def _take(self, environ: Environ) -> tuple[HTTPStatus, dict[str, Any]]:
        check_sender(environ, self._token)
        draft = read_draft(environ)
        folder = self._notes()
        folder.check(draft)
        found = self._check(draft)
        if found.errors:
            message = "The checks found what must be mended first:"
            raise Refusal(HTTPStatus.UNPROCESSABLE_ENTITY, message, [*found.errors, *found.others])
        path = folder.write(draft)
        return HTTPStatus.CREATED, {"message": f"Saved as {path}.", "path": path, "findings": found.others}


def check_sender(environ: Environ, token: str) -> None:
    """Let pass what the form in a page of this server sent.

    Raises:
        Refusal: anything else.
    """
    if environ.get("REQUEST_METHOD") != "POST":
        raise Refusal(HTTPStatus.METHOD_NOT_ALLOWED, "Notes are sent with POST.")
    host = str(environ.get("HTTP_HOST", ""))
    is_ours = (
        _is_loopback(str(environ.get("REMOTE_ADDR", "")))
        and _is_local_host(host, str(environ.get("SERVER_PORT", "")))
        and environ.get("HTTP_ORIGIN") == f"http://{host}"
        and environ.get("HTTP_SEC_FETCH_SITE", "same-origin") == "same-origin"
        and hmac.compare_digest(str(environ.get("HTTP_X_EXPLAINER_TOKEN", "")).encode(), token.encode())
    )
    if not is_ours:
        raise Refusal(
            HTTPStatus.FORBIDDEN, "Only the form in a page of this preview may send notes. Load the page anew."
        )
    if str(environ.get("CONTENT_TYPE", "")).partition(";")[0].strip().lower() != "application/json":
        raise Refusal(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "Notes are sent as JSON.")


def _is_loopback(address: str) -> bool:
    try:
        return ipaddress.ip_address(address.partition("%")[0]).is_loopback
    except ValueError:
        return False


def is_local(host: str) -> bool:
    """Return whether a host's name or address is this computer's own.

    >>> is_local("localhost"), is_local("127.0.0.1"), is_local("127.0.0.1.rebound.example"), is_local("0.0.0.0")
    (True, True, False, False)
    """
    return host == "localhost" or _is_loopback(host.strip("[]"))


def _is_local_host(host: str, port: str) -> bool:
    """Return whether the header `Host` names this computer and this server's port.

    >>> _is_local_host("localhost:8000", "8000"), _is_local_host("rebound.example:8000", "8000")
    (True, False)
    """
    name, _, given = host.rpartition(":")
    return given == port and is_local(name)


def read_draft(environ: Environ) -> Draft:
    """Return what was sent.

    Raises:
        Refusal: it is too large, or no note.
    """
    said = str(environ.get("CONTENT_LENGTH") or "")
    if not (said.isascii() and said.isdecimal()):
        raise Refusal(HTTPStatus.LENGTH_REQUIRED, "The request does not say how long it is.")
    if len(said) > len(str(MAX_REQUEST)) or int(said) > MAX_REQUEST:
        raise Refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "This note is too long.")
    data = _body(environ["wsgi.input"], int(said))
    try:
        sent = json.loads(data)
    except (ValueError, RecursionError):
        sent = None
    given = {"folder": "notes", **sent} if isinstance(sent, dict) else {}
    fields = [given.get(name) for name in Draft._fields]
    texts = [value for value in fields if isinstance(value, str)]
    if len(texts) != len(Draft._fields) or any(
        "\ud800" <= character <= "\udfff" for text in texts for character in text
    ):
        raise Refusal(HTTPStatus.BAD_REQUEST, "This is no note.")
    return Draft(*texts)


def _body(stream: BinaryIO, length: int) -> bytes:
    """Return what was sent, as soon as it is there.

    Raises:
        Refusal: it does not come, or too slowly. A server's own limit bounds each wait.
    """
    until = time.monotonic() + PATIENCE
    data = b""
    try:
        while len(data) < length and time.monotonic() < until:
            # what has arrived, and no more: a trickle must not hold us for as long as it likes
            more = stream.read1(length - len(data)) if isinstance(stream, BufferedIOBase) else stream.read(length)
            if not more:
                raise Refusal(HTTPStatus.BAD_REQUEST, "This note ends too early.")
            data += more
    except TimeoutError:
        pass
    except OSError as error:
        raise Refusal(HTTPStatus.BAD_REQUEST, "This note ends too early.") from error
    if len(data) < length:
        raise Refusal(HTTPStatus.REQUEST_TIMEOUT, "This note came too slowly.")
    return data


class NotesFolder(NamedTuple):
    """Where notes are written."""

    root: Path
    annotations: str
    articles: frozenset[str]
    """Ids of the articles that exist."""

    def path_of(self, draft: Draft) -> str:
        """Return the path of the new file, relative to `root`."""
        below = f"notes/{draft.article}" if draft.folder == "notes" else draft.folder
        return f"{self.annotations}/{below}/{draft.id}.yml"

    def check(self, draft: Draft) -> None:
        """Let pass what has an id and a place: a note of an article that exists, an entry, a source.

        Raises:
            Refusal: any other.
        """
        if draft.folder not in KIND_OF:
            raise Refusal(HTTPStatus.BAD_REQUEST, "Only notes, entries and sources are taken.")
        is_note = draft.folder == "notes"
        if is_note and (draft.article not in self.articles or not is_id(draft.article)):
            raise Refusal(HTTPStatus.NOT_FOUND, "There is no such article.")
        if not is_id(draft.id) or draft.id in ("index", NOT_AN_ENTITY):
            raise Refusal(HTTPStatus.BAD_REQUEST, "The file's name may hold small letters, digits and hyphens alone.")

    def write(self, draft: Draft) -> str:
        """Write the file and return its path, relative to `root`.

        Raises:
            Refusal: the file exists, or a symbolic link leads elsewhere.
        """
        path = self.path_of(draft)
        try:
            write_new(self.root.resolve(), path, draft.text.encode("utf-8"))
        except IsThereError as error:
            raise Refusal(HTTPStatus.CONFLICT, f"{path} exists; it is kept as it is.") from error
        except LinkError as error:
            raise Refusal(HTTPStatus.FORBIDDEN, f"{error}.") from error
        except NotWrittenError as error:
            raise Refusal(HTTPStatus.INTERNAL_SERVER_ERROR, f"{error}.") from error
        return path
