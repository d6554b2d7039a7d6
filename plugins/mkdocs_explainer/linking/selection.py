"""Mentions from candidates: which words stand for which entity, and which stay plain, with the reason."""

from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import NamedTuple

from mkdocs_explainer.linking.acronyms import definitions
from mkdocs_explainer.linking.candidates import MOST_KNOWN, Candidate, Wordings, longest, new_tuple, whole_words
from mkdocs_explainer.linking.finders.finder import Finder
from mkdocs_explainer.linking.finders.words import WordFinder
from mkdocs_explainer.linking.lexicon import Form, Lexicon, Sense
from mkdocs_explainer.linking.neighbours import NO_NEIGHBOUR, is_told_person, may_be_strangers, sides_of
from mkdocs_explainer.linking.reading import NOWHERE, Choice, Cover, Reading
from mkdocs_explainer.linking.rule import CandidateRule, concerns_no_heads
from mkdocs_explainer.linking.ruler import Ruler
from mkdocs_explainer.linking.scene import SENTENCE_ENDS, Scene
from mkdocs_explainer.linking.words import is_common_noun
from mkdocs_explainer.model.mentions import Reason, Refusal
from mkdocs_explainer.text.folding import BREAK

_NOT_IN = "not-in"
"""The rule that is asked before the longest names are taken."""

AT_HEAD, BESIDE_SIGN, BEFORE_LISTED = 1, 2, 4
"""Where words stand: they may open a sentence; a sign beside them, or the word behind them, may matter. In sum a place
in `_About.by_place`."""


class _About(NamedTuple):
    """What is known of words, as they are written, in whatever text."""

    by_place: tuple[tuple[CandidateRule, ...], ...]
    """The rules that may say something about them, by where they stand."""
    is_noun: bool
    """They are in small letters, but for acronyms."""


class Selector:
    """Selects mentions among what a finder finds; immutable but for what it keeps in mind of words."""

    __slots__ = (
        "_asked",
        "_behind",
        "_by_place",
        "_heads",
        "_lexicon",
        "_ruler",
        "_sides",
        "_signs",
        "_wordings",
        "is_part",
    )

    def __init__(self, lexicon: Lexicon, ruler: Ruler) -> None:
        self._lexicon = lexicon
        self._ruler = ruler
        self._wordings = Wordings(lexicon.forms, lexicon.language.function_words)
        self._asked: dict[str, _About] = {}
        """By words, as they are written."""
        self._by_place: dict[tuple[int, int], tuple[tuple[CandidateRule, ...], ...]] = {}
        """`_About.by_place`, by which rules say something about words anywhere, and by which do where they open a
        sentence: a bit for each rule. A linker that reads one text asks about each of its words, and most are alike."""
        self._heads = [
            (1 << bit, rule)
            for bit, rule in enumerate(ruler.candidates)
            if rule.concerns_heads is not concerns_no_heads
        ]
        """The rules, by their bits, that may say more about words that open a sentence."""
        self._signs = frozenset("".join(rule.signs for rule in ruler.candidates))
        """Beside words: more rules are asked."""
        words = (word for rule in ruler.candidates if rule.behind for word in rule.behind(lexicon.language))
        self._behind = frozenset(f" {word} "[:3] for word in words)
        """The first signs behind words: more rules are asked."""
        self._sides = sides_of(lexicon.language)
        self.is_part = ruler.is_part(lexicon.language)
        """Whether words of a text, from start to end, are a part of a longer word, name or address."""

    def select(self, text: str, finder: WordFinder[Form] | Finder[Form]) -> tuple[list[Choice], list[Refusal]]:
        """Return what is linked in the folded text, each for one entity, and what is refused; both are sorted, and
        offsets are those of the folded text.

        finder: of the lexicon's keys.
        """
        ruler, language = self._ruler, self._lexicon.language
        framed = f"{BREAK}{text}{BREAK}"
        found = whole_words(text, framed, finder, self.is_part, self._wordings)
        if not found.candidates:
            return [], []
        bars = Cover(found.bars) if found.bars and _NOT_IN in ruler.names else NOWHERE
        # what can stand for nothing here must not hide the shorter name of another entity inside it
        barred, free = _parted(found.candidates, bars) if bars else ([], found.candidates)
        candidates = longest(free)
        reading = Reading(self._lexicon, Scene(text, language), self.is_part, bars, strength=ruler.strength)
        reading.starts = {candidate[0]: candidate for candidate in candidates if candidate[3]}
        reading.ends = {candidate[1] for candidate in reading.starts.values()}
        if "(" in text:
            reading.definitions = list(definitions(text, language.function_words))
            if reading.definitions:
                reading.expansions = Cover((definition.expansion, ()) for definition in reading.definitions)
        reading.rule = _NOT_IN
        for candidate in barred:
            reading.refuse(candidate.start, candidate.end, [sense.entity for sense in candidate.senses], Reason.NOT_IN)
        self._judge(reading, candidates, framed)
        for rule in ruler.texts:
            reading.rule = rule.name
            rule.read(reading)
        _settle(reading, ruler)
        for rule in ruler.last:
            reading.rule = rule.name
            rule.read(reading)
        refused = reading.refused
        return _disjoint(reading.settled()), [refused[start] for start in sorted(refused)] if refused else []

    def _judge(self, reading: Reading, candidates: Iterable[Candidate], framed: str) -> None:
        """Note what each candidate may stand for, or why it stays plain.

        framed: the text with a break before it and behind it.
        """
        scene, families, choices = reading.scene, reading.families, reading.choices
        signs, behind, sides_of = self._signs, self._behind, self._sides.of
        is_explaining = reading.expansions is not NOWHERE
        for candidate in candidates:
            start, end, surface, left, _, family = candidate
            if family:
                families.setdefault(family, []).append(candidate)
            if not left:
                continue
            try:
                about = self._asked[surface]
            except KeyError:
                about = self._rules_about(surface, left)
            by_place, is_noun = about
            sign = framed[start]
            place = AT_HEAD if sign != " " or framed[start - 1] in SENTENCE_ENDS else 0
            if sign in signs or framed[end + 1] in signs:
                place += BESIDE_SIGN
            if framed[end + 1 : end + 4] in behind:
                place += BEFORE_LISTED
            if (rules := by_place[place]) and not (left := _left_by(rules, reading, candidate, framed)):
                continue
            # a common noun has no longer name: *Rich oligarchs*, *the drone Zephyr*
            sides = NO_NEIGHBOUR if is_noun else sides_of(scene, framed, start, end)
            if (sides or is_explaining) and not (left := self._unhidden(reading, candidate, left, sides)):
                continue
            if len(left) > 1:
                tier = min([sense.tier for sense in left])
                left = [sense for sense in left if sense.tier == tier]
            choices[start] = new_tuple(Choice, (start, end, left))

    def _rules_about(self, surface: str, senses: Sequence[Sense]) -> _About:
        """Return what is known of words in whatever text."""
        if len(self._asked) >= MOST_KNOWN:
            self._asked.clear()
        lexicon = self._lexicon
        anywhere, bit = 0, 1
        for rule in self._ruler.candidates:
            if rule.concerns(lexicon, surface, senses):
                anywhere += bit
            bit += bit
        at_head = anywhere
        for bit, rule in self._heads:
            if rule.concerns_heads(lexicon, surface, senses):
                at_head |= bit
        by_place = self._by_place.get((anywhere, at_head))
        if by_place is None:
            by_place = self._by_place[anywhere, at_head] = self._rules_by_place(anywhere, at_head)
        self._asked[surface] = found = _About(by_place, is_common_noun(surface))
        return found

    def _rules_by_place(self, anywhere: int, at_head: int) -> tuple[tuple[CandidateRule, ...], ...]:
        """Return rules by where words stand. anywhere, at_head: the bits of those that say something there."""
        every = self._ruler.candidates
        return tuple(
            tuple(
                rule
                for bit, rule in enumerate(every)
                if bits >> bit & 1 and (is_beside or not rule.signs) and (is_before or not rule.behind)
            )
            for is_before in (False, True)
            for is_beside in (False, True)
            for bits in (anywhere, at_head)
        )

    def _unhidden(self, reading: Reading, candidate: Candidate, senses: Sequence[Sense], sides: int) -> Sequence[Sense]:
        """Return the senses that no rule about neighbours hides; where none is left the candidate is refused.

        sides: where a word of a longer name could stand (`Sides.of`).
        """
        for rule in self._ruler.neighbours[sides]:
            if rule.is_part(reading, candidate, senses):
                left = _strong(senses, self._ruler, is_head=rule.is_head)
                if not left:
                    _refuse_part(reading, candidate, senses, rule.name)
                    return left
                senses = left
        if reading.expansions is not NOWHERE:
            start, end = candidate.start, candidate.end
            if any(span.end - span.start > end - start for span, _ in reading.expansions.around(start, end)):
                _refuse_part(reading, candidate, senses, "explained-acronym")
                return ()
        return senses


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


