"""Paragraphs of many texts at once, and what may be left out where they are plain to see."""

import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st

from mkdocs_explainer import Entity, Linker
from mkdocs_explainer.hosts.archive.characters import Characters
from mkdocs_explainer.hosts.archive.paragraph_edges import paragraph_edges
from mkdocs_explainer.hosts.archive.rows import Row, view_of
from mkdocs_explainer.text.folding import fold
from mkdocs_explainer.text.paragraphs import _blocks, _blocks_of_lines

_TEXTS = st.lists(st.sampled_from(["a.", "B", "\n", "\n\n", " ", "\r\n", "\f", "\u2028", "\x85", "\x1c"]), max_size=9)
LINKER = Linker([Entity("port", "Port Elin", "place"), Entity("elin", "Elin", "place")])


@given(st.lists(_TEXTS.map("".join), min_size=1, max_size=4))
@example(["One\n\nTwo.\n\nThree.", "One", "One\nTwo"])
def test_regular_texts_have_the_paragraphs_of_the_site(texts: list[str]) -> None:
    characters = Characters(texts)
    edges, is_regular = paragraph_edges(characters, np.ones(len(texts), np.bool_))
    expected: list[int] = []
    for text, at, regular in zip(texts, characters.starts.tolist(), is_regular.tolist(), strict=True):
        if regular:
            view = view_of(Row("a", text))
            expected += [at + edge for edge in sorted({0, len(text), *view.blocks})]
            assert fold(text, breaks=view.breaks) == fold(text)
    assert edges.tolist() == expected
    assert not any(paragraph_edges(characters, np.zeros(len(texts), np.bool_))[1])


def test_what_most_articles_look_like_is_regular() -> None:
    texts = ["Head\n\nOne. Two.\n\nThree.", "One line.", "One\nTwo", " One", "One\n\n\nTwo", "One\n \nTwo", ""]
    _, is_regular = paragraph_edges(Characters(texts), np.ones(len(texts), np.bool_))
    assert is_regular.tolist() == [True, True, False, False, False, False, False]


@given(_TEXTS.map("".join))
def test_paragraphs_of_one_line_are_those_of_all_lines(text: str) -> None:
    assert _blocks(text, 0) == _blocks_of_lines(text, 0)


@given(st.lists(st.sampled_from(["Port", "Elin", " ", "\n\n", "\n", "Port Elin", "’s", "\u00ad", "é", "e\u0301"])))
def test_plain_places_are_the_mentions(parts: list[str]) -> None:
    text = "".join(parts)
    linked = LINKER.link(text)
    places, refused = LINKER.places(text)
    assert places == [(one.start, one.end, one.entity, one.via) for one in linked.mentions]
    assert refused == linked.refused
