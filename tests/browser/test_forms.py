"""The ways to the forms, what they help with, and the forms for entries, sources and corrections."""

import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from mkdocs.config import load_config
from playwright.sync_api import Browser, Locator, Page, Route, expect

from accessibility import findings
from awaiting import until
from commanded import build
from mkdocs_explainer.hosts.cli.drafting import passage_id, proposed_id, source_id
from mkdocs_explainer.project.reading import read_project
from mkdocs_explainer.render.assets import joined, without_comments
from note_selection import button, open_form, select
from pointing import at_rest, settled_box
from reading_site import FILES, WHOLE
from tests_support import write_files
from tongue_sites import ARABIC

pytestmark = [pytest.mark.browser, pytest.mark.slow]

NewPage = Callable[..., Page]
ARTICLE = "articles/troops/"
STOPS = 12
"""Of the keyboard, from a name into its card: more than a card has."""
# not at github.com: Material's own script would ask there how many stars the repository has
GITHUB = WHOLE.replace("https://example.org/repository", "https://github.example.org/octocat/news")
EDIT = "https://github.example.org/octocat/news/edit/main/annotations"


@pytest.fixture(scope="module")
def forms_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a site whose repository is at a forge."""
    root = tmp_path_factory.mktemp("forms-site")
    write_files(root, {**FILES, "mkdocs.yml": GITHUB})
    build(load_config(str(root / "mkdocs.yml"), strict=True))
    return root / "site"


@pytest.fixture
def base(forms_site: Path, serve: Callable[[Path], str]) -> str:
    """Its address."""
    return serve(forms_site)


def dialog(page: Page) -> Locator:
    return page.locator("dialog.explainer-form")


def left(page: Page, name: str) -> tuple[str, dict[str, str]]:
    """Press a link of the form that leaves; return the address without its fields, and the fields."""
    page.context.route("https://*/**", lambda route: route.fulfill(body="a forge"))
    with page.expect_popup() as popup:
        dialog(page).get_by_role("link", name=name).click()
    popup.value.wait_for_url(re.compile("^https://"), wait_until="commit")
    address = urlsplit(popup.value.url)
    popup.value.close()
    fields = {name: values[0] for name, values in parse_qs(address.query, strict_parsing=True).items()}
    return f"{address.scheme}://{address.netloc}{address.path}", fields


def proposed(page: Page, name: str = "Propose it on GitHub") -> tuple[str, str]:
    """Return the path and the text of the file that is proposed."""
    base, fields = left(page, name)
    return f"{base.partition('/new/main/')[2]}/{fields['filename']}", fields["value"]


def found_in(tmp_path: Path, files: dict[str, str]) -> list[str]:
    """Return what the checks find in these files, in the site's repository."""
    write_files(tmp_path, {name: content for name, content in FILES.items() if name != "mkdocs.yml"})
    write_files(tmp_path, files)
    return [one.code for one in read_project(tmp_path).findings() if one.location.path in files]


# Selecting


def test_a_drag_from_below_the_text_upwards_is_a_selection(page: Page, base: str) -> None:
    page.goto(base + ARTICLE)
    last = page.locator("div.explainer-source > p").last
    box = settled_box(at_rest(last))
    below = settled_box(page.locator(".explainer-annotate p").first)
    page.mouse.move(below["x"] + 40, below["y"] + 8)
    page.mouse.down()
    page.mouse.move(box["x"] + 60, box["y"] + 8, steps=5)
    page.mouse.up()
    assert page.evaluate("!document.querySelector('[data-explainer-source]').contains(getSelection().anchorNode)")
    button(page).click()
    words = dialog(page).get_by_label("Words of the article").input_value()
    assert words
    assert words in FILES["seeds/troops.txt"]


def article_for(new_page: NewPage, base: str, way: str) -> Page:
    """Return the article, on a phone for `touch`."""
    touch = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
    page = new_page(**(touch if way == "touch" else {"viewport": {"width": 1440, "height": 900}}))
    page.goto(base + ARTICLE)
    return page


def name_in(page: Page, entity: str) -> Locator:
    """Return an entity's first name in the article, in view and at rest."""
    return at_rest(page.locator(f'div.explainer-source a[data-entity="{entity}"]').first)