def _left_by(rules: Iterable[CandidateRule], reading: Reading, candidate: Candidate, framed: str) -> Sequence[Sense]:
    """Return the senses that rules leave of a candidate; where none is left it is refused."""
    senses = candidate.senses
    for rule in rules:
        if rule.signs and framed[candidate.end + 1] not in rule.signs and framed[candidate.start] not in rule.signs:
            continue
        verdict = rule.judge(reading, candidate, senses)
        if isinstance(verdict, Reason):
            reading.rule = rule.name
            reading.refuse(candidate.start, candidate.end, [sense.entity for sense in senses], verdict)
            return ()
        senses = verdict
    return senses


def _refuse_part(reading: Reading, candidate: Candidate, senses: Sequence[Sense], rule: str) -> None:
    """Refuse a part of a longer name, as a rule says, and note whose name it may be."""
    start, end, surface = candidate.start, candidate.end, candidate.surface
    reading.rule = rule
    reading.refuse(start, end, [sense.entity for sense in senses], Reason.LONGER_NAME)
    if " " not in surface and may_be_strangers(reading.scene, candidate, by=rule):
        reading.strangers.setdefault(surface, start)
        if is_told_person(reading.scene, candidate, by=rule):
            reading.told_persons.add(surface)


def _strong(senses: Sequence[Sense], ruler: Ruler, *, is_head: bool) -> Sequence[Sense]:
    """Return the senses of types whose names are not hidden by such a neighbour."""
    weak = ("off",) if is_head else ("off", "heads")
    return [sense for sense in senses if ruler.strength.get(sense.type, "strict") in weak]


def _settle(reading: Reading, ruler: Ruler) -> None:
    """Choose among several entities, or refuse."""
    open_choices = [choice for choice in reading.choices.values() if len(choice[2]) > 1]
    if not open_choices:
        return
    open_choices.sort(key=itemgetter(0))
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


def _disjoint(choices: Iterable[Choice]) -> list[Choice]:
    """Return choices without those that reach into another one, which was widened later."""
    found = []
    done = 0
    for choice in choices:
        start, end, _ = choice
        if start >= done:
            found.append(choice)
            done = end
    return found
