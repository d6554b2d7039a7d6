"""Mentions from candidates: which words stand for which entity, and which stay plain, with the reason."""

from collections.abc import Iterable, Sequence

from mkdocs_explainer.linking.acronyms import definitions
from mkdocs_explainer.linking.candidates import Candidate, longest, whole_words
from mkdocs_explainer.linking.lexicon import Form, Lexicon, Sense
from mkdocs_explainer.linking.neighbours import is_told_person, may_be_strangers, neighbours
from mkdocs_explainer.linking.reading import Choice, Cover, Reading
from mkdocs_explainer.linking.rule import CandidateRule
from mkdocs_explainer.linking.ruler import Ruler
from mkdocs_explainer.linking.scene import Scene
from mkdocs_explainer.model.mentions import Mention, Reason, Refusal

_NOT_IN = "not-in"
"""The rule that is asked before the longest names are taken."""


def select(
    lexicon: Lexicon, ruler: Ruler, text: str, hits: Iterable[tuple[int, Form]]
) -> tuple[list[Mention], list[Refusal]]:
    """Return what is linked in the folded text and what is refused; offsets are those of the folded text.

    hits: last code point and form of every key's every occurrence, as a finder returns them.
    """
    language = lexicon.language
    is_part = ruler.is_part(language)
    found = whole_words(text, hits, is_part, language.function_words)
    if not found.candidates:
        return [], []
    bars = Cover(found.bars if _NOT_IN in ruler.names else ())
    # what can stand for nothing here must not hide the shorter name of another entity inside it
    barred, free = _parted(found.candidates, bars) if bars else ([], found.candidates)
    candidates = longest(free)
    reading = Reading(lexicon, Scene(text, language), is_part, bars, strength=ruler.strength)
    for candidate in candidates:
        if candidate.senses:
            reading.starts[candidate.start] = candidate
            reading.ends.add(candidate.end)
    if "(" in text:
        reading.definitions = list(definitions(text, language.function_words))
        reading.expansions = Cover((definition.expansion, ()) for definition in reading.definitions)
    reading.rule = _NOT_IN
    for candidate in barred:
        reading.refuse(candidate.start, candidate.end, [sense.entity for sense in candidate.senses], Reason.NOT_IN)
    asked = [rule for rule in ruler.candidates if rule.is_needed(reading)]
    for candidate in candidates:
        _judge(reading, ruler, asked, candidate)
    for rule in ruler.texts:
        reading.rule = rule.name
        rule.read(reading)
    _settle(reading, ruler)
    for rule in ruler.last:
        reading.rule = rule.name
        rule.read(reading)
    return list(_disjoint(reading)), [refusal for _, refusal in sorted(reading.refused.items())]


def _parted(candidates: Iterable[Candidate], bars: Cover) -> tuple[list[Candidate], list[Candidate]]:
    """Return the candidates that stand in phrases of `not_in`, and the others."""
    barred: list[Candidate] = []
    free: list[Candidate] = []
    for candidate in candidates:
        (barred if _is_barred(candidate, bars) else free).append(candidate)
    return barred, free


def _is_barred(candidate: Candidate, bars: Cover) -> bool:
    """Return whether the candidate stands in a phrase of `not_in` of every entity that it may stand for."""
    if not candidate.senses or candidate.kin:
        return False
    ids = {id for _, ids in bars.around(candidate.start, candidate.end) for id in ids}
    return all(sense.entity in ids for sense in candidate.senses)


def _judge(reading: Reading, ruler: Ruler, asked: Sequence[CandidateRule], candidate: Candidate) -> None:
    """Note what the candidate may stand for, or why it stays plain."""
    start, end, surface, senses, kin = candidate
    if kin or (" " not in surface and "person" in [sense.type for sense in senses]):
        reading.families.setdefault(surface.lower(), []).append(candidate)
    if not senses:
        return
    for rule in asked:
        verdict = rule.judge(reading, candidate, senses)
        if verdict is senses:
            continue
        if isinstance(verdict, Reason):
            reading.rule = rule.name
            reading.refuse(start, end, [sense.entity for sense in senses], verdict)
            return
        senses = verdict
    part_by, senses = _hiding_rule(reading, ruler, candidate, senses)
    if part_by:
        reading.rule = part_by
        reading.refuse(start, end, [sense.entity for sense in senses], Reason.LONGER_NAME)
        if " " not in surface and may_be_strangers(reading.scene, candidate, by=part_by):
            reading.strangers.setdefault(surface, start)
            if is_told_person(reading.scene, candidate, by=part_by):
                reading.told_persons.add(surface)
        return
    if len(senses) > 1:
        tier = min([sense.tier for sense in senses])
        senses = [sense for sense in senses if sense.tier == tier]
    reading.choices[start] = Choice(start, end, senses)


def _hiding_rule(
    reading: Reading, ruler: Ruler, candidate: Candidate, senses: Sequence[Sense]
) -> tuple[str, Sequence[Sense]]:
    """Return the rule that says that the candidate is a part of a longer name, or nothing; and the senses left."""
    # a common noun has no longer name: *Rich oligarchs*, *the drone Zephyr*
    if not candidate.surface.islower():
        for neighbour in ruler.neighbours[neighbours(reading.scene, candidate)]:
            if neighbour.is_part(reading, candidate, senses):
                left = _unhidden(senses, ruler, is_head=neighbour.is_head) if ruler.strength else ()
                if not left:
                    return neighbour.name, senses
                senses = left
    size = candidate.end - candidate.start
    if reading.expansions and any(
        span.end - span.start > size for span, _ in reading.expansions.around(candidate.start, candidate.end)
    ):
        return "explained-acronym", senses
    return "", senses


def _unhidden(senses: Sequence[Sense], ruler: Ruler, *, is_head: bool) -> Sequence[Sense]:
    """Return the senses of types whose names are not hidden by such a neighbour."""
    weak = ("off",) if is_head else ("off", "heads")
    return [sense for sense in senses if ruler.strength.get(sense.type, "strict") in weak]


def _settle(reading: Reading, ruler: Ruler) -> None:
    """Choose among several entities, or refuse."""
    open_choices = [choice for _, choice in sorted(reading.choices.items()) if len(choice.senses) > 1]
    if not open_choices:
        return
    counts = reading.counts()
    for choice in open_choices:
        senses = choice.senses
        for rule in ruler.evidence:
            if len(senses) > 1:
                senses = rule.choose(reading, choice, senses, counts)
        if len(senses) == 1:
            reading.choose(choice.start, choice.end, senses)
        else:
            reading.rule = "ambiguous"
            reading.refuse(choice.start, choice.end, [sense.entity for sense in senses], Reason.AMBIGUOUS)


def _disjoint(reading: Reading) -> Iterable[Mention]:
    """Yield the settled choices as mentions; one that reaches into another was widened later and gives way."""
    done = 0
    for start, end, senses in reading.settled():
        if start >= done:
            yield Mention(senses[0].entity, start, end, senses[0].via)
            done = end
