"""What a change does to the site: two revisions of a repository in, the difference that readers would see out."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from mkdocs_explainer.model.sections import article_key
from mkdocs_explainer.site.changes import TEXT, FieldChange, field_changes
from mkdocs_explainer.site.content import Said, content_of
from mkdocs_explainer.site.file_keys import FileKey, FileKind
from mkdocs_explainer.site.link_changes import LinkChange, doubted, link_changes
from mkdocs_explainer.site.passages import NoteImpact, Renamed, note_impacts
from mkdocs_explainer.site.renames import renames
from mkdocs_explainer.site.reviews import ReviewChange, review_changes
from mkdocs_explainer.site.revision import Place, Revision

Action = Literal["added", "changed", "removed", "renamed"]


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
        notes=tuple(note_impacts(base, head, renamed)),
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


def _pages(base: Revision, head: Revision, renamed: Renamed) -> Iterator[PageImpact]:
    before = {_page_key(key, renamed): page for key, page in base.pages.items()}
    entities = {old: new for (kind, old), new in renamed.items() if kind == "entity"}
    for key in sorted(before.keys() | head.pages.keys()):
        old, new = before.get(key), head.pages.get(key)
        action: Action | None = "added" if old is None else "removed" if new is None else None
        if old and new and old.annotated.text != new.annotated.text:
            action = "changed"
        links = tuple(doubted(link, head) for link in link_changes(old, new, entities))
        page = new or old
        if page and (links or action):
            yield PageImpact(key, page.path, action, links)


def _page_key(key: str, renamed: Renamed) -> str:
    section, _, id = key.partition("/")
    if section == "articles":
        return article_key(renamed.get(("article", id), id))
    return renamed.get(("page", key), key)
