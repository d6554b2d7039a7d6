"""The option `spacy_model`: the build, the commands and the Markdown extension read texts with the same pipeline."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import markdown
import pytest
from mkdocs.exceptions import Abort

from git_support import GitRepository
from mkdocs_explainer.hosts.cli import COULD_NOT_RUN, main
from mkdocs_explainer.load.repository import read_corpus
from mkdocs_explainer.project import linkers
from mkdocs_explainer.project.linkers import Linkers, ReaderError, missing_inflection, read_site_reader
from mkdocs_explainer.project.revisions import read_revision
from mkdocs_explainer.project.settings import read_settings
from spacy_pipelines import write_ruler
from tests_support import Build, write_files

pytestmark = pytest.mark.slow

FILES = {
    "seeds/first.txt": "The boats\n\nShares of Marlow fell by a tenth. Ex Hill fell: so did the rest.\n",
    "annotations/articles/first.yml": "file: seeds/first.txt\npublished: 2024-10-31\n",
    "annotations/glossary/ann.yml": "name: Ann Ex\ntype: person\nsummary: A pilot.\naliases: [Marlow]\n",
    "annotations/glossary/hill.yml": "name: Ex Hill\ntype: place\nsummary: A hill.\n",
    "annotations/glossary/works.yml": "name: Ex Works\ntype: organization\nsummary: A firm.\naliases: [Marlow]\n",
}
CONFIG = "site_name: T\ntheme: {{name: null, custom_dir: theme}}\nplugins: [{{explainer: {{spacy_model: '{}'}}}}]\n"
LINKED = 'data-entity="works"'


def test_the_build_reads_with_a_trained_pipeline(build_site: Build, trained_pipeline: str) -> None:
    assert LINKED not in build_site(FILES).page("articles/first/")
    site = build_site({**FILES, "mkdocs.yml": CONFIG.format(trained_pipeline)})
    assert LINKED in site.page("articles/first/")


def test_its_sentences_are_shown_at_the_entries(build_site: Build, tmp_path: Path) -> None:
    """By rules a colon ends no sentence; by this pipeline it does."""
    import spacy  # noqa: PLC0415 -- one test makes it by hand

    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer", config={"punct_chars": [".", ":"]})
    nlp.to_disk(tmp_path / "model")
    excerpt = "fell: so did the rest."
    assert excerpt in build_site(FILES).page("glossary/hill/")
    page = build_site({**FILES, "mkdocs.yml": CONFIG.format(tmp_path / "model")}).page("glossary/hill/")
    assert "fell:" in page
    assert excerpt not in page


def test_a_missing_pipeline_stops_the_build(build_site: Build, caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(Abort):
        build_site({**FILES, "mkdocs.yml": CONFIG.format("no-such-pipeline")})
    assert "explainer: spacy_model: spaCy cannot load the pipeline no-such-pipeline" in caplog.text


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site whose pipeline lies in the folder `model`, which its configuration names."""
    write_ruler(tmp_path / "model", {"Marlow": "ORG"})
    write_files(tmp_path, {**FILES, "mkdocs.yml": CONFIG.format("model")})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    assert main([*arguments, "--format", "json"]) < COULD_NOT_RUN
    return json.loads(capsys.readouterr().out)


