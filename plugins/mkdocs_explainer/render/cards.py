"""What cards say of entries on pages that do not list them: small files of the site, asked for when one is wanted."""

from collections.abc import Iterator

from mkdocs_explainer.model.corpus import Corpus, Entity
from mkdocs_explainer.render.plain import first_words
from mkdocs_explainer.render.templating import direction
from mkdocs_explainer.render.words import TYPE_WORDS

CARDS = "assets/explainer/cards"
"""Their folder: beside the script, which asks for them."""
_IN_A_FILE = 400
"""Entries: some 40 KB after gzip, which come once."""


def count_files(corpus: Corpus) -> int:
    """Return in how many files the cards are; 0 without entries."""
    return -(-len(corpus.entities) // _IN_A_FILE)


def file_of(id: str, count: int) -> int:
    """Return the number of the file that has an entry: the script (`contents.js`) tells it in the same way.

    >>> file_of("kursk", 3)
    2
    """
    return sum(map(ord, id)) % count


def card_files(corpus: Corpus) -> Iterator[tuple[str, dict[str, list[str]]]]:
    """Yield the files: path in the site; by entry its name, type in words, text, language and direction."""
    count = count_files(corpus)
    files: list[dict[str, list[str]]] = [{} for _ in range(count)]
    for entity in corpus.entities.values():
        files[file_of(entity.id, count)][entity.id] = _card(entity)
    for number, cards in enumerate(files):
        yield f"{CARDS}/{number}.json", cards


def _card(entity: Entity) -> list[str]:
    fields = [entity.name, TYPE_WORDS[entity.type][0], first_words(entity.summary)]
    return [*fields, entity.lang, direction(entity.lang)] if entity.lang else fields
