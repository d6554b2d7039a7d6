"""Finding the passage of a quote in a text again, and describing a passage so that it can be found.

The selector is the W3C's `TextQuoteSelector` (exact words, prefix, suffix); that context decides between equal words
and that edited passages are searched approximately is learned from the Hypothesis client and Apache Annotator. Unlike
those, `anchor` refuses where the evidence is thin: a note on wrong words is worse than none.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from mkdocs_explainer.anchoring.approximate import (
    MOST_WORDS,
    Candidate,
    WordIndex,
    edited_passages,
    words_of,
)
from mkdocs_explainer.anchoring.context import LONGEST_CONTEXT, agreement, context_lengths
from mkdocs_explainer.anchoring.enough import is_enough
from mkdocs_explainer.anchoring.exchanged import with_moved
from mkdocs_explainer.anchoring.neighbours import (
    is_elsewhere,
    is_in_place,
    is_neighbour,
    is_twin,
    torn_apart,
    whole_side,
)
from mkdocs_explainer.anchoring.occurrences import LONG, Parts, find, is_denied_at, occurrences, parts_of
from mkdocs_explainer.anchoring.sentences_between import sentences_between
from mkdocs_explainer.anchoring.statements import Statement, differs, with_edges
from mkdocs_explainer.anchoring.wordings import Wording, wordings_of
from mkdocs_explainer.model.corpus import Quote
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.text.markdown_words import unmarked
from mkdocs_explainer.text.soft_hyphens import with_joined_lines
from mkdocs_explainer.text.typography import fold

# What measured: docs/manual/anchoring.md has the table.
_SHORT = 16
"""Characters up to which an unchanged quote needs all of `_NEEDED_AGREEMENT`. Precision: 8 takes twins."""
_NEEDED_AGREEMENT = 15.0
"""Agreeing characters of context that the shortest quotes need: half of what a selector has on one side. Precision:
half of it doubles the wrong anchors; recall: twice as much loses .4 % of the unchanged."""
_CLEAR_AGREEMENT = 4.0
"""Agreeing characters that the best occurrence must have more than the second: a short word. Precision: without it
one more wrong anchor; recall: twice as much loses .1 %."""

_CLEAR_SCORE = 0.2
"""Score that the best edited passage must have more than the second. Precision; .4 loses .2 % of the edited."""


@dataclass(frozen=True, slots=True)
class Found:
    """The passage is here: half-open, code points of the text."""

    start: int
    end: int
    edited: bool
    """Its words differ from the quote's. Typesetting and punctuation are no words."""


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """The passage may be any of these places; nothing tells them apart."""

    spans: tuple[Span, ...]
    """The likeliest first, at most `MOST_SPANS`."""


@dataclass(frozen=True, slots=True)
class Orphan:
    """The passage is gone, or so much changed that any place would be a guess."""

    nearest: Span | None = None
    """What resembles it most, to be shown to a person; `None` when nothing does."""


Anchoring = Found | Ambiguous | Orphan


class _Place(NamedTuple):
    """A span of the folded text and how much speaks for it."""

    evidence: float
    span: Span


