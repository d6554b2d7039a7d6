"""A repository while it is edited: what is written, and what is not saved yet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs_explainer.load.annotation_file import load_file
from mkdocs_explainer.load.files import Place, classify
from mkdocs_explainer.load.known import Cache
from mkdocs_explainer.model.corpus import Article
from mkdocs_explainer.model.findings import Finding
from mkdocs_explainer.project.reading import Project, read_project


@dataclass(slots=True)
class Session:
    """What the server knows of one repository."""

    root: Path
    unsaved: dict[str, bytes] = field(default_factory=dict)
    """By path relative to the root: what open editors hold."""
    findings: Mapping[str, Sequence[Finding]] = field(default_factory=dict)
    """By path: as of the newest full look."""
    _cache: Cache = field(default_factory=Cache)
    _project: Project | None = None

    @property
    def project(self) -> Project:
        """The repository as it would be if everything were saved."""
        if self._project is None:
            self._project = read_project(self.root, cache=self._cache, unsaved=dict(self.unsaved))
        return self._project

    def edit(self, path: str, text: str | None) -> None:
        """Take what an editor holds; `None`: it closed the file, and what is on the disk counts."""
        if text is None:
            self.unsaved.pop(path, None)
        else:
            self.unsaved[path] = text.encode("utf-8", "surrogatepass")
        self._project = None

    def check(self) -> Mapping[str, Sequence[Finding]]:
        """Return what is wrong with the whole repository, by path; paths without findings any more are empty."""
        found: dict[str, list[Finding]] = {path: [] for path in self.findings}
        for finding in self.project.findings():
            found.setdefault(finding.location.path, []).append(finding)
        self.findings = {path: each for path, each in found.items() if each}
        return found

    def check_file(self, path: str, text: str) -> Sequence[Finding]:
        """Return what is wrong with a file by itself: quick enough for every key that is pressed."""
        place = classify(path, self.project.settings.folders.annotations)
        if isinstance(place, Place):
            types = frozenset(self.project.settings.types)
            return load_file(place, text.encode("utf-8", "surrogatepass"), types=types).findings
        return (place,) if isinstance(place, Finding) else ()

    def article_of(self, path: str) -> Article | None:
        """Return the article whose text a file is."""
        return next((article for article in self.project.corpus.articles.values() if article.file == path), None)
