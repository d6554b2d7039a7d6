"""What a built site shows of its history, of reviews, and of who worked on it."""

import re
from html import unescape
from pathlib import Path

import pytest

from git_support import GitRepository
from tests_support import Build, broken_links, write_files

pytestmark = pytest.mark.slow

CONFIG = (
    "site_name: Test\ntheme: {name: null, custom_dir: theme}\nrepo_url: https://github.com/a/b\nplugins: [explainer]\n"
)
PLAIN = {"mkdocs.yml": CONFIG, "theme/main.html": "{{ page.content }}\n", "docs/index.md": "# Home\n"}
KURSK = "name: Kursk Oblast\ntype: place\nsummary: Region of Russia.\nreviewed: 2024-10-01\n"
NAME = "annotations/glossary/kursk.yml"
NOTE = "quote: was silent\nkind: explain\nbody: It was.\nby: github:octocat\ncreated: 2024-10-02\nstatus: reviewed\n"
FILES = {
    **PLAIN,
    "seeds/a.txt": "Kursk Oblast\n\nThe Kursk Oblast was silent. It rained.\n",
    NAME: KURSK,
    "annotations/notes/a/n.yml": f"{NOTE}reviewed_by: Rita Reader\nreviewed: 2024-10-03\n",
    "docs/context/why.md": "# Why?\n\nBecause.\n",
}


@pytest.fixture
def repository(tmp_path: Path) -> GitRepository:
    made = GitRepository(tmp_path)
    made.commit({**FILES, ".gitignore": "site/\n"}, date="2024-11-01T12:00:00Z")
    return made


def words(html: str) -> str:
    plain = re.sub(r"</?(?:a|b|small|span|time)\b[^>]*>", "", html)
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", plain)).split())


def history_of(html: str) -> str:
    return words(html.partition('<details class="explainer-history"')[2].partition("</details>")[0].partition(">")[2])


def test_changes_of_a_page_and_of_the_site(repository: GitRepository, build_site: Build) -> None:
    changed = repository.commit(
        {NAME: KURSK.replace("summary", "aliases: ['<b>Kursk</b> {{x}}']\nsummary")},
        author="Bea <i>Writer</i>".replace("<", "‹").replace(">", "›"),
        date="2024-11-02T12:00:00Z",
    )
    repository.commit(
        {"annotations/notes/a/n.yml": NOTE.replace("reviewed", "retracted") + "retraction: It <i>did</i> speak.\n"},
        date="2024-11-03T12:00:00Z",
    )
    site = build_site(PLAIN)
    assert history_of(site.page("glossary/kursk/")) == (
        "Changes of this page last on 2 November 2024 2 November 2024 alias added: <b>Kursk</b> {{x}}"
        " 1 November 2024 entry added Changes of the whole site"
    )
    assert f'href="https://github.com/a/b/commit/{changed[:12]}" rel="noopener">alias added' in site.page(
        "glossary/kursk/"
    )
    article = site.page("articles/a/")
    assert (
        "3 November 2024 note on “was silent”: retracted; reason added: It <i>did</i> speak.; reviewer removed"
        in history_of(article)
    )
    assert "1 November 2024 note on “was silent” added the article’s text added" in history_of(article)
    changes = words(site.page("changes/"))
    assert "2 November 2024 1 entry changed Kursk Oblast alias added: <b>Kursk</b> {{x}} show" in changes
    assert "1 note added on “was silent”" in changes
    assert "1 page added Why?" in changes
    assert "1 article added text of “Kursk Oblast”" in changes
    assert changes.index("3 November") < changes.index("2 November") < changes.index("1 November")
    credits = words(site.page("credits/"))
    assert "Ann Author – 3" in credits
    assert "Bea ‹i›Writer‹/i› – 1 2 November 2024" in credits
    assert "example.org" not in credits
    assert broken_links(site.root / "site", without=("https://",)) == []
    assert site.log == ()


