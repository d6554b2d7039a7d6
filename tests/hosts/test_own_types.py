"""Types of entities that a site names in its settings: known at every door, told in the page's language, filtered."""

import json
import re
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from mkdocs_explainer.hosts.cli import main
from mkdocs_explainer.load.json_schema import Ids, json_schemas, renewed_schemas
from mkdocs_explainer.load.own_types import read_types, types_problem
from mkdocs_explainer.project.reading import read_project
from mkdocs_explainer.render.messages.own import type_messages
from mkdocs_explainer.render.messages.words import words_of
from mkdocs_explainer.render.words import type_words, types_words
from tests_support import Build, write_files

TYPES = """\
types:
  vessel: {name: {en: Vessel, de: Wasserfahrzeug}, plural: {en: Vessels, de: Wasserfahrzeuge}, like: ship}
  teacher: {name: Teacher, plural: Teachers, like: person}
  idea: {name: Idea}
"""
CONFIG = "site_name: T\ntheme: {name: null, custom_dir: theme}\nplugins:\n  - explainer:\n"
CONFIG += "".join(f"      {line}\n" for line in TYPES.splitlines())
ZENSICAL = """\
[project]
site_name = "T"
[project.plugins.explainer.types]
vessel = {name = {en = "Vessel", de = "Wasserfahrzeug"}, plural = "Vessels", like = "ship"}
teacher = {name = "Teacher", like = "person"}
idea = {name = "Idea"}
"""
FILES = {
    "seeds/en.txt": "Out at sea\n\nMona Brask sailed the Aurora Dell. Later Brask told of it.\n",
    "seeds/de.txt": "Auf See\n\nDie Aurora Dell fuhr aus.\n",
    "annotations/articles/de.yml": "file: seeds/de.txt\nlang: de\npublished: 2024-01-02\n",
    "annotations/glossary/aurora.yml": (
        "name: Aurora Dell\ntype: vessel\nsummary: It sails.\ndates: {start: 2020}\nlocation: {lat: 1, lon: 2}\n"
    ),
    "annotations/glossary/brask.yml": "name: Mona Brask\ntype: teacher\nfamily: last\nsummary: She sails.\n",
    "annotations/glossary/wind.yml": "name: trade wind\ntype: concept\nsummary: It blows.\ndates: {start: 1800}\n",
}


def test_readers_are_told_what_the_site_calls_it(build_site: Build) -> None:
    site = build_site({**FILES, "mkdocs.yml": CONFIG}, strict=True)
    english, german = site.page("articles/en/"), site.page("articles/de/")
    assert 'data-type="vessel" aria-description="Vessel"' in english
    assert 'data-type="vessel" aria-description="Wasserfahrzeug"' in german
    assert '<h3 class="explainer-group">Teachers</h3>' in english
    assert "<span>Vessel</span>" in site.page("glossary/aurora/")
    for page in ("glossary/", "timeline/"):
        assert 'name="explainer-filter" value="vessel"' in site.page(page)
        assert "vessels <small>1</small>" in site.page(page)
        assert 'data-kind="vessel"' in site.page(page)
        # what holds it is not hidden with the others
        assert [kinds for kinds in re.findall('data-kinds="(.*?)"', site.page(page)) if "vessel" in kinds.split()]
        assert "ship" not in " ".join(re.findall('data-kinds?="(.*?)"', site.page(page))).split()
    assert "Vessel" in site.page("map/")
    [aurora] = [
        term for term in json.loads(site.data("glossary.jsonld"))["hasDefinedTerm"] if term["termCode"] == "aurora"
    ]
    assert aurora["additionalType"] == ["vessel", "ship"]


def test_it_is_linked_like_what_it_is_like(build_site: Build) -> None:
    """Whoever is like a person is meant by the family name alone, once the whole name has stood there."""
    site = build_site({**FILES, "mkdocs.yml": CONFIG})
    mentions = json.loads(site.data("articles/en.json"))["mentions"]
    assert [each["exact"] for each in mentions if each["entity"] == "brask"] == ["Mona Brask", "Brask"]


def test_its_looks_and_its_filter_are_in_the_stylesheet(build_site: Build) -> None:
    css = build_site({**FILES, "mkdocs.yml": CONFIG}).page("assets/explainer/explainer.css")
    for own, like in (("vessel", "ship"), ("teacher", "person"), ("idea", "concept")):
        assert f'.explainer-filtered:has(input[value="{own}"]:checked)' in css
        assert f'[data-kind]:not([data-kind="{own}"])' in css
        assert f':is([data-type="{like}"], [data-type="{own}"])' in css
    assert "vessel" not in build_site(FILES, into="without").page("assets/explainer/explainer.css")


def test_the_form_offers_it(build_site: Build) -> None:
    site = build_site({**FILES, "mkdocs.yml": CONFIG})
    assert '"types":["vessel","teacher","idea"]' in site.page("assets/explainer/annotate.js")
    assert '"type-vessel":"Wasserfahrzeug"' in site.page("assets/explainer/words/de.js")


