"""What the pages are made from: the corpus, the index, and the hand-written pages, with the look-ups they need."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple

from mkdocs_explainer.model.archive import ArchiveMentions
from mkdocs_explainer.model.choices import MapPolicy
from mkdocs_explainer.model.context_page import ContextPage
from mkdocs_explainer.model.corpus import Article, Corpus, Entity, Note, newest_first
from mkdocs_explainer.model.facts import Relation
from mkdocs_explainer.model.names import EntityNames
from mkdocs_explainer.model.sections import ARTICLES, CONTEXT, GLOSSARY, TIMELINE, article_key, entity_key, is_context
from mkdocs_explainer.render.article_heads import ArticleHead, NoteLine, head_of, lines_of_article
from mkdocs_explainer.render.figures import timeline
from mkdocs_explainer.render.figures.drawing import Place
from mkdocs_explainer.render.figures.maps import place_of
from mkdocs_explainer.render.mention_words import count_card_files
from mkdocs_explainer.render.messages.tongues import fitting
from mkdocs_explainer.render.messages.words import OwnMessages, Words, words_of
from mkdocs_explainer.render.parts import Known, Part, parts_by_section
from mkdocs_explainer.render.told_days import ToldDay, told_days
from mkdocs_explainer.site.credits import Credit, credits_of
from mkdocs_explainer.site.history import History
from mkdocs_explainer.site.index import SiteIndex
from mkdocs_explainer.site.translations import told


class WrittenPage(NamedTuple):
    """A page that somebody wrote in `docs/`."""

    key: str
    title: str
    front: ContextPage = ContextPage()
    """What its front matter says."""
    lang: str = ""
    """That it says it is in; empty: the site's."""

    @property
    def is_context(self) -> bool:
        return is_context(self.key)


@dataclass(frozen=True)
class Tongue:
    """The language of a site, with what its publisher says otherwise than we do."""

    lang: str = "en"
    own: Mapping[str, OwnMessages] = field(default_factory=dict)
    """By language."""
    written_in: str = ""
    """Language of entries that do not say theirs; empty: the site's."""

    @property
    def words(self) -> Words:
        """Of the site's language."""
        return self._words_in(self.lang)

    @property
    def base(self) -> str:
        """Language of entries that do not say theirs."""
        return self.written_in or self.lang

    def words_for(self, page: str) -> Words:
        """Return the words for a page in a language; of one that there is no catalogue of, the site's.

        page: the page's language; empty: the site's.
        """
        words = self._words_in(page or self.lang)
        return words if words.lang == page else self.words

    def _words_in(self, lang: str) -> Words:
        return words_of(lang, self.own.get(fitting(lang, self.own), ()))


def lang_of_page(key: str, corpus: Corpus, written: str) -> str:
    """Return the language of a page: of an article's its own; empty: the site's. written: a hand-written page's."""
    section, _, id = key.partition("/")
    article = corpus.articles.get(id) if section == ARTICLES else None
    return article.lang if article else written


def moments_in(corpus: Corpus, written: Mapping[str, WrittenPage], names: EntityNames) -> list[timeline.Moment]:
    """Return everything that has a date, earliest first. written: hand-written pages, by key."""
    told = [timeline.Told(key, page.front.timeline) for key, page in sorted(written.items()) if page.front.timeline]
    return timeline.moments(corpus, told, names.find)


