"""What is kept in mind of words from one text to the next changes no link, and stays small."""

import pytest

from mkdocs_explainer.linking import answers, candidates, scene, selection
from mkdocs_explainer.linking.compilation import compile_lexicon
from mkdocs_explainer.linking.languages import language
from mkdocs_explainer.linking.linker import Linker
from mkdocs_explainer.linking.neighbours import sides_of
from mkdocs_explainer.linking.rule import Name, Options, SpellingRule
from mkdocs_explainer.linking.ruler import ruler_of
from mkdocs_explainer.linking.scene import Scene
from mkdocs_explainer.model.corpus import Alias, Entity, EntityType
from mkdocs_explainer.model.mentions import Linked, Mention

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
    sides_of.cache_clear()  # one for all linkers of a language
    linker = Linker(ENTITIES)
    for text, wanted in zip(TEXTS * 2, expected, strict=True):
        assert linker.link(text) == wanted
    selector = linker._selector
    assert 1 <= len(selector._wordings.known) <= 2
    assert 1 <= len(selector._asked) <= 2
    assert 1 <= len(selector._sides._before) <= 2
    assert 1 <= len(selector._sides._after) <= 2


def test_a_run_of_signs_that_is_no_word_is_not_kept() -> None:
    sides_of.cache_clear()
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


def test_what_rules_make_of_a_name_is_kept_for_the_next_glossary() -> None:
    asked: list[str] = []

    def spell(name: Name) -> list[str]:
        asked.append(name.text)
        return [f"{name.text} Minor"] if name.is_own else []

    options = Options(add=(SpellingRule(name="minor", what="…", why="…", spell=spell),))
    spellings = ruler_of(options).spellings
    entities = [
        Entity("kaldovia", "Kaldovia", "place"),
        Entity("brask", "Brask", "place", (Alias("Brask", "fr"),)),
    ]
    first = compile_lexicon(entities, lang="en", spellings=spellings)
    assert sorted(asked) == ["Brask", "Brask", "Kaldovia"]
    assert {"kaldovia minor", "brask minor"} <= first.forms.keys()
    again = compile_lexicon([*entities, Entity("merrow", "Merrow", "place")], lang="en", spellings=spellings)
    assert asked[3:] == ["Merrow"]
    assert first.forms.items() <= again.forms.items()


def test_a_name_is_spelled_anew_in_another_language_and_for_another_type() -> None:
    def links(name: str, type: EntityType, lang: str) -> list[Mention]:
        return Linker([Entity("zorp", name, type)], lang).mentions(f"Sie sah {name}s und den {name}.")

    assert len(links("Zorp", "place", "en")) == 1
    assert len(links("Zorp", "place", "de")) == 2
    assert len(links("zorp", "place", "en")) == 1
    assert len(links("zorp", "weapon", "en")) == 2
    assert len(links("Zorp", "place", "en")) == 1
