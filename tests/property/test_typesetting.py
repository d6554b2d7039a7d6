"""The repository's articles, set anew: every passage that was described is found again, and none in a wrong place."""

import random
import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_explainer import Found, describe
from mkdocs_explainer.anchoring.quotes import AnchorText
from mkdocs_explainer.load.repository import read_corpus
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.render.article import article_html
from mkdocs_explainer.text.view import text_view

pytestmark = pytest.mark.slow  # it reads the whole repository

CORPUS, _ = read_corpus(Path(__file__).parents[2])
TEXTS = [text_view(article_html(article)).text for article in CORPUS.articles.values()]
SPACES = [" ", "\n", "\u00a0", "  ", " \n    ", "\u2009", "\u202f", "\u3000"]
LIGATURES = {"ffi": "ﬃ", "ffl": "ﬄ", "ff": "ﬀ", "fi": "ﬁ", "fl": "ﬂ", "...": "…"}
SIGNS = {
    '"': '"“”„«»″',
    "'": "'’‘‛′`",
    "-": "-‐‑‒–—−",
}
_PIECE = re.compile(r"ffi|ffl|ff|fi|fl|\.\.\.|\s*[-‐‑‒–—−]\s*|\s+|.", re.DOTALL)
PASSAGES = 40
"""Of an article that each example looks for."""


def choices_for(piece: str, *, is_in_word: bool) -> list[str]:
    """Return the ways to set a piece of a text."""
    if piece.isspace():
        return SPACES
    sign = next((key for key, signs in SIGNS.items() if piece.strip() in signs), "")
    if sign == "-":
        return [f"{space}{one}{space}" for one in SIGNS["-"] for space in ("", " ")]
    if sign:
        return list(SIGNS[sign])
    set_anew = [piece, LIGATURES.get(piece, piece), unicodedata.normalize("NFD", piece)]
    return [*set_anew, f"\u00ad{piece}", f"\u200b{piece}"] if is_in_word else set_anew


def set_anew(text: str, chance: random.Random, *, hyphenated: bool = False) -> tuple[str, list[int]]:
    """Return the text in other types, and where each of its offsets is in the new one.

    hyphenated: words are broken with a hyphen at the ends of lines, too.
    """
    pieces: list[str] = []
    places: list[int] = []
    length = 0
    for match in _PIECE.finditer(text):
        old = match.group()
        is_in_word = match.start() > 0 and text[match.start() - 1].isalpha() and old.isalpha()
        new = chance.choice(choices_for(old, is_in_word=is_in_word))
        if hyphenated and is_in_word and chance.random() < 0.01:  # every third line or so
            new = f"-\n{old}"
        places += [length] * len(old)
        pieces.append(new)
        length += len(new)
    return "".join(pieces), [*places, length]


def passages(text: str, chance: random.Random, *, sizes: Sequence[int] = (1, 1, 2, 3, 5, 10, 30)) -> list[Span]:
    """Return places of so many words each."""
    words = [match.span() for match in re.finditer(r"\w(?:\S*\w)?", text)]
    found = []
    for _ in range(PASSAGES):
        first = chance.randrange(len(words))
        last = min(len(words) - 1, first + chance.choice(sizes) - 1)
        found.append(Span(words[first][0], words[last][1]))
    return found


@pytest.mark.parametrize("text", TEXTS, ids=list(CORPUS.articles))
@given(seed=st.integers(0, 2**32))
def test_all_unique_quotes_are_found_where_they_were(text: str, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 -- no secret
    new, places = set_anew(text, chance)
    anchor_text = AnchorText(new)
    for start, end in passages(text, chance):
        place = anchor_text.anchor(describe(text, start, end))
        assert isinstance(place, Found)
        assert not place.edited
        # signs that cannot be seen, at the very edge, may or may not be taken in
        assert new[place.start : place.end].strip("\u00ad\u200b") == new[places[start] : places[end]].strip(
            "\u00ad\u200b"
        )
        assert abs(place.start - places[start]) <= 1


@pytest.mark.parametrize("text", TEXTS, ids=list(CORPUS.articles))
@given(seed=st.integers(0, 2**32))
def test_passages_with_words_broken_at_line_ends_are_never_found_elsewhere(text: str, seed: int) -> None:
    """A hyphen may be the word's own (`well-known`), so a broken word is another: found by its neighbours or not.

    Single words are left out: of `for-` and `ces`, the first is the word that stands elsewhere.
    """
    chance = random.Random(seed)  # noqa: S311 -- no secret
    new, places = set_anew(text, chance, hyphenated=True)
    anchor_text = AnchorText(new)
    missed = 0
    for start, end in passages(text, chance, sizes=(5, 10, 30)):
        place = anchor_text.anchor(describe(text, start, end))
        if isinstance(place, Found):
            assert place.start < places[end]
            assert place.end > places[start]
        else:
            missed += 1
            assert "-\n" in new[max(0, places[start] - 200) : places[end] + 200]
    assert missed < PASSAGES / 2
