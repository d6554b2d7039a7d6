"""Finding overlaps: the same as comparing with everything."""

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_explainer.linking.overlaps import Overlaps
from mkdocs_explainer.model.spans import Span

SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 30), st.integers(0, 9))


@given(st.lists(SPANS, max_size=12), SPANS)
def test_the_same_as_looking_at_all(items: list[Span], span: Span) -> None:
    found = Overlaps(items).at(span)
    assert found == sorted(item for item in items if item.start < span.end and span.start < item.end)
    assert Overlaps(items).any_at(span) == bool(found)
