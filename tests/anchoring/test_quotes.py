"""Anchoring: what is found, what is refused, and how a passage is described."""

import re
from dataclasses import FrozenInstanceError

import pytest

from mkdocs_explainer.anchoring.occurrences import MOST_SPANS
from mkdocs_explainer.anchoring.quotes import Ambiguous, AnchorText, Found, Orphan, anchor, describe
from mkdocs_explainer.model.corpus import Quote
from mkdocs_explainer.model.spans import Span

TEXT = (
    "The council met in March. It asked for a report on the flood, and the report came late. In June the council met "
    "again, with the mayor of the lower town in the chair, and asked for a second report on the flood."
)


def words(text: str, result: object) -> str:
    assert isinstance(result, Found), result
    return text[result.start : result.end]


# Unchanged passages


def test_words_that_stand_once_need_no_context() -> None:
    assert anchor(TEXT, Quote("the report came late")) == Found(66, 86, edited=False)


def test_the_same_words_twice_without_context_are_ambiguous() -> None:
    """Tricky case 20: both places come back, so that the finding can show them."""
    assert anchor(TEXT, Quote("report on the flood")) == Ambiguous((Span(41, 60), Span(189, 208)))


@pytest.mark.parametrize(
    ("quote", "start"),
    [
        (Quote("report on the flood", prefix="It asked for a "), 41),
        (Quote("report on the flood", prefix="a second "), 189),
        (Quote("report on the flood", suffix=", and"), 41),
        (Quote("report on the flood", suffix="."), 189),
        (Quote("report on the flood", prefix="asked for a", suffix=", and the"), 41),
    ],
)
def test_prefix_or_suffix_decides(quote: Quote, start: int) -> None:
    assert anchor(TEXT, quote) == Found(start, start + 19, edited=False)


def test_context_decides_though_it_was_edited_itself() -> None:
    quote = Quote("council met", prefix="It rained for weeks. In June the ", suffix=" again, without the mayor.")
    assert anchor(TEXT, quote) == Found(TEXT.index("council met again"), TEXT.index(" again"), edited=False)


def test_context_that_fits_two_places_nearly_alike_does_not_decide() -> None:
    text = "After the first day came a letter to the king. After the fist day came a letter to the king."
    quote = Quote("letter", "After the firsts day came a ", " to the queen")
    assert isinstance(anchor(text, quote), Ambiguous)


def test_a_hint_decides_between_places_that_nothing_else_tells_apart() -> None:
    quote = Quote("report on the flood")
    assert anchor(TEXT, quote, hint=180) == Found(189, 208, edited=False)
    assert anchor(TEXT, quote, hint=0) == Found(41, 60, edited=False)
    assert isinstance(anchor(TEXT, quote, hint=100), Ambiguous)  # 59 from the one, 89 from the other
    assert anchor(TEXT, quote, hint=90) == Found(41, 60, edited=False)  # 49 and 99: twice as far
    assert isinstance(anchor(TEXT, quote, hint=91), Ambiguous)
    assert anchor(TEXT, quote, hint=141) == Found(189, 208, edited=False)


def test_a_hint_does_not_overrule_the_context() -> None:
    assert anchor(TEXT, Quote("report on the flood", prefix="a second "), hint=41) == Found(189, 208, edited=False)


def test_short_quotes_are_whole_words() -> None:
    assert anchor("A party of art lovers.", Quote("art")) == Found(11, 14, edited=False)
    assert anchor("A party.", Quote("art")) == Orphan()
    assert anchor("Kursk’s river", Quote("Kursk")) == Found(0, 5, edited=False)


def test_a_quote_that_is_a_part_of_a_word_says_so_by_its_context() -> None:
    assert anchor("A party of art lovers.", Quote("art", "p", "y")) == Found(3, 6, edited=False)


def test_a_long_quote_may_be_cut_within_words() -> None:
    cut = "ouncil met in March. It asked for a report on the flo"
    assert words(TEXT, anchor(TEXT, Quote(cut))) == cut


