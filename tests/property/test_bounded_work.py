"""Hostile and oversized input: the work grows no faster than its size. Counted are calls of functions, not seconds."""

import string
import sys
from collections.abc import Callable, Sequence
from itertools import count
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_explainer.linking.lexicon import MOST_SENSES
from mkdocs_explainer.linking.linker import Linker
from mkdocs_explainer.model.corpus import Alias, Entity, Note, Quote
from mkdocs_explainer.model.mentions import Reason
from mkdocs_explainer.site.page import Page, annotate
from mkdocs_explainer.text.folding import fold, fold_name, key_of

pytestmark = pytest.mark.slow

ENTITIES = (
    Entity("kursk", "Kursk Oblast", "place", (Alias("Kursk"),), ("Kursk submarine",)),
    Entity("office", "United Widget Office", "organization", (Alias("UW"), Alias("U.W."))),
    Entity("ann", "Ann Ex", "person"),
    Entity("bob", "Bob Ex", "person"),
    Entity("alba", "Alba", "place"),
    Entity("team", "Alba national football team", "organization"),
    Entity("letter", "x", "concept"),
    Entity("roe", "Jo Roe", "person", (Alias("President"),)),
)
LINKER = Linker(ENTITIES)
TEN = 10
SLACK = 1.5
"""What ten times the input may cost beyond ten times the work: sorting, and caches that stop helping."""


def calls(work: Callable[[], object]) -> int:
    """Return how many functions were called, those of the interpreter included."""
    count = 0

    def seen(_frame: Any, event: str, _argument: Any) -> None:
        nonlocal count
        count += event.endswith("call")

    before = sys.getprofile()
    sys.setprofile(seen)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def grows_no_faster(work: Callable[[int], object], size: int) -> bool:
    """Return whether ten times as much takes at most ten times the calls, and a little."""
    work(size)  # what is made once is not counted
    return calls(lambda: work(TEN * size)) <= TEN * SLACK * calls(lambda: work(size)) + 1000


@pytest.mark.parametrize(
    "piece",
    [
        "The Kursk region saw UW staff. Ann Ex said so. ",
        "Kursk ",
        "Kursk",
        "Kursk-",
        "KURSK UW ALBA ",
        "UW/",
        "U.W.",
        "(UW) ",
        "United Widget Office (UWO) ",
        "Aaa Bbb Ccc (ABC) ",
        "UWO United Widget Office ",
        "Ann Ex. Ex. Zed Ex. ",
        "Alba beat Alba in football 3-2 ",
        "University of Alba of ",
        "Kursk submarine ",
        "President ",
        "x ",
        "(",
        "'",
        "Ku\u200brsk\u202e ",
        "Kursk\u0301 ",
        "UW\n",
        "\u00a0 \n\n",
    ],
)
def test_long_texts(piece: str) -> None:
    assert grows_no_faster(lambda size: LINKER.link(piece * size), 60)


@pytest.mark.parametrize("kind", ["their own", "the same", "capitals"])
def test_many_aliases(kind: str) -> None:
    def named(number: int) -> str:
        if kind == "their own":
            return f"Alias {number}"
        return "Alias" if kind == "the same" else f"{number:032b}".translate(str.maketrans("01", "aB"))

    def glossary(size: int, first: int = 0) -> list[Entity]:
        return [
            Entity(f"e{number}", f"Name {number}", "concept", (Alias(named(number)),))
            for number in range(first, first + size)
        ]

    never_seen = count(100_000, 100_000)  # what is made of a name is kept, for small glossaries alone
    assert grows_no_faster(lambda size: Linker(glossary(size, next(never_seen))), 300)
    one = [Entity("one", "One", "concept", tuple(Alias(named(number)) for number in range(3000)))]
    text = f"{named(7)} and {named(7).upper()} " * 20
    small, large = Linker(glossary(300)), Linker(glossary(3000))
    allowed = SLACK * calls(lambda: small.link(text)) + 1000
    assert calls(lambda: large.link(text)) <= allowed, "the work on a text does not depend on the glossary's size"
    assert calls(lambda: Linker(one)) < 3000 * 200


