"""Two hundred changes of pages are all seen, and of a thousand pages that nobody changed none is reported."""

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from evidence_pages import CHANGES, LAYOUTS, STORIES, Page, Server, html_page, news, retypeset, serving
from mkdocs_explainer.hosts.cli import main
from tests_support import write_files

SUBJECTS = (
    "The harbour office|A spokesman for the “Northern” ministry|Dr. Ilse Maarten|The committee of St. Orla"
    "|Both of the pilots’ unions|The U.N. office in Brask|Nobody at the mill|The mayor’s deputy"
).split("|")
VERBS = (
    "said that|denied on Tuesday that|did not know whether|wrote in the 2023–24 report that|has proof, she said, that"
    "|told the court that|repeated — without evidence — that"
).split("|")
OBJECTS = (
    "about 1,200 tonnes of grain were lost|the bridge will open at 9.30 a.m.|some 14% of the crews are ill"
    "|the so-called “quiet fleet” had left|$3.5 million went to the re-built quay|no-one was hurt in the fire of 1998"
    "|the price fell by −2.5 points|the island’s school has 31 pupils"
).split("|")


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        running.pages["/robots.txt"] = Page(b"User-agent: *\nAllow: /\n", type="text/plain")
        running.pages["/"] = html_page(news(STORIES[0], "Welcome to the front page of the newspaper of Brask."))
        yield running


def site(root: Path, server: Server, quotes: dict[str, tuple[str, str]]) -> None:
    """Write a site with a fact for each quote. quotes: by source, the quote and its language."""
    fact = "  - {{label: Fact, value: x, sources: [{{id: {}, evidence: {{quote: {}, lang: {}}}}}]}}\n".format
    facts = [fact(id, json.dumps(quote, ensure_ascii=False), lang) for id, (quote, lang) in quotes.items()]
    entity = "name: Brask {}\ntype: place\nsummary: A port.\nfacts:\n{}".format
    write_files(
        root,
        {
            "seeds/a.txt": "Brask\n\nThe harbour of Brask is closed.\n",
            **{
                f"annotations/glossary/brask-{at}.yml": entity(at, "".join(facts[at : at + 50]))
                for at in range(0, len(facts), 50)
            },
            **{
                f"annotations/sources/{id}.yml": f"type: webpage\ntitle: T\nURL: {server.url(f'/{id}')}\n"
                for id in quotes
            },
        },
    )


def checked(root: Path, output: Path) -> dict[str, Any]:
    """Return by source what a check says."""
    options = "--allow-private --pause 0 --write --format json".split()
    main(["evidence", "check", "--root", str(root), "--output", str(output), *options])
    return {one["source"]: one for one in json.loads(output.read_text("utf-8"))["sources"]}


PLANTED = [
    (f"s{number}", story, layout, change)
    for number, (story, layout, change) in enumerate(
        (story, layout, change) for story in STORIES for layout in LAYOUTS for change in CHANGES
    )
]


@pytest.mark.slow
def test_all_of_two_hundred_changes_are_seen(tmp_path: Path, server: Server) -> None:
    assert len(PLANTED) == 200
    site(tmp_path / "site", server, {id: (story.words, story.lang) for id, story, _, _ in PLANTED})
    for id, story, layout, _ in PLANTED:
        server.pages[f"/{id}"] = html_page(layout(story, story.words))
    before = checked(tmp_path / "site", tmp_path / "before.json")
    assert {id for id, one in before.items() if one["words"][0]["status"] == "found"} == {id for id, *_ in PLANTED}
    for id, story, layout, change in PLANTED:
        server.pages[f"/{id}"] = change.page(story, layout, server.url(""))
    after = checked(tmp_path / "site", tmp_path / "after.json")
    missed = [
        (change.name, story.lang, layout.__name__, after[id]["status"], after[id]["words"][0]["status"])
        for id, story, layout, change in PLANTED
        if after[id]["words"][0]["status"] not in change.statuses or after[id]["status"] != change.page_status
    ]
    assert missed == []


@pytest.mark.slow
def test_none_of_a_thousand_unchanged_pages_is_reported(tmp_path: Path, server: Server) -> None:
    chance = random.Random(17)  # noqa: S311
    quotes: dict[str, tuple[str, str]] = {}
    for number in range(1000):
        sentences = [
            f"{chance.choice(SUBJECTS)} {chance.choice(VERBS)} {chance.choice(OBJECTS)}."
            for _ in range(chance.randint(3, 12))
        ]
        story = chance.choice(STORIES)
        if chance.random() < 0.25:
            words = story.words
            sentences.insert(chance.randrange(len(sentences)), f"{words} {story.after}")
        else:
            words = chance.choice(sentences)
            start = chance.choice([0, 0, 1, 2])
            words = " ".join(words.removesuffix(".").split()[start:])
        quotes[f"s{number}"] = (words, "en")
        text = " ".join(retypeset(sentence, chance) for sentence in sentences)
        box = "<li><a href='/y'>Another report of the day</a></li>" * chance.randint(0, 6)
        page = chance.choice(LAYOUTS)(story, text, aside=box)
        server.pages[f"/s{number}"] = html_page(page)
    site(tmp_path / "site", server, quotes)
    seen = checked(tmp_path / "site", tmp_path / "seen.json")
    assert len(seen) == 1000
    alarms = {id: (quotes[id][0], one) for id, one in seen.items() if one["words"][0]["status"] != "found"}
    assert alarms == {}
