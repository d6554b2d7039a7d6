"""The warm build: with what the last one kept, the site and everything that is told are what they are without it."""

import json
import os
import shutil
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from building import assert_as_without, built, writes_refused
from edited_site import ANN, CHANGES, CONFIG, FILES, KALDOVIA, VERSIONS, change, rename_entry
from mkdocs_explainer.anchoring.quotes import Ambiguous, Found, Orphan
from mkdocs_explainer.hosts.mkdocs import annotating, apart, keeping, surroundings, telling, upstream
from mkdocs_explainer.hosts.mkdocs.warm import Warm, told
from mkdocs_explainer.load.kept import KeptMarks
from mkdocs_explainer.load.yaml.marks import Marks
from mkdocs_explainer.model.corpus import Note
from mkdocs_explainer.model.mentions import Reason, Refusal, Via
from mkdocs_explainer.model.origins import Origin
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.project import programs
from mkdocs_explainer.project.store import FOLDER, Store
from mkdocs_explainer.render import parts
from mkdocs_explainer.site.page import AnnotatedPage, PageMention
from mkdocs_explainer.site.plain import digest, from_plain, plain
from previewing import files_of
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


def test_a_new_page_makes_no_data_of_others(root: Path, tmp_path: Path, made: list[str]) -> None:
    """Files of the whole site say where every page is; those of a page say where this page is."""
    built(root, tmp_path / "site")
    made.clear()
    write_files(root, {"seeds/later.txt": "Later\n\nNobody is named.\n"})
    built(root, tmp_path / "site")
    assert {"explainer/articles/later.json", "assets/explainer/titles.json"} <= set(made)
    assert not {"explainer/articles/a.json", "explainer/glossary/ann.json"} & set(made)
    assert_as_without(root)


