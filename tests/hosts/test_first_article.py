"""From an empty folder to a page with a glossary and a note: the commands of the manual, as it prints them."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests_support import REPOSITORY, broken_links

MOST_COMMANDS = 8
TEXT = "Talks end\n\nThe envoys left Kursk Oblast on Friday, and the talks ended.\n"


def commands() -> list[list[str]]:
    """Return the commands of the page, without the last one, which serves for ever."""
    page = (REPOSITORY / "docs/manual/first-article.md").read_text(encoding="utf-8")
    block = re.search(r"```sh\n(.*?)```", page, re.DOTALL)
    assert block
    lines = block[1].splitlines()
    assert lines[-1] == "make serve"
    assert len(lines) <= MOST_COMMANDS
    return [shlex.split(line) for line in lines[:-1]]


@pytest.mark.slow
def test_the_commands_of_the_manual_make_a_page(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(TEXT, encoding="utf-8")
    folder = tmp_path
    for name, *arguments in commands():
        if name == "cd":
            folder /= arguments[0]
            continue
        assert name == "explainer"
        given = [str(tmp_path / one.removeprefix("~/")) if one.startswith("~/") else one for one in arguments]
        done = subprocess.run(
            [sys.executable, "-m", "mkdocs_explainer.hosts.cli", *given], cwd=folder, capture_output=True, check=False
        )
        assert done.returncode == 0, (arguments, done.stdout.decode(), done.stderr.decode())
    build = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    done = subprocess.run(build, cwd=folder, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    page = (folder / "site/articles/report/index.html").read_text(encoding="utf-8")
    assert 'data-entity="kursk-oblast"' in page
    assert "the talks ended" in page
    assert broken_links(folder / "site", without=("/",)) == []
