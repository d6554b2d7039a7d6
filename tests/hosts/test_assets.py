"""The stylesheet and the script as they are served: their sizes, and what joining them leaves out."""

import gzip
import re

import pytest

from mkdocs_explainer.hosts.assets import ASSETS, SCRIPTS, STYLES, script, style, without_comments

BUDGETS = {
    # bytes after gzip: the card's are promised to readers, the others keep what was reached
    "card.js": 3072,
    "card.css": 2048,
    "margin.js": 1280,
    "notes.js": 2560,
    "density.js": 1024,
    "reading.css": 3584,
}


def _size(text: str) -> int:
    return len(gzip.compress(text.encode(), 9))


@pytest.mark.parametrize("name", BUDGETS)
def test_a_part_keeps_its_budget(name: str) -> None:
    assert _size(without_comments(name)) <= BUDGETS[name]


def test_all_parts_are_served() -> None:
    assert {path.name for path in ASSETS.glob("*.js")} == set(SCRIPTS)
    assert {path.name for path in ASSETS.glob("*.css")} == set(STYLES)
    assert script().count('document.addEventListener("keydown"') == 1
    for selector in (".explainer-card", ".explainer-density", ".explainer-facts"):
        assert selector in style()


@pytest.mark.parametrize("name", SCRIPTS)
def test_no_text_in_a_script_looks_like_a_comment(name: str) -> None:
    """Comments are left out by two patterns that know nothing of texts; nor may a text go over several lines."""
    text = (ASSETS / name).read_text(encoding="utf-8")
    for literal in re.findall(
        r'"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`', re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    ):
        assert "//" not in literal.replace("://", "")
        assert "/*" not in literal
        assert "\n" not in literal


def test_comments_and_indentation_are_left_out_and_nothing_else() -> None:
    for name in (*SCRIPTS, *STYLES):
        served = without_comments(name)
        assert "/*" not in served
        assert not re.search(r"^\s*//|^[ \t]", served, re.MULTILINE)
    assert re.sub(r"\s+", "", without_comments("density.js")).startswith('(()=>{constKEY="explainer-density";')


@pytest.mark.parametrize("name", [*SCRIPTS, *STYLES])
def test_nothing_is_loaded_from_anywhere(name: str) -> None:
    served = without_comments(name)
    assert not re.search(r"https?:|@import|url\(|fetch\(|XMLHttpRequest|import\(", served)
