"""Mentions from candidates: which words stand for which entity, and which stay plain, with the reason."""

from collections.abc import Iterable

from mkdocs_explainer.core.acronyms import definitions, read_acronyms
from mkdocs_explainer.core.candidates import Candidate, longest, whole_candidates
from mkdocs_explainer.core.lexicon import Form, Lexicon, Sense
from mkdocs_explainer.core.mentions import Mention, Reason, Refusal, Via
from mkdocs_explainer.core.neighbours import has_head, in_longer_name, is_compound
from mkdocs_explainer.core.reading import Reading
from mkdocs_explainer.core.scene import Scene
from mkdocs_explainer.core.senses import chosen, in_sport, is_adjective
from mkdocs_explainer.core.spans import Span
from mkdocs_explainer.core.sport import Sport
from mkdocs_explainer.core.surnames import read_surnames
from mkdocs_explainer.core.words import FUNCTION_WORDS

_LONGEST_ACRONYM = 3
"""Letters up to which capitals alone do not make a heading's spelling of a name: `MAR` may be anything."""


_FEWEST_TEAMS = 6
"""Names of teams that make a list of results."""


def select(lexicon: Lexicon, text: str, hits: Iterable[tuple[int, Form]]) -> tuple[list[Mention], list[Refusal]]:
    """Return what is linked in the folded text and what is refused; offsets are those of the folded text."""
    found, cues = whole_candidates(text, hits)
    if not found:
        return [], []
    candidates = longest([candidate for candidate in found if candidate.form.senses])
    sport = Sport(sorted(cues), len(text), is_table=_is_table(lexicon, candidates))
    reading = Reading(lexicon, Scene(text), sport)
    bars = [candidate for candidate in found if candidate.form.bars]
    for candidate in candidates:
        if any(sense.via is not Via.SURNAME for sense in candidate.form.senses):
            reading.starts[candidate.start] = _is_institution(reading, candidate)
            reading.ends.add(candidate.end)
    defined = list(definitions(text)) if "(" in text else []
    expansions = [definition.expansion for definition in defined]
    for candidate in candidates:
        _judge(reading, candidate, bars, expansions)
    read_surnames(reading)
    read_acronyms(reading, defined)
    _settle(reading)
    mentions = [
        Mention(choice.senses[0].entity, choice.start, choice.end, choice.senses[0].via) for choice in reading.settled()
    ]
    return mentions, sorted(reading.refused)


def _is_institution(reading: Reading, candidate: Candidate) -> bool:
    surface = reading.surface(candidate.start, candidate.end)
    return has_head(surface) and any(
        reading.entity(sense).type == "organization" for sense in candidate.form.senses
    )


def _is_table(lexicon: Lexicon, candidates: list[Candidate]) -> bool:
    """Return whether most names of the text can only mean teams: a list of results has few other words."""
    if len(candidates) < _FEWEST_TEAMS:
        return False
    teams = sum(all(sense.entity in lexicon.teams for sense in candidate.form.senses) for candidate in candidates)
    return teams >= _FEWEST_TEAMS and teams > len(candidates) / 2


def _judge(reading: Reading, candidate: Candidate, bars: list[Candidate], expansions: list[Span]) -> None:
    """Note what the candidate may stand for, or why it stays plain."""
    start, end, form = candidate
    senses = [sense for sense in form.senses if sense.via is not Via.SURNAME]
    kin = [sense for sense in form.senses if sense.via is Via.SURNAME]
    if kin:
        reading.families.setdefault(reading.surface(start, end).lower(), []).append((candidate, kin))
    if not senses:
        return
    entities = [sense.entity for sense in senses]
    if bars:
        barred = {id for bar in bars if bar.start <= start and end <= bar.end for id in bar.form.bars}
        senses = [sense for sense in senses if sense.entity not in barred]
        if not senses:
            return reading.refuse(start, end, entities, Reason.NOT_IN)
    senses = [sense for sense in senses if sense.auto]
    if not senses:
        return reading.refuse(start, end, entities, Reason.NOT_AUTO)
    senses = _written_so(reading, start, end, senses)
    if not senses:
        return reading.refuse(start, end, entities, Reason.COMMON_WORD)
    entities = [sense.entity for sense in senses]
    if is_compound(reading.scene.text, candidate, reading.starts, reading.ends):
        return reading.refuse(start, end, entities, Reason.COMPOUND)
    surface = reading.surface(start, end)
    adjective = any(is_adjective(reading, sense, surface) for sense in senses)
    if in_longer_name(reading.scene, candidate, reading.starts, reading.ends, is_adjective=adjective) or any(
        span.start <= start and end <= span.end and end - start < span.end - span.start for span in expansions
    ):
        return reading.refuse(start, end, entities, Reason.LONGER_NAME)
    senses = in_sport(reading, start, end, senses)
    if not senses:
        return reading.refuse(start, end, entities, Reason.OTHER_SENSE)
    tier = min(sense.tier for sense in senses)
    reading.choose(start, end, [sense for sense in senses if sense.tier == tier])


def _written_so(reading: Reading, start: int, end: int, senses: list[Sense]) -> list[Sense]:
    """Return the senses that the capitals of the words allow."""
    surface = reading.surface(start, end)
    if surface.lower() in FUNCTION_WORDS and (
        not surface.isupper() or len(surface) < 2 or reading.scene.is_shouting(start, end)
    ):
        return []
    if (
        len(surface) <= _LONGEST_ACRONYM
        and any(sense.shouted for sense in senses)
        and not reading.scene.is_shouting(start, end)
    ):
        return [sense for sense in senses if not sense.shouted]
    return senses


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