@dataclass(frozen=True)
class Site:
    """Everything that is known before the first page is written."""

    corpus: Corpus
    index: SiteIndex
    written: Mapping[str, WrittenPage] = field(default_factory=dict)
    """By key, in the order of the navigation."""
    map_policy: MapPolicy = "un"
    history: History | None = None
    """`None`: nobody knows, or the site does not show it."""
    repo_url: str = ""
    """Where a forge shows the repository."""
    archive: Mapping[str, ArchiveMentions] = field(default_factory=dict)
    """By entity: where an archive of articles mentions it."""
    tongue: Tongue = Tongue()
    original: Corpus | None = None
    """With entries as their own files tell them; `None`: the site tells them so."""

    @property
    def words(self) -> Words:
        """Of the site's language."""
        return self.tongue.words

    def words_for(self, key: str) -> Words:
        """Return the words of a page's language."""
        written = self.written[key].lang if key in self.written else ""
        return self.tongue.words_for(lang_of_page(key, self.corpus, written))

    def told(self, entity: str, lang: str) -> Entity:
        """Return an entry as it is told in a language, else as the site tells it."""
        own = (self.original or self.corpus).entities[entity]
        if (own.lang or self.tongue.base) == lang:
            return replace(own, lang=lang)
        found = told(self.corpus, entity, lang)
        return found if found.lang else replace(found, lang=self.tongue.base)

    def lang_of(self, key: str) -> str:
        """Return the language that a page's title and text are in."""
        section, _, id = key.partition("/")
        if section == GLOSSARY and id in self.corpus.entities:
            return self.corpus.entities[id].lang or self.tongue.base
        written = self.written[key].lang if key in self.written else ""
        return lang_of_page(key, self.corpus, written) or self.tongue.lang

    @cached_property
    def names(self) -> EntityNames:
        return EntityNames(self.corpus)

    @property
    def card_files(self) -> int:
        """How many files with cards the site has."""
        return count_card_files(self.corpus)

    @cached_property
    def articles(self) -> list[Article]:
        """Newest first."""
        return newest_first(self.corpus.articles.values())

    @cached_property
    def heads(self) -> list[ArticleHead]:
        """What lists say of the articles, newest first."""
        return list(map(head_of, self.articles))

    def lines_of(self, article: str) -> tuple[NoteLine, ...]:
        """Return what lists say of the notes on passages of an article, drafts among them."""
        return lines_of_article(self.corpus, article)

    def told_days(self, drafts: str) -> list[ToldDay]:
        """Return which notes and entries bear which date, newest first. drafts: empty: without those."""
        return told_days(self.corpus, with_drafts=bool(drafts))

    def credits(self, drafts: str) -> list[Credit]:
        """Return who worked on what readers see. drafts: empty: drafts are not shown."""
        states = {"reviewed", "disputed", "draft"} if drafts else {"reviewed", "disputed"}
        return credits_of((note for note in self.corpus.notes.values() if note.status in states), self.history)

    @cached_property
    def article_of_file(self) -> Mapping[str, Article]:
        """By the path of its text."""
        return {article.file: article for article in self.articles}

    @cached_property
    def context_pages(self) -> list[WrittenPage]:
        """As the articles list them, newest article first: the order in which to read them. The others by title."""
        listed = dict.fromkeys(f"{CONTEXT}/{name}" for article in self.articles for name in article.context)
        place = {key: number for number, key in enumerate(listed)}
        pages = (page for page in self.written.values() if page.is_context)
        return sorted(pages, key=lambda page: (place.get(page.key, len(place)), page.title))

    @cached_property
    def context_of(self) -> Mapping[str, list[WrittenPage]]:
        """Context pages of each article, whichever of the two names the other; by article id."""
        found: defaultdict[str, list[WrittenPage]] = defaultdict(list)
        for article in self.articles:
            for name in article.context:
                page = self.written.get(f"{CONTEXT}/{name}")
                if page and page not in found[article.id]:
                    found[article.id].append(page)
        for page in self.context_pages:
            for article_id in page.front.articles:
                if article_id in self.corpus.articles and page not in found[article_id]:
                    found[article_id].append(page)
        return found

    @cached_property
    def articles_of(self) -> Mapping[str, list[ArticleHead]]:
        """Articles of each context page, by the page's key."""
        found: defaultdict[str, list[ArticleHead]] = defaultdict(list)
        for article in self.heads:
            for page in self.context_of.get(article.id, ()):
                found[page.key].append(article)
        return found

    @cached_property
    def context_about(self) -> Mapping[str, list[WrittenPage]]:
        """Context pages that name an entity in their front matter, by entity id."""
        found: defaultdict[str, list[WrittenPage]] = defaultdict(list)
        for page in self.context_pages:
            for entity in dict.fromkeys(page.front.entities):
                found[entity].append(page)
        return found

    @cached_property
    def moments(self) -> list[timeline.Moment]:
        """Everything that has a date, earliest first."""
        return moments_in(self.corpus, self.written, self.names)

    @cached_property
    def moments_of(self) -> Mapping[str, list[timeline.Moment]]:
        """By entity id."""
        return timeline.by_entity(self.moments)

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """Entities that have a location, by id."""
        entities = self.corpus.entities.values()
        return {
            entity.id: place for entity in entities if (place := place_of(entity, lang=self.tongue.lang)) is not None
        }

    @cached_property
    def why_here(self) -> Mapping[tuple[str, str], Note]:
        """Notes without a quote on an entity's part in an article, by article and entity id."""
        return {
            (note.article, note.entity): note
            for note in self.corpus.notes.values()
            if note.entity and not note.quote and note.status != "retracted"
        }

    @cached_property
    def cited_by(self) -> Mapping[str, list[str]]:
        """Keys of the pages that name a source in their fields, by source id, each once."""
        found: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for article in self.articles:
            for citation in article.sources:
                found[citation.id][article_key(article.id)] = None
        for note in self.corpus.notes.values():
            for citation in note.sources:
                found[citation.id][article_key(note.article)] = None
        for page in self.context_pages:
            for source in page.front.sources:
                found[source][page.key] = None
            in_figures = (citation for figure in page.front.figures for citation in figure.citations)
            for citation in (*(citation for entry in page.front.timeline for citation in entry.sources), *in_figures):
                found[citation.id][page.key] = None
        for entity in self.corpus.entities.values():
            in_facts = (citation for fact in entity.facts for citation in fact.sources)
            in_roles = (citation for role in entity.roles for citation in role.sources)
            for citation in (*entity.sources, *in_facts, *in_roles):
                found[citation.id][entity_key(entity.id)] = None
        return {source: list(keys) for source, keys in found.items()}

    @cached_property
    def parts(self) -> Mapping[str, list[Part]]:
        """What stands on which page of a section's index, by section; nothing here rests on the index of mentions."""
        known = Known(self.heads, self.moments, self.places, self.cited_by)
        return parts_by_section(self.corpus, known, self.tongue.words, lang=self.tongue.lang)

    @cached_property
    def part_of_moment(self) -> Mapping[str, int]:
        """On which page of the timeline a moment stands, by its id."""
        return {moment.id: number for number, part in enumerate(self.parts[TIMELINE], 1) for moment in part.items}

    @cached_property
    def related_from(self) -> Mapping[str, list[tuple[Relation, str]]]:
        """Relations that point at an entity, each with the id of the entity that bears it."""
        found: defaultdict[str, list[tuple[Relation, str]]] = defaultdict(list)
        for entity in self.corpus.entities.values():
            for relation in entity.relations:
                found[relation.entity].append((relation, entity.id))
        return found

    def article_at(self, key: str) -> Article | None:
        """Return the article whose page this is."""
        section, _, id = key.partition("/")
        return self.corpus.articles.get(id) if section == ARTICLES else None

    def year_of(self, key: str) -> str:
        """Return the year in which a page was published; "" for one without a date."""
        return article.published[:4] if (article := self.article_at(key)) else ""

    def title_of(self, key: str) -> str:
        """Return the title of a page."""
        section, _, id = key.partition("/")
        if section == ARTICLES and id in self.corpus.articles:
            return self.corpus.articles[id].title
        if section == GLOSSARY and id in self.corpus.entities:
            return self.corpus.entities[id].name
        return self.written[key].title if key in self.written else key
