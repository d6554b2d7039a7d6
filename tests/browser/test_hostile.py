"""What hostile strangers wrote, in a browser: nothing of it runs, on any page, whatever a reader does."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.config import load_config
from playwright.sync_api import Page

import hostile
from commanded import build
from git_support import GitRepository
from note_selection import select
from pointing import arrive

pytestmark = pytest.mark.browser

TOUCH_EVERYTHING = """
async () => {
  const elements = [...document.querySelectorAll('body, body *')];
  for (const name of ['pointerover', 'pointerenter', 'mouseover', 'mouseenter', 'focusin', 'toggle', 'load', 'error'])
    for (const element of elements)
      element.dispatchEvent(new (name.startsWith('pointer') ? PointerEvent : MouseEvent)(name, {bubbles: true}));
  for (const details of document.querySelectorAll('details')) details.open = true;
  const buttons = [...document.querySelectorAll('article :is(button, summary)')].filter(
    one => !one.closest('a, form, dialog, .explainer-annotate'));
  for (const button of buttons.slice(0, 80)) button.click();
  const mention = document.querySelector('a.explainer-mention');
  if (mention) mention.focus({focusVisible: true});
  else document.querySelector('article a[href]')?.focus({focusVisible: true});
  await new Promise(resolve => setTimeout(resolve, 50));
  return {
    ran: 'pwned' in window,
    buttons: buttons.length,
    handlers: elements.filter(e => [...e.attributes].some(a => a.name.startsWith('on')))
      .map(e => e.outerHTML.slice(0, 200)),
    addresses: [...document.querySelectorAll('[href], [src], [action], [formaction], [srcdoc]')]
      .flatMap(e => ['href', 'src', 'action', 'formaction', 'srcdoc'].map(a => e.getAttribute(a)).filter(Boolean)),
    foreign: [...document.querySelectorAll('article :is(iframe, object, embed, form, base, meta, link, style, script)')]
      .filter(e => e.outerHTML !== `<script defer="" src="${location.origin}/assets/explainer/explainer.js"></script>`)
      .map(e => e.outerHTML.slice(0, 200)),
  };
}
"""


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("hostile-site") / "repository"
    root.mkdir()
    hostile.write_hostile(root)
    repository = GitRepository(root)
    repository.commit({})
    for number, text in enumerate(hostile.TEXTS):
        path = f"annotations/glossary/a{number}.yml"
        person = text.replace("\n", " ").encode() + b" <x@example.org> 1730419200 +0000"
        changed = {path: f"{(root / path).read_text()}reviewed: 2024-11-01\n"}
        repository.raw_commit(
            changed,
            b"author %b\ncommitter %b\n" % (person, person),
            f"{text}\n\nCo-authored-by: {text} <y@example.org>".encode(),
        )
    build(load_config(str(root / "mkdocs.yml")))
    return root / "site"


def harmless(address: str) -> bool:
    """Return whether the address leads to the web with its scheme in full, to mail, or within the site."""
    if re.match(r"(?:https?|mailto):", address, re.IGNORECASE):
        return True
    return not re.match(r"[\s\x00-\x20]*(?:[A-Za-z][A-Za-z0-9+.-]*:|[/\\]{2})", address)


def test_harmless_knows_harm() -> None:
    assert harmless("../glossary/icbm/#x")
    assert harmless("https://press.example/")
    assert not any(
        map(harmless, ["javascript:x", " JAVASCRIPT:x", "//evil.example", "/\\evil.example", "data:text/html,x"])
    )


def test_nothing_runs_on_any_page(
    hostile_site: Path, serve: Callable[[Path], str], new_page: Callable[..., Page]
) -> None:
    # `new_page` itself fails the test on a dialog, a script error, and a request to anywhere but loopback
    page, base = new_page(), serve(hostile_site)
    pages = sorted(path.relative_to(hostile_site).as_posix() for path in hostile_site.rglob("index.html"))
    assert len(pages) > 3 * len(hostile.TEXTS)
    buttons = 0
    for address in pages:
        page.goto(base + address)
        seen = page.evaluate(TOUCH_EVERYTHING)
        assert seen["ran"] is False, address
        assert seen["handlers"] == [], address
        assert seen["foreign"] == [], address
        assert [each for each in seen["addresses"] if not harmless(each)] == [], address
        assert page.evaluate("document.title"), address
        buttons += seen["buttons"]
    fields = sum(len(hostile.fields_of(value)) for value in hostile.everything("x"))
    print(f"{len(hostile.TEXTS)} texts in {fields} fields each, {len(pages)} pages, {buttons} buttons")  # noqa: T201
    assert len(hostile.TEXTS) >= 60
    assert buttons > len(hostile.TEXTS)


def test_nothing_runs_in_the_form_for_notes(
    hostile_site: Path, serve: Callable[[Path], str], new_page: Callable[..., Page]
) -> None:
    page, base = new_page(), serve(hostile_site)
    for number in range(0, len(hostile.TEXTS), 4):
        page.goto(f"{base}articles/a{number}/")
        select(page, "Safe words")
        page.locator(".explainer-annotate-button, .explainer-annotate button").last.click()
        form = page.get_by_role("dialog").last
        form.wait_for()
        for field in form.locator("textarea, input:not([type])").all():
            if field.is_visible() and field.is_editable():
                field.fill(hostile.TEXTS[number][:70])
        page.wait_for_timeout(50)
        assert page.evaluate("'pwned' in window") is False, number
        assert form.locator("script, img, iframe, [onclick], [onerror]").count() == 0, number


def test_nothing_runs_in_the_results_of_a_search(
    hostile_site: Path, serve: Callable[[Path], str], new_page: Callable[..., Page]
) -> None:
    page = new_page()
    page.goto(serve(hostile_site))
    for words in ("Name", "Quoted", "Words"):
        query = page.locator("[data-md-component=search-query]").first
        query.fill("")
        query.press_sequentially(words)
        page.wait_for_selector(".md-search-result__item")
        assert page.evaluate("'pwned' in window") is False
        assert page.locator(".md-search-result :is(script, img, iframe)").count() == 0


def test_nothing_runs_when_pages_follow_one_another_instantly(
    hostile_site: Path, serve: Callable[[Path], str], new_page: Callable[..., Page]
) -> None:
    page, base = new_page(), serve(hostile_site)
    sitemap = hostile_site / "sitemap.xml"  # Material follows instantly what stands there
    sitemap.write_text(re.sub(r"http://127\.0\.0\.1(?::\d+)?/", base, sitemap.read_text()))
    arrive(page, base + "articles/")
    links = page.locator("article a[href$='/']").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    articles = [link for link in links if re.search(r"a\d+/$", link)]
    assert len(articles) >= len(hostile.TEXTS)
    page.evaluate("window.kept = true")
    for link in articles:
        page.locator(f"article a[href='{link}']").first.click()
        page.wait_for_selector(".explainer-article-head")
        assert page.evaluate("window.kept === true && !('pwned' in window)"), link
        page.go_back()
        page.wait_for_selector(f"article a[href='{link}']")
