"""Whether an edited passage still states what the quoted one did, as far as single words tell.

Another name, another number and a denial make another statement, however many words are the same: it is a neighbour
of the passage (the next line of a list, the report on the other town), or its correction, and a note on the old words
would mislead on the new ones. What is told apart here is words alone; nothing is understood.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from mkdocs_explainer.anchoring.approximate import MARKS, SINGLE
from mkdocs_explainer.anchoring.exchanged import are_exchanged
from mkdocs_explainer.anchoring.figures import all_values, values
from mkdocs_explainer.anchoring.spellings import is_same_name, is_short_for, plain
from mkdocs_explainer.anchoring.units import units_differ
from mkdocs_explainer.anchoring.wordings import Wording, parts_differ, undivided
from mkdocs_explainer.model.spans import Span

_LETTERS = rf"(?:(?![{SINGLE}_])[\w{MARKS}])+"
_FIGURE = r"\d{1,3}(?: \d{3})+(?!\w)|\d+(?:[.,:;]\d+)*"
_WORD = re.compile(rf"{_FIGURE}|(?:[^\W\d_]\.){{2,}}|[{SINGLE}]|{_LETTERS}(?:'{_LETTERS})*")
_SENTENCE_END = re.compile(r"[.!?…:][\"')\]]*\s*$")

_NEAR = 6
"""Words on each side up to which a stretch is an exchange of words; a longer one was written anew. Precision: names
that meet by chance in rewritten clauses are no exchange."""
_NEAR_DENIAL = 4
"""The same for denials: `did not`, `has never yet`. A longer stretch with `not` in it is a clause of its own."""
_LONGEST_TITLE = 4
"""Words of a title; ideographs count as words."""
_BESIDE = 2
"""Words beside a stretch that may deny already, with or without it (`ніколи не`, `ne … jamais`)."""
_SEVERAL_STATEMENTS = 40
"""Words from which on a passage says several things: a name or a number that was corrected in one of them, in its
place, leaves it the passage it was. Recall: without it 1 % of the edited is lost."""
_SINGLES_IN_WORD = 3
"""Characters of a word in scripts that write no spaces, about."""
_SINGLE = re.compile(f"[{SINGLE}]")
_ALWAYS_CAPITAL = "i"
"""The letter that is a word with a capital anywhere: in English, and in Danish."""
_EDGE = 80
"""Characters beside a passage in which they are looked for."""
_FARTHEST_EDGE = 1
"""Words that a passage may lack at one of its ends and that are compared with those beside it. Two or three cost one
more of 200 edited passages each, whose beginnings were written anew."""


class _Word(NamedTuple):
    key: str
    """Lower case, without a possessive ending and the dots of an acronym."""
    is_capital: bool
    has_case: bool
    begins_sentence: bool
    after: str
    """The key of the word before it in the sentence, where that has a capital; else empty."""


class _Exchange(NamedTuple):
    """A short stretch of words that were replaced, put in or left out."""

    left: list[_Word]
    right: list[_Word]
    beside: list[_Word]
    """The nearest words around it that both wordings have."""
    before: str
    """The old words before it, without spaces."""
    after: str


class Statement(NamedTuple):
    """What is needed to judge whether two wordings say the same."""

    wordings: Sequence[Wording]
    is_in_place: bool
    """The words around the passage are those that were around the quote."""
    is_ordinary: Callable[[str], bool]
    """Whether the text has this word in small letters: then a capital makes no name of it."""


def differs(old: str, new: str, how: Statement) -> bool:
    """Return whether the new wording has another name or number than the old one, or denies it. Both are folded.

    >>> from mkdocs_explainer.anchoring.wordings import languages
    >>> english = Statement([languages()["en"]], False, lambda word: False)
    >>> [differs("They met in Brask", new, english) for new in ("They met at Brask", "They met in Merrow")]
    [False, True]
    >>> differs("It was lawful", "It was unlawful", english), differs("12 of them", "twelve of them", english)
    (True, False)
    """
    old, new = (undivided(text, how.wordings) for text in (old, new))
    before, after = list(_words(old)), list(_words(new))
    if parts_differ(old, new, how.wordings):
        return True
    kinds = [_kind_of(word, how) for word in before]
    if are_exchanged(list(zip([word.key for word in before], kinds, strict=True)), [word.key for word in after]):
        return True
    exchanges = list(_exchanges(before, after))
    if any(_is_denied(one.left, one.right, one.beside, how.wordings) for one in exchanges):
        return True
    is_long = sum(1 / _SINGLES_IN_WORD if _SINGLE.match(word.key) else 1 for word in before) >= _SEVERAL_STATEMENTS
    if how.is_in_place and is_long:
        return False
    if units_differ(old, new, how.wordings) or any(_is_titled(exchange, how.wordings) for exchange in exchanges):
        return True
    lost, gained = _alone(before, after), _alone(after, before)
    if how.is_in_place or is_long:
        pairs = [
            ([word for word in left if lost[word.key]], [word for word in right if gained[word.key]])
            for left, right, *_ in exchanges
        ]
    else:
        # a neighbour differs throughout, wherever its words happen to be aligned
        pairs = [([word for word in before if lost[word.key]], [word for word in after if gained[word.key]])]
    # Recall: a number that the passage still has elsewhere was moved there; counting it loses .1 % of the edited.
    still = {word.key for word in after}
    return any(
        _is_other_number([word for word in left if word.key not in still], right, how)
        or _is_other_name(left, right, how)
        for left, right in pairs
    )


def _kind_of(word: _Word, how: Statement) -> str:
    """Return `name`, `common` for a small word that denies nothing, or empty."""
    if _is_name(word, how):
        return "name"
    return "common" if _is_common(word, how) and not _is_denial(word.key, how.wordings) else ""


def with_edges(text: str, span: Span, parts: tuple[str, str, str]) -> str:
    """Return the passage at `span` with the words in whose place the quoted ones at its ends stood.

    What resembles a quote best begins where the words are the same again: behind the name that was exchanged, if one
    was. Words of another sentence stand in no place, and neither do those that were beside the quote.

    parts: prefix, the quoted words and suffix.

    >>> with_edges("So Ann Brask said no.", Span(7, 20), ("", "Tim Brask said no", ""))
    'Ann Brask said no'
    """
    prefix, exact, suffix = parts
    start, end = span
    old, new = [match[0] for match in _WORD.finditer(exact)], [match[0] for match in _WORD.finditer(text[start:end])]
    if not new:
        return text[start:end]
    if 0 < (lead := _place(old, new[0])) <= _FARTHEST_EDGE:
        before = text[:start].rpartition("\n")[2][-_EDGE:]
        words = [match.start() for match in _WORD.finditer(before)][-lead:]
        if words and _last_word(before) != _last_word(prefix) and _is_one_sentence(before[words[0] :]):
            start -= len(before) - words[0]
    if 0 < (tail := _place(old[::-1], new[-1])) <= _FARTHEST_EDGE:
        after = text[end : end + _EDGE].partition("\n")[0]
        words = [match.end() for match in _WORD.finditer(after)][:tail]
        if words and _first_word(after) != _first_word(suffix) and _is_one_sentence(after[: words[-1]]):
            end += words[-1]
    return text[start:end]


def _last_word(text: str) -> str:
    words = _WORD.findall(text)
    return words[-1] if words else ""


def _first_word(text: str) -> str:
    match = _WORD.search(text)
    return match[0] if match else ""


def _place(words: Sequence[str], word: str) -> int:
    """Return where a word first stands among words; -1: nowhere."""
    return words.index(word) if word in words else -1


def _is_one_sentence(text: str) -> bool:
    return not any(mark in text for mark in ".!?…:;")


def _words(text: str) -> Iterator[_Word]:
    end, before = 0, ""
    for match in _WORD.finditer(text):
        word = match[0]
        begins = bool(_SENTENCE_END.search(text[end : match.start()])) if end else True
        is_capital = word[0].istitle()  # also of a letter like ǅ
        key = word.lower().removesuffix("'s").replace(".", "") if not word[0].isdigit() else word
        yield _Word(key, is_capital, word.lower() != word.upper(), begins, "" if begins else before)
        end, before = match.end(), key if is_capital else ""


def _exchanges(before: list[_Word], after: list[_Word]) -> Iterator[_Exchange]:
    """Yield the short stretches of words that were replaced, put in or left out."""
    keys = [word.key for word in before], [word.key for word in after]
    known = set(keys[1])
    for kind, start, end, first, last in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        if kind != "equal" and max(end - start, last - first) <= _NEAR:
            beside = before[max(0, start - _BESIDE) : start] + before[end : end + _BESIDE]
            yield _Exchange(
                before[start:end],
                after[first:last],
                [word for word in beside if word.key in known],
                "".join(keys[0][max(0, start - _LONGEST_TITLE) : start]),
                "".join(keys[0][end : end + _LONGEST_TITLE]),
            )


def _is_titled(exchange: _Exchange, wordings: Sequence[Wording]) -> bool:
    """Return whether words of a script without capitals were replaced beside a title: they are names."""
    words = [*exchange.left, *exchange.right]
    if not exchange.left or not exchange.right or any(word.has_case or word.key.isdigit() for word in words):
        return False
    for wording in wordings:
        before, after = wording.titles
        if exchange.before.endswith(before) or exchange.after.startswith(after):
            return not any(word.key in wording.common for word in words)
    return False


def _alone(words: list[_Word], others: list[_Word]) -> Counter[str]:
    """Return the words that stand there more often than on the other side."""
    return Counter(word.key for word in words) - Counter(word.key for word in others)


def _is_other_number(left: list[_Word], right: list[_Word], how: Statement) -> bool:
    old, new = (all_values([word.key for word in words], how.wordings) for words in (left, right))
    return bool(old - new) and bool(new - old)


def _is_other_name(left: list[_Word], right: list[_Word], how: Statement) -> bool:
    old = [word.key for word in left if _is_name(word, how)]
    new = [word.key for word in right if _is_name(word, how)]
    if not old or not new:
        return False
    one, other = [word.key for word in left], [word.key for word in right]
    if plain("".join(one)) == plain("".join(other)) or is_short_for(old, other) or is_short_for(new, one):
        return False
    if how.is_in_place and not (_are_names(left, how) and _are_names(right, how)):
        return False  # written anew with a name in it
    return any(
        not any(is_same_name(word, each, how.wordings, is_in_place=how.is_in_place) for each in new) for word in old
    )


def _are_names(words: list[_Word], how: Statement) -> bool:
    return all(_is_name(word, how) or _is_common(word, how) for word in words)


def _is_common(word: _Word, how: Statement) -> bool:
    opens = how.is_in_place and word.begins_sentence
    return any(wording.is_common(word.key, opens=opens) for wording in how.wordings)


def _is_name(word: _Word, how: Statement) -> bool:
    """Return whether the word may be a name, or a part of one."""
    has_capital = word.is_capital and not word.begins_sentence
    if any(wording.is_date(word.key, is_capital=has_capital) for wording in how.wordings):
        return True
    if len(word.key) == 1 and has_capital and word.key != _ALWAYS_CAPITAL:
        return True  # `Unit A`, `hepatitis A`
    if _is_common(word, how) or any(True for _ in values(word.key, how.wordings)):
        return False
    if not word.has_case:
        # Nothing tells names in such scripts, so outside its place every other word is one.
        return not how.is_in_place
    return word.is_capital and _has_name_capital(word, how)


def _has_name_capital(word: _Word, how: Statement) -> bool:
    """Return whether it is for being a name that the word has its capital."""
    for wording in how.wordings if how.is_in_place else ():
        # Where every noun has a capital, a name is told by the noun before it (`Richterin Anke`, `Hafen Nord`).
        if wording.has_capital_nouns and (not word.after or word.after in wording.common):
            return False
    return not (word.begins_sentence or how.is_in_place) or not how.is_ordinary(word.key)


def _is_denied(left: list[_Word], right: list[_Word], beside: list[_Word], wordings: Sequence[Wording]) -> bool:
    """Return whether one side denies what the other states: with a word, with a syllable, or by its opposite."""
    sides = [{word.key for word in words} for words in (left, right, beside)]
    denials = [{word for word in words if _is_denial(word, wordings)} for words in sides]
    old, new = sides[0] - sides[1], sides[1] - sides[0]
    others = old - denials[0], new - denials[1]
    # No sum: French and Slavic languages deny twice (`ne … pas`, `ніколи не`).
    one, other, both = map(bool, denials)
    if one != other and not both and max(len(left), len(right)) <= _NEAR_DENIAL:
        # `not safe` and `unsafe` are the same
        return not any(wording.are_negated(*others) for wording in wordings)
    return any(wording.are_opposite(*(others if one and other else (old, new))) for wording in wordings)


def _is_denial(word: str, wordings: Sequence[Wording]) -> bool:
    return any(
        word in wording.negations or ("'" in word and any(part in wording.negations for part in word.split("'")))
        for wording in wordings
    )