@pytest.mark.parametrize(
    ("text", "quote", "found"),
    [
        ("🚀🚀 He said: “a new\u00a0phase”.", 'said: "a new phase"', "said: “a new\u00a0phase”"),
        ("Fish & chips \u2014 that’s\u00a0all", "chips - that's all", "chips \u2014 that’s\u00a0all"),
        ("a link across\nthe break, and on", "link across the break", "link across\nthe break"),
        ("The o\ufb03ce of the incur\u00adsion", "office of the incursion", "o\ufb03ce of the incur\u00adsion"),
        ("un cafe\u0301 noir", "café noir", "cafe\u0301 noir"),
        ("قال \u202bالمجلس\u202c إنه", "المجلس إنه", "المجلس\u202c إنه"),
    ],
)
def test_other_typesetting_is_no_edit(text: str, quote: str, found: str) -> None:
    """Tricky cases 17 and 18: offsets are code points of the text that was given."""
    result = anchor(text, Quote(quote))
    assert words(text, result) == found
    assert result == Found(text.index(found), text.index(found) + len(found), edited=False)


def test_context_without_its_outer_space_agrees_too() -> None:
    """YAML drops the space at the end of an unquoted prefix."""
    assert anchor(TEXT, Quote("report", "asked for a", "on the flood, and")) == Found(41, 47, edited=False)


# Passages that are gone


def test_a_twin_among_other_words_is_not_taken() -> None:
    quote = Quote("mayor", prefix="a letter that the former ", suffix=" wrote to the press")
    result = anchor(TEXT, quote)
    assert isinstance(result, Orphan)
    assert result.nearest is not None
    assert TEXT[slice(*result.nearest)] == "mayor"


def test_the_shorter_the_quote_the_more_context_it_needs() -> None:
    context = {"prefix": "Nobody had heard of it. ", "suffix": " Nobody ever would."}
    assert isinstance(anchor(TEXT, Quote("lower town", **context)), Orphan)
    assert isinstance(anchor(TEXT, Quote("with the mayor of the lower town in the chair", **context)), Found)


@pytest.mark.parametrize("exact", ["", " ", "\n\u00a0", "\u00ad", "\u200b\u202b"])
def test_a_quote_without_words_is_an_orphan(exact: str) -> None:
    assert anchor(TEXT, Quote(exact, "for a ", " report")) == Orphan()


def test_a_text_without_words_has_no_passage() -> None:
    assert anchor("", Quote("flood")) == Orphan()
    assert anchor(" \n", Quote("flood", " ", " ")) == Orphan()


def test_an_orphan_shows_what_now_stands_in_its_place() -> None:
    result = anchor(TEXT, Quote("drought", "a report on the ", ", and the report came late"))
    assert isinstance(result, Orphan)
    assert result.nearest is not None
    assert TEXT[slice(*result.nearest)] == "flood"


def test_of_two_resemblances_an_orphan_shows_the_greater() -> None:
    text = "The red mill by the river burnt. Years went by. Later a blue barn by the lake burnt down, too."
    for quote, nearest in (
        ("the white barn by the lake sank twice in vain", "barn by the lake"),
        ("the white mill by the river sank twice in vain", "mill by the river"),
    ):
        result = anchor(text, Quote(quote))
        assert isinstance(result, Orphan)
        assert result.nearest is not None
        assert nearest in text[slice(*result.nearest)]


# Edited passages


def test_an_edited_passage_is_found_and_said_to_be_edited() -> None:
    result = anchor(TEXT, Quote("with the mayor of the old town in the chair"))
    assert result == Found(TEXT.index("with the mayor"), TEXT.index(", and asked"), edited=True)


def test_changed_punctuation_is_no_edit() -> None:
    result = anchor(TEXT, Quote("the council met again with the mayor of the lower town (in the chair)"))
    assert isinstance(result, Found)
    assert not result.edited


def test_other_capitals_are_an_edit() -> None:
    result = anchor(TEXT, Quote("the Council met again, with the Mayor of the lower town"))
    assert isinstance(result, Found)
    assert result.edited


def test_a_short_quote_that_was_spelt_anew_is_found_by_its_context() -> None:
    text = "They asked the Organization for help, and it refused at once."
    quote = Quote("Organisation", "They asked the ", " for help, and it refused")
    assert words(text, anchor(text, quote)) == "Organization"


def test_with_half_of_its_words_it_is_another_passage() -> None:
    result = anchor(TEXT, Quote("with the bishop of the lower valley on the throne of gold"))
    assert isinstance(result, Orphan)
    assert result.nearest is not None


