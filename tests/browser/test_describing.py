"""Passages as the page's script describes them: the same as `describe` gives, and found again by `anchor`."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from mkdocs_explainer.anchoring.quotes import Found, anchor, describe
from mkdocs_explainer.linking.linker import Linker
from mkdocs_explainer.load.repository import read_corpus
from mkdocs_explainer.model.corpus import Quote
from mkdocs_explainer.render.article import article_html
from mkdocs_explainer.render.assets import FORM_SCRIPTS, joined, without_comments
from mkdocs_explainer.site.page import Page as ArticlePage
from mkdocs_explainer.site.page import annotate
from reading_site import CONFIG
from tests_support import REPOSITORY

pytestmark = [pytest.mark.browser, pytest.mark.slow]

TEXTS = {
    "english": "The new phase — so called – began on “Thursday”. The new phase of it's again the new phase.\n\n"
    "A second paragraph… with the new  phase, a\u00a0fixed space and a sof\u00adt hyphen. The end of the phase.\n",
    "emoji": "Flags 🇰🇵🇷🇺 and 👩🏽‍🚀 went up. 🚀🚀🚀 Rockets 🚀 again: 🚀 up. A 𝒜-letter 𝒜, ﬁne ligatures, fine ones.\n",
    "russian": "Курская область. Солдаты вошли в Курскую область — «новая фаза» войны. Новая фаза, ещё раз фаза.\n",
    "decomposed": "Е\u0308лка и е\u0308лка, cafe\u0301 and cafe\u0301 again, हिन्दी में हिन्दी, "
    "한국어 \u1112\u1161\u11ab again.\n",
    "chinese": "朝鲜士兵进入库尔斯克地区。士兵进入该地区后，朝鲜士兵又进入库尔斯克。เขาพูดไทย เขาพูด 日本語の日本語。\n",
    "arabic": "دخل الجنود إلى كورسك. ثم دخل الجنود مرة أخرى\u200f، و\u200dقال\u200c: «مرحلة جديدة».\n",
    "repeating": "ab ab ab ab. " * 30 + "\n",
    "hyphenated": "An agree\u00ad\nment. An agree\u00ad \r\n  ment, an agree\u00ad\n\nment, a \u00ad\nsign, "
    "a mit\u00ad\u2028telwort, a long\u00ad\u00ad\nword, the agreement and the agree\u00ad\n- ment again.\n",
    "windows": "One line\r\nnext line\r\n\r\nAnother\tparagraph\r\nwith one line\r\n",
}
PARTS = [name for name in FORM_SCRIPTS if name.endswith(("/typography.js", "/quote.js", "/article_text.js"))]
SCRIPT = joined(map(without_comments, PARTS)).replace(
    "})();\n", "Object.assign(window, {prepared, describe, occurrences, articleText, spanOf, fold});})();\n"
)
SELECTION = """([from, to]) => {
    const nodes = []
    for (const root of document.querySelectorAll("[data-explainer-source]")) {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
        while (walker.nextNode()) nodes.push(walker.currentNode)
    }
    const own = nodes.filter(node => !node.parentElement.closest("[data-explainer-own]"))
    const range = document.createRange()
    const [a, b] = [own[Math.floor(from[0] * own.length)], own[Math.floor(to[0] * own.length)]]
    range.setStart(a, Math.floor(from[1] * (a.length + 1)))
    range.setEnd(b, Math.floor(to[1] * (b.length + 1)))
    const article = articleText(document.querySelectorAll("[data-explainer-source]"))
    const span = spanOf(article, range)
    if (!span) return null
    const {exact, prefix, suffix, isUnique, start} = describe(prepared(article.text), span.start, span.end)
    return {exact, prefix, suffix, isUnique, start: [...article.text.slice(0, start)].length, text: article.text}
}"""


def code_units(text: str, offset: int) -> int:
    """Return an offset in code points as the browser counts it."""
    return len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2


@pytest.fixture
def scripted(page: Page) -> Page:
    page.add_script_tag(content=SCRIPT)
    return page


@pytest.mark.parametrize("name", TEXTS)
def test_a_passage_is_described_as_python_does(scripted: Page, name: str) -> None:
    text = TEXTS[name]
    chance = random.Random(name)  # noqa: S311 -- no secret
    spans = [sorted(chance.choices(range(len(text) + 1), k=2)) for _ in range(150)]
    spans += [[at, min(len(text), at + length)] for at in range(0, len(text), 3) for length in (1, 4)][:150]
    units = [[code_units(text, start), code_units(text, end)] for start, end in spans]
    described = scripted.evaluate(
        "([text, spans]) => { const ready = prepared(text); return spans.map(([a, b]) => describe(ready, a, b)) }",
        [text, units],
    )
    found = 0
    for (start, end), given in zip(spans, described, strict=True):
        expected = describe(text, start, end)
        place = anchor(text, expected)
        assert given["isUnique"] == isinstance(place, Found), expected
        if given["exact"]:
            assert Quote(given["exact"], given["prefix"], given["suffix"]) == expected
        if not isinstance(place, Found):
            continue
        found += 1
        assert given["start"] == code_units(text, place.start)
    assert found > (0 if name == "repeating" else 60)


def test_words_that_were_typed_are_found(scripted: Page) -> None:
    text = TEXTS["english"]
    places = scripted.evaluate(
        "([text, words]) => words.map(one => occurrences(prepared(text), one).map(({start}) => start))",
        [
            text,
            ['"Thursday"', " the  new phase ", "phase", "so called-began", "hase", "soft hyphen", "nothing", "", " "],
        ],
    )
    assert [len(found) for found in places] == [1, 2, 5, 1, 0, 1, 0, 0, 0]


def corpora(tmp_path: Path) -> Iterator[tuple[str, str, str]]:
    """Yield an article's id, its text for anchoring, and its address."""
    corpus, _ = read_corpus(tmp_path)
    for article in corpus.articles.values():
        notes = tuple(corpus.notes_of(article.id))
        page = annotate(
            ArticlePage(article.id, article_html(article), notes=notes),
            Linker(corpus.entities.values(), article.lang),
            href_of=str,
        )
        yield article.id, page.text, f"articles/{article.id}/"


