"""Acronyms that a text explains: `Example Widget Office (EWO)`."""

import re
from collections.abc import Container, Iterator

from mkdocs_explainer.linking.lexicon import Sense
from mkdocs_explainer.linking.reading import Definition, Reading
from mkdocs_explainer.model.mentions import Via
from mkdocs_explainer.model.spans import Span

SHORT_FORM = re.compile(
    r"\((?<=[^\S\n]\()[^\S\n]?(?P<short>(?:[A-Z][a-z]?[.&]?){2,8}|[A-Z]{1,4}(?P<number>\d{1,3}))[^\S\n]?\)"
)
"""A short form in brackets, behind a space; a number may stand at its end. A bracket is found many times as fast as a
space and a bracket."""
_LONGEST_EXPANSION = 96
"""Code points before the bracket that are read: eight long words."""


def definitions(text: str, common: Container[str] = ()) -> Iterator[Definition]:
    """Yield the acronyms in brackets whose letters are the initials of the words before.

    common: words, in lower case, that may have no letter in the acronym.

    >>> [d.acronym for d in definitions("the Office of Example Widgets (OEW) said (AB)", ["of"])]
    ['OEW']
    >>> [d.acronym for d in definitions("the Group of 20 (G20) said", ["of"])]
    ['G20']
    """
    for match in SHORT_FORM.finditer(text):
        letters = [char.lower() for char in match["short"] if char.isupper()]
        letters += [match["number"]] if match["number"] else []
        end = match.start() - 1
        begin = expansion_start(text, end, letters, common)
        if begin >= 0:
            yield Definition(match.group(1), Span(begin, end), match.start(1))


def expansion_start(text: str, end: int, letters: list[str], common: Container[str], *, may_share: bool = False) -> int:
    """Return where the words with these initials begin, the last of them ending at `end`; -1 if they do not.

    letters: in lower case; the last may be a whole number. may_share: a long word may give two of them:
    `intercontinental ballistic missile (ICBM)`.
    """
    low = max(0, end - _LONGEST_EXPANSION)
    words = list(re.finditer(r"[^\s\-]+", text[low:end]))
    wanted = list(letters)
    while words and wanted:
        word = words.pop()
        lower = word.group().lower()
        if lower[0] == wanted[-1] or lower == wanted[-1]:
            wanted.pop()
        elif may_share and len(wanted) > 1 and lower[0] == wanted[-2] and wanted[-1] in lower[1:]:
            del wanted[-2:]
        elif lower not in common:
            return -1
        if not wanted:
            return low + word.start()
    return -1


def read_defined(reading: Reading) -> None:
    """Link the acronyms that the text explains in brackets."""
    ends = {choice.end: choice for choice in reading.settled()} if reading.definitions else {}
    found: dict[str, tuple[int, str]] = {}
    for definition in reading.definitions:
        if named := ends.get(definition.expansion.end):
            found.setdefault(definition.acronym, (definition.bracket, named.senses[0].entity))
    for acronym, (place, id) in found.items():
        _link(reading, acronym, place, id)


def _link(reading: Reading, acronym: str, place: int, id: str) -> None:
    """Link an acronym wherever it stands from `place` on."""
    text = reading.scene.text
    start = text.find(acronym, place)
    while start >= 0:
        end = start + len(acronym)
        if not reading.is_part(text, start, end) and not reading.is_decided(start, end):
            reading.choose(start, end, [Sense(id, reading.lexicon.entities[id].type, Via.DEFINED)])
        start = text.find(acronym, end)
