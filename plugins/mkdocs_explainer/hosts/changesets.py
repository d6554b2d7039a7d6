"""The change that the working files are, against a base revision: paths, new domains, and what programs write."""

from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs_explainer.core.changeset import Changeset
from mkdocs_explainer.core.folders import Folders
from mkdocs_explainer.hosts.cli.docs import FOLDERS
from mkdocs_explainer.hosts.cli.schema import FOLDER
from mkdocs_explainer.hosts.comparison import find_base
from mkdocs_explainer.hosts.revisions import read_domains
from mkdocs_explainer.hosts.site_reader import read_folders
from mkdocs_explainer.load.changed import changed_paths
from mkdocs_explainer.load.field_page import field_page
from mkdocs_explainer.load.json_schema import json_schemas
from mkdocs_explainer.load.revision import write_revision
from mkdocs_explainer.rules.pages import rule_pages


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
    return Changeset(
        *changed,
        new_domains={domain: places for domain, places in read_domains(root, folders).items() if domain not in known},
        generated=_generated(root, folders),
    )


def _generated(root: Path, folders: Folders) -> dict[str, str]:
    """Return what `explainer schema` and `explainer docs` write; pages of the manual, where there is one."""
    written = {f"{folders.annotations}/{FOLDER}/{name}": text for name, text in json_schemas().items()}
    folder = FOLDERS["rules"]
    if (root / folder).is_dir():
        written |= {f"{folder}/{name}": text for name, text in rule_pages().items()}
        written[f"{FOLDERS['fields']}/annotation-files.md"] = field_page()
    return written
