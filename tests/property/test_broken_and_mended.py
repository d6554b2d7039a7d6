"""A good file, broken as people break files: what is proposed gives the good file back, or nothing is proposed.

Each function of `WAYS` breaks one thing; `spot` chooses where. A way that finds nothing to break returns the text.
"""

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import pytest

from mkdocs_explainer.load.annotation_file import Loaded, load_file
from mkdocs_explainer.load.files import Place
from mkdocs_explainer.load.yaml.yaml_text import read_yaml
from mkdocs_explainer.model.edits import apply_edits

ENTITY = Place("annotations/glossary/kursk-oblast.yml", "entity", "kursk-oblast")
NOTE = Place("annotations/notes/troops/river.yml", "note", "troops/river")
SOURCE = Place("annotations/sources/ap-1.yml", "source", "ap-1")
GOOD: Mapping[Place, tuple[str, ...]] = {
    ENTITY: (
        """\
name: Kursk Oblast
type: place
aliases:
  - Kursk region
  - Kursk oblast
  - {text: Курская область, lang: ru}
not_in:
  - Kursk submarine disaster
summary: >-
  Russian region on the border with Ukraine,
  some 500 km south of Moscow
facts:
  - {label: Capital, value: Kursk, sources: [ap-1]}
location: {lat: 51.73, lon: 36.19}
relations:
  - type: part-of
    entity: russia
sources: [ap-1, isw-2024]
reviewed: 2024-11-05
""",
        """\
# yaml-language-server: $schema=../schema/entity.schema.json
name: Ann Ex
type: person
aliases: [Minister Ex, Ann B. Ex]
summary: Minister of Exland
body: |
  She was born in Exville.

  She lives there.
roles:
  - {title: Minister, from: 2021-01-26, to: 2025-01-20}
lang: en
""",
    ),
    NOTE: (
        """\
quote: the soldiers had reached the river by noon
kind: explain
body: |
  It was noon, as the ministry said.
sources:
  - ap-1
  - id: un-2024
    locator: para. 4
by: github:octocat
created: 2024-11-02
status: draft
license: CC-BY-4.0
""",
        """\
quote: {exact: meat grinder, prefix: new phase in, suffix: approach}
kind: check
verdict: supported
body: Words on the claim.
sources: [ap-1]
status: reviewed
""",
    ),
    SOURCE: (
        """\
type: webpage
title: Troops at the river
author:
  - Reuters
issued: 2024-11-01
container-title: The Exland Times
URL: https://example.org/news/river
accessed: 2024-11-02
""",
    ),
}

Way = Callable[[list[str], int], list[str]]


def _at(pattern: str, change: Callable[[re.Match[str]], str]) -> Way:
    """Return the way that changes one of the lines that match."""

    def broken(lines: list[str], spot: int) -> list[str]:
        places = [number for number, line in enumerate(lines) if re.search(pattern, line)]
        if not places:
            return lines
        number = places[spot % len(places)]
        return [
            *lines[:number],
            re.sub(pattern, change, lines[number], count=1),
            *lines[number + 1 :],
        ]

    return broken


def _each(pattern: str, change: Callable[[re.Match[str]], str]) -> Way:
    """Return the way that changes a run of lines that match."""

    def broken(lines: list[str], spot: int) -> list[str]:
        places = [number for number, line in enumerate(lines) if re.search(pattern, line)]
        if not places:
            return lines
        first = places[spot % len(places)]
        while first - 1 in places:
            first -= 1
        result = list(lines)
        while first in places:
            result[first] = re.sub(pattern, change, result[first], count=1)
            first += 1
        return result

    return broken


def _numbered(lines: list[str], spot: int) -> list[str]:
    count = iter(range(1, 100))
    return _each(ITEM, lambda found: f"{found[1]}{next(count)}. ")(lines, spot)


