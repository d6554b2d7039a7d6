"""Pages of unusual articles: bounded where nobody misses anything, and told where they are not."""

import re

import pytest

from mkdocs_explainer.model.corpus import Note
from mkdocs_explainer.render.entries import listed
from mkdocs_explainer.render.templating import environment
from mkdocs_explainer.site.page_size import MOST_LISTED, MOST_REPEATED, article_size
from tests_support import Build, broken_links

CONFIG = "site_name: T\ntheme: {name: mkdocs}\nplugins: [explainer]\n"
CREW = "name: Crew\ntype: group\nsummary: They come.\n"


@pytest.mark.slow
def test_a_name_that_stands_everywhere_does_not_make_the_page_several_times_the_text(build_site: Build) -> None:
    count = MOST_REPEATED + 500
    text = "A Title\n\n" + "The Crew came. " * count + "Zed came late.\n"
    files = {"mkdocs.yml": CONFIG, "docs/index.md": "# Home\n", "seeds/a.txt": text}
    zed = "name: Zed\ntype: place\nsummary: A town.\n"
    site = build_site({**files, "annotations/glossary/crew.yml": CREW, "annotations/glossary/zed.yml": zed})
    page = site.page("articles/a/")
    assert page.count('class="explainer-mention" id="mention-crew-') == MOST_REPEATED + 1
    assert (
        'id="mention-zed-1" data-entity="zed" data-type="place"' in page
    )  # a first mention has its link, however late
    assert site.data("articles/a.json").count(b'"entity":"crew"') == count  # nothing is lost
    assert f"{count:,} mentions" in site.page("glossary/") or f"{count} mentions" in site.page("glossary/")
    assert broken_links(site.root / "site") == []


def test_a_list_of_entries_has_those_that_are_mentioned_most() -> None:
    counts = {f"e{number}": 1 + (number % 7 == 0) for number in range(MOST_LISTED + 100)}
    found = listed(counts)
    assert len(found) == MOST_LISTED
    assert list(found) == [id for id in counts if id in found]
    assert all(id in found for id, count in counts.items() if count > 1)
    assert listed({"a": 1}) == {"a": 1}


def test_what_the_list_leaves_out_is_told(build_site: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mkdocs_explainer.render.entries.MOST_LISTED", 2)
    monkeypatch.setitem(environment().globals, "MOST_LISTED", 2)
    names = ("Alpha", "Beta", "Gamma", "Delta")
    entries = {f"annotations/glossary/{n.lower()}.yml": f"name: {n}\ntype: place\nsummary: x\n" for n in names}
    text = "A Title\n\nAlpha, Beta and Gamma met Delta.\n"
    site = build_site({"mkdocs.yml": CONFIG, "docs/index.md": "# Home\n", "seeds/a.txt": text, **entries})
    page = site.page("articles/a/")
    assert page.count('<dt id="entry-') == 2
    assert re.search(r'and <a href="../../glossary/">2 more</a>', page)


def test_an_entry_that_everything_belongs_to_tells_the_rest_as_a_number(
    build_site: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(environment().globals, "MOST_LISTED", 3)
    files = {"mkdocs.yml": CONFIG, "docs/index.md": "# Home\n", "seeds/a.txt": "A Title\n\nWords.\n"}
    files["annotations/glossary/land.yml"] = "name: Land\ntype: place\nsummary: x\n"
    for number in range(5):
        files[f"annotations/glossary/e{number}.yml"] = (
            f"name: Event{number}\ntype: event\nsummary: In the Land.\ndates: {{start: {1900 + number}}}\n"
            "relations: [{type: part-of, entity: land}]\n"
        )
    page = build_site(files).page("glossary/land/")
    assert page.count('<tr><th scope="row">') == 3
    assert page.count('<span class="explainer-when">') == 3
    assert page.count("and 2 more") == 3  # events, relations, entries that use it


@pytest.mark.slow
@pytest.mark.parametrize(("sentences", "notes"), [(3_000, 0), (50, 300), (1_000, 100)])
def test_what_is_reckoned_is_near_what_is_written(build_site: Build, sentences: int, notes: int) -> None:
    text = "A Title\n\n" + "".join(
        f"Word{number} is what the Crew said on that day.\n\n" for number in range(sentences + notes)
    )
    files = {
        "mkdocs.yml": CONFIG,
        "docs/index.md": "# Home\n",
        "seeds/a.txt": text,
        "annotations/glossary/crew.yml": CREW,
    }
    for number in range(notes):
        files[f"annotations/notes/a/n{number}.yml"] = (
            f"quote: Word{number} is\nkind: explain\nbody: About it, in some words.\nstatus: reviewed\n"
        )
    written = len(build_site(files).page("articles/a/").encode())
    said = [Note(f"n{number}", "a", "explain", body="About it, in some words.") for number in range(notes)]
    count = sentences + notes
    size = article_size(text, said, blocks=count, mentions=count, entities=1)
    assert 0.7 < size.total / written < 1.5
