"""Tests of tests: with a part that finds nothing, every test of what it finds fails.

A test that passes all the same says nothing about the part: it may hold that something is refused, and would hold it
of a program that does nothing at all.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests_support import REPOSITORY

TESTS = Path(__file__).parent.parent
PARTS = {
    "linker": "test_linker.py test_languages.py linking/test_rules.py linking/test_selection.py property/test_linking.py"
    " linking/test_changed_forms.py",
    "anchoring": "anchoring/test_quotes.py anchoring/test_passages.py property/test_anchoring.py",
    "finders": "linking/test_finders.py property/test_linking.py",
    "spelling": "linking/test_spelling.py",
    "inflection": "linking/test_inflection.py",
}
"""By part (`support/finds_nothing.py`): the files that test what it finds."""
ELSEWHERE: set[str] = set()


@pytest.mark.slow
@pytest.mark.parametrize("part", PARTS)
def test_tests_fail_where_nothing_is_found(part: str) -> None:
    files = [str(TESTS / name) for name in PARTS[part].split()]
    command = [sys.executable, "-m", "pytest", "-p", "finds_nothing", "-p", "no:cacheprovider", "-q", "-rA", "--tb=no"]
    path = os.pathsep.join([str(TESTS / "support"), os.environ.get("PYTHONPATH", "")])
    done = subprocess.run(
        [*command, "-m", "not slow", *files],
        capture_output=True,
        text=True,
        check=False,
        cwd=REPOSITORY,
        env={**os.environ, "PYTHONPATH": path, "FINDS_NOTHING": part},
    )
    outcomes = re.findall(r"^(PASSED|FAILED) \S*?(\w+\.py::\w+)", done.stdout, re.MULTILINE)
    failed = {name for outcome, name in outcomes if outcome == "FAILED"}
    assert failed, done.stdout[-2000:] + done.stderr[-2000:]
    assert {name for _, name in outcomes} - failed - ELSEWHERE == set()