@pytest.mark.parametrize("way", ["mouse", "keyboard", "touch"])
def test_a_name_is_annotated_from_its_card(new_page: NewPage, base: str, way: str) -> None:
    page = article_for(new_page, base, way)
    name = name_in(page, "antony-blinken")
    annotate = page.locator(".explainer-card").get_by_role("button", name="Annotate this")
    if way == "touch":
        name.tap()
        annotate.tap()
    elif way == "mouse":
        name.hover()
        annotate.click()
    else:
        page.keyboard.press("Tab")
        name.focus()
        expect(annotate).to_be_visible()
        for _ in range(STOPS):
            if annotate.evaluate("one => one === document.activeElement"):
                break
            page.keyboard.press("Tab")
        expect(annotate).to_be_focused()
        page.keyboard.press("Enter")
    expect(dialog(page).get_by_label("Words of the article")).to_have_value("Antony Blinken")
    page.keyboard.press("Escape")
    expect(dialog(page)).to_have_count(0)
    assert page.evaluate("document.activeElement.dataset.entity") == "antony-blinken"


def test_a_passage_that_has_a_note_is_annotated_from_its_sheet(new_page: NewPage, base: str) -> None:
    page = new_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page.goto(base + ARTICLE)
    page.locator("#ref-thursday").tap()
    page.locator(".explainer-card").get_by_role("button", name="Annotate this").tap()
    expect(dialog(page).get_by_label("Words of the article")).to_have_value("on Thursday")


def test_words_are_chosen_with_the_keyboard(page: Page, base: str) -> None:
    page.goto(base + ARTICLE)
    page.get_by_role("button", name="write a note").focus()
    page.keyboard.press("Enter")
    dialog(page).get_by_role("button", name="Choose words with the keyboard").press("Enter")
    bar = page.get_by_role("application", name="Choose words with the keyboard")
    expect(bar).to_be_focused()
    assert findings(page) == []
    selected = "getSelection().toString()"
    for key, words in [
        ("ArrowDown", "Secretary"),
        ("ArrowRight", "of"),
        ("Shift+ArrowRight", "of State"),
        ("Shift+ArrowRight", "of State Antony"),
        ("Shift+ArrowLeft", "of State"),
        ("ArrowLeft", "Secretary"),
        ("ArrowUp", "Troops"),
        ("ArrowUp", "Troops"),
        ("ArrowDown", "Secretary"),
        ("Shift+ArrowDown", "Secretary of State Antony Blinken spoke of the troops near Kursk on Thursday"),
        ("Shift+ArrowUp", "Secretary"),
        ("Shift+ArrowRight", "Secretary of"),
    ]:
        page.keyboard.press(key)
        assert page.evaluate(selected) == words, key
    expect(bar).to_contain_text("Secretary of")
    page.keyboard.press("Enter")
    expect(dialog(page).get_by_label("Words of the article")).to_have_value("Secretary of")
    expect(dialog(page).get_by_label("Your note", exact=True)).to_be_focused()
    page.keyboard.press("Escape")
    expect(bar).to_have_count(0)


def test_from_right_to_left_the_next_word_is_to_the_left(
    page: Page, serve: Callable[[Path], str], build_site: Callable
) -> None:
    page.goto(serve(build_site(ARABIC).root / "site") + "articles/aljisr/")
    page.locator(".explainer-annotate button").click()
    dialog(page).locator(".explainer-form-field--quote button").click()
    first = page.evaluate("getSelection().toString()")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("getSelection().toString()") == first
    page.keyboard.press("Shift+ArrowLeft")
    assert page.evaluate("getSelection().toString()").startswith(f"{first} ")
    assert findings(page) == []
    page.keyboard.press("Escape")
    expect(dialog(page)).to_be_visible()


# What the form for notes helps with


