"""Marks that nothing closes are counted by how far a parser reads for them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_explainer.load.markdown_cost import COST_PER_CHARACTER, MAX_COST, find_costly


@pytest.mark.parametrize("mark", ["[", "![", "[[", "[@", "[a](", "<a ", "</a ", "<!--", "<![CDATA[", "# a\n", "a\n=\n"])
def test_what_nothing_closes_is_found(mark: str) -> None:
    at = find_costly(mark * (40_000 // len(mark)))
    assert at is not None
    assert 0 <= at < 40_000


@pytest.mark.parametrize(
    "text",
    [
        "A [link](https://example.org/a_(b)) and [[an-entity|words]] [@source, p. 4]. ",
        "- [one](https://example.org/1)\n",
        "Stray [ and ( and 1 < 2 and <b.\n\n",
        "## Heading\n\nWords.\n\n",
        "`[` and `<a`, [a [b] c](d)\n\n",
        "( ( ( ",
    ],
)
def test_what_people_write_is_not(text: str) -> None:
    assert find_costly(text * (3_000 // len(text))) is None


def test_brackets_inside_brackets_cost_as_much_as_open_ones() -> None:
    assert find_costly("[" * 9_000 + "]" * 9_000) is not None


@given(st.text(alphabet="[]()<>a!#= \n", max_size=400))
def test_short_texts_are_never_too_costly(text: str) -> None:
    # each of n marks can cost n characters at most
    assert len(text) ** 2 < MAX_COST + COST_PER_CHARACTER * len(text)
    assert find_costly(text) is None


@pytest.mark.slow
@given(st.text(alphabet="[]()<>a!\n", min_size=10, max_size=30), st.integers(2_000, 3_000))
def test_a_text_that_is_too_costly_stays_so_when_it_grows(piece: str, times: int) -> None:
    text = piece * times
    if find_costly(text) is None:
        assert find_costly(text[: len(text) // 2]) is None
