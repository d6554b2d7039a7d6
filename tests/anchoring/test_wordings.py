"""What languages deny, count and oppose with: how a row of `wordings.toml` is read."""

import pytest

from mkdocs_explainer.anchoring.wordings import Wording, _wording, languages, wordings_of

MADE_UP = _wording(
    {
        "common": "og der",
        "negations": "ikko utan* *lös",
        "prefixes": "u mis",
        "swaps": ["voll/los"],
        "numbers": "en=1 tolv=12",
        "opposites": ["vant seir* / tapte", "opp / ned"],
        "parts": ["没"],
        "opposites_parts": ["胜/败"],
        "names": "mandag",
        "nouns": "capital",
    }
)


def test_a_row_is_read_as_it_stands() -> None:
    assert MADE_UP.common == {"og", "der"}
    assert MADE_UP.numbers == {"en": 1.0, "tolv": 12.0}
    assert MADE_UP.parts == ("没",)
    assert MADE_UP.opposite_parts == (("胜", "败"),)
    assert "mandag" in MADE_UP.names
    assert "tirsdag" not in MADE_UP.names
    assert MADE_UP.has_capital_nouns
    assert MADE_UP.script is None
    assert not _wording({}).has_capital_nouns
    assert not _wording({"parts": "x", "opposites": "a/b", "swaps": 1}).are_opposite(["a"], ["b"])


@pytest.mark.parametrize(
    ("word", "denies"),
    [
        ("ikko", True),
        ("ikkos", False),
        ("utan", True),
        ("utanfor", True),
        ("utanabcde", True),
        ("utanabcdef", False),  # a compound, not an ending
        ("uta", False),
        ("sorglös", True),
        ("lös", True),
        ("lösa", False),
        ("", False),
    ],
)
def test_words_and_their_endings(word: str, denies: object) -> None:
    assert (word in MADE_UP.negations) is denies


@pytest.mark.parametrize(
    ("left", "right", "opposite"),
    [
        (["vant"], ["tapte"], True),
        (["tapte"], ["vant"], True),
        (["seiret"], ["tapte"], True),
        (["vant"], ["seiret"], False),
        (["opp"], ["ned"], True),
        (["opp"], ["tapte"], False),
        (["vant"], ["ned"], False),
        (["x", "opp"], ["ned", "y"], True),
        (["lovlig"], ["ulovlig"], True),
        (["mislovlig"], ["lovlig"], True),
        (["bare"], ["ubare"], True),  # four letters are enough
        (["bar"], ["ubar"], False),
        (["lovlig"], ["xlovlig"], False),
        (["fredvoll"], ["fredlos"], True),
        (["fredlos"], ["fredvoll"], True),
        (["fredvoll"], ["krigslos"], False),
        ([], ["tapte"], False),
        (["opp"], [], False),
    ],
)
def test_opposites(left: list[str], right: list[str], opposite: object) -> None:
    assert MADE_UP.are_opposite(left, right) is opposite
    assert MADE_UP.are_opposite(right, left) is opposite


def of_text(text: str) -> set[str]:
    found: tuple[Wording, ...] = wordings_of(text)
    return {code for code, wording in languages().items() if wording in found}


def test_a_language_counts_beside_another_one_from_three_quarters_of_its_words_on() -> None:
    english, german = "the and with were", "und hatte sich auch"
    assert of_text(f"{english} {german}") >= {"en", "de"}
    assert of_text(f"{english} {' '.join(german.split()[:3])}") >= {"en", "de"}
    assert "de" not in of_text(f"{english} {' '.join(german.split()[:2])}")
    assert "en" in of_text("the")


def test_only_the_beginning_of_a_text_tells_its_language() -> None:
    filler = "xyzzy " * 700
    assert of_text(f"{filler}the and was") == set()
    assert "en" in of_text(f"{filler[:-300]}the and was")


def test_letters_of_one_language_tell_it_whatever_the_words_are() -> None:
    for code, wording in languages().items():
        if wording.script is not None:
            letter = next(chr(number) for number in range(0x250, 0x30000) if wording.script.search(chr(number)))
            assert code in of_text(f"the and {letter}")
