"""One reading for every door: build, check and commands say the same of a site, whatever its language and settings."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from mkdocs_explainer.hosts.cli import main
from mkdocs_explainer.project import linkers
from mkdocs_explainer.project.reading import read_project
from mkdocs_explainer.project.settings import Settings, is_site, read_settings
from tests_support import Build, write_files

GERMAN = {
    "mkdocs.yml": (
        "site_name: Kürzer\ntheme: {name: null, custom_dir: theme, language: de}\nplugins: [search, explainer]\n"
    ),
    "seeds/a.txt": "Gespräche\n\nDie Gespräche Kaldoviens begannen. Der Vertrag des Arbeitsministeriums gilt.\n",
    "annotations/articles/a.yml": "file: seeds/a.txt\nlang: de\npublished: 2024-10-31\n",
    "annotations/glossary/kaldovien.yml": "name: Kaldovien\ntype: place\nsummary: Ein Land.\nsources: [s]\n",
    "annotations/glossary/ministerium.yml": (
        "name: Arbeitsministerium\ntype: organization\nsummary: Eine Behörde.\nsources: [s]\n"
    ),
    "annotations/glossary/hafen.yml": "name: Nordhafen\ntype: place\nsummary: Ein Hafen.\nsources: [s]\n",
    "annotations/glossary/fluss.yml": "name: Weser\ntype: place\nsummary: Ein Fluss.\nsources: [s]\n",
    "annotations/sources/s.yml": "type: webpage\ntitle: S\nURL: https://example.org/s\n",
    "annotations/notes/a/gilt.yml": "quote: Der Vertrag\nkind: explain\nbody: So.\nstatus: draft\nsources: [s]\n",
    "annotations/notes/a/weg.yml": "quote: Nicht da\nkind: explain\nbody: So.\nstatus: draft\nsources: [s]\n",
    "docs/index.md": "# Start\n\nAn der Mauer des Nordhafens.\n",
    "docs/handbuch.md": "# Handbuch\n\nAn der Weser.\n",
    "docs/context/warum.md": "---\nanswer: Wegen der Weser.\nsources: [s, fehlt]\n---\n# Warum?\n\nDarum.\n",
}


def findings_of(text: str) -> set[str]:
    lines = (line.rpartition("mkdocs_explainer: ")[2] for line in text.splitlines())
    return {line for line in lines if re.match(r"\S+:\d+:\d+: ", line)}


def test_a_german_site_is_built_and_checked_alike(
    build_site: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    site = build_site(GERMAN)
    built = json.loads(site.data("articles/a.json"))["mentions"]
    monkeypatch.chdir(site.root)
    project = read_project(site.root)
    read = [(each.entity, each.start, each.end, each.linked) for each in project.articles["a"].mentions]
    assert [(each["entity"], each["start"], each["end"], each["linked"]) for each in built] == read
    assert {entity for entity, *_ in read} == {"kaldovien", "ministerium"}
    assert project.mentioned_elsewhere == {"hafen", "fluss"}
    capsys.readouterr()
    main(["check", "--format", "concise"])
    checked = findings_of(capsys.readouterr().out)
    logged = {line for entry in site.log for line in findings_of(entry)}
    assert checked == logged
    assert {code for line in checked for code in ("ANC301", "ANN109") if code in line} == {"ANC301", "ANN109"}
    assert not any("ENT204" in line for line in checked)


@pytest.mark.parametrize("article", ["file: seeds/a.txt\npublished: 2024-10-31\n", None])
def test_an_article_without_a_language_is_in_the_sites(build_site: Build, article: str | None) -> None:
    files = {name: text for name, text in GERMAN.items() if not name.startswith("annotations/articles/")}
    site = build_site(files if article is None else {**files, "annotations/articles/a.yml": article})
    project = read_project(site.root)
    assert project.corpus.articles["a"].lang == "de"
    # the genitive and the compound are German; no rule for English finds them
    assert {mention.entity for mention in project.articles["a"].mentions} == {"kaldovien", "ministerium"}
    assert "Der Wortlaut des Artikels" in site.page("articles/a/")


def test_a_page_says_for_every_door_whether_it_is_linked(build_site: Build) -> None:
    page = {"docs/handbuch.md": "---\nexplainer: yes\n---\n# Handbuch\n\nAn der Weser.\n"}
    without = {"docs/index.md": "---\nexplainer: off\n---\n# Start\n\nAn der Mauer des Nordhafens.\n"}
    site = build_site({**GERMAN, **page, **without})
    assert 'data-entity="fluss"' in site.page("handbuch/")
    assert "data-entity" not in site.page("")
    assert read_project(site.root).mentioned_elsewhere == {"fluss"}


def test_drafts_are_anchored_and_not_shown(build_site: Build) -> None:
    site = build_site(GERMAN)
    assert "explainer-passage" not in site.page("articles/a/")
    assert json.loads(site.data("articles/a.json"))["notes"] == []
    assert json.loads(site.data("annotations/a.jsonld"))["items"] == []


def test_settings_are_inherited(tmp_path: Path) -> None:
    write_files(
        tmp_path,
        {
            "mkdocs.yml": "INHERIT: shared/base.yml\nplugins: {explainer: {seeds: texts}}\ntheme: {language: de}\n",
            "shared/base.yml": (
                "INHERIT: root.yml\nplugins:\n  search: {}\n"
                "  explainer: {seeds: x, annotations: notes, density: first, link_pages: [a.md]}\n"
            ),
            "shared/root.yml": "theme: {name: material, language: fr}\ndocs_dir: pages\nhooks: [!!python/x:y {}]\n",
        },
    )
    found = read_settings(tmp_path)
    assert (found.folders.annotations, found.folders.seeds, found.folders.docs) == ("notes", "texts", "pages")
    assert (found.lang, found.density, found.link_pages) == ("de", "first", ("a.md",))
    assert found.is_site
    assert not found.problem


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("properdocs.yml", "plugins:\n- explainer: {seeds: texts}\ntheme: {language: uk}\n"),
        ("zensical.toml", "[project.theme]\nlanguage = 'uk'\n[project.plugins.explainer]\nseeds = 'texts'\n"),
        ("mkdocs.yml", "a: &a {explainer: {seeds: texts}}\nplugins: {<<: *a}\ntheme: {language: uk}\n"),
    ],
)
def test_other_programs_configurations_are_read(tmp_path: Path, name: str, text: str) -> None:
    write_files(tmp_path, {name: text, "mkdocs.yaml": "site_name: of something else\n"})
    found = read_settings(tmp_path)
    assert (found.folders.seeds, found.lang, found.is_site, found.named_in) == ("texts", "uk", True, name)


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({"mkdocs.yml": "plugins: [explainer: {seeds: 'x\n"}, "mkdocs.yml:"),
        ({"mkdocs.yml": "INHERIT: mkdocs.yml\n"}, "inherits from too many files"),
        ({"mkdocs.yml": "INHERIT: no.yml\n"}, "no.yml cannot be read: No such file"),
        ({"mkdocs.yml": "[" * 50_000}, "too many levels"),
        ({"mkdocs.yml": "- a list\n"}, "no mapping of settings"),
        ({"mkdocs.yml": b"site_name: \xff\n"}, "not written in UTF-8"),
        ({"zensical.toml": "[project\n"}, "zensical.toml cannot be read"),
    ],
)
def test_a_broken_configuration_is_told_once_and_the_rest_goes_on(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    files: dict[str, str | bytes],
    told: str,
) -> None:
    write_files(tmp_path, {"seeds/a.txt": "A\n\nAt the Weser.\n", **files})
    monkeypatch.chdir(tmp_path)
    assert read_settings(tmp_path) == Settings(named_in=next(iter(files)), problem=read_settings(tmp_path).problem)
    assert is_site(tmp_path)
    assert main(["check"]) == 0
    printed = capsys.readouterr()
    [message] = printed.err.splitlines()
    assert told in message
    assert "usual folders" in message
    assert "nothing to mend" in printed.out


def test_what_refers_to_itself_ends(tmp_path: Path) -> None:
    lines = ["a0: &a0 {explainer: {seeds: s}}"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60)]
    write_files(tmp_path, {"mkdocs.yml": "\n".join([*lines, "b: &b [*b]", "plugins: [*a0]"])})
    assert read_settings(tmp_path).folders.seeds == "s"


def test_a_language_that_fails_is_told_and_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    real = linkers.Linker

    def failing(entities: object, lang: str, *more: object, **options: object) -> object:
        if lang == "de":
            raise RuntimeError("no such pack")
        return real(entities, lang, *more, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(linkers, "Linker", failing)
    write_files(
        tmp_path,
        {
            **{path: text for path, text in GERMAN.items() if path.startswith(("annotations/glossary", "seeds"))},
            "annotations/articles/a.yml": "file: seeds/a.txt\nlang: de\n",
            "seeds/b.txt": "B\n\nAt Nordhafen.\n",
            "seeds/a.txt": "Gespräche\n\nIm Nordhafen.\n",
        },
    )
    monkeypatch.chdir(tmp_path)
    assert main(["coverage", "--format", "json"]) == 0
    printed = capsys.readouterr()
    assert [one["mentions"] for one in json.loads(printed.out)["articles"]] == [1, 1]
    assert printed.err.count("the language de cannot be used: RuntimeError: no such pack") == 1


def test_a_later_reading_takes_over_the_pages_whose_files_are_the_same(tmp_path: Path) -> None:
    write_files(tmp_path, GERMAN)
    before = read_project(tmp_path).earlier
    (tmp_path / "docs/handbuch.md").write_text("# Handbuch\n\nAm Nordhafen.\n", encoding="utf-8")
    now = replace(read_project(tmp_path), before=before)
    kept = [path for path, page in now.written.items() if page is before.written.get(path)]
    assert kept == ["docs/context/warum.md", "docs/index.md"]
    assert now.written["docs/handbuch.md"].text.endswith("Am Nordhafen.\n")
    other = replace(read_project(tmp_path, settings=Settings(lang="de")), before=before)
    assert all(page is not before.written[path] for path, page in other.written.items())
