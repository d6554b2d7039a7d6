"""The form for notes: from selected words to a file that the checks accept; what it keeps, and what it sends."""

import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from mkdocs.config import load_config
from playwright.sync_api import Locator, Page, expect

from accessibility import findings
from commanded import build
from mkdocs_explainer.anchoring.quotes import Found
from mkdocs_explainer.model.corpus import Note
from mkdocs_explainer.project.reading import read_project
from note_selection import button, open_form, select
from pointing import arrive, at_rest, settled_box
from reading_site import CONFIG, FILES
from tests_support import write_files

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ARTICLE = "articles/troops/"
# not at github.com: Material's own script would ask there how many stars the repository has
GITHUB = CONFIG.replace("https://example.org/repository", "https://github.example.org/octocat/news")
LICENSED = GITHUB.replace("plugins: [search, explainer]", "plugins: [search, explainer: {note_license: CC-BY-4.0}]")
FORGES = {
    "gitlab": {
        "kind": "gitlab",
        "name": "GitLab",
        "files": "https://gitlab.com/o/r/-/new/main/annotations",
        "issues": "https://gitlab.com/o/r/-/issues/new",
    },
    "gitea": {
        "kind": "gitea",
        "name": "Codeberg",
        "files": "https://codeberg.org/o/r/_new/main/annotations",
        "issues": "https://codeberg.org/o/r/issues/new",
    },
}
HOSTILE = (
    "--- {{ config }} {% raw %} {# x #}\n\tA tab: and \"quotes\" 'here' # no comment\n@handle &anchor *alias* !tag %x\n"
    '<script>alert(1)</script> <!-- no --> <b>bold</b> a < b > c\n--8<-- "file"\n\u202egnp.exe\u2066 \u200bzero\ufeff\n'
    "```\n{{ in code }} <i>\n```\nlast: [x, y] | > \\ \\n \\u0041 \x07\u2028\x85end…  \n\n"
    "- one\n   - two\n---\n...\nno\n"
)
TEXTS = [
    HOSTILE,
    "Русская заметка: «кавычки» — тире. " * 15,
    "中文注释：朝鲜士兵进入库尔斯克。" * 25,
    "- leading dash",
    "? question: mark",
    "`code {{ x }}` and ``code ` <b>``, {{ no code }}",
    "12:30",
    "null",
    "  indented code\n\n    more of it\n",
    "line with two spaces  \nand the next    \n   \n\nlast",
    "🇰🇵 👩🏽‍🚀 𝒜 \U0001f3f4\U000e0067\U000e0062\U000e007f",
    "=cmd|' /C calc'!A0",
    "a" * 3000,
]
NewPage = Callable[..., Page]


@pytest.fixture(scope="module")
def github_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the site's sources; the site itself is below it."""
    root = tmp_path_factory.mktemp("github-site")
    write_files(root, {**FILES, "mkdocs.yml": LICENSED})
    build(load_config(str(root / "mkdocs.yml"), strict=True))
    return root


@pytest.fixture
def article(github_site: Path, serve: Callable[[Path], str]) -> str:
    """The address of an article on that site."""
    return serve(github_site / "site") + ARTICLE


def yaml_of(form: Locator) -> str:
    return form.locator("pre").text_content() or ""


def proposed(page: Page, form: Locator, name: str = "Propose it on GitHub") -> tuple[str, dict[str, str]]:
    """Press the link; return the address without its fields, and the fields."""
    page.context.route("https://*/**", lambda route: route.fulfill(body="a forge"))
    with page.expect_popup() as popup:
        form.get_by_role("link", name=name).click()
    popup.value.wait_for_url(re.compile("^https://"), wait_until="commit")
    address = urlsplit(popup.value.url)
    assert len(popup.value.url) <= 6000
    popup.value.close()
    fields = {name: values[0] for name, values in parse_qs(address.query, strict_parsing=True).items()}
    return f"{address.scheme}://{address.netloc}{address.path}", fields