def test_references_are_told_and_completed_while_they_are_written(page: Page, base: str) -> None:
    page.goto(base + ARTICLE)
    form = open_form(page)
    body = form.get_by_label("Your note", exact=True)
    body.press_sequentially("See [[kursk oblst]] and [@pres].")
    expect(form.get_by_text("The glossary has no entry “kursk oblst”")).to_be_visible()
    expect(form.get_by_text("The site has no source “pres”")).to_be_visible()
    form.get_by_role("button", name="Kursk Oblast", exact=True).click()
    form.get_by_role("button", name="A report", exact=True).click()
    expect(body).to_have_value("See [[kursk]] and [@press].")
    expect(form.locator(".explainer-form-references p")).to_have_count(0)
    body.press("End")
    body.press_sequentially(" [[bli")
    form.locator(".explainer-form-references").get_by_role("button", name="Antony Blinken").click()
    expect(body).to_have_value("See [[kursk]] and [@press]. [[antony-blinken]]")
    expect(body).to_be_focused()
    body.press_sequentially(" [@boo")
    form.locator(".explainer-form-references").get_by_role("button", name="A book").press("Enter")
    expect(body).to_have_value("See [[kursk]] and [@press]. [[antony-blinken]] [@book]")
    body.fill("`[[code]]` is none, [[ neither")
    expect(form.locator(".explainer-form-references p")).to_have_count(0)


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("secretary of state antony blinken", "Secretary of State Antony Blinken"),
        ("secretary of the state antony blinkn", "Secretary of State Antony Blinken spoke"),
        ("intercontinental balistic misile", "intercontinental ballistic missile"),
        ("tehran", "Tehran"),
        ("nothing of the kind stands here (.*", ""),
    ],
)
def test_the_closest_words_are_offered(page: Page, base: str, typed: str, offered: str) -> None:
    page.goto(base + ARTICLE)
    form = open_form(page)
    words = form.get_by_label("Words of the article")
    words.fill(typed)
    if not offered:
        expect(form.get_by_text("Or is it")).to_have_count(0)
        return
    form.locator(".explainer-form-field--quote").get_by_role("button", name=offered, exact=True).click()
    expect(words).to_have_value(offered)


def test_a_name_is_forgotten_again(page: Page, base: str) -> None:
    page.goto(base + ARTICLE)
    form = open_form(page)
    forget = form.get_by_role("button", name="Forget my name")
    expect(forget).to_have_count(0)
    form.get_by_label("Your note", exact=True).fill("Words.")
    form.get_by_label("Your name").fill("github:ann")
    left(page, "Propose it on GitHub")
    forget.click()
    expect(form.get_by_label("Your name")).to_have_value("")
    assert page.evaluate("localStorage['explainer-name']") is None
    expect(forget).to_have_count(0)


def test_a_new_source_goes_along_with_its_note(page: Page, base: str, tmp_path: Path) -> None:
    page.goto(base + ARTICLE)
    form = open_form(page)
    form.get_by_label("What does your note do?").select_option("check")
    form.get_by_label("Your verdict").select_option("disputed")
    form.get_by_label("Your note", exact=True).fill("It was on Friday [@agency-2024-11-01].")
    source = form.get_by_label("Sources", exact=True)
    source.fill("https://www.agency.example/2024/11/01/report.html?a=1")
    source.press("Enter")
    expect(form.get_by_text("The site has no source “agency-2024-11-01”")).to_be_visible()
    first = form.get_by_role("link", name="First propose its new source on GitHub")
    expect(first).to_have_count(0)
    form.get_by_text("Say more about it").click()
    form.get_by_label("Title", exact=True).fill('Report: "no" # one')
    form.get_by_label("Who published it").fill("The Agency")
    form.get_by_label("When it was published").fill("1.11.2024")
    form.get_by_role("link", name="Propose it on GitHub").click()
    expect(form.get_by_text("Write the day as 2024-10-31")).to_be_visible()
    form.get_by_label("When it was published").fill("2024-11-01")
    expect(form.get_by_text("The site has no source")).to_have_count(0)
    path, text = proposed(page, "First propose its new source on GitHub")
    assert path == "annotations/sources/agency-2024-11-01.yml"
    note_path, note = proposed(page)
    assert "sources: [agency-2024-11-01]" in note
    assert "https://" not in note
    assert found_in(tmp_path, {path: text, note_path: note}) == []


