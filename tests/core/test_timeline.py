"""Dated entries of a page's front matter: what is read, what is left out and why."""

import datetime as dt

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_explainer.core.model import Citation
from mkdocs_explainer.core.timeline import DatedEntry, dated_entries


def test_an_entry_has_all_its_fields() -> None:
    value = yaml.safe_load("""
        - date: 2024-08-06
          end: 2025-04-26
          circa: true
          text: |
            Troops cross
            the border.
          sources: [ap, {id: un, locator: p. 4}]
          entities: [kursk]
        """)
    entry = DatedEntry(
        "2024-08-06",
        "Troops cross the border.",
        "2025-04-26",
        circa=True,
        sources=(Citation("ap"), Citation("un", "p. 4")),
        entities=("kursk",),
    )
    assert dated_entries(value) == ((entry,), ())


@pytest.mark.parametrize(
    ("written", "date", "circa"),
    [
        ("2024-10", "2024-10", False),
        ("2024", "2024", False),
        ("800", "0800", False),
        ("'-0044-03-15'", "-0044-03-15", False),
        ("circa 1950", "1950", True),
        ("c. 1950-06", "1950-06", True),
        ("2024-10-31T12:00:00", "2024-10-31", False),
    ],
)
def test_dates_are_read_as_people_write_them(written: str, date: str, *, circa: bool) -> None:
    entries, problems = dated_entries([{"date": yaml.safe_load(written), "text": "x"}])
    assert [(entry.date, entry.circa) for entry in entries] == [(date, circa)]
    assert problems == ()


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        ("soon", "`timeline` is not a list"),
        (["soon"], "entry 1 is not a mapping with `date` and `text`"),
        ([{"text": "x"}], "entry 1 has no date"),
        ([{"date": "soon", "text": "x"}], "entry 1 has a date that cannot be read: soon"),
        ([{"date": "2024-13", "text": "x"}], "entry 1 has a date that cannot be read: 2024-13"),
        ([{"date": 2024, "end": "later", "text": "x"}], "entry 1 has an end that cannot be read: later"),
        ([{"date": 2024}], "entry 1 has no text"),
        ([{"date": 2024, "text": ["x"]}], "entry 1 has no text"),
    ],
)
def test_what_cannot_be_used_is_left_out_with_its_reason(value: object, problem: str) -> None:
    entries, [found] = dated_entries(value)
    assert entries == ()
    assert found.startswith(problem)


def test_an_unknown_key_is_named_and_the_entry_kept() -> None:
    entries, problems = dated_entries([{"date": 2024, "text": "x", "source": "ap"}])
    assert len(entries) == 1
    assert problems == ("entry 1 has keys that mean nothing: source",)


_plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.dates() | st.datetimes(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["date", "end", "circa", "text", "sources", "entities"]) | st.text(), inner)
    ),
    max_leaves=12,
)


@given(_plain)
def test_nothing_that_yaml_gives_breaks_it(value: object) -> None:
    entries, problems = dated_entries(value)
    for entry in entries:
        assert entry.date
        assert entry.text
    assert all(isinstance(problem, str) for problem in problems)


def test_no_timeline_is_no_mistake() -> None:
    assert dated_entries(None) == ((), ())
    assert dated_entries([{"date": dt.date(2024, 1, 1), "text": "x"}])[1] == ()
