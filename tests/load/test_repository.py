"""A repository's files as a corpus: what is there, what is wrong, and that one bad file stops no other."""

from pathlib import Path

import pytest

from mkdocs_explainer.load import known
from mkdocs_explainer.load.annotation_file import MAX_FINDINGS
from mkdocs_explainer.load.known import Cache
from mkdocs_explainer.load.repository import read_corpus
from mkdocs_explainer.model.corpus import Alias, Corpus, Quote
from mkdocs_explainer.model.facts import GeoPoint, Period, Relation, Role
from mkdocs_explainer.model.findings import Finding
from mkdocs_explainer.model.sources import Citation

ENTITY = "name: Kursk Oblast\ntype: place\nsummary: Region.\n"


def write(root: Path, files: dict[str, str | bytes]) -> None:
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def read(root: Path, files: dict[str, str | bytes]) -> tuple[Corpus, list[Finding]]:
    write(root, files)
    return read_corpus(root)


def test_everything_that_the_contract_names(tmp_path: Path) -> None:
    corpus, findings = read(
        tmp_path,
        {
            "seeds/a.txt": "First line\n\nText.\n",
            "annotations/articles/north.yml": "file: seeds/a.txt\ntitle:\npublished: 2024-10-31\ncontext: [why]\n",
            "annotations/glossary/kursk-oblast.yml": """\
# yaml-language-server: $schema=../schema/entity.schema.json
name: Kursk Oblast
type: place
aliases:
  - Kursk
  - {text: Курская область, lang: ru}
  - {text: the oblast, auto: false, kind: former, case: any}
not_in: [Kursk submarine disaster]
summary: >-
  Russian region on the border
  with Ukraine
body: |
  More.
facts:
  - {label: Population, value: 1.10, as_of: 2024, sources: [ap]}
location: {lat: 51.73, lon: -36}
dates: {start: 2024-08-06, end: , circa: false}
roles:
  - {title: Governor, from: 2021-01, to: , sources: [{id: ap, locator: para. 4}]}
relations:
  - {type: part-of, entity: russia, from: 1934-06-13, to: }
wikidata: Q3206
sources: [ap, {id: ap, locator: 7}]
reviewed: 2024-11-05
""",
            "annotations/notes/north/one.yml": "quote: {exact: Text, prefix: ' a '}\nkind: explain\nbody: x\n",
            "annotations/sources/ap.yml": """\
type: article-newspaper
kind: party
title: News
author: [Reuters, {family: Lee, given: Michelle}, {literal: AP}]
issued: 2024
container-title: The Paper
URL: https://example.org/
accessed: 2024-11
language: NO
""",
        },
    )
    assert findings == []
    article = corpus.articles["north"]
    assert (article.title, article.published, article.context) == ("First line", "2024-10-31", ("why",))
    entity = corpus.entities["kursk-oblast"]
    assert entity.aliases == (
        Alias("Kursk"),
        Alias("Курская область", lang="ru"),
        Alias("the oblast", auto=False, kind="former", case="any"),
    )
    assert entity.summary == "Russian region on the border with Ukraine"
    assert (entity.facts[0].value, entity.facts[0].as_of) == ("1.10", "2024")
    assert entity.location == GeoPoint(51.73, -36)
    assert entity.dates == Period("2024-08-06")
    assert entity.roles == (Role("Governor", start="2021-01", sources=(Citation("ap", "para. 4"),)),)
    assert entity.sources == (Citation("ap"), Citation("ap", "7"))
    assert entity.relations == (Relation("part-of", "russia", "1934-06-13"),)
    assert corpus.notes["north", "one"].quote == Quote("Text", prefix=" a ")
    source = corpus.sources["ap"]
    assert source.author == ("Reuters", "Michelle Lee", "AP")
    assert (source.issued, source.lang, source.container_title) == ("2024", "NO", "The Paper")
    assert source.kind == "party"
    place = corpus.origin("entity", "kursk-oblast").locate("aliases", 1, "lang")
    assert (place.path, place.line, place.column) == ("annotations/glossary/kursk-oblast.yml", 6, 35)
    assert corpus.origin("note", "north/one").locate("quote", "suffix").column == 8