# Corrections


@pytest.mark.parametrize("way", ["mouse", "touch", "keyboard"])
def test_an_entry_is_corrected_from_its_card(new_page: NewPage, base: str, way: str) -> None:
    page = article_for(new_page, base, way)
    name = name_in(page, "kursk")
    link = page.locator(".explainer-card").get_by_role("link", name="Suggest a correction: Kursk Oblast")
    if way == "touch":
        name.tap()
        link.tap()
    elif way == "mouse":
        name.hover()
        link.click()
    else:
        page.keyboard.press("Tab")
        name.focus()
        expect(link).to_be_visible()
        link.focus()
        page.keyboard.press("Enter")
    form = page.get_by_role("dialog", name="Correct: Kursk Oblast")
    said = "A region of Russia on the border with Ukraine."
    expect(form.get_by_label("As it stands")).to_have_value(said)
    assert findings(page) == []
    form.get_by_role("link", name="Send it as an issue").click()
    expect(form.get_by_text("Write how it should stand.")).to_be_visible()
    form.get_by_label("As it should stand").fill(said.replace("A region", "An oblast"))
    form.get_by_role("link", name="Send it as an issue").click()
    expect(form.get_by_text("Say where it can be read.")).to_be_visible()
    form.get_by_label("How do you know?").fill("https://example.org/oblast")
    form.get_by_label("Your name").fill("Ann")
    address, fields = left(page, "Send it as an issue")
    assert address == "https://github.example.org/octocat/news/issues/new"
    assert fields == {
        "template": "correction.yml",
        "title": "Correction: Kursk Oblast",
        "page": f"Kursk Oblast ({base}{ARTICLE})",
        "wrong": said,
        "right": said.replace("A region", "An oblast") + "\n\nBy Ann",
        "sources": "https://example.org/oblast",
    }
    expect(form.get_by_role("link", name="Change the file itself")).to_have_attribute(
        "href", f"{EDIT}/glossary/kursk.yml"
    )
    page.keyboard.press("Escape")
    expect(form).to_have_count(0)


def test_notes_and_sources_are_corrected_too(new_page: NewPage, base: str) -> None:
    page = new_page(viewport={"width": 1440, "height": 900})
    page.goto(base + ARTICLE)
    note = page.locator("#note-thursday")
    note.locator(".explainer-note-more").click()
    # the notes below slide out of its way
    at_rest(note.get_by_role("link", name="Suggest a correction")).click()
    form = dialog(page)
    expect(form.get_by_label("As it stands")).to_have_value(
        "That is first link, 31 October 2024. "
        + ("More is said than fits beside it. " * 12).strip()
        + "\n\nA last line."
    )
    file = form.get_by_role("link", name="Change the file itself")
    expect(file).to_have_attribute("href", f"{EDIT}/notes/troops/thursday.yml")
    page.keyboard.press("Escape")
    page.goto(f"{base}sources/")
    page.locator("#source-press").get_by_role("link", name="Suggest a correction: A report").click()
    expect(page.get_by_role("dialog", name="Correct: A report")).to_be_visible()
    assert "A report" in form.get_by_label("As it stands").input_value()
    expect(file).to_have_attribute("href", f"{EDIT}/sources/press.yml")


def test_a_form_asked_for_while_its_script_is_on_its_way_opens(new_page: NewPage, base: str) -> None:
    """Selected words load it; a press that comes before it must not lead away."""
    page = new_page(viewport={"width": 1440, "height": 900})
    page.goto(base + ARTICLE)
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/annotate.js", hold)
    select(page, "The road to")
    until(page, lambda: held, "the script of the forms is asked for")
    page.locator("#note-thursday .explainer-note-more").click()
    at_rest(page.locator("#note-thursday").get_by_role("link", name="Suggest a correction")).click()
    held[0].continue_()
    expect(dialog(page).get_by_label("As it stands")).to_be_visible()
    assert page.url == base + ARTICLE


