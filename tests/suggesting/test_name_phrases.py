"""Names by rules, one line a rule. `[…]` is a name, `{…}` a name that its place makes doubtful."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_explainer.suggesting.capitals import read_capitals
from mkdocs_explainer.suggesting.name_phrases import name_phrases

CASES = {
    "first words of a sentence": "Later, he left. Troops came. They saw [Exa].",
    "a name that opens a sentence": "{Exa} left",
    "a name that opens a sentence, and stands elsewhere": "[Exa] left. We saw [Exa].",
    "titles": "So President [Ann Exley], Foreign Minister [Bo Yx] and Dr. [Cy Zx] met.",
    "a family name that is also a title": "So President [John Major] left.",
    "heads keep what would be titles": "at the [Foreign Ministry] and [General Motors]",
    "days and months": "on Monday [Ann Exley] and in August [Bo Yx]",
    "of": "the [Bank of Exland], the [University of Exville] and President of [Exland]",
    "of, for, and, in": "the [Office for Trade and Travel in Exland] and [Bo]",
    "lists": "we saw [Exa] and [Boa], [Coa] or [Doa]",
    "particles": "so [Ann van der Exley] and [Bo de Yx] met",
    "initials and suffixes": "so [Ann B. Exley] and [Bo Yx Jr.] met",
    "legal forms": "the [Exa Widgets Inc.] has shares",
    "possessives end a name": "so [Exland]'s [Trade Ministry] met",
    "possessives inside a name": "so the [Example People's Party] met",
    "compass": "The North wants the West; [North Exland] does, in [Northern Exland]",
    "acronyms that are words": "so the [US] and [WHO] met, and IT works",
    "hyphen compounds": "an [Exville]-based firm",
    "the town before a dispatch": "[EXVILLE] (News) The boats came.",
    "a town behind the reporter": "by [Ann Exley] [EXVILLE]",
    "quotation": "he saw “[Exa Boa]” there",
    "brackets": "the [Example Office] ([EO]) met",
    "small words with capitals": "the [Exa] The next day",
    "a line of capitals": "{EXA} LARGE PRICE OF THE {EXLAND}",
}


@pytest.mark.parametrize("name", CASES)
def test_names(name: str) -> None:
    marked = CASES[name].removesuffix(".") + "."  # without a full stop, some would be headings
    text = re.sub(r"[\[\]{}]", "", marked)
    shown = text
    for phrase in reversed(name_phrases(read_capitals(text))):
        left, right = "{}" if phrase.is_weak else "[]"
        shown = f"{shown[: phrase.start]}{left}{shown[phrase.start : phrase.end]}{right}{shown[phrase.end :]}"
    assert shown == marked


def test_cues() -> None:
    text = "So Mr. Exley, Bo Yx, 41, and Coa met in Exville."
    assert [phrase.cue for phrase in name_phrases(read_capitals(text))] == ["titled", "aged", "", "located"]
    assert name_phrases(read_capitals("EXVILLE 2001-02-03 Boats came."))[0].cue == "dateline"


WORDS = st.sampled_from(
    "Ann Exley of the The and for 's U.S. EXA (EO) said. Mr. de al-Exi Bank & “so” \n\n x-Y İ漢 's".split(" ")
)


@given(st.lists(WORDS, max_size=30).map(" ".join), st.lists(st.integers(0, 60), max_size=4))
def test_any_text_gives_sorted_disjoint_names(text: str, breaks: list[int]) -> None:
    phrases = name_phrases(read_capitals(text, breaks=sorted({at for at in breaks if at <= len(text)})))
    ends = [0, *(phrase.end for phrase in phrases)]
    assert all(end <= phrase.start < phrase.end for end, phrase in zip(ends, phrases, strict=False))
    assert all(text[phrase.start : phrase.end].strip() == text[phrase.start : phrase.end] for phrase in phrases)
