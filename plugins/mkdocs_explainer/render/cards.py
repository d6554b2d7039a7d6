"""What cards say of entries on pages that do not list them: small files of the site, asked for when one is wanted."""

from collections.abc import Callable, Iterator
from functools import partial

from mkdocs_explainer.model.corpus import Corpus, Entity
from mkdocs_explainer.render.exports import DataFile, to_json
from mkdocs_explainer.render.mention_words import count_card_files
from mkdocs_explainer.render.messages.tongues import direction
from mkdocs_explainer.render.messages.words import ENGLISH, Words
from mkdocs_explainer.render.plain import first_words
from mkdocs_explainer.render.templating import environment, speaking
from mkdocs_explainer.render.words import type_words

CARDS = "assets/explainer/cards"
"""Their folder: beside the script, which asks for them."""


def file_of(id: str, count: int) -> int:
    """Return the number of the file that has an entry: the script (`contents.js`) tells it in the same way.

    >>> file_of("kursk", 3)
    2
    """
    return sum(map(ord, id)) % count


_ASKED_AT = ("explainer-mention", "explainer-cite", "explainer-note-ref")
"""Classes of what a card opens on."""


def has_cards(html: str) -> bool:
    """Return whether a page has something on which a card opens: it needs the frame of one."""
    return any(f'class="{name}"' in html for name in _ASKED_AT)


def with_frame(html: str, words: Words, *, files: int) -> str:
    """Return a page's text with the empty card that scripts fill, where something opens one.

    files: how many files with cards the site has.
    """
    if not has_cards(html):
        return html
    frame = environment().get_template("_frame.html").render(card_files=files, form_settings="", **speaking(words))
    return f"{html}\n{frame}"


def card_files(
    corpus: Corpus, asked: Callable[[str], Corpus] | None = None, *, words: Words = ENGLISH, lang: str = ""
) -> Iterator[DataFile]:
    """Yield the files; by entry its name, type in words, text, language and direction.

    asked: gives the corpus as a file sees it, by the file's path. words: of the site's language. lang:
    that of entries that do not say theirs, where pages in several languages ask for the files; empty: the page's.
    """
    as_seen = asked or (lambda _: corpus)
    for number in range(count_card_files(corpus)):
        path = f"{CARDS}/{number}.json"
        yield DataFile(path, "", partial(_cards, path, number, as_seen, words, lang))


def _cards(path: str, number: int, as_seen: Callable[[str], Corpus], words: Words, lang: str) -> bytes:
    corpus = as_seen(path)
    count = count_card_files(corpus)
    cards = {id: _card(entity, words, lang) for id, entity in corpus.entities.items() if file_of(id, count) == number}
    return to_json(cards).encode()


def _card(entity: Entity, words: Words, lang: str) -> list[str]:
    lang = entity.lang or lang
    fields = [entity.name, type_words(entity.said_type, words), first_words(entity.summary)]
    return [*fields, lang, direction(lang)] if lang else fields
