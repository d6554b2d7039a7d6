"""Why words of a page are linked, or not: for each place where they stand, what was decided there."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from mkdocs_explainer.linking.languages import language
from mkdocs_explainer.linking.ordered_rules import RULE_NAMES, RULES
from mkdocs_explainer.linking.overlaps import Overlaps
from mkdocs_explainer.linking.rule import BoundaryRule
from mkdocs_explainer.model.choices import Density
from mkdocs_explainer.model.mentions import Reason, Refusal, Via
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.site.page import AnnotatedPage, PageMention
from mkdocs_explainer.text.folding import fold, fold_name
from mkdocs_explainer.text.sentences import sentences
from mkdocs_explainer.text.view import TextView

Outcome = Literal["linked", "not-linked", "refused", "author-link", "not-found"]
"""A link; a mention that is counted but is no link; refused; a link that the author wrote; no name of any entity."""

BOUNDARIES = tuple(rule for rule in RULES if isinstance(rule, BoundaryRule))
"""The rules that say where a name begins and ends: what they take away is found nowhere else."""
VIA = {
    Via.NAME: "this is the entity's name",
    Via.ALIAS: "this is listed among the entity's aliases",
    Via.SPELLING: "this is another spelling of the entity's name or of one of its aliases",
    Via.SHORT: "this is the short form of the entity's name",
    Via.SURNAME: "this is the person's family name, and the full name stands before it",
    Via.REGION: "this is how it is written after a town and a comma",
    Via.GIVEN: "this is the person's given name, and the full name stands before it",
    Via.FULLER: "this is the person's name with more given names, or fewer",
    Via.DEFINED: "the article itself explains this short form",
    Via.LABEL: "the spaCy pipeline says what kind of name this is, and only this entity is of that kind",
    Via.SENSE: "annotations/senses.yml says so, of several entities that have this name",
    Via.PIN: "a note of the kind identify says so",
}
"""What makes the words mean their entity."""
REFUSED = {
    Reason.AMBIGUOUS: "it may mean {entities}, and nothing in the article decides",
    Reason.LONGER_NAME: "it is part of a longer name that the glossary does not have, so it would not mean {entities}",
    Reason.COMPOUND: "with its hyphen it is a name of its own, so it would not mean {entities}",
    Reason.NOT_IN: "it stands in a phrase that `not_in` of {entities} excludes",
    Reason.NOT_AUTO: "the alias of {entities} says `auto: false`: never link it by itself",
    Reason.NAMESAKE: "the family name also belongs to another person in this article, so it may not mean {entities}",
    Reason.COMMON_WORD: "it is written like a common word here, so it may not mean {entities}",
    Reason.VERB: "the spaCy pipeline says that it is a verb here, so it would not mean {entities}",
    Reason.BLOCKED: "it reaches into a passage where nothing is linked: code, an existing link, or one switched off",
    Reason.PINNED: "a note of the kind identify says that this passage does not mean {entities}",
}
"""What spoke against a link; `{entities}` are the names that were considered."""
_NOTE = "a note in {notes}/ with this quote, `kind: identify` and `entity: …`"
CHANGES = {
    Reason.AMBIGUOUS: f"to decide it: a row in {{senses}}, or {_NOTE}",
    Reason.LONGER_NAME: "to link the longer name: an entry in {glossary}/ that has it as a name or alias; to link these"
    f" words all the same: {_NOTE}",
    Reason.COMPOUND: f"to link it whole: an entry in {{glossary}}/ that has it; to link these words alone: {_NOTE}",
    Reason.NOT_IN: "to change it: `not_in` in {files}",
    Reason.NOT_AUTO: f"to change it: `auto` of the alias in {{files}}; at this place alone: {_NOTE}",
    Reason.NAMESAKE: f"to link it all the same: {_NOTE}",
    Reason.COMMON_WORD: f"to link it all the same: {_NOTE}",
    Reason.VERB: f"to link it all the same: {_NOTE}",
    Reason.PINNED: "to change it: the note of the kind identify in {notes}/",
}
"""What would have to change, and in which file; by reason. Nothing does for what is blocked: it is code, or a link."""
_ALL_THE_SAME = f"to link it all the same: {_NOTE}"


class Told(NamedTuple):
    """What a rule of linking found, and what would have to change."""

    why: str
    change: str


BY_RULE = {
    "town-elsewhere": Told(
        "the article places a town of this name in another state than {entities}",
        f"if it is that town: its region in the `summary` in {{files}}, which says where it lies; else {_NOTE}",
    ),
    "person-like-state": Told(
        "a state has this name, too, and the article gives no full name of {entities}", _ALL_THE_SAME
    ),
    "strangers-place": Told("a person in this article has this name, so it may not mean {entities}", _ALL_THE_SAME),
    "dateline": Told("it is the town that this report comes from, and not {entities}", _ALL_THE_SAME),
}
"""What rules say that their reasons do not."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided about one place. Offsets: half-open, code points of the view's text."""

    span: Span
    """The words that were asked about."""
    sentence: Span
    outcome: Outcome
    entities: tuple[str, ...] = ()
    """Ids: of the mention, else those that were considered."""
    reasons: tuple[str, ...] = ()
    """In plain words, each the rest of a sentence about the place; `{entities}` stands for the entities' names."""
    name: Span | None = None
    """The name that was read, where it is longer or shorter than the words."""
    changes: tuple[str, ...] = ()
    """What would have to change for what was refused, with `{files}`, `{notes}`, `{senses}`, `{glossary}` for where."""


