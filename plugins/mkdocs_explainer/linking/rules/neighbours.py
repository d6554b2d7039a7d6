"""Rules about which neighbours make a name a part of a longer one."""

from mkdocs_explainer.linking import directions, following, joining, preceding
from mkdocs_explainer.linking.rule import NeighbourRule

JOINED_NAME = NeighbourRule(
    name="joined-name",
    what="`&`, a particle or an initial joins a name to a capitalised word (`Alba & Sons`, `Alba de Rio`).",
    why="It is the name of something else.",
    side="both",
    beside="small",
    is_part=joining.is_joined,
    is_head=True,
)
HEAD_BEFORE_OF = NeighbourRule(
    name="head-before-of",
    what="A name that is a head stands before `of` and a capital (`University of …`).",
    why="It is another university than the one whose alias it is.",
    side="after",
    beside="small",
    is_part=following.is_head_of,
    is_head=True,
)
BEFORE_HEAD = NeighbourRule(
    name="before-head",
    what="The head of a longer name follows (`Alba Tribune`).",
    why="The paper is not the town.",
    side="after",
    beside="capital",
    is_part=following.is_before_head,
    is_head=True,
)
BEFORE_CAPITAL = NeighbourRule(
    name="before-capital",
    what="A capitalised word follows that is no title, weekday or known name.",
    why="`Alba Thornbury` is a person.",
    side="after",
    is_part=following.is_before_capital,
)
AFTER_HEAD = NeighbourRule(
    name="after-head",
    what="A head and `of` stand before the name (`University of Alba`).",
    why="The university is not the town.",
    side="before",
    beside="small",
    is_part=preceding.follows_head,
    is_head=True,
)
AFTER_NAME_OF = NeighbourRule(
    name="after-name-of",
    what="A given name and `of` stand before a place: in Romance languages any, else a saint's or ruler's"
    " (`Jeanne d'Alba`, `Joan of Alba`).",
    why="Somebody is called so; the text is not about the town.",
    side="before",
    beside="small",
    is_part=preceding.follows_given_name_of,
)
AFTER_THING = NeighbourRule(
    name="after-thing",
    what="A word for a ship, a film or the like stands before a place or person (`the submarine Alba`).",
    why="It is called after the town.",
    side="before",
    beside="word",
    is_part=preceding.follows_thing,
    is_head=True,
)
AFTER_RANK = NeighbourRule(
    name="after-rank",
    what="`Deputy`, `Vice` and the like before an office make another one of it (`Deputy Prime Minister`).",
    why="It is not the prime minister.",
    side="before",
    beside="word",
    is_part=preceding.follows_lower_rank,
    is_head=True,
)
AFTER_PERSONS_TITLE = NeighbourRule(
    name="after-persons-title",
    what="The title of a woman or man stands before a place, or whose kin somebody is (`Queen Alba`, `her son Alba`).",
    why="Somebody is called so.",
    side="before",
    beside="word",
    is_part=preceding.follows_title_of_person,
    is_head=True,
)
AFTER_DIRECTION = NeighbourRule(
    name="after-direction",
    what="`New`, `North`, `Fort` and the like stand before the name.",
    why="They make another place of it.",
    side="before",
    beside="large",
    is_part=directions.follows_direction,
    is_head=True,
)
AFTER_CAPITAL = NeighbourRule(
    name="after-capital",
    what="A capitalised word stands before the name that is no title, weekday or known name.",
    why="`Ann Alba` is a person.",
    side="before",
    beside="large",
    is_part=preceding.follows_capital,
)
