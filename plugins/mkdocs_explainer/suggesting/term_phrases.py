"""Terms in a text by rules: words in quotation marks, long forms of acronyms, and phrases that recur."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mkdocs_explainer.linking.acronyms import SHORT_FORM, expansion_start
from mkdocs_explainer.linking.languages.english import CALENDAR, FUNCTION_WORDS
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.suggesting.capitals import Capitals, Word
from mkdocs_explainer.suggesting.common_words import GENERIC_NOUNS, PHRASE_STOPS, SPEECH

_QUOTED = re.compile(r"[“\"«„](?P<words>[^\W\d_][\w\-’' ]{2,40}?)[”\"»“]")
_MOST_QUOTED_WORDS = 4
"""Words of a quotation that is a term; longer ones are what somebody said."""
_LONGEST = 3
"""Words of a phrase that recurs; longer ones contain a shorter one that does."""
_FEWEST_LETTERS = 3
"""Letters of a word in a phrase; shorter ones are abbreviations and measures."""
_NO_TERM_ENDINGS = ("ly", "ed", "ing")
"""Ends of adverbs and verbs, which seldom end a term."""


class Term(NamedTuple):
    """A term, and all its places."""

    words: str
    """As it first stands in the text."""
    places: tuple[Span, ...]
    short: str = ""
    """Its acronym, where the text explains one."""
    is_quoted: bool = False


def brackets(text: str) -> dict[int, str]:
    """Return the short forms in brackets, by the end of the words that they follow.

    >>> brackets("the Example Office (EO) said")
    {18: 'EO'}
    """
    return {found.start() - 1: found["short"] for found in SHORT_FORM.finditer(text)}


def terms(capitals: Capitals) -> list[Term]:
    """Return the terms, those that are explained by an acronym first, then the quoted, then the recurring ones."""
    found: dict[str, Term] = {}
    for term in (*_explained(capitals.text), *_quoted(capitals), *_recurring(capitals)):
        found.setdefault(_key(term.words), term)
    return list(found.values())


def _explained(text: str) -> Iterator[Term]:
    """Yield long forms in small letters; those with capitals are names."""
    for end, short in brackets(text).items():
        letters = [letter for letter in short.lower() if letter.isalpha()]
        start = expansion_start(text, end, letters, FUNCTION_WORDS, may_share=True)
        words = " ".join(text[start:end].split()) if start >= 0 else ""
        if words and words == words.lower():
            others = re.finditer(rf"(?<!\w){re.escape(short)}s?(?!\w)", text)
            yield Term(words, (Span(start, end), *(Span(*found.span()) for found in others)), short)


def _quoted(capitals: Capitals) -> Iterator[Term]:
    for found in _QUOTED.finditer(capitals.text):
        words = found["words"].strip()
        parts = [part.lower() for part in words.split()]
        if len(parts) > _MOST_QUOTED_WORDS or words != words.lower() or all(part in FUNCTION_WORDS for part in parts):
            continue
        if len(parts) == 1 and len(words) < 2 * _FEWEST_LETTERS:
            continue
        yield Term(words, (Span(*found.span("words")),), is_quoted=True)


def _recurring(capitals: Capitals) -> Iterator[Term]:
    """Yield rows of two or three small words that stand at least twice, none inside a longer one as frequent."""
    places: dict[str, list[Span]] = {}
    for run in _runs(capitals):
        for length in range(2, _LONGEST + 1):
            for at in range(len(run) - length + 1):
                row = run[at : at + length]
                if _is_term(row):
                    key = _key(" ".join(word.text for word in row))
                    places.setdefault(key, []).append(Span(row[0].start, row[-1].end))
    frequent = {key: found for key, found in places.items() if len(found) > 1}
    covered: Counter[str] = Counter()
    for key, found in frequent.items():
        words = key.split()
        for start, end in ((0, -1), (1, len(words))):
            part = " ".join(words[start:end])
            covered[part] = max(covered[part], len(found))
    for key, found in frequent.items():
        if covered[key] < len(found):
            first = found[0]
            yield Term(" ".join(capitals.text[first.start : first.end].split()), tuple(found))


def _runs(capitals: Capitals) -> Iterator[list[Word]]:
    run: list[Word] = []
    for word in capitals.words:
        is_plain = not word.is_capital and word.text.isalpha() and len(word.text) >= _FEWEST_LETTERS
        is_content = is_plain and word.lower not in FUNCTION_WORDS and word.lower not in CALENDAR
        is_next = bool(run) and capitals.text[run[-1].end : word.start].isspace()
        if run and not (is_content and is_next):
            yield run
            run = []
        if is_content:
            run.append(word)
    if run:
        yield run


def _is_term(row: Sequence[Word]) -> bool:
    last = row[-1].lower
    if last in GENERIC_NOUNS or last.endswith(_NO_TERM_ENDINGS):
        return False
    return not any(word.lower in PHRASE_STOPS or word.lower in SPEECH or word.lower.endswith("ly") for word in row)


def _key(words: str) -> str:
    """Return the words with the last one in the singular."""
    lower = " ".join(words.lower().split())
    return lower[:-1] if lower.endswith("s") and not lower.endswith("ss") else lower
