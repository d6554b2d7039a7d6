"""From a finder's hits to candidates: whole words, the longest of those that overlap."""

import re
from bisect import bisect_left
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

from mkdocs_explainer.linking.boundaries import FIRST_OTHER_SCRIPT
from mkdocs_explainer.linking.finders.finder import Finder
from mkdocs_explainer.linking.finders.words import Alike, WordFinder
from mkdocs_explainer.linking.lexicon import Form, Sense
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.text.folding import key_of

_PLAIN_LETTERS = frozenset(letter for letter in map(chr, range(ord(FIRST_OTHER_SCRIPT))) if letter.isalpha())
"""Beside an ASCII letter they are in the same word."""
_SMALL_ARTICLE = re.compile("[a-zà-ÿ]+[ '](?=[A-ZÀ-Þ])")
new_tuple = tuple.__new__
"""Makes a named tuple in half of the time: its own call is a function of Python. For inner loops alone."""
MOST_KNOWN = 16_384
"""Words that are kept in mind: what an archive's articles have in common, in some megabytes."""


class Candidate(NamedTuple):
    """Words of the folded text that are spelled like a name."""

    start: int
    end: int
    surface: str
    """The words as they stand there."""
    senses: Sequence[Sense]
    """What they may stand for by themselves."""
    kin: Sequence[str] = ()
    """Ids of the persons whose family name they are."""
    family: str = ""
    """The family name, in lower case, that the words may be; empty: they are none."""


class Wording(NamedTuple):
    """What words may stand for in whatever text."""

    senses: Sequence[Sense]
    kin: Sequence[str]
    family: str
    bars: Sequence[str]
    """Entities that are never meant inside the words."""


class Wordings:
    """What words may stand for: found out once for each way to write them, and kept."""

    __slots__ = ("_common", "_forms", "known")

    def __init__(self, forms: Mapping[str, Form], common: Container[str]) -> None:
        """forms: of the lexicon, by key. common: function words of the language."""
        self._forms = forms
        self._common = common
        self.known: dict[str, Wording | None] = {}
        """By the words as they are written; `None` for nothing at all."""

    def of(self, surface: str) -> Wording | None:
        """Return what the words may stand for."""
        if len(self.known) >= MOST_KNOWN:
            self.known.clear()
        self.known[surface] = found = self._read(surface)
        return found

    def _read(self, surface: str) -> Wording | None:
        form = self._forms.get(key_of(surface))
        if form is None:  # other signs stand between its words
            return None
        if form.exact and surface.lower() not in form.exact:
            return None
        words = surface.replace("-", " ") if "-" in surface else surface
        senses = form.senses(words, self._common) if form.spelling else ()
        kin = form.bearers(words) if form.kin else ()
        if not senses and not kin and not form.bars:
            return None
        is_family = bool(kin) or (" " not in surface and any(sense.type == "person" for sense in senses))
        return Wording(senses, kin, surface.lower() if is_family else "", form.bars)


class Found(NamedTuple):
    """What a finder's hits come to."""

    candidates: list[Candidate]
    bars: list[tuple[Span, Sequence[str]]]
    """Phrases of `not_in`, with the entities that they speak against."""


def whole_words(
    text: str,
    framed: str,
    finder: WordFinder[Form] | Finder[Form],
    is_part: Callable[[str, int, int], bool],
    wordings: Wordings,
) -> Found:
    """Return the names that neither begin nor end inside a word or address; `text` is the folded text.

    framed: the text with a break before it and behind it. is_part: whether `text[start:end]` is a part of a longer
    word.
    """
    candidates, bars = found = Found([], [])
    known = wordings.known
    key = key_of(text)
    later: list[tuple[int, Form]] = []
    for behind, found_there in _ends(framed, key, finder, later):
        if isinstance(found_there, Alike):
            later += found_there.found(key, behind)
            form = found_there.plain
            if form is None:
                continue
        else:
            form = found_there
        end = behind - 1
        start = end - form.length
        surface = text[start:end]
        try:
            words = known[surface]
        except KeyError:
            words = wordings.of(surface)
        if words is None:
            continue
        # nearly all stand between spaces, in brackets, or before the end of a clause, which is decided without a call
        is_free = (framed[start] in " \n" or (framed[start] == "(" and framed[start - 1] != "_")) and (
            framed[behind] in " \n,;)" or (framed[behind] == "." and framed[behind + 1] in " \n")
        )
        if not is_free and is_part(text, start, end):
            continue
        senses, kin, family, barred = words
        if barred:
            bars.append((Span(start, end), barred))
        if senses or kin:
            candidates.append(new_tuple(Candidate, (start, end, surface, senses, kin, family)))
    return found


def _ends(
    framed: str, key: str, finder: WordFinder[Form] | Finder[Form], later: Iterable[tuple[int, Form]]
) -> Iterable[tuple[int, Form | Alike[Form]]]:
    """Return what a finder finds, with the offset in the framed text of the sign behind it.

    later: with the offset of its last code point in the key, what is found while others are read.
    """
    if isinstance(finder, WordFinder):
        return chain(finder.words(key), _no_pieces(framed, chain(later, finder.pieces(key))))
    return _no_pieces(framed, finder.find(key))


def _no_pieces(framed: str, hits: Iterable[tuple[int, Form]]) -> Iterator[tuple[int, Form]]:
    """Yield the hits that have no letter beside their own letters, with the offset of the sign behind them."""
    for last, form in hits:
        behind = last + 2
        if framed[behind] in _PLAIN_LETTERS and framed[last + 1].isascii():
            continue
        start = behind - form.length
        if not (framed[start - 1] in _PLAIN_LETTERS and framed[start].isascii()):
            yield behind, form


def longest(candidates: list[Candidate]) -> list[Candidate]:
    """Return disjoint candidates, sorted: of those that overlap the longest, of equally long ones the leftmost."""
    candidates.sort(key=itemgetter(1), reverse=True)
    candidates.sort(key=itemgetter(0))
    kept: list[Candidate] = []
    cluster: list[Candidate] = []
    reach = -1
    for candidate in candidates:
        start, end = candidate[0], candidate[1]
        if start >= reach:
            if cluster:
                kept += _longest_of(cluster, reach)
                cluster = []
            kept.append(candidate)
            reach = end
        else:
            if not cluster:
                cluster.append(kept.pop())
            cluster.append(candidate)
            reach = max(reach, end)
    return kept + _longest_of(cluster, reach)


def _length(candidate: Candidate) -> int:
    """Return how long a candidate is, without a small article before its capital: it tells nothing of which of two
    names goes on (*the Sea*, *Sea Org*)."""
    article = _SMALL_ARTICLE.match(candidate.surface)
    return candidate.end - candidate.start - (article.end() if article else 0)


def _longest_of(cluster: list[Candidate], reach: int) -> list[Candidate]:
    """Return the longest of candidates that overlap, and what of the others does not overlap it.

    reach: where the last of them ends.
    """
    if not cluster or cluster[0].end == reach:
        return cluster[:1]
    chosen: list[Candidate] = []
    for candidate in sorted(cluster, key=lambda candidate: (-_length(candidate), candidate.start)):
        place = bisect_left(chosen, candidate.start, key=lambda other: other.start)
        is_free_left = place == 0 or chosen[place - 1].end <= candidate.start
        if is_free_left and (place == len(chosen) or candidate.end <= chosen[place].start):
            chosen.insert(place, candidate)
    return chosen
