"""The Python-Markdown extension `explainer`: links names and resolves our inline syntax without MkDocs."""

import logging
from dataclasses import replace
from pathlib import Path
from typing import Any

from markdown import Markdown
from markdown.postprocessors import Postprocessor

from mkdocs_explainer.project.linkers import read_site_reader
from mkdocs_explainer.project.reading import Project, read_project
from mkdocs_explainer.project.settings import read_settings
from mkdocs_explainer.render.inline_syntax import InlineSyntax
from mkdocs_explainer.render.references import References
from mkdocs_explainer.site.page import DENSITIES, Page

log = logging.getLogger(__name__)

_LAST = -1000
"""Behind every other postprocessor: links are woven into the finished HTML."""


class ExplainerExtension(InlineSyntax):
    """Links the names of a glossary in everything that a Markdown instance converts."""

    def __init__(self, **options: Any) -> None:
        self.config = {
            "root": [".", "folder that holds annotations/"],
            "entity_url": ["/glossary/{id}/", "address of an entity's page"],
            "source_url": ["/sources/#source-{id}", "address of a source"],
            "density": [
                "",
                f"which mentions become links: {', '.join(DENSITIES)}; empty: as in root's configuration",
            ],
            "lang": ["", "language of the texts; empty: as in root's configuration"],
            "spacy_model": [
                "",
                "spaCy pipeline that reads the texts a second time, or none; empty: as in root's configuration",
            ],
        }
        super().__init__(**options)
        if self.getConfig("density") not in ("", *DENSITIES):
            raise ValueError(f"density must be one of {', '.join(DENSITIES)}, not {self.getConfig('density')!r}")

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- Python-Markdown's name
        """Register the syntax, and what links names.

        Raises:
            NotADirectoryError: `root` is no folder.
            ReaderError: there is no such pipeline.
        """
        super().extendMarkdown(md)
        root = Path(self.getConfig("root"))
        known = read_settings(root)
        settings = replace(
            known, density=self.getConfig("density") or known.density, lang=self.getConfig("lang") or known.lang
        )
        reader = read_site_reader(settings, model=self.getConfig("spacy_model") or None)
        linking = _Linking(read_project(root, settings=settings, reader=reader), self.getConfigs())
        md.postprocessors.register(linking, "explainer", _LAST)


class _Linking(Postprocessor):
    def __init__(self, project: Project, options: dict[str, Any]) -> None:
        super().__init__()
        self._project = project
        self._options = options
        # read now, so that a wrong folder and a failing language are told where the extension is set up
        project.linkers[project.settings.lang]
        for problem in project.problems:
            log.warning("explainer: %s", problem)

    def run(self, text: str) -> str:
        """Return the HTML with links."""
        project = self._project

        def entity_href(id: str) -> str:
            return str(self._options["entity_url"]).replace("{id}", id)

        def source_href(id: str) -> str:
            return str(self._options["source_url"]).replace("{id}", id)

        references = References(project.corpus, project.names, entity_href, source_href)
        page = Page("", references.resolve(text), project.settings.density)
        return project.annotate(page, project.settings.lang, href_of=entity_href).html
