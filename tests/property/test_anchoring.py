"""What must hold for any text: a described passage is found, and nothing is found that is not there."""

import unicodedata

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from mkdocs_explainer import Ambiguous, Found, Orphan, Quote, anchor, describe
from mkdocs_explainer.anchoring.approximate import WordIndex, edited_passages
from mkdocs_explainer.anchoring.context import CONTEXT, agreement
from mkdocs_explainer.anchoring.quotes import AnchorText
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.text.typography import fold

LETTERS = "abcdefghijklmnopqrstuvwxyz"

words = st.text(LETTERS, min_size=2, max_size=9)
repetitive = st.lists(st.sampled_from(["a", "b", "ab", ".", "'", "-"]), max_size=40).map(" ".join)
typeset = st.text(st.sampled_from("abé’“”-—…ﬁ \n\u00a0\u00ad漢字с́\u0301가\u11a8"), max_size=60)
anything = st.text(st.characters(exclude_categories=()), max_size=80)
"""Any code points, lone surrogates among them."""


def spans_of(text: str) -> st.SearchStrategy[tuple[int, int]]:
    offsets = st.integers(0, len(text))
    return st.tuples(offsets, offsets).map(lambda pair: (min(pair), max(pair)))


@given(st.data(), st.one_of(repetitive, typeset, anything))
def test_a_described_passage_is_found_where_it_was(data: st.DataObject, text: str) -> None:
    start, end = data.draw(spans_of(text))
    quote = describe(text, start, end)
    result = anchor(text, quote)
    if not fold(text[start:end]).text.strip():
        assert isinstance(result, Orphan) or result.start < max(end, start + 1)  # widened to a whole character
        return
    assert isinstance(result, Found)
    assert not result.edited
    assert text[result.start : result.end] == quote.exact
    # Trimmed of white space and widened to whole characters, it is the passage that was described.
    assert Span(result.start, result.end).overlaps(Span(start, end))
    assert fold(text[start:end]).text.strip() in fold(quote.exact).text or not text.isascii()


@given(st.data(), st.lists(words, min_size=3, max_size=30))
def test_a_passage_of_whole_words_comes_back_with_its_own_offsets(data: st.DataObject, row: list[str]) -> None:
    text = " ".join(row)
    first = data.draw(st.integers(0, len(row) - 1))
    last = data.draw(st.integers(first, len(row) - 1))
    start = len(" ".join([*row[:first], ""]))
    end = start + len(" ".join(row[first : last + 1]))
    assert anchor(text, describe(text, start, end)) == Found(start, end, edited=False)


@given(st.data(), st.lists(words, min_size=3, max_size=30, unique=True))
def test_a_description_has_as_many_whole_words_of_context_as_fit(data: st.DataObject, row: list[str]) -> None:
    text = " ".join(row)
    first = data.draw(st.integers(0, len(row) - 1))
    start = len(" ".join([*row[:first], ""]))
    end = start + len(row[first])
    quote = describe(text, start, end)
    assert text[:start].endswith(quote.prefix)
    assert text[end:].startswith(quote.suffix)
    assert set(quote.prefix.split()) | set(quote.suffix.split()) <= set(row)
    longest = max(map(len, row))
    assert min(start, CONTEXT - longest) <= len(quote.prefix) <= CONTEXT
    assert min(len(text) - end, CONTEXT - longest) <= len(quote.suffix) <= CONTEXT


@st.composite
def reset(draw: st.DrawFn, text: str) -> str:
    """Set the text anew: other quotation marks, spaces, dashes and line breaks, soft hyphens, ligatures, accents."""
    result = []
    for index, character in enumerate(text):
        between_letters = index > 0 and text[index - 1].isalpha() and character.isalpha()
        choices = {
            " ": [" ", "\n", "\u00a0", " \n  ", "\u2009"],
            '"': ['"', "“", "”", "„", "«"],
            "'": ["'", "’", "‘"],
            "-": ["-", " - ", "\u2014", " \u2013 ", "\u2011"],
        }.get(character, [character, unicodedata.normalize("NFD", character)])
        if between_letters:
            choices = [*choices, f"\u00ad{character}"]
        result.append(draw(st.sampled_from(choices)))
    return "".join(result).replace("fi", "ﬁ") if draw(st.booleans()) else "".join(result)


phrases = st.lists(
    st.sampled_from(["fire", "café", "Kyiv's", 'the "new"', "drone-led", "Курск"]), min_size=1, max_size=6
)


@given(st.data(), phrases, st.lists(words, min_size=1, max_size=5), st.lists(words, min_size=1, max_size=5))
def test_text_that_was_set_anew_is_unchanged(
    data: st.DataObject, phrase: list[str], before: list[str], after: list[str]
) -> None:
    prefix, exact, suffix = " ".join([*before, ""]), " ".join(["first", *phrase, "last"]), " ".join(["", *after])
    parts = [data.draw(reset(part)) for part in (prefix, exact, suffix)]
    start = len(parts[0])
    found = Found(start, start + len(parts[1]), edited=False)
    assert anchor("".join(parts), Quote(exact, prefix, suffix)) == found
    assert anchor("".join(parts), Quote(exact)) == found
    assert anchor(prefix + exact + suffix, Quote(*(parts[index] for index in (1, 0, 2)))) == Found(
        len(prefix), len(prefix + exact), edited=False
    )


