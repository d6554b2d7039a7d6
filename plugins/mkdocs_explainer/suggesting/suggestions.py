"""What an article names or uses that the glossary does not explain, ranked by how much a reader needs it."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from math import log2
from typing import Literal

from mkdocs_explainer.linking.languages import language
from mkdocs_explainer.linking.overlaps import Overlaps
from mkdocs_explainer.model.corpus import EntityType
from mkdocs_explainer.model.mentions import Mention, Reason, Refusal, Via
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.suggesting.capitals import Capitals, read_capitals
from mkdocs_explainer.suggesting.common_words import WEAPON_WORDS
from mkdocs_explainer.suggesting.credits import credits_of
from mkdocs_explainer.suggesting.cued_types import known_type
from mkdocs_explainer.suggesting.kin import Kin, Kinship
from mkdocs_explainer.suggesting.name_groups import Group, grouped, name_key, one_line
from mkdocs_explainer.suggesting.name_phrases import Phrase, name_phrases
from mkdocs_explainer.suggesting.term_phrases import Term, brackets, terms
from mkdocs_explainer.suggesting.trimming import placed, trimmed, widened
from mkdocs_explainer.suggesting.unexplained import Explained, unexplained

Kind = Literal["entity", "term", "alias", "ambiguous", "refused"]
"""A name without an entity; a term without one; a name that an entity probably has; a name that may mean several
entities; a name that an entity has and that is not linked here for another reason."""

# What speaks for a suggestion, in points. On news, none of them alone moves precision at ten by more than .01 (manual).
_TWICE = 1.0
"""For each doubling of the number of places: what comes up again and again is what the article is about."""
_SEVERAL_WORDS = 1.0
"""Several words with capitals are surely a name."""
_EARLY = 1.0
"""At most, for standing at the start: news says first what matters most."""
_EXPLAINED = 0.5
"""The article itself gives a short form, because it needs the thing."""
_CUE = 0.5
"""A title, an age, a dateline beside it: surely a person or a place."""
_WEAK = -3.0
"""Only the place gives it its capital: more often no name than one."""
_ADJECTIVE = -0.5
"""`Exlandian`: a reader knows more nationalities than persons."""
_TERM = -2.0
"""A term by rules is right less often than a name."""
_QUOTED = 1.0
"""Quotation marks say that the words need explaining."""
_KNOWN = 2.0
"""The glossary has the thing: one alias more helps at once."""

_UNDECIDED = {
    Reason.AMBIGUOUS: "may mean any of these, and nothing in the article decides",
    Reason.NAMESAKE: "is also somebody else's family name in this article",
    Reason.COMMON_WORD: "is written like a common word here",
}
"""Reasons of refusals about which an author can do something; the others are an author's own decision, or say that the
words belong to a longer name, which is a suggestion itself."""
_HOW = {
    "surname": "is the family name of {}, whose full name does not stand before it in this article",
    "initials": "has the initials of {}",
    "spelling": "is spelled almost like {}",
}


NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One name or term that an author may want to explain. Offsets: half-open, code points of the text."""

    kind: Kind
    words: str
    """Its fullest spelling, on one line."""
    score: float
    """How much a reader needs it; only the order means something."""
    type: EntityType | Literal[""] = ""
    """Of an entity: what cues in the text, or a language model, say that it is; empty: nothing does."""
    forms: tuple[str, ...] = ()
    """Other spellings of it in the text, the commonest first."""
    entities: tuple[str, ...] = ()
    """Ids of the entities that it may belong to."""
    reason: str = ""
    """What there is to know, as the end of a sentence that begins with the words."""
    places: tuple[Span, ...] = ()
    """Sorted."""
    sentence: Span = NOWHERE
    """The evidence: the sentence that shows it best."""


