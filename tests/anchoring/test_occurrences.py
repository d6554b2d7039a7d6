"""Where unchanged words stand: with context, as whole words, and where there are many."""

import pytest

from mkdocs_explainer.anchoring.occurrences import LONG, MOST_SPANS, find, occurrences, parts_of
from mkdocs_explainer.model.corpus import Quote
from mkdocs_explainer.model.spans import Span

TEXT = "a red car, an old car, a red cart, a new car"


def starts(text: str, quote: Quote) -> list[int]:
    return [span.start for span in occurrences(text, parts_of(quote))]


def test_the_parts_of_a_quote_have_no_typesetting_and_no_white_space_at_the_words_edges() -> None:
    assert parts_of(Quote(" “a\u00a0 b” ", "x", "y")) == ("x ", '"a b"', " y")
    assert parts_of(Quote("b", "a ", " c")) == ("a ", "b", " c")
    assert parts_of(Quote(" ", "a", "c")).exact == ""


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        (Quote("car"), [6, 18, 41]),
        (Quote("car", "red "), [6]),
        (Quote("car", "old "), [18]),
        (Quote("car", "new "), [41]),
        (Quote("car", "", ", an"), [6]),
        (Quote("car", "", ","), [6, 18, 41]),
        (Quote("car", "blue "), [6, 18, 41]),
        (Quote("car", "red ", ", a"), [6]),
        (Quote("car", "a red ", "t"), [29]),
        (Quote("ed", "r", " car,"), [3]),
        (Quote("bus"), []),
        (Quote("bus", "red ", ","), []),
    ],
)
def test_where_words_stand(quote: Quote, expected: list[int]) -> None:
    assert starts(TEXT, quote) == expected


def test_long_quotes_may_be_cut_within_words() -> None:
    words = "ed car, an old car, a red cart, a new ca"
    assert len(words) == LONG
    assert starts(TEXT, Quote(words)) == [3]
    assert starts(TEXT, Quote(words[:-1])) == []


def test_with_a_prefix_a_long_quote_begins_with_a_whole_word() -> None:
    words = "legal act of the council that sold the old mill"
    text = f"an illegal act of the council that sold the old mill, and one {words}"
    assert starts(text, Quote(words, "an ")) == [text.rindex(words)]
    assert starts(text, Quote(words)) == [text.rindex(words)]
    assert starts(text, Quote(words, "il", ", and")) == [text.index(words)]


def test_of_very_many_places_those_with_some_of_the_context_are_compared() -> None:
    many = "the car. " * (MOST_SPANS + 6)
    text = f"{many}we saw her car twice. {many}"
    there = text.index("car twice")
    assert starts(text, Quote("car", "she saw her ")) == [there]
    assert starts(text, Quote("car", "", " twice, she said")) == []
    assert starts(text, Quote("car", "", " twice. Then")) == [there]
    assert starts(text, Quote("car", "she saw her ", " twice. Then")) == [there]
    assert starts(text, Quote("car", "nobody")) == []
    assert len(starts(text, Quote("car"))) == MOST_SPANS


def test_exactly_as_many_places_as_are_compared() -> None:
    text = "the car. " * MOST_SPANS
    assert len(starts(text, Quote("car", "no such "))) == MOST_SPANS
    assert starts(f"{text}the car.", Quote("car", "no such ")) == []


def test_places_are_found_one_after_the_other() -> None:
    parts = parts_of(Quote("aa"))
    assert list(find("aa aa aaa", parts, 0, 0)) == [Span(0, 2), Span(3, 5)]
    assert list(find("あああ", parts_of(Quote("ああ")), 0, 0)) == [Span(0, 2), Span(1, 3)]


def test_of_very_many_places_one_side_of_the_context_is_enough_however_the_other_was_edited() -> None:
    many = "the car. " * (MOST_SPANS + 6)
    text = f"{many}we saw her rusty car, twice. {many}"
    there = text.index("car, twice")
    assert starts(text, Quote("car", "saw her rusty ", "! Then")) == [there]
    assert starts(text, Quote("car", "saw her rusty ", " of mud")) == [there]
    assert starts(text, Quote("car", "not a ", ", twice. the")) == [there]
    assert starts(text, Quote("car", "beside it: “", ", twice. the")) == [there]


def test_the_letter_beside_a_quote_says_whether_it_was_cut_from_a_word() -> None:
    text = "an art, a party, a cart, a tart"
    assert starts(text, Quote("art")) == [3]
    assert starts(text, Quote("art", "p", "y")) == [11]
    assert starts(text, Quote("art", "a c", ",")) == [20]
    assert starts(text, Quote("art", "c", "")) == [20]
    assert starts(text, Quote("art", "x p")) == starts(text, Quote("art", "zzc")) == [3, 20, 28]
    assert starts(text, Quote("art", "", "y")) == [3]
    assert starts(text, Quote("art", "x ", " y")) == [3]


def test_only_so_many_places_are_tested_for_being_whole_words() -> None:
    """Any further one counts, so that a place among them is never the only one."""
    text = "xaax" * 30_000
    first = next(find(text, parts_of(Quote("aa")), 0, 0))
    assert 60_000 < first.start < 90_000