def checked(tmp_path: Path, id: str, text: str, *, codes: Sequence[str] = ()) -> Note:
    """Return the note that the file makes; what the checks find of it, except `codes`, fails the test."""
    path = f"annotations/notes/troops/{id}.yml"
    write_files(tmp_path, {name: content for name, content in FILES.items() if name != "mkdocs.yml"})
    write_files(tmp_path, {path: text})
    project = read_project(tmp_path)
    assert [finding.code for finding in project.findings() if finding.location.path == path] == list(codes)
    assert isinstance(project.context.anchors["troops", id], Found)
    return project.corpus.notes["troops", id]


# From selected words to the form


def test_the_mouse_selects_and_the_button_opens_the_form(page: Page, article: str) -> None:
    page.goto(article)
    paragraph = page.locator(".explainer-source > p").first
    box = settled_box(at_rest(paragraph))
    page.mouse.move(box["x"] + 1, box["y"] + 10)
    page.mouse.down()
    with page.expect_response("**/annotate.js"):
        page.mouse.move(box["x"] + 150, box["y"] + 10, steps=4)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(600)  # the form's script is there, and would have shown the button to who holds still
    expect(button(page)).to_have_count(0)
    page.mouse.up()
    place = button(page).bounding_box()
    assert place
    assert box["y"] + 10 < place["y"] < box["y"] + 80
    selected = page.evaluate("getSelection().toString()")
    button(page).click()
    form = page.get_by_role("dialog", name="Annotate a passage")
    expect(form.get_by_label("Words of the article")).to_have_value(selected.strip())
    expect(form.get_by_label("Your note", exact=True)).to_be_focused()
    page.keyboard.press("Escape")
    expect(form).to_have_count(0)
    expect(button(page)).to_be_focused()
    assert page.evaluate("getSelection().toString()") == selected
    page.keyboard.press("Escape")
    expect(button(page)).to_have_count(0)
    page.wait_for_timeout(400)
    expect(button(page)).to_have_count(0)


def test_the_keyboard_goes_from_the_selection_to_the_button(page: Page, article: str) -> None:
    page.goto(article)
    select(page, "spoke of the troops")
    expect(button(page)).to_be_visible()
    expect(page.get_by_role("status").filter(has_text="press Tab, then Enter")).to_have_count(1)
    page.keyboard.press("Tab")
    expect(button(page)).to_be_focused()
    page.keyboard.press("Enter")
    form = page.get_by_role("dialog", name="Annotate a passage")
    expect(form.get_by_label("Words of the article")).to_have_value("spoke of the troops")


def test_touch_selects_and_taps(new_page: NewPage, article: str) -> None:
    page = new_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page.goto(article)
    select(page, "spoke of the troops")
    button(page).tap()
    expect(page.get_by_role("dialog", name="Annotate a passage")).to_be_visible()
    # on a phone the keyboard would cover half of what is asked
    expect(page.get_by_role("heading", name="Annotate a passage")).to_be_focused()


def test_only_the_articles_own_words_can_be_annotated(page: Page, article: str) -> None:
    page.goto(article)
    for selector in (".explainer-know-first", ".explainer-note-head", ".explainer-glossary-list dd"):
        page.locator(selector).first.evaluate("element => getSelection().selectAllChildren(element)")
        page.wait_for_timeout(500)
        expect(button(page)).to_have_count(0)
    page.locator("div.explainer-source > p").first.evaluate("element => getSelection().selectAllChildren(element)")
    expect(button(page)).to_be_visible()
    page.evaluate("getSelection().removeAllRanges()")
    expect(button(page)).to_have_count(0)


def test_nothing_of_the_form_is_loaded_before_words_are_selected(page: Page, article: str) -> None:
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url.rpartition("/")[2]))
    page.goto(article)
    page.wait_for_load_state("networkidle")
    assert not [name for name in loaded if name.startswith("annotate")]
    select(page, "spoke of the troops")
    expect(button(page)).to_be_visible()
    assert sorted(name for name in loaded if name.startswith("annotate")) == ["annotate.css", "annotate.js"]


