"""The stylesheet and the script as they are served: their sizes, and what joining them leaves out."""

import gzip
import re

import pytest

from mkdocs_explainer.render.assets import (
    ASSETS,
    FORM_SCRIPTS,
    SCRIPTS,
    SITE_STYLE,
    STYLES,
    form_script,
    form_style,
    script,
    style,
    without_comments,
)

BUDGETS = {
    # bytes after gzip: the card's are promised to readers, the others keep what was reached
    "card.js": 3072,
    "card.css": 2048,
    "contents.js": 1536,
    "margin.js": 1280,
    "notes.js": 2560,
    "tally.js": 768,
    "copying.js": 896,
    "sources.js": 832,  # with what unfolds a target, and keeps it when a theme puts the page in its own place
    "search.js": 640,
    "find.js": 2176,  # comes when somebody searches
    "density.js": 1152,
    "reading.css": 2560,
    "notes.css": 2816,
    "charts.css": 1024,
    "selecting.js": 576,  # with what leads on when the form does not come
    "parts.js": 512,
    "maps.js": 592,  # with where places are seen whole
    "selecting.css": 512,
    "annotate.css": 2048,
}
FORM_BUDGET = 22 * 1024
"""Bytes after gzip of the forms' script, which comes when somebody selects words of an article or asks for one.
Who only reads loads none of it."""


def _size(text: str) -> int:
    return len(gzip.compress(text.encode(), 9))


@pytest.mark.parametrize("name", BUDGETS)
def test_a_part_keeps_its_budget(name: str) -> None:
    assert _size(without_comments(name)) <= BUDGETS[name]


def test_all_parts_are_served() -> None:
    assert {path.name for path in ASSETS.glob("*.js")} == {*SCRIPTS, "find.js"}
    assert {path.name for path in ASSETS.glob("*.css")} == {SITE_STYLE, *STYLES, "annotate.css", "plain.css"}
    assert {f"annotate/{path.name}" for path in ASSETS.glob("annotate/*.js")} == set(FORM_SCRIPTS)
    assert ".explainer-form" in form_style()
    assert script().count('const KEY = "explainer-cards"') == 1
    for selector in (".explainer-card", ".explainer-density", ".explainer-facts"):
        assert selector in style()


_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")


def _split(selectors: str) -> list[str]:
    """Return the selectors of a list; commas in brackets part nothing."""
    depth, parts = 0, [""]
    for character in selectors:
        depth += {"(": 1, ")": -1}.get(character, 0)
        if character == "," and not depth:
            parts.append("")
        else:
            parts[-1] += character
    return [part.strip() for part in parts]


def _styled_elsewhere(css: str) -> list[str]:
    """Return the selectors that name nothing of ours, of rules that set more than our own variables."""
    css = re.sub(r"@keyframes [^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}", "", re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL))
    found = []
    for selectors, declarations in _RULE.findall(css):
        names = [line.partition(":")[0].strip() for line in declarations.split(";") if line.strip()]
        if not all(name.startswith("--explainer-") for name in names):
            found += [one for one in _split(selectors.rpartition(";")[2]) if "explainer-" not in one]
    return found


@pytest.mark.parametrize("name", [*STYLES, "annotate.css"])
def test_a_part_styles_nothing_but_what_is_ours(name: str) -> None:
    assert _styled_elsewhere((ASSETS / name).read_text(encoding="utf-8")) == []


def test_only_the_look_of_a_site_styles_what_is_not_ours() -> None:
    assert ".md-typeset h2" in _styled_elsewhere(style(look="site"))
    assert _styled_elsewhere(style()) == []
    assert _styled_elsewhere("h1, .explainer-x {color: red} @media print {p {margin: 0}}") == ["h1", "p"]


def test_the_form_keeps_its_budget() -> None:
    assert _size(form_script([], [])) <= FORM_BUDGET


def test_the_form_is_one_plain_script_of_modules_that_stand_in_order() -> None:
    """They share one scope: two of the same name would be an error, and each must stand after what it imports."""
    served = form_script([("kursk", 'Kursk </script> "x"')], [("press", "A report")])
    assert not re.search(r"^(?:import|export)\b", served, re.MULTILINE)
    entries = '"entities":[["kursk","Kursk </script> \\"x\\""]]'
    assert f'const CHOICES = {{{entries},"sources":[["press","A report"]],"types":[]}};' in served
    names: list[str] = []
    done: set[str] = set()
    for name in FORM_SCRIPTS:
        text = (ASSETS / name).read_text(encoding="utf-8")
        names += re.findall(r"^(?:export )?(?:const|let|class) (\w+)", text, re.MULTILINE)
        imported = re.findall(r'^import [^;]* from "\./(\w+)\.js";', text, re.MULTILINE)
        assert {f"annotate/{other}.js" for other in imported} <= done, name
        done.add(name)
    assert len(names) == len(set(names)) > 50


@pytest.mark.parametrize("name", [*SCRIPTS, *FORM_SCRIPTS])
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
    for name in (*SCRIPTS, *FORM_SCRIPTS, *STYLES):
        served = without_comments(name)
        assert "/*" not in served
        assert not re.search(r"^\s*//|^[ \t]", served, re.MULTILINE)
    assert re.sub(r"\s+", "", without_comments("density.js")).startswith('(()=>{constKEY="explainer-density";')


@pytest.mark.parametrize("name", [*SCRIPTS, *STYLES])
def test_nothing_is_loaded_from_anywhere(name: str) -> None:
    served = without_comments(name)
    assert not re.search(r"https?:|@import|url\(|XMLHttpRequest|import\(", served)
    assert ("fetch(" in served) == (name in ("contents.js", "parts.js"))


def test_cards_ask_the_site_itself_alone() -> None:
    """For a file beside the script, and nowhere else."""
    served = without_comments("contents.js")
    assert served.count("fetch(") == served.count("fetch(file)") == 1
    assert "const file = new URL(`cards/${number}.json`, here).href" in served


def test_the_form_asks_the_preview_alone() -> None:
    """And that only when the person saves: one request, in the one module that says where a note goes."""
    served = {name: without_comments(name) for name in FORM_SCRIPTS}
    assert [name for name, text in served.items() if "fetch(" in text] == ["annotate/outlets.js"]
    assert (
        served["annotate/outlets.js"].count("await fetch(settings.save?.url")
        == served["annotate/outlets.js"].count("fetch(")
        == 1
    )
    for text in served.values():
        assert not re.search(r"XMLHttpRequest|import\(|sendBeacon|innerHTML|eval\(", text)
