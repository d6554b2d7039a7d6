"""What an article's page takes, reckoned from what is on it: nobody has written it yet."""

from collections.abc import Iterable
from typing import NamedTuple

from mkdocs_explainer.model.corpus import Note

MOST_BYTES = 2_000_000
"""Of a page: some seconds on a phone far from a mast, and as much memory as a small one has for it."""
MOST_REPEATED = 5_000
"""Mentions on a page that have an element of their own besides the first of each entity: some 95 bytes each."""
MOST_LISTED = 1_000
"""Entities in the list below an article, those that it mentions most often: some 700 bytes each."""
_THEME = 25_000
_BLOCK, _MENTION, _ENTRY, _NOTE = 10, 95, 700, 950
"""Bytes around a paragraph, a mention, an entry in the list below, and a note with its mark in the text."""


class ArticleSize(NamedTuple):
    """Bytes of an article's page, reckoned."""

    text: int
    mentions: int
    notes: int

    @property
    def total(self) -> int:
        return _THEME + self.text + self.mentions + self.notes


def article_size(text: str, notes: Iterable[Note], *, blocks: int, mentions: int, entities: int) -> ArticleSize:
    """Return what an article's page takes. blocks: paragraphs; mentions: of `entities` different ones.

    >>> article_size("One.", (), blocks=1, mentions=0, entities=0).text
    14
    """
    woven = min(mentions, entities + MOST_REPEATED)
    said = sum(_NOTE + _bytes(note.body) + _bytes(note.headline) + _bytes(_quoted(note)) for note in notes)
    return ArticleSize(_bytes(text) + _BLOCK * blocks, _MENTION * woven + _ENTRY * min(entities, MOST_LISTED), said)


def _quoted(note: Note) -> str:
    return note.quote.exact if note.quote else ""


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))
