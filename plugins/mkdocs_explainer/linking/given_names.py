"""Given names that a text goes on with after the full name (`Ann`), and names after a title (`Lord Ex`)."""

import re
from collections.abc import Collection, Iterable

from mkdocs_explainer.linking.lexicon import Sense
from mkdocs_explainer.linking.neighbours import CLOSING, OPENING
from mkdocs_explainer.linking.people import is_full, is_title
from mkdocs_explainer.linking.reading import Reading
from mkdocs_explainer.model.mentions import Via

_SHORTEST = 2
"""Letters of a given name; one letter is an initial."""
_FEW = 12
"""Names up to which the text is searched for each: faster than a look at each word."""


def read_given_names(reading: Reading) -> None:
    """Link given names alone, after the full name, where the text names nobody else who has it.

    Somebody else is a person of the glossary whom the text names, or a stranger: the given name before another
    capitalised word.
    """
    named: dict[str, dict[str, tuple[int, str]]] = {}
    full: set[int] = set()  # where full names begin; most given names stand nowhere else
    for start, end, senses in reading.settled():
        if senses[0].type != "person" or not is_full(surface := reading.surface(start, end)):
            continue
        entity = reading.lexicon.entities[senses[0].entity]
        if entity.family == "first":
            continue
        given, _, rest = surface.partition(" ")
        title = ""
        if rest.isalpha() and given.lower() in reading.lexicon.language.titles:
            title, given = given, rest
        else:
            full.add(start)
        if given in named or _is_given_name(reading, given):
            named.setdefault(given, {}).setdefault(entity.id, (end, title))
    alone = {given: bearers for given, bearers in named.items() if len(bearers) == 1}
    places = _places(reading.scene.text, alone) if alone else {}
    for given, starts in places.items():
        if full.issuperset(starts):
            continue
        [(id, (place, title))] = alone[given].items()
        _read(reading, given, starts, id, place, title=title)


def _places(text: str, names: Collection[str]) -> dict[str, list[int]]:
    """Return where each name stands, no part of a word or of a name with a hyphen (`Ann-Marie`).

    A few are looked for one by one; for many each word with one of their first letters is looked at once.
    """
    found: dict[str, list[int]] = {name: [] for name in names}
    if len(names) <= _FEW:
        for name, starts in found.items():
            start = text.find(name)
            while start >= 0:
                if _is_whole(text, start, start + len(name)):
                    starts.append(start)
                start = text.find(name, start + len(name))
        return found
    by_first: dict[str, list[str]] = {}
    for name in names:
        by_first.setdefault(name.partition("-")[0], []).append(name)
    firsts = "".join(sorted({name[0] for name in names}))
    for match in re.finditer(rf"[{firsts}][^\W\d_]*", text):
        for name in by_first.get(match[0], ()):
            start = match.start()
            if text.startswith(name, start) and _is_whole(text, start, start + len(name)):
                found[name].append(start)
    return found


def _is_whole(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if before[-1:].isalpha() or after[:1].isalpha():
        return False
    return not (before[-1:] == "-" and before[:1].isalpha()) and not (after[:1] == "-" and after[1:].isupper())


def _is_given_name(reading: Reading, word: str) -> bool:
    if len(word) < _SHORTEST or not word[0].isupper() or not word.replace("-", "").isalpha():
        return False
    language = reading.lexicon.language
    lower = word.lower()
    return not (is_title(word, language) or lower in language.calendar or lower in language.directions)


def _read(reading: Reading, given: str, starts: Iterable[int], id: str, place: int, *, title: str) -> None:
    """Link the given name from `place` on, if nobody else in the text has it.

    starts: where it stands. title: begins the full name, if one does; a name after another title is somebody else's
    (`Lady Ex` for `Lord Ex`).
    """
    scene = reading.scene
    free: list[int] = []
    for start in starts:
        end = start + len(given)
        if reading.is_part(scene.text, start, end):
            continue
        after = scene.word_after(end)
        if start in reading.choices and reading.choices[start].end > end:
            continue  # a full name
        if start in reading.starts or start in reading.refused:
            return  # it is the name of something else, too
        if after[:1].isupper() and not _is_between(reading, after):
            return  # a stranger
        if _follows_name(reading, start):
            return  # somebody's family name
        if start >= place and not _has_other_title(reading, start, title):
            free.append(start)
    for start in free:
        end = start + len(given)
        if not reading.is_decided(start, end) and start not in reading.choices:
            reading.choose(start, end, [Sense(id, "person", Via.GIVEN)])


def _has_other_title(reading: Reading, start: int, title: str) -> bool:
    """Return whether another title than the full name's stands before the words."""
    before = reading.scene.word_before(start).lstrip(OPENING)
    is_other = title not in ("", before)
    return is_other and before[:1].isupper() and before.lower() in reading.lexicon.language.titles


def _is_between(reading: Reading, word: str) -> bool:
    return reading.lexicon.language.is_between_names(word.rstrip(CLOSING).lower())


def _follows_name(reading: Reading, start: int) -> bool:
    """Return whether the word before is a part of the same name, as in `Mary Ann`."""
    scene = reading.scene
    written = scene.word_before(start)
    before = written.lstrip(OPENING)
    if not before[:1].isupper() or not before[-1].isalnum():
        return False
    begin = start - 1 - len(before)
    return not (_is_between(reading, before) or scene.is_common(before, begin) or start - 1 in reading.ends)
