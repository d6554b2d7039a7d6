"""`explainer quote`: words as people copy them, and quotes that find exactly the place that was meant."""

import json
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_explainer.anchoring.quotes import Found, anchor
from mkdocs_explainer.hosts.cli import main
from mkdocs_explainer.hosts.cli.quoting import ArticleText, find_words, quote_yaml
from mkdocs_explainer.model.corpus import Article, Quote
from tests_support import write_files

TEXT = """A Title

The ﬁrst long-range ﬂight took 87 minutes. “No limits”, he said; no limits — none.
The international treaty of the first kind in\u00adter\u00adnational.

Again the first kind.
"""


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_files(tmp_path, {"seeds/a.txt": TEXT, "annotations/glossary/x.yml": "name: x\ntype: place\nsummary: y\n"})
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("first long-\nrange flight", ["ﬁrst long-range ﬂight"]),
        ("The  international\n treaty", ["The international treaty"]),
        ("inter-\nnational treaty", ["international treaty"]),
        ("international", ["international", "in\u00adter\u00adnational"]),
        ('"No limits"', ["“No limits”"]),
        ("no limits", ["no limits"]),
        ("NO LIMITS", ["No limits", "no limits"]),
        ("no limits - none", ["no limits — none"]),
        ("«87 minutes»", ["87 minutes"]),
        ("minute", ["minute"]),
        ("in", []),
        ("first kind", ["first kind", "first kind"]),
        ("nothing of the sort", []),
        (" \n", []),
        ("(.*)", []),
    ],
)
def test_words_are_found_as_people_copy_them(words: str, found: list[str]) -> None:
    assert [TEXT[slice(*span)] for span in find_words(TEXT, words)] == found


words = st.lists(st.sampled_from("a b ab ﬁn x-y “c” d\u00ade — f\u0301".split(" ")), min_size=1, max_size=30)


@given(words, st.data())
def test_a_quote_finds_the_place_for_which_it_was_made(parts: list[str], data: st.DataObject) -> None:
    text = " ".join(parts)
    start = data.draw(st.integers(0, len(parts) - 1))
    stop = data.draw(st.integers(start + 1, len(parts)))
    asked = " ".join(parts[start:stop])
    read = ArticleText(Article("x", file="seeds/x.txt", text=text, title="x"))
    for place in read.places(asked):
        content = yaml.safe_load("\n".join(quote_yaml(place.quote)))["quote"]
        quote = Quote(content) if isinstance(content, str) else Quote(**content)
        match anchor(read.text, quote):
            case Found(start=start, end=end, edited=is_edited):
                assert (start, end) == place.span
                assert not is_edited
            case refused:  # the text repeats itself so much that no context tells its places apart
                assert len(find_words(read.text, asked)) > 1, refused


def test_the_quote_of_one_place(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quote", "a", "international treaty"]) == 0
    printed = capsys.readouterr().out
    head, *quote = printed.splitlines()
    assert head.startswith("# seeds/a.txt:4:5: …")
    assert "The [international treaty] of" in head
    # the line break in the prefix is a space: the file is read by people
    prefix = '  prefix: "he said; no limits — none. The "'
    assert quote[:3] == ["quote:", '  exact: "international treaty"', prefix]
    assert quote[3].startswith('  suffix: " of the first kind ')
    assert set(yaml.safe_load(printed)["quote"]) == {"exact", "prefix", "suffix"}


def test_places_are_listed_and_chosen(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quote", "seeds/a.txt", "first kind"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "stand in a 2 times; choose with --occurrence" in told.err
    assert "  --occurrence 2   seeds/a.txt:6:11: …" in told.err
    assert main(["quote", "a", "first kind", "--occurrence", "2"]) == 0
    content = yaml.safe_load(capsys.readouterr().out)["quote"]
    start = TEXT.rindex("first kind")
    assert anchor(TEXT, Quote(**content)) == Found(start, start + 10, edited=False)
    assert main(["quote", "a", "first kind", "--occurrence", "3"]) == 2
    assert main(["quote", "a", "first kind", "--format", "json"]) == 0
    places = json.loads(capsys.readouterr().out)["places"]
    assert [(place["line"], place["column"]) for place in places] == [(4, 33), (6, 11)]
    assert places[1]["quote"] == content


@pytest.mark.slow
def test_a_list_of_places_ends(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_files(repository, {"seeds/b.txt": "Title\n\n" + "the crew, " * 200})
    assert main(["quote", "b", "crew"]) == 2
    told = capsys.readouterr().err.splitlines()
    assert "200 times" in told[0]
    assert len(told) == 22
    assert told[-1] == "  … and 180 more"


def test_scripts_without_spaces_are_found() -> None:
    assert find_words("金正恩访问了北京。", "北京") == [(6, 8)]


def test_the_closest_words_are_shown(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quote", "a", "took eighty-seven minutes he said"]) == 2
    told = capsys.readouterr().err
    assert "do not stand in a\n  closest words: seeds/a.txt:3:" in told
    assert main(["quote", "nope", "x"]) == 2
    assert "there is no article 'nope'" in capsys.readouterr().err
