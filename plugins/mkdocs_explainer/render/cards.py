"""What cards say of entries on pages that do not list them: small files of the site, asked for when one is wanted."""

import re
from collections.abc import Iterator
from html import unescape

from mkdocs_explainer.model.corpus import Corpus, Entity
from mkdocs_explainer.render.markdown import annotation_inline
from mkdocs_explainer.render.templating import direction, first_sentence
from mkdocs_explainer.render.words import TYPE_WORDS

CARDS = "assets/explainer/cards"
"""Their folder: beside the script, which asks for them."""
_IN_A_FILE = 400
"""Entries: some 40 KB after gzip, which come once."""
_LEAST = 60
"""Characters of a first sentence that says enough; a shorter one is followed by the rest."""
_CITATION = re.compile(r"<sup\b.*?</sup>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


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
    fields = [entity.name, TYPE_WORDS[entity.type][0], plain(entity.summary)]
    return [*fields, entity.lang, direction(entity.lang)] if entity.lang else fields


def plain(summary: str) -> str:
    """Return a summary's first sentence as plain text, without marks of sources.

    >>> plain("A **region** of Russia on the border with Ukraine, with Kursk as its centre [@press]. It is flat.")
    'A region of Russia on the border with Ukraine, with Kursk as its centre.'
    """
    sentence = first_sentence(summary)
    text = summary if len(sentence) < _LEAST else sentence
    return " ".join(unescape(_TAG.sub("", _CITATION.sub("", annotation_inline(text)))).split())
