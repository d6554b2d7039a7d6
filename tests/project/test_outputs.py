"""What commands write: nothing of anybody else's is replaced, deleted or reached through a link."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from mkdocs_explainer.hosts.cli import main
from mkdocs_explainer.load import field_page, json_schema
from mkdocs_explainer.project.outputs import LIST, output_place, write_listed, write_marked, write_output
from mkdocs_explainer.project.writing import NotWrittenError
from mkdocs_explainer.rules import pages
from tests_support import write_files

pytestmark = pytest.mark.slow

MARK = b"made by us"


def state(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and not path.is_symlink()
    }


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "site"
    write_files(
        root,
        {
            "mkdocs.yml": "site_name: x\nplugins: [explainer]\n",
            "docs/index.md": "# Home\n",
            "README.md": "# Mine\n",
            "notes.md": "mine, too\n",
            "seeds/a.txt": "A Title\n\nThe Big Crew was glad.\n",
            "annotations/glossary/crew.yml": "name: Big Crew\ntype: group\nsummary: x\n",
        },
    )
    monkeypatch.chdir(root)
    return root


@pytest.mark.parametrize(
    "arguments",
    [
        ["docs", "rules", "--output", "."],
        ["docs", "fields", "--output", "."],
        ["schema", "--output", "."],
        ["export", "--output", "."],
        ["docs", "rules", "--output", "docs"],
    ],
)
def test_what_a_person_wrote_stays(arguments: list[str], site: Path) -> None:
    before = state(site)
    main(arguments)
    after = state(site)
    assert {name: after.get(name) for name in before} == before
    second = main(arguments)
    assert {name: state(site).get(name) for name in before} == before
    assert second == (0 if arguments[-1] != "docs" else 2), "docs/index.md stands where a page would be written"


@pytest.mark.parametrize(
    ("arguments", "place"),
    [
        (["schema"], "annotations/schema/entity.schema.json"),
        (["schema", "--output", "out"], "out/note.schema.json"),
        (["docs", "rules"], "docs/manual/rules/YML001.md"),
        (["docs", "fields"], "docs/manual/annotation-files.md"),
        (["export", "--output", "out"], "out/articles/a.json"),
        (["export", "--output", "out"], f"out/{LIST}"),
    ],
)
@pytest.mark.parametrize("kind", ["link", "linked folder", "foreign", "folder", "link to nowhere"])
def test_neither_through_links_nor_over_files_of_others(
    arguments: list[str], place: str, kind: str, site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    outside = tmp_path / "outside"
    name = Path(place).name
    write_files(outside, {name: "mine", "old.schema.json": "mine", "old.md": "mine"})
    target = site / place
    target.parent.parent.mkdir(parents=True, exist_ok=True)
    if kind == "linked folder":
        target.parent.symlink_to(outside)
    else:
        target.parent.mkdir(exist_ok=True)
        match kind:
            case "link":
                target.symlink_to(outside / name)
            case "link to nowhere":
                target.symlink_to(outside / "nowhere")
            case "foreign":
                target.write_text("mine")
            case "folder":
                target.mkdir()
    before = state(tmp_path)
    assert main(arguments) == 2
    assert state(tmp_path) == before
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("files", "mark", "ending", "write"),
    [
        (pages.rule_pages, pages.MARK, ".md", ["docs", "rules", "--output", "out"]),
        (json_schema.json_schemas, json_schema.MARK, ".schema.json", ["schema", "--output", "out"]),
        (
            lambda: {"annotation-files.md": field_page.field_page()},
            field_page.MARK,
            ".md",
            ["docs", "fields", "--output", "out"],
        ),
    ],
)
def test_every_generated_file_holds_its_mark(
    files: Callable[[], dict[str, str]], mark: str, ending: str, write: list[str], site: Path
) -> None:
    assert all(mark in text and name.endswith(ending) for name, text in files().items())
    assert main(write) == 0
    some = next((site / "out").iterdir())
    some.write_text(f"{some.read_text()} ")
    assert main([*write, "--check"]) == 1
    assert main(write) == 0, "our own files are renewed"
    assert main([*write, "--check"]) == 0


def test_a_mark_decides(tmp_path: Path) -> None:
    write_files(tmp_path, {"out/old.x": MARK, "out/mine.x": "x", "out/empty.x": "", "out/a.x": b"old " + MARK})
    done = write_marked(tmp_path, "out", {"a.x": MARK, "empty.x": MARK}, mark=MARK, ending=".x")
    assert (sorted(done.written), done.removed) == (["a.x", "empty.x"], ["old.x"])
    assert state(tmp_path) == {"out/a.x": MARK, "out/empty.x": MARK, "out/mine.x": b"x"}
    with pytest.raises(NotWrittenError, match=r"mine\.x was not written by this command"):
        write_marked(tmp_path, "out", {"b.x": MARK, "mine.x": MARK}, mark=MARK, ending=".x")
    assert not (tmp_path / "out/b.x").exists(), "nothing is written where one is refused"


def test_a_list_decides_where_files_have_no_room_for_a_mark(tmp_path: Path) -> None:
    write_listed(tmp_path, "out", {"a": b"1", "deep/b": b"1", "c": b"1"})
    (tmp_path / "out/deep/b").write_bytes(b"edited")
    write_files(tmp_path, {"out/mine": "x"})
    write_listed(tmp_path, "out", {"a": b"2"})
    after = state(tmp_path / "out")
    assert set(json.loads(after.pop(LIST))) == {"a"}
    assert after == {"a": b"2", "deep/b": b"edited", "mine": b"x"}, "an edited file is a person's"
    with pytest.raises(NotWrittenError, match="mine was not written"):
        write_listed(tmp_path, "out", {"a": b"3", "mine": b"3"})
    assert (tmp_path / "out/a").read_bytes() == b"2"


@pytest.mark.parametrize(
    ("listed", "refused"),
    [
        ('{"a": 1}', ""),
        ('{"../mine": ["x"]}', ""),
        ('{"a": [[]]}', ""),
        ('{"mine": ["x"]}', ""),
        ("", ""),
        ("[", "is no list"),
        ("[]", "is no list"),
        ("[" * 50_000, "is no list"),
        ("\x00", "is no list"),
    ],
)
def test_a_list_is_not_trusted(listed: str, refused: str, tmp_path: Path) -> None:
    write_files(tmp_path, {f"out/{LIST}": listed, "mine": "x", "out/mine": "x"})
    if not refused:
        write_listed(tmp_path, "out", {"a": b"1"})
    else:
        with pytest.raises(NotWrittenError, match=refused):
            write_listed(tmp_path, "out", {"a": b"1"})
    assert (tmp_path / "mine").read_text() == (tmp_path / "out/mine").read_text() == "x"
    assert (tmp_path / "out/a").exists() == (not refused)


def test_one_named_file(site: Path, tmp_path: Path) -> None:
    def is_ours(data: bytes) -> bool:
        return data.startswith(MARK)

    for given in ("report.md", "deep/report.md", str(tmp_path / "elsewhere/report.md")):
        for number in (b"1", b"2"):
            write_output(given, MARK + number, is_ours=is_ours)
            assert Path(given).read_bytes() == MARK + number
    for given in ("README.md", ".", "docs", "README.md/x"):
        before = state(site)
        with pytest.raises(NotWrittenError):
            write_output(given, MARK, is_ours=is_ours)
        assert state(site) == before
    assert output_place("x/../y") == (site, "y")
