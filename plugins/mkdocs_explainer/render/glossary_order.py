"""The glossary as its index shows it: by letter, and how many entries of each type."""

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache, partial
from itertools import groupby

from mkdocs_explainer.model.corpus import Entity
from mkdocs_explainer.render.messages.alphabets import letter_of, order_of
from mkdocs_explainer.render.messages.words import Words
from mkdocs_explainer.render.words import in_order, types_words


def by_letters(entities: Iterable[Entity], lang: str = "en") -> list[tuple[str, list[Entity]]]:
    """Return the entities by the letters that their names start with; signs, such as quotation marks, do not count.

    lang: in whose order.
    """
    groups = groupby(sorted(entities, key=partial(_order, lang=lang)), lambda entity: letter_at(entity.name, lang))
    return [(letter, list(found)) for letter, found in groups]


def type_counts(entities: Iterable[Entity], words: Words) -> list[tuple[str, str, int]]:
    """Return the types that there are, in the glossary's order: id, words, how many."""
    counts: Counter[str] = Counter(entity.said_type for entity in entities)
    return [(type, words.inner(types_words(type, words)), counts[type]) for type in in_order(counts)]


def letter_at(name: str, lang: str) -> str:
    """Return the letter that a name stands under; a number sign for one that has none.

    >>> letter_at("“Éire” Times", "en"), letter_at("Ärzteblatt", "de"), letter_at("38 North", "en")
    ('É', 'A', '#')
    """
    first = next((character for character in name if character.isalnum()), "#")
    return letter_of(first, lang).upper() if first.upper().isalpha() else "#"


def _order(entity: Entity, lang: str) -> tuple[tuple[int, ...], tuple[int, ...], str]:
    return *_order_of_name(entity.name, lang), entity.id


@lru_cache(maxsize=1 << 14)
def _order_of_name(name: str, lang: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    words = "".join(filter(str.isalnum, name.casefold()))
    return order_of(letter_at(name, lang), lang), order_of(words, lang)
