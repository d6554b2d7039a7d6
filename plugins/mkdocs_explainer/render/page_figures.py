"""The figures of one page: pictures with their captions, and the lists that say the same in words."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from markupsafe import Markup

from mkdocs_explainer.model.choices import MapPolicy
from mkdocs_explainer.model.corpus import Entity
from mkdocs_explainer.model.sections import TIMELINE, entity_key, part_key
from mkdocs_explainer.render.assets import WORLD
from mkdocs_explainer.render.figures.atlas import Country
from mkdocs_explainer.render.figures.drawing import Place
from mkdocs_explainer.render.figures.maps import (
    POLICY_WORDS,
    SOURCE_WORDS,
    country_around,
    locator_svg,
    overview_svg,
    where_words,
)
from mkdocs_explainer.render.figures.relations import MOST, Tie, relations_svg
from mkdocs_explainer.render.figures.timeline import KINDS, Moment, Year, by_entity, by_year, days_between, milestones
from mkdocs_explainer.render.messages.marks import marked
from mkdocs_explainer.render.messages.words import Words, ended
from mkdocs_explainer.render.parts import DRAWN
from mkdocs_explainer.render.site import Site
from mkdocs_explainer.render.words import in_order, type_words, types_words

_FIGURE = Markup('<figure class="{}">\n{}\n<figcaption>{}</figcaption>\n</figure>')
_BEFORE_STORY = 2
"""Years before the first article from which on the timeline is open."""
_NEAR_DAYS = 3
"""An article tells what happened on the days before it, and what is about to happen."""
_MOST_ON_ARTICLE = 40
"""Places on an article's map; the list of entries below it has them all."""


class PlaceLine(NamedTuple):
    """A place as the map's page lists it."""

    entity: Entity
    where: str
    """Its position, and the country in which it lies, as the map's borders have it: none for a country, at sea, and
    without borders."""


