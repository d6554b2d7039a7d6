"""Where notes are proposed, told from what `mkdocs.yml` says of the repository."""

import pytest

from mkdocs_explainer.project.forges import Forge, Repository, forge_of

GITHUB = "https://github.com/octocat/news"


@pytest.mark.parametrize(
    ("repository", "expected"),
    [
        (Repository(GITHUB, edit_uri="edit/trunk/docs/"), ("github", "GitHub", "/new/trunk/annotations")),
        (Repository(f"{GITHUB}/", edit_uri="blob/main/docs"), ("github", "GitHub", "/new/main/annotations")),
        (Repository(f"{GITHUB}.git"), ("github", "GitHub", "/new/main/annotations")),
        (
            Repository(GITHUB, edit_uri="edit/main/sites/a/docs/"),
            ("github", "GitHub", "/new/main/sites/a/annotations"),
        ),
        (
            Repository(GITHUB, edit_uri=GITHUB + "/edit/main/docs/{path}"),
            ("github", "GitHub", "/new/main/annotations"),
        ),
        (
            Repository("https://gitlab.com/o/r", edit_uri="-/edit/main/docs/"),
            ("gitlab", "GitLab", "/-/new/main/annotations"),
        ),
        (
            Repository("https://code.example.org/o/r", edit_uri="-/edit/dev/docs/"),
            ("gitlab", "GitLab", "/-/new/dev/annotations"),
        ),
        (
            Repository("https://codeberg.org/o/r", edit_uri="_edit/main/docs/"),
            ("gitea", "Codeberg", "/_new/main/annotations"),
        ),
        (
            Repository("https://git.example.org/o/r", edit_uri="_edit/main/docs/"),
            ("gitea", "Gitea", "/_new/main/annotations"),
        ),
        (
            Repository("https://git.example.org/o/r", name="Forgejo", edit_uri="edit/main/docs"),
            ("gitea", "Gitea", "/_new/main/annotations"),
        ),
    ],
)
def test_kind_branch_and_folder_are_told(repository: Repository, expected: tuple[str, str, str]) -> None:
    url = repository.url.rstrip("/").removesuffix(".git")
    kind, name, files = expected
    assert forge_of(repository, "annotations") == Forge(
        kind, name, url + files, f"{url}/{'-/' if kind == 'gitlab' else ''}issues/new"
    )


@pytest.mark.parametrize(
    "repository",
    [
        Repository(""),
        Repository("https://example.org/repository", edit_uri="edit/main/docs/"),
        Repository("https://bitbucket.org/o/r", "Bitbucket", "src/default/docs/"),
        Repository("javascript:alert(1)//github.com/", edit_uri="edit/main/docs/"),
        Repository("git@github.com:o/r.git"),
    ],
)
def test_no_forge_where_none_is_known(repository: Repository) -> None:
    assert forge_of(repository, "annotations") is None


def test_options_come_first() -> None:
    repository = Repository("https://code.example.org/o/r", edit_uri="edit/release/2/news/docs/")
    forge = forge_of(repository, "annotations", kind="gitlab", branch="release/2")
    assert forge
    assert forge.files == "https://code.example.org/o/r/-/new/release/2/news/annotations"
    forge = forge_of(repository, "annotations", kind="gitea", branch="a b", folder="data/notes & more")
    assert forge
    assert forge.files == "https://code.example.org/o/r/_new/a%20b/data/notes%20%26%20more"
    assert forge_of(Repository(GITHUB), "annotations", kind="none") is None
