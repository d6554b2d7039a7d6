"""What languages deny, count and oppose with: read from `wordings.toml`, chosen by the text itself.

A language whose words the text does not have contributes nothing, so that `not` is no denial in German. Where two
languages are as likely (Danish and Norwegian, a text of ten words), both count: a harmless edit more is refused.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path

_LONGEST_ENDING = 5
"""Letters that `x*` may have more than x: endings of inflection, and no second part of a compound."""
_SAMPLE = 4000
"""Characters of a text that tell its language. Cost: 1 ms; a tenth of it is enough for news."""
_FEWEST = 1
"""Small words that are needed to say anything about a language: a text of one sentence may have no more."""
_NEARLY = 0.75
"""Share of the likeliest language's small words from which on another one counts, too."""
_SHORTEST_NEGATED = 4
"""Letters of a word that a prefix turns around: `in` and `to` make no `into`. One less behind a prefix that has three
(`anti-war`)."""
_LONGEST_DIVIDED = 8
"""Letters that are looked back over for such a prefix, its hyphen among them."""
_SHORTEST_SECOND_PART = 5
"""Letters of a day's or month's second part: `Montagabend`, and not `Mainz`."""
_ABBREVIATED = (3, 4)
"""Letters of a day or month cut short: `Mon.`, `Sept.`."""
_LETTERS = re.compile(r"[^\W\d_]+")


class Words:
    """Words, beginnings of words (`x*`) and endings of words (`*x`), each with the groups that it belongs to."""

    __slots__ = ("_endings", "_groups")

    def __init__(self, groups: Iterable[str]) -> None:
        self._groups: dict[str, list[int]] = {}
        endings: list[str] = []
        for number, words in enumerate(groups):
            for word in words.split():
                if word.startswith("*"):
                    endings.append(word.removeprefix("*"))
                else:
                    self._groups.setdefault(word, []).append(number)
        self._endings = tuple(endings)

    def __contains__(self, word: str) -> bool:
        return bool(self._endings and word.endswith(self._endings)) or bool(self.groups(word))

    def groups(self, word: str) -> set[int]:
        """Return the numbers of the groups that have the word, or its beginning."""
        found = set(self._groups.get(word, ()))
        for length in range(max(1, len(word) - _LONGEST_ENDING), len(word) + 1):
            found.update(self._groups.get(f"{word[:length]}*", ()))
        return found


@dataclass(frozen=True, slots=True)
class Wording:
    """One language; words are in lower case and folded."""

    common: frozenset[str]
    openers: frozenset[str]
    """Further words that have a capital from a sentence's head alone."""
    script: re.Pattern[str] | None
    """Letters that tell the language alone."""
    letters: re.Pattern[str] | None
    """Letters that few other languages have."""
    negations: Words
    parts: tuple[str, ...]
    """Denials within text that has no spaces."""
    prefixes: tuple[str, ...]
    divided: re.Pattern[str] | None
    """Such a prefix with a hyphen behind it; but no word, which may stand before a dash."""
    swaps: tuple[tuple[str, str], ...]
    """Endings that make opposites."""
    numbers: Mapping[str, float]
    opposites: tuple[Words, Words]
    """The left sides and the right sides; the same group on both is a pair."""
    opposite_parts: tuple[tuple[str, str], ...]
    """Opposites within text that has no spaces."""
    names: Words
    """Days and months, a group each."""
    capital_names: frozenset[str]
    """Those whose capital alone makes them one."""
    titles: tuple[tuple[str, ...], tuple[str, ...]]
    """What stands right before and right behind names in a script without capitals, without spaces."""
    has_capital_nouns: bool = field(default=False)

    def is_common(self, word: str, *, opens: bool) -> bool:
        """Return whether a word is no name, whatever its capital. opens: it opens a sentence."""
        return word in self.common or word in self.negations or (opens and word in self.openers)

    def is_date(self, word: str, *, is_capital: bool) -> bool:
        """Return whether a word is a day or a month. is_capital: it has a capital that no sentence's head gave it."""
        return word in self.names and (is_capital or word not in self.capital_names)

    def are_same_date(self, one: str, other: str) -> bool | None:
        """Return whether two names are one day or month; `None` where neither is one, or one may be spelt anew.

        >>> english = languages()["en"]
        >>> english.are_same_date("august", "augusta"), english.are_same_date("august", "april")
        (False, False)
        >>> [english.are_same_date(*pair) for pair in (("mondays", "monday"), ("sept", "september"), ("mai", "may"))]
        [True, True, None]
        """
        here, there = self.names.groups(one), self.names.groups(other)
        if here and there:
            return bool(here & there)
        whole, rest = (one, other.removeprefix(one)) if here else (other, one.removeprefix(other))
        if not (here or there):
            return None
        if whole.startswith(rest) and len(rest) in _ABBREVIATED:
            return True
        if whole + rest not in {one, other}:
            return None
        # no typing error leaves a month whole and goes on: it is a town, or (`Montagabend`) a compound
        return None if self.has_capital_nouns and len(rest) >= _SHORTEST_SECOND_PART else False

    def are_opposite(self, left: Collection[str], right: Collection[str]) -> bool:
        """Return whether a word of one side denies one of the other: `lawful` and `unlawful`, `won` and `lost`."""
        here, there = self._sides(left), self._sides(right)
        return self.are_negated(left, right) or bool(here[0] & there[1] or here[1] & there[0])

    def are_negated(self, left: Collection[str], right: Collection[str]) -> bool:
        """Return whether a syllable alone makes a word of one side one of the other: `lawful` and `unlawful`."""
        return self._negates(left, right) or self._negates(right, left)

    def _sides(self, words: Collection[str]) -> tuple[set[int], set[int]]:
        one, other = self.opposites
        return set().union(*map(one.groups, words)), set().union(*map(other.groups, words))

    def _negates(self, words: Collection[str], others: Collection[str]) -> bool:
        """Return whether an other word is one of the words with a syllable that denies it."""
        known = frozenset(others)
        for word in words:
            if any(prefix + word in known for prefix in self.prefixes if self._may_negate(prefix, word, words)):
                return True
            for ending, contrary in self.swaps:
                if word.endswith(ending) and word.removesuffix(ending) + contrary in known:
                    return True
        return False

    def _may_negate(self, prefix: str, word: str, words: Collection[str]) -> bool:
        """Return whether a prefix may make the opposite of a word; not if it stands among the words (`de facto`)."""
        is_short = len(word) == _SHORTEST_NEGATED - 1 and len(prefix) >= len(word) and word not in self.common
        return (is_short or len(word) >= _SHORTEST_NEGATED) and prefix not in words


