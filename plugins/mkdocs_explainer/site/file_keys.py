"""What can be added, changed and removed in a repository, and what it is known by."""

from typing import Literal

FileKind = Literal["article", "entity", "note", "source", "page"]
FileKey = tuple[FileKind, str]
"""Kind and id; a note's id is `<article>/<note>`, a page's its path without the ending."""
