"""`explainer export` gives the data of the build, and nothing of the site."""

import json
from pathlib import Path

import pytest

from mkdocs_explainer.hosts.cli import CLEAN, COULD_NOT_RUN, main
from mkdocs_explainer.project.outputs import LIST
from tests_support import Build

FILES = {
    "seeds/first.txt": "An ICBM flew\n\nThe ICBM fell.\n",
    "annotations/glossary/icbm.yml": "name: ICBM\ntype: weapon\nsummary: A missile.\n",
    "annotations/notes/first/n.yml": "quote: fell\nkind: explain\nbody: Down.\nstatus: reviewed\n",
}


def content(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_data_of_the_build(build_site: Build, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site = build_site(FILES, into="repository")
    before = content(site.root)
    config = str(site.root / "mkdocs.yml")
    assert main(["export", "--config-file", config, "--output", str(tmp_path / "data")]) == CLEAN
    listed = tmp_path / "data" / LIST
    assert set(json.loads(listed.read_text())) == content(tmp_path / "data").keys() - {LIST}
    listed.unlink()
    assert content(tmp_path / "data") == content(site.root / "site/explainer")
    assert set(content(tmp_path / "data")) == {
        "annotations/first.jsonld",
        "articles/first.json",
        "glossary.jsonld",
        "objects.inv",
    }
    assert content(site.root) == before
    assert capsys.readouterr().out == f"4 files in {tmp_path / 'data'}\n"


@pytest.mark.parametrize(
    ("config", "message"),
    [
        (None, "there is no file"),
        ("site_name: T\nplugins: []\ntheme: {name: null, custom_dir: theme}\n", "does not name the plugin explainer"),
        ("site_name: [\n", "the site cannot be built"),
    ],
)
def test_what_cannot_be_exported(
    config: str | None, message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "theme").mkdir()
    file = tmp_path / "mkdocs.yml"
    if config:
        file.write_text(config)
    assert main(["export", "--config-file", str(file), "--output", str(tmp_path / "data")]) == COULD_NOT_RUN
    assert message in capsys.readouterr().err
    assert not (tmp_path / "data").exists()
