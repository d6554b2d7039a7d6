"""Sentences by rules."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_explainer.text.sentences import _END, _ends, sentences, sentences_at


def split(text: str, **options) -> list[str]:
    return [text[start:end] for start, end in sentences(text, **options)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three? Four…", ["One.", "Two!", "Three?", "Four…"]),
        ("The U.S. Army said so. It left.", ["The U.S. Army said so.", "It left."]),
        ("Mr. J. Smith met Gen. Lee on Oct. 31. They spoke.", ["Mr. J. Smith met Gen. Lee on Oct. 31.", "They spoke."]),
        ("“It is over.” He left. (Or not.) So.", ["“It is over.”", "He left.", "(Or not.)", "So."]),
        ("It rose 3.5 percent. no capital follows", ["It rose 3.5 percent. no capital follows"]),
        ("One line\nwrapped. Next\n\nNew block", ["One line\nwrapped.", "Next", "New block"]),
        ("第一句。第二句！", ["第一句。", "第二句！"]),
        ("", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert split(text) == expected


def test_blocks_part_sentences() -> None:
    assert split("one\ntwo", breaks=[3]) == ["one", "two"]
    assert split("one\ntwo", breaks=[]) == ["one\ntwo"]


@given(st.text(alphabet="ab. \n?“”A。", max_size=60))
def test_every_word_is_in_one_sentence(text: str) -> None:
    spans = sentences(text)
    assert "".join(text[start:end] for start, end in spans).split() != [] or not text.strip()
    covered = [index for start, end in spans for index in range(start, end)]
    assert len(covered) == len(set(covered))
    assert all(index in set(covered) for index, character in enumerate(text) if not character.isspace())


@given(
    st.lists(st.sampled_from("Ann,left,. ,? ,U.S., ,\n\n,Dr. ,。,“No.”,Mar. 5 ".split(",")), max_size=40),
    st.data(),
)
def test_the_sentences_at_places_are_those_of_the_whole_text(parts: list[str], data: st.DataObject) -> None:
    text = "".join(parts)
    breaks = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=3)))
    words = [place for place, sign in enumerate(text) if not sign.isspace()]
    places = data.draw(st.lists(st.sampled_from(words), max_size=6)) if words else []
    every = sentences(text, breaks=breaks)
    assert sentences_at(text, places, breaks=breaks) == [
        span for span in every if any(span.start <= place < span.end for place in places)
    ]


@given(st.text(alphabet='aB .!?…。！\n”"」', max_size=40))
def test_marks_end_where_a_search_of_the_whole_text_finds_them(text: str) -> None:
    starts, ends = _ends(text)
    assert list(zip(starts, ends, strict=True)) == [end.span() for end in _END.finditer(text)]
