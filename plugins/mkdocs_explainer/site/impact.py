"""What a change does to the site: two revisions of a repository in, the difference that readers would see out."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from mkdocs_explainer.anchoring.quotes import Ambiguous, Anchoring, Found, Orphan
from mkdocs_explainer.model.sections import article_key
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.site.changes import TEXT, FieldChange, field_changes
from mkdocs_explainer.site.content import Said, content_of
from mkdocs_explainer.site.file_keys import FileKey, FileKind
from mkdocs_explainer.site.page import PageMention
from mkdocs_explainer.site.renames import renames
from mkdocs_explainer.site.reviews import ReviewChange, review_changes
from mkdocs_explainer.site.revision import Place, ReadPage, Revision
from mkdocs_explainer.text.alignment import Alignment

Action = Literal["added", "changed", "removed", "renamed"]
NoteState = Literal["found", "edited", "ambiguous", "lost", "unquoted", ""]
"""What became of a note's passage: found as quoted, found with other words, several places, nowhere; `unquoted`: the
note needs none; empty: there is no such note."""


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


@dataclass(frozen=True, slots=True)
class PageImpact:
    """What changed among the mentions of one page."""

    key: str
    path: str
    action: Action | None
    """`None`: the page's own file is as it was."""
    links: tuple[LinkChange, ...]
    """In the order of the text; lost ones last."""


@dataclass(frozen=True, slots=True)
class FileImpact:
    """A file that was added, changed, removed or renamed."""

    kind: FileKind
    id: str
    path: str
    action: Action
    before: str = ""
    """Of a renamed one: its id before."""
    fields: tuple[FieldChange, ...] = ()
    """What changed; nothing for pages."""
    content: tuple[Said, ...] = ()
    """What the file says now; of a removed one what it said; nothing for pages."""


@dataclass(frozen=True, slots=True)
class NoteImpact:
    """What became of a note's passage."""

    note: str
    """`<article>/<note>`"""
    path: str
    before: NoteState
    after: NoteState
    was: str
    """The passage's words in the base revision; as quoted where they were not found."""
    now: str
    line: int
    """In the article; 0 where the passage was not found."""
    is_elsewhere: bool
    """The passage stands at another place than the words it was about."""


class NewDomain(NamedTuple):
    domain: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Impact:
    """All that a change does."""

    pages: tuple[PageImpact, ...]
    files: tuple[FileImpact, ...]
    notes: tuple[NoteImpact, ...]
    domains: tuple[NewDomain, ...]
    broken: tuple[str, ...]
    """Files that cannot be loaded, and could before or are new."""
    reviews: tuple[ReviewChange, ...] = ()
    """What the change says of reviews."""
    settings: tuple[str, ...] = ()
    """Paths of changed files that are no content: configuration, templates, code. Only compared where somebody says
    which files changed."""

    def count(self, change: str) -> int:
        """Return how many links were `gained`, `lost` or `moved` on pages that were there before and are still."""
        kept = (page for page in self.pages if page.action not in ("added", "removed"))
        return sum(link.change == change for page in kept for link in page.links)


def impact(base: Revision, head: Revision) -> Impact:
    """Return what differs between two revisions."""
    files = tuple(
        replace(one, content=content_of((base if one.action == "removed" else head).corpus, (one.kind, one.id)))
        for one in sorted(_files(base, head), key=lambda one: (one.kind, one.id))
    )
    renamed = {(one.kind, one.before): one.id for one in files if one.action == "renamed"}
    new = sorted(head.domains.keys() - base.domains.keys())
    broken = {head.corpus.origin(*key).path for key in head.corpus.broken - base.corpus.broken}
    return Impact(
        pages=tuple(_pages(base, head, renamed)),
        files=files,
        notes=tuple(_notes(base, head, renamed)),
        domains=tuple(NewDomain(domain, head.domains[domain]) for domain in new),
        broken=tuple(sorted(broken - {""})),
        reviews=tuple(review_changes(base.corpus, head.corpus, renamed)),
    )


def _files(base: Revision, head: Revision) -> Iterator[FileImpact]:
    gone = [key for key in base.files if key not in head.files]
    come = [key for key in head.files if key not in base.files]
    pairs = renames(base, head, gone, come)
    come_anew = set(come) - set(pairs.values())
    for key in come:
        if key in come_anew:
            yield FileImpact(*key, head.files[key], "added")
    for key in gone:
        if key not in pairs:
            yield FileImpact(*key, base.files[key], "removed")
        else:
            kind, id = pairs[key]
            path = head.files[kind, id]
            yield FileImpact(kind, id, path, "renamed", key[1], _fields(base, head, base.files[key], path))
    for key in base.files.keys() & head.files.keys():
        before, after = base.files[key], head.files[key]
        if base.text(key) != head.text(key):
            fields = _fields(base, head, before, after)
            yield FileImpact(*key, after, "changed", "", (*fields, *_text_changed(base, head, key)))


