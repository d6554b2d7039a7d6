"""Which pages a site gets besides those that somebody wrote: by what they are made from, whoever builds it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape

from mkdocs_explainer.model.corpus import Corpus
from mkdocs_explainer.model.sections import (
    ARTICLES,
    GLOSSARY,
    SECTIONS,
    Addresses,
    article_key,
    entity_key,
    part_key,
    part_of,
)
from mkdocs_explainer.project.reading import Project
from mkdocs_explainer.render.article_heads import article_description
from mkdocs_explainer.render.messages.words import ENGLISH, Words
from mkdocs_explainer.render.plain import first_words
from mkdocs_explainer.render.site import Site, moments_in
from mkdocs_explainer.render.words import SECTION_WORDS
from mkdocs_explainer.site.history import History
from mkdocs_explainer.site.index import SiteIndex
from mkdocs_explainer.text.yaml_words import scalar

_TEMPLATE = re.compile(r"\{[{%#]")
"""Begins what a plugin for templates in Markdown would fill."""


@dataclass(frozen=True, slots=True)
class PageSource:
    """What a generated page is made from."""

    key: str
    path: str
    """Where it stands below the folder of pages, as if it were a file there: `glossary/icbm.md`."""
    title: str
    description: str = ""
    file: str = ""
    """The file with its text, relative to the repository; empty for an index."""

    @property
    def is_index(self) -> bool:
        return not self.file

    @property
    def is_part(self) -> bool:
        """Whether it is one of the further pages of a long index."""
        return self.is_index and (part_of(self.key) or ("", 1))[1] > 1

    @property
    def meta(self) -> dict[str, str]:
        """What would stand in front of its text; themes write it into HTML as it is."""
        meta = {"title": escape(self.title)}
        return meta | {"description": escape(self.description)} if self.description else meta

    @property
    def markdown(self) -> str:
        """What stands for its text while plugins look at Markdown."""
        title = escape(self.title) if self.is_index else self.title
        return "" if _TEMPLATE.search(self.title) else f"# {title}\n"

    @property
    def text(self) -> str:
        """What its file would hold."""
        return (
            f"---\ntitle: {scalar(escape(self.title))}\n---\n\n{self.markdown}"
            if self.is_index
            else self.markdown or self.title
        )


def page_sources(
    corpus: Corpus,
    sections: Iterable[str],
    addresses: Addresses,
    words: Words = ENGLISH,
    *,
    parts: Mapping[str, int] | None = None,
) -> Iterator[PageSource]:
    """Yield what pages of articles and entries are made from, and the indexes of `sections`.

    words: of the site's language. parts: how many pages an index has, by section; one if it is not named.
    """
    for article in corpus.articles.values() if addresses.folder(ARTICLES) else ():
        key = article_key(article.id)
        file = corpus.origin("article", article.id).path or article.file
        yield PageSource(key, f"{addresses.path(key)}.md", article.title, article_description(article), file)
    for entity in corpus.entities.values() if addresses.folder(GLOSSARY) else ():
        key = entity_key(entity.id)
        summary = first_words(entity.summary)
        yield PageSource(
            key, f"{addresses.path(key)}.md", entity.name, summary, corpus.origin("entity", entity.id).path
        )
    for section in sections:
        title = words.gettext(SECTION_WORDS[section])
        for number in range(1, (parts or {}).get(section, 1) + 1):
            key = part_key(section, number)
            own = words.gettext("{list}, page {number}", list=title, number=number) if number > 1 else title
            yield PageSource(key, f"{addresses.path(key)}.md", own)


def count_parts(project: Project) -> Mapping[str, int]:
    """Return how many pages each section's index needs, by section."""
    nothing = SiteIndex({}, {})
    site = Site(project.told, nothing, project.fronts, tongue=project.tongue, original=project.corpus)
    return {section: len(parts) for section, parts in site.parts.items()}


def shown_sections(project: Project, *, with_history: bool, history: History | None = None) -> list[str]:
    """Return the sections whose index has something to show.

    with_history: the site shows what changed: by its history or, where nobody knows that, by the dates in the files.
    """
    corpus, addresses = project.corpus, project.settings.folders.addresses
    fronts = project.fronts
    changes = history.changes if history else ()
    has_dates = any(note.created for note in corpus.notes.values()) or any(
        entity.reviewed for entity in corpus.entities.values()
    )
    has_credit = any(note.by or note.reviewed_by for note in corpus.notes.values())
    has = {
        "articles": bool(corpus.articles),
        "glossary": bool(corpus.entities),
        "context": any(page.is_context for page in fronts.values()),
        "timeline": bool(moments_in(corpus, fronts, project.names)),
        "map": any(entity.location for entity in corpus.entities.values()),
        "sources": bool(corpus.sources),
        "changes": with_history and bool(changes or has_dates),
        "credits": has_credit or (with_history and any(change.authors for change in changes)),
    }
    return [section for section in SECTIONS if has[section] and addresses.folder(section)]
