"""What is decided about every text of the fixtures, whole: by what each name was known, and what refused the others.

The fixtures say what must be linked. Which rule refused a name, for what reason and which entities is what `explainer
why` tells, and by what a name was known is what a card tells. `decided/` has it, a line a decision;
`EXPLAINER_UPDATE=1 pytest tests/linking/test_decisions.py` writes what comes out: read the difference.
"""

import os

import pytest

from mkdocs_explainer.linking.linker import Linker
from rule_fixtures import FOLDER, Case, fixtures

DECIDED = FOLDER / "decided"
BY_NAME = {f"{path.parent.name}-{path.stem}": cases for path, cases in fixtures().items()}


def decided(case: Case) -> str:
    """Return the decisions about a text in its order, a line each: place, words, entity and by what it was known; or
    the reason, the rule and the entities."""
    found = Linker(case.entities, case.lang, options=case.options).link(case.text)
    lines = [(one.start, one.end, f"{one.entity} by {one.via.value}") for one in found.mentions]
    lines += [
        (one.start, one.end, f"none: {one.reason.value} by {one.rule} of {' '.join(one.entities)}")
        for one in found.refused
    ]
    told = [f"{start} {case.text[start:end]!r} {what}" for start, end, what in sorted(lines)]
    return "\n".join([f"# {case.title}", *told, ""])


Decisions = list[tuple[int, int, str, object]]


def moved(case: Case, before: str, after: str) -> Decisions:
    """Return the decisions about a text between others, with the offsets that it has alone."""
    linker = Linker(case.entities, case.lang, options=case.options)
    found = linker.link(f"{before}{case.text}{after}")
    places, refused = linker.places(f"{before}{case.text}{after}")
    assert [(one.start, one.end, one.entity, one.via) for one in found.mentions] == list(places)
    assert found.refused == refused
    by = len(before)
    return [
        *((start - by, end - by, entity, via) for start, end, entity, via in places),
        *((one.start - by, one.end - by, " ".join(one.entities), (one.reason, one.rule)) for one in refused),
    ]


@pytest.mark.parametrize("name", BY_NAME)
def test_paragraphs_beside_a_text_change_nothing(name: str) -> None:
    alone = [moved(case, "", "") for case in BY_NAME[name]]
    assert any(alone)
    assert [moved(case, "It rained.\n\n", "") for case in BY_NAME[name]] == alone
    assert [moved(case, "It is late.\n\n", "\n\nIt rained.") for case in BY_NAME[name]] == alone


@pytest.mark.parametrize("name", BY_NAME)
def test_wider_spaces_and_other_apostrophes_change_nothing(name: str) -> None:
    found = False
    for case in BY_NAME[name]:
        text = case.text
        expected = [
            (start + text.count(" ", 0, start), end + text.count(" ", 0, end - 1), *what)
            for start, end, *what in moved(case, "", "")
        ]
        wide = case._replace(text=text.replace(" ", "  ").replace("'", "’"))
        assert [tuple(one) for one in moved(wide, "", "")] == expected, case.title
        found = found or bool(expected)
    assert found


@pytest.mark.parametrize("name", BY_NAME)
def test_what_is_decided(name: str) -> None:
    found = "\n".join(decided(case) for case in BY_NAME[name])
    kept = DECIDED / f"{name}.txt"
    if os.environ.get("EXPLAINER_UPDATE"):
        kept.write_text(found, encoding="utf-8")
    assert found == kept.read_text("utf-8")
    assert " by " in found


def test_no_decisions_of_a_fixture_that_is_gone_are_kept() -> None:
    assert {path.stem for path in DECIDED.iterdir()} == set(BY_NAME)
