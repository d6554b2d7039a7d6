"""Two revisions of the repository side by side. Of the other one content is read, never code or configuration."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from mkdocs_explainer.load.files import PAGE_ENDINGS, printable
from mkdocs_explainer.load.git.changed import changed_paths
from mkdocs_explainer.load.git.command import find_commit, merge_base
from mkdocs_explainer.load.git.revision import Refused
from mkdocs_explainer.load.known import Cache
from mkdocs_explainer.model.corpus import Corpus
from mkdocs_explainer.project.linkers import NO_MODEL, SiteReader, read_site_reader
from mkdocs_explainer.project.revisions import read_revision, written_revision
from mkdocs_explainer.project.settings import Settings, read_settings
from mkdocs_explainer.site.impact import Impact, impact
from mkdocs_explainer.site.revision import Revision


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a change does, and between what it was measured."""

    impact: Impact
    base_commit: str
    head_commit: str
    """Empty: the working files."""
    is_parted: bool
    """The base is the commit from which the two have parted. Else it is the revision that was named: what was changed
    there meanwhile counts as taken back."""
    refused: tuple[Refused, ...]
    """Files of the head that were not read."""


def find_base(root: Path, base: str, head: str = "HEAD") -> tuple[str, bool]:
    """Return the commit that a change starts from, and whether it is where base and head have parted.

    Raises:
        GitError: a revision is not here.
    """
    named, other = find_commit(root, base), find_commit(root, head)
    parted = merge_base(root, named, other)
    # the history between them may not have been fetched; a wrong base would be worse than a younger one
    return (parted, True) if parted else (named, False)


def compare(root: Path, base: str, head: str = "", *, model: str = NO_MODEL) -> Comparison:
    """Return what the head changes against the base; without a head, what the working files do.

    model: the pipeline that reads both. The site's own is not taken by itself: a stranger's proposal may name it.

    Raises:
        ReaderError: there is no such pipeline.
        GitError: a revision is not here, or git failed.
        OSError: there is no room for temporary files.
    """
    start, is_parted = find_base(root, base, head or "HEAD")
    end = find_commit(root, head) if head else ""
    settings = read_settings(root)
    reader = read_site_reader(settings, model=model)
    known = Cache()  # what both have is read once
    before, _ = read_commit(root, start, settings, known=known, reader=reader)
    after, refused = (
        read_commit(root, end, settings, known=known, before=before.corpus, reader=reader)
        if end
        else (read_revision(root, settings, known=known, before=before.corpus, reader=reader), [])
    )
    found = impact(before, after)
    if not end:
        found = replace(found, settings=tuple(_settings_changed(root, start, settings)))
    return Comparison(found, start, end, is_parted, tuple(refused))


def _settings_changed(root: Path, start: str, settings: Settings) -> Iterator[str]:
    """Yield the changed files that are neither annotations, articles nor pages: what they do nobody here can tell."""
    folders = settings.folders
    content = tuple(f"{folder}/" for folder in (folders.annotations, folders.seeds) if folder)
    changed = changed_paths(root, start)
    for path in sorted(changed.added | changed.edited | changed.removed):
        is_page = path.startswith(f"{folders.docs}/") and path.endswith(PAGE_ENDINGS)
        if not path.startswith(content) and not is_page:
            yield printable(path)


def read_commit(
    root: Path,
    commit: str,
    settings: Settings,
    *,
    known: Cache | None = None,
    before: Corpus | None = None,
    reader: SiteReader | None = None,
) -> tuple[Revision, list[Refused]]:
    """Return a commit's content, and which of its files were not read; `before` and `reader` as in `read_revision`.

    Raises:
        GitError: git failed.
        OSError: there is no room for temporary files.
    """
    with written_revision(root, commit, settings) as (folder, refused):
        return read_revision(folder, settings, known=known, before=before, reader=reader), refused
