"""All rules of linking, in the order in which they apply: the one place where it can be seen and changed."""

from mkdocs_explainer.linking import acronyms, boundaries, judging, namesakes, neighbours, senses, spelling, surnames
from mkdocs_explainer.linking.lexicon import SHORTENED
from mkdocs_explainer.linking.rule import (
    BoundaryRule,
    CandidateRule,
    EvidenceRule,
    NeighbourRule,
    Rule,
    SpellingRule,
    TextRule,
    Trait,
)
from mkdocs_explainer.model.corpus import ENTITY_TYPES, EntityType
from mkdocs_explainer.model.mentions import Via

_ENGLISH = frozenset(["en"])
_PERSON: frozenset[EntityType] = frozenset(["person"])
_NO_PERSON: frozenset[EntityType] = frozenset(ENTITY_TYPES) - {"person"}

RULES: tuple[Rule, ...] = (
    # How else a name is written
    SpellingRule(
        name="dots",
        what="`U.N.` is also written `UN` and `U.N`, and back, also at the start of a longer name.",
        why="Houses differ in the full stops of acronyms, and nobody should have to list both.",
        spell=lambda name: spelling.dotted_variants(name.text),
        needs=frozenset([Trait.ACRONYM]),
    ),
    SpellingRule(
        name="accents",
        what="A name is also written without the marks on its Latin letters.",
        why="News agencies leave them out.",
        spell=lambda name: spelling.plain_variants(name.text),
        needs=frozenset([Trait.MARKS]),
    ),
    SpellingRule(
        name="hyphen-case",
        what="A person's name is also written with the other case after its hyphens (`Kim Jong-Un`).",
        why="Houses differ in it.",
        spell=lambda name: spelling.hyphen_variants(name.text),
        needs=frozenset([Trait.HYPHEN]),
        types=_PERSON,
    ),
    SpellingRule(
        name="model-hyphen",
        what="A model's designation is also written without its hyphen (`F16`).",
        why="Headlines leave it out.",
        spell=lambda name: spelling.compact_variants(name.text),
        needs=frozenset([Trait.HYPHEN]),
        types=_NO_PERSON,
    ),
    SpellingRule(
        name="middle-initial",
        what="A person's name is also written without the initials in its middle.",
        why="Texts give them once, or never.",
        spell=lambda name: spelling.initial_variants(name.text),
        needs=frozenset([Trait.SPACE, Trait.STOP]),
        types=_PERSON,
    ),
    SpellingRule(
        name="legal-form",
        what="A company's name is also written without `Ltd`, `GmbH` and the like.",
        why="News leaves them out.",
        spell=lambda name: spelling.company_variants(name.text),
        needs=frozenset([Trait.SPACE]),
        types=frozenset(["organization"]),
    ),
    SpellingRule(
        name="leading-article",
        what="A name of three words or more is also written without its leading `The`.",
        why="After an adjective or a genitive it has none.",
        spell=lambda name: spelling.article_variants(name.text),
        needs=frozenset([Trait.SPACE, Trait.ARTICLE]),
        types=_NO_PERSON,
        langs=_ENGLISH,
    ),
    SpellingRule(
        name="british-american",
        what="`Centre`, `Labour`, `Defence` and `-isation` are also written in the American way, and back.",
        why="Each house writes institutions in its own spelling.",
        spell=lambda name: spelling.regional_variants(name.text),
        needs=frozenset([Trait.SPACE]),
        types=_NO_PERSON,
        langs=_ENGLISH,
    ),
    SpellingRule(
        name="department",
        what="`Ministry of Trade` is also `Trade Ministry`; the same for departments.",
        why="Both are in use in one text.",
        spell=lambda name: spelling.department_variants(name.text),
        needs=frozenset([Trait.SPACE]),
        types=_NO_PERSON,
        langs=_ENGLISH,
    ),
    SpellingRule(
        name="title-case",
        what="A name with small words is also written with a capital on each.",
        why="Headings and other houses do so.",
        spell=lambda name: spelling.titled_variants(name.text, name.language.function_words),
        needs=frozenset([Trait.SPACE]),
        types=_NO_PERSON,
        langs=_ENGLISH,
    ),
    SpellingRule(
        name="sentence-head",
        what="A name with a small first letter has a capital at the head of a sentence (`Al-Qamar`).",
        why="Its own capitals are asked for, and there they are others.",
        spell=lambda name: spelling.headed_variants(name.text),
        needs=frozenset([Trait.SMALL_START]),
    ),
    SpellingRule(
        name="plural",
        what="What can be counted has a plural (`ICBMs`, `fighter jets`, `prisoners of war`, `Examplians`).",
        why="Nobody lists plurals; a blind `-s` would make `news` of `new`.",
        spell=lambda name: spelling.plurals(name.text, name.type, name.language, is_demonym=name.kind == "demonym"),
        is_of_language=True,
    ),
    SpellingRule(
        name="inflection",
        what="In Russian, Ukrainian, Polish and German a name is found in its other cases.",
        why="A name in the nominative is the exception there.",
        spell=lambda name: name.inflect(name.text) if name.inflect else (),
    ),
    SpellingRule(
        name="short-name",
        what="A name is known by what stands before its comma or its bracket, if nothing else has that name.",
        why="`Springfield, Exampleland` is never written so in a text about Springfield.",
        spell=lambda name: spelling.short_variants(name.text) if name.is_main else (),
        needs=frozenset([Trait.SHORT_END]),
        via=Via.SHORT,
        tier=SHORTENED,
    ),
    # Where a name begins and ends
    BoundaryRule(
        name="inside-word",
        what="Letters beside a name make it a part of a longer word, as its script has words.",
        why="`Alba` is not in `Albatross`, nor `インド` in `インドネシア`; but `ZORCO` is in `加入ZORCO的`.",
        is_part=boundaries.is_inside_word,
    ),
    BoundaryRule(
        name="sign-beside",
        what="Some signs belong to a name: `AT&T`, `O'Brien`, `C++`, `צה״ק`; clitics and suffixes do not.",
        why="The name of somebody else would be linked in the middle of a word.",
        is_part=boundaries.is_bound_by_sign,
    ),
    BoundaryRule(
        name="single-letter-slash",
        what="Beside a slash and a single letter or figure a name is none: `F/A-18`, `N/A`.",
        why="The slash belongs to the designation.",
        is_part=boundaries.is_in_slashes,
    ),
    BoundaryRule(
        name="address",
        what="A step of a web or mail address, or of a path to a file, is no name.",
        why="A link inside an address breaks it, and says nothing.",
        is_part=boundaries.is_in_address,
    ),
    # What speaks against one place by itself
    CandidateRule(
        name="crowded-name",
        what="A name of more than 64 entities is not linked.",
        why="No text decides between so many.",
        judge=judging.not_crowded,
    ),
    CandidateRule(
        name="not-in",
        what="Inside a phrase of an entity's `not_in` the entity is not meant.",
        why="The entry says so.",
        judge=judging.not_in_phrase,
    ),
    CandidateRule(
        name="not-auto",
        what="An alias with `auto: false` is not linked by itself.",
        why="The entry says so.",
        judge=judging.not_by_hand,
    ),
    CandidateRule(
        name="common-word",
        what="A name that is written like a function word of the language is none at the head of a sentence, in a"
        " heading, or in capitals among capitals.",
        why="`US`, `WHO` and `IT` are words, too.",
        judge=judging.not_common,
    ),
    CandidateRule(
        name="capitals-alone",
        what="Three capitals in running text are no heading's spelling of a name.",
        why="`MAR` is an acronym of something else than `Mar`.",
        judge=judging.not_a_shout,
    ),
    CandidateRule(
        name="hyphen-compound",
        what="A hyphen and a capital make a name a part of another one (`Alba-Roe`).",
        why="It is another family, town or company.",
        judge=neighbours.not_in_compound,
    ),
    # Which neighbours make a name a part of a longer one
    NeighbourRule(
        name="joined-name",
        what="`&`, a particle or an initial joins a name to a capitalised word (`Alba & Sons`, `Alba de Rio`).",
        why="It is the name of something else.",
        is_part=neighbours.is_joined,
        is_head=True,
    ),
    NeighbourRule(
        name="head-before-of",
        what="A name that is a head stands before `of` and a capital (`University of …`).",
        why="It is another university than the one whose alias it is.",
        is_part=neighbours.is_head_of,
        is_head=True,
    ),
    NeighbourRule(
        name="before-head",
        what="The head of a longer name follows (`Alba Tribune`).",
        why="The paper is not the town.",
        is_part=neighbours.is_before_head,
        is_head=True,
    ),
    NeighbourRule(
        name="before-capital",
        what="A capitalised word follows that is no title, weekday or known name.",
        why="`Alba Thornbury` is a person.",
        is_part=neighbours.is_before_capital,
    ),
    NeighbourRule(
        name="after-head",
        what="A head and `of` stand before the name (`University of Alba`).",
        why="The university is not the town.",
        is_part=neighbours.follows_head,
        is_head=True,
    ),
    NeighbourRule(
        name="after-direction",
        what="`New`, `North`, `Fort` and the like stand before the name.",
        why="They make another place of it.",
        is_part=neighbours.follows_direction,
        is_head=True,
    ),
    NeighbourRule(
        name="after-capital",
        what="A capitalised word stands before the name that is no title, weekday or known name.",
        why="`Ann Alba` is a person.",
        is_part=neighbours.follows_capital,
    ),
    # What the text as a whole says
    TextRule(
        name="family-names",
        what="After the full name the family name alone means the same person, as do its initial and more given names.",
        why="A text gives the full name once.",
        read=surnames.read_surnames,
    ),
    TextRule(
        name="explained-acronym",
        what="An acronym that the text explains in brackets means what it explains.",
        why="The text says so itself.",
        read=acronyms.read_defined,
    ),
    TextRule(
        name="expected-acronym",
        what="The initials of a name of three words or more are expected after it.",
        why="Not every text explains them.",
        read=acronyms.read_initials,
    ),
    TextRule(
        name="strangers-place",
        what="A place is not linked where a stranger of the text bears its name, and the text never has the place.",
        why="After `Ann Springfield`, `Springfield said` is hers.",
        read=namesakes.refuse_strangers,
    ),
    # What decides between several entities
    EvidenceRule(
        name="name-in-use",
        what="A name in use goes before a former one or a metonym.",
        why="Those are rarer.",
        choose=senses.in_use,
    ),
    EvidenceRule(
        name="very-name",
        what="The only entity whose very name it is goes before others' aliases.",
        why="Nobody would have listed the alias of another entity otherwise.",
        choose=senses.of_that_name,
    ),
    EvidenceRule(
        name="named-otherwise",
        what="The entity that the text also names by words that mean no other is meant.",
        why="A text speaks of the same things.",
        choose=senses.named_otherwise,
    ),
    EvidenceRule(
        name="relations",
        what="The entity of whose `relations` the text names most is meant.",
        why="What belongs together is named together.",
        choose=senses.related,
    ),
    EvidenceRule(
        name="after-preposition",
        what="After *in*, *near* and the like, the only place is meant.",
        why="One is not in a team.",
        choose=senses.after_preposition,
    ),
    EvidenceRule(
        name="plain-noun",
        what="An adjective means the entity whose name is the plain noun.",
        why="`Examplian` is rather of Examplia than of the Examplian Empire.",
        choose=senses.of_plain_noun,
    ),
    EvidenceRule(
        name="words-of-name",
        what="The only entity whose name has the words in it is meant.",
        why="`Exampleland` is rather the Republic of Exampleland than the Ex dynasty.",
        choose=senses.with_the_words,
    ),
    # Afterwards
    TextRule(
        name="bare-kind",
        what="An alias that only says what somebody or something is (`President`) is linked where the text says who.",
        why="Elsewhere it may be any president.",
        read=namesakes.refuse_bare_kinds,
        is_last=True,
    ),
)
"""In order; a rule that somebody adds comes after those of its kind."""
