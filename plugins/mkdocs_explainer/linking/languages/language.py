"""What one language needs for linking, as data.

Every field is empty unless a pack fills it: a language without a pack gets nothing from another one. Words are in lower
case unless a field says otherwise.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from mkdocs_explainer.linking.words import PARTICLES

NameOrder = Literal["", "given-first", "family-first"]
_NONE: frozenset[str] = frozenset()


def words(text: str) -> frozenset[str]:
    """Return the words of a list that is written as a text."""
    return frozenset(text.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class TitledNames:
    """How a language that writes family and given name in one word goes on to call somebody."""

    letter: str
    """Pattern of the letters that such names have."""
    titles: str
    """Pattern of what stands right behind the family name."""
    before: str = ""
    """Small words of a letter that may stand right before it, without a space."""
    lengths: Mapping[int, tuple[int, ...]]
    """By letters of the full name: letters that its family name may have."""
    double: frozenset[str] = _NONE
    """Family names of two letters, where those of one are the rule."""
    others: frozenset[str] = _NONE
    """Family names that are another word before a title."""

    def has_title_at(self, text: str, offset: int) -> bool:
        """Return whether what stands behind a family name stands there."""
        return re.compile(self.titles).match(text, offset) is not None

    def lengths_of(self, full: str) -> tuple[int, ...]:
        """Return how many of the first letters may be the family name; nothing for a name of another kind."""
        if full[:2] in self.double:
            return (2,) if len(full) > 2 else ()
        lengths = self.lengths.get(len(full), ())
        if not lengths or not re.fullmatch(f"{self.letter}+", full):
            return ()
        return tuple(count for count in lengths if full[:count] not in self.others)


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language pack; by its code it can be looked up what was made of it."""

    code: str
    """BCP 47, without region and script."""
    name_order: NameOrder = ""
    """Of a person's name that is written in this language; empty: not known."""
    two_family_names: bool = False
    """People have two, of which the first one is used alone (`Ann Bea Ex Roe`: *Ex*)."""
    noun_capitals: bool = False
    """Every noun has a capital, so that a neighbour's capital tells nothing."""

    function_words: frozenset[str] = _NONE
    """Capitalised only at the start of a sentence or in a heading: such a neighbour belongs to no name, and a name that
    is written like one (`US`, `WHO`, `IT`) is none in a line of capitals."""
    common_endings: tuple[str, ...] = ()
    """Ends of words that are no names at the head of a sentence; empty: no word there is taken for a part of a name."""
    adverb_ending: str = ""
    """The one of them that adverbs have and given names hardly."""
    names_like_adverbs: frozenset[str] = _NONE
    """The given names that have it."""
    opening_endings: tuple[str, ...] = ()
    """Ends of adverbs and verbs that a sentence may begin with, right before a family name (`Finalement Ex …`); given
    names may have them, too."""
    cases: bool = False
    """Names have cases: the noun that opens a sentence before another one than the first is no given name (`Жена
    Иванова`)."""
    plural_verb_endings: tuple[str, ...] = ()
    """Ends of verbs whose subject is no single person (`Vecinos de Ex protestan`)."""
    compound_titles: bool = False
    """Titles are written together with what they are of (`Verkehrsminister`)."""
    is_given_name: Callable[[str], bool | None] | None = None
    """Whether a dictionary has a word as a given name; `None`: it does not have the word."""
    is_noun: Callable[[str], bool] | None = None
    """Whether a dictionary has a word as a common noun, in any case."""
    calendar: frozenset[str] = _NONE
    """Months and weekdays, where they have a capital and may stand right after a name (`Moscow Tuesday`)."""
    date_words: frozenset[str] = _NONE
    """Before a word of `calendar`: it is a date (`last March`)."""
    speaking: frozenset[str] = _NONE
    """Before an adjective of a state: it is the language (`speaks French`)."""
    into_language: frozenset[str] = _NONE
    """The same, where no noun follows (`in French.`)."""
    titles: frozenset[str] = _NONE
    """Stand before a person's name and are no part of it."""
    roles: frozenset[str] = _NONE
    """Those of `titles` that companies, towns and states have, too (`host`)."""
    title_endings: tuple[str, ...] = ()
    """Ends of occupations, which are titles, too (`Beekeeper Ex`); no given name has them."""
    titled_names: TitledNames | None = None
    """Where titles stand behind a name (`森川氏`)."""
    lower_ranks: frozenset[str] = _NONE
    """Before an office they make a lower one of it (`Deputy …`)."""
    titles_of_women: frozenset[str] = _NONE
    titles_of_men: frozenset[str] = _NONE
    """Those of `titles` that say who has them: `Lady Ex` is not `Lord Ex`."""
    titles_of_given_names: frozenset[str] = _NONE
    """Those before a given name, and no family name (`Pope Ex`), as long as nobody says otherwise."""
    kin: frozenset[str] = _NONE
    """Behind a possessive they say that a person's name follows (`her son Ex`)."""
    people: frozenset[str] = _NONE
    """Words for a person that no state or town is called by."""
    calling: frozenset[str] = _NONE
    """Between such a word and a name: it is the person's (`a girl called Ex`)."""
    possessives: frozenset[str] = _NONE
    """Those of persons; things have no kin (*its sister*)."""
    title_parts: frozenset[str] = _NONE
    """Those of `titles` that are one only before another one (`Prime Minister`, but *Merrow Prime members*)."""
    groups: frozenset[str] = _NONE
    """Peoples, faiths and parties: who belongs to them, behind a place or before a person (`Ohio Republicans`)."""
    nationalities: frozenset[str] = _NONE
    """Adjectives of peoples, besides those that CLDR's names of languages and states tell."""
    directions: frozenset[str] = _NONE
    """Capitalised and directly before a name they make another one (`North`, `New`)."""
    heads: frozenset[str] = _NONE
    """A name before one of them, which has a capital, is part of a longer name (`Chicago Tribune`)."""
    head_stems: tuple[str, ...] = ()
    """Beginnings of such words in a language without capitals that has cases or particles (`უნივერსიტეტ`)."""
    joined_heads: re.Pattern[str] | None = None
    """The same in a language without spaces, right behind the name (`北京大学`)."""
    joined_heads_before: tuple[str, ...] = ()
    """Heads in such a language that stand right before the name (`ธนาคารกรุงเทพ`)."""
    joined_directions: Mapping[str, str] = field(default_factory=dict)
    """Directions in such a language right before the name (`北アイルランド`), each with the letters behind which it is
    a part of another word (`关` of `关东`)."""
    directions_after: frozenset[str] = _NONE
    """Behind a place these, with a capital, make another one of it (`Corée du Sud`)."""
    university_words: frozenset[str] = _NONE
    """Behind a part of a state (`regions`) these make its university's short name (`Ohio State`)."""
    of_heads: frozenset[str] = _NONE
    """Before one of `of_words` these make a longer name with what follows (`Bank of …`)."""
    heads_before: tuple[str, ...] = ()
    """Ends of nouns with a capital, or in a script without them, that make a longer name with a place right behind
    them (`Universität …`, `Landgericht …`)."""
    joined_article: str = ""
    """A letter that is the article, written together with the noun; it may stand between a head and a name
    (`נהר הירדן`)."""
    same_heads: frozenset[str] = _NONE
    """Before one of `of_words` and a place these mean the place itself (`City of …`)."""
    part_heads: frozenset[str] = _NONE
    """Those of `same_heads` that mean a part of it behind another word (`Old City of …`)."""
    deeds: frozenset[str] = _NONE
    """Those of `of_heads` that are family names, too: after a given name they are (`Linda Battle of …`)."""
    after_places: frozenset[str] = _NONE
    """Behind a place these have a capital and are no part of its name (`Queensland Police`, `Exville Covid cases`)."""
    part_words: frozenset[str] = _NONE
    """Before a place these mean a part of it (`Western Canada`), but for `places_of_parts`."""
    places_of_parts: frozenset[str] = _NONE
    """Names that look so, and are places of their own (`Northern Ireland`)."""
    of_words: frozenset[str] = _NONE
    """`of`, with its forms that hold an article."""
    articles: frozenset[str] = _NONE
    """May stand between a word of `of_words` and a name."""
    compound_rests: frozenset[str] = _NONE
    """After a name and a hyphen in a heading, where they have a capital too (`Moscow-Backed`)."""
    compound_starts: frozenset[str] = _NONE
    """Before a hyphen and a name, whatever their capitals (`Anti-UN`)."""
    compound_articles: frozenset[str] = _NONE
    """Before a name, a hyphen and a noun with a capital: the name stays one (`der Brask-Vertrag`)."""
    adjective_of_place: re.Pattern[str] | None = None
    """An article and an adjective of a place, which has a capital and belongs to no name (`het Franse Ex`)."""
    combining_forms: frozenset[str] = _NONE
    """Before a hyphen and an adjective, which stays one (`Franco-German`)."""
    place_prepositions: frozenset[str] = _NONE
    """What follows is more likely a place than people or a government."""
    settings: frozenset[str] = _NONE
    """Small words that say where or when, and begin no clause with a subject (`At Ex …`)."""
    place_kinds: frozenset[str] = _NONE
    """Alone they do not say which (`the State`)."""
    subjects: frozenset[str] = _NONE
    """Behind a name at the head of a sentence that is a verb, too: it is the verb (`May we`)."""
    determiners: frozenset[str] = _NONE
    """In small letters behind a name at the head of a sentence: it is a verb, and this begins its object (`Reading
    the …`)."""
    adjectives: frozenset[str] = _NONE
    """Common ones that are family names, too."""
    nouns: frozenset[str] = _NONE
    """Common ones that stand before other nouns, and are names of towns and families, too."""
    interjections: frozenset[str] = _NONE
    """Those that are family names, too; a comma or `!` follows."""
    mass_nouns: frozenset[str] = _NONE
    """Nouns that need no article and are given names, too."""
    of_families: frozenset[str] = _NONE
    """Small words behind a family's name: what all of that name are or have."""
    townsfolk: frozenset[str] = _NONE
    """Small words behind a town's name that are the town's."""
    of_companies: frozenset[str] = _NONE
    """Small words behind a company's name that are the company's."""
    past_verbs: frozenset[str] = _NONE
    """Irregular ones that somebody does: behind such a family name."""
    participles: frozenset[str] = _NONE
    """Irregular ones of what something is done to: before who did it, or where."""
    of_participles: frozenset[str] = _NONE
    """Prepositions behind them."""
    auxiliaries: frozenset[str] = _NONE
    """Verbs that are function words: behind a noun."""
    named_things: frozenset[str] = _NONE
    """In small letters right before a name: a thing that is named after somebody or some place (`the submarine …`)."""
    rivers: frozenset[str] = _NONE
    """What is a river's, in small letters right behind its name (`the Ex delta`)."""
    landscapes: frozenset[str] = _NONE
    """The same of any landscape, `rivers` among them."""
    named_works: frozenset[str] = _NONE
    """The same before a name in quotation marks; they have other meanings elsewhere."""
    names_of_old: frozenset[str] = _NONE
    """Given names of saints and rulers, in small letters, whom texts call after a place (`Catherine of …`)."""
    speech_verbs: frozenset[str] = _NONE
    """After a name: more likely a person's than a place's, if the text has given somebody that name."""
    person_words: frozenset[str] = _NONE
    """After a name, or its comma: it is a person's (`who`)."""

    years: frozenset[str] = _NONE
    """After a figure behind a name: it is a person's age (`51 ans`)."""

    elisions: frozenset[str] = _NONE
    """Words that lose their last vowel before a name: what stands before the apostrophe (`l'`, `dell'`)."""
    clitics: frozenset[str] = _NONE
    """What may follow a name and an apostrophe without being a part of it (`'s`)."""
    apostrophe_suffixes: bool = False
    """An apostrophe parts any suffix from a name (`Ankara'da`)."""
    prefixes: tuple[str, ...] = ()
    """Small words that are written together with the name that follows (`ב`, `و`)."""
    doubled_letter: str = ""
    """A first letter of names that is written twice behind one of `prefixes` (`בווינה`)."""
    is_prefix: Callable[[str, str], bool] | None = None
    """Whether letters that stand before a name without a space are a small word, not a part of a longer one. Arguments:
    the letters, and the name."""
    is_suffix: Callable[[str, str], bool] | None = None
    """Whether letters that follow a name without a space are small words, not a part of a longer one. Arguments: the
    name, and the rest of the word."""

    contractions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By the article that a town's name begins with: what is written for it within a sentence, alone and in one word
    with a preposition (`le`: `du`, `au`)."""
    short_names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By given name, with its capital: what friends and papers make of it (`Robert`: `Bob`)."""
    abbreviations: tuple[tuple[str, ...], ...] = ()
    """First words of names that are abbreviated, each row one word in all its forms (`Saint`, `St.`, `St`)."""
    regions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By name of a part of a state: how it is written after a town and a comma (`California`: `Calif.`)."""
    states_of_regions: Mapping[str, str] = field(default_factory=dict)
    """By name or abbreviation of a part of a state that means nothing else after a town and a comma: the state's code
    (ISO 3166)."""
    plurals: Callable[[str], Iterator[str]] | None = None
    """Yields the plural of a thing that can be counted; nothing where that might be another word."""

    is_plural: Callable[[str], bool] | None = None
    """Whether a word in small letters looks like the plural of a noun."""

    def __hash__(self) -> int:
        return hash(self.code)

    def is_between_names(self, lower: str) -> bool:
        """Return whether a word may have a capital beside a name without being a part of it."""
        return lower in self.calendar or lower in self.titles or lower in self.function_words

    def is_head_before(self, lower: str) -> bool:
        """Return whether a word makes a longer name with what follows: it ends in one of `heads_before`
        (`Landgericht`), or in a script without capitals is one, maybe behind small words (`בנמל`)."""
        if not lower.endswith(self.heads_before):
            return False
        if lower[-1].upper() != lower[-1]:
            return True
        return any(
            lower.endswith(head) and (head == lower or lower.removesuffix(head) in self.prefixes)
            for head in self.heads_before
        )

    def is_head_behind(self, lower: str) -> bool:
        """Return whether a word makes a longer name with the one before it (`Tribune`)."""
        return lower in self.heads or lower.startswith(self.head_stems)

    def is_head(self, lower: str) -> bool:
        """Return whether a word says what kind of institution a name is of."""
        return lower in self.heads or lower in self.of_heads


@lru_cache(maxsize=256)
def foreign_particles(language: Language) -> frozenset[str]:
    """Return what joins names (`de`, `van`) and is no word of the language itself; nothing for a language of which no
    words are known, where it may be any word (`do`, `di`)."""
    return PARTICLES - language.function_words - language.of_words if language.function_words else _NONE
