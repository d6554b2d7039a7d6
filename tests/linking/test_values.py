"""What linking and anchoring pass around are values: nobody can change them, and they take little room."""

import dataclasses
import importlib
import inspect
import pkgutil

import pytest

from mkdocs_explainer import anchoring, linking

CHANGED_WHILE_READING = {"Family", "Form", "Reading", "Scene"}
"""The state of one reading of a text, and the lexicon while it is compiled."""
DATACLASSES = sorted(
    {
        found
        for room in (anchoring, linking)
        for module in pkgutil.walk_packages(room.__path__, f"{room.__name__}.")
        for _, found in inspect.getmembers(importlib.import_module(module.name), dataclasses.is_dataclass)
        if isinstance(found, type) and found.__module__ == module.name
    },
    key=lambda found: f"{found.__module__}.{found.__name__}",
)


@pytest.mark.parametrize("found", DATACLASSES, ids=lambda found: found.__name__)
def test_they_are_frozen_and_have_slots(found: type) -> None:
    parameters = found.__dataclass_params__  # type: ignore[attr-defined]
    assert parameters.frozen is not (found.__name__ in CHANGED_WHILE_READING)
    assert "__slots__" in vars(found)


def test_there_are_some() -> None:
    assert {"Found", "Language", "Lexicon", "Ruler", "Wording"} <= {found.__name__ for found in DATACLASSES}
