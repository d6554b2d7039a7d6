"""All pages of a build annotated, in the order in which backlinks list them; in a preview those anew that differ."""

import json
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from typing import NamedTuple

from mkdocs_explainer.hosts.mkdocs.aside import Lazily
from mkdocs_explainer.hosts.mkdocs.forks import LEAST_SHARED, Shares, is_safe
from mkdocs_explainer.hosts.mkdocs.rendered import Content, Rendered
from mkdocs_explainer.hosts.mkdocs.warm import Kept, Warm
from mkdocs_explainer.load.stamps import digest_of
from mkdocs_explainer.model.collector import collector_paused
from mkdocs_explainer.model.corpus import Article, Entity, newest_first
from mkdocs_explainer.model.sections import article_key, entity_key
from mkdocs_explainer.project.reading import Project
from mkdocs_explainer.render.entries import definition_html
from mkdocs_explainer.render.mention_words import mention_attributes
from mkdocs_explainer.site.index import told_by_entity
from mkdocs_explainer.site.page import AnnotatedPage, Page
from mkdocs_explainer.site.plain import from_plain, plain
from mkdocs_explainer.site.reads import Read, Reads


class Prepared(NamedTuple):
    """A page before the site is known as a whole."""

    html: str
    page: AnnotatedPage | None
    """`None`: a hand-written page whose names are not linked."""
    cited: Mapping[str, int]
    """Numbers of the sources that it has cited so far."""
    made_from: Hashable = ()
    """What of its own it was made from, to be compared."""
    told: Mapping[str, str] = {}
    """By entity: what its excerpts are told by, in a build that keeps what it makes."""


@dataclass
class Preparation:
    """All pages prepared, by key, in the order in which backlinks list them; and what each was made from."""

    pages: Mapping[str, Prepared] = field(default_factory=dict)
    """In a preview in memory, to be compared; else, if they are many, in a file."""
    reads: Reads | None = None
    """Where look-ups are noted, in a preview."""
    project: Project | None = None
    """Which the look-ups were answered by."""
    is_concerned: Callable[[str], bool] = lambda _: False
    """Says of a text whether other names may stand in it now."""


def prepare(
    rendered: Rendered, before: Preparation | None = None, warm: Warm | None = None, processes: int = 1
) -> Preparation:
    """Return the pages annotated: articles, newest before older; hand-written pages; the glossary.

    before: pages of an earlier preparation, which are kept where nothing that they were made from is another one now.
    warm: the same of an earlier process. processes: how many make what is left.
    """
    reads = before.reads if before else None
    known = before.pages if before else {}
    stale = set(known)
    if before and reads and before.project:
        stale = reads.changed(map(annotated_part, known), before.project, rendered.project)
    pages: dict[str, Prepared | None] = {}
    jobs: list[_Job] = []
    restored = _Restored(warm, rendered) if warm else None
    with collector_paused(stays=True) if restored else nullcontext():
        for job in _jobs(rendered):
            old = known.get(job.key)
            is_same = old is not None and annotated_part(job.key) not in stale and old.made_from == job.made_from
            is_kept = old and is_same and not (old.page and before and before.is_concerned(old.page.text))
            page = old if is_kept else restored.page(job) if restored else None
            pages[job.key] = page
            if page is None:
                jobs.append(job)
    made = _made(jobs, rendered, reads, warm, processes)
    if not rendered.is_preview and len(jobs) >= LEAST_SHARED:
        if reads:
            reads.close()
        return Preparation(_aside(pages, jobs, made), reads, rendered.project)
    for job, one in zip(jobs, made, strict=True):
        pages[job.key] = one.page._replace(made_from=job.made_from)
    for key in known.keys() - pages.keys():
        if reads:
            reads.forget(annotated_part(key))
    if reads:
        reads.close()
    return Preparation({key: page for key, page in pages.items() if page}, reads, rendered.project)


class _Restored:
    """Pages that were annotated in an earlier process, where they are right."""

    def __init__(self, warm: Warm, rendered: Rendered) -> None:
        self._warm = warm
        self._rendered = rendered
        self._is_concerned = warm.concerned(rendered.project.linkers, rendered.project.corpus)

    def page(self, job: "_Job") -> Prepared | None:
        part = annotated_part(job.key)
        kept = self._warm.right(part, self._warm.told(job.made_from), self._rendered.project)
        data = self._warm.pack.read(kept.name) if kept and self._is_concerned else None
        if kept is None or data is None or self._is_concerned is None:
            return None
        html, page, cited, told_by = from_plain(json.loads(data))
        if page and self._is_concerned(page.text):
            return None
        self._warm.now[part] = kept
        return Prepared(html, page, cited, job.made_from, told_by)


class _Made(NamedTuple):
    page: Prepared
    reads: list[Read]
    """What was looked up, in a preview."""
    kept: Kept | None
    """As what the next build finds it."""
    data: bytes
    """The page as it is kept."""


