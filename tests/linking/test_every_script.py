"""Odd texts in every script: bounded, spans right, nothing raised."""

import pytest

from mkdocs_explainer.linking.linker import Linker
from mkdocs_explainer.model.corpus import Alias, Entity
from mkdocs_explainer.text.folding import fold_name

pytestmark = pytest.mark.slow

NAMES = ("Kaldovia", "Ørzia", "Κάλδη", "Калдовия", "印度", "インド", "인도", "ירושלים", "مصر", "भारत", "ไทย", "Ἄλβα")
ENTITIES = [Entity(f"e{number}", name, "place") for number, name in enumerate(NAMES)]
ROW = " ".join(NAMES)
BOTH = "\u05b0\u064e\u0301" * 6
TEXTS = {
    "one line of all scripts": f"{ROW} " * 300,
    "marks alone": "\u0301" * 20_000,
    "a name below a pile of marks": "Kaldovia" + "\u0301" * 5_000 + f" {ROW}",
    "mixed directions": "".join(f"\u202e{name}\u202c \u2067{name[::-1]}\u2069 " for name in NAMES) * 50,
    "invisible signs": "".join(f"\u200b{name}\u200d \u00ad{name}\ufeff " for name in NAMES) * 50,
    "half a surrogate": "".join(f"\ud800 {name} \udfff " for name in NAMES) * 20,
    "full-width spaces and signs": "\u3000".join(f"（{name}），「{name}」。" for name in NAMES) * 50,
    "no space anywhere": "".join(NAMES) * 500,
    "letters below marks of vowels": f"\u05d0{BOTH}" * 5_000 + f" {ROW}",
    "shapes of print": "\ufb01\ufef7\ufdf2 " * 5_000 + ROW,
}


LINKS = {
    "one line of all scripts": 300 * len(NAMES),
    "marks alone": 0,
    "a name below a pile of marks": len(NAMES),
    "mixed directions": 50 * len(NAMES),
    "invisible signs": 100 * len(NAMES),
    "half a surrogate": 20 * len(NAMES),
    "full-width spaces and signs": 100 * len(NAMES),
    "letters below marks of vowels": len(NAMES),
    "shapes of print": len(NAMES),
    "no space anywhere": 500 * 7 + 1,  # side by side, five of the names are pieces of one word
}


@pytest.mark.parametrize("lang", ["en", "zh", "ja", "ko", "he", "ar", "th", "und"])
@pytest.mark.parametrize("kind", TEXTS)
def test_what_is_linked_is_a_name(kind: str, lang: str) -> None:
    text = TEXTS[kind]
    linked = Linker(ENTITIES, lang).link(text)
    done = 0
    for one in linked.mentions:
        assert done <= one.start < one.end <= len(text)
        assert fold_name(text[one.start : one.end]) == fold_name(NAMES[int(one.entity[1:])])
        done = one.end
    assert len(linked.mentions) == LINKS[kind]


def test_thousands_of_names_in_chinese() -> None:
    signs = [chr(code) for code in range(0x4E00, 0x5600)]

    def name(number: int) -> str:
        return "".join(signs[number * step % len(signs)] for step in (1, 7919, 104_729, 31)[: 3 + number % 2])

    names = sorted({name(number) for number in range(1, 5_000)})
    entities = [Entity(f"e{at}", "x", "concept", (Alias(name, lang="zh"),)) for at, name in enumerate(names)]
    chosen = range(0, len(names), 17)
    text = "，".join(names[at] for at in chosen)
    found = [(text[one.start : one.end], one.entity) for one in Linker(entities, "zh").mentions(text)]
    assert found == [(names[at], f"e{at}") for at in chosen]


def test_thousands_of_persons_before_titles() -> None:
    """An alternation of all names at each place of the text would take minutes."""
    signs = [chr(code) for code in range(0x4E00, 0x5200)]
    names = sorted({signs[at % 1024] + signs[at * 7 % 1024] + signs[at * 31 % 1024] for at in range(6_000)})
    entities = [Entity(f"e{at}", "x", "person", (Alias(name, lang="zh"),)) for at, name in enumerate(names)]
    text = "，".join(names) + "，" + f"{names[0][0]}部长，" * 20_000 + "森川氏" * 20_000
    assert len(Linker(entities, "zh").mentions(text)) >= len(names)