def _wording(data: Mapping[str, object]) -> Wording:
    def words(key: str) -> list[str]:
        return str(data.get(key, "")).split()

    def pairs(key: str) -> Iterable[tuple[str, str]]:
        rows = data.get(key, [])
        for row in rows if isinstance(rows, list) else []:
            left, _, right = str(row).partition("/")
            yield left, right

    opposites = list(pairs("opposites"))
    divided = "|".join(set(words("prefixes")).difference(words("common"), words("negations")))
    parts = data.get("parts", [])
    return Wording(
        frozenset(words("common")),
        frozenset(words("openers")),
        re.compile(f"[{data['script']}]") if "script" in data else None,
        re.compile(f"[{data['letters']}]") if "letters" in data else None,
        Words([" ".join(words("negations"))]),
        tuple(map(str, parts)) if isinstance(parts, list) else (),
        tuple(words("prefixes")),
        re.compile(rf"(?<!\w)({divided})-(?=[^\W\d_])", re.IGNORECASE) if divided else None,
        tuple(pairs("swaps")),
        {word: float(value) for word, _, value in (word.rpartition("=") for word in words("numbers"))},
        (Words(left for left, _ in opposites), Words(right for _, right in opposites)),
        tuple(pairs("opposites_parts")),
        Words(forms.replace("/", " ") for forms in (*words("names"), *words("capital_names"))),
        frozenset(words("capital_names")),
        (tuple(words("titles_before")), tuple(words("titles_after"))),
        data.get("nouns") == "capital",
    )


@cache
def languages() -> Mapping[str, Wording]:
    """Return all languages by their code."""
    data = tomllib.loads((Path(__file__).parent / "wordings.toml").read_text(encoding="utf-8"))
    return {code: _wording(table) for code, table in data.items()}


@cache
def denying_syllables() -> frozenset[str]:
    """Return what makes the opposite of a word before it, in any language.

    >>> "un" in denying_syllables(), "re" in denying_syllables()
    (True, False)
    """
    return frozenset(prefix for wording in languages().values() for prefix in wording.prefixes)


def undivided(text: str, wordings: Sequence[Wording]) -> str:
    """Return the text without hyphens behind syllables that deny, so that `un-lawful` is the word that it is.

    >>> undivided("Non-members of UN-backed co-ops", [languages()["en"]])
    'Nonmembers of UN-backed co-ops'
    """
    for wording in wordings:
        if wording.divided:
            text = wording.divided.sub(lambda match: match[match[1].isupper() ^ 1], text)
    return text


def has_divided_before(text: str, start: int) -> bool:
    """Return whether such a syllable and its hyphen stand right before a word.

    >>> [has_divided_before(f"of the {word}", 10) for word in ("un-lawful", "in-house", "UN-led")]
    [True, False, False]
    """
    begin = start - 1
    while begin > 0 and text[begin - 1].isalpha() and start - begin <= _LONGEST_DIVIDED:
        begin -= 1
    if text[start - 1 : start] != "-" or text[begin : start - 1].isupper():
        return False
    return any(wording.divided and wording.divided.match(text, begin) for wording in wordings_of(text))


@lru_cache(maxsize=4)
def wordings_of(text: str) -> tuple[Wording, ...]:
    """Return the languages that the text may be in, as far as its first words tell; none for a foreign one.

    >>> text = "Der Hafen ist seit Montag geschlossen, und die Fähre fährt nicht."
    >>> [code for code, wording in languages().items() if wording in wordings_of(text)]
    ['de']
    """
    sample = text[:_SAMPLE].lower()
    counts: dict[str, int] = {}
    words = Counter(_LETTERS.findall(sample))
    for code, wording in languages().items():
        if wording.script is None:
            counts[code] = sum(words[word] for word in wording.common)
            if letters := wording.letters:
                counts[code] += sum(count for word, count in words.items() if letters.search(word))
    most = max(counts.values())
    likely = {code for code, count in counts.items() if count >= max(_FEWEST, _NEARLY * most)}
    return tuple(
        wording
        for code, wording in languages().items()
        if code in likely or (wording.script is not None and wording.script.search(sample))
    )


def parts_differ(old: str, new: str, wordings: Sequence[Wording]) -> bool:
    """Return whether scripts without spaces deny on one side alone, or say the opposite."""
    for wording in wordings:
        if any(old.count(part) != new.count(part) for part in wording.parts):
            return True
        for one, other in wording.opposite_parts:
            for left, right in ((one, other), (other, one)):
                if left in old and left not in new and right in new and right not in old:
                    return True
    return False