def test_half_of_its_words_are_not_enough_whatever_the_context_says() -> None:
    text = TEXT.replace("with the mayor of the lower town", "without the bishop or the whole town")
    context = {"prefix": "In June the council met again, ", "suffix": " in the chair, and asked for a"}
    quote = Quote("with the mayor of the lower town", **context)
    assert isinstance(anchor(text, quote), Orphan)
    assert isinstance(anchor(TEXT, quote), Found)


def test_a_twin_is_not_taken_as_an_edited_passage_either() -> None:
    """Context in scattered words is enough for an edited passage, and not for the same words in another place."""
    text = "It was early in the long spring when the guests of the house from the lower valley came to the old mill."
    quote = Quote("the guests", "early spring it was when all ", " came to the lower old mill")
    assert isinstance(anchor(text, quote), Orphan)
    there = f"{text} early spring it was when all the guests came to the lower old mill"
    assert isinstance(anchor(there, quote), Found)


def test_two_edited_passages_of_which_one_is_little_better_are_ambiguous() -> None:
    one = "The guard at the northern gate of the city opened the heavy door before dawn. "
    other = "The guard at the northern gate of the city opened the heavy doors before noon. "
    text = one + "Nothing else happened for many years, says the chronicle of the monks. " * 2 + other
    quote = Quote("The guard at the northern gate of our city opened the heavy door before dawn")
    assert isinstance(anchor(text, quote), Ambiguous)


def test_two_edited_passages_that_resemble_it_alike_are_ambiguous() -> None:
    once = "The guard at the northern gate of the city opened the heavy door before dawn. "
    text = once + "Nothing else happened for many years, says the chronicle of the monks. " * 2 + once
    quote = Quote("The guard at the northern gate of our city opened the heavy door before dawn")
    result = anchor(text, quote)
    assert isinstance(result, Ambiguous)
    assert [text[slice(*span)] for span in result.spans] == [once[:-2]] * 2
    assert words(text, anchor(text, quote, hint=len(text))) == once[:-2]


# Bounds


def test_of_many_occurrences_a_bounded_number_is_named() -> None:
    result = anchor("again and " * 5000, Quote("again"))
    assert isinstance(result, Ambiguous)
    assert len(result.spans) == MOST_SPANS


def test_context_finds_one_of_very_many_occurrences() -> None:
    text = "again and " * 5000 + "never again but " + "again and " * 5000
    assert anchor(text, Quote("again", "and never ", " but then")) == Found(50006, 50011, edited=False)


def test_letters_that_nobody_counts_are_never_unique() -> None:
    assert not isinstance(anchor("a" * 50_000 + " a", Quote("a")), Found)
    assert anchor("a" * 50_000 + " b", Quote("b")) == Found(50_001, 50_002, edited=False)


@pytest.mark.parametrize("text", ["\ud800 lone \udfff", "e\u0301" * 9, "\u202ea\u202d", "नमस्ते दुनिया", "\x00\x00 a"])
def test_odd_text_has_its_words(text: str) -> None:
    results = [anchor(text, describe(text, start, len(text))) for start in range(len(text))]
    assert not any(isinstance(result, Ambiguous) for result in results)
    assert any(isinstance(result, Found) for result in results)


# Describing


def test_up_to_32_characters_of_context_are_written_also_for_unique_words() -> None:
    """They find the passage again when its words were edited: docs/manual/anchoring.md has the figures."""
    quote = describe(TEXT, 66, 86)
    prefix = "for a report on the flood, and "
    assert quote == Quote("the report came late", prefix, ". In June the council met again,")
    edited = TEXT.replace("the report came late", "that report came in late")
    assert words(edited, anchor(edited, quote)) == "that report came in late"


def test_context_is_shorter_where_the_text_begins_or_ends() -> None:
    assert describe(TEXT, 4, 15) == Quote("council met", "The ", " in March. It asked for a report")
    assert describe("word", 0, 4) == Quote("word")


def test_a_part_of_a_word_takes_the_rest_as_context() -> None:
    assert describe("A party of art lovers.", 3, 6) == Quote("art", "A p", "y of art lovers.")


def test_the_passage_is_trimmed_and_widened_to_whole_characters() -> None:
    assert describe("the  o\ufb03ce\u00ad of", 3, 10) == Quote("o\ufb03ce", "the  ", "\u00ad of")
    assert describe("un cafe\u0301 noir", 3, 7) == Quote("cafe\u0301", "un ", " noir")


