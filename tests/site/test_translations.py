"""Entries in several languages: read, told, counted; and what is wrong with a translation's file."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from mkdocs_explainer.hosts.cli import main
from mkdocs_explainer.load.repository import read_corpus
from mkdocs_explainer.model.findings import Finding
from mkdocs_explainer.project.reading import read_project
from mkdocs_explainer.project.settings import Settings
from mkdocs_explainer.site.translations import checksum, told, translated
from tests_support import write_files

KURSK = (
    "name: Kursk Oblast\ntype: place\naliases: [Kursk, {text: Курська область, lang: uk}]\n"
    "summary: A region of Russia.\nbody: It is flat.\n"
    "facts:\n  - {label: Centre, value: Kursk, as_of: 2024, sources: [press]}\n  - {label: Founded, value: '1934'}\n"
    "sources: [press]\n"
)
UKRAINIAN = (
    "name: Курська область\nsummary: Область Росії.\nbody: Вона рівнинна.\n"
    "facts: [{label: Центр, value: Курськ}]\nof: new\n"
)
FILES: Mapping[str, str] = {
    "seeds/a.txt": "Kursk\n\nTroops came to Kursk.\n",
    "seeds/b.txt": "Новини\n\nКурська область межує з Україною.\n",
    "annotations/articles/a.yml": "file: seeds/a.txt\npublished: 2024-10-31\nlang: en\n",
    "annotations/articles/b.yml": "file: seeds/b.txt\npublished: 2024-11-01\nlang: uk\n",
    "annotations/glossary/kursk.yml": KURSK,
    "annotations/glossary/kursk.uk.yml": UKRAINIAN,
    "annotations/glossary/drone.yml": "name: drone\ntype: weapon\nsummary: It flies.\nsources: [press]\n",
    "annotations/sources/press.yml": "type: article\ntitle: A report\nURL: https://example.org/\n",
}


def findings(root: Path, files: Mapping[str, str]) -> list[Finding]:
    write_files(root, {**FILES, **files})
    ours = ("ANN1", "ENT203", "MD5", "YML")
    return [one for one in read_project(root, settings=Settings()).findings() if one.code.startswith(ours)]


def test_an_entry_is_told_in_a_language_and_keeps_the_rest(tmp_path: Path) -> None:
    write_files(tmp_path, FILES)
    corpus, _ = read_corpus(tmp_path)
    entity = told(corpus, "kursk", "uk-UA")
    assert (entity.name, entity.summary, entity.body) == ("Курська область", "Область Росії.", "Вона рівнинна.")
    assert (entity.lang, entity.type, entity.aliases) == ("uk", "place", corpus.entities["kursk"].aliases)
    first, second = entity.facts
    assert (first.label, first.value, first.as_of, first.sources[0].id) == ("Центр", "Курськ", "2024", "press")
    assert second == corpus.entities["kursk"].facts[1]
    assert told(corpus, "kursk", "de") is corpus.entities["kursk"]
    assert told(corpus, "drone", "uk").name == "drone"


def test_what_is_missing_and_out_of_date_is_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    stale = {"annotations/glossary/drone.de.yml": "name: Drohne\nsummary: Sie fliegt.\nof: 000000000000\n"}
    write_files(tmp_path, {**FILES, **stale})
    corpus, _ = read_corpus(tmp_path)
    german, ukrainian = translated(corpus, "en")
    assert german == ("de", ("drone",), ("drone",), ("kursk",))
    assert ukrainian == ("uk", ("kursk",), (), ("drone",))
    assert main(["coverage", "--root", str(tmp_path)]) == 0
    said = capsys.readouterr().out
    assert "entries in de: 1 of 2; 1 out of date: drone; 1 missing: kursk" in said
    assert "entries in uk: 1 of 2; 1 missing: drone" in said


@pytest.mark.parametrize(
    ("path", "text", "code", "message", "help"),
    [
        ("kursk.ua.yml", UKRAINIAN, "ANN106", "there is no language ua", "rename it to kursk.uk.yml"),
        ("kursk.uk.UA.yml", UKRAINIAN, "ANN106", "this is not a language tag", "write the language as"),
        ("kusk.uk.yml", "summary: Немає.\n", "ANN120", "there is no entry kusk", "write the entry kusk.yml first"),
        ("kursk.de.yml", "summary: Da.\ntype: place\n", "ANN102", "`type` is not translated", "take it out"),
        ("kursk.de.yml", "summary: Da.\nsumary: Da.\n", "ANN102", "there is no field `sumary`", "fields here"),
        ("kursk.de.yml", "summary: Da.\nof: 123456789abc\n", "ANN121", "was changed after it was translated", "bring"),
    ],
)
def test_what_is_wrong_with_a_translation_is_told(
    tmp_path: Path, path: str, text: str, code: str, message: str, help: str
) -> None:
    found = [
        one for one in findings(tmp_path, {f"annotations/glossary/{path}": text}) if one.location.path.endswith(path)
    ]
    assert [one.code for one in found] == [code]
    assert message in found[0].message
    assert help in found[0].help


def test_a_translation_into_the_entrys_own_language_is_told(tmp_path: Path) -> None:
    own = {"annotations/glossary/kursk.yml": f"{KURSK}lang: uk\n"}
    assert "ANN120" in [one.code for one in findings(tmp_path, own)]


def test_the_checksum_is_offered_and_holds_until_the_entry_says_something_else(tmp_path: Path) -> None:
    [new] = [one for one in findings(tmp_path, {}) if one.code == "ANN121"]
    [edit] = new.fixes[0].edits
    corpus, _ = read_corpus(tmp_path)
    assert edit.text == checksum(corpus.entities["kursk"])
    written = {"annotations/glossary/kursk.uk.yml": UKRAINIAN.replace("new", edit.text)}
    assert [one for one in findings(tmp_path, written) if one.code == "ANN121"] == []
    changed = {**written, "annotations/glossary/kursk.yml": KURSK.replace("It is flat.", "It is very flat.")}
    assert [one.code for one in findings(tmp_path, changed) if one.code == "ANN121"] == ["ANN121"]


def test_hostile_words_of_a_translation_do_no_harm(build_site: Callable) -> None:
    evil = "name: '<b>К</b>'\nsummary: '<script>alert(1)</script> [x](javascript:alert(1))'\n"
    page = build_site({**FILES, "annotations/glossary/kursk.uk.yml": evil}).page("articles/b/")
    assert "<script>alert" not in page
    assert 'href="javascript' not in page


SITE = "site_name: T\ntheme: {name: null, custom_dir: theme, language: LANG}\nplugins: [explainer]\n"


def test_an_article_tells_its_entries_in_its_own_language(build_site: Callable) -> None:
    site = build_site({**FILES, "mkdocs.yml": SITE.replace("LANG", "en")})
    ukrainian, english, entry = (site.page(path) for path in ("articles/b/", "articles/a/", "glossary/kursk/"))
    assert 'lang="uk" dir="ltr"><a href="../../glossary/kursk/">Курська область</a>' in ukrainian
    assert "Область Росії." in ukrainian
    assert ">Kursk Oblast</a>" in english
    assert "Область" not in english
    assert "A region of Russia." in entry


def test_a_site_tells_its_glossary_in_its_own_language(build_site: Callable) -> None:
    files = {**FILES, "mkdocs.yml": SITE.replace("LANG", "uk"), "annotations/glossary/kursk.yml": f"{KURSK}lang: en\n"}
    site = build_site(files)
    assert "Курська область" in site.page("glossary/")
    entry = site.page("glossary/kursk/")
    assert "<h1>Курська область</h1>" in entry
    assert '<th scope="row">Центр</th>' in entry
    # an English article has the entry in English, which is its own language
    assert 'lang="en" dir="ltr"><a href="../../glossary/kursk/">Kursk Oblast</a>' in site.page("articles/a/")


@pytest.mark.slow
def test_a_translated_site_has_the_glossary_in_each_language(build_site: Callable) -> None:
    config = (
        "site_name: T\ndocs_dir: pages\ntheme: {name: material, font: false}\nplugins:\n  - search\n"
        "  - i18n:\n      docs_structure: folder\n      languages:\n"
        "        - {locale: en, name: English, default: true, build: true}\n"
        "        - {locale: uk, name: Українська, build: true}\n  - explainer\n"
    )
    pages = {"pages/en/index.md": "# Home\n", "pages/uk/index.md": "# Головна\n", "mkdocs.yml": config}
    site = build_site({**FILES, **pages}).root / "site"
    english = (site / "glossary/kursk/index.html").read_text(encoding="utf-8")
    ukrainian = (site / "uk/glossary/kursk/index.html").read_text(encoding="utf-8")
    assert "A region of Russia." in english
    assert "Область Росії." in ukrainian
    assert ">Згадки</h2>" in ukrainian
    drone = (site / "uk/glossary/drone/index.html").read_text(encoding="utf-8")
    assert '<div lang="en" dir="ltr"><p class="explainer-summary">It flies.' in drone
