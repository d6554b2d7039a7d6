"""Where a word ends: `boundaries.yml`, what stands right beside a name."""

from pathlib import Path

import pytest

from mkdocs_explainer.linking.boundaries import joins
from mkdocs_explainer.linking.languages import language
from mkdocs_explainer.linking.languages.east_asian import is_korean_suffix
from mkdocs_explainer.linking.rule import Options
from mkdocs_explainer.linking.ruler import ruler_of
from tests_support import read_fixture

RULER = ruler_of(Options())
CASES = [
    (lang, kind, texts)
    for lang, kinds in read_fixture(Path(__file__).parent / "boundaries.yml").items()
    for kind, texts in kinds.items()
]


@pytest.mark.parametrize(("lang", "kind", "texts"), CASES)
def test_what_stands_right_beside_a_name(lang: str, kind: str, texts: list[str]) -> None:
    assert texts
    is_part = RULER.is_part(language(lang))
    for text in texts:
        before, _, rest = text.partition("[")
        name, _, after = rest.partition("]")
        found = is_part(f"{before}{name}{after}", len(before), len(before) + len(name))
        assert found is (kind == "part"), text


def test_nothing_in_a_longer_text_far_away_counts() -> None:
    is_part = RULER.is_part(language("en"))
    for left, right in (("https://a.example/ ", " x@y"), ("/etc/x ", " docs/x"), ("a\n", "\nb")):
        text = f"{left}{'word ' * 100}Alba/Merrow {'word ' * 100}{right}"
        start = text.index("Alba")
        assert not is_part(text, start, start + 4)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("a", "z", True),
        ("a", " ", False),
        ("-", "a", False),
        ("-", "1", False),
        ("1", "-", False),
        ("a", "\u0301", True),
        ("年", "\u0301", True),
        ("1", "2", True),
        ("1", "a", True),
        ("1", "年", False),
        ("の", "1", False),
        ("1", "ド", False),
        ("한", "1", False),
        ("1", "ก", False),
        ("א", "1", True),
        ("א", "a", False),
        ("א", "ب", False),
        ("a", "²", False),
    ],
)
def test_signs_side_by_side(left: str, right: str, expected: bool) -> None:  # noqa: FBT001
    assert joins(left, right) is expected


@pytest.mark.parametrize(
    ("name", "rest", "expected"),
    [
        ("인도", "에서", True),
        ("인도", "에서는", True),
        ("인도", "에서는도", True),
        ("인도", "에서까지만은도", False),  # four in a row are another word
        ("인도", "은", False),  # behind a consonant alone
        ("EU", "는", True),
        ("EU", "은", True),  # how it is said is not known
        ("EU", "네시아", False),
        ("서울", "로", True),
        ("인천", "로", False),
    ],
)
def test_particles_behind_a_korean_name(name: str, rest: str, expected: bool) -> None:  # noqa: FBT001
    assert is_korean_suffix(name, rest) is expected
