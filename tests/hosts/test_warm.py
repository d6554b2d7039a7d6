"""The warm build: with what the last one kept, the site and everything that is told are what they are without it."""

import json
import logging
import os
import shutil
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test
from mkdocs.commands.build import build
from mkdocs.config import load_config

from edited_site import ANN, CHANGES, CONFIG, FILES, KALDOVIA, VERSIONS, change
from mkdocs_explainer.anchoring.quotes import Ambiguous, Found, Orphan
from mkdocs_explainer.hosts.mkdocs import annotating, apart, keeping, surroundings
from mkdocs_explainer.model.mentions import Reason, Refusal, Via
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.project.store import FOLDER, Store
from mkdocs_explainer.site.page import AnnotatedPage, PageMention
from mkdocs_explainer.site.plain import digest, from_plain, plain
from previewing import Told, files_of, folders_of
from tests_support import write_files

pytestmark = pytest.mark.slow

VERSION = "tests"


@pytest.fixture(autouse=True)
def same_versions(monkeypatch: pytest.MonkeyPatch) -> None:
    """Our own files and all packages are not read for each of many builds."""
    monkeypatch.setattr(surroundings, "versions", lambda: VERSION)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write_files(tmp_path / "root", FILES)
    return tmp_path / "root"


def built(root: Path, site: Path, *, cache: bool = True) -> list[str]:
    """Build as the command does, and return what was logged, but for times."""
    told = Told()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(told)
    level = logger.level
    logger.setLevel(logging.INFO)
    try:
        config = load_config(str(root / "mkdocs.yml"), site_dir=str(site))
        config.plugins["explainer"].config.cache = cache
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
    finally:
        logger.removeHandler(told)
        logger.setLevel(level)
    return [line for line in told.lines if not line.startswith(("Cleaning", "Building", "Documentation"))]


