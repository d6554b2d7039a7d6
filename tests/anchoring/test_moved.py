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
