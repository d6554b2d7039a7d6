"""When the list of sources is folded by letters."""

import pytest

from mkdocs_explainer.model.sources import Source
from mkdocs_explainer.render.folds import MOST_OPEN, in_folds
from mkdocs_explainer.render.parts import Publication

SOURCE = Source("s", "report", "A report")


def publishers(names: list[str], *, each: int = 2) -> list[tuple[tuple[int, str], list[Publication]]]:
    """Return publishers with so many sources each."""
    return [((n, name), [Publication(n, name, SOURCE)] * each) for n, name in enumerate(names, start=1)]


MANY = [f"{letter}{number} Press" for letter in "ABC" for number in range(10)]


def test_many_stand_under_their_letters() -> None:
    folds = in_folds(publishers([*MANY, "“Ärzte” daily"]), "de")
    assert [letter for letter, _ in folds] == ["A", "B", "C"]
    assert folds[0][1][-1][0] == (31, "“Ärzte” daily")


@pytest.mark.parametrize(
    "listed",
    [
        publishers(MANY[: MOST_OPEN // 2]),  # few sources
        publishers([f"Publisher {name}" for name in MANY]),  # one letter
        [*publishers(MANY), *publishers(["Zeitung"], each=100)],  # most under one
        publishers([chr(0x4E00 + number) for number in range(60)]),  # signs that are words
    ],
)
def test_what_letters_would_hide_stands_open(listed: list[tuple[tuple[int, str], list[Publication]]]) -> None:
    assert in_folds(listed) == [("", listed)]
