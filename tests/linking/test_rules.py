"""Every rule of linking by its fixture: texts in which the names that must be linked stand as `[words|entity]`.

`rules/<rule>.yml` shows what a rule is for: without it, one of its texts at least comes out otherwise.
`texts/<kind>.yml` holds more texts of a kind, which several rules and packs serve.
"""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from mkdocs_explainer.linking.linker import Linker
from mkdocs_explainer.linking.ordered_rules import RULES
from mkdocs_explainer.linking.rule import Options
from mkdocs_explainer.linking.ruler import RulerError, ruler_of
from rule_fixtures import FOLDER, NAMES, Case, fixtures
from tests_support import REPOSITORY


def linked(case: Case, *, off: frozenset[str] = frozenset()) -> list[tuple[str, int, str]]:
    linker = Linker(case.entities, case.lang, options=replace(case.options, off=off))
    return [(case.text[one.start : one.end], one.start, one.entity) for one in linker.mentions(case.text)]


@pytest.mark.parametrize("path", fixtures(), ids=lambda path: path.stem)
def test_what_is_linked(path: Path) -> None:
    found = {case.title: linked(case) for case in fixtures()[path]}
    assert found == {case.title: case.expected for case in fixtures()[path]}


REFUSING = [path for path, cases in fixtures().items() if not all(case.expected for case in cases)]


@pytest.mark.parametrize("path", REFUSING, ids=lambda path: path.stem)
def test_what_is_not_linked_is_refused_or_would_be_found_beside_this_text(path: Path) -> None:
    """Else a linker that finds nothing would be right."""
    for case in fixtures()[path]:
        if not case.expected:
            linker = Linker(case.entities, case.lang, options=case.options)
            beside = (f"{case.text}\n\nThen they saw {entity.name} again." for entity in case.entities)
            assert linker.link(case.text).refused or any(map(linker.mentions, beside)), case.title


@pytest.mark.parametrize("rule", [rule.name for rule in RULES])
def test_a_rule_earns_its_place(rule: str) -> None:
    cases = fixtures()[FOLDER / "rules" / f"{rule}.yml"]
    assert any(linked(case, off=frozenset([rule])) != case.expected == linked(case) for case in cases)


def test_every_fixture_is_of_a_rule_and_finds_something() -> None:
    assert [path.stem for path in fixtures() if path.parent.name == "rules" and path.stem not in NAMES] == []
    assert [path.stem for path, cases in fixtures().items() if not any(case.expected for case in cases)] == []


def test_names_of_rules_are_told_apart_and_explained() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    for rule in RULES:
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
        assert rule.what.endswith(".")
        assert rule.why.endswith(".")


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (Options(off=frozenset(["plurals"])), "no rule of linking called plurals"),
        (Options(longer_name={"tank": "off"}), "no type tank"),
        (Options(add=(RULES[0],)), "called dots already"),
    ],
)
def test_options_that_name_nothing(options: Options, told: str) -> None:
    with pytest.raises(RulerError, match=told):
        ruler_of(options)


def test_the_manual_lists_the_rules_in_order_and_says_what_they_say() -> None:
    manual = (REPOSITORY / "docs" / "manual" / "linking.md").read_text("utf-8")
    listed = re.findall(r"^\| `([a-z-]+)`(?: \(off\))? \| (.*\.) \| (.*\.) \|$", manual, re.MULTILINE)
    assert listed == [(rule.name, rule.what, rule.why) for rule in RULES]
