"""Entities as pages list them."""

from mkdocs_explainer.model.corpus import Entity, Role
from mkdocs_explainer.render.entries import role_at


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
