"""What stands at a place of a text: the id that is written there, and what could be written."""

import re
from typing import Literal, NamedTuple

from mkdocs_explainer.model.corpus import Corpus
from mkdocs_explainer.model.ids import ID

Named = Literal["entity", "source"]
_OPEN_LINK = re.compile(r"\[\[(?P<word>[^\[\]|\n]*)$")
_OPEN_CITATION = re.compile(r"\[(?:@[\w-]+[^\[\]@]*[;,]\s*)?@(?P<word>[\w-]*)$")
_ENTITY_FIELD = re.compile(r"(?:^|[\s{,])(?:entity|who):\s*[\"']?(?P<word>[\w-]*)$")
_SOURCES_LINE = re.compile(r"(?:^|[\s{,])sources:\s*+\[[^\[\]]*+$")
_WORD_AT_END = re.compile(r"(?<![\w-])[\w-]++$")
_ITEM = re.compile(r"^\s*+-\s++(?:\{?\s*+id:\s*+)?[\"']?(?P<word>[\w-]*+)$")
_KEY = re.compile(r"^\s*(?:-\s+)?(?P<key>[\w-]+):")


class Slot(NamedTuple):
    """A place where an id may be written."""

    kind: Named
    start: int
    """Where the written part of it begins: code points of its line."""
    in_text: bool
    """It is an inline reference; there a name stands for an entity, too."""


class Written(NamedTuple):
    """An id that stands at a place."""

    kind: Named
    id: str
    start: int
    """Code points of its line."""
    end: int


def slot_at(lines: list[str], line: int, column: int) -> Slot | None:
    """Return what may be written before the cursor; `None` where no id belongs. Line and column from 0."""
    before = lines[line][:column] if line < len(lines) else ""
    for pattern, kind, in_text in (
        (_OPEN_LINK, "entity", True),
        (_OPEN_CITATION, "source", True),
        (_ENTITY_FIELD, "entity", False),
    ):
        if found := pattern.search(before):
            return Slot("entity" if kind == "entity" else "source", found.start("word"), in_text)
    if _SOURCES_LINE.search(before):
        return Slot("source", len(_WORD_AT_END.sub("", before)), in_text=False)
    if found := _ITEM.match(before):
        key = _list_above(lines, line)
        if key in ("sources", "entities"):
            return Slot("source" if key == "sources" else "entity", found.start("word"), in_text=False)
    return None


def _list_above(lines: list[str], line: int) -> str:
    """Return the name of the list that an item belongs to."""
    indent = len(lines[line]) - len(lines[line].lstrip())
    for text in reversed(lines[:line]):
        if (
            (found := _KEY.match(text))
            and len(text) - len(text.lstrip()) <= indent
            and not text.lstrip().startswith("-")
        ):
            return found["key"]
    return ""


def written_at(lines: list[str], line: int, column: int, corpus: Corpus) -> Written | None:
    """Return the id of the corpus that stands at a place; `None` for other words."""
    text = lines[line] if line < len(lines) else ""
    for found in ID.finditer(text):
        if not found.start() <= column <= found.end():
            continue
        slot = slot_at(lines, line, found.end())
        is_known = {"entity": found[0] in corpus.entities, "source": found[0] in corpus.sources}
        if slot and is_known[slot.kind]:
            return Written(slot.kind, found[0], found.start(), found.end())
    return None
