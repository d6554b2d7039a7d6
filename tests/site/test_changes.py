"""What changed in an annotation file, in plain words."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_explainer.render.change_words import words_of
from mkdocs_explainer.site.changes import FieldChange, field_changes

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
KEYS = st.sampled_from("name aliases facts summary body quote sources status reviewed location by x".split())
FILES = st.dictionaries(KEYS, VALUES, max_size=4)


@pytest.mark.parametrize(
    ("old", "new", "lines"),
    [
        ({"summary": "a"}, {"summary": "b"}, ["summary changed"]),
        ({"summary": "a  b\n"}, {"summary": "a\nb"}, []),
        ({}, {"body": "b"}, ["body added"]),
        ({"body": "b"}, {"body": ""}, ["body removed"]),
        ({"aliases": ["a", "b"]}, {"aliases": ["b", "a"]}, []),
        ({"aliases": ["a"]}, {"aliases": [{"text": "a"}]}, []),
        ({"aliases": ["a"]}, {"aliases": [{"text": "a", "auto": False}]}, ["alias changed: a"]),
        ({"aliases": ["a"]}, {"aliases": ["b"]}, ["alias added: b", "alias removed: a"]),
        (
            {"facts": [{"label": "Population", "value": 1}, {"label": "Area", "value": 2}]},
            {"facts": [{"label": "Population", "value": 3}, {"label": "Area", "value": 2}]},
            ["fact changed: Population"],
        ),
        ({"relations": []}, {"relations": [{"type": "in", "entity": "x"}]}, ["relation added: in x"]),
        ({"quote": "a"}, {"quote": {"exact": "a"}}, []),
        ({"quote": "a"}, {"quote": {"exact": "a", "prefix": "b"}}, ["passage changed"]),
        ({"status": "draft"}, {"status": "reviewed"}, ["reviewed"]),
        ({"status": "reviewed"}, {"status": "retracted"}, ["retracted"]),
        ({"status": "reviewed"}, {}, ["back to draft"]),
        ({"reviewed": "2024-01-01"}, {"reviewed": "2024-02-01"}, ["checked on 2024-02-01"]),
        ({"URL": "https://a.io"}, {"URL": "https://b.io"}, ["address changed: “a.io” → “b.io”"]),
        ({"URL": "https://a.io/x"}, {"URL": "https://www.a.io/y"}, ["address changed"]),
        ({"archive": "a file"}, {"archive": "http://b.io:80/?q"}, ["archived copy changed: “a file” → “b.io”"]),
        ({"title": "x" * 80 + "a"}, {"title": "x" * 80 + "b"}, ["title changed"]),
        ({"name": "x" * 200}, {"name": "y"}, [f"name changed: “{'x' * 79}…” → “y”"]),
        ({"location": {"lat": 1, "lon": 2}}, {"location": {"lat": 1, "lon": 3}}, ["location changed"]),
        (None, {"name": "x"}, ["name added: x"]),
        ("nonsense", ["more"], []),
    ],
)
def test_words(old: Any, new: Any, lines: list[str]) -> None:
    assert [words_of(one) for one in field_changes(old, new)] == lines


@given(FILES, FILES)
def test_any_values(old: Any, new: Any) -> None:
    assert field_changes(old, old) == ()
    lines = [words_of(one) for one in field_changes(old, new)]
    assert all(line and "\n" not in line for line in lines)
    assert bool(lines) == bool(field_changes(new, old))


def test_changes_are_values() -> None:
    assert field_changes({"relations": [{"type": "part-of", "entity": "x"}]}, {"status": "retracted"}) == (
        FieldChange("status", "added", (), None, "retracted"),
        FieldChange("relations", "removed", ("part-of", "x")),
    )
