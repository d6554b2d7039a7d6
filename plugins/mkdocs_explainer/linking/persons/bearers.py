"""Who of those that bear a family name is meant by what stands before it: a given name, or initials."""

from collections.abc import Sequence

from mkdocs_explainer.linking.people import are_initials, given_name, has_lower_hyphen, initials_of, is_initial
from mkdocs_explainer.linking.reading import Family, Reading

_INITIAL = 2
"""Code points of an initial."""


def bearer_called(reading: Reading, family: Family, names: Sequence[tuple[int, str]]) -> str | None:
    """Return who has the given name or initials before a family name. names: with their places, nearest first."""
    word = names[-1][1]
    if family.given is None:
        family.given = {}
        for bearer in family.bearers:
            entity = reading.lexicon.entities[bearer]
            is_first = entity.family == "first" or has_lower_hyphen(entity.name)
            family.given.setdefault(given_name(entity.name, "family-first" if is_first else "given-first"), bearer)
    return (
        family.given.get(word)
        or _bearer_of_initial(reading, family, word)
        or _bearer_of_initials(reading, family, names)
    )


def _bearer_of_initial(reading: Reading, family: Family, word: str) -> str | None:
    """Return who has that initial, of those whose full name the text gives."""
    if len(word) != _INITIAL or word[1] != ".":
        return None
    for id, place in sorted(family.first.items()):
        if place >= 0 and is_initial(word, reading.lexicon.entities[id].name):
            return id
    return None


def _bearer_of_initials(reading: Reading, family: Family, names: Sequence[tuple[int, str]]) -> str | None:
    """Return the only one whose given names, two or more, have these initials (`A. B. Ex` for Ann Bea Ex)."""
    if not all(are_initials(word) for _, word in names):
        return None
    letters = [sign for _, word in reversed(names) for sign in word if sign.isupper()]
    found = [id for id in family.bearers if len(letters) > 1 and letters == initials_of(reading.lexicon.entities[id])]
    return found[0] if len(found) == 1 else None
