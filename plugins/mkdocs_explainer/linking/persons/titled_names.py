"""Family names before a title, in languages that write them in one word with the given name (`森川悠人`, `森川氏`).

Which of the first letters are the family name no list can tell. Where the text goes on to write them alone before a
title, it says so itself.
"""

import re
from collections.abc import Mapping

from mkdocs_explainer.linking.languages.language import TitledNames
from mkdocs_explainer.linking.lexicon import Sense
from mkdocs_explainer.linking.reading import Reading
from mkdocs_explainer.model.mentions import Reason, Via

_LONGEST_FAMILY, _LONGEST_GIVEN = 3, 2
"""Letters of a family name, and of the given name of a stranger behind it."""
_Bearers = Mapping[str, tuple[str, int]]
"""By entity: the full name as the text has it first, and where it ends."""


def read_titled(reading: Reading) -> None:
    """Link the first letters of a person's full name where they stand before a title; after the full name, and if no
    other name of the text begins so before a title."""
    titled = reading.lexicon.language.titled_names
    if titled is None or not (families := _families(reading, titled)):
        return
    text = reading.scene.text
    places, strangers = _called(text, families, titled)
    for family, starts in sorted(places.items()):
        bearers = families[family]
        for start in starts:
            end = start + len(family)
            known = [id for id, (_, first) in sorted(bearers.items()) if first <= start]
            if (
                not known
                or start in reading.choices
                or reading.is_decided(start, end)
                or reading.is_part(text, start, end)
            ):
                continue
            if family in strangers:
                reading.refuse(start, end, known, Reason.NAMESAKE)
            elif len(known) > 1 or _is_split_otherwise(known[0], family, places, families):
                reading.refuse(start, end, known, Reason.AMBIGUOUS)
            else:
                reading.choose(start, end, [Sense(known[0], "person", Via.SURNAME)])


def _called(text: str, families: Mapping[str, _Bearers], titled: TitledNames) -> tuple[dict[str, list[int]], set[str]]:
    """Return where family names stand before titles, and those that begin the name of somebody else before one."""
    places: dict[str, list[int]] = {}
    strangers: set[str] = set()
    is_letter = re.compile(titled.letter).match
    for match in re.finditer(titled.titles, text):
        end = match.start()
        for begin in range(end - 1, max(0, end - _LONGEST_FAMILY - _LONGEST_GIVEN) - 1, -1):
            if not is_letter(text[begin]):
                break
            if begin and is_letter(text[begin - 1]) and text[begin - 1] not in titled.before:
                continue
            word = text[begin:end]
            if word in families:
                places.setdefault(word, []).append(begin)
                continue
            for count in range(max(1, len(word) - _LONGEST_GIVEN), min(len(word), _LONGEST_FAMILY + 1)):
                bearers = families.get(word[:count])
                if bearers and not any(text.startswith(full, begin) for full, _ in bearers.values()):
                    strangers.add(word[:count])
    return places, strangers


def _families(reading: Reading, titled: TitledNames) -> dict[str, dict[str, tuple[str, int]]]:
    """Return who may bear each family name that full names of the text may begin with."""
    found: dict[str, dict[str, tuple[str, int]]] = {}
    for start, end, senses in reading.settled():
        if senses[0].type != "person":
            continue
        full = reading.surface(start, end)
        if reading.entity(senses[0]).family == "last":
            continue
        for count in titled.lengths_of(full):
            found.setdefault(full[:count], {}).setdefault(senses[0].entity, (full, end))
    return found


def _is_split_otherwise(
    id: str, family: str, places: Mapping[str, list[int]], families: Mapping[str, _Bearers]
) -> bool:
    """Return whether the text also has another beginning of the same person's name before a title."""
    return any(other != family and id in families[other] for other in places)
