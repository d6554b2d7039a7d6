"""Which words become mentions: each case a text in which the words in [brackets] are linked, and no others."""

import re
from collections.abc import Iterable

import pytest

from mkdocs_explainer.linking.linker import Linker
from mkdocs_explainer.model.corpus import Alias, Entity
from mkdocs_explainer.model.facts import Relation
from mkdocs_explainer.model.mentions import Reason, Via

WITNESS = Entity("witness", "Zyx Tower", "place")
"""Stands alone at the end of each text, so that no case passes for a linker that finds nothing."""
WORLD = (
    WITNESS,
    Entity("alba", "Albania Minor", "place", (Alias("Alba"), Alias("Alban"), Alias("A.M."))),
    Entity("port", "Portville", "place"),
    Entity("ann", "Ann Thornbury", "person"),
    Entity("bea", "Bea Thornbury", "person"),
    Entity("cyril", "Cyril Q. Okafor", "person"),
    Entity("holm", "Holm", "person", (Alias("Holm"),)),
    Entity("ewo", "European Widget Office", "organization"),
    Entity("acme", "Acme", "organization", (), ("Acme Award",)),
    Entity("us", "Union of States", "place", (Alias("US"),)),
    Entity("kim", "Kim Sun-ho", "person"),
    Entity("smith", "Jo Alba-Smith", "person", (Alias("Alba-Smith", kind="surname"),)),
    Entity("hidden", "the widget", "concept", (Alias("widget accord", auto=False),)),
)
LINKER = Linker(WORLD)


def check(text: str, linker: Linker = LINKER) -> None:
    text = f"{text}\n\n[{WITNESS.name}]"
    plain = re.sub(r"[\[\]]", "", text)
    expected = re.findall(r"\[(.*?)\]", text)
    assert [plain[m.start : m.end] for m in linker.mentions(plain)] == expected


def reasons(text: str, linker: Linker = LINKER) -> list[Reason]:
    return [refusal.reason for refusal in linker.link(text).refused]


@pytest.mark.parametrize(
    "text",
    [
        "in [Alba], near [Portville].",
        "from [Alba]'s coast and [Alba]’s hills",
        "an Albanian; Albatross; Portvillen",
        "[ALBA] (Agency) - The mayor of [Portville] spoke.",
        "see www.alba.example, https://a.example/Alba, Alba.com and info@Alba",
        "N/A, Alba/2 but [Alba]/[Portville]",
    ],
)
def test_whole_words(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        "the University of Alba, Alba University and the Alba Tribune",
        "Air Alba, First Alba, New Alba and St. Alba",
        "the Bank of Alba; the Gulf of Portville",
        "Alba & Sons, Sons & Alba",
        "Alba de Rio",
        "the Portville Widget Museum",
        "President Ex of [Alba], the government of [Alba]",
        "[Alba] President Ex, [Alba] Tuesday, in [Alba] Mr. Ex",
        "Yesterday [Alba] voted. But [Alba] lost. In [Alba] it rained.",
        "[Alban] Jane Roe, [Alban] Prime Minister Roe, Alban Airways",
        "a London-based [Alba] group, Roe's [Portville] house",
    ],
)
def test_longer_names(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        "[Alba]-backed, pro-[Alba], Anti-[Alba], [Alba]-Based",
        "Alba-Roe, Roe-Alba, Alba-2, Alba-upon-Sea, al-Alba",
        "[Alba]-[Portville] talks; [Alba]—the coast; [Alba] - the coast",
    ],
)
def test_compounds(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        "[Thornbury] spoke before [Ann Thornbury]. Then [Thornbury] left; Mr. [Thornbury] too.",
        "[Ann Thornbury] met [Bea Thornbury]. Thornbury left.",
        "[Ann Thornbury] met [Bea Thornbury]. [Ann Thornbury] spoke. [Thornbury] left.",
        "[Ann Thornbury] met Zoe Thornbury. Thornbury left.",
        "[Ann Thornbury] at the Thornbury Foundation and Thornbury Hall",
        "THORNBURY WINS. Then Thornbury spoke.",
        "[THORNBURY] WINS VOTE. [Ann Thornbury] won. [Thornbury] smiled.",
        "[Cyril Okafor], later [C. Okafor] and [Cyril James Okafor]. [Okafor] won.",
        "[Kim Sun-ho] came. [Kim] went. Sun-ho stayed.",
        "Jo met [Alba-Smith]. [Jo Alba-Smith] came. [Alba-Smith] went.",
        "a Thornburys house, [Ann Thornbury], Thornburys",
        "Zoe Holm came. Holm went.",
    ],
)
def test_family_names(text: str) -> None:
    check(text)


