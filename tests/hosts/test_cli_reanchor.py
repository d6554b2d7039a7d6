"""`explainer reanchor`: what it finds, what it writes, and what it leaves alone."""

import io
import json
import os
import subprocess
from pathlib import Path

import pytest
import yaml

from mkdocs_explainer.hosts.cli import main, rewriting
from mkdocs_explainer.hosts.cli.rewriting import with_quote
from mkdocs_explainer.load.files import Place
from mkdocs_explainer.model.spans import Span

OLD = (
    "Title\n\nOn Monday the two tall ships of the northern company left the old harbour in heavy rain."
    " The crew was glad about that.\n"
)
NEW = OLD.replace("tall ships", "small ships").replace("glad", "sad")
SHIPS = "the two tall ships of the northern company left the old harbour in heavy rain"
NOTE = f"# why\nquote:  # here\n  exact: '{SHIPS}'  # as printed\nkind: explain\nbody: |\n  x   # y\n"
PLACE = Place("annotations/notes/a/n.yml", "note", "a/n")


def git(root: Path, *arguments: str) -> None:
    identity = {f"GIT_{who}_{what}": "x" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    environment = {**os.environ, **identity, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    subprocess.run(["git", "-C", str(root), *arguments], check=True, capture_output=True, env=environment)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two notes; the article was edited after its first commit."""
    for name in ("seeds", "annotations/notes/a"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "seeds/a.txt").write_text(OLD)
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "x")
    (tmp_path / "seeds/a.txt").write_text(NEW)
    (tmp_path / "annotations/notes/a/n.yml").write_text(NOTE)
    (tmp_path / "annotations/notes/a/crew.yml").write_text("quote: was glad\nkind: explain\nbody: x\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def report(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, dict[str, object]]:
    assert main(["reanchor", "--format", "json", *arguments]) == 0
    return {note["note"]: note for note in json.loads(capsys.readouterr().out)["notes"]}


def test_old_and_new_words(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = report(capsys)
    assert found["a/n"]["state"] == "edited"
    assert found["a/n"]["new"] == SHIPS.replace("tall", "small")
    assert str(found["a/n"]["earlier"]).startswith("On Monday the two tall ships")
    # what git knows leads to the place that the anchor alone would not dare to name
    assert (found["a/crew"]["state"], found["a/crew"]["new"]) == ("lost", "was sad")
    assert (repository / "annotations/notes/a/n.yml").read_text() == NOTE
    assert main(["reanchor", "a/crew"]) == 0
    assert capsys.readouterr().out == (
        "annotations/notes/a/crew.yml: not in the article\n"
        "  old  was glad\n"
        "  new? was sad  (seeds/a.txt:3)\n"
        "  then The crew was glad about that.\n\n"
    )


def test_write_renews_what_is_sure_and_keeps_every_other_character(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = report(capsys, "--write")
    assert (found["a/n"]["written"], found["a/crew"]["written"]) == (True, False)
    context = '  prefix: "Title On Monday "\n  suffix: ". The crew was sad about that."\n'
    renewed = NOTE.replace("tall", "small").replace("as printed\n", f"as printed\n{context}")
    assert (repository / "annotations/notes/a/n.yml").read_text() == renewed
    assert (repository / "annotations/notes/a/crew.yml").read_text() == "quote: was glad\nkind: explain\nbody: x\n"
    assert report(capsys, "annotations/notes/a/n.yml") == {}


def test_a_note_is_replaced_whole_or_not_at_all(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = repository / "annotations/notes/a"
    before = {file.name: file.read_bytes() for file in folder.iterdir()}

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("mkdocs_explainer.project.writing.os.fsync", fail)
    assert main(["reanchor", "--write"]) == 2
    assert "cannot write annotations/notes/a/n.yml: No space left on device" in capsys.readouterr().err
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before


def test_without_a_repository(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repository / ".git").rename(repository / "gone")
    found = report(capsys)
    assert found["a/n"]["earlier"] == found["a/crew"]["earlier"] == ""


@pytest.mark.parametrize(("answer", "renewed"), [("y\n", "was sad"), ("\n", "was glad"), ("", "was glad")])
def test_a_person_is_asked(
    answer: str, renewed: str, repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("sys.stdin", Terminal(answer))
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    assert main(["reanchor", "a/crew"]) == 0
    quote = yaml.safe_load((repository / "annotations/notes/a/crew.yml").read_text())["quote"]
    assert (quote["exact"] if isinstance(quote, dict) else quote) == renewed
    assert ("  written\n" in capsys.readouterr().out) == (renewed == "was sad")


def test_nothing_to_do(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repository / "seeds/a.txt").write_text(OLD)
    assert main(["reanchor"]) == 0
    assert capsys.readouterr().out == "every quote stands in its article as it was written\n"
    assert main(["reanchor", "a/nothing"]) == 2


TEXT = "One red boat sank. Two red boats sank. A “blue: boat” # rose."


@pytest.mark.parametrize(
    ("before", "words", "after"),
    [
        # a plain text becomes a block, and its comment stays with it
        (
            "quote: a red boat\n",
            "One red boat",
            'quote:\n  exact: One red boat\n  suffix: " sank. Two red boats sank. A “"\n',
        ),
        (
            "quote:   'a boat' # x\n",
            "boats",
            (
                """quote:\n  exact: 'boats' # x\n  prefix: "One red boat sank. Two red "\n"""
                """  suffix: " sank. A “blue: boat” # rose."\n"""
            ),
        ),
        (
            'quote: "a boat"\r\n',
            "Two red boats sank. A “blue: boat” # rose.",
            'quote:\r\n  exact: "Two red boats sank. A “blue: boat” # rose."\r\n  prefix: "One red boat sank. "\r\n',
        ),
        # words that are no plain text in YAML
        (
            "quote: a boat\n",
            "blue: boat” #",
            'quote:\n  exact: "blue: boat” #"\n  prefix: "sank. Two red boats sank. A “"\n  suffix: " rose."\n',
        ),
        # what is missing is added where it belongs, in the style of the file
        (
            "quote: {exact: a boat, suffix: x}\n",
            "boats",
            'quote: {exact: boats, prefix: "One red boat sank. Two red ", suffix: " sank. A “blue: boat” # rose."}\n',
        ),
        (
            "quote: {prefix: 'x', exact: a boat}\n",
            "boats",
            "quote: {prefix: 'One red boat sank. Two red ', exact: boats, suffix: \" sank. A “blue: boat” # rose.\"}\n",
        ),
        (
            "quote:\n    exact: >-\n      a red\n      boat\n    # y\n",
            "One red boat",
            'quote:\n    exact: "One red boat"\n    suffix: " sank. Two red boats sank. A “"\n    # y\n',
        ),
        (
            "quote: # 1\n  # 2\n  exact: boat # 3\n  suffix: |- # 4\n    x\n\n  # 5\n",
            "boats",
            (
                'quote: # 1\n  # 2\n  exact: boats # 3\n  prefix: "One red boat sank. Two red "\n'
                '  suffix: " sank. A “blue: boat” # rose."\n\n  # 5\n'
            ),
        ),
        (
            "quote: {exact: boat, prefix: 'A green ', suffix: ' was'}\n",
            "boats",
            "quote: {exact: boats, prefix: 'One red boat sank. Two red ', suffix: ' sank. A “blue: boat” # rose.'}\n",
        ),
    ],
)
def test_rewriting(before: str, words: str, after: str) -> None:
    rest = "kind: explain\nbody: x\n"
    span = Span(TEXT.index(words), TEXT.index(words) + len(words))
    changed = with_quote(before + rest, PLACE, TEXT, span)
    assert changed == after + rest


def test_what_cannot_be_told_apart_is_not_written() -> None:
    again = "One red boat sank. " * 80
    span = Span(again.index("sank", 700), again.index("sank", 700) + 4)
    assert with_quote("quote: a boat\nkind: explain\nbody: x\n", PLACE, again, span) is None
    assert with_quote("kind: explain\nentity: x\nbody: x\n", PLACE, TEXT, span) is None
    assert with_quote("quote: [\n", PLACE, TEXT, span) is None
    # a span that is no passage, as its words end before it does
    assert with_quote("quote: a boat\nkind: explain\nbody: x\n", PLACE, TEXT, Span(0, 4)) is None


def test_a_note_on_one_line_has_no_room_for_context() -> None:
    before = "{quote: a red boat, kind: explain, body: x}\n"
    assert with_quote(before, PLACE, TEXT, Span(0, 12)) == before.replace("a red boat", "One red boat")
    # nor can it be told which place is meant
    assert with_quote(before, PLACE, TEXT, Span(13, 17)) is None


def test_a_change_of_another_field_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rewriting, "_scalar", lambda *_: "One red\nstatus: retracted")
    assert with_quote("quote: a red\nkind: explain\nbody: x\n", PLACE, TEXT, Span(0, 7)) is None
