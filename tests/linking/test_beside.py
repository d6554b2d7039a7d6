"""A rule about neighbours says beside which words it is asked; asked beside all words, it says the same."""

from dataclasses import replace

import pytest

from mkdocs_explainer.linking import ruler
from mkdocs_explainer.linking.linker import Linker
from mkdocs_explainer.linking.ordered_rules import RULES
from mkdocs_explainer.linking.rule import NeighbourRule
from rule_fixtures import fixtures


def test_nothing_is_missed_by_asking_less(monkeypatch: pytest.MonkeyPatch) -> None:
    cases = [case for named in fixtures().values() for case in named]
    less = [Linker(case.entities, case.lang, options=case.options).link(case.text) for case in cases]
    asked_always = tuple(replace(rule, beside="any") if isinstance(rule, NeighbourRule) else rule for rule in RULES)
    assert asked_always != RULES
    monkeypatch.setattr(ruler, "RULES", asked_always)
    for case, linked in zip(cases, less, strict=True):
        always = Linker(case.entities, case.lang, options=case.options).link(case.text)
        assert [(one, one.rule) for one in always.refused] == [(one, one.rule) for one in linked.refused], case.title
        assert always.mentions == linked.mentions, case.title
