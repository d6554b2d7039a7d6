"""The JSON Schemas say of a file what the check says."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from mkdocs_explainer.load.json_schema import Ids, json_schemas, renewed_schemas
from mkdocs_explainer.load.yaml.yaml_text import read_yaml

ROOT = Path(__file__).parents[2]
KINDS = {"articles": "article", "glossary": "entity", "notes": "note", "sources": "source"}


@pytest.fixture(scope="module")
def validators() -> dict[str, Any]:
    schemas = {name.split(".")[0]: json.loads(text) for name, text in json_schemas().items()}
    for schema in schemas.values():
        jsonschema.Draft202012Validator.check_schema(schema)
    return {kind: jsonschema.Draft202012Validator(schema) for kind, schema in schemas.items()}


def fences(code: str, title: str) -> list[tuple[str, str]]:
    text = (ROOT / "tests" / "rules" / "examples" / f"{code}.md").read_text(encoding="utf-8")
    found = []
    for section in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        if section.startswith(title):
            found += re.findall(r"^```yaml annotations/(\w+)/\S+\n(.*?)^```$", section, re.MULTILINE | re.DOTALL)
    return [(KINDS[folder], content) for folder, content in found if folder in KINDS and "⟨" not in content]


@pytest.mark.parametrize("code", ["ANN101", "ANN102", "ANN103", "ANN104", "ANN105", "ANN109", "ENT201", "ENT206"])
def test_what_the_check_accepts_is_valid(code: str, validators: dict[str, Any]) -> None:
    for kind, content in fences(code, "good"):
        assert list(validators[kind].iter_errors(read_yaml(content, "x").value)) == [], content


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("entity", "{name: a, type: place}"),
        ("entity", "{name: a, type: place, summary: b, sumary: c}"),
        ("entity", "{name: a, type: plaec, summary: b}"),
        ("entity", "{name: a, type: place, summary: b, aliases: c}"),
        ("entity", "{name: a, type: place, summary: b, aliases: [{txt: c}]}"),
        ("entity", "{name: a, type: place, summary: b, reviewed: 6 August}"),
        ("entity", "{name: a, type: place, summary: b, wikidata: '3206'}"),
        ("entity", "{name: a, type: place, summary: b, location: {lat: 91, lon: 0}}"),
        ("entity", "{name: a, type: place, summary: b, sources: [{id: c, evidence: " + "d" * 301 + "}]}"),
        ("entity", "{name: a, type: place, summary: b, sources: [{id: c, evidence: {lang: de}}]}"),
        ("note", "{quote: {prefix: a}, kind: explain}"),
        ("note", "{quote: a}"),
        ("note", "{quote: a, kind: check, body: x}"),
        ("note", "{quote: a, kind: identify}"),
        ("note", "{quote: a, kind: explain}"),
        ("note", "{kind: explain, body: x}"),
        ("note", "{quote: a, kind: explain, body: x, retraction: y}"),
        ("note", "{quote: a, kind: explain, body: x, status: draft, retraction: y}"),
        ("entity", "{name: 'a,', type: place, summary: b}"),
        ("entity", "{name: a, type: place, summary: b, aliases: ['c;']}"),
        ("entity", "{name: a, type: place, summary: b, former_ids: [A B]}"),
        ("source", "{type: web, title: a}"),
        ("source", "{type: webpage, title: a, URL: 'javascript:x'}"),
        ("article", "{title: a}"),
    ],
)
def test_what_the_check_refuses_is_invalid(kind: str, content: str, validators: dict[str, Any]) -> None:
    assert list(validators[kind].iter_errors(read_yaml(content, "x").value))


def test_empty_values_and_short_forms_are_valid(validators: dict[str, Any]) -> None:
    entity = "{name: a, type: event, summary: b, dates: {start: 2024, end: }, body: , aliases: [c, {text: d, lang: }]}"
    note = "{quote: a, kind: explain, body: x, verdict: , sources: [a, {id: b, locator: 7}]}"
    for kind, text in (("entity", entity), ("note", note)):
        assert list(validators[kind].iter_errors(read_yaml(text, "x").value)) == []


@pytest.mark.slow
def test_the_annotations_of_this_repository_are_valid(validators: dict[str, Any]) -> None:
    for folder, kind in KINDS.items():
        for file in (ROOT / "annotations" / folder).rglob("*.yml"):
            text = file.read_text(encoding="utf-8")
            assert list(validators[kind].iter_errors(read_yaml(text, str(file)).value)) == [], file
            assert yaml.safe_load(text), file


def test_ids_of_the_repository_are_offered_and_others_are_valid() -> None:
    schemas = {name: json.loads(text) for name, text in json_schemas(Ids(("kursk",), ("ap",), ("a",))).items()}
    note, entity = schemas["note.schema.json"], schemas["entity.schema.json"]
    for schema in schemas.values():
        jsonschema.Draft202012Validator.check_schema(schema)
    assert note["$defs"]["KnownSource"] == entity["$defs"]["KnownSource"] == {"enum": ["ap"]}
    assert note["$defs"]["KnownEntity"] == entity["$defs"]["KnownEntity"] == {"enum": ["kursk"]}
    text = "{quote: a, kind: explain, body: x, entity: %s, sources: [%s, {id: %s}]}"
    for value in (text % ("kursk", "ap", "ap"), text % ("other", "other", "other")):
        assert list(jsonschema.Draft202012Validator(note).iter_errors(read_yaml(value, "x").value)) == []
    written = json_schemas(Ids(("kursk",), ("ap",), ()))
    assert renewed_schemas(lambda name: written[name]) == written
    assert renewed_schemas(lambda _: "{") == json_schemas()
