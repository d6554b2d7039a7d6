"""What cues in a text say that a name is the name of; where there are none, nothing is guessed."""

from collections.abc import Sequence
from string import ascii_lowercase
from typing import Literal

from mkdocs_explainer.linking.words import LEGAL_FORMS
from mkdocs_explainer.model.corpus import EntityType
from mkdocs_explainer.suggesting.common_words import OFFICE_HEADS, SPEECH
from mkdocs_explainer.suggesting.name_groups import KIN_ENDS, Group, guess_type, neighbours

_SAYING = frozenset("added said says wrote".split())
"""Before a name: somebody said it."""
_OPENING_QUOTES = ("“", "‘", "«", "„", '"', "'")
_SHIP_PREFIXES = frozenset("FV HMAS HMCS HMS INS MS MT MTS MV RMS RRS RV SS USNS USS".split())
_WORK_HEADS = frozenset("bulletin chronicle gazette journal proceedings review transactions".split())
"""Before `of`: what is read. At the end of a name they may be a publisher's."""
_LAW_HEADS = frozenset("act bill code constitution decree directive law".split())
_ROLES = frozenset(
    "analyst author chief coach editor engineer executive farmer founder historian judge lawyer leader mayor officer"
    " owner professor researcher scientist senator teacher witness writer".split()
)
"""Before a name: somebody has it."""
_NAMED_AFTER: Sequence[tuple[frozenset[str], EntityType]] = (
    (
        frozenset("ferry freighter frigate icebreaker ship submarine tanker trawler vessel yacht".split()),
        "ship",
    ),
    (
        frozenset("album book documentary film magazine movie newspaper novel opera painting song".split()),
        "work",
    ),
    (frozenset("app car phone smartphone software tablet".split()), "product"),
    (frozenset("bacterium beetle fungus genus moth species spider virus".split()), "species"),
    (frozenset("company firm manufacturer startup".split()), "company"),
)


def known_type(group: Group, text: str) -> EntityType | Literal[""]:
    """Return what cues say that the thing is; empty where there are none, which is better than a guess.

    Two words with capitals may be a person's name, a film's or a car's: somebody with an office, who speaks, or whose
    family name stands alone elsewhere is a person.
    """
    if cued := _type_before(group, text) or _type_by_form(group.words.split()):
        return cued
    found = guess_type(group, text)
    if found == "person" and (not _is_somebody(group, text) or _has_article(group, text)):
        return ""
    return "" if found == "concept" else found


def _type_by_form(words: Sequence[str]) -> EntityType | None:
    """Return the type that the words of a name say by themselves."""
    first, last = words[0], words[-1].lower().strip(",")
    if len(words) == 1:
        return None
    if first.isupper() and first.rstrip(".") in _SHIP_PREFIXES:
        return "ship"
    if last in LEGAL_FORMS or (last in KIN_ENDS and len(words) > 2):
        return "company"
    if first.lower() in _WORK_HEADS and words[1] == "of":
        return "work"
    return "law" if last in _LAW_HEADS else None


def _is_somebody(group: Group, text: str) -> bool:
    if any(phrase.cue in ("titled", "aged") or phrase.type == "person" for phrase in group.phrases):
        return True
    words = group.words.split()
    is_alone = len(words) > 1 and any(form == " ".join(words[1:]) or form == words[-1] for form in group.forms)
    before = _words_before(group, text)
    return (
        is_alone
        or bool(neighbours(group, text) & SPEECH)
        or not before.isdisjoint(_SAYING)
        or bool(before & (OFFICE_HEADS | _ROLES))
    )


def _has_article(group: Group, text: str) -> bool:
    """Return whether the name ever stands behind `the`: the Example Red Ring speaks, and is nobody."""
    before = (text[max(0, phrase.start - 5) : phrase.start].lower() for phrase in group.phrases[:20])
    return len(group.words.split()) > 1 and any(words.lstrip("\n\t “‘\"'(").startswith("the ") for words in before)


def _type_before(group: Group, text: str) -> EntityType | None:
    """Return the type that a word right before the name says: `the film Red Clay`, `the tanker Exa`."""
    before = _words_before(group, text)
    return next((type for words, type in _NAMED_AFTER if before & words), None)


def _words_before(group: Group, text: str) -> set[str]:
    """Return the words directly before the phrases, over an opening quotation mark, in small letters."""
    found = set()
    for phrase in group.phrases[:20]:
        before = text[max(0, phrase.start - 24) : phrase.start]
        unquoted = before[:-1] if before.endswith(_OPENING_QUOTES) else before
        words = unquoted.rstrip(" \t")
        if len(words) < len(unquoted) and (word := words[len(words.rstrip(ascii_lowercase)) :]):
            found.add(word)
    return found
