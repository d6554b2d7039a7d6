"""The command line: what is printed, exit codes, and that no file's text can command a terminal or GitHub."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from mkdocs_explainer.hosts.cli import COMMANDS, main
from mkdocs_explainer.hosts.cli.formats import FORMATS, Report, formatter
from mkdocs_explainer.hosts.cli.formats.full import excerpt
from mkdocs_explainer.hosts.cli.formats.terminal import visible, width
from mkdocs_explainer.load.json_schema import renewed_schemas
from mkdocs_explainer.model.findings import Finding, Location
from mkdocs_explainer.rules import all_rules
from tests_support import write_files

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
OUTPUT = Path(__file__).parent / "check_output"
"""Reports on the repository below, one a format; `EXPLAINER_UPDATE=1 pytest tests/hosts` writes them anew."""
FILES = {
    "seeds/kursk.txt": "Troops entered Kursk\n\n"
    "On 6 August 2024 Ukrainian troops entered the Kursk region from the Sumy region, and"
    " the army of Russia was surprised by that, reports say. They stayed. The troops entered Sudzha.\n",
    "annotations/notes/kursk/first-report.yml": 'quote: {exact: "They have quietly stayed", suffix: ". The"}\n'
    "kind: explain\nbody: x\n",
    "annotations/notes/kursk/second.yml": "quote: troops entered\nkind: explain\nbody: x [@nope]\n",
    "annotations/glossary/a.yml": "name: Sudzha\ntype: plaec\nsummary: x\naliases:\n\t- 漢字\n",
    "annotations/glossary/b.yml": "name: 漢字 e\u0301: b\n",
    "annotations/glossary/c.yml": "name: b\ntype: \u202eplace\x1b[31m\nsummary: x\n",
    "annotations/glossary/d.yml": f"name: y\ntype: plaec\nsummary: {'word ' * 30}<b>bold</b>{' word' * 30}\n",
    "annotations/glossary/old-bridge.yml": f"name: y\ntype: place\nsummary: {'word ' * 30}<b>bold</b>{' word' * 30}\n",
    "annotations/glossary/f.yml": "name: x\ntype: place\nsummary: x\nname: y\n",
    "annotations/sources/the-paper.yml": "type: webpage\ntitle: x\nURL: http://example.org/%0A::error::x,y\n"
    "accessed: 2024\n",
}


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_files(tmp_path, FILES)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "sarif"])  # it holds the rules' texts
def test_reports(form: str, repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", form]) == 1
    printed = capsys.readouterr().out
    golden = OUTPUT / f"{form}.txt"
    if os.environ.get("EXPLAINER_UPDATE"):
        golden.write_text(printed, encoding="utf-8")
    assert printed == golden.read_text(encoding="utf-8")
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", printed)


def test_the_whole_command_as_users_call_it(repository: Path) -> None:
    command = Path(sys.executable).parent / "explainer"
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    ran = subprocess.run([command, "check", "seeds"], capture_output=True, env=environment, cwd=repository, check=False)
    assert ran.returncode == 1
    assert b"error[ANC302] quote-ambiguous" in ran.stdout
    assert b"\x1b" not in ran.stdout
    assert ran.stderr == b""
    ran = subprocess.run([command, "--version"], capture_output=True, text=True, check=False)
    assert re.fullmatch(r"explainer \d+\.\d+\.\d+\S*\n", ran.stdout)


def test_nothing_heavy_is_imported(repository: Path) -> None:
    """Start-up stays below half a second."""
    heavy = ["spacy", "material", "mkdocs", "numpy"]
    code = (
        "import sys\nfrom mkdocs_explainer.hosts.cli import main\n"
        "try: main(sys.argv[1:])\nexcept SystemExit: pass\n"
        f"print([name for name in {heavy} if name in sys.modules], "
        "'pydantic' in sys.modules, file=sys.stderr)"
    )
    for arguments, has_pydantic in ((["--help"], False), (["check"], True)):
        ran = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False)
        assert ran.stderr.splitlines()[-1] == f"[] {has_pydantic}", arguments


def test_exit_codes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text("Text\n")
    root = ["--root", str(tmp_path)]
    assert main(["check", *root]) == 0
    assert capsys.readouterr().out == "nothing to mend in 1 file\n"
    sources = tmp_path / "annotations" / "sources"
    sources.mkdir(parents=True)
    (sources / "ap.yml").write_text("type: webpage\ntitle: x\n")
    assert main(["check", *root]) == 0
    assert capsys.readouterr().out.endswith("1 warning in 2 files\n")
    assert main(["check", *root, "--strict"]) == 1
    (sources / "ap.yml").write_text("type: webpage\n")
    assert main(["check", *root]) == 1
    capsys.readouterr()
    assert main(["check", "--root", str(tmp_path / "nowhere")]) == 2
    assert main(["check", "--root", str(sources)]) == 2
    assert main(["check", *root, "nothing.yml"]) == 2
    assert main(["explain", "ABC123"]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert all(line.startswith("explainer: ") for line in captured.err.splitlines())
    with pytest.raises(SystemExit) as left:
        main(["check", "--format", "nonsense"])
    assert left.value.code == 2


def test_paths_limit_the_report(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def found(*paths: str) -> set[str]:
        main(["check", "--format", "json", *paths])
        return {finding["path"] for finding in json.loads(capsys.readouterr().out)["findings"]}

    every = found()
    assert found(".") == every
    assert found("annotations/sources") == {"annotations/sources/the-paper.yml"}
    assert found(str(repository / "annotations/glossary/a.yml")) == {"annotations/glossary/a.yml"}
    # what a finding points at concerns the author of that file, too
    assert found("seeds/kursk.txt") == {
        "annotations/notes/kursk/first-report.yml",
        "annotations/notes/kursk/second.yml",
    }
    assert main(["check", "seeds", "annotations/sources"]) == 1
    assert capsys.readouterr().out.endswith("2 errors, 2 warnings in 2 files\n")


def test_the_repository_is_found_from_a_folder_inside(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(repository / "annotations" / "sources")
    assert main(["check", "the-paper.yml"]) == 0
    assert capsys.readouterr().out.endswith("2 warnings in 1 file\n")


def test_github_shows_ten_of_each_level(capsys: pytest.CaptureFixture[str]) -> None:
    findings = [Finding("YML001", "a\n::error::b%", Location("a,b:c.yml", line)) for line in range(1, 30)]
    lines = list(formatter("github")(Report(findings, 1, read=lambda _: "")))
    commands = [line for line in lines if line.startswith("::")]
    assert len(commands) == 10
    assert commands[0] == "::error file=a%2Cb%3Ac.yml,line=1,col=1,title=YML001 syntax::a⟨U+000A⟩::error::b%25"
    assert len(lines) == 10 + 29 + 1
    assert all("\n" not in line for line in lines)


@pytest.mark.parametrize(
    ("line", "location", "shown"),
    [
        ("abc", Location("x", 1, 2, 3), ("abc", 1, 1)),
        ("abc", Location("x", 1, 9), ("abc", 3, 1)),
        ("\tab", Location("x", 1, 2, 4), ("    ab", 4, 2)),
        ("漢字ab", Location("x", 1, 3, 4), ("漢字ab", 4, 1)),
        ("é" * 500 + "X" + "y" * 500, Location("x", 1, 501, 502), ("…" + "é" * 39 + "X" + "y" * 58 + "…", 40, 1)),
        ("x" * 5000, Location("x", 1, 1, 5001), ("x" * 99 + "…", 0, 100)),
        ("\u202ea", Location("x", 1, 2, 3), ("⟨U+202E⟩a", 8, 1)),
    ],
)
def test_excerpts(line: str, location: Location, shown: tuple[str, int, int]) -> None:
    assert excerpt(line, location) == shown


def test_text_for_terminals() -> None:
    assert visible("a\r\n\x9b31m\u2067b\u200dc") == "a⟨U+000D⟩⟨U+000A⟩⟨U+009B⟩31m⟨U+2067⟩b\u200dc"
    assert width("a\u0301\u200d漢🙂") == 5


def test_explain(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "anc301"]) == 0
    page = capsys.readouterr().out
    assert page.startswith("# ANC301 quote-not-found\n")
    assert main(["explain", "quote-not-found"]) == 0
    assert capsys.readouterr().out == page
    assert main(["explain"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == len(all_rules())


def test_generated_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for command in (["schema"], ["docs", "rules"]):
        folder = tmp_path / command[0] / "deep"
        output = [*command, "--output", str(folder)]
        assert main([*output, "--check"]) == 1
        assert main(output) == 0
        assert main([*output, "--check"]) == 0
        first = next(iter(sorted(folder.iterdir())))
        old = folder / f"old{first.suffix if command[0] == 'docs' else '.schema.json'}"
        old.write_text(first.read_text())
        first.write_text(f"changed {first.read_text()}")
        capsys.readouterr()
        assert main([*output, "--check"]) == 1
        assert len(capsys.readouterr().err.splitlines()) == 2
        assert main(output) == 0
        assert main([*output, "--check"]) == 0
    (tmp_path / "file").write_text("")
    assert main(["schema", "--output", str(tmp_path / "file" / "x")]) == 2


def test_schemas_are_written_where_files_look_for_them(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(repository / "annotations/sources")
    assert main(["schema"]) == 0
    written = {file.name for file in (repository / "annotations/schema").iterdir()}
    assert {"article.schema.json", "entity.schema.json", "note.schema.json", "source.schema.json"} < written
    assert written == {file.name for file in (ROOT / "annotations/schema").iterdir()}
    assert main(["schema", "--check"]) == 0


def test_the_committed_schemas_are_up_to_date() -> None:
    folder = ROOT / "annotations" / "schema"
    committed = {file.name: file.read_text(encoding="utf-8") for file in folder.glob("*.schema.json")}
    assert committed == renewed_schemas(lambda name: committed.get(name, "")), "run: explainer schema"


def test_help_names_every_command_and_option(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--help"])
    assert left.value.code == 0
    help_text = capsys.readouterr().out
    assert all(name in help_text for name in COMMANDS)
    assert "examples:" in help_text
    for name in COMMANDS:
        with pytest.raises(SystemExit):
            main([name, "--help"])
        assert "explainer " + name in capsys.readouterr().out
    manual = (ROOT / "docs" / "manual" / "checks.md").read_text(encoding="utf-8")
    assert all(f"`{form}`" in manual for form in FORMATS)


def test_a_reader_who_has_seen_enough_ends_no_report_with_a_traceback(repository: Path) -> None:
    command = [sys.executable, "-m", "mkdocs_explainer.hosts.cli", "check"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 2


def test_colour_only_where_it_is_asked_for() -> None:
    report = Report([Finding("YML001", "a", Location("x.yml"))], 1, read=lambda _: "", has_colour=True)
    coloured = "\n".join(formatter("full")(report))
    assert coloured.startswith("\x1b[1;31merror[YML001]\x1b[0m syntax: a\n")
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured).splitlines()[1:] == [
        " --> x.yml:1:1",
        "  = docs: explainer explain YML001",
        "",
        "1 error in 1 file",
    ]


def test_what_does_not_lie_in_the_repository_is_not_checked(
    repository: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    assert main(["check", str(elsewhere)]) == 2
    assert "does not lie in" in capsys.readouterr().err
    link = elsewhere / "link"
    link.symlink_to(repository / "annotations" / "sources")
    assert main(["check", str(link)]) == 0
    assert capsys.readouterr().out.endswith("2 warnings in 1 file\n")
