"""The manual's page on the annotation files, made from the models: it cannot say anything else than they do."""

from collections.abc import Iterator, Mapping
from typing import Any

from mkdocs_explainer.load import map_schema, schema
from mkdocs_explainer.load.page_schema import ContextPage
from mkdocs_explainer.load.parts import Part

_FILES: Mapping[str, tuple[type[Part], str]] = {
    "Articles": (schema.Article, "annotations/articles/<article>.yml"),
    "Entries": (schema.Entity, "annotations/glossary/<entity>.yml"),
    "Entries in other languages": (schema.Translation, "annotations/glossary/<entity>.<language>.yml"),
    "Notes": (schema.Note, "annotations/notes/<article>/<note>.yml"),
    "Senses": (schema.Senses, "annotations/senses.yml"),
    "Shapes": (map_schema.Shape, "annotations/shapes/<shape>.yml"),
    "Sources": (schema.Source, "annotations/sources/<source>.yml"),
    "Records of evidence": (schema.EvidenceRecord, "annotations/evidence/<source>.yml"),
    "Context pages": (ContextPage, "docs/context/<page>.md"),
}
MARK = "<!-- Written by `explainer docs fields`; do not edit. -->"
"""By which the page is known that may be written anew."""
_INTRODUCTION = f"""---
title: Annotation files
---

{MARK}

# Annotation files

One article, entry, note or source is one file. The file's name without `.yml` is its id: small letters, digits and
hyphens, at most 80 characters. Files are YAML in UTF-8, read so that `NO`, `on`, `12:30` and dates stay text; tags,
anchors and aliases are not allowed, and a key may stand only once. Dates are `2024`, `2024-08` or `2024-08-06`. Texts
are Markdown without HTML, with `[@source]` to cite and `[[entity]]` to link.

The schemas in `annotations/schema/` let an editor complete and check while you type; the first line of a file names
its schema. **Bold** fields must be there.

A [context page](context-pages.md) is a Markdown file; its fields stand between the dashes at its start.
"""


def field_page() -> str:
    """Return the page as Markdown."""
    sections = [_INTRODUCTION]
    parts: dict[str, str] = {}
    for title, (model, path) in _FILES.items():
        definition: dict[str, Any] = model.model_json_schema()
        sections.append(f"## {title}\n\n`{path}`\n\n{_table(definition)}")
        parts |= dict(_parts(definition.get("$defs", {})))
    sections += [f"## {name}\n\n{text}" for name, text in sorted(parts.items())]
    return "\n".join(sections)


def _parts(definitions: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for name, part in definitions.items():
        whole = next((option for option in part.get("anyOf", [part]) if "properties" in option), None)
        if whole:
            shorthand = " It may also be written as plain text." if "anyOf" in part else ""
            yield name, f"{whole.get('description', '')}{shorthand}\n\n{_table(whole)}"


def _table(definition: Mapping[str, Any]) -> str:
    required = set(definition.get("required", ()))
    rows = (
        f"| {_bold(name) if name in required else f'`{name}`'} | {_kind(field)} | {field.get('description', '')} |\n"
        for name, field in definition["properties"].items()
    )
    return f"| field | value | meaning |\n|---|---|---|\n{''.join(rows)}"


def _bold(name: str) -> str:
    return f"**`{name}`**"


def _kind(field: Mapping[str, Any]) -> str:
    """Return in words what a field holds."""
    if "enum" in field:
        return ", ".join(f"`{choice}`" for choice in field["enum"])
    if "$ref" in field:
        name = str(field["$ref"]).rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in field:
        options = [option for option in field["anyOf"] if option.get("type") != "null"]
        if any(option.get("type") == "integer" for option in options):  # a bare year
            return "date"
        return " or ".join(dict.fromkeys(map(_kind, options)))
    if field.get("type") == "array":
        return f"list of {_kind(field['items'])}"
    words = {"string": "text", "number": "number", "integer": "number", "boolean": "`true` or `false`"}
    kind = field.get("type", "text")
    return words.get(kind, "text") if isinstance(kind, str) else "text"
