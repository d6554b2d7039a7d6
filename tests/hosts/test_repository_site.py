"""The repository's own site: the first real one."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from mkdocs_explainer.load.repository import read_corpus
from mkdocs_explainer.model.corpus import Corpus
from mkdocs_explainer.render.messages.dates import date_words
from mkdocs_explainer.site.reach import newest
from tests_support import REPOSITORY, broken_links, read_page, source_text

pytestmark = pytest.mark.slow

ARTICLE = "north-korean-troops"
SEED = REPOSITORY / "seeds/000_0e2d4ef62bd37332.txt"
EXPECTED = {
    # surface form in the article: its entity, and how often it stands there for it
    "North Korea": ("north-korea", 10),
    "Pyongyang": ("north-korea", 2),
    "South Korea": ("south-korea", 1),
    "South Korean": ("south-korea", 3),
    "Russia": ("russia", 10),
    "Moscow": ("russia", 2),
    "Ukraine": ("ukraine", 1),
    "United States": ("united-states", 1),
    "U.S.": ("united-states", 6),
    "China": ("china", 5),
    "Chinese": ("china", 1),
    "Beijing": ("china", 1),
    "Japan": ("japan", 1),
    "Japanese": ("japan", 1),
    "France": ("france", 1),
    "United Kingdom": ("united-kingdom", 1),
    "Kursk region": ("kursk-oblast", 1),
    "U.N. Security Council": ("un-security-council", 1),
    "U.N. Security Council resolutions": ("un-resolutions-on-north-korea", 1),
    "Antony Blinken": ("antony-blinken", 1),
    "Blinken": ("antony-blinken", 6),
    "Lloyd Austin": ("lloyd-austin", 1),
    "Austin": ("lloyd-austin", 3),
    "intercontinental ballistic missile": ("icbm", 1),
    "ICBM": ("icbm", 2),
    "“no limits” partnership": ("no-limits-partnership", 1),
    "Asia": ("asia", 2),
    "Europe": ("europe", 1),
    "North Korean Troops": ("north-korean-troops-in-russia", 1),
    "North Korean troops": ("north-korean-troops-in-russia", 3),
    "North Korean soldiers": ("north-korean-troops-in-russia", 1),
    "Ukraine Conflict": ("russian-invasion-of-ukraine", 1),
    "Ukraine conflict": ("russian-invasion-of-ukraine", 1),
    "conflict in Ukraine": ("russian-invasion-of-ukraine", 1),
    "Russia’s invasion of Ukraine": ("russian-invasion-of-ukraine", 1),
    "Russian forces": ("armed-forces-of-russia", 2),
    "Ukrainian forces": ("armed-forces-of-ukraine", 2),
    "Ukrainian": ("ukraine", 1),
    "U.S. Secretary of State": ("us-secretary-of-state", 1),
    "Defense Secretary": ("us-secretary-of-defense", 2),
}

LEAST = {
    "entities": 60,
    "notes": 35,
    "checks": 10,
    "updates": 8,
    "context pages": 8,
    "dated events": 40,
    "sources": 90,
}
"""What the site must hold so that it is more than a sample."""


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    found, findings = read_corpus(REPOSITORY)
    assert findings == []
    return found


@pytest.fixture(scope="module")
def dated(repository_site: Path) -> dict[str, str]:
    """The timeline's lines by id, articles left out: they are what the others explain."""
    html = (repository_site / "timeline/index.html").read_text(encoding="utf-8")
    lines = re.findall(r'<li id="((?:event|context)-[^"]+)" data-kind(.*?)</li>', html, re.DOTALL)
    return dict(lines)


@pytest.fixture(scope="module")
def data(repository_site: Path) -> dict:
    return json.loads((repository_site / f"explainer/articles/{ARTICLE}.json").read_bytes())


def test_the_articles_words_are_the_seeds(repository_site: Path, data: dict) -> None:
    seed = SEED.read_bytes().decode()
    html = (repository_site / f"articles/{ARTICLE}/index.html").read_text(encoding="utf-8")
    assert source_text(html) == seed
    assert data["text"] == seed


def test_names_are_mentions_of_the_right_entity(data: dict) -> None:
    text = data["text"]
    found = Counter((mention["exact"], mention["entity"]) for mention in data["mentions"])
    assert {(form, entity): found[form, entity] for form, (entity, _) in EXPECTED.items()} == {
        (form, entity): count for form, (entity, count) in EXPECTED.items()
    }
    last = 0
    for mention in data["mentions"]:
        assert last <= mention["start"] < mention["end"]
        assert text[mention["start"] : mention["end"]] == mention["exact"]
        last = mention["end"]


