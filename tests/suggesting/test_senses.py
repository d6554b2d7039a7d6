"""Proposals of what ambiguous names mean."""

from mkdocs_explainer.model.mentions import Reason, Refusal
from mkdocs_explainer.suggesting.senses import ProposedSense, Read, propose_senses

BOTH = ("country", "state")


def read(id: str, text: str, *mentioned: str, reason: Reason = Reason.AMBIGUOUS) -> Read:
    start = text.find("Exland")
    refusals = (Refusal(start, start + 6, BOTH, reason),) if start >= 0 else ()
    return Read(id, text, refusals, frozenset(mentioned))


def test_the_entity_that_most_articles_name_is_proposed() -> None:
    articles = [
        read("one", "It rained in Exland."),
        read("two", "Exland lost.", "country"),
        read("three", "The state of Ex.", "state", "country"),
    ]
    assert list(propose_senses(articles)) == [
        ProposedSense("Exland", "country", ("one", "two"), {"country": 2, "state": 1})
    ]


def test_nothing_is_proposed_where_the_site_does_not_tell() -> None:
    assert not list(propose_senses([read("one", "Exland"), read("two", "x", "state"), read("three", "x", "country")]))
    assert not list(propose_senses([read("one", "Exland", "state", reason=Reason.LONGER_NAME)]))
