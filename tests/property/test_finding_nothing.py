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
    "linker": ["test_linker.py", "test_languages.py", "linking/test_rules.py", "linking/test_decisions.py"],
    "anchoring": [
        "anchoring/test_quotes.py",
        "anchoring/test_passages.py",
        "anchoring/test_resemblance.py",
        "property/test_anchoring.py",
    ],
    "finders": ["linking/test_finders.py"],
    "spelling": ["linking/test_spelling.py", "linking/test_all_spellings.py"],
    "inflection": ["linking/test_inflection.py"],
}
"""By part (`support/finds_nothing.py`): the files that test what it finds."""
ELSEWHERE = frozenset(
    {
        # of the fixtures and of the list of rules, which find nothing themselves
        "test_every_fixture_is_of_a_rule_and_finds_something",
        "test_no_decisions_of_a_fixture_that_is_gone_are_kept",
        "test_figures_are_recorded_of_all_cases_that_have_some",
        "test_names_of_rules_are_told_apart_and_explained",
        "test_options_that_name_nothing",
        "test_the_manual_lists_the_rules_in_order_and_says_what_they_say",
        "test_ids_are_told_apart",
        # there is nothing to be found
        "test_no_entities",
        "test_a_quote_without_words_is_an_orphan",
        "test_a_text_without_words_has_no_passage",
        # of describing, of agreement, of folding and of answers as values, which do not ask where words stand
        "test_a_description_has_as_many_whole_words_of_context_as_fit",
        "test_a_part_of_a_word_takes_the_rest_as_context",
        "test_a_passage_without_words_is_described_by_none",
        "test_agreement_falls_as_the_context_changes",
        "test_answers_are_values",
        "test_offsets_outside_of_a_text_are_its_ends",
        "test_context_is_shorter_where_the_text_begins_or_ends",
        "test_folding_keeps_the_way_back",
        "test_the_passage_is_trimmed_and_widened_to_whole_characters",
        "test_the_score_falls_as_words_are_replaced",
        # of any input; `test_the_questions_of_these_properties_have_answers` holds that they are no empty ones
        "test_answers_do_not_depend_on_what_was_asked_before",
        "test_any_input_has_an_answer_within_the_text",
        # of names that others lend their beginnings to, which are made elsewhere
        "test_an_alias_begins_a_longer_name",
    }
)
"""Tests in those files that are not of the part."""


@pytest.mark.slow
@pytest.mark.parametrize("part", PARTS)
def test_tests_fail_where_nothing_is_found(part: str) -> None:
    files = [str(TESTS / name) for name in PARTS[part]]
    command = [sys.executable, "-m", "pytest", "-p", "finds_nothing", "-p", "no:cacheprovider", "-q", "-rA", "--tb=no"]
    path = os.pathsep.join([str(TESTS / "support"), os.environ.get("PYTHONPATH", "")])
    done = subprocess.run(
        [*command, *files],
        capture_output=True,
        text=True,
        check=False,
        cwd=REPOSITORY,
        env={**os.environ, "PYTHONPATH": path, "FINDS_NOTHING": part},
    )
    outcomes = re.findall(r"^(PASSED|FAILED) \S*?\.py::((\w+).*)", done.stdout, re.MULTILINE)
    assert any(outcome == "FAILED" for outcome, *_ in outcomes), done.stdout[-2000:] + done.stderr[-2000:]
    assert [case for outcome, case, name in outcomes if outcome == "PASSED" and name not in ELSEWHERE] == []
