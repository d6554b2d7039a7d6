"""Python's collector: what it is spared, it is given back."""

import gc
import subprocess
import sys
from collections.abc import Iterator

import pytest

from mkdocs_explainer.model.collector import collector_paused

ENDING = """
import sys
from mkdocs_explainer.model.collector import collector_left_out_at_exit
class Circle:
    def __init__(self): self.own = self
    def __del__(self): print("found")
if sys.argv[1] == "out": collector_left_out_at_exit(); collector_left_out_at_exit()
Circle()
"""


@pytest.fixture(autouse=True)
def thawed() -> Iterator[None]:
    yield
    gc.unfreeze()


@pytest.mark.parametrize("stays", [False, True])
def test_it_looks_past_what_stays(*, stays: bool) -> None:
    gc.unfreeze()
    with collector_paused(stays=stays):
        assert not gc.isenabled()
    assert gc.isenabled()
    assert bool(gc.get_freeze_count()) is stays


def test_a_pause_in_a_pause_ends_with_the_outer_one() -> None:
    with collector_paused():
        with collector_paused(stays=True):
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


@pytest.mark.parametrize(("how", "said"), [("in", "found"), ("out", "")])
def test_nothing_is_looked_for_at_the_end(how: str, said: str) -> None:
    told = subprocess.run([sys.executable, "-c", ENDING, how], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == said
