"""Entities as pages list them."""

import re

import pytest
from markupsafe import Markup

from mkdocs_explainer.model.corpus import Entity
from mkdocs_explainer.model.facts import Role
from mkdocs_explainer.render.entries import Entry, edit_pattern, role_at
from tests_support import Build


def test_a_role_is_that_of_the_day() -> None:
    roles = (
        Role("Senator", "1973", "2009-01-15"),
        Role("President", "2021-01-20", "2025-01-20"),
        Role("Author", "2007"),
    )
    person = Entity("a", "A", "person", roles=roles)
    assert [
        role_at(person, date) and role_at(person, date).title for date in ("1972", "2008", "2010", "2021-01-20")
    ] == [
        None,
        "Senator",
        "Author",
        "President",
    ]
    assert role_at(person, "") is None


def _entry(id: str, edit: str) -> Entry:
    none = Markup()
    return Entry(id, id, "", "place", "", none, 1, "", none, none, none, 0, "", edit)


@pytest.mark.parametrize(
    ("edits", "pattern"),
    [
        ({"kursk": "https://f/g/kursk.yml", "seym": "https://f/g/seym.yml"}, "https://f/g/{}.yml"),
        ({"kursk": "https://f/kursk/g/kursk.yml"}, "https://f/kursk/g/{}.yml"),
        ({"kursk": "https://f/g/kursk.yml", "seym": "https://f/other/seym.yml"}, ""),
        ({"kursk": "https://f/g/kursk.yml", "seym": ""}, ""),
        ({"kursk": "https://f/g/of-kursk-{}/kursk.yml"}, ""),
        ({"kursk": ""}, ""),
        ({}, ""),
    ],
)
def test_where_entries_are_corrected_is_said_once_if_it_can_be(edits: dict[str, str], pattern: str) -> None:
    assert edit_pattern([("place", [_entry(id, edit) for id, edit in edits.items()])]) == pattern


def test_a_relation_tells_the_day_the_time_or_the_beginning(build_site: Build) -> None:
    files = {
        "seeds/first.txt": "The pact of Kursk\n\nThe pact bound Kursk.\n",
        "annotations/glossary/kursk.yml": "name: Kursk\ntype: place\nsummary: A city.\n",
        "annotations/glossary/pact.yml": (
            "name: pact\ntype: document\nsummary: A paper.\nrelations:\n"
            "  - {type: signed-in, entity: kursk, from: 2024-06-19, to: 2024-06-19}\n"
            "  - {type: kept-in, entity: kursk, from: 2024-06-19, to: 2024-07-01}\n"
            "  - {type: shown-in, entity: kursk, from: 2024-06-19}\n"
            "  - {type: named-after, entity: kursk}\n"
        ),
    }
    told = re.findall(r"Kursk</a>(?:<small>(.*?)</small>)?</td>", build_site(files).page("glossary/pact/"))
    assert [re.sub("<.*?>", "", words).strip() for words in told] == [
        "on 19 June 2024",
        "from 19 June 2024 to 1 July 2024",
        "from 19 June 2024",
        "",
    ]