def test_a_source_of_a_kind_that_there_is_not_is_told(tmp_path: Path) -> None:
    files = {
        "annotations/sources/ap.yml": "type: webpage\ntitle: News\nkind: partial\n",
        "annotations/sources/efe.yml": "type: webpage\ntitle: Noticias\nkind:\n",
    }
    corpus, findings = read(tmp_path, files)
    assert [(finding.code, finding.location.path, finding.location.line) for finding in findings] == [
        ("ANN105", "annotations/sources/ap.yml", 3)
    ]
    assert "primary, party, independent" in f"{findings[0].message} {findings[0].help}"
    assert corpus.sources["efe"].kind is None


def test_an_article_needs_no_file_of_its_own(tmp_path: Path) -> None:
    corpus, findings = read(
        tmp_path,
        {
            "seeds/000_0e2d.txt": "\ufeff\r\n  Title of it \r\nText",
            "seeds/deep/Kürsk.md": "---\nlayout: x\n---\n\n# Head line ##\n\ntext\n",
            "seeds/c.markdown": '---\ntitle: "In front"\n---\ntext\n',
            "seeds/Курск.TXT": "Заголовок\n",
            "seeds/index.txt": "x" * 1000,
            "seeds/map.png": b"\x89PNG",
            "seeds/.hidden.txt": "no",
        },
    )
    assert findings == []
    titles = {key: article.title for key, article in corpus.articles.items()}
    assert titles.pop("article-index") == "x" * 299 + "…"
    assert titles.pop(next(key for key in titles if key.startswith("article-"))) == "Заголовок"
    assert titles == {"000-0e2d": "Title of it", "kursk": "Head line", "c": "In front"}
    assert corpus.articles["000-0e2d"].text == "\r\n  Title of it \r\nText"
    assert list(corpus.articles) == sorted(corpus.articles)


def test_one_bad_file_stops_no_other(tmp_path: Path) -> None:
    corpus, findings = read(
        tmp_path,
        {
            "seeds/a.txt": "Text\n",
            "annotations/glossary/good.yml": ENTITY,
            "annotations/glossary/bad.yml": "name: x: y\n",
            "annotations/glossary/worse.yml": b"\xff\xfe\x00",
            "annotations/glossary/twice.yml": ENTITY + "name: again\n",
            "annotations/sources/deep.yml": "[" * 60_000,
            "annotations/notes/a/n.yml": "kind: nonsense\n",
            "annotations/articles/a.yml": "file: seeds/a.txt\nfoo: bar\n",
        },
    )
    assert list(corpus.entities) == ["good"]
    assert corpus.broken == {
        ("entity", "bad"),
        ("entity", "worse"),
        ("entity", "twice"),
        ("source", "deep"),
        ("note", "a/n"),
        ("article", "a"),
    }
    assert list(corpus.articles) == ["a"]  # the text is there, whatever else its file says
    assert [finding.code for finding in findings] == ["ANN102", "YML003", "YML002", "YML001", "ANN105", "YML008"]


def test_a_file_with_a_wrong_name_counts_as_broken(tmp_path: Path) -> None:
    corpus, findings = read(
        tmp_path, {"annotations/glossary/Kursk Oblast.yml": ENTITY, "annotations/sources/ap.YML": "type: webpage\n"}
    )
    assert [finding.code for finding in findings] == ["ANN106", "ANN113"]
    assert corpus.broken == {("entity", "kursk-oblast"), ("source", "ap")}


