"""The change that the working files are, against a base revision: paths, new domains, and what programs write."""

from collections.abc import Mapping
from pathlib import Path

from mkdocs_explainer.load.git.changed import changed_paths
from mkdocs_explainer.load.pages import repository_reader
from mkdocs_explainer.project.comparison import find_base
from mkdocs_explainer.project.generated import generated_files
from mkdocs_explainer.project.reading import read_project
from mkdocs_explainer.project.revisions import domains_of, unlinked, written_revision
from mkdocs_explainer.project.settings import read_settings
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
    settings = read_settings(root)
    commit, _ = find_base(root, base)
    changed = changed_paths(root, commit)
    with written_revision(root, commit, settings) as (folder, _):
        base_project = read_project(folder, settings=settings)
        known, before = domains_of(base_project), unlinked(base_project)
        reader = repository_reader(folder)
        docs = settings.folders.docs
        texts = {path: reader(path) for path in changed.edited if docs and path.startswith(f"{docs}/")}
    project = read_project(root, settings=settings)
    return Changeset(
        *changed,
        new_domains={domain: places for domain, places in domains_of(project).items() if domain not in known},
        generated=generated_files(root, settings.folders),
        base=before.corpus,
        before=lambda path: texts.get(path, ""),
        gone=_gone(before, unlinked(project)) if changed.removed else {},
    )


def _gone(before: Revision, now: Revision) -> Mapping[FileKey, Gone]:
    gone = [key for key in before.files if key not in now.files]
    renamed = renames(before, now, gone, [key for key in now.files if key not in before.files])
    return {key: Gone(before.files[key], renamed[key][1] if key in renamed else "") for key in gone}
