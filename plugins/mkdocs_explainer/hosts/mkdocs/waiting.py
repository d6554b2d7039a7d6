"""What stands before the preview's server: whoever asks for a file that is not right yet waits until it is."""

import posixpath
from collections.abc import Callable, Iterable
from typing import Any

from mkdocs_explainer.hosts.mkdocs.behind import Behind

App = Callable[[dict[str, Any], Any], Iterable[bytes]]


class Waiting:
    """A WSGI application around another one, which serves a site's folder."""

    def __init__(self, app: App, behind: Behind, mount_path: str) -> None:
        self._app = app
        self._behind = behind
        self._mount_path = mount_path

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Answer as the other one does, when there is nothing old to answer with."""
        path = file_asked_for(str(environ.get("PATH_INFO", "")), self._mount_path)
        if path is None or environ.get("REQUEST_METHOD") not in ("GET", "HEAD"):
            return self._app(environ, start_response)
        while True:
            begun = self._behind.begun
            self._behind.wait_for(path)
            answer, said = _answered(self._app, environ)
            # the server waits for an update that is under way: what it read afterwards may be old again
            if self._behind.begun == begun:
                break
            if close := getattr(answer, "close", None):
                close()
        for head in said:
            start_response(*head)
        return answer


def _answered(app: App, environ: dict[str, Any]) -> tuple[Iterable[bytes], list[tuple[Any, ...]]]:
    """Return an answer, and what stands before it: nothing is sent yet."""
    said: list[tuple[Any, ...]] = []
    return app(environ, lambda *head: said.append(head)), said


def file_asked_for(path: str, mount_path: str) -> str | None:
    """Return which file of the site a request is for; `None`: none. path: as WSGI has it, its bytes as Latin-1.

    >>> file_asked_for("/docs/glossary/kursk/", "/docs/")
    'glossary/kursk/index.html'
    >>> file_asked_for("/docs/a/../feed.xml", "/docs/"), file_asked_for("/livereload/1/2", "/")
    ('feed.xml', None)
    """
    path = path.encode("latin-1", "replace").decode("utf-8", "ignore")
    if path.startswith("/livereload/") or not f"{path}/".startswith(mount_path):
        return None
    below = path[len(mount_path) :] + ("index.html" if path.endswith("/") else "")
    return posixpath.normpath(f"/{below}").lstrip("/")
