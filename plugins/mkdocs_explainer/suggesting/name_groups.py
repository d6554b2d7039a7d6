"""The things that a text names: phrases that name the same thing, brought together, with a guess at what it is."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from mkdocs_explainer.linking.languages.english import DIRECTIONS, FUNCTION_WORDS, HEADS
from mkdocs_explainer.linking.languages.language import NameOrder
from mkdocs_explainer.linking.people import family_names, has_lower_hyphen
from mkdocs_explainer.linking.words import LEGAL_FORMS, PARTICLES
from mkdocs_explainer.model.corpus import ENTITY_TYPES, EntityType
from mkdocs_explainer.suggesting.common_words import (
    AGREEMENT_HEADS,
    DOCUMENT_HEADS,
    EVENT_HEADS,
    GROUP_HEADS,
    OFFICE_HEADS,
    PLACE_HEADS,
    SPEECH,
    WEAPON_WORDS,
)
from mkdocs_explainer.suggesting.name_phrases import Phrase

_DESIGNATION = re.compile(r"[A-Z][A-Za-z]*-?\d+[A-Za-z]*")
_ACRONYM = re.compile(r"(?:[A-Z]\.?){2,8}s?")
_ADJECTIVE_ENDINGS = ("ian", "ean", "ese", "ish", "can", "ani", "raqi", "sian")
_JOINED = "united"
"""First word of the names of countries, of what they have joined in, of airlines and unions."""
_WITHIN = frozenset("across from in into near outside throughout within".split())
"""Before a name: it is a place. One is in a country, and at an institution."""
_FEWEST_INITIALS = 3
"""Letters of an acronym that is taken for another name without a bracket: two letters have too many meanings."""
_HEADED: Sequence[tuple[frozenset[str], EntityType]] = (
    (EVENT_HEADS, "event"),
    (AGREEMENT_HEADS, "agreement"),
    (DOCUMENT_HEADS, "document"),
    (PLACE_HEADS, "place"),
    (GROUP_HEADS, "group"),
    (OFFICE_HEADS, "office"),
    (HEADS | LEGAL_FORMS, "organization"),
)


KIN_ENDS = frozenset("brothers daughters partners sons".split())
"""Ends of companies' names that say whose they are."""


@dataclass(slots=True)
class Group:
    """One thing that a text names. Filled while phrases are read, then only looked at."""

    phrases: list[Phrase] = field(default_factory=list)
    forms: Counter[str] = field(default_factory=Counter)
    """Its spellings in the text, on one line."""
    explained: str = ""
    """Its short form, where the text gives it in brackets."""

    @property
    def words(self) -> str:
        """The fullest spelling; of those the one that is not in capitals, then the commonest."""
        return max(
            self.forms,
            key=lambda form: (
                len(form.split()),
                not (form.isupper() and len(form) > 5),
                self.forms[form],
                len(form),
                form,
            ),
        )

    @property
    def is_weak(self) -> bool:
        """Whether no place says for certain that it is a name."""
        return all(phrase.is_weak for phrase in self.phrases)

    def add(self, other: "Group") -> None:
        """Take over what another group knows."""
        self.phrases += other.phrases
        self.forms += other.forms
        self.explained = self.explained or other.explained


def one_line(words: str) -> str:
    """Return the words with single spaces."""
    return " ".join(words.split())


def name_key(words: str) -> str:
    """Return what spellings of one name have in common: letters and figures, without dots and capitals.

    >>> name_key("U.S. Example  Co.") == name_key("US EXAMPLE CO")
    True
    """
    return " ".join(words.replace(".", "").replace("’", "'").casefold().split())


def grouped(text: str, phrases: Iterable[Phrase], brackets: Mapping[int, str]) -> list[Group]:
    """Return the things that the phrases name, sorted by first place.

    brackets: by the end of a phrase, the short form that stands in brackets behind it.
    """
    groups: dict[str, Group] = {}
    for phrase in phrases:
        words = one_line(text[phrase.start : phrase.end])
        group = groups.setdefault(name_key(words), Group())
        group.phrases.append(phrase)
        group.forms[words] += 1
        short = brackets.get(phrase.end, "")
        if phrase.cue not in ("titled", "aged", "dateline"):  # a person's party, a town's agency: no short forms
            group.explained = group.explained or short
    _join_acronyms(groups)
    _join_short_names(groups)
    for group in groups.values():
        group.phrases.sort()
    return sorted(groups.values(), key=lambda group: group.phrases[0])


def _join_acronyms(groups: dict[str, Group]) -> None:
    expected: dict[str, str] = {}
    for key in groups:
        if " " in key:
            letters = "".join(word[0] for word in key.split() if word not in FUNCTION_WORDS)
            if len(letters) >= _FEWEST_INITIALS:
                expected.setdefault(letters, key)
    expected |= {name_key(group.explained): key for key, group in groups.items() if group.explained}
    for short, key in expected.items():
        if short in groups and short != key and key in groups and _ACRONYM.fullmatch(groups[short].words):
            groups[key].add(groups.pop(short))


