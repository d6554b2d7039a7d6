"""What became of a source's words on its page. Pure: the page was read before."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from mkdocs_explainer.anchoring.quotes import Ambiguous, AnchorText, Found
from mkdocs_explainer.model.corpus import Quote
from mkdocs_explainer.model.evidence import WordsStatus
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.text.typography import fold

_LEFT_OUT = re.compile(r"[\[(]\s*+(?:\.{3}|…)\s*+[\])]|(?:^|(?<=\s))(?:\.{3}|…)(?:$|(?=\s))")
"""How who quotes says that words are left out: `[…]`, `(...)`, or dots that stand alone."""
_LEAST_LIKENESS = 0.5
"""Share of words in common from which on other words are the quoted ones, edited. With less a reader would not see that
they are meant to be the same. It decides only what is told of words that are not there."""
_FEWEST = 2
"""Words that must be in common besides: one is chance."""
_SHORT = 3
"""Words up to which letters are compared."""
_LEAST_LIKENESS_OF_SHORT = 0.7
"""The same of letters, which have more in common by chance."""
_NUMERALS = "十百千万萬億亿兆십백천만억조"
"""What makes another number of the one before it."""
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


class _Text:
    """A text that is prepared once."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.folded = fold(source)
        self.anchors = AnchorText(source)


class ReadPage:
    """A page's text, in which many quotes are looked for."""

    def __init__(self, text: PageText) -> None:
        self._main = [_Text(each) for each in text.main if each.strip()]
        self._whole = _Text(text.whole) if text.whole.strip() else None

    def compare(self, quote: str, *, was_aside: bool = True) -> Answer:
        """Return what became of the words.

        They are found where they stand letter for letter, typesetting aside: another figure, sign or capital is an
        edit. Words that stood in the main text before and stand outside it now are gone from where they were said.

        was_aside: whether that they stand outside the main text is as it was; also where nobody knows how it was.
        """
        if any(_stands(text, quote) for text in self._main):
            return Answer("found")
        if self._whole and _stands(self._whole, quote):
            return Answer("found", aside=True) if was_aside else Answer("gone")
        _, now = max((_nearest(text, quote) for text in self._main), default=(0.0, ""))
        return Answer("edited", now) if now else Answer("gone")


def compare(text: str, quote: str) -> Answer:
    """Return what became of the words in a text.

    >>> compare("The ministry said that 250 men were lost.", "that 250 men").status
    'found'
    >>> compare("The ministry said that 350 men were lost.", "said that 250 men were lost")
    Answer(status='edited', now='said that 350 men were lost', aside=False)
    """
    return ReadPage(PageText((text,))).compare(quote)


def _stands(text: _Text, quote: str) -> bool:
    """Return whether the text has the words, all of them in their order where some are left out."""
    if any(True for _ in _places(text, quote)):
        return True
    parts = [part for each in _LEFT_OUT.split(quote) if (part := each.strip())]
    at = 0
    for part in parts if _LEFT_OUT.search(quote) else ():
        ends = [span.end for span in _places(text, part) if span.start >= at]
        if not ends:
            return False
        at = min(ends)
    return at > 0


def _places(text: _Text, quote: str) -> Iterator[Span]:
    """Yield where the words stand as they are quoted, and neither begin nor end within a word or a number.

    Quotation marks around all of them may be the quoter's; so may the capital or small letter that they begin with.
    """
    for words in dict.fromkeys((quote, quote.strip().strip(_QUOTATION_MARKS))):
        sought = fold(words).text.strip()
        for variant in dict.fromkeys((sought, sought[:1].upper() + sought[1:], sought[:1].lower() + sought[1:])):
            start = text.folded.text.find(variant) if variant else -1
            while start >= 0:
                span = text.folded.to_source(start, start + len(variant))
                if not (_begins_earlier(text.source, span.start) or _goes_on(text.source, span.end)):
                    yield span
                start = text.folded.text.find(variant, start + 1)


def _goes_on(source: str, at: int) -> bool:
    """Return whether the word or number before a place goes on behind it.

    >>> [_goes_on(text, at) for text, at in (("10,000", 2), ("10, 20", 2), ("10%", 2), ("men", 2), ("men.", 3))]
    [True, False, True, True, False]
    """
    last, near, far = source[at - 1 : at], source[at : at + 1], source[at + 1 : at + 2]
    if last.isdigit() and near:
        return near in _NUMERALS or near in "%‰" or (near in ".,:/" and far.isdigit()) or _is_one_word(last, near)
    return _is_one_word(last, near)


def _begins_earlier(source: str, at: int) -> bool:
    """Return whether the word or number behind a place begins before it.

    >>> [_begins_earlier(text, at) for text, at in (("1,250", 2), ("$250", 1), (" −250", 2), ("5–250", 2), ("a b", 2))]
    [True, True, True, False, False]
    """
    far, near, first = source[max(0, at - 2) : max(0, at - 1)], source[max(0, at - 1) : at], source[at : at + 1]
    if first.isdigit() and near:
        is_signed = near in "-−–+" and not far.strip()
        return near in "$€£¥" or (near in ".,:/" and far.isdigit()) or is_signed or _is_one_word(near, first)
    return _is_one_word(near, first)


def _is_one_word(left: str, right: str) -> bool:
    return left.isalnum() and right.isalnum() and _has_borders(left) and _has_borders(right)


def _has_borders(letter: str) -> bool:
    """Return whether in the letter's script only spaces and marks part words, and nothing is put behind them."""
    return not (
        "\u0e00" <= letter <= "\u0eff" or "\u1000" <= letter <= "\u109f" or "\u1780" <= letter <= "\u17ff"
        or "\u3040" <= letter <= "\u30ff" or "\u3400" <= letter <= "\u9fff" or "\uf900" <= letter <= "\ufaff"
        or "\uac00" <= letter <= "\ud7a3"
    )  # fmt: skip


def _nearest(text: _Text, quote: str) -> tuple[float, str]:
    """Return how much is left of the words where most of them are, and what stands there; 0 and "" for too little."""
    answer = text.anchors.anchor(Quote(quote))
    if isinstance(answer, Found):
        span: Span | None = Span(answer.start, answer.end)
    else:
        span = answer.spans[0] if isinstance(answer, Ambiguous) else answer.nearest
    now = _widened(text.source, span) if span else ""
    likeness = _likeness(quote, now) if now else 0.0
    return (likeness, now) if likeness >= _LEAST_LIKENESS else (0.0, "")


def _widened(source: str, span: Span) -> str:
    """Return the words of a span, to whole words and numbers at its borders."""
    start, end = span
    if _begins_earlier(source, start):
        start = max(source.rfind(space, 0, start) for space in " \n\xa0") + 1
    if _goes_on(source, end):
        word, *_ = [*source[end : end + _LONGEST_WORD].split(maxsplit=1), ""]
        end += len(word.rstrip(".,;:!?"))
    return " ".join(source[start:end].split())


def _likeness(quote: str, now: str) -> float:
    """Return the share of words in common, from 0 to 1."""
    old, new = fold(quote).text.lower().split(), fold(now).text.lower().split()
    if len(old) <= _SHORT:
        ratio = SequenceMatcher(None, " ".join(old), " ".join(new), autojunk=False).ratio()
        return ratio if ratio >= _LEAST_LIKENESS_OF_SHORT else 0.0
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    same = sum(block.size for block in matcher.get_matching_blocks())
    return 2 * same / (len(old) + len(new)) if same >= _FEWEST else 0.0


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
