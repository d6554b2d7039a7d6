"""Agreement of context, and the context that describes a passage."""

import random

from mkdocs_explainer.anchoring.context import LONGEST_CONTEXT, _distance, agreement, context_lengths
from mkdocs_explainer.model.spans import Span

TEXT = "The pact was signed in spring, and the parliament ratified it in autumn."
SPAN = Span(23, 29)  # spring


def test_full_agreement_is_the_longer_side_and_half_of_the_other() -> None:
    assert agreement(TEXT, SPAN, "signed in ", ", and the parliament") == 20 + 0.5 * len("signed in")


def test_a_changed_word_costs_some_agreement() -> None:
    full = agreement(TEXT, SPAN, "", ", and the parliament")
    changed = agreement(TEXT, SPAN, "", ", but the parliament")
    other = agreement(TEXT, SPAN, "", "of 1921 a drought came")
    assert full > changed > 10 > other


def test_words_put_in_cost_no_more_than_their_length() -> None:
    longer = TEXT.replace("parliament", "new parliament")
    assert agreement(longer, SPAN, "", ", and the parliament ratified it") > 20


def test_nothing_agrees_at_the_edges_of_a_text() -> None:
    assert agreement("spring", Span(0, 6), "signed in ", ", and the parliament") == 0.0


def test_context_that_was_not_given_does_not_disagree() -> None:
    assert agreement(TEXT, SPAN, "", "") == 0.0
    assert agreement(TEXT, SPAN, " in ", "") == 2.0


def _distance_by_table(pattern: str, text: str) -> int:
    row = list(range(len(text) + 1))
    for index, character in enumerate(pattern):
        above, row = row, [index + 1]
        for column, other in enumerate(text):
            row.append(min(above[column] + (character != other), above[column + 1] + 1, row[column] + 1))
    return min(row)


def test_the_bit_parallel_distance_is_that_of_the_table() -> None:
    for seed in range(200):
        chance = random.Random(seed)  # noqa: S311
        pattern = "".join(chance.choices("abc ", k=chance.randint(1, 70)))
        text = "".join(chance.choices("abc ", k=chance.randint(0, 80)))
        assert _distance(pattern, text) == _distance_by_table(pattern, text), seed


def test_context_has_as_many_whole_words_as_fit() -> None:
    source = "We heard it from the old harbourmaster of the place that a mark was washed ashore with the cargo."
    start = source.index("mark")
    before, after = next(context_lengths(source, start, start + 4))
    assert source[start - before : start] == "of the place that a "
    assert source[start + 4 : start + 4 + after] == " was washed ashore with the"


def test_context_grows_on_both_sides() -> None:
    source = "a " * 400 + "mark" + " b" * 400
    lengths = list(context_lengths(source, 800, 804))
    assert lengths[:3] == [(32, 32), (48, 48), (64, 64)]
    assert lengths[-1] == (510, 510)


def test_context_ends_with_the_text() -> None:
    source = "one two three mark four five six"
    assert set(context_lengths(source, 14, 18)) == {(14, 14)}


def test_context_that_may_be_cut_within_a_word_is_left_out() -> None:
    source = "x" * 600 + " mark " + "y" * 600
    assert set(context_lengths(source, 601, 605)) == {(0, 0)}


def test_as_much_of_a_long_prefix_and_suffix_is_compared_as_is_looked_at() -> None:
    near = "a" * (LONGEST_CONTEXT - 1)
    text = f"x{near}|here|{near}y"
    span = Span(LONGEST_CONTEXT + 1, LONGEST_CONTEXT + 5)
    same = LONGEST_CONTEXT + 1  # the mark, and the letters
    assert agreement(text, span, f"x{near}|"[-LONGEST_CONTEXT:], "") == LONGEST_CONTEXT
    assert agreement(text, span, f"z{near}|", "") == LONGEST_CONTEXT
    assert agreement(text, span, "", f"|{near}z") == LONGEST_CONTEXT
    assert agreement(text, span, f"zz{near}|", "") < same


def test_agreement_grows_in_proportion_to_what_is_the_same_beyond_chance() -> None:
    """A letter of twenty that differs costs a twentieth of all, and of what chance would not agree on."""
    chance = 0.35
    for edits in range(5):
        prefix = "abcdefghijklmnopqrst"
        text = f"{'#' * edits}{prefix[edits:]} x"
        share = 1 - edits / 20
        expected = 20 * (share - chance) / (1 - chance)
        assert abs(agreement(text, Span(21, 22), prefix, "") - expected) < 1e-9
