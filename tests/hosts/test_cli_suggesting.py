"""Drafts: whatever an article says, what is drafted from it is a valid file that claims nothing twice."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mkdocs_explainer.hosts.cli.articles import read_articles
from mkdocs_explainer.hosts.cli.suggesting import draft, drafts, proposals, suggestions_for
from mkdocs_explainer.load import schema
from mkdocs_explainer.load.annotation_file import load_file
from mkdocs_explainer.load.files import Place
from mkdocs_explainer.model.choices import NoteKind
from mkdocs_explainer.model.corpus import Article, Corpus, Entity, Note, Quote
from mkdocs_explainer.model.drafts import not_written
from mkdocs_explainer.project.linkers import SiteReader
from mkdocs_explainer.project.reading import Project
from mkdocs_explainer.project.settings import Settings
from mkdocs_explainer.suggesting.kin import Kin, plain

WORDS = st.sampled_from(
    "Zed Yxley Zedley ZED-19 Exland Exa-Boa İxa Éxa Qu\u200bo Qu\u202eo X&Y O'Xa Nonéx Index None x\u0301Xe".split(" ")
)
SIGNS = st.sampled_from(
    "' \" \\ : # { }} {{ - | > [a](b) <b> & * ! % @ \t \n \x1b \x85 \u2028 \ufeff 漢字 é NO 12:30".split(" ")
)
NAMES = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)
SENTENCES = st.tuples(NAMES, NAMES, st.sampled_from(["EO", "ZY", "EBX"]), SIGNS).map(
    lambda parts: "So they saw {} and the Office of {} ({}) {} there. It was a “pie: #x” or a “tall ship”. ".format(
        *parts
    )
)
ARTICLES = st.lists(SENTENCES | st.text(max_size=9), min_size=1, max_size=4).map("".join).filter(str.strip)
GLOSSARY = {"exland": Entity("exland", "Exland", "place")}


def project_of(corpus: Corpus) -> Project:
    return Project(Path(), Settings(), SiteReader(), given=corpus)


def made(*texts: str) -> list[tuple[str, str]]:
    corpus = Corpus(
        articles={f"a{n}": Article(f"a{n}", f"seeds/a{n}.txt", text, "x") for n, text in enumerate(texts)},
        entities=GLOSSARY,
    )
    kin = Kin(GLOSSARY.values())
    read = read_articles(project_of(corpus), corpus.articles.values())
    found = proposals((each, one) for each in read for one in suggestions_for(each, kin))
    return list(drafts(found, corpus.entities, kin))


@given(ARTICLES, ARTICLES)
@example("x", "\U000e0080So they saw Zed.")
def test_drafts_are_valid(one: str, other: str) -> None:
    ids: set[str] = set()
    names = {"exland"}
    for file, text in made(one, other):
        loaded = load_file(Place(f"annotations/glossary/{file}", "entity", file.removesuffix(".yml")), text.encode())
        assert loaded.findings == (), text
        assert isinstance(loaded.part, schema.Entity)
        assert loaded.part.summary == not_written("entry")
        assert file not in ids
        ids.add(file)
        for name in (loaded.part.name, *(alias.text for alias in loaded.part.aliases)):
            assert plain(name) not in names, text
            names.add(plain(name))


def test_the_same_name_in_several_articles_is_one_proposal() -> None:
    corpus = Corpus(articles={id: Article(id, f"seeds/{id}.txt", "So Zed Yxley left.", "x") for id in ("a", "b")})
    read = read_articles(project_of(corpus), corpus.articles.values())
    [one] = proposals((each, each_one) for each in read for each_one in suggestions_for(each, Kin([])))
    assert (one.articles, one.places) == (("a", "b"), 2)
    assert one.score > one.first.score
    assert "type: concept           # open: nothing" in draft(one)


@pytest.mark.parametrize(
    ("quote", "kind", "suggested"),
    [
        ("Zed Yxley", "explain", []),
        ("Zed Yxley", "question", ["Zed Yxley"]),
        ("So Zed Yxley left the house", "explain", ["Zed Yxley"]),
    ],
)
def test_a_note_on_a_few_words_explains_them(quote: str, kind: NoteKind, suggested: list[str]) -> None:
    article = Article("a", "seeds/a.txt", "So Zed Yxley left the house.", "x")
    corpus = Corpus(articles={"a": article}, notes={("a", "n"): Note("n", "a", kind, quote=Quote(quote))})
    [read] = read_articles(project_of(corpus), [article])
    assert [one.words for one in suggestions_for(read, Kin([]))] == suggested
