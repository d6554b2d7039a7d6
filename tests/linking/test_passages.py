"""Blocked spans and pins."""

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_explainer.linking.passages import outside_blocked, with_pins
from mkdocs_explainer.model.mentions import Linked, Mention, Reason, Refusal, Via
from mkdocs_explainer.model.spans import Span

LINKED = Linked((Mention("a", 0, 4), Mention("b", 10, 14)), (Refusal(20, 24, ("c",), Reason.AMBIGUOUS),))


def test_a_mention_that_touches_a_blocked_span_stays() -> None:
    assert outside_blocked(LINKED, [Span(4, 10), Span(14, 20)]) == LINKED


def test_a_mention_that_overlaps_a_blocked_span_is_refused() -> None:
    linked = outside_blocked(LINKED, [Span(3, 5)])
    assert linked.mentions == (Mention("b", 10, 14),)
    assert linked.refused[0] == Refusal(0, 4, ("a",), Reason.BLOCKED)


def test_a_pin_forces_its_entity_on_the_passage() -> None:
    linked = with_pins(LINKED, [(Span(20, 24), "c"), (Span(9, 12), "a")], breaks=(), known={"a", "b", "c"})
    assert linked.mentions == (
        Mention("a", 0, 4),
        Mention("a", 9, 12, Via.PIN),
        Mention("c", 20, 24, Via.PIN),
    )
    assert linked.refused == (Refusal(10, 14, ("b",), Reason.PINNED),)


def test_a_pin_on_none_forbids() -> None:
    linked = with_pins(LINKED, [(Span(0, 14), "none")], breaks=(5,), known={"a", "b"})
    assert linked.mentions == ()
    assert [refusal.reason for refusal in linked.refused] == [Reason.PINNED, Reason.PINNED, Reason.AMBIGUOUS]


def test_pins_that_cannot_be_kept_are_refused() -> None:
    pins = [(Span(0, 4), "unknown"), (Span(9, 15), "a"), (Span(30, 30), "a")]
    linked = with_pins(LINKED, pins, breaks=(12,), known={"a", "b"})
    assert linked.mentions == LINKED.mentions
    assert [refusal.reason for refusal in linked.refused].count(Reason.PINNED) == 3


def test_of_pins_that_overlap_the_first_counts() -> None:
    linked = with_pins(Linked((), ()), [(Span(2, 6), "b"), (Span(0, 4), "a")], breaks=(), known={"a", "b"})
    assert linked.mentions == (Mention("a", 0, 4, Via.PIN),)


SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 30), st.integers(0, 6))
MENTIONS = st.lists(SPANS, max_size=6).map(
    lambda spans: [
        Mention("a", *span)
        for number, span in enumerate(sorted(spans))
        if span.start < span.end and all(span.start >= other.end for other in sorted(spans)[:number])
    ]
)


def overlap(one: Span | Mention | Refusal, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


@given(MENTIONS, st.lists(SPANS, max_size=4))
def test_blocked_words_are_refused_and_all_others_stay(mentions: list[Mention], blocked: list[Span]) -> None:
    linked = outside_blocked(Linked(tuple(mentions), ()), blocked)
    taken = [one for one in mentions if any(overlap(one, span) for span in blocked if span.start < span.end)]
    assert list(linked.mentions) == [one for one in mentions if one not in taken]
    assert [(one.start, one.end) for one in linked.refused] == [(one.start, one.end) for one in taken]


@given(
    MENTIONS,
    st.lists(st.tuples(SPANS, st.sampled_from(["a", "b", "none", "x"])), max_size=4),
    st.sets(st.integers(0, 36)),
)
def test_pins_are_kept_or_refused(mentions: list[Mention], pins: list[tuple[Span, str]], breaks: set[int]) -> None:
    linked = with_pins(Linked(tuple(mentions), ()), pins, breaks=breaks, known={"a", "b"})
    kept: list[Span] = []
    for span, id in sorted(pins, key=lambda pin: (pin[0].start, -pin[0].end, pin[1])):
        if any(overlap(span, other) or (span.start < other.end) for other in kept):
            continue
        is_none = id == "none"
        is_cut = any(span.start < offset < span.end for offset in breaks)
        if span.start == span.end or (not is_none and (is_cut or id == "x")):
            assert Refusal(*span, (id,), Reason.PINNED) in linked.refused
            continue
        kept.append(span)
        assert (Mention(id, *span, Via.PIN) in linked.mentions) is not is_none
    for one in mentions:
        assert (one in linked.mentions) is not any(overlap(one, span) for span in kept)
    assert list(linked.mentions) == sorted(linked.mentions, key=lambda one: one.start)
    assert all(one.via is Via.PIN or one in mentions for one in linked.mentions)


def test_of_pins_that_begin_together_the_longer_counts() -> None:
    pins = [(Span(0, 4), "a"), (Span(0, 6), "b"), (Span(8, 9), "b"), (Span(8, 9), "a")]
    linked = with_pins(Linked((), ()), pins, breaks=(), known={"a", "b"})
    assert linked.mentions == (Mention("b", 0, 6, Via.PIN), Mention("a", 8, 9, Via.PIN))


def test_a_pin_on_what_is_linked_so_anyway_refuses_nothing() -> None:
    linked = with_pins(LINKED, [(Span(0, 4), "a"), (Span(10, 14), "a")], breaks=(), known={"a", "b"})
    assert linked.mentions == (Mention("a", 0, 4, Via.PIN), Mention("a", 10, 14, Via.PIN))
    assert [(one.start, one.reason) for one in linked.refused] == [(10, Reason.PINNED), (20, Reason.AMBIGUOUS)]
