"""Placeholders of entity links and citations, resolved for one page."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from html import escape

from mkdocs_explainer.model.choices import MapPolicy
from mkdocs_explainer.model.corpus import Corpus
from mkdocs_explainer.model.names import EntityNames
from mkdocs_explainer.model.sources import Citation
from mkdocs_explainer.render.evidence import GONE_MARK, is_lost, seen_in_words
from mkdocs_explainer.render.inline_syntax import CITE_TAG, ENTITY_TAG
from mkdocs_explainer.render.mention_words import mention_attributes
from mkdocs_explainer.render.messages.words import ENGLISH, Words
from mkdocs_explainer.text.html_syntax import attributes

_PLACEHOLDER = re.compile(
    rf"""<(?P<tag>{ENTITY_TAG}|{CITE_TAG})(?P<attributes>(?:\s[a-z-]+="[^"]*")*+)>"""
    rf"(?P<text>(?:(?!<(?:{ENTITY_TAG}|{CITE_TAG})\b).)*?)</(?P=tag)>|<(?P<end>/?)a\b[^<>]*>",
    re.DOTALL,
)
"""As Markdown and the sanitiser write them, whatever the quoted values hold; none stands in another one."""


@dataclass(slots=True)
class References:
    """Resolves the references of one page, and numbers its sources. What is unknown, the rules report."""

    corpus: Corpus
    names: EntityNames
    href_of: Callable[[str], str]
    """Gives the address of an entity's page as seen from this one."""
    source_href: Callable[[str], str] | None = None
    """Gives the address of a source; `None`: in the list at the page's end, by its number."""
    shows_citations: bool = True
    map_policy: MapPolicy = "un"
    """How maps on the page draw borders."""
    words: Words = ENGLISH
    """Of the page's language."""
    cited: dict[str, int] = field(default_factory=dict)
    """Numbers of the sources that the page cites, in the order of their first citation."""
    quoted: dict[str, dict[str, None]] = field(default_factory=dict)
    """Words on which the page rests what it cites, each once, by source."""

    def resolve(self, html: str, beside: Iterable[Citation] = ()) -> str:
        """Return the HTML with links in place of placeholders; what is unknown becomes its text.

        beside: what is cited for the whole text; a citation within it rests on the same words.
        """
        if f"<{ENTITY_TAG}" not in html and f"<{CITE_TAG}" not in html:
            return html
        depth = 0
        evidence = {citation.id: citation.evidence for citation in beside if citation.evidence}

        def replaced(match: re.Match[str]) -> str:
            nonlocal depth
            if not match["tag"]:
                depth = max(0, depth - 1) if match["end"] else depth + 1
                return match.group()
            given = attributes(f"<x {match['attributes']}>")
            if match["tag"] == CITE_TAG:
                id = given.get("to", "")
                return self.cite(Citation(id, given.get("at", ""), evidence.get(id)), is_link=not depth)
            return self._entity(given.get("to", ""), match["text"], is_text_given="given" in given, is_link=not depth)

        return _PLACEHOLDER.sub(replaced, html)

    def cite(self, citation: Citation, *, is_link: bool = True) -> str:
        """Return the mark of a citation, such as `[3]`; empty for an unknown source."""
        if citation.id not in self.corpus.sources:
            return ""
        if not self.shows_citations:
            return ""
        number = self.cited.setdefault(citation.id, len(self.cited) + 1)
        if citation.evidence:
            self.quoted.setdefault(citation.id, {})[citation.evidence.quote] = None
        locator = f", {escape(citation.locator)}" if citation.locator else ""
        shown = f"[{number}{locator}]"
        lost = self._lost(citation)
        mark = GONE_MARK if lost else ""
        if not is_link:
            return f"{shown}{mark}"
        href = escape(self.source_href(citation.id)) if self.source_href else f"#source-{number}"
        told = f' title="{lost}"' if lost else ""
        return f'<a class="explainer-cite" href="{href}"{told}>{shown}{mark}</a>'

    def _lost(self, citation: Citation) -> str:
        """Return what is known of words that bear out what cites the source and do not stand there any more."""
        record = self.corpus.records.get(citation.id) if citation.evidence else None
        seen = record.of(citation.evidence.quote) if record and citation.evidence else None
        return escape(seen_in_words(seen, self.words)) if seen and is_lost(seen) else ""

    def _entity(self, target: str, text: str, *, is_text_given: bool, is_link: bool) -> str:
        found = self.names.find(target)
        if len(found) != 1:
            return text
        entity = self.corpus.entities[next(iter(found))]
        if not is_text_given and target == entity.id:
            text = escape(entity.name, quote=False)
        if not is_link:
            return text
        href = escape(self.href_of(entity.id))
        attributes = (
            f'class="explainer-mention" data-entity="{entity.id}" {mention_attributes(entity.said_type, self.words)}'
        )
        return f'<a {attributes} href="{href}">{text}</a>'
