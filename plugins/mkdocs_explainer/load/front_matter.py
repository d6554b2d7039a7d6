"""A context page's front matter: checked like an annotation file, and what of it can be used.

MkDocs reads front matter itself and drops what it cannot read without a word; this reading keeps line and column, so
that a mistake is a finding. The rest of the page is shown all the same.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import yaml
from pydantic import ValidationError

from mkdocs_explainer.load import figure_schema, page_schema, parts
from mkdocs_explainer.load.build import citations
from mkdocs_explainer.load.figure_places import misplaced_figures
from mkdocs_explainer.load.guard import find_nesting
from mkdocs_explainer.load.likeness import closest
from mkdocs_explainer.load.validation import validate_part
from mkdocs_explainer.load.yaml.document import Document
from mkdocs_explainer.load.yaml.loader import LOADER
from mkdocs_explainer.load.yaml.wording import shortened
from mkdocs_explainer.load.yaml.yaml_text import read_yaml
from mkdocs_explainer.model.context_page import (
    Change,
    Claim,
    ContextPage,
    DatedEntry,
    Estimate,
    Figure,
    MapArea,
    MapPlace,
    PageReference,
    Path,
    Position,
    ReferenceKind,
    Row,
)
from mkdocs_explainer.model.evidence import Evidence
from mkdocs_explainer.model.findings import Finding, Location
from mkdocs_explainer.model.front_matter import find_front_matter, text_start
from mkdocs_explainer.model.origins import KeyPath
from mkdocs_explainer.model.shapes import Outline

_OURS = frozenset(page_schema.ContextPage.keys())
_KNOWN = frozenset(
    "title description authors date tags status icon hide template search explainer draft slug links comments"
    " categories subtitle image revision_date".split()
)
"""Keys of MkDocs, Material and other plugins that look like ours to a measure of likeness, and are not."""
_MOST_REFERENCES = 10
"""In a page that is not ours. Ten make of a text forty, eighty make a thousand millions."""
_TELLING = re.compile(r"^(?:timeline|claims|changes|figures):", re.MULTILINE)


class FrontMatter(NamedTuple):
    """What a page says before its text."""

    page: ContextPage = ContextPage()
    """What can be used of it."""
    findings: tuple[Finding, ...] = ()
    references: tuple[PageReference, ...] = ()
    """What it names, with the places: also where the rest of the entry cannot be used."""


def is_telling(text: str) -> bool:
    """Return whether a page's front matter has fields of ours that are shown on other pages or below the text."""
    place = find_front_matter(text)
    return place is not None and _TELLING.search(text, *place) is not None


def front_matter_of(text: str, path: str, *, is_context: bool, is_ours: bool = True) -> FrontMatter:
    """Return what a page's front matter says, where it is ours: of context pages, and of pages with a timeline.

    Of other pages, and of those that are not ours, only that is told which no program should read.
    """
    if is_ours and (is_context or is_telling(text)):
        return read_front_matter(text, path)
    danger = find_danger(text, path)
    return FrontMatter(findings=(danger,)) if danger else FrontMatter()


def find_danger(text: str, path: str) -> Finding | None:
    """Return what in a page's front matter would crash or flood a program that reads all of YAML, such as MkDocs."""
    place = find_front_matter(text)
    if place is None:
        return None
    front = "\n" + text[slice(*place)]
    return find_nesting(front, path) or _find_references(front, path)


def without_front_matter(text: str) -> str:
    """Return a page without what stands before its text."""
    return text[text_start(text) :]


def _find_references(front: str, path: str) -> Finding | None:
    if front.count("*") <= _MOST_REFERENCES or "&" not in front:
        return None
    number = 0
    try:
        for event in yaml.parse(front, LOADER):
            number += isinstance(event, yaml.AliasEvent)
            if number > _MOST_REFERENCES:
                mark = event.start_mark
                here = Location(path, mark.line + 1, mark.column + 1) if mark else Location(path)
                message = f"more than {_MOST_REFERENCES} references (`*`) can make gigabytes of a few lines"
                return Finding("YML007", message, here, help="write the values out")
    except (yaml.YAMLError, ValueError):  # MkDocs shows such a page without its front matter
        return None
    return None


def read_front_matter(text: str, path: str) -> FrontMatter:
    """Return what a page's front matter says; a page without any gives nothing, and no finding.

    Entries of lists that are wrong are left out, each with its findings; the others are kept.
    """
    place = find_front_matter(text)
    if place is None:
        return FrontMatter()
    # the first line holds the dashes: lines and columns stay those of the page
    document = read_yaml("\n" + text[slice(*place)], path)
    if not document.is_readable or not isinstance(document.value, dict):
        return FrontMatter(findings=tuple(document.findings))
    part, wrong = validate_part(document, page_schema.ContextPage)
    findings = [*document.findings, *wrong, *_misspelt(document, document.value)]
    if "figures" in document.value or "figure" in text:
        findings += misplaced_figures(document, text)
    return FrontMatter(_page(part), tuple(findings), tuple(_references(document, document.value, ())))