def test_fields_of_an_article_are_told_in_the_words_of_its_page(repository: GitRepository, build_site: Build) -> None:
    own = "published: 2024-11-01\n"
    repository.commit({"annotations/articles/a.yml": own}, date="2024-11-02T12:00:00Z")
    more = f"{own}know_first: [It rained.]\ncontext: [why, gone]\n"
    repository.commit({"annotations/articles/a.yml": more}, date="2024-11-03T12:00:00Z")
    changes = words(build_site(PLAIN).page("changes/"))
    assert "What to know first added; context page added: Why?, gone show" in changes


def test_reviews_and_states(repository: GitRepository, build_site: Build) -> None:
    html = build_site(PLAIN, strict=True).page("articles/a/")
    assert "By octocat, 2 October 2024. Reviewed by Rita Reader, 3 October 2024" in words(html)
    assert "explainer-status" not in html
    states = {"disputed": "Disputed", "retracted": "Retracted", "draft": "Draft, not reviewed"}
    for state, told in states.items():
        note = NOTE.replace("status: reviewed", f"status: {state}")
        files = {
            **PLAIN,
            "mkdocs.yml": CONFIG.replace("explainer]", "explainer: {drafts: true}]"),
            "annotations/notes/a/n.yml": note,
        }
        html = build_site(files).page("articles/a/")
        assert f'<span class="explainer-status">{told}</span>' in html
        assert f"explainer-note--{state}" in html
        assert ('<mark class="explainer-passage"' in html) == (state != "retracted")
    files["annotations/notes/a/n.yml"] = f"{NOTE.replace('reviewed', 'retracted')}retraction: It spoke.\n"
    assert "This note was retracted: It spoke." in build_site(files).page("articles/a/")
    for name, quote in (("first", "Kursk Oblast was"), ("last", "It rained")):
        files[f"annotations/notes/a/{name}.yml"] = NOTE.replace("was silent", quote)
    html = build_site(files).page("articles/a/")
    assert re.findall(r'id="note-([a-z]+)"', html) == ["first", "last", "n"]  # what is retracted comes last
    assert "Rita Reader" in words(build_site(FILES).page("credits/"))


def test_drafts_and_retracted_notes_earn_no_credit(build_site: Build) -> None:
    files = {**FILES, "annotations/notes/a/m.yml": NOTE.replace("octocat", "drafter").replace("reviewed", "draft")}
    credits = words(build_site(files).page("credits/"))
    assert "octocat" in credits
    assert "drafter" not in credits


def test_notes_that_nobody_sees_are_not_told(repository: GitRepository, build_site: Build) -> None:
    repository.commit(
        {
            "annotations/notes/a/secret.yml": "quote: It rained\nkind: explain\nbody: x\n",
            "annotations/notes/a/pin.yml": "quote: Oblast was\nkind: identify\nentity: kursk\nstatus: reviewed\n",
            "annotations/notes/a/why.yml": "entity: kursk\nkind: explain\nbody: x\nstatus: reviewed\n",
        }
    )
    site = build_site(PLAIN)
    told = words(site.page("changes/"))
    assert "It rained" not in told + history_of(site.page("articles/a/")) + words(site.page("credits/"))
    assert "3 notes added on “was silent” on “Oblast was” on Kursk Oblast" in told
    assert broken_links(site.root / "site", without=("https://",)) == []
    shown = build_site({**PLAIN, "mkdocs.yml": CONFIG.replace("explainer]", "explainer: {drafts: true}]")})
    assert "on “It rained”" in words(shown.page("changes/"))


