"""Where the words begin whose initials an acronym has."""

import pytest

from mkdocs_explainer.linking.acronyms import expansion_start

COMMON = frozenset(["of", "and"])


@pytest.mark.parametrize(
    ("words", "letters", "begin", "shared"),
    [
        ("the bureau of example widgets", "bew", 4, 4),
        ("the office of example widgets", "ooew", 4, 4),
        ("the office of blue example widgets", "oew", -1, -1),
        ("example widgets", "oew", -1, -1),
        ("example-widgets", "ew", 0, 0),
        ("intercontinental ballistic missile", "icbm", -1, 0),
        ("grand intercontinental ballistic missile", "gicbm", -1, 0),
        ("ballistic missile", "xbm", -1, -1),
        ("a ballistic missile", "btm", -1, 2),
        ("a ballistic missile", "bxm", -1, -1),
        ("widgets and tools", "t", 12, 12),
        (f"{'bureau ' * 20}of widgets", "bw", 133, 133),
        (f"bureau of{' and' * 30} widgets", "bw", -1, -1),
    ],
)
def test_where_an_expansion_begins(words: str, letters: str, begin: int, shared: int) -> None:
    text = f"{words} (X)"
    assert expansion_start(text, len(words), list(letters), COMMON) == begin
    assert expansion_start(text, len(words), list(letters), COMMON, may_share=True) == shared
