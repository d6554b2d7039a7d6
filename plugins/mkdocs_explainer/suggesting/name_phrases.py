"""Names in a text by rules: runs of capitalised words, with the small words that belong inside them.

No model is asked, so what capitals cannot say is left open: such a phrase is marked `is_weak`.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from mkdocs_explainer.linking.languages.english import (
    CALENDAR,
    DIRECTIONS,
    FUNCTION_WORDS,
    HEADS,
    OF_HEADS,
)
from mkdocs_explainer.linking.languages.english_titles import TITLES
from mkdocs_explainer.linking.words import LEGAL_FORMS, NAME_SUFFIXES, PARTICLES
from mkdocs_explainer.suggesting.capitals import Capitals, Word
from mkdocs_explainer.suggesting.common_words import NO_NAMES, OPENERS

Cue = Literal["", "titled", "dateline", "located", "aged"]
"""What stands beside a name: a title before it, a date after it, a preposition of place before it, an age after it."""

_ABBREVIATED = frozenset("st ft mt jr sr inc corp co ltd bros no".split())
"""Written with a full stop after which a name goes on."""
_DATE_AFTER = re.compile(r"\s*(?:,\s*)?(?:\d{4}-\d\d-\d\d|\((?:[A-Z][A-Za-z]+)\)|[-–—]{1,2}\s|/[A-Z])")
_AGE_AFTER = re.compile(r"\s?,\s(?:aged\s)?\d{1,3}\s?[,.]")
_LINKS_INSIDE = frozenset(["of", "for", "on", "in"])
_PLACED = frozenset("in at near from outside around across throughout".split())
_POSSESSING = frozenset(
    "children farmers men mothers nurses people peoples students teachers veterans women workers".split()
)
"""With an apostrophe inside names of institutions: `Example People's Party`."""
_MORE_HEADS = frozenset("centre day fellowship front initiative office organisation organization rally".split())
"""Heads of names here, beside `HEADS`: too common in the linker's question, whether a known name is part of another."""
_NAME_STARTS = frozenset("central federal human international national united".split())
"""Before two more words with capitals they begin a name, even at the start of a sentence."""
_JOINING = frozenset(
    "administration agency board bureau centre center commission committee council department federation institute"
    " ministry office organisation organization school secretariat".split()
)
"""Heads of institutions that are in charge of two things: `Ministry of Trade and Industry`."""
_CHARGED = frozenset(
    "agency association authority bank corporation executive foundation fund society trust union".split()
)
"""Heads of institutions that may be in charge of two things behind `for`: `Bank for Reconstruction and Development`."""
_TOGETHER = frozenset("brothers co company daughters partners sons".split())
"""Behind `and` they end the name of a company."""
_LEGAL_FORM_AFTER = re.compile(
    r"\s(?:plc|PLC|Plc|GmbH|AG|SE|KGaA|S\.A\.|SA|SAS|S\.p\.A\.|SpA|N\.V\.|NV|B\.V\.|BV|AB|ASA|Oyj|A/S|Ltd|LLC|LLP|Inc)\b\.?"
)
_LONGEST = 9
"""Words of a name; what is longer is a list or a heading."""

_LONGEST_NAME = 120
"""Code points; what is longer is no text."""


class Phrase(NamedTuple):
    """Words that are a name, or look like one."""

    start: int
    end: int
    is_weak: bool = False
    """A capital that another reason may have: the start of a sentence, a heading."""
    cue: Cue = ""
    type: str = ""
    """Where whoever found it knows: the entity type."""


def name_phrases(capitals: Capitals) -> list[Phrase]:
    """Return the names, sorted and disjoint. Offsets: half-open, code points of the text.

    >>> from mkdocs_explainer.suggesting.capitals import read_capitals
    >>> text = "On Monday, President Ann van Exley left the Bank of Exland for Example City."
    >>> [text[p.start : p.end] for p in name_phrases(read_capitals(text))]
    ['Ann van Exley', 'Bank of Exland', 'Example City']
    """
    return [phrase for run in _runs(capitals) for phrase in _phrases(capitals, run)]


