"""Notes in a line: what each says, and what they say together."""

from collections.abc import Iterable
from typing import NamedTuple, Protocol

from mkdocs_explainer.model.corpus import Note
from mkdocs_explainer.render.messages.words import ENGLISH, Words
from mkdocs_explainer.render.plain import cut, plain_text
from mkdocs_explainer.render.words import SAYS_WORDS
from mkdocs_explainer.text.sentences import sentences

_MADE = 90
"""Characters of a headline that is made from a note's first words: two lines of the margin."""


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
    return note.headline or cut(_first_sentence(note.body), _MADE)


def _first_sentence(body: str) -> str:
    text = plain_text(body)
    found = sentences(text)
    return text[: found[0].end] if found else text


class Saying(Protocol):
    """A note, as far as it is counted."""

    @property
    def id(self) -> str: ...
    @property
    def says(self) -> str: ...
    @property
    def status(self) -> str: ...


def tally_of(notes: Iterable[Saying], words: Words = ENGLISH) -> list[TallyPart]:
    """Return how many notes say what: what weighs most first. Retracted notes say nothing any more."""
    groups: dict[str, list[str]] = {says: [] for says in SAYS_WORDS}
    for note in notes:
        if note.status != "retracted":
            groups[note.says].append(note.id)
    return [
        TallyPart(says, len(found), words.npgettext(*SAYS_WORDS[says].counted, len(found)), found[0])
        for says, found in groups.items()
        if found
    ]
