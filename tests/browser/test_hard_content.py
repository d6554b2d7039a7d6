"""What breaks layouts: very many mentions, names in five scripts, words without end, gaps in the data, old dates."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.config import load_config
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from commanded import build
from layouts import OVERLAPS, WIDE
from pointing import point_at
from reading_site import CONFIG
from tests_support import write_files

pytestmark = [pytest.mark.browser, pytest.mark.slow]

NewPage = Callable[..., Page]
ENDLESS = "w" * 400
NAMES = {
    "oblast": "Курская область",
    "korea": "朝鮮民主主義人民共和国",
    "forces": "القوات المسلحة الروسية",
    "india": "भारत गणराज्य",
    "kursk": "Kursk Oblast",
}
LANGUAGES = {"oblast": "ru", "korea": "ja", "forces": "ar", "india": "hi", "kursk": "en"}
MENTIONS = 100
"""Of each of the five names: 500 on the page."""


def _entity(id: str, name: str) -> str:
    text = f"name: {name}\ntype: place\nlang: {LANGUAGES[id]}\nsummary: {name} {ENDLESS[: 398 - len(name)]}\n"
    if id == "kursk":
        text += f"facts: [{{label: {ENDLESS[:100]}, value: {ENDLESS}}}]\naliases: [{ENDLESS[:90]}]\n"
    return text


FILES = {
    "mkdocs.yml": CONFIG,
    "docs/index.md": "# Home\n",
    "docs/context/why.md": (
        f"---\ntitle: {ENDLESS[:120]}?\nanswer: {ENDLESS}\narticles: [many]\n"
        "timeline:\n"
        f"  - {{date: -431, end: -404, circa: true, text: {ENDLESS}}}\n"
        "  - {date: 9, text: Nine.}\n"
        "  - {date: circa 800, end: 1100, text: Between.}\n"
        f"claims:\n  - claim: {ENDLESS}\n    positions:\n"
        f"      - {{who: {ENDLESS[:200]}, says: {ENDLESS}, date: 2024-10}}\n      - {{who: kursk, says: No.}}\n"
        f"changes: [{{date: 2024-11-01, text: {ENDLESS}}}]\n---\n\n## {ENDLESS}?\n\nKursk Oblast {ENDLESS}\n"
    ),
    "seeds/many.txt": "Many\n\n"
    + "\n\n".join(f"{number}. Here stand " + ", ".join(NAMES.values()) + "." for number in range(MENTIONS))
    + "\n",
    "annotations/articles/many.yml": f"file: seeds/many.txt\npublished: 2024-10-31\npublisher: {ENDLESS[:200]}\n",
    **{f"annotations/glossary/{id}.yml": _entity(id, name) for id, name in NAMES.items()},
    # the only two with a place on the map; one of them an event long ago
    "annotations/glossary/siege.yml": (
        "name: Siege\ntype: event\nsummary: A siege.\nlocation: {lat: 36.9, lon: 27.4}\n"
        "dates: {start: -0334, end: -0333, circa: true}\nrelations: [{type: located in, entity: kursk}]\n"
    ),
    "annotations/glossary/olbia.yml": (
        "name: Olbia\ntype: place\nsummary: A city.\nlocation: {lat: 46.7, lon: 31.9}\n"
    ),
    "annotations/notes/many/first.yml": (
        f"quote: 0. Here stand\nkind: explain\nbody: {ENDLESS}\ncreated: 2024-11-05\nstatus: reviewed\n"
        f"by: {ENDLESS[:90]}\n"
    ),
    "annotations/sources/long.yml": (
        f"type: book\ntitle: {ENDLESS}\npublisher: {ENDLESS[:200]}\nURL: https://example.org/\n"
    ),
}
PAGES = [
    "articles/many/",
    "articles/",
    "context/why/",
    "context/",
    "glossary/",
    "glossary/kursk/",
    "glossary/forces/",
    "glossary/siege/",
    "timeline/",
    "map/",
    "sources/",
]


@pytest.fixture(scope="module")
def hard_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("hard")
    write_files(root, FILES)
    build(load_config(str(root / "mkdocs.yml")))
    return root / "site"


@pytest.mark.parametrize("width", [320, 1440])
def test_nothing_overflows_and_nothing_overlaps(
    new_page: NewPage, serve: Callable[[Path], str], hard_site: Path, width: int
) -> None:
    address = serve(hard_site)
    page = new_page(viewport={"width": width, "height": 800}, reduced_motion="reduce")
    for path in PAGES:
        page.goto(address + path, wait_until="networkidle")
        for fold in page.locator(".md-content details").all():
            fold.evaluate("e => { e.open = true }")
        assert page.evaluate(WIDE, width) == [], path
        assert page.evaluate(OVERLAPS) == [], path
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_five_hundred_mentions_are_links_when_a_reader_wants_them(
    new_page: NewPage, serve: Callable[[Path], str], hard_site: Path
) -> None:
    page = new_page(viewport={"width": 1440, "height": 900})
    page.goto(serve(hard_site) + "articles/many/")
    links = page.locator(".explainer-source a.explainer-mention[href]")
    expect(page.locator(".explainer-source .explainer-mention")).to_have_count(len(NAMES) * MENTIONS)
    expect(links).to_have_count(len(NAMES))
    text = page.locator(".explainer-source").inner_text()
    page.locator(".explainer-controls > summary").click()
    page.get_by_role("radio", name="all").check()
    expect(links).to_have_count(len(NAMES) * MENTIONS)
    assert page.locator(".explainer-source").inner_text() == text
    point_at(page.locator(f"#mention-kursk-{MENTIONS}"))
    expect(page.locator(".explainer-card-count")).to_have_text(f"{MENTIONS} of {MENTIONS}")


@pytest.mark.parametrize("entity", NAMES)
def test_a_card_holds_a_word_without_end_in_every_script(
    new_page: NewPage, serve: Callable[[Path], str], hard_site: Path, entity: str
) -> None:
    page = new_page(viewport={"width": 320, "height": 640}, has_touch=True)
    page.goto(serve(hard_site) + "articles/many/")
    page.locator(f"#mention-{entity}-1").tap()
    card = page.locator(".explainer-card")
    expect(card).to_contain_text(NAMES[entity])
    expect(card).to_have_attribute("dir", "rtl" if entity == "forces" else "ltr")
    expect(card).to_have_attribute("lang", LANGUAGES[entity])
    box = card.bounding_box()
    assert box
    assert (box["x"], box["width"]) == (0, 320)
    assert box["height"] <= 320
    assert card.evaluate("e => e.scrollWidth <= e.clientWidth")


def test_what_lacks_coordinates_is_in_no_map_and_loses_nothing_else(
    page: Page, serve: Callable[[Path], str], hard_site: Path
) -> None:
    address = serve(hard_site)
    page.goto(address + "glossary/kursk/")
    expect(page.locator(".explainer-map")).to_have_count(0)
    expect(page.locator(".explainer-facts")).to_be_visible()
    page.goto(address + "articles/many/")
    expect(page.locator(".explainer-map")).to_have_count(0)
    page.goto(address + "map/")
    expect(page.locator(".explainer-places dt")).to_have_count(2)


def test_dates_before_year_1_and_uncertain_ones_stand_in_their_order(
    page: Page, serve: Callable[[Path], str], hard_site: Path
) -> None:
    page.goto(serve(hard_site) + "timeline/")
    # what was long before the first article is folded by decade
    folds = page.locator(".explainer-decade > summary")
    assert folds.all_inner_texts() == ["Before the year 1 2", "0s 1", "800s 1"]
    for fold in folds.all():
        fold.click()
    assert page.locator(".explainer-timeline h2").all_inner_texts() == ["431 BC", "334 BC", "9", "800", "2024"]
    assert page.locator(".explainer-timeline .explainer-when").all_inner_texts() == [
        "about 431 BC – 404 BC",
        "about 334 BC – 333 BC",
        "9",
        "about 800 – 1100",
        "31 October 2024",
    ]
    # HTML's <time> knows four digits and no year before 1
    assert page.locator(".explainer-timeline time").evaluate_all("all => all.map(e => e.dateTime)") == [
        "0009",
        "0800",
        "1100",
        "2024-10-31",
    ]


def test_paper_loses_no_end_of_a_word(new_page: NewPage, serve: Callable[[Path], str], hard_site: Path) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(serve(hard_site) + "context/why/")
    text = "".join("".join(part.extract_text() for part in PdfReader(io.BytesIO(page.pdf())).pages).split())
    # title, answer, change twice, heading, paragraph, claim, who, says, entry of the timeline, summary of the entry
    assert text.count("w") >= 120 + 400 * 2 + 400 * 2 + 400 + 200 + 400 + 400 + 386
