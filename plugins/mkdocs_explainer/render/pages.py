"""The generated pages as HTML: templates filled from the site, one function a kind of page."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from markupsafe import Markup, escape

from mkdocs_explainer.model.corpus import Article, Entity
from mkdocs_explainer.model.origins import Kind
from mkdocs_explainer.model.sections import ARTICLES, GLOSSARY, SOURCES, TIMELINE, entity_key, index_key
from mkdocs_explainer.model.sources import Citation
from mkdocs_explainer.render.article import HEAD_END
from mkdocs_explainer.render.article_heads import ArticleHead, line_of
from mkdocs_explainer.render.backlinks import backlinks
from mkdocs_explainer.render.bibliography import by_use, source_kinds
from mkdocs_explainer.render.dated import DatedDay, DatedNote, dated_days
from mkdocs_explainer.render.display import Display
from mkdocs_explainer.render.entries import Entry, count_sources, edit_pattern, firsts_of, listed, role_at
from mkdocs_explainer.render.glossary_order import by_letters, type_counts
from mkdocs_explainer.render.headlines import tally_of
from mkdocs_explainer.render.history import HistoryWriter, person_name
from mkdocs_explainer.render.leads import MOST_LEADS, Lead, leads
from mkdocs_explainer.render.markdown import annotation_html, annotation_inline
from mkdocs_explainer.render.messages.dates import date_html, date_words
from mkdocs_explainer.render.news import news
from mkdocs_explainer.render.page_figures import Figures
from mkdocs_explainer.render.passage_notes import NumberedNote, numbered_notes, passage_notes
from mkdocs_explainer.render.references import References
from mkdocs_explainer.render.site import Site, WrittenPage
from mkdocs_explainer.render.templating import environment, lang_attributes, speaking
from mkdocs_explainer.render.turns import turns
from mkdocs_explainer.render.words import SECTION_WORDS, in_order
from mkdocs_explainer.site.page import AnnotatedPage
from mkdocs_explainer.site.reach import reach_of_article, reach_of_entity
from mkdocs_explainer.text.references import find_references

BLOCK = re.compile(r"<!--\s*explainer:\s*(articles|questions|map)\s*-->")
"""What a hand-written page asks for in a comment: the articles with what was found, the questions, the map."""


class PageWriter:
    """Writes the parts of one page; knows the page's address and counts its sources. One for each page."""

    def __init__(
        self,
        site: Site,
        key: str,
        href: Callable[[str], str],
        references: References,
        *,
        display: Display | None = None,
    ) -> None:
        self._site = site
        self._key = key
        self._href = href
        self._references = references
        self._display = display or Display()
        self._words = site.words_for(key)
        self._site_lang = site.tongue.base if site.tongue.base != self._words.lang else ""
        """Of what the site says, where the page speaks another language."""

    def article(self, article: Article, page: AnnotatedPage) -> str:
        """Return an article's page as far as it is searched: around its annotated text, with the notes."""
        head, _, body = page.html.partition(HEAD_END)
        notes = self._notes(article, page)
        return self._fill(
            "article.html",
            article=article,
            head=Markup(head),
            body=Markup(body),
            has_headline="<h1" in head,
            notes=notes,
            tally=tally_of((line_of(placed.note) for placed in notes), self._words),
            path=self._path(ARTICLES),
            annotators=sorted({person_name(placed.note.by, self._words) for placed in notes if placed.note.by}),
            annotated=max((placed.note.created for placed in notes), default=""),
            reach=reach_of_article(self._site.corpus, article.id),
            density=self._display.density,
            entries=len(self._site.index.counts.get(self._key, ())),
            context=self._site.context_of.get(article.id, []),
            suggest=self._display.suggest_href,
            form_settings=self._display.form_settings(article.id, {placed.note.id for placed in notes}),
        )

    def article_lists(self, article: Article, page: AnnotatedPage) -> str:
        """Return what follows an article: the entries it mentions, context pages, changes, sources."""
        groups = self._entries(page, article)
        self.cites(article.sources)  # of all of it: in the list of sources, though nothing in the text may cite them
        return self._fill(
            "article_lists.html",
            days=self._days(article, page),
            entries_title=self._words.gettext("In this article"),
            edit_pattern=edit_pattern(groups),
            article=article,
            groups=groups,
            context=self._site.context_of.get(article.id, []),
        )

    def entity(self, entity: Entity, page: AnnotatedPage) -> str:
        """Return a glossary page as far as it is searched: around the entity's annotated summary and body."""
        return self._fill(
            "entity.html",
            entity=entity,
            definition=Markup(page.html),
            reach=reach_of_entity(self._site.corpus, entity),
            path=self._path(GLOSSARY),
        )

    def entity_lists(self, entity: Entity) -> str:
        """Return what follows an entry: relations, every mention with its sentence, sources."""
        by_page = [
            (key, list(excerpts))
            for key, excerpts in groupby(self._site.index.excerpts.get(entity.id, ()), lambda excerpt: excerpt.page)
            if key != self._key
        ]
        return self._fill(
            "entity_lists.html",
            entity=entity,
            mentions=backlinks(
                ((key, found) for key, found in by_page if not key.startswith(f"{GLOSSARY}/")), self._site.year_of
            ),
            entries=[key for key, _ in by_page if key.startswith(f"{GLOSSARY}/")],
            related_from=self._site.related_from.get(entity.id, []),
            context=self._site.context_about.get(entity.id, []),
            form_settings=self._display.form_settings("", ()),
            edit=self._display.edit_href(entity_key(entity.id)),
        )

    def written_lists(self, page: WrittenPage, annotated: AnnotatedPage | None = None) -> str:
        """Return what follows a hand-written page: for a context page its entries and articles; its sources."""
        groups = self._entries(annotated) if page.is_context and annotated else []
        return self._fill(
            "written_lists.html",
            page=page,
            entries_title=self._words.gettext("On this page"),
            groups=groups,
            edit_pattern=edit_pattern(groups),
            articles=self._site.articles_of.get(page.key, []) if page.is_context else [],
        )

    def index(self, section: str, number: int = 1, *, before: str = "") -> str:
        """Return a page of a section's index below what somebody wrote there. number: which, counted from 1."""
        # an index shows first words; what they rest on stands on the page. What happened when needs its source here
        references = replace(self._references, shows_citations=section == TIMELINE)
        writer = PageWriter(self._site, self._key, self._href, references, display=self._display)
        pages = turns(self._site, section, self._href)
        items = [item for turn in pages if turn.number == number for item in turn.items]
        return before + writer._fill(
            f"{section}_index.html",
            items=items,
            turns=pages if len(pages) > 1 else [],
            number=number,
            section=section,
            letters=by_letters(items, self._site.tongue.lang) if section == GLOSSARY else [],
            kinds=self._kinds(section, items),
            publishers=[(name, list(found)) for name, found in groupby(items, lambda one: one[:2])]
            if section == SOURCES
            else [],
            using=by_use(self._site.cited_by) if section == SOURCES and number == 1 else [],
            articles=list(self._leads(items)) if section == ARTICLES else [],
            has_title="<h1" in before,
            form_settings=self._display.form_settings("", ()),
        )

    def _kinds(self, section: str, items: Sequence[Any]) -> list[tuple[str, str, int]]:
        """Return the kinds by which a list is filtered: id, words, how many."""
        if section == SOURCES:
            return source_kinds((one.source for one in items), self._words)
        return type_counts(items, self._words) if section == GLOSSARY else []

    def filled(self, html: str) -> str:
        """Return a hand-written page with what its comments ask for: `<!-- explainer: articles -->`."""

        def block(comment: re.Match[str]) -> str:
            articles = list(self._leads(self._site.heads)) if comment[1] == "articles" else []
            told = articles[:MOST_LEADS]
            found = news(self._site, told, with_drafts=self._display.with_drafts) if told else []
            return self._fill(f"block_{comment[1]}.html", articles=articles, news=found)

        return BLOCK.sub(block, html)

    def _leads(self, articles: Iterable[ArticleHead]) -> Iterator[Lead]:
        return leads(self._site, articles, self._words, with_drafts=self._display.with_drafts)

    def frame(self) -> str:
        """Return the card that scripts fill, empty."""
        is_article = self._key.removeprefix(f"{ARTICLES}/") in self._site.corpus.articles
        settings = is_article and self._display.form_settings("", ())
        return self._fill("_frame.html", card_files=self._site.card_files, form_settings=settings)

    def edit(self, kind: Kind, id: str) -> str:
        """Return where the file of a note or source is edited; empty when nobody knows."""
        return self._display.edit_file(self._site.corpus.origin(kind, id).path)

    def _path(self, section: str) -> list[tuple[str, str]]:
        """Return the way back from a page: words and addresses."""
        return [(self._words.gettext(SECTION_WORDS[section]), self._href(index_key(section)))]

    def inline(self, text: str, beside: Iterable[Citation] = ()) -> Markup:
        """Return annotation Markdown of one paragraph as HTML for this page. beside: what is cited for all of it."""
        return Markup(self._references.resolve(annotation_inline(text), beside))

    def block(self, text: str, beside: Iterable[Citation] = ()) -> Markup:
        """Return annotation Markdown as HTML for this page. beside: what is cited for all of it."""
        return Markup(self._references.resolve(annotation_html(text), beside))

    def cites_beside(self, body: str, citations: Iterable[Citation]) -> Markup:
        """Return the marks of sources that the body does not cite itself at the words they are for."""
        within = {reference.target for reference in find_references(body) if reference.kind == "cite"}
        return self.cites(citation for citation in citations if citation.id not in within)

    def cites(self, citations: Iterable[Citation]) -> Markup:
        """Return the marks of citations, for the end of a line."""
        marks = [mark for citation in citations if (mark := self._references.cite(citation))]
        return Markup('<sup class="explainer-cites">{}</sup>').format(Markup(" ".join(marks))) if marks else Markup()

    def cited(self) -> list[tuple[int, Any]]:
        """Return the sources that this page has cited up to here, with their numbers."""
        return [(number, self._site.corpus.sources[id]) for id, number in self._references.cited.items()]

    def quoted(self, source: str) -> Iterable[str]:
        """Return the words of a source on which this page rests what it cites, as far as it has been written."""
        return self._references.quoted.get(source, {})

    def _fill(self, template: str, **values: Any) -> str:
        filled = (
            environment()
            .get_template(template)
            .render(
                site=self._site,
                writer=self,
                key=self._key,
                href=self._href,
                inline=self.inline,
                block=self.block,
                cites=self.cites,
                cites_beside=self.cites_beside,
                figures=Figures(self._site, self._key, self._href, self._words, root=self._display.root),
                history=HistoryWriter(self._site, self._href, self._words, with_drafts=self._display.with_drafts),
                **speaking(self._words),
                **values,
            )
        )
        language = lang_attributes(self._words.lang, self._site.tongue.lang)
        return f'<div class="explainer-tongue"{language}>\n{filled}\n</div>' if language and filled.strip() else filled

    def _notes(self, article: Article, page: AnnotatedPage) -> list[NumberedNote]:
        shown = passage_notes(self._site.corpus, article.id, with_drafts=self._display.with_drafts)
        return numbered_notes(shown, page)

    def _days(self, article: Article, page: AnnotatedPage) -> list[DatedDay]:
        notes = [DatedNote(placed.number, placed.note) for placed in self._notes(article, page)]
        entries = [self._site.corpus.entities[id] for id in self._site.index.counts.get(self._key, ())]
        return dated_days(notes, entries, self._site.context_of.get(article.id, []))

    def _entries(self, page: AnnotatedPage, article: Article | None = None) -> list[tuple[str, list[Entry]]]:
        """Return the page's entities by type: types in the glossary's order, in each the order of first mention."""
        groups: dict[str, list[Entry]] = defaultdict(list)
        firsts = firsts_of(page)
        for id, count in listed(self._site.index.counts.get(self._key, {})).items():
            entity = self._told(id, article)
            groups[entity.said_type].append(self._entry(entity, count, article)._replace(first=firsts.get(id, "")))
        return [(type, groups[type]) for type in in_order(groups)]

    def _told(self, entity: str, article: Article | None) -> Entity:
        """Return an entity as the page tells it: on an article's page in the article's language, if it is told so."""
        own = self._site.corpus.entities[entity]
        lang = article.lang if article else own.lang
        if not self._site.corpus.translations or lang in ("", own.lang or self._site.tongue.base):
            return own
        return self._site.told(entity, lang)

    def _entry(self, entity: Entity, count: int, article: Article | None) -> Entry:
        role = role_at(entity, article.published) if article else None
        why = self._site.why_here.get((article.id, entity.id)) if article else None
        return Entry(
            entity.id,
            entity.name,
            self._href(entity_key(entity.id)),
            entity.said_type,
            entity.lang or self._site_lang,
            self.inline(entity.summary),
            count,
            "",
            escape(role.title) if role else Markup(),  # its sources stand on the entry's page
            date_html(article.published, self._words) if role and article else Markup(),
            self.inline(why.body, why.sources) + self.cites_beside(why.body, why.sources) if why else Markup(),
            count_sources(entity),
            date_words(entity.reviewed, self._words),
            self._display.edit_href(entity_key(entity.id)),
        )