def test_context_grows_where_32_characters_do_not_suffice() -> None:
    line = "and the choir sang the same verse over and over again, "
    text = "First the bells rang, " + line * 3 + "then the doors were shut."
    for match in re.finditer("verse", text):
        quote = describe(text, *match.span())
        assert max(len(quote.prefix), len(quote.suffix)) > 32 or match.end() > len(line) * 2
        assert anchor(text, quote) == Found(*match.span(), edited=False)


def test_what_nothing_makes_unique_stays_ambiguous_without_a_hint() -> None:
    text = "the same verse again and " * 100
    start = text.index("verse", 1250)
    quote = describe(text, start, start + 5)
    assert quote == Quote("verse", "same verse again and the same ", " again and the same verse again")
    assert isinstance(anchor(text, quote), Ambiguous)
    assert anchor("x " + "verse " * 3, Quote("verse"), hint=2) == Found(2, 7, edited=False)


@pytest.mark.parametrize(("start", "end"), [(0, 0), (5, 3), (-4, -1), (900, 999), (25, 26)])
def test_a_passage_without_words_is_described_by_none(start: int, end: int) -> None:
    quote = describe(TEXT, start, end)
    assert quote.exact.strip() == ""
    assert anchor(TEXT, quote) == Orphan()


def test_a_prepared_text_answers_like_the_functions() -> None:
    prepared = AnchorText(TEXT)
    assert prepared.source == TEXT
    assert prepared.describe(41, 60) == describe(TEXT, 41, 60)
    quote = Quote("flood", "second report on the ")
    start = TEXT.rindex("flood")
    assert prepared.anchor(quote) == anchor(TEXT, quote) == Found(start, start + 5, edited=False)


def test_words_copied_from_markdown() -> None:
    """The marks of Markdown are tried as words first, then without."""
    assert words(TEXT, anchor(TEXT, Quote("a *second* report on the flood"))) == "a second report on the flood"
    assert words("say **this**, or this", anchor("say **this**, or this", Quote("**this**"))) == "**this**"
    assert words(TEXT, anchor(TEXT, Quote("flood", "a **second** report on the "))) == "flood"
    assert anchor(TEXT, Quote("a **zebra**")) == anchor(TEXT, Quote("a **zebra**", "", ""))
    assert isinstance(anchor(TEXT, Quote("**zebra** giraffe")), Orphan)
    assert isinstance(anchor(TEXT, Quote("**report** on the flood")), Orphan | Ambiguous)


@pytest.mark.parametrize("answer", [Found(0, 1, edited=False), Ambiguous((Span(0, 1), Span(2, 3))), Orphan(Span(0, 1))])
def test_answers_are_values(answer: Found | Ambiguous | Orphan) -> None:
    assert {answer: 1}[type(answer)(**{name: getattr(answer, name) for name in answer.__slots__})] == 1
    with pytest.raises(FrozenInstanceError):
        setattr(answer, answer.__slots__[0], 5)
    assert not hasattr(answer, "__dict__")


def test_however_long_a_quote_is_most_of_its_words_must_be_left() -> None:
    row = [f"word{letter}" for letter in "abcdefghijklmnopqrstuvwxyzäöüßéèñøåœ"]
    text = f"It began. {' '.join(row)} And so it ended."

    def quote(replaced: int) -> Quote:
        return Quote(
            " ".join(
                f"zz{number}" if number % 3 == 2 and number < 3 * replaced else word for number, word in enumerate(row)
            )
        )

    assert words(text, anchor(text, quote(2)))
    assert isinstance(anchor(text, quote(12)), Orphan)
    assert isinstance(anchor(text, quote(8)), Orphan)


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        (
            "Tim Brask said the harbour would reopen within a week",
            "Ann Brask said the harbour would reopen within a week.",
        ),
        ("The harbour will reopen within a week, said Tim", "The harbour will reopen within a week, said Ann today."),
    ],
)
def test_a_neighbour_that_differs_in_its_first_or_last_name_is_not_taken(quote: str, text: str) -> None:
    assert isinstance(anchor(text, Quote(quote)), Orphan)
    assert isinstance(anchor(f"{text} {quote}.", Quote(quote)), Found)
