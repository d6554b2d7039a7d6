"""`explainer check --fix`: what is mended, what stays, and what is never written."""

import os
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mkdocs_explainer.hosts.cli import main
from mkdocs_explainer.model.findings import Edit, Finding, Fix, Location
from mkdocs_explainer.project.fixing import fix
from mkdocs_explainer.project.reading import Project, read_project
from mkdocs_explainer.project.writing import NotWrittenError, write_annotation
from tests_support import write_files

SEED = "Troops entered Kursk\nTroops entered the Kursk region. They stayed.\n"
BROKEN = (
    "\ufeff# who wrote this?  \r\nname: Kursk # the town\r\ntype:   place\r\n"
    "sumary: 'A  town'\r\naliases:\r\n\t- Kursk town\r\n"
)
MENDED = "# who wrote this?  \nname: Kursk # the town\ntype:   place\nsummary: 'A  town'\naliases:\n  - Kursk town\n"
PATH = "annotations/glossary/kursk.yml"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_files(tmp_path, {"seeds/kursk.txt": SEED, PATH: BROKEN})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_safe_fixes_are_made_in_rounds_and_nothing_else_changes(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--fix"]) == 0
    printed = capsys.readouterr()
    assert (repository / PATH).read_bytes().decode() == MENDED
    assert printed.out == "nothing to mend in 2 files\n"
    assert set(printed.err.splitlines()) == {
        f"fixed {PATH}: {title}"
        for title in (
            "delete the byte order mark (YML011)",
            "indent with spaces (YML004)",
            "write the line ends LF (YML011)",
            "write summary (ANN102)",
        )
    }
    assert sorted(path.name for path in (repository / PATH).parent.iterdir()) == ["kursk.yml"]


def test_a_diff_writes_nothing(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--diff"]) == 1
    printed = capsys.readouterr().out
    assert "-sumary: 'A  town'⟨U+000D⟩\n" in printed
    assert "+summary: 'A  town'\n" in printed
    assert (repository / PATH).read_bytes().decode() == BROKEN
    main(["check", "--fix"])
    capsys.readouterr()
    assert main(["check", "--diff"]) == 0
    assert capsys.readouterr().out == "there is nothing to mend without asking\n"


def test_suggestions_are_made_where_there_is_one(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "name: Kursk: a town\ntype: plaec\nsummary: x\nreviewed: 6/8/2024\n"
    (repository / PATH).write_text(text)
    assert main(["check", "--fix"]) == 1
    assert (repository / PATH).read_text() == text
    assert main(["check", "--fix", "--suggestions"]) == 1
    assert (repository / PATH).read_text() == 'name: "Kursk: a town"\ntype: place\nsummary: x\nreviewed: 6/8/2024\n'
    assert "= suggestion: write 2024-08-06" in capsys.readouterr().out
    assert main(["check", "--suggestions"]) == 2


def test_a_fix_after_which_the_file_is_worse_is_taken_back(repository: Path) -> None:
    """`summary` holds a text; what stands here is none."""
    text = "name: Kursk\ntype: place\nsumary: [a]\naliass: [b]\n"
    (repository / PATH).write_text(text)
    assert main(["check", "--fix"]) == 1
    assert (repository / PATH).read_text() == text.replace("aliass", "aliases")


def test_only_named_files_are_mended(repository: Path) -> None:
    write_files(repository, {"annotations/glossary/sumy.yml": "name: Sumy\ntype: place\nsumary: x\n"})
    main(["check", "--fix", "annotations/glossary/sumy.yml"])
    assert (repository / PATH).read_bytes().decode() == BROKEN
    assert "summary" in (repository / "annotations/glossary/sumy.yml").read_text()


def test_nothing_is_written_through_a_link_or_elsewhere(
    repository: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "sumy.yml").write_text("name: Sumy\ntype: place\nsumary: x\n")
    (repository / "annotations/glossary/sumy.yml").symlink_to(outside / "sumy.yml")
    (repository / "annotations/sources").symlink_to(outside)
    main(["check", "--fix", "--suggestions"])
    assert "sumary" in (outside / "sumy.yml").read_text()
    assert [path.name for path in outside.iterdir()] == ["sumy.yml"]
    for path in ("annotations/glossary/sumy.yml", "annotations/sources/sumy.yml", "../outside.yml", "seeds/kursk.txt"):
        before = SEED.encode() if path == "seeds/kursk.txt" else b"name: Sumy\ntype: place\nsumary: x\n"
        with pytest.raises(NotWrittenError):
            write_annotation(repository, path, b"x", before=before, annotations="annotations")
    assert (repository / "seeds/kursk.txt").read_text() == SEED


def test_a_file_that_changed_meanwhile_is_left_alone(repository: Path) -> None:
    with pytest.raises(NotWrittenError, match="changed"):
        write_annotation(repository, PATH, b"x", before=b"something else", annotations="annotations")
    assert (repository / PATH).read_bytes().decode() == BROKEN


def test_a_failed_write_leaves_the_file(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    assert main(["check", "--fix"]) == 2
    assert "No space left" in capsys.readouterr().err
    assert (repository / PATH).read_bytes().decode() == BROKEN
    assert [path.name for path in (repository / PATH).parent.iterdir()] == ["kursk.yml"]


def test_permissions_stay(repository: Path) -> None:
    (repository / PATH).chmod(0o640)
    main(["check", "--fix"])
    assert (repository / PATH).stat().st_mode & 0o777 == 0o640


KEYS = st.sampled_from(["name", "Name", "nmae", "type", "summary", "sumary", "alias", "aliases", "body", "bodi", "x"])
VALUES = st.sampled_from(
    ["Kursk", "place", "A: b", "'it's'", '"a', "@x", "[a, b]", "[a", "yes", "|\n  text", "|\ntext", "x # y", "x #y", "",
     "\n\t- a", "\n  - a\n - b", "“q”", "- a", "%", "漢字 e\u0301", "2024/8/6", "{a: b}"]
)  # fmt: skip
LINES = st.lists(st.tuples(KEYS, VALUES), min_size=1, max_size=6)


@pytest.mark.slow
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(fields=LINES, line_end=st.sampled_from(["\n", "\r\n"]), has_mark=st.booleans(), with_suggestions=st.booleans())
def test_fixing_is_idempotent_and_keeps_what_it_does_not_mend(
    tmp_path: Path, *, fields: list[tuple[str, str]], line_end: str, has_mark: bool, with_suggestions: bool
) -> None:
    text = "# first\n" + "".join(f"{key}: {value}\n" for key, value in fields) + "# last\n"
    stored = ("\ufeff" if has_mark else "") + text.replace("\n", line_end)
    write_files(tmp_path, {"seeds/kursk.txt": SEED, PATH: stored})
    fixed = fix(tmp_path, lambda _: True, with_suggestions=with_suggestions)
    for file in fixed.files:
        assert file.before == stored.encode()
        write_annotation(tmp_path, file.path, file.after, before=file.before, annotations="annotations")
    after = (tmp_path / PATH).read_bytes().decode()
    assert not fix(tmp_path, lambda _: True, with_suggestions=with_suggestions).files
    assert read_project(tmp_path).findings() == fixed.findings
    left = {finding.code for finding in fixed.findings if finding.location.path == PATH}
    assert "YML011" not in left
    assert after.startswith("# first\n")
    assert after.endswith("# last\n")
    if not with_suggestions:  # safe fixes of YAML change indentation and keys alone, so every value is still there
        assert [line.split(":")[-1].strip() for line in after.split("\n")] == [
            line.split(":")[-1].strip() for line in text.split("\n")
        ]


def test_pages_are_told_what_to_write_and_never_written(repository: Path) -> None:
    page = "See [Kursk](../glossary/kurks.md).\n"
    write_files(repository, {PATH: "name: Kursk\ntype: place\nsummary: x\n", "docs/context/why.md": page})
    assert [fix.title for finding in read_project(repository).findings() for fix in finding.fixes] == ["write kursk"]
    assert main(["check", "--fix", "--suggestions"]) == 1
    assert (repository / "docs/context/why.md").read_text() == page


def test_fixes_that_undo_each_other_end(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rounds = count(1)

    def always_the_same(_: Project) -> list[Finding]:
        number = next(rounds)
        again = Fix("write x", (Edit(1, 1, 1, 1, "x" * number),), "safe")
        return [Finding("YML011", f"{number}", Location(PATH), fixes=(again,))]

    monkeypatch.setattr(Project, "findings", always_the_same)
    (file,) = fix(repository, lambda _: True, with_suggestions=False).files
    assert file.titles == ("write x (YML011)",)
