"""Timeline, maps and relations as readers meet them: without JavaScript, on small screens, with hostile names."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.config import load_config
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from commanded import build
from tests_support import write_files

pytestmark = [pytest.mark.browser, pytest.mark.slow]

NewPage = Callable[..., Page]
LONG = "W" * 400
NAMES = [LONG, "Курская область", "朝鮮民主主義人民共和国" * 8, "القوات المسلحة الروسية", "भारत गणराज्य"]
FILES = {
    "mkdocs.yml": "site_name: T\ntheme: {name: material, font: false}\nplugins: [search, explainer]\n",
    "docs/index.md": "# Home\n",
    "docs/context/why.md": f"---\ntitle: Why?\ntimeline: [{{date: '-0044-03-15', text: {LONG}}}]\n---\n# Why?\n\nSo.\n",
    "seeds/first.txt": "First\n\n" + " ".join(f"They met {name}." for name in NAMES) + "\n",
    "annotations/articles/first.yml": "file: seeds/first.txt\npublished: 2024-10-31\n",
    **{
        f"annotations/glossary/e{i}.yml": (
            f"name: {name}\ntype: {'event' if i % 2 else 'place'}\nsummary: {LONG}\n"
            f"location: {{lat: {i * 10 - 60}, lon: {i * 80 - 180}}}\ndates: {{start: '-0{i}00', circa: true}}\n"
            "relations:\n"
            + "".join(f"  - {{type: part-of-{'x' * 60}, entity: e{other}}}\n" for other in range(len(NAMES)))
        )
        for i, name in enumerate(NAMES)
    },
}


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("figures")
    write_files(root, FILES)
    build(load_config(str(root / "mkdocs.yml")))
    return root / "site"


def test_the_timeline_is_filtered_without_javascript(
    new_page: NewPage, serve: Callable[[Path], str], repository_site: Path
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(serve(repository_site) + "timeline/")
    event = page.locator(".explainer-timeline li[data-kind=event]").first
    article = page.locator(".explainer-timeline li[data-kind=article]").first
    expect(event).to_be_visible()
    expect(article).to_be_visible()
    page.get_by_label("articles").check()
    expect(article).to_be_visible()
    expect(event).to_be_hidden()
    expect(page.get_by_role("heading", name="2022")).to_be_hidden()  # a year of which nothing is left
    page.get_by_label("everything").check()
    expect(event).to_be_visible()
    entry = page.locator("details#about-kursk-oblast")
    expect(entry.locator("li").first).to_be_hidden()
    entry.locator("summary").click()
    expect(entry.locator("li").first).to_be_visible()


def test_pictures_lead_to_the_pages_that_they_show(
    new_page: NewPage, serve: Callable[[Path], str], repository_site: Path
) -> None:
    page = new_page(java_script_enabled=False)
    address = serve(repository_site)
    page.goto(address + "map/")
    page.locator(".explainer-map a", has_text="Kursk Oblast").first.locator("text").click()
    expect(page.locator("h1")).to_have_text("Kursk Oblast")
    page.locator(".explainer-ties").get_by_label("Russia", exact=True).click()
    expect(page.locator("h1")).to_have_text("Russia")
    expect(page.locator("figure.explainer-map figcaption")).to_contain_text("United Nations")


@pytest.mark.parametrize("width", [320, 390, 1440])
@pytest.mark.parametrize(
    "path", ["timeline/", "map/", "glossary/e0/", "glossary/e3/", "articles/first/", "context/why/"]
)
def test_nothing_overflows(
    new_page: NewPage, serve: Callable[[Path], str], hostile_site: Path, path: str, width: int
) -> None:
    page = new_page(viewport={"width": width, "height": 800})
    page.goto(serve(hostile_site) + path, wait_until="networkidle")
    wide = page.evaluate(
        """() => [...document.querySelectorAll(".md-content .explainer-moments, .md-content .explainer-what,"
            + " .md-content summary, figure, .md-content dt, .md-content dd, .explainer-when")]
            .filter(element => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1
                || element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display != "inline"
                    && !element.matches(".explainer-map--wide"))  // which phones move sideways within itself
            .map(element => element.outerHTML.slice(0, 80))"""
    )
    assert wide == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("entity", ["e0", "e3"])
def test_names_of_a_picture_do_not_touch(
    new_page: NewPage, serve: Callable[[Path], str], hostile_site: Path, entity: str, width: int
) -> None:
    """In the letters that the browser really has, whatever was guessed of their width."""
    page = new_page(viewport={"width": width, "height": 800})
    page.goto(f"{serve(hostile_site)}glossary/{entity}/", wait_until="networkidle")
    is_phone = width < 640
    assert page.locator(".explainer-ties").is_visible() is not is_phone  # phones have the table in its place
    assert page.locator(".explainer-relations").is_visible() is is_phone
    for picture in (".explainer-map-picture", *([] if is_phone else [".explainer-ties"])):
        expect(page.locator(f"{picture} text").first).to_be_visible()
        touching = page.evaluate(
            """picture => {
                const frame = document.querySelector(picture).getBoundingClientRect();
                const texts = [...document.querySelectorAll(picture + " text")].map(text =>
                    [text.textContent.slice(0, 20), text.getBoundingClientRect()]);
                const out = texts.filter(([, box]) => box.left < frame.left - 1 || box.right > frame.right + 1);
                const pairs = texts.flatMap(([name, a], i) => texts.slice(i + 1)
                    .filter(([, b]) => a.left < b.right - 1 && b.left < a.right - 1
                        && a.top < b.bottom - 4 && b.top < a.bottom - 4)
                    .map(([other]) => [name, other]));
                return [...out, ...pairs];
            }""",
            picture,
        )
        assert touching == [], picture


@pytest.mark.parametrize("path", ["", "map/"])
def test_a_map_begins_on_a_phone_with_names_that_are_whole(
    new_page: NewPage, serve: Callable[[Path], str], repository_site: Path, path: str
) -> None:
    page = new_page(viewport={"width": 390, "height": 844})
    page.goto(serve(repository_site) + path, wait_until="networkidle")
    seen, cut = page.locator(".explainer-map--wide").evaluate(
        """map => {
            const around = map.getBoundingClientRect()
            const names = [...map.querySelectorAll("text")].map(one => [one.textContent, one.getBoundingClientRect()])
            const seen = names.filter(([, box]) => box.right > around.left && box.left < around.right)
            const cut = seen.filter(([, box]) => box.left < around.left || box.right > around.right)
            return [seen, cut].map(found => found.map(([name]) => name))
        }"""
    )
    assert len(seen) >= 4
    assert cut == []


FIGURES = {
    "timeline/": ".explainer-timeline > section li",  # decades long before the story are folded
    "map/": ".explainer-map-picture",
    "glossary/russia/": ".explainer-ties",
}
ON_PHONES = {"map/": ".explainer-map--wide", "glossary/russia/": ".explainer-relations"}


@pytest.mark.parametrize("script", [True, False])
def test_paper_has_the_figures_whole(
    new_page: NewPage, serve: Callable[[Path], str], repository_site: Path, *, script: bool
) -> None:
    """Their words are in the document that a printer gets; what only a screen can use is not."""
    page = new_page(java_script_enabled=script)
    address = serve(repository_site)
    for path, words in {
        "timeline/": ("24 February 2022", "Russian invasion of Ukraine", "about October 2024"),
        "map/": ("North Korea", "The places in words", "follow the view of the United Nations"),
        "glossary/kursk-oblast/": ("part of", "500 km", "Ukraine denied that"),
    }.items():
        page.goto(address + path)
        text = " ".join(" ".join(part.extract_text() for part in PdfReader(io.BytesIO(page.pdf())).pages).split())
        for said in words:
            assert said in text, path
        assert "everything" not in text


def _outside(page: Page, selector: str) -> list[str]:
    """Return what of a picture reaches out of the screen."""
    found: list[str] = page.evaluate(
        """selector => [...document.querySelectorAll(selector)].filter(e => {
            const r = e.getBoundingClientRect()
            return r.width && (r.left < -1 || r.right > document.documentElement.clientWidth + 1)
        }).map(e => e.outerHTML.slice(0, 80))""",
        selector,
    )
    return found


def _moves_sideways(page: Page, selector: str) -> None:
    """See that a map wider than a phone's screen is whole within its figure, whose words stay in sight."""
    ends = page.locator(selector).evaluate(
        """e => [-9999, 9999].map(x => {
            e.scrollTo(x, 0)
            const [frame, map, words] = [e, e.querySelector("svg"), e.querySelector("figcaption")]
                .map(part => part.getBoundingClientRect())
            return [map.left - frame.left, map.right - frame.right, words.left - frame.left].map(Math.round)
        })"""
    )
    (left, beyond, stays), (before, right, stay) = ends
    assert (left, right, stays, stay) == (0, 0, 0, 0)
    assert beyond > 0 > before
    assert _outside(page, selector) == []


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("path", FIGURES)
def test_figures_hold_in_a_language_written_from_right_to_left(
    new_page: NewPage, serve: Callable[[Path], str], repository_site: Path, path: str, width: int
) -> None:
    page = new_page(viewport={"width": width, "height": 900})
    page.goto(serve(repository_site) + path)
    page.evaluate("document.body.dir = 'rtl'")
    seen = ON_PHONES.get(path, FIGURES[path]) if width < 640 else FIGURES[path]
    expect(page.locator(seen).first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    if seen == ON_PHONES["map/"]:
        _moves_sideways(page, seen)
    else:
        assert _outside(page, f"{seen}, {seen} *") == []
    if path == "timeline/":  # the line stands where the reading begins
        item = page.locator(FIGURES[path]).first
        box, when = item.bounding_box(), item.locator(".explainer-when").bounding_box()
        assert box
        assert when
        before = box["x"] + box["width"] - when["x"] - when["width"]
        assert 0 < before < box["width"] / 4
        if width < 640:  # on phones a date has a line of its own, up to where the reading ends
            assert when["x"] == box["x"]
        else:
            assert when["x"] > box["x"] + box["width"] / 2


def test_figures_can_be_read_in_forced_colours(
    new_page: NewPage, serve: Callable[[Path], str], repository_site: Path
) -> None:
    """Names have the colour of text or links, lines and borders that of text, and the ground that of the page."""
    page = new_page(forced_colors="active")
    address = serve(repository_site)
    colours = "([e, name]) => getComputedStyle(document.querySelector(e))[name]"
    system = """name => {
        const e = document.body.appendChild(document.createElement("i"))
        e.style.color = name
        return getComputedStyle(e).color
    }"""
    page.goto(address + "map/")
    ink, ground, link = (page.evaluate(system, name) for name in ("CanvasText", "Canvas", "LinkText"))
    assert page.evaluate(colours, [".explainer-map-land", "fill"]) == ground
    assert page.evaluate(colours, [".explainer-map-border", "stroke"]) == ink
    assert page.evaluate(colours, [".explainer-map-picture a text", "fill"]) == link
    page.goto(address + "glossary/russia/")
    assert page.evaluate(colours, [".explainer-tie-line", "stroke"]) == ink
    assert page.evaluate(colours, [".explainer-tie-self-name", "fill"]) == ink
    assert page.evaluate(colours, [".explainer-ties a text", "fill"]) == link


def test_figures_need_no_script(new_page: NewPage, serve: Callable[[Path], str], repository_site: Path) -> None:
    page = new_page(java_script_enabled=False)
    address = serve(repository_site)
    for path, selector in FIGURES.items():
        page.goto(address + path)
        expect(page.locator(selector).first).to_be_visible()
    page.goto(address + "timeline/")
    folded = page.locator(".explainer-decade").first
    expect(folded.locator("li").first).to_be_hidden()
    folded.locator("summary").click()
    expect(folded.locator("li").first).to_be_visible()
    page.goto(address + "articles/north-korean-troops/")
    expect(page.locator(".explainer-timeline-here li").first).to_be_visible()
    expect(page.locator(".explainer-map-here svg")).to_be_visible()