def test_every_note_stands_at_its_words(data: dict) -> None:
    notes = list((REPOSITORY / f"annotations/notes/{ARTICLE}").glob("*.yml"))
    quoted = [path for path in notes if re.search(r"^quote:", path.read_text(encoding="utf-8"), re.MULTILINE)]
    assert {note["id"] for note in data["notes"]} == {path.stem for path in quoted}
    for note in data["notes"]:
        assert data["text"][note["start"] : note["end"]] == note["exact"]


def test_every_link_and_fragment_leads_somewhere(repository_site: Path) -> None:
    assert broken_links(repository_site) == []


def test_nothing_is_loaded_from_elsewhere(repository_site: Path) -> None:
    loads = re.compile(r"""<(?:script|img|iframe|source|link)\b[^>]*\b(?:src|href)=["']?(?:https?:)?//[^>]*>""")
    allowed = re.compile(r'rel="?(?:canonical|next|prev)')
    for page in repository_site.rglob("*.html"):
        found = [tag for tag in loads.findall(page.read_text(encoding="utf-8")) if not allowed.search(tag)]
        assert found == [], page


def test_search_finds_the_entities(repository_site: Path) -> None:
    index = json.loads((repository_site / "search/search_index.json").read_bytes())
    entries = {entry["location"]: entry for entry in index["docs"]}
    kursk = entries["glossary/kursk-oblast/"]
    assert kursk["title"] == "Kursk Oblast"
    assert "Курская область" in kursk["text"], "names in other scripts are found too"
    assert not any(location.endswith("#in-this-page") for location in entries), "what is repeated is left out"


# What follows is about form. Whether a statement is true no test can say; that it can be looked up, a test can.


def test_the_site_holds_at_least_what_was_promised(corpus: Corpus, dated: dict[str, str]) -> None:
    kinds = Counter(note.kind for note in corpus.notes.values() if note.status != "retracted")
    held = {
        "entities": len(corpus.entities),
        "notes": kinds.total(),
        "checks": kinds["check"],
        "updates": kinds["update"],
        "context pages": len(list((REPOSITORY / "docs/context").glob("*.md"))),
        "dated events": len(dated),
        "sources": len(corpus.sources),
    }
    assert {what: number for what, number in held.items() if number < LEAST[what]} == {}


def test_every_line_of_the_timeline_names_a_source(dated: dict[str, str]) -> None:
    assert [line for line, html in dated.items() if 'href="#source-' not in html] == []


def test_every_check_and_update_cites_a_source_where_the_reader_sees_it(corpus: Corpus, repository_site: Path) -> None:
    html = (repository_site / f"articles/{ARTICLE}/index.html").read_text(encoding="utf-8")
    shown = dict(re.findall(r'<aside[^>]* id="note-([^"]+)"(.*?)</aside>', html, re.DOTALL))
    tests_of_claims = [note.id for note in corpus.notes_of(ARTICLE) if note.kind in ("check", "update")]
    assert [note for note in tests_of_claims if 'href="#source-' not in shown[note]] == []


def test_every_check_gives_a_verdict_and_every_update_a_year(corpus: Corpus) -> None:
    notes = corpus.notes_of(ARTICLE)
    assert [note.id for note in notes if note.kind == "check" and not note.verdict] == []
    year = re.compile(r"\b20\d\d\b")
    assert [note.id for note in notes if note.kind == "update" and not year.search(note.body)] == []


def test_every_note_says_in_a_line_what_the_reader_learns(corpus: Corpus) -> None:
    headlines = [note.headline for note in corpus.notes_of(ARTICLE)]
    assert all(headlines)
    assert len(set(headlines)) == len(headlines)


def test_every_source_says_where_it_stands(corpus: Corpus) -> None:
    assert [source.id for source in corpus.sources.values() if not source.kind] == []


def test_the_home_page_says_how_far_the_sources_reach(corpus: Corpus) -> None:
    reach = date_words(newest(source.issued for source in corpus.sources.values()))
    for page in ("index.md", "about.md"):
        words = " ".join((REPOSITORY / "docs" / page).read_text(encoding="utf-8").split())
        assert reach in words, page


def test_every_note_is_signed_dated_and_under_a_licence(corpus: Corpus) -> None:
    notes = corpus.notes_of(ARTICLE)
    assert [note.id for note in notes if not (note.by and note.created and note.license and note.lang)] == []


def test_every_entity_is_reached_from_a_text(corpus: Corpus, repository_site: Path) -> None:
    """Lists of everything (menus, glossary, map, timeline) do not count; nor does an entry's link to itself."""
    reached = set()
    for folder in ("articles", "context", "glossary"):
        for page in repository_site.glob(f"{folder}/*/index.html"):
            text = re.search(r"<article.*</article>", page.read_text(encoding="utf-8"), re.DOTALL)
            links = read_page(text[0] if text else "").links
            targets = {found[1] for link in links if (found := re.search(r"([a-z0-9-]+)/(?:#.*)?$", link))}
            reached |= targets - {page.parent.name}
    assert sorted(corpus.entities.keys() - reached) == []