def suggest(
    text: str,
    kin: Kin,
    explained: Explained | None = None,
    *,
    breaks: Sequence[int] = (),
    seen: Sequence[Phrase] | None = None,
    lang: str = "en",
) -> tuple[Suggestion, ...]:
    """Return what the text uses and nothing explains, the most needed first.

    lang: the text's. breaks: offsets that no sentence goes across. seen: the names that a language model sees, sorted,
    where there is one. It finds none by itself: of what the rules find, only names that it sees, too, are left, with
    its types.

    >>> found = suggest("Ann Exley met the Example Office (EO). Later, Exley left.", Kin([]))
    >>> [(s.words, s.type, s.forms) for s in found]
    [('Example Office', 'organization', ('EO',)), ('Ann Exley', 'person', ('Exley',))]
    """
    explained = explained or Explained()
    capitals = read_capitals(text, breaks=breaks)
    credited = credits_of(text)
    named = list(placed(widened(capitals, name_phrases(capitals)), credited))
    if not lang.lower().startswith("en"):
        named = list(trimmed(text, named, language(lang)))
    if seen is not None:
        named = list(_seen_too(named, seen))
    free = [piece for phrase in named for piece in unexplained(capitals, phrase, explained)]
    found_terms = list(terms(capitals))
    shorts = {term.short for term in found_terms if term.short}
    groups = [group for group in grouped(text, free, brackets(text)) if group.words.removesuffix("s") not in shorts]
    found = [
        *_from_groups(capitals, groups, kin),
        *_from_terms(capitals, _free_terms(found_terms, groups, explained), kin),
        *_from_refusals(capitals, explained.refusals),
        *_from_definitions(capitals, explained.mentions, kin),
    ]
    return tuple(sorted(found, key=lambda one: (-one.score, one.places[0], one.words)))


def _seen_too(named: Iterable[Phrase], seen: Sequence[Phrase]) -> Iterable[Phrase]:
    """Yield the names that share words with one that was seen, with the type of the one that shares most."""
    ends = [phrase.end for phrase in seen]
    for phrase in named:
        shared: dict[str, int] = {}
        for other in islice(seen, bisect_right(ends, phrase.start), None):
            if other.start >= phrase.end:
                break
            length = min(other.end, phrase.end) - max(other.start, phrase.start)
            shared[other.type] = max(length, shared.get(other.type, 0))
        if shared:
            yield phrase._replace(is_weak=False, type=max(shared, key=shared.__getitem__))


def _from_groups(capitals: Capitals, groups: Sequence[Group], kin: Kin) -> Iterable[Suggestion]:
    known = kin.find(form for group in groups for form in group.forms)
    for group in groups:
        words = group.words
        places = tuple(Span(phrase.start, phrase.end) for phrase in group.phrases)
        forms = tuple(form for form, _ in group.forms.most_common() if form != words)
        if group.explained and group.explained not in forms and group.explained != words:
            forms += (group.explained,)
        kinship = _kinship(group, known)
        if kinship and " ".join(kinship.name.split()) == words:
            continue  # a name that the glossary has and the linker left alone: `why` tells about it
        type = known_type(group, capitals.text)
        yield Suggestion(
            "alias" if kinship else "entity",
            words,
            _score(capitals, group, type) + (_KNOWN if kinship else 0),
            type,
            forms,
            kinship.entities if kinship else (),
            _HOW[kinship.how].format(kinship.name) if kinship else "has no entry",
            places,
            _evidence(capitals, group),
        )


def _kinship(group: Group, known: Mapping[str, Kinship]) -> Kinship | None:
    kinship = known.get(group.words)
    # a full name is not the person who shares its family name
    if kinship or " " in group.words:
        return kinship
    return next((known[form] for form in group.forms if form in known), None)