def test_a_form_whose_script_does_not_come_leads_to_the_file(browser: Browser, base: str) -> None:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.context.route("https://*/**", lambda route: route.fulfill(body="a forge"))
    page.goto(base + ARTICLE)
    page.route("**/annotate.js", lambda route: route.abort())
    page.locator("#note-thursday .explainer-note-more").click()
    at_rest(page.locator("#note-thursday").get_by_role("link", name="Suggest a correction")).click()
    page.wait_for_url(f"{EDIT}/notes/troops/thursday.yml")
    page.context.close()


def test_without_scripts_a_correction_leads_to_the_file(new_page: NewPage, base: str) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(base + ARTICLE)
    link = page.locator("#note-thursday .explainer-correct")
    expect(link).to_have_attribute("href", f"{EDIT}/notes/troops/thursday.yml")
    page.goto(f"{base}glossary/")
    expect(page.locator(".explainer-annotate")).to_be_hidden()


def test_with_another_key_held_the_link_is_a_link(page: Page, base: str) -> None:
    page.goto(f"{base}sources/")
    is_left_to_the_browser = """link => {
        let isPrevented
        const last = event => { isPrevented = event.defaultPrevented; event.preventDefault() }
        addEventListener("click", last, {once: true})
        link.dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true, ctrlKey: true}))
        return !isPrevented
    }"""
    link = page.locator("#source-press .explainer-correct")
    assert link.evaluate(is_left_to_the_browser)
    link.click()
    expect(dialog(page)).to_be_visible()
    page.keyboard.press("Escape")
    assert link.evaluate(is_left_to_the_browser)
    expect(dialog(page)).to_have_count(0)


# New entries and sources


def test_a_new_entry_is_a_file_that_the_checks_accept(page: Page, base: str, tmp_path: Path) -> None:
    page.goto(f"{base}glossary/")
    page.get_by_role("button", name="Suggest an entry").click()
    form = page.get_by_role("dialog", name="Suggest a new entry")
    propose = form.get_by_role("link", name="Propose it on GitHub")
    expect(form.get_by_label("Name", exact=True)).to_be_focused()
    assert findings(page) == []
    for told, label, value in [
        ("Write the name.", "Name", "KURSK oblast"),
        ("The glossary has this entry already.", "Name", "Łódź: the # city"),
        ("Choose what it is.", "", ""),
    ]:
        propose.click()
        expect(form.get_by_text(told, exact=True)).to_be_visible()
        if label:
            form.get_by_label(label, exact=True).fill(value)
    form.get_by_label("What is it?").select_option("place")
    form.get_by_label("Other names").fill('Litzmannstadt\n\n "Lodz" \nLitzmannstadt')
    form.get_by_label("Explained in one or two sentences").fill('A city: "large" — <b>1</b> # {{ no }}\nin Poland.')
    form.get_by_label("Sources", exact=True).fill("book")
    form.get_by_label("Sources", exact=True).press("Enter")
    expect(form.get_by_label("Name in Latin letters")).to_be_hidden()
    path, text = proposed(page)
    assert path == "annotations/glossary/lodz-the-city.yml"
    assert set(found_in(tmp_path, {path: text})) <= {"ENT204", "ENT205", "ENT210"}
    entity = read_project(tmp_path).corpus.entities["lodz-the-city"]
    assert (entity.name, entity.type) == ("Łódź: the # city", "place")
    assert {alias.text for alias in entity.aliases} >= {"Litzmannstadt", '"Lodz"'}
    assert entity.summary == 'A city: "large" — &lt;b>1&lt;/b> # &#123;{ no }} in Poland.'
    assert [one.id for one in entity.sources] == ["book"]
    form.get_by_label("Name", exact=True).fill("Курская область")
    propose.click()
    spelled = form.get_by_label("Name in Latin letters")
    expect(spelled).to_be_focused()
    spelled.fill("Kurskaya oblast’")
    assert proposed(page)[0] == "annotations/glossary/kurskaya-oblast.yml"
    address, fields = left(page, "Send it as an issue")
    assert address.endswith("/issues/new")
    assert fields["title"] == "New entry: Курская область"
    assert "**What is it?**\n\nPlace" in fields["body"]


