"""A checkout whose owner means harm: the checks import and run nothing of it, however they are started."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from time import process_time

import pytest

from git_support import GitRepository
from mkdocs_explainer.hosts.cli import main
from mkdocs_explainer.project.configuration import read_configuration
from tests_support import write_files

NAMES = (
    "markdown nh3 yaml jinja2 pydantic rapidfuzz ahocorasick mkdocs spacy argparse sitecustomize usercustomize hooks"
).split()
RUN = "import os\nopen(os.environ['TRAP'], 'a').write(__name__ + '\\n')\n"
INFO = "Metadata-Version: 2.1\nName: evil\nVersion: 1\n"
POINTS = "".join(
    f"[{group}]\nevil = hooks:x\n"
    for group in ("mkdocs.plugins", "markdown.extensions", "explainer.rules", "explainer.finders", "spacy_factories")
)
CONFIGURATION = """site_name: x
hooks: [hooks.py]
plugins: [explainer: {annotations: annotations}, evil, macros: {module_name: hooks}]
markdown_extensions: [evil, {toc: {slugify: !!python/name:hooks.x}}]
theme: {name: null, custom_dir: theme}
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    root = tmp_path / "checkout"
    repository = GitRepository(root)
    repository.commit({"mkdocs.yml": "plugins: [explainer]\n", "seeds/a.txt": "A Title\n\nThe Crew.\n"})
    modules = {f"{name}.py": RUN for name in NAMES} | {
        f"{name}/__init__.py": RUN for name in ("mkdocs_explainer", "nh3")
    }
    repository.commit({
        **modules,
        "evil-1.dist-info/METADATA": INFO,
        "evil-1.dist-info/entry_points.txt": POINTS,
        "mkdocs.yml": CONFIGURATION,
        "setup.cfg": "[options]\npy_modules = hooks\n",
        "conftest.py": RUN,
        ".gitattributes": "* filter=evil diff=evil\n",
        "annotations/glossary/crew.yml": "name: Crew\ntype: group\nsummary: x\n",
    })  # fmt: skip
    trap = root / ".git/trap.sh"
    write_files(root, {".git/trap.sh": f"#!/bin/sh\necho git >> {tmp_path / 'trap'}\ncat\n"})
    trap.chmod(0o755)
    for key in ("core.fsmonitor", "filter.evil.clean", "filter.evil.smudge", "diff.evil.textconv", "core.pager"):
        repository.run("config", key, str(trap))
    for hook in ("post-checkout", "pre-commit", "post-index-change"):
        shutil.copy(trap, root / ".git/hooks" / hook)
    (tmp_path / "trap").unlink(missing_ok=True)  # what git itself ran to set it
    return root


START = {
    "the command": [str(Path(sys.executable).parent / "explainer")],
    "the module, safely": [sys.executable, "-P", "-m", "mkdocs_explainer.hosts.cli"],
    "the module, in the workflows": [sys.executable, "-m", "mkdocs_explainer.hosts.cli"],
}
CALLS = {
    "check": ["check", "--spacy-model", "none"],
    "check of a change": ["check", "--base", "HEAD~1", "--spacy-model", "none"],
    "impact": ["impact", "--base", "HEAD~1"],
    "coverage": ["coverage", "--spacy-model", "none"],
}


@pytest.mark.slow
@pytest.mark.parametrize("start", START)
@pytest.mark.parametrize("call", CALLS)
def test_nothing_of_it_runs(start: str, call: str, checkout: Path, tmp_path: Path) -> None:
    safe = {"PYTHONSAFEPATH": "1"} if start == "the module, in the workflows" else {}
    ran = subprocess.run(
        [*START[start], *CALLS[call]],
        cwd=checkout,
        env={**os.environ, "TRAP": str(tmp_path / "trap"), **safe},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode in {0, 1}, ran.stderr
    assert not (tmp_path / "trap").exists(), (tmp_path / "trap").read_text()


@pytest.mark.slow
def test_the_trap_snaps(checkout: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "TRAP": str(tmp_path / "trap")}
    subprocess.run([sys.executable, "-c", "import nh3"], cwd=checkout, env=environment, check=True)
    assert (tmp_path / "trap").exists()


def test_configuration_that_expands(tmp_path: Path) -> None:
    lines = ["plugins: [explainer]", "extra:", "  l0: &l0 !ENV [A, B, C, D, E, F, G, H, I, J]"]
    lines += [f"  l{level}: &l{level} !ENV [{', '.join([f'*l{level - 1}'] * 10)}]" for level in range(1, 12)]
    lines += ["  m0: &m0 [x, x]"]
    lines += [f"  m{level}: &m{level} [{', '.join([f'*m{level - 1}'] * 10)}]" for level in range(1, 12)]
    lines += ["  n0: &n0 {a: x}"]
    lines += [f"  n{level}: &n{level} {{<<: [{', '.join([f'*n{level - 1}'] * 10)}]}}" for level in range(1, 12)]
    write_files(tmp_path, {"mkdocs.yml": "\n".join([*lines, "theme: {language: *l11}", "site_name: *m11", ""])})
    began = process_time()
    assert read_configuration(tmp_path).names_plugin
    assert main(["check", "--root", str(tmp_path)]) in {0, 1}
    assert process_time() - began < 5


@pytest.mark.parametrize("said", ["!ENV TOKEN", "!ENV [TOKEN, none]", "!ENV [NOBODY_SETS_THIS, TOKEN, x]"])
def test_the_environment_is_not_told(
    said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TOKEN", "top-secret-words")
    write_files(
        tmp_path,
        {"seeds/a.txt": "T\n", "mkdocs.yml": f"plugins:\n  - explainer:\n      spacy_model: {said}\n"},
    )
    main(["check", "--root", str(tmp_path)])
    shown = capsys.readouterr()
    assert "top-secret-words" not in shown.out + shown.err
