"""What is kept in mind of words from one text to the next changes no link, and stays small."""

import pytest

from mkdocs_explainer.linking import answers, candidates, scene, selection
from mkdocs_explainer.linking.languages import language
from mkdocs_explainer.linking.linker import Linker
from mkdocs_explainer.linking.scene import Scene
from mkdocs_explainer.model.corpus import Alias, Entity
from mkdocs_explainer.model.mentions import Linked

ENTITIES = [
    Entity("alba", "Alba", "place", (Alias("A.B."), Alias("Alba Minor"))),
    Entity("ann", "Ann Merrow", "person"),
    Entity("ewo", "European Widget Office", "organization", (Alias("EWO"),)),
    Entity("drone", "drone", "weapon"),
]
TEXTS = [
    "In Alba the drone fell. Ann Merrow of the EWO left Alba Minor; North Alba and the Bank of Alba stayed.",
    "Merrow came. Ann Merrow went to the Alba, to A.B., and Merrow saw drones of the Alba Tribune.",
    "From the Port of the Alba to Old Alba, Mr Merrow: Ann Merrow. EWO, Alba, A.B.",
]


def read() -> list[Linked]:
    linker = Linker(ENTITIES)
    return [linker.link(text) for text in TEXTS * 2]


def test_however_few_are_kept_the_links_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = read()
    assert sum(len(one.mentions) for one in expected) > 20
    for module in (answers, candidates, selection):
        monkeypatch.setattr(module, "MOST_KNOWN", 2)
    linker = Linker(ENTITIES)
    for text, wanted in zip(TEXTS * 2, expected, strict=True):
        assert linker.link(text) == wanted
    selector = linker._selector
    assert 1 <= len(selector._wordings.known) <= 2
    assert 1 <= len(selector._asked) <= 2
    assert 1 <= len(selector._sides._before) <= 2
    assert 1 <= len(selector._sides._after) <= 2


def test_a_run_of_signs_that_is_no_word_is_not_kept() -> None:
    linker = Linker(ENTITIES)
    for before, count in (("x" * 41, 1), ("X" * 41, 0), ("X" * 40, 0), ("x" * 40, 1)):
        assert len(linker.mentions(f"y {before} Alba is far.")) == count
    assert set(linker._selector._sides._before) == {"X" * 40, "x" * 40}


def test_small_words_of_a_text(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "first nice\nold weather, in Nice Coroner coroner old-x x-y last"
    monkeypatch.setattr(scene, "_LONGEST_SEARCHED", len(text))
    asked = Scene(f"{text} in later pages", language("en"))
    for _ in range(2):
        words = "first nice old weather in coroner x-y x last later".split()
        found = [word for word in words if asked.has_small(word)]
        assert found == ["nice", "weather", "in", "coroner", "x-y", "last"]
