"""Words that are almost a name of an entity."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_explainer.model.corpus import Entity
from mkdocs_explainer.suggesting.kin import Kin, distance

KIN = Kin(
    [
        Entity("ann-ex", "Ann Exley", "person", ["Annie Exley"]),
        Entity("bo-ex", "Bo Exley", "person"),
        Entity("ewo", "Example Widget Office", "organization"),
        Entity("zelkov", "Volomir Zelkovski", "person"),
        Entity("x-19", "Hawk-19", "weapon"),
        Entity("boats", "boats", "concept"),
    ]
)


@pytest.mark.parametrize(
    ("words", "how", "entities"),
    [
        ("Exley", "surname", ("ann-ex", "bo-ex")),
        ("Zelkovski", "surname", ("zelkov",)),
        ("EWO", "initials", ("ewo",)),
        ("E.W.O.", "initials", ("ewo",)),
        ("Volomyr Zelkovsky", "spelling", ("zelkov",)),
        ("Exampel Widget Office", "spelling", ("ewo",)),
        ("Exämple Widget-Office", "spelling", ("ewo",)),
    ],
)
def test_kin(words: str, how: str, entities: tuple[str, ...]) -> None:
    found = KIN.find([words])[words]
    assert (found.how, found.entities) == (how, entities)


@pytest.mark.parametrize("words", ["Hawk-18", "Cxample Widget Office", "boat", "Exa", "Example Widget Offices"])
def test_strangers(words: str) -> None:
    assert KIN.find([words]) == {}


def test_names_whatever_their_capitals() -> None:
    assert KIN.named("EXAMPLE WIDGET OFFICE") == ("ewo",)
    assert KIN.named("Widget") == ()


LETTERS = st.text("abc", max_size=7)


@given(LETTERS, LETTERS, LETTERS)
def test_distance(one: str, other: str, third: str) -> None:
    assert distance(one, other) == distance(other, one)
    assert (distance(one, other) == 0) == (one == other)
    assert abs(len(one) - len(other)) <= distance(one, other) <= max(len(one), len(other))
    assert distance(one + third, other + third) <= distance(one, other)


@given(st.permutations("abcdefghn").map("".join), st.integers(1, 8), st.sampled_from("xzu"))
def test_one_other_letter_is_found(name: str, at: int, letter: str) -> None:
    words = name[:at] + letter + name[at + 1 :]
    kin = Kin([Entity("e", name, "concept")])
    assert kin.find([words])[words].entities == ("e",)
