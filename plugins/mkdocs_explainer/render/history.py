"""The history and the credits as pages show them. What was written about texts is text, never HTML."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import groupby, islice
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from mkdocs_explainer.model.corpus import Article, Entity
from mkdocs_explainer.model.sections import ARTICLES, CONTEXT, GLOSSARY, article_key, entity_key
from mkdocs_explainer.render.change_words import words_of, words_of_items
from mkdocs_explainer.render.day_of_changes import DayOfItems, Item, by_kind
from mkdocs_explainer.render.history_words import ACTION_WORDS, KINDS, OWN_WORDS, SOURCES_WORDS
from mkdocs_explainer.render.messages.marks import marked
from mkdocs_explainer.render.messages.words import ENGLISH, Words
from mkdocs_explainer.render.site import Site
from mkdocs_explainer.render.told_days import ToldDay
from mkdocs_explainer.render.words import relation_words
from mkdocs_explainer.site.changes import FieldAction, FieldChange
from mkdocs_explainer.site.credits import PROJECT, Credit, person
from mkdocs_explainer.site.history import Change, Day, Subject, days
from mkdocs_explainer.site.page import has_words
from mkdocs_explainer.text.lines import at_most

MOST_ON_PAGE = 5
"""Days that a page's own list has, and lines of each: an article was changed a hundred times. The repository has all,
and the page of changes more."""
MOST_DAYS = 30
"""Days that the page of changes lists."""
_TELLING = 12
"""Letters of a commit's name that tell it from all others: enough for Linux, which has a million."""
_NAMED = 60
"""Characters of a title or a passage in a list."""


class Line(NamedTuple):
    """One change, as it is told."""

    date: str
    words: str
    href: str
    """Where the commit is shown; empty when nobody knows."""


class DayOfLines(NamedTuple):
    date: str
    lines: list[Line]