ITEM = r"^( +)- (?=\w[^:]*$)"
FIELD = r"^([\w-]+):(?= \w[^:#]*$)"
VALUE = r"(?<=^)([\w-]+: )(\w[^:#]*)$"
FLOW = r"\[(\w[\w ,.-]*)\]"
WAYS: Mapping[str, Way] = {
    "no-space-after-colon": _at(FIELD + r" ", lambda m: f"{m[1]}:"),
    "space-before-colon": _at(FIELD, lambda m: f"{m[1]} :"),
    "equals-sign": _at(FIELD, lambda m: f"{m[1]} ="),
    "wide-colon": _at(FIELD + r" ", lambda m: f"{m[1]}：\u2009".replace("\u2009", "")),
    "semicolon-for-colon": _at(FIELD, lambda m: f"{m[1]};"),
    "no-colon": _at(FIELD, lambda m: m[1]),
    "double-colon": _at(FIELD, lambda m: f"{m[1]}::"),
    "key-in-capitals": _at(FIELD, lambda m: f"{m[1].upper()}:"),
    "key-capital": _at(FIELD, lambda m: f"{m[1].capitalize()}:"),
    "key-plural": _at(FIELD, lambda m: f"{m[1]}s:"),
    "key-letter-lost": _at(FIELD, lambda m: f"{m[1][:2]}{m[1][3:]}:"),
    "key-letters-swapped": _at(FIELD, lambda m: f"{m[1][:1]}{m[1][2:3]}{m[1][1:2]}{m[1][3:]}:"),
    "key-quoted": _at(FIELD, lambda m: f"“{m[1]}”:"),
    "key-twice": _at(FIELD, lambda m: f"{m[1]}: {m[1]}:"),
    "key-indented-1": _at(FIELD, lambda m: f" {m[0]}"),
    "key-indented-2": _at(FIELD, lambda m: f"  {m[0]}"),
    "key-with-bullet": _at(FIELD, lambda m: f"• {m[0]}"),
    "key-with-dash": _at(FIELD, lambda m: f"- {m[0]}"),
    "list-key-indented": _at(r"^([\w-]+):$", lambda m: f" {m[0]}"),
    "list-key-without-colon": _at(r"^([\w-]+):$", lambda m: m[1]),
    "first-line-indented": lambda lines, _: [f" {lines[0]}", *lines[1:]],
    "tab": _at(r"^  ", lambda _: "\t"),
    "tabs": lambda lines, _: [re.sub(r"^  ", "\t", line) for line in lines],
    "tab-after-colon": _at(FIELD + " ", lambda m: f"{m[1]}:\t"),
    "hard-spaces": lambda lines, _: [line.replace("  ", "\u00a0\u00a0") for line in lines],
    "hard-space-after-colon": _at(FIELD + " ", lambda m: f"{m[1]}:\u00a0"),
    "value-curly-quotes": _at(VALUE, lambda m: f"{m[1]}“{m[2]}”"),
    "value-low-quotes": _at(VALUE, lambda m: f"{m[1]}„{m[2]}“"),
    "value-straight-then-curly": _at(VALUE, lambda m: f'{m[1]}"{m[2]}”'),
    "value-curly-then-straight": _at(VALUE, lambda m: f'{m[1]}“{m[2]}"'),
    "value-quote-not-closed": _at(VALUE, lambda m: f'{m[1]}"{m[2]}'),
    "value-single-not-closed": _at(VALUE, lambda m: f"{m[1]}'{m[2]}"),
    "value-quote-not-opened": _at(VALUE, lambda m: f'{m[1]}{m[2]}"'),
    "value-comma": _at(VALUE, lambda m: f"{m[1]}{m[2]},"),
    "value-semicolon": _at(VALUE, lambda m: f"{m[1]}{m[2]};"),
    "value-folded-on-its-line": _at(VALUE, lambda m: f"{m[1]}>- {m[2]}"),
    "value-literal-on-its-line": _at(VALUE, lambda m: f"{m[1]}| {m[2]}"),
    "value-in-brackets": _at(VALUE, lambda m: f"{m[1]}[{m[2]}]"),
    "value-in-braces": _at(VALUE, lambda m: f"{m[1]}{{{m[2]}}}"),
    "value-with-dash": _at(VALUE, lambda m: f"{m[1]}- {m[2]}"),
    "value-starred": _at(VALUE, lambda m: f"{m[1]}*{m[2]}*"),
    "block-sign-lost": _at(r": (?:>-|\|)$", lambda _: ":"),
    "block-not-indented": _each(r"^  (?=[A-Z\w][^:{}]*$)(?!-)", lambda _: ""),
    "block-one-less": _at(r"^  (?=\w[^:{}]*$)", lambda _: " "),
    "block-one-more": _at(r"^  (?=\w[^:{}]*$)", lambda _: "   "),
    "bullets": _each(ITEM, lambda m: f"{m[1]}• "),
    "long-dashes": _each(ITEM, lambda m: f"{m[1]}– "),
    "stars": _each(ITEM, lambda m: f"{m[1]}* "),
    "numbers": _numbered,
    "bullet-once": _at(ITEM, lambda m: f"{m[1]}• "),
    "dash-without-space": _at(ITEM, lambda m: f"{m[1]}-"),
    "dashes-without-spaces": _each(ITEM, lambda m: f"{m[1]}-"),
    "dash-forgotten": _at(ITEM, lambda m: f"{m[1]}"),
    "dash-forgotten-aligned": _at(ITEM, lambda m: f"{m[1]}  "),
    "dashes-forgotten": _each(ITEM, lambda m: f"{m[1]}"),
    "item-one-less": _at(ITEM, lambda m: m[0][1:]),
    "item-one-more": _at(ITEM, lambda m: f" {m[0]}"),
    "item-comma": _at(ITEM + r"(.*)$", lambda m: f"{m[0]},"),
    "item-in-brackets": _at(ITEM + r"(.*)$", lambda m: f"{m[1]}- [{m[2]}]"),
    "nested-key-one-more": _at(r"^    (?=\w+: )", lambda _: "     "),
    "nested-key-one-less": _at(r"^    (?=\w+: )", lambda _: "   "),
    "nested-key-two-less": _at(r"^    (?=\w+: )", lambda _: "  "),
    "bracket-not-closed": _at(FLOW, lambda m: f"[{m[1]}"),
    "bracket-not-opened": _at(FLOW, lambda m: f"{m[1]}]"),
    "brackets-lost": _at(FLOW, lambda m: m[1]),
    "brackets-doubled": _at(FLOW, lambda m: f"[{m[0]}]"),
    "round-brackets": _at(FLOW, lambda m: f"({m[1]})"),
    "semicolons-in-brackets": _at(FLOW, lambda m: m[0].replace(",", ";")),
    "comma-lost-in-brackets": _at(r"\[(\w[^,\]]*),", lambda m: f"[{m[1]}"),
    "brace-not-closed": _at(r"\{([^{}]*)\}", lambda m: f"{{{m[1]}"),
    "comma-lost-in-braces": _at(r"\{(\w[^,{}]*),", lambda m: f"{{{m[1]}"),
    "no-space-in-braces": _at(r"\{(\w+): ", lambda m: f"{{{m[1]}:"),
    "decimal-comma": _at(r"(\d\d)\.(\d\d)", lambda m: f"{m[1]},{m[2]}"),
    "date-with-slashes": _at(r"(\d{4})-(\d\d)-(\d\d)$", lambda m: f"{m[1]}/{m[2]}/{m[3]}"),
    "date-in-words": _at(r"(\d{4})-11-0(\d)$", lambda m: f"November {m[2]}, {m[1]}"),
    "date-with-points": _at(r"(\d{4})-11-(\d\d)$", lambda m: f"{m[2]}.11.{m[1]}"),
    "fences": lambda lines, _: ["```yaml", *lines, "```"],
    "dashes-around": lambda lines, _: ["---", *lines, "---"],
    "conflict": lambda lines, _: ["<<<<<<< HEAD", lines[0], "=======", lines[0], ">>>>>>> other", *lines[1:]],
    "field-twice": lambda lines, spot: [*lines, lines[spot % 2]],
    "address-twice": _at(r"(https://\S+)$", lambda m: f"{m[1]}{m[1]}"),
    "address-in-link": _at(r"(https://\S+)$", lambda m: f"[x]({m[1]})"),
    "address-in-angles": _at(r"(https://\S+)$", lambda m: f"<{m[1]}>"),
    "address-without-scheme": _at(r"https://(\S+)$", lambda m: f"{m[1]}"),
    "source-as-reference": _at(r"(?<=[ \[])(ap-1)", lambda m: f"[@{m[1]}]"),
    "source-as-link": _at(r"(?<=[ \[])(ap-1)", lambda m: f"[{m[1]}](https://example.org)"),
    "source-as-address": _at(r"(?<=[ \[])(ap-1)", lambda _: "URL: https://example.org"),
    "language-as-country": _at(r"lang: ru", lambda _: "lang: RUS"),
    "type-misspelt": _at(r"^(type|kind|status): (\w)(\w)", lambda m: f"{m[1]}: {m[2]}{m[3]}{m[3]}"),
    "type-capital": _at(r"^(type|kind|status): (\w)", lambda m: f"{m[1]}: {m[2].upper()}"),
}  # fmt: skip
CASES = [(place, text) for place, texts in GOOD.items() for text in texts]
SPOTS = range(10)
QUIET = re.compile(
    r"comma-lost-in-brackets-|"  # two names are one longer name; where they are ids, nothing has that id
    r"(?:item-comma|semicolons-in-brackets)-|"  # of ids: a rule tells that nothing has this id
    r"value-(?:curly-quotes|low-quotes)-|"  # titles and texts may stand in quotation marks
    r"value-(?:comma|semicolon|quote-not-opened)-"  # texts may end so; a rule tells that a quote is not in the article
)
"""What is not told when the file is read, and why."""


