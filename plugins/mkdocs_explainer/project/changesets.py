"""The change that the working files are, against a base revision: paths, new domains, and what programs write."""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs_explainer.load.git.changed import changed_paths
from mkdocs_explainer.load.git.revision import write_revision
from mkdocs_explainer.load.pages import read_pages, repository_reader
from mkdocs_explainer.load.repository import read_corpus
from mkdocs_explainer.model.folders import Folders
from mkdocs_explainer.project.comparison import find_base
from mkdocs_explainer.project.generated import generated_files
from mkdocs_explainer.project.revisions import read_domains
from mkdocs_explainer.project.settings import read_folders
from mkdocs_explainer.site.changeset import Changeset, Gone
from mkdocs_explainer.site.file_keys import FileKey
from mkdocs_explainer.site.renames import renames
from mkdocs_explainer.site.revision import Revision


def read_changeset(root: Path, base: str) -> Changeset:
    """Return what the working files change since they parted from the base.

    Raises:
        GitError: the revision is not here, or git failed.
        OSError: there is no room for temporary files.
    """
    folders = read_folders(root)
    commit, _ = find_base(root, base)
    changed = changed_paths(root, commit)
    with TemporaryDirectory(prefix="explainer-", ignore_cleanup_errors=True) as name:
        write_revision(
            root, commit, Path(name), annotations=folders.annotations, seeds=folders.seeds, docs=folders.docs
        )
        known = read_domains(Path(name), folders)
        before = _unlinked(Path(name), folders)
    return Changeset(
        *changed,
        new_domains={domain: places for domain, places in read_domains(root, folders).items() if domain not in known},
        generated=generated_files(root, folders),
        base=before.corpus,
        gone=_gone(before, root, folders) if changed.removed else {},
    )


def _gone(before: Revision, root: Path, folders: Folders) -> Mapping[FileKey, Gone]:
    now = _unlinked(root, folders)
    gone = [key for key in before.files if key not in now.files]
    renamed = renames(before, now, gone, [key for key in now.files if key not in before.files])
    return {key: Gone(before.files[key], renamed[key][1] if key in renamed else "") for key in gone}


def _unlinked(folder: Path, folders: Folders) -> Revision:
    """Return what the files in a folder say, without a look at what their texts mention."""
    corpus, _ = read_corpus(folder, annotations=folders.annotations, seeds=folders.seeds)
    written, read = read_pages(folder, folders.docs), repository_reader(folder)
    texts = {origin.path: read(origin.path) for origin in corpus.origins.values()}
    return Revision(corpus, {}, lambda _: None, {**texts, **written})
