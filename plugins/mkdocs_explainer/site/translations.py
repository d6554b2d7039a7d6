"""Entries as they are told in a language, and which of their translations are missing or out of date."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from mkdocs_explainer.model.corpus import Corpus, Entity
from mkdocs_explainer.model.translations import Translation

NEW = "new"
"""Stands for the checksum of a translation that was just made."""
_LENGTH = 12
"""Hexadecimal digits: it tells a changed text, and protects from nobody."""


def told(corpus: Corpus, entity: str, lang: str) -> Entity:
    """Return an entry as it is told in a language, with that language; as its own file has it where nobody told it so.

    Of a language with a region the language alone will do: `uk` for `uk-UA`.

    Raises:
        KeyError: there is no such entry.
    """
    own = corpus.entities[entity]
    found = corpus.translations.get((entity, lang)) or corpus.translations.get((entity, lang.partition("-")[0]))
    return _in_words_of(found, own) if found and not found.is_empty and own.lang != found.lang else own


def told_in(corpus: Corpus, lang: str) -> Corpus:
    """Return a corpus with its entries as they are told in a language; itself where none is translated into it."""
    if not any(code in (lang, lang.partition("-")[0]) for _, code in corpus.translations):
        return corpus
    return replace(corpus, entities={id: told(corpus, id, lang) for id in corpus.entities})


def _in_words_of(found: Translation, own: Entity) -> Entity:
    facts = tuple(
        replace(fact, label=label, value=value) for fact, (label, value) in zip(own.facts, found.facts, strict=False)
    )
    return replace(
        own,
        name=found.name or own.name,
        summary=found.summary or own.summary,
        body=found.body or own.body,
        facts=facts + own.facts[len(facts) :],
        lang=found.lang,
    )


def checksum(entity: Entity) -> str:
    """Return the checksum of what a translator reads of an entry. Line breaks and spaces do not count.

    >>> checksum(Entity("a", "A", "place", summary="It lies here."))
    'b8510f3a954c'
    """
    facts = [f"{fact.label}: {fact.value}" for fact in entity.facts]
    parts = [entity.name, entity.summary, entity.body, *facts]
    return hashlib.sha256("\x00".join(" ".join(part.split()) for part in parts).encode()).hexdigest()[:_LENGTH]


def is_outdated(translation: Translation, entity: Entity) -> bool:
    """Return whether an entry says something else than what was translated; `False` where nobody wrote it down."""
    return translation.of not in ("", NEW, checksum(entity))


class Translated(NamedTuple):
    """How much of the glossary is told in a language: ids of entries."""

    lang: str
    told: tuple[str, ...]
    outdated: tuple[str, ...]
    missing: tuple[str, ...]


def translated(corpus: Corpus, lang: str) -> Iterator[Translated]:
    """Yield how much is told in each language that some entry is translated into. lang: the site's."""
    for code in sorted({other for _, other in corpus.translations}):
        found = {id: corpus.translations.get((id, code)) for id in corpus.entities}
        files = {id: one for id, one in found.items() if one and not one.is_empty}
        outdated = tuple(id for id, one in files.items() if is_outdated(one, corpus.entities[id]))
        own = (id for id, entity in corpus.entities.items() if (entity.lang or lang) != code)
        yield Translated(code, tuple(files), outdated, tuple(id for id in own if id not in files))