def assert_as_without(root: Path) -> list[str]:
    """Build with the cache and without; return what was told of the cache."""
    warm, cold = Path(mkdtemp(prefix="warm-")), Path(mkdtemp(prefix="cold-"))
    try:
        lines = built(root, warm)
        others = built(root, cold, cache=False)
        assert files_of(warm) == files_of(cold)
        assert folders_of(warm) == folders_of(cold)
        assert [line for line in lines if "The cache" not in line] == others
        return [line for line in lines if "The cache" in line]
    finally:
        shutil.rmtree(warm)
        shutil.rmtree(cold)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages and data files that a build with a cache made itself."""
    found: list[str] = []
    kept = keeping.Keeping.kept

    def noted(self: keeping.Keeping, part: str, base: str, path: str, one: keeping.Made) -> keeping.Made:
        found.append(part)
        return kept(self, part, base, path, one)

    monkeypatch.setattr(keeping.Keeping, "kept", noted)
    return found


def test_an_unchanged_site_makes_no_generated_page(root: Path, tmp_path: Path, made: list[str]) -> None:
    built(root, tmp_path / "site")
    assert {"glossary/kaldovia", "articles/a", "glossary/index", "explainer/articles/a.json"} <= set(made)
    made.clear()
    built(root, tmp_path / "site")
    assert sorted(made) == ["context/why", "contribute/index", "index"]  # those that somebody wrote
    assert_as_without(root)


def test_links_of_headings_to_themselves_lead_nowhere_wrong_on_pages_that_were_kept(root: Path, tmp_path: Path) -> None:
    settings = "markdown_extensions: [{toc: {permalink: true}}]\nvalidation: {anchors: warn}\n"
    path = root / "mkdocs.yml"
    path.write_text(path.read_text("utf-8") + settings, "utf-8")
    for _ in range(2):
        assert [line for line in built(root, tmp_path / "site") if "anchor" in line] == []
    assert_as_without(root)


def test_an_edit_makes_what_it_concerns(root: Path, tmp_path: Path, made: list[str]) -> None:
    built(root, tmp_path / "site")
    made.clear()
    change(root / "annotations/sources/un.yml", "type: report\ntitle: Another\nissued: 2024\n")
    built(root, tmp_path / "site")
    assert "glossary/zed" in made
    assert "glossary/ann" not in made


@pytest.mark.parametrize(("path", "text"), [(path, text) for path, text, _ in CHANGES])
def test_a_change_ends_where_a_build_without_does(root: Path, tmp_path: Path, path: str, text: str | None) -> None:
    built(root, tmp_path / "site")
    change(root / path, text)
    assert assert_as_without(root) == []


@pytest.mark.parametrize(
    ("config", "is_same"),
    [
        (CONFIG.replace("explainer]", "explainer: {density: all}]"), False),
        (CONFIG.replace("site_name: T", "site_name: U"), False),
        (CONFIG.replace("[search, ", "[search: {min_search_length: 2}, "), False),
        (CONFIG.replace("explainer]", "explainer: {processes: 1}]"), True),
    ],
)
def test_another_configuration_is_another_site(
    root: Path, tmp_path: Path, made: list[str], config: str, *, is_same: bool
) -> None:
    built(root, tmp_path / "site")
    change(root / "mkdocs.yml", config)
    made.clear()
    built(root, tmp_path / "site")
    assert ("glossary/ann" not in made) == is_same
    assert_as_without(root)


def test_another_template_is_another_site(root: Path, tmp_path: Path, made: list[str]) -> None:
    built(root, tmp_path / "site")
    change(root / "theme/main.html", FILES["theme/main.html"] + "!")
    made.clear()
    assert assert_as_without(root) == []
    assert "glossary/ann" in made


def test_other_programs_make_everything(
    root: Path, tmp_path: Path, made: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    built(root, tmp_path / "site")
    monkeypatch.setattr(surroundings, "versions", lambda: "other")
    made.clear()
    [line] = assert_as_without(root)
    assert "of another version, or damaged" in line
    assert "glossary/ann" in made


def state_of(root: Path) -> Path:
    return root / FOLDER / "state.json"


def damage(path: Path, how: str) -> None:
    data = path.read_bytes()
    path.write_bytes({"empty": b"", "half": data[: len(data) // 2], "other": data[:-9] + b"123456789"}[how])


@pytest.mark.parametrize("how", ["empty", "half", "other"])
def test_a_damaged_state_is_none(root: Path, tmp_path: Path, how: str) -> None:
    built(root, tmp_path / "site")
    damage(state_of(root), how)
    [line] = assert_as_without(root)
    assert "damaged" in line
    assert assert_as_without(root) == []


@pytest.mark.parametrize("how", ["empty", "half", "other"])
def test_damaged_objects_are_made_again(root: Path, tmp_path: Path, how: str) -> None:
    built(root, tmp_path / "site")
    for path in (root / FOLDER / "objects").glob("*/*"):
        damage(path, how)
    assert assert_as_without(root) == []


@pytest.mark.parametrize(
    "body", ["[]", "{}", '{"surroundings": 1, "looked": 2}', "null", '{"looked": [[1]], "parts": {"a": 1}}', "[" * 9999]
)
def test_a_state_of_something_else_is_none(root: Path, tmp_path: Path, body: str) -> None:
    built(root, tmp_path / "site")
    store = Store(root / FOLDER, VERSION)
    own = store.state()["surroundings"]
    text = body.replace("{", f'{{"surroundings": "{own}", ', 1) if body.startswith('{"l') else body
    state_of(root).write_bytes(store._head(text.encode()) + b"\n" + text.encode())
    assert_as_without(root)


def test_a_state_that_would_look_into_python_itself_is_none(root: Path, tmp_path: Path) -> None:
    built(root, tmp_path / "site")
    store = Store(root / FOLDER, VERSION)
    state = store.state()
    state["looked"][0][1] = ["__class__"]
    store.finish(state, [])
    [line] = assert_as_without(root)
    assert "is damaged" in line


def test_a_folder_that_cannot_be_written_is_told_once(root: Path, tmp_path: Path) -> None:
    write_files(root, {".cache": "a file\n"})
    [line] = assert_as_without(root)
    assert "The cache in .cache/explainer cannot be" in line


def test_a_full_disk_is_told_once(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, data: bytes) -> int:
        if FOLDER in self.as_posix():
            raise OSError(28, "No space left on device")
        return write(self, data)

    write = Path.write_bytes
    monkeypatch.setattr(Path, "write_bytes", full)
    [line] = assert_as_without(root)
    assert "cannot be written (No space left on device)" in line


def test_a_link_to_elsewhere_is_not_followed(root: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (root / ".cache").symlink_to(tmp_path / "elsewhere")
    [line] = assert_as_without(root)
    assert "it is a link to elsewhere" in line
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_what_is_in_the_repository_is_not_trusted(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built(root, tmp_path / "site")
    monkeypatch.setattr(surroundings, "git", lambda *_: b".cache/explainer/state.json\0")
    [line] = assert_as_without(root)
    assert "it is part of the repository" in line


def test_old_data_that_nothing_names_is_deleted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(tmp_path, VERSION)
    kept, let_go, young = (store.write(data) for data in (b"kept", b"let go", b"young"))
    for name in (kept, let_go):
        path = tmp_path / "objects" / name[:2] / name[2:]
        os.utime(path, (0, 0))
    store.finish({}, [kept])
    assert [store.read(name) for name in (kept, let_go, young)] == [b"kept", None, b"young"]


def test_values_come_back_as_they_were() -> None:
    mention = PageMention(1, 2, "a", linked=True, sentence=Span(0, 9), fragment="m-1", via=Via.NAME)
    refusal = Refusal(3, 4, ("a", "b"), Reason.AMBIGUOUS, "rule")
    anchors = {"n": Found(1, 2, edited=False), "o": Orphan(None), "p": Ambiguous((Span(1, 2), Span(3, 4)))}
    page = AnnotatedPage(
        "k", "<p>\ud800", "\u2028é", (mention, mention._replace(via=None)), (refusal,), anchors, (1, 2)
    )
    assert from_plain(json.loads(json.dumps(plain((page, [1.5, None]))))) == (page, [1.5, None])
    assert digest(page) == digest(from_plain(plain(page)))


class Building(RuleBasedStateMachine):
    """A site that is built again and again, and people who write its files."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(mkdtemp(prefix="warm-"))
        self.root = self.folder / "root"
        write_files(self.root, FILES)

    @rule(data=st.data(), path=st.sampled_from(sorted(VERSIONS)))
    def write(self, data: st.DataObject, path: str) -> None:
        change(self.root / path, data.draw(st.sampled_from(VERSIONS[path])))

    @rule(path=st.sampled_from(sorted(set(VERSIONS) - {"mkdocs.yml", "theme/main.html", "docs/index.md"})))
    def delete(self, path: str) -> None:
        change(self.root / path, None)

    @rule(path=st.sampled_from([ANN, KALDOVIA]))
    def rename(self, path: str) -> None:
        other = self.root / "annotations/glossary/renamed.yml"
        if (self.root / path).exists():
            (self.root / path).rename(other)
        elif other.exists():
            other.rename(self.root / path)

    @rule(data=st.data())
    def lose(self, data: st.DataObject) -> None:
        """Lose a part of what was kept."""
        kept = sorted((self.root / FOLDER).glob("objects/*/*"))
        if kept:
            damage(data.draw(st.sampled_from(kept)), "half")

    @rule()
    def build(self) -> None:
        assert assert_as_without(self.root) == []

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            self.build()
            shutil.rmtree(self.folder)


def test_any_changes_end_where_a_build_without_does(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (annotating, apart):  # also in several processes
        monkeypatch.setattr(module, "LEAST_SHARED", 8)
    thorough = settings.default is not None and settings.default.max_examples > 100
    count = 200 if thorough else 8
    run_state_machine_as_test(Building, settings=settings(max_examples=count, stateful_step_count=14, deadline=None))