def test_links_and_ways_out(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    root = tmp_path / "root"
    write(
        root,
        {
            "seeds/a.txt": "Text\n",
            "annotations/articles/b.yml": "file: ../secret.txt\n",
            "annotations/articles/c.yml": "file: seeds/../../secret.txt\n",
            "annotations/articles/d.yml": "file: /etc/passwd\n",
            "annotations/articles/e.yml": "file: seeds/link.txt\n",
            "annotations/articles/f.yml": f"file: seeds/{'x' * 400}.txt\n",
            "annotations/articles/g.yml": 'file: "seeds/\\u0001.txt"\n',
        },
    )
    (root / "seeds" / "link.txt").symlink_to(tmp_path / "secret.txt")
    (root / "annotations" / "glossary").symlink_to(tmp_path)
    corpus, findings = read_corpus(root)
    assert list(corpus.articles) == ["a"]
    assert [finding.code for finding in findings] == ["ANN114"] * 5 + ["YML010", "ANN113"]
    assert "secret" not in str(corpus.articles)


def test_the_name_of_a_folder_is_told_once(tmp_path: Path) -> None:
    note = "quote: Text\nkind: explain\nbody: x\n"
    _, findings = read(tmp_path, {f"annotations/notes/My Notes/{name}.yml": note for name in "abc"})
    assert [(finding.code, finding.location.path) for finding in findings] == [("ANN106", "annotations/notes/My Notes")]


def test_too_many_folders_inside_one_another(tmp_path: Path) -> None:
    for start in ("annotations", "seeds"):
        folder = tmp_path / start
        for _ in range(100):  # a thousand would stop whoever deletes them after the test
            folder.mkdir()
            folder /= "a"
    write(tmp_path, {"annotations/articles/x.yml": "file: seeds/b.txt\n"})
    corpus, findings = read_corpus(tmp_path)
    assert not corpus.articles
    assert [finding.code for finding in findings] == ["ANN113", "ANN114", "ANN113"]


def test_a_quote_after_a_bar_has_no_line_end(tmp_path: Path) -> None:
    note = "quote: |\n  Two\n  lines\nkind: explain\nbody: x\n"
    corpus, _ = read(tmp_path, {"annotations/notes/a/n.yml": note})
    assert corpus.notes["a", "n"].quote == Quote("Two\nlines")


def test_a_flood_is_cut(tmp_path: Path) -> None:
    _, findings = read(tmp_path, {"annotations/glossary/a.yml": ENTITY + "".join(f"k{n}: v\n" for n in range(5000))})
    assert len(findings) == MAX_FINDINGS
    assert "4,981 more" in findings[-1].message


def test_nothing_is_no_mistake(tmp_path: Path) -> None:
    assert read_corpus(tmp_path) == (Corpus(), [])
    with pytest.raises(NotADirectoryError):
        read_corpus(tmp_path / "nowhere")


def test_other_folders(tmp_path: Path) -> None:
    write(tmp_path, {"content/texts/a.txt": "T\n", "content/notes/articles/b.yml": "file: content/texts/a.txt\n"})
    corpus, findings = read_corpus(str(tmp_path), annotations="content/notes/", seeds="content/texts")
    assert (list(corpus.articles), findings) == (["b"], [])


def test_only_changed_files_are_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[str] = []
    original = known.load_file
    monkeypatch.setattr(
        known, "load_file", lambda place, data, **own: (parsed.append(place.id), original(place, data, **own))[1]
    )
    cache = Cache()
    write(tmp_path, {f"annotations/glossary/{name}.yml": ENTITY for name in "abc"})
    first = read_corpus(tmp_path, cache=cache)
    assert read_corpus(tmp_path, cache=cache) == first
    assert parsed == ["a", "b", "c"]
    (tmp_path / "annotations/glossary/b.yml").write_text(ENTITY + "lang: ru\n")
    (tmp_path / "annotations/glossary/c.yml").unlink()
    corpus, _ = read_corpus(tmp_path, cache=cache)
    assert parsed == ["a", "b", "c", "b"]
    assert (list(corpus.entities), corpus.entities["b"].lang) == (["a", "b"], "ru")
    assert set(cache.entries) == {"annotations/glossary/a.yml", "annotations/glossary/b.yml"}


@pytest.mark.slow
def test_two_thousand_files_are_read(tmp_path: Path) -> None:
    body = ENTITY + "aliases: [A, {text: B, lang: ru}]\nbody: |\n  Text.\nsources: [a, {id: b, locator: c}]\n"
    write(tmp_path, {f"annotations/glossary/e{number}.yml": body for number in range(2000)})
    corpus, _ = read_corpus(tmp_path)
    assert len(corpus.entities) == 2000
