"""Where a passage went."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_explainer.anchoring.moved import moved
from mkdocs_explainer.model.spans import Span


def place(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


@pytest.mark.parametrize(
    ("old", "words", "new", "found"),
    [
        ("He saw two red cars on Monday.", "red cars", "He saw two blue cars on Monday.", "blue cars"),
        ("He saw two red cars on Monday.", "red cars", "Then he saw two red cars on Monday.", "red cars"),
        ("He saw red cars. They left.", "red cars", "He saw. They left.", None),
        ("He saw red cars.", "He saw red cars.", "He saw some old cars.", "He saw some old cars"),
        ("a b c", "b", "", None),
    ],
)
def test_moved(old: str, words: str, new: str, found: str | None) -> None:
    span = moved(old, place(old, words), new)
    assert (new[slice(*span)] if span else None) == found


WORDS = st.lists(st.sampled_from("one two three four five".split()), min_size=1, max_size=12).map(" ".join)


@given(WORDS, WORDS, st.data())
def test_the_same_text_keeps_its_places_and_any_text_gives_a_place_inside(
    old: str, new: str, data: st.DataObject
) -> None:
    words = old.split()
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first + 1, len(words)))
    start = len(" ".join([*words[:first], ""])) if first else 0
    span = Span(start, start + len(" ".join(words[first:last])))
    assert moved(old, span, old) == span
    found = moved(old, span, new)
    assert found is None or 0 <= found.start < found.end <= len(new)


@pytest.mark.parametrize(
    ("old", "words", "new", "expected"),
    [
        ("one two three four five six", "two", "one 2 3 4 five six", "2"),
        ("one two three four five six", "three", "one 2 3 4 five six", "3"),
        ("one two three four five six", "four", "one 2 3 4 five six", "4"),
        ("one two three four five six", "two three", "one 2 3 4 five six", "2 3"),
        ("one two three four five six", "three four", "one 2 3 4 five six", "3 4"),
        ("one two three four five six", "four five", "one 2 3 4 five six", "4 five"),
        ("one two three four five six", "one two", "one 2 3 4 five six", "one 2"),
        ("one two three four five six", "two three four", "one 2 five six", "2"),
        ("one two three four five six", "three", "one 2 five six", "2"),
        ("one two three four five six", "two", "one five six", None),
        ("one two three four five six", "one", "0 one two three four five six", "one"),
        ("one two three four five six", "six", "one two three four five six 7", "six"),
        ("one two three. Four five six", "three", "one two, “3.” Four five six", "3"),
        (
            "one two three four five six",
            "one two three four five six",
            "one two three four five six",
            "one two three four five six",
        ),
        ("", "", "one", None),
        ("one", "one", "", None),
    ],
)
def test_what_stands_between_the_same_neighbours(old: str, words: str, new: str, expected: str | None) -> None:
    start = old.index(words)
    found = moved(old, Span(start, start + len(words)), new)
    assert (None if found is None else new[slice(*found)]) == expected


@pytest.mark.parametrize(
    ("old", "words", "new", "expected"),
    [
        # the first word, and the last, outside of every row of three equal ones
        ("Rain fell on the old mill", "Rain", "Then rain came and fell on the old mill", "rain"),
        ("They met at the mill yesterday", "yesterday", "They met at the mill, late yesterday evening", "yesterday"),
        ("Rain fell on the old mill", "Rain", "Rain came and fell on the old mill", "Rain"),
        ("They met at the mill yesterday", "yesterday", "They met at the mill, so late yesterday", "yesterday"),
        ("one two three four five six", "one", "1 two three four five six", "1"),
        ("one two three four five six", "six", "one two three four five 6", "6"),
        # signs around the passage stay outside of it, those of its words do not
        ("He saw “red cars” on Monday.", "red cars", "He saw (blue vans!) on Monday.", "blue vans"),
        ("He saw red cars on Monday.", "red cars", "He saw U.S. cars on Monday.", "U.S. cars"),
        # a word that is nothing but signs is not trimmed away
        ("one two three four five six", "three", "one two – four five six", "–"),
        ("one two three four five six", "three", "one two … four five six", "…"),
        ("one two three four five six", "three", "one two ?! four five six", "?!"),
        # words are the same with other capitals and signs
        ("one Two, (three) four five six", "three", "ONE two; three! Four x five six", "three"),
        # part of a longer stretch that was rewritten, word for word and not
        ("a b c d1 d2 d3 e f g", "d2", "a b c D1. D2. D3. e f g", "D2"),
        ("a b c d1 d2 d3 e f g", "d1", "a b c x1 x2 x3 e f g", "x1"),
        ("a b c d1 d2 d3 e f g", "d3", "a b c x1 x2 x3 e f g", "x3"),
        ("a b c d1 d2 d3 e f g", "d1", "a b c x1 x2 e f g", "x1 x2"),
        ("a b c d1 d2 d3 e f g", "d3", "a b c x1 x2 e f g", "x1 x2"),
        ("a b c d1 d2 e f g", "b c d1", "a b c x1 x2 e f g", "b c x1"),
        ("a b c d1 d2 e f g", "d2 e f", "a b c x1 x2 e f g", "x2 e f"),
    ],
)  # fmt: skip
def test_what_stands_in_the_place(old: str, words: str, new: str, expected: str) -> None:
    start = old.index(words)
    found = moved(old, Span(start, start + len(words)), new)
    assert (None if found is None else new[slice(*found)]) == expected


def test_a_passage_that_touches_a_word_takes_the_whole_word() -> None:
    old = "one two three four five six"
    assert moved(old, Span(5, 6), old) == Span(4, 7)
    assert moved(old, Span(6, 9), old) == Span(4, 13)
    assert moved(old, Span(7, 8), old) is None


@pytest.mark.parametrize(("count", "found"), [(100, "same"), (101, None)])
def test_words_between_two_rows_are_compared_where_they_are_few(count: int, found: str | None) -> None:
    old = [f"o{number}" for number in range(100)]
    new = [f"n{number}" for number in range(count)]
    old[60] = new[10] = "same"
    texts = [" ".join(["one two three", *words, "four five six"]) for words in (old, new)]
    span = moved(texts[0], place(texts[0], "same"), texts[1])
    assert span
    assert texts[1][slice(*span)] == (found or " ".join(new))