FILES = {
    "mkdocs.yml": CONFIG,
    "docs/index.md": "# Home\n",
    **{f"seeds/{name}.txt": f"A headline of {name}\n\n{text}" for name, text in TEXTS.items()},
    "seeds/markdown.md": "# A *headline*\n\nA [link](https://example.org/) & one `code`.\n\n- one\n- two **bold**\n\n"
    "> quoted\\\nbroken[^1]\n\n"
    "<ruby>架<rp>(</rp><rt>か</rt><rp>)</rp>空<rt>くう</rt></ruby>国は[^1]遠い。\n\n[^1]: A note.\n\n"
    "| a | b |\n|---|---|\n| c | d |\n\n## Next\nWords  \nand a break.<br>And <i>raw</i>.\n",
    "annotations/glossary/phase.yml": "name: Thursday\ntype: concept\naliases: [new phase, link]\nsummary: A day.\n",
    "annotations/articles/russian.yml": "file: seeds/russian.txt\nlang: ru\n",
    "annotations/articles/arabic.yml": "file: seeds/arabic.txt\nlang: ar\n",
    "annotations/notes/english/over-paragraphs.yml": (
        'quote: "again the new phase. A second paragraph"\nkind: explain\nbody: Two.\nstatus: reviewed\n'
    ),
    "annotations/notes/english/end.yml": "quote: The end of\nkind: explain\nbody: One.\nstatus: reviewed\n",
}


@pytest.mark.parametrize("width", [1440, 390])
def test_a_selection_on_the_page_is_found_by_python_at_the_same_place(
    new_page: Callable[..., Page], serve: Callable[[Path], str], build_site: Callable, tmp_path: Path, width: int
) -> None:
    """Over links, notes, paragraphs, and what scripts have put between them."""
    address = serve(build_site(FILES).root / "site")
    check_selections(new_page(viewport={"width": width, "height": 900}), address, tmp_path, 60)


def test_a_selection_in_the_repositorys_article(
    page: Page, serve: Callable[[Path], str], repository_site: Path
) -> None:
    check_selections(page, serve(repository_site), REPOSITORY, 150)


def check_selections(page: Page, address: str, root: Path, count: int) -> None:
    for id, text, path in corpora(root):
        page.goto(address + path)
        page.add_script_tag(content=SCRIPT)
        chance = random.Random(id)  # noqa: S311 -- no secret
        found = 0
        for _ in range(count):
            ends = sorted([chance.random(), chance.random()] for _ in range(2))
            given = page.evaluate(SELECTION, ends)
            if given is None:
                continue
            assert given["text"] == text, id
            if given["isUnique"]:
                found += 1
                place = anchor(text, Quote(given["exact"], given["prefix"], given["suffix"]))
                assert place == Found(given["start"], given["start"] + len(given["exact"]), edited=False), id
        assert found > count / 3 or id == "repeating", id
