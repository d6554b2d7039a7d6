"""Notes in a line: what each says, and what they say together."""

import re
from collections.abc import Iterable
from functools import lru_cache
from html import unescape
from typing import NamedTuple, Protocol

from mkdocs_explainer.model.corpus import Note
from mkdocs_explainer.render.markdown import annotation_html
from mkdocs_explainer.render.words import SAYS_WORDS
from mkdocs_explainer.text.sentences import sentences

_MADE = 90
"""Characters of a headline that is made from a note's first words: two lines of the margin."""
_CITATION = re.compile(r"<sup\b.*?</sup>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


class _Counted(Protocol):
    @property
    def note(self) -> Note: ...
    @property
    def says(self) -> str: ...


class TallyPart(NamedTuple):
    """How many notes say the same."""

    says: str
    number: int
    words: str
    first: str
    """Id of the first such note."""


def headline_of(note: Note) -> str:
    """Return what a note says in a line: its headline, else its first sentence, cut between two words.

    >>> headline_of(Note("n", "a", "explain", body="It **flew** [@ap]. Then it fell."))
    'It flew.'
    >>> headline_of(Note("n", "a", "explain", body="word " * 40))[-11:]
    'word word …'
    """
    return note.headline or _first_words(note.body)


@lru_cache(maxsize=1 << 12)
def _first_words(body: str) -> str:
    text = " ".join(unescape(_TAG.sub("", _CITATION.sub("", annotation_html(body)))).split())
    found = sentences(text)
    first = text[found[0].start : found[0].end].strip() if found else text
    if len(first) <= _MADE:
        return first
    return f"{first[:_MADE].rsplit(' ', 1)[0].rstrip(' ,;:')} …"


def tally_of(notes: Iterable[_Counted]) -> list[TallyPart]:
    """Return how many notes say what: what weighs most first. Retracted notes say nothing any more."""
    groups: dict[str, list[Note]] = {says: [] for says in SAYS_WORDS}
    for placed in notes:
        if placed.note.status != "retracted":
            groups[placed.says].append(placed.note)
    return [
        TallyPart(says, len(found), SAYS_WORDS[says].one if len(found) == 1 else SAYS_WORDS[says].many, found[0].id)
        for says, found in groups.items()
        if found
    ]