def _join_short_names(groups: dict[str, Group]) -> None:
    """Join family names to full names, and companies' names with their legal form to those without."""
    owners: dict[str, list[str]] = {}
    for key, group in groups.items():
        shorts = _short_names(group)
        for short in shorts:
            owners.setdefault(short, []).append(key)
    for short, keys in owners.items():
        fuller = [key for key in keys if key in groups and key != short]
        if short in groups and fuller:
            best = max(fuller, key=lambda key: (len(groups[key].phrases), -groups[key].phrases[0].start))
            groups[best].add(groups.pop(short))


def _short_names(group: Group) -> set[str]:
    words = group.words.split()
    if len(words) < 2:
        return set()
    if words[-1].lower() in LEGAL_FORMS:
        return _company_names(words[:-1])
    if words[-1].lower() in KIN_ENDS and len(words) > 2:
        return _company_names(words)
    kind = guess_type(group, "")
    if kind != "person":
        return set()
    order: NameOrder = "family-first" if has_lower_hyphen(group.words) else "given-first"
    names = {name_key(name) for name in family_names(group.words, order)}
    full = [word for word in words if not (len(word.rstrip(".")) == 1 and word != words[0])]
    particles = [at for at, word in enumerate(words) if at and word.lower() in PARTICLES]
    if particles:
        names.add(name_key(" ".join(words[particles[0] :])))
    return names | ({name_key(" ".join(full))} if len(full) < len(words) else set())


def _company_names(words: Sequence[str]) -> set[str]:
    """Return the shorter names of a company whose name without its legal form is this one."""
    shown = [word for word in words if word.lower() not in LEGAL_FORMS]
    names = {name_key(" ".join(words)), name_key(" ".join(shown)), name_key(words[0])}
    return names - {"", "the"} if not (set(map(str.lower, words)) & {"of", "for"}) else {name_key(" ".join(words))}


def guess_type(group: Group, text: str) -> EntityType:
    """Return what the thing probably is; `concept` where nothing tells."""
    known = [type for phrase in group.phrases for type in ENTITY_TYPES if type == phrase.type]
    if known:
        return max(known, key=known.count)
    words = group.words.split()
    if _DESIGNATION.fullmatch(words[-1]) or neighbours(group, text) & WEAPON_WORDS:
        return "weapon"
    if len(words) == 1 and neighbours(group, text) & PLACE_HEADS:  # `the Example region`
        return "place"
    if words[0].lower() == _JOINED and len(words) > 1:
        return _type_by_head(words) or _type_by_stay(group, text)
    return _type_by_head(words) or _type_by_cue(words, group) or _type_by_shape(words, group, text)


def _type_by_head(words: Sequence[str]) -> EntityType | None:
    lower = [word.lower().strip(".,") for word in words]
    ends = {lower[-1], *(lower[at - 1] for at, word in enumerate(lower) if at and word == "of")}
    return next((type for heads, type in _HEADED if len(words) > 1 and not heads.isdisjoint(ends)), None)


def _type_by_cue(words: Sequence[str], group: Group) -> EntityType | None:
    cues = Counter(phrase.cue for phrase in group.phrases)
    if cues["titled"] or cues["aged"]:
        return "person"
    if group.explained or any(word in ("for", "of", "and", "&") for word in words):
        return "organization"
    return "place" if cues["dateline"] or 2 * cues["located"] > len(group.phrases) else None


def _type_by_shape(words: Sequence[str], group: Group, text: str) -> EntityType:
    if len(words) == 1 and _ACRONYM.fullmatch(words[0]):
        return "organization"
    if words[-1].lower().endswith(_ADJECTIVE_ENDINGS):
        return "group"
    if len(words) > 1 and words[0].lower() in DIRECTIONS:
        return "place"
    if len(words) in (2, 3) and not any(word.isupper() and len(word) > 2 for word in words):
        return "person"
    if neighbours(group, text) & SPEECH:
        return "person" if len(words) == 1 else "organization"
    return "place" if any(phrase.cue == "located" for phrase in group.phrases) else "concept"


def _type_by_stay(group: Group, text: str) -> EntityType:
    """Return what something is by where people are: in the United States, at the United Nations."""
    before = set()
    for phrase in group.phrases[:20]:
        words = text[max(0, phrase.start - 24) : phrase.start].lower().removesuffix("the ").split()
        before |= {words[-1]} if words else set()
    if "at" in before:
        return "organization"
    if before & _WITHIN:
        return "place"
    return "organization" if group.explained else "concept"


def neighbours(group: Group, text: str) -> set[str]:
    """Return the words directly behind the phrases."""
    found = set()
    for phrase in group.phrases[:20]:
        following = re.match(r"\s+([A-Za-z]+)", text[phrase.end : phrase.end + 24])
        if following:
            found.add(following[1].lower())
    return found
