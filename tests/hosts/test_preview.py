"""The preview: after any changes the site directory is what a build from nothing gives, byte for byte."""

import logging
import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from mkdocs_explainer.hosts.mkdocs import upstream
from previewing import Served, Told, files_of, folders_of, from_nothing
from tests_support import write_files

pytestmark = pytest.mark.slow

THEME = (
    "{{ page.title }} {{ page.edit_url }} {{ page.meta }}\n{% for item in nav %}{{ item.title }} {% endfor %}\n"
    "{% for item in page.toc recursive %}{{ item.title }} {{ loop(item.children) }}{% endfor %}\n{{ page.content }}\n"
)
CONFIG = (
    "site_name: T\ntheme: {name: null, custom_dir: theme}\nplugins: [search, explainer]\n"
    "repo_url: https://github.com/o/r\nedit_uri: edit/main/docs/\n"
)
FILES = {
    "mkdocs.yml": CONFIG,
    "theme/main.html": THEME,
    "docs/index.md": "# Home\n\nOn Kaldovia [@ap]. [Entry](glossary/kaldovia.md)\n",
    "docs/context/why.md": "---\nanswer: Because of [[kaldovia]].\nsources: [ap]\n---\n# Why?\n\nKaldovia [@un].\n",
    "docs/contribute/index.md": "# Contribute\n\nWords.\n",
    "seeds/a.txt": "Talks\n\nDelegates met in Kaldovia. Ann Ex said so.\n\nMs. Ex left for Zed.\n",
    "seeds/b.txt": "More talks\n\nThey met in Zed. The KLF did not.\n",
    "annotations/articles/a.yml": "file: seeds/a.txt\npublished: 2024-10-31\ncontext: [why]\nsources: [ap]\n",
    "annotations/glossary/kaldovia.yml": (
        "name: Kaldovia\ntype: place\nsummary: A land of [[zed]] [@ap].\naliases: [Kaldovian]\n"
        "relations: [{type: part-of, entity: zed}]\nlocation: {lat: 50, lon: 30}\nsources: [ap]\n"
    ),
    "annotations/glossary/zed.yml": "name: Zed\ntype: place\nsummary: A town in Kaldovia.\nsources: [un]\n",
    "annotations/glossary/ann.yml": "name: Ann Ex\ntype: person\nsummary: She speaks.\nsources: [ap]\n",
    "annotations/sources/ap.yml": "type: webpage\ntitle: AP\nURL: https://example.org/ap\naccessed: 2024-11-01\n",
    "annotations/sources/un.yml": "type: report\ntitle: UN\nissued: 2024\n",
    "annotations/notes/a/met.yml": "quote: Delegates met\nkind: explain\nbody: Who? [@un]\nstatus: reviewed\n",
}


@pytest.fixture
def told() -> Iterator[list[str]]:
    """What the preview says."""
    handler, logger = Told(), logging.getLogger("mkdocs")
    level = logger.level
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    yield handler.lines
    logger.removeHandler(handler)
    logger.setLevel(level)


def assert_as_from_nothing(served: Served) -> None:
    fresh = Path(mkdtemp(prefix="fresh-"))
    try:
        from_nothing(served.root, fresh)
        mine, wanted = files_of(served.site), files_of(fresh)
        assert sorted(mine) == sorted(wanted)
        assert [path for path in wanted if mine[path] != wanted[path]] == []
        assert folders_of(served.site) == folders_of(fresh)
    finally:
        shutil.rmtree(fresh)


KALDOVIA, ANN = "annotations/glossary/kaldovia.yml", "annotations/glossary/ann.yml"
CHANGES = [
    (KALDOVIA, FILES[KALDOVIA].replace("A land", "A country"), None),
    (KALDOVIA, FILES[KALDOVIA].replace("50", "40"), None),
    (ANN, "name: Ann Ex\ntype: person\nsummary: She speaks.\naliases: [KLF]\n", None),
    (ANN, None, None),
    ("annotations/glossary/new.yml", "name: KLF\ntype: group\nsummary: They do.\n", None),
    ("annotations/notes/a/met.yml", "quote: Delegates met\nkind: check\nverdict: disputed\nbody: No. [@ap]\n", 5),
    ("annotations/notes/a/so.yml", "quote: said so\nkind: explain\nbody: How? [[ann]]\nstatus: draft\n", 5),
    ("annotations/sources/un.yml", "type: report\ntitle: United Nations\n", None),
    ("annotations/articles/a.yml", "file: seeds/a.txt\ntitle: Talks\npublished: 2024-11-01\n", None),
    ("seeds/a.txt", "Talks\n\nNobody met in Zed.\n", None),
    ("seeds/c.txt", "New\n\nIn Kaldovia.\n", None),
    ("docs/context/why.md", FILES["docs/context/why.md"] + "\n## More\n\nAnn Ex.\n", 4),
    ("docs/context/why.md", FILES["docs/context/why.md"].replace("Because of", "For"), 5),
]