@dataclass(frozen=True, slots=True)
class HistoryWriter:
    """Tells the history of one page's subject, and of the site."""

    site: Site
    href: Callable[[str], str]
    words: Words
    with_drafts: bool = False

    def of_entity(self, entity: Entity) -> list[DayOfLines]:
        """Return the entry's changes, newest first; nothing without a history."""
        history = self.site.history
        return (
            self._by_day(self._line(change, self.words.gettext("entry")) for change in history.of_entity(entity.id))
            if history
            else []
        )

    def of_article(self, article: Article) -> list[DayOfLines]:
        """Return the changes of an article and its notes, newest first; nothing without a history."""
        history = self.site.history
        changes = filter(self._is_told, history.of_article(article.id, article.file)) if history else ()
        lines: list[Line] = []
        for commit, group in groupby(changes, lambda change: change.commit if _is_new_note(change) else ""):
            told = list(group)
            if commit and len(told) > 1:
                added = self.words.npgettext("history", "{count} note added", "{count} notes added", len(told))
                lines.append(Line(told[0].date, added, self._commit(commit)))
            else:
                own = {kind: self.words.gettext(name) for kind, name in OWN_WORDS.items()}
                lines += [self._line(change, own.get(change.kind, "")) for change in told]
        return self._by_day(lines)

    @staticmethod
    def _by_day(lines: Iterable[Line]) -> list[DayOfLines]:
        return [DayOfLines(date, list(group)) for date, group in groupby(lines, lambda line: line.date)]

    def days(self) -> list[DayOfItems]:
        """Return the newest changes of the site, by day."""
        history = self.site.history
        told = filter(self._is_told, history.changes) if history else ()
        return [self._day(day) for day in islice(days(told), MOST_DAYS)]

    def dated(self) -> list[DayOfItems]:
        """Return what the files say of days, newest first: notes written, entries checked."""
        found = self.site.told_days(self._drafts)
        return [DayOfItems(day.date, self._dated_items(day), {}, []) for day in found]

    def _dated_items(self, day: ToldDay) -> dict[str, list[Item]]:
        items = {
            "entries": [self._item(("entity", id)) for id in day.entries],
            "notes": [self._item_in_list(("note", f"{article}/{note}")) for article, note in day.notes],
        }
        return {what: found for what, found in items.items() if found}

    def credits(self) -> list[Credit]:
        """Return who worked on what readers see."""
        project = person(PROJECT)[0]
        found = self.site.credits(self._drafts)
        return [replace(one, name=self.words.gettext("The project")) if one.name == project else one for one in found]

    @property
    def _drafts(self) -> str:
        return "drafts" if self.with_drafts else ""

    def _is_shown(self, key: tuple[str, str]) -> bool:
        """Return whether the article's page has a place for a note."""
        note = self.site.corpus.notes.get(key)
        if note is None or not note.quote or not has_words(note):
            return False
        return self.with_drafts or note.status != "draft"

    def _is_told(self, change: Change) -> bool:
        """Return whether readers hear of a change: not of drafts; a source comes with what cites it."""
        if change.kind == "source":
            return change.action != "added"
        note = self.site.corpus.notes.get(_note_key(change.id)) if change.kind == "note" else None
        return note is None or note.status != "draft" or self.with_drafts

    def _line(self, change: Change, own: str) -> Line:
        name = own or self._name(change.subject)
        words = self._told(change.fields)
        if change.action != "changed" or not words:
            line = self.words.gettext(ACTION_WORDS[change.action][1], name=name)
            if change.before:
                line = self.words.gettext("{line} (before: {before})", line=line, before=change.before)
            words.insert(0, line)
        elif not own:
            words[0] = self.words.gettext("{name}: {change}", name=name, change=words[0])
        return Line(change.date, self.words.pgettext("list", "; ").join(words), self._commit(change.commit))

    def _told(self, fields: Iterable[FieldChange]) -> list[str]:
        """Return what changed as readers see it: names in place of ids, sources counted."""
        told: dict[tuple[str, FieldAction, int], list[FieldChange]] = {}
        sources: dict[FieldAction, set[tuple[str, ...]]] = {}
        for number, one in enumerate(fields, 1):
            if one.field == "sources":
                sources.setdefault(one.action, set()).add(one.item)
            else:  # what was done to items of one list is one line
                told.setdefault((one.field, one.action, 0 if one.item else number), []).append(one)
        lines = [
            words_of_items(field, action, dict.fromkeys(map(self._item_words, group)), self.words)
            if not number
            else words_of(group[0], self.words)
            for (field, action, number), group in told.items()
        ]
        return lines + [self.words.npgettext(*SOURCES_WORDS[action], len(found)) for action, found in sources.items()]

    def _item_words(self, change: FieldChange) -> str:
        """Return what readers call an item of a list: a page is its title, a relation says whom it leads to."""
        if change.field == "context":
            return self.site.title_of(f"{CONTEXT}/{' '.join(change.item)}").removeprefix(f"{CONTEXT}/")
        if change.field != "relations":
            return " ".join(change.item)
        *types, id = change.item
        return " ".join([*(relation_words(type, self.words) for type in types), self._name(("entity", id))])

    def _day(self, day: Day) -> DayOfItems:
        files = {self.site.corpus.articles[id].file for kind, id in day.added if id in self.site.corpus.articles}
        added = (subject for subject in day.added if subject[0] != "text" or subject[1] not in files)  # its article is
        return DayOfItems(
            day.date,
            by_kind(map(self._item_in_list, added)),
            by_kind(self._changed(subject, changes) for subject, changes in day.changed),
            [self._item(subject) for subject in day.removed],
        )

    def _changed(self, subject: Subject, changes: Iterable[Change]) -> Item:
        told = list(changes)
        lines = dict.fromkeys(self._told(field for one in told for field in one.fields))
        for one in told:
            if not one.fields and one.action != "changed":  # that it was changed is said above the list
                lines[self.words.gettext(ACTION_WORDS[one.action][0])] = None
        commits = dict.fromkeys(filter(None, (self._commit(change.commit) for change in told)))
        return self._item_in_list(subject)._replace(lines=tuple(lines), commits=tuple(commits))

    def _item(self, subject: Subject) -> Item:
        kind = "article" if subject[0] == "text" else subject[0]
        return Item(self._name(subject), self._page(subject), KINDS[kind])

    def _item_in_list(self, subject: Subject) -> Item:
        """Return something as a list of its kind names it: behind the word "notes" the word need not be said again."""
        item = self._item(subject)
        return item._replace(words=self._note_name(subject[1], in_list=True)) if subject[0] == "note" else item

    def _page(self, subject: Subject) -> str:
        kind, id = subject
        corpus, written = self.site.corpus, self.site.written
        if kind == "entity":
            return self.href(entity_key(id)) if id in corpus.entities else ""
        if kind in ("note", "article"):
            article, _, note = id.partition("/")
            key = article_key(article)
            has_place = self._is_shown((article, note))
            return f"{self.href(key)}{f'#note-{note}' if has_place else ''}" if article in corpus.articles else ""
        if kind == "text":
            found = self.site.article_of_file.get(id)
            return self.href(article_key(found.id)) if found else ""
        key = id.partition("/")[2]
        return self.href(key) if key in written else ""

    def _name(self, subject: Subject) -> str:
        """Return what readers call something; of what is gone its id is all that is left."""
        kind, id = subject
        corpus = self.site.corpus
        if kind == "note":
            return self._note_name(id)
        if kind == "source":
            return corpus.sources[id].title if id in corpus.sources else id
        if kind == "text":
            article = self.site.article_of_file.get(id)
            return self.words.gettext("text of “{title}”", title=at_most(article.title if article else id, _NAMED))
        if kind == "page":
            return self.site.title_of(id.partition("/")[2])
        section = GLOSSARY if kind == "entity" else ARTICLES
        return self.site.title_of(f"{section}/{id}").removeprefix(f"{section}/")

    def _note_name(self, id: str, *, in_list: bool = False) -> str:
        """Return what a note is called. in_list: of notes."""
        key = _note_key(id)
        note = self.site.corpus.notes.get(key)
        if note and note.quote:
            message = marked("on “{passage}”") if in_list else marked("note on “{passage}”")
            return self.words.gettext(message, passage=at_most(" ".join(note.quote.exact.split()), _NAMED))
        if note and note.entity:
            message = marked("on {entry}") if in_list else marked("note on {entry}")
            return self.words.gettext(message, entry=self._name(("entity", note.entity)))
        return key[1] if in_list else self.words.gettext("note {id}", id=key[1])

    def _commit(self, id: str) -> str:
        return commit_href(self.site.repo_url, id)


def commit_href(repo_url: str, id: str) -> str:
    """Return where a forge shows a commit; "" without an address of the repository.

    By the start of its name, as forges take it: a page's changes are full of names that nothing compresses.

    >>> commit_href("https://gitlab.com/a/b/", "c0ffeec0ffeec0ffee")
    'https://gitlab.com/a/b/-/commit/c0ffeec0ffee'
    """
    if not id or not repo_url.startswith(("https://", "http://")):
        return ""
    host = urlsplit(repo_url).hostname or ""
    path = "-/commit" if "gitlab" in host else "commits" if host == "bitbucket.org" else "commit"
    return f"{repo_url.rstrip('/')}/{path}/{quote(id[:_TELLING])}"


def _is_new_note(change: Change) -> bool:
    return change.kind == "note" and change.action == "added"


def person_name(by: str, words: Words = ENGLISH) -> str:
    """Return the name of whom `by` or `reviewed_by` names, as it stands within a sentence."""
    return words.gettext("the project") if by == PROJECT else person(by)[0]


def _note_key(id: str) -> tuple[str, str]:
    article, _, note = id.partition("/")
    return article, note
