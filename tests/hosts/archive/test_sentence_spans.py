"""Sentences of many texts at once are those of the rules for one."""

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mkdocs_explainer.hosts.archive.characters import Characters
from mkdocs_explainer.hosts.archive.sentence_spans import sentence_spans
from mkdocs_explainer.text.sentences import edges_of, sentences, sentences_at

_PIECES = (
    "Ann|left|it|a|x1|resolution|. |.| |? |?|! |… |…|...|?! |U.S. |e.g. |Dr. |Mar. |Mar. 5 |\n|\n\n|.\n|。|！”|.” |.) |"
    ".”) |」|“|(|No. |no. |İ|é. |K|\u00a0|\u2029|\u0085|\U0001f600|\U00010428|. \U00010428|\ud83d|»|'|\" |.' He |「"
    "3.5|2024. |(Sen. |[fig. "
).split("|")


@given(
    st.lists(st.lists(st.sampled_from(_PIECES), max_size=30).map("".join), min_size=1, max_size=5),
    st.lists(st.integers(0, 300), max_size=5),
)
@example(["…»", ". "], [])
def test_sentences_of_many_texts_are_those_of_each(texts: list[str], breaks: list[int]) -> None:
    check(texts, breaks)


@pytest.mark.parametrize("frame", ["Ann {}{}Left", "it {}{}5"])
def test_every_two_pieces_are_cut_as_the_rules_cut_them(frame: str) -> None:
    check([frame.format(one, two) for one in _PIECES for two in _PIECES], [])


def check(texts: list[str], breaks: list[int]) -> None:
    """Compare all sentences."""
    characters = Characters(texts)
    edges, places, expected = [], [], []
    for text, at in zip(texts, characters.starts.tolist(), strict=True):
        own = sorted({one for one in breaks if one <= len(text)})
        edges += [at + edge for edge in edges_of(text, own)]
        words = [place for place, sign in enumerate(text) if not sign.isspace()]
        places += [at + place for place in words]
        found = sentences_at(text, words, breaks=own)
        expected += [(at + start, at + end) for place in words for start, end in found if start <= place < end]
    starts, ends = sentence_spans(characters, np.array(places, np.int64), np.array(edges, np.int64))
    assert list(zip(starts.tolist(), ends.tolist(), strict=True)) == expected
    assert len(expected) == len(places)


def test_ends_of_prose_are_known_without_the_rules(monkeypatch) -> None:
    """Else the arrays would be for nothing."""
    monkeypatch.setattr("mkdocs_explainer.hosts.archive.sentence_spans.is_boundary", None)
    monkeypatch.setattr("mkdocs_explainer.hosts.archive.sentence_spans.sentences_at", None)
    text = "Mira Brask left the port. “It is over,” she said. Who knew? Nobody, of 3.5 million! He wept."
    characters = Characters([text, text])
    edges = np.array([edge for at in characters.starts.tolist() for edge in (at, at + len(text))], np.int64)
    places = np.array([at + one.start for at in characters.starts.tolist() for one in sentences(text)], np.int64)
    starts, ends = sentence_spans(characters, places, edges)
    found = [(start - at, end - at) for start, end, at in zip(starts, ends, characters.starts.repeat(5), strict=True)]
    assert found == [tuple(one) for one in sentences(text)] * 2
