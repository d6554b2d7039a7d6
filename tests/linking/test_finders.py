"""Both finders find every occurrence, in the same order."""

from collections.abc import Mapping

import pytest

from mkdocs_explainer.linking.finders.aho_corasick import AhoCorasickFinder
from mkdocs_explainer.linking.finders.plain import PlainFinder

FINDERS = [AhoCorasickFinder[int], PlainFinder[int]]


@pytest.mark.parametrize("finder", FINDERS)
@pytest.mark.parametrize(
    ("values", "text", "found"),
    [
        ({"ab": 1, "abc": 2, "bc": 3}, "abcab", [(1, 1), (2, 2), (2, 3), (4, 1)]),
        ({"aa": 1}, "aaa", [(1, 1), (2, 1)]),
        ({"Курск": 1, "😀": 2}, "😀Курск", [(0, 2), (5, 1)]),
        ({"": 1, "b": 2}, "abc", [(1, 2)]),
    ],
)
def test_all_occurrences(
    finder: type[AhoCorasickFinder[int]], values: Mapping[str, int], text: str, found: list[tuple[int, int]]
) -> None:
    assert list(finder(values).find(text)) == found


@pytest.mark.parametrize("finder", FINDERS)
@pytest.mark.parametrize(("values", "text"), [({"a": 1}, ""), ({}, "abc"), ({"": 1}, "abc")])
def test_nothing_to_find(finder: type[AhoCorasickFinder[int]], values: Mapping[str, int], text: str) -> None:
    assert list(finder(values).find(text)) == []
    assert list(finder({**values, "x": 2}).find(f"{text}x")) == [(len(text), 2)]
