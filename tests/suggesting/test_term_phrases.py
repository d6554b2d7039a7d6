"""Terms by rules."""

import pytest

from mkdocs_explainer.suggesting.capitals import read_capitals
from mkdocs_explainer.suggesting.term_phrases import brackets, terms


def test_brackets() -> None:
    text = "the Example Office (EO) and others (see below) and so (OF) on"
    assert brackets(text) == {text.index(" (EO"): "EO", text.index(" (OF"): "OF"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("an intercontinental widget (ICW) fell. Two ICWs rose.", [("intercontinental widget", "ICW", 3)]),
        ("a rate of exchange (ROE) fell", [("rate of exchange", "ROE", 2)]),
        ("a red boat (ICW) fell", []),
        ("the “meat pie” plan", [("meat pie", "", 1)]),
        ("he said “we will not go there today at all”", []),
        ("he said “of the”", []),
        ("the flat tax fell. A flat tax. Flat taxes rose.", [("flat tax", "", 2)]),
        ("the flat income tax; a flat income tax", [("flat income tax", "", 2)]),
        ("last week and last week, they said they said", []),
    ],
)
def test_terms(text: str, expected: list[tuple[str, str, int]]) -> None:
    assert [(term.words, term.short, len(term.places)) for term in terms(read_capitals(text))] == expected
