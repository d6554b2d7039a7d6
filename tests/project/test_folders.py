"""Sites whose configuration names folders of their own: commands look where the build looks."""

from pathlib import Path

import pytest

from git_support import GitRepository
from mkdocs_explainer.hosts.cli import main
from mkdocs_explainer.model.folders import USUAL, Folders
from mkdocs_explainer.project.settings import is_site, read_settings
from tests_support import Build, write_files

CONFIG = """
site_name: Folders
docs_dir: words/pages
plugins:
  - search
  - explainer: {annotations: words/notes-and-names/, seeds: texts}
"""
OWN = Folders("words/notes-and-names", "texts", "words/pages")
FILES = {
    "mkdocs.yml": CONFIG,
    "texts/a.txt": "A headline\n\nTroops entered Kursk at noon. They stayed.\n",
    "words/notes-and-names/glossary/kursk.yml": "name: Kursk\ntype: place\nsummary: A region.\n",
    "words/notes-and-names/notes/a/noon.yml": "quote: at noon\nkind: explain\nbody: Twelve.\nstatus: reviewed\n",
    "words/pages/index.md": "# Home\n\n[Why?](context/why.md)\n",
    "words/pages/context/why.md": "# Why?\n\nBecause of Kursk. [Home](../index.md)\n",
    # what the usual folders hold is nobody's business here
    "annotations/glossary/elsewhere.yml": "name: [\n",
    "docs/context/elsewhere.md": "<script>\n",
}


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_files(tmp_path, FILES)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def printed(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    assert main(arguments) == code
    return capsys.readouterr().out


def test_what_the_configuration_names_is_checked(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "nothing to mend in 5 files" in printed(capsys, "check")
    write_files(
        site,
        {
            "words/pages/context/why.md": "# Why?\n\n<script>1</script> [x](nowhere.md)\n",
            "words/notes-and-names/articles/a.yml": "file: texts/a.txt\ncontext: [wyh]\n",
            "words/notes-and-names/notes/a/noon.yml": "quote: at noon\nkind: explain\nbody: See [@nope].\n",
        },
    )
    report = printed(capsys, "check", "--format", "concise", code=1)
    assert "words/pages/context/why.md:3:1: error[MD508]" in report
    assert "there is no page nowhere.md" in report
    assert "there is no page words/pages/context/wyh.md" in report
    assert "elsewhere" not in report
    advice = printed(capsys, "check", "words/notes-and-names/notes", code=1)
    assert "add words/notes-and-names/sources/nope.yml" in advice


def test_new_files_are_written_there(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    below = site / OWN.annotations
    (site / "b.txt").write_text("B\n\nWords of another article.\n")
    printed(capsys, "new", "entity", "A Name", "--type", "person")
    printed(capsys, "new", "note", "a", "They stayed")
    printed(capsys, "new", "source", "https://example.org/x", "--title", "X", "--id", "x")
    printed(capsys, "new", "article", "b.txt")
    printed(capsys, "schema")
    made = ["glossary/a-name.yml", "notes/a/they-stayed.yml", "sources/x.yml", "articles/b.yml"]
    assert [path for path in made if not (below / path).is_file()] == []
    assert (below / "schema/entity.schema.json").is_file()
    assert (site / "texts/b.txt").is_file()
    assert not (site / "annotations/notes").exists()
    assert not (site / "seeds").exists()


def test_they_are_mended_there(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name = f"{OWN.annotations}/glossary/kursk.yml"
    write_files(site, {name: "name: Kursk\ntype: place\nsumary: A region.\n"})
    printed(capsys, "check", "--fix")
    assert (site / name).read_text() == "name: Kursk\ntype: place\nsummary: A region.\n"


def test_articles_are_read_there(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "linked to Kursk (words/notes-and-names/glossary/kursk.yml)" in printed(capsys, "why", "a", "Kursk")
    assert 'exact: "They stayed"' in printed(capsys, "quote", "a", "They stayed")
    assert "1 of 1 entities" in printed(capsys, "coverage")


def test_changes_are_compared_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    repository = GitRepository(tmp_path)
    repository.commit(FILES)
    monkeypatch.chdir(tmp_path)
    write_files(
        tmp_path, {f"{OWN.annotations}/glossary/troops.yml": "name: Troops\ntype: concept\nsummary: Soldiers.\n"}
    )
    report = printed(capsys, "impact", "--base", "HEAD")
    assert "Troops" in report
    assert "elsewhere" not in report
    write_files(tmp_path, {"mkdocs.yml": CONFIG + "# edited\n"})
    assert "PR701" in printed(capsys, "check", "--base", "HEAD")


def test_the_build_finds_the_same(build_site: Build) -> None:
    page = {"words/pages/context/why.md": "# Why?\n\n<script>1</script>\n"}
    built = build_site({**FILES, **page})
    assert any("words/pages/context/why.md:3:1: error[MD508]" in line for line in built.log)


@pytest.mark.parametrize(
    ("config", "folders"),
    [
        ("", USUAL),
        ("plugins: [explainer]\n", USUAL),
        ("plugins: {explainer: {annotations: ./a/}}\n", Folders("a", "seeds", "docs")),
        ("plugins: [explainer: {seeds: s}]\ndocs_dir: ./d/\n", Folders("annotations", "s", "d")),
        ("docs_dir: !ENV [NO_SUCH_NAME, pages]\n", Folders(docs="pages")),
        ("docs_dir: ../elsewhere\n", Folders(docs="")),
        ("docs_dir: [\n", USUAL),
        ("plugins: [explainer: {annotations: }]\ndocs_dir: !!python/object:x {}\n", USUAL),
    ],
)
def test_folders_of_configurations(config: str, folders: Folders, tmp_path: Path) -> None:
    write_files(tmp_path, {"mkdocs.yml": config})
    assert read_settings(tmp_path).folders == folders
    assert is_site(tmp_path) == ("explainer" in config)


def test_pages_outside_the_repository_are_nobodys(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = tmp_path / "site"
    GitRepository(root).commit({"mkdocs.yml": "docs_dir: ../pages\n", "seeds/a.txt": "A\n\nWords.\n"})
    write_files(tmp_path, {"pages/context/why.md": "<script>\n"})
    assert "nothing to mend" in printed(capsys, "check", "--root", str(root))
    printed(capsys, "impact", "--base", "HEAD", "--root", str(root))
