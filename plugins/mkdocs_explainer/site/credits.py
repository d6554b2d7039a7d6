"""Who wrote and reviewed what the site shows."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from mkdocs_explainer.model.corpus import Note
from mkdocs_explainer.site.history import History, Subject

PROJECT = "project"
"""Stands in `by` for those who make the site together."""
_FORGE = re.compile(r"(?P<forge>github|gitlab|codeberg):(?P<name>[A-Za-z0-9](?:[A-Za-z0-9._-]{0,38}))")
_HOSTS = {"github": "https://github.com/", "gitlab": "https://gitlab.com/", "codeberg": "https://codeberg.org/"}

_ADDRESS = re.compile(r"[^\s@]@[^\s@]")
"""Of mail: never shown."""


@dataclass(slots=True)
class Credit:
    """One person, or the project."""

    name: str
    href: str = ""
    """Their page, where `by` names one."""
    notes: int = 0
    reviews: int = 0
    texts: dict[Subject, None] = field(default_factory=dict)
    """Entries, notes, articles and pages that they added or changed, as the history has it."""
    since: str = ""
    """Their first day; empty when nobody knows."""

    def meet(self, date: str) -> None:
        """Take a day on which they did something."""
        self.since = min(self.since, date) if self.since and date else self.since or date


def person(by: str) -> tuple[str, str]:
    """Return the name and the address of whom `by` names.

    >>> person("github:octocat"), person("project"), person("Ann Author")
    (('octocat', 'https://github.com/octocat'), ('The project', ''), ('Ann Author', ''))
    """
    if by == PROJECT:
        return "The project", ""
    found = _FORGE.fullmatch(by)
    return (found["name"], f"{_HOSTS[found['forge']]}{found['name']}") if found else (by, "")


def credits_of(notes: Iterable[Note], history: History | None) -> list[Credit]:
    """Return everybody who is known to have worked on the site: who did most first, then by name.

    `notes`: those that readers see. Without a history, `by` alone says who it was.
    """
    found: dict[str, Credit] = {}
    for note in notes:
        for by, date, is_review in ((note.by, note.created, False), (note.reviewed_by, note.reviewed, True)):
            if not by or _ADDRESS.search(by):
                continue
            name, href = person(by)
            credit = found.setdefault(name, Credit(name))
            credit.href = credit.href or href
            credit.reviews += is_review
            credit.notes += not is_review
            credit.meet(date)
    for change in history.changes if history else ():
        if change.kind in ("article", "entity", "page", "note") and change.action != "removed":
            for name in change.authors:
                credit = found.setdefault(name, Credit(name))
                credit.meet(change.date)
                credit.texts[change.subject] = None
    return sorted(
        found.values(), key=lambda one: (-one.notes - one.reviews - len(one.texts), one.name.casefold(), one.name)
    )
