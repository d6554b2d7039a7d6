"""Checked models -> the core's data."""

from typing import Protocol

from mkdocs_explainer.load import map_schema, parts, schema
from mkdocs_explainer.model import corpus as model
from mkdocs_explainer.model import facts, shapes, sources
from mkdocs_explainer.model.drafts import is_unwritten
from mkdocs_explainer.model.evidence import Evidence, SeenWords, SourceRecord
from mkdocs_explainer.model.own_types import NO_TYPES, OwnTypes
from mkdocs_explainer.model.translations import Translation


def entity(id: str, file: schema.Entity, types: OwnTypes = NO_TYPES) -> model.Entity:
    """Return the entity. types: the site's own."""
    own = types.get(file.type)
    return model.Entity(
        id=id,
        name=file.name,
        type=own.like if own else file.type,
        own_type=file.type if own else "",
        aliases=tuple(
            model.Alias(alias.text, lang=alias.lang, case=alias.case, auto=alias.auto, kind=alias.kind)
            for alias in file.aliases
        ),
        not_in=tuple(file.not_in),
        summary=file.summary,
        body=file.body,
        facts=tuple(
            facts.Fact(fact.label, fact.value, as_of=fact.as_of, sources=citations(fact)) for fact in file.facts
        ),
        location=facts.GeoPoint(file.location.lat, file.location.lon) if file.location else None,
        dates=_period(file.dates) if file.dates else None,
        roles=tuple(
            facts.Role(role.title, start=role.start, end=role.end, sources=citations(role)) for role in file.roles
        ),
        relations=tuple(
            facts.Relation(relation.type, relation.entity, relation.start, relation.end) for relation in file.relations
        ),
        family=file.family,
        wikidata=file.wikidata,
        sources=citations(file),
        reviewed=file.reviewed,
        lang=file.lang,
        former_ids=tuple(file.former_ids),
        status="draft" if is_unwritten(file.summary) else file.status,
    )


def translation(id: str, file: schema.Translation) -> Translation:
    """Return the translation; `id` is `<entity>.<language>`."""
    entity, _, lang = id.partition(".")
    facts = tuple((fact.label, fact.value) for fact in file.facts)
    return Translation(entity, lang, name=file.name, summary=file.summary, body=file.body, facts=facts, of=file.of)


def note(article: str, id: str, file: schema.Note) -> model.Note:
    """Return the note."""
    quote = file.quote
    return model.Note(
        id=id,
        article=article,
        kind=file.kind,
        body=file.body,
        headline=file.headline,
        quote=model.Quote(quote.exact, prefix=quote.prefix, suffix=quote.suffix) if quote else None,
        entity=file.entity,
        verdict=file.verdict,
        sources=citations(file),
        by=file.by,
        created=file.created,
        status="draft" if is_unwritten(file.body) else file.status,
        lang=file.lang,
        license=file.license,
        reviewed_by=file.reviewed_by,
        reviewed=file.reviewed,
        reviewed_checksum=file.reviewed_checksum,
        retraction=file.retraction,
        scope=file.scope,
    )


def article(id: str, file: schema.Article, text: str, default_title: str, default_lang: str) -> model.Article:
    """Return the article; `text` is its file's, the defaults stand for an absent title and language."""
    return model.Article(
        id=id,
        file=file.file,
        text=text,
        title=file.title or default_title,
        published=file.published,
        publisher=file.publisher,
        url=file.url,
        lang=file.lang or default_lang,
        rights=file.rights,
        context=tuple(file.context),
        know_first=file.know_first,
        sources=citations(file),
        former_ids=tuple(file.former_ids),
    )


def source(id: str, file: schema.Source) -> sources.Source:
    """Return the source, its authors' names as they are shown."""
    return sources.Source(
        id=id,
        type=file.type,
        title=file.title,
        author=tuple(author.literal or f"{author.given} {author.family}".strip() for author in file.author),
        issued=file.issued,
        publisher=file.publisher,
        container_title=file.container_title,
        url=file.url,
        accessed=file.accessed,
        archive=file.archive,
        number=file.number,
        lang=file.language or file.lang,
        kind=file.kind,
    )


def senses(file: schema.Senses) -> tuple[model.Sense, ...]:
    """Return the senses."""
    return tuple(model.Sense(one.form, one.entity, tuple(one.articles)) for one in file.senses)


def record(id: str, file: schema.EvidenceRecord) -> SourceRecord:
    """Return what was seen of a source."""
    words = tuple(
        SeenWords(one.quote, one.status, one.checked, seen=one.seen, aside=one.aside, in_copy=one.in_copy, now=one.now)
        for one in file.words
    )
    return SourceRecord(id, file.checked, file.status, since=file.since, address=file.address, words=words)


def shape(id: str, file: map_schema.Shape) -> shapes.Shape:
    """Return the shape."""
    return shapes.Shape(id, file.name, file.geojson, file.kind, file.credit, file.date, citations(file))


class _Citing(Protocol):
    """A part of a file that cites sources."""

    @property
    def sources(self) -> list[parts.Citation]: ...


def citations(part: _Citing) -> tuple[sources.Citation, ...]:
    """Return what a part of a file cites; evidence beside a single source is that source's."""
    beside = getattr(part, "evidence", None)
    return tuple(sources.Citation(item.id, item.locator, _evidence(item.evidence or beside)) for item in part.sources)


def _evidence(given: parts.Evidence | None) -> Evidence | None:
    return Evidence(given.quote, lang=given.lang, file=given.file) if given else None


def _period(dates: schema.Period) -> facts.Period:
    return facts.Period(dates.start, dates.end, circa=dates.circa, major=dates.major)
