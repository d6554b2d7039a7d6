"""`explainer new`: files that the check accepts; nothing invented, overwritten, or written elsewhere."""

import os
import re
import subprocess
from pathlib import Path

import pytest
import yaml

from mkdocs_explainer.hosts.cli import main
from mkdocs_explainer.hosts.cli.drafting import passage_id, proposed_id, source_id
from mkdocs_explainer.load.json_schema import json_schemas
from mkdocs_explainer.model.ids import is_id
from tests_support import write_files

pytestmark = pytest.mark.slow

ARTICLE = "A Title\n\nThe crew was glad. Later the crew was glad again.\n"
ENTITY = "name: The Crew\ntype: group\nsummary: x\naliases: [the team]\n"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "site"
    write_files(root, {"seeds/a.txt": ARTICLE, "annotations/glossary/crew.yml": ENTITY, **schemas()})
    monkeypatch.chdir(root)
    # git's own settings must not decide what a test finds
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    return root


def schemas() -> dict[str, str]:
    return {f"annotations/schema/{name}": text for name, text in json_schemas().items()}


def files(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}


def made(root: Path, *arguments: str) -> str:
    """Return the path of the one annotation file that the command wrote."""
    before = files(root)
    assert main(["new", *arguments]) == 0
    [path] = [path for path in files(root) - before if path.startswith("annotations/")]
    return path


DRAFTS = {
    "an entry": (["entity", "Kursk Oblast", "--type", "place"], "annotations/glossary/kursk-oblast.yml"),
    "all of an entry": (
        ["entity", 'A: "b"', "--type", "person", "--alias", "c #d", "--alias=-e", "--summary", "f: g", "--id", "h"],
        "annotations/glossary/h.yml",
    ),
    "a note": (["note", "a", "A Title"], "annotations/notes/a/a-title.yml"),
    "a note on the second of two places": (
        ["note", "a", "crew was glad", "--occurrence", "2"],
        "annotations/notes/a/crew-was-glad.yml",
    ),
    "a question": (
        ["note", "a", "A Title", "--kind", "question", "--body", "a: b\n\n# c"],
        "annotations/notes/a/a-title.yml",
    ),
    "a pin": (["note", "a", "A Title", "--kind", "identify", "--entity", "none"], "annotations/notes/a/a-title.yml"),
    "why it matters": (["note", "a", "--entity", "crew"], "annotations/notes/a/why-crew.yml"),
    "an article": (["article", "seeds/a.txt", "--published", "2024-10-31"], "annotations/articles/a.yml"),
    "a source": (["source", "https://e.org/x", "--title", "y: 'z'"], "annotations/sources/e-x.yml"),
}


@pytest.mark.parametrize("name", DRAFTS)
def test_the_check_accepts_what_was_written(name: str, repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments, expected = DRAFTS[name]
    path = made(repository, *arguments)
    assert path == expected
    text = (repository / path).read_text(encoding="utf-8")
    modeline = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text)
    assert modeline, "editors complete and check"
    assert (repository / path).parent.joinpath(modeline[1]).resolve().is_file()
    capsys.readouterr()
    assert main(["check", path]) == 0, capsys.readouterr().out


def test_what_stands_in_a_note(repository: Path) -> None:
    text = (repository / made(repository, "note", "a", "crew was glad", "--occurrence", "2")).read_text(
        encoding="utf-8"
    )
    content = yaml.safe_load(text)
    context = {"prefix": "The crew was glad. Later the ", "suffix": " again."}
    assert content["quote"] == {"exact": "crew was glad", **context}
    assert content["status"] == "draft"
    assert content["lang"] == "en"
    assert "by" not in content, "nobody is named whom nobody named"
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", str(content["created"]))


def test_the_author_is_the_one_git_names(repository: Path) -> None:
    def by(number: int) -> str:
        path = made(repository, "note", "a", "A Title", "--id", f"n{number}")
        return str(yaml.safe_load((repository / path).read_text(encoding="utf-8")).get("by"))

    subprocess.run(["git", "init", "-q"], check=True)
    subprocess.run(["git", "config", "user.name", "Your Name"], check=True)
    assert by(1) == "None"
    subprocess.run(["git", "config", "user.name", "Ann  Exley"], check=True)
    assert by(2) == "Ann Exley"
    subprocess.run(["git", "config", "github.user", "ann-e"], check=True)
    assert by(3) == "github:ann-e"


