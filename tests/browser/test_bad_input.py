"""What editors hand in that nobody drew the pages for.

No notes and two hundred, one verdict, no headline and an endless one, places around the globe, estimates without an
end, twelve languages on one page.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.config import load_config
from playwright.sync_api import Page, expect

from commanded import build
from layouts import OVERLAPS, WIDE
from mkdocs_explainer.render.messages.catalogue import catalogue_codes
from pointing import at_rest, settled_box
from reading_site import CONFIG
from tests_support import write_files

pytestmark = [pytest.mark.browser, pytest.mark.slow]

NewPage = Callable[..., Page]
LONG = "A number that nobody had seen before was told to everybody who would hear it. " * 4
AROUND = {
    "fiji": (-17.7, 178.0),
    "samoa": (-13.8, -171.8),
    "accra": (5.6, -0.2),
    "alert": (82.5, -62.3),
    "pole": (-90, 0),
}
VERDICTS = ("supported", "disputed", "unsupported", "outdated", "imprecise")


def note(quote: str, headline: str = "", verdict: str = "imprecise") -> str:
    said = f"headline: {headline}\n" if headline else ""
    return (
        f"quote: {quote}\nkind: check\nverdict: {verdict}\n{said}body: Not quite.\nsources: [ap]\n"
        "created: 2024-11-05\nstatus: reviewed\n"
    )


def article(id: str, text: str) -> dict[str, str]:
    return {
        f"seeds/{id}.txt": f"{id.capitalize()}\n\n{text}\n",
        f"annotations/articles/{id}.yml": f"file: seeds/{id}.txt\npublished: 2024-10-31\n",
    }


NUMBERS = [f"number {number} of many" for number in range(200)]
FIGURES = """
  - kind: estimates
    title: Estimates without an end
    unit: people
    estimates:
      - {{who: Below, date: 2024-01, most: 40, sources: [ap]}}
      - {{who: Above, date: 2024-02, least: 10}}
      - {{who: {long}, least: 0, most: 1000000000000}}
  - {{kind: bars, title: Below zero, rows: [{{label: {long}, value: -3}}, {{label: b, value: 0.001}}]}}
  - {{kind: line, title: A line, rows: [{{label: first, value: 5}}, {{label: last, value: 5}}]}}
  - {{kind: profile, title: One point, unit: km, across: far, up: high, paths: [{{name: {long}, points: [[7, 7]]}}]}}
