"""One annotation file's bytes -> what it says, and what is wrong with it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from mkdocs_explainer.load import map_schema, schema
from mkdocs_explainer.load.characters import decode, find_hard_spaces, find_invisible, find_windows_bytes
from mkdocs_explainer.load.files import FOLDER_OF, Place
from mkdocs_explainer.load.parts import Part
from mkdocs_explainer.load.plain_text import check_plain_text
from mkdocs_explainer.load.semantics import check_entity, check_note
from mkdocs_explainer.load.soundness import Reading, with_sound_fixes
from mkdocs_explainer.load.stamps import digest_of
from mkdocs_explainer.load.validation import usable_part, validate
from mkdocs_explainer.load.yaml.document import Document
from mkdocs_explainer.load.yaml.marks import Marks
from mkdocs_explainer.load.yaml.yaml_text import read_yaml
from mkdocs_explainer.model.edits import apply_edits
from mkdocs_explainer.model.findings import Finding, sort_key
from mkdocs_explainer.model.origins import Kind, Origin

MAX_FINDINGS = 20
"""Per file: who sees twenty has enough to do, and a hostile file must not flood the report."""
_HARMLESS = frozenset({"YML006"})
"""Findings of the YAML layer with which a file still says what it says."""
_Models = Mapping[Kind, type[Part]]
_MODELS: _Models = MappingProxyType(
    {
        "article": schema.Article,
        "entity": schema.Entity,
        "evidence": schema.EvidenceRecord,
        "note": schema.Note,
        "senses": schema.Senses,
        "shape": map_schema.Shape,
        "source": schema.Source,
        "translation": schema.Translation,
    }
)


@dataclass(frozen=True, slots=True)
class Loaded:
    """What one annotation file gave."""

    place: Place
    part: Part | None
    """`None`: the file is broken."""
    origin: Origin
    findings: tuple[Finding, ...]
    claim: str = ""
    """Of an article's file, even a broken one: the seed it names."""
    rest: schema.Article | None = None
    """Of an article's broken file: what of it can be used. The text is shown, whatever is wrong with its date."""


def load_file(place: Place, data: bytes, *, types: frozenset[str] = frozenset()) -> Loaded:
    """Return what an annotation file of this kind says; whatever the bytes, it does not raise.

    types: those of entities that the site has besides ours.
    """
    models = {**_MODELS, "entity": schema.entity_model(types)} if types else _MODELS
    text = decode(data, place.path)
    if isinstance(text, Finding):
        return Loaded(place, None, Origin(place.path), (text,))
    claim = _claim(text) if place.kind == "article" else ""
    if finding := find_invisible(text, place.path):
        return Loaded(place, None, Origin(place.path), (finding,), claim)
    document = read_yaml(text, place.path)
    origin = Origin(place.path, Marks(place.path, document.marks, digest_of(data)))
    part, found = _checked(document, place.kind, models)
    if part is None and (cause := _common_cause(document, text, place, models)):
        found = [cause]
    elif any(each.fixes for each in found):
        found = with_sound_fixes(
            text, found, Reading(document, found), models[place.kind], lambda mended: _read(mended, place, models)
        )
    claim = part.file if isinstance(part, schema.Article) else claim
    rest = usable_part(document, schema.Article, "file") if place.kind == "article" and part is None else None
    return Loaded(place, part, origin, tuple(_capped([*find_windows_bytes(text, place.path), *found])), claim, rest)


def _read(text: str, place: Place, models: _Models) -> Reading:
    document = read_yaml(text, place.path)
    return Reading(document, _checked(document, place.kind, models)[1])


def _checked(document: Document, kind: Kind, models: _Models) -> tuple[Part | None, list[Finding]]:
    """Return what the document says, and what is wrong with it; `None` when it cannot be used."""
    findings = list(document.findings)
    if not document.is_readable:
        return None, findings
    checked: Any = validate(document, models[kind])
    if isinstance(checked, list):
        return None, findings + (checked if kind != "translation" else list(_untranslatable(document, checked)))
    findings += _check_together(document, checked)
    is_broken = any(finding.code not in _HARMLESS for finding in findings)
    return None if is_broken else checked, findings


def _untranslatable(document: Document, findings: list[Finding]) -> Iterator[Finding]:
    """Yield the findings of a translation; what an entry alone may say is no misspelt key."""
    entry, own = schema.Entity.keys(), schema.Translation.keys()
    value = document.value if isinstance(document.value, dict) else {}
    keys = [key for key in value if key in entry and key not in own]
    places = {document.locate((key,), key=True): key for key in keys}
    for finding in findings:
        key = places.get(finding.location) if finding.code == "ANN102" else None
        if key is None:
            yield finding
            continue
        help = f"take it out: the entry itself says it. To be translated are {', '.join(own)}"
        yield replace(finding, message=f"`{key}` is not translated", label="", help=help, fixes=())


def _common_cause(document: Document, text: str, place: Place, models: _Models) -> Finding | None:
    """Return the one finding that explains all that is wrong with a file: its spaces are none, or it lies elsewhere."""
    if finding := find_hard_spaces(text, place.path):
        mended = read_yaml(apply_edits(text, finding.fixes[0].edits), place.path)
        if mended.is_readable and isinstance(validate(mended, models[place.kind]), Part):
            return finding
    return _misplaced(document, place.kind) if document.is_readable else None


def _misplaced(document: Document, kind: Kind) -> Finding | None:
    """Return the finding for a file that is right for another folder; `None` when it is not."""
    value = document.value
    if not isinstance(value, dict) or len(set(value) - _MODELS[kind].keys().keys()) < 2:
        return None
    for other, model in _MODELS.items():
        fields = model.keys()
        required = {key for key, field in fields.items() if field.is_required()}
        if other in FOLDER_OF and kind in FOLDER_OF and other != kind and required <= set(value) <= set(fields):
            there, here = FOLDER_OF[other], FOLDER_OF[kind]
            return Finding(
                "ANN113",
                f"this looks like a file for the folder {there}, and lies in {here}",
                document.locate(()),
                help=f"move it to the folder {there}" + (" of its article" if other == "note" else ""),
            )
    return None


def _check_together(document: Document, part: Part) -> list[Finding]:
    findings = check_plain_text(document)
    if isinstance(part, schema.Entity):
        findings += check_entity(document, part)
    elif isinstance(part, schema.Note):
        findings += check_note(document, part)
    return findings


def _claim(text: str) -> str:
    """Return the seed that an article's file names, even when the file cannot be read as a whole."""
    found = re.search(r"^file:[ \t]*[\"']?([^\s\"'#]+)", text, re.MULTILINE)
    return found[1] if found else ""


def _capped(findings: list[Finding]) -> list[Finding]:
    if len(findings) <= MAX_FINDINGS:
        return findings
    findings = sorted(findings, key=sort_key)
    rest = findings[MAX_FINDINGS - 1]
    more = len(findings) - MAX_FINDINGS + 1
    return [*findings[: MAX_FINDINGS - 1], Finding(rest.code, f"… and {more:,} more in this file", rest.location)]
