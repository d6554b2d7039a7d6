"""What pages and files do in Chromium, against what the rules say of them: whatever ran, loaded or opened was told."""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from mkdocs.config import load_config
from playwright.sync_api import Browser, BrowserContext, Error, Request, Route

import active_payloads as payloads
from commanded import build
from mkdocs_explainer.project.reading import read_project
from mkdocs_explainer.site.changeset import Changeset
from tests_support import write_files

pytestmark = pytest.mark.browser

CONFIG = """
site_name: Active
site_url: http://127.0.0.1/
theme: {name: material, font: false}
plugins: [search, explainer]
nav: [index.md]
markdown_extensions: [attr_list, md_in_html, admonition, footnotes, def_list, abbr]
"""
"""Pages stand in no navigation: a title that runs would run on each of them."""
WATCH = """
Object.defineProperty(window, 'pwned', {set(value) { window.ran = true; window.tell?.(['ran']); }, get() {}});
"""
USE = """
async () => {
  const elements = [...document.querySelectorAll('body, body *')].slice(0, 3000);
  for (const name of ['pointerover', 'mouseover', 'mouseenter', 'focusin', 'toggle'])
    for (const element of elements)
      element.dispatchEvent(new (name.startsWith('pointer') ? PointerEvent : MouseEvent)(name, {bubbles: true}));
  for (const details of document.querySelectorAll('details')) details.open = true;
  const own = [...document.querySelectorAll(
    'article *, svg *, button, map *, summary, [onclick]')].filter(e => !e.closest('.md-header, .md-nav, .md-footer'));
  for (const element of own) {
    const link = element.closest('a');
    const to = link && (link.getAttribute('href') ?? link.getAttribute('xlink:href') ?? '');
    if (link && !/^[\\x00-\\x20]*j[\\s]*a/i.test(to) && to) continue;  // to follow a link is what readers mean to do
    element.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}));
    if (element.matches('button, input')) element.click();
  }
  for (let wait = 0; wait < 20 && !window.ran; wait++) await new Promise(resolve => setTimeout(resolve, 20));
  return window.ran === true;
}
"""
LEAST, TIMES = 140, 3
"""Of the pages and files so many do something in Chromium; while there are fewer, those that did nothing are tried
again: a busy machine is late with some."""


def written() -> dict[str, str]:
    """Return the repository: a page for each text, a file for each file."""
    pages = {f"docs/context/bad-{number}.md": text for number, text in enumerate(payloads.PAGES.values())}
    pages |= {f"docs/context/good-{number}.md": text for number, text in enumerate(payloads.HARMLESS_PAGES.values())}
    files = {f"docs/files/{name}": text for name, text in payloads.FILES.items()}
    return {
        "mkdocs.yml": CONFIG,
        "docs/index.md": "# Home\n",
        "annotations/glossary/kursk.yml": "name: Kursk\ntype: place\nsummary: Words.\n",
        "annotations/sources/press.yml": "type: webpage\ntitle: Press\n",
        **pages,
        **files,
    }


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("active")
    write_files(root, written())
    build(load_config(str(root / "mkdocs.yml")))
    return root


@pytest.fixture(scope="module")
def told(root: Path) -> dict[str, list[str]]:
    """By path, what the rules say of a change that adds everything."""
    project = read_project(root)
    change = Changeset(added=frozenset(path for path in written() if path.startswith("docs/")))
    found: dict[str, list[str]] = {}
    for finding in project.findings(replace(project.context, change=change)):
        if finding.code in {"MD508", "PR707", "PR708"}:
            found.setdefault(finding.location.path, []).append(str(finding))
    return found


@pytest.fixture
def did(browser: Browser) -> Iterator[Callable[[str], set[str]]]:
    """Opens an address, does what a reader may do, and returns what happened: it ran, or what was asked for abroad."""
    context: BrowserContext = browser.new_context()
    happened: set[str] = set()

    def asked(route: Route, request: Request) -> None:
        if re.match(r"http://127\.0\.0\.1[:/]|data:|blob:|about:", request.url):
            route.continue_()
        else:
            happened.add(request.url)
            route.abort()

    context.route("**/*", asked)

    def tell(words: list[str]) -> None:
        happened.update(words)

    context.expose_function("tell", tell)
    context.add_init_script(WATCH)

    page = context.new_page()
    page.on("dialog", lambda dialog: dialog.dismiss())

    def opened(address: str) -> set[str]:
        for other in context.pages:
            if other is not page:  # which the page before has opened, and which would go on
                other.close()
        with suppress(Error):  # a page that leads on and on
            page.goto("about:blank")  # what the page before has asked for is told by now, however busy the machine is
        happened.clear()
        try:
            page.goto(address)
            happened.update(["ran"] if page.evaluate(USE) else [])
        except Error as error:  # a page that leads on at once has happened already
            if not re.search("context was destroyed|net::ERR|interrupted|closed", str(error)):
                raise
        page.wait_for_timeout(20)
        return set(happened)

    yield opened
    context.close()


def test_whatever_runs_or_loads_was_told(
    root: Path, told: dict[str, list[str]], serve: Callable[[Path], str], did: Callable[[str], set[str]]
) -> None:
    base = serve(root / "site")
    tried = {f"docs/context/bad-{number}.md": name for number, name in enumerate(payloads.PAGES)}
    tried |= {f"docs/files/{name}": name for name in payloads.FILES}
    active, untold, inert = [], [], dict(tried)
    for _ in range(TIMES):
        for path, name in list(inert.items()):
            address = path.removeprefix("docs/").removesuffix(".md") + ("/" if path.endswith(".md") else "")
            if happened := did(base + address):
                active.append(name)
                del inert[path]
                if path not in told:
                    untold.append((name, happened))
        if len(active) >= LEAST:
            break
    print(f"{len(tried)} tried, {len(active)} did something in Chromium, {sum(path in told for path in tried)} told")  # noqa: T201 -- the count is what is shown
    print("did nothing here:", ", ".join(inert.values()))  # noqa: T201
    assert untold == []
    assert len(active) >= LEAST


def test_pages_that_only_look_as_if_have_no_finding_and_do_nothing(
    root: Path, told: dict[str, list[str]], serve: Callable[[Path], str], did: Callable[[str], set[str]]
) -> None:
    base = serve(root / "site")
    for number, name in enumerate(payloads.HARMLESS_PAGES):
        assert told.get(f"docs/context/good-{number}.md", []) == [], name
        assert did(f"{base}context/good-{number}/") == set(), name
