"""Mentions from candidates: which words stand for which entity, and which stay plain, with the reason."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from mkdocs_explainer.linking.acronyms import definitions, read_acronyms
from mkdocs_explainer.linking.candidates import Candidate, longest, whole_words
from mkdocs_explainer.linking.lexicon import MOST_SENSES, Form, Lexicon, Sense
from mkdocs_explainer.linking.namesakes import refuse_bare_kinds, refuse_strangers
from mkdocs_explainer.linking.neighbours import given_name_before, has_neighbour, in_longer_name, is_compound
from mkdocs_explainer.linking.reading import Choice, Reading
from mkdocs_explainer.linking.scene import Scene
from mkdocs_explainer.linking.senses import chosen, is_adjective
from mkdocs_explainer.linking.sport import Sport
from mkdocs_explainer.linking.surnames import read_surnames
from mkdocs_explainer.linking.teams import in_sport
from mkdocs_explainer.linking.words import FUNCTION_WORDS
from mkdocs_explainer.model.mentions import Mention, Reason, Refusal
from mkdocs_explainer.model.spans import Span

_LONGEST_ACRONYM = 3
"""Letters up to which capitals alone do not make a heading's spelling of a name: `MAR` may be anything."""
_FEWEST_TEAMS = 6
"""Names of teams that make a list of results."""


def select(lexicon: Lexicon, text: str, hits: Iterable[tuple[int, Form]]) -> tuple[list[Mention], list[Refusal]]:
    """Return what is linked in the folded text and what is refused; offsets are those of the folded text.

    hits: last code point and form of every key's every occurrence, as a finder returns them.
    """
    found = whole_words(text, hits)
    if not found.candidates:
        return [], []
    bars = _Cover(found.bars) if found.bars else None
    # what can stand for nothing here must not hide the shorter name of another entity inside it
    barred, free = _parted(found.candidates, bars) if bars else ([], found.candidates)
    candidates = longest(free)
    sport = Sport(sorted(found.cues), len(text), is_table=_is_table(lexicon, candidates))
    reading = Reading(lexicon, Scene(text, lexicon.lang), sport)
    for candidate in candidates:
        if candidate.senses:
            reading.starts[candidate.start] = candidate
            reading.ends.add(candidate.end)
    defined = list(definitions(text)) if "(" in text else []
    expansions = _Cover((definition.expansion, ()) for definition in defined) if defined else None
    for candidate in barred:
        reading.refuse(candidate.start, candidate.end, [sense.entity for sense in candidate.senses], Reason.NOT_IN)
    for candidate in candidates:
        _judge(reading, candidate, bars, expansions)
    if reading.families:
        read_surnames(reading)
    read_acronyms(reading, defined)
    if reading.strangers:
        refuse_strangers(reading)
    _settle(reading)
    refuse_bare_kinds(reading)
    return list(_disjoint(reading)), [refusal for _, refusal in sorted(reading.refused.items())]


class _Cover:
    """Spans that may hold candidates, with the ids that each of them concerns."""

    __slots__ = ("_longest", "_spans", "_starts")

    def __init__(self, spans: Iterable[tuple[Span, Sequence[str]]]) -> None:
        self._spans = sorted(spans)
        self._starts = [span.start for span, _ in self._spans]
        self._longest = max((span.end - span.start for span, _ in self._spans), default=0)

    def around(self, start: int, end: int) -> list[tuple[Span, Sequence[str]]]:
        """Return the spans that contain `start` to `end`."""
        high = bisect_right(self._starts, start)
        low = bisect_right(self._starts, end - self._longest - 1)
        return [pair for pair in self._spans[low:high] if pair[0].end >= end]


def _is_table(lexicon: Lexicon, candidates: Sequence[Candidate]) -> bool:
    """Return whether most names of the text can only mean teams: a list of results has few other words."""
    if len(candidates) < _FEWEST_TEAMS or not lexicon.teams:
        return False
    teams = 0
    for candidate in candidates:
        senses = candidate.senses
        if senses and senses[0].entity in lexicon.teams:
            teams += all(sense.entity in lexicon.teams for sense in senses)
    return teams >= _FEWEST_TEAMS and teams > len(candidates) / 2


def _parted(candidates: Iterable[Candidate], bars: _Cover) -> tuple[list[Candidate], list[Candidate]]:
    """Return the candidates that stand in phrases of `not_in`, and the others."""
    barred: list[Candidate] = []
    free: list[Candidate] = []
    for candidate in candidates:
        (barred if _is_barred(candidate, bars) else free).append(candidate)
    return barred, free


