"""Two finders find every occurrence, in the same order; the one for words those that are whole words."""

from collections.abc import Mapping

import pytest

from mkdocs_explainer.linking.finders.aho_corasick import AhoCorasickFinder
from mkdocs_explainer.linking.finders.plain import PlainFinder
from mkdocs_explainer.linking.finders.words import Alike, WordFinder

FINDERS = [AhoCorasickFinder[int], PlainFinder[int]]


@pytest.mark.parametrize("finder", FINDERS)
@pytest.mark.parametrize(
    ("values", "text", "found"),
    [
        ({"ab": 1, "abc": 2, "bc": 3}, "abcab", [(1, 1), (2, 2), (2, 3), (4, 1)]),
        ({"aa": 1}, "aaa", [(1, 1), (2, 1)]),
        ({"Курск": 1, "😀": 2}, "😀Курск", [(0, 2), (5, 1)]),
        ({"": 1, "b": 2}, "abc", [(1, 2)]),
    ],
)
def test_all_occurrences(
    finder: type[AhoCorasickFinder[int]], values: Mapping[str, int], text: str, found: list[tuple[int, int]]
) -> None:
    assert list(finder(values).find(text)) == found


@pytest.mark.parametrize("finder", FINDERS)
@pytest.mark.parametrize(("values", "text"), [({"a": 1}, ""), ({}, "abc"), ({"": 1}, "abc")])
def test_nothing_to_find(finder: type[AhoCorasickFinder[int]], values: Mapping[str, int], text: str) -> None:
    assert list(finder(values).find(text)) == []
    assert list(finder({**values, "x": 2}).find(f"{text}x")) == [(len(text), 2)]


@pytest.mark.parametrize(
    ("keys", "text", "words", "pieces"),
    [
        (["it", "us"], "it is with us", ["it", "us"], []),
        (["kursk", "kursk region"], "kursk region, kursk", ["kursk", "kursk region", "kursk"], []),
        (["café", "курск"], "cafés café курский курск", ["café", "курск"], []),
        (["f16", "9/11"], "af16 f16 19/11 9/11 9/110", ["f16", "9/11"], []),
        (["u.n.", "c++"], "u.n. c++ in", [], ["u.n.", "c++"]),
        (["u.n.", "(k)", "'alim"], "u.n u.n.a (k) k) 'alim alim", [], ["u.n.", "(k)", "'alim"]),
        (["(k)", "((k"], "k) (k (k)", [], ["(k)"]),
        (["c", "c++", ".c"], "c c++ .c", ["c", "c", "c"], ["c++", ".c"]),
        (["+", "東京", "ḥadīd"], "+ 東京都 ḥadīd", [], ["+", "東京", "ḥadīd"]),
        (["東京", "+"], "東京", [], ["東京"]),
        (["東京", "+"], "1 + 1", [], ["+"]),
        (["東京"], "東京都", [], ["東京"]),
        (["al", "a—b"], "a—b·al", ["a—b", "al"], []),
        (["u n", "u.n"], "u n u.n", ["u n", "u n"], ["u.n"]),  # one of them: who asks looks at what stands between
        (["", "x"], "x", ["x"], []),
    ],
)
def test_whole_words(keys: list[str], text: str, words: list[str], pieces: list[str]) -> None:
    finder = WordFinder({key: key for key in keys})
    found = list(finder.words(text))
    assert [plain for _, one in found if (plain := one.plain if isinstance(one, Alike) else one)] == words
    alike = [each for end, one in found if isinstance(one, Alike) for each in one.found(text, end)]
    assert [value for _, value in [*alike, *finder.pieces(text)]] == pieces
    for last, value in [*alike, *finder.pieces(text)]:
        assert text[last + 1 - len(value) : last + 1] == value


def test_no_key_has_no_word() -> None:
    assert list(WordFinder({}).words("x")) == []
    assert len(list(WordFinder({"x": 1}).words("x"))) == 1


def test_a_word_is_found_at_its_place() -> None:
    [(end, key)] = WordFinder({"kursk": "kursk"}).words("in kursk.")
    assert "in kursk."[end - 1 - len(key) : end - 1] == key


@pytest.mark.parametrize("others", ["", "é", "東京，。", "".join(map(chr, range(0x4E00, 0x4E00 + 100)))])
def test_whatever_else_stands_in_the_text(others: str) -> None:
    finder = WordFinder({"kursk": "kursk", "el niño": "el niño"})
    text = f"{others}kursk-{others} el+niño {others} xkursk {others} kursk9 (el niño){others}"
    found = [text[end - 1 - len(key) : end - 1] for end, key in finder.words(text) if isinstance(key, str)]
    expected = ["kursk", "el+niño", "el niño"]
    assert found == (expected[1:] if others == "é" else expected)
