"""A map of a region for a page: the picture, and the same in words with who says so, when, and whose the shapes are."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markupsafe import Markup

from mkdocs_explainer.model.context_page import Figure, MapArea, MapPlace
from mkdocs_explainer.model.corpus import Corpus
from mkdocs_explainer.model.shapes import Outline, Shape, ShapeKind
from mkdocs_explainer.model.sources import Citation
from mkdocs_explainer.render.figures.drawing import Place
from mkdocs_explainer.render.figures.maps import POLICY_WORDS, SOURCE_WORDS
from mkdocs_explainer.render.figures.regions import Ground, mark_of, region_svg
from mkdocs_explainer.render.messages.dates import date_html
from mkdocs_explainer.render.messages.marks import marked
from mkdocs_explainer.render.messages.words import ended
from mkdocs_explainer.render.references import References

_TOLD = Markup("<li{}><b>{}</b>{}{}{}</li>")
_BORDERS = marked("The border between countries is that of the outlines given")
_OUTLINES = marked("Outlines: {credit}")


class _Shown(NamedTuple):
    """A shape on the map, with what is said of it."""

    name: str
    kind: ShapeKind
    outline: Outline
    credit: str
    date: str
    sources: Sequence[Citation]


def region_map_html(figure: Figure, name: str, references: References) -> tuple[Markup, str]:
    """Return a map with what it shows in words, and whose shapes it shows; nothing when nothing of it can be shown.

    name: of its own on the page.

    A shape without a file and an entry without a location are left out: the rules report them.
    """
    words = references.words
    areas = [area for one in figure.areas if (area := _shown(one, references.corpus))]
    marks = {id(area): mark_of(number) for number, area in enumerate(a for a in areas if a.kind == "marked")}
    grounds = [Ground(area.name, area.kind, area.outline, marks.get(id(area), 1)) for area in areas]
    spots = [(one, place) for one in figure.places if (place := _place(one, references))]
    policy = references.map_policy
    picture = region_svg(
        grounds, [place for _, place in spots], figure.title, policy=policy, id=f"figure-{name}-map", words=words
    )
    told = [_area_words(area, marks[id(area)], references) for area in areas if area.kind == "marked"]
    told += [_place_words(one, place, references) for one, place in spots if one.says or one.date or one.sources]
    key = Markup('\n<ul class="explainer-map-key">\n{}\n</ul>').format(Markup("\n").join(told)) if told else Markup()
    has_borders = policy == "un" and any(area.kind == "border" for area in areas)
    said = [words.gettext(_BORDERS if has_borders else POLICY_WORDS[policy]), words.gettext(SOURCE_WORDS)]
    said += [words.gettext(_OUTLINES, credit=one) for one in dict.fromkeys(area.credit for area in areas)]
    if not picture:
        return Markup(), ""
    return Markup('<div class="explainer-map">{}</div>{}').format(picture, key), " ".join(map(ended, said))


def _shown(area: MapArea, corpus: Corpus) -> _Shown | None:
    shape = corpus.shapes.get(area.shape) if area.shape else Shape("", area.name, area.outline)
    if shape is None:
        return None
    return _Shown(
        area.name or shape.name,
        area.kind or shape.kind,
        shape.outline,
        area.credit or shape.credit,
        area.date or shape.date,
        area.sources or shape.sources,
    )


def _place(one: MapPlace, references: References) -> Place | None:
    entity = references.corpus.entities.get(one.entity) if one.entity else None
    if one.entity and entity is None:
        return None
    at = entity.location if entity else None
    lat = one.lat if one.lat is not None else at.lat if at else None
    lon = one.lon if one.lon is not None else at.lon if at else None
    if lat is None or lon is None:
        return None
    return Place(one.name or (entity.name if entity else ""), lon, lat, references.href_of(entity.id) if entity else "")


def _area_words(area: _Shown, mark: int, references: References) -> Markup:
    swatch = Markup(' class="explainer-map-swatch explainer-map-swatch--{}"').format(mark)
    return _TOLD.format(swatch, area.name, "", _date(area.date, references), _cites(area.sources, references))


def _place_words(one: MapPlace, place: Place, references: References) -> Markup:
    says = Markup(" {}").format(one.says) if one.says else ""
    name = Markup('<a href="{}">{}</a>').format(place.href, place.name) if place.href else place.name
    return _TOLD.format("", name, says, _date(one.date, references), _cites(one.sources, references))


def _date(date: str, references: References) -> Markup:
    return Markup(" <small>{}</small>").format(date_html(date, references.words)) if date else Markup()


def _cites(sources: Sequence[Citation], references: References) -> Markup:
    marks = " ".join(dict.fromkeys(_marks(sources, references)))
    return Markup('<sup class="explainer-cites">{}</sup>').format(Markup(marks)) if marks else Markup()


def _marks(sources: Sequence[Citation], references: References) -> Iterator[str]:
    return (mark for citation in sources if (mark := references.cite(citation)))
