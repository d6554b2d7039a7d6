"""What can be added, changed and removed in a repository, and what it is known by."""

from typing import Literal, TypeGuard

from mkdocs_explainer.model.origins import Kind

FileKind = Literal["article", "entity", "note", "source", "page", "translation"]
FileKey = tuple[FileKind, str]
"""Kind and id; a note's id is `<article>/<note>`, a translation's `<entity>.<language>`, a page's its path without the
ending."""


def is_content(kind: Kind) -> TypeGuard[Literal["article", "entity", "note", "source"]]:
    """Return whether files of a kind are content: not what a program saw, the linker is told, a map shows, or is
    told anew.
    """
    return kind not in ("evidence", "senses", "shape", "translation")


def is_compared(kind: Kind) -> TypeGuard[Literal["article", "entity", "note", "source", "translation"]]:
    """Return whether somebody who reviews a change is told of files of a kind: content, and content told anew."""
    return is_content(kind) or kind == "translation"
