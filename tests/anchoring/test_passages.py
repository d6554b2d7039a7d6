"""What becomes of quotes after edits: the cases of `passages.yml`, in every way in which a quote is written."""

from pathlib import Path
from typing import Any

import pytest

from mkdocs_explainer.anchoring.quotes import Ambiguous, Anchoring, Found, Orphan, anchor, describe
from mkdocs_explainer.model.corpus import Quote
from tests_support import read_fixture

CASES = read_fixture(Path(__file__).parent / "passages.yml")


def quotes_of(case: dict[str, Any]) -> dict[str, Quote]:
    """Return the quote as a program and as a careful person write it."""
    if "quote" in case:
        return {"words alone": Quote(case["quote"])}
    before, _, rest = case["then"].partition("[[")
    exact, _, after = rest.partition("]]")
    start = len(before)
    return {
        "cut at 32": Quote(exact, before[-32:], after[:32]),
        "described": describe(before + exact + after, start, start + len(exact)),
    }


def shown(text: str, answer: Anchoring) -> str:
    if isinstance(answer, Found):
        return text[answer.start : answer.end]
    return {Ambiguous: "ambiguous", Orphan: "orphan"}[type(answer)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["kind"])
def test_a_quote_finds_its_passage_or_nothing(case: dict[str, Any]) -> None:
    for way, quote in quotes_of(case).items():
        assert shown(case["now"], anchor(case["now"], quote)) == case["expect"], way
        then = case["then"].replace("[[", "").replace("]]", "") if "then" in case else f"A. {case['quote']} B."
        assert shown(then, anchor(then, quote)) == describe(then, *span_of(then, quote)).exact, way


def span_of(then: str, quote: Quote) -> tuple[int, int]:
    start = then.index(quote.prefix + quote.exact) + len(quote.prefix)
    return start, start + len(quote.exact)


def test_ids_are_told_apart() -> None:
    assert len(CASES) > 70
    assert len({case["kind"] for case in CASES}) == len(CASES)