def test_without_javascript_or_with_the_option_off_nothing_is_there(
    new_page: NewPage, article: str, serve: Callable[[Path], str], build_site: Callable
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(article)
    expect(page.locator(".explainer-annotate")).to_be_hidden()
    off = CONFIG.replace("explainer]", "explainer: {note_form: false}]")
    site = build_site({**FILES, "mkdocs.yml": off}).root / "site"
    assert not (site / "assets/explainer/annotate.js").exists()
    page = new_page()
    page.goto(serve(site) + ARTICLE)
    select(page, "spoke of the troops")
    page.wait_for_timeout(500)
    expect(button(page)).to_have_count(0)
    expect(page.locator(".explainer-annotate")).to_have_count(0)


def test_the_form_opens_without_a_selection(page: Page, article: str) -> None:
    page.goto(article)
    page.get_by_role("button", name="write a note").click()
    form = page.get_by_role("dialog", name="Annotate a passage")
    words = form.get_by_label("Words of the article")
    expect(words).to_be_focused()
    expect(form.get_by_text("Copy them from the article.")).to_be_visible()
    words.fill("no such words")
    expect(form.get_by_text("These words are not in the article.")).to_be_visible()
    words.fill("kursk  on Thursday")
    expect(form.get_by_text("These words are not in the article.")).to_be_visible()
    words.fill("Kursk  on Thursday")
    expect(form.get_by_text("Stands once in the article: …")).to_be_visible()
    assert 'exact: "Kursk on Thursday"' in yaml_of(form)
    words.fill("Kursk")
    expect(form.get_by_text("These words stand 3 times")).to_be_visible()
    which = form.get_by_label("Which place do you mean?")
    expect(which.locator("option")).to_have_count(3)
    which.select_option("2")
    assert 'suffix: " was' in yaml_of(form)
    which.select_option("1")
    assert 'suffix: " on' in yaml_of(form)
    words.fill("Words follow.")
    which.select_option("9")
    expect(form.get_by_text("Nothing near these words")).to_have_count(0)


def test_after_instant_navigation_the_form_is_the_new_articles(
    page: Page, serve: Callable[[Path], str], build_site: Callable
) -> None:
    address = serve(build_site({**FILES, "mkdocs.yml": GITHUB}).root / "site")
    build_site({**FILES, "mkdocs.yml": GITHUB.replace("http://127.0.0.1/", address)})
    arrive(page, address + ARTICLE)
    page.evaluate("window.stays = true")
    open_form(page).get_by_label("Your note", exact=True).fill("Of the first article.")
    page.keyboard.press("Escape")
    page.get_by_role("link", name="Test", exact=True).first.click()
    expect(page.locator("h1")).to_have_text("Home")
    expect(button(page)).to_have_count(0)
    page.locator("article").get_by_role("link", name="another").click()
    expect(page.locator("h1")).to_have_text("Another day in Kursk")
    form = open_form(page, "Nothing happened")
    assert page.evaluate("window.stays") is True
    expect(form.get_by_label("Your note", exact=True)).to_have_value("")
    form.get_by_label("Your note", exact=True).fill("Words.")
    base, _ = proposed(page, form)
    assert base.endswith("/annotations/notes/other")


# What the form asks and shows


def test_what_is_missing_is_said_and_entered(page: Page, article: str) -> None:
    page.goto(article)
    form = open_form(page)
    copy = form.get_by_role("button", name="Copy the text")
    copy.click()
    expect(form.get_by_role("status").filter(has_text="Write your note.")).to_be_visible()
    body = form.get_by_label("Your note", exact=True)
    expect(body).to_be_focused()
    expect(body).to_have_attribute("aria-invalid", "true")
    body.fill("Words.")
    form.get_by_label("What does your note do?").select_option("check")
    copy.click()
    expect(form.get_by_label("Your verdict")).to_be_focused()
    form.get_by_label("Your verdict").select_option("disputed")
    copy.click()
    source = form.get_by_label("Sources", exact=True)
    expect(source).to_be_focused()
    source.fill("no such source")
    source.press("Enter")
    expect(form.get_by_text("The site has no such source.")).to_be_visible()
    source.fill("press")
    source.press("Enter")
    expect(form.get_by_role("list", name="Sources of your note")).to_contain_text("A report")
    form.get_by_label("What does your note do?").select_option("identify")
    copy.click()
    expect(form.get_by_label("Entry it is about")).to_be_focused()
    form.get_by_role("button", name="Antony Blinken").click()
    form.get_by_label("Language of your note").fill("English")
    copy.click()
    expect(form.get_by_label("Language of your note")).to_be_focused()


def test_every_field_comes_out(page: Page, article: str, tmp_path: Path) -> None:
    page.goto(article)
    form = open_form(page)
    form.get_by_label("Your note", exact=True).fill(
        "**Bold** and [words](https://example.org/x) [@press].\n\n- one\n- two"
    )
    form.get_by_label("What does your note do?").select_option("check")
    form.get_by_label("Your verdict").select_option("imprecise")
    form.get_by_role("button", name="Antony Blinken").click()
    for source in ("book", "https://example.org/new?a=1&b=2"):
        form.get_by_label("Sources", exact=True).fill(source)
        form.get_by_label("Sources", exact=True).press("Enter")
    form.get_by_label("Your name").fill("Ann: “the # reader”")
    form.get_by_label("Language of your note").fill("no")
    expect(form.get_by_text("You put your note under CC-BY-4.0.")).to_be_visible()
    preview = form.locator(".explainer-form-preview")
    expect(preview.locator("strong")).to_have_text("Bold")
    expect(preview.get_by_role("link", name="words")).to_have_attribute("href", "https://example.org/x")
    expect(preview.locator("li")).to_have_count(2)
    base, fields = proposed(page, form)
    assert base == "https://github.example.org/octocat/news/new/main/annotations/notes/troops"
    assert fields["filename"] == "secretary-of-state-antony-blinken-b137.yml"
    assert fields["value"] == yaml_of(form)
    assert fields["value"].startswith("# yaml-language-server: $schema=../../schema/note.schema.json\n")
    note = checked(tmp_path, "proposed", fields["value"])
    assert note.kind == "check"
    assert note.verdict == "imprecise"
    assert note.entity == "antony-blinken"
    assert [citation.id for citation in note.sources] == ["book"]
    assert note.by == "Ann: “the # reader”"
    assert note.lang == "no"
    assert note.status == "draft"
    assert note.license == "CC-BY-4.0"
    assert note.body.endswith("- one\n- two\n\nSource: <https://example.org/new?a=1&b=2>")


# Where the note goes


def test_any_text_becomes_a_file_that_the_checks_accept(page: Page, article: str, tmp_path: Path) -> None:
    page.goto(article)
    form = open_form(page, "he said.\n\nParagraph 3 says")
    expect(form.get_by_text("in more than one paragraph")).to_be_visible()
    for text in TEXTS:
        form.get_by_label("Your note", exact=True).fill(text)
        form.get_by_label("Your name").fill(" @" + text[:60])
        _, fields = proposed(page, form)
        assert fields["value"] == yaml_of(form)
        note = checked(tmp_path, "proposed", fields["value"], codes=["ANC305"])  # an advice; the form gives it, too
        for word in text.split():
            if word.isalnum():
                assert word in note.body
        assert note.by.startswith("@")
        assert ("\U000e0067" in note.body) == ("\U000e0067" in text)  # the flag of England, and no tag elsewhere


def test_a_long_note_leaves_with_its_name_and_is_pasted(new_page: NewPage, article: str, tmp_path: Path) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(article)
    form = open_form(page)
    text = "中文注释，很长。" * 200
    form.get_by_label("Your note", exact=True).fill(text)
    base, fields = proposed(page, form)
    assert base.endswith("/annotations/notes/troops")
    assert fields == {"filename": "secretary-of-state-antony-blinken-b137.yml"}
    expect(form.get_by_text("The text was copied: paste it into the empty file")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == yaml_of(form)
    assert checked(tmp_path, "pasted", copied).body == text


@pytest.mark.parametrize("forge", FORGES)
def test_other_forges(new_page: NewPage, article: str, forge: str) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(article)
    page.locator(".explainer-annotate").evaluate(
        "(place, forge) => place.dataset.settings = JSON.stringify({...JSON.parse(place.dataset.settings), forge})",
        FORGES[forge],
    )
    form = open_form(page)
    form.get_by_label("Your note", exact=True).fill("Слова.")
    base, fields = proposed(page, form, f"Propose it on {FORGES[forge]['name']}")
    assert base == FORGES[forge]["files"] + "/notes/troops"
    file = "secretary-of-state-antony-blinken-b137.yml"
    if forge == "gitlab":
        assert fields == {"file_name": file}
        expect(form.get_by_text("The text was copied: paste it into the empty file")).to_be_visible()
    else:
        assert fields == {"filename": file, "value": yaml_of(form)}
        expect(form.get_by_text("The text was copied, in case")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == yaml_of(form)
    base, fields = proposed(page, form, "Send it as an issue")
    assert base == FORGES[forge]["issues"]
    title, text = ("issue[title]", "issue[description]") if forge == "gitlab" else ("title", "body")
    assert fields.keys() == {title, text}
    assert fields[title] == "Note on troops: Secretary of State Antony Blinken spoke"
    for part in ("**Words of the article**\n\nSecretary of State Antony Blinken spoke", "**Your note**\n\nСлова."):
        assert part in fields[text]


def test_an_issue_holds_the_fields(page: Page, article: str) -> None:
    page.goto(article)
    form = open_form(page)
    form.get_by_label("Your note", exact=True).fill("Это & то: «да»?")
    form.get_by_label("Your name").fill("Ann & Co")
    form.get_by_label("What does your note do?").select_option("check")
    form.get_by_label("Your verdict").select_option("disputed")
    form.get_by_label("Sources", exact=True).fill("https://example.org/new")
    base, fields = proposed(page, form, "Send it as an issue")
    assert base == "https://github.example.org/octocat/news/issues/new"
    assert fields == {
        "template": "annotation.yml",
        "title": "Note on troops: Secretary of State Antony Blinken spoke",
        "article": "troops",
        "quote": "Secretary of State Antony Blinken spoke",
        "kind": "check",
        "text": "Verdict: disputed\n\nЭто & то: «да»?\n\nSource: <https://example.org/new>",
        "sources": "https://example.org/new",
        "name": "Ann & Co",
    }
    form.get_by_label("Your note", exact=True).fill("длинно " * 900)
    _, fields = proposed(page, form, "Send it as an issue")
    assert "text" not in fields
    assert fields["quote"] == "Secretary of State Antony Blinken spoke"
    expect(form.get_by_text("paste it into the large field that is empty")).to_be_visible()


def test_from_a_file_on_disk_the_text_is_copied_and_downloaded(new_page: NewPage, reading_site: Path) -> None:
    """No server and no forge: `file://` gives no access to the clipboard but the old one."""
    page = new_page(accept_downloads=True)
    page.goto((reading_site / ARTICLE / "index.html").as_uri())
    form = open_form(page)
    form.get_by_label("Your note", exact=True).fill("Words.")
    expect(form.get_by_role("link")).to_have_count(0)
    expect(form.get_by_role("button", name="Save the note")).to_have_count(0)
    page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.evaluate(
        "document.addEventListener('copy', () => { window.copied = getSelection().toString() || "
        "document.activeElement.value })"
    )
    form.get_by_role("button", name="Copy the text").click()
    expect(form.get_by_text("Copied.")).to_be_visible()
    assert page.evaluate("window.copied") == yaml_of(form)
    with page.expect_download() as download:
        form.get_by_role("button", name="Download the file").click()
    assert download.value.suggested_filename == "secretary-of-state-antony-blinken-b137.yml"
    assert download.value.path().read_text(encoding="utf-8") == yaml_of(form)


# What is kept


def test_a_draft_comes_back_and_can_be_deleted(page: Page, article: str) -> None:
    page.goto(article)
    form = open_form(page)
    form.get_by_label("Your note", exact=True).fill("Half a thou")
    form.get_by_label("Sources", exact=True).fill("press")
    form.get_by_label("Sources", exact=True).press("Enter")
    form.get_by_label("What does your note do?").select_option("update")
    page.keyboard.press("Escape")
    page.reload()
    form = open_form(page)
    expect(form.get_by_text("Your draft is back.")).to_be_visible()
    expect(form.get_by_label("Your note", exact=True)).to_have_value("Half a thou")
    expect(form.get_by_label("What does your note do?")).to_have_value("update")
    expect(form.get_by_role("list", name="Sources of your note")).to_contain_text("A report")
    page.keyboard.press("Escape")
    expect(button(page)).to_be_focused()  # only now the selection is back that a new one would otherwise lose against
    # another passage has a note of its own; the draft waits
    form = open_form(page, "The road to Tehran")
    expect(form.get_by_label("Your note", exact=True)).to_have_value("")
    form.get_by_role("button", name="Go on with it").click()
    expect(form.get_by_label("Your note", exact=True)).to_have_value("Half a thou")
    expect(form.get_by_label("Words of the article")).to_have_value("Secretary of State Antony Blinken spoke")
    form.get_by_role("button", name="Delete it").click()
    expect(form).to_have_count(0)
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('explainer-draft'))") == []
    form = open_form(page)
    expect(form.get_by_label("Your note", exact=True)).to_have_value("")


def test_the_name_stays_and_the_draft_goes_with_the_proposal(page: Page, article: str) -> None:
    page.goto(article)
    form = open_form(page)
    form.get_by_label("Your note", exact=True).fill("A whole thought.")
    form.get_by_label("Your name").fill("github:ann")
    proposed(page, form)
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('explainer-draft'))") == []
    expect(form.get_by_label("Your note", exact=True)).to_have_value("A whole thought.")
    page.reload()
    form = open_form(page)
    expect(form.get_by_label("Your note", exact=True)).to_have_value("")
    expect(form.get_by_label("Your name")).to_have_value("github:ann")


def test_references_that_lead_nowhere_are_told_before_the_note_leaves(page: Page, article: str) -> None:
    page.goto(article)
    form = open_form(page)
    body = form.get_by_label("Your note", exact=True)
    for text, told in [
        ("See [[nowhere]].", "The glossary has no entry “nowhere”"),
        ("See [@press; @nobody].", "The site has no source “nobody”"),
    ]:
        body.fill(text)
        expect(form.get_by_text(told)).to_be_visible()
        form.get_by_role("button", name="Copy the text").click()
        expect(form.get_by_text(told)).to_have_count(2)
        expect(body).to_be_focused()
        body.fill(f"`{text}` and [@press], [[1]](https://example.org/)")
        form.get_by_role("button", name="Copy the text").click()
        expect(form.get_by_text(told)).to_have_count(0)


def test_words_in_other_capitals_are_offered_as_the_article_has_them(page: Page, article: str) -> None:
    page.goto(article)
    form = open_form(page)
    words = form.get_by_label("Words of the article")
    words.fill("secretary of state antony blinken")
    form.get_by_role("button", name="Secretary of State Antony Blinken", exact=True).click()
    expect(words).to_have_value("Secretary of State Antony Blinken")
    words.fill("secretary of nothing (.*")
    expect(form.get_by_text("Or is it")).to_have_count(0)


def test_a_draft_goes_along_when_other_words_are_chosen_for_it(page: Page, article: str) -> None:
    page.goto(article)
    form = open_form(page)
    form.get_by_label("Your note", exact=True).fill("Half a thou")
    form.get_by_label("Words of the article").fill("The road to Tehran")
    page.keyboard.press("Escape")
    expect(button(page)).to_be_focused()  # only now the selection is back that a new one would otherwise lose against
    drafts = json.loads(page.evaluate("localStorage['explainer-draft-troops']"))
    assert {exact: draft["body"] for exact, draft in drafts.items()} == {"The road to Tehran": "Half a thou"}


def test_the_form_works_where_nothing_can_be_kept(page: Page, article: str) -> None:
    page.add_init_script("""for (const name of ["getItem", "setItem", "removeItem"]) {
        const real = Storage.prototype[name]
        Storage.prototype[name] = function (key, ...rest) {
            if (key.startsWith("explainer")) throw new DOMException("", "SecurityError")
            return real.call(this, key, ...rest)
        }
    }""")
    page.goto(article)
    form = open_form(page)
    form.get_by_label("Your note", exact=True).fill("Words.")
    assert "Words." in yaml_of(form)


# What it looks like


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("width", [1440, 320])
def test_axe_finds_nothing_in_the_form(
    new_page: NewPage, serve: Callable[[Path], str], build_site: Callable, scheme: str, direction: str, width: int
) -> None:
    whole = GITHUB.replace("explainer]", "explainer: {style: site}]")
    config = whole if direction == "ltr" else whole.replace("  font: false", "  font: false\n  direction: rtl")
    address = serve(build_site({**FILES, "mkdocs.yml": config}).root / "site")
    page = new_page(color_scheme=scheme, reduced_motion="reduce", viewport={"width": width, "height": 800})
    page.goto(address + ARTICLE)
    assert page.evaluate("getComputedStyle(document.body).direction") == direction
    select(page, "Secretary of State Antony Blinken spoke")
    expect(button(page)).to_be_visible()
    assert findings(page) == []
    place = button(page).bounding_box()
    assert place
    assert 0 <= place["x"] <= place["x"] + place["width"] <= width
    form = open_form(page)
    assert findings(page) == []
    form.get_by_label("What does your note do?").select_option("check")
    form.get_by_label("Your note", exact=True).fill(
        "A **long** word: " + "x" * 200 + "\n\n- [link](https://example.org/)"
    )
    form.get_by_label("Sources", exact=True).fill("https://example.org/" + "y" * 100)
    form.get_by_label("Sources", exact=True).press("Enter")
    form.get_by_text("The file secretary").click()
    form.get_by_role("link", name="Propose it on GitHub").click()
    expect(form.get_by_text("Choose a verdict")).to_be_in_viewport()
    assert findings(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert form.evaluate("form => form.scrollWidth <= form.clientWidth")
    box = form.bounding_box()
    assert box
    assert 0 <= box["x"] <= box["x"] + box["width"] <= width
    form.get_by_label("Language of your note").scroll_into_view_if_needed()
    expect(form.get_by_label("Language of your note")).to_be_in_viewport(ratio=1)


def test_the_settings_on_the_page_are_json_whatever_an_article_is_called(article: str, page: Page) -> None:
    page.goto(article)
    settings = json.loads(page.locator(".explainer-annotate").get_attribute("data-settings") or "")
    assert settings["article"] == "troops"
    assert settings["taken"] == ["why-kursk"]  # without a passage: the page does not show its name
    assert page.locator("#note-thursday").count() == 1  # the form sees by itself that this one is taken
    assert "save" not in settings
