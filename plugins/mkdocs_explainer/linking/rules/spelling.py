"""Rules about how else a name is written; they are applied when a glossary is compiled."""

from itertools import chain

from mkdocs_explainer.linking import initials, marks, person_spelling, spelling, states, teams
from mkdocs_explainer.linking.lexicon import SHORTENED
from mkdocs_explainer.linking.plurals import plurals
from mkdocs_explainer.linking.rule import SpellingRule, Trait
from mkdocs_explainer.model.corpus import ENTITY_TYPES, ORGANIZED, EntityType
from mkdocs_explainer.model.mentions import Via

_ENGLISH = frozenset(["en"])
_PERSON: frozenset[EntityType] = frozenset(["person"])
_BODIES: frozenset[EntityType] = ORGANIZED | frozenset(["group"])
_PLACE: frozenset[EntityType] = frozenset(["place"])
_NO_PERSON: frozenset[EntityType] = frozenset(ENTITY_TYPES) - {"person"}

DOTS = SpellingRule(
    name="dots",
    what="`U.N.` is also written `UN` and `U.N`, and back, also at the start of a longer name.",
    why="Houses differ in the full stops of acronyms, and nobody should have to list both.",
    spell=lambda name: initials.dotted_variants(name.text),
    needs=frozenset([Trait.ACRONYM]),
)
ACCENTS = SpellingRule(
    name="accents",
    what="A name is also written without the marks on its Latin letters.",
    why="News agencies leave them out.",
    spell=lambda name: marks.plain_variants(name.text),
    needs=frozenset([Trait.MARKS]),
)
INNER_APOSTROPHE = SpellingRule(
    name="inner-apostrophe",
    what="A name of one word is also written without the apostrophe or ʻokina in it.",
    why="Agencies leave out signs that stand for a sound of another language.",
    spell=lambda name: marks.apostrophe_variants(name.text),
    needs=frozenset([Trait.APOSTROPHE]),
    types=_NO_PERSON,
)
CLOSED = SpellingRule(
    name="closed",
    what="A name of Chinese, Japanese or Korean letters is also written without its spaces (`山田花子`) and dots.",
    why="Entries part a person's family and given name, and texts do not; Korean may part the words of any name.",
    spell=lambda name: spelling.closed_variants(name.text),
    needs=frozenset([Trait.MARKS]),
)
HYPHEN_CASE = SpellingRule(
    name="hyphen-case",
    what="A person's name has the other case after its hyphens, too (`Kim Jong-Un`), or none (`Kim Jongun`).",
    why="Houses differ in it.",
    spell=lambda name: person_spelling.hyphen_variants(name.text),
    needs=frozenset([Trait.HYPHEN]),
    types=_PERSON,
)
MODEL_HYPHEN = SpellingRule(
    name="model-hyphen",
    what="A model's designation is also written without its hyphen (`F16`).",
    why="Headlines leave it out.",
    spell=lambda name: spelling.compact_variants(name.text),
    needs=frozenset([Trait.HYPHEN]),
    types=_NO_PERSON,
)
MIDDLE_INITIAL = SpellingRule(
    name="middle-initial",
    what="A person's name is also written without the initials in its middle.",
    why="Texts give them once, or never.",
    spell=lambda name: initials.initial_variants(name.text),
    needs=frozenset([Trait.SPACE, Trait.STOP]),
    types=_PERSON,
)
MONARCH = SpellingRule(
    name="monarch",
    what="A monarch or pope is also called without the number or the title (`King Ex` or `Ex II` for King Ex II), if"
    " nothing else has that name.",
    why="Texts give both once.",
    spell=lambda name: person_spelling.monarch_variants(name.text, name.language.titles_of_given_names),
    needs=frozenset([Trait.SPACE]),
    types=_PERSON,
    is_of_language=True,
    via=Via.SHORT,
    tier=SHORTENED,
)
LEGAL_FORM = SpellingRule(
    name="legal-form",
    what="A company's name is also written without `Ltd`, `GmbH` and the like, and with `集团` or `グループ`.",
    why="News leaves them out, or puts them behind the name in one word.",
    spell=lambda name: spelling.company_variants(name.text),
    types=ORGANIZED,
)
LEADING_ARTICLE = SpellingRule(
    name="leading-article",
    what="A name of three words or more, or an acronym, is also written without its leading `The`.",
    why="After an adjective or a genitive it has none.",
    spell=lambda name: spelling.article_variants(name.text),
    needs=frozenset([Trait.SPACE, Trait.ARTICLE]),
    types=_NO_PERSON,
    langs=_ENGLISH,
)
SMALL_ARTICLE = SpellingRule(
    name="small-article",
    what="`The` before one word has a small letter within a sentence (`the Exward`), but in the titles of works.",
    why="Most papers write it so, of towns and of each other.",
    spell=lambda name: spelling.small_article_variants(name.text),
    needs=frozenset([Trait.SPACE, Trait.ARTICLE]),
    types=ORGANIZED | frozenset(["group", "place"]),
    langs=_ENGLISH,
)
BRITISH_AMERICAN = SpellingRule(
    name="british-american",
    what="`Centre`, `Labour`, `Defence` and `-isation` are also written in the American way, and back.",
    why="Each house writes institutions in its own spelling.",
    spell=lambda name: spelling.regional_variants(name.text),
    needs=frozenset([Trait.SPACE]),
    types=_NO_PERSON,
    langs=_ENGLISH,
)
DEPARTMENT = SpellingRule(
    name="department",
    what="`Ministry of Trade` is also `Trade Ministry`; the same for departments.",
    why="Both are in use in one text.",
    spell=lambda name: spelling.department_variants(name.text),
    needs=frozenset([Trait.SPACE]),
    types=_NO_PERSON,
    langs=_ENGLISH,
)
STATE_NAME = SpellingRule(
    name="state-name",
    what="A state is known by the name that the language of the text has for it (`Inde` for India).",
    why="Nobody should have to list the states of the world in every language.",
    spell=lambda name: states.state_names(name.text, name.language.code),
    types=_PLACE,
    is_of_main_name=True,
)
STATE_ADJECTIVE = SpellingRule(
    name="state-adjective",
    what="A state is meant by its adjective and its people (`Turkish`, `Jordanians`).",
    why="News says where somebody is from more often than it names the state.",
    spell=lambda name: states.adjectives(name.text),
    types=_PLACE,
    langs=_ENGLISH,
    kind="demonym",
    is_on=False,
)
STATE_ABBREVIATION = SpellingRule(
    name="state-abbreviation",
    what="A part of a state is abbreviated after a town and a comma (`Irvine, Calif.`).",
    why="That is how papers write it, and postal codes.",
    spell=lambda name: name.language.regions.get(name.text, ()),
    types=_PLACE,
    is_of_language=True,
    via=Via.REGION,
)
SHORT_GIVEN_NAME = SpellingRule(
    name="short-given-name",
    what="A person is known by the short form of the given name (`Bob` for Robert).",
    why="Entries have the full name, and papers the name that is used.",
    spell=lambda name: person_spelling.short_name_variants(name.text, name.language.short_names),
    needs=frozenset([Trait.SPACE]),
    types=_PERSON,
    is_of_language=True,
)
INITIALS = SpellingRule(
    name="initials",
    what="The initials of a name of three words or more mean it, if nothing else has them for a name.",
    why="Acronyms are listed rarely, and texts do not always explain them.",
    spell=lambda name: initials.initial_letters(name.text, name.language.function_words),
    needs=frozenset([Trait.SPACE]),
    types=_NO_PERSON - _PLACE,
    tier=SHORTENED,
    is_of_main_name=True,
)
TITLE_CASE = SpellingRule(
    name="title-case",
    what="A name with small words is also written with a capital on each.",
    why="Headings and other houses do so.",
    spell=lambda name: spelling.titled_variants(name.text, name.language.function_words),
    needs=frozenset([Trait.SPACE]),
    types=_NO_PERSON,
    langs=_ENGLISH,
)
SMALL_REST = SpellingRule(
    name="small-rest",
    what="Three words or more also have small letters after the first ones (`Exland grain deal`, `Office fluvial`).",
    why="News has capitals for the names in a name alone; Romance papers keep few in those of institutions.",
    spell=lambda name: spelling.small_rests(name.text, name.language.code, is_organized=name.type in _BODIES),
    needs=frozenset([Trait.SPACE]),
    types=_BODIES | frozenset(["agreement", "concept", "event", "law", "office", "weapon"]),
    langs=frozenset(["ca", "en", "es", "fr", "gl", "it", "oc", "pt", "ro"]),
)
EPONYM = SpellingRule(
    name="eponym",
    what="What is called after somebody is so with the genitive and without (`Exman's disease`).",
    why="Houses differ in it, and so do the sciences.",
    spell=lambda name: spelling.eponym_variants(name.text),
    needs=frozenset([Trait.SPACE]),
    types=frozenset(["concept"]),
    langs=_ENGLISH,
)
TOWN_ARTICLE = SpellingRule(
    name="town-article",
    what="A place's article is also written as within a sentence, and in one word with a preposition (`du Exville`).",
    why="French, Italian, Catalan, Occitan and Galician contract it, and the name itself is found nowhere then.",
    spell=lambda name: spelling.contracted_variants(name.text, name.language.contractions, name.language.of_words),
    types=_PLACE,
    langs=frozenset(["ca", "fr", "gl", "it", "oc"]),
    is_of_language=True,
)
ISLANDS = SpellingRule(
    name="islands",
    what="A group of islands is also called by the plural (`the Exlands`), if nothing else has that name.",
    why="Nobody says `Islands` each time.",
    spell=lambda name: spelling.island_variants(name.text),
    needs=frozenset([Trait.SPACE]),
    types=_PLACE,
    langs=_ENGLISH,
    via=Via.SHORT,
    tier=SHORTENED,
)
TOWN_BY_RIVER = SpellingRule(
    name="town-by-river",
    what="A town is known by what stands before its river (`Exburg upon Ex`), if nothing else has that name.",
    why="The river tells it from others in an atlas, not in a text.",
    spell=lambda name: spelling.river_variants(name.text),
    types=_PLACE,
    via=Via.SHORT,
    tier=SHORTENED,
)
SENTENCE_HEAD = SpellingRule(
    name="sentence-head",
    what="A name with a small first letter has a capital at the head of a sentence (`Al-Qamar`).",
    why="Its own capitals are asked for, and there they are others.",
    spell=lambda name: chain.from_iterable(
        map(spelling.headed_variants, (name.text, *(name.inflect(name.text) if name.inflect else ())))
    ),
    needs=frozenset([Trait.SMALL_START]),
)
PLURAL = SpellingRule(
    name="plural",
    what="What can be counted has a plural (`ICBMs`, `fighter jets`, `prisoners of war`, `Examplians`).",
    why="Nobody lists plurals; a blind `-s` would make `news` of `new`.",
    spell=lambda name: plurals(name.text, name.type, name.language, is_demonym=name.kind == "demonym"),
    is_of_language=True,
)
INFLECTION = SpellingRule(
    name="inflection",
    what="In languages with cases, and where first letters change, a name is found in its other forms.",
    why="A name in the nominative is the exception there.",
    spell=lambda name: name.inflect(name.text) if name.inflect else (),
)
SHORT_NAME = SpellingRule(
    name="short-name",
    what="A name is known by what stands before its comma or its bracket, if nothing else has that name.",
    why="`Springfield, Exampleland` is never written so in a text about Springfield.",
    spell=lambda name: spelling.short_variants(name.text),
    needs=frozenset([Trait.SHORT_END]),
    via=Via.SHORT,
    tier=SHORTENED,
    is_of_main_name=True,
)
COMMA = SpellingRule(
    name="comma",
    what="A place is also written without the comma before what it lies in (`Springfield E.L.`).",
    why="Headlines and addresses leave it out.",
    spell=lambda name: spelling.comma_variants(name.text),
    needs=frozenset([Trait.SPACE, Trait.SHORT_END]),
    types=_PLACE,
)
KIND_IN_BRACKETS = SpellingRule(
    name="kind-in-brackets",
    what="What a name has in brackets is also written after it with a capital (`Example Magazine`).",
    why="`Example (magazine)` is never written so in a text.",
    spell=lambda name: spelling.kind_variants(name.text),
    needs=frozenset([Trait.SPACE, Trait.SHORT_END]),
    types=_NO_PERSON - _PLACE,
    langs=_ENGLISH,
    is_of_main_name=True,
)
ABBREVIATED_WORD = SpellingRule(
    name="abbreviated-word",
    what="A first word such as `Saint` or `Fort` is also abbreviated, and written out (`St. Exville`).",
    why="Houses differ in it.",
    spell=lambda name: spelling.abbreviated_variants(name.text, name.language.abbreviations),
    needs=frozenset([Trait.ABBREVIATED]),
    is_of_language=True,
)
TEAM_BY_PLACE = SpellingRule(
    name="team-by-place",
    what="The team of a state is also called by its place alone (`Exampleland national football team`).",
    why="Reports of matches do so; `team-or-place` says where.",
    spell=lambda name: teams.place_names(name.text),
    needs=frozenset([Trait.SPACE]),
    types=ORGANIZED,
    langs=_ENGLISH,
    via=Via.SHORT,
    tier=SHORTENED,
    is_of_main_name=True,
)
