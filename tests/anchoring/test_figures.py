"""Numbers that are one word."""

from dataclasses import replace

import pytest

from mkdocs_explainer.anchoring.figures import values
from mkdocs_explainer.anchoring.wordings import languages


class Counting(dict[str, float]):
    """Numbers of a language that are asked for no more often than bounded work does."""

    left = 50_000

    def __contains__(self, key: object) -> bool:
        self.left -= 1
        assert self.left, "asked without end"
        return super().__contains__(key)


@pytest.mark.parametrize("code", ["da", "de", "nl"])
@pytest.mark.parametrize("word", ["en" * 39 + "q", "ein" * 26 + "q", "en" * 5_000 + "q"])
def test_a_word_of_many_small_numbers_is_read_in_bounded_work(code: str, word: str) -> None:
    wording = languages()[code]
    numbers = Counting(wording.numbers)
    assert list(values(word, [replace(wording, numbers=numbers)])) == []
    assert numbers.left < Counting.left, "it was looked for"


def test_the_longest_word_for_a_number_is_read() -> None:
    seven = "siebenhundertsiebenundsiebzig"
    assert list(values(f"{seven}tausend", [languages()["de"]])) == [777_000]
