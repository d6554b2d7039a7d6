"""Telling a passage from what stood beside it: edges, twins, places, by themselves and at their limits."""

import pytest

from mkdocs_explainer.anchoring.neighbours import is_in_place, is_neighbour, is_twin, torn_apart
from mkdocs_explainer.model.spans import Span

TEXT = "It rained all day. South won the last race by a length. All went home early."


def place(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


SOUTH = place("South won the last race by a length.")


@pytest.mark.parametrize(
    ("prefix", "suffix", "is_it"),
    [
        ("It rained all day. ", " South won the last race", True),  # what followed stands in its place
        ("It rained all day. ", " “South won the last ra", True),  # marks at its edges do not count
        ("It rained all day. ", "… — South won the last race… –", True),
        ("It rained all day. ", ") South won the last race)", True),
        ("last race by a length. ", " All went home", True),  # what preceded stands in its place
        ("race by a length. (", "", True),
        ("It rained all day. ", " All went home early.", False),
        ("", "", False),
        ("by a len", "", True),  # eight characters are enough
        ("y a len", "", False),
        ("", "South won", True),
        ("", "South w", False),
        ("", " West won the last race", False),
    ],
)
def test_what_stood_beside_the_passage(prefix: str, suffix: str, is_it: object) -> None:
    assert is_neighbour(TEXT, SOUTH, prefix, "North won by two lengths.", suffix) is is_it


def test_words_that_the_passage_has_itself_are_no_sign() -> None:
    exact = "South won the last race, and South won the first one."
    assert not is_neighbour(TEXT, SOUTH, "", exact, " South won the last race")
    assert not is_neighbour(TEXT, SOUTH, "South won the last race. ", exact, "")


def test_the_same_words_beside_the_place_are_where_they_were() -> None:
    text = "South won the last race. South won the last race. East lost."
    first, second = Span(0, 24), Span(25, 49)
    for exact in ("North won the last race.", "West won it."):
        assert not is_neighbour(text, first, "", exact, " South won the last race.")
        assert is_neighbour(text, second, "", exact, " South won the last race.")
        assert not is_neighbour(text, second, "South won the last race. ", exact, "")
        assert is_neighbour(text, first, "South won the last race. ", exact, "")


def test_words_in_the_middle_of_a_long_place_are_no_edge() -> None:
    text = f"{'a b c d ' * 20}South won the last race {'e f g h ' * 20}end"
    whole = Span(0, len(text))
    assert not is_neighbour(text, whole, "", "x", "South won the last race")
    assert not is_neighbour(text, whole, "South won the last race", "x", "")
    assert is_neighbour(text, whole, "", "x", "a b c d a b c d")
    assert is_neighbour(text, whole, "e f g h end", "x", "")


def test_an_equal_line_that_stayed() -> None:
    line = "Visitors leave the bridge at night."
    text = f"Notes. {line} Thank you."
    there = place(line, text)
    assert is_twin(text, there, "Notes. ", line, f" {line[:20]}")
    assert is_twin(text, there, f"{line[-20:]} ", line, " Thank you.")
    assert not is_twin(text, there, "Notes. ", line, " Thank you.")
    doubled = f"Notes. {line} {line} Thank you."
    first = place(line, doubled)
    assert not is_twin(doubled, first, "Notes. ", line, f" {line[:20]}")
    second = Span(first.end + 1, first.end + 1 + len(line))
    assert not is_twin(doubled, second, f"{line[-20:]} ", line, " Thank you.")


def test_short_edges_make_no_twin() -> None:
    line = "Visitors leave the bridge at night."
    text = f"Notes. {line} Thank you."
    there = place(line, text)
    assert is_twin(text, there, "", line, line[:8])
    assert not is_twin(text, there, "", line, line[:7])
    assert is_twin(text, there, line[-8:], line, "")
    assert not is_twin(text, there, line[-7:], line, "")


@pytest.mark.parametrize(
    ("prefix", "suffix", "is_it"),
    [
        ("It rained all day. ", " All went home early.", True),
        ("It rained all day. ", "", True),
        ("", " All went home early.", True),
        ("It rained all day. ", " Nobody stayed there.", False),
        ("Nobody saw the sun. ", " All went home early.", False),
        ("It rained all days. ", " All went home early.", True),
        ("", "", False),
    ],
)
def test_a_passage_in_its_place(prefix: str, suffix: str, is_it: object) -> None:
    assert is_in_place(TEXT, SOUTH, prefix, suffix) is is_it


def test_prefix_and_suffix_in_two_places() -> None:
    text = "an old car. a new car stood. a car fell."
    spans = [Span(7, 10), Span(18, 21), Span(31, 34)]
    assert [text[slice(*span)] for span in spans] == ["car"] * 3
    assert torn_apart(text, spans, "an old ", " stood") == spans[:2]
    assert torn_apart(text, spans, "an old", "stood.") == spans[:2]
    for prefix, suffix in (
        ("an old ", ""),
        ("", " stood"),
        ("an old ", " burnt"),
        ("the red ", " stood"),
        ("a new ", " stood"),
    ):
        assert torn_apart(text, spans, prefix, suffix) == []