def test_a_new_entry_is_asked_for_where_none_fits_the_words(page: Page, base: str) -> None:
    page.goto(base + ARTICLE)
    form = open_form(page, "The road")
    form.get_by_label("Your note", exact=True).fill("Half a thou")
    form.get_by_role("button", name="Suggest a new entry").click()
    form = page.get_by_role("dialog", name="Suggest a new entry")
    expect(form.get_by_label("Name", exact=True)).to_have_value("The road")
    page.keyboard.press("Escape")
    expect(open_form(page, "The road").get_by_label("Your note", exact=True)).to_have_value("Half a thou")


def test_a_new_source_is_a_file_that_the_checks_accept(page: Page, base: str, tmp_path: Path) -> None:
    page.goto(f"{base}sources/")
    page.get_by_role("button", name="Suggest one").click()
    form = page.get_by_role("dialog", name="Suggest a source")
    assert findings(page) == []
    propose = form.get_by_role("link", name="Propose it on GitHub")
    for address in ("", "javascript:alert(1)", "example.org/x", "https://"):
        form.get_by_label("Address").fill(address)
        propose.click()
        expect(form.get_by_text("Paste the address of the source")).to_be_visible()
    form.get_by_label("Address").fill("https://example.org/report?a=1&b=#x")
    form.get_by_label("Title", exact=True).fill("— a: “title” # 'x'")
    path, text = proposed(page)
    assert path == "annotations/sources/example-report.yml"
    assert set(found_in(tmp_path, {path: text})) == {"SRC401"}
    source = read_project(tmp_path).corpus.sources["example-report"]
    assert source.title == "— a: “title” # 'x'"
    assert source.url == "https://example.org/report?a=1&b=#x"


# Names of files

WORDS = (
    "The new phase of Łódź’s U.N. ﬁne “meat grinder” naïve Straße Kursk 2024 ½ ② Ⅷ a_b C'est e\u0301t — x… Ðorđe ŊO"
).split()
FOREIGN = ["Курская", "область", "北京", "كورسك", "हिन्दी", "한국어", "٣", "λόγος", "ไทย"]
ADDRESSES = [
    "https://www.bbc.co.uk/news/2024/10/31/x",
    "https://example.org/a/some-report.html",
    "https://news.un.org/en/story/2024/11/1156511",
    "https://www.yna.co.kr/view/AEN20241031",
    "https://e.org",
    "https://127.0.0.1/x",
    "https://a.example/2024/1/5/" + "long-" * 30,
    "https://sub.site.gov.au/Über/äpfel.PDF",
]


def _passages() -> Iterator[str]:
    chosen = random.Random(7)  # noqa: S311 -- the same each time
    for number in range(300):
        pool = [*WORDS, *FOREIGN] if number % 3 == 0 else WORDS
        yield " ".join(chosen.choice(pool) for _ in range(chosen.randint(1, 9)))
    yield from ("index", "…", "a" * 200, " ".join(["extraordinarily-long-words"] * 6), "”—", "none")


def test_files_are_called_the_same_here_and_on_the_command_line(page: Page) -> None:
    script = joined([without_comments("annotate/ids.js")]).replace(
        "})();\n", "Object.assign(window, {noteId, proposedId, sourceId});})();\n"
    )
    page.goto("about:blank")
    page.evaluate(script)
    passages = list(_passages())
    made = page.evaluate("all => all.map(one => noteId(one, []))", passages)
    assert made == [passage_id(one) for one in passages]
    assert page.evaluate("all => all.map(one => sourceId(one))", ADDRESSES) == [source_id(one) for one in ADDRESSES]
    latin = [one for one in passages if page.evaluate("one => proposedId(one)", one)]
    assert len(latin) > 150
    assert page.evaluate("all => all.map(one => proposedId(one))", latin) == [proposed_id(one) for one in latin]
    begun_alike = [f"The new phase of Kursk {word}" for word in (*WORDS, *FOREIGN)]
    names = page.evaluate("all => all.map(one => noteId(one, []))", begun_alike)
    assert len(set(names)) == len(begun_alike)


# What strangers may have written

