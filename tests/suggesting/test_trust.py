"""What a journalist must not meet in a list of suggestions, and what must stand there whole."""

import json
from pathlib import Path

import pytest

from mkdocs_explainer.hosts.cli import main
from mkdocs_explainer.suggesting.credits import credits_of
from mkdocs_explainer.suggesting.kin import Kin
from mkdocs_explainer.suggesting.suggestions import Suggestion, suggest
from tests_support import write_files

SCIENCE = """\
Scientists find a new moth on Brannock Island

By Ada Pell and Tom Reyes

HALVERSTON, May 6 (Northwire) -- Don't expect a butterfly. "I'm sure it's new," said Dr. Maria Oduya, who leads the
Centre for Insect and Plant Research at the University of Halverston. They're proud, and we've asked.

The International Commission on Zoological Nomenclature (ICZN) decides on the name. Oduya sailed on the RV Aurora
Borealis. Greenleaf Holdings plc paid, with the Department of Trade and Industry. Greenleaf said nothing. The ICZN
has until June.

The Wildlife Protection Act closes the island. Her paper is in the Journal of Island Biology.
Editing by Sam Poe
"""
BUSINESS = """\
Fenwick buys Harrow Motors

LONDON (Reuters) - Fenwick & Sons plc said on Tuesday that it would buy Harrow Motors Ltd. Chief executive Jane
O'Connell told the BBC so. "It's fair," O'Connell said. "We'll keep the Harrow Comet," said Jon Reed.

The Competition and Markets Authority (CMA) must agree. The European Bank for Reconstruction and Development owns a
share. The CMA, said Peter van Dijk, won't hurry. Fenwick rose. What's next? Harrow Motors won't say.
"""
SPORT = """\
Rivera wins

Luis Rivera beat Ivan Petrov in the final on Sunday. You're never sure, Rivera said. The Union of European Football
Associations (UEFA) was silent. The film Red Clay tells his story. That's it. Mayor Eva Lund came; her
ferry Nordlys waited.
"""
GERMAN = """\
Bundesrat vertagt Abstimmung

Von Anna Berger

BERLIN (dpa) - Der Bundesrat hat die Abstimmung über das Küstengesetz vertagt. Ministerpräsident Jonas Falk (SPD) sagte,
man brauche mehr Zeit. Die Deutsche Gesellschaft für Meeresforschung und Küstenschutz (DGMK) klagt.
Die DGMK will mehr Geld.
"""


def found(text: str, lang: str = "en") -> dict[str, Suggestion]:
    return {one.words: one for one in suggest(text, Kin([]), lang=lang) if one.kind == "entity"}


@pytest.mark.parametrize(
    ("text", "lang", "whole"),
    [
        (
            SCIENCE,
            "en",
            {
                "Maria Oduya": ("person", {"Oduya"}),
                "Centre for Insect and Plant Research": ("organization", set()),
                "International Commission on Zoological Nomenclature": ("organization", {"ICZN"}),
                "Greenleaf Holdings plc": ("company", {"Greenleaf"}),
                "Department of Trade and Industry": ("organization", set()),
                "RV Aurora Borealis": ("ship", set()),
                "Wildlife Protection Act": ("law", set()),
                "Journal of Island Biology": ("work", set()),
                "HALVERSTON": ("place", set()),
            },
        ),
        (
            BUSINESS,
            "en",
            {
                "Fenwick & Sons plc": ("company", {"Fenwick"}),
                "Harrow Motors Ltd.": ("company", {"Harrow Motors"}),
                "Jane O'Connell": ("person", {"O'Connell"}),
                "Competition and Markets Authority": ("organization", {"CMA"}),
                "European Bank for Reconstruction and Development": ("organization", set()),
                "Peter van Dijk": ("person", set()),
                "Harrow Comet": ("", set()),
                "LONDON": ("place", set()),
            },
        ),
        (
            SPORT,
            "en",
            {
                "Luis Rivera": ("person", {"Rivera"}),
                "Ivan Petrov": ("", set()),
                "Union of European Football Associations": ("organization", {"UEFA"}),
                "Red Clay": ("work", set()),
                "Eva Lund": ("person", set()),
                "Nordlys": ("ship", set()),
            },
        ),
        (
            GERMAN,
            "de",
            {
                "Jonas Falk": ("person", set()),
                "Deutsche Gesellschaft für Meeresforschung und Küstenschutz": ("organization", {"DGMK"}),
                "BERLIN": ("place", set()),
            },
        ),
    ],
    ids=["science", "business", "sport", "German"],
)
def test_names_are_whole_and_typed_by_cues_alone(text: str, lang: str, whole: dict[str, tuple[str, set[str]]]) -> None:
    names = found(text, lang)
    for words, (type, forms) in whole.items():
        assert words in names, (words, list(names))
        assert (names[words].type, forms - set(names[words].forms)) == (type, set()), words
    for words, one in names.items():
        assert not any(mark in words for mark in ("'m", "n't", "'re", "'ve", "'ll")), words
        assert text[one.sentence.start : one.sentence.end].strip()


