"""What states are called: in the language of a text, and by their English adjectives."""

from pathlib import Path

import pytest

from mkdocs_explainer import Alias, Entity, Linker
from mkdocs_explainer.linking.options import read_options
from mkdocs_explainer.linking.states import (
    adjectives,
    code_of_state,
    is_adjective_of_state,
    is_language,
    is_state,
    state_names,
)
from tests_support import read_fixture


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
        ("Haiti", "Haitian Haitians"),
        ("Ukraine", "Ukrainian"),
        ("Malta", "Maltese"),
        ("Denmark", "Danish"),
        ("Türkiye", "Turkish"),
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


def test_all_adjectives_of_states_whose_names_end_in_every_way() -> None:
    expected = read_fixture(Path(__file__).parent / "adjectives.yml")
    assert {state: " ".join(adjectives(state)) for state in expected} == {
        state: words or "" for state, words in expected.items()
    }


def test_adjectives_link_where_a_site_wants_it() -> None:
    state = Entity("jo", "Jordan", "place")
    text = "Jordanian ships; two Jordanians. In Jordan it rained."
    for given, count in (({}, 1), ({"on": ["state-adjective"]}, 3)):
        assert len(Linker([state], options=read_options(given)).mentions(text)) == count, given


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
    ("lang", "state", "text", "found"),
    [
        ("zh", "印度", "去印度尼西亚。", 0),
        ("zh", "印度", "去印度。", 1),
        ("zh", "印度", "印度尼西亚的印度人。", 1),
        ("zh", "尼西亚", "尼西亚在这里。", 1),
        ("zh", "尼西亚", "印度尼西亚在这里。", 0),
        ("ja", "インド", "インドネシアへ。", 0),
        ("ja", "インド", "インドへ。", 1),
        ("en", "Niger", "Nigeria and Niger.", 1),  # spaces tell words apart
        ("fr", "Guinée", "La Guinée a signé.", 1),
    ],
)
def test_a_state_inside_another_ones_name(lang: str, state: str, text: str, found: int) -> None:
    linker = Linker([Entity("here", "Here", "place", (Alias(state, lang=lang),))], lang=lang)
    assert [text[mention.start : mention.end] for mention in linker.mentions(text)] == [state] * found
    assert len(linker.mentions(f"{text}\n\n{state}")) == found + 1, "by itself it is found"


@pytest.mark.parametrize(
    ("word", "lang", "expected"),
    [
        ("Turkish", "en", True),
        ("Turkey", "en", False),
        ("Türkisch", "de-AT", True),
        ("Türkisch", "de_AT", True),
        ("Türkisch", "en", False),
        ("Turkish", "", True),  # English where nothing is said
        ("Turkish", "tlh", False),  # a language without data
        ("Turkish", "no language", False),
    ],
)
def test_what_a_language_calls_languages(word: str, lang: str, expected: bool) -> None:  # noqa: FBT001
    assert is_language(word, lang) is expected


def test_codes_of_states() -> None:
    named = {"India": "IN", "Türkiye": "TR", "Springfield": "", "": "", "Europe": "", "IN": ""}
    assert {name: code_of_state(name) for name in named} == named
