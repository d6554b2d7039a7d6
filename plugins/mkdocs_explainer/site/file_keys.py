"""What can be added, changed and removed in a repository, and what it is known by."""

from typing import Literal, TypeGuard

from mkdocs_explainer.model.origins import Kind

FileKind = Literal["article", "entity", "note", "source", "page"]
FileKey = tuple[FileKind, str]
"""Kind and id; a note's id is `<article>/<note>`, a page's its path without the ending."""


def is_content(kind: Kind) -> TypeGuard[Literal["article", "entity", "note", "source"]]:
    """Return whether files of a kind are content: not what a program saw, the linker is told, or is told anew."""
    return kind not in ("evidence", "senses", "translation")