@dataclass(frozen=True, slots=True)
class Decided:
    """A page, and all that was decided about it."""

    view: TextView
    page: AnnotatedPage
    density: Density = "section"


def occurrences(text: str, words: str, *, breaks: Sequence[int] = ()) -> list[Span]:
    """Return where the words stand, whole, whatever their capitals, quotation marks, hyphens and line breaks.

    >>> occurrences("The Kursk\\nregion; Kurskaya", "kursk region")
    [Span(start=4, end=16)]
    """
    folded = fold(text, breaks=breaks)
    wanted = fold_name(words)
    if not wanted:
        return []
    start = r"(?<!\w)" if wanted[0].isalnum() else ""
    end = r"(?!\w)" if wanted[-1].isalnum() else ""
    if any(letter >= "\u2e80" for letter in wanted):  # scripts of East Asia part no words
        start = end = ""
    found = re.finditer(f"{start}{re.escape(wanted)}{end}", folded.text, re.IGNORECASE)
    return [folded.origin(*match.span()) for match in found]


def decisions(words: str, decided: Decided) -> list[Decision]:
    """Return what was decided at each place where the words stand, in order."""
    view = decided.view
    spans = occurrences(view.text, words, breaks=view.breaks)
    excerpts = sentences(view.text, breaks=view.blocks)
    places = _Places(Overlaps(decided.page.mentions), Overlaps(decided.page.refusals), Overlaps(view.blocked))
    return [_decision(span, _sentence(excerpts, span), decided, places) for span in spans]


class _Places(NamedTuple):
    """What was decided, by place."""

    mentions: Overlaps[PageMention]
    refusals: Overlaps[Refusal]
    blocked: Overlaps[Span]


def _sentence(excerpts: Sequence[Span], span: Span) -> Span:
    at = bisect_right(excerpts, span.start, key=lambda excerpt: excerpt.start) - 1
    return excerpts[max(at, 0)] if excerpts else span


def _decision(span: Span, sentence: Span, decided: Decided, places: _Places) -> Decision:
    mention = next(iter(places.mentions.at(span)), None)
    refusals = places.refusals.at(span)
    if mention:
        return _of_mention(span, sentence, mention, decided)
    if refusals:
        return _of_refusals(span, sentence, refusals)
    reasons: tuple[str, ...] = ()
    if places.blocked.any_at(span):
        reasons = ("nothing is linked in this passage: it is code, an existing link, or switched off",)
    return Decision(span, sentence, "not-found", reasons=reasons)


def _of_mention(span: Span, sentence: Span, mention: PageMention, decided: Decided) -> Decision:
    place = Span(mention.start, mention.end)
    name = None if place == span else place
    if mention.via is None:
        return Decision(span, sentence, "author-link", (mention.entity,), ("the author wrote this link",), name)
    reasons = [VIA[mention.via]]
    if not mention.linked:
        reasons.append(_why_no_link(mention, decided))
    return Decision(
        span, sentence, "linked" if mention.linked else "not-linked", (mention.entity,), tuple(reasons), name
    )


def _why_no_link(mention: PageMention, decided: Decided) -> str:
    place = Span(mention.start, mention.end)
    if any(heading.span.overlaps(place) for heading in decided.view.headings):
        return "it is counted, but not a link: it stands in a heading"
    if not mention.fragment:
        return "it is counted, but not a link: formatting such as bold begins or ends inside it"
    if decided.density == "none":
        return "it is counted, but not a link: the density is none"
    where = "page" if decided.density == "first" else "section"
    return f"it is counted, but not a link: an earlier mention in the same {where} is one"


def _of_refusals(span: Span, sentence: Span, refusals: Sequence[Refusal]) -> Decision:
    entities = tuple(sorted({id for refusal in refusals for id in refusal.entities}))
    reasons = tuple(dict.fromkeys(reason for refusal in refusals for reason in _why_refused(refusal)))
    first = Span(refusals[0].start, refusals[0].end)
    changes = tuple(dict.fromkeys(change for refusal in refusals if (change := _change(refusal))))
    return Decision(span, sentence, "refused", entities, reasons, None if first == span else first, changes)


def _change(refusal: Refusal) -> str:
    told = BY_RULE.get(refusal.rule)
    return told.change if told else CHANGES.get(refusal.reason, "")


def _why_refused(refusal: Refusal) -> Iterator[str]:
    """Yield what spoke against a link, the rule that did, and how to have it otherwise."""
    told = BY_RULE.get(refusal.rule)
    yield told.why if told else REFUSED[refusal.reason]
    if refusal.rule in RULE_NAMES:
        yield _decided_by(refusal.rule)


def _decided_by(rule: str) -> str:
    return (
        f"the rule of linking that decided is {rule} (manual/linking); `linking: {{off: [{rule}]}}` in mkdocs.yml"
        " switches it off everywhere"
    )


def boundary_at(view: TextView, span: Span, lang: str) -> str:
    """Return what says that the words are a piece of a longer word, name or address, in plain words; empty: nothing."""
    folded = fold(view.text, breaks=view.breaks)
    wanted = re.escape(fold_name(view.text[slice(*span)]))
    places = (match.span() for match in re.finditer(wanted, folded.text, re.IGNORECASE))
    place = next((place for place in places if folded.origin(*place) == span), None)
    pack = language(lang)
    rule = next((one for one in BOUNDARIES if place and one.is_part(folded.text, *place, pack)), None)
    return _decided_by(rule.name) if rule else ""
