"""What notes and senses say that words mean in all of a text."""

import pytest

from mkdocs_explainer.linking.linker import Linker
from mkdocs_explainer.linking.meanings import Meaning
from mkdocs_explainer.model.corpus import NOT_AN_ENTITY, Entity
from mkdocs_explainer.model.mentions import Reason, Via
from mkdocs_explainer.model.spans import Span

ANN = Entity("ann", "Ann Thornbury", "person")
DAN = Entity("dan", "Dan Thornbury", "person")
TOWN = Entity("town", "Merrow", "place")
CLUB = Entity("club", "Merrow Rovers", "organization", ("Merrow",))  # type: ignore[arg-type]
SHIP = Entity("ship", "Merrow Spirit", "concept", ("Merrow",))  # type: ignore[arg-type]
LINKER = Linker([ANN, DAN, CLUB, SHIP])


def linked(text: str, *meanings: Meaning, linker: Linker = LINKER) -> list[tuple[str, str, Via]]:
    found = linker.link(text, meanings=meanings)
    return [(text[one.start : one.end], one.entity, one.via) for one in found.mentions]


def test_words_mean_the_entity_wherever_they_stand_by_themselves() -> None:
    text = "“Merrow” won. The Merrow Tribune says that Merrow Spirit sank; MERROW’S fans, Merrowfield, merrow."
    assert linked(text, Meaning("Merrow", "club")) == [
        ("Merrow", "club", Via.PIN),
        ("Merrow Spirit", "ship", Via.NAME),
        ("MERROW", "club", Via.PIN),
    ]


def test_where_the_words_are_a_part_of_a_longer_name_they_stay_so_and_mean_it_elsewhere() -> None:
    text = "Merrow Spirit sank. Merrow won."
    assert [(words, id) for words, id, _ in linked(text, Meaning("Merrow", "club"))] == [
        ("Merrow Spirit", "ship"),
        ("Merrow", "club"),
    ]


def test_words_that_no_rule_knows_may_be_told() -> None:
    text = "The Lady spoke.\nThe  Lady\nleft; the lady stayed; a Ladybird flew."
    assert [words for words, _, _ in linked(text, Meaning("The Lady", "ann"))] == ["The Lady", "The  Lady"]


def test_none_takes_the_links_away() -> None:
    linker = Linker([TOWN])
    found = linker.link("Merrow is Merrow.", meanings=[Meaning("Merrow", NOT_AN_ENTITY)])
    assert not found.mentions
    assert [(one.start, one.reason) for one in found.refused] == [(0, Reason.PINNED), (10, Reason.PINNED)]


def test_a_pin_at_one_passage_goes_before() -> None:
    found = LINKER.link("Merrow, Merrow", pins=[(Span(0, 6), "ship")], meanings=[Meaning("Merrow", "club")])
    assert [one.entity for one in found.mentions] == ["ship", "club"]


def test_longer_words_go_before_shorter_ones() -> None:
    text = "Old Merrow and Merrow"
    assert [(words, id) for words, id, _ in linked(text, Meaning("Merrow", "club"), Meaning("Old Merrow", "ship"))] == [
        ("Old Merrow", "ship"),
        ("Merrow", "club"),
    ]


@pytest.mark.parametrize("meaning", [Meaning("", "club"), Meaning("Merrow", "nobody"), Meaning("\u00ad", "club")])
def test_what_says_nothing_changes_nothing(meaning: Meaning) -> None:
    assert LINKER.link("Merrow", meanings=[meaning]) == LINKER.link("Merrow")


def test_a_sense_decides_between_several_entities() -> None:
    text = "Merrow won. Merrow Tribune."
    assert linked(text, Meaning("Merrow", "club", is_sense=True)) == [("Merrow", "club", Via.SENSE)]


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("Ann Thornbury left.", Meaning("Ann Thornbury", "dan", is_sense=True)),  # a name of one alone
        ("Merrow won.", Meaning("Merrow", "ann", is_sense=True)),  # none of those that it may be
        ("The Merrow Tribune", Meaning("Merrow", "club", is_sense=True)),  # refused for another reason
        ("Merrow won.", Meaning("Merrow", NOT_AN_ENTITY, is_sense=True)),
    ],
)
def test_a_sense_decides_nothing_else(text: str, meaning: Meaning) -> None:
    assert LINKER.link(text, meanings=[meaning]) == LINKER.link(text)


def test_words_within_longer_words_are_told_by_the_longer_ones_wherever_these_stand() -> None:
    for text in ("Merrow Bay Club", "Old Merrow Bay Club and Bay", "Bay, Merrow Bay Club"):
        found = linked(text, Meaning("Bay", "ann"), Meaning("Merrow Bay Club", "ship"), Meaning("Merrow Bay", "dan"))
        at = text.index("Merrow")
        expected = [(one, "ann", Via.PIN) for one in text[:at].split(",") if one == "Bay"]
        expected += [("Merrow Bay Club", "ship", Via.PIN)]
        expected += [("Bay", "ann", Via.PIN)] if text.endswith(" Bay") else []
        assert found == expected


def test_words_that_stand_in_a_longer_name_first_are_told_where_they_stand_later() -> None:
    text = "Merrow Spirit, the Merrow Tribune, Merrow, Merrow Spirit and MERROW"
    assert [id for words, id, _ in linked(text, Meaning("Merrow", "club")) if words.upper() == "MERROW"] == ["club"] * 2


def test_one_of_several_senses_is_told_and_the_others_stay_open() -> None:
    linker = Linker([CLUB, SHIP, Entity("a", "Zed One", "place", ("Zed",)), Entity("b", "Zed Two", "place", ("Zed",))])  # type: ignore[arg-type]
    found = linker.link("Zed saw Merrow. Merrow saw Zed.", meanings=[Meaning("Merrow", "ship", is_sense=True)])
    assert [one.start for one in found.mentions] == [8, 16]
    assert [(one.start, one.reason) for one in found.refused] == [(0, Reason.AMBIGUOUS), (27, Reason.AMBIGUOUS)]