def _score(capitals: Capitals, group: Group, type: EntityType | Literal[""]) -> float:
    first = group.phrases[0].start
    score = _TWICE * log2(1 + len(group.phrases)) + _EARLY * (1 - first / max(len(capitals.text), 1))
    if " " in group.words and not group.is_weak:
        score += _SEVERAL_WORDS
    if group.explained:
        score += _EXPLAINED
    if any(phrase.cue in ("titled", "aged", "dateline") for phrase in group.phrases):
        score += _CUE
    if group.is_weak:
        score += _WEAK
    if type == "group":
        score += _ADJECTIVE
    return round(score, 2)


def _evidence(capitals: Capitals, group: Group) -> Span:
    """Return the sentence of the first place that is surely a name in running text."""
    spans = [capitals.sentence_of(phrase.start) for phrase in group.phrases if not phrase.is_weak]
    return spans[0] if spans else capitals.sentence_of(group.phrases[0].start)


def _free_terms(found_terms: Sequence[Term], groups: Sequence[Group], explained: Explained) -> list[Term]:
    """Return the terms that neither a mention, nor a name, nor a decision covers."""
    named = Overlaps(phrase for group in groups for phrase in group.phrases)
    taken = (named, explained.mention_places, explained.refusal_places, explained.blocked)
    found = []
    for term in found_terms:
        places = tuple(place for place in term.places if not any(each.any_at(place) for each in taken))
        if 2 * len(places) >= len(term.places) and places:
            found.append(term._replace(places=places))
    return found


def _from_terms(capitals: Capitals, found: Sequence[Term], kin: Kin) -> Iterable[Suggestion]:
    seen = set()
    for term in found:
        key = name_key(term.words)
        if key in seen or kin.named(term.words):
            continue
        seen.add(key)
        score = _TERM + _TWICE * log2(1 + len(term.places))
        score += _QUOTED * term.is_quoted + (_EXPLAINED - _TERM) * bool(term.short)
        score += _EARLY * (1 - term.places[0].start / max(len(capitals.text), 1))
        reason = "stands in quotation marks" if term.is_quoted else "has no entry"
        forms = (term.short,) if term.short else ()
        sentence = capitals.sentence_of(term.places[0].start)
        is_weapon = term.words.split()[-1].lower() in WEAPON_WORDS
        type: EntityType = "weapon" if is_weapon else "concept"
        yield Suggestion("term", term.words, round(score, 2), type, forms, (), reason, term.places, sentence)


def _from_refusals(capitals: Capitals, refusals: Iterable[Refusal]) -> Iterable[Suggestion]:
    places: dict[tuple[str, tuple[str, ...], Reason], list[Span]] = {}
    for refusal in refusals:
        if refusal.reason in _UNDECIDED:
            words = one_line(capitals.text[refusal.start : refusal.end])
            places.setdefault((words, refusal.entities, refusal.reason), []).append(Span(refusal.start, refusal.end))
    for (words, entities, reason), spans in places.items():
        yield Suggestion(
            "ambiguous" if reason == Reason.AMBIGUOUS else "refused",
            words,
            round(_KNOWN + _TWICE * log2(1 + len(spans)) + (_EARLY if reason == Reason.AMBIGUOUS else -_KNOWN), 2),
            entities=entities,
            reason=_UNDECIDED[reason],
            places=tuple(spans),
            sentence=capitals.sentence_of(spans[0].start),
        )


def _from_definitions(capitals: Capitals, mentions: Iterable[Mention], kin: Kin) -> Iterable[Suggestion]:
    """Yield acronyms that this article explains and other articles may not."""
    places: dict[tuple[str, str], list[Span]] = {}
    for mention in mentions:
        words = one_line(capitals.text[mention.start : mention.end])
        if mention.via == Via.DEFINED and not kin.named(words):
            places.setdefault((words, mention.entity), []).append(Span(mention.start, mention.end))
    for (words, entity), spans in places.items():
        yield Suggestion(
            "alias",
            words,
            _KNOWN,
            entities=(entity,),
            reason="is linked here, because the article explains it; other articles may not",
            places=tuple(spans),
            sentence=capitals.sentence_of(spans[0].start),
        )
