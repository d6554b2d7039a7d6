"""Every spelling of a name, whole: `spellings.yml` lists names, `spellings.txt` what stands for each of them, no more.

`EXPLAINER_UPDATE=1 pytest tests/linking/test_all_spellings.py` writes what comes out: read the difference.
"""

import os
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from mkdocs_explainer.linking.compilation import compile_lexicon
from mkdocs_explainer.linking.inflection import inflection
from mkdocs_explainer.linking.lexicon import Form, Sense
from mkdocs_explainer.linking.rule import Options
from mkdocs_explainer.linking.ruler import ruler_of
from mkdocs_explainer.text.folding import fold_name
from rule_fixtures import FOLDER, entity
from tests_support import read_fixture

NAMES: dict[str, list[dict[str, Any]]] = read_fixture(FOLDER / "spellings.yml")
RECORD = FOLDER / "spellings.txt"


def told(sense: Sense) -> str:
    marks = (f"tier {sense.tier}", "" if sense.auto else "not auto", "shouted" if sense.shouted else "")
    return ", ".join(filter(None, (f"{sense.via.value} ({sense.kind})", *marks)))


def lines(form: Form) -> Iterator[str]:
    """Yield what a form stands for: each spelling, then what it is whatever its capitals, and whose family name."""
    for words, senses in sorted({form.spelling: form.spelling_senses, **form.others}.items()):
        yield from (f"  {words}: {told(sense)}" for sense in senses)
    yield from (f"  any capitals: {told(sense)}" for sense in form.free)
    yield from (f"  family name {words}: {' '.join(ids)}" for words, ids in form.kin)
    yield from (f"  not in it: {id}" for id in form.bars)
    if form.exact:
        yield f"  exactly: {', '.join(form.exact)}"


def recorded(lang: str, given: dict[str, Any]) -> str:
    one = entity({"id": "e", **given})
    spellings = ruler_of(Options()).spellings
    of_person = inflection(lang, of_persons=True)
    lexicon = compile_lexicon([one], lang=lang, spellings=spellings, inflect=inflection(lang), inflect_person=of_person)
    found = [line for key in sorted(lexicon.forms) for line in (key, *lines(lexicon.forms[key]))]
    unsure = [f"perhaps a family name: {words}" for _, words in sorted(lexicon.unsure)]
    return "\n".join([f"# {one.name}, {one.type}, {lang}", *found, *unsure, ""])


ALL = [(lang, one) for lang, names in NAMES.items() for one in names]


@cache
def record() -> list[str]:
    """Return what is recorded, in the order of the names; what comes out now is written first where that is asked
    for."""
    if os.environ.get("EXPLAINER_UPDATE"):
        RECORD.write_text("\n".join(recorded(lang, one) for lang, one in ALL), encoding="utf-8")
    return RECORD.read_text("utf-8").rstrip("\n").split("\n\n")


@pytest.mark.parametrize(("place", "lang", "given"), [(place, *one) for place, one in enumerate(ALL)])
def test_all_spellings(place: int, lang: str, given: dict[str, Any]) -> None:
    assert recorded(lang, given).rstrip("\n") == record()[place]
    assert len(record()) == len(ALL)


@pytest.mark.parametrize("lang", NAMES)
def test_each_name_stands_for_itself(lang: str) -> None:
    for given in NAMES[lang]:
        assert f"  {fold_name(given['name']).replace('-', ' ')}: name (name), tier 0" in recorded(lang, given)
