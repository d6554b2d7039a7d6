"""Hosts that are installed here: one site, built in every way, and none of our ways through them is closed.

All the others that we know are tried by `make lanes`.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import lane

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("engine", "theme", "search"), [("properdocs", "material", "material"), ("mkdocs", "readthedocs", "mkdocs")]
)
def test_a_host_builds_the_same_site_in_every_way(engine: str, theme: str, search: str) -> None:
    pytest.importorskip(engine)
    path = os.pathsep.join(map(str, filter(None, sys.path)))
    told = subprocess.run(
        [sys.executable, str(Path(lane.__file__)), engine, theme],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=True,
    )
    found = json.loads(told.stdout.splitlines()[-1])
    assert found["pages"] >= 15
    assert (found["alone"], found["search"], found["wrong"]) == ("", [search, ""], [])
