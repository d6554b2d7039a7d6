"""What of the names in a text linking left unexplained."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import islice, takewhile

from mkdocs_explainer.linking.languages.english import HEADS
from mkdocs_explainer.linking.languages.english_titles import TITLES
from mkdocs_explainer.linking.overlaps import Overlaps
from mkdocs_explainer.model.mentions import Mention, Reason, Refusal
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.suggesting.capitals import Capitals
from mkdocs_explainer.suggesting.common_words import GENERIC_NOUNS, OPENERS
from mkdocs_explainer.suggesting.name_phrases import Phrase

_PART_OF_MORE = (Reason.LONGER_NAME, Reason.COMPOUND)
"""Reasons of refusals that say that there is another name, which has no entity."""


class Explained:
    """What linking says about the text."""

    def __init__(
        self,
        mentions: Iterable[Mention] = (),
        refusals: Iterable[Refusal] = (),
        *,
        blocked: Iterable[Span] = (),
        headings: Iterable[Span] = (),
    ) -> None:
        """blocked: where nothing may be linked, nor suggested. headings: there, capitals say nothing, and what they
        seem to name stands in the text, too."""
        self.mentions = tuple(mentions)
        self.refusals = tuple(refusals)
        self.mention_places = Overlaps(self.mentions)
        self.refusal_places = Overlaps(self.refusals)
        self.blocked = Overlaps(blocked)
        self.headings = Overlaps(headings)


def unexplained(capitals: Capitals, phrase: Phrase, explained: Explained) -> list[Phrase]:
    """Return what of a phrase no mention explains, and no decision sets aside."""
    span = Span(phrase.start, phrase.end)
    if explained.blocked.any_at(span) or (phrase.is_weak and explained.headings.any_at(span)):
        return []
    refusals = explained.refusal_places.at(span)
    if any((each.start, each.end) == span and each.reason not in _PART_OF_MORE for each in refusals):
        return []
    inside = explained.mention_places.at(span)
    if not inside:
        return [phrase]
    rest = [phrase._replace(start=start, end=end) for start, end in _gaps(capitals, span, inside)]
    if len(rest) == 1 and _says_little(capitals.text[rest[0].start : rest[0].end]):
        return [phrase] if _ends_in_head(capitals.text[span.start : span.end]) else []
    return [piece for piece in rest if not _says_little(capitals.text[piece.start : piece.end])]


def _gaps(capitals: Capitals, span: Span, inside: Iterable[Mention]) -> list[Span]:
    """Return the words with capitals between the mentions, without the small words at their edges."""
    first = bisect_left(capitals.words, span.start, key=lambda word: word.start)
    words = takewhile(lambda word: word.end <= span.end, islice(capitals.words, first, None))
    mentions = list(inside)
    gaps: list[Span] = []
    is_open = False
    for word in words:
        is_taken = any(mention.start < word.end and word.start < mention.end for mention in mentions)
        if is_taken or not word.is_capital:
            is_open = is_open and not is_taken
        elif is_open:
            gaps[-1] = Span(gaps[-1].start, word.end)
        else:
            gaps.append(Span(word.start, word.end))
            is_open = True
    return gaps


def _says_little(words: str) -> bool:
    """Return whether the words need the name beside them: a head, a title, a common word."""
    return all(
        word in HEADS or word in TITLES or word in OPENERS or word in GENERIC_NOUNS for word in words.lower().split()
    )


def _ends_in_head(words: str) -> bool:
    return words.lower().split()[-1] in HEADS
