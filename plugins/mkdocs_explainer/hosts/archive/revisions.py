"""The glossary of another revision: its files are read, never its code or configuration."""

from pathlib import Path

from mkdocs_explainer.hosts.archive.glossary import Glossary, glossary_of
from mkdocs_explainer.project.comparison import find_base
from mkdocs_explainer.project.reading import read_project
from mkdocs_explainer.project.revisions import written_revision
from mkdocs_explainer.project.settings import read_settings


def read_glossary_at(root: Path, base: str) -> Glossary:
    """Return the glossary as it was where the working files have parted from a revision.

    Raises:
        GitError: the revision is not here, or git failed.
        OSError: there is no room for temporary files.
    """
    settings = read_settings(root)
    commit, _ = find_base(root, base)
    with written_revision(root, commit, settings) as (folder, _):
        corpus = read_project(folder, settings=settings).corpus
    return glossary_of(corpus, settings)
