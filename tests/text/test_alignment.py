"""Where words of an old text stand in a new one."""

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.text.alignment import Alignment

WORDS = st.lists(st.sampled_from("Kursk Sumy the of river , . troops noon said".split()), max_size=40)


def carried(old: str, new: str, words: str) -> str | None:
    start = old.index(words)
    span = Alignment(old, new).carried(Span(start, start + len(words)))
    return None if span is None else f"{new[: span.start]}[{new[slice(*span)]}]{new[span.end :]}"


def test_the_same_text() -> None:
    assert Alignment("a b", "a b").carried(Span(2, 3)) == (2, 3)


def test_words_keep_their_place_when_others_change() -> None:
    assert carried("He was in Kursk, in the rain.", "She was in Kursk and in Sumy.", "Kursk") == (
        "She was in [Kursk] and in Sumy."
    )


def test_of_equal_words_the_right_one() -> None:
    old = "Kursk is a town. Nobody knows why. Kursk is a region."
    new = "Nobody knows why. Kursk is a region."
    assert carried(old, new, "Kursk is a town") is None
    assert Alignment(old, new).carried(Span(35, 40)) == (18, 23)


def test_words_that_were_changed_have_no_place() -> None:
    assert carried("He saw two red cars today.", "He saw three blue cars today.", "red") is None
    assert carried("He saw two red cars today.", "He saw two very red cars today.", "two red") is None


def test_part_of_a_word() -> None:
    assert carried("The Kremlin’s plan was new.", "A plan: the Kremlin’s plan was new.", "Kremlin") == (
        "A plan: the [Kremlin]’s plan was new."
    )


@given(WORDS, WORDS)
def test_what_is_carried_has_the_same_words_and_order(old_words: list[str], new_words: list[str]) -> None:
    old, new = " ".join(old_words), " ".join(new_words)
    alignment = Alignment(old, new)
    last = 0
    at = 0
    for word in old_words:
        span = alignment.carried(Span(at, at + len(word)))
        at += len(word) + 1
        if span:
            assert new[slice(*span)] == word
            assert span.start >= last
            last = span.end


@given(WORDS, WORDS)
def test_common_beginnings_and_ends_are_always_carried(words: list[str], more: list[str]) -> None:
    old = " ".join(words)
    for new in (" ".join([*words, *more]), " ".join([*more, *words])):
        alignment = Alignment(old, new)
        assert all(alignment.carried(Span(at, at + 1)) for at, letter in enumerate(old) if not letter.isspace())
