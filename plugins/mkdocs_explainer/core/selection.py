"""Mentions from candidates: which words stand for which entity, and which stay plain, with the reason."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from mkdocs_explainer.core.candidates import Candidate, longest, whole_candidates
from mkdocs_explainer.core.lexicon import Form, Lexicon, Sense
from mkdocs_explainer.core.mentions import Mention, Reason, Refusal, Via
from mkdocs_explainer.core.neighbours import in_longer_name, is_compound
from mkdocs_explainer.core.scene import Scene
from mkdocs_explainer.core.spans import Span
from mkdocs_explainer.core.words import FUNCTION_WORDS

_LONGEST_ACRONYM = 3
"""Letters up to which capitals alone do not make a heading's spelling of a name: `MAR` may be anything."""


@dataclass(slots=True)
class Selection:
    """What was decided so far; offsets are those of the folded text."""

    mentions: list[Mention] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)

    def refuse(self, candidate: Candidate, senses: Iterable[Sense], reason: Reason) -> None:
        entities = tuple(sorted({sense.entity for sense in senses}))
        self.refused.append(Refusal(candidate.start, candidate.end, entities, reason))


def select(lexicon: Lexicon, text: str, hits: Iterable[tuple[int, Form]]) -> Selection:
    """Return what is linked in the folded text and what is refused."""
    candidates = longest(whole_candidates(text, hits))
    selection = Selection()
    if not candidates:
        return selection
    scene = Scene(text)
    starts = {candidate.start for candidate in candidates}
    ends = {candidate.end for candidate in candidates}
    for candidate in candidates:
        senses = _possible(scene, candidate)
        if not senses:
            selection.refuse(candidate, candidate.form.senses, Reason.COMMON_WORD)
        elif is_compound(text, candidate, starts, ends):
            selection.refuse(candidate, senses, Reason.COMPOUND)
        elif in_longer_name(scene, candidate, starts, ends):
            selection.refuse(candidate, senses, Reason.LONGER_NAME)
        else:
            tier = min(sense.tier for sense in senses)
            senses = [s for s in senses if s.tier == tier]
            if len(senses) > 1:
                named = [s for s in senses if s.via is Via.NAME]
                if len(named) == 1: senses = named
            if len(senses) > 1:
                selection.refuse(candidate, senses, Reason.AMBIGUOUS)
            else:
                selection.mentions.append(Mention(senses[0].entity, candidate.start, candidate.end, senses[0].via))
    return selection


def _possible(scene: Scene, candidate: Candidate) -> Sequence[Sense]:
    """Return the senses that the capitals of the words allow."""
    surface = scene.text[candidate.start : candidate.end]
    senses = candidate.form.senses
    if surface.lower() in FUNCTION_WORDS and (
        not surface.isupper() or len(surface) < 2 or scene.is_shouting(candidate.start, candidate.end)
    ):
        return ()
    if (
        len(surface) <= _LONGEST_ACRONYM
        and any(sense.shouted for sense in senses)
        and not scene.is_shouting(candidate.start, candidate.end)
    ):
        return [sense for sense in senses if not sense.shouted]
    return senses