def _is_barred(candidate: Candidate, bars: _Cover) -> bool:
    """Return whether the candidate stands in a phrase of `not_in` of every entity that it may stand for."""
    if not candidate.senses or candidate.kin:
        return False
    ids = {id for _, ids in bars.around(candidate.start, candidate.end) for id in ids}
    return all(sense.entity in ids for sense in candidate.senses)


def _judge(reading: Reading, candidate: Candidate, bars: _Cover | None, expansions: _Cover | None) -> None:
    """Note what the candidate may stand for, or why it stays plain."""
    start, end, surface, every, kin = candidate
    if kin or (" " not in surface and "person" in [sense.type for sense in every]):
        reading.families.setdefault(surface.lower(), []).append(candidate)
    if not every:
        return
    senses, reason = _allowed(reading, candidate, bars)
    if not reason:
        if is_compound(reading.scene.text, candidate, reading.starts, reading.ends):
            reason = Reason.COMPOUND
        elif _in_longer_name(reading, candidate, senses, expansions):
            reason = Reason.LONGER_NAME
        elif not (fitting := in_sport(reading, start, end, senses)):
            reason = Reason.OTHER_SENSE
    if reason:
        reading.refuse(start, end, [sense.entity for sense in senses], reason)
        if reason is Reason.LONGER_NAME and " " not in surface and given_name_before(reading.scene, candidate):
            reading.strangers.setdefault(surface, start)
    elif len(fitting) == 1:
        reading.choices[start] = Choice(start, end, fitting)
    else:
        tier = min([sense.tier for sense in fitting])
        reading.choices[start] = Choice(start, end, [sense for sense in fitting if sense.tier == tier])


def _is_crowded(senses: Sequence[Sense]) -> bool:
    """Return whether more entities have a name, equally near to it, than the lexicon keeps."""
    nearest = min([sense.tier for sense in senses])
    return sum([sense.tier == nearest for sense in senses]) > MOST_SENSES


def _in_longer_name(reading: Reading, candidate: Candidate, senses: Sequence[Sense], expansions: _Cover | None) -> bool:
    """Return whether the candidate is a part of a longer name, or of the words that an acronym stands for."""
    start, end, surface, *_ = candidate
    if has_neighbour(reading.scene, candidate):
        adjective = any(is_adjective(sense, surface) for sense in senses)
        if in_longer_name(reading.scene, candidate, reading.starts, reading.ends, is_adjective=adjective):
            return True
    if expansions is None:
        return False
    return any(span.end - span.start > end - start for span, _ in expansions.around(start, end))


def _allowed(reading: Reading, candidate: Candidate, bars: _Cover | None) -> tuple[Sequence[Sense], Reason | None]:
    """Return the senses that the entities' own rules and the capitals allow; or all senses, and why none remains."""
    start, end, surface, every, _ = candidate
    if len(every) > MOST_SENSES and _is_crowded(every):
        return every, Reason.AMBIGUOUS
    senses = every
    if bars and (around := bars.around(start, end)):
        barred = {id for _, ids in around for id in ids}
        senses = [sense for sense in senses if sense.entity not in barred]
        if not senses:
            return every, Reason.NOT_IN
    if False in [sense.auto for sense in senses]:
        senses = [sense for sense in senses if sense.auto]
        if not senses:
            return every, Reason.NOT_AUTO
    lower = surface.lower()
    is_capital = surface.isupper()
    if lower in FUNCTION_WORDS and (not is_capital or len(surface) < 2 or reading.scene.is_shouting(start, end)):
        return every, Reason.COMMON_WORD
    if is_capital and len(surface) <= _LONGEST_ACRONYM and not reading.scene.is_shouting(start, end):
        senses = [sense for sense in senses if not sense.shouted]
        if not senses:
            return every, Reason.COMMON_WORD
    return senses, None


def _settle(reading: Reading) -> None:
    """Choose among several entities, or refuse."""
    open_choices = [choice for _, choice in sorted(reading.choices.items()) if len(choice.senses) > 1]
    if not open_choices:
        return
    counts = reading.counts()
    for choice in open_choices:
        senses = chosen(reading, choice, counts)
        if len(senses) == 1:
            reading.choose(choice.start, choice.end, senses)
        else:
            reading.refuse(choice.start, choice.end, [sense.entity for sense in senses], Reason.AMBIGUOUS)


def _disjoint(reading: Reading) -> Iterable[Mention]:
    """Yield the settled choices as mentions; one that reaches into another was widened later and gives way."""
    done = 0
    for start, end, senses in reading.settled():
        if start >= done:
            yield Mention(senses[0].entity, start, end, senses[0].via)
            done = end
