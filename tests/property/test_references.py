"""References as the checks find them are those that the page shows."""

import re

from hypothesis import example, given
from hypothesis import strategies as st
from markdown import Markdown

from mkdocs_explainer.render.inline_syntax import CITE_TAG, ENTITY_TAG, InlineSyntax
from mkdocs_explainer.text.references import find_references

_SHOWN = re.compile(rf'<(?:{ENTITY_TAG}|{CITE_TAG})[^>]*? to="([^"]*)"')
FRAGMENTS = ["[[a", "[[Name", "b]]", "]]", "|", "\n", "\n\n", "\n \n", " ", "[@a", "; @b", ", p. 4", "]", "x", "\\"]
STARTS = ["", "> ", "- ", "text ", "text\n> ", "text\n# "]


@given(st.sampled_from(STARTS), st.lists(st.sampled_from(FRAGMENTS), max_size=12).map("".join))
@example("", "[[Security\nCouncil]]")
@example("text\n# ", "[[a\nb]]")
@example("> ", "[[a\n> b]] [@a;\n> @b]")
@example("", "[[a\n> b]]")
@example("- ", "[[a\n- b]]")
@example("", "[[a\n\nb]]")
def test_what_is_found_is_what_is_shown(start: str, text: str) -> None:
    shown = Markdown(extensions=[InlineSyntax()]).convert(start + text)
    assert [reference.target for reference in find_references(start + text)] == _SHOWN.findall(shown)
