"""Parts of persons' names: by which words a text goes on to call somebody."""

import pytest

from mkdocs_explainer.linking.languages import language
from mkdocs_explainer.linking.languages.language import NameOrder
from mkdocs_explainer.linking.people import (
    families_of,
    family_names,
    given_name,
    has_lower_hyphen,
    is_full,
    is_initial,
    is_particle,
    is_title,
    last_two,
    name_words,
    order_of,
)
from mkdocs_explainer.model.corpus import Entity


@pytest.mark.parametrize(
    ("name", "families"),
    [
        ("Ann Ex", ["Ex"]),
        ("Ann", []),
        ("", []),
        ("Ann Bea Ex", ["Ex"]),
        ("Ann B. Ex", ["Ex"]),
        ("Ann Ex Jr.", ["Ex"]),
        ("Ann Ex III", ["Ex"]),
        ("Ann Ex Jr. III", []),  # two such words: a monarch, perhaps
        ("Ann Jr.", []),
        ("Ann II", []),
        ("Queen Ann", []),
        ("Ann of Ex", []),
        ("Ann, Lady Ex", []),
        ("Ann Ex (minister)", ["Ex"]),
        ("Ann (minister)", []),
        ("Ann Bea (of Ex, the town)", ["Bea"]),
        ("Ann B.", []),
        ("Ann X", []),
        ("Ann Xy", ["Xy"]),
        ("Ann ex", []),
        ("Ann Ex-Roe", ["Ex-Roe"]),
        ("Ann al-Ex", ["al-Ex", "Ex", "Al-Ex"]),
        ("Ann al-ex", []),
        ("Ann van Ex", ["Ex", "van Ex", "Van Ex"]),
        ("Ann Van Ex", ["Ex", "Van Ex"]),
        ("Ann van der Ex", ["Ex", "van der Ex", "Van der Ex", "Van Der Ex"]),
        ("Van Ex", ["Ex"]),
        ("Van der Ex", ["Ex", "der Ex", "Der Ex"]),
        ("アン・ソーン", ["ソーン"]),
        ("アン=ソーン", ["ソーン"]),
    ],
)
def test_family_names(name: str, families: list[str]) -> None:
    assert list(family_names(name, titles=frozenset(["queen"]))) == families
    assert list(family_names(name, "", titles=frozenset(["queen"]))) == families


def test_a_family_name_in_front() -> None:
    assert family_names("Ex An-na", "family-first") == ("Ex",)
    assert family_names("Ex An Na", "family-first") == ("Ex",)
    assert family_names("Ex", "family-first") == ()
    assert given_name("Ex An Na", "family-first") == "An"
    assert given_name("Ann Bea Ex") == "Ann"


@pytest.mark.parametrize(
    ("name", "pair"),
    [
        ("Ann Bea Ex", "Bea Ex"),
        ("Ann Bea Cy Ex", "Cy Ex" if len("Cy") > 2 else ""),
        ("Ann Bea Cyn Ex", "Cyn Ex"),
        ("Bea Ex", ""),
        ("Ann B. Ex", ""),
        ("Ann Bea. Ex", ""),
        ("Ann van Ex", ""),
        ("Ann bea Ex", ""),
        ("Ann Von Ex", ""),
        ("Ann Bea ex", ""),
        ("Ann Bea X", ""),
        ("Ann Bea Xy", "Bea Xy"),
        ("Ann Bea Ex Jr.", "Bea Ex"),
    ],
)
def test_the_last_two_words(name: str, pair: str) -> None:
    assert last_two(name, "given-first") == pair
    assert last_two(name, "") == pair
    assert last_two(name, "family-first") == ""


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ex An-na", True),
        ("Ex An-Na", False),
        ("Ann Alba-Smith", False),
        ("An-na", False),
        ("Ann al-ex", False),
        ("Ann Al-ex", False),
        ("An-na Ex", False),
        ("Ex An-2", False),
        ("Ex An-é", True),
    ],
)
def test_a_small_letter_after_the_hyphen(name: str, expected: bool) -> None:  # noqa: FBT001
    assert has_lower_hyphen(name) is expected


@pytest.mark.parametrize(
    ("name", "family", "lang", "text", "order"),
    [
        ("Ann Ex", "", "", "en", "given-first"),
        ("Ann Ex", "first", "", "en", "family-first"),
        ("Ex An-na", "last", "", "en", "given-first"),
        ("Ex Ann", "", "hu", "en", "family-first"),
        ("Ex", "", "hu", "en", "family-first"),
        ("アン・ソーン ジュニア", "", "ja", "en", "family-first"),
        ("Ex An-na", "", "", "en", "family-first"),
        ("Ex An-na", "", "de", "en", "given-first"),
        ("Pak Jong Chon", "", "", "en", ""),
        ("Pak Jong", "", "", "en", "given-first"),  # two syllables are too often `Tom Dan`
        ("Pak de Chon", "", "", "en", "given-first"),
        ("Pak Jong Thornbury", "", "", "en", "given-first"),
        ("Pak Jong Chon Il", "", "", "en", ""),
        ("Ann Ex", "", "", "ja", ""),
        ("Ann Ex", "", "", "xx", ""),
        ("アン・ソーン", "", "ja", "en", "given-first"),
        ("アン ソーン", "", "ja", "en", "family-first"),
        ("Ann Ex", "", "ja", "en", "family-first"),
    ],
)
def test_the_order_of_a_name(name: str, family: str, lang: str, text: str, order: NameOrder) -> None:
    assert order_of(Entity("e", name, "person", family=family), name, lang, language(text)) == order


def test_the_entry_may_give_the_family_name_itself() -> None:
    english = language("en")
    assert families_of(Entity("e", "Ana Ex Luna", "person", family="Ex Luna"), "Ana Ex Luna", "", english) == (
        "Ex Luna",
    )
    assert families_of(Entity("e", "Ana Luna", "person"), "Ana Luna", "", english) == ("Luna",)
    assert families_of(Entity("e", "Ana Luna", "person", family="first"), "Ana Luna", "", english) == ("Ana",)
    assert families_of(Entity("e", "Queen Ana", "person"), "Queen Ana", "", english) == ()


def test_small_questions() -> None:
    assert name_words("Ann Ex (minister of x)") == ["Ann", "Ex"]
    assert [is_full(name) for name in ("Ann Ex", "Ann", "アン・ソーン", "")] == [True, False, True, False]
    initials = [("A.", "Ann"), ("B.", "Ann"), ("A", "Ann"), ("A,", "Ann"), ("An.", "Ann"), ("A.", ""), (".A", "Ann")]
    assert [is_initial(*pair) for pair in initials] == [True, False, False, False, False, False, False]
    assert [is_particle(word) for word in ("van", "Van", "Ann", "")] == [True, True, False, False]
    assert [is_title(word, language("en")) for word in ("Mr.", "The", "Ann")] == [True, True, False]
