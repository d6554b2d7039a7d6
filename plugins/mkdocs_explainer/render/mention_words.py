"""What a mention says of its entity before its card is there, and how many files the cards are in."""

from html import escape

from mkdocs_explainer.model.corpus import Corpus
from mkdocs_explainer.render.messages.words import ENGLISH, Words
from mkdocs_explainer.render.words import type_words

_CARDS_IN_A_FILE = 400
"""Entries: some 40 KB after gzip, which come once."""


def mention_attributes(type: str, words: Words = ENGLISH) -> str:
    """Return what a link says of its entity: its type for the stylesheet, and in words for those who see no style."""
    return f'data-type="{type}" aria-description="{escape(type_words(type, words))}"'


def count_card_files(corpus: Corpus) -> int:
    """Return in how many files the cards are (`render.cards`); 0 without entries."""
    return -(-len(corpus.entities) // _CARDS_IN_A_FILE)
