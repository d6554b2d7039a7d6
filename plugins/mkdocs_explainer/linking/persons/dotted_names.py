"""Given names before a dot, as Japanese and Chinese write foreign names (`アン・エックス`)."""

import re

from mkdocs_explainer.linking.candidates import Candidate
from mkdocs_explainer.linking.reading import Reading
from mkdocs_explainer.linking.scene import Sureness

_DOTS = "\u00b7="
_LONGEST = 60
"""Code points before a family name in which its given names stand."""
_BACKWARDS = re.compile("(?:[\u00b7=](?:[\u30a1-\u30fe]+|[\u4e00-\u9fff]+|[A-Z]))+")
"""The parts and their dots, read from the last one: each is in one script."""
_SEPARATORS = re.compile("[\u00b7\u30fb=\uff1d]")
_OF_TWO = re.compile("両|会談|対談|論争|首脳|間(?!接|違)")
"""Behind two names: both do it."""
_KATAKANA = re.compile("[\u30a1-\u30fe]+")


def dotted_before(text: str, start: int) -> list[tuple[int, str]]:
    """Return the parts of a name before its last dot, nearest first, with their places; none without a dot.

    >>> dotted_before("今日アン\u00b7ベア\u00b7エックス", 8)
    [(5, 'ベア'), (2, 'アン')]
    """
    if text[start - 1 : start] not in _DOTS or not start:
        return []
    match = _BACKWARDS.match(text[max(0, start - _LONGEST) : start][::-1])
    parts = []
    end = start - 1
    for part in reversed(_SEPARATORS.split(match[0][::-1])[:-1] if match else []):
        parts.append((end - len(part), part))
        end -= len(part) + 1
    return parts


def is_dotted_stranger(reading: Reading, candidate: Candidate) -> Sureness | None:
    """Return whether the parts before a dot are a stranger's given names; `None`: there is no dot.

    In Japanese the dot parts names of a list, too (`エックス・ロウ会談`): it is sure before a title alone.
    """
    text, start = reading.scene.text, candidate.start
    parts = dotted_before(text, start)
    if not parts:
        return None
    first, nearest = parts[-1][1], parts[0][1]
    is_known = start - 1 in reading.ends or (len(parts) == 1 and nearest in reading.families)
    if is_known or nearest.isascii() or first in _first_names(reading, candidate):
        return "no"
    if not _KATAKANA.fullmatch(candidate.surface):
        return "yes"
    if not _KATAKANA.fullmatch(nearest) or _OF_TWO.match(text, candidate.end):  # `習・エックス会談`
        return "no"
    titled = reading.lexicon.language.titled_names
    return "yes" if titled and titled.has_title_at(text, candidate.end) else "unsure"


def _first_names(reading: Reading, candidate: Candidate) -> set[str]:
    """Return the first parts of the names of those who may be meant."""
    ids = candidate.kin or [sense.entity for sense in candidate.senses]
    entities = [reading.lexicon.entities[id] for id in ids]
    names = (name for entity in entities for name in (entity.name, *(alias.text for alias in entity.aliases)))
    return {_SEPARATORS.split(name)[0] for name in names}
