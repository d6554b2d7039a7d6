"""The fixtures of the rules of linking: texts in which the names that must be linked stand as `[words|entity]`."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from mkdocs_explainer.linking.ordered_rules import RULES
from mkdocs_explainer.linking.rule import Options
from mkdocs_explainer.model.corpus import Alias, Entity
from mkdocs_explainer.model.facts import Relation
from tests_support import REPOSITORY, read_fixture

NAMES = frozenset(rule.name for rule in RULES)
FOLDER = REPOSITORY / "tests" / "linking"
MARKED = re.compile(r"\[([^|\]]*)\|([a-z0-9-]+)\]")


class Case(NamedTuple):
    title: str
    lang: str
    entities: tuple[Entity, ...]
    text: str
    expected: list[tuple[str, int, str]]
    """Words, where they begin, and the entity."""
    options: Options


def read(path: Path) -> Iterator[Case]:
    """Yield the cases of a fixture: `entities`, `options` and `lang` at its top hold for those that name none."""
    file = read_fixture(path)
    for one in file["cases"]:
        entities = tuple(map(entity, one.get("entities", file.get("entities", []))))
        options = Options(
            longer_name=one.get("longer_name", {}), on=frozenset([path.stem] if path.stem in NAMES else [])
        )
        yield Case(one["title"], one.get("lang", file.get("lang", "en")), entities, *unmarked(one["text"]), options)


def entity(given: dict[str, Any]) -> Entity:
    fields = dict(given)
    aliases = tuple(Alias(**alias) if isinstance(alias, dict) else Alias(alias) for alias in fields.pop("aliases", ()))
    relations = tuple(Relation("in", other) for other in fields.pop("relations", ()))
    return Entity(**{**fields, "not_in": tuple(fields.get("not_in", ()))}, aliases=aliases, relations=relations)


def unmarked(text: str) -> tuple[str, list[tuple[str, int, str]]]:
    """Return the text without its marks, and what they say."""
    parts: list[str] = []
    expected = []
    done = length = 0
    for mark in MARKED.finditer(text):
        before = text[done : mark.start()]
        parts += [before, mark[1]]
        expected.append((mark[1], length + len(before), mark[2]))
        length += len(before) + len(mark[1])
        done = mark.end()
    return "".join([*parts, text[done:]]), expected


@lru_cache(maxsize=1)
def fixtures() -> dict[Path, tuple[Case, ...]]:
    return {
        path: tuple(read(path)) for folder in ("rules", "texts") for path in sorted((FOLDER / folder).glob("*.yml"))
    }
