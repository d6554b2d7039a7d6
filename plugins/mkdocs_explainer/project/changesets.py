"""The change that the working files are, against a base revision: paths, new domains, and what programs write."""

from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs_explainer.load.git.changed import changed_paths
from mkdocs_explainer.load.git.revision import write_revision
from mkdocs_explainer.project.comparison import find_base
from mkdocs_explainer.project.generated import generated_files
from mkdocs_explainer.project.revisions import read_domains
from mkdocs_explainer.project.settings import read_settings
from mkdocs_explainer.site.changeset import Changeset


def read_changeset(root: Path, base: str) -> Changeset:
    """Return what the working files change since they parted from the base.

    Raises:
        GitError: the revision is not here, or git failed.
        OSError: there is no room for temporary files.
    """
    settings = read_settings(root)
    folders = settings.folders
    commit, _ = find_base(root, base)
    changed = changed_paths(root, commit)
    with TemporaryDirectory(prefix="explainer-", ignore_cleanup_errors=True) as name:
        write_revision(
            root, commit, Path(name), annotations=folders.annotations, seeds=folders.seeds, docs=folders.docs
        )
        known = read_domains(Path(name), settings)
    return Changeset(
        *changed,
        new_domains={domain: places for domain, places in read_domains(root, settings).items() if domain not in known},
        generated=generated_files(root, folders),
    )
