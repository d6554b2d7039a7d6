"""What a rule of linking is. All rules that there are stand in one ordered list, `linking.ordered_rules`."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal, NamedTuple

from mkdocs_explainer.linking.candidates import Candidate
from mkdocs_explainer.linking.finders.finder import Finder
from mkdocs_explainer.linking.languages.language import Language
from mkdocs_explainer.linking.lexicon import DERIVED, Form, Lexicon, Sense
from mkdocs_explainer.linking.reading import Choice, Reading
from mkdocs_explainer.model.corpus import AliasKind, EntityType
from mkdocs_explainer.model.mentions import Reason, Via

Strength = Literal["strict", "heads", "off"]
"""How much hides a name of a type as a part of a longer one: any neighbour with a capital; only one that says what kind
of thing the longer name is (`Kursk Tribune`); nothing."""


MakeFinder = Callable[[Mapping[str, Form]], Finder[Form]]
"""Makes a finder of keys and what each of them stands for."""


def concerns_all(_lexicon: Lexicon, _words: str, _senses: Sequence[Sense]) -> bool:
    """Return that a rule may say something about any words."""
    return True


def concerns_no_heads(_lexicon: Lexicon, _words: str, _senses: Sequence[Sense]) -> bool:
    """Return that a rule says nothing more about words because they open a sentence."""
    return False


class Trait(StrEnum):
    """What a name must have for a rule of spelling to change anything; asked for once for each name."""

    SPACE = "space"
    HYPHEN = "hyphen"
    STOP = "stop"
    """A full stop."""
    MARKS = "marks"
    """A letter beyond ASCII."""
    ACRONYM = "acronym"
    """Two capitals, or a capital with a full stop, at the start."""
    SMALL_START = "small-start"
    """A small first letter, and a capital later."""
    SHORT_END = "short-end"
    """A comma, or a bracket at the end."""
    ARTICLE = "article"
    """A first letter `t`."""
    APOSTROPHE = "apostrophe"
    ABBREVIATED = "abbreviated"
    """A beginning that the language of the texts abbreviates (`Language.abbreviations`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule by its name, with the reason why it is there."""

    name: str
    """By which it is switched off; also the name of its fixture."""
    what: str
    """What it does, in one sentence."""
    why: str
    """What goes wrong without it."""
    is_on: bool = True
    """Without being asked for."""


class Name(NamedTuple):
    """A name or alias whose other spellings are looked for."""

    text: str
    """Evened out as `fold_name` does it."""
    type: EntityType
    kind: AliasKind
    is_main: bool
    """It is the entity's name, not an alias."""
    language: Language
    """Of the texts."""
    inflect: Callable[[str], Iterable[str]] | None = None
    """Gives its other cases, if it is in the language of the texts."""
    is_own: bool = True
    """It does not say that it is in another language than the texts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpellingRule(Rule):
    """How else a name is written. Applied when a glossary is compiled."""

    spell: Callable[[Name], Iterable[str]]
    needs: frozenset[Trait] = frozenset()
    types: frozenset[EntityType] = frozenset()
    """Empty: all."""
    langs: frozenset[str] = frozenset()
    """Languages of the texts in which it is true, of names that say no other one. Empty: all."""
    is_of_main_name: bool = False
    """It changes the entity's name alone, no alias."""
    is_of_language: bool = False
    """It depends on the language: a name that says another one than the texts' is left alone."""
    via: Via = Via.SPELLING
    kind: AliasKind | None = None
    """What its spellings are, if not what the name is."""
    tier: int = DERIVED


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundaryRule(Rule):
    """What beside a name makes it a piece of something else, without a space."""

    is_part: Callable[[str, int, int, Language], bool]
    """Arguments: the folded text, start and end of the name, the language of the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateRule(Rule):
    """What speaks against one place by itself."""

    concerns: Callable[[Lexicon, str, Sequence[Sense]], bool] = concerns_all
    """Whether the rule may say anything about words, as they are written, in whatever text; asked once for each."""
    concerns_heads: Callable[[Lexicon, str, Sequence[Sense]], bool] = concerns_no_heads
    """The same about other words, where they open a sentence alone."""
    signs: str = ""
    """It is asked only where one of them stands right beside the words; empty: everywhere."""
    behind: Callable[[Language], Collection[str]] | None = None
    """Words of a language: it is asked only where what follows begins as one of them does; `None`: everywhere."""
    judge: Callable[[Reading, Candidate, Sequence[Sense]], Sequence[Sense] | Reason]
    """Returns the senses that are left, or why none is. It is asked about words that it concerns alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NeighbourRule(Rule):
    """Which neighbour makes a name a part of a longer one; asked only where a neighbour might."""

    is_part: Callable[[Reading, Candidate, Sequence[Sense]], bool]
    side: Literal["before", "after", "both"]
    """Where that neighbour stands."""
    beside: Literal["any", "capital", "large", "small", "word"] = "any"
    """It is asked only beside a plain word with a capital, or only beside others: `of`, `&`, particles, articles,
    initials, words with an apostrophe; or only behind a word of the language's pack that says what has the name.
    `large`: beside all that may have a capital."""
    is_head: bool = False
    """The neighbour says what the longer name is: the rule holds for types whose strength is `heads` too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRule(Rule):
    """What the text as a whole says about its names; the rules read it one after the other."""

    read: Callable[[Reading], None]
    is_last: bool = False
    """It is asked after one of several entities has been chosen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceRule(Rule):
    """What decides between several entities that bear a name."""

    choose: Callable[[Reading, Choice, Sequence[Sense], Counter[str]], Sequence[Sense]]
    """Returns fewer senses, or those that it was given when it cannot tell. The counter says how often the text names
    each entity by words that mean no other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a publisher may choose."""

    off: frozenset[str] = frozenset()
    """Names of rules to do without."""
    on: frozenset[str] = frozenset()
    """Names of rules to have that are off by themselves."""
    longer_name: dict[str, Strength] = field(default_factory=dict)
    """By type of entity; default: `strict`."""
    add: tuple[Rule, ...] = ()
    """Rules of one's own; each comes after the package's rules of its kind."""
    finder: MakeFinder | None = None
    """Default: Aho and Corasick's automaton."""


DEFAULTS = Options()
"""All rules that are on by themselves, and no others."""