distinct = st.lists(words, min_size=30, max_size=60, unique=True)


@given(st.data(), distinct)
def test_a_deleted_passage_is_not_found_elsewhere(data: st.DataObject, row: list[str]) -> None:
    size = data.draw(st.integers(1, 12))
    first = data.draw(st.integers(6, len(row) - 18))
    quote = Quote(
        " ".join(row[first : first + size]),
        " ".join([*row[first - 6 : first], ""])[-32:],
        " ".join(["", *row[first + size : first + size + 6]])[:32],
    )
    assert isinstance(anchor(" ".join(row), quote), Found)
    assert isinstance(anchor(" ".join(row[:first] + row[first + size :]), quote), Orphan)


@given(st.data(), distinct)
def test_a_twin_elsewhere_is_not_taken_for_a_deleted_word(data: st.DataObject, row: list[str]) -> None:
    """The quoted word is gone; the same word stands among other words."""
    first = data.draw(st.integers(6, 9))
    twin = data.draw(st.integers(20, len(row) - 1))
    quote = Quote(
        row[first], " ".join([*row[first - 6 : first], ""])[-32:], " ".join(["", *row[first + 1 : first + 7]])[:32]
    )
    assert isinstance(anchor(" ".join(row), quote), Found)
    rest = row[:first] + row[first + 1 : twin] + [row[first]] + row[twin:]
    result = anchor(" ".join(rest), quote)
    assert not isinstance(result, Found)


@given(st.data(), distinct)
def test_the_score_falls_as_words_are_replaced(data: st.DataObject, row: list[str]) -> None:
    quoted = row[8:20]
    order = data.draw(st.permutations(range(len(quoted))))
    scores = []
    now = list(row)
    for index in [None, *order]:
        if index is not None:
            now[8 + index] = f"0{index}"
        candidates = edited_passages(
            WordIndex(" ".join(now)), " ".join(row[4:8]), " ".join(quoted), " ".join(row[20:24])
        )
        scores.append(candidates[0].score if candidates else 0.0)
    assert scores[0] == 1.5
    assert scores == sorted(scores, reverse=True)


@given(st.text(LETTERS + " ", min_size=1, max_size=40), st.permutations(range(40)))
def test_agreement_falls_as_the_context_changes(context: str, order: list[int]) -> None:
    now = list(context)
    agreements = []
    for index in order:
        agreements.append(agreement("." + "".join(now), Span(0, 1), "", context))
        if index < len(now):
            now[index] = "0"
    assert agreements[0] == len(context.strip())
    assert agreements == sorted(agreements, reverse=True)


quotes = st.builds(Quote, anything, anything, anything)


@given(st.data(), st.one_of(repetitive, typeset, anything), st.one_of(st.none(), st.integers()))
def test_any_input_has_an_answer_within_the_text(data: st.DataObject, text: str, hint: int | None) -> None:
    start, end = data.draw(spans_of(text))
    near = st.builds(Quote, st.just(text[start:end]), st.just(text[:start]), anything)
    result = anchor(text, data.draw(st.one_of(quotes, near)), hint=hint)
    match result:
        case Found():
            answer = [Span(result.start, result.end)]
        case Ambiguous(found):
            answer = list(found)
            assert len(set(answer)) == len(answer) > 1
        case Orphan(nearest):
            answer = [nearest] if nearest else []
    assert all(0 <= span.start < span.end <= len(text) for span in answer)


questions = st.tuples(
    repetitive,
    st.one_of(st.builds(Quote, repetitive, repetitive, repetitive), st.builds(Quote, st.sampled_from(["a", "b a"]))),
)


@pytest.mark.slow
def test_the_questions_of_these_properties_have_answers() -> None:
    """Else they would hold for an anchoring that finds nothing."""
    found: list[type] = []

    @settings(max_examples=200, phases=[Phase.generate], database=None, derandomize=True)
    @given(questions)
    def ask(question: tuple[str, Quote]) -> None:
        found.append(type(anchor(*question)))

    ask()
    assert found.count(Found) > 5
    assert found.count(Ambiguous) > 1
    assert found.count(Orphan) > 5


@given(st.lists(questions, max_size=12))
def test_answers_do_not_depend_on_what_was_asked_before(asked: list[tuple[str, Quote]]) -> None:
    alone = [AnchorText(text).anchor(quote) for text, quote in asked]
    together = [anchor(text, quote) for text, quote in asked]
    backwards = [anchor(text, quote) for text, quote in reversed(asked)]
    assert alone == together == backwards[::-1]


@given(st.one_of(typeset, anything))
def test_folding_keeps_the_way_back(text: str) -> None:
    folded = fold(text)
    spans = [folded.to_source(index, index + 1) for index in range(len(folded.text))]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert spans == sorted(spans)
    for index, span in enumerate(spans):
        assert index in range(*folded.from_source(*span))