""".format(long=LONG[:200].strip())
FILES = {
    "mkdocs.yml": CONFIG.replace("strict: true\n", ""),
    "docs/index.md": "# Home\n",
    "docs/context/figures.md": f"---\ntitle: Figures?\narticles: [none]\nfigures:{FIGURES}---\n\n## Why?\n\nSo.\n",
    "annotations/sources/ap.yml": "type: book\ntitle: AP\nissued: 2024-11-01\n",
    **article("none", "Nothing is said of this text."),
    **article("many", "\n\n".join(f"Here is {words}." for words in NUMBERS)),
    **{f"annotations/notes/many/n{place}.yml": note(words, f"The {words}") for place, words in enumerate(NUMBERS)},
    **article("alone", "One thing was checked: it fell."),
    "annotations/notes/alone/it.yml": note("it fell", "It did not", "unsupported"),
    **article("heads", "The one has none and the other has too much."),
    "annotations/notes/heads/none.yml": note("The one has none"),
    "annotations/notes/heads/long.yml": note("the other has too much", LONG.strip()),
    **article("globe", "From " + ", ".join(id.capitalize() for id in AROUND) + " they wrote."),
    **article("place", "They wrote from Accra and Mare Nostrum."),
    **{
        f"annotations/glossary/{id}.yml": f"name: {id.capitalize()}\ntype: place\nsummary: There.\n"
        f"location: {{lat: {lat}, lon: {lon}}}\n"
        for id, (lat, lon) in AROUND.items()
    },
    **article("tongues", " ".join(f"Name{code}." for code in sorted(catalogue_codes()))),
    **{
        f"annotations/glossary/name-{code}.yml": f"name: Name{code}\ntype: concept\nlang: {code}\nsummary: So.\n"
        for code in catalogue_codes()
    },
}
PAGES = [
    "articles/none/",
    "articles/many/",
    "articles/alone/",
    "articles/heads/",
    "articles/globe/",
    "articles/place/",
    "articles/tongues/",
    "context/figures/",
    "map/",
    "",
]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("bad-input")
    write_files(root, FILES)
    build(load_config(str(root / "mkdocs.yml")))
    return root / "site"


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_holds_together(
    new_page: NewPage, serve: Callable[[Path], str], site: Path, path: str, width: int
) -> None:
    page = new_page(viewport={"width": width, "height": 900}, color_scheme="dark" if width == 390 else "light")
    # Material calls it an error of the page where a request of its own is cut off by the end of the test
    page.goto(serve(site) + path, wait_until="networkidle")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(WIDE, width) == []
    assert page.evaluate(OVERLAPS) == []


def test_what_there_is_of_notes_is_told(new_page: NewPage, serve: Callable[[Path], str], site: Path) -> None:
    page = new_page(viewport={"width": 1440, "height": 900})
    address = serve(site)
    page.goto(f"{address}articles/none/")
    expect(page.locator(".explainer-tally, .explainer-notes")).to_have_count(0)
    page.goto(f"{address}articles/alone/")
    assert page.locator(".explainer-tally a").all_inner_texts() == ["1 note", "1 unsupported"]
    page.goto(f"{address}articles/many/")
    assert page.locator(".explainer-tally a").all_inner_texts() == ["200 notes", "200 imprecise"]
    last = at_rest(page.locator("#ref-n199"))
    beside, at = settled_box(page.locator("#note-n199")), settled_box(last)
    assert abs(beside["y"] - at["y"]) < 900  # on the same screen, though 199 stand above it
    page.goto(f"{address}articles/heads/")  # an endless headline is a finding; the note is there, without it
    expect(page.locator("#note-none .explainer-headline--made")).to_have_count(1)


def test_places_around_the_globe_and_one_place_alone(
    new_page: NewPage, serve: Callable[[Path], str], site: Path
) -> None:
    page = new_page()
    address = serve(site)
    page.goto(f"{address}articles/globe/")
    expect(page.locator(".explainer-map-here circle")).to_have_count(len(AROUND))
    page.goto(f"{address}articles/place/")
    expect(page.locator(".explainer-map-here")).to_have_count(0)
    page.goto(f"{address}glossary/pole/")
    expect(page.locator(".explainer-map-picture").first).to_be_visible()


@pytest.mark.parametrize("script", [True, False])
def test_figures_say_everything_in_words(
    new_page: NewPage, serve: Callable[[Path], str], site: Path, *, script: bool
) -> None:
    page = new_page(java_script_enabled=script, viewport={"width": 390, "height": 900})
    page.goto(f"{serve(site)}context/figures/")
    cells = page.locator(".explainer-figure .explainer-chart tbody tr > :last-child")
    said = [text.replace("[1]", "") for text in cells.all_inner_texts()]
    assert said[:3] == ["0 to 1,000,000,000,000", "up to 40", "at least 10"]
    assert said[3:5] == ["-3", "0.001"]
    names = page.locator(".explainer-figure").evaluate_all(
        "all => all.map(one => document.getElementById(one.getAttribute('aria-labelledby')).textContent.trim())"
    )
    assert names == ["Estimates without an end people", "Below zero", "A line", "One point"]
    folded = page.locator(".explainer-figure details")
    expect(folded.locator("td").first).to_be_hidden()
    page.emulate_media(media="print")
    expect(folded.locator("td").first).to_be_visible()


def test_a_picture_of_a_range_begins_where_the_reading_does(
    new_page: NewPage, serve: Callable[[Path], str], site: Path
) -> None:
    page = new_page(viewport={"width": 1024, "height": 900})
    page.goto(f"{serve(site)}context/figures/")
    middle = """() => {
        const track = document.querySelectorAll(".explainer-track")[1]
        const dot = track.querySelector(".explainer-track-dot").getBoundingClientRect()
        const box = track.getBoundingClientRect()
        return (dot.left + dot.width / 2 - box.left) / box.width
    }"""
    assert page.evaluate(middle) < 0.5
    page.evaluate("document.body.dir = 'rtl'")
    assert page.evaluate(middle) > 0.5
