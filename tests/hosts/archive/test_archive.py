"""An archive linked, indexed and asked: the same decisions as a site's, the same bytes however it was cut."""

import hashlib
import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_support import SENTENCES, archive_articles
from mkdocs_explainer import Entity, Quote
from mkdocs_explainer.hosts.archive import Glossary, link_batches
from mkdocs_explainer.hosts.archive.engines import dask, embedded
from mkdocs_explainer.hosts.archive.finding import Question, find_sentences
from mkdocs_explainer.hosts.archive.inputs import find_units, read_article
from mkdocs_explainer.hosts.archive.linked import link_archive
from mkdocs_explainer.hosts.archive.listing import InputError
from mkdocs_explainer.hosts.archive.rows import Row, view_of
from mkdocs_explainer.hosts.archive.running import RunError
from mkdocs_explainer.hosts.archive.words import words_at
from mkdocs_explainer.hosts.cli import main
from mkdocs_explainer.linking.linker import Linker
from mkdocs_explainer.load.archive_summary import read_archive_summary
from mkdocs_explainer.model.corpus import Article, Note, Sense
from mkdocs_explainer.render.article import article_html
from mkdocs_explainer.text.view import text_view
from tests_support import Build

pytestmark = pytest.mark.slow

KALDOVIA = Entity("kaldovia", "Kaldovia", "place", ["Kaldovian Republic"])
COUNCIL = Entity("council", "Harbour Council", "organization")
NOTE = Note("n1", "a3", "explain", "Why.", Quote("sealed at dusk"))
GLOSSARY = Glossary([KALDOVIA, COUNCIL], [NOTE])


def write(folder: Path, rows: Sequence[dict[str, str]], files: int) -> str:
    """Write the rows as Parquet files; return the pattern that names them."""
    folder.mkdir(parents=True)
    for number in range(files):
        pq.write_table(pa.Table.from_pylist(rows[number::files]), folder / f"{number}.parquet", row_group_size=7)
    return f"{folder}/*.parquet"


