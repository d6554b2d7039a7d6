"""The modules that a wheel may have compiled link the same: every fixture, refusals with their rules, by both."""

import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import mkdocs_explainer

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
PACKAGE = Path(mkdocs_explainer.__file__).parent
READ = """
import json, sys
sys.path[:0] = sys.argv[1:]
import rule_fixtures
from mkdocs_explainer.linking import scene
from mkdocs_explainer.linking.linker import Linker
linked = [
    [path.stem, case.title, *map(repr, (found.mentions, found.refused))]
    for path, cases in rule_fixtures.fixtures().items()
    for case in cases
    for found in [Linker(case.entities, case.lang, options=case.options).link(case.text)]
]
json.dump([scene.__file__, linked], sys.stdout)
"""


def modules() -> list[str]:
    hooks = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"]["wheel"]
    return [name.removeprefix("plugins/") for name in hooks["hooks"]["mypyc"]["include"]]


def read(plugins: Path) -> tuple[str, list[list[str]]]:
    """Return where a module was found, and what is linked in every fixture."""
    done = subprocess.run(
        [sys.executable, "-c", READ, str(ROOT / "tests" / "support")],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(plugins)},
    )
    file, linked = json.loads(done.stdout)
    return file, linked


@pytest.mark.skipif(not shutil.which("cc"), reason="needs a C compiler")
def test_the_same_is_linked(tmp_path: Path) -> None:
    shutil.copytree(PACKAGE, tmp_path / PACKAGE.name, ignore=shutil.ignore_patterns("__pycache__"))
    compile_them = [sys.executable, "-c", "from mypyc.__main__ import main; main()"]
    told = subprocess.run(
        [*compile_them, "--ignore-missing-imports", "--follow-imports=silent", *modules()],
        cwd=tmp_path,
        env={**os.environ, "MYPYPATH": str(tmp_path), "MYPYC_OPT_LEVEL": "0", "CFLAGS": "-O0"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stdout + told.stderr
    file, linked = read(tmp_path)
    assert Path(file).suffix in (".so", ".pyd"), "nothing was compiled"
    plain, expected = read(PACKAGE.parent)
    assert Path(plain).suffix == ".py"
    assert linked == expected
