"""What people say that words mean in a text, wherever they stand there by themselves."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from mkdocs_explainer.linking.overlaps import Overlaps
from mkdocs_explainer.model.corpus import NOT_AN_ENTITY
from mkdocs_explainer.model.mentions import Linked, Mention, Reason, Refusal, Via
from mkdocs_explainer.text.folding import fold_name

_BY_ITSELF = frozenset([Reason.AMBIGUOUS, Reason.NAMESAKE, Reason.COMMON_WORD, Reason.NOT_AUTO, Reason.VERB])
"""Refusals of words that are no part of a longer name: a note may say what they mean."""


class Meaning(NamedTuple):
    """Words, and what they mean in a text."""

    words: str
    """With their capitals; all in capitals they are the same."""
    entity: str
    """Id, or `none`."""
    is_sense: bool = False
    """It decides only where the rules found several entities, and this one among them."""


def with_meanings(
    linked: Linked,
    meanings: Iterable[Meaning],
    text: str,
    *,
    known: Mapping[str, object],
    is_part: Callable[[str, int, int], bool],
) -> Linked:
    """Return the same with the words that somebody gave a meaning; offsets are those of the folded text.

    known: ids of entities; a meaning of another id changes nothing. is_part: whether words are a part of a longer word.
    """
    wanted: dict[str, Meaning] = {}
    for meaning in meanings:
        words = fold_name(meaning.words)
        if words and (meaning.entity in known or (meaning.entity == NOT_AN_ENTITY and not meaning.is_sense)):
            wanted.setdefault(words, meaning)
            wanted.setdefault(words.upper(), meaning)
    if not wanted:
        return linked
    senses = {words: meaning.entity for words, meaning in wanted.items() if meaning.is_sense}
    pinned = {words: meaning.entity for words, meaning in wanted.items() if not meaning.is_sense}
    return _with_pinned(_with_senses(linked, senses, text), pinned, text, is_part)


def _with_senses(linked: Linked, senses: Mapping[str, str], text: str) -> Linked:
    """Return the same with names of several entities decided."""
    found: list[Mention] = []
    left: list[Refusal] = []
    for refusal in linked.refused:
        entity = senses.get(text[refusal.start : refusal.end])
        if entity in refusal.entities and refusal.reason is Reason.AMBIGUOUS:
            found.append(Mention(str(entity), refusal.start, refusal.end, Via.SENSE))
        else:
            left.append(refusal)
    return _sorted(linked, [*linked.mentions, *found], left) if found else linked


def _with_pinned(
    linked: Linked, pinned: Mapping[str, str], text: str, is_part: Callable[[str, int, int], bool]
) -> Linked:
    """Return the same with the words that a note tells: linked, or for `none` refused, where they are no part of a
    longer name."""
    mentions = {mention.start: mention for mention in linked.mentions}
    refused = {refusal.start: refusal for refusal in linked.refused}
    decided: Overlaps[Mention | Refusal] = Overlaps([*linked.mentions, *linked.refused])
    for start, end, entity in _places(pinned, text, is_part):
        there = decided.at(Refusal(start, end, (), Reason.PINNED))
        if not all(_gives_way(one, start, end) for one in there):
            continue
        before = [mentions.pop(one.start) for one in there if isinstance(one, Mention)]
        if entity != NOT_AN_ENTITY:
            for one in there:
                refused.pop(one.start, None)
            mentions[start] = Mention(entity, start, end, Via.PIN)
        elif before:
            ids = tuple(sorted({mention.entity for mention in before}))
            refused[start] = Refusal(start, end, ids, Reason.PINNED)
    return _sorted(linked, mentions.values(), refused.values())


def _gives_way(one: Mention | Refusal, start: int, end: int) -> bool:
    """Return whether what was decided is about a part of these words, or about them and no longer name that they are
    a part of."""
    if (one.start, one.end) == (start, end):
        return isinstance(one, Mention) or one.reason in _BY_ITSELF
    return start <= one.start and one.end <= end


def _places(
    pinned: Mapping[str, str], text: str, is_part: Callable[[str, int, int], bool]
) -> Iterator[tuple[int, int, str]]:
    """Yield where the words stand as whole words, with what they mean; longer ones first."""
    taken: Sequence[tuple[int, int]] = []
    for words in sorted(pinned, key=lambda one: (-len(one), one)):
        found = []
        start = text.find(words)
        while start >= 0:
            end = start + len(words)
            is_free = not any(start < other_end and other < end for other, other_end in taken)
            if is_free and not is_part(text, start, end):
                found.append((start, end))
                yield start, end, pinned[words]
            start = text.find(words, end)
        taken = [*taken, *found]


def _sorted(linked: Linked, mentions: Iterable[Mention], refused: Iterable[Refusal]) -> Linked:
    by_place = sorted(mentions, key=lambda mention: mention.start)
    return replace(linked, mentions=tuple(by_place), refused=tuple(sorted(refused)))
