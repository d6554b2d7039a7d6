"""Whatever a contributor's file holds, the answer is a value: an object, or findings in the file."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_explainer.load.annotation_file import load_file
from mkdocs_explainer.load.files import Place
from mkdocs_explainer.load.repository import read_corpus
from mkdocs_explainer.load.schema import Article, Entity, Note, Source
from mkdocs_explainer.project.reading import read_project
from mkdocs_explainer.rules import rule

KINDS = st.sampled_from(["article", "entity", "note", "source"])
FRAGMENTS = st.sampled_from(
    "name type summary aliases quote kind file sources dates location URL author place explain seeds/a.txt".split()
    + ": |:|- |{|}|[|]|,|'|\"|“|”|>|#|&a|*a|!!str|<<|%YAML|@|`|?|2024-08-06|1.10|true|~|\\|漢".split("|")
    + ["|", "\n", "\n  ", " ", "\t", "---\n", "...\n", "\u202e", "\ufeff", "\r\n", "\x00", "\x85", "\u2028"]
)
KEYS = st.sampled_from(
    sorted({"text", "id", "exact", "nope"}.union(*(model.keys() for model in (Article, Entity, Note, Source))))
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | KEYS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS | st.text(max_size=5), inner, max_size=5),
    max_leaves=20,
)


def check(kind: str, data: bytes) -> None:
    loaded = load_file(Place("x.yml", kind, "a/b" if kind == "note" else "a"), data)  # type: ignore[arg-type]
    lines = data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for finding in loaded.findings:
        rule(finding.code)
        place = finding.location
        assert place.path == "x.yml"
        assert 1 <= place.line <= len(lines)
        assert 1 <= place.column <= len(lines[place.line - 1]) + 2
        assert place.end_column is None or place.end_column >= place.column
        assert finding.message
        assert "\n" not in finding.message
    assert loaded.part is not None or loaded.findings


@given(KINDS, st.binary(max_size=200))
def test_arbitrary_bytes(kind: str, data: bytes) -> None:
    check(kind, data)


@given(KINDS, st.lists(FRAGMENTS, max_size=30))
def test_scraps_of_yaml(kind: str, scraps: list[str]) -> None:
    check(kind, "".join(scraps).encode())


@given(KINDS, VALUES)
def test_arbitrary_values(kind: str, value: object) -> None:
    check(kind, yaml.safe_dump(value, allow_unicode=True, sort_keys=False).encode())
    check(kind, json.dumps(value, ensure_ascii=False).encode("utf-8", "replace"))


PATHS = st.sampled_from(
    [
        "seeds/a.txt",
        "seeds/b.md",
        "annotations/articles/a.yml",
        "annotations/glossary/a.yml",
        "annotations/notes/a/n.yml",
        "annotations/sources/s.yml",
    ]
)
CONTENTS = st.binary(max_size=60) | st.lists(FRAGMENTS, max_size=15).map(lambda scraps: "".join(scraps).encode())


@given(st.dictionaries(PATHS, CONTENTS))
def test_arbitrary_repositories(files: dict[str, bytes]) -> None:
    with TemporaryDirectory() as folder:
        for name, data in files.items():
            path = Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        corpus, findings = read_corpus(folder)
        assert read_corpus(folder) == (corpus, findings)
        assert set(findings) <= set(read_project(folder).findings())


@pytest.mark.parametrize("kind", ["article", "entity", "note", "source"])
def test_hostile_values(kind: str) -> None:
    for text in (
        "name: " + "9" * 5000,
        "type: " + "x" * 90_000,
        "location: {lat: .nan, lon: .inf}",
        "location: {lat: 1e999, lon: 0x" + "f" * 300 + "}",
        "reviewed: 99999-99-99",
        "? \n",
        "a: !!binary x",
        "{{{}}}: x",
        "sources: " + "[" * 11 + "]" * 11,
        "'': ''",
    ):
        check(kind, text.encode())
