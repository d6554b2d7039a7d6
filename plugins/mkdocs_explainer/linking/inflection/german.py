"""German names of adjectives and a noun: `Vereinte Nationen` is also written `Vereinten Nationen`."""

from itertools import product

_ENDS = ("e", "er", "es", "en", "em")
"""Of adjectives, in all cases."""
_SHORTEST_STEM = 3
_HEADS = ("amt", "bund", "dienst", "gericht", "heer", "rat", "stift", "tag", "verband", "verbund", "werk")
"""Nouns of institutions in compounds, which may have `es` in the genitive, too; behind a town it is another word."""
_FEWEST_WITH_GENITIVE = 2
"""Words than which a name has more that has an adjective and a noun in the genitive behind its noun."""
_SIBILANTS = ("s", "x", "z", "ß")
"""Ends of nouns that have `es` in the genitive."""


def german_phrases(name: str) -> list[str]:
    """Return the other cases of a name of several words: of its first noun, and of the adjectives before it.

    >>> german_phrases("Rotes Kreuz")[:4], german_phrases("Bundesamt für Ex"), german_phrases("Moskau")
    (['Rotes Kreuzes', 'Rote Kreuz', 'Rote Kreuzes', 'Roter Kreuz'], ['Bundesamts für Ex', 'Bundesamtes für Ex'], [])
    >>> german_phrases("Exrat")
    ['Exrates']
    """
    words = name.split(" ")
    if len(words) == 1:
        return [f"{name}es"] if name.endswith(_HEADS) else []
    if not words[0][:1].isupper():
        return []
    head = next((at for at, word in enumerate(words[:-1]) if not _stem(word)), len(words) - 1)
    noun = words[head]
    if not noun.isalpha() or noun.isupper() or not noun[0].isupper():
        return []
    is_of = len(words) > _FEWEST_WITH_GENITIVE and words[1].endswith("er")  # `Bund Freier Exen`
    if not head and not words[1].islower() and not is_of:
        return []  # two names, of which the last one has the genitive
    cases = [noun, f"{noun}es"] if noun.endswith(_SIBILANTS) else [noun, f"{noun}s", f"{noun}es"]
    stems = [_stem(word) for word in words[:head]]
    found = []
    for ends in ([words[at].removeprefix(stem) for at, stem in enumerate(stems)], *([end] * head for end in _ENDS)):
        adjectives = (stem + end for stem, end in zip(stems, ends, strict=True))
        found += [" ".join((*forms, *words[head + 1 :])) for forms in product(*([one] for one in adjectives), cases)]
    return [form for form in dict.fromkeys(found) if form != name]


def _stem(word: str) -> str:
    """Return an adjective without its ending; empty: it is none."""
    end = next((end for end in reversed(_ENDS) if word.endswith(end)), "")
    stem = word.removesuffix(end)
    return stem if end and len(stem) >= _SHORTEST_STEM and word.isalpha() and word[0].isupper() else ""
