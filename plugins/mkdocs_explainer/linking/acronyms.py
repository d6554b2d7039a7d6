"""Acronyms that a text explains: `Example Widget Office (EWO)`."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_explainer.linking.candidates import is_whole
from mkdocs_explainer.linking.lexicon import Sense
from mkdocs_explainer.linking.reading import Reading
from mkdocs_explainer.linking.words import FUNCTION_WORDS
from mkdocs_explainer.model.mentions import Via
from mkdocs_explainer.model.spans import Span

_IN_BRACKETS = re.compile(r" \( ?((?:[A-Z][a-z]?[.&]?){2,8}) ?\)")
_LONGEST_EXPANSION = 96
"""Code points before the bracket that are read: eight long words."""
_FEWEST_LETTERS = 3
"""Letters of an acronym that is expected without being explained; shorter ones have too many meanings."""


class Definition(NamedTuple):
    """An acronym and the words that it stands for."""

    acronym: str
    expansion: Span
    bracket: int
    """Where the acronym itself begins."""


def definitions(text: str) -> Iterator[Definition]:
    """Yield the acronyms in brackets whose letters are the initials of the words before.

    >>> [d.acronym for d in definitions("the Office of Example Widgets (OEW) said (AB)")]
    ['OEW']
    """
    for match in _IN_BRACKETS.finditer(text):
        letters = [char for char in match.group(1) if char.isupper()]
        begin = _expansion_start(text, match.start(), letters)
        if begin >= 0:
            yield Definition(match.group(1), Span(begin, match.start()), match.start(1))


def _expansion_start(text: str, end: int, letters: list[str]) -> int:
    """Return where the words with these initials begin, the last of them ending at `end`; -1 if they do not."""
    low = max(0, end - _LONGEST_EXPANSION)
    words = list(re.finditer(r"[^\s\-]+", text[low:end]))
    wanted = list(letters)
    while words and wanted:
        word = words.pop()
        if word.group()[0].upper() == wanted[-1]:
            wanted.pop()
            if not wanted:
                return low + word.start()
        elif word.group().lower() not in FUNCTION_WORDS:
            return -1
    return -1


def read_acronyms(reading: Reading, defined: list[Definition]) -> None:
    """Link the acronyms that the text explains, or that are the initials of a name of three words or more."""
    local: dict[str, tuple[int, str]] = {}
    ends = {choice.end: choice for choice in reading.settled()}
    for end, choice in ends.items():
        entity = reading.entity(choice.senses[0])
        if entity.type not in ("person", "place") and " " in reading.surface(choice.start, end):
            acronym = initials(reading.surface(choice.start, end))
            if acronym and acronym.lower() not in reading.lexicon.forms:
                local.setdefault(acronym, (end, entity.id))
    for definition in defined:
        if named := ends.get(definition.expansion.end):
            local[definition.acronym] = (definition.bracket, named.senses[0].entity)
    for acronym, (place, id) in local.items():
        start = reading.scene.text.find(acronym, place)
        while start >= 0:
            end = start + len(acronym)
            if is_whole(reading.scene.text, start, end) and not reading.is_decided(start, end):
                reading.choose(start, end, [Sense(id, reading.lexicon.entities[id].type, Via.DEFINED)])
            start = reading.scene.text.find(acronym, end)


def initials(name: str) -> str:
    """Return the acronym that a name of several capitalised words has without being explained; empty: none.

    >>> initials("Example Widget Office of Trade"), initials("Example Office")
    ('EWOT', '')
    """
    letters = "".join(word[0] for word in name.replace("-", " ").split() if word.lower() not in FUNCTION_WORDS)
    return letters if len(letters) >= _FEWEST_LETTERS and letters.isalpha() and letters.isupper() else ""
