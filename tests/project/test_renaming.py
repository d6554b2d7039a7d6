"""Renaming: every reference follows, nothing else changes, and the repository says the same as before."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from mkdocs_explainer.hosts.cli import main
from mkdocs_explainer.project.reading import read_project
from mkdocs_explainer.project.renaming import RenamingError, plan_renaming
from tests_support import write_files

FILES: Mapping[str, str] = {
    "seeds/a.txt": "Troops entered Kursk\n\nTroops entered the Kursk region on 6 August. They stayed in [[kursk]].\n",
    "annotations/articles/a.yml": "file: seeds/a.txt\nknow_first: |\n  Of [[kursk]] [@ap, p. 4].\nsources: [ap]\n",
    "annotations/glossary/kursk.yml": "name: Kursk # the region\ntype: place\nsummary: Region, not `[[kursk]]`.\n",
    "annotations/glossary/kursk-city.yml": (
        "name: Kursk City\ntype: place\nsummary: >-\n  City of\n  [[kursk|the region]], [[Kursk]], [[kursk]] and\n"
        "  [[kursk-city]].\nbody: |\n  [Its region](../kursk/), \\[[kursk]].\n\n      [[kursk]]\n"
        "relations:\n  - {type: part-of, entity: kursk} # [[kursk]]\n  - type: near\n    entity: 'kursk'\n"
        "facts:\n  - {label: kursk, value: kursk, sources: [ap, {id: ap, locator: ap}]}\n"
        'sources:\n  - ap\n  - id: "ap"\n'
    ),
    "annotations/notes/a/first.yml": (
        "quote: They stayed\nkind: identify\nentity: kursk\nbody: '[[kursk]] [@ap; @ap-2]'\n"
    ),
    "annotations/notes/a/second.yml": 'quote: Troops\nkind: explain\nbody: "“[[kursk]]”\\nand [first](#note-first)"\n',
    "annotations/sources/ap.yml": "type: webpage\ntitle: AP\nURL: https://example.org/ap\n",
    "annotations/sources/ap-2.yml": "type: webpage\ntitle: AP\nURL: https://example.org/ap-2\n",
    "docs/index.md": (
        "# Start\n\n[[kursk]] `[[kursk]]` [x](articles/a.md#note-first) [y](glossary/kursk.md) kursk [@ap]\n"
    ),
    "docs/context/why.md": (
        "---\ntitle: Why?\nanswer: Of [[kursk]].\nentities: [kursk, kursk-city]\narticles:\n  - a\n"
        "sources: [{id: ap}]\nclaims:\n  - claim: kursk\n    positions:\n      - who: kursk\n"
        "        says: No [@ap].\n---\n\n# Why?\n\n"
        "See [[kursk]], [it](../glossary/kursk.md#mention-1), [that](../glossary/kursk-city.md),"
        " [a](../articles/a.md).\n"
    ),
}  # fmt: skip


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write_files(tmp_path, FILES)
    return tmp_path


def texts(root: Path) -> dict[str, str]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes().decode()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def errors(root: Path) -> list[str]:
    codes = ("ANN107", "ANN108", "ANN109", "MD506", "ENT203")
    return [f"{found.location.path}: {found.message}" for found in read_project(root).findings() if found.code in codes]


def renamed(root: Path, *arguments: str) -> dict[str, str]:
    assert main(["rename", *arguments, "--root", str(root)]) == 0
    return texts(root)


def test_an_entity(root: Path) -> None:
    before = errors(root)
    after = renamed(root, "kursk", "kursk-oblast")
    assert errors(root) == before
    assert "annotations/glossary/kursk.yml" not in after
    assert after["annotations/glossary/kursk-oblast.yml"] == (
        "name: Kursk # the region\ntype: place\nsummary: Region, not `[[kursk]]`.\nformer_ids: [kursk]\n"
    )
    assert after["annotations/glossary/kursk-city.yml"] == (
        "name: Kursk City\ntype: place\nsummary: >-\n  City of\n  [[kursk-oblast|the region]], [[Kursk]],"
        " [[kursk-oblast]] and\n  [[kursk-city]].\nbody: |\n  [Its region](../kursk-oblast/), \\[[kursk]].\n\n"
        "      [[kursk]]\nrelations:\n  - {type: part-of, entity: kursk-oblast} # [[kursk]]\n  - type: near\n"
        "    entity: 'kursk-oblast'\nfacts:\n  - {label: kursk, value: kursk, sources: [ap, {id: ap, locator: ap}]}\n"
        'sources:\n  - ap\n  - id: "ap"\n'
    )
    assert after["annotations/articles/a.yml"] == FILES["annotations/articles/a.yml"].replace(
        "[[kursk]]", "[[kursk-oblast]]"
    )
    assert after["annotations/notes/a/first.yml"] == (
        "quote: They stayed\nkind: identify\nentity: kursk-oblast\nbody: '[[kursk-oblast]] [@ap; @ap-2]'\n"
    )
    assert "“[[kursk-oblast]]”" in after["annotations/notes/a/second.yml"]
    assert after["docs/index.md"] == (
        "# Start\n\n[[kursk-oblast]] `[[kursk]]` [x](articles/a.md#note-first) [y](glossary/kursk-oblast.md)"
        " kursk [@ap]\n"
    )
    page = FILES["docs/context/why.md"]
    for old, new in [
        ("[[kursk]]", "[[kursk-oblast]]"), ("[kursk, k", "[kursk-oblast, k"), ("who: kursk", "who: kursk-oblast"),
        ("kursk.md", "kursk-oblast.md"),
    ]:  # fmt: skip
        page = page.replace(old, new)
    assert after["docs/context/why.md"] == page
    assert after["seeds/a.txt"] == FILES["seeds/a.txt"]


def test_a_source(root: Path) -> None:
    before = errors(root)
    after = renamed(root, "ap", "associated-press")
    assert errors(root) == before
    assert after["annotations/sources/associated-press.yml"] == FILES["annotations/sources/ap.yml"]
    city = after["annotations/glossary/kursk-city.yml"]
    assert "[associated-press, {id: associated-press, locator: ap}]" in city
    assert city.endswith('sources:\n  - associated-press\n  - id: "associated-press"\n')
    assert "[@associated-press; @ap-2]" in after["annotations/notes/a/first.yml"]
    assert after["annotations/articles/a.yml"].count("associated-press") == 2
    assert after["docs/index.md"].endswith("kursk [@associated-press]\n")
    assert after["docs/context/why.md"].count("associated-press") == 2


def test_an_article(root: Path) -> None:
    before = errors(root)
    after = renamed(root, "a", "troops")
    assert errors(root) == before
    assert after["annotations/articles/troops.yml"].endswith("sources: [ap]\nformer_ids: [a]\n")
    assert {path for path in after if "/notes/" in path} == {
        "annotations/notes/troops/first.yml", "annotations/notes/troops/second.yml",
    }  # fmt: skip
    assert "[x](articles/troops.md#note-first)" in after["docs/index.md"]
    assert "articles:\n  - troops\n" in after["docs/context/why.md"]
    assert "[a](../articles/troops.md)" in after["docs/context/why.md"]
    assert after["seeds/a.txt"] == FILES["seeds/a.txt"]


def test_an_article_that_is_called_like_its_seed(root: Path) -> None:
    (root / "annotations/articles/a.yml").unlink()
    after = renamed(root, "a", "troops")
    assert after["annotations/articles/troops.yml"] == "file: seeds/a.txt\nformer_ids: [a]\n"
    assert set(read_project(root).corpus.articles) == {"troops"}


def test_senses_follow_entities_and_articles(root: Path) -> None:
    said = (
        "# who is who\nsenses:\n  - form: Kursk # not the town\n    entity: 'kursk'\n    articles: [a, b]\n"
        "  - {form: a, entity: kursk-city, articles: [b]}\n  - form: kursk\n    articles:\n      - b # later\n"
        '      - "a"\n    entity: kursk\n'
    )
    (root / "annotations/senses.yml").write_text(said, encoding="utf-8")
    renamed(root, "kursk", "kursk-oblast", "--kind", "entity")
    after = renamed(root, "a", "storm", "--kind", "article")["annotations/senses.yml"]
    expected = said.replace("entity: 'kursk'", "entity: 'kursk-oblast'").replace(
        "entity: kursk\n", "entity: kursk-oblast\n"
    )
    assert after == expected.replace("[a, b]", "[storm, b]").replace('- "a"', '- "storm"')
    senses = read_project(root).corpus.senses
    assert [(one.entity, one.articles) for one in senses] == [
        ("kursk-oblast", ("storm", "b")),
        ("kursk-city", ("b",)),
        ("kursk-oblast", ("b", "storm")),
    ]


def test_a_note(root: Path) -> None:
    before = errors(root)
    after = renamed(root, "a/first", "a/arrival")
    assert errors(root) == before
    assert "annotations/notes/a/arrival.yml" in after
    assert "(#note-arrival)" in after["annotations/notes/a/second.yml"]
    assert "a.md#note-arrival" in after["docs/index.md"]


@pytest.mark.parametrize("ends", ["\r\n", "\n"])
def test_line_ends_and_marks_are_kept(root: Path, ends: str) -> None:
    path = root / "annotations/notes/a/first.yml"
    text = FILES["annotations/notes/a/first.yml"].replace("\n", ends)
    path.write_bytes(f"\ufeff{text}".encode())
    page = root / "docs/index.md"
    page.write_bytes(FILES["docs/index.md"].replace("\n", ends).encode())
    after = renamed(root, "kursk", "kursk-oblast")
    wanted = text.replace("entity: kursk", "entity: kursk-oblast").replace("[[kursk]]", "[[kursk-oblast]]")
    assert after["annotations/notes/a/first.yml"] == f"\ufeff{wanted}"
    assert f"{ends}[[kursk-oblast]] `[[kursk]]`" in after["docs/index.md"]
    assert "(glossary/kursk-oblast.md)" in after["docs/index.md"]


def test_references_follow_a_file_that_was_renamed_by_hand(root: Path) -> None:
    (root / "annotations/sources/ap.yml").rename(root / "annotations/sources/wire.yml")
    after = renamed(root, "ap", "wire")
    assert "[@wire; @ap-2]" in after["annotations/notes/a/first.yml"]


def test_there_and_back_again_changes_nothing_but_what_is_said_of_it(root: Path) -> None:
    renamed(root, "kursk", "seym")
    after = renamed(root, "seym", "kursk")
    own = "annotations/glossary/kursk.yml"
    assert after == {**FILES, own: f"{FILES[own]}former_ids: [kursk, seym]\n"}


def test_what_cannot_be_renamed_is_told_and_nothing_is_written(root: Path) -> None:
    for old, new, told in [
        ("nothing", "kurs", "there is no entity, source, article or note nothing"),
        ("kursk", "kursk-city", "there is a entity kursk-city already"),
        ("kursk", "Kursk", "is no id"),
        ("kursk", "none", "is no id"),
        ("kursk", "../kursk", "is no id"),
        ("kursk", "kursk", "the same"),
        ("a/first", "b/first", "a note stays with its article"),
    ]:
        with pytest.raises(RenamingError, match=told):
            plan_renaming(root, old, new)
    write_files(root, {"annotations/glossary/ap.yml": "name: AP\ntype: organization\nsummary: x\n"})
    with pytest.raises(RenamingError, match="say which: --kind entity or --kind source"):
        plan_renaming(root, "ap", "wire")
    assert plan_renaming(root, "ap", "wire", kind="entity").kind == "entity"
    assert texts(root).items() >= FILES.items()


def test_a_dry_run_writes_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert renamed(root, "kursk", "seym", "--dry-run") == dict(FILES)
    told = capsys.readouterr().out
    assert "annotations/glossary/kursk.yml -> annotations/glossary/seym.yml" in told
    assert told.endswith("references would be written anew\n")