class AnchorText:
    """A text that is prepared once and in which many quotes are anchored."""

    __slots__ = ("_folded", "_ordinary", "_text", "_wordings", "_words", "source")

    def __init__(self, text: str) -> None:
        self.source = text
        self._folded = fold(text)
        self._text = self._folded.text
        self._words: WordIndex | None = None
        self._wordings: tuple[Wording, ...] | None = None
        self._ordinary: frozenset[str] | None = None

    def anchor(self, quote: Quote, *, hint: int | None = None) -> Anchoring:
        """Return where the quote's passage is; see the function `anchor`."""
        parts = parts_of(quote)
        if answer := self._as_it_stands(parts, hint):
            return answer
        # Perhaps the words were copied from the article's Markdown, marks and all.
        prefix, exact, suffix = unmarked(quote.prefix, quote.exact, quote.suffix)
        plain = parts_of(Quote(exact, prefix, suffix))
        if plain != parts and (answer := self._as_it_stands(plain, hint)):
            return answer
        # Or a line ends within a word, on one of the two sides.
        text = with_joined_lines(self.source)
        words = Quote(*map(with_joined_lines, (quote.exact, quote.prefix, quote.suffix)))
        if text != self.source or words != quote:
            return _anchor_text(text).anchor(words, hint=hint)
        if plain == parts:
            return self._edited(parts, hint)
        other = self._edited(plain, hint)
        return other if isinstance(other, Found) else self._edited(parts, hint)

    def _as_it_stands(self, parts: Parts, hint: int | None) -> Found | Ambiguous | None:
        """Return where the quote's words stand unchanged; `None` where they do not, or the context is another."""
        return self._unchanged(parts, occurrences(self._text, parts), hint) if parts.exact else None

    def describe(self, start: int, end: int) -> Quote:
        """Return a quote that `anchor` finds at this passage; see the function `describe`."""
        source, length = self.source, len(self.source)
        start, end = max(0, min(start, length)), max(0, min(end, length))
        first, last = self._folded.from_source(start, max(start, end))
        words = self._text[first:last]
        passage = Span(first + len(words) - len(words.lstrip(" ")), last - len(words) + len(words.rstrip(" ")))
        if passage.start >= passage.end:
            return Quote(source[start:end])
        start, end = self._folded.to_source(*passage)
        quotes = [
            Quote(source[start:end], source[start - before : start], source[end : end + after])
            for before, after in context_lengths(source, start, end)
        ]
        return next((quote for quote in quotes if self._is_at(quote, passage)), quotes[0])

    def _is_at(self, quote: Quote, passage: Span) -> bool:
        """Return whether the quote with its context stands at the passage and nowhere else."""
        parts = parts_of(quote)
        return list(islice(find(self._text, parts, len(parts.prefix), len(parts.suffix)), 2)) == [passage]

    def _unchanged(self, parts: Parts, spans: list[Span], hint: int | None) -> Found | Ambiguous | None:
        """Return the occurrence that the context speaks for; `None` when it speaks for none."""
        if not parts.prefix and not parts.suffix:
            return self._decided([_Place(0.0, span) for span in spans], _CLEAR_AGREEMENT, hint) if spans else None
        weak = (LONG - len(parts.exact)) / (LONG - _SHORT)
        needed = _NEEDED_AGREEMENT * min(1.0, weak)
        # No more than a short prefix or suffix can give: it was enough for whoever wrote it.
        needed = min(needed, max(len(parts.prefix.strip()), len(parts.suffix.strip())))
        places = [_Place(agreement(self._text, span, parts.prefix, parts.suffix), span) for span in spans]
        places = [
            place
            for place in places
            if place.evidence >= min(needed, whole_side(self._text, place.span, parts.prefix, parts.suffix))
            and not is_twin(self._text, place.span, *parts)
            and not (needed > 0 and is_elsewhere(self._text, place.span, parts.prefix, parts.suffix))
        ]
        if not places:
            return None
        torn = torn_apart(self._text, [place.span for place in places], parts.prefix, parts.suffix)
        if torn:
            places = [_Place(0.0, span) for span in torn]
        return self._decided(places, _CLEAR_AGREEMENT, hint)

    def _edited(self, parts: Parts, hint: int | None) -> Anchoring:
        """Return the passage that resembles the quote enough, or that none does."""
        if not parts.exact:
            return Orphan()
        spans = occurrences(self._text, parts)
        if self._words is None:
            self._words = WordIndex(self._text)
        prefix, exact, suffix = parts
        candidates = [
            candidate
            if is_in_place(self._text, candidate.span, prefix, suffix)
            else candidate._replace(span=with_moved(self._words, candidate.span, exact))
            for candidate in edited_passages(self._words, prefix[-LONGEST_CONTEXT:], exact, suffix[:LONGEST_CONTEXT])
        ]
        if between := sentences_between(self._text, parts):
            candidates = [between, *(one for one in candidates if not one.span.overlaps(between.span))]
        # The same words in a place that the context does not speak for are no edited passage.
        others = [candidate for candidate in candidates if candidate.span not in spans]
        words = words_of(exact)
        if len(words) <= MOST_WORDS and any(is_enough(self._text, each, parts) for each in others):
            others = list(self._same(parts, others))
            if others and is_enough(self._text, others[0], parts):
                places = [_Place(candidate.score, candidate.span) for candidate in others]
                return self._decided(places, _CLEAR_SCORE, hint, words)
        nearest = candidates[0].span if candidates else spans[0] if spans else None
        return Orphan(self._folded.to_source(*nearest) if nearest else None)

    def _same(self, parts: Parts, candidates: list[Candidate]) -> Iterator[Candidate]:
        """Yield the best candidate that states what the passage did, and its rivals."""
        best: Candidate | None = None
        for candidate in candidates:
            if best and best.score - candidate.score >= _CLEAR_SCORE:
                return
            if self._is_same(parts, candidate.span):
                best = best or candidate
                yield candidate

    def _is_same(self, parts: Parts, span: Span) -> bool:
        """Return whether what stands at the place is the passage, and states what it did."""
        prefix, exact, suffix = parts
        if is_neighbour(self._text, span, prefix, exact, suffix):
            return False
        if not prefix.endswith("-") and is_denied_at(self._text, span.start, exact):
            return False
        if self._wordings is None:
            self._wordings = wordings_of(self._text)
        in_place = is_in_place(self._text, span, prefix, suffix)
        how = Statement(self._wordings, in_place, self._is_ordinary)
        # where the passage stands in its place, the words beside it are those that were beside the quote
        stretch = self._text[slice(*span)] if in_place else with_edges(self._text, span, parts)
        return not differs(exact, stretch, how)

    def _is_ordinary(self, word: str) -> bool:
        if self._ordinary is None:
            self._ordinary = frozenset(word for word in words_of(self._text) if word[0].islower())
        return word in self._ordinary

    def _decided(
        self, places: list[_Place], clear: float, hint: int | None, words: list[str] | None = None
    ) -> Found | Ambiguous:
        """Return the best place if it is better than the second by `clear`, or the hint is near it alone.

        words: the quote's, where they are not known to be unchanged.
        """
        ranked = sorted(places, key=lambda place: (-place.evidence, place.span))
        rivals = [place.span for place in ranked if ranked[0].evidence - place.evidence < clear]
        best = rivals[0]
        sources = [self._folded.to_source(*span) for span in rivals]
        if len(rivals) > 1:
            nearest = _nearest(sources, hint)
            if nearest is None:
                return Ambiguous(tuple(sources))
            best = rivals[nearest]
        is_edited = words is not None and words_of(self._text[slice(*best)]) != words
        return Found(*self._folded.to_source(*best), edited=is_edited)


