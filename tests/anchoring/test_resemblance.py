"""What resembles the quotes of `passages.yml` after the edit, and how much: `resemblance.txt` has it, whole.

An answer turns on these figures; a test of the answer alone sees a figure only where it crosses a limit.
`EXPLAINER_UPDATE=1 pytest tests/anchoring/test_resemblance.py` writes what comes out: read the difference.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mkdocs_explainer.anchoring.approximate import WordIndex, edited_passages
from mkdocs_explainer.anchoring.context import LONGEST_CONTEXT, agreement, sides
from mkdocs_explainer.anchoring.occurrences import occurrences, parts_of
from mkdocs_explainer.anchoring.quotes import anchor, describe
from mkdocs_explainer.model.corpus import Quote
from mkdocs_explainer.text.typography import fold
from tests_support import read_fixture

HERE = Path(__file__).parent
ALL = [case for case in read_fixture(HERE / "passages.yml") if "then" in case]
RECORD = HERE / "resemblance.txt"


def measured(case: dict[str, Any]) -> Iterator[str]:
    """Yield the answer, and the candidates with their figures, to a quote with 40 characters on each side."""
    before, _, rest = case["then"].partition("[[")
    exact, _, after = rest.partition("]]")
    quote = Quote(exact, before[-40:], after[:40])
    yield f"# {case['kind']}"
    yield f"{anchor(case['now'], quote)}"
    text = fold(case["now"]).text
    prefix, exact, suffix = parts = parts_of(quote)
    for span in occurrences(text, parts):
        agreed = agreement(text, span, prefix, suffix)
        shares = ["-" if share is None else f"{share:.3f}" for share in sides(text, span, prefix, suffix)]
        yield f"unchanged at {span.start}: {agreed:.3f} characters of context agree, shares {' and '.join(shares)}"
    for one in edited_passages(WordIndex(text), prefix[-LONGEST_CONTEXT:], exact, suffix[:LONGEST_CONTEXT]):
        start, end = one.span
        yield f"edited at {start} to {end}: {one.coverage:.3f} of the words, {one.context:.3f} of the context"


def resembling() -> dict[str, str]:
    """Return what comes out now for each kind of case in which anything resembles the quote."""
    found = {case["kind"]: list(measured(case)) for case in ALL}
    return {kind: "\n".join(lines) for kind, lines in found.items() if len(lines) > 2}


def recorded() -> dict[str, str]:
    """Return what is recorded, by the kind of the case; what comes out now is written first where that is asked for."""
    if os.environ.get("EXPLAINER_UPDATE"):
        RECORD.write_text("\n".join([*resembling().values(), ""]), encoding="utf-8")
    sections = RECORD.read_text("utf-8").rstrip("\n").removeprefix("# ").split("\n# ")
    return {section.partition("\n")[0]: f"# {section}" for section in sections}


RECORDED = recorded()
CASES = {case["kind"]: case for case in ALL}


@pytest.mark.parametrize("kind", RECORDED)
def test_what_resembles_a_quote_and_how_much(kind: str) -> None:
    assert "\n".join(measured(CASES[kind])) == RECORDED[kind]


def test_figures_are_recorded_of_all_cases_that_have_some() -> None:
    without = [case for case in ALL if case["kind"] not in RECORDED]
    assert all(len(list(measured(case))) == 2 for case in without)
    assert len(without) < 0.1 * len(ALL)


@pytest.mark.parametrize(
    ("start", "end", "quote"), [(-3, 9, Quote("ab")), (-3, 1, Quote("a", "", "b")), (1, 0, Quote(""))]
)
def test_offsets_outside_of_a_text_are_its_ends(start: int, end: int, quote: Quote) -> None:
    assert describe("ab", start, end) == quote
    assert describe("  ab", -3, 1) == Quote(" ")


def test_of_words_too_frequent_to_look_for_the_first_place_is_shown() -> None:
    text = f"{'the x ' * 2001}{'one car ' * 2001}So the car fell. Then the car rose."
    told = anchor(text, Quote("the car", "Nobody ever saw that "))
    assert repr(told) == f"Orphan(nearest=Span(start={text.index('the car')}, end={text.index('the car') + 7}))"