class Figures:
    """Draws what stands on one page."""

    def __init__(self, site: Site, key: str, href: Callable[[str], str], words: Words, *, root: str = "") -> None:
        """root: the site's root as seen from the page, with a slash at its end; empty: nobody knows."""
        self._site = site
        self._key = key
        self._href = href
        self._words = words
        self._root = root

    def locator(self, entity: Entity) -> Markup:
        """Return a map of where an entity is; nothing when it has no location."""
        place = self._site.places.get(entity.id)
        if place is None:
            return Markup()
        picture = locator_svg(place, policy=self._site.map_policy, words=self._words)
        where = ended(where_words(place, self._country(place), self._words))
        return _FIGURE.format("explainer-map", picture, f"{where} {self._credit()}")

    def relations(self, entity: Entity) -> Markup:
        """Return the picture of an entity's relations; nothing when there is none."""
        entities = self._site.corpus.entities
        outgoing = [(relation.type, relation.entity) for relation in entity.relations if relation.entity in entities]
        incoming = [(relation.type, id) for relation, id in self._site.related_from.get(entity.id, ())]
        count = len(outgoing) + len(incoming)
        if not count:
            return Markup()
        if count > MOST:  # those that readers meet most often
            outgoing, incoming = self._most_mentioned(outgoing), self._most_mentioned(incoming)
        picture = relations_svg(entity.name, self._ties(outgoing), self._ties(incoming), words=self._words)
        message = marked("{shown} of {count} relations; the table has all of them")
        note = self._words.gettext(message, shown=MOST, count=count) if count > MOST else ""
        if not note:
            return Markup('<figure class="explainer-relations-picture">\n{}\n</figure>').format(picture)
        return _FIGURE.format("explainer-relations-picture", picture, note)

    def places_here(self) -> Markup:
        """Return a map of the places that this page mentions; nothing for fewer than two."""
        counts = self._site.index.counts.get(self._key, {})
        ids = sorted((id for id in counts if id in self._site.places), key=counts.__getitem__, reverse=True)
        return self._overview(ids[:_MOST_ON_ARTICLE], is_small=True) if len(ids) > 1 else Markup()

    def all_places(self, address: str = "") -> Markup:
        """Return a map of every place of the glossary; those that are mentioned most often are named first.

        address: of the page that lists them, as seen from this one; empty: this one.
        """
        ids = sorted(self._site.places, key=self._site.index.mentions_of, reverse=True)
        return self._overview(ids[:DRAWN], is_small=False, address=address)

    def place_lines(self, entities: Iterable[Entity]) -> list[PlaceLine]:
        """Return places as they are listed."""
        found = ((entity, self._site.places[entity.id]) for entity in entities)
        return [PlaceLine(entity, where_words(place, self._country(place), self._words)) for entity, place in found]

    def years(self, moments: Iterable[Moment]) -> list[Year]:
        """Return what has a date by year."""
        return by_year(moments, self._words)

    def eras(self, years: Sequence[Year]) -> list[tuple[str, list[Year]]]:
        """Return the years from the story on, without words, and those before it by decade, which are folded."""
        dated = [int(article.published[:4]) for article in self._site.heads if article.published[:4].isdigit()]
        start = min(dated, default=0) - _BEFORE_STORY
        found: list[tuple[str, list[Year]]] = []
        for year in years:
            number = year.moments[0].year
            words = _decade_words(number, self._words) if dated and number < start else ""
            if found and found[-1][0] == words:
                found[-1][1].append(year)
            else:
                found.append((words, [year]))
        return found

    def milestones(self, years: Sequence[Year]) -> list[Year]:
        """Return the years that the timeline offers to jump to."""
        return milestones(years)

    def kinds(self, moments: Iterable[Moment]) -> list[tuple[str, str, int]]:
        """Return the kinds of moment that there are among some: id, words, how many."""
        counts = Counter(moment.kind for moment in moments)
        said = {type: types_words(type, self._words) for type in in_order(counts.keys() - KINDS.keys())}
        said |= {kind: self._words.gettext(many) for kind, many in KINDS.items() if kind in counts}
        return [(kind, self._words.inner(words), counts[kind]) for kind, words in said.items()]

    def kind_words(self, moment: Moment) -> str:
        """Return what a moment is, in a word or two."""
        if moment.kind not in KINDS:
            return type_words(moment.kind, self._words)
        return self._words.gettext("Article") if moment.kind == "article" else self._site.title_of(moment.key)

    def by_entity(self, moments: Iterable[Moment]) -> list[tuple[Entity, list[Moment]]]:
        """Return the entities that one of the moments besides their own is about, by name, with their moments."""
        entities = self._site.corpus.entities
        found = [
            (entities[id], own)
            for id, own in by_entity(moments).items()
            if any(moment.key != entity_key(id) for moment in own)
        ]
        return sorted(found, key=lambda pair: (pair[0].name.casefold(), pair[0].id))

    def moments_of(self, entity: Entity) -> list[Moment]:
        """Return what happened to or with an entity, for its own page; nothing when it is its own dates alone."""
        found = self._site.moments_of.get(entity.id, [])
        return found if any(moment.key != self._key for moment in found) else []

    def moments_here(self) -> list[Moment]:
        """Return the events that this page mentions; of an article also the page itself, and the events of its days
        that are about somebody or something that it mentions. Nothing for no event."""
        entities = self._site.corpus.entities
        mentioned = self._site.index.counts.get(self._key, {})
        events = {entity_key(id) for id in mentioned if entities[id].dates}
        article = self._site.article_at(self._key)
        if article and article.published:
            events |= {
                moment.key
                for moment in self._site.moments
                if moment.key == entity_key(moment.entities[0] if moment.entities else "")
                and any(about in mentioned for about in moment.entities)
                and days_between(moment.start, article.published) <= _NEAR_DAYS
            }
        if not events:
            return []
        return [moment for moment in self._site.moments if moment.key in events or moment.key == self._key]

    def moments_told(self) -> list[Moment]:
        """Return the dated entries that this page tells."""
        return [moment for moment in self._site.moments if moment.kind == "context" and moment.key == self._key]

    def address(self, moment: Moment) -> str:
        """Return where the timeline's page tells a moment, with its sources."""
        return f"{self._href(part_key(TIMELINE, self._site.part_of_moment.get(moment.id, 1)))}#{moment.id}"

    def _overview(self, ids: Iterable[str], *, is_small: bool, address: str = "") -> Markup:
        places = [self._site.places[id]._replace(href=self._href(entity_key(id))) for id in ids]
        land = f"{self._root}{WORLD}" if self._root else ""
        policy: MapPolicy = self._site.map_policy
        picture = overview_svg(places, policy=policy, is_small=is_small, words=self._words, land_href=land)
        kind = "explainer-map" if is_small else "explainer-map explainer-map--wide"
        words = "#in-this-page" if is_small else f"{address}#all-places"
        below = Markup('<a href="{}">{}</a>. ').format(words, self._words.gettext("The places in words"))
        has_borders = not is_small or "explainer-map-border" in picture  # a small map of the world has none
        return _FIGURE.format(kind, picture, below + self._credit(has_borders=has_borders)) if picture else Markup()

    def _country(self, place: Place) -> Country | None:
        if place.country or self._site.map_policy != "un":
            return None
        return country_around(place.lon, place.lat)

    def _credit(self, *, has_borders: bool = True) -> str:
        policy: MapPolicy = self._site.map_policy if has_borders else "coastlines"
        said = (SOURCE_WORDS, POLICY_WORDS[policy])
        return " ".join(ended(self._words.gettext(message)) for message in said)

    def _most_mentioned(self, ties: list[tuple[str, str]]) -> list[tuple[str, str]]:
        return sorted(ties, key=lambda tie: -self._site.index.mentions_of(tie[1]))

    def _ties(self, ties: Iterable[tuple[str, str]]) -> list[Tie]:
        entities = self._site.corpus.entities
        return [Tie(type, entities[id].name, self._href(entity_key(id))) for type, id in ties]


def _decade_words(year: int, words: Words) -> str:
    """Return what a year's decade is called.

    >>> _decade_words(1953, Words()), _decade_words(-44, Words())
    ('1950s', 'Before the year 1')
    """
    if year <= 0:
        return words.gettext("Before the year 1")
    return words.gettext("{decade}s", decade=str(year // 10 * 10))
