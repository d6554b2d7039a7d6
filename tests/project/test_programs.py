"""What tells the programs that make pages."""

from pathlib import Path

import pytest

from mkdocs_explainer.project import programs
from tests_support import write_files

SOURCE = {"render/pages.py": "page = 1\n", "assets/site.css": "p {}\n"}


@pytest.mark.parametrize("compiled", ["pages.cpython-313.pyc", "pages.cpython-313.pyc.140218335487392"])
def test_what_python_compiles_meanwhile_is_no_other_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, compiled: str
) -> None:
    """While it writes a file it gives it another name: a build beside a program that starts has a cache, too."""
    monkeypatch.setattr(programs, "PACKAGE", tmp_path)
    write_files(tmp_path, SOURCE)
    told = programs.versions.__wrapped__
    before = told()
    write_files(tmp_path, {f"render/__pycache__/{compiled}": "half"})
    assert told() == before
    write_files(tmp_path, {"render/pages.py": "page = 2\n"})
    assert told() != before
