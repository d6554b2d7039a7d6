"""Why words are linked, or not."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_explainer.linking.linker import Linker
from mkdocs_explainer.linking.ordered_rules import RULE_NAMES
from mkdocs_explainer.model.choices import Density
from mkdocs_explainer.model.corpus import Entity
from mkdocs_explainer.model.mentions import Reason, Via
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.site.decisions import (
    BY_RULE,
    REFUSED,
    VIA,
    Decided,
    Decision,
    boundary_at,
    decisions,
    occurrences,
)
from mkdocs_explainer.site.page import Page, annotate
from mkdocs_explainer.text.view import text_view

LINKER = Linker(
    [
        Entity("exland", "Exland", "place", ["Exland region"]),
        Entity("bo", "Bo Yxley", "person", ["Yxley"]),
        Entity("cy", "Cy Yxley", "person", ["Yxley"]),
    ]
)


def decided(html: str, words: str, density: Density = "section") -> list[Decision]:
    view = text_view(html)
    page = annotate(Page("a", html, density=density), LINKER, href_of=str)
    return decisions(words, Decided(view, page, density))


@pytest.mark.parametrize(
    ("html", "words", "outcome", "entities", "reason"),
    [
        ("<p>In Exland.</p>", "exland", "linked", ("exland",), "the entity's name"),
        ("<p>So Yxley left.</p>", "Yxley", "refused", ("bo", "cy"), "nothing in the article decides"),
        ("<p>At the University of Exland.</p>", "Exland", "refused", ("exland",), "longer name"),
        ("<h2>In Exland</h2>", "Exland", "not-linked", ("exland",), "stands in a heading"),
        ("<p>The <code>Exland</code> x.</p>", "Exland", "refused", ("exland",), "where nothing is linked"),
        ("<p>The <code>zed</code> x.</p>", "zed", "not-found", (), "nothing is linked in this passage"),
        ("<p>The zed x.</p>", "zed", "not-found", (), ""),
        ('<p><a data-entity="exland" href="x">Exland</a></p>', "Exland", "author-link", ("exland",), "the author"),
        ("<p>In <b>Ex</b>land.</p>", "Exland", "linked", ("exland",), "name"),
        ("<p>In <b>the Exland</b> region.</p>", "Exland", "not-linked", ("exland",), "formatting"),
    ],
)
def test_outcomes(html: str, words: str, outcome: str, entities: tuple[str, ...], reason: str) -> None:
    [one] = decided(html, words)
    assert (one.outcome, one.entities) == (outcome, entities)
    assert reason in "; ".join(one.reasons)


@pytest.mark.parametrize(
    ("density", "outcomes", "where"),
    [
        ("all", ["linked", "linked", "linked"], ""),
        ("section", ["linked", "not-linked", "linked"], "earlier mention in the same section"),
        ("first", ["linked", "not-linked", "not-linked"], "earlier mention in the same page"),
        ("none", ["not-linked"] * 3, "density is none"),
    ],
)
def test_density(density: Density, outcomes: list[str], where: str) -> None:
    found = decided("<p>Exland. So Exland left.</p><h2>New</h2><p>In Exland.</p>", "Exland", density)
    assert [one.outcome for one in found] == outcomes
    assert all(where in one.reasons[-1] for one in found if one.outcome == "not-linked")


def test_inside_a_longer_name() -> None:
    html = "<p>In the Exland region.</p>"
    [one] = decided(html, "Exland")
    assert one.name
    assert text_view(html).text[slice(*one.name)] == "Exland region"


@pytest.mark.parametrize(
    ("text", "rule", "why", "change"),
    [
        (
            "The farm is in Oslo, Texas.",
            "town-elsewhere",
            "places a town of this name in another state",
            "`summary` in {",
        ),
        ("They flew to Jordan.", "person-like-state", "a state has this name, too", "identify"),
        ("Oslo Roe, 9, skates. Oslo said no.", "strangers-place", "a person in this article has this name", "identify"),
        ("At Exland. MERROW - It rained.", "dateline", "the town that this report comes from", "identify"),
    ],
)
def test_rules_that_say_more_than_their_reason(text: str, rule: str, why: str, change: str) -> None:
    linker = Linker(
        [
            Entity("oslo", "Oslo", "place"),
            Entity("neil", "Neil Jordan", "person", ["Jordan"]),
            Entity("team", "Merrow Rovers", "organization", ["Merrow"]),
        ]
    )
    html = f"<p>{text}</p>"
    words = next(word for word in ("Jordan", "MERROW", "Oslo") if word in text)
    page = annotate(Page("a", html), linker, href_of=str)
    one = decisions(words, Decided(text_view(html), page, "section"))[-1]
    assert one.outcome == "refused"
    assert why in one.reasons[0]
    assert f"is {rule} " in one.reasons[1]
    assert change in one.changes[0]


def test_what_rules_say_is_of_rules() -> None:
    assert set(BY_RULE) <= RULE_NAMES


@pytest.mark.parametrize(
    ("text", "words", "rule"),
    [
        ("See example.org/Exland now.", "Exland", "address"),
        ("At “x” see example.org/Exland now.", "Exland", "address"),
        ("The Exland-x and AT&Exland.", "Exland", "sign-beside"),
        ("In Exland.", "Exland", ""),
    ],
)
def test_what_makes_words_a_piece(text: str, words: str, rule: str) -> None:
    view = text_view(f"<p>{text}</p>")
    spans = [Span(found.start(), found.end()) for found in re.finditer(words, view.text)]
    assert boundary_at(view, spans[-1], "en").partition("decided is ")[2].partition(" ")[0] == rule


def test_every_reason_has_words() -> None:
    assert set(VIA) == set(Via)
    assert set(REFUSED) == set(Reason)


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("U.N. in the U.N.", "U.N.", ["U.N.", "U.N."]),
        ("the “meat\u00a0pie” plan", '"meat pie"', ["“meat\u00a0pie”"]),
        ("Exlands Exland's", "exland", ["Exland"]),
        ("漢字漢字", "漢字", ["漢字", "漢字"]),
        ("a.b (c", "(c", ["(c"]),
        ("x", "  ", []),
    ],
)
def test_occurrences(text: str, words: str, found: list[str]) -> None:
    assert [text[slice(*span)] for span in occurrences(text, words)] == found


@given(st.text("aA. \n’-(İ漢", max_size=20), st.text("aA. \n’-(İ漢", max_size=4))
def test_occurrences_of_anything(text: str, words: str) -> None:
    for span in occurrences(text, words):
        assert 0 <= span.start < span.end <= len(text)
    found = decisions(words, Decided(text_view("<p>a</p>"), annotate(Page("a", "<p>a</p>"), LINKER, href_of=str)))
    assert all(one.outcome == "not-found" for one in found)
