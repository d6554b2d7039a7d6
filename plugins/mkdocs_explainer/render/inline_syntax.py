"""Our inline syntax in Markdown: `[[entity]]`, `[[entity|text]]`, and citations as in Pandoc, `[@source, p. 4]`.

Markdown knows neither the page's address nor the corpus, so both become placeholders, custom elements that
`render.references` resolves in the rendered HTML.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from typing import Literal

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

from mkdocs_explainer.text.references import CITATION, CITATIONS, ENTITY, is_escaped, label_behind, on_one_line

ENTITY_TAG = "explainer-ref"
CITE_TAG = "explainer-cite"

Reads = Callable[[Literal["entity", "cite"], str], bool]
"""Says of a reference, by its kind and target, whether it is ours; else it stays as it is written."""
_AFTER_CODE = 185
"""Between Python-Markdown's backtick (190), so that code stays code, and escape (180), so that `\\|` is seen."""


class _Processor(InlineProcessor):
    def __init__(self, pattern: str, md: Markdown, reads: Reads) -> None:
        super().__init__(pattern, md)
        self._reads = reads


class _EntityProcessor(_Processor):
    def handleMatch(  # type: ignore[override]  # noqa: N802 -- Python-Markdown's name; its stubs allow no element
        self, m: re.Match[str], data: str
    ) -> tuple[ET.Element | None, int | None, int | None]:
        if is_escaped(data, m.start(0)) or label_behind(data, m.end(0)) in self.md.references:
            return None, None, None
        if not self._reads("entity", on_one_line(m["target"])):
            return None, None, None
        element = ET.Element(ENTITY_TAG, {"to": on_one_line(m["target"])})
        element.text = on_one_line(m["text"] or m["target"])
        if m["text"]:
            element.set("given", "")
        return element, m.start(0), m.end(0)


class _CitationProcessor(_Processor):
    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[ET.Element | None, int | None, int | None]:
        if is_escaped(data, m.start("items") - 1) or label_behind(data, m.end(0)) in self.md.references:
            return None, None, None
        items = [CITATION.fullmatch(item) for item in m["items"].split(";")]
        if not any(item and self._reads("cite", item["id"]) for item in items):
            return None, None, None
        group = ET.Element("sup", {"class": "explainer-cites"})
        for item in items:
            if item is None:  # an e-mail address or a handle in brackets is no citation
                return None, None, None
            ET.SubElement(group, CITE_TAG, {"to": item["id"], "at": on_one_line(item["locator"] or "")})
        return group, m.start(0), m.end(0)


class InlineSyntax(Extension):
    """Adds the syntax to a Markdown instance."""

    def reads(self, kind: Literal["entity", "cite"], target: str) -> bool:  # noqa: ARG002 -- for others to say
        """Return whether a reference is ours; without anybody who says otherwise, each is."""
        return True

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- Python-Markdown's name
        md.inlinePatterns.register(_EntityProcessor(ENTITY, md, self.reads), "explainer-entity", _AFTER_CODE)
        # with the white space before it: the raised number stands right behind the word
        md.inlinePatterns.register(
            _CitationProcessor(rf"\s*{CITATIONS}", md, self.reads), "explainer-cite", _AFTER_CODE
        )
