"""Blocked spans and pins."""

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
