"""The site's data for other programs: JSON, JSON-LD, and an inventory that other documentation can link into.

Keys are sorted and nothing depends on the time of the build: the same input gives the same bytes.
"""

import json
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from typing import Any, NamedTuple
from urllib.parse import urljoin

from mkdocs_explainer.anchoring.quotes import Found
from mkdocs_explainer.model.corpus import Article, Entity, Note
from mkdocs_explainer.model.sections import GLOSSARY, article_key, entity_key, index_key
from mkdocs_explainer.model.sources import Source
from mkdocs_explainer.render.site import Site
from mkdocs_explainer.site.page import AnnotatedPage

_FOLDER = "explainer"
MOTIVATIONS = {
    "explain": "describing",
    "context": "commenting",
    "check": "assessing",
    "update": "commenting",
    "question": "questioning",
    "identify": "identifying",
}
"""Kinds of note as motivations of the W3C Web Annotation vocabulary."""


class DataFile(NamedTuple):
    """One data file, made when it is asked for: together they are as large as all texts."""

    path: str
    """In the site."""
    page: str
    """Key of the page that it is about; empty: of the whole site."""
    content: Callable[[], bytes]


class Publication(NamedTuple):
    """What the data say of the site that they are from."""

    base: str
    """Address of its root."""
    name: str
    with_drafts: bool = False
    """Notes with `status: draft` are shown, as on the pages."""


def data_files(
    site: Site,
    annotated: Mapping[str, AnnotatedPage],
    urls: Mapping[str, str],
    *,
    publication: Publication,
    asked: Callable[[str], Site] | None = None,
) -> Iterator[DataFile]:
    """Yield the data files.

    `annotated`: by page key; `urls`: of all pages by key, relative to the site's root; `asked`: gives the site as a
    file sees it, by the file's path.
    """
    base, name, with_drafts = publication
    as_seen = asked or (lambda _: site)

    @cache
    def address(key: str) -> str:
        if key in urls:
            return urljoin(base, urls[key])
        # what has no page is named by its section, or by the site
        section, _, id = key.partition("/")
        return f"{address(index_key(section)) if index_key(section) in urls else base}#{id}"

    def glossary(path: str) -> bytes:
        return _bytes(glossary_jsonld(as_seen(path), address))

    def article(path: str, id: str) -> bytes:
        corpus = as_seen(path).corpus
        notes = _shown(corpus.notes_of(id), with_drafts=with_drafts)
        return _bytes(article_data(corpus.articles[id], annotated[article_key(id)], notes))

    def annotations(path: str, id: str) -> bytes:
        corpus, key = as_seen(path).corpus, article_key(id)
        notes = _shown(corpus.notes_of(id), with_drafts=with_drafts)
        return _bytes(annotations_jsonld(annotated[key], notes, corpus.sources, address(key)))

    def objects(path: str) -> bytes:
        return inventory(as_seen(path), name, lambda key: urls.get(key, ""))

    path = f"{_FOLDER}/glossary.jsonld"
    yield DataFile(path, "", partial(glossary, path))
    for each in site.articles:
        key = article_key(each.id)
        if key not in annotated:  # its page is left out
            continue
        path = f"{_FOLDER}/articles/{each.id}.json"
        yield DataFile(path, key, partial(article, path, each.id))
        path = f"{_FOLDER}/annotations/{each.id}.jsonld"
        yield DataFile(path, key, partial(annotations, path, each.id))
    path = f"{_FOLDER}/objects.inv"
    yield DataFile(path, "", partial(objects, path))


def _bytes(data: dict[str, Any]) -> bytes:
    return to_json(data).encode()


def _shown(notes: Iterable[Note], *, with_drafts: bool) -> list[Note]:
    # a draft that says which entity is meant is at work on the page, and says nothing else
    return [note for note in notes if with_drafts or note.status != "draft" or note.kind == "identify"]


def to_json(data: Any) -> str:
    """Return data as JSON text with sorted keys."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"


def article_data(article: Article, page: AnnotatedPage, notes: Iterable[Note]) -> dict[str, Any]:
    """Return an article's text, mentions and notes. Offsets: half-open, code points of `text`."""
    return {
        "article": article.id,
        "text": page.text,
        "mentions": [
            {
                "entity": mention.entity,
                "start": mention.start,
                "end": mention.end,
                "exact": page.text[mention.start : mention.end],
                "linked": mention.linked,
            }
            for mention in page.mentions
        ],
        "notes": [
            {
                "id": note.id,
                "start": place.start,
                "end": place.end,
                "exact": page.text[place.start : place.end],
                "status": note.status,
            }
            for note in notes
            if isinstance(place := page.anchors.get(note.id), Found)
        ],
    }


