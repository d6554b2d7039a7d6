"""A repository that hostile strangers filled: findings, bounded means, and a site in which nothing runs."""

import json
import re
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import BaseModel

import hostile
from mkdocs_explainer.load.annotation_file import load_file
from mkdocs_explainer.load.files import Place
from mkdocs_explainer.load.schema import Article, Entity, Note, Source

pytestmark = pytest.mark.slow

MOST_MEMORY = 2_000_000_000
"""Bytes of address space. A process that reads a site of this size takes some 600 MB; a bomb takes all there is."""
MOST_SECONDS = 120
"""Of the processor; some thirty times what it takes. Not a measure of speed: what explodes never ends."""


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("hostile") / "repository"
    root.mkdir()
    hostile.write_hostile(root)
    return root


def run(root: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run Python within limits of time and memory."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))

    return subprocess.run(
        [sys.executable, *command], cwd=root, capture_output=True, text=True, check=False, preexec_fn=limit
    )


def text_fields(model: type[BaseModel]) -> set[str]:
    """Return the names of fields of free text, those of the parts included."""
    schema = model.model_json_schema(by_alias=True)
    found = set()
    for part in [schema, *schema.get("$defs", {}).values()]:
        for choice in part.get("anyOf", [part]):
            for name, value in choice.get("properties", {}).items():
                text = json.dumps(value)
                if '"string"' in text and '"enum"' not in text and '"pattern"' not in text:
                    found.add(name)
    return found


NOT_FREE = {
    "as_of", "start", "end", "from", "to", "reviewed", "created", "published", "issued", "accessed",  # dates
    "lang", "language", "url", "URL", "wikidata", "reviewed_checksum",  # of a fixed form
    "id", "entity", "file", "context",  # must name something that is there
    "literal",  # what a plain text in `author` stands for
}  # fmt: skip


@pytest.mark.parametrize(
    ("model", "example"),
    [
        (Entity, hostile.entity("x")),
        (Note, hostile.retracted_note("x")),
        (Article, hostile.article("x", file="seeds/a.txt")),
        (Source, hostile.source("x")),
    ],
    ids=lambda value: value.__name__ if isinstance(value, type) else "",
)
def test_no_field_of_free_text_is_forgotten(model: type[BaseModel], example: dict[str, object]) -> None:
    def keys(value: object) -> set[str]:
        if isinstance(value, dict):
            return set(value) | {key for item in value.values() for key in keys(item)}
        return {key for item in value for key in keys(item)} if isinstance(value, list) else set()

    assert text_fields(model) - NOT_FREE <= keys(example)


@pytest.mark.parametrize("number", range(len(hostile.TEXTS)))
def test_the_texts_reach_the_site(number: int) -> None:
    # a corpus that the loader refuses as a whole would test nothing
    for path, text in hostile.texts_everywhere().items():
        parts = path.split("/")
        if parts[0] == "annotations" and f"a{number}" in path.replace(".yml", "").split("/"):
            kind = {"articles": "article", "glossary": "entity", "notes": "note", "sources": "source"}[parts[1]]
            loaded = load_file(Place(path, kind, "/".join(parts[2:]).removesuffix(".yml")), text.encode())  # type: ignore[arg-type]
            assert loaded.part is not None, [str(finding) for finding in loaded.findings]


def test_the_check_names_every_broken_file_and_ends(repository: Path) -> None:
    result = run(repository, "-m", "mkdocs_explainer.hosts.cli", "check", "--format", "json")
    assert result.returncode == 1, result.stderr
    assert result.stderr == ""
    told = {finding["path"] for finding in json.loads(result.stdout)["findings"]}
    expected = {re.sub(r"[\n\u202e]", "?", f"annotations/{path}") for path in hostile.BROKEN} | set(
        hostile.PATHS_OF_LINKS
    )
    assert (expected | hostile.PAGES.keys()) - told == set()
    assert hostile.OUTSIDE not in result.stdout
    assert not (repository / "pwned").exists()


@pytest.mark.parametrize(
    "scrap", ["[[", "[@", "`", "``` ", "[@a;", "<!--", "\\", "[[a|", "`` ` ", "    x\n\n", "[[a\n", "[@a;\n", "\n> "]
)
def test_references_in_megabytes_of_scraps_are_found_in_the_end(scrap: str, tmp_path: Path) -> None:
    # what is not linear in so long a text takes days, and the limit ends it
    code = (
        "import sys; from mkdocs_explainer.text.references import *; print(len(find_references(sys.argv[1] * 500_000)))"
    )
    result = run(tmp_path, "-c", code, scrap)
    assert result.returncode == 0
    assert result.stdout.strip().isdecimal()


@pytest.mark.parametrize("style", ["full", "concise", "github"])
def test_no_format_passes_on_what_a_terminal_or_a_forge_obeys(repository: Path, style: str) -> None:
    result = run(repository, "-m", "mkdocs_explainer.hosts.cli", "check", "--format", style)
    assert result.returncode == 1, result.stderr
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", result.stdout)
    assert hostile.OUTSIDE not in result.stdout


def test_the_site_is_built_without_what_is_broken(repository: Path, tmp_path: Path) -> None:
    result = run(repository, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(tmp_path))
    assert result.returncode == 0, result.stderr[-2000:]
    assert "Traceback" not in result.stderr
    built = "".join(
        path.read_text() for path in sorted(tmp_path.rglob("*")) if path.suffix in {".html", ".json", ".xml"}
    )
    assert hostile.OUTSIDE not in built
    for key in hostile.HOSTILE_IDS:
        assert (tmp_path / f"glossary/{key}/index.html").exists() or key == "index"
    for page in hostile.PAGES:
        assert (tmp_path / page.removeprefix("docs/").replace(".md", "/index.html")).exists()
    for page in tmp_path.rglob("*.html"):
        assert page.resolve().is_relative_to(tmp_path.resolve())
