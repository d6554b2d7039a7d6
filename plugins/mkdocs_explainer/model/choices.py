"""What a configuration may choose among, as closed lists of words: who only reads the configuration imports no more."""

from typing import Literal, get_args

NoteKind = Literal["explain", "context", "check", "update", "question", "identify"]
NOTE_KINDS: tuple[NoteKind, ...] = get_args(NoteKind)

Density = Literal["all", "section", "first", "none"]
"""Which mentions become links: all; the first of an entity in each section; the first on the page; none."""
DENSITIES: tuple[Density, ...] = get_args(Density)

MapPolicy = Literal["un", "coastlines"]
"""Which borders maps show: as the United Nations see them; none."""
MAP_POLICIES: tuple[MapPolicy, ...] = get_args(MapPolicy)