@pytest.mark.parametrize(("path", "text", "most"), CHANGES)
def test_one_change_is_followed(tmp_path: Path, told: list[str], path: str, text: str | None, most: int | None) -> None:
    """most: pages that may be written for it."""
    write_files(tmp_path / "root", FILES)
    served = Served(tmp_path / "root", tmp_path / "site")
    before = files_of(served.site)
    told.clear()
    change(served.root / path, text)
    served.update()
    assert not [line for line in told if "built anew" in line]
    [line] = [line for line in told if "written in" in line]
    count = int(line.split()[1])
    assert 0 < count <= (most or len(before))
    assert_as_from_nothing(served)


@pytest.mark.parametrize(
    ("path", "text", "reason"),
    [
        ("mkdocs.yml", CONFIG.replace("site_name: T", "site_name: U"), "mkdocs.yml changed"),
        ("theme/main.html", THEME + "!", "main.html changed"),
        ("docs/context/why.md", "# Why not?\n", "another title"),
        ("docs/context/why.md", None, "came or went"),
        ("docs/new.md", "# New\n", "came or went"),
        ("docs/picture.svg", "<svg/>", "picture.svg changed"),
        ("docs/context/why.md", "---\na: " + "[" * 200 + "\n---\n# Why?\n", "cannot be read"),
    ],
)
def test_what_cannot_be_followed_is_built_anew(
    tmp_path: Path, told: list[str], path: str, text: str | None, reason: str
) -> None:
    write_files(tmp_path / "root", FILES)
    served = Served(tmp_path / "root", tmp_path / "site")
    change(served.root / path, text)
    told.clear()
    served.update()
    assert any(f"Everything is built anew: {reason}" in line or reason in line for line in told)
    assert_as_from_nothing(served)


def test_a_change_of_nothing_writes_nothing(tmp_path: Path, told: list[str]) -> None:
    write_files(tmp_path / "root", FILES)
    served = Served(tmp_path / "root", tmp_path / "site")
    for path in (KALDOVIA, "docs/index.md"):
        (served.root / path).write_text("# a comment\n" * path.startswith("a") + FILES[path])
    told.clear()
    served.update()
    assert any("0 pages written" in line for line in told)


def test_other_plugins_that_nobody_knows_are_not_passed_by(tmp_path: Path, told: list[str]) -> None:
    config = CONFIG.replace("[search, explainer]", "[search, explainer, minify: {minify_html: true}]")
    write_files(tmp_path / "root", {**FILES, "mkdocs.yml": config})
    served = Served(tmp_path / "root", tmp_path / "site")
    change(served.root / ANN, None)
    told.clear()
    served.update()
    assert any("nobody knows what the plugin minify makes" in line for line in told)
    assert_as_from_nothing(served)


def test_what_fails_half_way_is_built_anew(tmp_path: Path, told: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    write_files(tmp_path / "root", FILES)
    served = Served(tmp_path / "root", tmp_path / "site")
    change(served.root / ANN, None)

    def failing(*_: object) -> None:
        raise RuntimeError("no more room")

    monkeypatch.setattr(upstream, "build_static_templates", failing)
    told.clear()
    served.update()
    assert any("Everything is built anew: RuntimeError: no more room" in line for line in told)
    assert_as_from_nothing(served)


def test_the_functions_of_mkdocs_are_those_that_are_known() -> None:
    assert upstream.unknown() == ""


def test_another_mkdocs_builds_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upstream.build, "_build_page", lambda _: None)
    assert upstream.unknown() == "_build_page"