def test_a_name_that_grows_does_not_reach_into_another() -> None:
    mae = Entity("mae", "Mae", "event")
    linker = Linker([WITNESS, Entity("gala", "Gala Ann", "event"), Entity("ann", "Ann Thornbury", "person"), mae])
    check("at [Gala Ann] Mae Thornbury", linker)


@pytest.mark.parametrize(
    "text",
    [
        "the [European Widget Office] ([EWO]) and the [EWO]",
        "[EWO]; the [European Widget Office]; then the [EWO]",
        "the Organisation for Trade in Alba (OTA)",
    ],
)
def test_acronyms(text: str) -> None:
    check(text)


def test_not_in_and_not_auto() -> None:
    check("[Acme] won the Acme Award.")
    check("a widget accord; [the widget] works")
    assert reasons("the Acme Award") == [Reason.NOT_IN]
    assert reasons("a widget accord") == [Reason.NOT_AUTO]


def test_capitals() -> None:
    check("[US] voters told us")
    check("WHAT US VOTERS WANT")
    assert reasons("WHAT US VOTERS WANT") == [Reason.COMMON_WORD]


def test_title_case() -> None:
    check("Voters Leave [Portville] After Warnings\n\nThe Voters Portville lost were many.")
    check("Voters Leave the Portville Tribune After Warnings")
    assert reasons("The Voters Portville lost were many.") == [Reason.LONGER_NAME]


def test_an_office_stands_before_a_name() -> None:
    linker = Linker([WITNESS, Entity("office", "Trade Secretary", "office")])
    check("[Trade Secretary] Roe spoke", linker)


def test_the_longest_name_takes_the_place_even_if_refused() -> None:
    linker = Linker([WITNESS, Entity("a", "Alba", "place"), Entity("b", "Alba Major", "place")])
    check("the Bank of Alba Major", linker)


def test_a_longer_name_that_starts_later_wins() -> None:
    linker = Linker([WITNESS, Entity("a", "red widget", "concept"), Entity("b", "widget drone lamp", "concept")])
    check("a red [widget drone lamp]", linker)


def ambiguous(*entities: Entity) -> Linker:
    return Linker(entities)


@pytest.mark.parametrize(
    ("entities", "text", "chosen"),
    [
        ((Entity("a", "A One", "place", (Alias("Zed"),)), Entity("b", "B One", "place", (Alias("Zed"),))), "Zed", ""),
        ((Entity("a", "Zed", "place"), Entity("b", "B One", "place", (Alias("Zed"),))), "Zed", "a"),
        (
            (Entity("a", "A One", "place", (Alias("Zed"),)), Entity("b", "B One", "place", (Alias("Zed"),))),
            "B One and Zed",
            "b",
        ),
        (
            (
                Entity("a", "A One", "place", (Alias("Zed"),)),
                Entity("b", "B One", "place", (Alias("Zed", kind="metonym"),)),
            ),
            "B One and Zed",
            "a",
        ),
        (
            (
                Entity("a", "A One", "place", (Alias("Zed"),), relations=(Relation("in", "c"),)),
                Entity("b", "B One", "place", (Alias("Zed"),)),
                Entity("c", "Cee", "place"),
            ),
            "Cee and Zed",
            "a",
        ),
        (
            (Entity("a", "A One", "place", (Alias("Zed"),)), Entity("b", "B One", "event", (Alias("Zed"),))),
            "ships in the Zed",
            "a",
        ),
        (
            (Entity("a", "Republic of Zed", "place", (Alias("Zed"),)), Entity("b", "B One", "place", (Alias("Zed"),))),
            "Zed",
            "a",
        ),
    ],
)
def test_ambiguous_names(entities: Iterable[Entity], text: str, chosen: str) -> None:
    result = ambiguous(*entities).link(text)
    assert [m.entity for m in result.mentions if text[m.start : m.end] == "Zed"] == ([chosen] if chosen else [])
    assert [refusal.entities for refusal in result.refused] == ([] if chosen else [("a", "b")])


