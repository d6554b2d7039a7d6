"""What the first page says is new."""

import re

from tests_support import Build

CONFIG = "site_name: Test\ntheme: {name: null, custom_dir: theme}\nplugins: [explainer]\n"
NOTE = "quote: {quote}\nkind: {kind}\nheadline: {headline}\nbody: x\ncreated: {created}\nstatus: {status}\n"
SOURCE = "type: article\ntitle: A report\nissued: 2024\nURL: https://example.org/\n"
FILES = {
    "mkdocs.yml": CONFIG,
    "theme/main.html": "{{ page.content }}\n",
    "docs/index.md": "# Home\n\n<!-- explainer: articles -->\n",
    "seeds/a.txt": "Fog\n\nOne two three four five six seven eight nine ten.\n",
    "annotations/articles/a.yml": "file: seeds/a.txt\npublished: 2024-10-01\n",
    "annotations/sources/s.yml": SOURCE,
}


def note(quote: str, created: str, *, kind: str = "update", status: str = "reviewed", more: str = "") -> str:
    return NOTE.format(quote=quote, kind=kind, headline=f"Told of {quote}", created=created, status=status) + more


def new(html: str) -> list[str]:
    """Return what is told as new, in its order."""
    part = html.partition('<section class="explainer-news"')[2].partition("</section>")[0]
    return re.findall(r"<li>(?:<time[^>]*>[^<]*</time>)?<a href=\"[^\"]*\"[^>]*>([^<]*)</a>", part)


def test_the_newest_comes_first_and_of_one_day_what_happened_since(build_site: Build) -> None:
    notes = {
        "annotations/notes/a/n1.yml": note("One", "2024-10-03", kind="explain"),
        "annotations/notes/a/n2.yml": note("two", "2024-10-03"),
        "annotations/notes/a/n3.yml": note("three", "2024-10-04", kind="question"),
    }
    page = build_site({**FILES, **notes}).page("")
    assert new(page) == ["Told of three", "Told of two", "Told of One"]
    assert page.count("<time", page.index("explainer-news")) == 2  # a day is said once
    assert 'href="articles/a/#note-n3"' in page
    assert 'href="changes/">Changes of the whole site' in page


def test_what_is_told_beside_it_or_not_reviewed_is_not_new(build_site: Build) -> None:
    checked = "verdict: disputed\nsources: [s]\n"
    notes = {
        "annotations/notes/a/n1.yml": note("One", "2024-10-03", kind="check", more=checked),  # the article's correction
        "annotations/notes/a/n2.yml": note("two", "2024-10-03", status="draft"),
        "annotations/notes/a/n3.yml": note("three", "2024-10-03", status="retracted", more="retraction: x\n"),
    }
    site = build_site({**FILES, **notes})
    assert "Told of One" in site.page("")
    assert new(site.page("")) == []
    assert "explainer-news" not in site.page("")


def test_pages_and_articles_have_their_share(build_site: Build) -> None:
    words = "two three four five six seven".split()
    notes = {f"annotations/notes/a/{one}.yml": note(one, "2024-10-03") for one in words}
    pages = {
        f"docs/context/c{number}.md": "---\nanswer: x\nchanges:\n"
        f"  - {{date: 2024-11-0{number}, text: 'To **{number}** [@s]'}}\n"
        "  - {date: 2024-10-31, text: older}\n---\n\n# Page?\n\nx\n"
        for number in range(1, 6)
    }
    assert new(build_site({**FILES, **notes}).page("")) == [f"Told of {one}" for one in words]  # in the text's order
    both = new(build_site({**FILES, **notes, **pages}).page(""))
    assert both == ["To 5", "To 4", "To 3", "Told of two", "Told of three", "Told of four"]


def test_corrections_of_one_weight_stand_in_the_texts_order(build_site: Build) -> None:
    """Not by the names of their files; the tally leads to the first one in the text."""
    checked = "verdict: disputed\nsources: [s]\n"
    placed = {"n1": "ten", "n10": "two", "n2": "five", "n9": "One"}
    notes = {
        f"annotations/notes/a/{id}.yml": note(quote, "2024-10-03", kind="check", more=checked)
        for id, quote in placed.items()
    }
    page = build_site({**FILES, **notes}).page("")
    findings = page.partition('class="explainer-findings"')[2].partition("</ul>")[0]
    assert re.findall(r"#note-(\w+)", findings) == ["n9", "n10", "n2", "n1"]
    assert 'href="articles/a/#note-n9" data-says="disputed"><b>4</b>' in page