def digests(folder: Path) -> dict[str, str]:
    """Return the digest of each finished table's file."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*.parquet"))
        if ".parts" not in path.parts and path.relative_to(folder).parts[0] not in ("articles", "errors")
    }


def table(folder: Path, name: str) -> list[dict[str, object]]:
    """Return the rows of a finished table."""
    rows: list[dict[str, object]] = []
    for path in sorted((folder / name).rglob("*.parquet")):
        rows += pq.ParquetFile(path).read().to_pylist()
    return rows


def test_a_batch_has_the_decisions_of_the_linker() -> None:
    rows = archive_articles(40)
    (found,) = link_batches(pa.Table.from_pylist(rows).combine_chunks().to_batches(), GLOSSARY)
    linker = Linker(GLOSSARY.entities)
    expected = [
        (row["id"], one.entity, one.start, one.end) for row in rows for one in linker.link(row["text"]).mentions
    ]
    mentions = found.mentions.to_pylist()
    assert len(expected) > 50
    assert [(one["article"], one["entity"], one["start"], one["end"]) for one in mentions] == expected
    texts = {row["id"]: row["text"] for row in rows}
    for one in mentions:
        sentence = texts[one["article"]][one["sentence_start"] : one["sentence_end"]]
        assert one["surface"] in sentence
        assert sentence in SENTENCES
    assert [(one["note"], one["state"]) for one in found.anchors.to_pylist()] == [("n1", "found")]
    assert found.errors.num_rows == 0


def test_senses_decide_names_of_several_entries_as_on_a_site() -> None:
    two = [Entity("kaldovia-state", "Kaldovia", "place"), Entity("kaldovia-team", "Kaldovia", "organization")]
    rows = [{"id": id, "text": "They spoke of Kaldovia."} for id in ("a1", "a2", "a3")]
    senses = [Sense("Kaldovia", "kaldovia-state", ("a1",)), Sense("Kaldovia", "kaldovia-team", ("a2", "a1"))]
    (found,) = link_batches([pa.RecordBatch.from_pylist(rows)], Glossary(two, senses=senses))
    mentions = [(one["article"], one["entity"], one["via"]) for one in found.mentions.to_pylist()]
    assert mentions == [("a1", "kaldovia-state", "sense"), ("a2", "kaldovia-team", "sense")]
    assert [(one["article"], one["reason"]) for one in found.refusals.to_pylist()] == [("a3", "ambiguous")]


def test_html_is_read_as_its_text() -> None:
    batch = pa.RecordBatch.from_pylist([{"id": "x", "html": "<p>Q&amp;A in <b>Kaldovia</b> <i>today</i>.</p>"}])
    (found,) = link_batches([batch], GLOSSARY)
    assert found.mentions.to_pylist()[0]["start"] == 7


def test_every_wrong_row_is_put_aside_and_the_others_are_linked() -> None:
    good = "Kaldovia closed."
    texts = [None, b"Kaldovia \xff\xfe", b"", good.encode(), good.encode(), ("x" * 10_000_001).encode()]
    ids = [b"null", b"bytes", b"empty", None, b"fine", b"long"]
    batch = pa.RecordBatch.from_pydict({"id": pa.array(ids, pa.binary()), "text": pa.array(texts, pa.binary())})
    (found,) = link_batches([batch], GLOSSARY)
    assert [one["article"] for one in found.mentions.to_pylist()] == ["fine"]
    told = {one["row"]: one["error"] for one in found.errors.to_pylist()}
    assert told.keys() == {0, 1, 2, 3, 5}
    assert "no UTF-8" in told[1]
    assert told[3] == "it has no id"
    assert "more than" in told[5]
    (missing,) = link_batches([pa.RecordBatch.from_pydict({"id": ["a"], "words": ["x"]})], GLOSSARY)
    assert missing.errors.to_pylist()[0]["error"] == "there is no column text"
    (numbers,) = link_batches([pa.RecordBatch.from_pydict({"id": [1], "text": [2]})], GLOSSARY)
    assert "no text, but int" in numbers.errors.to_pylist()[0]["error"]


def test_a_bomb_of_tags_is_one_row() -> None:
    rows = [{"id": "bomb", "html": "<div>" * 200_000 + "Kaldovia"}, {"id": "fine", "html": "<p>Kaldovia</p>"}]
    (found,) = link_batches([pa.RecordBatch.from_pylist(rows)], GLOSSARY)
    assert "fine" in {one["article"] for one in found.mentions.to_pylist()}


def test_the_same_bytes_however_the_archive_is_cut(tmp_path: Path) -> None:
    rows = archive_articles(150)
    outs = []
    for files, workers in ((1, 1), (7, 1), (64, 1)):
        pattern = write(tmp_path / f"in{files}", rows, files)
        out = tmp_path / f"out{files}"
        outcome = link_archive(GLOSSARY, find_units([pattern]), out, embedded(workers))
        assert outcome.rows["mentions"] > 200
        outs.append(digests(out))
    assert outs[0] == outs[1] == outs[2]
    assert {path.split("/")[1] for path in outs[0] if path.startswith("mentions/")} >= {"year=2019", "year=2024"}
    schema = pq.ParquetFile(next((tmp_path / "out1" / "mentions").rglob("*.parquet"))).schema_arrow
    assert schema.metadata[b"glossary"].decode() == GLOSSARY.digest


def test_two_processes_and_dask_give_the_same_bytes(tmp_path: Path) -> None:
    units = find_units([write(tmp_path / "in", archive_articles(100), 5)])
    link_archive(GLOSSARY, units, tmp_path / "one", embedded(1))
    link_archive(GLOSSARY, units, tmp_path / "dask", dask(workers=2))
    link_archive(GLOSSARY, units, tmp_path / "two", embedded(2))
    assert digests(tmp_path / "one") == digests(tmp_path / "dask") == digests(tmp_path / "two") != {}


def test_json_lines_and_folders_are_read_like_parquet(tmp_path: Path) -> None:
    rows = archive_articles(30)
    link_archive(GLOSSARY, find_units([write(tmp_path / "in", rows, 2)]), tmp_path / "out", embedded(1))
    lines = tmp_path / "in.jsonl"
    lines.write_text("\n".join(["{broken", *map(json.dumps, rows), "[1]", ""]), encoding="utf-8")
    link_archive(GLOSSARY, find_units([str(lines)]), tmp_path / "lines", embedded(1))
    assert digests(tmp_path / "out") == digests(tmp_path / "lines") != {}
    assert len(table(tmp_path / "lines", "errors")) == 2
    folder = tmp_path / "texts"
    (folder / "sub").mkdir(parents=True)
    (folder / "sub" / "one.txt").write_text("Kaldovia closed.", encoding="utf-8")
    (folder / "two.md").write_text("# Head\n\nThe **Harbour Council** met.", encoding="utf-8")
    link_archive(GLOSSARY, find_units([str(folder)]), tmp_path / "out-texts", embedded(1))
    found = {(one["article"], one["entity"]) for one in table(tmp_path / "out-texts", "mentions")}
    assert found == {("sub/one", "kaldovia"), ("two", "council")}


def test_of_two_articles_with_one_id_the_first_counts(tmp_path: Path) -> None:
    rows = [{"id": "x", "text": "Kaldovia."}, {"id": "y", "text": "Kaldovia."}, {"id": "x", "text": "Harbour Council."}]
    units = find_units([write(tmp_path / "in", rows, 3)])
    outcome = link_archive(GLOSSARY, units, tmp_path / "out", embedded(1))
    assert outcome.duplicates == 1
    found = [(one["article"], one["entity"]) for one in table(tmp_path / "out", "mentions")]
    assert found == [("x", "kaldovia"), ("y", "kaldovia")]
    assert [one["article"] for one in table(tmp_path / "out", "errors")] == ["x"]


def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    units = find_units([write(tmp_path / "in", archive_articles(5), 1)])
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "letter.txt").write_text("dear", encoding="utf-8")
    with pytest.raises(RunError, match="holds something else"):
        link_archive(GLOSSARY, units, mine, embedded(1))
    assert [path.name for path in mine.iterdir()] == ["letter.txt"]


def test_what_is_no_archive_is_told(tmp_path: Path) -> None:
    (tmp_path / "broken.parquet").write_bytes(b"no")
    (tmp_path / "x.docx").touch()
    for name in ("nowhere/*.parquet", "broken.parquet", "x.docx"):
        with pytest.raises(InputError):
            find_units([str(tmp_path / name)])


def test_sentences_are_found_by_entity_date_and_company(tmp_path: Path) -> None:
    rows = [
        {"id": "old", "text": "Kaldovia slept.", "published": "2019-01-01"},
        {"id": "new", "text": "So.\n\nKaldovia met the Harbour Council. Kaldovia left.", "published": "2024-05-01"},
    ]
    link_archive(GLOSSARY, find_units([write(tmp_path / "in", rows, 2)]), tmp_path / "out", embedded(1))
    count, found = find_sentences(tmp_path / "out", Question(entity="kaldovia"))
    assert count == 3
    in_company = "Kaldovia met the Harbour Council."
    assert [words_at(one) for one in found] == [in_company, "Kaldovia left.", "Kaldovia slept."]
    count, found = find_sentences(tmp_path / "out", Question(entity="kaldovia", near="council", since="2020"))
    assert [words_at(one) for one in found] == [in_company]
    assert find_sentences(tmp_path / "out", Question(entity="kaldovia", until="2019"))[0] == 1


def test_an_article_is_read_again_at_its_place(tmp_path: Path) -> None:
    rows = archive_articles(20)
    write(tmp_path / "in", rows, 1)
    assert read_article(str(tmp_path / "in" / "0.parquet"), 11).articles["id"][0].as_py() == "a11"
    with pytest.raises(InputError):
        read_article(str(tmp_path / "in" / "0.parquet"), 20)


def test_the_command_line_says_what_it_did(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site = tmp_path / "site"
    (site / "annotations" / "glossary").mkdir(parents=True)
    entry = site / "annotations" / "glossary" / "kaldovia.yml"
    entry.write_text("name: Kaldovia\ntype: place\nsummary: A land.\n", encoding="utf-8")
    git = ["git", "-C", str(site), "-c", "user.name=a", "-c", "user.email=a@b.c"]
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "add", "."], check=True)
    subprocess.run([*git, "commit", "-qm", "one"], check=True)
    pattern = write(tmp_path / "in", archive_articles(50), 2)
    out = str(tmp_path / "out")
    common = ["--root", str(site), "--articles", pattern, "--workers", "1"]
    assert main(["archive", "link", *common, "--out", out]) == 0
    assert "mentions" in capsys.readouterr().out
    assert main(["archive", "find", "kaldovia", "--out", out, "--limit", "2"]) == 0
    assert "Kaldovia closed its ports." in capsys.readouterr().out
    assert main(["archive", "find", "nobody", "--out", out]) == 1
    assert main(["archive", "index", *common, "--index", str(tmp_path / "words")]) == 0
    entry.write_text("name: Kaldovia\ntype: place\naliases: [northern coast]\nsummary: A land.\n", encoding="utf-8")
    capsys.readouterr()
    change = ["--index", str(tmp_path / "words"), "--base", "HEAD", "--out", str(tmp_path / "change")]
    assert main(["archive", "impact", *common, *change]) == 0
    said = capsys.readouterr().out
    assert "| Links gained |" in said
    assert "northern coast (kaldovia)" in said
    shutil.rmtree(tmp_path / "out")
    assert main(["archive", "find", "kaldovia", "--out", out]) == 2


def test_a_site_shows_what_the_archive_has(build_site: Build, tmp_path: Path) -> None:
    rows = [
        {"id": "one", "text": "Kaldovia.", "published": "2021-03-01", "title": "First", "url": "https://example.org/1"},
        {"id": "two", "text": "Kaldovia, Kaldovia.", "published": "2023-05", "title": "<b>", "url": "javascript:x()"},
        {"id": "old", "text": "Kaldovia."},
    ]
    link_archive(GLOSSARY, find_units([write(tmp_path / "in", rows, 2)]), tmp_path / "out", embedded(1))
    found = read_archive_summary(tmp_path / "out")["kaldovia"]
    assert (found.mentions, found.articles, found.first, found.last) == (4, 3, "2021-03-01", "2023-05")
    assert dict(found.years) == {2021: 1, 2023: 2}
    assert [one.id for one in found.newest] == ["two", "one", "old"]
    files = {"annotations/glossary/kaldovia.yml": "name: Kaldovia\ntype: place\nsummary: A land.\n"}
    config = "site_name: T\ntheme: {{name: null, custom_dir: theme}}\nplugins: [{{explainer: {{archive: '{}'}}}}]\n"
    site = build_site({**files, "mkdocs.yml": config.format(tmp_path / "out")})
    page = site.page("glossary/kaldovia/")
    assert "4 mentions in 3 articles" in page
    assert 'aria-label="Mentions by year: 2021: 1, 2023: 2"' in page
    assert '<a href="https://example.org/1" rel="noopener">First</a>' in page
    assert "javascript:" not in page
    assert "&lt;b&gt;" in page
    broken = build_site({**files, "mkdocs.yml": config.format(tmp_path / "nowhere")})
    assert any("no summary of an archive" in line for line in broken.log)


@given(st.text(st.sampled_from("aB .\n\r\t\f$\\\u2028\x85\x1c<&"), max_size=60))
def test_plain_text_is_read_as_the_site_reads_its_page(text: str) -> None:
    row = Row("a", text)
    title = text.lstrip().split("\n", 1)[0].strip()
    page = text_view(article_html(Article("a", "a.txt", text, title)))
    view = view_of(row)
    assert (view.text, view.breaks, view.blocks, view.blocked) == (page.text, page.breaks, page.blocks, page.blocked)
