"""Our inline syntax in Markdown: `[[entity]]`, `[[entity|text]]`, and citations as in Pandoc, `[@source, p. 4]`.

Markdown knows neither the page's address nor the corpus, so both become placeholders, custom elements that
`render.references` resolves in the rendered HTML.
"""

import re
import xml.etree.ElementTree as ET

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

from mkdocs_explainer.text.references import CITATION, CITATIONS, ENTITY, is_escaped, label_behind, on_one_line

ENTITY_TAG = "explainer-ref"
CITE_TAG = "explainer-cite"

_AFTER_CODE = 185
"""Between Python-Markdown's backtick (190), so that code stays code, and escape (180), so that `\\|` is seen."""


class _EntityProcessor(InlineProcessor):
    def handleMatch(  # type: ignore[override]  # noqa: N802 -- Python-Markdown's name; its stubs allow no element
        self, m: re.Match[str], data: str
    ) -> tuple[ET.Element | None, int | None, int | None]:
        if is_escaped(data, m.start(0)) or label_behind(data, m.end(0)) in self.md.references:
            return None, None, None
        element = ET.Element(ENTITY_TAG, {"to": on_one_line(m["target"])})
        element.text = on_one_line(m["text"] or m["target"])
        if m["text"]:
            element.set("given", "")
        return element, m.start(0), m.end(0)


class _CitationProcessor(InlineProcessor):
    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[ET.Element | None, int | None, int | None]:
        if is_escaped(data, m.start("items") - 1) or label_behind(data, m.end(0)) in self.md.references:
            return None, None, None
        items = [CITATION.fullmatch(item) for item in m["items"].split(";")]
        group = ET.Element("sup", {"class": "explainer-cites"})
        for item in items:
            if item is None:  # an e-mail address or a handle in brackets is no citation
                return None, None, None
            ET.SubElement(group, CITE_TAG, {"to": item["id"], "at": on_one_line(item["locator"] or "")})
        return group, m.start(0), m.end(0)


class InlineSyntax(Extension):
    """Adds the syntax to a Markdown instance."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- Python-Markdown's name
        md.inlinePatterns.register(_EntityProcessor(ENTITY, md), "explainer-entity", _AFTER_CODE)
        # with the white space before it: the raised number stands right behind the word
        md.inlinePatterns.register(_CitationProcessor(rf"\s*{CITATIONS}", md), "explainer-cite", _AFTER_CODE)
