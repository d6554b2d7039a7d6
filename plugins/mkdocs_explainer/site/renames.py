"""What is the same under another name in two revisions of a repository."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from mkdocs_explainer.site.file_keys import FileKey, FileKind
from mkdocs_explainer.site.revision import Revision

_ALIKE = 0.6
"""Share of words in common above which a new file is an old one under a new name; git takes 0.5 of the lines, but short
files of the same kind have their keys in common."""
_COMPARED: tuple[FileKind, ...] = ("article", "entity", "note", "page")
"""Kinds that are compared by their words. Records of sources are too short: two of one newspaper are always alike."""
_MOST_COMPARED = 100
"""Files of one kind, gone and new each, that are compared word by word for renames."""


def renames(base: Revision, head: Revision, gone: Iterable[FileKey], come: Iterable[FileKey]) -> dict[FileKey, FileKey]:
    """Return what is the same under another name: of one Wikidata item, name or address, or much alike in words."""
    old, new = list(gone), list(come)
    found = dict(_same(base, head, old, new))
    found |= _told(found, old, new)
    rest = [key for key in old if key not in found]
    free = [key for key in new if key not in found.values()]
    for kind in _COMPARED:
        old, new = ([key for key in keys if key[0] == kind][:_MOST_COMPARED] for keys in (rest, free))
        found |= _alike(base, head, old, new)
    return found


def _told(renamed: Mapping[FileKey, FileKey], old: list[FileKey], new: list[FileKey]) -> dict[FileKey, FileKey]:
    """Return the translations that go along with their entries."""
    pairs: dict[FileKey, FileKey] = {}
    for key in old:
        entity, dot, lang = key[1].partition(".")
        if key[0] == "translation" and ("entity", entity) in renamed:
            pairs[key] = ("translation", f"{renamed['entity', entity][1]}{dot}{lang}")
    return {key: other for key, other in pairs.items() if other in new}


def _same(base: Revision, head: Revision, old: list[FileKey], new: list[FileKey]) -> Iterator[tuple[FileKey, FileKey]]:
    there = {(key[0], identity): key for key in reversed(new) if (identity := _identity(head, key))}
    for key in old:
        if other := there.pop((key[0], _identity(base, key)), None):
            yield key, other


def _identity(revision: Revision, key: FileKey) -> str:
    """Return what says that two files are about the same thing, whatever else they say; "" for nothing."""
    kind, id = key
    if kind == "entity" and (entity := revision.corpus.entities.get(id)):
        return entity.wikidata or f"name {entity.name}"
    source = revision.corpus.sources.get(id) if kind == "source" else None
    return source.url if source else ""


def _alike(base: Revision, head: Revision, old: list[FileKey], new: list[FileKey]) -> dict[FileKey, FileKey]:
    """Return the pairs of files whose words are much alike, the likest first."""
    bags = {other: Counter(head.text(other).split()) for other in new}
    likeness = [
        (_dice(bag, bags[other]), key, other)
        for key in old
        for bag in [Counter(base.text(key).split())]
        for other in new
        if not _is_other_item(base, head, key, other)
    ]
    found: dict[FileKey, FileKey] = {}
    for value, key, other in sorted(likeness, key=lambda one: (-one[0], one[1], one[2])):
        if value >= _ALIKE and key not in found and other not in found.values():
            found[key] = other
    return found


def _is_other_item(base: Revision, head: Revision, old: FileKey, new: FileKey) -> bool:
    before, after = base.corpus.entities.get(old[1]), head.corpus.entities.get(new[1])
    if old[0] != "entity" or before is None or after is None or not before.wikidata or not after.wikidata:
        return False
    return before.wikidata != after.wikidata


def _dice(one: Counter[str], other: Counter[str]) -> float:
    return 2 * (one & other).total() / max(1, one.total() + other.total())
