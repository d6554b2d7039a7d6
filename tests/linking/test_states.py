"""What states are called: in the language of a text, and by their English adjectives."""

import pytest

from mkdocs_explainer.linking.languages import language
from mkdocs_explainer.linking.states import (
    adjectives,
    is_adjective_of_state,
    is_in_longer_state,
    is_state,
    state_names,
)


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("Germany", "German Germans"),
        ("France", "French"),
        ("Poland", "Polish"),
        ("Nigeria", "Nigerian Nigerians"),
        ("Japan", "Japanese"),
        ("Iraq", "Iraqi Iraqis"),
        ("Oman", "Omani Omanis"),
        ("Thailand", "Thai Thais"),
        ("Slovakia", "Slovak Slovakian Slovakians"),
        ("Somalia", "Somali Somalis"),
        ("Pakistan", "Pakistani Pakistanis"),
        ("Afghanistan", "Afghan Afghans"),
        ("Uzbekistan", "Uzbek"),
        ("Norway", "Norwegian Norwegians"),
        ("Mexico", "Mexican Mexicans"),
        ("Canada", "Canadian Canadians"),
        ("Argentina", "Argentinian"),
        ("Togo", "Togan"),
        ("Italy", "Italian Italians"),
        ("Mali", "Malian Malians"),
        ("Chile", "Chilean Chileans"),
        ("Ukraine", "Ukrainian"),
        ("Malta", "Maltese"),
        ("Iceland", "Icelandic"),
    ],
)
def test_adjectives(state: str, words: str) -> None:
    found = list(adjectives(state))
    assert set(words.split()) <= set(found)
    assert len(found) == len(set(found))
    for word in found:
        assert is_adjective_of_state(word) or word.removesuffix("s") in found
        assert not is_state(word)


def test_a_word_is_of_one_state_alone() -> None:
    assert "Nigerian" not in adjectives("Niger")
    assert "Dominican" not in adjectives("Dominican Republic")
    assert "Guinean" not in adjectives("Equatorial Guinea")
    for state in ("Congo - Kinshasa", "South Korea", "Atlantis", "German", "Europe"):
        assert list(adjectives(state)) == []
    assert not any(is_adjective_of_state(word) for word in ("Germans", "Germany", "Pol", "Spainish", "English"))
    assert all(len(word) > 3 for state in ("Chad", "Mali", "Iran", "Peru") for word in adjectives(state))


@pytest.mark.parametrize(
    ("state", "lang", "name"),
    [
        ("Germany", "fr", "Allemagne"),
        ("Germany", "de-AT", "Deutschland"),
        ("Germany", "de_AT", "Deutschland"),
        ("Germany", "zh-Hant", "德國"),
        ("Portugal", "es", ""),  # the same
        ("Germany", "en", ""),
        ("Germany", "", ""),
        ("Germany", "tlh", ""),  # a language without data
        ("Germany", "no language", ""),
        ("Atlantis", "fr", ""),
        ("Europe", "fr", ""),  # no state
        ("Allemagne", "de", ""),
    ],
)
def test_names_in_the_language_of_a_text(state: str, lang: str, name: str) -> None:
    assert list(state_names(state, lang)) == ([name] if name else [])


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("zh", "去[印度]尼西亚", True),
        ("zh", "[印度]尼西亚", True),
        ("zh", "去[印度]", False),
        ("zh", "[尼西亚]", False),
        ("zh", "印度[尼西亚]", True),
        ("zh", "尼西亚[印度]人", False),
        ("ja", "[インド]ネシア", True),
        ("en", "[Niger]ia", False),  # spaces tell words apart
        ("fr", "Guinée [équatoriale]", False),
    ],
)
def test_a_state_inside_another_ones_name(lang: str, text: str, expected: bool) -> None:  # noqa: FBT001
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    assert is_in_longer_state(plain, start, end, language(lang)) is expected