def test_a_name_of_very_many_entities_is_ambiguous_and_lists_some() -> None:
    entities = [Entity(f"e{number:04}", f"Name {number}", "concept", (Alias("Zed"),)) for number in range(1000)]
    linked = Linker(entities).link("Then Zed came. ZED came.")
    assert not linked.mentions
    assert {refusal.reason for refusal in linked.refused} == {Reason.AMBIGUOUS}
    assert all(MOST_SENSES < len(refusal.entities) <= 2 * MOST_SENSES + 2 for refusal in linked.refused)


def test_the_one_entity_that_lists_a_name_goes_before_a_crowd_from_whose_names_it_is_derived() -> None:
    towns = [Entity(f"town{number}", f"Zedville, Land {number}", "place") for number in range(500)]
    linker = Linker([*towns, Entity("zedville", "Zedville", "place")])
    assert [mention.entity for mention in linker.mentions("They met in Zedville.")] == ["zedville"]


SIGNS = st.text(st.sampled_from(".*+?()[]{}|^$\\-/&#" + string.ascii_letters[:4]), min_size=1, max_size=6)


@given(SIGNS, st.lists(SIGNS, max_size=8))
def test_an_alias_is_no_pattern(alias: str, others: list[str]) -> None:
    linker = Linker([Entity("e", "some name", "weapon", (Alias(alias),))])
    text = " ".join([*others, alias, *others])
    keys = {key_of(fold_name(spelling)).replace("-", "") for spelling in (alias, f"{alias}s", f"{alias}es")}
    for mention in linker.mentions(text):
        words = text[mention.start : mention.end]
        assert key_of(fold(words).text).replace(".", "") in {key.replace(".", "") for key in keys | {alias.lower()}}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("in Ku\u200brsk now", "Ku\u200brsk"),
        ("in \u202eKursk\u202c now", "Kursk"),
        ("the Kursk\u200f Oblast now", "Kursk\u200f Oblast"),
        ("the \u2067Kursk\u2069 \u2066Oblast\u2069 now", "Kursk\u2069 \u2066Oblast"),
        ("in K\u00adursk\ufeff now", "K\u00adursk"),
    ],
)
def test_signs_that_cannot_be_seen(text: str, words: str) -> None:
    assert [text[mention.start : mention.end].strip("\u202c\u2069\ufeff") for mention in LINKER.mentions(text)] == [
        words
    ]
    hidden = Linker([Entity("e", "Zed\u200bville\u202e", "place")])
    assert [(mention.start, mention.end) for mention in hidden.mentions("in Zedville")] == [(3, 11)]


WORDS = [f"w{number}x" for number in range(6000)]
HTML = f"<p>{' '.join(WORDS)}</p>"


def quoted(kind: str, number: int) -> Quote:
    if kind == "spread":
        return Quote(" ".join(WORDS[number : number + 2]))
    if kind == "overlapping":
        return Quote(" ".join(WORDS[number : number + 12]))
    if kind == "on one passage":
        return Quote(" ".join(WORDS[5:9]))
    if kind == "edited":
        return Quote(" ".join([*WORDS[number : number + 5], "changed", WORDS[number + 7]]))
    return Quote(f"gone {number} with these words")


@pytest.mark.parametrize("kind", ["spread", "overlapping", "on one passage", "edited", "lost"])
def test_many_notes_on_one_article(kind: str) -> None:
    def annotated(size: int) -> Sequence[object]:
        notes = tuple(Note(f"n{number}", "a", "explain", "x", quoted(kind, number)) for number in range(size))
        return [annotate(Page("a", HTML, notes=notes), LINKER, href_of=str)]

    assert grows_no_faster(annotated, 30)
