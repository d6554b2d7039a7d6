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


def test_punctuation_from_the_end_of_what_is_left_is_no_edge() -> None:
    text = "They saw the ferry to the island, and they left the pier; nobody else did."
    assert search("the ferry to the island, thick fog", text=text)[0][0] == "the ferry to the island"
    assert search("the ferry to the island, thick fog, rain", text=text)[0][0] == "the ferry to the island"


def test_a_word_weighs_as_much_in_any_script_and_a_mark_less() -> None:
    assert search("हिन्दी रंग", text="कल हिन्दी में")[0][1].coverage == pytest.approx(1 / 2)
    assert search("island! no", text="an island!")[0][1].coverage == pytest.approx(1.2 / 2.2)


def test_a_mark_with_which_the_quote_begins_or_ends_is_its_edge() -> None:
    text = "They heard it then (the slow ferry to the island!) and left."
    assert search("(the fast ferry to the island!)", text=text)[0][0] == "(the slow ferry to the island!)"


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


def test_what_replaced_the_last_words_belongs_to_the_passage_where_the_context_follows() -> None:
    words, candidate = search("the ferry to the lagoon", prefix="until the ice broke, and ", suffix=" did not run")[0]
    assert words == "the ferry to the island"
    assert candidate.context == 1.0


@pytest.mark.parametrize(
    ("put_in", "passage"),
    [
        ("raft", "raft sailed to the far island"),
        ("very big raft", "very big raft sailed to the far island"),
        ("very big old raft", "sailed to the far island"),
    ],
)
def test_as_much_as_twice_what_was_lost_and_a_word_more_belongs_to_the_passage(put_in: str, passage: str) -> None:
    text = f"They waited until the ice broke, and {put_in} sailed to the far island. Nobody saw it."
    assert search("ships sailed to the far island", prefix="until the ice broke, and ", text=text)[0][0] == passage
    words = passage.removesuffix(" sailed to the far island")
    text = f"They saw how quickly to the far island sailed {put_in}, as ever, when it was late."
    found = search("how quickly to the far island sailed ships", suffix=", as ever, when", text=text)[0][0]
    assert found == "how quickly to the far island sailed" + (f" {words}" if words == put_in else "")


@pytest.mark.parametrize(
    ("put_in", "is_found"), [("pier", True), ("stone mole there", True), ("stone mole over there", False)]
)
def test_between_prefix_and_suffix_stands_what_has_the_room(put_in: str, is_found: bool) -> None:  # noqa: FBT001
    text = f"The crew waited at the old {put_in} until the ice broke."
    found = search("quayside", prefix="waited at the old ", suffix=" until the ice broke", text=text)
    assert [words for words, _ in found] == ([put_in] if is_found else [])


@pytest.mark.parametrize("code", [0x300, 0x301, 0x903, 0x94D, 0x1AB0, 0x1DFF])
def test_a_combining_mark_belongs_to_the_word_around_it(code: int) -> None:
    word = f"क{chr(code)}क"
    assert words_of(f"x {word}, y") == ["x", word, "y"]
    assert is_within_word(word, 1)
    assert is_within_word(word, 2)


def test_each_of_three_equal_places_is_a_candidate_and_no_more() -> None:
    def places(count: int) -> list[str]:
        report = "The harbour master of Merrow closed the quay at noon"
        between = " ".join(f"filler{number}" for number in range(60))
        return [words for words, _ in search(report, text=f" {between} ".join([report] * count))]

    assert len(places(2)) == 2
    assert len(places(3)) == len(places(4)) == 3


def test_rare_words_lead_to_the_passage_in_a_text_full_of_the_common_ones() -> None:
    common = "the ship of the line " * 1500
    text = f"{common}and so a zealous quartermaster of the line kept the ship. {common}"
    words, _ = search("a zealous old quartermaster of the line kept the ship", text=text)[0]
    assert words == "a zealous quartermaster of the line kept the ship"


def test_two_halves_far_apart_are_no_passage() -> None:
    half, other = "a harbour pilot from Merrow", "signed the new rules"
    near = search(f"{half} {other}", text=f"Then {half} at noon {other} again.")[0]
    assert near[0] == f"{half} at noon {other}"
    far = search(f"{half} {other}", text=f"Then {half}{' x' * 30} {other} again.")[0]
    assert far[0] == half
    assert near[1].coverage == 1.0
    assert far[1].coverage == pytest.approx(5 / 9)


@pytest.mark.parametrize(
    ("gap", "joined"),
    [(4, True), (19, True), (20, False), (21, False)],
)
def test_five_words_put_in_cost_as_much_as_one_that_is_there(gap: int, joined: bool) -> None:  # noqa: FBT001
    """Four words behind the gap pay for 19 words within it, and no longer for 20."""
    half, other = "a harbour pilot from Merrow", "signed the new rules"
    words, _ = search(f"{half} {other}", text=f"Then {half}{' x' * gap} {other} again.")[0]
    assert words.endswith(other) is joined


def test_a_gap_costs_as_much_whether_words_were_put_in_or_left_out() -> None:
    half, other = "a harbour pilot from Merrow", "signed the new rules"
    left_out = " ".join(f"w{number}" for number in range(21))
    assert search(f"{half} {left_out} {other}", text=f"Then {half} {other} again.")[0][0] == half
    left_out = left_out.rpartition(" ")[0].rpartition(" ")[0]
    assert search(f"{half} {left_out} {other}", text=f"Then {half} {other} again.")[0][0] == f"{half} {other}"


def test_words_are_spelt_anew_up_to_a_length_and_by_more_than_half_of_their_letters() -> None:
    def coverage(old: str, new: str) -> float:
        text = f"The clerk wrote {new} into the book of the port."
        return search(f"The clerk wrote {old} into the book of the port", text=text)[0][1].coverage

    rest = 9 / 10
    assert coverage("colour", "color") == pytest.approx(rest + 0.1 * 10 / 11)
    assert coverage("abcde", "abcxy") == pytest.approx(rest + 0.1 * 0.6)
    assert coverage("abcde", "abxyz") == pytest.approx(rest)
    long = "q" * 32 + "r" * 31
    assert coverage(f"{long}s", f"{long}t") > rest
    assert coverage(f"{long}ss", f"{long}tt") == pytest.approx(rest)


def test_a_word_spelt_anew_at_the_edge_counts_as_part_of_the_quote_alone() -> None:
    """What was spelt anew in the prefix says nothing about the quote."""
    prefix, suffix = "the colour of the ", " in the harbour of the town"
    same = search(
        "ferry boats", prefix=prefix, suffix=suffix, text="the color of the ferry boats in the harbor of the town"
    )
    assert same[0][1].coverage == 1.0