@pytest.mark.parametrize(
    ("name", "text"), [("mkdocs.yml", CONFIG), ("properdocs.yml", CONFIG), ("zensical.toml", ZENSICAL)]
)
def test_every_command_knows_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str, text: str
) -> None:
    write_files(tmp_path, {**FILES, name: text})
    monkeypatch.chdir(tmp_path)
    project = read_project(tmp_path)
    aurora = project.corpus.entities["aurora"]
    assert (aurora.type, aurora.own_type, aurora.said_type) == ("ship", "vessel", "vessel")
    assert not [finding for finding in project.findings() if finding.severity == "error"]
    assert main(["new", "entity", "Sea Star", "--type", "vessel", "--summary", "A boat."]) == 0
    assert "type: vessel" in Path("annotations/glossary/sea-star.yml").read_text("utf-8")
    assert main(["new", "entity", "Sea Sun", "--type", "boat", "--summary", "A boat."]) == 2
    assert "species, group, vessel, teacher, idea" in capsys.readouterr().err
    write_files(tmp_path, {"annotations/glossary/odd.yml": "name: Odd Boat\ntype: vesel\nsummary: x\n"})
    assert main(["check", "annotations/glossary/odd.yml"]) == 1
    assert "did you mean vessel?" in capsys.readouterr().out


def test_without_the_setting_it_is_no_type(tmp_path: Path) -> None:
    write_files(tmp_path, FILES)
    codes = [finding.code for finding in read_project(tmp_path).findings()]
    assert codes.count("ANN105") == 2


def test_editors_complete_it() -> None:
    schemas = json_schemas(Ids(types=("vessel",)))
    assert json.loads(schemas["entity.schema.json"])["properties"]["type"]["enum"][-1] == "vessel"
    assert json.loads(json_schemas()["entity.schema.json"])["properties"]["type"]["enum"][-1] == "group"
    assert renewed_schemas(lambda name: schemas[name]) == schemas


WRONG = [
    ("[vessel]", "it needs a mapping"),
    ("{vessel: Vessel}", "vessel (line 5): say what it is called"),
    ("{vessel: {like: ship}}", "vessel (line 5): `name` is missing"),
    ("{vessel: {name: Vessel, plurl: Vessels}}", "there is no field `plurl`; is `plural` meant?"),
    ("{vessel: {name: Vessel, like: shp}}", "there is no type `shp` to be like; is `ship` meant?"),
    ("{vessel: {name: Vessel, like: zzz}}", "there are person, organization"),
    ("{vessel: {name: {en: }}}", "`name` needs words"),
    ("{vessel: {name: [a]}}", "`name` needs words"),
    ("{ship: {name: Ship}}", "ship (line 5): there is such a type already"),
    ("{article: {name: Article}}", "there is such a type already"),
    ("{Big Boat: {name: Boat}}", "small Latin letters"),
]


@pytest.mark.parametrize(("given", "message"), WRONG, ids=[given for given, _ in WRONG])
def test_what_is_wrong_with_it_is_told_with_its_line(
    build_site: Build, tmp_path: Path, caplog: pytest.LogCaptureFixture, given: str, message: str
) -> None:
    config = f"site_name: T\ntheme: {{name: null, custom_dir: theme}}\nplugins:\n  - explainer:\n      types: {given}\n"
    write_files(tmp_path, {"mkdocs.yml": config, "annotations/glossary/a.yml": "name: A B\ntype: vessel\nsummary: x\n"})
    project = read_project(tmp_path)
    assert message in project.settings.problem
    # its entries are no second mistake
    is_known = "vessel" in given and not given.startswith("[")
    assert ("ANN105" in {finding.code for finding in project.findings()}) == (not is_known)
    if not given.startswith("["):  # MkDocs itself says that it is no mapping
        with pytest.raises(Abort):
            build_site({"mkdocs.yml": config})
        assert message in caplog.text


def test_a_name_is_in_the_pages_language_or_the_sites() -> None:
    types = read_types({"vessel": {"name": {"de": "Schiff", "fr": "Navire"}, "plural": {"de": "Schiffe"}}})
    own = type_messages(types, "de", {"uk": (("Notes", ("Нотатки",)),)})
    said = {lang: words_of(lang, own[lang]) for lang in ("de", "fr", "uk", "en")}
    assert {lang: type_words("vessel", words) for lang, words in said.items()} == {
        "de": "Schiff",
        "fr": "Navire",
        "uk": "Schiff",
        "en": "Schiff",
    }
    assert types_words("vessel", said["fr"]) == "Navire"
    assert types_words("vessel", said["de"]) == "Schiffe"
    assert said["uk"].gettext("Notes") == "Нотатки"


@pytest.mark.parametrize("given", [None, {}, "x", 3, [{}], {1: {}}, {"a": None}, {"a": {"name": "A", "like": ["x"]}}])
def test_nothing_that_a_file_may_say_stops_it(given: object) -> None:
    assert isinstance(types_problem(given), str)
    assert all(type.like == "concept" for type in read_types(given).values())