REFUSED = {
    "no type": (["entity", "X"], "--type is missing"),
    "a name without letters": (["entity", "!?", "--type", "place"], "choose one with --id"),
    "a name that is taken": (["entity", "the team", "--type", "group"], "annotations/glossary/crew.yml"),
    "a file that is there": (["entity", "X", "--type", "group", "--id", "crew"], "is there already"),
    "the same in capitals": (["entity", "X", "--type", "group", "--id", "Crew"], "small letters"),
    "a way out": (["entity", "X", "--type", "group", "--id", "../../x"], "small letters"),
    "a reserved name": (["entity", "X", "--type", "group", "--id", "none"], "meaning of its own"),
    "a curly name": (["entity", "“X”", "--type", "group"], "curly quotation marks"),
    "a long summary": (["entity", "X", "--type", "group", "--summary", "x" * 401], "400"),
    "no source": (["entity", "X", "--type", "group", "--source", "nope"], "there is no source 'nope'"),
    "words that are not there": (["note", "a", "blue"], "do not stand in a"),
    "words in two places": (["note", "a", "crew was glad"], "--occurrence 2"),
    "a verdict on nothing": (["note", "a", "A Title", "--verdict", "disputed"], "--kind check"),
    "no words": (["note", "a"], "WORDS is missing"),
    "no entry": (["note", "a", "--entity", "nope"], "there is no entry 'nope'"),
    "an empty pin": (["note", "a", "A Title", "--kind", "identify"], "--entity is missing"),
    "another protocol": (["source", "javascript:x"], "no web address"),
    "a date in words": (["source", "https://e.org", "--issued", "31 October"], "not a date"),
    "a type of source": (["source", "https://e.org", "--type", "web"], "webpage"),
    "no file": (["article", "nope.txt"], "there is no file"),
    "a described article": (["article", "seeds/b.txt"], "there is no file"),
    "a picture": (["article", "annotations/glossary/crew.yml"], "is no text and no document"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_written_is_told_and_nothing_is(
    name: str, repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files(repository.parent)
    arguments, told = REFUSED[name]
    assert main(["new", *arguments]) == 2
    error = capsys.readouterr().err
    assert error.startswith("explainer: ")
    assert told in error
    assert files(repository.parent) == before


def test_in_a_terminal_what_is_missing_is_asked_for(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = iter(["", "Sumy Oblast", "plaec", "place"])
    questions = []

    def answer(question: str) -> str:
        questions.append(question)
        return next(answers)

    for stream in ("stdin", "stdout"):
        monkeypatch.setattr(f"sys.{stream}.isatty", lambda: True)
    monkeypatch.setattr("builtins.input", answer)
    assert main(["new", "entity"]) == 0
    assert "plaec is none of them" in capsys.readouterr().out
    assert questions[0] == questions[1] == "the name that readers see: "
    assert questions[2].startswith("what sort of thing it is (person, organization, ")
    content = yaml.safe_load((repository / "annotations/glossary/sumy-oblast.yml").read_text(encoding="utf-8"))
    assert (content["name"], content["type"]) == ("Sumy Oblast", "place")


def test_no_link_leads_out_of_the_repository(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outside = repository.parent / "outside"
    outside.mkdir()
    (repository / "annotations/notes").symlink_to(outside)
    assert main(["new", "note", "a", "A Title"]) == 2
    assert "symbolic link" in capsys.readouterr().err
    assert not list(outside.iterdir())


def test_what_is_left_to_write_is_what_the_check_asks_for(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = made(repository, "source", "https://www.example.org/2024/10/31/report")
    assert path == "annotations/sources/example-2024-10-31.yml"
    assert "  title: the headline" in capsys.readouterr().out
    assert main(["check", path]) == 1
    assert "`title` has no value" in capsys.readouterr().out
    assert main(["new", "source", "https://www.example.org/2024/10/31/report"]) == 2
    assert "cite example-2024-10-31" in capsys.readouterr().err
    assert made(repository, "source", "https://www.example.org/2024/10/31/rep").endswith("example-2024-10-31-2.yml")


def test_an_article_is_copied_byte_for_byte(
    repository: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = "\ufeffTitle\r\n\r\nText “x”\r\n".encode()
    (tmp_path / "My_Text.txt").write_bytes(data)
    assert made(repository, "article", str(tmp_path / "My_Text.txt")) == "annotations/articles/my-text.yml"
    assert (repository / "seeds/My_Text.txt").read_bytes() == data
    assert main(["check", "annotations/articles"]) == 0
    assert main(["new", "article", str(tmp_path / "My_Text.txt")]) == 2
    assert main(["new", "article", "seeds/My_Text.txt", "--id", "other"]) == 2
    assert "annotations/articles/my-text.yml describes this article already" in capsys.readouterr().err
    (tmp_path / "A.TXT").write_bytes(data)
    assert main(["new", "article", str(tmp_path / "A.TXT")]) == 2, "many computers take it for seeds/a.txt"
    (tmp_path / "latin.txt").write_bytes(b"caf\xe9")
    assert main(["new", "article", str(tmp_path / "latin.txt")]) == 2
    assert not (repository / "seeds/latin.txt").exists()


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Kursk Oblast", "kursk-oblast"),
        ("Łódź", "lodz"),
        ("São Tomé and Príncipe", "sao-tome-and-principe"),
        ("Straße der Ærø", "strasse-der-aero"),
        ("U.N.", "un"),
        ("Kim Jong-un’s visit", "kim-jong-uns-visit"),
        ("“no limits” partnership", "no-limits-partnership"),
        ("Курская область", "kurskaya-oblast"),
        ("Kursk (Курск)", "kursk-kursk"),
        ("北京", "beijing"),
        ("서울", "seoul"),
        ("كورسك", "kwrsk"),
        ("קורסק", "kvrsk"),
        ("कुर्स्क", "kursk"),
        ("…", ""),
        ("word " * 40, "-".join(["word"] * 16)),
    ],
)
def test_ids_are_made_of_names_in_any_script(name: str, id: str) -> None:
    assert proposed_id(name) == id
    assert not id or is_id(id)


def test_a_translation_begins_with_what_is_to_be_translated(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", "translation", "crew", "uk"]) == 0
    file = repository / "annotations/glossary/crew.uk.yml"
    text = file.read_text(encoding="utf-8")
    assert "# name:      # The Crew\n# summary:   # x\nof: " in text
    assert "summary: in this language" in capsys.readouterr().out
    assert main(["check", str(file)]) == 0
    assert main(["coverage", "a"]) == 0
    assert "entries in uk: 0 of 1; 1 missing: crew" in capsys.readouterr().out
    file.write_text(text.replace("# name:      # The Crew", "name: Екіпаж"), encoding="utf-8")
    assert main(["check", str(file)]) == 0
    main(["coverage", "a"])
    assert "entries in uk: 1 of 1" in capsys.readouterr().out
    before = files(repository)
    for entry, lang, told in [
        ("crew", "uk", "crew.uk.yml is there already"),
        ("crew", "ua", "rename it to crew.uk.yml"),
        ("crew", "en", "told in en already"),
        ("crew", "../../x", "no language"),
        ("nobody", "uk", "there is no entry 'nobody'"),
    ]:
        assert main(["new", "translation", entry, lang]) == 2
        assert told in capsys.readouterr().err
    assert files(repository) == before


def test_ids_of_passages_and_sources() -> None:
    assert passage_id("“The crew”, he said, was very glad") == "the-crew-he-said-was-663c"
    for words in ("Курская область", "北京", "كورسك 2024", "Kursk и Сумы"):
        assert re.fullmatch("note-[0-9a-f]{8}", passage_id(words))
    assert passage_id("Курская область") != passage_id("Сумская область")
    assert source_id("https://news.un.org/en/story/2024/11/1156511") == "un-1156511"
    assert source_id("https://www.yna.co.kr/view/AEN20241031", "2024-10") == "yna-2024-10"
    assert source_id("https://e.org") == "e"
    assert source_id("https://127.0.0.1/x") == "0-x"