@pytest.mark.parametrize(
    ("text", "words", "type"),
    [
        ("Talks\n\nThe International Blue Ring said that forty people were missing.\n", "International Blue Ring", ""),
        ("Talks\n\nThey met on Monday, and “the Amber Choir” said no.\n", "Amber Choir", ""),
        ("Talks\n\nAnna Zedley said that forty people were missing.\n", "Anna Zedley", "person"),
        ("Talks\n\nLathe Anna Zedley said no. Breathe Anna Zedley.\n", "Anna Zedley", "person"),
    ],
)
def test_what_stands_behind_the_is_no_person(text: str, words: str, type: str) -> None:
    names = found(text, "en")
    one = names.get(words) or next(each for name, each in names.items() if words in name)
    assert one.type == type


def test_who_wrote_is_aside() -> None:
    told = {SCIENCE: {"Ada Pell and Tom Reyes", "Northwire", "Editing by Sam Poe"}, GERMAN: {"Anna Berger", "dpa"}}
    for text, aside in told.items():
        credited = credits_of(text).aside
        assert {text[one.span.start : one.span.end] for one in credited} == aside
        reporters = ("Pell", "Reyes", "Northwire", "Poe", "Berger", "dpa")
        assert not any(name in words for words in found(text) for name in reporters)


@pytest.mark.parametrize(
    "text",
    [
        "By Monday the Exa Boa had gone. He left.",
        "Von der Leyen kam. Sie ging.",
        "By the river (it is wide) - so they say - they sat.",
        "It was written by Ann Exley in Exville.",
    ],
)
def test_sentences_are_no_credits(text: str) -> None:
    assert credits_of(text).aside == ()


def test_a_dismissed_suggestion_stays_dismissed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site = {"mkdocs.yml": "plugins: [{explainer: {annotations: notes}}]\n", "seeds/a.txt": BUSINESS}
    write_files(tmp_path, {**site, "notes/articles/a.yml": "file: seeds/a.txt\nlang: en\n"})
    run = ["suggest", "--root", str(tmp_path)]

    def shown(*more: str) -> set[str]:
        capsys.readouterr()
        assert main([*run, "--format", "json", "--limit", "99", *more]) == 0
        return {one["words"] for one in json.loads(capsys.readouterr().out)["suggestions"]}

    before = shown()
    assert {"BBC", "Harrow Comet"} <= before
    assert main([*run, "--dismiss", "bbc", "--dismiss", " Harrow  Comet", "--because", "everybody knows"]) == 0
    assert "commit it" in capsys.readouterr().out
    assert shown() == before - {"BBC", "Harrow Comet"}
    assert shown("--all") == before
    file = tmp_path / "notes/dismissed.txt"
    lines = file.read_text(encoding="utf-8").splitlines()
    assert lines[1:] == ["Harrow Comet  # everybody knows", "bbc  # everybody knows"]
    file.write_text(file.read_text(encoding="utf-8") + "LONDON\n", encoding="utf-8")
    assert main([*run, "--dismiss", "BBC", "--dismiss", "Jon Reed"]) == 0
    assert "everybody knows" in file.read_text(encoding="utf-8")
    assert not {"LONDON", "Jon Reed"} & shown()
    assert main(["check", "--root", str(tmp_path)]) == 0
    file.write_bytes(b"fine\nnot \xff fine\n")
    assert main(run) == 2
    assert "dismissed.txt:2" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("Aid from the United Exlands (UEX) came. The UEX sent it.", "place"),
        ("The United Exers (UEX) met. The UEX said so.", "organization"),
        ("The United Exers met. A report of the United Exers said so.", ""),
    ],
)
def test_what_is_united_may_be_a_country_or_its_club(text: str, type: str) -> None:
    [found] = [each for each in suggest(text, Kin([])) if each.words.startswith("United")]
    assert found.type == type
