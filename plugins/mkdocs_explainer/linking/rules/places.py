"""Rules about one place by itself: where a name begins and ends there, and what speaks against it."""

from mkdocs_explainer.linking import addresses, boundaries, compounds, judging, landscapes, states, teams
from mkdocs_explainer.linking.lexicon import MOST_SENSES
from mkdocs_explainer.linking.rule import BoundaryRule, CandidateRule
from mkdocs_explainer.model.mentions import Via

INSIDE_WORD = BoundaryRule(
    name="inside-word",
    what="Letters beside a name make it a part of a longer word, as its script has words.",
    why="`Alba` is not in `Albatross`, nor `インド` in `インドネシア`; but `ZORCO` is in `加入ZORCO的`.",
    is_part=boundaries.is_inside_word,
)
SIGN_BESIDE = BoundaryRule(
    name="sign-beside",
    what="Some signs belong to a name: `AT&T`, `O'Brien`, `C++`, `צה״ק`; clitics and suffixes do not.",
    why="The name of somebody else would be linked in the middle of a word.",
    is_part=boundaries.is_bound_by_sign,
)
SINGLE_LETTER_SLASH = BoundaryRule(
    name="single-letter-slash",
    what="Beside a slash and a single letter or figure a name is none: `F/A-18`, `N/A`.",
    why="The slash belongs to the designation.",
    is_part=boundaries.is_in_slashes,
)
ADDRESS = BoundaryRule(
    name="address",
    what="A step of a web or mail address, or of a path to a file, is no name.",
    why="A link inside an address breaks it, and says nothing.",
    is_part=addresses.is_in_address,
)


CROWDED_NAME = CandidateRule(
    name="crowded-name",
    what="A name of more than 64 entities is not linked.",
    why="No text decides between so many.",
    concerns=lambda _lexicon, _words, senses: len(senses) > MOST_SENSES,
    judge=judging.not_crowded,
)
NOT_IN = CandidateRule(
    name="not-in",
    what="Inside a phrase of an entity's `not_in` the entity is not meant.",
    why="The entry says so.",
    concerns=lambda lexicon, _words, senses: any(lexicon.entities[sense.entity].not_in for sense in senses),
    judge=judging.not_in_phrase,
)
NOT_AUTO = CandidateRule(
    name="not-auto",
    what="An alias with `auto: false` is not linked by itself.",
    why="The entry says so.",
    concerns=lambda _lexicon, _words, senses: not all(sense.auto for sense in senses),
    judge=judging.not_by_hand,
)
REGION_AFTER_TOWN = CandidateRule(
    name="region-after-town",
    what="An abbreviation of a part of a state is one only after a town and a comma.",
    why="`Miss.`, `Me` and `OK` are other words elsewhere.",
    concerns=lambda _lexicon, _words, senses: any(sense.via is Via.REGION for sense in senses),
    judge=judging.after_a_town,
)
COMMON_WORD = CandidateRule(
    name="common-word",
    what="A name that is written like a function word of the language is none at the head of a sentence, in a"
    " heading, or in capitals among capitals; one like a month is none where dates stand, nor one like another word of"
    " the text, or like a thing of every day, before a noun at a sentence's head.",
    why="`US`, `WHO`, `IT`, `March` and `Nice` are words, too.",
    concerns=lambda lexicon, words, _senses: (
        words.lower() in lexicon.language.function_words or words.lower() in lexicon.language.calendar
    ),
    concerns_heads=lambda lexicon, words, _senses: judging.has_capital_alone(lexicon, words),
    judge=judging.not_common,
)
LANGUAGE = CandidateRule(
    name="language",
    what="An adjective of a state is a language where somebody speaks it (`speaks Examplian`, `in Examplian.`).",
    why="The language is not the state, and many speak it elsewhere.",
    concerns=lambda lexicon, words, senses: (
        bool(lexicon.language.speaking)
        and any(judging.may_be_language(sense, words, lexicon.language.code) for sense in senses)
    ),
    judge=judging.not_a_language,
)
CAPITALS_ALONE = CandidateRule(
    name="capitals-alone",
    what="Three capitals in running text are no heading's spelling of a name.",
    why="`MAR` is an acronym of something else than `Mar`.",
    concerns=lambda _lexicon, words, _senses: judging.is_short_shout(words),
    judge=judging.not_a_shout,
)
DATELINE = CandidateRule(
    name="dateline",
    what="A town in capitals before a dispatch (`BRASK (Agency) -`) is no person or institution of that name.",
    why="A team or a person is not where a report comes from.",
    concerns=lambda _lexicon, words, senses: words.isupper() and any(sense.shouted for sense in senses),
    judge=judging.not_in_dateline,
)
TEAM_OR_PLACE = CandidateRule(
    name="team-or-place",
    what="A report with results of its sport means a team of the glossary by its place's name; no other text does.",
    why="Readers of a match report would be led to the country; of all others to the team.",
    concerns=lambda lexicon, words, _senses: words.lower() in lexicon.teams,
    judge=teams.team_or_place,
)
LONGER_STATE = CandidateRule(
    name="longer-state",
    what="A part of a state's longer name is none (`印度` in `印度尼西亚`, `Guinée` in `Guinée équatoriale`); in"
    " scripts without capitals neither a part of a known city's or a language's, nor what shares letters with one"
    " (`京都` in `東京都`).",
    why="It is another name, and no capital of a neighbour tells it.",
    concerns=lambda lexicon, words, _senses: states.is_in_longer_state(words, lexicon.language.code),
    judge=states.not_in_longer_state,
)
LANDSCAPE = CandidateRule(
    name="landscape",
    what="Before a word of the landscape in small letters a company or person is none (`the Exzon rainforest`), nor a"
    " state before that of a river (`the Exer delta`).",
    why="It is the river or region that the company or state is called after.",
    concerns=landscapes.may_be_landscape,
    behind=lambda language: language.landscapes,
    judge=landscapes.not_a_landscape,
)
HYPHEN_COMPOUND = CandidateRule(
    name="hyphen-compound",
    what="A hyphen and a capital make a name a part of another one (`Alba-Roe`).",
    why="It is another family, town or company.",
    signs="-",
    judge=compounds.not_in_compound,
)
