"""What became of a source's words on its page. Pure: the page was read before."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from mkdocs_explainer.anchoring.quotes import Ambiguous, AnchorText, Found
from mkdocs_explainer.model.corpus import Quote
from mkdocs_explainer.model.evidence import WordsStatus
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.text.typography import fold

_LEFT_OUT = re.compile(r"\s*[\[(]\s*(?:\.{3}|…)\s*[\])]\s*|(?:^|(?<=\s))(?:\.{3}|…)(?:$|(?=\s))")
"""How who quotes says that words are left out: `[…]`, `(...)`, or dots that stand alone."""
_LEAST_LIKENESS = 0.5
"""Share of words in common from which on other words are the quoted ones, edited. With less a reader would not see that
they are meant to be the same. It decides only what is told of words that are not there."""
_FEWEST = 2
"""Words that must be in common besides: of a quote of three words one is chance."""
_WIDER = 2
"""By how much longer than the quote a sentence may be that is shown in its place."""
_LONGEST_WORD = 80
_QUOTATION_MARKS = "\"'“”„‟«»‘’‚‹›「」『』"


@dataclass(frozen=True, slots=True)
class PageText:
    """What is to be read on a page."""

    main: tuple[str, ...]
    """Its main text, in the readings that there are: of a PDF, words that a line's end parts may be one or two."""
    whole: str = ""
    """All that a reader sees, boxes and lists of other articles among it; empty: there is nothing else."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of words."""

    status: WordsStatus
    now: str = ""
    """What stands there in their place; empty for words that are there, or of which nothing is left."""
    aside: bool = False
    """They stand outside the main text."""


class ReadPage:
    """A page's text, prepared once, in which many quotes are looked for."""

    def __init__(self, text: PageText) -> None:
        self._main = [AnchorText(each) for each in text.main if each.strip()]
        self._whole = AnchorText(text.whole) if text.whole.strip() else None

    def compare(self, quote: str, *, was_aside: bool = True) -> Answer:
        """Return what became of the words.

        They are found where they stand letter for letter, typesetting aside: another figure, sign or capital is an
        edit. Words that stood in the main text before and stand outside it now are gone from where they were said.

        was_aside: whether that they stand outside the main text is as it was; also where nobody knows how it was.
        """
        if any(_stands(text, quote) for text in self._main):
            return Answer("found")
        if self._whole and _stands(self._whole, quote):
            if was_aside:
                return Answer("found", aside=True)
            return Answer("gone")
        nearest = max((_nearest(text, quote) for text in self._main), default=(0.0, ""))
        return Answer("edited", nearest[1]) if nearest[1] else Answer("gone")


def compare(text: str, quote: str) -> Answer:
    """Return what became of the words in a text.

    >>> compare("The ministry said that 250 men were lost.", "that 250 men").status
    'found'
    >>> compare("The ministry said that 350 men were lost.", "said that 250 men were lost")
    Answer(status='edited', now='said that 350 men were lost', aside=False)
    """
    return ReadPage(PageText((text,))).compare(quote)


def _stands(text: AnchorText, quote: str) -> bool:
    """Return whether the text has the words, all of them in their order where some are left out."""
    whole = _places(text, quote)
    if any(True for _ in whole):
        return True
    parts = [part for each in _LEFT_OUT.split(quote) if (part := each.strip())]
    if len(parts) < 2 and parts == [quote.strip()]:
        return False
    at = 0
    for part in parts:
        ends = [span.end for span in _places(text, part) if span.start >= at]
        if not ends:
            return False
        at = min(ends)
    return bool(parts)


def _places(text: AnchorText, quote: str) -> Iterator[Span]:
    """Yield where the words stand as they are quoted; quotation marks around all of them may be the quoter's."""
    bare = quote.strip().strip(_QUOTATION_MARKS).strip()
    for words in dict.fromkeys((quote, bare)):
        answer = text.anchor(Quote(words))
        spans: Sequence[Span] = ()
        if isinstance(answer, Found):
            spans = (Span(answer.start, answer.end),)
        elif isinstance(answer, Ambiguous):
            spans = answer.spans
        for span in spans:
            if _is_same(text.source, span, words):
                yield span