@cache
def loaded_file(place: Place, text: str) -> Loaded:
    """Return what reading a file comes to; the same files are asked about again and again."""
    return load_file(place, text.encode())


def meaning(text: str, place: Place) -> Any:
    """Return what a file says: its checked fields; `None` for one that does not load."""
    return loaded_file(place, text).part


@cache
def words(text: str, place: Place) -> Any:
    """Return the file's values, with texts as they compare."""
    part = meaning(text, place)
    return None if part is None else _bare(read_yaml(text, place.path).value)


def _bare(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _bare(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_bare(item) for item in value]
    return " ".join(value.split()) if isinstance(value, str) else value


def broken_files() -> dict[str, dict[str, tuple[Place, str, str]]]:
    """Return place, good and broken text by way and name, each different breakage once."""
    found: dict[str, dict[str, tuple[Place, str, str]]] = {}
    seen = set()
    for number, (place, good) in enumerate(CASES):
        for name, way in WAYS.items():
            for spot in SPOTS:
                text = "\n".join(way(good.rstrip("\n").split("\n"), spot)) + "\n"
                if text != good and text not in seen:
                    seen.add(text)
                    found.setdefault(name, {})[f"{name}-{number}-{spot}"] = (place, good, text)
    return found


BROKEN = broken_files()


def mended(loaded: Loaded, text: str) -> list[tuple[str, str, str]]:
    """Return what each proposal makes of the text, with the finding and the proposal."""
    return [
        (apply_edits(text, fix.edits), f"{finding.code} {finding.message}", fix.title)
        for finding in loaded.findings
        for fix in finding.fixes
    ]


def test_the_files_are_good_and_the_ways_are_many() -> None:
    assert all(meaning(text, place) is not None for place, text in CASES)
    assert len(WAYS) >= 60
    assert set(WAYS) == set(BROKEN), "no way finds nothing to break"
    assert sum(map(len, BROKEN.values())) > 900


@pytest.mark.parametrize("way", BROKEN)
def test_a_proposal_gives_the_good_file_back(way: str) -> None:
    wrong = [
        (name, told, title, result)
        for name, (place, good, text) in BROKEN[way].items()
        if not is_good(text, place, good)  # else YAML does not mind
        for result, told, title in mended(loaded_file(place, text), text)
        if words(result, place) != words(good, place) and not goes_on(result, place, good)
    ]
    assert not wrong


def is_good(text: str, place: Place, good: str) -> bool:
    """Return whether a file loads, and says what the good one says."""
    return meaning(text, place) is not None and bool(words(text, place) == words(good, place))


def goes_on(text: str, place: Place, good: str) -> bool:
    """Return whether the file is not whole yet, and the next proposals lead to the good one."""
    for _ in range(6):
        loaded = loaded_file(place, text)
        if loaded.part is not None:
            return bool(words(text, place) == words(good, place))
        made = mended(loaded, text)
        if not made:
            return True  # no further proposal: a person goes on
        text = made[0][0]
    return False


@pytest.mark.parametrize("way", BROKEN)
def test_no_breakage_is_silent(way: str) -> None:
    silent = [
        name
        for name, (place, good, text) in BROKEN[way].items()
        if meaning(text, place) is not None and not loaded_file(place, text).findings
        if words(text, place) != words(good, place) and not QUIET.match(name)
    ]
    assert not silent