def test_a_day_of_many_changes_is_told_by_kinds_and_folded(repository: GitRepository, build_site: Build) -> None:
    """What weighs most comes first; of each kind some stand open, the others below them, and nothing is lost."""
    names = [f"Entry {number:02d}" for number in range(30)]
    entries = {f"annotations/glossary/e{name[-2:]}.yml": f"name: {name}\ntype: place\nsummary: x\n" for name in names}
    source = "type: article\ntitle: A report\nissued: 2024\nURL: https://example.org/\n"
    repository.commit({**entries, "annotations/sources/s.yml": source}, date="2024-11-05T12:00:00Z")
    for round in ("one", "two"):  # in two commits of one day
        repository.commit(
            {
                **{path: f"{text}aliases: [{round}, also {round}]\n" for path, text in entries.items()},
                "annotations/sources/s.yml": source.replace("A report", f"A report, {round}"),
                "docs/context/why.md": f"# Why?\n\nBecause of {round}.\n",
            },
            date="2024-11-06T12:00:00Z",
        )
    html = build_site(PLAIN).page("changes/")
    newest, _, before = html.partition('id="day-2024-11-06"')[2].partition('id="day-2024-11-05"')
    heads = re.findall(r"<h3>(.*?)</h3>", newest)
    assert heads == ["1 page changed", "30 entries changed", "1 source changed"]
    opened, _, folded = newest.partition("<details")
    assert [name for name in names if f">{name}<" in opened] == names[:5]
    assert [name for name in names if f">{name}<" in folded] == names[5:]
    assert "<summary>25 more</summary>" in newest
    assert words(newest.partition(">Entry 00</a>")[2].partition("</li>")[0]).startswith(
        "alias added: two, also two, one, also one; alias removed: one, also one"
    )  # items of one list in one line
    assert re.findall(r"<h3>(.*?)</h3>", before.partition("<section")[0]) == ["30 entries added"]


def test_without_a_history_the_files_tell_the_days(build_site: Build) -> None:
    site = build_site(FILES, strict=True)
    assert "explainer-history" not in site.page("glossary/kursk/") + site.page("articles/a/")
    changes = words(site.page("changes/"))
    assert "2 October 2024 Notes written on “was silent” 1 October 2024 Entries checked Kursk Oblast" in changes
    assert "octocat 1 – 2 October 2024" in words(site.page("credits/"))
    assert "Texts edited" not in site.page("credits/")
    assert site.log == ()
    assert broken_links(site.root / "site", without=("https://",)) == []


def test_a_site_without_anything_to_tell(build_site: Build) -> None:
    """It has no page of it, but where somebody links there."""
    empty = build_site({**PLAIN, "seeds/a.txt": "Words.\n"}, into="empty").root / "site"
    assert not (empty / "changes").exists()
    assert not (empty / "credits").exists()
    links = "[changes](changes/index.md), [credits](credits/index.md)\n"
    site = build_site({**PLAIN, "seeds/a.txt": "Words.\n", "docs/index.md": links})
    assert "Nothing has a date yet." in site.page("changes/")
    assert "Nobody is named yet." in site.page("credits/")


def test_the_option_switches_it_off(repository: GitRepository, build_site: Build) -> None:
    site = build_site(
        {**PLAIN, "mkdocs.yml": CONFIG.replace("explainer]", "explainer: {history: false}]")}, strict=True
    )
    assert "explainer-history" not in site.page("glossary/kursk/") + site.page("articles/a/")
    assert not (site.root / "site/changes").exists()
    credits = words(site.page("credits/"))
    assert "octocat" in credits
    assert "Ann Author" not in credits
    assert broken_links(site.root / "site", without=("https://",)) == []


def test_a_site_with_its_own_navigation_is_not_warned(repository: GitRepository, build_site: Build) -> None:
    sections = "articles glossary context timeline map sources".split()
    nav = f"nav: [index.md, context/why.md, {', '.join(f'{section}/index.md' for section in sections)}]\n"
    assert (
        build_site({**PLAIN, "mkdocs.yml": f"{CONFIG}{nav}validation: {{omitted_files: warn}}\n"}, strict=True).log
        == ()
    )


def test_the_same_commit_gives_the_same_bytes(repository: GitRepository, build_site: Build) -> None:
    pages = ("changes/", "credits/", "glossary/kursk/", "articles/a/")
    site = build_site(PLAIN)
    first = [site.page(page) for page in pages]
    write_files(repository.root, {"untracked.txt": "x"})
    assert [build_site(PLAIN).page(page) for page in pages] == first
