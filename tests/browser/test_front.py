"""The first page as a newspaper's, for sites of one article, three and thirty: what leads, what is new, the others."""

from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from mkdocs.config import load_config
from playwright.sync_api import Page

from commanded import build
from tests_support import write_files

pytestmark = [pytest.mark.browser, pytest.mark.slow]
NewPage = Callable[..., Page]
CONFIG = "site_name: Test\ntheme: {name: material, font: false}\nplugins: [search, explainer: {style: site}]\n"
MANY = 30
"""Articles of the site that has ten questions."""
LONG = "Donaudampfschifffahrtsgesellschaftsgeschwindigkeitsüberwachungsverordnung"
HOME = (
    f"---\nhide: [navigation, toc]\n---\n\n# {LONG}\n\nA page about the sound.\n\n<!-- explainer: articles -->\n\n"
    "## Questions\n\n<!-- explainer: questions -->\n\n## Map\n\n<!-- explainer: map -->\n\nMore words.\n"
)
BOXES = """() => {
    const boxes = what => [...document.querySelectorAll(what)].map(one => {
        const {left, right, top, bottom} = one.getBoundingClientRect()
        return {left, right, top: top + scrollY, bottom: bottom + scrollY}
    })
    return Object.fromEntries(Object.entries({
        room: ".md-content__inner", leads: ".explainer-lead", title: "h1", intro: "h1 + p", news: ".explainer-news",
        map: ".explainer-map--wide", after: ".explainer-map--wide + p", questions: ".explainer-questions > li",
        letters: ".md-content__inner :is(h1, h2, a, p, li)",
    }).map(([name, what]) => [name, boxes(what)]))
}"""


@pytest.fixture(scope="module")
def fronts(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Path]:
    """Sites by how many articles they have, each built once."""
    built: dict[int, Path] = {}

    def site(articles: int) -> Path:
        if articles not in built:
            files = {
                "mkdocs.yml": CONFIG,
                "docs/index.md": HOME,
                "docs/context/why.md": "---\nanswer: Fog.\n---\n\n# Why?\n\nFog.\n",
                "annotations/glossary/e.yml": "name: Sound\ntype: place\nsummary: x\nlocation: {lat: 48, lon: 11}\n",
            }
            for number in range(9 if articles == MANY else 0):
                files[f"docs/context/why-{number}.md"] = f"# Why {number}?\n\nFog.\n"
            for number in range(articles):
                files[f"seeds/a{number}.txt"] = f"Article {number} of {LONG}\n\nThe fog lay over the {LONG} for days.\n"
                files[f"annotations/articles/a{number}.yml"] = (
                    f"file: seeds/a{number}.txt\npublished: 2024-10-{number + 1:02d}\n"
                )
                files[f"annotations/notes/a{number}/n.yml"] = (
                    f"quote: fog\nkind: explain\nheadline: Of {LONG[:60]}\nbody: x\n"
                    "created: 2024-11-01\nstatus: reviewed\n"
                )
            root = tmp_path_factory.mktemp(f"front-{articles}")
            write_files(root, files)
            build(load_config(str(root / "mkdocs.yml")))
            built[articles] = root / "site"
        return built[articles]

    return site


@pytest.mark.parametrize("articles", [1, 3, MANY])
def test_a_wide_first_page_is_filled(
    new_page: NewPage, serve: Callable[[Path], str], fronts: Callable[[int], Path], articles: int
) -> None:
    """The newest article leads on two thirds of the room, what is new stands beside it, the others in rows."""
    page = new_page(viewport={"width": 1440, "height": 900})
    page.goto(serve(fronts(articles)), wait_until="networkidle")
    boxes = page.evaluate(BOXES)
    (room,), (news,), (title,), (intro,), (drawn,), (after,) = (
        boxes[name] for name in ("room", "news", "title", "intro", "map", "after")
    )
    first, *others = boxes["leads"]
    assert room["right"] - room["left"] > 1300
    assert len(others) == min(articles, 9) - 1
    assert first["left"] == pytest.approx(room["left"], abs=2)
    assert news["right"] == pytest.approx(room["right"], abs=2)
    assert first["right"] < news["left"]
    assert first["right"] - first["left"] > 1.8 * (news["right"] - news["left"])
    assert news["top"] == pytest.approx(first["top"], abs=2)
    assert title["right"] <= intro["left"]  # what the page says of itself stands beside its name
    assert intro["left"] == pytest.approx(news["left"], abs=8)
    assert drawn["right"] < after["left"]
    below = [box for box in others if box["top"] >= max(news["bottom"], first["bottom"])]
    assert len(others) - len(below) == min(articles - 1, 2)
    if below:
        assert max(box["right"] for box in below) == pytest.approx(room["right"], abs=2)
        assert len({round(box["left"]) for box in below}) == 3
    assert max(box["right"] for box in boxes["questions"]) == pytest.approx(room["right"], abs=2)
    rows = Counter(round(box["top"]) for box in boxes["questions"])
    assert sorted(rows.values()) == ([5, 5] if articles == MANY else [1])  # no row that is left half empty


@pytest.mark.parametrize("width", [320, 390, 768, 1024])
def test_a_narrow_first_page_says_the_same_below_one_another(
    new_page: NewPage, serve: Callable[[Path], str], fronts: Callable[[int], Path], width: int
) -> None:
    page = new_page(viewport={"width": width, "height": 900})
    page.goto(serve(fronts(3)), wait_until="networkidle")
    boxes = page.evaluate(BOXES)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert max(box["right"] for box in boxes["letters"]) <= width  # long words break
    if width < 700:
        order = [boxes["leads"][0], boxes["leads"][1], boxes["leads"][2], *boxes["news"], *boxes["questions"]]
        assert all(above["bottom"] <= below["top"] for above, below in pairwise(order))