_LISTS: Mapping[str, ReferenceKind] = {"sources": "cite", "entities": "entity", "articles": "article"}
_WITHIN = ("timeline", "claims", "positions", "figures", "estimates", "rows", "paths", "areas", "places")
"""Lists whose entries have such lists of their own."""
_SINGLE: Mapping[str, ReferenceKind] = {"entity": "place", "shape": "shape"}
"""What an entry of a map names by one id."""
_SHORT: Mapping[str, ReferenceKind] = {"places": "place", "areas": "shape"}
"""Lists of a map whose entries may be such an id alone."""


def _references(document: Document, value: Mapping[str, Any], keys: KeyPath) -> Iterator[PageReference]:
    for name, kind in _SINGLE.items():
        target = value.get(name)
        if len(keys) > 2 and isinstance(target, str) and target:
            is_placed = kind == "place" and "lat" in value  # by the page: the entry may be without a location
            yield PageReference("entity" if is_placed else kind, target, document.locate((*keys, name)))
    for name in (*_LISTS, *_WITHIN):
        items = value.get(name)
        for number, item in enumerate(items if isinstance(items, list) else ()):
            here = (*keys, name, number)
            if name in _SHORT and isinstance(item, str) and len(keys) > 1:
                yield PageReference(_SHORT[name], item, document.locate(here))
            elif name in _WITHIN and isinstance(item, dict):
                yield from _references(document, item, here)
            elif name in _LISTS and isinstance(items, list):
                at, target = ((*here, "id"), item.get("id")) if isinstance(item, dict) else (here, item)
                if isinstance(target, str) and target:
                    evidence = _evidence(item, value if len(items) == 1 else {})
                    yield PageReference(_LISTS[name], target, document.locate(at), evidence)


def _evidence(item: object, beside: Mapping[str, Any]) -> Evidence | None:
    """Return the words that a citation rests on. beside: what has the single source."""
    given = (item.get("evidence") if isinstance(item, dict) else None) or beside.get("evidence")
    try:
        part = parts.Evidence.model_validate(given)
    except ValidationError:  # no evidence, or one with a finding of its own
        return None
    return Evidence(part.quote, lang=part.lang, file=part.file)


def _misspelt(document: Document, value: Mapping[str, object]) -> list[Finding]:
    """Return the keys that are nearly ours. Others belong to the theme and to other plugins."""
    findings = []
    for key in value:
        if key in _OURS or key in _KNOWN:
            continue
        meant = closest(key, [ours for ours in sorted(_OURS) if ours not in value], alike=80)
        if meant:
            here, advice = document.locate((key,), key=True), f"did you mean `{meant}`?"
            findings.append(
                Finding("ANN102", f"there is no field `{shortened(key)}` here", here, label="unknown", help=advice)
            )
    return findings


def _page(part: page_schema.ContextPage) -> ContextPage:
    newest_first = sorted(part.changes, key=lambda change: change.date, reverse=True)  # of one day: as written
    return ContextPage(
        answer=part.answer,
        articles=tuple(part.articles),
        entities=tuple(part.entities),
        sources=tuple(citation.id for citation in part.sources),
        reviewed=part.reviewed,
        timeline=tuple(
            DatedEntry(
                entry.date,
                " ".join(entry.text.split()),
                entry.end,
                entry.circa,
                citations(entry),
                tuple(entry.entities),
                entry.major,
            )
            for entry in part.timeline
        ),
        claims=tuple(
            Claim(
                claim.claim,
                tuple(
                    Position(position.who, position.says, position.date, citations(position))
                    for position in claim.positions
                ),
            )
            for claim in part.claims
        ),
        changes=tuple(Change(change.date, change.text) for change in newest_first),
        figures=tuple(map(_figure, part.figures)),
    )


def _figure(part: figure_schema.Figure) -> Figure:
    return Figure(
        part.kind,
        part.title,
        part.id or "",
        part.unit,
        part.across,
        part.up,
        part.up_unit,
        tuple(Estimate(one.who, one.date, one.value, one.least, one.most, citations(one)) for one in part.estimates),
        tuple(Row(one.label, one.value, citations(one)) for one in part.rows),
        tuple(Path(one.name, tuple((across, up) for across, up in one.points), citations(one)) for one in part.paths),
        tuple(
            MapArea(one.shape or "", one.name, one.kind, one.geojson or Outline(), one.credit, one.date, citations(one))
            for one in part.areas
        ),
        tuple(
            MapPlace(one.entity or "", one.name, one.lat, one.lon, one.says, one.date, citations(one))
            for one in part.places
        ),
        part.note,
        part.date,
        citations(part),
    )
