"""Edits keep what they do not name, byte for byte."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_explainer.model.edits import Lines, apply_edits, are_disjoint
from mkdocs_explainer.model.findings import Edit, Location

WORDS = st.text(st.sampled_from("ab漢 :#"), max_size=6)
ENDS = st.sampled_from(["\n", "\r\n", "\r"])


def test_a_byte_order_mark_and_line_ends_can_be_edited() -> None:
    text = "\ufeffa: 1\r\nb: 2\r\n"
    edits = [Edit(1, 0, 1, 1, ""), Edit(1, 5, 2, 1, "\n"), Edit(2, 5, 3, 1, "\n")]
    assert apply_edits(text, edits) == "a: 1\nb: 2\n"
    assert apply_edits("a: 1", [Edit(1, 0, 1, 1, "")]) == "a: 1"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a: 1\n", "a: 1\nb: 2\n"), ("a: 1", "a: 1\nb: 2"), ("a: 1\r\nc: 3", "a: 1\r\nb: 2\r\nc: 3")],
)
def test_a_line_is_inserted_with_the_files_own_line_end(text: str, expected: str) -> None:
    assert apply_edits(text, [Edit.line_after(1, "b: 2")]) == expected


def test_overlapping_edits_are_refused() -> None:
    first, second = Edit(1, 1, 1, 3, "x"), Edit(1, 2, 1, 4, "y")
    with pytest.raises(ValueError, match="overlap"):
        apply_edits("abcd", [first, second])
    assert not are_disjoint([first], [second])
    assert not are_disjoint([Edit.line_after(1, "x")], [Edit.line_after(1, "y")])
    assert are_disjoint([first], [Edit(1, 5, 1, 6, "")])


@given(st.lists(WORDS, min_size=1, max_size=6), ENDS, WORDS, st.data())
def test_the_other_lines_stay(lines: list[str], line_end: str, words: str, data: st.DataObject) -> None:
    text = line_end.join(lines)
    number = data.draw(st.integers(1, len(lines)))
    line = lines[number - 1]
    start = data.draw(st.integers(0, len(line)))
    end = data.draw(st.integers(start, len(line)))
    lines[number - 1] = line[:start] + words + line[end:]
    location = Location("x.yml", number, start + 1, end + 1)
    assert apply_edits(text, [Edit.at(location, words)]) == line_end.join(lines)


@given(st.text(st.sampled_from("a\r\n\ufeff")), st.integers(1, 9), st.integers(0, 9))
def test_a_place_outside_the_text_is_the_nearest_in_it(text: str, line: int, column: int) -> None:
    assert 0 <= Lines(text).offset(line, column) <= len(text)
