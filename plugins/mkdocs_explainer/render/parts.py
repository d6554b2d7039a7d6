"""Long lists as pages of their own: what stands on which of them, what each is called, and where old addresses lead."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from mkdocs_explainer.model.corpus import Corpus, Entity
from mkdocs_explainer.model.evidence import SourceRecord
from mkdocs_explainer.model.sections import ARTICLES, GLOSSARY, MAP, SOURCES, TIMELINE
from mkdocs_explainer.model.sources import Source
from mkdocs_explainer.render.article_heads import ArticleHead
from mkdocs_explainer.render.bibliography import by_publisher
from mkdocs_explainer.render.figures.timeline import Moment, year_id
from mkdocs_explainer.render.glossary_order import by_letters
from mkdocs_explainer.render.messages.words import Words

ROOM = 800_000
"""Bytes of a list that stand on one page, by the reckoning below. Pages stay under 2 MB: what is reckoned is within a
factor of two of what is written, and themes add some ten thousand."""
CITING = 200
"""Pages that the list of sources names for one of them."""
DRAWN = 2_000
"""Places on the map of all, those that are mentioned most often: some 250 bytes each."""
_WORDS = 24
"""Characters of a name in the index of the pages."""


class Listed(NamedTuple):
    """One thing in a list."""

    item: Any
    words: str
    """What stands for it in the index of the pages."""
    size: int
    """Bytes that it takes on a page, reckoned."""
    anchors: tuple[str, ...]
    """Ids of its elements, and of the heading above it."""


class Part(NamedTuple):
    """What stands on one page of a list."""

    items: Sequence[Any]
    words: str
    """From what to what: `Aachen – Conrad`; empty for a list on one page."""
    anchors: Sequence[str]
    """Ids of its elements; empty for a list on one page."""


def packed(things: Iterable[Listed], *, room: int = 0) -> list[Part]:
    """Return a list in as many parts as it needs, of about one size; one, if need be empty, for what has room.

    room: bytes of a part; 0: `ROOM`.

    >>> [part.words for part in packed(Listed(n, str(n), 40, ()) for n in range(5)) ]
    ['']
    >>> [part.words for part in packed((Listed(n, str(n), 40, ()) for n in range(5)), room=100)]
    ['0 – 1', '2 – 3', '4']
    """
    listed, room = list(things), room or ROOM
    total = sum(one.size for one in listed)
    if total <= room:
        return [Part(tuple(one.item for one in listed), "", ())]
    share = total / -(-total // room)
    bounds, filled = [0], 0
    for place, one in enumerate(listed):
        if filled and filled + one.size > share and place > bounds[-1]:
            bounds.append(place)
            filled = 0
        filled += one.size
    return [_part(listed[start:end]) for start, end in pairwise([*bounds, len(listed)])]


def _part(listed: Sequence[Listed]) -> Part:
    ends = dict.fromkeys((_short(listed[0].words), _short(listed[-1].words)))
    anchors = dict.fromkeys(anchor for one in listed for anchor in one.anchors)
    return Part(tuple(one.item for one in listed), " – ".join(ends), tuple(anchors))


def _short(words: str) -> str:
    return words if len(words) <= _WORDS else f"{words[: _WORDS - 1].rstrip()}…"


def _bytes(*texts: str) -> int:
    return sum(len(text.encode("utf-8", "surrogatepass")) for text in texts)


def entity_parts(entities: Iterable[Entity], lang: str) -> list[Part]:
    """Return the glossary's index: each item an entity, in the order of a language."""
    return packed(
        Listed(entity, entity.name, 260 + _bytes(entity.id, entity.name, entity.summary), (f"letter-{letter}",))
        for letter, group in by_letters(entities, lang)
        for entity in group
    )


class Known(NamedTuple):
    """What is known of a site besides its files."""

    articles: Iterable[ArticleHead]
    """In their order."""
    moments: Iterable[Moment]
    """In their order."""
    places: Iterable[str]
    """Ids of entities."""
    cited_by: Mapping[str, Sequence[str]]
    """Keys of pages, by source."""


def parts_by_section(corpus: Corpus, known: Known, words: Words, *, lang: str) -> dict[str, list[Part]]:
    """Return what stands on which page of each list.

    words, lang: of the site; the words are of another language where nobody has translated them.
    """
    return {
        ARTICLES: article_parts(known.articles),
        GLOSSARY: entity_parts(corpus.entities.values(), lang),
        TIMELINE: moment_parts(known.moments),
        MAP: place_parts(corpus.entities[id] for id in known.places),
        SOURCES: source_parts(corpus.sources, known.cited_by, corpus.records, words),
    }


class Publication(NamedTuple):
    """A source in the list of all, below its publisher."""

    number: int
    """The publisher's, from 1."""
    publisher: str
    source: Source


def source_parts(
    sources: Mapping[str, Source],
    cited_by: Mapping[str, Sequence[str]],
    records: Mapping[str, SourceRecord],
    words: Words,
) -> list[Part]:
    """Return the list of sources: each item a `Publication`."""
    return packed(
        Listed(
            Publication(number, publisher, source),
            publisher,
            _size_of(source, records.get(source.id)) + 160 * min(len(cited_by.get(source.id, ())), CITING),
            (f"publisher-{number}", f"source-{source.id}"),
        )
        for number, (publisher, group) in enumerate(by_publisher(sources, words), start=1)
        for source in group
    )


def _size_of(source: Source, record: SourceRecord | None) -> int:
    texts = (source.id, source.title, source.container_title, source.publisher, source.url, source.archive)
    quoted = sum(150 + _bytes(seen.quote, seen.now) for seen in record.words) if record else 0
    return 150 + _bytes(*texts, *source.author) + quoted


def article_parts(articles: Iterable[ArticleHead]) -> list[Part]:
    """Return the list of articles, in their order."""
    return packed(Listed(one, one.published or one.title, 1_200 + _bytes(one.title), ()) for one in articles)


def moment_parts(moments: Iterable[Moment]) -> list[Part]:
    """Return the timeline, in its order, with what it says of each entity."""
    return packed(Listed(one, one.start, _size_of_moment(one), tuple(_anchors(one))) for one in moments)


def _size_of_moment(moment: Moment) -> int:
    own = 400 + 2 * _bytes(moment.title) + _bytes(moment.text) + 150 * len(moment.sources)
    return own + (250 + _bytes(moment.title)) * len(moment.entities)


def _anchors(moment: Moment) -> Iterator[str]:
    yield year_id(moment.year)
    yield moment.id
    yield from (f"about-{id}" for id in moment.entities)


def place_parts(places: Iterable[Entity]) -> list[Part]:
    """Return the places of the map, by name; beside them the first page has the map."""
    in_order = sorted(places, key=lambda entity: (entity.name.casefold(), entity.id))
    return packed(
        Listed(one, one.name, 260 + _bytes(one.id, one.name, one.summary), (f"place-{one.id}",)) for one in in_order
    )
