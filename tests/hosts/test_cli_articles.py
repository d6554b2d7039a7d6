"""The commands about articles: what each shows, in text and as JSON, and that every command is documented."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from mkdocs_explainer.hosts.cli import COMMANDS, main
from tests_support import write_files

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
ARTICLE = (
    "Troops Reach Zedville\n\n"
    "On Monday, Mr. Dan Wexley of the Example Widget Office (EWO) met Ann Exley in Exland. Wexley left Zedville.\n\n"
    "Later, Secretary Yxley spoke of a “meat pie” plan. Exley was at the University of Exland. Exland won.\n"
)
FILES = {
    "seeds/a.txt": ARTICLE,
    "annotations/glossary/exland.yml": "name: Exland\ntype: place\nsummary: x\n",
    "annotations/glossary/ann-exley.yml": "name: Ann Exley\ntype: person\nsummary: x\n",
    "annotations/glossary/bo-yxley.yml": "name: Bo Yxley\ntype: person\nsummary: x\n",
    "annotations/notes/a/pie.yml": "quote: meat pie\nkind: question\nbody: x\n",
    "annotations/notes/a/gone.yml": "quote: never written\nkind: explain\nbody: x\n",
}


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_files(tmp_path, FILES)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def shown(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    capsys.readouterr()
    assert main(list(arguments)) == 0
    return capsys.readouterr().out


def data(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    return json.loads(shown(capsys, *arguments, "--format", "json"))


def test_coverage(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    [one] = data(capsys, "coverage")["articles"]
    assert (one["article"], one["mentions"], one["entities"], one["linked"], one["unlinked"]) == ("a", 4, 2, 2, 2)
    [refused] = one["refused"]
    assert (refused["words"], refused["line"], refused["reason"]) == ("Exland", 5, "longer-name")
    assert one["notes"] == {"all": 2, "anchored": 1, "edited": 0, "ambiguous": 0, "lost": 1}
    names = [item["words"] for item in one["unexplained"]]
    assert {"Dan Wexley", "Example Widget Office", "University of Exland"} < set(names)
    text = shown(capsys, "coverage", "seeds/a.txt")
    assert text.startswith("a: Troops Reach Zedville\n  mentions     4 of 2 entities: 2 linked, 2 only counted\n")
    assert "notes        1 anchored, 2 in all: 1 lost" in text


def test_articles_that_are_not_there(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["coverage", "b"]) == 2
    assert "there is no article 'b'" in capsys.readouterr().err


def test_a_repository_without_articles(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "seeds").mkdir()
    assert shown(capsys, "coverage", "--root", str(tmp_path)) == "there is no article\n"
    assert "nothing is named" in shown(capsys, "suggest", "--root", str(tmp_path))


def test_broken_files_are_told(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repository / "annotations/glossary/x.yml").write_text("name: x\n")
    assert main(["coverage"]) == 0
    assert "files with mistakes are left out (2 mistakes: explainer check)" in capsys.readouterr().err


def test_suggest(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = data(capsys, "suggest")
    found = {one["words"]: one for one in report["suggestions"]}
    assert found["Dan Wexley"] | {"score": 0} == {
        "kind": "entity",
        "words": "Dan Wexley",
        "type": "person",
        "forms": ["Wexley"],
        "entities": [],
        "reason": "has no entry",
        "score": 0,
        "places": 2,
        "articles": ["a"],
        "path": "seeds/a.txt",
        "line": 3,
        "column": 16,
        "sentence": "On Monday, Mr. Dan Wexley of the Example Widget Office (EWO) met Ann Exley in Exland.",
    }
    assert (found["Yxley"]["kind"], found["Yxley"]["entities"]) == ("alias", ["bo-yxley"])
    assert found["meat pie"]["kind"] == "term"
    text = shown(capsys, "suggest", "a", "--limit", "2")
    assert text.count("\n\n") == 2
    assert text.endswith(f"2 of {report['all']} suggestions; --limit {report['all']} shows all\n")
    assert "Yxley: missing alias of bo-yxley" in shown(capsys, "suggest")


def test_drafts_pass_the_check_and_overwrite_nothing(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mine = repository / "annotations/glossary/dan-wexley.yml"
    mine.write_text("# mine, and not even valid\n")
    written = data(capsys, "suggest", "--write")["written"]
    assert mine.read_text() == "# mine, and not even valid\n"
    mine.unlink()
    assert "annotations/glossary/example-widget-office.yml" in written
    draft = (repository / "annotations/glossary/example-widget-office.yml").read_text(encoding="utf-8")
    assert draft == (
        "# yaml-language-server: $schema=../schema/entity.schema.json\n"
        "# DRAFT by `explainer suggest`, from seeds/a.txt:3:34:\n"
        "#   On Monday, Mr. Dan Wexley of the Example Widget Office (EWO) met Ann Exley in Exland.\n"
        "# Check the type, write the summary from sources you name, then delete these lines.\n"
        'name: "Example Widget Office"\n'
        "type: organization\n"
        'aliases:\n  - "EWO"\n'
        'summary: "DRAFT. Nobody has written this entry yet."\n'
        "status: draft         # the site does without this entry; delete the line when it is written\n"
    )
    (repository / "annotations/notes/a/gone.yml").unlink()
    assert main(["check", "--format", "concise"]) == 0, capsys.readouterr().out
    capsys.readouterr()
    again = data(capsys, "suggest", "--write")
    assert not set(again["written"]) & set(written)


def test_a_link_or_folder_in_the_glossary_is_not_written_to(
    repository: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path_factory.mktemp("elsewhere") / "target.yml"
    (repository / "annotations/glossary/dan-wexley.yml").symlink_to(target)
    (repository / "annotations/glossary/example-widget-office.yml").mkdir()
    written = data(capsys, "suggest", "--write")["written"]
    assert not target.exists()
    assert written
    assert "annotations/glossary/dan-wexley.yml" not in written


def test_hostile_words_do_not_leave_their_place(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repository / "seeds/b.txt").write_text(
        "X\n\nSo Zed\u202eville\x1b[31m and Zed\u2028Qua: b\rRua met Index and None and Con\u200bqua. “a: #b c”\n",
        encoding="utf-8",
    )
    main(["suggest", "b", "--write", "--limit", "99"])
    assert not re.search(r"[\x00-\x09\x0b-\x1f\u202a-\u202e]", capsys.readouterr().out)
    (repository / "annotations/notes/a/gone.yml").unlink()
    assert main(["check", "annotations/glossary"]) == 0, capsys.readouterr().out


def test_no_symbolic_link_is_followed(
    repository: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    folder = repository / "annotations/glossary"
    for file in folder.iterdir():
        file.unlink()
    folder.rmdir()
    folder.symlink_to(elsewhere)
    assert main(["suggest", "--write"]) == 2
    assert list(elsewhere.iterdir()) == []


def test_rules_are_for_english(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["suggest"]) == 0
    assert capsys.readouterr().err == ""
    (repository / "annotations/articles").mkdir()
    (repository / "annotations/articles/a.yml").write_text("file: seeds/a.txt\nlang: de\n")
    assert main(["suggest"]) == 0
    assert capsys.readouterr().err.endswith("leaves out what is no name: --spacy-model for de\n")


@pytest.mark.slow  # it loads spaCy
def test_a_pipeline_that_finds_names(repository: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import spacy  # noqa: PLC0415 -- the quick tests need none

    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "EVENT", "pattern": "Dan Wexley"}])  # type: ignore[attr-defined]
    nlp.to_disk(tmp_path / "pipeline")
    report = data(capsys, "suggest", "--spacy-model", str(tmp_path / "pipeline"))
    names = {one["words"]: one["type"] for one in report["suggestions"] if one["kind"] == "entity"}
    assert names == {"Dan Wexley": "event"}


@pytest.mark.slow
def test_a_pipeline_that_is_not_there(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["suggest", "--spacy-model", "no_such_pipeline"]) == 2
    assert "spaCy cannot load" in capsys.readouterr().err


def test_why(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    places = data(capsys, "why", "a", "exland")["places"]
    assert [(one["line"], one["outcome"]) for one in places] == [(3, "linked"), (5, "refused"), (5, "not-linked")]
    assert places[1]["reasons"] == [
        (
            "it is part of a longer name that the glossary does not have, so it would not mean Exland"
            " (annotations/glossary/exland.yml)"
        ),
        (
            "the rule of linking that decided is after-head (manual/linking); `linking: {off: [after-head]}` in"
            " mkdocs.yml switches it off everywhere"
        ),
        (
            "to link the longer name: an entry in annotations/glossary/ that has it as a name or alias; to link these"
            " words all the same: a note in annotations/notes/a/ with this quote, `kind: identify` and `entity: …`"
        ),
    ]
    text = shown(capsys, "why", "a", "Yxley")
    assert text == (
        "seeds/a.txt:5:18: Yxley: not linked\n"
        "  - it is the family name of Bo Yxley (annotations/glossary/bo-yxley.yml),"
        " whose full name does not stand before it\n"
        "  “Later, Secretary Yxley spoke of a “meat pie” plan.”\n"
    )
    assert "no entity has this name" in shown(capsys, "why", "a", "Zedville")
    first = data(capsys, "why", "a", "exland", "--density", "all")["places"]
    assert [one["outcome"] for one in first] == ["linked", "refused", "linked"]
    assert main(["why", "a", "nowhere"]) == 2
    assert "do not stand in a" in capsys.readouterr().err


def test_nearest_names(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repository / "annotations/glossary/zedvilla.yml").write_text("name: Zedvillage\ntype: place\nsummary: x\n")
    [one, _] = data(capsys, "why", "a", "Zedville")["places"]
    assert one["entities"] == ["zedvilla"]


def test_other_capitals(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repository / "annotations/glossary/pie.yml").write_text("name: Meat Pie\ntype: concept\nsummary: x\n")
    [one] = data(capsys, "why", "a", "meat pie")["places"]
    assert (one["outcome"], one["entities"]) == ("not-found", ["pie"])
    assert one["reasons"][0].startswith("as written here, with these capitals and signs, it is no name of Meat Pie")


@pytest.mark.parametrize("command", ["coverage", "suggest", "why", "reanchor"])
def test_help_waits_for_nothing(command: str) -> None:
    heavy = ["spacy", "pydantic", "yaml", "markdown", "rapidfuzz", "mkdocs_explainer.hosts.cli.articles"]
    code = (
        "import sys\nfrom mkdocs_explainer.hosts.cli import main\n"
        "try: main(sys.argv[1:])\nexcept SystemExit: pass\n"
        f"print([name for name in {heavy} if name in sys.modules], file=sys.stderr)"
    )
    arguments = [sys.executable, "-c", code, command, "--help"]
    ran = subprocess.run(arguments, capture_output=True, text=True, check=True)
    assert ran.stderr.splitlines()[-1] == "[]"
    assert "example" in ran.stdout


def test_spacy_is_imported_only_when_a_pipeline_is_named(repository: Path) -> None:
    code = (
        "import sys\nfrom mkdocs_explainer.hosts.cli import main\nmain(['suggest'])\n"
        "print('spacy' in sys.modules, file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=repository)
    assert ran.stderr.splitlines()[-1] == "False"


KINDS = [[], ["entity"], ["note"], ["source"], ["article"], ["site"]]
"""What `explainer new` makes, each with options of its own."""


def test_every_command_and_option_is_documented(capsys: pytest.CaptureFixture[str]) -> None:
    manual = (ROOT / "docs/manual/commands.md").read_text(encoding="utf-8")
    for name in COMMANDS:
        assert f"\n## `explainer {name}`\n" in manual, f"docs/manual/commands.md has no section on explainer {name}"
        section = manual.split(f"\n## `explainer {name}`\n")[1].split("\n## ")[0]
        assert f"\nexplainer {name}" in section, f"the section on explainer {name} has no example"
        helped = ""
        for kind in KINDS if name == "new" else [[]]:
            with pytest.raises(SystemExit):
                main([name, *kind, "--help"])
            helped += capsys.readouterr().out
        options = set(re.findall(r"--[a-z-]+", helped)) - {"--help", "--root"}
        missing = [option for option in sorted(options) if f"`{option}" not in section]
        assert not missing, f"the section on explainer {name} says nothing of {missing}"
    assert "`--root" in manual


def test_senses_are_proposed_and_decide(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    glossary = repository / "annotations/glossary"
    for kind in ("town", "ship"):
        words = f"name: Merrow ({kind})\ntype: concept\nsummary: x\naliases: [{kind} of Merrow]\n"
        (glossary / f"merrow-{kind}.yml").write_text(words, encoding="utf-8")
    (repository / "seeds/ship.txt").write_text("Ships\n\nThe ship of Merrow left.\n", encoding="utf-8")
    (repository / "seeds/news.txt").write_text("News\n\nMerrow won.\n", encoding="utf-8")
    [proposed] = data(capsys, "senses")["senses"]
    assert (proposed["form"], proposed["entity"], proposed["articles"]) == ("Merrow", "merrow-ship", ["news"])
    assert data(capsys, "senses", "ship")["senses"] == []
    [before] = data(capsys, "why", "news", "Merrow")["places"]
    assert any("annotations/senses.yml" in reason for reason in before["reasons"])
    (repository / "annotations/senses.yml").write_text(shown(capsys, "senses"), encoding="utf-8")
    [now] = data(capsys, "why", "news", "Merrow")["places"]
    assert (now["outcome"], now["entities"]) == ("linked", ["merrow-ship"])
    assert "no name is ambiguous" in shown(capsys, "senses")
