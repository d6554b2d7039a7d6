"""All rules of linking, in the order in which they apply: the one place where it can be seen and changed."""

from mkdocs_explainer.linking.rule import Rule
from mkdocs_explainer.linking.rules import neighbours, places, spelling, texts

RULES: tuple[Rule, ...] = (
    # How else a name is written
    spelling.DOTS,
    spelling.ACCENTS,
    spelling.INNER_APOSTROPHE,
    spelling.CLOSED,
    spelling.HYPHEN_CASE,
    spelling.MODEL_HYPHEN,
    spelling.MIDDLE_INITIAL,
    spelling.LEGAL_FORM,
    spelling.LEADING_ARTICLE,
    spelling.BRITISH_AMERICAN,
    spelling.DEPARTMENT,
    spelling.STATE_NAME,
    spelling.STATE_ADJECTIVE,
    spelling.STATE_ABBREVIATION,
    spelling.SHORT_GIVEN_NAME,
    spelling.INITIALS,
    spelling.TITLE_CASE,
    spelling.ABBREVIATED_WORD,
    spelling.SMALL_REST,
    spelling.EPONYM,
    spelling.TOWN_ARTICLE,
    spelling.ISLANDS,
    spelling.TOWN_BY_RIVER,
    spelling.SENTENCE_HEAD,
    spelling.PLURAL,
    spelling.INFLECTION,
    spelling.SHORT_NAME,
    spelling.COMMA,
    spelling.KIND_IN_BRACKETS,
    spelling.TEAM_BY_PLACE,
    # Where a name begins and ends
    places.INSIDE_WORD,
    places.SIGN_BESIDE,
    places.SINGLE_LETTER_SLASH,
    places.ADDRESS,
    # What speaks against one place by itself
    places.CROWDED_NAME,
    places.NOT_IN,
    places.NOT_AUTO,
    places.REGION_AFTER_TOWN,
    places.COMMON_WORD,
    places.LANGUAGE,
    places.CAPITALS_ALONE,
    places.DATELINE,
    places.TEAM_OR_PLACE,
    places.LONGER_STATE,
    places.HYPHEN_COMPOUND,
    # Which neighbours make a name a part of a longer one
    neighbours.JOINED_NAME,
    neighbours.HEAD_BEFORE_OF,
    neighbours.BEFORE_HEAD,
    neighbours.BEFORE_CAPITAL,
    neighbours.AFTER_HEAD,
    neighbours.AFTER_NAME_OF,
    neighbours.AFTER_THING,
    neighbours.AFTER_RANK,
    neighbours.AFTER_PERSONS_TITLE,
    neighbours.AFTER_DIRECTION,
    neighbours.AFTER_CAPITAL,
    # What the text as a whole says
    texts.FAMILY_NAMES,
    texts.FAMILY_NAME_BEFORE,
    texts.TITLED_NAME,
    texts.GIVEN_NAME,
    texts.EXPLAINED_ACRONYM,
    texts.STRANGERS_PLACE,
    texts.PERSON_LIKE_STATE,
    texts.TOWN_ELSEWHERE,
    # What decides between several entities
    texts.NAME_IN_USE,
    texts.VERY_NAME,
    texts.NAMED_OTHERWISE,
    texts.RELATIONS,
    texts.AFTER_PREPOSITION,
    texts.PLAIN_NOUN,
    texts.WORDS_OF_NAME,
    # Afterwards
    texts.BARE_KIND,
)
"""In order; a rule that somebody adds comes after those of its kind."""

RULE_NAMES = frozenset(rule.name for rule in RULES)
