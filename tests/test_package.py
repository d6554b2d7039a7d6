"""The package as it is installed and imported."""

import os
import re
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import entry_points
from inspect import isclass, isfunction, ismodule
from pathlib import Path
from typing import get_type_hints

import pytest

import mkdocs_explainer
from mkdocs_explainer.hosts.mkdocs.plugin import ExplainerConfig
from tests_support import REPOSITORY

PACKAGE = REPOSITORY / "plugins/mkdocs_explainer"


def test_every_public_object_is_exported_once_and_documented() -> None:
    names = mkdocs_explainer.__all__
    assert names == sorted(set(names))
    assert len({id(getattr(mkdocs_explainer, name)) for name in names}) == len(names)
    public = {
        name for name, value in vars(mkdocs_explainer).items() if not name.startswith("_") and not ismodule(value)
    }
    assert public == set(names)
    for name in names:
        told = getattr(mkdocs_explainer, name).__doc__ or ""
        assert told, name
        assert not told.startswith(f"{name}("), f"{name} has no docstring but what dataclasses make"


def test_what_public_functions_return_is_public() -> None:
    """Whoever handles a result can name its type."""
    names = set(mkdocs_explainer.__all__)
    for name in names:
        value = getattr(mkdocs_explainer, name)
        own = [method for method in vars(value).values() if isfunction(method)] if isclass(value) else [value]
        for function in own:
            if not function.__name__.startswith("_"):
                told = str(get_type_hints(function).get("return", ""))
                assert set(re.findall(r"mkdocs_explainer[\w.]*\.(\w+)", told)) <= names, (name, function.__name__)
    for result in (mkdocs_explainer.Linked, mkdocs_explainer.Mention, mkdocs_explainer.Refusal):
        hints = get_type_hints(result)
        assert len(hints) > 2
        for field, hint in hints.items():
            assert set(re.findall(r"mkdocs_explainer[\w.]*\.(\w+)", str(hint))) <= names, field


@pytest.mark.slow
def test_the_example_of_the_readme_runs_and_has_types(tmp_path: Path) -> None:
    [example] = re.findall(r"```python\n(.*?)```", (REPOSITORY / "README.md").read_text("utf-8"), re.DOTALL)
    file = tmp_path / "example.py"
    file.write_text(example)
    environment = {**os.environ, "MYPYPATH": str(PACKAGE.parent), "PYTHONPATH": str(PACKAGE.parent)}
    for command in (["mypy", "--strict", "--config-file", str(REPOSITORY / "pyproject.toml"), str(file)], [str(file)]):
        run = [sys.executable, "-m", *command] if command[0] == "mypy" else [sys.executable, *command]
        done = subprocess.run(run, capture_output=True, text=True, check=False, cwd=REPOSITORY, env=environment)
        assert done.returncode == 0, done.stdout + done.stderr


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
    assert folders == {".ci", ".github", "annotations", "audits", "docs", "plugins", "seeds", "tests"}


def test_what_tools_leave_behind_is_not_committed() -> None:
    def tracked(*options: str) -> list[str]:
        command = ["git", "ls-files", *options]
        return subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=True).stdout.splitlines()

    assert tracked("tests/test_package.py")
    assert tracked("--cached", "--ignored", "--exclude-per-directory=.gitignore") == []


def test_no_module_is_longer_than_somebody_reads_in_one_go() -> None:
    lengths = {
        path.relative_to(PACKAGE).as_posix(): len(path.read_text("utf-8").splitlines())
        for path in PACKAGE.rglob("*.py")
    }
    assert len(lengths) > 100
    assert not {name: count for name, count in lengths.items() if count > 300}


def test_the_architecture_names_every_room_and_nothing_that_is_not_there() -> None:
    page = (REPOSITORY / "docs/manual/architecture.md").read_text("utf-8")
    [told] = re.findall(r"```\nplugins/mkdocs_explainer/\n(.*?)\n\n", page, re.DOTALL)
    rooms = [path.name for folder in (PACKAGE, PACKAGE / "hosts") for path in folder.iterdir() if path.is_dir()]
    assert len(rooms) > 15
    assert [room for room in rooms if f" {room}/" not in told and not room.startswith("_")] == []
    there = {path.stem for path in PACKAGE.rglob("*")}
    assert set(re.findall(r"\w+_\w+", told)) - there == set()


def test_what_pages_tell_to_run_is_there() -> None:
    targets = set(re.findall(r"^([\w-]+):", (REPOSITORY / "Makefile").read_text("utf-8"), re.MULTILINE))
    pages = [*(REPOSITORY / "docs/manual").glob("*.md"), REPOSITORY / "README.md", REPOSITORY / "CONTRIBUTING.md"]
    text = "\n".join(page.read_text("utf-8") for page in pages)
    named = set(re.findall(r"(?:^|`)make ([\w-]+)", text, re.MULTILINE))
    scripts = set(re.findall(r"\b(?:tests|plugins)/[\w./-]+\.py\b", text))
    assert {"bench", "check-bench"} <= named <= targets
    assert "tests/bench/linking_speed.py" in scripts
    assert [script for script in scripts if not (REPOSITORY / script).is_file()] == []


def test_what_an_index_of_packages_shows_leads_nowhere_that_is_not() -> None:
    """Relative links are dead there, and nobody's address is invented."""
    text = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    assert [link for link in re.findall(r"\]\(([^)]+)\)", text) if not link.startswith("https://")] == []
    assert not re.search(r"^\[[^\]]+\]:", text, re.MULTILINE)
    urls = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"].get("urls", {})
    assert all(url.startswith("https://") and "example" not in url for url in urls.values())
