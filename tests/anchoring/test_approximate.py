"""The search for edited passages: words, windows, alignment, the edges of what is found."""

import pytest

from mkdocs_explainer.anchoring.approximate import (
    MOST_WORDS,
    Candidate,
    WordIndex,
    edited_passages,
    is_within_word,
    words_of,
)

TEXT = (
    "The harbour was closed on Monday. Fishermen from three villages waited at the old pier until the ice broke, and "
    "the ferry to the island did not run. On Thursday the mayor promised a new breakwater for the harbour."
)


def search(exact: str, *, prefix: str = "", suffix: str = "", text: str = TEXT) -> list[tuple[str, Candidate]]:
    found = edited_passages(WordIndex(text), prefix, exact, suffix)
    return [(text[slice(*candidate.span)], candidate) for candidate in found]


def test_a_passage_with_a_changed_word_covers_the_rest() -> None:
    (words, candidate), *others = search("Fishermen from four villages waited")
    assert words == "Fishermen from three villages waited"
    assert candidate.coverage == pytest.approx(4 / 5)
    assert all(other.score < 0.5 for _, other in others)


def test_words_put_in_belong_to_the_passage() -> None:
    assert search("Fishermen waited at the old pier")[0][0] == "Fishermen from three villages waited at the old pier"


def test_words_far_away_do_not_belong_to_it() -> None:
    text = "The harbour was closed on Monday, said a clerk who was asked by us while we waited on the quay on Thursday."
    words, candidate = search("The harbour was closed on Thursday", text=text)[0]
    assert words == "The harbour was closed on"
    assert candidate.coverage == pytest.approx(5 / 6)


def test_what_replaced_the_outer_words_belongs_to_the_passage_where_the_context_follows() -> None:
    words, candidate = search("the ship to the island", prefix="until the ice broke, and ", suffix=" did not run")[0]
    assert words == "the ferry to the island"
    assert candidate.context == 1.0
    words, _ = search("a boat to the island", prefix="until the ice broke, and ", suffix=" did not run")[0]
    assert words == "the ferry to the island"


def test_punctuation_from_within_the_quote_is_no_edge() -> None:
    assert search("thick fog lifted, and the ferry to the island")[0][0] == "and the ferry to the island"


def test_words_spelt_anew_count_by_their_resemblance() -> None:
    _, spelt = search("promised a new brakewater for the harbor")[0]
    _, changed = search("promised a new lighthouse for the children")[0]
    assert spelt.coverage > changed.coverage


def test_only_the_place_between_prefix_and_suffix_is_left() -> None:
    words, candidate = search("quayside", prefix="waited at the old ", suffix=" until the ice broke")[0]
    assert (words, candidate.coverage, candidate.context) == ("pier", 0.0, 1.0)


def test_nothing_is_found_where_prefix_and_suffix_met() -> None:
    assert search("rusty", prefix="waited at the ", suffix=" old pier until") == []


def test_of_a_very_long_quote_the_beginning_is_looked_for() -> None:
    many = " ".join(f"word{index}" for index in range(2 * MOST_WORDS))
    words, candidate = search(many, text=many.replace("word7 ", "other "))[0]
    assert words.startswith("word0 ")
    assert words.endswith(f" word{MOST_WORDS - 1}")
    assert candidate.coverage == pytest.approx(1 - 1 / MOST_WORDS)


def test_a_text_without_the_words_has_no_candidates() -> None:
    assert search("zebra giraffe") == []
    assert search("the pier", text="") == []


def test_scripts_without_spaces_are_compared_by_characters() -> None:
    words, candidate = search("港は月曜日に閉鎖された", text="古い港は火曜日に閉鎖された。")[0]
    assert words == "港は火曜日に閉鎖された"
    assert candidate.coverage == pytest.approx(10 / 11)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kyiv’s “old” town_hall", ["Kyiv", "s", "old", "town", "hall"]),
        ("हिन्दी में", ["हिन्दी", "में"]),
        ("新しい", ["新", "し", "い"]),
        ("— …", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert words_of(text) == words


@pytest.mark.parametrize(
    ("text", "position", "expected"),
    [("ab", 1, True), ("ab", 0, False), ("ab", 2, False), ("a b", 1, False), ("a'b", 1, False), ("新し", 1, False),
     ("x\u0301y", 2, True)],
)  # fmt: skip
def test_within_a_word(text: str, position: int, expected: bool) -> None:  # noqa: FBT001
    assert is_within_word(text, position) is expected


def test_words_put_in_beside_the_passage_do_not_belong_to_it() -> None:
    prefix, suffix = "until the ice broke, and ", " did not run"
    text = "They waited until the ice broke, and the slow ferry to the island, as ever, did not run."
    found = search("the ferry to the island", prefix=prefix, suffix=suffix, text=text)
    assert found[0][0] == "the slow ferry to the island"
    text = "They waited until the ice broke, and at once the slow ferry to the island did not run."
    found = search("the ferry to the island", prefix=prefix, suffix=suffix, text=text)
    assert found[0][0] == "the slow ferry to the island"


def test_a_quote_of_as_many_words_as_are_aligned_is_aligned_whole() -> None:
    many = [f"word{index}" for index in range(MOST_WORDS)]
    text = " ".join([*many[:7], "other", *many[8:]])
    words, candidate = search(" ".join(many), text=text)[0]
    assert words.endswith(f" word{MOST_WORDS - 1}")
    assert candidate.coverage == pytest.approx(1 - 1 / MOST_WORDS)


def test_the_better_side_of_the_context_counts_twice() -> None:
    def context(prefix: str, suffix: str) -> float:
        return search("waited at the old pier", prefix=prefix, suffix=suffix)[0][1].context

    before, after = "Fishermen from three villages ", " until the ice broke"
    assert context(before, after) == 1.0
    assert context(before, "") == context("", after) == 1.0
    assert context(before, " zebra giraffe") == context("zebra giraffe ", after) == pytest.approx(2 / 3)
    assert context("zebra giraffe ", "") == context("", "") == 0.0
    assert context("zebra from three villages ", " until the ice zebra") == pytest.approx(3 / 4)