def annotations_jsonld(
    page: AnnotatedPage, notes: Iterable[Note], sources: Mapping[str, Source], url: str
) -> dict[str, Any]:
    """Return an article's notes as a W3C `AnnotationPage`. Notes that lost their passage keep their quote alone."""
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"{url}#notes",
        "type": "AnnotationPage",
        "items": [_annotation(note, page, sources, url) for note in notes],
    }


def _annotation(note: Note, page: AnnotatedPage, sources: Mapping[str, Source], url: str) -> dict[str, Any]:
    body: dict[str, Any] = {"type": "TextualBody", "value": note.body, "format": "text/markdown"}
    if note.lang:
        body["language"] = note.lang
    annotation: dict[str, Any] = {
        "id": f"{url}#note-{note.id}",
        "type": "Annotation",
        "motivation": MOTIVATIONS[note.kind],
        "body": body,
        "target": {"source": url},
    }
    if note.quote:
        selector: dict[str, Any] = {"type": "TextQuoteSelector", "exact": note.quote.exact}
        selector |= {key: words for key in ("prefix", "suffix") if (words := getattr(note.quote, key))}
        selectors = [selector]
        place = page.anchors.get(note.id)
        if isinstance(place, Found):
            selectors.append({"type": "TextPositionSelector", "start": place.start, "end": place.end})
        annotation["target"]["selector"] = selectors
    if note.by:
        annotation["creator"] = note.by
    if note.created:
        annotation["created"] = note.created
    if note.license:
        annotation["rights"] = note.license
    cited = (sources[citation.id].url for citation in note.sources if citation.id in sources)
    if addresses := [address for address in cited if address]:
        annotation["schema:citation"] = addresses
    if note.entity:
        annotation["schema:about"] = note.entity
    return annotation


def glossary_jsonld(site: Site, url_of: Callable[[str], str]) -> dict[str, Any]:
    """Return the glossary as a schema.org `DefinedTermSet` that is a SKOS concept scheme too."""
    scheme = url_of(index_key(GLOSSARY))
    return {
        "@context": {"@vocab": "https://schema.org/", "skos": "http://www.w3.org/2004/02/skos/core#"},
        "@id": scheme,
        "@type": ["DefinedTermSet", "skos:ConceptScheme"],
        "hasDefinedTerm": [_term(entity, site, url_of, scheme) for entity in site.corpus.entities.values()],
    }


def _term(entity: Entity, site: Site, url_of: Callable[[str], str], scheme: str) -> dict[str, Any]:
    term: dict[str, Any] = {
        "@id": url_of(entity_key(entity.id)),
        "@type": ["DefinedTerm", "skos:Concept"],
        "termCode": entity.id,
        "name": entity.name,
        "additionalType": [entity.own_type, entity.type] if entity.own_type else entity.type,
        "inDefinedTermSet": {"@id": scheme},
        "skos:inScheme": {"@id": scheme},
        "skos:prefLabel": entity.name,
    }
    if entity.summary:
        term["description"] = term["skos:definition"] = entity.summary
    if labels := [_label(alias.text, alias.lang) for alias in entity.aliases]:
        term["alternateName"] = [alias.text for alias in entity.aliases]
        term["skos:altLabel"] = labels
    if entity.wikidata:
        term["sameAs"] = f"http://www.wikidata.org/entity/{entity.wikidata}"
    if related := sorted({relation.entity for relation in entity.relations} & site.corpus.entities.keys()):
        term["skos:related"] = [{"@id": url_of(entity_key(other))} for other in related]
    if entity.location:
        coordinates = {"@type": "GeoCoordinates", "latitude": entity.location.lat, "longitude": entity.location.lon}
        term["geo"] = coordinates
    mentions = [url_of(key) for key in site.index.pages_of(entity.id) if key != entity_key(entity.id)]
    if mentions:
        term["subjectOf"] = [{"@id": url} for url in mentions]
    return term


def _label(text: str, lang: str) -> str | dict[str, str]:
    return {"@value": text, "@language": lang} if lang else text


def inventory(site: Site, project: str, url_of: Callable[[str], str]) -> bytes:
    """Return a Sphinx inventory (version 2): each entity as a label by its id and as a term by its name.

    `url_of` gives addresses relative to the site's root; empty for what has no page, which is left out.
    """
    lines = []
    for entity in site.corpus.entities.values():
        url = url_of(entity_key(entity.id))
        if not url:
            continue
        lines.append(f"{entity.id} std:label -1 {url} {' '.join(entity.name.split())}")
        lines.append(f"{' '.join(entity.name.split())} std:term -1 {url} -")
    for article in sorted(site.heads):
        title = " ".join(article.title.split())
        if url := url_of(article_key(article.id)):
            lines.append(f"{article_key(article.id)} std:doc -1 {url} {title}")
    name = " ".join(project.split())
    head = f"# Sphinx inventory version 2\n# Project: {name}\n# Version: \n"
    head += "# The remainder of this file is compressed using zlib.\n"
    return head.encode() + zlib.compress("".join(f"{line}\n" for line in lines).encode(), 9)