def change(path: Path, text: str | None) -> None:
    """Write or delete a file; its time differs from what it was."""
    if text is None:
        path.unlink(missing_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


VERSIONS = {
    KALDOVIA: [
        FILES[KALDOVIA],
        "name: Kaldovia\ntype: organization\nsummary: Another.\naliases: [Zed]\n",
        "name: Zed\ntype: place\nsummary: The same name.\nformer_ids: [old-place]\n",
        "name: [\n",
        "name: Kaldovia\ntype: place\nsumary: Misspelt.\n",
    ],
    ANN: [FILES[ANN], FILES[ANN].replace("Ann Ex", "Bea Ex"), FILES[ANN] + "body: Of [[kaldovia]] and [[Zed]].\n"],
    "annotations/glossary/new.yml": [
        "name: KLF\ntype: group\nsummary: They. [@ap]\n",
        "name: Ex\ntype: event\nsummary: x\n",
    ],
    "annotations/glossary/zed.yml": [
        FILES["annotations/glossary/zed.yml"],
        "name: Zed\ntype: concept\nsummary: Word.\n",
    ],
    "annotations/sources/ap.yml": [FILES["annotations/sources/ap.yml"], "type: report\ntitle: Another\nissued: 2023\n"],
    "annotations/sources/un.yml": [FILES["annotations/sources/un.yml"], "title: No type\n"],
    "annotations/notes/a/met.yml": [
        FILES["annotations/notes/a/met.yml"],
        "quote: met in\nkind: identify\nentity: none\n",
        "quote: Kaldovia\nkind: identify\nentity: zed\nstatus: reviewed\n",
        "kind: explain\nentity: zed\nbody: Why here.\nstatus: reviewed\n",
    ],
    "annotations/notes/a/two.yml": [
        "quote: Delegates\nkind: update\nbody: Later.\ncreated: 2024-12-01\nstatus: draft\n"
    ],
    "annotations/notes/b/one.yml": ["quote: did not\nkind: question\nbody: Why?\nstatus: disputed\nsources: [ap]\n"],
    "annotations/articles/a.yml": [
        FILES["annotations/articles/a.yml"],
        "file: seeds/a.txt\ntitle: Other\npublished: 2020-01-01\n",
        "file: seeds/c.txt\n",
    ],
    "annotations/articles/renamed.yml": ["file: seeds/b.txt\npublished: 2024-12-01\n"],
    "seeds/a.txt": [FILES["seeds/a.txt"], "Talks\n\nDelegates met in Zed with the KLF.\n", ""],
    "seeds/b.txt": [FILES["seeds/b.txt"], "More talks\n\nKaldovia did not.\n"],
    "seeds/c.txt": ["Third\n\nKaldovia, Zed, Ann Ex.\n"],
    "docs/index.md": [
        FILES["docs/index.md"],
        "# Home\n\nNothing.\n",
        "# Home\n\n[A](articles/a.md) [C](articles/c.md)\n",
    ],
    "docs/context/why.md": [
        FILES["docs/context/why.md"],
        "---\nanswer: No.\narticles: [a, b]\nentities: [zed]\n---\n# Why?\n\nZed.\n\n## Part\n\nAnn Ex.\n",
        "---\ntimeline:\n- {date: 2024-01-01, text: 'Of [[zed]].'}\nclaims: x\n---\n# Why?\n\nZed.\n",
        "---\nexplainer: false\n---\n# Why?\n\nZed.\n",
        "# Another title\n",
    ],
    "docs/context/two.md": ["# Two\n\nKaldovia.\n"],
    "docs/glossary/ann.md": ["# By hand\n"],
    "docs/files/data.txt": ["1", "2"],
    "mkdocs.yml": [CONFIG, CONFIG.replace("explainer]", "explainer: {density: all}]")],
    "theme/main.html": [THEME, THEME + "!"],
}


class Previewing(RuleBasedStateMachine):
    """A site in preview, and people who write its files."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(mkdtemp(prefix="preview-"))
        write_files(self.folder / "root", FILES)
        self.served = Served(self.folder / "root", self.folder / "site")

    @rule(data=st.data(), path=st.sampled_from(sorted(VERSIONS)))
    def write(self, data: st.DataObject, path: str) -> None:
        change(self.served.root / path, data.draw(st.sampled_from(VERSIONS[path])))

    @rule(path=st.sampled_from(sorted(set(VERSIONS) - {"mkdocs.yml", "theme/main.html", "docs/index.md"})))
    def delete(self, path: str) -> None:
        change(self.served.root / path, None)

    @rule(new=st.sampled_from(["annotations/glossary/renamed.yml", ANN]))
    def rename(self, new: str) -> None:
        old = self.served.root / ("annotations/glossary/renamed.yml" if new == ANN else ANN)
        if old.exists():
            old.rename(self.served.root / new)

    @rule()
    def revert(self) -> None:
        """Check another branch out: all files as they were."""
        for folder in ("annotations", "seeds", "docs"):
            shutil.rmtree(self.served.root / folder)
        write_files(self.served.root, FILES)

    @rule()
    def update(self) -> None:
        self.served.update()
        assert_as_from_nothing(self.served)

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            self.update()
            shutil.rmtree(self.folder)


def test_any_changes_end_where_a_build_from_nothing_does() -> None:
    from hypothesis.stateful import run_state_machine_as_test  # noqa: PLC0415 -- of this test alone

    thorough = settings.default is not None and settings.default.max_examples > 100
    count = 200 if thorough else 20
    run_state_machine_as_test(Previewing, settings=settings(max_examples=count, stateful_step_count=14, deadline=None))