def _made(
    jobs: "Sequence[_Job]", rendered: Rendered, reads: Reads | None, warm: Warm | None, processes: int
) -> Sequence[_Made]:
    """Return the pages that are prepared now, in order."""

    def make(number: int) -> _Made:
        job, part = jobs[number], annotated_part(jobs[number].key)
        if reads:
            reads.forget(part)
        project = reads.asked(part, rendered.project) if reads else rendered.project
        prepared = job.prepare(rendered, project)._replace(made_from=())
        if warm and prepared.page:
            prepared = prepared._replace(told=told_by_entity(prepared.page))
        noted = reads.of(part) if reads else []
        data = _data(prepared) if warm else b""
        name = digest_of(data) if data else ""
        kept = warm.made(warm.told(job.made_from), name, noted, rendered.project) if warm else None
        return _Made(prepared, noted if rendered.is_preview else [], kept, data)

    are_many = len(jobs) >= LEAST_SHARED
    shares = Shares(len(jobs), make, is_aside=are_many and not rendered.is_preview)
    # a pipeline has threads of its own
    is_shared = processes > 1 and are_many and not rendered.project.settings.spacy_model and is_safe()
    if is_shared:
        for lang in {job.lang(rendered) for job in jobs}:
            _ = rendered.project.linkers[lang]
        shares.start(processes - 1)
    try:
        made = shares.finish()
    finally:
        shares.stop()
    for job, one in zip(jobs, made, strict=True) if warm or is_shared else ():
        part = annotated_part(job.key)
        if reads and is_shared:
            reads.take(part, one.reads)
        if warm and one.kept:
            warm.now[part] = one.kept
            warm.pack.put(one.kept.name, one.data)
    return made


def _aside(
    pages: Mapping[str, Prepared | None], jobs: "Sequence[_Job]", made: Sequence[_Made]
) -> Mapping[str, Prepared]:
    """Return all pages in order, those that were made now from where they lie. pages: with those that were kept."""
    numbers = {job.key: number for number, job in enumerate(jobs)}

    def page_of(key: str) -> Prepared:
        return pages[key] or made[numbers[key]].page

    return Lazily(pages, page_of)


def _data(prepared: Prepared) -> bytes:
    """Return a page as data; nothing for one that cannot be kept."""
    try:
        kept = prepared.html, prepared.page, dict(prepared.cited), dict(prepared.told)
        return json.dumps(plain(kept)).encode()
    except (TypeError, ValueError):
        return b""


def annotated_part(key: str) -> str:
    """Return how look-ups of a page's annotation are named."""
    return f"annotated:{key}"


def _jobs(rendered: Rendered) -> "Iterator[_Job]":
    corpus = rendered.project.corpus
    for article in newest_first(corpus.articles.values()):
        key = article_key(article.id)
        if rendered.is_generated(key):
            notes = tuple(corpus.notes_of(article.id))
            # a note that says which entity is meant does so for an entity that there is
            meant = tuple(note.entity in corpus.entities for note in notes)
            yield _ArticleJob(key, (article, notes, meant, corpus.senses_of(article.id)), article)
    for key in sorted(rendered.texts):
        content, is_linked = rendered.contents[key], rendered.is_linked(key)
        yield _WrittenJob(key, (content, is_linked), content, is_linked)
    for entity in rendered.project.told.entities.values():
        key = entity_key(entity.id)
        if rendered.is_generated(key):
            yield _EntityJob(key, entity, entity)


class _ArticleJob(NamedTuple):
    key: str
    made_from: Hashable
    article: Article

    def lang(self, rendered: Rendered) -> str:
        return self.article.lang

    def prepare(self, rendered: Rendered, project: Project) -> Prepared:
        page = _annotated(rendered, project, rendered.project.article_page(self.article), self.lang(rendered))
        return Prepared(page.html, page, {}, self.made_from)


class _WrittenJob(NamedTuple):
    key: str
    made_from: Hashable
    content: Content
    is_linked: bool

    def lang(self, rendered: Rendered) -> str:
        return rendered.texts[self.key].lang or rendered.project.settings.lang

    def prepare(self, rendered: Rendered, project: Project) -> Prepared:
        html, cited, _ = self.content
        settings = rendered.project.settings
        if not self.is_linked:
            return Prepared(html, None, cited, self.made_from)
        page = _annotated(rendered, project, Page(self.key, html, settings.density), self.lang(rendered))
        return Prepared(page.html, page, cited, self.made_from)


class _EntityJob(NamedTuple):
    key: str
    made_from: Hashable
    entity: Entity

    def lang(self, rendered: Rendered) -> str:
        return self.entity.lang or rendered.project.tongue.base

    def prepare(self, rendered: Rendered, project: Project) -> Prepared:
        references = rendered.counting(self.key, project, {})
        page = Page(self.key, definition_html(self.entity, references), "first", self.entity.id)
        annotated = _annotated(rendered, project, page, self.lang(rendered))
        return Prepared(annotated.html, annotated, references.cited, self.made_from)


_Job = _ArticleJob | _WrittenJob | _EntityJob


def _annotated(rendered: Rendered, project: Project, page: Page, lang: str) -> AnnotatedPage:
    href = rendered.href(page.key)
    words = rendered.words(page.key, project.corpus)
    return rendered.project.annotate(
        page,
        lang,
        href_of=lambda entity: href(entity_key(entity)),
        attributes_of=lambda entity: mention_attributes(project.corpus.type_of(entity), words),
        label_of=lambda number: words.gettext("Note {number}", number=number),
    )
