"""Common nouns, and phrases of adjectives and a noun, in their cases and in the plural, by the endings of their words.

For languages without a library. `bitevní tank` is also written `bitevních tanků`, and `Evropská unie` `Evropské unii`.
Which words change their place and ending tell; what depends on the noun stays.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import product

from mkdocs_explainer.linking.inflection.endings import in_cyrillic, other_endings
from mkdocs_explainer.linking.inflection.phrase_tables import GRAMMARS, Grammar, Rows, rows

_SHORTEST_NOUN = 4
"""Letters of a common noun that has other forms, one fewer in a phrase; a shorter one would be other words."""
_LONGEST_WORD = 3
"""Letters of a preposition, which ends what changes."""
_MOST_WORDS = 4
"""Words of a phrase that has other forms."""
_MANY = ("y", "i", "e", "os", "as", "is", "и", "е")
"""Ends of names that may be plurals (`Spojené státy`)."""
_WITH_ARTICLES = frozenset(["bg", "mk"])
"""Languages in whose tables of plurals the forms with an article stand, too, which names of one thing have."""
_LIKE_NOUNS = ("a", "o", "e", "i", "а", "о", "е", "и", "g", "к")
_DEFINITE = ("a", "ul", "ele", "ile")
"""Ends of Romanian nouns with the article, which names of one thing have."""

_LINKS = {"sq": {"e": ("e", "së", "të"), "i": ("i", "të", "e")}}
"""What joins an Albanian noun to what follows, in its cases and in the plural (`Banka e …`, `Bankës së …`)."""


def phrases_by(lang: str) -> Callable[[str], list[str]] | None:
    """Return what gives the other forms of common nouns, and of phrases with a noun; `None`: there is no table.

    >>> czech, romanian = phrases_by("cs"), phrases_by("ro")
    >>> [form for form in czech("bitevní tank") if form.endswith("tanků")]
    ['bitevní tanků', 'bitevních tanků', 'bitevním tanků', 'bitevními tanků']
    >>> "Evropskou unii" in czech("Evropská unie"), czech("Rada bezpečnosti")[:2], "navele de război" in romanian(
    ...     "navă de război"
    ... )
    (True, ['Rady bezpečnosti', 'Radě bezpečnosti'], True)
    """
    grammar = GRAMMARS.get(lang)
    if grammar is None:
        return None
    adjectives, nouns = rows(grammar.adjectives, in_plural=False), rows(grammar.nouns, in_plural=True)
    if lang in ("sr", "cnr", "sh", "bs"):
        adjectives, nouns = _in_both_scripts(adjectives), _in_both_scripts(nouns)
    singular = other_endings(lang)

    def changed(name: str) -> list[str]:
        words = name.split(" ")
        is_small = name.islower()
        count = next((at for at, word in enumerate(words[:-1]) if at and _is_preposition(word)), len(words))
        if not _may_change(words, count, is_small=is_small):
            return []
        heads = [0] if grammar.follows else _heads(words[:count], adjectives, grammar, is_small=is_small)
        forms = (form for head in heads for form in with_head(words, count, head, is_small=is_small))
        return [form for form in dict.fromkeys(forms) if form != name]

    def with_head(words: Sequence[str], count: int, head: int, *, is_small: bool) -> list[str]:
        agreeing = range(1, count) if grammar.follows else range(head)
        parts: list[tuple[Sequence[str], Sequence[str]]] = [((word,), (word,)) for word in words]
        found = [at for at in agreeing if (row := _row(words[at], adjectives)) and (is_small or row[0])]
        links = _LINKS.get(lang, {}).get(words[1]) if len(words) > 1 else None
        if not is_small and grammar.follows and not (links or words[0].endswith(_DEFINITE)):
            return []
        if links:
            parts[1] = (links, links)
        for at in found:
            one, many = _forms(words[at], _row(words[at], adjectives))
            # what looks like an adjective may be a noun that the last one belongs to: it stays (`tirdzniecības līgumi`)
            parts[at] = (one, [*many, words[at]] if grammar.is_noun_last else many)
        has_plural = is_small or lang in _WITH_ARTICLES or words[head].endswith(_MANY)
        plurals = _forms(words[head], _row(words[head], nouns))[1] if has_plural else ()
        parts[head] = ([words[head], *singular(words[head])], plurals)
        if grammar.follows:
            parts = [(together := [*one, *(form for form in more if form not in one)], together) for one, more in parts]
        return [*_joined(part[0] for part in parts), *(_joined(part[1] for part in parts) if has_plural else [])]

    return changed


def _may_change(words: Sequence[str], count: int, *, is_small: bool) -> bool:
    if count > _MOST_WORDS or not all(word.replace("-", "").isalpha() for word in words[:count]):
        return False
    return len(words[0]) >= _SHORTEST_NOUN - (len(words) > 1) if is_small else len(words) > 1


def _is_preposition(word: str) -> bool:
    return len(word) <= _LONGEST_WORD and word.islower()


def _head(words: Sequence[str], adjectives: Rows, *, is_last: bool) -> int:
    """Return the place of the noun: the first word that is no adjective, or the last one."""
    last = len(words) - 1
    return last if is_last else next((at for at, word in enumerate(words[:-1]) if not _row(word, adjectives)), last)


def _heads(words: Sequence[str], adjectives: Rows, grammar: Grammar, *, is_small: bool) -> list[int]:
    """Return the places that the noun may have: in a name a word before it may be one, too, that ends as adjectives do
    (`Liga slobodných …`)."""
    head = _head(words, adjectives, is_last=grammar.is_noun_last)
    if is_small or grammar.is_noun_last:
        return [head]
    return [head, *(at for at in range(head) if words[at].endswith(_LIKE_NOUNS))]


def _row(word: str, table: Rows) -> tuple[str, Sequence[str], Sequence[str]] | None:
    return next((row for row in table if word.endswith(row[0])), None)


def _forms(word: str, row: tuple[str, Sequence[str], Sequence[str]] | None) -> tuple[Sequence[str], Sequence[str]]:
    """Return the word in the singular, first as it is, and in the plural."""
    if row is None:
        return (word,), (word,)
    stem = word[: len(word) - len(row[0])]
    return [word, *(stem + other for other in row[1])], [stem + other for other in row[2]] or [word]


def _joined(parts: Iterable[Sequence[str]]) -> list[str]:
    return [" ".join(words) for words in product(*parts)]


def _in_both_scripts(table: Rows) -> Rows:
    """Return the rows with those of the other script; the last one, of any ending, has the endings of both."""
    ends = [(row, tuple(map(in_cyrillic, row[1])), tuple(map(in_cyrillic, row[2]))) for row in table]
    whole = [row if row[0] else ("", (*row[1], *one), (*row[2], *many)) for row, one, many in ends]  # fmt: skip
    return (*((in_cyrillic(row[0]), one, many) for row, one, many in ends if row[0]), *whole)
