"""Folding: what counts as typesetting, and the way back to the source."""

import pytest

from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.text.typography import fold


@pytest.mark.parametrize(
    ("source", "folded"),
    [
        ("“new” ‘phase’ „so“ «weit»", '"new" \'phase\' "so" "weit"'),
        ("a\u00a0b\t\n  c\u2009d", "a b c d"),
        ("a \u200b b", "a b"),
        ("drone \u2014 led", "drone-led"),
        ("drone\u2013led, drone -- led", "drone-led, drone-led"),
        ("incur\u00adsion", "incursion"),
        ("\u202bقرار\u202c", "قرار"),
        ("o\ufb03ce\u2026", "office..."),
        ("cafe\u0301", "café"),
        ("\u1112\u1161\u11ab", "한"),
        ("", ""),
    ],
)
def test_typesetting_is_folded_away(source: str, folded: str) -> None:
    assert fold(source).text == folded


def test_words_that_differ_stay_different() -> None:
    texts = ["US", "us", "resume", "résumé", "U.S.", "e mail", "email", "1.5", "15"]
    assert len({fold(text).text for text in texts}) == len(texts)


@pytest.mark.parametrize(
    ("source", "words", "span"),
    [
        ("🚀 the  “new” phase", '"new"', Span(7, 12)),
        ("a \u2014 b", "-", Span(2, 3)),
        ("a -- b", "-", Span(2, 4)),
        ("a\u00adb\u00ad c", "ab", Span(0, 3)),
        ("the o\ufb03ce", "office", Span(4, 8)),
        ("un cafe\u0301!", "é", Span(6, 8)),
        ("a \n b", " ", Span(1, 4)),
    ],
)
def test_the_way_back_covers_the_source_of_the_words(source: str, words: str, span: Span) -> None:
    folded = fold(source)
    start = folded.text.index(words)
    assert folded.to_source(start, start + len(words)) == span


def test_the_way_there_takes_in_pieces_that_are_touched() -> None:
    folded = fold("the o\ufb03ce \u00ad \n of")
    assert folded.text == "the office of"
    assert folded.from_source(5, 6) == Span(5, 8)
    assert folded.from_source(0, 5) == Span(0, 5)
    assert folded.from_source(9, 10) == Span(10, 11)
    assert folded.from_source(14, 14) == Span(12, 12)


def test_what_was_dropped_leads_to_an_empty_span() -> None:
    folded = fold("a\u00ad\u00adb")
    assert folded.from_source(1, 3) == Span(1, 1)


def test_a_pile_of_marks_is_left_as_it_is() -> None:
    pile = "a" + "\u0327\u0301" * 100
    assert fold(pile).text == pile
