"""The preview: after any changes the site directory is what a build from nothing gives, byte for byte."""

import logging
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from edited_site import ANN, CHANGES, CONFIG, FILES, KALDOVIA, THEME, VERSIONS, change
from mkdocs_explainer.hosts.mkdocs import upstream
from previewing import Served, Told, files_of, folders_of, from_nothing
from tests_support import write_files

pytestmark = pytest.mark.slow


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


def test_a_page_that_is_asked_for_is_made_first_and_never_served_as_it_was(tmp_path: Path) -> None:
    write_files(tmp_path / "root", FILES)
    served = Served(tmp_path / "root", tmp_path / "site")
    change(served.root / KALDOVIA, FILES[KALDOVIA].replace("A land", "A country"))
    make_one = served.begin_by_hand()
    old = [path for path in served.behind.wrong if path.endswith("index.html")]
    with ThreadPoolExecutor() as readers:
        answers = {path: readers.submit(served.page, path) for path in reversed(old)}
        while make_one():
            pass
    assert len(old) > 2
    # the server adds its script
    assert [path for path in old if not answers[path].result().startswith((served.site / path).read_bytes())] == []
    assert b"A country" in answers["glossary/kaldovia/index.html"].result()


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

    @rule(count=st.integers(0, 12))
    def hurry(self, count: int) -> None:
        """Make some of what differs; the next change comes before the rest."""
        make_one = self.served.begin_by_hand()
        while count and make_one():
            count -= 1

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
