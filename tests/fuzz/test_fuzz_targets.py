"""The fuzz targets on the kept inputs, those that once made one fall among them, and on some hundred made of these."""

from pathlib import Path
from random import Random

import pytest

from fuzz_targets import TARGETS, WORDS
from mutated import mutated

CORPUS = Path(__file__).parent / "corpus"
KEPT = [(target, file) for target in TARGETS for file in sorted((CORPUS / target).glob("*"))]
MADE = 120


@pytest.mark.parametrize(("target", "file"), KEPT, ids=[f"{target}-{file.name}" for target, file in KEPT])
def test_kept_inputs(target: str, file: Path) -> None:
    TARGETS[target](file.read_bytes())


@pytest.mark.slow
@pytest.mark.parametrize("target", TARGETS)
def test_inputs_made_of_them(target: str) -> None:
    seeds = [file.read_bytes() for kept, file in KEPT if kept == target]
    assert seeds, "each target has something to begin with"
    random = Random(target)  # noqa: S311 -- the same in every run
    for _ in range(MADE):
        data = mutated(seeds, WORDS, random)
        try:
            TARGETS[target](data)
        except Exception as error:
            raise AssertionError(f"{target} fell for {data!r}") from error


def test_a_promise_that_is_broken_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fuzz_targets.unwoven", lambda html, _: html)
    with pytest.raises(AssertionError, match="what it was"):
        TARGETS["html"](b"<p>Some words and more.</p>")
