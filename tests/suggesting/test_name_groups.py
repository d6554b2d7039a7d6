"""Phrases that name the same thing, and what kind of thing it is."""

import pytest

from mkdocs_explainer.suggesting.capitals import read_capitals
from mkdocs_explainer.suggesting.name_groups import grouped, guess_type
from mkdocs_explainer.suggesting.name_phrases import name_phrases
from mkdocs_explainer.suggesting.term_phrases import brackets


def forms(text: str) -> list[set[str]]:
    groups = grouped(text, name_phrases(read_capitals(text)), brackets(text))
    return [set(group.forms) for group in groups]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("So Ann Exley came. Then Exley left with Mr. Exley.", [{"Ann Exley", "Exley"}]),
        ("So Ann B. Exley and Ann Exley met.", [{"Ann B. Exley", "Ann Exley"}]),
        ("the Example Widget Office met. The EWO left.", [{"Example Widget Office", "EWO"}]),
        ("the Exa Ministry (BQ) met. So BQ left.", [{"Exa Ministry", "BQ"}]),
        ("so Exa Widgets Inc. and Exa Widgets and Exa met", [{"Exa Widgets Inc.", "Exa Widgets", "Exa"}]),
        ("in EXVILLE and Exville", [{"EXVILLE", "Exville"}]),
        ("the U.S. and the US", [{"U.S.", "US"}]),
        ("so Ann Exley met Bo Exley and Bo Exley; Exley left", [{"Ann Exley"}, {"Bo Exley", "Exley"}]),
    ],
)
def test_the_same_thing(text: str, expected: list[set[str]]) -> None:
    assert forms(text) == expected


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("so Mr. Exley left", "person"),
        ("so Exa, 41, left", "person"),
        ("so Ann Exley left", "person"),
        ("on the Exley River", "place"),
        ("they met in Exville", "place"),
        ("so North Exland left", "place"),
        ("the Exland region left", "place"),
        ("the Bank of Exland", "organization"),
        ("the Exa Boa Inc.", "organization"),
        ("the EXO left", "organization"),
        ("the Exley Cup", "event"),
        ("the Exley Treaty", "agreement"),
        ("the Exley Act", "document"),
        ("so an X-99 flew", "weapon"),
        ("an Exa missile", "weapon"),
        ("the Exlandian boats", "group"),
        ("the Exa left", "concept"),
        ("they met in the United Exlands", "place"),
        ("they met at the United Exers", "organization"),
        ("a report by the United Exers", "concept"),
        ("so United Exa landed", "concept"),
    ],
)
def test_guesses(text: str, type: str) -> None:
    [group] = grouped(text, name_phrases(read_capitals(text)), {})
    assert guess_type(group, text) == type


def test_the_name_that_is_shown() -> None:
    text = "in EXVILLE DOCKS. So in Exville Docks. In EXVILLE DOCKS it"
    [group] = grouped(text, name_phrases(read_capitals(text)), {})
    assert group.words == "Exville Docks"
