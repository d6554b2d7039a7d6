"""Where a new note is proposed: the addresses of a repository's forge, told from what `mkdocs.yml` says of it."""

import posixpath
from typing import Literal, NamedTuple, get_args
from urllib.parse import quote, urlsplit

ForgeKind = Literal["github", "gitlab", "gitea"]
ForgeChoice = Literal["auto", "github", "gitlab", "gitea", "none"]
FORGE_CHOICES: tuple[ForgeChoice, ...] = get_args(ForgeChoice)

_NAMES: dict[ForgeKind, tuple[str, ...]] = {
    "github": ("github",),
    "gitlab": ("gitlab",),
    "gitea": ("gitea", "forgejo", "codeberg"),
}
"""Words in a forge's host name, or in `repo_name`, that tell its kind."""
_NEW: dict[ForgeKind, str] = {"github": "new", "gitlab": "-/new", "gitea": "_new"}
"""Path of the editor for a new file, before the branch."""
_ISSUE: dict[ForgeKind, str] = {"github": "issues/new", "gitlab": "-/issues/new", "gitea": "issues/new"}
"""Path of a new issue."""
_EDIT = ("-/edit/", "_edit/", "edit/", "src/branch/", "-/blob/", "blob/")
"""What stands before the branch in an `edit_uri`."""


class Repository(NamedTuple):
    """What `mkdocs.yml` says of the site's repository, as MkDocs gives it."""

    url: str
    """`repo_url`; empty: the site does not say where its repository is."""
    name: str = ""
    """`repo_name`."""
    edit_uri: str = ""
    """`edit_uri`, or `edit_uri_template`."""
    docs: str = "docs"
    """The folder of the hand-written pages, beside `mkdocs.yml`."""


class Forge(NamedTuple):
    """A forge, as the forms need it."""

    kind: ForgeKind
    name: str
    """As people call it."""
    files: str
    """Address of the editor for a new file, up to the folder of the annotations."""
    issues: str
    """Address of a new issue."""


def forge_of(
    repository: Repository, annotations: str, *, kind: ForgeChoice = "auto", branch: str = "", folder: str = ""
) -> Forge | None:
    """Return the forge of the repository; `None` when there is none, or its kind cannot be told.

    annotations: the folder beside `mkdocs.yml`. kind, branch and folder (that of the annotations in the repository)
    are taken from `edit_uri` where they are not given; without one the branch is `main`.

    >>> forge_of(Repository("https://github.com/o/r", edit_uri="edit/trunk/site/docs/"), "annotations").files
    'https://github.com/o/r/new/trunk/site/annotations'
    """
    url = repository.url.rstrip("/").removesuffix(".git")
    told: ForgeKind | Literal["none"] = _kind(repository) if kind == "auto" else kind
    if told == "none" or urlsplit(url).scheme not in ("http", "https"):
        return None
    branch, above = _branch_and_folder(repository, branch)
    path = folder or posixpath.join(above, annotations)
    files = f"{url}/{_NEW[told]}/{quote(branch)}/{quote(path.strip('/'))}"
    return Forge(told, _name(told, url), files, f"{url}/{_ISSUE[told]}")


def _kind(repository: Repository) -> ForgeKind | Literal["none"]:
    words = f"{urlsplit(repository.url).netloc} {repository.name}".lower()
    told = [kind for kind, names in _NAMES.items() if any(name in words for name in names)]
    if told:
        return told[0]
    path = _edit_path(repository)
    return "gitlab" if path.startswith("-/") else "gitea" if path.startswith(("_edit/", "src/branch/")) else "none"


def _name(kind: ForgeKind, url: str) -> str:
    host = urlsplit(url).netloc
    if "codeberg" in host:
        return "Codeberg"
    return {"github": "GitHub", "gitlab": "GitLab", "gitea": "Forgejo" if "forgejo" in host else "Gitea"}[kind]


def _edit_path(repository: Repository) -> str:
    """Return `edit_uri` relative to the repository's address."""
    path = repository.edit_uri.split("{", 1)[0].removeprefix(repository.url.rstrip("/"))
    return path.lstrip("/")


def _branch_and_folder(repository: Repository, branch: str) -> tuple[str, str]:
    """Return the branch, and the folder of `mkdocs.yml` in the repository, as `edit_uri` tells them.

    branch: where it is known; else it is taken to have no slash in its name.

    >>> site = Repository("https://github.com/o/r", edit_uri="edit/release/2/docs/")
    >>> _branch_and_folder(site, ""), _branch_and_folder(site, "release/2")
    (('release', '2'), ('release/2', ''))
    """
    path = _edit_path(repository)
    rest = next((path.removeprefix(start) for start in _EDIT if path.startswith(start)), "").strip("/")
    known = branch if branch and rest.startswith(f"{branch}/") else rest.partition("/")[0]
    below = rest.removeprefix(known).strip("/")
    above = below.removesuffix(repository.docs.strip("/")).strip("/")
    return branch or known or "main", above if above != below else ""
