"""The preview's door for notes that readers write."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs_explainer.hosts.mkdocs.site import SiteBuild
from mkdocs_explainer.project import notes_door
from mkdocs_explainer.project.note_form import check_draft
from mkdocs_explainer.project.notes_door import ADDRESS, Checked, Draft, NotesDoor, NotesFolder

if TYPE_CHECKING:  # only previews need it
    from mkdocs.livereload import LiveReloadServer

WAITING = 128
"""Connections that the system keeps for a server that is busy: what systems allow anyway."""


def open_door(
    server: "LiveReloadServer", root: Path, annotations: str, token: str, finished: Callable[[], SiteBuild | None]
) -> None:
    """Let the form in the preview's pages write notes.

    annotations: their folder, below the repository's root. finished: gives the last build that is complete, since notes
    come while another is under way.
    """

    def folder() -> NotesFolder:
        build = finished()
        articles = frozenset(build.site.corpus.articles if build else ())
        return NotesFolder(root, annotations.strip("/"), articles)

    def check(draft: Draft) -> Checked:
        build = finished()
        if build is None:
            return Checked(["The preview is not ready yet: try again in a moment"], [])
        types = frozenset(build.rendered.project.settings.types)
        return check_draft(build.context, draft, folder().path_of(draft), types=types)

    _bound_waiting(server)
    path = f"{server.mount_path}{ADDRESS}"
    server.set_app(NotesDoor(server.serve_request, path=path, token=token, notes=folder, check=check))


def _bound_waiting(server: "LiveReloadServer") -> None:
    """Let the server wait for a request's next bytes no longer than the door does: by itself it waits for ever.

    And let more connections wait for it: a browser opens six at once, and of more than five that the server has not
    come to the system drops some, which the browser tries again after seconds.
    """
    handler: Any = server.RequestHandlerClass
    server.RequestHandlerClass = type("Handler", (handler,), {"timeout": notes_door.PATIENCE})
    server.request_queue_size = max(server.request_queue_size, WAITING)