def _text_changed(base: Revision, head: Revision, key: FileKey) -> tuple[FieldChange, ...]:
    before, after = base.corpus.articles.get(key[1]), head.corpus.articles.get(key[1])
    return (
        (FieldChange(TEXT, "changed"),)
        if key[0] == "article" and before and after and before.text != after.text
        else ()
    )


def _fields(base: Revision, head: Revision, before: str, after: str) -> tuple[FieldChange, ...]:
    if not after.endswith((".yml", ".yaml")):
        return ()
    return field_changes(base.values(before), head.values(after))


_Renamed = Mapping[FileKey, str]


def _pages(base: Revision, head: Revision, renamed: _Renamed) -> Iterator[PageImpact]:
    before = {_page_key(key, renamed): page for key, page in base.pages.items()}
    entities = {old: new for (kind, old), new in renamed.items() if kind == "entity"}
    for key in sorted(before.keys() | head.pages.keys()):
        old, new = before.get(key), head.pages.get(key)
        action: Action | None = "added" if old is None else "removed" if new is None else None
        if old and new and old.annotated.text != new.annotated.text:
            action = "changed"
        links = tuple(_doubted(link, head) for link in _links(old, new, entities))
        page = new or old
        if page and (links or action):
            yield PageImpact(key, page.path, action, links)


def _page_key(key: str, renamed: _Renamed) -> str:
    section, _, id = key.partition("/")
    if section == "articles":
        return article_key(renamed.get(("article", id), id))
    return renamed.get(("page", key), key)


def _links(old: ReadPage | None, new: ReadPage | None, renamed: Mapping[str, str]) -> Iterator[LinkChange]:
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


def _doubted(link: LinkChange, head: Revision) -> LinkChange:
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


def _notes(base: Revision, head: Revision, renamed: _Renamed) -> Iterator[NoteImpact]:
    """Yield the notes whose passage fares otherwise than before, and new ones whose passage is not found."""
    old_ids = {_note_id(id, renamed): id for id in (f"{article}/{note}" for article, note in base.corpus.notes)}
    alignments: dict[str, Alignment] = {}
    for article, id in head.corpus.notes:
        name = f"{article}/{id}"
        old = old_ids.get(name, "")
        before, after = _place(base, old), _place(head, name)
        states = _state(before), _state(after)
        was, now = base.pages.get(article_key(old.partition("/")[0])), head.pages.get(article_key(article))
        is_elsewhere = False
        if isinstance(before, Found) and isinstance(after, Found) and was and now:
            if article not in alignments:
                alignments[article] = Alignment(was.annotated.text, now.annotated.text)
            carried = alignments[article].carried(Span(before.start, before.end))
            is_elsewhere = carried is not None and not carried.overlaps(Span(after.start, after.end))
        is_worth_telling = states[0] != states[1] if old else states[1] not in ("found", "unquoted")
        if is_elsewhere or is_worth_telling:
            yield NoteImpact(
                name,
                head.corpus.origin("note", name).path,
                *states,
                _passage(base, old, before),
                _passage(head, name, after),
                now.line(Span(after.start, after.end)) if now and isinstance(after, Found) else 0,
                is_elsewhere,
            )


def _note_id(id: str, renamed: _Renamed) -> str:
    """Return the note's id in the head; a renamed article takes its notes along."""
    if ("note", id) in renamed:
        return renamed["note", id]
    article, _, note = id.partition("/")
    return f"{renamed.get(('article', article), article)}/{note}"


def _place(revision: Revision, name: str) -> Anchoring | Literal["unquoted", ""]:
    article, _, id = name.partition("/")
    note = revision.corpus.notes.get((article, id))
    if note is None:
        return ""
    page = revision.pages.get(article_key(article))
    if not note.quote:
        return "unquoted"
    return page.annotated.anchors.get(id, Orphan()) if page else Orphan()


def _state(place: Anchoring | Literal["unquoted", ""]) -> NoteState:
    if isinstance(place, str):
        return place
    if isinstance(place, Found):
        return "edited" if place.edited else "found"
    return "ambiguous" if isinstance(place, Ambiguous) else "lost"


def _passage(revision: Revision, name: str, place: Anchoring | str) -> str:
    article, _, id = name.partition("/")
    note = revision.corpus.notes.get((article, id))
    page = revision.pages.get(article_key(article))
    if isinstance(place, Found) and page:
        return page.words(Span(place.start, place.end))
    return " ".join(note.quote.exact.split()) if note and note.quote else ""
