"""Texts of one endless line, of marks alone, of mixed directions: time grows with their size and no faster.

Processor time, as most of it is spent in regular expressions, where no calls can be counted.
"""

import gc
import time
from collections.abc import Callable

import pytest

from mkdocs_explainer.anchoring.moved import moved
from mkdocs_explainer.anchoring.quotes import AnchorText, Found
from mkdocs_explainer.model.corpus import Quote
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.text import typography
from mkdocs_explainer.text.alignment import Alignment
from mkdocs_explainer.text.folding import fold
from mkdocs_explainer.text.markdown_words import unmarked
from mkdocs_explainer.text.paragraphs import paragraphs
from mkdocs_explainer.text.view import text_view
from mkdocs_explainer.text.weave import Highlight, Wrap, weave

pytestmark = pytest.mark.slow

LITTLE = 40_000
"""Characters of the smaller text."""
UNMEASURABLE = 0.6
"""Seconds below which the larger text passes however fast the smaller one was."""
PIECES = {
    "one line": "The council met in Brask and said no. ",
    "one letter": "a",
    "spaces": " ",
    "marks alone": "\u0301",
    "marks in disorder": "\u0301\u0323\u0316\u1dce",
    "a letter under a pile": "a" + "\u0301" * 40,
    "mixed directions": "\u202bשלום \u202eabc\u202c ",
    "soft hyphens at line ends": "a\u00ad\n",
    "jamo": "\u1112\u1161\u11ab",
    "ideographs": "不",
    "figures": "1 234",
    "acronyms": "A.",
    "start tags": "<b>",
    "quotes that nothing closes": '<b x="',
    "ruby": "<ruby><rt>",
    "brackets": "[a](",
    "asterisks": "*a",
    "formulas": "\\(a",
    "carriage returns": "a\r",
}


def edited(text: str) -> Quote:
    return Quote(f"{text[:300]} zzz {text[300:500]}", "the ", " end")


def woven(text: str) -> None:
    view = text_view(text)
    places = range(0, len(view.text) - 1, max(1, len(view.text) // 3000))
    weave(
        view,
        wraps=[Wrap(Span(at, at + 1), "<a>", "</a>") for at in places],
        highlights=[Highlight(Span(at, min(len(view.text), at + 60)), "<m>", "<m>", "</m>", "n") for at in places[::9]],
    )


WORK: dict[str, Callable[[str], object]] = {
    "anchoring an edited quote": lambda text: AnchorText(text).anchor(edited(text)),
    "anchoring all of it": lambda text: AnchorText(text).anchor(Quote(f"zz {text}")),
    "describing": lambda text: AnchorText(text).describe(len(text) // 2, len(text) // 2 + 20),
    "what moved": lambda text: moved(text, Span(len(text) // 2, len(text) // 2 + 20), f"x {text}"),
    "aligning": lambda text: Alignment(text, f"x {text}"),
    "folding": fold,
    "words of Markdown": lambda text: unmarked("", text, ""),
    "paragraphs": paragraphs,
    "reading": text_view,
    "weaving": woven,
}


def seconds(work: Callable[[str], object], text: str) -> float:
    """Return the processor time of one call, without the collector's: it walks through what other tests left, too."""
    gc.collect()
    gc.disable()
    try:
        begin = time.process_time()
        work(text)
        return time.process_time() - begin
    finally:
        gc.enable()


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("work", WORK)
def test_four_times_the_text_takes_six_times_the_time_at_most(work: str, piece: str) -> None:
    """What is not linear stays so on a longer text; a cache that another process shares is passed but once."""
    for little in (LITTLE, 4 * LITTLE):
        text = PIECES[piece] * (little // len(PIECES[piece]))
        for _ in range(3):
            long = seconds(WORK[work], text * 4)
            if long < UNMEASURABLE or long <= 6 * seconds(WORK[work], text):
                return
    pytest.fail(f"{work}: {long:.2f} s")


def test_words_before_a_long_run_cost_no_more_than_themselves() -> None:
    # a match that is not its whole text copies its words each time it is asked for them
    run = PIECES["jamo"] * 150_000
    times = [(seconds(typography.fold, f"zz {run}"), seconds(typography.fold, run)) for _ in range(3)]
    assert min(behind for behind, _ in times) <= 2.5 * min(alone for _, alone in times)


@pytest.mark.parametrize("piece", ["one line", "marks in disorder", "mixed directions", "ideographs"])
def test_five_megabytes_are_anchored_in_seconds(piece: str) -> None:
    text = PIECES[piece] * (5_000_000 // len(PIECES[piece])) + " The mill at Fenwick burnt down on Friday night."
    prepared: list[AnchorText] = []
    assert seconds(lambda whole: prepared.append(AnchorText(whole)), text) < 20
    quote = Quote("The mill at Fenwick burnt on Friday night.")
    answers: list[object] = []
    assert seconds(lambda _: answers.append(prepared[0].anchor(quote)), text) < 60
    assert isinstance(answers[0], Found)
    assert text[answers[0].start : answers[0].end].endswith("burnt down on Friday night.")