def test_a_name_in_capitals_is_first_the_entity_of_that_name() -> None:
    linker = Linker([Entity("a", "Zedd", "place"), Entity("b", "B One", "organization", (Alias("Zedd"),))])
    assert [mention.entity for mention in linker.mentions("ZEDD, Monday: it rained.")] == ["a"]


KINDS = Linker(
    (
        WITNESS,
        Entity("roe", "Jane Roe", "person", (Alias("President"),)),
        Entity(
            "board",
            "Portville Widget Commission",
            "organization",
            (Alias("Commission"),),
            relations=(Relation("in", "widget"),),
        ),
        Entity("university", "University of Lower Alba", "organization", (Alias("University"),)),
        Entity("state", "Upper Alba", "place", (Alias("State"),)),
        Entity("speaker", "Speaker of Portville", "office", (Alias("Speaker"),)),
        Entity("port", "Portville", "place"),
        Entity("council", "Council", "organization"),
        Entity("widget", "Widgetburg", "place"),
    )
)


@pytest.mark.parametrize(
    "text",
    [
        "The President, the Commission, the University and the State agreed.",
        "[Jane Roe] spoke. The [President] laughed.",
        "In [Portville] the [Commission] met; the President did not.",
        "In [Widgetburg] the [Commission] met.",
        "The [Speaker] rose. The [Council] sat.",
        "the [University of Lower Alba], the University of Elsewhere; the [University] closed",
        "the [University of Lower Alba], the University of the North",
    ],
)
def test_aliases_that_only_say_what_somebody_is(text: str) -> None:
    check(text, KINDS)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Portville wrote. Later Portville said so. Portville laughed.",
        "Ann Portville wrote in Portville's paper, Portville said.",
        "Ann Portville wrote. Later Portville said so. She lives in [Portville].",
        "Ann Portville left. Later [Portville] grew.",
        "Ann Portville wrote. Later Portville grew.",
        "[Portville] said so. Then Ann Portville wrote.",
        "New Portville is far. [Portville] said so.",
        "Mr Portville Roe came. Later Portville grew.",
        "Portville Roe came. Later [Portville] grew.",
        "Then Portville Roe, 51, came. Later Portville grew.",
        "Then Portville Roe said so. Later Portville grew.",
        "Then a 51-year-old Ann Portville came. Later Portville grew.",
    ],
)
def test_a_place_that_is_a_strangers_name_in_this_text(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("Ann Thornbury", Via.NAME),
        ("Alba", Via.ALIAS),
        ("Alban", Via.ALIAS),
        ("A.M", Via.SPELLING),
        ("Cyril Okafor", Via.SPELLING),
        ("Cyril Paul Okafor", Via.FULLER),
    ],
)
def test_a_mention_says_why(text: str, via: Via) -> None:
    assert [mention.via for mention in LINKER.mentions(text)] == [via]


def test_why_a_strangers_name_stays_plain() -> None:
    assert reasons("Ann Thornbury met Zoe Thornbury. We left.") == [Reason.NAMESAKE]
    assert reasons("Zoe Thornbury left.") == []
