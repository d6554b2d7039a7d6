"""Whole articles of `tests/golden/linking/`: what is linked in them, in order, and that everything else stays plain."""

from pathlib import Path
from typing import Any

import pytest

from mkdocs_explainer.linking.inflection import missing_libraries
from mkdocs_explainer.linking.linker import Linker
from mkdocs_explainer.model.corpus import Alias, Entity
from tests_support import read_fixture

ARTICLES = [
    article for path in sorted((Path(__file__).parent / "linking").glob("*.yml")) for article in read_fixture(path)
]


def entity(id: str, given: dict[str, Any]) -> Entity:
    aliases = [Alias(**alias) if isinstance(alias, dict) else Alias(alias) for alias in given.get("aliases", [])]
    return Entity(id, given["name"], given["type"], tuple(aliases))


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article["title"])
def test_what_is_linked_in_an_article(article: dict[str, Any]) -> None:
    if missing := missing_libraries(article["lang"]):
        pytest.skip(f"names in other cases need {missing}")
    text = article["text"]
    linker = Linker([entity(*each) for each in article["entities"].items()], article["lang"])
    found = [{text[mention.start : mention.end]: mention.entity} for mention in linker.mentions(text)]
    assert found == article["mentions"]
    assert found


def test_the_articles_are_about_four_things_in_four_languages() -> None:
    about = {tuple(article["title"].split(", ")) for article in ARTICLES}
    assert {subject for subject, _ in about} >= {"war", "medicine", "business", "sport"}
    assert {article["lang"] for article in ARTICLES} >= {"en", "de", "fr", "uk"}
    assert len(about) == len(ARTICLES) >= 16