def _nearest(spans: list[Span], hint: int | None) -> int | None:
    """Return which span is so near the hint that the others are at least twice as far; `None` when none is."""
    if hint is None:
        return None
    first, second = sorted(range(len(spans)), key=lambda index: abs(spans[index].start - hint))[:2]
    return first if 2 * abs(spans[first].start - hint) < abs(spans[second].start - hint) else None


@lru_cache(maxsize=4)
def _anchor_text(text: str) -> AnchorText:
    """Return the text prepared. An article's quotes come one after another; four texts are kept, as large ones may
    take a hundred times their size."""
    return AnchorText(text)


def anchor(text: str, quote: Quote, *, hint: int | None = None) -> Anchoring:
    """Return where the passage of the quote is in the text.

    Offsets: half-open, code points of `text`. White space, dashes, quotation marks, soft hyphens, ligatures and the
    composition of accents do not count. `Ambiguous` when several places are as likely; `Orphan` when no place is
    likely enough, also for a quote without words. Never raises.

    hint: where the passage began in an earlier version of the text; decides only between places that nothing else
    tells apart.

    >>> text = "It was a new phase. Then came a “new  phase” again."
    >>> anchor(text, Quote('"new phase" again'))
    Found(start=32, end=50, edited=False)
    >>> anchor(text, Quote("new phase"))
    Ambiguous(spans=(Span(start=9, end=18), Span(start=33, end=43)))
    >>> anchor(text, Quote("new phase", suffix=". Then came"))
    Found(start=9, end=18, edited=False)
    >>> anchor(text, Quote("drones"))
    Orphan(nearest=None)
    """
    return _anchor_text(text).anchor(quote, hint=hint)


def describe(text: str, start: int, end: int) -> Quote:
    """Return the passage as a quote with up to 32 characters of context on each side, more only where it must be.

    The passage is trimmed of white space and widened to whole characters (a letter with its accents, a ligature).
    Prefix and suffix have as many whole words as fit, also where the passage's own words are unique: they find it
    again when these are edited. `anchor(text, describe(text, start, end))` finds the same passage. Where 512 characters
    on both sides still stand elsewhere, too, the quote has up to 32, and `anchor` says `Ambiguous` unless a hint
    decides; a passage without words gives a quote that is an `Orphan`.

    >>> describe("It was a new phase. Then came a new phase again.", 32, 41)
    Quote(exact='new phase', prefix='It was a new phase. Then came a ', suffix=' again.')
    """
    return _anchor_text(text).describe(start, end)
