"""The Python-Markdown extension `explainer`: links names and resolves our inline syntax without MkDocs."""

from pathlib import Path
from typing import Any

from markdown import Markdown
from markdown.postprocessors import Postprocessor

from mkdocs_explainer.load.repository import read_corpus
from mkdocs_explainer.model.corpus import Corpus
from mkdocs_explainer.model.names import EntityNames
from mkdocs_explainer.project.settings import SiteReader, read_folders, read_site_reader
from mkdocs_explainer.render.inline_syntax import InlineSyntax
from mkdocs_explainer.render.references import References
from mkdocs_explainer.site.page import DENSITIES, Page, annotate

_LAST = -1000
"""Behind every other postprocessor: links are woven into the finished HTML."""


class ExplainerExtension(InlineSyntax):
    """Links the names of a glossary in everything that a Markdown instance converts."""

    def __init__(self, **options: Any) -> None:
        self.config = {
            "root": [".", "folder that holds annotations/"],
            "entity_url": ["/glossary/{id}/", "address of an entity's page"],
            "source_url": ["/sources/#source-{id}", "address of a source"],
            "density": ["section", "which mentions become links: " + ", ".join(DENSITIES)],
            "lang": ["en", "language of the texts"],
            "spacy_model": [
                "",
                "spaCy pipeline that reads the texts a second time, or none; empty: as in root's mkdocs.yml",
            ],
        }
        super().__init__(**options)
        if self.getConfig("density") not in DENSITIES:
            raise ValueError(f"density must be one of {', '.join(DENSITIES)}, not {self.getConfig('density')!r}")

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- Python-Markdown's name
        """Register the syntax, and what links names.

        Raises:
            NotADirectoryError: `root` is no folder.
            ReaderError: there is no such pipeline.
        """
        super().extendMarkdown(md)
        root = Path(self.getConfig("root"))
        folders = read_folders(root)
        corpus, _ = read_corpus(root, annotations=folders.annotations, seeds=folders.seeds)
        reader = read_site_reader(root, model=self.getConfig("spacy_model") or None)
        md.postprocessors.register(_Linking(corpus, reader, self.getConfigs()), "explainer", _LAST)


class _Linking(Postprocessor):
    def __init__(self, corpus: Corpus, reader: SiteReader, options: dict[str, Any]) -> None:
        super().__init__()
        self._corpus = corpus
        self._names = EntityNames(corpus)
        self._linker = reader.linker(corpus, options["lang"])
        self._options = options

    def run(self, text: str) -> str:
        """Return the HTML with links."""

        def entity_href(id: str) -> str:
            return str(self._options["entity_url"]).replace("{id}", id)

        def source_href(id: str) -> str:
            return str(self._options["source_url"]).replace("{id}", id)

        references = References(self._corpus, self._names, entity_href, source_href)
        page = Page("", references.resolve(text), self._options["density"])
        return annotate(page, self._linker, href_of=entity_href).html
