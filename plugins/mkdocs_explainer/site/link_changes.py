"""The mentions of one page in two revisions: which came, went, or mean another entity now."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.site.page import PageMention
from mkdocs_explainer.site.revision import ReadPage, Revision
from mkdocs_explainer.text.alignment import Alignment


class LinkChange(NamedTuple):
    """A mention that came, went, or now means another entity."""

    change: Literal["gained", "lost", "moved"]
    words: str
    entity: str
    """Of a lost one: the entity that it meant."""
    before: str
    """Of a moved one: the entity that it meant before; else empty."""
    linked: bool
    """Whether it is a link, or only counted: in a heading, or not the first in its section."""
    sentence: str
    path: str
    line: int
    """Of a lost one in the base revision, else in the head."""
    is_edited: bool = False
    """The page's words changed here."""
    is_doubtful: bool = False
    """Of a gained one: the words may well mean something else, because they have no capital or are one word of a
    person's name."""


def link_changes(old: ReadPage | None, new: ReadPage | None, renamed: Mapping[str, str]) -> Iterator[LinkChange]:
    mentions = new.annotated.mentions if new else ()
    starts = [mention.start for mention in mentions]
    kept: set[int] = set()
    taken: dict[int, PageMention] = {}
    lost = []
    alignment = Alignment(old.annotated.text, new.annotated.text) if old and new else None
    for mention in old.annotated.mentions if old else ():
        place = alignment.carried(Span(mention.start, mention.end)) if alignment else None
        over = _overlapping(mentions, starts, place) if place else []
        entity = renamed.get(mention.entity, mention.entity)
        same = [index for index in over if mentions[index].entity == entity]
        if same:
            kept.update(same)
        elif over:
            taken.update(dict.fromkeys(over, mention))
        else:
            lost.append((mention, place is None and new is not None))
    for index, mention in enumerate(mentions):
        if new and index not in kept:
            before = taken.get(index)
            yield _link("moved" if before else "gained", new, mention, before.entity if before else "")
    for mention, is_edited in lost:
        if old:
            yield _link("lost", old, mention, "")._replace(is_edited=is_edited)


def doubted(link: LinkChange, head: Revision) -> LinkChange:
    entity = head.corpus.entities.get(link.entity)
    if link.change != "gained" or entity is None:
        return link
    has_capitals = link.words != link.words.lower()
    # a script without capitals tells nothing
    small = {alias.text for alias in entity.aliases if alias.text.upper() != alias.text == alias.text.casefold()}
    is_ordinary = link.words.casefold() in small or link.words.upper() != link.words == link.words.lower()
    is_part = entity.type == "person" and " " not in link.words and link.words != entity.name
    return link._replace(is_doubtful=is_ordinary or (is_part and has_capitals))


def _overlapping(mentions: tuple[PageMention, ...], starts: list[int], place: Span) -> list[int]:
    """Return the numbers of the mentions that share a character with a span; mentions are sorted and disjoint."""
    index = max(0, bisect_right(starts, place.start) - 1)
    found = []
    while index < len(mentions) and mentions[index].start < place.end:
        if place.start < mentions[index].end:
            found.append(index)
        index += 1
    return found


def _link(change: Literal["gained", "lost", "moved"], page: ReadPage, mention: PageMention, before: str) -> LinkChange:
    span = Span(mention.start, mention.end)
    sentence = page.words(mention.sentence)
    return LinkChange(
        change, page.words(span), mention.entity, before, mention.linked, sentence, page.path, page.line(span)
    )
