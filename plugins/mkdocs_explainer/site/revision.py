"""A repository as one revision has it: what is compared to tell what a change does."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from mkdocs_explainer.model.corpus import Corpus
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.site.checking import locate_words
from mkdocs_explainer.site.file_keys import FileKey, FileKind, is_compared
from mkdocs_explainer.site.page import AnnotatedPage

Place = tuple[str, int]
"""Path and line."""


@dataclass(frozen=True, slots=True)
class ReadPage:
    """An article or a hand-written page: its text, and what was found in it."""

    path: str
    """The file with its words."""
    source: str
    """What the file says."""
    annotated: AnnotatedPage
    begin: int = 0
    """Where in the file the page's words begin: behind its front matter."""

    def line(self, span: Span) -> int:
        """Return the line of the file in which a span of the page's text stands."""
        place = locate_words(self.annotated.text, span, self.source, self.path, begin=self.begin)
        return place.line if place else 1

    def words(self, span: Span) -> str:
        """Return words of the page's text on one line."""
        return " ".join(self.annotated.text[span.start : span.end].split())


@dataclass(frozen=True)
class Revision:
    """A repository as one revision has it."""

    corpus: Corpus
    pages: Mapping[str, ReadPage]
    """Articles and hand-written pages, by key: `articles/<id>`, or the page's path without the ending."""
    values: Callable[[str], Any]
    """Gives what an annotation file says, by its path; `None` for one that cannot be read."""
    texts: Mapping[str, str]
    """What files say, by path: annotations and hand-written pages."""
    domains: Mapping[str, tuple[Place, ...]] = field(default_factory=dict)
    """Outside domains that the content names, with path and line of each place."""

    @cached_property
    def files(self) -> Mapping[tuple[FileKind, str], str]:
        """Paths of what can be added, changed and removed, by kind and id."""
        found: dict[tuple[FileKind, str], str] = {
            (kind, id): origin.path for (kind, id), origin in self.corpus.origins.items() if is_compared(kind)
        }
        written = {path for path in self.texts if path.endswith((".md", ".markdown"))}
        return found | {("page", path.rpartition(".")[0]): path for path in sorted(written)}

    def text(self, key: FileKey) -> str:
        """Return what a file says; of an article its text, too."""
        text = self.texts.get(self.files[key], "")
        article = self.corpus.articles.get(key[1]) if key[0] == "article" else None
        return f"{text}\0{article.text}" if article else text
