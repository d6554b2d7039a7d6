"""What the form is told, and what the checks say of a note before it is written."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from mkdocs_explainer.load.repository import read_corpus
from mkdocs_explainer.project.forges import Repository, forge_of
from mkdocs_explainer.project.note_form import NoteForm, check_draft
from mkdocs_explainer.project.notes_door import Draft
from mkdocs_explainer.project.reading import read_project
from mkdocs_explainer.site.checking import Context
from tests_support import Build, write_files

FILES = {
    "seeds/first.txt": "Troops near Kursk\n\nThey stood in Kursk, and in Kursk they stayed.\n",
    "annotations/glossary/kursk.yml": "name: Kursk\ntype: place\nsummary: A city.\n",
    "annotations/sources/press.yml": "type: webpage\ntitle: A report\nURL: https://example.org/\n",
    "annotations/notes/first/stayed.yml": "quote: they stayed\nkind: explain\nbody: Words.\nstatus: reviewed\n",
}
PATH = "annotations/notes/first/new.yml"


@pytest.fixture
def context(tmp_path: Path) -> Context:
    write_files(tmp_path, FILES)
    return replace(read_project(tmp_path).context, pages=None)


@pytest.mark.parametrize(
    ("text", "errors"),
    [
        ("quote: They stood\nkind: explain\nbody: Words.\n", []),
        ("quote: They sat\nkind: explain\nbody: Words.\n", ["These words are not in the article"]),
        ("quote: in Kursk\nkind: explain\nbody: Words.\n", ["These words stand in the article 2 times"]),
        ("quote: They stood\nkind: explain\n", ["The field `body` is missing"]),
        ("quote: They stood\nkind: explain\nbody: See [@no-such].\n", ["There is no source no-such"]),
        ("quote: They stood\nkind: identify\nentity: nowhere\n", ["There is no entity nowhere"]),
        ("quote: They stood\nkind: check\nverdict: disputed\nbody: No.\n", ["This note checks a claim"]),
        ("quote: They stood\nkind: explain\nbody: Ku\u202ersk.\n", ["Here stands a character that nobody sees"]),
        ("quote: [\n", [""]),
    ],
)
def test_a_note_is_checked_before_it_is_a_file(context: Context, text: str, errors: list[str]) -> None:
    found = check_draft(context, Draft("first", "new", text), PATH)
    assert len(found.errors) == len(errors), found
    for line, start in zip(found.errors, errors, strict=True):
        assert line.lower().startswith(start.lower())
        assert ": " in line  # what to do
    assert ("first", "new") not in context.corpus.notes


@pytest.mark.parametrize(
    ("folder", "text", "errors"),
    [
        ("glossary", "name: Seym\ntype: place\nsummary: A river.\n", []),
        ("glossary", "name: Seym\ntype: river\nsummary: A river.\n", ["`river` is none of the words"]),
        ("glossary", "name: Kursk\ntype: place\nsummary: A city.\n", ["Kursk"]),
        ("sources", "type: webpage\ntitle: T\nURL: https://example.org/t\n", []),
        ("sources", "type: webpage\nURL: https://example.org/t\n", ["The field `title` is missing"]),
    ],
)
def test_an_entry_or_source_is_checked_before_it_is_a_file(
    context: Context, folder: str, text: str, errors: list[str]
) -> None:
    found = check_draft(context, Draft("", "seym", text, folder), f"annotations/{folder}/seym.yml")
    assert len(found.errors) == len(errors), found
    for line, words in zip(found.errors, errors, strict=True):
        assert words in line


def test_pages_tell_the_form_where_notes_go(tmp_path: Path) -> None:
    write_files(tmp_path, FILES)
    corpus, _ = read_corpus(tmp_path)
    forge = forge_of(Repository("https://github.com/o/r"), "annotations")
    told = json.loads(NoteForm(forge, "CC-BY-4.0", "secret").settings(corpus, "first", "../../explainer/notes"))
    assert told == {
        "article": "first",
        "lang": "en",
        "taken": ["stayed"],
        "license": "CC-BY-4.0",
        "forge": {
            "kind": "github",
            "name": "GitHub",
            "files": "https://github.com/o/r/new/main/annotations",
            "issues": "https://github.com/o/r/issues/new",
        },
        "save": {"url": "../../explainer/notes", "token": "secret"},
    }
    assert "save" not in json.loads(NoteForm(None).settings(corpus, "first", "x"))
    # those that stand on the page, the form finds there
    assert json.loads(NoteForm(None).settings(corpus, "first", "x", shown={"stayed"}))["taken"] == []


def test_a_built_site_has_the_form_and_no_token(build_site: Build) -> None:
    site = build_site(FILES)
    page = site.page("articles/first/")
    assert 'class="explainer-annotate explainer-with-script"' in page
    assert "token" not in page
    script = site.page("assets/explainer/annotate.js")
    assert '{"entities":[["kursk","Kursk"]],"sources":[["press","A report"]],"types":[]}' in script
    for path, asks in (("glossary/kursk/", "correction entity kursk"), ("glossary/", "entry"), ("sources/", "source")):
        assert f'data-asks="{asks}"' in site.page(path)
