"""Edits of every kind beside other plugins: a warm build and a preview end where a build from nothing does."""

import logging
import os
import shutil
import subprocess
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from building import assert_as_without
from edited_site import ANN, FILES, KALDOVIA, VERSIONS, change, rename_entry
from mkdocs_explainer.hosts.mkdocs import annotating, apart, surroundings
from previewing import Served, files_of, from_nothing
from tests_support import write_files

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]  # other plugins' own warnings are theirs

POST = (
    "---\ndate: 2024-01-01\ncategories: [News]\ntags: [talks]\n---\n# A post\n\n[[kaldovia]] began [@ap].\n\n"
    "<!-- more -->\n\nMore.\n"
)
LANGUAGES = "languages: [{locale: en, name: English, default: true}, {locale: fr, name: Français, build: true}]"
PLAIN = "theme: {name: null, custom_dir: theme}"
DATED = "{{ page.meta.git_revision_date_localized_raw_date }}\n{{ page.content }}\n"
"""Days alone: of files that are not committed the plugin says when the build was, to the second."""
BESIDE = {
    "blog, tags, minify": (
        (
            "theme: {name: material, font: false}\nplugins:\n- search\n- blog\n- tags\n"
            "- explainer: {link_pages: ['blog/*', 'context/*'], history: false}\n- minify: {minify_html: true}\n"
        ),
        {
            "docs/blog/index.md": "# Blog\n",
            "docs/blog/posts/post.md": POST,
            "docs/tags.md": "# Tags\n\n<!-- material/tags -->\n",
        },
    ),
    "dates": (
        f"{PLAIN}\nplugins: [search, explainer, git-revision-date-localized: {{fallback_to_build_date: true}}]\n",
        {"theme/main.html": DATED},
    ),
    "translated": (
        f"{PLAIN}\nplugins: [search, i18n: {{docs_structure: suffix, {LANGUAGES}}}, explainer: {{history: false}}]\n",
        {"docs/index.fr.md": "---\nexplainer: true\n---\n# Accueil\n\n[[kaldovia]]\n"},
    ),
}
"""By name: settings, and files besides those of the site."""
FAST = (Phase.explicit, Phase.reuse, Phase.generate)
"""To look for a smaller example takes hundreds of builds."""
VERSIONS_BESIDE = {
    **{path: texts for path, texts in VERSIONS.items() if path not in ("mkdocs.yml", "theme/main.html")},
    "docs/blog/posts/post.md": [POST, POST.replace("talks", "war").replace("More.", "Ann Ex.")],
    "docs/index.fr.md": ["# Accueil\n", "---\nexplainer: true\n---\n# Début\n\n[[zed]] et Kaldovia\n"],
}


@pytest.fixture(autouse=True)
def small_sites_are_large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Our own files and all packages are not read for each of many builds; several processes make a few pages."""
    monkeypatch.setattr(surroundings, "versions", lambda: "tests")
    for module in (annotating, apart):
        monkeypatch.setattr(module, "LEAST_SHARED", 8)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1730000000")


def write_site(root: Path, name: str) -> None:
    config, files = BESIDE[name]
    write_files(root, {**FILES, **files, "mkdocs.yml": f"site_name: T\n{config}", ".gitignore": ".cache\n"})
    subprocess.run(["git", "init", "-q"], cwd=root, check=True)
    commit(root, 0)


def commit(root: Path, number: int) -> None:
    when = f"2024-01-{number % 28 + 1:02} 12:00:00 +0000"
    author = ("-c", "user.name=Ann Author", "-c", "user.email=ann@example.org")
    subprocess.run(["git", "add", "-A"], cwd=root, check=True)
    subprocess.run(
        ["git", *author, "commit", "-q", "--allow-empty", "-m", f"Change {number}"],
        cwd=root,
        check=True,
        env={**os.environ, "GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when},
    )


class Beside(RuleBasedStateMachine):
    """A site beside other plugins that is built again and again, and people who write its files."""

    name = ""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(mkdtemp(prefix="beside-"))
        self.root = self.folder / "root"
        self.commits = 0
        write_site(self.root, self.name)

    @rule(data=st.data(), path=st.sampled_from(sorted(VERSIONS_BESIDE)))
    def write(self, data: st.DataObject, path: str) -> None:
        change(self.root / path, data.draw(st.sampled_from(VERSIONS_BESIDE[path])))

    @rule(path=st.sampled_from(sorted(set(VERSIONS_BESIDE) - {"docs/index.md", "docs/blog/posts/post.md"})))
    def delete(self, path: str) -> None:
        change(self.root / path, None)

    @rule(path=st.sampled_from([ANN, KALDOVIA]))
    def rename(self, path: str) -> None:
        rename_entry(self.root, path)

    @rule()
    def commit(self) -> None:
        self.commits += 1
        commit(self.root, self.commits)

    @rule(processes=st.sampled_from([(1, 4), (4, 1)]))
    def build(self, processes: tuple[int, int]) -> None:
        assert [line for line in assert_as_without(self.root, processes=processes) if "The cache" in line] == []

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            self.build((4, 1))
            shutil.rmtree(self.folder)


@pytest.mark.parametrize("name", BESIDE)
def test_any_changes_end_where_a_build_without_a_cache_does(name: str) -> None:
    thorough = settings.default is not None and settings.default.max_examples > 100
    count = 70 if thorough else 2
    machine = type("Machine", (Beside,), {"name": name})
    run_state_machine_as_test(
        machine, settings=settings(max_examples=count, stateful_step_count=10, deadline=None, phases=FAST)
    )


@pytest.mark.parametrize("name", BESIDE)
def test_a_preview_ends_where_a_build_from_nothing_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    write_site(tmp_path / "root", name)
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    served = Served(tmp_path / "root", tmp_path / "site")
    for path in (ANN, "seeds/b.txt", "docs/context/why.md"):
        change(served.root / path, VERSIONS_BESIDE[path][1])
    change(served.root / "annotations/glossary/zed.yml", None)
    served.update()
    from_nothing(served.root, tmp_path / "fresh")
    mine, wanted = files_of(served.site), files_of(tmp_path / "fresh")
    assert sorted(mine) == sorted(wanted)
    assert [name for name in wanted if mine[name] != wanted[name]] == []
