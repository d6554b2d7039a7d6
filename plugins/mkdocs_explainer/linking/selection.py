"""Mentions from candidates: which words stand for which entity, and which stay plain, with the reason."""

from collections.abc import Iterable, Sequence

from mkdocs_explainer.linking.acronyms import definitions
from mkdocs_explainer.linking.candidates import MOST_KNOWN, Candidate, Wordings, longest, whole_words
from mkdocs_explainer.linking.finders.finder import Finder
from mkdocs_explainer.linking.finders.words import WordFinder
from mkdocs_explainer.linking.lexicon import Form, Lexicon, Sense
from mkdocs_explainer.linking.neighbours import Sides, is_told_person, may_be_strangers
from mkdocs_explainer.linking.reading import NOWHERE, Choice, Cover, Reading
from mkdocs_explainer.linking.rule import CandidateRule
from mkdocs_explainer.linking.ruler import Ruler
from mkdocs_explainer.linking.scene import Scene
from mkdocs_explainer.model.mentions import Reason, Refusal

_NOT_IN = "not-in"
"""The rule that is asked before the longest names are taken."""


class Selector:
    """Selects mentions among what a finder finds; immutable but for what it keeps in mind of words."""

    __slots__ = ("_asked", "_lexicon", "_ruler", "_sides", "_wordings", "is_part")

    def __init__(self, lexicon: Lexicon, ruler: Ruler) -> None:
        self._lexicon = lexicon
        self._ruler = ruler
        self._wordings = Wordings(lexicon.forms, lexicon.language.function_words)
        self._asked: dict[str, tuple[CandidateRule, ...]] = {}
        """By words, as they are written: the rules that may say something about them."""
        self._sides = Sides(lexicon.language)
        self.is_part = ruler.is_part(lexicon.language)
        """Whether words of a text, from start to end, are a part of a longer word, name or address."""

    def select(self, text: str, finder: WordFinder[Form] | Finder[Form]) -> tuple[list[Choice], list[Refusal]]:
        """Return what is linked in the folded text, each for one entity, and what is refused; both are sorted, and
        offsets are those of the folded text.

        finder: of the lexicon's keys.
        """
        ruler, language = self._ruler, self._lexicon.language
        found = whole_words(text, finder, self.is_part, self._wordings)
        if not found.candidates:
            return [], []
        bars = Cover(found.bars) if found.bars and _NOT_IN in ruler.names else NOWHERE
        # what can stand for nothing here must not hide the shorter name of another entity inside it
        barred, free = _parted(found.candidates, bars) if bars else ([], found.candidates)
        candidates = longest(free)
        reading = Reading(self._lexicon, Scene(text, language), self.is_part, bars, strength=ruler.strength)
        reading.starts = {candidate.start: candidate for candidate in candidates if candidate.senses}
        reading.ends = {candidate.end for candidate in reading.starts.values()}
        if "(" in text:
            reading.definitions = list(definitions(text, language.function_words))
            reading.expansions = Cover((definition.expansion, ()) for definition in reading.definitions)
        reading.rule = _NOT_IN
        for candidate in barred:
            reading.refuse(candidate.start, candidate.end, [sense.entity for sense in candidate.senses], Reason.NOT_IN)
        for candidate in candidates:
            self._judge(reading, candidate)
        for rule in ruler.texts:
            reading.rule = rule.name
            rule.read(reading)
        _settle(reading, ruler)
        for rule in ruler.last:
            reading.rule = rule.name
            rule.read(reading)
        refused = reading.refused
        return list(_disjoint(reading.settled())), [refused[start] for start in sorted(refused)]

    def _judge(self, reading: Reading, candidate: Candidate) -> None:
        """Note what the candidate may stand for, or why it stays plain."""
        start, end, surface, senses, _, family = candidate
        if family:
            reading.families.setdefault(family, []).append(candidate)
        if not senses:
            return
        asked, text = self._asked, reading.scene.text
        for rule in asked[surface] if surface in asked else self._rules_about(surface, senses):
            signs = rule.signs
            if signs and text[end : end + 1] not in signs and text[start - 1 : start] not in signs:
                continue
            verdict = rule.judge(reading, candidate, senses)
            if verdict is senses:
                continue
            if isinstance(verdict, Reason):
                reading.rule = rule.name
                reading.refuse(start, end, [sense.entity for sense in senses], verdict)
                return
            senses = verdict
        part_by, senses = self._hiding_rule(reading, candidate, senses)
        if part_by:
            _refuse_part(reading, candidate, senses, part_by)
            return
        if len(senses) > 1:
            tier = min([sense.tier for sense in senses])
            senses = [sense for sense in senses if sense.tier == tier]
        reading.choices[start] = Choice(start, end, senses)

    def _rules_about(self, surface: str, senses: Sequence[Sense]) -> tuple[CandidateRule, ...]:
        """Return the rules that may say something about words, in whatever text."""
        if len(self._asked) >= MOST_KNOWN:
            self._asked.clear()
        found = tuple(rule for rule in self._ruler.candidates if rule.concerns(self._lexicon, surface, senses))
        self._asked[surface] = found
        return found

    def _hiding_rule(
        self, reading: Reading, candidate: Candidate, senses: Sequence[Sense]
    ) -> tuple[str, Sequence[Sense]]:
        """Return the rule that says that the candidate is a part of a longer name, or nothing; and the senses left."""
        start, end = candidate.start, candidate.end
        # a common noun has no longer name: *Rich oligarchs*, *the drone Zephyr*
        if not candidate.surface.islower():
            ruler = self._ruler
            for neighbour in ruler.neighbours[self._sides.of(reading.scene, start, end)]:
                if neighbour.is_part(reading, candidate, senses):
                    left = _unhidden(senses, ruler, is_head=neighbour.is_head) if ruler.strength else ()
                    if not left:
                        return neighbour.name, senses
                    senses = left
        if reading.expansions is not NOWHERE and any(
            span.end - span.start > end - start for span, _ in reading.expansions.around(start, end)
        ):
            return "explained-acronym", senses
        return "", senses


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


def _refuse_part(reading: Reading, candidate: Candidate, senses: Sequence[Sense], rule: str) -> None:
    """Refuse a part of a longer name, as a rule says, and note whose name it may be."""
    start, end, surface = candidate.start, candidate.end, candidate.surface
    reading.rule = rule
    reading.refuse(start, end, [sense.entity for sense in senses], Reason.LONGER_NAME)
    if " " not in surface and may_be_strangers(reading.scene, candidate, by=rule):
        reading.strangers.setdefault(surface, start)
        if is_told_person(reading.scene, candidate, by=rule):
            reading.told_persons.add(surface)


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


def _disjoint(choices: Iterable[Choice]) -> Iterable[Choice]:
    """Yield choices; one that reaches into another was widened later and gives way."""
    done = 0
    for choice in choices:
        if choice.start >= done:
            yield choice
            done = choice.end