def _runs(capitals: Capitals) -> Iterator[list[Word]]:
    """Yield the longest rows of capitalised words and what links them."""
    words = capitals.words
    at = 0
    while at < len(words):
        if not words[at].is_capital:
            at += 1
            continue
        run = [words[at]]
        at += 1
        while at < len(words) and len(run) < _LONGEST:
            step = _step(capitals, run, words, at)
            if not step:
                break
            run += words[at : at + step]
            at += step
        yield run


def _step(capitals: Capitals, run: Sequence[Word], words: Sequence[Word], at: int) -> int:
    """Return how many words from `at` on continue the name; 0: it ends."""
    word = words[at]
    if not _touches(capitals, run[-1], word) or word.zone != run[-1].zone or _is_dateline(run, word):
        return 0
    if word.is_capital:
        return 1
    following = words[at + 1 : at + 3]
    if len(following) == 2 and word.text in PARTICLES and following[0].text in PARTICLES:  # `van der`
        is_name = following[1].is_capital and _touches(capitals, word, following[0]) and _touches(capitals, *following)
        return 3 if is_name and _links(run, word) else 0
    if not following or not _touches(capitals, word, following[0]) or not _links(run, word, following[0]):
        return 0
    if following[0].is_capital:
        return 2
    is_article = word.text in _LINKS_INSIDE and following[0].text == "the" and len(following) > 1
    return 3 if is_article and following[1].is_capital and _touches(capitals, *following) else 0


def _links(run: Sequence[Word], word: Word, following: Word | None = None) -> bool:
    """Return whether a small word may stand inside the name."""
    if word.text in ("and", "&"):
        return _is_open(run) or (following is not None and following.lower in _TOGETHER)
    if word.text in PARTICLES:
        return word.zone == "plain" and not _is_separate(run[-1].lower)
    return word.text in _LINKS_INSIDE and _takes(run, word.text)


def _is_dateline(run: Sequence[Word], word: Word) -> bool:
    """Return whether a town in capitals follows the reporter's name."""
    return len(run) > 1 and word.is_shouted and len(word.text) > 3 and not any(other.is_shouted for other in run)


def _touches(capitals: Capitals, word: Word, following: Word) -> bool:
    """Return whether nothing but a space, or the full stop of an abbreviation, parts the words."""
    if word.sentence != following.sentence:
        return False
    gap = capitals.text[word.end : following.start]
    if not gap.strip():
        return gap.count("\n") < 2
    is_initial = len(word.text) == 1 and word.is_capital
    is_abbreviated = is_initial or word.lower in _ABBREVIATED or f"{word.lower}." in TITLES
    if gap.strip() in ("'s", "’s", "'", "’"):
        return word.lower in _POSSESSING
    return (is_abbreviated and gap.strip() == ".") or gap == " & "


def _is_separate(lower: str) -> bool:
    return lower in TITLES or lower in CALENDAR or lower in FUNCTION_WORDS


def _takes(run: Sequence[Word], link: str) -> bool:
    """Return whether the name so far goes on after `of`, `for`, `on` or, in names that have one of them, `in`."""
    last = run[-1].lower
    if link == "of":
        return last in OF_HEADS or _is_head(run[-1])
    if link == "in":
        return any(word.text in ("for", "and") for word in run)
    return _is_head(run[-1])


def _is_head(word: Word) -> bool:
    return word.lower in HEADS or word.lower in _MORE_HEADS


def _is_open(run: Sequence[Word]) -> bool:
    """Return whether an `and` may belong to the name: `Ministry of Trade and Industry`."""
    links = [word.text for word in run if not word.is_capital and word.text != "the"]
    if not links or links[-1] not in ("of", "for", "on"):
        return False
    heads = _JOINING if links[-1] == "of" else _JOINING | _CHARGED
    return any(word.lower in heads for word in run)


def _phrases(capitals: Capitals, run: Sequence[Word]) -> Iterator[Phrase]:
    """Yield the names in a row of capitalised words."""
    last_head = max((at for at, word in enumerate(run) if at and _is_head(word)), default=-1)
    part: list[Word] = []
    title: Word | None = None
    for at, word in enumerate(run):
        is_title = word.lower in TITLES and (at > last_head or (at == 0 and run[1].lower in TITLES))
        if is_title and part and (not part[-1].is_capital or (title and at == len(run) - 1)):
            is_title = False  # in `Office for Trade`, or a family name behind a title and a given name
        is_small = word.is_capital and (_is_small(word) or _is_shouted_word(word)) and not _is_first_of_name(run, at)
        if is_title or word.lower in CALENDAR or is_small:
            yield from _phrase(capitals, part, title)
            part = []
            title = word if is_title else None
        elif part or word.is_capital:
            part.append(word)
    yield from _phrase(capitals, part, title)


