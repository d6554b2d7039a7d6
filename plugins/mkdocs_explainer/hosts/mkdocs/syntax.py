"""Our inline syntax in MkDocs' pages: read where a page is ours, and left as it is written everywhere else."""

import re
from typing import Any, Literal

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.project.reading import Project
from mkdocs_explainer.project.settings import Reading
from mkdocs_explainer.render.inline_syntax import InlineSyntax
from mkdocs_explainer.text.references import Reference, find_references, references_said

_OPEN, _CLOSE = "\ue010", "\ue011"
"""Private characters: nobody's syntax."""
_SIGN = re.compile(f"{_OPEN}([0-9]+){_CLOSE}")


class PageSyntax(InlineSyntax):
    """The syntax in one build. Python-Markdown tells nobody which page it converts: MkDocs does, page by page."""

    project: Project | None = None
    reading: Reading = "not"
    """How the page that is converted now is read; what other plugins convert at other times is not."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: list[str] = []
        """References of the page that is read now."""

    def join(self, config: MkDocsConfig, project: Project) -> None:
        """Be one of the site's Markdown extensions, and read nothing until a page says how."""
        extensions: list[Any] = config.markdown_extensions  # Markdown takes names and extensions
        if self not in extensions:
            extensions.append(self)
        self.project, self.reading = project, "not"

    def reads(self, kind: Literal["entity", "cite"], target: str) -> bool:
        """Return whether a reference of the page that is converted now is ours."""
        if self.project is None or self.reading == "not":
            return False
        return self.reading == "ours" or is_known(self.project, kind, target)

    def hidden(self, markdown: str, project: Project) -> str:
        """Return a page's Markdown with signs in place of references to what there is, until `shown` puts them back.

        For the time in which plugins with the same syntax look at it: `[@…]` is a citation to others, too, and `[[…]]`
        a link to a page, and who knows no such thing takes it out or warns.
        """
        self.kept.clear()
        groups: dict[Span, list[Reference]] = {}
        for one in find_references(markdown):
            groups.setdefault(one.outer, []).append(one)
        parts, at = [], 0
        for place, group in groups.items():
            if place.start >= at and all(is_known(project, one.kind, one.target) for one in group):
                parts += [markdown[at : place.start], f"{_OPEN}{len(self.kept)}{_CLOSE}"]
                self.kept.append(markdown[place.start : place.end])
                at = place.end
        return "".join([*parts, markdown[at:]])

    def shown(self, markdown: str) -> str:
        """Return the Markdown with the references that `hidden` took out."""
        return _SIGN.sub(lambda sign: self.kept[int(sign[1])], markdown) if self.kept else markdown

    def said(self, markdown: str) -> str:
        """Return a page's Markdown with names in place of links to entries, and without citations.

        For other plugins, which make excerpts and feeds of it when the page's own HTML is finished.
        """
        return references_said(markdown, self._words) if self.reading != "not" else markdown

    def _words(self, reference: Reference) -> str | None:
        if self.project is None or not self.reads(reference.kind, reference.target):
            return None
        if reference.kind == "cite":
            return ""
        found = self.project.names.find(reference.target)
        entity = self.project.corpus.entities.get(next(iter(found))) if len(found) == 1 else None
        is_id = entity is not None and reference.target == entity.id
        return reference.text or (entity.name if entity is not None and is_id else reference.target)


def is_known(project: Project, kind: Literal["entity", "cite"], target: str) -> bool:
    """Return whether there is exactly one thing that a reference can mean."""
    return target in project.corpus.sources if kind == "cite" else len(project.names.find(target)) == 1