EVIL = '"><img src=x onerror="top.pwned=1"><script>top.pwned=1</script>'
HOSTILE_FILES = {
    **FILES,
    "mkdocs.yml": GITHUB,
    "annotations/glossary/kursk.yml": (
        f"name: 'Kursk {EVIL}'\ntype: place\naliases: [Kursk]\nsummary: 'A region {EVIL}.'\nsources: [press]\n"
    ),
    "annotations/sources/press.yml": f"type: webpage\ntitle: 'A report {EVIL}'\nURL: https://example.org/report\n",
    "annotations/notes/troops/thursday.yml": (
        f"quote: on Thursday\nkind: explain\nheadline: '{EVIL}'\nbody: 'Words {EVIL}'\nstatus: reviewed\n"
    ),
    "docs/index.md": (
        "# Home\n\n"
        '<p><a data-asks="correction entity kursk" href="javascript:top.pwned=1">Suggest a correction</a></p>\n'
    ),
}


def test_nothing_that_strangers_wrote_acts_in_a_form(
    new_page: NewPage, serve: Callable[[Path], str], tmp_path: Path
) -> None:
    """The fixture of pages fails on requests to other hosts, dialogs and errors."""
    write_files(tmp_path, HOSTILE_FILES)
    build(load_config(str(tmp_path / "mkdocs.yml")))
    base = serve(tmp_path / "site")
    page = new_page(viewport={"width": 1440, "height": 900})
    page.goto(base + ARTICLE)
    form = open_form(page, "the troops near Kursk on Thursday")
    body = form.get_by_label("Your note", exact=True)
    body.fill(f"{EVIL} [x](javascript:top.pwned=1) <javascript:top.pwned=1> [[Kursk {EVIL}")
    body.press_sequentially(" [[kursk img")
    form.get_by_label("Sources", exact=True).fill(f"https://example.org/{EVIL.replace(' ', '')}")
    form.get_by_label("Sources", exact=True).press("Enter")
    form.get_by_label("Your name").fill(EVIL)
    form.get_by_label("Words of the article").fill("troop near kursk")
    form.get_by_label("Words of the article").fill("the troops near Kursk on Thursday")
    assert form.locator("img, script, iframe").count() == 0
    hrefs = form.evaluate("one => [...one.querySelectorAll('a[href]')].map(link => link.getAttribute('href'))")
    assert [href for href in hrefs if href.lower().startswith("javascript")] == []
    page.keyboard.press("Escape")
    page.locator("#note-thursday .explainer-note-more").click()
    at_rest(page.locator("#note-thursday .explainer-correct")).click()
    assert dialog(page).get_by_label("As it stands").input_value().startswith('Words ">')
    page.keyboard.press("Escape")
    page.goto(f"{base}glossary/kursk/")
    page.get_by_role("link", name="Suggest a correction").last.click()
    expect(dialog(page).locator("h2")).to_have_text(f"Correct: Kursk {EVIL}")
    assert dialog(page).locator("img, script").count() == 0
    dialog(page).get_by_label("As it should stand").fill(f"&template=evil.yml#{EVIL}")
    dialog(page).get_by_label("How do you know?").fill("&title=evil")
    address, fields = left(page, "Send it as an issue")
    assert address == "https://github.example.org/octocat/news/issues/new"
    assert fields["template"] == "correction.yml"
    assert fields["title"] == f"Correction: Kursk {EVIL}"
    assert fields["right"] == f"&template=evil.yml#{EVIL}"
    page.goto(base)
    assert page.evaluate("top.pwned") is None


def test_no_name_leads_out_of_its_folder(page: Page, base: str) -> None:
    page.goto(f"{base}glossary/")
    page.get_by_role("button", name="Suggest an entry").click()
    form = dialog(page)
    form.get_by_label("What is it?").select_option("place")
    form.get_by_label("Explained in one or two sentences").fill("Words.")
    for name, path in [
        ("../../.github/workflows/publish", "annotations/glossary/github-workflows-publish.yml"),
        ("a?value=evil&filename=../x.yml#", "annotations/glossary/a-value-evil-filename-xyml.yml"),
        ("index", "annotations/glossary/index-2.yml"),
    ]:
        form.get_by_label("Name", exact=True).fill(name)
        assert proposed(page)[0] == path