def _phrase(capitals: Capitals, part: list[Word], title: Word | None) -> Iterator[Phrase]:
    while part and not part[-1].is_capital:
        part.pop()
    while part and not title and _is_opener(capitals, part):
        part.pop(0)
        while part and not part[0].is_capital:
            part.pop(0)
    if not part or part[0].lower in NAME_SUFFIXES or not _is_name(part):
        return
    first, last = part[0], part[-1]
    end = _end(capitals.text, last)
    dateline = bool(_DATE_AFTER.match(capitals.text, end)) and first.is_first and all(word.is_shouted for word in part)
    cue: Cue = ""
    if dateline:
        cue = "dateline"
    elif title:
        cue = "titled"
    elif _AGE_AFTER.match(capitals.text, end):
        cue = "aged"
    elif _word_before(capitals.text, first.start) in _PLACED:
        cue = "located"
    yield Phrase(first.start, end, not cue and _is_weak(capitals, part), cue)


def _end(text: str, last: Word) -> int:
    """Return where a name ends: with a full stop or a legal form that belong to it."""
    end = last.end
    if text[end : end + 1] == "." and (last.lower in LEGAL_FORMS or last.lower in ("jr", "sr")):
        end += 1
    legal = _LEGAL_FORM_AFTER.match(text, end)
    return legal.end() if legal else end


def _is_small(word: Word) -> bool:
    """Return whether a word is one like `The`, and not an acronym like `US` or `WHO` in running text."""
    return word.lower in FUNCTION_WORDS and not (word.is_shouted and word.zone == "plain" and word.text != "IT")


def _is_shouted_word(word: Word) -> bool:
    """Return whether the word is a common one in a line of capitals."""
    return word.zone == "shouted" and word.lower in OPENERS


def _is_first_of_name(run: Sequence[Word], at: int) -> bool:
    """Return whether a word like `First` or `Near` begins a name: a direction, or before an institution's head."""
    word = run[at]
    if len(run) == at + 1 or not run[at + 1].is_capital or run[at + 1].lower in FUNCTION_WORDS:
        return False
    return word.lower in DIRECTIONS and word.lower not in ("la", "air")


def _is_opener(capitals: Capitals, part: Sequence[Word]) -> bool:
    """Return whether the first word has its capital from the start of the sentence and belongs to no name."""
    word = part[0]
    if not (word.is_first or word.zone != "plain"):
        return False
    if len(part) == 1:
        return capitals.is_common(word)
    if word.lower in DIRECTIONS or (word.lower in _NAME_STARTS and len(part) > 2):
        return False
    if _is_head(part[-1]) and word.lower not in FUNCTION_WORDS:
        return False
    is_known = word.text in capitals.upper
    return not is_known and (word.lower in FUNCTION_WORDS or word.lower in OPENERS or capitals.lower[word.lower] > 0)


def _is_name(part: Sequence[Word]) -> bool:
    if part[-1].end - part[0].start > _LONGEST_NAME:
        return False
    if len(part) > 1:
        return True
    word = part[0]
    if (
        len(word.text) == 1
        or word.lower in NO_NAMES
        or word.lower in CALENDAR
        or _is_small(word)
        or word.lower in DIRECTIONS
    ):
        return False
    return (sum(map(str.isalpha, word.text)) > 1 or word.text[-1].isdigit()) and word.lower not in TITLES


def _is_weak(capitals: Capitals, part: Sequence[Word]) -> bool:
    """Return whether nothing but its place may have given the phrase its capitals."""
    if part[0].zone != "plain":
        return not all(word.text in capitals.upper for word in part if word.is_capital)
    return len(part) == 1 and part[0].is_first and part[0].text not in capitals.upper and not part[0].is_shouted


def _word_before(text: str, start: int) -> str:
    before = text[max(0, start - 16) : start].split()
    return before[-1].lower() if before and before[-1].isalpha() else ""
