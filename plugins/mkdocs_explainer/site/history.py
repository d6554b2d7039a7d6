"""What happened to the site's texts, and who worked on them: from the repository's history, where it is at hand."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from mkdocs_explainer.site.changes import FieldChange

Action = Literal["added", "changed", "removed", "renamed"]
ChangeKind = Literal["article", "entity", "note", "source", "page", "text"]
"""`text`: an article's source text, whose id is its path."""
Subject = tuple[ChangeKind, str]


class Change(NamedTuple):
    """What one commit did to one file."""

    date: str
    """The day on which it came in, UTC."""
    commit: str
    """Its id."""
    kind: ChangeKind
    id: str
    """As it was then."""
    action: Action
    before: str = ""
    """Of what was renamed: its id before."""
    fields: tuple[FieldChange, ...] = ()
    """What changed in an annotation file."""
    authors: tuple[str, ...] = ()
    """Names of those who made the commit; may be empty."""

    @property
    def subject(self) -> Subject:
        return self.kind, self.id


@dataclass(frozen=True)
class History:
    """All changes that readers may see."""

    changes: tuple[Change, ...] = ()
    """Newest first."""

    @cached_property
    def _subjects(self) -> list[Subject]:
        """What each change is about, by its present id, or its last: what was renamed keeps its past."""
        found = []
        present: dict[Subject, Subject] = {}
        for change in self.changes:
            subject = present.get(change.subject, change.subject)
            found.append(subject)
            if change.action == "added":  # whatever had this id before was something else
                present[change.subject] = (change.kind, f"{change.id}\0{change.commit}")
            elif change.before:
                present[change.kind, change.before] = subject
        return found

    @cached_property
    def _numbers(self) -> Mapping[Subject, list[int]]:
        """By subject, and by article for it and its notes: where in `changes` its changes stand."""
        found: defaultdict[Subject, list[int]] = defaultdict(list)
        for number, (kind, id) in enumerate(self._subjects):
            if kind == "note":
                found["article", id.partition("\0")[0].partition("/")[0]].append(number)
            else:
                found[kind, id].append(number)
        return found

    def of_entity(self, entity: str) -> list[Change]:
        """Return the changes of an entry, newest first."""
        return [self.changes[number] for number in self._numbers.get(("entity", entity), ())]

    def of_article(self, article: str, file: str) -> list[Change]:
        """Return the changes of an article, newest first: of its text, of what is known of it, and of its notes."""
        own, text = self._numbers.get(("article", article), []), self._numbers.get(("text", file), [])
        return [self.changes[number] for number in sorted({*own, *text})]


class Day(NamedTuple):
    """What happened on one day."""

    date: str
    added: tuple[Subject, ...]
    changed: tuple[tuple[Subject, tuple[Change, ...]], ...]
    """Each thing once, with all its changes of that day."""
    removed: tuple[Subject, ...]


def days(changes: Iterable[Change]) -> Iterator[Day]:
    """Yield the changes by day, in the given order. What is added and changed on a day is only added."""
    by_date: dict[str, list[Change]] = {}
    for change in changes:
        by_date.setdefault(change.date, []).append(change)
    for date, group in by_date.items():
        by_subject: dict[Subject, list[Change]] = {}
        for change in group:
            by_subject.setdefault(change.subject, []).append(change)
        added, removed, changed = [], [], []
        for subject, own in by_subject.items():
            actions = {change.action for change in own}
            if own[0].action == "removed":
                removed += [] if "added" in actions else [subject]
            elif "added" in actions:
                added.append(subject)
            else:
                changed.append((subject, tuple(own)))
        yield Day(date, tuple(sorted(added)), tuple(changed), tuple(sorted(removed)))