def test_a_list_that_gets_another_page_makes_no_page_of_others(
    root: Path, tmp_path: Path, made: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of articles, entries, sources, places and events: with one more, and with one fewer again."""
    monkeypatch.setattr(parts, "ROOM", 2_000)
    more = {f"seeds/m{number}.txt": f"More {number}\n\nNobody is named.\n" for number in range(4)} | {
        f"annotations/{folder}/m{number}.yml": f"{text.format(number)}\n"
        for number in range(4)
        for folder, text in (
            ("glossary", "name: Qux {0}ville\ntype: place\nsummary: x\nlocation: {{lat: {0}, lon: 1}}"),
            ("sources", "type: report\ntitle: Report {0}\nissued: 2024"),
        )
    }
    site = tmp_path / "site"
    built(root, site)
    before = set(site.rglob("part/*/index.html"))
    made.clear()
    write_files(root, more)
    built(root, site)
    assert len(set(site.rglob("part/*/index.html")) - before) >= 3
    assert not {"articles/a", "glossary/ann", "explainer/articles/a.json"} & set(made)
    assert_as_without(root)
    for path in more:
        (root / path).unlink()
    made.clear()
    built(root, site)
    assert not {"articles/a", "glossary/ann", "explainer/articles/a.json"} & set(made)
    assert set(site.rglob("part/*/index.html")) == before
    assert_as_without(root)


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


@pytest.mark.parametrize("how", ["empty", "half", "other"])
@pytest.mark.parametrize("name", ["pack", "files.json", "site.json"])
def test_what_is_kept_in_one_file_is_damaged(root: Path, name: str, how: str) -> None:
    assert_as_without(root)
    damage(root / FOLDER / name, how)
    assert assert_as_without(root) == []


@pytest.mark.parametrize(
    "body",
    [
        "[]",
        "{}",
        '{"surroundings": 1, "asked": 2}',
        "null",
        '{"asked": [[1], [], [], []], "parts": {"a": 1}}',
        "[" * 9999,
    ],
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
    state["asked"][0][0][1] = ["__class__"]
    store.finish(state, [])
    [line] = assert_as_without(root)
    assert "is damaged" in line


def test_a_folder_that_cannot_be_written_is_told_once(root: Path, tmp_path: Path) -> None:
    write_files(root, {".cache": "a file\n"})
    [line] = assert_as_without(root)
    assert "The cache in .cache/explainer cannot be" in line


def test_a_full_disk_is_told_once(root: Path) -> None:
    with writes_refused(OSError(28, "No space left on device")):
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
    monkeypatch.setattr(programs, "git", lambda *_: b".cache/explainer/state.json\0")
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


def test_what_many_share_is_told_once_and_as_what_nothing_shares(tmp_path: Path) -> None:
    warm = Warm(Store(tmp_path, VERSION), "")
    one, same, other = (Note("n", "a", "explain", body) for body in ("Words", "Words", "Words."))
    assert warm.told(one) == warm.told(same) != warm.told(other)
    assert warm.told((one, other)) == warm.told((same, other)) != warm.told((other, one))
    assert warm.told((one,)) != warm.told(one)
    assert warm.told((one, "a", "b")) != warm.told((one, "a\0b"))
    assert warm.told((one, lambda: None)) == ""
    at = Origin("a.yml", Marks("a.yml", {}, "digest"))
    assert told(at) == told(Origin("a.yml", KeptMarks(tmp_path, "a.yml", "digest")))
    assert len({told(at), told(Origin("a.yml", Marks("a.yml", {}, "other"))), told(Origin("a.yml"))}) == 3


def test_checks_beside_pages_are_told_in_the_same_place(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(telling, "LEAST_SHARED", 1)
    for _ in range(2):
        assert assert_as_without(root, processes=(2, 1)) == []


@pytest.mark.parametrize(
    "values",
    [
        tuple(Span(number, number + 1) for number in range(9)),
        (PageMention(1, 2, "a", linked=True, sentence=Span(0, 9), fragment="", via=None),) * 5,
        tuple(PageMention(1, 2, "a", linked=False, sentence=Span(0, 9), fragment="", via=via) for via in [*Via, None]),
        (Refusal(3, 4, ("a", "b"), Reason.AMBIGUOUS, "rule"),) * 4,
        (*[Span(1, 2)] * 4, None),
        (*[Span(1, 2)] * 4, (1, 2)),
        ((1, 2),) * 4,
        ((),) * 4,
    ],
    ids=str,
)
def test_many_of_one_kind_come_back_as_they_were(values: tuple[object, ...]) -> None:
    """They are kept by column."""
    found = from_plain(json.loads(json.dumps(plain(values))))
    assert found == values
    assert [type(one) for one in found] == [type(one) for one in values]
    assert digest(found) == digest(values)


SPOILING = {
    "gone": Path.unlink,
    "other words": lambda path: path.write_bytes(path.read_bytes().swapcase()),
    "a folder": lambda path: (path.unlink(), path.mkdir(), (path / "stray.html").write_text("stray")),
    "a link": lambda path: (path.unlink(), path.symlink_to("elsewhere.html")),
    "a neighbour": lambda path: path.with_name("stray.html").write_text("stray"),
    "other rights": lambda path: path.chmod(0o400),
}
"""What may become of a file of the site between two builds."""


def spoil(path: Path, how: str) -> None:
    SPOILING[how](path)


@pytest.mark.parametrize("how", SPOILING)
def test_a_site_that_somebody_changed_is_as_a_new_one(root: Path, tmp_path: Path, how: str) -> None:
    assert_as_without(root)
    for name in ("articles/a/index.html", "explainer/articles/a.json", "index.html", "sitemap.xml"):
        spoil(tmp_path / "standing" / name, how)
    assert assert_as_without(root) == []
    assert (tmp_path / "standing/articles/a/index.html").stat().st_mode & 0o200


def test_what_stands_and_is_right_is_left_alone(root: Path, tmp_path: Path) -> None:
    def stamps() -> dict[str, int]:
        return {path: (site / path).stat().st_ctime_ns for path in files_of(site)}

    site = tmp_path / "standing"
    assert_as_without(root)
    before = stamps()
    change(root / "annotations/sources/un.yml", "type: report\ntitle: Another\nissued: 2024\n")
    assert_as_without(root)
    same = {path for path, stamp in stamps().items() if before.get(path) == stamp}
    assert {"glossary/ann/index.html", "articles/b/index.html"} <= same
    assert same.isdisjoint({"glossary/zed/index.html", "index.html", "404.html"})


def test_a_file_with_a_second_name_is_not_written_over(root: Path, tmp_path: Path) -> None:
    assert_as_without(root)
    page = tmp_path / "standing/glossary/zed/index.html"
    (tmp_path / "backup.html").hardlink_to(page)
    before = page.read_bytes()
    assert_as_without(root)  # a second name is another time
    change(root / "annotations/sources/un.yml", "type: report\ntitle: Another\nissued: 2024\n")
    assert_as_without(root)
    assert page.read_bytes() != before == (tmp_path / "backup.html").read_bytes()


def test_a_site_elsewhere_is_not_known(root: Path, tmp_path: Path) -> None:
    assert_as_without(root)
    (tmp_path / "standing").rename(tmp_path / "moved")
    built(root, tmp_path / "other")
    built(root, tmp_path / "cold", cache=False)
    assert files_of(tmp_path / "other") == files_of(tmp_path / "moved") == files_of(tmp_path / "cold")


def test_the_build_of_mkdocs_empties_its_folder_as_is_known() -> None:
    assert upstream.empties_its_folder()


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
        rename_entry(self.root, path)

    @rule(data=st.data())
    def lose(self, data: st.DataObject) -> None:
        """Lose a part of what was kept."""
        kept = sorted((self.root / FOLDER).glob("objects/*/*"))
        if kept:
            damage(data.draw(st.sampled_from(kept)), "half")

    @rule(data=st.data())
    def spoil(self, data: st.DataObject) -> None:
        """Write to the site that stands there, or take something away."""
        files = sorted(path for path in (self.folder / "standing").rglob("*") if path.is_file())
        if files:
            spoil(data.draw(st.sampled_from(files)), data.draw(st.sampled_from(sorted(SPOILING))))

    @rule(processes=st.sampled_from([(1, 4), (4, 1)]))
    def build(self, processes: tuple[int, int]) -> None:
        assert assert_as_without(self.root, processes=processes) == []

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            self.build((4, 1))
            shutil.rmtree(self.folder)


def test_any_changes_end_where_a_build_without_does(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (annotating, apart):  # also in several processes
        monkeypatch.setattr(module, "LEAST_SHARED", 8)
    thorough = settings.default is not None and settings.default.max_examples > 100
    count = 200 if thorough else 20
    run_state_machine_as_test(Building, settings=settings(max_examples=count, stateful_step_count=14, deadline=None))
