"""Folding: what is evened out, what breaks a name, and the way back to the given text."""

import unicodedata

import pytest

from mkdocs_explainer.text.folding import fold, fold_name, key_of


@pytest.mark.parametrize(
    ("given", "folded"),
    [
        ("Xi’an ‘Hub’ “x” „y“ «z»", 'Xi\'an \'Hub\' "x" "y" "z"'),
        ("F–16 non‑stop −1", "F-16 non-stop -1"),
        ("a—b", "a—b"),  # an em dash parts words
        ("UN\u00a0Security\tCouncil", "UN Security Council"),
        ("UN\nSecurity", "UN Security"),
        ("UN\r\nSecurity", "UN Security"),
        ("UN \n   Security", "UN Security"),
        ("UN\n\nSecurity", "UN\nSecurity"),
        ("UN\n \t\nSecurity", "UN\nSecurity"),
        ("Har\u00adbour \u200bAt\ufeff", "Harbour At"),
        ("Cafe\u0301 A\u030a", "Café Å"),
        ("\u0995\u09c7\u09be", "\u0995\u09cb"),  # a Bengali vowel sign of two parts, neither of which is a mark
        ("\u1112\u1161\u11ab", "한"),
    ],
)
def test_what_is_evened_out(given: str, folded: str) -> None:
    assert fold(given).text == folded


@pytest.mark.parametrize("blanks", range(5))
def test_a_divided_word_is_read_the_same_whatever_else_the_text_has(blanks: int) -> None:
    divided = f"agree-{' ' * blanks}\nment"
    assert fold(f"{divided}; con-\ntent").text == f"{fold(divided).text}; content"
    assert (fold(divided).text == "agreement") is (blanks <= 2)


@pytest.mark.parametrize("given", ["plain text", "Xi’an – “x”", "one\ntwo", "😀 x"])
def test_offsets_stay_where_nothing_is_inserted_or_dropped(given: str) -> None:
    assert fold(given).starts == ()
    assert len(fold(given).text) == len(given)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ("x  Harbour\n\nBank y", "Bank"),
        ("Har\u00adbour Bank", "Harbour"),
        ("Cafe\u0301 Bank", "Café"),
        ("Cafe\u0301 Bank", "Bank"),
        ("e\u0301e\u0301e\u0301 Bank", "Bank"),
        ("\u1112\u1161\u11ab\u1100\u116e\u11a8 Bank", "한국"),
        ("😀  Bank", "Bank"),
        ("Harbour  \n Bank", "Harbour Bank"),
    ],
)
def test_the_way_back(given: str, words: str) -> None:
    folded = fold(given)
    start = folded.text.index(words)
    span = folded.origin(start, start + len(words))
    found = " ".join(given[span.start : span.end].replace("\u00ad", "").split())
    assert unicodedata.normalize("NFC", found) == words


def test_breaks_are_inserted_where_they_are_asked_for() -> None:
    folded = fold("UNCouncil UN", breaks=[2, 9, 9, 0, 12, 99])
    assert folded.text == "\nUN\nCouncil\n UN\n"
    assert folded.origin(4, 11) == (2, 9)
    assert folded.origin(13, 15) == (10, 12)


def test_a_break_within_white_space_breaks() -> None:
    assert "\n" in fold("UN  Council", breaks=[3]).text


@pytest.mark.parametrize(
    ("name", "folded"),
    [(" Xi’an\u00a0 Hub ", "Xi'an Hub"), ("Plain", "Plain"), ("Cafe\u0301", "Café"), ("A\nB", "A B"), ("", "")],
)
def test_names_are_folded_like_texts(name: str, folded: str) -> None:
    assert fold_name(name) == folded


def test_one_letter_alone_grows_in_lower_case() -> None:
    """Of all characters, the next test tries the one."""
    assert len("".join(map(chr, range(0x110000))).lower()) == 0x110000 + len("İ".lower()) - 1


@pytest.mark.parametrize("char", ["İ", "Σ", "ß", "ﬁ"])
def test_keys_are_as_long_as_their_text(char: str) -> None:
    assert len(key_of(f"A-{char}B {char}")) == 6
    assert key_of(f"A{char} B")[1] == key_of(f"A{char}B")[1], "the end of a word changes nothing"
