"""What capitals say."""

import pytest

from mkdocs_explainer.suggesting.capitals import read_capitals


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ann's boat, Bob’s car, U.S. law", ["Ann", "boat", "Bob", "car", "U.S", "law"]),
        ("The Exville-based firm", ["The", "Exville", "firm"]),
        ("al-Exi met O'Exley of X&Y at 10 p.m.", ["al-Exi", "met", "O'Exley", "of", "X&Y", "at", "p.m"]),
        ("Ann 's boat", ["Ann", "boat"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    found = read_capitals(text).words
    assert [word.text.rstrip(".") for word in found] == words
    assert all(text[word.start : word.end] == word.text for word in found)


def test_which_word_would_have_a_capital_anyway() -> None:
    text = "He said: “Then Exa came.” Nobody (Some say) knew. Fine."
    first = [word.text for word in read_capitals(text).words if word.is_first]
    assert first == ["He", "Then", "Nobody", "Some", "Fine"]


def test_zones() -> None:
    text = "Big Boats Sail on Deep Seas to Exland\n\nNow EXA WINS BIG PRIZE in town. The EU met."
    zones = {word.text: word.zone for word in read_capitals(text, breaks=[38]).words}
    assert zones["Boats"] == "titled"
    assert zones["WINS"] == "shouted"
    assert zones["EU"] == zones["town"] == "plain"


def test_a_capital_that_its_place_explains() -> None:
    capitals = read_capitals("Boats sank. Exa saw boats. Today Troops came. Then Exa and Major left.")
    common = {word.text for word in capitals.words if word.is_capital and capitals.is_common(word)}
    assert common == {"Boats", "Today", "Then"}
