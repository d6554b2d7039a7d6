"""Which files are looked into for tests."""

import re
from collections.abc import Generator, Sequence
from pathlib import Path

import pytest

_MARKED = re.compile(r"^pytestmark = .*", re.MULTILINE)
_MARK = re.compile(r"pytest\.mark\.(\w+)")
_WORD = re.compile(r"\w+")


@pytest.hookimpl(wrapper=True)
def pytest_collect_file(
    file_path: Path, parent: pytest.Collector
) -> Generator[None, Sequence[pytest.Collector], Sequence[pytest.Collector]]:
    """Import no file without a test that is asked for: some bring a whole engine along, and every worker reads all.

    Left out, unless they are named: modules without an example in a docstring, files that a marker leaves out as a
    whole, unless another one asks for them (`not slow or pipeline`).
    """
    found = yield
    if file_path.suffix != ".py" or parent.session.isinitpath(file_path):
        return found
    text = file_path.read_text(encoding="utf-8")
    marks = {name for line in _MARKED.findall(text) for name in _MARK.findall(line)}
    told = parent.config.option.markexpr
    left_out = set(re.findall(r"\bnot (\w+)", told))
    if marks & left_out and not marks & (set(_WORD.findall(told)) - left_out):
        return []
    return found if ">>>" in text else [node for node in found if isinstance(node, pytest.Module)]
