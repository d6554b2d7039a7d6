"""Finding overlaps: the same as comparing with everything."""

from collections.abc import Sequence
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_explainer.linking.overlaps import Overlaps
from mkdocs_explainer.model.spans import Span

SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 30), st.integers(0, 9))


def check(items: Sequence[Span], span: Span) -> None:
    found = Overlaps(items).at(span)
    assert found == sorted(item for item in items if item.start < span.end and span.start < item.end)
    assert Overlaps(items).any_at(span) == bool(found)


@given(st.lists(SPANS, max_size=12), SPANS)
def test_the_same_as_looking_at_all(items: list[Span], span: Span) -> None:
    check(items, span)


def test_the_same_for_all_that_a_few_offsets_allow() -> None:
    all_spans = [Span(start, end) for start in range(4) for end in range(start, 4)]
    for one, other, span in product(all_spans, repeat=3):
        check([one, other], span)
