"""Given names alone: few and many in one text are found in the same places."""

from mkdocs_explainer.linking.linker import Linker
from mkdocs_explainer.linking.persons.given_names import _FEW
from mkdocs_explainer.model.corpus import Entity
from mkdocs_explainer.model.mentions import Via

NAMES = [f"{first}{second}" for first in ("An", "Be", "Cy-Li", "Ör") for second in ("na", "ra", "do", "mi")]
PERSONS = [Entity(f"p{number}", f"{name} Thorn{number * 'x'}", "person") for number, name in enumerate(NAMES)]


def given(entities: list[Entity], text: str) -> list[tuple[int, str]]:
    return [(one.start, one.entity) for one in Linker(entities).mentions(text) if one.via is Via.GIVEN]


def test_many_names_are_found_where_each_alone_is() -> None:
    assert len(PERSONS) > _FEW
    text = " ".join(f"{person.name} came." for person in PERSONS)
    text += " " + " ".join(f"Then {name} left; {name}-led, Mc{name}, {name}x and {name}'s." for name in NAMES)
    together = given(PERSONS, text)
    assert len(together) == 3 * len(PERSONS)
    assert together == sorted(place for person in PERSONS for place in given([person], text))
