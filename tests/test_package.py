"""The package as it is installed and imported."""

import subprocess
import sys
import zipfile
from importlib.metadata import entry_points
from pathlib import Path

import pytest

import mkdocs_explainer
from mkdocs_explainer.hosts.mkdocs.plugin import ExplainerConfig
from tests_support import REPOSITORY

PACKAGE = REPOSITORY / "plugins/mkdocs_explainer"


def test_every_public_name_is_there_and_documented() -> None:
    assert mkdocs_explainer.__all__ == sorted(mkdocs_explainer.__all__)
    for name in mkdocs_explainer.__all__:
        assert getattr(mkdocs_explainer, name).__doc__, name


def test_the_doors_are_registered() -> None:
    doors = {
        "mkdocs.plugins": "ExplainerPlugin",
        "markdown.extensions": "ExplainerExtension",
        "console_scripts": "main",
    }
    for group, name in doors.items():
        [point] = entry_points(group=group, name="explainer")
        assert point.load().__name__ == name


def test_the_command_starts_without_heavy_imports() -> None:
    code = "import sys, mkdocs_explainer.hosts.cli; print({'spacy', 'material', 'mkdocs'} & sys.modules.keys())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


@pytest.mark.slow
def test_a_wheel_holds_templates_styles_and_the_files_of_a_new_site(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(REPOSITORY)]
    subprocess.run(command, check=True, capture_output=True)
    [wheel] = tmp_path.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    there = {path.relative_to(PACKAGE.parent).as_posix() for path in PACKAGE.rglob("*") if path.is_file()}
    there = {name for name in there if "__pycache__" not in name}
    assert there <= names
    assert not any(name.startswith(("tests", "annotations")) for name in names)


def test_every_option_of_the_plugin_is_in_the_manual() -> None:
    manual = (REPOSITORY / "docs/manual/configuration.md").read_text(encoding="utf-8")
    for name, option in ExplainerConfig._schema:
        assert f"| `{name}` |" in manual, name
        if isinstance(option.default, str):
            assert f"| `{name}` | `{option.default}` |" in manual, name


def test_every_folder_at_the_top_is_one_that_the_readme_or_manual_names() -> None:
    tracked = subprocess.run(["git", "ls-files"], cwd=REPOSITORY, capture_output=True, text=True, check=True)
    folders = {line.split("/")[0] for line in tracked.stdout.splitlines() if "/" in line}
    assert folders == {".ci", ".github", "annotations", "docs", "plugins", "seeds", "tests"}
