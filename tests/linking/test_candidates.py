"""Of names that overlap the longest is taken, of equally long ones the leftmost: the same as taking them one by one."""

from collections.abc import Sequence
from itertools import combinations

from hypothesis import example, given
from hypothesis import strategies as st

from mkdocs_explainer.linking.candidates import Candidate, longest
from mkdocs_explainer.model.spans import Span

SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 24), st.integers(1, 9))


def one_by_one(spans: Sequence[Span]) -> list[tuple[int, int]]:
    taken: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start - span.end, span.start)):
        if not any(span.overlaps(other) for other in taken):
            taken.append(span)
    return sorted((span.start, span.end) for span in taken)


def taken_of(spans: Sequence[Span]) -> list[tuple[int, int]]:
    return [(one.start, one.end) for one in longest([Candidate(*span, "", ()) for span in spans])]


@given(st.lists(SPANS, max_size=12, unique=True))
@example([Span(0, 2), Span(1, 4), Span(3, 9), Span(8, 10), Span(9, 11), Span(10, 12)])
@example([Span(0, 3), Span(2, 5), Span(4, 7), Span(6, 9), Span(8, 15), Span(14, 17), Span(16, 19)])
def test_the_longest_of_those_that_overlap(spans: list[Span]) -> None:
    assert taken_of(spans) == one_by_one(spans)


def test_the_longest_of_all_that_a_few_words_can_be() -> None:
    all_spans = [Span(start, end) for start in range(5) for end in range(start + 1, 6)]
    for count in range(1, 5):
        for spans in combinations(all_spans, count):
            assert taken_of(spans) == one_by_one(spans), spans
