"""The glossary of another revision: its files are read, never its code or configuration."""

from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs_explainer.hosts.archive.glossary import Glossary, glossary_of
from mkdocs_explainer.load.git.revision import write_revision
from mkdocs_explainer.project.comparison import find_base
from mkdocs_explainer.project.reading import read_project
from mkdocs_explainer.project.settings import read_settings


def read_glossary_at(root: Path, base: str) -> Glossary:
    """Return the glossary as it was where the working files have parted from a revision.

    Raises:
        GitError: the revision is not here, or git failed.
        OSError: there is no room for temporary files.
    """
    settings = read_settings(root)
    folders = settings.folders
    commit, _ = find_base(root, base)
    with TemporaryDirectory(prefix="explainer-", ignore_cleanup_errors=True) as name:
        write_revision(
            root, commit, Path(name), annotations=folders.annotations, seeds=folders.seeds, docs=folders.docs
        )
        corpus = read_project(Path(name), settings=settings).corpus
    return glossary_of(corpus, settings)