def test_commands_read_as_the_build_does(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for options, outcome, mentions in ([], "linked", 2), (["--spacy-model", "none"], "refused", 1):
        [place] = printed(capsys, "why", "first", "Marlow", *options)["places"]
        assert place["outcome"] == outcome
        assert printed(capsys, "coverage", *options)["articles"][0]["mentions"] == mentions
        kinds = {one["kind"] for one in printed(capsys, "suggest", *options)["suggestions"]}
        assert ("ambiguous" in kinds) == (outcome == "refused")
        report = printed(capsys, "check", *options)
        assert ("LNK351" in json.dumps(report)) == (outcome == "refused")


def test_a_pipeline_that_the_command_names_goes_before(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = write_ruler(repository / "other", {"Marlow": "PERSON"})
    [place] = printed(capsys, "why", "first", "Marlow", "--spacy-model", other)["places"]
    assert place["entities"] == ["ann"]


def test_impact_reads_with_a_pipeline_that_it_is_told_and_with_no_other(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = read_settings(repository)

    def linked(model: str) -> set[str]:
        revision = read_revision(repository, settings, reader=read_site_reader(settings, model=model))
        return {mention.entity for page in revision.pages.values() for mention in page.annotated.mentions}

    assert linked("none") == {"hill"}
    assert linked(str(repository / "model")) == {"hill", "works"}
    GitRepository(repository).commit({})
    assert main(["impact", "--base", "HEAD", "--spacy-model", "no-such-one"]) == COULD_NOT_RUN
    assert "no-such-one" in capsys.readouterr().err
    assert main(["impact", "--base", "HEAD"]) == 0


def test_the_markdown_extension_reads_so_too(repository: Path) -> None:
    def html(**options: str) -> str:
        settings = {"root": str(repository), **options}
        return markdown.markdown("Marlow fell", extensions=["explainer"], extension_configs={"explainer": settings})

    assert LINKED in html()
    assert LINKED not in html(spacy_model="none")


@pytest.mark.parametrize(
    ("options", "place"), [([], "spacy_model in mkdocs.yml"), (["--spacy-model", "no-such-one"], "--spacy-model")]
)
@pytest.mark.parametrize("command", [["check"], ["why", "first", "Marlow"], ["coverage"], ["suggest"]])
def test_a_missing_pipeline_is_told(
    repository: Path, capsys: pytest.CaptureFixture[str], command: list[str], options: list[str], place: str
) -> None:
    (repository / "mkdocs.yml").write_text(CONFIG.format("no-such-one"))
    assert main([*command, *options]) == 2
    told = capsys.readouterr().err
    assert f"explainer: {place}: spaCy cannot load the pipeline no-such-one" in told
    assert "--spacy-model none" in told


@pytest.mark.parametrize(
    ("configuration", "model", "lang"),
    [
        ("plugins: [search, explainer: {spacy_model: m}]\ntheme: {language: de}", "m", "de"),
        ("plugins:\n  explainer:\n    spacy_model: m\ntheme: material", "m", "en"),
        ("plugins: [explainer: {spacy_model: !ENV [NOT_SET, SET, other]}]", "from-environment", "en"),
        ("plugins: [explainer: {spacy_model: !ENV [NOT_SET, other]}]", "other", "en"),
        ("plugins: [explainer: {spacy_model: !ENV NOT_SET}]", "", "en"),
        ("x: !!python/object/apply:os.system ['exit 3']\nplugins: [explainer: {spacy_model: m}]", "m", "en"),
        ("plugins: [explainer: {spacy_model: }]", "", "en"),
        ("plugins: [explainer: {spacy_model: [m]}]", "", "en"),
        ("plugins: [explainer, search]", "", "en"),
        ("plugins: [explainer: [", "", "en"),
        ("- a list", "", "en"),
        ("", "", "en"),
        ("[" * 50_000, "", "en"),
        ("# " + "x" * 600_000, "", "en"),
    ],
)
def test_the_configuration_is_read_and_never_obeyed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, configuration: str, model: str, lang: str
) -> None:
    monkeypatch.setenv("SET", "from-environment")
    monkeypatch.setattr(linkers, "_loaded", lambda name, _place: (name, ""))
    (tmp_path / "mkdocs.yml").write_text(configuration)
    found = read_site_reader(read_settings(tmp_path))
    assert (found.reader or "", found.lang) == (model, lang)


def test_a_pipeline_reads_texts_of_one_language(repository: Path) -> None:
    corpus, _ = read_corpus(repository)
    made = Linkers(corpus, read_site_reader(read_settings(repository)))
    assert {lang: len(made[lang].mentions("Marlow fell")) for lang in ("en-GB", "de")} == {"en-GB": 1, "de": 0}


def test_without_configuration_nobody_reads(tmp_path: Path) -> None:
    assert read_site_reader(read_settings(tmp_path)).reader is None
    with pytest.raises(ReaderError):
        read_site_reader(read_settings(tmp_path), model="no-such-one")


def test_check_imports_spacy_only_where_it_is_asked_for(repository: Path) -> None:
    code = (
        "import sys; from mkdocs_explainer.hosts.cli import main; main(sys.argv[1:]); sys.exit('spacy' in sys.modules)"
    )
    for options, is_imported in ([], True), (["--spacy-model", "none"], False):
        ended = subprocess.run([sys.executable, "-c", code, "check", *options], check=False, capture_output=True)
        assert ended.returncode == is_imported, ended.stderr


def test_what_names_in_cases_need_is_told_once(
    build_site: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    files = {}
    for name in ("one", "two"):
        files[f"seeds/{name}.txt"] = "Поезд\n\nВ Курске снег.\n"
        files[f"annotations/articles/{name}.yml"] = f"file: seeds/{name}.txt\npublished: 2024-10-31\nlang: ru\n"
    assert not [line for line in build_site(files).log if "morphology" in line], "the tests' machine has the libraries"
    monkeypatch.setattr(linkers, "missing_libraries", lambda lang: ["pymorphy3"] if lang == "ru" else [])
    assert missing_inflection(["ru", "en"]).startswith("in texts in ru, the cases of names are guessed")
    [line] = [line for line in build_site(files).log if "morphology" in line]
    assert line.startswith("INFO ")
    monkeypatch.chdir(tmp_path)
    main(["check"])
    shown = capsys.readouterr()
    assert shown.err.count("mkdocs-explainer[morphology]") == 1
    assert "morphology" not in shown.out


def test_without_spacy_the_message_says_how_to_install_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_files(tmp_path, FILES)
    monkeypatch.setitem(sys.modules, "spacy", None)  # an import of it fails
    linkers._loaded.cache_clear()
    assert main(["coverage", "--root", str(tmp_path), "--spacy-model", "some_pipeline"]) == COULD_NOT_RUN
    assert 'pip install "mkdocs-explainer[spacy]"' in capsys.readouterr().err
    assert main(["coverage", "--root", str(tmp_path)]) == 0
