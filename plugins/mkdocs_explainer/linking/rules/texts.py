"""Rules about what the text as a whole says of its names, and which of several entities it means."""

from mkdocs_explainer.linking import acronyms, senses, towns
from mkdocs_explainer.linking.persons import given_names, namesakes, surnames, titled_names
from mkdocs_explainer.linking.rule import EvidenceRule, TextRule

FAMILY_NAMES = TextRule(
    name="family-names",
    what="After the full name the family name alone means the same person, as do its initial and more given names; not"
    " behind a title under which people go with a given name (`Pope Ex`), unless the entry or the text has it.",
    why="A text gives the full name once.",
    read=surnames.read_surnames,
)
FAMILY_NAME_BEFORE = TextRule(
    name="family-name-before",
    what="Before the full name the family name means its only bearer, if the text has no stranger of that name.",
    why="Headlines and first sentences begin with it.",
    read=surnames.read_before,
)
TITLED_NAME = TextRule(
    name="titled-name",
    what="After the full name its first letters before a title mean the same person, in languages that write family and"
    " given name in one word (`森川氏`, `추 의원`).",
    why="How many letters the family name has the text tells by the title.",
    read=titled_names.read_titled,
)
GIVEN_NAME = TextRule(
    name="given-name",
    what="After the full name the given name alone means the same person, if the text names nobody else so.",
    why="Interviews, portraits and reports about families go on with it.",
    read=given_names.read_given_names,
)
EXPLAINED_ACRONYM = TextRule(
    name="explained-acronym",
    what="An acronym that the text explains in brackets means what it explains.",
    why="The text says so itself.",
    read=acronyms.read_defined,
)
STRANGERS_PLACE = TextRule(
    name="strangers-place",
    what="A place is not linked where a stranger of the text bears its name, and the text never has the place.",
    why="After `Ann Springfield`, `Springfield said` is hers.",
    read=namesakes.refuse_strangers,
)


PERSON_LIKE_STATE = TextRule(
    name="person-like-state",
    what="A person whom an alias calls like a state (`Jordan`) is linked by it where the text has the full name, too.",
    why="Elsewhere it is the state.",
    read=namesakes.refuse_named_like_states,
)
TOWN_ELSEWHERE = TextRule(
    name="town-elsewhere",
    what="A town that the text places in another state than the glossary's of that name (`Paris, Texas`) is another; a"
    " name of a person or company before a region is a town's (`in Ford, Kan.`).",
    why="`Paris` alone is the other one, too, in such a text.",
    read=towns.refuse_namesakes,
)


NAME_IN_USE = EvidenceRule(
    name="name-in-use",
    what="A name in use goes before a former one or a metonym.",
    why="Those are rarer.",
    choose=senses.in_use,
)
VERY_NAME = EvidenceRule(
    name="very-name",
    what="The only entity whose very name it is goes before others' aliases.",
    why="Nobody would have listed the alias of another entity otherwise.",
    choose=senses.of_that_name,
)
NAMED_OTHERWISE = EvidenceRule(
    name="named-otherwise",
    what="The entity that the text also names by words that mean no other is meant.",
    why="A text speaks of the same things.",
    choose=senses.named_otherwise,
)
RELATIONS = EvidenceRule(
    name="relations",
    what="The entity of whose `relations` the text names most is meant.",
    why="What belongs together is named together.",
    choose=senses.related,
)
AFTER_PREPOSITION = EvidenceRule(
    name="after-preposition",
    what="After *in*, *near* and the like, the only place is meant.",
    why="One is not in a team.",
    choose=senses.after_preposition,
)
PLAIN_NOUN = EvidenceRule(
    name="plain-noun",
    what="An adjective means the entity whose name is the plain noun.",
    why="`Examplian` is rather of Examplia than of the Examplian Empire.",
    choose=senses.of_plain_noun,
)
WORDS_OF_NAME = EvidenceRule(
    name="words-of-name",
    what="The only entity whose name has the words in it is meant.",
    why="`Exampleland` is rather the Republic of Exampleland than the Ex dynasty.",
    choose=senses.with_the_words,
)


BARE_KIND = TextRule(
    name="bare-kind",
    what="An alias that only says what somebody or something is (`President`) is linked where the text says who; an"
    " acronym (`ACT`) is no such word.",
    why="Elsewhere it may be any president.",
    read=namesakes.refuse_bare_kinds,
    is_last=True,
)
