"""Derived spellings: what is derived, and above all what is not."""

import pytest

from mkdocs_explainer.linking.compilation import compile_lexicon
from mkdocs_explainer.linking.rule import Options
from mkdocs_explainer.linking.ruler import ruler_of
from mkdocs_explainer.model.corpus import Alias, Entity, EntityType

RULES = ruler_of(Options()).spellings


def spellings(name: str, type: EntityType, *, alias: Alias | None = None, lang: str = "en") -> set[str]:
    lexicon = compile_lexicon([Entity("e", name, type, (alias,) if alias else ())], lang=lang, spellings=RULES)
    return {
        words
        for form in lexicon.forms.values()
        for words in (form.spelling, *form.others, *(family for family, _ in form.kin))
        if words
    }


@pytest.mark.parametrize(
    ("name", "type", "derived"),
    [
        ("U.N.", "organization", {"UN", "U.N"}),
        ("UN", "organization", {"U.N."}),
        ("ICBM", "weapon", {"ICBMs"}),
        ("harbour drone", "weapon", {"harbour drones"}),
        ("Zephyr missile", "weapon", {"Zephyr missiles", "Zephyr Missile"}),
        ("F-16", "weapon", {"F16", "F 16s"}),
        ("Acme Widgets Co., Ltd.", "organization", {"Acme Widgets"}),
        ("The Example Herald", "organization", {"Example Herald"}),
        ("Springfield, Exampleland", "place", {"Springfield"}),
        ("Ann Ex (minister)", "person", {"Ann Ex", "Ex"}),
        ("Ann B. Ex", "person", {"Ann Ex", "Ex"}),
        ("Ex An-na", "person", {"Ex An Na"}),
        ("Émile Nováček", "person", {"Emile Novacek", "Novacek"}),
        ("Widget Defence Organisation", "organization", {"Widget Defense Organization"}),
        ("Exampleland Ministry of Trade", "organization", {"Exampleland Trade Ministry"}),
        ("city treaty", "agreement", {"city treaties"}),
    ],
)
def test_derived(name: str, type: EntityType, derived: set[str]) -> None:
    assert derived <= spellings(name, type)


@pytest.mark.parametrize(
    ("name", "type", "other"),
    [
        ("new", "concept", "news"),
        ("Mar", "concept", "Mars"),
        ("Mar", "place", "Mars"),
        ("arm", "concept", "arms"),
        ("US", "place", "USs"),
        ("Example", "organization", "Examples"),
        ("The Hague", "place", "Hague"),
        ("Acme & Co.", "organization", "Acme &"),
        ("glass", "concept", "glasss"),
        ("May", "person", "MAY"),
        ("Queen Ann II", "person", "II"),
        ("Ann of Example", "person", "Example"),
    ],
)
def test_not_derived(name: str, type: EntityType, other: str) -> None:
    found = spellings(name, type)
    assert name in found
    assert other not in found


def test_plurals_are_english() -> None:
    assert "Rakete" in spellings("Rakete", "weapon", lang="de")
    assert "drones" in spellings("drone", "weapon")
    assert "drones" not in spellings("drone", "weapon", lang="de")
    assert "drones" in spellings("UAV", "weapon", alias=Alias("drone"))
    assert "drones" not in spellings("UAV", "weapon", alias=Alias("drone", lang="fr"))


@pytest.mark.parametrize("words", ["harbour drone", "Harbour drone", "Harbour Drone", "HARBOUR DRONE"])
def test_a_common_noun_has_any_capitals(words: str) -> None:
    lexicon = compile_lexicon([Entity("e", "harbour drone", "weapon")], lang="en", spellings=RULES)
    assert [sense.entity for sense in lexicon.forms["harbour drone"].senses(words, ())] == ["e"]


def test_a_name_has_its_own_capitals_or_all() -> None:
    form = compile_lexicon([Entity("e", "Straße", "place")], lang="de", spellings=RULES).forms
    assert form["straße"].senses("Straße", ())
    assert not form["straße"].senses("straße", ())
    assert form["strasse"].senses("STRASSE", ())


def test_a_demonym_that_says_so_has_a_plural() -> None:
    assert "Examplians" in spellings("Exampleland", "place", alias=Alias("Examplian", kind="demonym"))
    assert "Examplians" not in spellings("Exampleland", "place", alias=Alias("Examplian"))


def test_an_alias_begins_a_longer_name() -> None:
    entities = [
        Entity("ul", "United Lakes", "place", ("UL",)),  # type: ignore[arg-type]
        Entity("navy", "United Lakes Navy", "organization"),
    ]
    forms = compile_lexicon(entities, lang="en", spellings=RULES).forms
    assert {sense.entity for sense in forms["u.l. navy"].senses("U.L. Navy", ())} == {"navy"}