def _is_same(source: str, span: Span, quote: str) -> bool:
    """Return whether a span has the words and neither begins nor ends within a word or a number."""
    there, quoted = fold(source[slice(*span)]).text.strip(), fold(quote).text.strip()
    # who quotes from the middle of a sentence, or begins one with the words, writes its first letter anew
    if there[1:] != quoted[1:] or there[:1].lower() != quoted[:1].lower():
        return False
    return not (_goes_on(source, span.start, -1) or _goes_on(source, span.end, 1))


def _goes_on(source: str, at: int, step: int) -> bool:
    """Return whether the word or number at a border goes on beyond it.

    >>> [_goes_on(text, at, 1) for text, at in (("10,000", 2), ("10, 20", 2), ("10%", 2), ("men", 2), ("men.", 3))]
    [True, False, True, True, False]
    """
    inner, outer = (source[at - 1 : at], source[at : at + 2]) if step > 0 else (source[at : at + 1], source[:at][-2:])
    if not inner or not outer:
        return False
    near, far = (outer[0], outer[1:]) if step > 0 else (outer[-1], outer[:-1])
    if inner.isalnum() and near.isalnum():
        return _has_borders(inner) and _has_borders(near)
    if not inner.isdigit():
        return False
    if near in "%‰" and step > 0:
        return True
    if near in ".,:/" and far.isdigit():
        return True
    # a sign before a number, where no other word goes before it
    return step < 0 and (near in "$€£¥" or (near in "-−–+" and not far.strip()))


def _has_borders(letter: str) -> bool:
    """Return whether words in the letter's script are parted by spaces."""
    return not (
        "\u0e00" <= letter <= "\u0eff" or "\u1000" <= letter <= "\u109f" or "\u1780" <= letter <= "\u17ff"
        or "\u3040" <= letter <= "\u30ff" or "\u3400" <= letter <= "\u9fff" or "\uf900" <= letter <= "\ufaff"
    )  # fmt: skip


def _nearest(text: AnchorText, quote: str) -> tuple[float, str]:
    """Return how much is left of the words where most of them are, and what stands there; 0 and "" for too little."""
    answer = text.anchor(Quote(quote))
    if isinstance(answer, Found):
        spans: Sequence[Span] = (Span(answer.start, answer.end),)
    elif isinstance(answer, Ambiguous):
        spans = answer.spans[:1]
    else:
        spans = (answer.nearest,) if answer.nearest else ()
    best = max(((_likeness(quote, now), now) for span in spans if (now := _widened(text.source, span))), default=None)
    if best is None or best[0] < _LEAST_LIKENESS:
        return 0.0, ""
    return best


def _widened(source: str, span: Span) -> str:
    """Return the words of a span, to whole words and numbers at its borders."""
    start, end = span
    if _goes_on(source, start, -1):
        start = max(source.rfind(space, 0, start) for space in " \n\xa0") + 1
    if _goes_on(source, end, 1):
        word, *_ = [*source[end : end + _LONGEST_WORD].split(maxsplit=1), ""]
        end += len(word.rstrip(".,;:!?"))
    return " ".join(source[start:end].split())


def _likeness(quote: str, now: str) -> float:
    """Return the share of words in common, from 0 to 1."""
    old, new = fold(quote).text.lower().split(), fold(now).text.lower().split()
    if len(old) == 1 or len(new) == 1:
        return SequenceMatcher(None, quote, now, autojunk=False).ratio()
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    same = sum(block.size for block in matcher.get_matching_blocks())
    return 2 * same / (len(old) + len(new)) if same >= min(_FEWEST, len(old)) else 0.0


def difference(old: str, new: str) -> str:
    """Return both wordings as one line of Markdown: what went struck through, what came in bold.

    >>> difference("said that 250 men were lost", "said that 350 men were lost")
    'said that ~~250~~ **350** men were lost'
    """
    before, after = old.split(), new.split()
    parts = []
    for kind, start, end, first, last in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        gone, come = " ".join(before[start:end]), " ".join(after[first:last])
        if kind == "equal":
            parts.append(gone)
            continue
        parts += [f"~~{gone}~~"] if gone else []
        parts += [f"**{come}**"] if come else []
    return " ".join(parts)
